/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case-running.h"
#include "rehab-running-plan-table.h"

struct _RehabCaseRunning
{
  RehabStore *store;
  RehabCase *rehab_case; /* the model's */
  char *episode_id;
  RehabDraft *draft;
  gboolean restored; /* what is edited was left by an earlier run of the program */
  void ( *failed ) (gpointer      user_data,
                    const GError *error);
  gpointer user_data;
};

/**
 * rehab_case_running_new_empty:
 * @rehab_case: a case
 *
 * Makes what is edited where there is no running plan: one week, that in which the episode was opened, without a session.
 *
 * Returns: (transfer full): a new value
 */
RehabRunningSchedule *
rehab_case_running_new_empty (const RehabCase *rehab_case)
{
  g_autoptr (RehabRunningPlan) plan = NULL;

  g_return_val_if_fail (rehab_case != NULL, NULL);

  plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = rehab_case->episode->id,
    .starts_on = rehab_date_get_week_start (rehab_case->episode->opened_on),
    .weeks = 1,
  }, NULL);

  return rehab_running_schedule_new (plan, NULL, 0, NULL, 0);
}

gboolean
rehab_case_running_is_empty (const RehabCase            *rehab_case,
                             const RehabRunningSchedule *schedule)
{
  g_autoptr (RehabRunningSchedule) empty = rehab_case_running_new_empty (rehab_case);

  return rehab_running_schedule_equal (empty, schedule);
}

static RehabRunningSchedule *
dup_saved (RehabCase *rehab_case)
{
  GPtrArray *plans = rehab_case->running_plans;

  if (plans->len == 0)
    return rehab_case_running_new_empty (rehab_case);

  return rehab_running_schedule_ref (g_ptr_array_index (plans, plans->len - 1));
}

static void
set_kept (RehabCaseRunning     *self,
          RehabRunningSchedule *kept)
{
  if (kept != NULL)
    rehab_running_schedule_ref (kept);
  g_clear_pointer (&self->rehab_case->running_draft, rehab_running_schedule_unref);
  self->rehab_case->running_draft = kept;
}

/* Keeps each edit in the file as it is made, so that one that was not saved as a version outlives the program. */
static void
keep (RehabCaseRunning *self)
{
  RehabRunningSchedule *current = (RehabRunningSchedule *) rehab_draft_get_current (self->draft);
  g_autoptr (GError) error = NULL;

  if (rehab_draft_get_changed (self->draft))
    {
      if (rehab_running_plan_table_keep_draft (self->store, self->rehab_case->episode->id, current, &error))
        set_kept (self, current);
    }
  else
    {
      self->restored = FALSE;
      if (self->rehab_case->running_draft == NULL)
        return;
      if (rehab_running_plan_table_discard_draft (self->store, self->rehab_case->episode->id, &error))
        set_kept (self, NULL);
    }

  if (error != NULL)
    self->failed (self->user_data, error);
}

RehabCaseRunning *
rehab_case_running_new (RehabStore *store,
                        RehabCase  *rehab_case,
                        void (     *failed ) (gpointer      user_data,
                                              const GError *error),
                        gpointer    user_data)
{
  g_autoptr (RehabRunningSchedule) saved = NULL;
  RehabRunningSchedule *kept;
  RehabCaseRunning *self;

  g_return_val_if_fail (rehab_case != NULL, NULL);

  self = g_new0 (RehabCaseRunning, 1);
  self->store = g_object_ref (store);
  self->rehab_case = rehab_case;
  self->episode_id = g_strdup (rehab_case->episode->id);
  self->failed = failed;
  self->user_data = user_data;

  saved = dup_saved (rehab_case);
  kept = rehab_case->running_draft;
  self->draft = rehab_draft_new (REHAB_TYPE_RUNNING_SCHEDULE, rehab_running_schedule_equal, kept != NULL ? kept : saved);
  rehab_draft_saved (self->draft, saved);
  self->restored = rehab_draft_get_changed (self->draft);
  g_signal_connect_swapped (self->draft, "current-changed", G_CALLBACK (keep), self);

  return self;
}

void
rehab_case_running_free (RehabCaseRunning *self)
{
  g_signal_handlers_disconnect_by_data (self->draft, self);
  g_object_unref (self->draft);
  g_object_unref (self->store);
  g_free (self->episode_id);
  g_free (self);
}

/* Whether it is the plan of that case: another episode of care has its own, and edits of one never get into the other. */
gboolean
rehab_case_running_is_of (RehabCaseRunning *self,
                          const RehabCase  *rehab_case)
{
  return rehab_case != NULL && g_str_equal (self->episode_id, rehab_case->episode->id);
}

RehabDraft *
rehab_case_running_get_draft (RehabCaseRunning *self)
{
  return self->draft;
}

gboolean
rehab_case_running_get_restored (RehabCaseRunning *self)
{
  return self->restored;
}

/* The case was read again: what is edited stays; what it is compared with, and goes back to, is what is saved now. */
void
rehab_case_running_rebase (RehabCaseRunning *self,
                           RehabCase        *rehab_case)
{
  g_autoptr (RehabRunningSchedule) saved = NULL;

  self->rehab_case = rehab_case;
  saved = dup_saved (rehab_case);
  g_signal_handlers_block_by_func (self->draft, keep, self);
  if (!rehab_draft_get_changed (self->draft))
    rehab_draft_set_current (self->draft, saved, NULL);
  if (!rehab_running_schedule_equal (rehab_draft_get_original (self->draft), saved))
    rehab_draft_saved (self->draft, saved);
  g_signal_handlers_unblock_by_func (self->draft, keep, self);

  /* Saving a version takes the kept edit away, whatever was edited meanwhile. */
  if (rehab_draft_get_changed (self->draft) != (rehab_case->running_draft != NULL))
    keep (self);
  if (!rehab_draft_get_changed (self->draft))
    self->restored = FALSE;
}

gboolean
rehab_case_running_would_lose (RehabCaseRunning *self)
{
  return rehab_draft_get_changed (self->draft)
         && (self->rehab_case->running_draft == NULL
             || !rehab_running_schedule_equal (self->rehab_case->running_draft, rehab_draft_get_current (self->draft)));
}
