/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-parts-private.h"

#include <math.h>

static void
scale (RehabNumber *number,
       double       factor,
       double       step)
{
  if (number->known)
    number->value = round (number->value * factor / step) * step;
}

static void
add (RehabNumber *number,
     double       amount,
     double       most)
{
  if (number->known)
    number->value = MIN (number->value + amount, most);
}

/* What a session of the week that is carried forward is @times weeks later. */
static void
raise_session (RehabRunningSession *values,
               RehabRunningRaise    raise,
               double               amount,
               int                  times)
{
  double factor = pow (1.0 + amount / 100.0, times);

  switch (raise)
    {
    case REHAB_RUNNING_RAISE_DISTANCE:
      scale (&values->distance_km, factor, 0.1);
      if (values->blocks.known)
        {
          double before = values->blocks.value * values->run_minutes.value;

          scale (&values->run_minutes, factor, 0.5);
          add (&values->minutes, values->blocks.value * values->run_minutes.value - before, 1440);
        }
      else
        {
          scale (&values->minutes, factor, 1.0);
        }
      break;

    case REHAB_RUNNING_RAISE_STRIDES:
      add (&values->strides, amount * times, 200);
      break;

    case REHAB_RUNNING_RAISE_SPEED:
      add (&values->speed_percent, amount * times, 100);
      break;

    case REHAB_RUNNING_RAISE_CLIMB:
      add (&values->climb_m, amount * times, 10000);
      break;

    case REHAB_RUNNING_RAISE_NOTHING:
    case REHAB_N_RUNNING_RAISES:
    default:
      break;
    }
}

/**
 * rehab_running_schedule_carried_forward:
 * @self: a schedule
 * @week: a week
 * @n_weeks: into how many weeks behind it it is copied, in the place of what they hold
 * @raise: the one thing that rises
 * @amount: by how much from each week to the next, in the unit of @raise
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE` when the plan would be too long, or a session would have too much
 *
 * Carries a week forward with one thing raised. The plan becomes longer where need be.
 *
 * Returns: (transfer full): a new value, or `NULL` with @error set
 */
RehabRunningSchedule *
rehab_running_schedule_carried_forward (const RehabRunningSchedule *self,
                                        int                         week,
                                        int                         n_weeks,
                                        RehabRunningRaise           raise,
                                        double                      amount,
                                        GError                    **error)
{
  const RehabRunningPlan *plan = rehab_running_schedule_get_plan (self);
  RehabRunningArea area = { week + 1, week + n_weeks, 0, REHAB_RUNNING_DAYS - 1 };
  g_autoptr (RehabRunningPlan) longer = rehab_running_parts_new_plan (self, plan->starts_on, MAX (plan->weeks, week + n_weeks + 1), error);
  RehabRunningParts parts;

  if (longer == NULL)
    return NULL;

  parts = rehab_running_parts_new ();
  rehab_running_parts_copy_sessions (&parts, self, &area);
  rehab_running_parts_copy_reasons (&parts, self);
  for (int times = 1; times <= n_weeks; times++)
    for (guint i = 0; i < rehab_running_schedule_get_size (self); i++)
      {
        RehabRunningSession values = *rehab_running_schedule_get_nth (self, i);
        RehabRunningSession *session;

        if (values.week != week)
          continue;

        values.id = NULL;
        values.week = week + times;
        raise_session (&values, raise, amount, times);
        session = rehab_running_session_new (&values, error);
        if (session == NULL)
          {
            rehab_running_parts_drop (&parts);
            return NULL;
          }
        g_ptr_array_add (parts.sessions, session);
      }

  return rehab_running_parts_finish (&parts, longer);
}

/* The sessions and reasons of @from, those from week @at on @by weeks later; those of weeks that are gone are left out. */
static void
copy_shifted (RehabRunningParts          *parts,
              const RehabRunningSchedule *from,
              int                         at,
              int                         by)
{
  for (guint i = 0; i < rehab_running_schedule_get_size (from); i++)
    {
      RehabRunningSession values = *rehab_running_schedule_get_nth (from, i);

      if (values.week >= at)
        values.week += by;
      else if (by < 0 && values.week >= at + by)
        continue;
      rehab_running_parts_take (parts, &values);
    }

  for (guint i = 0; i < rehab_running_schedule_get_n_reasons (from); i++)
    {
      RehabRunningReason values = *rehab_running_schedule_get_reason (from, i);

      if (values.week >= at)
        values.week += by;
      else if (by < 0 && values.week >= at + by)
        continue;
      g_ptr_array_add (parts->reasons, rehab_running_reason_new (&values, NULL));
    }
}

