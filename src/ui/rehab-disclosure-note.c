/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-disclosure-note.h"
#include "rehab-disclosure-table.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

/**
 * rehab_disclosure_note:
 * @parent: a widget of the window
 * @model: the case that it is of
 * @what: what went out; its episode, moment and clinician are set here
 *
 * Writes down that something left the program, or says that it could not be.
 *
 * Returns: whether it was written down
 */
gboolean
rehab_disclosure_note (GtkWidget             *parent,
                       RehabCaseModel        *model,
                       const RehabDisclosure *what)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (model);
  RehabDisclosure values = *what;
  g_autoptr (GError) error = NULL;

  if (rehab_case == NULL)
    return FALSE;

  values.episode_id = rehab_case->episode->id;
  if (rehab_disclosure_table_add (rehab_clinic_get_store (rehab_case_model_get_clinic (model)), &values, &error))
    {
      /* The history tells of it at once. It is written down even where it cannot be read just now. */
      rehab_case_model_reload (model, NULL);
      return TRUE;
    }

  rehab_message_present (parent, _("It Could Not Be Noted That This Was Given Out"), error);

  return FALSE;
}
