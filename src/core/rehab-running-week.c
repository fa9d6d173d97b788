/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-week.h"
#include "rehab-diary-walk.h"
#include "rehab-i18n.h"
#include "rehab-units.h"
#include "rehab-lines.h"
#include "rehab-load.h"

#define DAYS_A_WEEK 7

/**
 * rehab_session_kind_is_running:
 * @kind: a kind of session
 *
 * Tells running of any sort. Team training and matches are not: what of them is running, the plan and the diary do not
 * say.
 *
 * Returns: whether it is a run, hills, strides or sprints
 */
gboolean
rehab_session_kind_is_running (RehabSessionKind kind)
{
  return rehab_session_kind_is_run (kind) || kind == REHAB_SESSION_KIND_STRIDES || kind == REHAB_SESSION_KIND_SPRINT;
}

static RehabNumber
count_blocks (const RehabRunningSession *session,
              gboolean                   with_walking)
{
  double minutes;

  if (!session->blocks.known || !session->run_minutes.known || (with_walking && !session->walk_minutes.known))
    return REHAB_NUMBER_NOT_ASKED;

  minutes = session->run_minutes.value + (with_walking ? session->walk_minutes.value : 0.0);

  return rehab_number (session->blocks.value * minutes);
}

/**
 * rehab_running_session_get_minutes:
 * @session: a planned session
 *
 * Gets how long it takes, walking included: what was said, or else what its blocks come to.
 *
 * Returns: minutes, or not known
 */
RehabNumber
rehab_running_session_get_minutes (const RehabRunningSession *session)
{
  g_return_val_if_fail (session != NULL, REHAB_NUMBER_NOT_ASKED);

  return session->minutes.known ? session->minutes : count_blocks (session, TRUE);
}

/**
 * rehab_running_session_get_run_minutes:
 * @session: a planned session
 *
 * Gets the minutes of running: those of its blocks, or all of it where it has none.
 *
 * Returns: minutes, or not known
 */
RehabNumber
rehab_running_session_get_run_minutes (const RehabRunningSession *session)
{
  g_return_val_if_fail (session != NULL, REHAB_NUMBER_NOT_ASKED);

  return session->blocks.known ? count_blocks (session, FALSE) : session->minutes;
}

/**
 * rehab_running_session_get_fast_m:
 * @session: a planned session
 *
 * Gets the distance of its strides or sprints.
 *
 * Returns: metres, or not known where it does not say how many and how long
 */
RehabNumber
rehab_running_session_get_fast_m (const RehabRunningSession *session)
{
  g_return_val_if_fail (session != NULL, REHAB_NUMBER_NOT_ASKED);

  if (session->strides.known && session->strides.value <= 0.0)
    return rehab_number (0);
  if (!session->strides.known || !session->stride_m.known)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (session->strides.value * session->stride_m.value);
}

/**
 * rehab_running_session_get_load:
 * @session: a planned session
 *
 * Computes the load that it is meant to have: effort times minutes (R52, R53).
 *
 * Returns: arbitrary units, or not known where the plan does not say both
 */
RehabNumber
rehab_running_session_get_load (const RehabRunningSession *session)
{
  RehabNumber minutes;

  g_return_val_if_fail (session != NULL, REHAB_NUMBER_NOT_ASKED);

  minutes = rehab_running_session_get_minutes (session);
  if (!rehab_session_kind_is_training (session->kind) || !minutes.known || !session->effort.known)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (minutes.value * session->effort.value);
}

/**
 * rehab_running_session_has_hills:
 * @session: a planned session
 *
 * Returns: whether it goes uphill: it is called hills, or asks for a climb
 */
gboolean
rehab_running_session_has_hills (const RehabRunningSession *session)
{
  g_return_val_if_fail (session != NULL, FALSE);

  return session->kind == REHAB_SESSION_KIND_HILLS
         || (rehab_session_kind_is_running (session->kind) && session->climb_m.known && session->climb_m.value > 0.0);
}

/**
 * rehab_running_session_is_fast:
 * @session: a planned session
 *
 * Returns: whether it has strides or sprints: it is called so, or asks for some
 */
