/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-data.h"
#include "rehab-choice.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-value-axis.h"

#define MEAN_DAYS 7

static void
take_line (GPtrArray *lines,
           char      *line)
{
  g_ptr_array_add (lines, line);
}

static void
add_pain_summary (GPtrArray               *parts,
                  const RehabProgressData *data)
{
  const RehabNumber *worst = data->fixed[REHAB_SERIES_WORST]->values;
  double lowest = 10.0;
  double highest = 0.0;
  guint last = 0;
  guint n_known = 0;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *latest = NULL;
  g_autofree char *date = NULL;

  for (guint i = 0; i < data->n_days; i++)
    {
      if (!worst[i].known)
        continue;
      lowest = MIN (lowest, worst[i].value);
      highest = MAX (highest, worst[i].value);
      last = i;
      n_known++;
    }

  if (n_known == 0)
    {
      take_line (parts, g_strdup (_("worst pain not recorded")));
      return;
    }

  low = rehab_chart_dup_number (lowest, 1);
  high = rehab_chart_dup_number (highest, 1);
  latest = rehab_chart_dup_number (worst[last].value, 1);
  date = rehab_date_format (rehab_date_add_days (data->axis.from, (int) last), C_("chart summary", "%a %-d %b"));

  if (n_known == 1)
    /* Translators: "worst pain 3 on Tue 17 Nov", the only day it was recorded. */
    take_line (parts, g_strdup_printf (_("worst pain %s on %s"), latest, date));
  else if (highest - lowest < 0.05)
    /* Translators: "worst pain always 3, last on Tue 17 Nov". */
    take_line (parts, g_strdup_printf (_("worst pain always %s, last on %s"), latest, date));
  else
    /* Translators: "worst pain between 2 and 6, last 3 on Tue 17 Nov". */
    take_line (parts, g_strdup_printf (_("worst pain between %s and %s, last %s on %s"), low, high, latest, date));
}

static void
add_verdict_summary (GPtrArray               *parts,
                     const RehabProgressData *data)
{
  const GArray *sessions = data->fixed[REHAB_SERIES_SESSIONS]->points;
  guint n_settled = 0;
  guint n_not_settled = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      RehabVerdict verdict = g_array_index (sessions, RehabChartPoint, i).verdict;

      n_settled += verdict == REHAB_VERDICT_SETTLED;
      n_not_settled += verdict == REHAB_VERDICT_NOT_SETTLED;
    }

  if (n_settled + n_not_settled > 0)
    take_line (parts, g_strdup_printf (ngettext ("%u of %u session settled by the next morning",
                                                 "%u of %u sessions settled by the next morning",
                                                 n_settled + n_not_settled),
                                       n_settled, n_settled + n_not_settled));
}

static void
add_load_summary (GPtrArray               *parts,
                  const RehabProgressData *data)
{
  const RehabNumber *means = data->fixed[REHAB_SERIES_MEAN_SHORT]->values;

  for (guint i = data->n_days; i-- > 0; )
    {
      if (means[i].known)
        {
          g_autofree char *mean = g_strdup_printf ("%'.0f", means[i].value);
          g_autofree char *date = rehab_date_format (rehab_date_add_days (data->axis.from, (int) i),
                                                     C_("chart summary", "%a %-d %b"));

          /* Translators: "load 240 a day over the 7 days up to Sun 22 Nov"; %d is the number of days. */
          take_line (parts, g_strdup_printf (ngettext ("load %s a day over the last %d day up to %s",
                                                       "load %s a day over the %d days up to %s",
                                                       MEAN_DAYS),
                                             mean, MEAN_DAYS, date));
          return;
        }
    }
}

/**
 * rehab_progress_chart_dup_summary:
 * @self: a chart
 *
 * Says what the chart shows in one sentence, for who does not see it.
 *
 * Returns: (transfer full): "Pain and load, 2 Oct to 22 Nov 2026: worst pain between 2 and 6, ..."
 */