/**
 * rehab_running_schedule_with_weeks_inserted:
 * @self: a schedule
 * @at: the week before which they go in; the number of weeks to put them at the end
 * @n_weeks: how many
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE` when the plan would be too long
 *
 * Puts empty weeks in; what comes behind is later by as many weeks.
 *
 * Returns: (transfer full): a new value, or `NULL` with @error set
 */
RehabRunningSchedule *
rehab_running_schedule_with_weeks_inserted (const RehabRunningSchedule *self,
                                            int                         at,
                                            int                         n_weeks,
                                            GError                    **error)
{
  const RehabRunningPlan *plan = rehab_running_schedule_get_plan (self);
  g_autoptr (RehabRunningPlan) longer = rehab_running_parts_new_plan (self, plan->starts_on, plan->weeks + n_weeks, error);
  RehabRunningParts parts;

  if (longer == NULL)
    return NULL;

  parts = rehab_running_parts_new ();
  copy_shifted (&parts, self, at, n_weeks);

  return rehab_running_parts_finish (&parts, longer);
}

/**
 * rehab_running_schedule_with_weeks_removed:
 * @self: a schedule
 * @first: the first week that goes
 * @last: the last week that goes
 *
 * Takes weeks out; what comes behind is earlier by as many. A plan has a week: when all go, an empty one stays.
 *
 * Returns: (transfer full): a new value
 */
RehabRunningSchedule *
rehab_running_schedule_with_weeks_removed (const RehabRunningSchedule *self,
                                           int                         first,
                                           int                         last)
{
  const RehabRunningPlan *plan = rehab_running_schedule_get_plan (self);
  int n_weeks = last - first + 1;
  g_autoptr (RehabRunningPlan) shorter = rehab_running_parts_new_plan (self, plan->starts_on, MAX (1, plan->weeks - n_weeks), NULL);
  RehabRunningParts parts = rehab_running_parts_new ();

  copy_shifted (&parts, self, last + 1, -n_weeks);

  return rehab_running_parts_finish (&parts, shorter);
}

/**
 * rehab_running_schedule_with_span:
 * @self: a schedule
 * @starts_on: the day of its first week, any of it
 * @weeks: how many weeks
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE` when the plan would be too long
 *
 * Lets a plan begin on another day and last for another number of weeks. Sessions keep their weeks; those of weeks that
 * are no more go.
 *
 * Returns: (transfer full): a new value, or `NULL` with @error set
 */
RehabRunningSchedule *
rehab_running_schedule_with_span (const RehabRunningSchedule *self,
                                  RehabDate                   starts_on,
                                  int                         weeks,
                                  GError                    **error)
{
  g_autoptr (RehabRunningPlan) plan = rehab_running_parts_new_plan (self, rehab_date_get_week_start (starts_on), weeks, error);

  return plan != NULL ? rehab_running_schedule_with_plan (self, plan) : NULL;
}

/**
 * rehab_running_schedule_spread_on_days:
 * @self: a schedule
 * @days: RehabDays bits, at least one
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE` when the plan would be too long
 *
 * Puts the sessions on other days of the week, in the same order: those of the first day that has some on the first of
 * @days, and so on. With fewer days a week the plan becomes longer.
 *
 * Returns: (transfer full): a new value, or `NULL` with @error set
 */
RehabRunningSchedule *
rehab_running_schedule_spread_on_days (const RehabRunningSchedule *self,
                                       guint                       days,
                                       GError                    **error)
{
  const RehabRunningPlan *plan = rehab_running_schedule_get_plan (self);
  g_autoptr (RehabRunningPlan) longer = NULL;
  RehabRunningParts parts;
  int before = -1;
  int day = -1;
  int last_week = 0;

  g_return_val_if_fail ((days & REHAB_DAYS_EVERY_DAY) != 0, NULL);

  parts = rehab_running_parts_new ();
  for (guint i = 0; i < rehab_running_schedule_get_size (self); i++)
    {
      RehabRunningSession values = *rehab_running_schedule_get_nth (self, i);
      int own_day = values.week * REHAB_RUNNING_DAYS + values.weekday;

      if (own_day != before)
        do
          day++;
        while ((days & (1u << (day % REHAB_RUNNING_DAYS))) == 0);
      before = own_day;

      values.week = day / REHAB_RUNNING_DAYS;
      values.weekday = day % REHAB_RUNNING_DAYS;
      last_week = MAX (last_week, values.week);
      rehab_running_parts_take (&parts, &values);
    }

  /* Empty weeks at its end stay where the sessions leave room for them. */
  longer = rehab_running_parts_new_plan (self, plan->starts_on, MAX (plan->weeks, last_week + 1), error);
  if (longer == NULL)
    {
      rehab_running_parts_drop (&parts);
      return NULL;
    }

  return rehab_running_parts_finish (&parts, longer);
}
