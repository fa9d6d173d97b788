/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-recorder.h"
#include "rehab-assessment-table.h"
#include "rehab-finding-table.h"

static RehabStore *
get_store (RehabCaseModel *model)
{
  return rehab_clinic_get_store (rehab_case_model_get_clinic (model));
}

/* Writes changed values of an assessment, unless nothing changed. */
static gboolean
save (RehabCaseModel        *model,
      const RehabAssessment *values,
      GError               **error)
{
  const RehabAssessment *present = rehab_assessment_recorder_find (model, values->id);
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (values, error);

  if (assessment == NULL)
    return FALSE;
  if (present != NULL && rehab_record_equal (present, assessment))
    return TRUE;

  return rehab_assessment_table_save (get_store (model), assessment, error) && rehab_case_model_reload (model, error);
}

/**
 * rehab_assessment_recorder_find:
 * @model: an episode of care
 * @assessment_id: the identity of an assessment
 *
 * Returns: (transfer none) (nullable): the assessment, valid until the model changes
 */
const RehabAssessment *
rehab_assessment_recorder_find (RehabCaseModel *model,
                                const char     *assessment_id)
{
  const RehabCase *record = rehab_case_model_get_case (model);

  for (guint i = 0; record != NULL && i < record->assessments->len; i++)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, i);

      if (g_strcmp0 (assessment->id, assessment_id) == 0)
        return assessment;
    }

  return NULL;
}

/**
 * rehab_assessment_recorder_find_draft:
 * @model: an episode of care
 *
 * Finds the latest assessment that is not finished.
 *
 * Returns: (transfer none) (nullable): the draft, valid until the model changes
 */
const RehabAssessment *
rehab_assessment_recorder_find_draft (RehabCaseModel *model)
{
  const RehabCase *record = rehab_case_model_get_case (model);

  for (guint i = record != NULL ? record->assessments->len : 0; i > 0; i--)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, i - 1);

      if (assessment->locked_at == 0)
        return assessment;
    }

  return NULL;
}

/**
 * rehab_assessment_recorder_get_next_kind:
 * @model: an episode of care
 *
 * Returns: what the next assessment is: the first one of an episode is the initial one, each later one a review
 */
RehabAssessmentKind
rehab_assessment_recorder_get_next_kind (RehabCaseModel *model)
{
  const RehabCase *record = rehab_case_model_get_case (model);

  return record != NULL && record->assessments->len > 0 ? REHAB_ASSESSMENT_KIND_REVIEW : REHAB_ASSESSMENT_KIND_INITIAL;
}

/**
 * rehab_assessment_recorder_begin:
 * @model: an episode of care
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Begins an assessment of the present day by whoever is working.
 *
 * Returns: (transfer full): the identity of the new draft, or `NULL` with @error set
 */
char *
rehab_assessment_recorder_begin (RehabCaseModel *model,
                                 GError        **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  const RehabCase *record = rehab_case_model_get_case (model);
  g_autoptr (RehabAssessment) assessment = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = record->episode->id,
    .date = rehab_clinic_get_today (clinic),
    .clinician_id = rehab_clinic_get_clinician_id (clinic),
    .kind = rehab_assessment_recorder_get_next_kind (model),
  }, error);

  if (assessment == NULL
      || !rehab_assessment_table_save (get_store (model), assessment, error)
      || !rehab_case_model_reload (model, error))
    return NULL;

  return g_strdup (assessment->id);
}

static gboolean
write_finding (RehabCaseModel      *model,
               const char          *assessment_id,
               const RehabItemPart *part,
               RehabSide            side,
               RehabNumber          value,
               const char          *text,
               GError             **error)
{
  g_autofree char *key = rehab_item_part_dup_key (part);
  const RehabFinding *present = rehab_case_find_finding (rehab_case_model_get_case (model), assessment_id, key, side);
  g_autoptr (RehabFinding) finding = NULL;
  RehabFinding values = { .assessment_id = assessment_id, .item_key = key, .side = side };

  if (!value.known && text == NULL)
    return present == NULL || rehab_finding_table_clear (get_store (model), assessment_id, key, side, error);

  /* A note that lies beside the value stays. */
  if (present != NULL)
    values = *present;
  values.value = value;
  values.text = text;
  finding = rehab_finding_new (&values, error);

  return finding != NULL && rehab_finding_table_set (get_store (model), finding, error);
}

