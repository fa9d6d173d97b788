/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-comparison.h"
#include "rehab-i18n.h"
#include "rehab-instrument.h"
#include "rehab-score.h"
#include "rehab-strength-words.h"

/* Why two forces are not compared, or what the clinic takes for the error of measurement. */
static char *
dup_force_details (const RehabComparisonRow *self,
                   const RehabCase          *record,
                   const RehabAssessment    *earlier,
                   const RehabAssessment    *later,
                   const RehabThresholds    *thresholds)
{
  RehabStrength then = rehab_strength_read (self->part.item, record, earlier);
  RehabStrength now = rehab_strength_read (self->part.item, record, later);
  RehabStrengthEarlier change = rehab_strength_compare (&now, &then, self->side == REHAB_SIDE_LEFT ? 0 : 1, earlier->date);

  return rehab_strength_dup_compared (&now, &change, thresholds);
}

/* What is published of a change, so that nobody has to take the number for more or less than it is. */
static char *
dup_score_details (const RehabComparisonRow *self,
                   const RehabCase          *record,
                   const RehabAssessment    *earlier,
                   const RehabAssessment    *later,
                   RehabDate                 today)
{
  RehabScore then = rehab_score_read_alone (record, earlier, self->part.item);
  RehabScore now = rehab_score_read_alone (record, later, self->part.item);
  RehabScoreChange change = rehab_score_compare (&now, &then);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!change.change.known)
    return rehab_score_dup_change (&now, &change, today);

  for (guint i = 0; i < now.instrument->n_figures; i++)
    {
      g_autofree char *figure = rehab_instrument_dup_figure (now.instrument, &now.instrument->figures[i]);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", figure);
    }

  if (now.instrument->caveat != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            _(now.instrument->caveat));

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/**
 * rehab_comparison_row_dup_details:
 * @self: a row
 * @record: the episode of care that it is of
 * @earlier: the earlier assessment
 * @later: the later one
 * @thresholds: the clinic's
 * @today: the present day: a date of another year is given with its year
 *
 * Says what belongs beside a change: the published figures of a questionnaire with their sources, how a force was measured
 * and the clinic's error band. Facts, of which none tells whether the change counts for this patient.
 *
 * Returns: (transfer full) (nullable): the translated sentences, or `NULL` for nothing
 */
char *
rehab_comparison_row_dup_details (const RehabComparisonRow *self,
                                  const RehabCase          *record,
                                  const RehabAssessment    *earlier,
                                  const RehabAssessment    *later,
                                  const RehabThresholds    *thresholds,
                                  RehabDate                 today)
{
  g_return_val_if_fail (self != NULL && record != NULL && earlier != NULL && later != NULL && thresholds != NULL, NULL);

  if (!self->earlier.answered || !self->later.answered || *self->part.suffix != '\0')
    return NULL;

  if (self->change == REHAB_CHANGE_NONE)
    return NULL;
  if (self->part.item->kind == REHAB_ITEM_STRENGTH)
    return dup_force_details (self, record, earlier, later, thresholds);
  if (self->part.item->kind == REHAB_ITEM_INSTRUMENT)
    return dup_score_details (self, record, earlier, later, today);

  return NULL;
}
