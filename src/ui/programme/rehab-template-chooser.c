/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-template-chooser.h"
#include "rehab-exercise-view.h"
#include "rehab-exercise.h"
#include "rehab-template.h"

#include <glib/gi18n.h>

#define TEMPLATE_KEY "rehab-template"

struct _RehabTemplateChooser
{
  AdwBin parent_instance;

  GtkWidget *this_phase; /* AdwPreferencesGroup */
  GtkWidget *other_phases;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabTemplateChooser, rehab_template_chooser, ADW_TYPE_BIN)

static void
row_activated_cb (RehabTemplateChooser *self,
                  GtkWidget            *row)
{
  const RehabTemplate *template = g_object_get_data (G_OBJECT (row), TEMPLATE_KEY);

  g_signal_emit (self, signals[CHOSEN], 0, template->key);
}

/* The names of what is in it: "Bridge hold, Side plank, Walking" */
static char *
dup_exercise_names (const RehabTemplate *template)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; template->exercises[i] != NULL; i++)
    {
      const RehabExercise *exercise = rehab_exercise_lookup (template->exercises[i]);

      if (names->len > 0)
        g_string_append (names, C_("list of exercises", ", "));
      g_string_append (names, rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME));
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static GtkWidget *
new_row (RehabTemplateChooser *self,
         const RehabTemplate  *template)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *picture = rehab_exercise_view_new ();
  g_autofree char *names = dup_exercise_names (template);
  /* Translators: what a template is for, and the names of its exercises on the next line */
  g_autofree char *subtitle = g_strdup_printf (C_("template", "%s\n%s"), _(template->summary), names);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(template->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), TEMPLATE_KEY, (gpointer) template);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  /* The first exercise is often the same warm-up; the second one tells templates apart. */
  rehab_exercise_view_show (REHAB_EXERCISE_VIEW (picture), NULL, template->exercises[1], REHAB_SIDE_NOT_ASKED);
  gtk_widget_set_size_request (picture, 84, 72);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static void
rehab_template_chooser_class_init (RehabTemplateChooserClass *klass)
{
  /* The key of the template that was picked. */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rehab_template_chooser_init (RehabTemplateChooser *self)
{
}

GtkWidget *
rehab_template_chooser_new (void)
{
  return g_object_new (REHAB_TYPE_TEMPLATE_CHOOSER, NULL);
}

/**
 * rehab_template_chooser_set_phase:
 * @self: a chooser
 * @phase: the phase the patient is in
 *
 * Lists the templates, those of the phase first.
 */
void
rehab_template_chooser_set_phase (RehabTemplateChooser *self,
                                  RehabPhase            phase)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  g_return_if_fail (REHAB_IS_TEMPLATE_CHOOSER (self));

  self->this_phase = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("For This Phase"), NULL);
  self->other_phases = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("For Other Phases"), NULL);
  gtk_box_append (GTK_BOX (box), self->this_phase);
  gtk_box_append (GTK_BOX (box), self->other_phases);

  for (guint i = 0; i < rehab_template_get_count (); i++)
    {
      const RehabTemplate *template = rehab_template_get_nth (i);
      gboolean fits = template->phase == phase;

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (fits ? self->this_phase : self->other_phases), new_row (self, template));
    }

  adw_bin_set_child (ADW_BIN (self), box);
}
