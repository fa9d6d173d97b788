/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-data.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-load.h"

#include <math.h>

/* "3", "2.5": pain is whole, but nothing here insists on it. */
static char *
dup_number (double value)
{
  double rounded = round (value * 10.0) / 10.0;

  return fabs (rounded - round (rounded)) < 0.01 ? g_strdup_printf ("%'.0f", rounded)
                                                 : g_strdup_printf ("%'.1f", rounded);
}

static char *
dup_asked (RehabNumber number)
{
  return number.known ? dup_number (number.value) : g_strdup ("");
}

static void
take_line (GPtrArray *lines,
           char      *line)
{
  g_ptr_array_add (lines, line);
}

static char *
join (GPtrArray  *parts,
      const char *separator)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (separator, (char **) parts->pdata);
}

/**
 * rehab_progress_chart_get_n_rows:
 * @self: a chart
 *
 * Counts the rows of the table behind the chart: a row a day.
 *
 * Returns: 1 or more
 */
guint
rehab_progress_chart_get_n_rows (RehabProgressChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return rehab_progress_chart_get_data (self)->n_days;
}

static const char *
get_state_label (RehabDayState state)
{
  switch (state)
    {
    case REHAB_DAY_RECORDED:
      return C_("diary day", "Recorded");

    case REHAB_DAY_REST:
      return C_("diary day", "Rest");

    case REHAB_DAY_NOT_KEPT:
      return C_("diary day", "Not kept");

    case REHAB_DAY_TO_COME:
    default:
      return "";
    }
}

static char *
dup_kinds (const RehabDiary *diary,
           guint             first,
           guint             n_sessions)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func (g_free);

  for (guint i = first; i < first + n_sessions; i++)
    take_line (kinds, g_strdup (rehab_choice_get_label (REHAB_TYPE_SESSION_KIND,
                                                        rehab_diary_get_session (diary, i)->kind)));

  return join (kinds, C_("readout", ", "));
}

static RehabNumber
get_session_pain (const RehabSession *session,
                  RehabProgressColumn column)
{
  switch ((guint) column)
    {
    case REHAB_PROGRESS_COLUMN_BEFORE:
      return session->pain_before;

    case REHAB_PROGRESS_COLUMN_DURING:
      return session->pain_during;

    case REHAB_PROGRESS_COLUMN_AFTER:
      return session->pain_after;

    default:
      return session->pain_next_morning;
    }
}

/* A day of several sessions shows each one's score, in their order: "2, 4"; one that was not asked is a dash. */
static char *
dup_pains (const RehabDiary   *diary,
           guint               first,
           guint               n_sessions,
           RehabProgressColumn column)
{
  g_autoptr (GPtrArray) pains = g_ptr_array_new_with_free_func (g_free);
  gboolean any = FALSE;

  for (guint i = first; i < first + n_sessions; i++)
    {
      RehabNumber pain = get_session_pain (rehab_diary_get_session (diary, i), column);

      any = any || pain.known;
      take_line (pains, pain.known ? dup_number (pain.value) : g_strdup ("–"));
    }

  return any ? join (pains, C_("readout", ", ")) : g_strdup ("");
}

static char *
dup_verdicts (const RehabDiary *diary,
              guint             first,
              guint             n_sessions,
              RehabDate         today)
{
  g_autoptr (GPtrArray) verdicts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = first; i < first + n_sessions; i++)
    take_line (verdicts, g_strdup (rehab_verdict_get_label (rehab_session_verdict (rehab_diary_get_session (diary, i),
                                                                                   today))));

  return join (verdicts, C_("readout", ", "));
}

static char *
dup_load (RehabNumber load)
{
  return load.known ? g_strdup_printf ("%'.0f", load.value) : g_strdup ("");
}

/**
 * rehab_progress_chart_dup_cell:
 * @self: a chart
 * @row: the day, 0 for the first one
 * @column: what of it
 *
 * Writes one cell of the table behind the chart. What was not asked is empty.
 *
 * Returns: (transfer full): the text
 */
