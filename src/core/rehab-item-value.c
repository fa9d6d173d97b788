/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-value.h"
#include "rehab-score.h"

/**
 * rehab_item_part_read_value:
 * @part: a part of an item
 * @side: left or right for a part with sides, else not asked
 * @record: the episode of care
 * @assessment: one of its assessments
 *
 * Reads what an assessment holds of one part of an item.
 *
 * Returns: the value; not answered when it was not asked
 */
RehabItemValue
rehab_item_part_read_value (const RehabItemPart   *part,
                            RehabSide              side,
                            const RehabCase       *record,
                            const RehabAssessment *assessment)
{
  g_autofree char *key = NULL;
  const RehabFinding *finding;
  RehabItemValue value = { 0 };

  g_return_val_if_fail (part != NULL && record != NULL && assessment != NULL, value);

  key = rehab_item_part_dup_key (part);
  finding = rehab_case_find_finding (record, assessment->id, key, side);
  if (finding == NULL)
    return value;

  value.note = finding->note;
  if (rehab_item_part_holds_text (part))
    value.text = finding->text;
  else
    value.number = finding->value;
  value.answered = value.text != NULL || value.number.known;

  return value;
}

/* The best of the trials of a side, and the note beside the first trial that has one; not answered without a trial. */
static RehabItemValue
read_trials (const RehabItem       *item,
             RehabSide              side,
             const RehabCase       *record,
             const RehabAssessment *assessment)
{
  RehabItemValue value = { 0 };

  for (guint n = 1; n < rehab_item_get_n_parts (item); n++)
    {
      RehabItemPart part = rehab_item_get_part (item, n);
      RehabItemValue trial;

      if (!part.sided)
        continue;

      trial = rehab_item_part_read_value (&part, side, record, assessment);
      if (trial.number.known && (!value.number.known || trial.number.value > value.number.value))
        value.number = trial.number;
      if (value.note == NULL)
        value.note = trial.note;
    }
  value.answered = value.number.known;

  return value;
}

/* A questionnaire that was begun item by item counts as that, and has no total before it is complete. */
static RehabItemValue
read_total (const RehabItem       *item,
            const RehabCase       *record,
            const RehabAssessment *assessment)
{
  RehabScore score = rehab_score_read_alone (record, assessment, item);

  return (RehabItemValue) { .answered = score.total.known, .number = score.total, .note = score.note };
}

/**
 * rehab_item_read_value:
 * @item: a row of the table of items
 * @side: left or right for an item with sides, else not asked
 * @record: the episode of care
 * @assessment: one of its assessments
 *
 * Reads what an assessment holds of an item: the answer itself, the best of three trials, or the total of a
 * questionnaire, which is that of its items where any was answered, and else the one from paper.
 *
 * Returns: the value; not answered when it was not asked or is incomplete
 */
RehabItemValue
rehab_item_read_value (const RehabItem       *item,
                       RehabSide              side,
                       const RehabCase       *record,
                       const RehabAssessment *assessment)
{
  RehabItemValue value = { 0 };
  RehabItemPart part;

  g_return_val_if_fail (item != NULL && record != NULL && assessment != NULL, value);

  if (item->kind == REHAB_ITEM_INSTRUMENT)
    return read_total (item, record, assessment);
  if (item->kind == REHAB_ITEM_STRENGTH)
    return read_trials (item, side, record, assessment);

  part = rehab_item_get_part (item, 0);

  return rehab_item_part_read_value (&part, side, record, assessment);
}

/**
 * rehab_item_find_previous:
 * @item: a row of the table of items
 * @side: left or right for an item with sides, else not asked
 * @record: the episode of care
 * @assessment: one of its assessments
 * @value: (out): the value of the time before
 *
 * Finds the last assessment before @assessment that asked for @item. Two of one day count in the order they were begun.
 *
 * Returns: (nullable): the assessment, or `NULL` when it never was asked before
 */
const RehabAssessment *
rehab_item_find_previous (const RehabItem       *item,
                          RehabSide              side,
                          const RehabCase       *record,
                          const RehabAssessment *assessment,
                          RehabItemValue        *value)
{
  guint n = 0;

  g_return_val_if_fail (item != NULL && record != NULL && assessment != NULL && value != NULL, NULL);

  while (n < record->assessments->len
         && !g_str_equal (((const RehabAssessment *) g_ptr_array_index (record->assessments, n))->id, assessment->id))
    n++;

  for (; n > 0; n--)
    {
      const RehabAssessment *earlier = g_ptr_array_index (record->assessments, n - 1);

      *value = rehab_item_read_value (item, side, record, earlier);
      if (value->answered)
        return earlier;
    }

  *value = (RehabItemValue) { 0 };

  return NULL;
}

/**
 * rehab_item_value_equal:
 * @a: a value
 * @b: another value of the same item
 *
 * Returns: whether both say the same; notes do not count
 */
gboolean
rehab_item_value_equal (const RehabItemValue *a,
                        const RehabItemValue *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->answered == b->answered && rehab_number_equal (a->number, b->number) && g_strcmp0 (a->text, b->text) == 0;
}
