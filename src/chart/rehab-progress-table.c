/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-data.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-load-group.h"
#include "rehab-load.h"
#include "rehab-value-axis.h"

/* The figures behind each part. A row is a day, a week or an assessment, as the part is drawn; its columns are its series. */

/* Headings of a CSV have low lines, keys of items and metrics hyphens. */
static void
add_column (GArray     *columns,
            const char *key,
            const char *title,
            gboolean    numeric)
{
  g_autofree char *heading = g_strdelimit (g_strdup (key), "-", '_');
  RehabChartColumn column = { g_intern_string (heading), g_intern_string (title), numeric };

  g_array_append_val (columns, column);
}

static RehabChartTable *
create_table (RehabProgressParts part,
              GArray            *columns)
{
  return rehab_chart_table_new (rehab_progress_part_get_title (part), (const RehabChartColumn *) columns->data, columns->len);
}

static GArray *
start_columns (void)
{
  return g_array_new (FALSE, FALSE, sizeof (RehabChartColumn));
}

static void
take_date (RehabChartTable *table,
           RehabDate        date)
{
  rehab_chart_table_take_date (table, rehab_date_format (date, C_("chart table", "%a %-d %b %Y")), date);
}

static void
take_number (RehabChartTable *table,
             RehabNumber      number,
             guint            decimals)
{
  rehab_chart_table_take_number (table, number.known ? rehab_chart_dup_number (number.value, decimals) : NULL, number);
}

/* What is shown is in the unit that was chosen, what is exported as it is recorded. */
static void
take_value (RehabChartTable   *table,
            const RehabSeries *series,
            RehabNumber        number)
{
  rehab_chart_table_take_number (table, number.known ? rehab_series_dup_value (series, number.value) : NULL, number);
}

/* The key, which the export has for a heading, tells the unit of what is recorded. */
static void
add_series_column (GArray            *columns,
                   const RehabSeries *series)
{
  g_autofree char *title = NULL;

  if (!rehab_units_are_recorded (series->measure))
    /* Translators: a column of a table and its unit: "Distance run, mi" */
    title = g_strdup_printf (C_("chart table", "%s, %s"), series->info.label, rehab_units_get_symbol (series->measure));

  add_column (columns, series->column, title != NULL ? title : series->info.label, TRUE);
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
      return NULL;
    }
}

/* A table of the days shown: date and what the diary is of that day, then whatever the part has. */
static GArray *
start_day_columns (void)
{
  GArray *columns = start_columns ();

  add_column (columns, "date", C_("chart table", "Date"), FALSE);
  add_column (columns, "diary", C_("chart table", "Diary"), FALSE);

  return columns;
}

static RehabDate
take_day (RehabChartTable         *table,
          const RehabProgressData *data,
          guint                    at)
{
  RehabDate date = rehab_date_add_days (data->axis.from, (int) at);

  take_date (table, date);
  rehab_chart_table_take_text (table, g_strdup (get_state_label (data->days[at])));

  return date;
}

/* Pain */

typedef enum
{
  SESSION_KIND,
  SESSION_BEFORE,
  SESSION_DURING,
  SESSION_AFTER,
  SESSION_NEXT_MORNING,
  SESSION_VERDICT,
  N_SESSION_COLUMNS,
} SessionColumn;

static char *
dup_pain (RehabNumber pain)
{
  return pain.known ? rehab_chart_dup_number (pain.value, 1) : g_strdup ("–");
}

static char *
dup_session_cell (const RehabSession *session,
                  SessionColumn       column,
                  RehabDate           today)
{
  switch (column)
    {
    case SESSION_KIND:
      return g_strdup (rehab_choice_get_label (REHAB_TYPE_SESSION_KIND, session->kind));

    case SESSION_BEFORE:
      return dup_pain (session->pain_before);

    case SESSION_DURING:
      return dup_pain (session->pain_during);

    case SESSION_AFTER:
      return dup_pain (session->pain_after);

    case SESSION_NEXT_MORNING:
      return dup_pain (session->pain_next_morning);

    case SESSION_VERDICT:
    case N_SESSION_COLUMNS:
    default:
      return g_strdup (rehab_verdict_get_label (rehab_session_verdict (session, today)));
    }
}

