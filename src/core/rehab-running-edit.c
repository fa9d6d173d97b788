/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-parts-private.h"

/* Behind whatever there is on a day; positions are given anew. */
#define LAST_POSITION 1000

/**
 * rehab_running_schedule_find_day:
 * @self: a schedule
 * @week: a week; 0 is the first
 * @weekday: a day of it; 0 is Monday
 * @n_found: (out): how many sessions that day has
 *
 * Finds the sessions of a day, which lie beside each other.
 *
 * Returns: which one is the first; where it would be when there is none
 */
guint
rehab_running_schedule_find_day (const RehabRunningSchedule *self,
                                 int                         week,
                                 int                         weekday,
                                 guint                      *n_found)
{
  guint low = 0;
  guint high = rehab_running_schedule_get_size (self);
  int wanted = week * REHAB_RUNNING_DAYS + weekday;

  g_return_val_if_fail (n_found != NULL, 0);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const RehabRunningSession *session = rehab_running_schedule_get_nth (self, middle);

      if (session->week * REHAB_RUNNING_DAYS + session->weekday < wanted)
        low = middle + 1;
      else
        high = middle;
    }

  for (*n_found = 0; low + *n_found < rehab_running_schedule_get_size (self); (*n_found)++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (self, low + *n_found);

      if (session->week != week || session->weekday != weekday)
        break;
    }

  return low;
}

/**
 * rehab_running_schedule_count_area:
 * @self: a schedule
 * @area: a block of days
 *
 * Returns: how many sessions are planned on them
 */
guint
rehab_running_schedule_count_area (const RehabRunningSchedule *self,
                                   RehabRunningArea            area)
{
  guint n = 0;

  for (guint i = 0; i < rehab_running_schedule_get_size (self); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (self, i);

      n += rehab_running_area_holds (area, session->week, session->weekday) ? 1 : 0;
    }

  return n;
}

/**
 * rehab_running_schedule_cleared:
 * @self: a schedule
 * @area: a block of days
 *
 * Takes all sessions of some days out.
 *
 * Returns: (transfer full): a new value
 */
RehabRunningSchedule *
rehab_running_schedule_cleared (const RehabRunningSchedule *self,
                                RehabRunningArea            area)
{
  RehabRunningParts parts = rehab_running_parts_new ();

  rehab_running_parts_copy_sessions (&parts, self, &area);
  rehab_running_parts_copy_reasons (&parts, self);

  return rehab_running_parts_finish (&parts, rehab_running_schedule_get_plan (self));
}

static int
count_weeks (RehabRunningArea area)
{
  return area.last_week - area.first_week + 1;
}

static int
count_days (RehabRunningArea area)
{
  return area.last_day - area.first_day + 1;
}

/* A chosen block that the copied one fits into several times is filled; else it goes in once, at its first day. */
static RehabRunningArea
fit (RehabRunningArea source,
     RehabRunningArea target)
{
  int first_day = MIN (target.first_day, REHAB_RUNNING_DAYS - count_days (source));

  if (count_weeks (target) % count_weeks (source) == 0 && count_days (target) % count_days (source) == 0)
    return target;

  return (RehabRunningArea) {
    target.first_week, target.first_week + count_weeks (source) - 1, first_day, first_day + count_days (source) - 1
  };
}

/**
 * rehab_running_schedule_pasted:
 * @self: a schedule
 * @from: the schedule that was copied from, perhaps @self
 * @source: what was copied
 * @target: the chosen days: where it goes in
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE` when the plan would be too long
 *
 * Puts copied days in the place of others. Where they reach behind the last week, the plan becomes longer; days that would
 * reach behind a Sunday go as far to its right as there is room.
 *
 * Returns: (transfer full): a new value, or `NULL` with @error set
 */
RehabRunningSchedule *
rehab_running_schedule_pasted (const RehabRunningSchedule *self,
                               const RehabRunningSchedule *from,
                               RehabRunningArea            source,
                               RehabRunningArea            target,
                               GError                    **error)
{
  const RehabRunningPlan *plan = rehab_running_schedule_get_plan (self);
  RehabRunningArea area = fit (source, target);
  g_autoptr (RehabRunningPlan) longer = rehab_running_parts_new_plan (self, plan->starts_on, MAX (plan->weeks, area.last_week + 1), error);
  RehabRunningParts parts;

  if (longer == NULL)
    return NULL;

  parts = rehab_running_parts_new ();
  rehab_running_parts_copy_sessions (&parts, self, &area);
  rehab_running_parts_copy_reasons (&parts, self);
  for (int week = area.first_week; week <= area.last_week; week++)
    for (int day = area.first_day; day <= area.last_day; day++)
      {
        guint n;
        guint first = rehab_running_schedule_find_day (from, source.first_week + (week - area.first_week) % count_weeks (source),
                                                       source.first_day + (day - area.first_day) % count_days (source), &n);

        for (guint i = first; i < first + n; i++)
          {
            RehabRunningSession values = *rehab_running_schedule_get_nth (from, i);

            values.id = NULL;
            values.plan_id = plan->id;
            values.week = week;
            values.weekday = day;
            rehab_running_parts_take (&parts, &values);
          }
      }

  return rehab_running_parts_finish (&parts, longer);
}

/**
 * rehab_running_schedule_filled_down:
 * @self: a schedule
 * @area: the chosen days
 *
 * Copies the first chosen week into the chosen ones below it; where only one is chosen, the week above into it.
 *
 * Returns: (transfer full): a new value; the same one where there is nothing above
 */
RehabRunningSchedule *
rehab_running_schedule_filled_down (const RehabRunningSchedule *self,
                                    RehabRunningArea            area)
{
  RehabRunningArea source = area;

  if (count_weeks (area) == 1)
    {
      if (area.first_week == 0)
        return rehab_running_schedule_ref (self);
      source.first_week--;
    }
  else
    {
      area.first_week++;
    }
  source.last_week = source.first_week;

  return rehab_running_schedule_pasted (self, self, source, area, NULL);
}

/**
 * rehab_running_schedule_moved:
 * @self: a schedule
 * @n: which of its sessions
 * @days: by how many days it moves; back when negative
 *
 * Moves a session to another day, behind what is planned there.
 *
 * Returns: (transfer full): a new value; the same one where the plan has no such day
 */
RehabRunningSchedule *
rehab_running_schedule_moved (const RehabRunningSchedule *self,
                              guint                       n,
                              int                         days)
{
  const RehabRunningSession *session = rehab_running_schedule_get_nth (self, n);
  g_autoptr (RehabRunningSession) moved = NULL;
  RehabRunningSession values = *session;
  int day = session->week * REHAB_RUNNING_DAYS + session->weekday + days;

  if (day < 0 || day >= rehab_running_schedule_get_plan (self)->weeks * REHAB_RUNNING_DAYS || days == 0)
    return rehab_running_schedule_ref (self);

  values.week = day / REHAB_RUNNING_DAYS;
  values.weekday = day % REHAB_RUNNING_DAYS;
  values.position = LAST_POSITION;
  moved = rehab_running_session_new (&values, NULL);

  return rehab_running_schedule_replaced (self, n, moved);
}
