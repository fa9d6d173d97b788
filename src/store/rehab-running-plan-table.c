/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-plan-table.h"
#include "rehab-row.h"
#include "rehab-store-private.h"

#define SESSIONS_OF_PLAN "WHERE plan_id = ?1 ORDER BY week, weekday, position"

static RehabRunningSchedule *
load (RehabStore             *store,
      const RehabRunningPlan *plan,
      GError                **error)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) reasons = NULL;

  sessions = rehab_row_list (store, &rehab_running_session_type, SESSIONS_OF_PLAN, plan->id, error);
  if (sessions == NULL)
    return NULL;

  reasons = rehab_row_list (store, &rehab_running_reason_type, "WHERE plan_id = ?1 ORDER BY week", plan->id, error);
  if (reasons == NULL)
    return NULL;

  return rehab_running_schedule_new (plan, (const RehabRunningSession *const *) sessions->pdata, sessions->len,
                                     (const RehabRunningReason *const *) reasons->pdata, reasons->len);
}

/**
 * rehab_running_plan_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads the versions of the running plan of an episode, oldest first; a draft comes last.
 *
 * Returns: (transfer full) (element-type RehabRunningSchedule): the schedules, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_running_plan_table_list_of_episode (RehabStore *store,
                                          const char *episode_id,
                                          GError    **error)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) schedules = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_running_schedule_unref);

  plans = rehab_row_list (store, &rehab_running_plan_type, "WHERE episode_id = ?1 ORDER BY number IS NULL, number", episode_id, error);
  if (plans == NULL)
    return NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      RehabRunningSchedule *schedule = load (store, g_ptr_array_index (plans, i), error);

      if (schedule == NULL)
        return NULL;

      g_ptr_array_add (schedules, schedule);
    }

  return g_steal_pointer (&schedules);
}

static gboolean
insert_reasons (RehabStore                 *store,
                const char                 *plan_id,
                const RehabRunningSchedule *schedule,
                GError                    **error)
{
  for (guint i = 0; i < rehab_running_schedule_get_n_reasons (schedule); i++)
    {
      RehabRunningReason values = *rehab_running_schedule_get_reason (schedule, i);
      g_autoptr (RehabRunningReason) reason = NULL;

      values.id = NULL;
      values.plan_id = plan_id;
      reason = rehab_running_reason_new (&values, error);
      if (reason == NULL || !rehab_row_insert_part (store, reason, error))
        return FALSE;
    }

  return TRUE;
}

static int
compare_places (const RehabRunningSession *a,
                const RehabRunningSession *b)
{
  if (a->week != b->week)
    return a->week - b->week;
  if (a->weekday != b->weekday)
    return a->weekday - b->weekday;

  return a->position - b->position;
}

/* @session as a row of the plan under the identity of @kept, or a new one. That it was edited from keeps its own. */
static RehabRunningSession *
make_row (const RehabRunningSession *session,
          const char                *plan_id,
          const RehabRunningSession *kept,
          GError                   **error)
{
  RehabRunningSession values = *session;

  values.id = kept != NULL ? kept->id : NULL;
  values.plan_id = plan_id;

  return rehab_running_session_new (&values, error);
}

static const RehabRunningSession *
get_nth_kept (GPtrArray *kept,
              guint      n)
{
  return n < kept->len ? g_ptr_array_index (kept, n) : NULL;
}

/*
 * Of a long plan one session is edited at a time, so that only what differs from the rows that are there is written: both are
 * in the order of their places, and what stands in its place already stays.
 */
