/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-save-version.h"
#include "rehab-messages.h"
#include "rehab-programme-version-table.h"
#include "rehab-regimen-change.h"

#include <glib/gi18n.h>

/* What the dialog needs once it is answered; by then the page may show another patient, so it holds its own. */
typedef struct
{
  RehabCaseModel *model;
  GtkWidget *parent;
  AdwAlertDialog *dialog; /* owns this */
  GtkEditable *reason;
  gboolean is_first;
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->model);
  g_object_unref (self->parent);
  g_free (self);
}

static char *
dup_reason (Question *self)
{
  char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  if (reason[0] == '\0')
    g_clear_pointer (&reason, g_free);

  return reason;
}

static void
save (Question *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  RehabDraft *draft = rehab_case_model_get_regimen_draft (self->model);
  RehabRegimen *regimen = (RehabRegimen *) rehab_draft_get_current (draft);
  g_autofree char *reason = dup_reason (self);
  g_autoptr (RehabProgrammeVersion) version = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  version = rehab_programme_version_table_add (rehab_clinic_get_store (clinic),
                                               rehab_case_model_get_case (self->model)->episode->id,
                                               rehab_clinic_get_today (clinic),
                                               rehab_clinic_get_clinician_id (clinic),
                                               reason, regimen, &error);
  if (version == NULL)
    {
      rehab_message_present (self->parent, _("The Version Was Not Saved"), error);
      return;
    }

  rehab_draft_saved (draft, regimen);
  if (!rehab_case_model_reload (self->model, &error))
    {
      rehab_message_present (self->parent, _("The Programme Could Not Be Read Again"), error);
      return;
    }

  said = g_strdup_printf (_("Version %d saved"), version->number);
  rehab_message_toast (self->parent, said);
}

static void
response_cb (Question   *self,
             const char *response)
{
  if (g_str_equal (response, "save"))
    save (self);
}

static void
reason_changed_cb (Question *self)
{
  g_autofree char *reason = dup_reason (self);

  /* The first version needs no reason: there is nothing that it changes. */
  adw_alert_dialog_set_response_enabled (self->dialog, "save", self->is_first || reason != NULL);
}

static char *
dup_body (RehabCaseModel *model,
          gboolean        is_first)
{
  RehabDraft *draft = rehab_case_model_get_regimen_draft (model);
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *summary = NULL;

  if (is_first)
    return g_strdup (_("A saved version stays as it is. Later changes make the next version."));

  changes = rehab_regimen_list_changes (rehab_draft_get_original (draft), rehab_draft_get_current (draft), NULL);
  summary = rehab_regimen_changes_dup_summary (changes);

  /* Translators: %s counts what changed: "1 added, 2 doses changed" */
  return g_strdup_printf (_("%s. Say why, for whoever looks at it later."), summary);
}

/**
 * rehab_save_version_present:
 * @parent: a widget of the page
 * @model: a case with something to save in its draft of the programme
 *
 * Asks for the reason, and saves when it is given.
 */
void
rehab_save_version_present (GtkWidget      *parent,
                            RehabCaseModel *model)
{
  const RehabCase *rehab_case;
  Question *self;
  GtkWidget *reason;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  int number = 1;

  g_return_if_fail (REHAB_IS_CASE_MODEL (model));

  rehab_case = rehab_case_model_get_case (model);
  g_return_if_fail (rehab_case != NULL);

  if (rehab_case->versions->len > 0)
    number += ((RehabProgrammeVersion *) g_ptr_array_index (rehab_case->versions, rehab_case->versions->len - 1))->number;

  heading = g_strdup_printf (_("Save Version %d?"), number);
  body = dup_body (model, number == 1);
  reason = gtk_entry_new ();

  self = g_new0 (Question, 1);
  self->model = g_object_ref (model);
  self->parent = g_object_ref (parent);
  self->reason = GTK_EDITABLE (reason);
  self->is_first = number == 1;
  self->dialog = rehab_message_alert_new (heading, body);
  g_object_set_data_full (G_OBJECT (self->dialog), "rehab-question", self, (GDestroyNotify) question_free);

  gtk_entry_set_placeholder_text (GTK_ENTRY (reason), self->is_first ? _("Reason, if there is one") : _("Reason"));
  gtk_entry_set_max_length (GTK_ENTRY (reason),
                            (int) rehab_record_find_field (&rehab_programme_version_type, "reason")->max);
  gtk_entry_set_activates_default (GTK_ENTRY (reason), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  g_signal_connect_swapped (reason, "changed", G_CALLBACK (reason_changed_cb), self);

  adw_alert_dialog_set_extra_child (self->dialog, reason);
  adw_alert_dialog_add_responses (self->dialog, "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (self->dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (self->dialog, "save");
  adw_alert_dialog_set_close_response (self->dialog, "cancel");
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (response_cb), self);
  reason_changed_cb (self);

  adw_dialog_set_focus (ADW_DIALOG (self->dialog), reason);
  adw_dialog_present (ADW_DIALOG (self->dialog), parent);
}
