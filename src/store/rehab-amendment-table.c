/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-amendment-table.h"
#include "rehab-row.h"
#include "rehab-store-private.h"

/**
 * rehab_amendment_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the amendments of all assessments of an episode, those of one assessment in the order in which they were made.
 *
 * Returns: (transfer full) (element-type RehabAmendment): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_amendment_table_list_of_episode (RehabStore *store,
                                       const char *episode_id,
                                       GError    **error)
{
  return rehab_row_list (store, &rehab_amendment_type,
                         "WHERE assessment_id IN (SELECT id FROM assessment WHERE episode_id = ?1)"
                         " ORDER BY assessment_id, number",
                         episode_id, error);
}

static gboolean
find_next_number (RehabStore *store,
                  const char *assessment_id,
                  int        *number,
                  GError    **error)
{
  g_autoptr (RehabStatement) statement = NULL;
  RehabStep step;

  statement = rehab_database_prepare (rehab_store_get_database (store),
                                      "SELECT ifnull (max (number), 0) + 1 FROM amendment WHERE assessment_id = ?1",
                                      error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, assessment_id);
  step = rehab_statement_step (statement, error);
  if (step == REHAB_STEP_ROW)
    *number = (int) rehab_statement_get_int (statement, 0);

  return step == REHAB_STEP_ROW;
}

static RehabAmendment *
insert_next (RehabStore           *store,
             const RehabAmendment *wanted,
             GError              **error)
{
  g_autoptr (RehabAmendment) amendment = NULL;
  RehabAmendment values = *wanted;

  if (!find_next_number (store, wanted->assessment_id, &values.number, error))
    return NULL;

  amendment = rehab_amendment_new (&values, error);
  if (amendment == NULL || !rehab_row_insert (store, amendment, error))
    return NULL;

  return g_steal_pointer (&amendment);
}

/**
 * rehab_amendment_table_add:
 * @store: the store
 * @values: what to amend and how; its number does not count
 * @error: where to put a `REHAB_ERROR` for what no amendment can say, or a `REHAB_STORE_ERROR`, which is a
 *   `REHAB_STORE_ERROR_CONSTRAINT` while the assessment is a draft
 *
 * Writes a correction down beside what a finished assessment says, numbered after the last one of that assessment.
 *
 * Returns: (transfer full): the amendment, or `NULL` with @error set
 */
RehabAmendment *
rehab_amendment_table_add (RehabStore           *store,
                           const RehabAmendment *values,
                           GError              **error)
{
  g_autoptr (RehabAmendment) amendment = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  if (!rehab_store_transaction_begin (store, error))
    return NULL;

  amendment = insert_next (store, values, error);
  if (amendment == NULL)
    {
      rehab_store_transaction_rollback (store);
      return NULL;
    }

  return rehab_store_transaction_commit (store, error) ? g_steal_pointer (&amendment) : NULL;
}
