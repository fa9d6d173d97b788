/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-settling-chart.h"
#include "rehab-session-outcome.h"

struct _RehabSettlingChart
{
  RehabDate from;
  RehabDate to;
  const RehabPainRule *rule;
  GArray *rows; /* RehabSettlingRow, in the order of the kinds */
};

G_DEFINE_BOXED_TYPE (RehabSettlingChart, rehab_settling_chart, rehab_settling_chart_ref, rehab_settling_chart_unref)

static void
settling_chart_clear (RehabSettlingChart *self)
{
  g_array_unref (self->rows);
}

static RehabSettlingSpan
get_span (const RehabSessionOutcome *outcome)
{
  switch (outcome->settling)
    {
    case REHAB_SETTLING_BACK:
      return outcome->days == 1 ? REHAB_SETTLING_SPAN_NEXT_MORNING
             : outcome->days == 2 ? REHAB_SETTLING_SPAN_TWO_DAYS : REHAB_SETTLING_SPAN_LONGER;

    case REHAB_SETTLING_ABOVE:
      return REHAB_SETTLING_SPAN_STILL_ABOVE;

    case REHAB_SETTLING_NOT_YET:
      return REHAB_SETTLING_SPAN_TO_COME;

    case REHAB_SETTLING_NOT_ASKED:
    default:
      return REHAB_SETTLING_SPAN_NOT_ASKED;
    }
}

static void
count (RehabSettlingRow          *row,
       const RehabSessionOutcome *outcome)
{
  row->n_sessions++;
  row->counts[get_span (outcome)]++;
  row->n_at_the_latest += outcome->settling == REHAB_SETTLING_BACK && outcome->days > 1 && outcome->mornings_missed > 0;
  row->n_rated += outcome->peak.known;
  row->n_over_limit += outcome->peak.known && outcome->over_limit;
}

/**
 * rehab_settling_chart_new:
 * @diary: the whole diary of the episode: a session of the stretch may settle after it
 * @rule: the episode's pain rule
 * @from: the first day whose sessions are counted
 * @to: the last day whose sessions are counted, not before @from
 * @today: the current day; sessions and mornings after it have not come
 *
 * Counts by kind how long the sessions of a stretch of days took to settle (F72, F80, F90; R36).
 *
 * Returns: (transfer full): a new chart
 */
RehabSettlingChart *
rehab_settling_chart_new (const RehabDiary    *diary,
                          const RehabPainRule *rule,
                          RehabDate            from,
                          RehabDate            to,
                          RehabDate            today)
{
  RehabSettlingRow rows[REHAB_SESSION_KIND_LONG_SIT + 1] = { 0 };
  g_autoptr (RehabSessionOutcomes) outcomes = NULL;
  RehabSettlingChart *self;

  g_return_val_if_fail (diary != NULL && rule != NULL, NULL);
  g_return_val_if_fail (rehab_date_is_set (from) && rehab_date_is_set (today), NULL);
  g_return_val_if_fail (rehab_date_compare (from, to) <= 0, NULL);

  self = g_atomic_rc_box_new0 (RehabSettlingChart);
  self->from = from;
  self->to = to;
  self->rule = rule;
  self->rows = g_array_new (FALSE, FALSE, sizeof (RehabSettlingRow));

  outcomes = rehab_session_outcomes_new (diary, rule, today);
  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);

      if (rehab_date_compare (session->date, from) >= 0 && rehab_date_compare (session->date, to) <= 0
          && rehab_date_compare (session->date, today) <= 0)
        count (&rows[session->kind], rehab_session_outcomes_get (outcomes, i));
    }

  for (guint kind = 0; kind < G_N_ELEMENTS (rows); kind++)
    {
      rows[kind].kind = (RehabSessionKind) kind;
      if (rows[kind].n_sessions > 0)
        g_array_append_val (self->rows, rows[kind]);
    }

  return self;
}

RehabSettlingChart *
rehab_settling_chart_ref (RehabSettlingChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rehab_settling_chart_unref (RehabSettlingChart *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) settling_chart_clear);
}

RehabDate
rehab_settling_chart_get_from (RehabSettlingChart *self)
{
  g_return_val_if_fail (self != NULL, REHAB_DATE_NONE);

  return self->from;
}

RehabDate
rehab_settling_chart_get_to (RehabSettlingChart *self)
{
  g_return_val_if_fail (self != NULL, REHAB_DATE_NONE);

  return self->to;
}

const RehabPainRule *
rehab_settling_chart_get_rule (RehabSettlingChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rule;
}

/**
 * rehab_settling_chart_get_n_rows:
 * @self: a chart
 *
 * Counts the kinds that there are sessions of.
 *
 * Returns: 0 or more
 */
guint
rehab_settling_chart_get_n_rows (RehabSettlingChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const RehabSettlingRow *
rehab_settling_chart_get_row (RehabSettlingChart *self,
                              guint               row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return &g_array_index (self->rows, RehabSettlingRow, row);
}