/* A day of several sessions shows each one's, in their order: "2, 4"; one that was not asked is a dash. */
static void
take_sessions (RehabChartTable  *table,
               const RehabDiary *diary,
               RehabDate         date,
               RehabDate         today)
{
  guint n_sessions;
  guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

  for (guint column = 0; column < N_SESSION_COLUMNS; column++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      gboolean any = FALSE;

      for (guint i = first; i < first + n_sessions; i++)
        {
          char *cell = dup_session_cell (rehab_diary_get_session (diary, i), (SessionColumn) column, today);

          any = any || !g_str_equal (cell, "–");
          g_ptr_array_add (cells, cell);
        }
      rehab_chart_table_take_text (table, any ? rehab_parts_join (cells, C_("readout", ", ")) : NULL);
    }
}

static RehabChartTable *
create_pain_table (RehabProgressChart *chart)
{
  const RehabProgressData *data = rehab_progress_chart_get_data (chart);
  g_autoptr (GArray) columns = start_day_columns ();
  RehabChartTable *table;

  add_column (columns, "waking_pain", C_("chart table", "Pain on Waking"), TRUE);
  add_column (columns, "worst_pain", C_("chart table", "Worst Pain"), TRUE);
  add_column (columns, "sessions", C_("chart table", "Sessions"), FALSE);
  add_column (columns, "pain_before", C_("chart table", "Before"), TRUE);
  add_column (columns, "pain_during", C_("chart table", "During"), TRUE);
  add_column (columns, "pain_after", C_("chart table", "After"), TRUE);
  add_column (columns, "pain_next_morning", C_("chart table", "Next Morning"), TRUE);
  add_column (columns, "settled", C_("chart table", "Settled"), FALSE);
  table = create_table (REHAB_PROGRESS_PAIN, columns);

  for (guint i = 0; i < data->n_days; i++)
    {
      RehabDate date = take_day (table, data, i);

      take_number (table, data->fixed[REHAB_SERIES_WAKING]->values[i], 1);
      take_number (table, data->fixed[REHAB_SERIES_WORST]->values[i], 1);
      take_sessions (table, rehab_progress_chart_get_diary (chart), date, data->today);
    }

  return table;
}

/* Load */

static const RehabLoadMetric load_metrics[] = {
  REHAB_LOAD_METRIC_DAY_LOAD, REHAB_LOAD_METRIC_MEAN_7, REHAB_LOAD_METRIC_MEAN_28, REHAB_LOAD_METRIC_EWMA_7,
  REHAB_LOAD_METRIC_EWMA_28, REHAB_LOAD_METRIC_RATIO_COUPLED, REHAB_LOAD_METRIC_RATIO_UNCOUPLED, REHAB_LOAD_METRIC_RATIO_EWMA,
};

/* Of the day itself, however wide the bars are. */
static void
take_group_loads (RehabChartTable  *table,
                  const RehabDiary *diary,
                  RehabDate         date)
{
  RehabNumber loads[REHAB_N_LOAD_GROUPS] = { REHAB_NUMBER_NOT_ASKED };
  guint n_sessions;
  guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

  for (guint i = first; i < first + n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);
      RehabNumber load = rehab_session_load (session);
      RehabNumber *sum = &loads[rehab_load_group_of_kind (session->kind)];

      if (load.known)
        *sum = rehab_number (sum->value + load.value);
    }

  for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
    take_number (table, loads[group], 0);
}

static RehabChartTable *
create_load_table (RehabProgressChart *chart)
{
  const RehabProgressData *data = rehab_progress_chart_get_data (chart);
  const RehabLoadHistory *history = rehab_progress_chart_get_history (chart);
  g_autoptr (GArray) columns = start_day_columns ();
  RehabChartTable *table;

  for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
    {
      const RehabSeries *series = data->fixed[REHAB_SERIES_LOAD_RUNNING + group];

      add_column (columns, series->column, series->name, TRUE);
    }
  for (size_t i = 0; i < G_N_ELEMENTS (load_metrics); i++)
    add_column (columns, rehab_load_metric_get_info (load_metrics[i])->key,
                _(rehab_load_metric_get_info (load_metrics[i])->label), TRUE);
  table = create_table (REHAB_PROGRESS_LOAD, columns);

  for (guint i = 0; i < data->n_days; i++)
    {
      RehabDate date = take_day (table, data, i);

      take_group_loads (table, rehab_progress_chart_get_diary (chart), date);
      for (size_t n = 0; n < G_N_ELEMENTS (load_metrics); n++)
        take_number (table, rehab_load_value_get_number (rehab_load_history_get (history, load_metrics[n], date)),
                     rehab_load_metric_get_info (load_metrics[n])->decimals);
    }

  return table;
}