char *
rehab_progress_chart_dup_summary (RehabProgressChart *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *range = NULL;
  g_autofree char *facts = NULL;
  const RehabProgressData *data;
  guint n_kept, n_days;

  g_return_val_if_fail (self != NULL, NULL);

  data = rehab_progress_chart_get_data (self);
  range = rehab_progress_chart_dup_range (self);
  rehab_progress_data_count_days (data, &n_kept, &n_days);

  if (n_kept == 0)
    return g_strdup_printf (_("Pain and load, %s: no diary kept."), range);

  add_pain_summary (parts, data);
  add_verdict_summary (parts, data);
  add_load_summary (parts, data);
  take_line (parts, g_strdup_printf (ngettext ("%u of %u day kept", "%u of %u days kept", n_days), n_kept, n_days));
  facts = rehab_parts_join (parts, _("; "));

  /* Translators: the days, and what is known of them. */
  return g_strdup_printf (_("Pain and load, %s: %s."), range, facts);
}

/* The summary of one part: what each series comes to, from its own row */

static guint
count_values (const RehabSeries   *series,
              const RehabTrack    *track,
              const RehabTimeAxis *axis,
              double              *lowest,
              double              *highest)
{
  guint n_values = rehab_series_get_n_values (series, track, axis);
  guint n = 0;

  *lowest = G_MAXDOUBLE;
  *highest = -G_MAXDOUBLE;

  for (guint i = 0; i < n_values; i++)
    {
      if (!series->values[i].known)
        continue;
      *lowest = MIN (*lowest, series->values[i].value);
      *highest = MAX (*highest, series->values[i].value);
      n++;
    }

  for (guint i = 0; series->points != NULL && i < series->points->len; i++)
    {
      const RehabChartPoint *point = &g_array_index (series->points, RehabChartPoint, i);

      if (!rehab_time_axis_contains (axis, point->date))
        continue;
      *lowest = MIN (*lowest, point->value);
      *highest = MAX (*highest, point->value);
      n++;
    }

  return n;
}

/* The day of a value, or what it is a sum or mean of. */
static char *
dup_when (const RehabTrack  *track,
          const RehabSeries *series,
          RehabDate          date)
{
  g_autofree char *day = rehab_date_format (date, C_("chart summary", "%-d %b %Y"));

  if (!rehab_series_is_bars (series) || track->span == REHAB_SPAN_DAY)
    return g_steal_pointer (&day);
  if (track->span == REHAB_SPAN_MONTH)
    return rehab_date_format (date, C_("chart summary, month", "%B %Y"));

  /* Translators: "the week from 16 Nov 2026", in brackets after a figure */
  return g_strdup_printf (C_("chart summary", "the week from %s"), day);
}

static char *
dup_series_summary (const RehabSeries       *series,
                    const RehabTrack        *track,
                    const RehabProgressData *data)
{
  double lowest, highest;
  guint n_values = count_values (series, track, &data->axis, &lowest, &highest);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *latest = NULL;
  g_autofree char *when = NULL;
  RehabDate date;
  RehabNumber last;

  if (n_values == 0 || rehab_series_is_empty (series, track, &data->axis))
    return NULL;

  last = rehab_series_get_last (series, track, &data->axis, &date);
  low = rehab_track_dup_value (track, series, lowest);
  high = rehab_track_dup_value (track, series, highest);
  latest = rehab_track_dup_value (track, series, last.value);
  when = dup_when (track, series, date);

  if (n_values == 1)
    /* Translators: a series, its only value, the date: "VISA-H: 64 (2 Oct 2026)" */
    return g_strdup_printf (C_("chart summary", "%s: %s (%s)"), series->info.label, latest, when);
  if (g_str_equal (low, high))
    /* Translators: "Worst pain: always 3, last 17 Nov 2026" */
    return g_strdup_printf (C_("chart summary", "%s: always %s, last %s"), series->info.label, latest, when);

  /* Translators: "Distance run: between 12 km and 31 km, last 24 km (the week from 16 Nov 2026)" */
  return g_strdup_printf (C_("chart summary", "%s: between %s and %s, last %s (%s)"), series->info.label, low, high, latest, when);
}

/* How much of a slot's load the groups have together. */
static double
sum_groups (const RehabProgressData *data,
            guint                    slot)
{
  double sum = 0.0;

  for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
    sum += data->fixed[REHAB_SERIES_LOAD_RUNNING + group]->values[slot].value;

  return sum;
}

