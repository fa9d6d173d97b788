/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-row.h"
#include "rehab-dose-reading.h"
#include "rehab-exercise-view.h"

#include <glib/gi18n.h>

struct _RehabExerciseRow
{
  AdwBin parent_instance;

  RehabExerciseView *picture;
  GtkLabel *name;
  GtkLabel *facts;
  GtkWidget *info;
  GtkImage *mark;

  char *exercise_key; /* NULL while the row waits to be used again */
};

G_DEFINE_FINAL_TYPE (RehabExerciseRow, rehab_exercise_row, ADW_TYPE_BIN)

static void
rehab_exercise_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_EXERCISE_ROW);

  G_OBJECT_CLASS (rehab_exercise_row_parent_class)->dispose (object);
}

static void
rehab_exercise_row_finalize (GObject *object)
{
  g_free (REHAB_EXERCISE_ROW (object)->exercise_key);

  G_OBJECT_CLASS (rehab_exercise_row_parent_class)->finalize (object);
}

static GdkContentProvider *
drag_prepare_cb (RehabExerciseRow *self)
{
  return self->exercise_key != NULL ? gdk_content_provider_new_typed (REHAB_TYPE_EXERCISE_ROW, self) : NULL;
}

static void
drag_begin_cb (RehabExerciseRow *self,
               GdkDrag          *drag,
               GtkDragSource    *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->picture));
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (paintable);

  gtk_drag_source_set_icon (source, picture, 24, 24);
}

static void
rehab_exercise_row_class_init (RehabExerciseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_exercise_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = rehab_exercise_row_finalize;

  g_type_ensure (REHAB_TYPE_EXERCISE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/programme/rehab-exercise-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseRow, picture);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseRow, name);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseRow, info);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseRow, mark);
}

static void
rehab_exercise_row_init (RehabExerciseRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

const char *
rehab_exercise_row_get_exercise (RehabExerciseRow *self)
{
  g_return_val_if_fail (REHAB_IS_EXERCISE_ROW (self), NULL);

  return self->exercise_key;
}

/**
 * rehab_exercise_row_set_exercise:
 * @self: a row
 * @exercise_key: (nullable): an exercise
 * @catalogue: (nullable): where it is found
 *
 * Chooses what the row shows.
 */
void
rehab_exercise_row_set_exercise (RehabExerciseRow     *self,
                                 const char           *exercise_key,
                                 const RehabCatalogue *catalogue)
{
  const RehabExercise *exercise;
  g_autofree char *facts = NULL;

  g_return_if_fail (REHAB_IS_EXERCISE_ROW (self));

  exercise = rehab_catalogue_lookup (catalogue, exercise_key);
  g_set_str (&self->exercise_key, exercise != NULL ? exercise_key : NULL);
  rehab_exercise_view_show (self->picture, catalogue, exercise_key, REHAB_SIDE_NOT_ASKED);
  if (exercise == NULL)
    return;

  facts = rehab_exercise_dup_facts (exercise);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->info), "s", exercise_key);
  gtk_label_set_label (self->name, rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME));
  gtk_label_set_label (self->facts, facts);
}

/**
 * rehab_exercise_row_set_used:
 * @self: a row
 * @used: whether the exercise is in the programme already; it can be there more than once
 *
 * Marks what is in the programme.
 */
void
rehab_exercise_row_set_used (RehabExerciseRow *self,
                             gboolean          used)
{
  g_return_if_fail (REHAB_IS_EXERCISE_ROW (self));

  gtk_image_set_from_icon_name (self->mark, used ? "object-select-symbolic" : "list-add-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark), used ? _("In the programme") : NULL);
}
