/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-span-dialog.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-running-edit.h"
#include "rehab-running-frame.h"

#include <glib/gi18n.h>

typedef struct
{
  AdwDialog *dialog;
  RehabCaseModel *model;
  GtkWidget *form;
  GtkWidget *weeks_row;
  GtkWidget *remark; /* how many sessions a shorter plan takes away */
} SpanDialog;

static void
span_dialog_free (SpanDialog *self)
{
  g_object_unref (self->model);
  g_free (self);
}

static const RehabRunningSchedule *
get_schedule (SpanDialog *self)
{
  return rehab_draft_get_current (rehab_case_model_get_running_draft (self->model));
}

/* A number that is no number of weeks stays as it was typed, with why. */
static gboolean
read_weeks (SpanDialog *self,
            int        *weeks)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->weeks_row))));
  char *end = NULL;
  gint64 number = g_ascii_strtoll (text, &end, 10);

  if (text[0] == '\0' || *end != '\0' || number < 1 || number > REHAB_RUNNING_PLAN_MOST_WEEKS)
    {
      g_autofree char *sentence = g_strdup_printf (_("A running plan has from 1 to %d weeks."), REHAB_RUNNING_PLAN_MOST_WEEKS);

      gtk_label_set_text (GTK_LABEL (self->remark), sentence);
      gtk_widget_add_css_class (self->remark, "error");
      gtk_widget_add_css_class (self->weeks_row, "error");
      return FALSE;
    }

  gtk_widget_remove_css_class (self->remark, "error");
  gtk_widget_remove_css_class (self->weeks_row, "error");
  *weeks = (int) number;

  return TRUE;
}

static void
show_remark (SpanDialog *self)
{
  int weeks = 0;
  guint n;
  g_autofree char *sentence = NULL;

  if (!read_weeks (self, &weeks))
    return;

  n = rehab_running_schedule_count_area (get_schedule (self), (RehabRunningArea) {
    weeks, REHAB_RUNNING_PLAN_MOST_WEEKS, 0, REHAB_RUNNING_DAYS - 1
  });
  if (n > 0)
    sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session of the weeks behind goes.", "%u sessions of the weeks behind go.", n), n);
  else
    sentence = g_strdup (_("Weeks begin on a Monday; sessions keep their week and their day."));
  gtk_label_set_text (GTK_LABEL (self->remark), sentence);
}

static void
accept_cb (SpanDialog *self)
{
  RehabRunningPlan values = *rehab_running_schedule_get_plan (get_schedule (self));
  g_autoptr (RehabRunningPlan) plan = NULL;
  g_autoptr (RehabRunningSchedule) edited = NULL;
  g_autoptr (GError) error = NULL;

  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->form), &values))
    return;
  if (!read_weeks (self, &values.weeks))
    {
      gtk_widget_grab_focus (self->weeks_row);
      return;
    }

  if (!rehab_running_plan_check_start (values.starts_on, rehab_case_model_get_case (self->model)->episode->opened_on,
                                       rehab_clinic_get_today (rehab_case_model_get_clinic (self->model)), &error))
    {
      g_autofree char *sentence = rehab_running_frame_dup_sentence (error);

      gtk_label_set_text (GTK_LABEL (self->remark), sentence);
      gtk_widget_add_css_class (self->remark, "error");
      return;
    }

  values.starts_on = rehab_date_get_week_start (values.starts_on);
  plan = rehab_running_plan_new (&values, &error);
  if (plan == NULL)
    {
      rehab_message_present (GTK_WIDGET (self->dialog), _("The Plan Was Not Changed"), error);
      return;
    }

  edited = rehab_running_schedule_with_plan (get_schedule (self), plan);
  rehab_draft_set_current (rehab_case_model_get_running_draft (self->model), edited, NULL);
  adw_dialog_force_close (self->dialog);
}

static void
edited_cb (SpanDialog *self)
{
  adw_dialog_set_can_close (self->dialog, FALSE);
}

static void
weeks_edited_cb (SpanDialog *self)
{
  edited_cb (self);
  show_remark (self);
}

/**
 * rehab_running_span_dialog_present:
 * @parent: a widget of the page
 * @model: whose plan it is
 *
 * Asks when the plan begins and how long it is.
 */
void
rehab_running_span_dialog_present (GtkWidget      *parent,
                                   RehabCaseModel *model)
{
  static const char *const fields[] = { "starts_on", "note", NULL };
  SpanDialog *self = g_new0 (SpanDialog, 1);
  g_autofree char *whose = rehab_case_model_dup_whose (model);
  g_autofree char *weeks = NULL;
  GtkWidget *box;

  self->dialog = adw_dialog_new ();
  self->model = g_object_ref (model);
  g_object_set_data_full (G_OBJECT (self->dialog), "rehab-running-span", self, (GDestroyNotify) span_dialog_free);

  box = rehab_running_frame_build (self->dialog, _("Begin and Length"), whose, _("_Save"), G_CALLBACK (accept_cb), self);
  self->form = rehab_record_form_new (&rehab_running_plan_type, fields, NULL);
  rehab_record_form_show (REHAB_RECORD_FORM (self->form), rehab_running_schedule_get_plan (get_schedule (self)));
  self->weeks_row = adw_entry_row_new ();
  weeks = g_strdup_printf ("%d", rehab_running_schedule_get_plan (get_schedule (self))->weeks);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->weeks_row), _("Weeks"));
  gtk_editable_set_text (GTK_EDITABLE (self->weeks_row), weeks);
  rehab_record_form_add_row (REHAB_RECORD_FORM (self->form), self->weeks_row);
  self->remark = rehab_running_frame_new_remark (NULL);
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_box_append (GTK_BOX (box), self->remark);
  show_remark (self);

  g_signal_connect_swapped (self->form, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (self->weeks_row, "changed", G_CALLBACK (weeks_edited_cb), self);
  g_signal_connect_swapped (self->weeks_row, "entry-activated", G_CALLBACK (accept_cb), self);
  g_signal_connect (self->dialog, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
  adw_dialog_set_focus (self->dialog, rehab_record_form_get_first (REHAB_RECORD_FORM (self->form)));
  adw_dialog_present (self->dialog, parent);
}
