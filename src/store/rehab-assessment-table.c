/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-table.h"
#include "rehab-row.h"

/**
 * rehab_assessment_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the assessments of an episode, oldest first.
 *
 * Returns: (transfer full) (element-type RehabAssessment): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_assessment_table_list_of_episode (RehabStore *store,
                                        const char *episode_id,
                                        GError    **error)
{
  return rehab_row_list (store, &rehab_assessment_type, "WHERE episode_id = ?1 ORDER BY date, created_at, id", episode_id, error);
}

/**
 * rehab_assessment_table_find:
 * @store: the store
 * @assessment_id: the identity of an assessment
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Finds an assessment.
 *
 * Returns: (transfer full) (nullable): it; `NULL` without an error when there is none
 */
RehabAssessment *
rehab_assessment_table_find (RehabStore *store,
                             const char *assessment_id,
                             GError    **error)
{
  return rehab_row_find (store, &rehab_assessment_type, "id", assessment_id, error);
}

/**
 * rehab_assessment_table_save:
 * @store: the store
 * @assessment: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Inserts or updates, by identity. A locked one is refused with `REHAB_STORE_ERROR_LOCKED_RECORD`.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_assessment_table_save (RehabStore            *store,
                             const RehabAssessment *assessment,
                             GError               **error)
{
  return rehab_row_save (store, assessment, error);
}

/**
 * rehab_assessment_table_lock:
 * @store: the store
 * @assessment_id: the identity of an assessment
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_LOCKED_RECORD` when it is locked already
 *
 * Finishes an assessment: from now on it cannot change, nor can its findings.
 *
 * Returns: whether it is locked now
 */
gboolean
rehab_assessment_table_lock (RehabStore *store,
                             const char *assessment_id,
                             GError    **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (RehabAssessment) draft = rehab_assessment_table_find (store, assessment_id, &problem);
  g_autoptr (RehabAssessment) locked = NULL;
  RehabAssessment values;

  if (draft == NULL)
    {
      if (problem != NULL)
        g_propagate_error (error, g_steal_pointer (&problem));
      else
        g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT, "No such assessment");
      return FALSE;
    }

  values = *draft;
  values.locked_at = g_get_real_time ();
  locked = rehab_assessment_new (&values, error);

  return locked != NULL && rehab_row_update (store, locked, error);
}
