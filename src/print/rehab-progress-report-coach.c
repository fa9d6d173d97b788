/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-report-parts.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-load.h"

#define LOAD_HEIGHT 190.0
#define TRACK_HEIGHT 80.0

/* Everything here is made of @record, which holds training and nothing else. */

/* A column of the tables, where anything was written down for it. */
typedef struct
{
  const char *key;
  const char *title; /* untranslated, in the context "column" */
  const char *customary_title;
  RehabUnitKind kind;
  gsize amount;      /* of a RehabLoadKind */
  guint decimals;
  gboolean is_always;
} AmountColumn;

static const AmountColumn amount_columns[] = {
  { "minutes", NC_("column", "Minutes"), NULL, REHAB_UNIT_KIND_NONE, G_STRUCT_OFFSET (RehabLoadKind, minutes), 0, TRUE },
  { "load", NC_("column", "Load"), NULL, REHAB_UNIT_KIND_NONE, G_STRUCT_OFFSET (RehabLoadKind, load), 0, TRUE },
  {
    "distance_km", NC_("column", "Distance, km"), NC_("column", "Distance, mi"), REHAB_UNIT_KIND_DISTANCE,
    G_STRUCT_OFFSET (RehabLoadKind, distance_km), 1, FALSE
  },
  {
    "climb_m", NC_("column", "Climb, m"), NC_("column", "Climb, ft"), REHAB_UNIT_KIND_CLIMB,
    G_STRUCT_OFFSET (RehabLoadKind, climb_m), 0, FALSE
  },
  { "sprint_m", NC_("column", "Sprint, m"), NULL, REHAB_UNIT_KIND_NONE, G_STRUCT_OFFSET (RehabLoadKind, sprint_m), 0, FALSE },
};

static const RehabLoadAmount *
get_amount (const RehabLoadKind *kind,
            const AmountColumn  *column)
{
  return (const RehabLoadAmount *) (gconstpointer) ((const char *) kind + column->amount);
}

static gboolean
has_column (const RehabLoadTotal *total,
            const AmountColumn   *column)
{
  return column->is_always || get_amount (&total->all, column)->asked > 0;
}

static const char *
get_title (const AmountColumn *column)
{
  if (!rehab_units_are_recorded (column->kind))
    return C_("column", column->customary_title);

  return C_("column", column->title);
}

/* Returns: (transfer full) (element-type RehabChartColumn): the columns that both tables end with */
static GArray *
new_columns (const RehabLoadTotal *total)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (RehabChartColumn));

  for (size_t i = 0; i < G_N_ELEMENTS (amount_columns); i++)
    if (has_column (total, &amount_columns[i]))
      g_array_append_val (columns, ((RehabChartColumn) { amount_columns[i].key, get_title (&amount_columns[i]), TRUE }));

  return columns;
}

/*
 * The sum of a stretch over the kinds of training that ever say it: nobody expects the kilometres of strength work, so that
 * they are not missing from a sum either.
 */
static RehabLoadAmount
sum_kinds (const RehabLoadTotal *all,
           const RehabLoadTotal *total,
           const AmountColumn   *column)
{
  RehabLoadAmount sum = { 0 };

  for (guint i = 0; i < REHAB_N_SESSION_KINDS; i++)
    {
      const RehabLoadAmount *amount = get_amount (&total->kinds[i], column);

      if (!rehab_session_kind_is_training (i) || (!column->is_always && get_amount (&all->kinds[i], column)->asked == 0))
        continue;

      sum.value += amount->value;
      sum.asked += amount->asked;
      sum.not_asked += amount->not_asked;
    }

  return sum;
}

static void
take_amount (RehabChartTable       *table,
             const RehabLoadTotal  *total,
             const RehabLoadAmount *amount,
             const AmountColumn    *column,
             gboolean              *has_gaps)
{
  rehab_progress_report_take_amount (table, total, amount, column->kind, column->decimals);
  *has_gaps |= amount->asked > 0 && amount->not_asked > 0;
}

static void
take_count (RehabChartTable      *table,
            const RehabLoadTotal *total,
            guint                 count)
{
  if (total->days_kept == 0)
    rehab_chart_table_take_number (table, g_strdup (REHAB_PROGRESS_NOT_RECORDED), REHAB_NUMBER_NOT_ASKED);
  else
    rehab_chart_table_take_number (table, g_strdup_printf ("%u", count), rehab_number (count));
}

static char *
dup_longest (const RehabDiary *diary,
             RehabDate         from,
             RehabDate         to)
{
  RehabNumber longest = rehab_longest_run_km (diary, from, to);

  return longest.known ? rehab_progress_report_dup_tenths (rehab_units_show (REHAB_UNIT_KIND_DISTANCE, longest.value))
                       : g_strdup (REHAB_PROGRESS_NOT_RECORDED);
}

