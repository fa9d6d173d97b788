/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-diary.h"
#include "rehab-settling-chart.h"

#include <string.h>

static RehabSettlingChart *
create_chart (RehabDiary *diary,
              int         from,
              int         to,
              int         today)
{
  return rehab_settling_chart_new (diary, rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM), chart_date (from), chart_date (to),
                                   chart_date (today));
}

/* One run with pain of 1 before it, and what the mornings after it said; -1 is not asked, -2 not come. */
static void
test_spans (void)
{
  static const struct
  {
    int before, mornings[4];
    int today;
    RehabSettlingSpan span;
    guint n_at_the_latest;
  } rows[] = {
    { 1, { 1, -1, -1, -1 }, 9, REHAB_SETTLING_SPAN_NEXT_MORNING, 0 },
    { 1, { 0, 5, 5, 5 }, 9, REHAB_SETTLING_SPAN_NEXT_MORNING, 0 },
    { 1, { 2, 1, -1, -1 }, 9, REHAB_SETTLING_SPAN_TWO_DAYS, 0 },
    { 1, { -1, 1, -1, -1 }, 9, REHAB_SETTLING_SPAN_TWO_DAYS, 1 },
    { 1, { 2, 2, 1, -1 }, 9, REHAB_SETTLING_SPAN_LONGER, 0 },
    { 1, { 2, -1, 2, 0 }, 9, REHAB_SETTLING_SPAN_LONGER, 1 },
    { 1, { 2, 2, 2, 2 }, 9, REHAB_SETTLING_SPAN_STILL_ABOVE, 0 },
    { 1, { 2, -1, -1, -1 }, 9, REHAB_SETTLING_SPAN_STILL_ABOVE, 0 },
    { 1, { -1, -1, -1, -1 }, 9, REHAB_SETTLING_SPAN_NOT_ASKED, 0 },
    { -1, { 1, 1, 1, 1 }, 9, REHAB_SETTLING_SPAN_NOT_ASKED, 0 },
    { 1, { -1, -1, -1, -1 }, 0, REHAB_SETTLING_SPAN_TO_COME, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ChartDiary days = chart_diary_start ();
      g_autoptr (RehabDiary) diary = NULL;
      g_autoptr (RehabSettlingChart) chart = NULL;
      const RehabSettlingRow *row;

      chart_diary_add_session (&days, 0, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, rows[i].before >= 0 ? ASKED (rows[i].before)
                                                                                                       : UNASKED,
                               UNASKED, UNASKED);
      for (int n = 0; n < 4; n++)
        if (rows[i].mornings[n] >= 0)
          chart_diary_add_day (&days, n + 1, ASKED (rows[i].mornings[n]), UNASKED);
      diary = chart_diary_finish (&days);
      chart = create_chart (diary, 0, 9, rows[i].today);

      g_test_message ("row %zu", i);
      g_assert_cmpuint (rehab_settling_chart_get_n_rows (chart), ==, 1);
      row = rehab_settling_chart_get_row (chart, 0);
      g_assert_cmpint (row->kind, ==, REHAB_SESSION_KIND_RUN);
      for (guint span = 0; span < REHAB_N_SETTLING_SPANS; span++)
        g_assert_cmpuint (row->counts[span], ==, span == rows[i].span);
      g_assert_cmpuint (row->n_at_the_latest, ==, rows[i].n_at_the_latest);
      g_assert_cmpuint (row->n_rated, ==, 0);
    }
}

/* Only sessions of the stretch that have been are counted; each is in one span; limits count only what was asked. */
static void
test_counts_of_anything (void)
{
  for (int round = 0; round < 80; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      int n_days = g_test_rand_int_range (1, 120);
      g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, n_days);
      int from = g_test_rand_int_range (0, n_days);
      int to = g_test_rand_int_range (from, n_days);
      int today = g_test_rand_int_range (0, n_days + 3);
      g_autoptr (RehabSettlingChart) chart = create_chart (diary, from, to, today);
      guint n_sessions[REHAB_SESSION_KIND_LONG_SIT + 1] = { 0 };
      guint n_over[REHAB_SESSION_KIND_LONG_SIT + 1] = { 0 };
      guint n_rated[REHAB_SESSION_KIND_LONG_SIT + 1] = { 0 };
      guint n_rows = 0;

      for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
        {
          const RehabSession *session = rehab_diary_get_session (diary, i);
          int day = rehab_date_days_until (chart_date (0), session->date);

          if (day < from || day > to || day > today)
            continue;
          n_sessions[session->kind]++;
          n_rated[session->kind] += session->pain_during.known || session->pain_after.known;
          n_over[session->kind] += (session->pain_during.known && session->pain_during.value > 3)
                                   || (session->pain_after.known && session->pain_after.value > 3);
        }

      for (guint kind = 0; kind < G_N_ELEMENTS (n_sessions); kind++)
        n_rows += n_sessions[kind] > 0;
      g_assert_cmpuint (rehab_settling_chart_get_n_rows (chart), ==, n_rows);

      for (guint n = 0; n < n_rows; n++)
        {
          const RehabSettlingRow *row = rehab_settling_chart_get_row (chart, n);
          guint sum = 0;

          for (guint span = 0; span < REHAB_N_SETTLING_SPANS; span++)
            sum += row->counts[span];
          g_assert_cmpuint (row->n_sessions, ==, n_sessions[row->kind]);
          g_assert_cmpuint (sum, ==, row->n_sessions);
          g_assert_cmpuint (row->n_rated, ==, n_rated[row->kind]);
          g_assert_cmpuint (row->n_over_limit, ==, n_over[row->kind]);
          g_assert_cmpuint (row->n_at_the_latest, <=, row->counts[REHAB_SETTLING_SPAN_TWO_DAYS]
                            + row->counts[REHAB_SETTLING_SPAN_LONGER]);
        }
    }
}