char *
rehab_progress_chart_dup_cell (RehabProgressChart *self,
                               guint               row,
                               RehabProgressColumn column)
{
  const RehabProgressData *data;
  const RehabDiary *diary;
  RehabDate date;
  guint first, n_sessions;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < rehab_progress_chart_get_n_rows (self), NULL);

  data = rehab_progress_chart_get_data (self);
  diary = rehab_progress_chart_get_diary (self);
  date = rehab_date_add_days (data->axis.from, (int) row);
  first = rehab_diary_find_sessions (diary, date, &n_sessions);

  switch (column)
    {
    case REHAB_PROGRESS_COLUMN_DATE:
      return rehab_date_format (date, C_("chart table", "%a %-d %b %Y"));

    case REHAB_PROGRESS_COLUMN_DAY:
      return g_strdup (get_state_label (data->days[row]));

    case REHAB_PROGRESS_COLUMN_WAKING:
      return dup_asked (data->fixed[REHAB_SERIES_WAKING]->values[row]);

    case REHAB_PROGRESS_COLUMN_WORST:
      return dup_asked (data->fixed[REHAB_SERIES_WORST]->values[row]);

    case REHAB_PROGRESS_COLUMN_SESSIONS:
      return dup_kinds (diary, first, n_sessions);

    case REHAB_PROGRESS_COLUMN_BEFORE:
    case REHAB_PROGRESS_COLUMN_DURING:
    case REHAB_PROGRESS_COLUMN_AFTER:
    case REHAB_PROGRESS_COLUMN_NEXT_MORNING:
      return dup_pains (diary, first, n_sessions, column);

    case REHAB_PROGRESS_COLUMN_VERDICT:
      return dup_verdicts (diary, first, n_sessions, data->today);

    case REHAB_PROGRESS_COLUMN_LOAD:
      return dup_load (rehab_load_of_day (diary, date));

    case REHAB_PROGRESS_COLUMN_MEAN_SHORT:
      return dup_load (data->fixed[REHAB_SERIES_MEAN_SHORT]->values[row]);

    case REHAB_PROGRESS_COLUMN_MEAN_LONG:
      return dup_load (data->fixed[REHAB_SERIES_MEAN_LONG]->values[row]);

    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * rehab_progress_column_get_title:
 * @column: a column
 *
 * Gets the heading of a column of the table behind the chart.
 *
 * Returns: the translated heading
 */
const char *
rehab_progress_column_get_title (RehabProgressColumn column)
{
  static const char *const titles[] = {
    NC_("chart table", "Date"),
    NC_("chart table", "Diary"),
    NC_("chart table", "Pain on Waking"),
    NC_("chart table", "Worst Pain"),
    NC_("chart table", "Sessions"),
    NC_("chart table", "Before"),
    NC_("chart table", "During"),
    NC_("chart table", "After"),
    NC_("chart table", "Next Morning"),
    NC_("chart table", "Settled"),
    NC_("chart table", "Load"),
    NC_("chart table", "7-Day Mean"),
    NC_("chart table", "28-Day Mean"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (titles) == REHAB_N_PROGRESS_COLUMNS);
  g_return_val_if_fail ((guint) column < G_N_ELEMENTS (titles), NULL);

  return C_("chart table", titles[column]);
}

/**
 * rehab_progress_column_is_numeric:
 * @column: a column
 *
 * Tells how a column is aligned.
 *
 * Returns: %TRUE for figures, which are aligned at the end
 */
gboolean
rehab_progress_column_is_numeric (RehabProgressColumn column)
{
  switch (column)
    {
    case REHAB_PROGRESS_COLUMN_DATE:
    case REHAB_PROGRESS_COLUMN_DAY:
    case REHAB_PROGRESS_COLUMN_SESSIONS:
    case REHAB_PROGRESS_COLUMN_VERDICT:
      return FALSE;

    case REHAB_PROGRESS_COLUMN_WAKING:
    case REHAB_PROGRESS_COLUMN_WORST:
    case REHAB_PROGRESS_COLUMN_BEFORE:
    case REHAB_PROGRESS_COLUMN_DURING:
    case REHAB_PROGRESS_COLUMN_AFTER:
    case REHAB_PROGRESS_COLUMN_NEXT_MORNING:
    case REHAB_PROGRESS_COLUMN_LOAD:
    case REHAB_PROGRESS_COLUMN_MEAN_SHORT:
    case REHAB_PROGRESS_COLUMN_MEAN_LONG:
    default:
      return TRUE;
    }
}
