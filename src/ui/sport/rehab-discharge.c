/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-discharge.h"
#include "rehab-case-load.h"
#include "rehab-criterion-row.h"
#include "rehab-episode-table.h"
#include "rehab-letter-table.h"
#include "rehab-letter-text.h"
#include "rehab-phase-change-table.h"
#include "rehab-phase-move.h"
#include "rehab-programme-version-table.h"

#include <glib/gi18n.h>

static const RehabCase *
get_record (RehabCaseModel *model)
{
  return rehab_case_model_get_case (model);
}

gboolean
rehab_discharge_is_empty (const RehabDischarge *self)
{
  return self->template == NULL && self->letter_kind == REHAB_LETTER_KIND_NONE && !self->sets_review && !self->moves
         && self->close_reason == REHAB_CLOSE_REASON_NONE;
}

static RehabPhaseMove *
new_move (RehabCaseModel *model)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);

  return rehab_phase_move_new (get_record (model), REHAB_PHASE_MAINTAIN, rehab_clinic_get_today (clinic),
                               rehab_clinic_get_thresholds (clinic));
}

/*
 * Whether there is a step to the last phase to take today; how the criteria on the way there stand, in words, and whether
 * that wants a reason.
 */
gboolean
rehab_discharge_can_move (RehabCaseModel *model,
                          gboolean       *needs_reason,
                          char          **words)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  RehabDate since = REHAB_DATE_NONE;
  RehabPhase phase = rehab_case_get_phase (get_record (model), &since);
  g_autoptr (RehabPhaseMove) move = NULL;

  *needs_reason = FALSE;
  *words = NULL;
  /* A phase that began on a day to come is a clock set back: until then nothing can follow it. */
  if (phase >= REHAB_PHASE_MAINTAIN
      || (rehab_date_is_set (since) && rehab_date_compare (since, rehab_clinic_get_today (clinic)) > 0))
    return FALSE;

  move = new_move (model);
  *needs_reason = move->why != 0;
  *words = rehab_criteria_dup_tally (move->n_met, move->n_not_met, move->n_not_measured);

  return TRUE;
}

static gboolean
save_programme (const RehabDischarge *self,
                RehabCaseModel       *model,
                GError              **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  const RehabEpisode *episode = get_record (model)->episode;
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (self->template, episode->side);
  g_autoptr (RehabProgrammeVersion) version = NULL;

  version = rehab_programme_version_table_add (rehab_clinic_get_store (clinic), episode->id, rehab_clinic_get_today (clinic),
                                               rehab_clinic_get_clinician_id (clinic),
                                               g_dgettext (GETTEXT_PACKAGE, self->template->title), regimen, error);

  return version != NULL;
}

static gboolean
save_move (const RehabDischarge *self,
           RehabCaseModel       *model,
           GError              **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  g_autoptr (RehabPhaseMove) move = new_move (model);
  g_autofree char *kept = rehab_phase_move_dup_record (move);
  g_autoptr (GPtrArray) frozen = rehab_criteria_freeze (move->readings);
  g_autoptr (RehabPhaseChange) change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = get_record (model)->episode->id, .from_phase = move->from, .to_phase = move->to,
    .date = rehab_clinic_get_today (clinic), .clinician_id = rehab_clinic_get_clinician_id (clinic),
    .criteria = *kept != '\0' ? kept : NULL, .reason = self->move_reason,
  }, error);

  return change != NULL && rehab_phase_change_table_move (rehab_clinic_get_store (clinic), change, frozen, error);
}

/* Returns: the episode as it is from now on; NULL with @error set */
static RehabEpisode *
save_episode (const RehabDischarge *self,
              RehabCaseModel       *model,
              GError              **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  RehabEpisode values = *get_record (model)->episode;
  g_autoptr (RehabEpisode) episode = NULL;

  if (self->sets_review)
    values.review_on = self->review_on;
  if (self->close_reason != REHAB_CLOSE_REASON_NONE)
    {
      values.closed_on = rehab_clinic_get_today (clinic);
      values.close_reason = self->close_reason;
    }

  episode = rehab_episode_new (&values, error);
  if (episode == NULL
      || (!rehab_record_equal (episode, get_record (model)->episode)
          && !rehab_episode_table_save (rehab_clinic_get_store (clinic), episode, error)))
    return NULL;

  return g_steal_pointer (&episode);
}