gboolean
rehab_running_session_is_fast (const RehabRunningSession *session)
{
  g_return_val_if_fail (session != NULL, FALSE);

  return session->kind == REHAB_SESSION_KIND_STRIDES || session->kind == REHAB_SESSION_KIND_SPRINT
         || (rehab_session_kind_is_running (session->kind) && session->strides.known && session->strides.value > 0.0);
}

/* What must say it and does not is counted; what need not is left out. */
static void
add_number (RehabRunningSum *sum,
            RehabNumber      number,
            gboolean         must_say)
{
  if (number.known)
    {
      sum->value += number.value;
      sum->said++;
    }
  else if (must_say)
    sum->not_said++;
}

static void
keep_most (RehabNumber *most,
           RehabNumber  number)
{
  if (number.known && (!most->known || number.value > most->value))
    *most = number;
}

static void
add_planned (RehabRunningWeek          *self,
             const RehabRunningSession *session)
{
  gboolean is_run = rehab_session_kind_is_run (session->kind);
  gboolean is_fast = rehab_running_session_is_fast (session);

  add_number (&self->load, rehab_running_session_get_load (session), rehab_session_kind_is_training (session->kind));
  if (!rehab_session_kind_is_running (session->kind))
    return;

  self->sessions++;
  add_number (&self->distance_km, session->distance_km, is_run);
  add_number (&self->minutes, rehab_running_session_get_minutes (session), is_run);
  add_number (&self->run_minutes, rehab_running_session_get_run_minutes (session), is_run);
  add_number (&self->climb_m, session->climb_m, session->kind == REHAB_SESSION_KIND_HILLS);
  self->hill_sessions += rehab_running_session_has_hills (session) ? 1 : 0;
  if (is_fast)
    {
      add_number (&self->strides, session->strides, TRUE);
      add_number (&self->fast_m, rehab_running_session_get_fast_m (session), TRUE);
      self->fast_sessions++;
    }
  keep_most (&self->speed_percent, session->speed_percent);
  if (is_run)
    {
      keep_most (&self->longest_km, session->distance_km);
      keep_most (&self->longest_minutes, rehab_running_session_get_minutes (session));
    }
}

/*
 * A diary does not count strides: where there are some, how many is not said. The ground of a run has some climb, which a
 * watch writes down; hills are the sessions that are called so.
 */
static void
add_done (RehabRunningWeek   *self,
          const RehabSession *session)
{
  gboolean is_run = rehab_session_kind_is_run (session->kind);
  gboolean is_fast = !is_run || (session->sprint_m.known && session->sprint_m.value > 0.0);

  add_number (&self->load, rehab_session_load (session), rehab_session_kind_is_training (session->kind));
  if (!rehab_session_kind_is_running (session->kind))
    return;

  self->sessions++;
  add_number (&self->distance_km, session->distance_km, is_run);
  add_number (&self->minutes, session->minutes, is_run);
  add_number (&self->run_minutes, session->minutes, is_run);
  if (session->kind == REHAB_SESSION_KIND_HILLS)
    {
      add_number (&self->climb_m, session->climb_m, TRUE);
      self->hill_sessions++;
    }
  if (is_fast)
    {
      add_number (&self->strides, REHAB_NUMBER_NOT_ASKED, TRUE);
      add_number (&self->fast_m, session->sprint_m, TRUE);
      self->fast_sessions++;
    }
  if (is_run)
    {
      keep_most (&self->longest_km, session->distance_km);
      keep_most (&self->longest_minutes, session->minutes);
    }
}

/**
 * rehab_running_week_from_schedule:
 * @schedule: a running plan
 * @week: one of its weeks; 0 is the first
 *
 * Adds up what is planned for a week.
 *
 * Returns: the sums
 */
RehabRunningWeek
rehab_running_week_from_schedule (const RehabRunningSchedule *schedule,
                                  int                         week)
{
  RehabRunningWeek self = { .days_kept = DAYS_A_WEEK };
  guint weekdays = 0;

  g_return_val_if_fail (schedule != NULL, self);

  self.monday = rehab_running_schedule_get_monday (schedule, week);
  for (guint i = 0; i < rehab_running_schedule_get_size (schedule); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);

      if (session->week != week)
        continue;

      add_planned (&self, session);
      if (rehab_session_kind_is_running (session->kind) && (weekdays & (1u << session->weekday)) == 0)
        {
          weekdays |= 1u << session->weekday;
          self.days++;
        }
    }

  return self;
}

