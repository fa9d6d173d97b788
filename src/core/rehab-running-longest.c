/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-longest.h"
#include "rehab-diary-walk.h"
#include "rehab-i18n.h"
#include "rehab-units.h"
#include "rehab-load.h"
#include "rehab-running-week.h"

#include <math.h>

#define BEFORE_DAYS 30
#define DAYS_A_WEEK 7
#define PER_CENT 100.0

/* The second flag is as published, and no setting: with the first one it is all that was told apart (R58). */
#define DOUBLE_PERCENT 100.0

/* Nothing, for what is divided by; and what a percentage may be off by. */
#define NOTHING 1e-9

/* A day as runs go. */
typedef struct
{
  gboolean known;      /* kept in the diary, or to come in the plan */
  gboolean is_planned;
  gboolean has_run;
  RehabNumber km;      /* of the longest run that says it */
  RehabNumber minutes;
} Day;

typedef struct
{
  RehabDate first; /* 30 days before the plan */
  guint n_days;
  Day *days;
} Days;

static void
add_run (Day        *day,
         RehabNumber km,
         RehabNumber minutes)
{
  day->has_run = TRUE;
  if (km.known && (!day->km.known || km.value > day->km.value))
    day->km = km;
  if (minutes.known && (!day->minutes.known || minutes.value > day->minutes.value))
    day->minutes = minutes;
}

static void
read_done (Days             *self,
           const RehabDiary *diary,
           RehabDate         today)
{
  RehabDiaryWalk walk;

  rehab_diary_walk_begin (&walk, diary, self->first);
  for (guint i = 0; i < self->n_days && rehab_date_compare (walk.date, today) <= 0; i++, rehab_diary_walk_next (&walk))
    {
      self->days[i].known = rehab_diary_walk_is_kept (&walk);
      for (guint n = walk.first_session; n < walk.first_session + walk.n_sessions; n++)
        {
          const RehabSession *session = rehab_diary_get_session (diary, n);

          if (rehab_session_kind_is_run (session->kind))
            add_run (&self->days[i], session->distance_km, session->minutes);
        }
    }
}

/* What is planned counts from the day on that has not come; today does until a run of it was written down. */
static void
read_planned (Days                       *self,
              const RehabRunningSchedule *schedule,
              RehabDate                   today)
{
  int today_at = rehab_date_days_until (self->first, today);
  gboolean ran_today = today_at >= 0 && today_at < (int) self->n_days && self->days[today_at].has_run;

  for (guint i = BEFORE_DAYS; i < self->n_days; i++)
    if ((int) i > today_at || ((int) i == today_at && !self->days[i].known))
      {
        self->days[i].known = TRUE;
        self->days[i].is_planned = TRUE;
      }

  for (guint i = 0; i < rehab_running_schedule_get_size (schedule); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);
      int at = BEFORE_DAYS + DAYS_A_WEEK * session->week + session->weekday;

      if (!rehab_session_kind_is_run (session->kind) || at >= (int) self->n_days || at < today_at
          || (at == today_at && ran_today))
        continue;

      self->days[at].is_planned = TRUE;
      add_run (&self->days[at], session->distance_km, rehab_running_session_get_minutes (session));
    }
}

/* The 30 days before a day. */
typedef struct
{
  guint known;
  gboolean has_run;
  const Day *longest;      /* in kilometres or minutes, as asked for; NULL where no run says it */
} Window;

static Window
look_back (const Days *self,
           guint       at,
           gboolean    in_minutes)
{
  Window window = { 0 };

  for (guint i = at - BEFORE_DAYS; i < at; i++)
    {
      const Day *day = &self->days[i];
      RehabNumber length = in_minutes ? day->minutes : day->km;

      window.known += day->known ? 1 : 0;
      window.has_run = window.has_run || day->has_run;
      if (length.known && length.value > NOTHING
          && (window.longest == NULL
              || length.value > (in_minutes ? window.longest->minutes : window.longest->km).value))
        window.longest = day;
    }

  return window;
}

static gboolean
is_covered (const Window          *window,
            const RehabThresholds *thresholds)
{
  return window->known + NOTHING >= rehab_thresholds_get (thresholds, REHAB_THRESHOLD_LOAD_COVERAGE) / PER_CENT * BEFORE_DAYS;
}

