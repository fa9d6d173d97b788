/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load-history-private.h"
#include "rehab-planned-session.h"

G_DEFINE_BOXED_TYPE (RehabLoadHistory, rehab_load_history, rehab_load_history_ref, rehab_load_history_unref)

static void
read_days (RehabLoadHistory *self,
           const RehabDiary *diary)
{
  RehabDate last = rehab_diary_get_last (diary);
  RehabDiaryWalk walk;

  if (rehab_date_compare (last, self->today) > 0)
    last = self->today;
  if (!rehab_date_is_set (self->first) || rehab_date_compare (self->first, last) > 0)
    return;

  self->n_days = (guint) rehab_date_days_until (self->first, last) + 1;
  self->days = g_new (RehabLoadDigest, self->n_days);

  rehab_diary_walk_begin (&walk, diary, self->first);
  for (guint i = 0; i < self->n_days; i++)
    {
      self->days[i] = rehab_load_digest_of_day (&walk, i > 0 ? &self->days[i - 1] : NULL);
      rehab_diary_walk_next (&walk);
    }
}

/* The day, or NULL outside of what was recorded. */
const RehabLoadDigest *
rehab_load_history_find_day (const RehabLoadHistory *self,
                             RehabDate               date)
{
  int n = (int) date.julian - (int) self->first.julian;

  return n >= 0 && n < (int) self->n_days ? &self->days[n] : NULL;
}

/* Looks at the @days days that end with @last. */
RehabLoadWindow
rehab_load_history_look (const RehabLoadHistory *self,
                         RehabLoadFigure         figure,
                         RehabDate               last,
                         guint                   days)
{
  RehabDate from = rehab_date_add_days (last, 1 - (int) days);
  RehabLoadWindow window = { .days = days };
  gint64 begin, end;

  window.reaches_back = rehab_date_is_set (self->first) && rehab_date_compare (self->first, from) <= 0;

  /* Only what lies within the records. */
  begin = CLAMP ((gint64) from.julian - self->first.julian, 0, (gint64) self->n_days);
  end = CLAMP ((gint64) last.julian - self->first.julian + 1, 0, (gint64) self->n_days);

  for (gint64 i = begin; i < end; i++)
    {
      const RehabLoadDigest *day = &self->days[i];
      double value;

      if (!day->kept)
        continue;

      window.kept++;
      if (day->known[figure] == REHAB_LOAD_KNOWN_NOT)
        continue;

      value = day->values[figure];
      window.some++;
      window.said += day->said[figure];
      window.total += value;
      window.longest = MAX (window.longest, value);
      if (day->known[figure] != REHAB_LOAD_KNOWN_WHOLLY)
        continue;

      window.least = window.whole == 0 ? value : MIN (window.least, value);
      window.most = MAX (window.most, value);
      window.sum += value;
      window.whole++;
    }

  return window;
}

/**
 * rehab_load_history_new:
 * @diary: the whole diary: a stretch of it begins to record with its first day
 * @thresholds: the clinic's
 * @today: the current day; what is dated after it has not been done
 *
 * Reads the load of every day.
 *
 * Returns: (transfer full): a new value
 */
RehabLoadHistory *
rehab_load_history_new (const RehabDiary      *diary,
                        const RehabThresholds *thresholds,
                        RehabDate              today)
{
  RehabLoadHistory *self;

  g_return_val_if_fail (diary != NULL && thresholds != NULL, NULL);
  g_return_val_if_fail (rehab_date_is_set (today), NULL);

  self = g_atomic_rc_box_new0 (RehabLoadHistory);
  self->first = rehab_diary_get_first (diary);
  self->today = today;
  self->coverage = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_LOAD_COVERAGE) / 100.0;
  self->taken_off = (guint) rehab_thresholds_get (thresholds, REHAB_THRESHOLD_LOAD_DEVIATION);
  read_days (self, diary);

  return self;
}

