/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-picture.h"
#include "rehab-csv-writer.h"
#include "rehab-paper-name.h"

#include <glib/gi18n.h>

#include <string.h>

static gboolean
is_page (const char *which)
{
  return g_str_equal (which, REHAB_PROGRESS_EXPORT_PAGE);
}

static gboolean
is_lag (const char *which)
{
  return g_str_equal (which, REHAB_PROGRESS_EXPORT_LAG);
}

/* Returns: the part that is called so; none for no part's key */
static RehabProgressParts
find_part (const char *which)
{
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    {
      RehabProgressParts part = (RehabProgressParts) (1u << i);

      if (g_strcmp0 (rehab_progress_part_get_key (part), which) == 0)
        return part;
    }

  return (RehabProgressParts) 0;
}

/**
 * rehab_progress_shown_get_parts:
 * @self: what the page shows
 * @which: a chart, or the page
 *
 * Returns: what is drawn for it: a chart alone has the phases above it where the page has them
 */
RehabProgressParts
rehab_progress_shown_get_parts (const RehabProgressShown *self,
                                const char               *which)
{
  RehabProgressParts part = find_part (which);

  if (is_page (which))
    return self->parts;
  if (part == 0)
    return part;

  return (RehabProgressParts) (part | (self->parts & REHAB_PROGRESS_PHASES));
}

/* Returns: whether there is anything to take out */
gboolean
rehab_progress_shown_has (const RehabProgressShown *self,
                          const char               *which)
{
  if (is_lag (which))
    return self->lag != NULL;

  return self->chart != NULL && rehab_progress_shown_get_parts (self, which) != 0;
}

static const char *
get_title (const char *which)
{
  if (is_lag (which))
    return _("Pain and the Load of the Days Before");
  if (is_page (which))
    return _("Progress");

  return rehab_progress_part_get_title (find_part (which));
}

static char *
dup_initials (const RehabProgressShown *self)
{
  return rehab_paper_dialog_dup_initials (rehab_patient_get_details (rehab_case_model_get_patient (self->model)));
}

/* Pictures are passed on and shown to others: they say whose they are by initials, as their files do. */
static char *
dup_whose (const RehabProgressShown *self,
           const char               *range)
{
  g_autofree char *initials = dup_initials (self);
  const char *side = rehab_case_model_get_side_badge (self->model);

  if (side == NULL)
    /* Translators: a patient's initials, and the days of a chart */
    return g_strdup_printf (C_("whose chart", "%s · %s"), initials, range);

  /* Translators: a patient's initials, the side, and the days of a chart */
  return g_strdup_printf (C_("whose chart", "%s · %s · %s"), initials, side, range);
}

static char *
dup_lag_range (RehabLagChart *lag)
{
  g_autofree char *from = rehab_date_format (rehab_lag_chart_get_from (lag), C_("date", "%-d %b %Y"));
  g_autofree char *to = rehab_date_format (rehab_lag_chart_get_to (lag), C_("date", "%-d %b %Y"));

  /* Translators: the first and the last day of a chart */
  return g_strdup_printf (C_("days", "%s to %s"), from, to);
}

/* How each of the parts was made; what two of them say alike is said once. */
static char *
dup_caption (RehabProgressChart *chart,
             RehabProgressParts  parts)
{
  g_autoptr (GPtrArray) captions = g_ptr_array_new_null_terminated (REHAB_N_PROGRESS_PARTS, g_free, TRUE);

  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    {
      g_autofree char *caption = NULL;

      if ((parts & (RehabProgressParts) (1u << i)) == 0)
        continue;

      caption = rehab_progress_chart_dup_part_caption (chart, (RehabProgressParts) (1u << i));
      if (caption != NULL && *caption != '\0' && !g_ptr_array_find_with_equal_func (captions, caption, g_str_equal, NULL))
        g_ptr_array_add (captions, g_steal_pointer (&caption));
    }

  return captions->len > 0 ? g_strjoinv ("\n", (char **) captions->pdata) : NULL;
}

static RehabChartPicture *
new_lag_picture (const RehabProgressShown *self)
{
  g_autofree char *range = dup_lag_range (self->lag);
  g_autofree char *whose = dup_whose (self, range);
  g_autofree char *caption = rehab_lag_chart_dup_caption (self->lag);
  g_autofree char *summary = rehab_lag_chart_dup_summary (self->lag);

  return rehab_chart_picture_new_lag (&(RehabChartPictureWords) { get_title (REHAB_PROGRESS_EXPORT_LAG), whose, caption, summary },
                                      self->lag, 0.0, REHAB_CHART_SCHEME_PRINT);
}

/**
 * rehab_progress_shown_new_picture:
 * @self: what the page shows
 * @which: a chart that it has, or the page
 *
 * Makes the picture that goes out, in the colours of print whatever the style of the screen.
 *
 * Returns: (transfer full): the picture
 */
RehabChartPicture *
rehab_progress_shown_new_picture (const RehabProgressShown *self,
                                  const char               *which)
{
  RehabProgressParts parts = rehab_progress_shown_get_parts (self, which);
  g_autofree char *range = NULL;
  g_autofree char *whose = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (rehab_progress_shown_has (self, which), NULL);

  if (is_lag (which))
    return new_lag_picture (self);

  range = rehab_progress_chart_dup_range (self->chart);
  whose = dup_whose (self, range);
  caption = dup_caption (self->chart, parts);
  summary = is_page (which) ? rehab_progress_chart_dup_summary (self->chart)
                            : rehab_progress_chart_dup_part_summary (self->chart, find_part (which));

  return rehab_chart_picture_new_progress (&(RehabChartPictureWords) { get_title (which), whose, caption, summary }, self->chart,
                                           parts, 0.0, REHAB_CHART_SCHEME_PRINT);
}

