/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-series.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-load.h"

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
  add_if (parts, session->distance_km.known, C_("readout", "%.4g km"), session->distance_km.value);
  add_if (parts, session->effort.known, C_("readout", "effort %g"), session->effort.value);
  add_if (parts, load.known, C_("readout", "load %'.0f"), load.value);
  if (!load.known && session->kind != REHAB_SESSION_KIND_LONG_SIT)
    take_line (parts, g_strdup (C_("readout", "load not known")));

  return parts->len > 0 ? rehab_parts_join (parts, C_("readout", ", ")) : NULL;
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
add_session_lines (GPtrArray          *lines,
                   const RehabSession *session,
                   RehabDate           today)
{
  const char *kind = rehab_choice_get_label (REHAB_TYPE_SESSION_KIND, session->kind);
  g_autofree char *facts = dup_session_facts (session);

  if (facts != NULL)
    /* Translators: the kind of session and its figures, such as "Run: 40 min, effort 4, load 160". */
    take_line (lines, g_strdup_printf (C_("readout", "%s: %s"), kind, facts));
  else
    take_line (lines, g_strdup (kind));

  take_line (lines, dup_session_pain (session, today));
}

static void
add_day_lines (GPtrArray           *lines,
               const RehabDiaryDay *day)
{
  add_if (lines, day->waking_pain.known, C_("readout", "Pain on waking %g"), day->waking_pain.value);
  add_if (lines, day->worst_pain.known, C_("readout", "Worst pain %g"), day->worst_pain.value);
  add_if (lines, day->sitting_minutes.known, C_("readout", "Sitting %g min"), day->sitting_minutes.value);
  add_if (lines, day->sitting_pain.known, C_("readout", "Pain sitting %g"), day->sitting_pain.value);
  if (day->rest_day)
    take_line (lines, g_strdup (C_("readout", "Rest day")));
}

static void
add_context_lines (GPtrArray          *lines,
                   RehabProgressChart *chart,
                   guint               at,
                   RehabDate           date)
{
  const RehabProgressSeries *series = rehab_progress_chart_get_series (chart);
  GPtrArray *events = rehab_progress_chart_get_events (chart);

  if (series->mean_short[at].known)
    take_line (lines, g_strdup_printf (C_("readout", "Mean load of %d days: %'.0f"), REHAB_MEAN_SHORT_DAYS,
                                       series->mean_short[at].value));
  if (series->mean_long[at].known)
    take_line (lines, g_strdup_printf (C_("readout", "Mean load of %d days: %'.0f"), REHAB_MEAN_LONG_DAYS,
                                       series->mean_long[at].value));

  for (guint i = 0; i < series->spans->len; i++)
    {
      const RehabChartSpan *span = &g_array_index (series->spans, RehabChartSpan, i);

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
}

/**
 * rehab_progress_chart_dup_readout:
 * @self: a chart
 * @date: one of its days
 *
 * Says all that is known of a day.
 *
 * Returns: (transfer full) (nullable): the readout, or `NULL` for a day that the chart does not show
 */
RehabReadout *
rehab_progress_chart_dup_readout (RehabProgressChart *self,
                                  RehabDate           date)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  const RehabProgressSeries *series;
  const RehabDiaryDay *day;
  RehabReadout *readout;
  guint first, n_sessions, at;

  g_return_val_if_fail (self != NULL, NULL);

  series = rehab_progress_chart_get_series (self);
  if (!rehab_time_axis_contains (&series->axis, date))
    return NULL;

  at = date.julian - series->axis.from.julian;
  day = rehab_diary_find_day (rehab_progress_chart_get_diary (self), date);
  first = rehab_diary_find_sessions (rehab_progress_chart_get_diary (self), date, &n_sessions);

  if (day != NULL)
    add_day_lines (lines, day);
  for (guint i = first; i < first + n_sessions; i++)
    add_session_lines (lines, rehab_diary_get_session (rehab_progress_chart_get_diary (self), i), series->today);
  if (series->days[at] == REHAB_DAY_NOT_KEPT)
    take_line (lines, g_strdup (C_("readout", "Not kept")));
  else if (series->days[at] == REHAB_DAY_TO_COME)
    take_line (lines, g_strdup (C_("readout", "Still to come")));
  else if (lines->len == 0)
    take_line (lines, g_strdup (C_("readout", "Nothing asked")));
  add_context_lines (lines, self, at, date);
  if (day != NULL && day->note != NULL)
    take_line (lines, g_strdup (day->note));
  g_ptr_array_add (lines, NULL);

  readout = g_new0 (RehabReadout, 1);
  readout->date = date;
  readout->title = rehab_date_format (date, C_("readout", "%A, %-d %B %Y"));
  readout->lines = (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);

  return readout;
}

void
rehab_readout_free (RehabReadout *self)
{
  g_free (self->title);
  g_strfreev (self->lines);
  g_free (self);
}
