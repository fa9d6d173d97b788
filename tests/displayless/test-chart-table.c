/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-table.h"

static const RehabChartColumn columns[] = { { "date", "Date", FALSE }, { "worst_pain", "Worst Pain", TRUE }, { "note", "Note", FALSE } };

static RehabChartTable *
create_table (void)
{
  RehabChartTable *table = rehab_chart_table_new ("Pain", columns, G_N_ELEMENTS (columns));

  rehab_chart_table_take_date (table, g_strdup ("Tue 17 Nov"), rehab_date_new (2026, 11, 17, NULL));
  rehab_chart_table_take_number (table, g_strdup ("3"), rehab_number (3.25));
  rehab_chart_table_take_text (table, g_strdup ("=1+1, \"so\""));
  rehab_chart_table_take_date (table, g_strdup ("Wed 18 Nov"), rehab_date_new (2026, 11, 18, NULL));
  rehab_chart_table_take_number (table, NULL, REHAB_NUMBER_NOT_ASKED);
  rehab_chart_table_take_text (table, NULL);

  return table;
}

static void
test_shows_its_words (void)
{
  g_autoptr (RehabChartTable) table = create_table ();

  g_assert_cmpstr (rehab_chart_table_get_title (table), ==, "Pain");
  g_assert_cmpuint (rehab_chart_table_get_n_columns (table), ==, 3);
  g_assert_cmpstr (rehab_chart_table_get_column (table, 1)->title, ==, "Worst Pain");
  g_assert_cmpuint (rehab_chart_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (rehab_chart_table_get_cell (table, 0, 0), ==, "Tue 17 Nov");
  g_assert_cmpstr (rehab_chart_table_get_cell (table, 0, 1), ==, "3");
  g_assert_cmpstr (rehab_chart_table_get_cell (table, 1, 1), ==, "");
}

static void
test_saves_its_values (void)
{
  g_autoptr (RehabChartTable) table = create_table ();
  g_autofree char *csv = rehab_chart_table_dup_csv (table);

  g_assert_cmpstr (csv, ==, "\xef\xbb\xbf" "date,worst_pain,note\r\n"
                   "2026-11-17,3.25,\"'=1+1, \"\"so\"\"\"\r\n"
                   "2026-11-18,,\r\n");
}

static void
test_counts_full_rows (void)
{
  g_autoptr (RehabChartTable) table = create_table ();

  rehab_chart_table_take_text (table, g_strdup ("half a row"));

  g_assert_cmpuint (rehab_chart_table_get_n_rows (table), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-table/shows-its-words", test_shows_its_words);
  g_test_add_func ("/chart-table/saves-its-values", test_saves_its_values);
  g_test_add_func ("/chart-table/counts-full-rows", test_counts_full_rows);

  return g_test_run ();
}
