/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-data.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-load.h"
#include "rehab-load-words.h"

static void
take_line (GPtrArray *lines,
           char      *line)
{
  g_ptr_array_add (lines, line);
}

static void
G_GNUC_PRINTF (3, 4)
add_if (GPtrArray  *parts,
        gboolean known,
        const char *format,
        ...)
{
  va_list arguments;

  if (!known)
    return;

  va_start (arguments, format);
  take_line (parts, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static char *
dup_session_facts (const RehabSession *session)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  RehabNumber load = rehab_session_load (session);

  add_if (parts, session->minutes.known, C_("readout", "%g min"), session->minutes.value);
  if (session->distance_km.known && !rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE))
    take_line (parts, rehab_units_dup (REHAB_UNIT_KIND_DISTANCE, session->distance_km.value));
  else
    add_if (parts, session->distance_km.known, C_("readout", "%.4g km"), session->distance_km.value);
  add_if (parts, session->effort.known, C_("readout", "effort %g"), session->effort.value);
  add_if (parts, load.known, C_("readout", "load %'.0f"), load.value);
  if (!load.known && session->kind != REHAB_SESSION_KIND_LONG_SIT)
    take_line (parts, g_strdup (C_("readout", "load not known")));

  return parts->len > 0 ? rehab_parts_join (parts, C_("readout", ", ")) : NULL;
}

/* A kind of session with what is said of it: "Run: 40 min, effort 4, load 160". */
static void
take_kind_line (GPtrArray          *lines,
                const RehabSession *session,
                char               *facts)
{
  const char *kind = rehab_choice_get_label (REHAB_TYPE_SESSION_KIND, session->kind);

  /* Translators: the kind of session and its figures, such as "Run: 40 min, effort 4, load 160". */
  take_line (lines, facts != NULL ? g_strdup_printf (C_("readout", "%s: %s"), kind, facts) : g_strdup (kind));
  g_free (facts);
}

static char *
dup_session_pain (const RehabSession *session,
                  RehabDate           today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  RehabVerdict verdict = rehab_session_verdict (session, today);
  g_autofree char *pains = NULL;

  add_if (parts, session->pain_before.known, C_("readout", "before %g"), session->pain_before.value);
  add_if (parts, session->pain_during.known, C_("readout", "during %g"), session->pain_during.value);
  add_if (parts, session->pain_after.known, C_("readout", "after %g"), session->pain_after.value);
  add_if (parts, session->pain_next_morning.known, C_("readout", "next morning %g"), session->pain_next_morning.value);
  if (parts->len == 0)
    return g_strdup (C_("readout", "Pain not asked"));

  pains = rehab_parts_join (parts, C_("readout", ", "));
  if (verdict == REHAB_VERDICT_NOT_ASKED)
    return g_strdup_printf (C_("readout", "Pain %s"), pains);

  /* Translators: the pain scores of a session, and whether it settled. */
  return g_strdup_printf (C_("readout", "Pain %s: %s"), pains, rehab_verdict_get_label (verdict));
}

static void
take_value_line (GPtrArray         *lines,
                 const RehabTrack  *track,
                 const RehabSeries *series,
                 double             value)
{
  g_autofree char *words = rehab_track_dup_value (track, series, value);

  /* Translators: a series of a chart and its value on a day: "Worst pain: 3", "Distance run: 24.5 km" */
  take_line (lines, g_strdup_printf (C_("readout value", "%s: %s"), series->info.label, words));
}

/* What the series of a track say of a day, of its week or month where they are sums of these. */
static void
add_values (GPtrArray               *lines,
            const RehabProgressData *data,
            const RehabTrack        *track,
            RehabDate                date)
{
  guint at = rehab_progress_data_get_index (data, date);
  guint slot = track->slots != NULL ? rehab_track_find_slot (track, date) : G_MAXUINT;

  for (guint i = 0; i < track->series->len; i++)
    {
      const RehabSeries *series = g_ptr_array_index (track->series, i);

      if (!series->info.shown)
        continue;

      if (rehab_series_is_bars (series) && slot != G_MAXUINT && series->values[slot].known
          && (series->row->style == REHAB_STYLE_BARS || series->values[slot].value > 0.0))
        take_value_line (lines, track, series, series->values[slot].value);
      else if (series->row->style == REHAB_STYLE_LINE && series->values[at].known)
        take_value_line (lines, track, series, series->values[at].value);

      for (guint n = 0; series->row->style == REHAB_STYLE_POINTS && n < series->points->len; n++)
        if (rehab_date_compare (g_array_index (series->points, RehabChartPoint, n).date, date) == 0)
          take_value_line (lines, track, series, g_array_index (series->points, RehabChartPoint, n).value);
    }
}

