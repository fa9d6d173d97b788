/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-drills-row.h"
#include "rehab-field-stage.h"

#include <glib/gi18n.h>

struct _RehabDrillsRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *checks; /* GtkCheckButton, in the order of the table */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabDrillsRow, rehab_drills_row, ADW_TYPE_EXPANDER_ROW)

static void
show_count (RehabDrillsRow *self)
{
  guint n = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i)) ? 1 : 0;

  text = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u allowed", "%u allowed", n), n) : g_strdup (_("Not said"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
}

static void
toggled_cb (RehabDrillsRow *self)
{
  show_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rehab_drills_row_finalize (GObject *object)
{
  g_ptr_array_unref (REHAB_DRILLS_ROW (object)->checks);

  G_OBJECT_CLASS (rehab_drills_row_parent_class)->finalize (object);
}

static void
rehab_drills_row_class_init (RehabDrillsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_drills_row_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_drills_row_init (RehabDrillsRow *self)
{
  self->checks = g_ptr_array_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Drills allowed"));
}

static const char *
get_gate_words (RehabCriterionState state)
{
  switch (state)
    {
    case REHAB_CRITERION_STATE_MET:
      return _("what it waits for is met");

    case REHAB_CRITERION_STATE_NOT_MET:
      return _("what it waits for is not met");

    case REHAB_CRITERION_STATE_NOT_MEASURED:
    default:
      return _("what it waits for is not measured");
    }
}

static void
add_stage (RehabDrillsRow        *self,
           RehabCaseModel        *model,
           const RehabFieldStage *stage)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  g_autoptr (GPtrArray) gates = rehab_field_stage_read_gate (stage, rehab_case_model_get_case (model),
                                                             rehab_clinic_get_today (clinic), rehab_clinic_get_thresholds (clinic));
  /* Translators: a family of drills, and how what a stage of it waits for stands */
  g_autofree char *subtitle = g_strdup_printf (_("%s; %s"), rehab_field_family_get_title (stage->family),
                                               get_gate_words (rehab_field_gate_sum_up (gates)));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dgettext (GETTEXT_PACKAGE, stage->label));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->checks, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
rehab_drills_row_new (RehabCaseModel *model)
{
  RehabDrillsRow *self = g_object_new (REHAB_TYPE_DRILLS_ROW, NULL);

  for (guint i = 0; i < rehab_field_stage_get_count (); i++)
    add_stage (self, model, rehab_field_stage_get_nth (i));
  show_count (self);

  return GTK_WIDGET (self);
}

/* @stages: keys, with blanks between them; NULL for none. */
void
rehab_drills_row_show (RehabDrillsRow *self,
                       const char     *stages)
{
  g_auto (GStrv) keys = NULL;

  g_return_if_fail (REHAB_IS_DRILLS_ROW (self));

  keys = g_strsplit (stages != NULL ? stages : "", " ", -1);
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                 g_strv_contains ((const char *const *) keys, rehab_field_stage_get_nth (i)->key));
}

char *
rehab_drills_row_dup_stages (RehabDrillsRow *self)
{
  g_autoptr (GString) stages = g_string_new (NULL);

  g_return_val_if_fail (REHAB_IS_DRILLS_ROW (self), NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_string_append_printf (stages, "%s%s", stages->len > 0 ? " " : "", rehab_field_stage_get_nth (i)->key);

  return stages->len > 0 ? g_string_free_and_steal (g_steal_pointer (&stages)) : NULL;
}