/* Weeks */

static RehabChartTable *
create_slot_table (const RehabTrack *track)
{
  g_autoptr (GArray) columns = start_columns ();
  RehabChartTable *table;

  add_column (columns, "from", C_("chart table", "From"), FALSE);
  add_column (columns, "to", C_("chart table", "To"), FALSE);
  for (guint i = 0; i < track->series->len; i++)
    {
      const RehabSeries *series = g_ptr_array_index (track->series, i);

      if (series->info.has_data)
        add_series_column (columns, series);
    }
  table = create_table (track->row->part, columns);

  for (guint slot = 0; slot < track->slots->len; slot++)
    {
      const RehabSlot *span = &g_array_index (track->slots, RehabSlot, slot);

      take_date (table, span->first);
      take_date (table, rehab_date_add_days (span->first, (int) span->n_days - 1));
      for (guint i = 0; i < track->series->len; i++)
        {
          const RehabSeries *series = g_ptr_array_index (track->series, i);

          if (series->info.has_data)
            take_value (table, series, series->values[slot]);
        }
    }

  return table;
}

/* Sitting */

static RehabChartTable *
create_sitting_table (RehabProgressChart *chart)
{
  const RehabProgressData *data = rehab_progress_chart_get_data (chart);
  const RehabDiary *diary = rehab_progress_chart_get_diary (chart);
  g_autoptr (GArray) columns = start_day_columns ();
  RehabChartTable *table;

  add_column (columns, "sitting_min", C_("chart table", "Sitting, Minutes"), TRUE);
  add_column (columns, "sitting_pain", C_("chart table", "Pain Sitting"), TRUE);
  table = create_table (REHAB_PROGRESS_SITTING, columns);

  for (guint i = 0; i < data->n_days; i++)
    {
      const RehabDiaryDay *day = rehab_diary_find_day (diary, take_day (table, data, i));

      take_number (table, day != NULL ? day->sitting_minutes : REHAB_NUMBER_NOT_ASKED, 0);
      take_number (table, day != NULL ? day->sitting_pain : REHAB_NUMBER_NOT_ASKED, 1);
    }

  return table;
}

/* Assessments */

static RehabNumber
find_value (const RehabSeries *series,
            RehabDate          date)
{
  RehabNumber found = REHAB_NUMBER_NOT_ASKED;

  /* The later of two on one day. */
  for (guint i = 0; i < series->points->len; i++)
    if (rehab_date_compare (g_array_index (series->points, RehabChartPoint, i).date, date) == 0)
      found = rehab_number (g_array_index (series->points, RehabChartPoint, i).value);

  return found;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return rehab_date_compare (*(const RehabDate *) a, *(const RehabDate *) b);
}

/* The series of a part that are points, one after the other. */
static GPtrArray *
list_point_series (const RehabProgressData *data,
                   RehabProgressParts       part)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < data->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (data->tracks, i);

      for (guint n = 0; track->row->part == part && n < track->series->len; n++)
        g_ptr_array_add (list, g_ptr_array_index (track->series, n));
    }

  return list;
}

static GArray *
list_dates (const RehabProgressData *data,
            GPtrArray               *list)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (RehabDate));

  for (guint i = 0; i < list->len; i++)
    {
      const GArray *points = ((const RehabSeries *) g_ptr_array_index (list, i))->points;

      for (guint n = 0; n < points->len; n++)
        if (rehab_time_axis_contains (&data->axis, g_array_index (points, RehabChartPoint, n).date))
          g_array_append_val (dates, g_array_index (points, RehabChartPoint, n).date);
    }
  g_array_sort (dates, compare_dates);

  return dates;
}