/* Which week or month a sum is of, where it is not of the day. */
static void
add_slot (GPtrArray        *lines,
          const RehabTrack *track,
          RehabDate         date)
{
  const RehabSlot *slot = &g_array_index (track->slots, RehabSlot, rehab_track_find_slot (track, date));
  g_autofree char *first = NULL;

  if (track->span == REHAB_SPAN_MONTH)
    {
      first = rehab_date_format (slot->first, C_("readout", "%B %Y"));
      /* Translators: "Weeks of November 2026, mean" */
      take_line (lines, g_strdup_printf (C_("readout", "Weeks of %s, mean"), first));
    }
  else
    {
      first = rehab_date_format (slot->first, C_("readout", "%-d %b"));
      /* Translators: "Week from 16 Nov" */
      take_line (lines, g_strdup_printf (C_("readout", "Week from %s"), first));
    }
}

static void
add_session_pains (GPtrArray        *lines,
                   const RehabDiary *diary,
                   RehabDate         date,
                   RehabDate         today)
{
  guint n_sessions;
  guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

  for (guint i = first; i < first + n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);

      take_kind_line (lines, session, dup_session_pain (session, today));
    }
}

/* A ratio is a figure with its method's name and nothing that judges it (R58, R59, R60); none before 28 days (R57). */
static void
add_ratios (GPtrArray              *lines,
            const RehabLoadHistory *history,
            RehabDate               date)
{
  static const RehabLoadMetric ratios[] = { REHAB_LOAD_METRIC_RATIO_COUPLED, REHAB_LOAD_METRIC_RATIO_EWMA };

  for (size_t i = 0; i < G_N_ELEMENTS (ratios); i++)
    {
      RehabLoadValue value = rehab_load_history_get (history, ratios[i], date);
      g_autofree char *words = NULL;

      if (value.reason != REHAB_LOAD_REASON_NONE)
        continue;
      words = rehab_load_value_dup_words (ratios[i], value);
      take_line (lines, g_strdup_printf (C_("readout value", "%s: %s"), _(rehab_load_metric_get_info (ratios[i])->label), words));
    }
}

static void
add_load (GPtrArray          *lines,
          RehabProgressChart *chart,
          const RehabTrack   *track,
          RehabDate           date)
{
  const RehabProgressData *data = rehab_progress_chart_get_data (chart);
  const RehabDiary *diary = rehab_progress_chart_get_diary (chart);
  guint at = rehab_progress_data_get_index (data, date);
  guint n_sessions;
  guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

  for (guint i = first; i < first + n_sessions; i++)
    take_kind_line (lines, rehab_diary_get_session (diary, i), dup_session_facts (rehab_diary_get_session (diary, i)));

  for (guint i = 0; i < track->series->len; i++)
    {
      const RehabSeries *series = g_ptr_array_index (track->series, i);
      guint slot = rehab_track_find_slot (track, date);

      if (!series->info.shown)
        continue;
      if (series->row->style == REHAB_STYLE_LINE && series->values[at].known)
        take_value_line (lines, track, series, series->values[at].value);
      if (series->row->style == REHAB_STYLE_PLANNED && track->span == REHAB_SPAN_DAY && series->values[slot].known)
        take_value_line (lines, track, series, series->values[slot].value);
    }

  add_ratios (lines, rehab_progress_chart_get_history (chart), date);
}

static void
add_track (GPtrArray          *lines,
           RehabProgressChart *chart,
           const RehabTrack   *track,
           RehabDate           date)
{
  const RehabProgressData *data = rehab_progress_chart_get_data (chart);
  guint before;

  if (track->id == REHAB_TRACK_LOAD)
    {
      add_load (lines, chart, track, date);
      return;
    }

  before = lines->len;
  if (track->slots != NULL && track->span != REHAB_SPAN_DAY)
    add_slot (lines, track, date);
  add_values (lines, data, track, date);
  /* A week of which nothing is known is not worth its name. */
  if (track->slots != NULL && track->span != REHAB_SPAN_DAY && lines->len == before + 1)
    g_free (g_ptr_array_steal_index (lines, before));
  if (track->id == REHAB_TRACK_PAIN)
    add_session_pains (lines, rehab_progress_chart_get_diary (chart), date, data->today);
}

