/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-criteria-group.h"
#include "rehab-choice.h"
#include "rehab-criterion-row.h"
#include "rehab-drop-down-subject.h"
#include "rehab-group-rows.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* The steps there are lead to the second phase and on. */
#define FIRST_TO REHAB_PHASE_SHALLOW

struct _RehabCriteriaGroup
{
  AdwPreferencesGroup parent_instance;

  GtkDropDown *step_list;
  GPtrArray *rows;

  RehabCaseModel *model; /* of the last show; a weak pointer */
  char *episode_id;
  RehabPhase present;
  GtkOrientation orientation;
  gboolean showing; /* what changes is not the user's doing */
};

G_DEFINE_FINAL_TYPE (RehabCriteriaGroup, rehab_criteria_group, ADW_TYPE_PREFERENCES_GROUP)

static RehabPhase
get_chosen (RehabCriteriaGroup *self)
{
  return (RehabPhase) (FIRST_TO + gtk_drop_down_get_selected (self->step_list));
}

static char *
dup_description (RehabPhase chosen,
                 RehabPhase next,
                 GPtrArray *readings)
{
  g_autofree char *summary = rehab_criteria_dup_summary (readings);

  if (readings->len == 0)
    return g_strdup (_("The clinic uses no criterion for this step."));
  if (chosen == next)
    return g_steal_pointer (&summary);

  /* Translators: how many criteria are met; of a step that is not the next one */
  return g_strdup_printf (chosen < next || next == REHAB_PHASE_NONE ? _("A step that was taken. Today: %s") : _("A later step. Today: %s"),
                          summary);
}

static void
show_rows (RehabCriteriaGroup *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  const RehabCase *record = rehab_case_model_get_case (self->model);
  RehabPhase to = get_chosen (self);
  g_autoptr (GPtrArray) readings =
    rehab_case_read_criteria (record, to, rehab_clinic_get_today (clinic), rehab_clinic_get_thresholds (clinic));
  g_autofree char *title = g_strdup_printf (_("Criteria for Phase %s"), rehab_phase_get_title (to));
  g_autofree char *description = dup_description (to, rehab_phase_get_next (self->present), readings);

  rehab_group_rows_clear (self->rows, ADW_PREFERENCES_GROUP (self));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);

  for (guint i = 0; i < readings->len; i++)
    {
      const RehabCriterionReading *reading = g_ptr_array_index (readings, i);
      GtkWidget *row = rehab_criterion_row_new (reading);

      rehab_criterion_row_add_way (REHAB_CRITERION_ROW (row), reading->criterion);
      rehab_criterion_row_set_orientation (REHAB_CRITERION_ROW (row), self->orientation);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
chosen_cb (RehabCriteriaGroup *self)
{
  if (!self->showing && self->model != NULL && rehab_case_model_get_case (self->model) != NULL)
    show_rows (self);
}

static void
rehab_criteria_group_dispose (GObject *object)
{
  RehabCriteriaGroup *self = REHAB_CRITERIA_GROUP (object);

  g_clear_weak_pointer (&self->model);
  g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (rehab_criteria_group_parent_class)->dispose (object);
}

static void
rehab_criteria_group_finalize (GObject *object)
{
  RehabCriteriaGroup *self = REHAB_CRITERIA_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->episode_id);

  G_OBJECT_CLASS (rehab_criteria_group_parent_class)->finalize (object);
}

static void
rehab_criteria_group_class_init (RehabCriteriaGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_criteria_group_dispose;
  object_class->finalize = rehab_criteria_group_finalize;
}

static void
rehab_criteria_group_init (RehabCriteriaGroup *self)
{
  g_autoptr (GtkStringList) steps = gtk_string_list_new (NULL);

  self->rows = g_ptr_array_new ();
  for (int phase = FIRST_TO; phase <= REHAB_PHASE_MAINTAIN; phase++)
    gtk_string_list_append (steps, rehab_phase_get_title ((RehabPhase) phase));

  self->step_list = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&steps)), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->step_list), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->step_list), _("The Step Whose Criteria Are Shown"));
  rehab_drop_down_set_subject (self->step_list, _("Criteria for the step to phase"));
  rehab_drop_down_let_wrap (self->step_list);
  g_signal_connect_object (self->step_list, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->step_list));
  rehab_wrapping_label_let_heading (GTK_WIDGET (self));
}

GtkWidget *
rehab_criteria_group_new (void)
{
  return g_object_new (REHAB_TYPE_CRITERIA_GROUP, NULL);
}

/**
 * rehab_criteria_group_show:
 * @self: a group
 * @model: a case
 *
 * Shows the criteria as they stand. The step that was chosen stays, until the episode is another or in another phase.
 */
void
rehab_criteria_group_show (RehabCriteriaGroup *self,
                           RehabCaseModel     *model)
{
  const RehabCase *record = rehab_case_model_get_case (model);
  RehabPhase present = rehab_case_get_phase (record, NULL);

  g_return_if_fail (REHAB_IS_CRITERIA_GROUP (self));

  g_set_weak_pointer (&self->model, model);
  if (present != self->present || g_strcmp0 (self->episode_id, record->episode->id) != 0)
    {
      self->showing = TRUE;
      /* After the last phase there is no step: then the one into it is looked back at. */
      gtk_drop_down_set_selected (self->step_list, (guint) MIN (present + 1, REHAB_PHASE_MAINTAIN) - FIRST_TO);
      self->showing = FALSE;
      self->present = present;
      g_set_str (&self->episode_id, record->episode->id);
    }

  show_rows (self);
}

/* As rehab_criterion_row_set_orientation(), for all of them. */
void
rehab_criteria_group_set_orientation (RehabCriteriaGroup *self,
                                      GtkOrientation      orientation)
{
  g_return_if_fail (REHAB_IS_CRITERIA_GROUP (self));

  self->orientation = orientation;
  for (guint i = 0; i < self->rows->len; i++)
    rehab_criterion_row_set_orientation (g_ptr_array_index (self->rows, i), orientation);
}
