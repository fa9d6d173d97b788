/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-amendment-recorder.h"
#include "rehab-amendment-table.h"
#include "rehab-item-part.h"

#include <string.h>

static gboolean
is_of_prose (const RehabAmendment *values)
{
  return strcmp (values->item_key, REHAB_AMENDMENT_IMPRESSION) == 0 || strcmp (values->item_key, REHAB_AMENDMENT_PLAN) == 0;
}

/* What counts now: nothing, a number, or words. */
static gboolean
read_present (const RehabCase      *record,
              const RehabAmendment *values,
              RehabNumber          *value,
              const char          **text)
{
  const RehabAssessment *assessment = rehab_case_find_assessment (record, values->assessment_id);
  const RehabFinding *finding;

  *value = REHAB_NUMBER_NOT_ASKED;
  *text = NULL;

  if (is_of_prose (values))
    {
      *text = strcmp (values->item_key, REHAB_AMENDMENT_PLAN) == 0
              ? rehab_case_get_plan (record, assessment) : rehab_case_get_impression (record, assessment);
      return *text != NULL;
    }

  finding = rehab_case_find_finding (record, values->assessment_id, values->item_key, values->side);
  if (finding == NULL)
    return FALSE;

  *value = finding->value;
  *text = finding->text;

  return TRUE;
}

/* A pain score stands beside a yes, and beside nothing else. */
static gboolean
may_have_pain (const RehabCase      *record,
               const RehabAmendment *values,
               const RehabItemPart  *part)
{
  const RehabFinding *answer;

  if (strcmp (part->suffix, "pain") != 0 || values->withdrawn || part->item->kind != REHAB_ITEM_YES_NO)
    return TRUE;

  answer = rehab_case_find_finding (record, values->assessment_id, part->item->key, values->side);

  return answer != NULL && answer->value.known && answer->value.value > 0.0;
}

static gboolean
check (const RehabCase      *record,
       const RehabAmendment *values,
       GError              **error)
{
  RehabItemPart part;
  RehabNumber value;
  const char *text;
  gboolean answered = read_present (record, values, &value, &text);

  if (!is_of_prose (values))
    {
      if (!rehab_item_find_part (values->item_key, &part))
        {
          g_set_error (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "No item is called %s", values->item_key);
          return FALSE;
        }
      if (!rehab_item_part_check (&part, values->side, values->value, values->text, error))
        return FALSE;
      if (!may_have_pain (record, values, &part))
        {
          g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Pain beside what is no yes");
          return FALSE;
        }
    }

  if (values->withdrawn ? !answered : answered && rehab_number_equal (value, values->value) && g_strcmp0 (text, values->text) == 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "An amendment that changes nothing");
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_one (RehabCaseModel       *model,
           const RehabAmendment *values,
           GError              **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  g_autoptr (RehabAmendment) written = NULL;
  RehabAmendment whole = *values;

  whole.date = rehab_clinic_get_today (clinic);
  whole.clinician_id = rehab_clinic_get_clinician_id (clinic);
  written = rehab_amendment_table_add (rehab_clinic_get_store (clinic), &whole, error);

  return written != NULL;
}

/* A yes that is none any more takes the pain score beside it along. */
static gboolean
withdraw_pain (RehabCaseModel       *model,
               const RehabAmendment *values,
               GError              **error)
{
  const RehabCase *record = rehab_case_model_get_case (model);
  g_autofree char *key = NULL;
  RehabItemPart answer, pain;

  if (is_of_prose (values) || (values->value.known && values->value.value > 0.0)
      || !rehab_item_find_part (values->item_key, &answer) || *answer.suffix != '\0'
      || answer.kind != REHAB_ITEM_YES_NO || !rehab_item_has_part (answer.item, "pain", &pain))
    return TRUE;

  key = rehab_item_part_dup_key (&pain);
  if (rehab_case_find_finding (record, values->assessment_id, key, values->side) == NULL)
    return TRUE;

  return write_one (model, &(RehabAmendment) {
    .assessment_id = values->assessment_id, .item_key = key, .side = values->side, .withdrawn = TRUE,
    .reason = values->reason,
  }, error);
}

/**
 * rehab_amendment_recorder_add:
 * @model: an episode of care
 * @values: which answer of which finished assessment becomes what, and why; the day and the author are those of the present
 * @error: where to put a `REHAB_ERROR` for what cannot be an answer, changes nothing or has no reason, or a
 *   `REHAB_STORE_ERROR`
 *
 * Corrects an answer, answers late what was not asked, or takes back what should not have been answered. The pain score of
 * a yes goes with it when it is no yes any more.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_amendment_recorder_add (RehabCaseModel       *model,
                              const RehabAmendment *values,
                              GError              **error)
{
  RehabStore *store;

  g_return_val_if_fail (rehab_case_model_get_case (model) != NULL, FALSE);
  g_return_val_if_fail (values != NULL && values->item_key != NULL, FALSE);
  g_return_val_if_fail (rehab_case_find_assessment (rehab_case_model_get_case (model), values->assessment_id) != NULL, FALSE);

  if (!check (rehab_case_model_get_case (model), values, error))
    return FALSE;

  store = rehab_clinic_get_store (rehab_case_model_get_clinic (model));
  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!withdraw_pain (model, values, error) || !write_one (model, values, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error) && rehab_case_model_reload (model, error);
}
