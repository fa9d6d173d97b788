/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-comparison.h"
#include "rehab-i18n.h"
#include "rehab-score.h"
#include "rehab-search.h"
#include "rehab-strength.h"

#include <math.h>

static RehabChange
compare (const RehabItemPart  *part,
         const RehabItemValue *earlier,
         const RehabItemValue *later,
         RehabNumber          *difference)
{
  *difference = REHAB_NUMBER_NOT_ASKED;

  if (!earlier->answered)
    return REHAB_CHANGE_NEW;
  if (!later->answered)
    return REHAB_CHANGE_NOT_ASKED_AGAIN;

  /* The codes of a choice lie no distance apart, unless they go from worse to better. */
  if (earlier->number.known && later->number.known && part->kind != REHAB_ITEM_YES_NO
      && (part->kind != REHAB_ITEM_CHOICE || part->better != REHAB_BETTER_NEITHER))
    *difference = rehab_number (later->number.value - earlier->number.value);

  if (rehab_item_value_equal (earlier, later))
    return REHAB_CHANGE_NONE;
  if (part->better == REHAB_BETTER_NEITHER || !earlier->number.known || !later->number.known)
    return REHAB_CHANGE_DIFFERS;

  return (later->number.value > earlier->number.value) == (part->better == REHAB_BETTER_HIGHER)
         ? REHAB_CHANGE_BETTER : REHAB_CHANGE_WORSE;
}

static gboolean
is_positive (const RehabItemPart  *part,
             const RehabItemValue *value)
{
  return (part->kind == REHAB_ITEM_YES_NO || part->kind == REHAB_ITEM_PAIN)
         && value->number.known && value->number.value > 0.0;
}

/* The answer itself of a strength test or a questionnaire is worked out from its parts. */
static RehabItemValue
read_value (const RehabItemPart   *part,
            RehabSide              side,
            const RehabCase       *record,
            const RehabAssessment *assessment)
{
  return *part->suffix == '\0' ? rehab_item_read_value (part->item, side, record, assessment)
                               : rehab_item_part_read_value (part, side, record, assessment);
}

/* Forces that were measured in different ways are no earlier and later, and a band of them is noise. */
static void
compare_forces (RehabComparisonRow    *row,
                const RehabCase       *record,
                const RehabAssessment *earlier,
                const RehabAssessment *later,
                const RehabThresholds *thresholds)
{
  RehabStrength then = rehab_strength_read (row->part.item, record, earlier);
  RehabStrength now = rehab_strength_read (row->part.item, record, later);
  RehabStrengthEarlier change = rehab_strength_compare (&now, &then, row->side == REHAB_SIDE_LEFT ? 0 : 1, earlier->date);

  if (change.gap != REHAB_STRENGTH_GAP_NONE)
    {
      row->change = REHAB_CHANGE_NOT_COMPARED;
      row->difference = REHAB_NUMBER_NOT_ASKED;
      return;
    }

  if (row->change == REHAB_CHANGE_NONE
      || !rehab_strength_is_within (&change, rehab_thresholds_get (thresholds, REHAB_THRESHOLD_STRENGTH_ERROR)))
    return;

  row->within_error = TRUE;
  row->change = REHAB_CHANGE_DIFFERS;
}

/* What is itself a change has no difference, and neither have scores of other activities. */
static void
compare_scores (RehabComparisonRow    *row,
                const RehabCase       *record,
                const RehabAssessment *earlier,
                const RehabAssessment *later)
{
  RehabScore then = rehab_score_read_alone (record, earlier, row->part.item);
  RehabScore now = rehab_score_read_alone (record, later, row->part.item);

  if (!row->difference.known || rehab_score_compare (&now, &then).change.known)
    return;

  row->difference = REHAB_NUMBER_NOT_ASKED;
  if (!now.instrument->is_change)
    row->change = REHAB_CHANGE_NOT_COMPARED;
  else if (row->change != REHAB_CHANGE_NONE)
    row->change = REHAB_CHANGE_DIFFERS;
}