static void
test_words_and_table (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabDiary) nothing = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabSettlingChart) chart = NULL;
  g_autoptr (RehabSettlingChart) empty = create_chart (nothing, 0, 3, 3);
  g_autoptr (RehabChartTable) table = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *none = rehab_settling_chart_dup_summary (empty);
  g_autofree char *caption = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *run = NULL;
  g_autofree char *strength = NULL;

  chart_diary_add_session (&days, 0, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), ASKED (4), ASKED (1));
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), ASKED (3), ASKED (2));
  chart_diary_add_session (&days, 2, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, UNASKED, UNASKED, UNASKED);
  chart_diary_add_session (&days, 3, REHAB_SESSION_KIND_STRENGTH, UNASKED, UNASKED, ASKED (1), UNASKED, UNASKED);
  chart_diary_add_day (&days, 4, ASKED (0), UNASKED);
  diary = chart_diary_finish (&days);
  chart = create_chart (diary, 0, 3, 3);
  summary = rehab_settling_chart_dup_summary (chart);
  caption = rehab_settling_chart_dup_caption (chart);
  table = rehab_settling_chart_new_table (chart);
  csv = rehab_chart_table_dup_csv (table);
  run = rehab_settling_row_dup_limit (rehab_settling_chart_get_row (chart, 0), rehab_settling_chart_get_rule (chart));
  strength = rehab_settling_row_dup_limit (rehab_settling_chart_get_row (chart, 1), rehab_settling_chart_get_rule (chart));

  g_assert_cmpstr (none, ==, "Settling of sessions, 2 Oct to 5 Oct 2026: no session.");
  g_assert_cmpstr (summary, ==, "Settling of sessions, 2 Oct to 5 Oct 2026: Run: 1 of 2 by the next morning, 1 not known; "
                   "Strength: of 1 session nothing is known yet.");
  g_assert_nonnull (strstr (caption, "F72"));
  g_assert_nonnull (strstr (caption, "pain up to 3"));
  g_assert_null (strstr (caption, "earlier"));
  g_assert_cmpstr (run, ==, "Pain above 3: 1 of 2 asked");
  g_assert_cmpstr (strength, ==, "Pain above 3: not asked");
  g_assert_nonnull (strstr (csv, "kind,sessions,settled_next_morning,settled_2_days,settled_3_days_or_more,not_settled_so_far,"
                            "morning_to_come,not_asked,maybe_earlier,pain_asked,pain_over_limit\r\n"
                            "Run,3,1,0,0,1,0,1,0,2,1\r\n"));
  /* What nobody asked is no 0. */
  g_assert_nonnull (strstr (csv, "Strength,1,0,0,0,0,1,0,0,0,\r\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settling-chart/spans", test_spans);
  g_test_add_func ("/settling-chart/counts-of-anything", test_counts_of_anything);
  g_test_add_func ("/settling-chart/words-and-table", test_words_and_table);

  return g_test_run ();
}
