/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case.h"
#include "rehab-item.h"

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func (rehab_record_unref);
}

/**
 * rehab_case_new:
 * @episode: the episode of care
 *
 * Makes a case with nothing recorded yet.
 *
 * Returns: (transfer full): a new case
 */
RehabCase *
rehab_case_new (const RehabEpisode *episode)
{
  RehabCase *self;

  g_return_val_if_fail (episode != NULL, NULL);

  self = g_new0 (RehabCase, 1);
  self->episode = rehab_record_ref (episode);
  self->assessments = new_records ();
  self->findings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->flag_actions = new_records ();
  self->versions = new_records ();
  self->regimens = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_regimen_unref);
  self->phase_changes = new_records ();
  self->events = new_records ();
  self->diary = rehab_diary_new (NULL, 0, NULL, 0);

  return self;
}

void
rehab_case_free (RehabCase *self)
{
  rehab_record_unref (self->episode);
  g_ptr_array_unref (self->assessments);
  g_hash_table_unref (self->findings);
  g_ptr_array_unref (self->flag_actions);
  g_ptr_array_unref (self->versions);
  g_ptr_array_unref (self->regimens);
  g_ptr_array_unref (self->phase_changes);
  g_ptr_array_unref (self->events);
  rehab_diary_unref (self->diary);
  g_free (self);
}

/**
 * rehab_case_get_phase:
 * @self: a case
 * @since: (out) (optional): since which day
 *
 * Gets the phase the clinician last moved to. An episode begins in phase 1.
 *
 * Returns: the phase
 */
RehabPhase
rehab_case_get_phase (const RehabCase *self,
                      RehabDate       *since)
{
  const RehabPhaseChange *last;

  if (self->phase_changes->len == 0)
    {
      if (since != NULL)
        *since = self->episode->opened_on;
      return REHAB_PHASE_CALM;
    }

  last = g_ptr_array_index (self->phase_changes, self->phase_changes->len - 1);
  if (since != NULL)
    *since = last->date;

  return last->to_phase;
}

/**
 * rehab_case_is_begun:
 * @self: a case
 *
 * Tells whether anything was recorded that speaks of the episode's side: findings of an examination, a programme. From then
 * on the side is part of what was recorded, and another side is another episode.
 *
 * Returns: whether there is an assessment or a version of the programme
 */
gboolean
rehab_case_is_begun (const RehabCase *self)
{
  return self->assessments->len > 0 || self->versions->len > 0;
}

/**
 * rehab_case_find_finding:
 * @self: a case
 * @assessment_id: one of its assessments
 * @item_key: an item
 * @side: left or right for an item examined on each side, else not asked
 *
 * Finds one answer.
 *
 * Returns: (transfer none) (nullable): the finding, or `NULL` when it was not asked
 */
const RehabFinding *
rehab_case_find_finding (const RehabCase *self,
                         const char      *assessment_id,
                         const char      *item_key,
                         RehabSide        side)
{
  GPtrArray *findings = g_hash_table_lookup (self->findings, assessment_id);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const RehabFinding *finding = g_ptr_array_index (findings, i);

      if (finding->side == side && g_strcmp0 (finding->item_key, item_key) == 0)
        return finding;
    }

  return NULL;
}

/**
 * rehab_case_find_latest:
 * @self: a case
 * @item_key: an item
 * @side: left or right for an item examined on each side, else not asked
 * @before: only assessments before this day count, or none for all
 * @asked_on: (out) (optional): the day of the assessment it is from
 *
 * Finds the last answer to an item.
 *
 * Returns: (transfer none) (nullable): the finding, or `NULL` when it never was asked
 */
const RehabFinding *
rehab_case_find_latest (const RehabCase *self,
                        const char      *item_key,
                        RehabSide        side,
                        RehabDate        before,
                        RehabDate       *asked_on)
{
  for (guint i = self->assessments->len; i > 0; i--)
    {
      const RehabAssessment *assessment = g_ptr_array_index (self->assessments, i - 1);
      const RehabFinding *finding;

      if (rehab_date_is_set (before) && rehab_date_compare (assessment->date, before) >= 0)
        continue;

      finding = rehab_case_find_finding (self, assessment->id, item_key, side);
      if (finding != NULL)
        {
          if (asked_on != NULL)
            *asked_on = assessment->date;
          return finding;
        }
    }

  return NULL;
}

static gboolean
is_dealt_with (const RehabCase *self,
               const char      *item_key,
               RehabDate        asked_on)
{
  for (guint i = 0; i < self->flag_actions->len; i++)
    {
      const RehabFlagAction *action = g_ptr_array_index (self->flag_actions, i);

      if (g_strcmp0 (action->item_key, item_key) == 0 && rehab_date_compare (action->date, asked_on) >= 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * rehab_case_list_open_flags:
 * @self: a case
 *
 * Lists the red flags that stand: answered yes when last asked, and nothing recorded as done since (R88).
 *
 * Returns: (transfer full) (element-type RehabFinding): the findings, in the order of the item table
 */
GPtrArray *
rehab_case_list_open_flags (const RehabCase *self)
{
  GPtrArray *flags = new_records ();

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      const RehabFinding *finding;
      RehabDate asked_on = REHAB_DATE_NONE;

      if (item->section != REHAB_SECTION_RED_FLAGS)
        continue;

      finding = rehab_case_find_latest (self, item->key, REHAB_SIDE_NOT_ASKED, REHAB_DATE_NONE, &asked_on);
      if (finding != NULL && finding->value.known && finding->value.value > 0.0
          && !is_dealt_with (self, item->key, asked_on))
        g_ptr_array_add (flags, rehab_record_ref (finding));
    }

  return flags;
}
