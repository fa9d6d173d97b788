/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-row.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-exercise-view.h"
#include "rehab-exercise.h"

#include <glib/gi18n.h>

struct _RehabExerciseRow
{
  AdwBin parent_instance;

  RehabExerciseView *picture;
  GtkLabel *name;
  GtkLabel *facts;
  GtkImage *mark;

  const RehabExercise *exercise; /* NULL while the row waits to be used again */
};

G_DEFINE_FINAL_TYPE (RehabExerciseRow, rehab_exercise_row, ADW_TYPE_BIN)

static void
rehab_exercise_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_EXERCISE_ROW);

  G_OBJECT_CLASS (rehab_exercise_row_parent_class)->dispose (object);
}

static void
rehab_exercise_row_class_init (RehabExerciseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_exercise_row_dispose;

  g_type_ensure (REHAB_TYPE_EXERCISE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/programme/rehab-exercise-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseRow, picture);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseRow, name);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseRow, mark);
}

static void
rehab_exercise_row_init (RehabExerciseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
rehab_exercise_row_get_exercise (RehabExerciseRow *self)
{
  g_return_val_if_fail (REHAB_IS_EXERCISE_ROW (self), NULL);

  return self->exercise != NULL ? self->exercise->key : NULL;
}

/**
 * rehab_exercise_row_set_exercise:
 * @self: a row
 * @exercise_key: (nullable): an exercise of the library
 *
 * Chooses what the row shows.
 */
void
rehab_exercise_row_set_exercise (RehabExerciseRow *self,
                                 const char       *exercise_key)
{
  g_autofree char *facts = NULL;

  g_return_if_fail (REHAB_IS_EXERCISE_ROW (self));

  self->exercise = rehab_exercise_lookup (exercise_key);
  rehab_exercise_view_show (self->picture, NULL, exercise_key, REHAB_SIDE_NOT_ASKED);
  if (self->exercise == NULL)
    return;

  /* Translators: "Hip 70–90° · High compression" */
  facts = g_strdup_printf (C_("exercise", "%s · %s"),
                           rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, (int) self->exercise->hip_flexion),
                           rehab_choice_get_label (REHAB_TYPE_COMPRESSION, (int) self->exercise->compression));
  gtk_label_set_label (self->name, rehab_exercise_get_text (self->exercise, REHAB_EXERCISE_NAME));
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