/**
 * rehab_progress_shown_list_tables:
 * @self: what the page shows
 * @which: a chart that it has, or the page
 *
 * Returns: (transfer full) (element-type RehabChartTable): the figures behind it, a table a chart
 */
GPtrArray *
rehab_progress_shown_list_tables (const RehabProgressShown *self,
                                  const char               *which)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_chart_table_unref);

  g_return_val_if_fail (rehab_progress_shown_has (self, which), tables);

  if (is_lag (which))
    g_ptr_array_add (tables, rehab_lag_chart_new_table (self->lag));
  else if (!is_page (which))
    g_ptr_array_add (tables, rehab_progress_chart_new_table (self->chart, find_part (which)));
  else
    for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
      if ((self->parts & (RehabProgressParts) (1u << i)) != 0)
        g_ptr_array_add (tables, rehab_progress_chart_new_table (self->chart, (RehabProgressParts) (1u << i)));

  return tables;
}

/**
 * rehab_progress_tables_dup_csv:
 * @tables: (element-type RehabChartTable): one table or more
 *
 * Writes tables as one CSV file. More than one stand below each other, each under its title.
 *
 * Returns: (transfer full): the file
 */
char *
rehab_progress_tables_dup_csv (GPtrArray *tables)
{
  g_autoptr (GString) csv = g_string_new (REHAB_CSV_BEGIN);

  for (guint i = 0; i < tables->len; i++)
    {
      RehabChartTable *table = g_ptr_array_index (tables, i);
      g_autofree char *own = rehab_chart_table_dup_csv (table);
      gsize mark = g_str_has_prefix (own, REHAB_CSV_BEGIN) ? strlen (REHAB_CSV_BEGIN) : 0;

      if (i > 0)
        g_string_append (csv, REHAB_CSV_LINE_END);
      if (tables->len > 1)
        {
          rehab_csv_append_text (csv, rehab_chart_table_get_title (table));
          g_string_append (csv, REHAB_CSV_LINE_END);
        }
      g_string_append_len (csv, own + mark, -1);
    }

  return g_string_free (g_steal_pointer (&csv), FALSE);
}

/* A cell of a table that is pasted: on one line, and never a formula. */
static void
append_cell (GString    *tabs,
             const char *text)
{
  g_autofree char *line = text != NULL ? g_strdelimit (g_strdup (text), "\t\r\n", ' ') : NULL;

  if (line == NULL)
    return;
  if (strchr ("=+@", *line) != NULL && *line != '\0')
    g_string_append_c (tabs, '\'');
  g_string_append (tabs, line);
}

static void
append_tabs (GString         *tabs,
             RehabChartTable *table)
{
  guint n_columns = rehab_chart_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      append_cell (tabs, rehab_chart_table_get_column (table, column)->title);
      g_string_append_c (tabs, column + 1 < n_columns ? '\t' : '\n');
    }
  for (guint row = 0; row < rehab_chart_table_get_n_rows (table); row++)
    for (guint column = 0; column < n_columns; column++)
      {
        append_cell (tabs, rehab_chart_table_get_cell (table, row, column));
        g_string_append_c (tabs, column + 1 < n_columns ? '\t' : '\n');
      }
}

/**
 * rehab_progress_tables_dup_tabs:
 * @tables: (element-type RehabChartTable): one table or more
 *
 * Writes tables as they are read on the screen, with a tab between cells: what a spreadsheet or a letter takes in.
 *
 * Returns: (transfer full): the text
 */
char *
rehab_progress_tables_dup_tabs (GPtrArray *tables)
{
  GString *tabs = g_string_new (NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      RehabChartTable *table = g_ptr_array_index (tables, i);

      if (i > 0)
        g_string_append_c (tabs, '\n');
      if (tables->len > 1)
        g_string_append_printf (tabs, "%s\n", rehab_chart_table_get_title (table));
      append_tabs (tabs, table);
    }

  return g_string_free (tabs, FALSE);
}

/**
 * rehab_progress_shown_dup_name:
 * @self: what the page shows
 * @which: a chart, or the page
 * @suffix: of the file: "png"
 *
 * Names a file by what it is, the patient's initials and the last day: names of files wander into lists of recent files and
 * into backups.
 *
 * Returns: (transfer full): the name
 */
char *
rehab_progress_shown_dup_name (const RehabProgressShown *self,
                               const char               *which,
                               const char               *suffix)
{
  RehabDate last = is_lag (which) ? rehab_lag_chart_get_to (self->lag) : rehab_progress_chart_get_to (self->chart);
  g_autofree char *date = rehab_date_to_iso (last);
  g_autofree char *initials = dup_initials (self);
  g_autofree char *name = NULL;

  /* Translators: a file name; what the chart is of, a patient's initials, the last day, "png" or the like */
  name = g_strdup_printf (C_("file name", "%s %s, %s.%s"), get_title (which), initials, date, suffix);

  return rehab_paper_name_dup_safe (name);
}