static char *
dup_length (RehabNumber length,
            gboolean    in_minutes)
{
  g_autofree char *minutes = NULL;

  if (!in_minutes)
    return rehab_units_dup_rounded (REHAB_UNIT_KIND_DISTANCE, length.value, 1);

  minutes = rehab_language_dup_fixed (length.value, 0);
  return rehab_language_dup_with_unit (minutes, _("min"));
}

static char *
dup_percent (double percent)
{
  g_autofree char *digits = rehab_language_dup_number (round (fabs (percent) * 10.0) / 10.0);

  return g_strdup_printf (percent < 0.0 ? C_("change", "−%s %%") : C_("change", "+%s %%"), digits);
}

static char *
dup_line (const RehabRunningLongest *self,
          const Window              *window,
          gboolean                   covered)
{
  /* Translators: a day of a plan, for g_date_time_format(): "12 Dec" */
  g_autofree char *date = rehab_date_format (self->date, _("%-e %b"));
  g_autofree char *length = NULL;
  g_autofree char *before = NULL;
  g_autofree char *percent = NULL;

  if (!self->length.known)
    /* Translators: a day of a plan */
    return g_strdup_printf (_("%s: the run says neither distance nor time"), date);

  length = dup_length (self->length, self->in_minutes);
  if (!self->longest_before.known && !covered)
    /* Translators: day, length of a run, days known, days */
    return g_strdup_printf (ngettext ("%s: %s; of the %u days before, %u is known", "%s: %s; of the %u days before, %u are known",
                                      window->known), date, length, (guint) BEFORE_DAYS, window->known);
  if (!self->longest_before.known)
    return g_strdup_printf (window->has_run ? _("%s: %s; the runs of the 30 days before do not say theirs")
                                            : _("%s: %s; no run in the 30 days before"), date, length);

  before = dup_length (self->longest_before, self->in_minutes);
  if (!covered)
    return g_strdup_printf (ngettext ("%s: %s; longest known of the %u days before %s, of which %u is known",
                                      "%s: %s; longest known of the %u days before %s, of which %u are known", window->known),
                            date, length, (guint) BEFORE_DAYS, before, window->known);

  percent = dup_percent (self->percent.value);
  if (self->longest_is_planned)
    /* Translators: day, length of a run, length of the longest one before, and how much more: "12 Dec: 8.0 km; longest of
     * the 30 days before 6.0 km, planned, +33 %" */
    return g_strdup_printf (_("%s: %s; longest of the 30 days before %s, planned, %s"), date, length, before, percent);

  return g_strdup_printf (_("%s: %s; longest of the 30 days before %s, %s"), date, length, before, percent);
}

static RehabRunningSpike
get_spike (RehabNumber            percent,
           gboolean               covered,
           const RehabThresholds *thresholds)
{
  if (!percent.known || !covered)
    return REHAB_RUNNING_SPIKE_NOT_KNOWN;
  if (percent.value > DOUBLE_PERCENT + NOTHING)
    return REHAB_RUNNING_SPIKE_DOUBLE;
  if (percent.value > rehab_thresholds_get (thresholds, REHAB_THRESHOLD_RUN_SPIKE) + NOTHING)
    return REHAB_RUNNING_SPIKE_BEYOND;

  return REHAB_RUNNING_SPIKE_NONE;
}

