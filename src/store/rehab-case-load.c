/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case-load.h"

#include "rehab-amendment-table.h"
#include "rehab-assessment-table.h"
#include "rehab-catalogue-table.h"
#include "rehab-clearance-table.h"
#include "rehab-diary-table.h"
#include "rehab-disclosure-table.h"
#include "rehab-event-table.h"
#include "rehab-finding-table.h"
#include "rehab-flag-action-table.h"
#include "rehab-letter-table.h"
#include "rehab-phase-change-table.h"
#include "rehab-prescription-table.h"
#include "rehab-programme-draft-table.h"
#include "rehab-programme-version-table.h"
#include "rehab-return-check-table.h"
#include "rehab-running-plan-table.h"
#include "rehab-set-aside-table.h"
#include "rehab-sheet-print-table.h"

/* Takes what was read in place of what the new case was made with. */
static gboolean
take_rows (GPtrArray **rows,
           GPtrArray  *found)
{
  if (found == NULL)
    return FALSE;

  g_ptr_array_unref (*rows);
  *rows = found;

  return TRUE;
}

static gboolean
load_findings (RehabCase  *self,
               RehabStore *store,
               GError    **error)
{
  g_autoptr (GPtrArray) found = rehab_finding_table_list_of_episode (store, self->episode->id, error);

  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < self->assessments->len; i++)
    {
      const RehabAssessment *assessment = g_ptr_array_index (self->assessments, i);

      g_hash_table_insert (self->findings, g_strdup (assessment->id),
                           g_ptr_array_new_with_free_func (rehab_record_unref));
    }

  for (guint i = 0; i < found->len; i++)
    {
      const RehabFinding *finding = g_ptr_array_index (found, i);
      GPtrArray *findings = g_hash_table_lookup (self->findings, finding->assessment_id);

      if (findings != NULL)
        g_ptr_array_add (findings, rehab_record_ref (finding));
    }

  return TRUE;
}

static gboolean
load_amendments (RehabCase  *self,
                 RehabStore *store,
                 GError    **error)
{
  g_autoptr (GPtrArray) found = rehab_amendment_table_list_of_episode (store, self->episode->id, error);

  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < found->len; i++)
    rehab_case_add_amendment (self, g_ptr_array_index (found, i));

  return TRUE;
}

static gboolean
load_regimens (RehabCase  *self,
               RehabStore *store,
               GError    **error)
{
  for (guint i = 0; i < self->versions->len; i++)
    {
      const RehabProgrammeVersion *version = g_ptr_array_index (self->versions, i);
      RehabRegimen *regimen = rehab_prescription_table_load (store, version->id, error);

      if (regimen == NULL)
        return FALSE;

      g_ptr_array_add (self->regimens, regimen);
    }

  return TRUE;
}

static gboolean
load_draft (RehabCase  *self,
            RehabStore *store,
            GError    **error)
{
  if (!rehab_programme_draft_table_load (store, self->episode->id, &self->draft, &self->draft_regimen, error))
    return FALSE;

  self->draft_base_version_id = self->draft != NULL ? self->draft->base_version_id : NULL;

  return TRUE;
}

static gboolean
load_running_plans (RehabCase  *self,
                    RehabStore *store,
                    GError    **error)
{
  const RehabRunningSchedule *last;

  if (!take_rows (&self->running_plans, rehab_running_plan_table_list_of_episode (store, self->episode->id, error)))
    return FALSE;

  if (self->running_plans->len == 0)
    return TRUE;

  last = g_ptr_array_index (self->running_plans, self->running_plans->len - 1);
  if (rehab_running_schedule_get_plan (last)->saved_at == 0)
    self->running_draft = g_ptr_array_steal_index (self->running_plans, self->running_plans->len - 1);

  return TRUE;
}

static gboolean
load_diary (RehabCase  *self,
            RehabStore *store,
            GError    **error)
{
  RehabDiary *diary = rehab_diary_table_load (store, self->episode->id, error);

  if (diary == NULL)
    return FALSE;

  rehab_diary_unref (self->diary);
  self->diary = diary;

  return TRUE;
}

/**
 * rehab_case_load:
 * @store: the store
 * @episode: an episode of care that is in the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads everything recorded in an episode, and the exercises that the clinic knows.
 *
 * Returns: (transfer full): the case, or `NULL` with @error set
 */
RehabCase *
rehab_case_load (RehabStore         *store,
                 const RehabEpisode *episode,
                 GError            **error)
{
  g_autoptr (RehabCase) self = rehab_case_new (episode);
  const char *id = episode->id;

  if (!take_rows (&self->assessments, rehab_assessment_table_list_of_episode (store, id, error))
      || !take_rows (&self->flag_actions, rehab_flag_action_table_list_of_episode (store, id, error))
      || !take_rows (&self->versions, rehab_programme_version_table_list_of_episode (store, id, error))
      || !take_rows (&self->phase_changes, rehab_phase_change_table_list_of_episode (store, id, error))
      || !take_rows (&self->phase_criteria, rehab_phase_criterion_table_list_of_episode (store, id, error))
      || !load_running_plans (self, store, error)
      || !take_rows (&self->return_checks, rehab_return_check_table_list_of_episode (store, id, error))
      || !take_rows (&self->clearances, rehab_clearance_table_list_of_episode (store, id, error))
      || !take_rows (&self->set_asides, rehab_set_aside_table_list_of_episode (store, id, error))
      || !take_rows (&self->disclosures, rehab_disclosure_table_list_of_episode (store, id, error))
      || !take_rows (&self->events, rehab_event_table_list_of_episode (store, id, error))
      || !take_rows (&self->letters, rehab_letter_table_list_of_episode (store, id, error))
      || !load_findings (self, store, error)
      || !load_amendments (self, store, error)
      || !load_regimens (self, store, error)
      || !take_rows (&self->sheet_prints, rehab_sheet_print_table_list_of_episode (store, id, error))
      || !load_draft (self, store, error)
      || !load_diary (self, store, error))
    return NULL;

  self->catalogue = rehab_catalogue_table_load (store, error);
  if (self->catalogue == NULL)
    return NULL;

  return g_steal_pointer (&self);
}