/**
 * rehab_running_week_from_diary:
 * @diary: a diary
 * @date: any day of the week
 *
 * Adds up what was done in a week, Monday to Sunday. Days that were not kept add nothing, and are told by @days_kept: of a
 * week without a kept day nothing is known.
 *
 * Returns: the sums
 */
RehabRunningWeek
rehab_running_week_from_diary (const RehabDiary *diary,
                               RehabDate         date)
{
  RehabRunningWeek self = { .is_done = TRUE };
  RehabDiaryWalk walk;

  g_return_val_if_fail (diary != NULL && rehab_date_is_set (date), self);

  self.monday = rehab_date_get_week_start (date);
  rehab_diary_walk_begin (&walk, diary, self.monday);
  for (int i = 0; i < DAYS_A_WEEK; i++, rehab_diary_walk_next (&walk))
    {
      gboolean any = FALSE;

      self.days_kept += rehab_diary_walk_is_kept (&walk) ? 1 : 0;
      for (guint n = walk.first_session; n < walk.first_session + walk.n_sessions; n++)
        {
          const RehabSession *session = rehab_diary_get_session (diary, n);

          add_done (&self, session);
          any = any || rehab_session_kind_is_running (session->kind);
        }
      self.days += any ? 1 : 0;
    }

  return self;
}

/**
 * rehab_running_week_get_sum:
 * @self: a week
 * @sum: one of its sums
 *
 * Gets a sum, which is a figure only where nothing is missing from it.
 *
 * Returns: the sum; not known where a session did not say it, or no day of a diary's week was kept
 */
RehabNumber
rehab_running_week_get_sum (const RehabRunningWeek *self,
                            const RehabRunningSum  *sum)
{
  g_return_val_if_fail (self != NULL && sum != NULL, REHAB_NUMBER_NOT_ASKED);

  if (self->days_kept == 0 || sum->not_said > 0)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (sum->value);
}

static void
add_amount (GPtrArray             *parts,
            const RehabRunningSum *sum,
            RehabUnitKind          kind,
            guint                  decimals,
            const char            *unit)
{
  g_autofree char *digits = rehab_units_dup_fixed (kind, sum->value, decimals);

  if (sum->not_said > 0)
    /* Translators: an amount with its unit, of sessions of which some do not say theirs */
    g_ptr_array_add (parts, g_strdup_printf (C_("week of running", "at least %s %s"), digits, unit));
  else
    g_ptr_array_add (parts, rehab_language_dup_with_unit (digits, unit));
}

/**
 * rehab_running_week_dup_words:
 * @self: a week
 *
 * Says what a week comes to, in one line: "3 days, 14.5 km, 6 strides, 40 m of climb". What is not known is not said; a
 * sum in which some is missing says so.
 *
 * Returns: (transfer full): translated text
 */
char *
rehab_running_week_dup_words (const RehabRunningWeek *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->days_kept == 0)
    return g_strdup (_("not kept"));
  if (self->sessions == 0)
    return g_strdup (_("no running"));

  /* Translators: parts of what a week of running comes to: "3 days of running, 14.5 km, 40 m of climb" */
  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u day of running", "%u days of running", self->days), self->days));
  if (self->distance_km.said > 0)
    add_amount (parts, &self->distance_km, REHAB_UNIT_KIND_DISTANCE, 1, rehab_units_get_symbol (REHAB_UNIT_KIND_DISTANCE));
  else if (self->minutes.said > 0)
    add_amount (parts, &self->minutes, REHAB_UNIT_KIND_NONE, 0, _("min"));
  if (self->strides.value > 0.0)
    {
      guint strides = (guint) self->strides.value;

      g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u stride", "%u strides", strides), strides));
    }
  if (self->climb_m.value > 0.0)
    add_amount (parts, &self->climb_m, REHAB_UNIT_KIND_CLIMB, 0,
                rehab_units_are_recorded (REHAB_UNIT_KIND_CLIMB) ? C_("week of running", "m of climb")
                                                                 : C_("week of running", "ft of climb"));

  return rehab_parts_join (parts, C_("week of running", ", "));
}
