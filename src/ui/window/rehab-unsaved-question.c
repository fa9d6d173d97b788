/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-unsaved-question.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

static char *
dup_unsaved (gboolean all_kept,
             guint    n_programmes)
{
  const char *typed = _("Something that was typed could not be kept; it is marked on its page.");
  g_autofree char *programmes =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                  "The programme of %u patient has changes that could not be kept.",
                                  "The programmes of %u patients have changes that could not be kept.",
                                  n_programmes), n_programmes);

  if (n_programmes == 0)
    return g_strdup (typed);
  if (all_kept)
    return g_steal_pointer (&programmes);

  return g_strjoin ("\n\n", typed, programmes, NULL);
}

/**
 * rehab_unsaved_question_new:
 * @view: the clinic that is to be left
 *
 * Keeps all that can be kept of what is being typed, and asks about the rest.
 *
 * Returns: (transfer floating) (nullable): the question, with the responses "keep" and "discard", or `NULL` when nothing
 *   would be lost
 */
AdwAlertDialog *
rehab_unsaved_question_new (RehabClinicView *view)
{
  g_autofree char *body = NULL;
  AdwAlertDialog *question;
  gboolean all_kept;
  guint n_unkept;

  g_return_val_if_fail (REHAB_IS_CLINIC_VIEW (view), NULL);

  all_kept = rehab_clinic_view_finish (view);
  n_unkept = rehab_clinic_view_count_unkept (view);
  if (all_kept && n_unkept == 0)
    return NULL;

  body = dup_unsaved (all_kept, n_unkept);
  question = rehab_message_alert_new (_("Discard What Is Not Saved?"), body);
  adw_alert_dialog_add_responses (question, "keep", _("_Keep Working"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "keep");
  adw_alert_dialog_set_close_response (question, "keep");

  return question;
}
