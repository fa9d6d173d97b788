/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-series.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-load.h"

static RehabDayState
get_day_state (const RehabDiaryDay *day,
               guint                n_sessions,
               RehabDate            date,
               RehabDate            today)
{
  if (day == NULL && n_sessions == 0)
    return rehab_date_compare (date, today) > 0 ? REHAB_DAY_TO_COME : REHAB_DAY_NOT_KEPT;

  return day != NULL && day->rest_day && n_sessions == 0 ? REHAB_DAY_REST : REHAB_DAY_RECORDED;
}

static void
add_marks (RehabProgressSeries *self,
           const RehabDiary    *diary,
           RehabDate            date,
           guint                first,
           guint                n_sessions)
{
  guint before = self->marks->len;

  for (guint i = first; i < first + n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);
      RehabNumber value = rehab_session_peak_pain (session);
      RehabChartMark mark = { .date = date, .verdict = rehab_session_verdict (session, self->today) };

      /* One that was not asked for during or after can still tell by the next morning. */
      if (!value.known)
        value = session->pain_next_morning;
      if (!value.known)
        continue;

      mark.value = value.value;
      mark.nth = self->marks->len - before;
      g_array_append_val (self->marks, mark);
    }

  for (guint i = before; i < self->marks->len; i++)
    g_array_index (self->marks, RehabChartMark, i).of = self->marks->len - before;
}

/* The bar that a day belongs to: its own, or that of its week. */
static RehabChartBar *
get_bar (RehabProgressSeries *self,
         RehabDate            date)
{
  RehabChartBar *bar;

  if (self->bars->len == 0 || !self->weekly || rehab_date_get_weekday (date) == G_DATE_MONDAY)
    {
      RehabChartBar empty = { .first = date };

      g_array_append_val (self->bars, empty);
    }

  bar = &g_array_index (self->bars, RehabChartBar, self->bars->len - 1);
  bar->n_days++;

  return bar;
}

static void
add_to_bar (RehabChartBar    *bar,
            const RehabDiary *diary,
            guint             first,
            guint             n_sessions)
{
  for (guint i = first; i < first + n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);
      RehabNumber load = rehab_session_load (session);

      if (load.known)
        bar->loads[rehab_load_group_of_kind (session->kind)] += load.value;
      else if (session->kind != REHAB_SESSION_KIND_LONG_SIT)
        bar->unrated++;
    }
}

/* Makes the sums of weeks means of a day, over the days whose load is known, so that a week half kept is not a light one. */
static void
average_bars (RehabProgressSeries *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      RehabChartBar *bar = &g_array_index (self->bars, RehabChartBar, i);
      guint first = bar->first.julian - self->axis.from.julian;
      guint n_known = 0;

      for (guint day = first; day < first + bar->n_days; day++)
        n_known += self->load[day].known;

      for (guint group = 0; group < REHAB_N_LOAD_GROUPS && n_known > 0; group++)
        bar->loads[group] /= n_known;
    }
}

static void
add_days (RehabProgressSeries *self,
          const RehabDiary    *diary)
{
  for (guint i = 0; i < self->n_days; i++)
    {
      RehabDate date = rehab_date_add_days (self->axis.from, (int) i);
      const RehabDiaryDay *day = rehab_diary_find_day (diary, date);
      guint n_sessions;
      guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

      self->days[i] = get_day_state (day, n_sessions, date, self->today);
      if (day != NULL)
        {
          self->waking[i] = day->waking_pain;
          self->worst[i] = day->worst_pain;
        }
      self->load[i] = rehab_load_of_day (diary, date);

      add_to_bar (get_bar (self, date), diary, first, n_sessions);
      add_marks (self, diary, date, first, n_sessions);

      if (rehab_date_compare (date, self->today) <= 0)
        {
          self->mean_short[i] = rehab_load_rolling_mean (diary, date, REHAB_MEAN_SHORT_DAYS);
          self->mean_long[i] = rehab_load_rolling_mean (diary, date, REHAB_MEAN_LONG_DAYS);
        }
    }

  if (self->weekly)
    average_bars (self);
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  return rehab_date_compare (((const RehabPhaseChange *) a)->date, ((const RehabPhaseChange *) b)->date);
}