/* Of a bar that others lie on, its share says more than its highest and lowest. */
static char *
dup_group_summary (const RehabSeries       *series,
                   const RehabTrack        *track,
                   const RehabProgressData *data)
{
  double own = 0.0;
  double all = 0.0;
  g_autofree char *share = NULL;

  for (guint slot = 0; slot < track->slots->len; slot++)
    {
      guint n_days = g_array_index (track->slots, RehabSlot, slot).n_days;

      own += n_days * series->values[slot].value;
      all += n_days * sum_groups (data, slot);
    }

  if (own <= 0.0)
    return NULL;

  share = rehab_chart_dup_number (own / all * 100.0, 0);

  /* Translators: a kind of training and its share: "Load of running: 45 % of all" */
  return g_strdup_printf (C_("chart summary", "%s: %s %% of all"), series->info.label, share);
}

static void
add_track_summary (GPtrArray               *parts,
                   const RehabTrack        *track,
                   const RehabProgressData *data)
{
  for (guint i = 0; i < track->series->len; i++)
    {
      const RehabSeries *series = g_ptr_array_index (track->series, i);
      char *words;

      if (!series->info.shown)
        continue;

      if (series->row->style == REHAB_STYLE_VERDICTS)
        {
          add_verdict_summary (parts, data);
          continue;
        }

      words = track->id == REHAB_TRACK_LOAD && series->row->style == REHAB_STYLE_BARS
              ? dup_group_summary (series, track, data) : dup_series_summary (series, track, data);
      if (words != NULL)
        take_line (parts, words);
    }
}

static void
add_span_summary (GPtrArray               *parts,
                  const RehabProgressData *data)
{
  for (guint i = 0; i < data->spans->len; i++)
    {
      const RehabChartSpan *span = &g_array_index (data->spans, RehabChartSpan, i);
      g_autofree char *from = rehab_date_format (span->from, C_("chart summary", "%-d %b %Y"));

      /* Translators: a phase and the day from which on it is shown: "1 Calm from 2 Oct 2026" */
      take_line (parts, g_strdup_printf (C_("chart summary", "%s from %s"), rehab_phase_get_title (span->phase), from));
    }
}

static void
add_flag_summary (GPtrArray               *parts,
                  const RehabProgressData *data)
{
  for (guint i = 0; i < data->flags->len; i++)
    {
      const RehabChartFlag *flag = &g_array_index (data->flags, RehabChartFlag, i);
      g_autofree char *date = rehab_date_format (flag->date, C_("chart summary", "%-d %b %Y"));

      /* Translators: an event and its date: "MRI on 5 Oct 2026" */
      take_line (parts, g_strdup_printf (C_("chart summary", "%s on %s"), flag->label, date));
    }
}

/**
 * rehab_progress_chart_dup_part_summary:
 * @self: a chart
 * @part: one part
 *
 * Says what one part shows in one sentence, for who does not see it.
 *
 * Returns: (transfer full): "Distance Run, 2 Oct to 22 Nov 2026: Distance run: between 12 and 31.5, last 24 on ..."
 */
char *
rehab_progress_chart_dup_part_summary (RehabProgressChart *self,
                                       RehabProgressParts  part)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *range = NULL;
  g_autofree char *facts = NULL;
  const RehabProgressData *data;
  const char *title;
  guint n_kept, n_days;

  g_return_val_if_fail (self != NULL, NULL);

  data = rehab_progress_chart_get_data (self);
  title = rehab_progress_part_get_title (part);
  range = rehab_progress_chart_dup_range (self);

  if (part == REHAB_PROGRESS_PHASES)
    add_span_summary (parts, data);
  if (part == REHAB_PROGRESS_EVENTS)
    add_flag_summary (parts, data);
  if (part == REHAB_PROGRESS_COVERAGE)
    {
      rehab_progress_data_count_days (data, &n_kept, &n_days);
      take_line (parts, g_strdup_printf (ngettext ("%u of %u day kept", "%u of %u days kept", n_days), n_kept, n_days));
    }
  for (guint i = 0; i < data->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (data->tracks, i);

      if (track->row->part == part)
        add_track_summary (parts, track, data);
    }

  if (parts->len == 0)
    /* Translators: a part of the page and its days: "Climb, 2 Oct to 22 Nov 2026: nothing recorded." */
    return g_strdup_printf (C_("chart summary", "%s, %s: nothing recorded."), title, range);

  facts = rehab_parts_join (parts, _("; "));

  /* Translators: a part of the page, its days, and what it shows */
  return g_strdup_printf (C_("chart summary", "%s, %s: %s."), title, range, facts);
}
