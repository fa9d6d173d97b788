/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-reason-dialog.h"
#include "rehab-help-link.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-running-compare.h"
#include "rehab-running-frame.h"
#include "rehab-source.h"
#include "rehab-words-row.h"

#include <glib/gi18n.h>

typedef struct
{
  AdwDialog *dialog;
  GtkWidget *parent;
  RehabCaseModel *model;
  int week;
  char *raised; /* keys of what rises, as it was told */
  GtkWidget *form;
  RehabRunningReasonGiven given;
} ReasonDialog;

static void
reason_dialog_free (ReasonDialog *self)
{
  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->model);
  g_free (self->raised);
  g_free (self);
}

static RehabDraft *
get_draft (ReasonDialog *self)
{
  return rehab_case_model_get_running_draft (self->model);
}

static void
accept_cb (ReasonDialog *self)
{
  const RehabRunningSchedule *schedule = rehab_draft_get_current (get_draft (self));
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  RehabRunningReason values = { NULL };
  g_autoptr (RehabRunningReason) reason = NULL;
  g_autoptr (RehabRunningSchedule) answered = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) parent = self->parent != NULL ? g_object_ref (self->parent) : NULL;
  RehabRunningReasonGiven given = self->given;
  g_autofree char *text = NULL;

  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->form), &values))
    return;

  /* Blanks are no reason. */
  text = g_strstrip (g_strdup (values.reason != NULL ? values.reason : ""));
  if (text[0] == '\0')
    {
      error = g_error_new_literal (REHAB_ERROR, REHAB_ERROR_EMPTY, "No reason");
      rehab_record_form_complain (REHAB_RECORD_FORM (self->form), "reason", error);
      return;
    }

  values.reason = text;
  values.plan_id = rehab_running_schedule_get_plan (schedule)->id;
  values.week = self->week;
  values.raised = self->raised;
  values.clinician_id = rehab_clinic_get_clinician_id (clinic);
  values.given_at = g_get_real_time ();
  reason = rehab_running_reason_new (&values, &error);
  if (reason == NULL)
    {
      rehab_message_present (GTK_WIDGET (self->dialog), _("The Reason Was Not Saved"), error);
      return;
    }

  answered = rehab_running_schedule_with_reason (schedule, reason);
  rehab_draft_set_current (get_draft (self), answered, NULL);
  adw_dialog_force_close (self->dialog);
  if (given != NULL && parent != NULL)
    given (parent);
}

static void
edited_cb (ReasonDialog *self)
{
  adw_dialog_set_can_close (self->dialog, FALSE);
}

static void
add_raised (GtkWidget                    *box,
            const RehabRunningComparison *comparison)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Rise Together"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), rehab_help_link_new ("rule.one-thing"));
  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    {
      const RehabRunningRise *rise = &comparison->rises[i];
      g_autofree char *cited = NULL;

      if (rise->change != REHAB_RUNNING_CHANGE_MORE)
        continue;

      cited = rehab_sources_dup_short (rise->sources != NULL ? rise->sources : "");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rehab_words_row_new (rise->line, cited));
    }
  gtk_box_append (GTK_BOX (box), group);
}

/**
 * rehab_running_reason_dialog_present:
 * @parent: a widget of the page
 * @model: whose plan it is
 * @week: a week of the draft in which more than one thing rises
 * @given: (nullable): called with @parent when the reason is given
 *
 * Asks for a reason.
 */
void
rehab_running_reason_dialog_present (GtkWidget              *parent,
                                     RehabCaseModel         *model,
                                     int                     week,
                                     RehabRunningReasonGiven given)
{
  static const char *const fields[] = { "reason", NULL };
  const RehabRunningSchedule *schedule = rehab_draft_get_current (rehab_case_model_get_running_draft (model));
  const RehabRunningReason *before = rehab_running_schedule_find_reason (schedule, week);
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  g_autoptr (RehabRunningComparison) comparison =
    rehab_running_schedule_compare_week (schedule, week, rehab_case_model_get_case (model)->diary, rehab_clinic_get_thresholds (clinic));
  ReasonDialog *self = g_new0 (ReasonDialog, 1);
  g_autofree char *whose = rehab_case_model_dup_whose (model);
  g_autofree char *title = g_strdup_printf (_("Go On with Week %d"), week + 1);
  GtkWidget *box;

  self->dialog = adw_dialog_new ();
  self->model = g_object_ref (model);
  self->week = week;
  self->raised = rehab_running_variables_dup_keys (comparison->raised);
  self->given = given;
  g_set_weak_pointer (&self->parent, parent);
  g_object_set_data_full (G_OBJECT (self->dialog), "rehab-running-reason", self, (GDestroyNotify) reason_dialog_free);

  box = rehab_running_frame_build (self->dialog, title, whose, _("_Go On"), G_CALLBACK (accept_cb), self);
  add_raised (box, comparison);
  self->form = rehab_record_form_new (&rehab_running_reason_type, fields, NULL);
  /* One that was given for less does not answer for more. */
  if (before != NULL && (comparison->raised & ~rehab_running_variables_read (before->raised)) == 0)
    rehab_record_form_show (REHAB_RECORD_FORM (self->form), before);
  g_signal_connect_swapped (self->form, "edited", G_CALLBACK (edited_cb), self);
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_box_append (GTK_BOX (box), rehab_running_frame_new_remark (_("The reason is kept with the plan, with your initials and the day.")));

  g_signal_connect (self->dialog, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
  adw_dialog_set_focus (self->dialog, rehab_record_form_get_first (REHAB_RECORD_FORM (self->form)));
  adw_dialog_present (self->dialog, parent);
}