static void
add_weeks (RehabProgressReport  *self,
           const RehabCase      *record,
           const RehabLoadTotal *total,
           const GArray         *weeks,
           gboolean             *has_gaps)
{
  const RehabChartColumn first[] = {
    { "week", C_("column", "Week"), FALSE },
    { "days_kept", C_("column", "Days kept"), TRUE },
    { "sessions", C_("column", "Sessions"), TRUE },
  };
  const char *longest = rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE) ? C_("column", "Longest run, km")
                                                                            : C_("column", "Longest run, mi");
  const RehabChartColumn last = { "longest_run_km", longest, TRUE };
  gboolean has_runs = rehab_longest_run_km (record->diary, self->content->from, self->content->to).known;
  g_autoptr (GArray) columns = new_columns (total);
  g_autoptr (RehabChartTable) table = NULL;

  g_array_prepend_vals (columns, first, G_N_ELEMENTS (first));
  if (has_runs)
    g_array_append_val (columns, last);
  table = rehab_chart_table_new (_("Training Week by Week"), (const RehabChartColumn *) (gpointer) columns->data, columns->len);

  for (guint i = 0; i < weeks->len; i++)
    {
      const RehabProgressWeek *week = &g_array_index (weeks, RehabProgressWeek, i);

      rehab_progress_report_take_week (table, week);
      take_count (table, &week->total, week->total.all.sessions);
      for (size_t n = 0; n < G_N_ELEMENTS (amount_columns); n++)
        {
          RehabLoadAmount sum = sum_kinds (total, &week->total, &amount_columns[n]);

          if (has_column (total, &amount_columns[n]))
            take_amount (table, &week->total, &sum, &amount_columns[n], has_gaps);
        }
      if (has_runs)
        rehab_chart_table_take_number (table, dup_longest (record->diary, week->from, week->to),
                                       rehab_longest_run_km (record->diary, week->from, week->to));
    }

  rehab_progress_report_add_table (self, table, columns->len > 6 ? 0.19 : 0.24);
}

static void
add_kinds (RehabProgressReport  *self,
           const RehabLoadTotal *total,
           gboolean             *has_gaps)
{
  const RehabChartColumn first[] = {
    { "kind", C_("column", "Kind"), FALSE },
    { "sessions", C_("column", "Sessions"), TRUE },
  };
  g_autoptr (GArray) columns = new_columns (total);
  g_autoptr (RehabChartTable) table = NULL;

  g_array_prepend_vals (columns, first, G_N_ELEMENTS (first));
  table = rehab_chart_table_new (_("Training by Kind"), (const RehabChartColumn *) (gpointer) columns->data, columns->len);

  for (guint i = 0; i < REHAB_N_SESSION_KINDS; i++)
    {
      const RehabLoadKind *kind = &total->kinds[i];

      if (kind->sessions == 0 || !rehab_session_kind_is_training (i))
        continue;

      rehab_chart_table_take_text (table, g_strdup (rehab_choice_get_label (REHAB_TYPE_SESSION_KIND, (int) i)));
      take_count (table, total, kind->sessions);
      for (size_t n = 0; n < G_N_ELEMENTS (amount_columns); n++)
        if (has_column (total, &amount_columns[n]))
          take_amount (table, total, get_amount (kind, &amount_columns[n]), &amount_columns[n], has_gaps);
    }

  if (rehab_chart_table_get_n_rows (table) == 0)
    return;

  rehab_progress_report_add_heading (self, _("By Kind of Training"));
  rehab_progress_report_add_table (self, table, 0.25);
}

static void
add_tiles (RehabProgressReport  *self,
           const RehabCase      *record,
           const RehabLoadTotal *total,
           const GArray         *weeks)
{
  const RehabProgressReportContent *content = self->content;
  const RehabProgressWeek *last = &g_array_index (weeks, RehabProgressWeek, weeks->len - 1);
  RehabProgressTile tiles[4];

  tiles[0].figure = g_strdup_printf (C_("days kept", "%u of %u"), total->days_kept, total->days);
  tiles[0].words = g_strdup (_("days are in the diary"));
  tiles[1].figure = total->days_kept > 0 ? g_strdup_printf ("%u", total->all.sessions) : g_strdup (REHAB_PROGRESS_NOT_RECORDED);
  tiles[1].words = g_strdup (ngettext ("training session", "training sessions", total->all.sessions));
  tiles[2].figure = rehab_progress_report_dup_amount (&last->total, &last->total.all.load, REHAB_UNIT_KIND_NONE, 0);
  tiles[2].words = g_strdup (_("load in the last 7 days"));
  if (rehab_longest_run_km (record->diary, content->from, content->to).known)
    {
      tiles[3].figure = dup_longest (record->diary, content->from, content->to);
      tiles[3].words = g_strdup (rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE) ? _("km, the longest run") : _("mi, the longest run"));
    }
  else
    {
      tiles[3].figure = rehab_progress_report_dup_amount (total, &total->all.minutes, REHAB_UNIT_KIND_NONE, 0);
      tiles[3].words = g_strdup (_("minutes of training"));
    }

  rehab_progress_report_take_tiles (self, tiles, G_N_ELEMENTS (tiles));
}

