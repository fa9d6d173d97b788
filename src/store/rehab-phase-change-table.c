/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-change-table.h"
#include "rehab-row.h"
#include "rehab-store-private.h"

/**
 * rehab_phase_change_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the steps of an episode from phase to phase, oldest first; those of one day in the order in which they were taken,
 * whatever the clock said.
 *
 * Returns: (transfer full) (element-type RehabPhaseChange): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_phase_change_table_list_of_episode (RehabStore *store,
                                          const char *episode_id,
                                          GError    **error)
{
  return rehab_row_list (store, &rehab_phase_change_type, "WHERE episode_id = ?1 ORDER BY date, rowid", episode_id, error);
}

/**
 * rehab_phase_change_table_save:
 * @store: the store
 * @change: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes down a step without criteria.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_phase_change_table_save (RehabStore             *store,
                               const RehabPhaseChange *change,
                               GError                **error)
{
  return rehab_row_insert (store, change, error);
}

/**
 * rehab_phase_change_table_move:
 * @store: the store
 * @change: a new step
 * @criteria: (element-type RehabPhaseCriterion): the criteria as they stand; what step they belong to is set here
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR`
 *
 * Writes down a step with its criteria, all of it or nothing.
 *
 * Returns: whether the store holds them
 */
gboolean
rehab_phase_change_table_move (RehabStore             *store,
                               const RehabPhaseChange *change,
                               GPtrArray              *criteria,
                               GError                **error)
{
  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  for (guint i = 0; i < criteria->len; i++)
    {
      RehabPhaseCriterion values = *(const RehabPhaseCriterion *) g_ptr_array_index (criteria, i);
      g_autoptr (RehabPhaseCriterion) criterion = NULL;

      values.id = NULL;
      values.phase_change_id = change->id;
      values.position = (int) i;
      criterion = rehab_phase_criterion_new (&values, error);
      if (criterion == NULL || !rehab_row_insert_part (store, criterion, error))
        goto fail;
    }

  /* The row of the step seals its criteria, so it comes last. */
  if (!rehab_row_insert (store, change, error))
    goto fail;

  return rehab_store_transaction_commit (store, error);

fail:
  rehab_store_transaction_rollback (store);

  return FALSE;
}

/**
 * rehab_phase_criterion_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the criteria of all steps of an episode, each step's in their order.
 *
 * Returns: (transfer full) (element-type RehabPhaseCriterion): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_phase_criterion_table_list_of_episode (RehabStore *store,
                                             const char *episode_id,
                                             GError    **error)
{
  return rehab_row_list (store, &rehab_phase_criterion_type,
                         "WHERE phase_change_id IN (SELECT id FROM phase_change WHERE episode_id = ?1)"
                         " ORDER BY phase_change_id, position", episode_id, error);
}