/* The days from @first to @last as a diary in which all that is planned was done, and what is not planned is rest. */
static RehabDiary *
make_planned_diary (const GArray *planned,
                    RehabDate     first,
                    RehabDate     last)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autofree char *nobody = g_uuid_string_random ();
  RehabDate day_before = { 0 };
  int position = 0;

  for (RehabDate day = first; rehab_date_compare (day, last) <= 0; day = rehab_date_add_days (day, 1))
    g_ptr_array_add (days, rehab_diary_day_new (&(RehabDiaryDay) { .episode_id = nobody, .date = day }, NULL));

  for (guint i = 0; i < planned->len; i++)
    {
      const RehabPlannedSession *session = &g_array_index (planned, RehabPlannedSession, i);

      if (rehab_date_compare (session->date, first) < 0 || rehab_date_compare (session->date, last) > 0)
        continue;

      /* A place within its day: there can be more sessions in a plan than places in a day. */
      position = rehab_date_compare (session->date, day_before) == 0 ? position + 1 : 0;
      day_before = session->date;
      g_ptr_array_add (sessions, rehab_session_new (&(RehabSession) {
      .episode_id = nobody, .date = session->date, .position = position, .kind = session->kind, .minutes = session->minutes,
      .effort = session->effort, .distance_km = session->distance_km, .climb_m = session->climb_m,
      .sprint_m = session->sprint_m, .origin = REHAB_SESSION_ORIGIN_TYPED,
    }, NULL));
    }

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

/**
 * rehab_load_history_planned:
 * @self: what was done, up to today
 * @planned: (element-type RehabPlannedSession): what is planned, on whichever days
 * @first: the first day that the plan stands for: today, or tomorrow where today is done
 * @last: the last day to look ahead to
 *
 * Carries a history on as though the plan were kept: what is planned from @first on counts as done, what is not planned as
 * rest. It is for lines that are drawn and named as planned, and never stands for what was done.
 *
 * Returns: (transfer full): a new value, whose current day is @last; that of @self where @last is no later
 */
RehabLoadHistory *
rehab_load_history_planned (const RehabLoadHistory *self,
                            const GArray           *planned,
                            RehabDate               first,
                            RehabDate               last)
{
  g_autoptr (RehabDiary) diary = NULL;
  RehabLoadHistory *ahead;
  RehabDiaryWalk walk;
  guint n_done;

  g_return_val_if_fail (self != NULL && planned != NULL, NULL);

  if (rehab_date_compare (last, self->today) <= 0 || rehab_date_compare (first, last) > 0)
    return rehab_load_history_ref (self);

  diary = make_planned_diary (planned, first, last);

  ahead = g_atomic_rc_box_new0 (RehabLoadHistory);
  *ahead = *self;
  ahead->today = last;
  if (!rehab_date_is_set (ahead->first))
    ahead->first = first;
  ahead->n_days = (guint) rehab_date_days_until (ahead->first, last) + 1;
  ahead->days = g_new (RehabLoadDigest, ahead->n_days);

  n_done = MIN (self->n_days, (guint) MAX (rehab_date_days_until (ahead->first, first), 0));
  for (guint i = 0; i < n_done; i++)
    ahead->days[i] = self->days[i];

  /* Days between the last entry and the plan are in neither: they were not kept. */
  rehab_diary_walk_begin (&walk, diary, rehab_date_add_days (ahead->first, (int) n_done));
  for (guint i = n_done; i < ahead->n_days; i++)
    {
      ahead->days[i] = rehab_load_digest_of_day (&walk, i > 0 ? &ahead->days[i - 1] : NULL);
      rehab_diary_walk_next (&walk);
    }

  return ahead;
}

RehabLoadHistory *
rehab_load_history_ref (const RehabLoadHistory *self)
{
  return g_atomic_rc_box_acquire ((RehabLoadHistory *) self);
}

static void
history_clear (RehabLoadHistory *self)
{
  g_free (self->days);
}

void
rehab_load_history_unref (RehabLoadHistory *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) history_clear);
}

/**
 * rehab_load_history_is_sample:
 * @self: a history
 *
 * Tells which standard deviation monotony and strain are made with, for what names it beside them (R108 left it open).
 *
 * Returns: `TRUE` for that of a sample, `FALSE` for that of a population
 */
gboolean
rehab_load_history_is_sample (const RehabLoadHistory *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->taken_off == 1;
}

/**
 * rehab_load_history_get:
 * @self: a history
 * @metric: what to compute
 * @date: the day to compute it for
 *
 * Computes a metric as its row of the table of metrics says.
 *
 * Returns: the figure with its coverage, or the reason why there is none
 */
RehabLoadValue
rehab_load_history_get (const RehabLoadHistory *self,
                        RehabLoadMetric         metric,
                        RehabDate               date)
{
  RehabLoadValue none = { REHAB_LOAD_REASON_TO_COME, 0.0, 0, 0 };

  g_return_val_if_fail (self != NULL && rehab_date_is_set (date), none);
  g_return_val_if_fail ((guint) metric < REHAB_N_LOAD_METRICS, none);

  if (rehab_date_compare (date, self->today) > 0)
    {
      none.days = rehab_load_metric_get_info (metric)->days;
      return none;
    }

  return rehab_load_rule_compute (self, metric, date);
}