static void
add_day (GPtrArray          *lines,
         RehabProgressChart *chart,
         RehabDate           date)
{
  const RehabProgressData *data = rehab_progress_chart_get_data (chart);
  const RehabDiaryDay *day = rehab_diary_find_day (rehab_progress_chart_get_diary (chart), date);
  GPtrArray *events = rehab_progress_chart_get_events (chart);
  RehabDayState state = data->days[rehab_progress_data_get_index (data, date)];

  if (state == REHAB_DAY_NOT_KEPT)
    take_line (lines, g_strdup (C_("readout", "Not kept")));
  else if (state == REHAB_DAY_TO_COME)
    take_line (lines, g_strdup (C_("readout", "Still to come")));
  else if (day != NULL && day->rest_day)
    take_line (lines, g_strdup (C_("readout", "Rest day")));

  for (guint i = 0; i < data->spans->len; i++)
    {
      const RehabChartSpan *span = &g_array_index (data->spans, RehabChartSpan, i);

      if (rehab_date_compare (span->from, date) <= 0 && rehab_date_compare (date, span->to) <= 0)
        take_line (lines, g_strdup_printf (C_("readout", "Phase %s"), rehab_phase_get_title (span->phase)));
    }

  for (guint i = 0; i < events->len; i++)
    {
      const RehabEvent *event = g_ptr_array_index (events, i);
      const char *kind = rehab_choice_get_label (REHAB_TYPE_EVENT_KIND, event->kind);

      if (rehab_date_compare (event->date, date) != 0)
        continue;
      take_line (lines, event->title != NULL ? g_strdup_printf (C_("readout", "%s: %s"), kind, event->title)
                                             : g_strdup (kind));
    }

  if (day != NULL && day->note != NULL)
    take_line (lines, g_strdup (day->note));
}

/* Adds what was said to the readout, when anything was; takes the lines. */
static void
take_group (GArray            *groups,
            GPtrArray         *all,
            RehabProgressParts part,
            GPtrArray         *lines)
{
  RehabReadoutGroup group = { .part = part, .title = part != 0 ? rehab_progress_part_get_title (part) : NULL };

  if (lines->len == 0)
    {
      g_ptr_array_unref (lines);
      return;
    }

  for (guint i = 0; i < lines->len; i++)
    take_line (all, g_strdup (g_ptr_array_index (lines, i)));
  g_ptr_array_add (lines, NULL);
  group.lines = (char **) g_ptr_array_free (lines, FALSE);
  g_array_append_val (groups, group);
}

/**
 * rehab_progress_chart_dup_readout:
 * @self: a chart
 * @date: one of its days
 *
 * Says all that is known of a day: the day itself, and then part by part in the order of the page. Of what is switched off
 * nothing is said.
 *
 * Returns: (transfer full) (nullable): the readout, or `NULL` for a day that the chart does not show
 */
RehabReadout *
rehab_progress_chart_dup_readout (RehabProgressChart *self,
                                  RehabDate           date)
{
  g_autofree char *day = NULL;
  const RehabProgressData *data;
  GPtrArray *all, *lines;
  GArray *groups;
  RehabReadout *readout;

  g_return_val_if_fail (self != NULL, NULL);

  data = rehab_progress_chart_get_data (self);
  if (!rehab_time_axis_contains (&data->axis, date))
    return NULL;

  all = g_ptr_array_new ();
  groups = g_array_new (FALSE, FALSE, sizeof (RehabReadoutGroup));
  lines = g_ptr_array_new ();
  add_day (lines, self, date);
  take_group (groups, all, (RehabProgressParts) 0, lines);

  for (guint i = 0; i < data->tracks->len; )
    {
      const RehabTrack *track = g_ptr_array_index (data->tracks, i);
      RehabProgressParts part = track->row->part;

      lines = g_ptr_array_new ();
      for (; i < data->tracks->len; i++)
        {
          track = g_ptr_array_index (data->tracks, i);
          if (track->row->part != part)
            break;
          if (rehab_track_has_data (track))
            add_track (lines, self, track, date);
        }
      take_group (groups, all, part, lines);
    }

  if (groups->len == 0)
    {
      lines = g_ptr_array_new ();
      take_line (lines, g_strdup (C_("readout", "Nothing asked")));
      take_group (groups, all, (RehabProgressParts) 0, lines);
    }
  g_ptr_array_add (all, NULL);

  readout = g_new0 (RehabReadout, 1);
  readout->date = date;
  day = rehab_date_format (date, C_("readout", "%A, %-d %B %Y"));
  readout->title = rehab_language_dup_begun (day);
  readout->n_groups = groups->len;
  readout->groups = (RehabReadoutGroup *) g_array_free (groups, FALSE);
  readout->lines = (char **) g_ptr_array_free (all, FALSE);

  return readout;
}

void
rehab_readout_free (RehabReadout *self)
{
  for (guint i = 0; i < self->n_groups; i++)
    g_strfreev (self->groups[i].lines);
  g_free (self->groups);
  g_free (self->title);
  g_strfreev (self->lines);
  g_free (self);
}