/* The last visit that was finished: a draft is nothing to write about. */
static const RehabAssessment *
find_visit (const RehabCase *record)
{
  for (guint i = record->assessments->len; i > 0; i--)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, i - 1);

      if (assessment->locked_at != 0)
        return assessment;
    }

  return NULL;
}

static guint
get_contents (RehabLetterKind kind)
{
  if (kind == REHAB_LETTER_KIND_COACH)
    return REHAB_LETTER_TRAINING | REHAB_LETTER_CLEARANCE;

  return REHAB_LETTER_DIAGNOSIS | REHAB_LETTER_COURSE | REHAB_LETTER_SCORES | REHAB_LETTER_CLEARANCE | REHAB_LETTER_TRAINING;
}

/* Composed of the record as it is once all the rest is written: the letter tells of that. */
static gboolean
save_letter (const RehabDischarge *self,
             RehabCaseModel       *model,
             const RehabEpisode   *episode,
             char                **letter_id,
             GError              **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  const RehabClinicDetails *details = rehab_clinic_get_details (clinic);
  g_autoptr (RehabCase) record = rehab_case_load (rehab_clinic_get_store (clinic), episode, error);
  g_autoptr (RehabLetter) letter = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *body = NULL;
  RehabLetterSource source;

  if (record == NULL)
    return FALSE;

  source = (RehabLetterSource) {
    .patient = rehab_patient_get_details (rehab_case_model_get_patient (model)), .record = record,
    .assessment = self->letter_kind != REHAB_LETTER_KIND_COACH ? find_visit (record) : NULL,
    .thresholds = rehab_clinic_get_thresholds (clinic), .clinic_name = details != NULL ? details->name : NULL,
    .today = rehab_clinic_get_today (clinic),
  };
  subject = rehab_letter_dup_subject (self->letter_kind, &source);
  body = rehab_letter_dup_body (self->letter_kind, get_contents (self->letter_kind), &source);
  letter = rehab_letter_new (&(RehabLetter) {
    .episode_id = episode->id, .assessment_id = source.assessment != NULL ? source.assessment->id : NULL,
    .date = source.today, .clinician_id = rehab_clinic_get_clinician_id (clinic), .kind = self->letter_kind,
    .subject = subject, .body = body,
  }, error);
  if (letter == NULL || !rehab_letter_table_save (rehab_clinic_get_store (clinic), letter, error))
    return FALSE;

  g_set_str (letter_id, letter->id);

  return TRUE;
}

/* The episode comes after what belongs to it while it is open, and the letter last. */
static gboolean
write_parts (const RehabDischarge *self,
             RehabCaseModel       *model,
             RehabEpisode        **episode,
             char                **letter_id,
             GError              **error)
{
  if (self->template != NULL && !save_programme (self, model, error))
    return FALSE;
  if (self->moves && !save_move (self, model, error))
    return FALSE;

  *episode = save_episode (self, model, error);

  return *episode != NULL
         && (self->letter_kind == REHAB_LETTER_KIND_NONE || save_letter (self, model, *episode, letter_id, error));
}

/**
 * rehab_discharge_save:
 * @self: what is chosen
 * @model: an open episode
 * @letter_id: (out): where to put the identity of the letter that was drafted, or `NULL`
 * @error: where to put a `REHAB_STORE_ERROR` or a `REHAB_ERROR`
 *
 * Writes all of it or nothing, and shows it everywhere.
 *
 * Returns: whether it is written
 */
gboolean
rehab_discharge_save (const RehabDischarge *self,
                      RehabCaseModel       *model,
                      char                **letter_id,
                      GError              **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  RehabStore *store = rehab_clinic_get_store (clinic);
  g_autoptr (RehabEpisode) episode = NULL;
  g_autofree char *id = NULL;

  *letter_id = NULL;
  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!write_parts (self, model, &episode, &id, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  if (!rehab_store_transaction_commit (store, error))
    return FALSE;

  *letter_id = g_steal_pointer (&id);
  /* Whoever shows the episode reads the rest of it again with that; where it is as it was, nobody would. */
  if (rehab_record_equal (episode, get_record (model)->episode))
    return rehab_case_model_reload (model, error);

  rehab_patient_put_episode (rehab_case_model_get_patient (model), episode);

  return rehab_case_model_reload (model, error);
}
