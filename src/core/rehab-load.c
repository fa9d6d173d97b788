/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load.h"

/**
 * rehab_session_kind_is_training:
 * @kind: a kind of session
 *
 * Tells training, which makes a load, from a drive or a long sit.
 *
 * Returns: whether it is training
 */
gboolean
rehab_session_kind_is_training (RehabSessionKind kind)
{
  return kind != REHAB_SESSION_KIND_LONG_SIT;
}

/**
 * rehab_session_kind_is_run:
 * @kind: a kind of session
 *
 * Tells runs, whose longest one is looked for (R58). Strides and sprints are counted in metres, not as runs.
 *
 * Returns: whether it is a run, on the flat or in the hills
 */
gboolean
rehab_session_kind_is_run (RehabSessionKind kind)
{
  return kind == REHAB_SESSION_KIND_RUN || kind == REHAB_SESSION_KIND_HILLS;
}

/**
 * rehab_session_load:
 * @session: a session
 *
 * Computes the session's load: effort (0 to 10) times minutes (R52, R53).
 *
 * Returns: the load in arbitrary units; not asked when either is missing, or for sitting, which is no training
 */
RehabNumber
rehab_session_load (const RehabSession *session)
{
  if (!rehab_session_kind_is_training (session->kind) || !session->effort.known || !session->minutes.known)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (session->effort.value * session->minutes.value);
}

/**
 * rehab_load_sum:
 * @diary: a diary
 * @from: the first day
 * @to: the last day, not before @from
 *
 * Adds up a stretch of days, all sessions of each, and counts how much of it was recorded.
 *
 * Returns: the sum and its coverage
 */
RehabLoadSum
rehab_load_sum (const RehabDiary *diary,
                RehabDate         from,
                RehabDate         to)
{
  RehabLoadSum sum = { 0 };

  g_return_val_if_fail (rehab_date_compare (from, to) <= 0, sum);

  for (RehabDate date = from; rehab_date_compare (date, to) <= 0; date = rehab_date_add_days (date, 1))
    {
      guint n_sessions;
      guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

      sum.days++;
      if (n_sessions > 0 || rehab_diary_find_day (diary, date) != NULL)
        sum.days_kept++;

      for (guint i = first; i < first + n_sessions; i++)
        {
          const RehabSession *session = rehab_diary_get_session (diary, i);
          RehabNumber load = rehab_session_load (session);

          if (!rehab_session_kind_is_training (session->kind))
            continue;

          sum.sessions++;
          if (load.known)
            sum.load += load.value;
          else
            sum.unrated++;
          if (session->minutes.known)
            sum.minutes += session->minutes.value;
          if (session->distance_km.known)
            sum.distance_km += session->distance_km.value;
        }
    }

  return sum;
}

/**
 * rehab_load_sum_get_load:
 * @sum: a sum
 *
 * Gets the load of a stretch, which is a figure only where something is known of it.
 *
 * Returns: the load in arbitrary units, 0 when days were kept without training; not asked when no day was kept, or
 *   when training was recorded but none of it with effort and minutes
 */
RehabNumber
rehab_load_sum_get_load (const RehabLoadSum *sum)
{
  g_return_val_if_fail (sum != NULL, REHAB_NUMBER_NOT_ASKED);

  if (sum->days_kept == 0 || (sum->sessions > 0 && sum->unrated == sum->sessions))
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (sum->load);
}

/**
 * rehab_load_change:
 * @before: a sum
 * @now: the sum to compare with it
 *
 * Computes the change from one week to the next.
 *
 * Returns: (now - before) / before; not computable when either is missing or @before is nothing
 */
RehabNumber
rehab_load_change (RehabNumber before,
                   RehabNumber now)
{
  if (!before.known || !now.known || before.value <= 0.0)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number ((now.value - before.value) / before.value);
}

/**
 * rehab_load_of_day:
 * @diary: a diary
 * @date: a day
 *
 * Adds up one day.
 *
 * Returns: the load in arbitrary units, 0 on a day that was kept without training; not asked when the day was not
 *   kept, or when training was recorded but none of it with effort and minutes
 */
RehabNumber
rehab_load_of_day (const RehabDiary *diary,
                   RehabDate         date)
{
  RehabLoadSum sum = rehab_load_sum (diary, date, date);

  return rehab_load_sum_get_load (&sum);
}

/**
 * rehab_load_rolling_mean:
 * @diary: a diary
 * @last: the last day of the window
 * @days: the window's length, 7 or 28
 *
 * Computes the mean load of the days of a window, over the days whose load is known: kept, and every training session
 * of it with effort and minutes. It is REHAB_LOAD_METRIC_MEAN_7 and _MEAN_28 of a #RehabLoadHistory at the standard
 * setting, for a single day; many days are cheaper there.
 *
 * Returns: arbitrary units a day; not computable when the load of more than a quarter of the days is not known, or the
 *   records do not reach back as far as the window
 */
RehabNumber
rehab_load_rolling_mean (const RehabDiary *diary,
                         RehabDate         last,
                         guint             days)
{
  RehabDate from = rehab_date_add_days (last, 1 - (int) days);
  RehabDate first = rehab_diary_get_first (diary);
  double sum = 0.0;
  guint kept = 0;

  g_return_val_if_fail (days > 0, REHAB_NUMBER_NOT_ASKED);

  if (!rehab_date_is_set (first) || rehab_date_compare (first, from) > 0)
    return REHAB_NUMBER_NOT_ASKED;

  for (guint i = 0; i < days; i++)
    {
      RehabDate date = rehab_date_add_days (from, (int) i);
      RehabLoadSum day = rehab_load_sum (diary, date, date);

      /* A part of a day's load is not its load. */
      if (day.days_kept == 0 || day.unrated > 0)
        continue;

      sum += day.load;
      kept++;
    }

  if (kept * 4 < days * 3)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (sum / kept);
}

/**
 * rehab_longest_run_km:
 * @diary: a diary
 * @from: the first day
 * @to: the last day
 *
 * Finds the longest single run of a stretch, on the flat or in the hills (R58).
 *
 * Returns: kilometres; not asked when no run has a distance
 */
RehabNumber
rehab_longest_run_km (const RehabDiary *diary,
                      RehabDate         from,
                      RehabDate         to)
{
  RehabNumber longest = REHAB_NUMBER_NOT_ASKED;

  for (RehabDate date = from; rehab_date_compare (date, to) <= 0; date = rehab_date_add_days (date, 1))
    {
      guint n_sessions;
      guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

      for (guint i = first; i < first + n_sessions; i++)
        {
          const RehabSession *session = rehab_diary_get_session (diary, i);

          if (rehab_session_kind_is_run (session->kind) && session->distance_km.known
              && (!longest.known || session->distance_km.value > longest.value))
            longest = session->distance_km;
        }
    }

  return longest;
}
