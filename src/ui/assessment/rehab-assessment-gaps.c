/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-gaps.h"
#include "rehab-item-value.h"

/* A questionnaire of which some item was answered, while there is no total of it. */
static gboolean
is_half_filled (const RehabItem       *item,
                const RehabCase       *record,
                const RehabAssessment *assessment)
{
  if (item->kind != REHAB_ITEM_INSTRUMENT
      || rehab_item_read_value (item, REHAB_SIDE_NOT_ASKED, record, assessment).answered)
    return FALSE;

  for (guint n = 1; n < rehab_item_get_n_parts (item); n++)
    {
      RehabItemPart part = rehab_item_get_part (item, n);

      if (rehab_item_part_read_value (&part, REHAB_SIDE_NOT_ASKED, record, assessment).answered)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_one_sided (const RehabItem       *item,
              const RehabCase       *record,
              const RehabAssessment *assessment)
{
  return item->sided
         && rehab_item_read_value (item, REHAB_SIDE_LEFT, record, assessment).answered
         != rehab_item_read_value (item, REHAB_SIDE_RIGHT, record, assessment).answered;
}

/**
 * rehab_assessment_gaps_new:
 * @scope: what the form asks: of the red flags of the young only while they are asked
 * @record: the episode of care
 * @assessment: one of its assessments
 *
 * Finds what was left open. Red flags are all looked at, however much of the form is shown.
 *
 * Returns: (transfer full): what was found
 */
RehabAssessmentGaps *
rehab_assessment_gaps_new (const RehabFormScope  *scope,
                           const RehabCase       *record,
                           const RehabAssessment *assessment)
{
  RehabAssessmentGaps *self;
  g_autoptr (GPtrArray) unasked = NULL;

  g_return_val_if_fail (scope != NULL && record != NULL && assessment != NULL, NULL);

  self = g_new0 (RehabAssessmentGaps, 1);
  self->unasked_flags = g_ptr_array_new ();
  self->half_instruments = g_ptr_array_new ();
  self->one_sided = g_ptr_array_new ();

  unasked = rehab_case_list_unasked_flags (record, assessment);
  for (guint i = 0; i < unasked->len; i++)
    {
      const RehabItem *item = g_ptr_array_index (unasked, i);

      if (!item->young_only || scope->young)
        g_ptr_array_add (self->unasked_flags, (gpointer) item);
    }

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (is_half_filled (item, record, assessment))
        g_ptr_array_add (self->half_instruments, (gpointer) item);
      if (is_one_sided (item, record, assessment))
        g_ptr_array_add (self->one_sided, (gpointer) item);
    }

  return self;
}

void
rehab_assessment_gaps_free (RehabAssessmentGaps *self)
{
  g_ptr_array_unref (self->unasked_flags);
  g_ptr_array_unref (self->half_instruments);
  g_ptr_array_unref (self->one_sided);
  g_free (self);
}

gboolean
rehab_assessment_gaps_is_empty (const RehabAssessmentGaps *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->unasked_flags->len == 0 && self->half_instruments->len == 0 && self->one_sided->len == 0;
}