/* What the chart says to who does not see it; the tables have the figures. */
static char *
dup_chart_words (const RehabProgressReport *self,
                 gboolean                   has_work)
{
  g_autofree char *days = rehab_progress_report_dup_days (self->content->from, self->content->to);

  if (has_work)
    /* Translators: the days that a chart is of */
    return g_strdup_printf (_("Training load by kind, distance, climb and sprint, %s. The figures are in the table."), days);

  return g_strdup_printf (_("Training load by kind, %s. The figures are in the table."), days);
}

/* Tracks of what nobody wrote down would be empty. */
static RehabProgressParts
get_work (const RehabLoadKind *all)
{
  return (RehabProgressParts) ((all->distance_km.asked > 0 ? REHAB_PROGRESS_DISTANCE : 0)
                               | (all->climb_m.asked > 0 ? REHAB_PROGRESS_CLIMB : 0)
                               | (all->sprint_m.asked > 0 ? REHAB_PROGRESS_SPRINT : 0));
}

static void
add_chart (RehabProgressReport  *self,
           const RehabCase      *record,
           const RehabLoadTotal *total)
{
  const RehabProgressReportContent *content = self->content;
  g_autoptr (RehabProgressChart) chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = record, .thresholds = content->thresholds, .today = content->today,
  }, content->from, content->to);
  RehabProgressParts work = get_work (&total->all);
  g_autofree char *words = dup_chart_words (self, work != 0);
  guint n_tracks = 0;

  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    n_tracks += (work & (RehabProgressParts) (1u << i)) != 0;
  rehab_progress_report_add_chart (self, "chart", chart,
                                   (RehabProgressParts) (REHAB_PROGRESS_LOAD | REHAB_PROGRESS_COVERAGE | work),
                                   LOAD_HEIGHT + n_tracks * TRACK_HEIGHT, words);
}

static void
add_how_to_read (RehabProgressReport *self,
                 gboolean             has_gaps)
{
  rehab_progress_report_add_heading (self, _("How to Read This"));
  rehab_progress_report_take_text (self, "how-to-read", REHAB_COLOUR_TEXT,
                                   g_strdup (_("Load is how hard a session felt, from 0 to 10, times its minutes: 40 minutes at an "
                                               "effort of 4 are a load of 160. It has no unit, and is only compared with this "
                                               "athlete’s own.")));
  rehab_progress_report_take_text (self, "how-to-read", REHAB_COLOUR_TEXT,
                                   g_strdup (_("Days that are not in the diary are unknown, not days of rest. Weeks end with the last "
                                               "day of this report. A dash means that nothing was written down.")));
  if (has_gaps)
    rehab_progress_report_take_text (self, "how-to-read", REHAB_COLOUR_TEXT,
                                     g_strdup (_("* Some sessions do not say it, and are not in this sum.")));
}

/**
 * rehab_progress_report_add_coach:
 * @self: a report
 *
 * Adds what was trained, and nothing else.
 */
void
rehab_progress_report_add_coach (RehabProgressReport *self)
{
  const RehabProgressReportContent *content = self->content;
  g_autoptr (RehabCase) record = rehab_progress_report_new_training (content);
  RehabLoadTotal total = rehab_load_total_compute (record->diary, content->from, content->to, content->today);
  g_autoptr (GArray) weeks = rehab_progress_report_list_weeks (record->diary, content->from, content->to, content->today);
  gboolean has_gaps = FALSE;

  add_tiles (self, record, &total, weeks);
  rehab_progress_report_add_heading (self, _("Training Day by Day"));
  add_chart (self, record, &total);
  rehab_progress_report_add_heading (self, _("Training Week by Week"));
  add_weeks (self, record, &total, weeks, &has_gaps);
  add_kinds (self, &total, &has_gaps);
  add_how_to_read (self, has_gaps);
}
