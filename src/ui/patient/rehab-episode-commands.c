/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-episode-commands.h"
#include "rehab-close-dialog.h"
#include "rehab-episode-words.h"
#include "rehab-messages.h"
#include "rehab-patient-dialog.h"

#include <glib/gi18n.h>

void
rehab_episode_commands_edit (GtkWidget      *parent,
                             RehabCaseModel *model)
{
  adw_dialog_present (rehab_patient_dialog_new_edit_episode (rehab_case_model_get_clinic (model),
                                                             rehab_case_model_get_patient (model),
                                                             rehab_case_model_get_case (model)->episode), parent);
}

void
rehab_episode_commands_close (GtkWidget      *parent,
                              RehabCaseModel *model)
{
  adw_dialog_present (rehab_close_dialog_new (model), parent);
}

/* The question belongs to the episode that it was asked about, whatever is shown by then. */
static void
reopen_cb (AdwAlertDialog *question,
           const char     *response,
           gpointer        user_data)
{
  RehabCaseModel *model = REHAB_CASE_MODEL (user_data);
  RehabEpisode values = *rehab_case_model_get_case (model)->episode;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  values.closed_on = REHAB_DATE_NONE;
  values.close_reason = REHAB_CLOSE_REASON_NONE;
  episode = rehab_episode_new (&values, &error);
  if (episode == NULL || !rehab_clinic_save_episode (rehab_case_model_get_clinic (model), episode, &error))
    rehab_message_present (adw_dialog_get_child (ADW_DIALOG (question)), _("The Episode Was Not Reopened"), error);
}

/* Asks first: what was planned goes on from then, and another episode of that side may be open by now. */
void
rehab_episode_commands_reopen (GtkWidget      *parent,
                               RehabCaseModel *model)
{
  const RehabEpisode *episode = rehab_case_model_get_case (model)->episode;
  const RehabEpisode *other =
    rehab_patient_find_open (rehab_case_model_get_patient (model), episode->side, episode->id);
  g_autofree char *line = rehab_episode_words_dup_line (episode);
  g_autoptr (GString) body = g_string_new (line);
  AdwAlertDialog *question;

  g_string_append_printf (body, ".\n%s", _("It goes on as it was. That it was closed, and by whom, stays in the record of changes."));
  if (other != NULL)
    {
      g_autofree char *open = rehab_episode_words_dup_line (other);

      g_string_append_c (body, '\n');
      /* Translators: which episode of care is open: "LEFT side, since 2 Oct 2026" */
      g_string_append_printf (body, _("Another one is open: %s."), open);
    }

  question = rehab_message_alert_new (_("Reopen the Episode?"), body->str);
  adw_alert_dialog_add_responses (question, "cancel", _("_Cancel"), "reopen", _("_Reopen"), NULL);
  adw_alert_dialog_set_default_response (question, "cancel");
  adw_alert_dialog_set_close_response (question, "cancel");
  g_signal_connect_object (question, "response::reopen", G_CALLBACK (reopen_cb), model, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (question), parent);
}
