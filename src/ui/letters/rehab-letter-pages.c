/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-pages.h"
#include "rehab-letter-paper.h"
#include "rehab-report-dialog.h"

/**
 * rehab_letter_pages_lay_out:
 * @model: a case with an episode of care
 * @letter: a letter, kept or not
 * @role: what stands below the name of who signs; blank for nothing
 * @look: how it looks
 *
 * Lays out a letter, and behind it the report as it was chosen last, if the letter goes with it.
 *
 * Returns: (transfer full): the pages
 */
RehabDocument *
rehab_letter_pages_lay_out (RehabCaseModel       *model,
                            const RehabLetter    *letter,
                            const char           *role,
                            const RehabPaperLook *look)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  g_autofree char *said = g_strstrip (g_strdup (role));
  const RehabLetterOptions options = { look->paper, look->text, look->ink };
  RehabLetterContents contents = {
    .clinic = rehab_clinic_get_details (clinic),
    .patient = rehab_patient_get_details (rehab_case_model_get_patient (model)),
    .letter = letter,
    .clinician = rehab_clinician_find (rehab_clinic_get_clinicians (clinic), letter->clinician_id),
    .role = *said != '\0' ? said : NULL,
  };
  g_autoptr (RehabDocument) report = letter->with_report ? rehab_report_dialog_lay_out (model, letter->assessment_id, look) : NULL;
  RehabDocument *document;

  if (report != NULL)
    {
      contents.report_date = rehab_case_find_assessment (rehab_case_model_get_case (model), letter->assessment_id)->date;
      contents.n_report_pages = rehab_document_get_n_pages (report);
    }

  document = rehab_letter_lay_out (&contents, &options);
  if (report != NULL)
    rehab_document_append (document, report);

  return document;
}