/* Kilometres where the run and one before it say them, and else minutes. */
static RehabRunningLongest *
read_run (const Days                 *days,
          const RehabRunningSchedule *schedule,
          guint                       n,
          const RehabThresholds      *thresholds)
{
  const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, n);
  RehabNumber minutes = rehab_running_session_get_minutes (session);
  guint at = (guint) (BEFORE_DAYS + DAYS_A_WEEK * session->week + session->weekday);
  RehabRunningLongest *self = g_new0 (RehabRunningLongest, 1);
  Window window = look_back (days, at, FALSE);
  Window window_in_minutes = look_back (days, at, TRUE);
  gboolean covered;

  self->week = session->week;
  self->session = n;
  self->date = rehab_running_schedule_get_date (schedule, session);
  self->in_minutes = minutes.known
                     && (!session->distance_km.known || (window.longest == NULL && window_in_minutes.longest != NULL));
  self->length = self->in_minutes ? minutes : session->distance_km;
  if (self->in_minutes)
    window = window_in_minutes;
  covered = is_covered (&window, thresholds);
  if (self->length.known && window.longest != NULL)
    {
      self->longest_before = self->in_minutes ? window.longest->minutes : window.longest->km;
      self->longest_on = rehab_date_add_days (days->first, (int) (window.longest - days->days));
      self->longest_is_planned = window.longest->is_planned;
      self->percent = rehab_number ((self->length.value / self->longest_before.value - 1.0) * PER_CENT);
    }
  self->spike = get_spike (self->percent, covered, thresholds);
  self->sources = self->in_minutes ? "" : "R58";
  self->line = dup_line (self, &window, covered);

  return self;
}

/* Whether a run says more of its week than another one: the greater flag, then the greater share, then the greater length. */
static gboolean
is_before (const RehabRunningLongest *run,
           const RehabRunningLongest *other)
{
  if (other == NULL || run->spike != other->spike)
    return other == NULL || run->spike > other->spike;
  if (run->percent.known && other->percent.known && fabs (run->percent.value - other->percent.value) > NOTHING)
    return run->percent.value > other->percent.value;
  if (run->percent.known != other->percent.known)
    return run->percent.known;

  return run->length.known
         && (!other->length.known || (run->in_minutes == other->in_minutes && run->length.value > other->length.value));
}

void
rehab_running_longest_free (RehabRunningLongest *self)
{
  g_free (self->line);
  g_free (self);
}

/**
 * rehab_running_schedule_find_longest:
 * @self: a running plan
 * @diary: (nullable): the diary of the episode
 * @today: the current day: what is before it was done or not, what comes after it is planned
 * @thresholds: the clinic's thresholds
 *
 * Holds the runs of each week against the longest run of the 30 days before them, and tells of each week the one that goes
 * furthest beyond. In 5,205 runners injuries were more frequent after a single run that went beyond by more than 10 %, and
 * most frequent beyond 100 %; the weekly rise had no relation to them (R58).
 *
 * Days that have come are those of the diary, done or not kept: what was planned and not written down was not done. When
 * fewer of the 30 days are known than the clinic wants for a mean (`REHAB_THRESHOLD_LOAD_COVERAGE`), no share is told. Where
 * distances are not said, minutes are compared, which nobody published.
 *
 * Returns: (transfer full) (element-type RehabRunningLongest): one for each week with a run, in the order of the weeks
 */
GPtrArray *
rehab_running_schedule_find_longest (const RehabRunningSchedule *self,
                                     const RehabDiary           *diary,
                                     RehabDate                   today,
                                     const RehabThresholds      *thresholds)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_running_longest_free);
  g_autofree Day *days = NULL;
  RehabRunningLongest *last = NULL;
  Days all;

  g_return_val_if_fail (self != NULL && rehab_date_is_set (today) && thresholds != NULL, list);

  all.n_days = BEFORE_DAYS + DAYS_A_WEEK * (guint) rehab_running_schedule_get_plan (self)->weeks;
  all.first = rehab_date_add_days (rehab_running_schedule_get_monday (self, 0), -BEFORE_DAYS);
  all.days = days = g_new0 (Day, all.n_days);
  if (diary != NULL)
    read_done (&all, diary, today);
  read_planned (&all, self, today);

  for (guint i = 0; i < rehab_running_schedule_get_size (self); i++)
    {
      g_autoptr (RehabRunningLongest) run = NULL;

      if (!rehab_session_kind_is_run (rehab_running_schedule_get_nth (self, i)->kind))
        continue;

      run = read_run (&all, self, i, thresholds);
      if (last != NULL && last->week == run->week)
        {
          if (!is_before (run, last))
            continue;
          g_ptr_array_remove_index (list, list->len - 1);
        }
      last = g_steal_pointer (&run);
      g_ptr_array_add (list, last);
    }

  return list;
}