static void
add_row (GArray                *rows,
         const RehabItemPart   *part,
         RehabSide              side,
         const RehabCase       *record,
         const RehabAssessment *earlier,
         const RehabAssessment *later,
         const RehabThresholds *thresholds)
{
  gboolean is_answer = *part->suffix == '\0';
  RehabComparisonRow row = {
    .part = *part,
    .side = side,
    .involved = side != REHAB_SIDE_NOT_ASKED
                && (record->episode->side == side || record->episode->side == REHAB_SIDE_BOTH),
  };

  row.earlier = read_value (part, side, record, earlier);
  row.later = read_value (part, side, record, later);
  if (!row.earlier.answered && !row.later.answered)
    return;

  row.change = compare (part, &row.earlier, &row.later, &row.difference);
  row.positive = is_positive (part, &row.earlier) || is_positive (part, &row.later);
  if (row.earlier.answered && row.later.answered && is_answer && part->item->kind == REHAB_ITEM_STRENGTH)
    compare_forces (&row, record, earlier, later, thresholds);
  if (row.earlier.answered && row.later.answered && is_answer && part->item->kind == REHAB_ITEM_INSTRUMENT)
    compare_scores (&row, record, earlier, later);
  g_array_append_val (rows, row);
}

/**
 * rehab_comparison_list_rows:
 * @record: the episode of care
 * @earlier: one of its assessments
 * @later: another one
 * @thresholds: the clinic's, which tell the error band of strength
 *
 * Sets two assessments side by side: a row for each part of an item, on each side, that was asked at either of the two, in
 * the order of the form. The single trials of a strength test are left out: their best is compared.
 *
 * Returns: (transfer full) (element-type RehabComparisonRow): the rows, valid as long as @record
 */
GArray *
rehab_comparison_list_rows (const RehabCase       *record,
                            const RehabAssessment *earlier,
                            const RehabAssessment *later,
                            const RehabThresholds *thresholds)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (RehabComparisonRow));

  g_return_val_if_fail (record != NULL && earlier != NULL && later != NULL && thresholds != NULL, rows);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      guint n_parts = item->kind == REHAB_ITEM_STRENGTH ? 1 : rehab_item_get_n_parts (item);

      for (guint n = 0; n < n_parts; n++)
        {
          RehabItemPart part = rehab_item_get_part (item, n);

          if (part.sided)
            {
              add_row (rows, &part, REHAB_SIDE_LEFT, record, earlier, later, thresholds);
              add_row (rows, &part, REHAB_SIDE_RIGHT, record, earlier, later, thresholds);
            }
          else
            {
              add_row (rows, &part, REHAB_SIDE_NOT_ASKED, record, earlier, later, thresholds);
            }
        }
    }

  return rows;
}

/**
 * rehab_comparison_row_is_changed:
 * @self: a row
 *
 * Returns: whether the two assessments say different things; asked at one only counts as that
 */
gboolean
rehab_comparison_row_is_changed (const RehabComparisonRow *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->change != REHAB_CHANGE_NONE;
}

/**
 * rehab_comparison_row_dup_label:
 * @self: a row
 *
 * Names what a row is about: "Bent-knee stretch, pain, right".
 *
 * Returns: (transfer full): the translated name
 */
char *
rehab_comparison_row_dup_label (const RehabComparisonRow *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  name = self->part.label == NULL
         ? g_strdup (_(self->part.item->label))
         /* Translators: an item of the assessment, and which part of it: "Bent-knee stretch, Pain" */
         : g_strdup_printf (C_("part of an item", "%s, %s"), _(self->part.item->label),
                            _(self->part.label));

  if (self->side == REHAB_SIDE_LEFT)
    return g_strdup_printf (_("%s, left"), name);
  if (self->side == REHAB_SIDE_RIGHT)
    return g_strdup_printf (_("%s, right"), name);

  return g_steal_pointer (&name);
}

/**
 * rehab_comparison_row_dup_words:
 * @self: a row
 * @later: whether the later assessment is meant
 *
 * Says what was answered: "Yes", "64 points", "Not asked", or what a painted area covers.
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_comparison_row_dup_words (const RehabComparisonRow *self,
                                gboolean                  later)
{
  const RehabItemValue *value;

  g_return_val_if_fail (self != NULL, NULL);

  value = later ? &self->later : &self->earlier;

  return rehab_item_part_dup_words (&self->part, value->number, value->text);
}

/* "+11", "−2": with a real minus, which a screen reader says. */
static char *
dup_difference (const RehabComparisonRow *self)
{
  double difference = self->difference.value;
  g_autofree char *figure = NULL;

  if (!rehab_units_are_recorded (self->part.measure))
    {
      figure = rehab_item_part_dup_figure (&self->part, fabs (difference));
      return g_strconcat (difference > 0.0 ? "+" : "−", figure, NULL);
    }

  /* Translators: by how much a number went up, and down */
  return g_strdup_printf (difference > 0.0 ? _("+%.*f") : _("−%.*f"), (int) self->part.decimals, fabs (difference));
}

