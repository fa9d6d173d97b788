/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-compare.h"

/**
 * rehab_running_schedule_compare_week:
 * @self: a running plan
 * @week: one of its weeks; 0 is the first
 * @diary: (nullable): the diary of the episode
 * @thresholds: the clinic's thresholds
 *
 * Compares a planned week with the one planned before it, and the first one with what the diary has of the week before
 * the plan. Without a diary nothing is known of that one.
 *
 * Returns: (transfer full): both weeks with what rises
 */
RehabRunningComparison *
rehab_running_schedule_compare_week (const RehabRunningSchedule *self,
                                     int                         week,
                                     const RehabDiary           *diary,
                                     const RehabThresholds      *thresholds)
{
  RehabRunningWeek before;
  RehabRunningWeek after;
  RehabDate monday;

  g_return_val_if_fail (self != NULL && thresholds != NULL, NULL);
  g_return_val_if_fail (week >= 0 && week < rehab_running_schedule_get_plan (self)->weeks, NULL);

  after = rehab_running_week_from_schedule (self, week);
  monday = rehab_running_schedule_get_monday (self, week - 1);
  if (week > 0)
    before = rehab_running_week_from_schedule (self, week - 1);
  else if (diary != NULL)
    before = rehab_running_week_from_diary (diary, monday);
  else
    before = (RehabRunningWeek) { .monday = monday, .is_done = TRUE }
  ;

  return rehab_running_compare (&before, &after, thresholds);
}

void
rehab_running_raised_free (RehabRunningRaised *self)
{
  rehab_running_comparison_free (self->comparison);
  g_free (self);
}

/**
 * rehab_running_schedule_find_raised:
 * @self: a running plan
 * @diary: (nullable): the diary of the episode, for the week before the first
 * @thresholds: the clinic's thresholds
 *
 * Finds the weeks in which more than one thing rises (F91), with the reason that was given for going on. A reason answers
 * what it was given for: when something else rises in its week later, the week is open again.
 *
 * Returns: (transfer full) (element-type RehabRunningRaised): in the order of the weeks; valid as long as @self
 */
GPtrArray *
rehab_running_schedule_find_raised (const RehabRunningSchedule *self,
                                    const RehabDiary           *diary,
                                    const RehabThresholds      *thresholds)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_running_raised_free);

  g_return_val_if_fail (self != NULL && thresholds != NULL, list);

  for (int week = 0; week < rehab_running_schedule_get_plan (self)->weeks; week++)
    {
      g_autoptr (RehabRunningComparison) comparison = rehab_running_schedule_compare_week (self, week, diary, thresholds);
      RehabRunningRaised *raised;

      if (!rehab_running_comparison_is_several (comparison))
        continue;

      raised = g_new0 (RehabRunningRaised, 1);
      raised->week = week;
      raised->reason = rehab_running_schedule_find_reason (self, week);
      raised->is_open = raised->reason == NULL
                        || (comparison->raised & ~rehab_running_variables_read (raised->reason->raised)) != 0;
      raised->comparison = g_steal_pointer (&comparison);
      g_ptr_array_add (list, raised);
    }

  return list;
}
