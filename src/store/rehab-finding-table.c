/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-finding-table.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-flag-action-table.h"
#include "rehab-row.h"
#include "rehab-store-private.h"

/**
 * rehab_finding_table_list_of_assessment:
 * @store: the store
 * @assessment_id: the identity of an assessment
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists what was found in an assessment, by item and side.
 *
 * Returns: (transfer full) (element-type RehabFinding): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_finding_table_list_of_assessment (RehabStore *store,
                                        const char *assessment_id,
                                        GError    **error)
{
  return rehab_row_list (store, &rehab_finding_type, "WHERE assessment_id = ?1 ORDER BY item_key, side, id", assessment_id, error);
}

/**
 * rehab_finding_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists what was found in all assessments of an episode, by assessment, item and side.
 *
 * Returns: (transfer full) (element-type RehabFinding): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_finding_table_list_of_episode (RehabStore *store,
                                     const char *episode_id,
                                     GError    **error)
{
  return rehab_row_list (store, &rehab_finding_type,
                         "WHERE assessment_id IN (SELECT id FROM assessment WHERE episode_id = ?1)"
                         " ORDER BY assessment_id, item_key, side, id",
                         episode_id, error);
}

/* Finds the row of an item and side: whether it could be asked; @id is NULL when there is none. */
static gboolean
find_id (RehabStore *store,
         const char *assessment_id,
         const char *item_key,
         RehabSide   side,
         char      **id,
         GError    **error)
{
  g_autoptr (RehabStatement) statement = NULL;
  RehabStep step;

  *id = NULL;

  statement = rehab_database_prepare (rehab_store_get_database (store),
                                      "SELECT id FROM finding"
                                      " WHERE assessment_id = ?1 AND item_key = ?2 AND ifnull (side, '') = ?3", error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, assessment_id);
  rehab_statement_bind_text (statement, 2, item_key);
  rehab_statement_bind_text (statement, 3,
                             side != REHAB_SIDE_NOT_ASKED ? rehab_choice_get_nick (REHAB_TYPE_SIDE, side) : "");

  step = rehab_statement_step (statement, error);
  if (step == REHAB_STEP_ROW)
    *id = g_strdup (rehab_statement_get_text (statement, 0));

  return step != REHAB_STEP_FAILED;
}

/**
 * rehab_finding_table_set:
 * @store: the store
 * @finding: an answer; its identity counts only where the item has none for this side
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_LOCKED_RECORD` when the assessment is finished
 *
 * Answers an item of an assessment for a side, in place of an earlier answer.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_finding_table_set (RehabStore         *store,
                         const RehabFinding *finding,
                         GError            **error)
{
  g_autofree char *id = NULL;
  g_autoptr (RehabFinding) renamed = NULL;
  RehabFinding values = *finding;

  if (!find_id (store, finding->assessment_id, finding->item_key, finding->side, &id, error))
    return FALSE;

  if (id == NULL || g_str_equal (id, finding->id))
    return rehab_row_save (store, finding, error);

  values.id = id;
  renamed = rehab_finding_new (&values, error);

  return renamed != NULL && rehab_row_save (store, renamed, error);
}

static gboolean
remove_finding (RehabStore *store,
                const char *id,
                GError    **error)
{
  g_autoptr (GPtrArray) detached = rehab_flag_action_table_detach (store, id, error);

  return detached != NULL && rehab_row_delete (store, &rehab_finding_type, id, error);
}

/**
 * rehab_finding_table_clear:
 * @store: the store
 * @assessment_id: the identity of an assessment
 * @item_key: the key of an item
 * @side: the side, or not asked for an item without
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_LOCKED_RECORD` when the assessment is finished
 *
 * Makes an item not asked again. What was done about a red flag stays, without the answer that it was done about.
 *
 * Returns: whether there is no answer now
 */
gboolean
rehab_finding_table_clear (RehabStore *store,
                           const char *assessment_id,
                           const char *item_key,
                           RehabSide   side,
                           GError    **error)
{
  g_autofree char *id = NULL;

  if (!find_id (store, assessment_id, item_key, side, &id, error))
    return FALSE;

  if (id == NULL)
    return TRUE;

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!remove_finding (store, id, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}
