/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-clinic.h"
#include "rehab-draft.h"

G_BEGIN_DECLS

/*
 * The episode of care that a patient's pages work on. Pages read rehab_case_model_get_case(), write through the store's
 * tables and then say what they changed; "changed" is emitted once for each, and every page shows the new state.
 *
 * A model stays with its episode: another one of the same patient, of the other side perhaps, is another model. Only one
 * that was made before there was any episode takes the first that is opened.
 *
 * "draft-not-kept" tells the GError that kept an edit of the programme or of the running plan out of the file.
 */

#define REHAB_TYPE_CASE_MODEL (rehab_case_model_get_type ())

G_DECLARE_FINAL_TYPE (RehabCaseModel, rehab_case_model, REHAB, CASE_MODEL, GObject)

RehabCaseModel *rehab_case_model_new (RehabClinic    *clinic,
                                      RehabPatient   *patient,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;
RehabCaseModel *rehab_case_model_new_for_episode (RehabClinic  *clinic,
                                                  RehabPatient *patient,
                                                  const char   *episode_id,
                                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;
RehabClinic *rehab_case_model_get_clinic        (RehabCaseModel *self);
RehabPatient *rehab_case_model_get_patient       (RehabCaseModel *self);
/* What stands wherever somebody acts for a patient: the side, NULL while it is not known; and the name with it. The side comes
 * first: where there is little room the end is cut. */
const char *rehab_case_model_get_side_badge    (RehabCaseModel *self);
char *rehab_case_model_dup_whose         (RehabCaseModel *self) G_GNUC_WARN_UNUSED_RESULT;
/* NULL while the patient has no episode of care. */
const char *rehab_case_model_get_episode_id    (RehabCaseModel *self);
/* Whether the episode was closed: nothing of it goes on. FALSE while there is none. */
gboolean         rehab_case_model_get_closed        (RehabCaseModel *self);
/* NULL while the patient has no episode of care. Valid until the next "changed". */
const RehabCase *rehab_case_model_get_case          (RehabCaseModel *self);
/* Reads everything again from the store. */
gboolean         rehab_case_model_reload            (RehabCaseModel *self,
                                                     GError        **error);
/* Saves the difference to the present diary in one transaction and shows it everywhere. */
gboolean         rehab_case_model_save_diary        (RehabCaseModel *self,
                                                     RehabDiary     *diary,
                                                     GError        **error);
/* The programme being edited: a draft of RehabRegimen, each step of which is kept in the file, so that nothing is lost. */
RehabDraft *rehab_case_model_get_regimen_draft (RehabCaseModel *self);
gint64           rehab_case_model_get_restored_at   (RehabCaseModel *self);
/* The running plan being edited: a draft of RehabRunningSchedule, kept in the file in the same way. Only with a case. */
RehabDraft *rehab_case_model_get_running_draft (RehabCaseModel *self);
gboolean         rehab_case_model_get_running_restored (RehabCaseModel *self);
gboolean         rehab_case_model_has_unsaved       (RehabCaseModel *self);
gboolean         rehab_case_model_would_lose        (RehabCaseModel *self);

G_END_DECLS