/* The answer, and with anything but a yes no pain score beside it: both or neither. */
static gboolean
write_answer (RehabCaseModel      *model,
              const char          *assessment_id,
              const RehabItemPart *part,
              RehabSide            side,
              RehabNumber          value,
              const char          *text,
              GError             **error)
{
  RehabStore *store = get_store (model);
  gboolean is_yes = value.known && value.value > 0.0;
  gboolean is_answer = *part->suffix == '\0';
  RehabItemPart pain;

  if (!is_answer || is_yes || !rehab_item_has_part (part->item, "pain", &pain))
    return write_finding (model, assessment_id, part, side, value, text, error);

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!write_finding (model, assessment_id, &pain, side, REHAB_NUMBER_NOT_ASKED, NULL, error)
      || !write_finding (model, assessment_id, part, side, value, text, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}

/**
 * rehab_assessment_recorder_answer:
 * @model: an episode of care
 * @assessment_id: the identity of a draft
 * @part: what was asked: a part of an item
 * @side: left or right for a part examined on each side, else not asked
 * @value: the answer; not known for a part that holds words
 * @text: (nullable): the answer in words, for a part that holds them
 * @error: where to put a `REHAB_ERROR` of rehab_item_part_check() or a `REHAB_STORE_ERROR`
 *
 * Keeps an answer; neither @value nor @text takes it back. The pain score of a yes goes with it when it is no yes any
 * more.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_assessment_recorder_answer (RehabCaseModel      *model,
                                  const char          *assessment_id,
                                  const RehabItemPart *part,
                                  RehabSide            side,
                                  RehabNumber          value,
                                  const char          *text,
                                  GError             **error)
{
  g_return_val_if_fail (rehab_case_model_get_case (model) != NULL, FALSE);
  g_return_val_if_fail (part != NULL && part->item != NULL, FALSE);

  return rehab_item_part_check (part, side, value, text, error)
         && write_answer (model, assessment_id, part, side, value, text, error)
         && rehab_case_model_reload (model, error);
}

/**
 * rehab_assessment_recorder_dup_noted:
 * @model: an episode of care
 * @assessment_id: the identity of a draft
 * @part: a part of an item
 * @side: left or right for a part examined on each side, else not asked
 *
 * Gets an answer that a note stands beside, which would go with it.
 *
 * Returns: (transfer full) (nullable): the answer, or `NULL` when there is no note
 */
RehabFinding *
rehab_assessment_recorder_dup_noted (RehabCaseModel      *model,
                                     const char          *assessment_id,
                                     const RehabItemPart *part,
                                     RehabSide            side)
{
  g_autofree char *key = rehab_item_part_dup_key (part);
  const RehabFinding *finding = rehab_case_find_finding (rehab_case_model_get_case (model), assessment_id, key, side);

  return finding != NULL && finding->note != NULL ? rehab_record_ref (finding) : NULL;
}

/**
 * rehab_assessment_recorder_put_back:
 * @model: an episode of care
 * @finding: an answer that was taken back
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Gives an answer again as it was, with its note.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_assessment_recorder_put_back (RehabCaseModel     *model,
                                    const RehabFinding *finding,
                                    GError            **error)
{
  g_return_val_if_fail (finding != NULL, FALSE);

  return rehab_finding_table_set (get_store (model), finding, error) && rehab_case_model_reload (model, error);
}

/**
 * rehab_assessment_recorder_set_note:
 * @model: an episode of care
 * @assessment_id: the identity of a draft
 * @part: a part of an item that is answered
 * @side: left or right for a part examined on each side, else not asked
 * @note: (nullable): what is written beside the answer; `NULL` for nothing
 * @error: where to put a `REHAB_ERROR` or a `REHAB_STORE_ERROR`
 *
 * Keeps a note. Without an answer there is nothing that it could stand beside: that is no error, and nothing is kept.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_assessment_recorder_set_note (RehabCaseModel      *model,
                                    const char          *assessment_id,
                                    const RehabItemPart *part,
                                    RehabSide            side,
                                    const char          *note,
                                    GError             **error)
{
  g_autofree char *key = rehab_item_part_dup_key (part);
  const RehabFinding *present = rehab_case_find_finding (rehab_case_model_get_case (model), assessment_id, key, side);
  g_autoptr (RehabFinding) finding = NULL;
  RehabFinding values;

  if (present == NULL || g_strcmp0 (present->note, note) == 0)
    return TRUE;

  values = *present;
  values.note = note;
  finding = rehab_finding_new (&values, error);

  return finding != NULL
         && rehab_finding_table_set (get_store (model), finding, error)
         && rehab_case_model_reload (model, error);
}

static gboolean
move_finding (RehabCaseModel     *model,
              const RehabFinding *finding,
              const char         *assessment_id,
              const char         *key,
              RehabSide           side,
              GError            **error)
{
  g_autoptr (RehabFinding) moved = NULL;
  RehabFinding values;

  if (finding == NULL)
    return rehab_finding_table_clear (get_store (model), assessment_id, key, side, error);

  values = *finding;
  values.id = NULL;
  values.side = side;
  moved = rehab_finding_new (&values, error);

  return moved != NULL && rehab_finding_table_set (get_store (model), moved, error);
}

static gboolean
swap_part (RehabCaseModel      *model,
           const char          *assessment_id,
           const RehabItemPart *part,
           GError             **error)
{
  const RehabCase *record = rehab_case_model_get_case (model);
  g_autofree char *key = rehab_item_part_dup_key (part);
  const RehabFinding *left = rehab_case_find_finding (record, assessment_id, key, REHAB_SIDE_LEFT);
  const RehabFinding *right = rehab_case_find_finding (record, assessment_id, key, REHAB_SIDE_RIGHT);

  if (left == NULL && right == NULL)
    return TRUE;

  return move_finding (model, left, assessment_id, key, REHAB_SIDE_RIGHT, error)
         && move_finding (model, right, assessment_id, key, REHAB_SIDE_LEFT, error);
}

/**
 * rehab_assessment_recorder_swap_sides:
 * @model: an episode of care
 * @assessment_id: the identity of a draft
 * @item: an item that is examined on each side
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Puts what was answered for the left to the right, and the other way round, with pain, trials and notes. Doing it again
 * undoes it.
 *
 * Returns: whether the store holds it; if not, nothing was swapped
 */
gboolean
rehab_assessment_recorder_swap_sides (RehabCaseModel  *model,
                                      const char      *assessment_id,
                                      const RehabItem *item,
                                      GError         **error)
{
  RehabStore *store = get_store (model);

  g_return_val_if_fail (item != NULL && item->sided, FALSE);

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  for (guint n = 0; n < rehab_item_get_n_parts (item); n++)
    {
      RehabItemPart part = rehab_item_get_part (item, n);

      if (part.sided && !swap_part (model, assessment_id, &part, error))
        {
          rehab_store_transaction_rollback (store);
          return FALSE;
        }
    }

  return rehab_store_transaction_commit (store, error) && rehab_case_model_reload (model, error);
}

/**
 * rehab_assessment_recorder_check_date:
 * @model: an episode of care
 * @date: a day
 * @error: where to put a `REHAB_ERROR_EMPTY`, `REHAB_ERROR_IN_FUTURE` or `REHAB_ERROR_TOO_EARLY`
 *
 * Checks whether an assessment can have been on a day: not in the future, and not before the patient's birth.
 *
 * Returns: whether it can
 */
gboolean
rehab_assessment_recorder_check_date (RehabCaseModel *model,
                                      RehabDate       date,
                                      GError        **error)
{
  const RehabPatientDetails *patient = rehab_patient_get_details (rehab_case_model_get_patient (model));

  if (!rehab_date_is_set (date))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_EMPTY, "An assessment has a date");
      return FALSE;
    }

  if (rehab_date_compare (date, rehab_clinic_get_today (rehab_case_model_get_clinic (model))) > 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_IN_FUTURE, "An assessment that has not been yet");
      return FALSE;
    }

  if (rehab_date_is_set (patient->birth_date) && rehab_date_compare (date, patient->birth_date) < 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_TOO_EARLY, "An assessment before birth");
      return FALSE;
    }

  return TRUE;
}