static RehabChartTable *
create_point_table (const RehabProgressData *data,
                    RehabProgressParts       part)
{
  g_autoptr (GPtrArray) list = list_point_series (data, part);
  g_autoptr (GArray) dates = list_dates (data, list);
  g_autoptr (GArray) columns = start_columns ();
  RehabChartTable *table;

  add_column (columns, "date", C_("chart table", "Date"), FALSE);
  for (guint i = 0; i < list->len; i++)
    add_series_column (columns, g_ptr_array_index (list, i));
  table = create_table (part, columns);

  for (guint i = 0; i < dates->len; i++)
    {
      RehabDate date = g_array_index (dates, RehabDate, i);

      if (i > 0 && rehab_date_compare (date, g_array_index (dates, RehabDate, i - 1)) == 0)
        continue;
      take_date (table, date);
      for (guint n = 0; n < list->len; n++)
        take_value (table, g_ptr_array_index (list, n), find_value (g_ptr_array_index (list, n), date));
    }

  return table;
}

/* What lies along the page */

static RehabChartTable *
create_phase_table (const RehabProgressData *data)
{
  g_autoptr (GArray) columns = start_columns ();
  RehabChartTable *table;

  add_column (columns, "from", C_("chart table", "From"), FALSE);
  add_column (columns, "to", C_("chart table", "To"), FALSE);
  add_column (columns, "phase", C_("chart table", "Phase"), FALSE);
  table = create_table (REHAB_PROGRESS_PHASES, columns);

  for (guint i = 0; i < data->spans->len; i++)
    {
      const RehabChartSpan *span = &g_array_index (data->spans, RehabChartSpan, i);

      take_date (table, span->from);
      take_date (table, span->to);
      rehab_chart_table_take_text (table, g_strdup (rehab_phase_get_title (span->phase)));
    }

  return table;
}

static RehabChartTable *
create_event_table (const RehabProgressData *data)
{
  g_autoptr (GArray) columns = start_columns ();
  RehabChartTable *table;

  add_column (columns, "date", C_("chart table", "Date"), FALSE);
  add_column (columns, "event", C_("chart table", "Event"), FALSE);
  table = create_table (REHAB_PROGRESS_EVENTS, columns);

  for (guint i = 0; i < data->flags->len; i++)
    {
      const RehabChartFlag *flag = &g_array_index (data->flags, RehabChartFlag, i);

      take_date (table, flag->date);
      rehab_chart_table_take_text (table, g_strdup (flag->label));
    }

  return table;
}

static RehabChartTable *
create_coverage_table (const RehabProgressData *data)
{
  g_autoptr (GArray) columns = start_day_columns ();
  RehabChartTable *table = create_table (REHAB_PROGRESS_COVERAGE, columns);

  for (guint i = 0; i < data->n_days; i++)
    take_day (table, data, i);

  return table;
}

/**
 * rehab_progress_chart_new_table:
 * @self: a chart
 * @part: one part
 *
 * Makes the table of the figures behind a part, of the days shown: a row a day of pain, load and sitting, a week or month of
 * what was run, an assessment of outcome, strength and symmetry. What was not asked is empty. Series that are switched off
 * are in it: it is all that was recorded.
 *
 * Returns: (transfer full): the table
 */
RehabChartTable *
rehab_progress_chart_new_table (RehabProgressChart *self,
                                RehabProgressParts  part)
{
  const RehabProgressData *data;

  g_return_val_if_fail (self != NULL, NULL);

  data = rehab_progress_chart_get_data (self);
  switch ((guint) part)
    {
    case REHAB_PROGRESS_PHASES:
      return create_phase_table (data);

    case REHAB_PROGRESS_EVENTS:
      return create_event_table (data);

    case REHAB_PROGRESS_PAIN:
      return create_pain_table (self);

    case REHAB_PROGRESS_LOAD:
      return create_load_table (self);

    case REHAB_PROGRESS_DISTANCE:
    case REHAB_PROGRESS_CLIMB:
    case REHAB_PROGRESS_SPRINT:
      for (guint i = 0; i < data->tracks->len; i++)
        if (((const RehabTrack *) g_ptr_array_index (data->tracks, i))->row->part == part)
          return create_slot_table (g_ptr_array_index (data->tracks, i));
      g_return_val_if_reached (NULL);

    case REHAB_PROGRESS_SITTING:
      return create_sitting_table (self);

    case REHAB_PROGRESS_OUTCOME:
    case REHAB_PROGRESS_STRENGTH:
    case REHAB_PROGRESS_SYMMETRY:
      return create_point_table (data, part);

    case REHAB_PROGRESS_COVERAGE:
      return create_coverage_table (data);

    default:
      g_return_val_if_reached (NULL);
    }
}