/**
 * rehab_comparison_row_dup_change:
 * @self: a row
 *
 * Says what became of an answer: "Unchanged", "+11, better", "Changed", "Not asked before", "Not asked again". Better and
 * worse are the direction of the scale, and nothing is said of whether a change of that size counts; but a difference in
 * force within the clinic's band of error is not called either.
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_comparison_row_dup_change (const RehabComparisonRow *self)
{
  g_autofree char *difference = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->difference.known)
    difference = dup_difference (self);

  switch (self->change)
    {
    case REHAB_CHANGE_NEW:
      return g_strdup (_("Not asked before"));
    case REHAB_CHANGE_NOT_ASKED_AGAIN:
      return g_strdup (_("Not asked again"));
    case REHAB_CHANGE_BETTER:
      return difference != NULL ? g_strdup_printf (_("%s, better"), difference) : g_strdup (_("Better"));
    case REHAB_CHANGE_WORSE:
      return difference != NULL ? g_strdup_printf (_("%s, worse"), difference) : g_strdup (_("Worse"));
    case REHAB_CHANGE_NOT_COMPARED:
      return g_strdup (_("Not compared"));
    case REHAB_CHANGE_DIFFERS:
      if (self->within_error)
        return g_strdup_printf (_("%s, within the measurement error"), difference);
      return difference != NULL ? g_steal_pointer (&difference) : g_strdup (_("Changed"));
    case REHAB_CHANGE_NONE:
      break;
    }

  return g_strdup (_("Unchanged"));
}

/**
 * rehab_comparison_row_matches:
 * @self: a row
 * @words: what somebody looks for; "" for everything
 *
 * Returns: whether each of @words begins a word of the item's name or of its section's
 */
gboolean
rehab_comparison_row_matches (const RehabComparisonRow *self,
                              const char               *words)
{
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *query = NULL;

  g_return_val_if_fail (self != NULL && words != NULL, FALSE);

  label = rehab_comparison_row_dup_label (self);
  text = g_strconcat (label, " ", rehab_section_get_title (self->part.item->section), NULL);
  folded = rehab_search_fold (text);
  query = rehab_search_fold (words);

  return rehab_search_matches (folded, query);
}

static gboolean
is_measured_alike (const RehabItemPart   *part,
                   RehabSide              side,
                   const RehabCase       *record,
                   const RehabAssessment *last,
                   const RehabAssessment *assessment)
{
  RehabStrength now, then;

  if (assessment == last || *part->suffix != '\0' || part->item->kind != REHAB_ITEM_STRENGTH)
    return TRUE;

  now = rehab_strength_read (part->item, record, last);
  then = rehab_strength_read (part->item, record, assessment);

  return rehab_strength_compare (&now, &then, side == REHAB_SIDE_LEFT ? 0 : 1, assessment->date).gap == REHAB_STRENGTH_GAP_NONE;
}

/**
 * rehab_comparison_list_trend:
 * @record: the episode of care
 * @part: a part of an item, of which the answer itself of a strength test is the best trial, and that of a questionnaire
 *   its total
 * @side: left or right for a part with sides, else not asked
 *
 * Lists what every assessment of an episode holds of a part, oldest first; those that did not ask are left out, and a part
 * of words or of answers without an order has none. Of forces, those that were measured as the last one was are listed.
 *
 * Returns: (transfer full) (element-type RehabTrendPoint): the values
 */
GArray *
rehab_comparison_list_trend (const RehabCase     *record,
                             const RehabItemPart *part,
                             RehabSide            side)
{
  GArray *trend = g_array_new (FALSE, FALSE, sizeof (RehabTrendPoint));
  const RehabAssessment *last = NULL;

  g_return_val_if_fail (record != NULL && part != NULL, trend);

  if (part->kind == REHAB_ITEM_YES_NO || (part->kind == REHAB_ITEM_CHOICE && part->better == REHAB_BETTER_NEITHER))
    return trend;

  for (guint i = record->assessments->len; i > 0; i--)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, i - 1);
      RehabItemValue value = read_value (part, side, record, assessment);
      RehabTrendPoint point = { assessment->date, value.number.value };

      if (!value.number.known)
        continue;
      if (last == NULL)
        last = assessment;
      if (is_measured_alike (part, side, record, last, assessment))
        g_array_prepend_val (trend, point);
    }

  return trend;
}