/**
 * rehab_assessment_recorder_set_date:
 * @model: an episode of care
 * @assessment_id: the identity of a draft
 * @date: the day of the assessment
 * @error: where to put a `REHAB_ERROR` of rehab_assessment_recorder_check_date() or a `REHAB_STORE_ERROR`
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_assessment_recorder_set_date (RehabCaseModel *model,
                                    const char     *assessment_id,
                                    RehabDate       date,
                                    GError        **error)
{
  const RehabAssessment *present = rehab_assessment_recorder_find (model, assessment_id);
  RehabAssessment values;

  g_return_val_if_fail (present != NULL, FALSE);

  if (!rehab_assessment_recorder_check_date (model, date, error))
    return FALSE;

  values = *present;
  values.date = date;

  return save (model, &values, error);
}

gboolean
rehab_assessment_recorder_set_kind (RehabCaseModel     *model,
                                    const char         *assessment_id,
                                    RehabAssessmentKind kind,
                                    GError            **error)
{
  const RehabAssessment *present = rehab_assessment_recorder_find (model, assessment_id);
  RehabAssessment values;

  g_return_val_if_fail (present != NULL, FALSE);

  values = *present;
  values.kind = kind;

  return save (model, &values, error);
}

/**
 * rehab_assessment_recorder_set_prose:
 * @model: an episode of care
 * @assessment_id: the identity of a draft
 * @impression: what the clinician makes of it; "" for nothing
 * @plan: what is to be done; "" for nothing
 * @error: where to put a `REHAB_ERROR` or a `REHAB_STORE_ERROR`
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_assessment_recorder_set_prose (RehabCaseModel *model,
                                     const char     *assessment_id,
                                     const char     *impression,
                                     const char     *plan,
                                     GError        **error)
{
  const RehabAssessment *present = rehab_assessment_recorder_find (model, assessment_id);
  RehabAssessment values;

  g_return_val_if_fail (present != NULL, FALSE);

  values = *present;
  values.impression = *impression != '\0' ? impression : NULL;
  values.plan = *plan != '\0' ? plan : NULL;

  return save (model, &values, error);
}

/**
 * rehab_assessment_recorder_finish:
 * @model: an episode of care
 * @assessment_id: the identity of a draft
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Locks an assessment: from now on neither it nor its findings change.
 *
 * Returns: whether it is locked now
 */