static void
add_span (RehabProgressSeries *self,
          RehabPhase           phase,
          RehabDate            from,
          RehabDate            to)
{
  RehabChartSpan span = { phase, from, to };

  if (rehab_date_compare (span.from, self->axis.from) < 0)
    span.from = self->axis.from;
  if (rehab_date_compare (span.to, self->axis.to) > 0)
    span.to = self->axis.to;

  if (phase != REHAB_PHASE_NONE && rehab_date_compare (span.from, span.to) <= 0)
    g_array_append_val (self->spans, span);
}

static void
add_spans (RehabProgressSeries *self,
           GPtrArray           *phase_changes)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  for (guint i = 0; phase_changes != NULL && i < phase_changes->len; i++)
    g_ptr_array_add (changes, g_ptr_array_index (phase_changes, i));
  g_ptr_array_sort_values (changes, compare_changes);

  for (guint i = 0; i < changes->len; i++)
    {
      const RehabPhaseChange *change = g_ptr_array_index (changes, i);
      const RehabPhaseChange *next = i + 1 < changes->len ? g_ptr_array_index (changes, i + 1) : NULL;

      if (i == 0)
        add_span (self, change->from_phase, self->axis.from, rehab_date_add_days (change->date, -1));

      /* Two changes on one day: the later one is what counts. */
      add_span (self, change->to_phase, change->date,
                next != NULL ? rehab_date_add_days (next->date, -1) : self->axis.to);
    }
}

static int
compare_flags (gconstpointer a,
               gconstpointer b)
{
  return rehab_date_compare (((const RehabChartFlag *) a)->date, ((const RehabChartFlag *) b)->date);
}

static void
clear_flag (gpointer flag)
{
  g_free (((RehabChartFlag *) flag)->label);
}

static void
add_flags (RehabProgressSeries *self,
           GPtrArray           *events)
{
  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const RehabEvent *event = g_ptr_array_index (events, i);
      RehabChartFlag flag = { .date = event->date };

      if (!rehab_time_axis_contains (&self->axis, event->date))
        continue;

      flag.label = g_strdup (event->title != NULL ? event->title
                                                  : rehab_choice_get_label (REHAB_TYPE_EVENT_KIND, event->kind));
      g_array_append_val (self->flags, flag);
    }

  g_array_sort (self->flags, compare_flags);
}

/**
 * rehab_load_group_of_kind:
 * @kind: a kind of session
 *
 * Gets the group that a session's load is drawn in.
 *
 * Returns: the group
 */
RehabLoadGroup
rehab_load_group_of_kind (RehabSessionKind kind)
{
  switch (kind)
    {
    case REHAB_SESSION_KIND_RUN:
    case REHAB_SESSION_KIND_HILLS:
    case REHAB_SESSION_KIND_STRIDES:
    case REHAB_SESSION_KIND_SPRINT:
      return REHAB_LOAD_GROUP_RUNNING;

    case REHAB_SESSION_KIND_STRENGTH:
    case REHAB_SESSION_KIND_PLYOMETRICS:
      return REHAB_LOAD_GROUP_STRENGTH;

    case REHAB_SESSION_KIND_MATCH:
    case REHAB_SESSION_KIND_TRAINING:
      return REHAB_LOAD_GROUP_FIELD;

    case REHAB_SESSION_KIND_CROSS_TRAINING:
    case REHAB_SESSION_KIND_LONG_SIT:
    case REHAB_SESSION_KIND_NONE:
    default:
      return REHAB_LOAD_GROUP_OTHER;
    }
}

