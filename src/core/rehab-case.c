/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case.h"

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
  self->amendments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->amended = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, rehab_record_unref);
  self->flag_actions = new_records ();
  self->versions = new_records ();
  self->regimens = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_regimen_unref);
  self->sheet_prints = new_records ();
  self->phase_changes = new_records ();
  self->phase_criteria = new_records ();
  self->running_plans = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_running_schedule_unref);
  self->return_checks = new_records ();
  self->clearances = new_records ();
  self->set_asides = new_records ();
  self->disclosures = new_records ();
  self->events = new_records ();
  self->letters = new_records ();
  self->diary = rehab_diary_new (NULL, 0, NULL, 0);

  return self;
}

void
rehab_case_free (RehabCase *self)
{
  rehab_record_unref (self->episode);
  g_ptr_array_unref (self->assessments);
  g_hash_table_unref (self->findings);
  g_hash_table_unref (self->amendments);
  g_hash_table_unref (self->amended);
  g_ptr_array_unref (self->flag_actions);
  g_ptr_array_unref (self->versions);
  g_ptr_array_unref (self->regimens);
  g_ptr_array_unref (self->sheet_prints);
  g_clear_pointer (&self->draft, rehab_record_unref);
  g_clear_pointer (&self->draft_regimen, rehab_regimen_unref);
  g_ptr_array_unref (self->phase_changes);
  g_ptr_array_unref (self->phase_criteria);
  g_ptr_array_unref (self->running_plans);
  g_clear_pointer (&self->running_draft, rehab_running_schedule_unref);
  g_ptr_array_unref (self->return_checks);
  g_ptr_array_unref (self->clearances);
  g_ptr_array_unref (self->set_asides);
  g_ptr_array_unref (self->disclosures);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->letters);
  rehab_diary_unref (self->diary);
  g_clear_pointer (&self->catalogue, rehab_catalogue_unref);
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
 * rehab_case_is_draft_behind:
 * @self: a case
 *
 * Tells whether a version was saved since the unsaved edit of the programme began: what it began from is not the newest one
 * any more.
 *
 * Returns: whether there is a draft, and a version that it does not know
 */
gboolean
rehab_case_is_draft_behind (const RehabCase *self)
{
  const RehabProgrammeVersion *newest;

  if (self->draft == NULL || self->versions->len == 0)
    return FALSE;

  newest = g_ptr_array_index (self->versions, self->versions->len - 1);

  return g_strcmp0 (self->draft_base_version_id, newest->id) != 0;
}