gboolean
rehab_assessment_recorder_finish (RehabCaseModel *model,
                                  const char     *assessment_id,
                                  GError        **error)
{
  return rehab_assessment_table_lock (get_store (model), assessment_id, error) && rehab_case_model_reload (model, error);
}

/**
 * rehab_assessment_recorder_discard:
 * @model: an episode of care
 * @assessment_id: the identity of a draft
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Throws a draft away with all that was answered in it.
 *
 * Returns: (transfer full): what it takes to put it back, or `NULL` with @error set
 */
RehabDiscardedAssessment *
rehab_assessment_recorder_discard (RehabCaseModel *model,
                                   const char     *assessment_id,
                                   GError        **error)
{
  g_autoptr (RehabDiscardedAssessment) discarded = rehab_assessment_table_discard (get_store (model), assessment_id, error);

  if (discarded == NULL || !rehab_case_model_reload (model, error))
    return NULL;

  return g_steal_pointer (&discarded);
}

/**
 * rehab_assessment_recorder_restore:
 * @model: an episode of care
 * @discarded: a draft that was thrown away
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Puts a draft back as it was.
 *
 * Returns: whether the store holds it again
 */
gboolean
rehab_assessment_recorder_restore (RehabCaseModel                 *model,
                                   const RehabDiscardedAssessment *discarded,
                                   GError                        **error)
{
  return rehab_assessment_table_restore (get_store (model), discarded, error) && rehab_case_model_reload (model, error);
}
