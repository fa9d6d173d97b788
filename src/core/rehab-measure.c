/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-measure.h"
#include "rehab-strength.h"

static gboolean
is_one_side (RehabSide side)
{
  return side == REHAB_SIDE_LEFT || side == REHAB_SIDE_RIGHT;
}

/**
 * rehab_case_involves:
 * @self: a case
 * @side: left or right
 *
 * Returns: whether the episode is of that side, or of both; where it is not known, of both
 */
gboolean
rehab_case_involves (const RehabCase *self,
                     RehabSide        side)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return side == self->episode->side || !is_one_side (self->episode->side);
}

/**
 * rehab_measure_find:
 * @record: the episode of care
 * @item_key: an item whose answer is a number
 * @side: left or right for an item examined on each side, else not asked
 *
 * Returns: its last answer
 */
RehabMeasure
rehab_measure_find (const RehabCase *record,
                    const char      *item_key,
                    RehabSide        side)
{
  RehabMeasure measure = { .side = side, .item = rehab_item_lookup (item_key) };
  const RehabFinding *finding;

  g_return_val_if_fail (record != NULL && measure.item != NULL, measure);

  finding = rehab_case_find_latest (record, item_key, side, NULL, &measure.date);
  if (finding != NULL)
    measure.value = finding->value;

  return measure;
}

static RehabMeasure
compare_findings (const RehabCase       *record,
                  const RehabAssessment *assessment,
                  const RehabItem       *item)
{
  const RehabFinding *left = rehab_case_find_finding (record, assessment->id, item->key, REHAB_SIDE_LEFT);
  const RehabFinding *right = rehab_case_find_finding (record, assessment->id, item->key, REHAB_SIDE_RIGHT);
  RehabMeasure measure = { .side = record->episode->side, .item = item };
  double share, whole;

  if (left == NULL || right == NULL || !left->value.known || !right->value.known)
    return measure;

  if (!is_one_side (measure.side))
    measure.side = left->value.value <= right->value.value ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT;

  share = measure.side == REHAB_SIDE_LEFT ? left->value.value : right->value.value;
  whole = measure.side == REHAB_SIDE_LEFT ? right->value.value : left->value.value;

  /* There is no share of nothing. */
  if (whole > 0.0)
    {
      measure.date = assessment->date;
      measure.value = rehab_number (share / whole * 100.0);
    }

  return measure;
}

/**
 * rehab_measure_compare:
 * @record: the episode of care
 * @assessment: one of its assessments
 * @item: an item of strength or of numbers, examined on each side
 *
 * Sets the sides beside each other: the involved side in percent of the other; where both are involved, or it is not known
 * which, the weaker in percent of the stronger (R72).
 *
 * Returns: the share in percent; not asked where a side is missing, or the whole is nothing
 */
RehabMeasure
rehab_measure_compare (const RehabCase       *record,
                       const RehabAssessment *assessment,
                       const RehabItem       *item)
{
  RehabStrength strength;

  g_return_val_if_fail (record != NULL && assessment != NULL && item != NULL, (RehabMeasure) { 0 });

  if (item->kind != REHAB_ITEM_STRENGTH)
    return compare_findings (record, assessment, item);

  strength = rehab_strength_read (item, record, assessment);

  return (RehabMeasure) {
    .value = strength.symmetry, .side = strength.symmetry_of, .item = item,
    .date = strength.symmetry.known ? assessment->date : REHAB_DATE_NONE,
  };
}

static RehabMeasure
find_least_share (const RehabCase       *record,
                  const RehabAssessment *assessment,
                  const char *const     *item_keys)
{
  RehabMeasure least = { 0 };

  for (guint i = 0; item_keys[i] != NULL; i++)
    {
      RehabMeasure measure = rehab_measure_compare (record, assessment, rehab_item_lookup (item_keys[i]));

      if (measure.value.known && (!least.value.known || measure.value.value < least.value.value))
        least = measure;
    }

  return least;
}

/**
 * rehab_measure_find_shares:
 * @record: the episode of care
 * @item_keys: items of strength or of numbers, examined on each side; `NULL` at the end
 *
 * Goes back to the last assessment that has any of the items on both sides.
 *
 * Returns: the least share of it, as rehab_measure_compare() tells; not asked where there is none
 */
RehabMeasure
rehab_measure_find_shares (const RehabCase   *record,
                           const char *const *item_keys)
{
  RehabMeasure least = { 0 };

  g_return_val_if_fail (record != NULL && item_keys != NULL, least);

  for (guint i = record->assessments->len; i > 0 && !least.value.known; i--)
    least = find_least_share (record, g_ptr_array_index (record->assessments, i - 1), item_keys);

  return least;
}