const char *
rehab_load_group_get_label (RehabLoadGroup group)
{
  switch (group)
    {
    case REHAB_LOAD_GROUP_RUNNING:
      return C_("load", "Running");

    case REHAB_LOAD_GROUP_STRENGTH:
      return C_("load", "Strength");

    case REHAB_LOAD_GROUP_FIELD:
      return C_("load", "Sport");

    case REHAB_LOAD_GROUP_OTHER:
    default:
      return C_("load", "Cross-training");
    }
}

/**
 * rehab_progress_series_new:
 * @diary: the diary, with the days before the axis that its means reach back to
 * @phase_changes: (nullable) (element-type RehabPhaseChange): in any order
 * @events: (nullable) (element-type RehabEvent): in any order
 * @axis: the stretch to show
 * @today: days after it are to come, not missing
 *
 * Reads what is to be drawn out of the records.
 *
 * Returns: (transfer full): the series
 */
RehabProgressSeries *
rehab_progress_series_new (const RehabDiary *diary,
                           GPtrArray        *phase_changes,
                           GPtrArray        *events,
                           RehabTimeAxis     axis,
                           RehabDate         today)
{
  RehabProgressSeries *self = g_new0 (RehabProgressSeries, 1);

  self->axis = axis;
  self->today = today;
  self->n_days = rehab_time_axis_get_n_days (&axis);
  self->weekly = self->n_days > REHAB_LONGEST_DAILY_DAYS;
  self->waking = g_new0 (RehabNumber, self->n_days);
  self->worst = g_new0 (RehabNumber, self->n_days);
  self->load = g_new0 (RehabNumber, self->n_days);
  self->mean_short = g_new0 (RehabNumber, self->n_days);
  self->mean_long = g_new0 (RehabNumber, self->n_days);
  self->days = g_new0 (RehabDayState, self->n_days);
  self->bars = g_array_new (FALSE, FALSE, sizeof (RehabChartBar));
  self->marks = g_array_new (FALSE, FALSE, sizeof (RehabChartMark));
  self->spans = g_array_new (FALSE, FALSE, sizeof (RehabChartSpan));
  self->flags = g_array_new (FALSE, FALSE, sizeof (RehabChartFlag));
  g_array_set_clear_func (self->flags, clear_flag);

  add_days (self, diary);
  add_spans (self, phase_changes);
  add_flags (self, events);

  return self;
}

void
rehab_progress_series_free (RehabProgressSeries *self)
{
  g_free (self->waking);
  g_free (self->worst);
  g_free (self->load);
  g_free (self->mean_short);
  g_free (self->mean_long);
  g_free (self->days);
  g_array_unref (self->bars);
  g_array_unref (self->marks);
  g_array_unref (self->spans);
  g_array_unref (self->flags);
  g_free (self);
}

gboolean
rehab_progress_series_has_pain (const RehabProgressSeries *self)
{
  if (self->marks->len > 0)
    return TRUE;

  for (guint i = 0; i < self->n_days; i++)
    if (self->waking[i].known || self->worst[i].known)
      return TRUE;

  return FALSE;
}

gboolean
rehab_progress_series_has_load (const RehabProgressSeries *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const RehabChartBar *bar = &g_array_index (self->bars, RehabChartBar, i);

      if (bar->unrated > 0)
        return TRUE;
      for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
        if (bar->loads[group] > 0.0)
          return TRUE;
    }

  return FALSE;
}

/**
 * rehab_progress_series_count_days:
 * @self: series
 * @n_kept: (out): days with anything recorded, rest included
 * @n_days: (out): days of the axis up to today
 *
 * Counts how much of the stretch was kept.
 */
void
rehab_progress_series_count_days (const RehabProgressSeries *self,
                                  guint                     *n_kept,
                                  guint                     *n_days)
{
  *n_kept = *n_days = 0;

  for (guint i = 0; i < self->n_days; i++)
    {
      *n_days += self->days[i] != REHAB_DAY_TO_COME;
      *n_kept += self->days[i] == REHAB_DAY_RECORDED || self->days[i] == REHAB_DAY_REST;
    }
}