static gboolean
write_sessions (RehabStore                 *store,
                const char                 *plan_id,
                const RehabRunningSchedule *schedule,
                GError                    **error)
{
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (rehab_record_unref);
  guint n_kept = 0;

  kept = rehab_row_list (store, &rehab_running_session_type, SESSIONS_OF_PLAN, plan_id, error);
  if (kept == NULL)
    return FALSE;

  for (guint i = 0; i <= rehab_running_schedule_get_size (schedule); i++)
    {
      const RehabRunningSession *session = i < rehab_running_schedule_get_size (schedule) ? rehab_running_schedule_get_nth (schedule, i) : NULL;
      const RehabRunningSession *present;
      g_autoptr (RehabRunningSession) row = NULL;

      for (; (present = get_nth_kept (kept, n_kept)) != NULL && (session == NULL || compare_places (present, session) < 0); n_kept++)
        if (!rehab_row_delete_parts (store, &rehab_running_session_type, "id", present->id, error))
          return FALSE;

      if (session == NULL)
        break;

      if (present != NULL && compare_places (present, session) > 0)
        present = NULL;
      else if (present != NULL)
        n_kept++;

      row = make_row (session, plan_id, present, error);
      if (row == NULL)
        return FALSE;
      if (present != NULL && rehab_record_equal (present, row))
        continue;
      if (present != NULL && !rehab_row_delete_parts (store, &rehab_running_session_type, "id", present->id, error))
        return FALSE;

      g_ptr_array_add (added, g_steal_pointer (&row));
    }

  for (guint i = 0; i < added->len; i++)
    if (!rehab_row_insert_part (store, g_ptr_array_index (added, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
find_draft (RehabStore        *store,
            const char        *episode_id,
            RehabRunningPlan **found,
            GError           **error)
{
  g_autoptr (GPtrArray) plans = NULL;

  *found = NULL;
  plans = rehab_row_list (store, &rehab_running_plan_type, "WHERE episode_id = ?1 AND saved_at IS NULL", episode_id, error);
  if (plans == NULL)
    return FALSE;

  if (plans->len > 0)
    *found = rehab_record_ref (g_ptr_array_index (plans, 0));

  return TRUE;
}

static gboolean
delete_parts (RehabStore *store,
              const char *plan_id,
              GError    **error)
{
  return rehab_row_delete_parts (store, &rehab_running_session_type, "plan_id", plan_id, error)
         && rehab_row_delete_parts (store, &rehab_running_reason_type, "plan_id", plan_id, error);
}

static gboolean
write_draft (RehabStore                 *store,
             const char                 *episode_id,
             const RehabRunningSchedule *schedule,
             RehabRunningPlan          **written,
             GError                    **error)
{
  g_autoptr (RehabRunningPlan) draft = NULL;
  g_autoptr (RehabRunningPlan) plan = NULL;
  RehabRunningPlan values = *rehab_running_schedule_get_plan (schedule);

  if (!find_draft (store, episode_id, &draft, error))
    return FALSE;

  values.id = draft != NULL ? draft->id : NULL;
  values.episode_id = episode_id;
  values.number = REHAB_NUMBER_NOT_ASKED;
  values.reason = NULL;
  values.clinician_id = rehab_store_get_author (store);
  values.saved_at = 0;
  plan = rehab_running_plan_new (&values, error);
  if (plan == NULL)
    return FALSE;

  if (!(draft != NULL ? rehab_row_update (store, plan, error) : rehab_row_insert (store, plan, error))
      || !write_sessions (store, plan->id, schedule, error)
      || !rehab_row_delete_parts (store, &rehab_running_reason_type, "plan_id", plan->id, error)
      || !insert_reasons (store, plan->id, schedule, error))
    return FALSE;

  if (written != NULL)
    *written = g_steal_pointer (&plan);

  return TRUE;
}

/**
 * rehab_running_plan_table_keep_draft:
 * @store: the store
 * @episode_id: the identity of an episode
 * @schedule: the plan as it is edited
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR`
 *
 * Keeps an edit that is not saved as a version, in place of the one that was kept before.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_running_plan_table_keep_draft (RehabStore                 *store,
                                     const char                 *episode_id,
                                     const RehabRunningSchedule *schedule,
                                     GError                    **error)
{
  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!write_draft (store, episode_id, schedule, NULL, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}

/**
 * rehab_running_plan_table_discard_draft:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lets an edit go that was not saved as a version; there may be none.
 *
 * Returns: whether there is none now
 */
gboolean
rehab_running_plan_table_discard_draft (RehabStore *store,
                                        const char *episode_id,
                                        GError    **error)
{
  g_autoptr (RehabRunningPlan) draft = NULL;

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!find_draft (store, episode_id, &draft, error)
      || (draft != NULL
          && (!delete_parts (store, draft->id, error)
              || !rehab_row_delete (store, &rehab_running_plan_type, draft->id, error))))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}

static gboolean
find_next_number (RehabStore *store,
                  const char *episode_id,
                  double     *number,
                  GError    **error)
{
  g_autoptr (GPtrArray) plans = NULL;

  plans = rehab_row_list (store, &rehab_running_plan_type,
                          "WHERE episode_id = ?1 AND number IS NOT NULL ORDER BY number DESC LIMIT 1", episode_id, error);
  if (plans == NULL)
    return FALSE;

  *number = plans->len > 0 ? ((const RehabRunningPlan *) g_ptr_array_index (plans, 0))->number.value + 1.0 : 1.0;

  return TRUE;
}

static RehabRunningSchedule *
save (RehabStore                 *store,
      const char                 *episode_id,
      const RehabRunningSchedule *schedule,
      const char                 *reason,
      GError                    **error)
{
  g_autoptr (RehabRunningPlan) draft = NULL;
  g_autoptr (RehabRunningPlan) plan = NULL;
  RehabRunningPlan values;
  double number;

  /* The sessions are written while it is a draft: once it has its number, nothing of it changes. */
  if (!write_draft (store, episode_id, schedule, &draft, error) || !find_next_number (store, episode_id, &number, error))
    return NULL;

  values = *draft;
  values.number = rehab_number (number);
  values.reason = reason;
  values.saved_at = g_get_real_time ();
  plan = rehab_running_plan_new (&values, error);
  if (plan == NULL || !rehab_row_update (store, plan, error))
    return NULL;

  return load (store, plan, error);
}

/**
 * rehab_running_plan_table_save:
 * @store: the store
 * @episode_id: the identity of an episode
 * @schedule: the plan
 * @reason: (nullable): why there is another version; `NULL` for the first
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR`
 *
 * Saves a version of the running plan by the author's hand. The edit that it was goes with it.
 *
 * Returns: (transfer full): what was saved, or `NULL` with @error set and nothing changed
 */
RehabRunningSchedule *
rehab_running_plan_table_save (RehabStore                 *store,
                               const char                 *episode_id,
                               const RehabRunningSchedule *schedule,
                               const char                 *reason,
                               GError                    **error)
{
  g_autoptr (RehabRunningSchedule) saved = NULL;

  if (!rehab_store_transaction_begin (store, error))
    return NULL;

  saved = save (store, episode_id, schedule, reason, error);
  if (saved == NULL)
    {
      rehab_store_transaction_rollback (store);
      return NULL;
    }

  return rehab_store_transaction_commit (store, error) ? g_steal_pointer (&saved) : NULL;
}
