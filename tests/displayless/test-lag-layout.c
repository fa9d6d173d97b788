/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-boxes.h"
#include "chart-diary.h"
#include "rehab-lag-layout-private.h"

#include <math.h>

static RehabLagLayout *
create_layout (RehabDiary      *diary,
               RehabLoadLagPain pain,
               double           needed,
               int              to,
               double           width,
               double           height)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_with (standard, REHAB_THRESHOLD_LAG_DAYS, needed, NULL);
  RehabLagContent content = { .diary = diary, .thresholds = thresholds, .pain = pain, .today = chart_date (to) };
  g_autoptr (RehabLagChart) chart = rehab_lag_chart_new (&content, chart_date (0), chart_date (to));
  PangoContext *context = create_context (14.67);
  RehabLagLayout *layout = rehab_lag_chart_layout (chart, context, width, height);

  g_object_unref (context);

  return layout;
}

static RehabLagLayout *
create_random_layout (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  int n_days = 1 << g_test_rand_int_range (0, 12);
  g_autoptr (RehabDiary) usual = chart_diary_random (rand, 0, n_days);
  g_autoptr (RehabSession) huge = rehab_session_new (&(RehabSession) {
    .episode_id = CHART_EPISODE, .date = chart_date (n_days / 2), .position = 95, .kind = REHAB_SESSION_KIND_RUN,
    .minutes = ASKED (g_test_rand_int_range (0, 1400)), .effort = ASKED (10), .origin = REHAB_SESSION_ORIGIN_TYPED,
  }, NULL);
  g_autoptr (RehabDiary) diary = rehab_diary_with_session (usual, huge);

  return create_layout (diary, g_test_rand_bit () ? REHAB_LOAD_LAG_WORST : REHAB_LOAD_LAG_NEXT_MORNING,
                        g_test_rand_int_range (2, 40), n_days, g_test_rand_double_range (240.0, 2600.0),
                        g_test_rand_double_range (0.0, 2400.0));
}

static const RehabLagPanel *
get_panel (const RehabLagLayout *layout,
           guint                 n)
{
  return &g_array_index (layout->panels, RehabLagPanel, n);
}

static const RehabLagMark *
get_mark (const RehabLagPanel *panel,
          guint                n)
{
  return &g_array_index (panel->marks, RehabLagMark, n);
}

static void
test_labels_never_overlap_or_leave_the_chart (void)
{
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (RehabLagLayout) layout = create_random_layout ();
      RehabBox whole = { 0.0, 0.0, layout->width, layout->height };

      for (guint a = 0; a < layout->labels->len; a++)
        {
          const RehabLagLabel *label = &g_array_index (layout->labels, RehabLagLabel, a);

          assert_inside (&label->box, &whole, 0.5);
          for (guint b = a + 1; b < layout->labels->len; b++)
            {
              const RehabLagLabel *other = &g_array_index (layout->labels, RehabLagLabel, b);

              if (overlap (&label->box, &other->box))
                g_error ("“%s” overlaps “%s” at %g × %g", pango_layout_get_text (label->text),
                         pango_layout_get_text (other->text), layout->width, layout->height);
            }
          for (guint b = 0; b < layout->swatches->len; b++)
            g_assert_false (overlap (&label->box, &g_array_index (layout->swatches, RehabLagSwatch, b).box));
        }
      for (guint b = 0; b < layout->swatches->len; b++)
        assert_inside (&g_array_index (layout->swatches, RehabLagSwatch, b).box, &whole, 0.5);
    }
}

/* Marks and medians lie in their panels, panels in the chart, and none upon another. */
static void
test_everything_has_a_place_of_its_own (void)
{
  for (int i = 0; i < 120; i++)
    {
      g_autoptr (RehabLagLayout) layout = create_random_layout ();
      RehabBox whole = { 0.0, 0.0, layout->width, layout->height };

      for (guint n = 0; n < layout->panels->len; n++)
        {
          const RehabLagPanel *panel = get_panel (layout, n);

          assert_inside (&panel->box, &whole, 0.5);
          assert_inside (&panel->plot, &panel->box, 0.5);
          for (guint other = n + 1; other < layout->panels->len; other++)
            g_assert_false (overlap (&panel->box, &get_panel (layout, other)->box));

          for (guint a = 0; a < panel->marks->len; a++)
            {
              const RehabLagMark *mark = get_mark (panel, a);
              RehabBox box = { mark->at.x - mark->radius, mark->at.y - mark->radius, 2.0 * mark->radius, 2.0 * mark->radius };

              g_assert_cmpfloat (mark->radius, >, 0.5);
              assert_inside (&box, &panel->plot, 0.5);
              for (guint b = a + 1; b < panel->marks->len; b++)
                {
                  const RehabLagMark *other = get_mark (panel, b);

                  g_assert_cmpfloat (hypot (mark->at.x - other->at.x, mark->at.y - other->at.y), >=,
                                     mark->radius + other->radius - 0.1);
                }
            }
          for (guint a = 0; a < panel->medians->len; a++)
            assert_inside (&g_array_index (panel->medians, RehabBox, a), &panel->plot, 0.5);
        }
    }
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return rehab_date_compare (((const RehabLoadPair *) a)->date, ((const RehabLoadPair *) b)->date);
}

/* What is drawn is what was counted: each pair in one mark, at its pain, between its loads; none where days are too few. */
static void
test_marks_hold_each_pair_once (void)
{
  for (int i = 0; i < 120; i++)
    {
      g_autoptr (RehabLagLayout) layout = create_random_layout ();

      for (guint n = 0; n < layout->panels->len; n++)
        {
          const RehabLagPanel *panel = get_panel (layout, n);
          g_autoptr (GArray) drawn = g_array_new (FALSE, FALSE, sizeof (RehabLoadPair));

          g_assert_cmpint (panel->marks->len > 0, ==, rehab_load_lag_get_n_loaded (panel->pairing)
                           >= rehab_load_lag_get_n_needed (panel->pairing));
          for (guint a = 0; a < panel->marks->len; a++)
            {
              const RehabLagMark *mark = get_mark (panel, a);
              const RehabLoadPair *pairs = &g_array_index (panel->pairs, RehabLoadPair, mark->first);

              for (guint b = 0; b < mark->n; b++)
                {
                  g_assert_cmpint (pairs[b].load <= 0.0, ==, mark->resting);
                  g_assert_cmpfloat_with_epsilon (rehab_lag_panel_place_pain (layout, panel, pairs[b].pain), mark->at.y, 1e-6);
                }
              if (mark->resting)
                {
                  g_assert_cmpfloat (mark->at.x + mark->radius, <, panel->left);
                }
              else
                {
                  g_assert_cmpfloat (mark->at.x, >=, rehab_lag_panel_place_load (panel, pairs[0].load) - 1e-6);
                  g_assert_cmpfloat (mark->at.x, <=, rehab_lag_panel_place_load (panel, pairs[mark->n - 1].load) + 1e-6);
                }
              g_array_append_vals (drawn, pairs, mark->n);
            }

          if (panel->marks->len == 0)
            continue;
          g_array_sort (drawn, compare_dates);
          g_assert_cmpuint (drawn->len, ==, rehab_load_lag_get_n_pairs (panel->pairing));
          for (guint a = 0; a < drawn->len; a++)
            g_assert_cmpmem (&g_array_index (drawn, RehabLoadPair, a), sizeof (RehabLoadPair),
                             rehab_load_lag_get_pair (panel->pairing, a), sizeof (RehabLoadPair));
        }
    }
}

/* A row shares its axis, the ticks are round, and what has the same load stands at the same place in each of its panels. */
static void
test_axes_are_shared_and_round (void)
{
  for (int i = 0; i < 120; i++)
    {
      g_autoptr (RehabLagLayout) layout = create_random_layout ();

      for (guint n = 0; n < layout->panels->len; n++)
        {
          const RehabLagPanel *panel = get_panel (layout, n);
          const RehabLagPanel *first = get_panel (layout, n - panel->lag);
          double digits = panel->axis.step / pow (10.0, floor (log10 (panel->axis.step) + 1e-9));

          if (panel->enough)
            g_assert_cmpuint (panel->ticks->len, >, 0);
          g_assert_true (fabs (digits - 1.0) < 1e-6 || fabs (digits - 2.0) < 1e-6 || fabs (digits - 5.0) < 1e-6);
          g_assert_cmpfloat_with_epsilon (panel->highest, first->highest, 1e-9);
          g_assert_cmpfloat_with_epsilon (panel->plot.width, first->plot.width, 1e-9);
          g_assert_cmpfloat_with_epsilon (panel->plot.height, get_panel (layout, 0)->plot.height, 1e-9);
          g_assert_cmpfloat_with_epsilon (rehab_lag_panel_place_load (panel, 100.0) - panel->plot.x,
                                          rehab_lag_panel_place_load (first, 100.0) - first->plot.x, 1e-6);
        }
    }
}

/* Half the scale where no pain that is drawn is higher, and one pain above it brings back the whole. */
static void
test_axis_of_pain (void)
{
  static const struct { double highest, height, max, step; } rows[] = {
    { 0, 0, 5, 5 }, { 5, 0, 5, 5 }, { 6, 0, 10, 5 }, { 10, 0, 10, 5 }, { 5, 600, 5, 1 }, { 6, 600, 10, 1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ChartDiary days = chart_diary_start ();
      g_autoptr (RehabDiary) diary = NULL;
      g_autoptr (RehabLagLayout) layout = NULL;

      for (int n = 0; n < 6; n++)
        {
          chart_diary_add_day (&days, n, UNASKED, ASKED (n == 5 ? rows[i].highest : 0));
          chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (30), ASKED (4), UNASKED, UNASKED, UNASKED);
        }
      diary = chart_diary_finish (&days);
      layout = create_layout (diary, REHAB_LOAD_LAG_WORST, 2, 5, 1000, rows[i].height);

      g_assert_cmpfloat_with_epsilon (layout->pain.max, rows[i].max, 1e-9);
      g_assert_cmpfloat_with_epsilon (layout->pain.step, rows[i].step, 1e-9);
    }
}

static RehabDiary *
create_runs (int    n_days,
             double load)
{
  ChartDiary days = chart_diary_start ();

  for (int n = 0; n < n_days; n++)
    {
      chart_diary_add_day (&days, n, UNASKED, ASKED (n % 11));
      chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (load / 10.0), ASKED (10), UNASKED, UNASKED, UNASKED);
    }

  return chart_diary_finish (&days);
}

/* One day short of the clinic's number nothing is drawn, and a line says how many there are. */
static void
test_too_few_days (void)
{
  for (int n_days = 9; n_days <= 13; n_days++)
    {
      g_autoptr (RehabDiary) diary = create_runs (n_days, 200);
      g_autoptr (RehabLagLayout) layout = create_layout (diary, REHAB_LOAD_LAG_WORST, 10, 40, 900, 0);
      guint n_few = 0;

      g_assert_cmpuint (layout->panels->len, ==, n_days >= 10 ? REHAB_N_LAGS : 0);
      for (guint i = 0; i < layout->panels->len; i++)
        g_assert_cmpint (get_panel (layout, i)->marks->len > 0, ==, n_days - (int) i >= 10);

      for (guint i = 0; i < layout->labels->len; i++)
        {
          const RehabLagLabel *label = &g_array_index (layout->labels, RehabLagLabel, i);

          if (label->role != REHAB_LAG_LABEL_FEW)
            continue;
          n_few++;
          if (n_days == 9)
            g_assert_cmpstr (pango_layout_get_text (label->text), ==, "Too few days: 9 of the 10 wanted");
          if (n_days == 12)
            g_assert_cmpstr (pango_layout_get_text (label->text), ==, "Too few days\n9 of the 10 wanted");
        }
      g_assert_cmpuint (n_few, ==, n_days == 9 ? 1 : (guint) (13 - n_days));
    }
}

/* What looks odd: one load only, a load of 10,000, and panels that stack as the room gets narrow. */
static void
test_odd_diaries (void)
{
  static const struct { double width; guint n_columns; } widths[] = { { 1100, 4 }, { 560, 4 }, { 460, 2 }, { 300, 2 }, { 150, 1 } };
  static const double loads[] = { 0.1, 300, 10000 };

  for (size_t i = 0; i < G_N_ELEMENTS (loads); i++)
    for (size_t n = 0; n < G_N_ELEMENTS (widths); n++)
      {
        g_autoptr (RehabDiary) diary = create_runs (44, loads[i]);
        g_autoptr (RehabLagLayout) layout = create_layout (diary, REHAB_LOAD_LAG_WORST, 10, 43, widths[n].width, 0);
        const RehabLagPanel *panel = get_panel (layout, 0);

        g_assert_cmpuint (layout->n_columns, ==, widths[n].n_columns);
        g_assert_cmpuint (panel->marks->len, ==, 11);
        g_assert_cmpuint (panel->medians->len, ==, 1);
        for (guint a = 0; a < 11; a++)
          {
            g_assert_cmpuint (get_mark (panel, a)->n, ==, 4);
            g_assert_cmpfloat_with_epsilon (get_mark (panel, a)->at.x, panel->right, 1e-6);
          }
      }
}

/* One load of 10,000 does not press the others together: it stands off the scale, with its number. */
static void
test_a_load_far_beyond (void)
{
  static const struct { double huge; gboolean beyond; } rows[] = { { 900, FALSE }, { 901, TRUE }, { 10000, TRUE } };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ChartDiary days = chart_diary_start ();
      g_autoptr (RehabDiary) diary = NULL;
      g_autoptr (RehabLagLayout) layout = NULL;
      const RehabLagPanel *panel;
      const RehabLagMark *last;
      guint n_labels = 0;

      for (int n = 0; n < 40; n++)
        {
          chart_diary_add_day (&days, n, UNASKED, ASKED (n % 4));
          chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (n == 20 ? rows[i].huge / 10.0 : 20 + n % 11), ASKED (10),
                                   UNASKED, UNASKED, UNASKED);
        }
      diary = chart_diary_finish (&days);
      layout = create_layout (diary, REHAB_LOAD_LAG_WORST, 10, 39, 1000, 300);
      panel = get_panel (layout, 0);
      last = get_mark (panel, panel->marks->len - 1);

      g_assert_cmpint (panel->beyond > 0.0, ==, rows[i].beyond);
      g_assert_cmpfloat_with_epsilon (panel->highest, rows[i].beyond ? 300.0 : rows[i].huge, 1e-9);
      g_assert_cmpuint (last->n, ==, 1);
      g_assert_cmpfloat_with_epsilon (last->at.x, panel->beyond_x, 1e-6);
      g_assert_cmpint (last->at.x > panel->right + 10.0, ==, rows[i].beyond);
      for (guint n = 0; n < layout->labels->len; n++)
        n_labels += g_str_has_prefix (pango_layout_get_text (g_array_index (layout->labels, RehabLagLabel, n).text), "≥ ");
      g_assert_cmpuint (n_labels, ==, rows[i].beyond ? REHAB_N_LAGS : 0);
    }
}

/* Two pairs far apart are two marks; near each other they are one, and four times the days have four times the area. */
static void
test_marks_grow_with_their_days (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabLagLayout) layout = NULL;
  const RehabLagPanel *panel;
  static const double loads[] = { 100, 500, 501, 502, 501, 1000 };

  for (int n = 0; n < 6; n++)
    {
      chart_diary_add_day (&days, n, UNASKED, ASKED (3));
      chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (loads[n]), ASKED (1), UNASKED, UNASKED, UNASKED);
    }
  diary = chart_diary_finish (&days);
  layout = create_layout (diary, REHAB_LOAD_LAG_WORST, 2, 5, 1000, 600);
  panel = get_panel (layout, 0);

  g_assert_cmpuint (panel->marks->len, ==, 3);
  g_assert_cmpuint (get_mark (panel, 0)->n, ==, 1);
  g_assert_cmpuint (get_mark (panel, 1)->n, ==, 4);
  g_assert_cmpfloat_with_epsilon (get_mark (panel, 1)->at.x, rehab_lag_panel_place_load (panel, 501), 0.01);
  g_assert_cmpfloat_with_epsilon (get_mark (panel, 1)->radius, 2.0 * get_mark (panel, 0)->radius, 1e-6);
}

static void
test_steps_and_places (void)
{
  g_autoptr (RehabDiary) diary = create_runs (30, 200);
  g_autoptr (RehabLagLayout) layout = create_layout (diary, REHAB_LOAD_LAG_WORST, 2, 29, 1000, 300);
  g_autoptr (RehabDiary) no_diary = create_runs (0, 200);
  g_autoptr (RehabLagLayout) empty = create_layout (no_diary, REHAB_LOAD_LAG_WORST, 2, 29, 1000, 300);
  static const struct { RehabLagStep step; guint panel, mark; } steps[] = {
    { REHAB_LAG_STEP_NEXT, 0, 0 }, { REHAB_LAG_STEP_NEXT, 0, 1 }, { REHAB_LAG_STEP_LAST, 0, 10 }, { REHAB_LAG_STEP_NEXT, 0, 10 },
    { REHAB_LAG_STEP_PREVIOUS, 0, 9 }, { REHAB_LAG_STEP_PANEL_NEXT, 1, 9 }, { REHAB_LAG_STEP_DOWN, 1, 9 },
    { REHAB_LAG_STEP_UP, 1, 9 }, { REHAB_LAG_STEP_FIRST, 1, 0 }, { REHAB_LAG_STEP_PREVIOUS, 1, 0 },
    { REHAB_LAG_STEP_PANEL_PREVIOUS, 0, 0 }, { REHAB_LAG_STEP_PANEL_PREVIOUS, 0, 0 },
  };
  RehabLagPlace place = REHAB_LAG_PLACE_NONE;

  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      place = rehab_lag_layout_step (layout, place, steps[i].step);
      g_test_message ("step %zu", i);
      g_assert_cmpuint (place.panel, ==, steps[i].panel);
      g_assert_cmpuint (place.mark, ==, steps[i].mark);
    }
  g_assert_cmpuint (rehab_lag_layout_step (layout, REHAB_LAG_PLACE_NONE, REHAB_LAG_STEP_PREVIOUS).mark, ==, 10);
  g_assert_false (rehab_lag_place_is_set (rehab_lag_layout_step (empty, REHAB_LAG_PLACE_NONE, REHAB_LAG_STEP_NEXT)));
  g_assert_false (rehab_lag_place_is_set (rehab_lag_layout_find_place (empty, 100, 100)));
  g_assert_false (rehab_lag_place_is_set (rehab_lag_layout_find_place (layout, -10, -10)));

  /* Each mark is found at its place, and nothing far from all of them. */
  for (guint n = 0; n < layout->panels->len; n++)
    for (guint a = 0; a < get_panel (layout, n)->marks->len; a++)
      {
        const RehabLagMark *mark = get_mark (get_panel (layout, n), a);

        place = rehab_lag_layout_find_place (layout, mark->at.x, mark->at.y);
        g_assert_true (rehab_lag_place_equal (place, (RehabLagPlace) { n, a }));
      }
  place = rehab_lag_layout_find_place (layout, get_panel (layout, 0)->left + 60.0, get_panel (layout, 0)->plot.y + 40.0);
  g_assert_false (rehab_lag_place_is_set (place));
}

static void
test_readouts (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabLagLayout) layout = NULL;
  g_autoptr (RehabLagReadout) one = NULL;
  g_autoptr (RehabLagReadout) seven = NULL;
  g_autofree char *lines = NULL;

  for (int n = 0; n < 8; n++)
    {
      chart_diary_add_day (&days, n, ASKED (n == 2 ? 6 : 2), UNASKED);
      chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (n == 1 ? 100 : 20), ASKED (5), UNASKED, UNASKED, UNASKED);
    }
  diary = chart_diary_finish (&days);
  layout = create_layout (diary, REHAB_LOAD_LAG_NEXT_MORNING, 2, 7, 1000, 300);

  one = rehab_lag_layout_dup_readout (layout, rehab_lag_layout_step (layout, REHAB_LAG_PLACE_NONE, REHAB_LAG_STEP_LAST));
  g_assert_cmpstr (one->title, ==, "All training · Same day");
  g_assert_cmpstr (one->lines[0], ==, "Load 500 AU on Sat 3 Oct 2026, pain 6 on the morning of Sun 4 Oct 2026");
  g_assert_null (one->lines[1]);
  g_assert_cmpuint (one->date.julian, ==, chart_date (2).julian);

  seven = rehab_lag_layout_dup_readout (layout, rehab_lag_layout_step (layout, REHAB_LAG_PLACE_NONE, REHAB_LAG_STEP_FIRST));
  lines = g_strjoinv ("|", seven->lines);
  g_assert_cmpstr (lines, ==, "6 days: load 100 AU, pain 2"
                   "|Load 100 AU on Mon 5 Oct 2026, pain 2 on the morning of Tue 6 Oct 2026"
                   "|Load 100 AU on Tue 6 Oct 2026, pain 2 on the morning of Wed 7 Oct 2026"
                   "|Load 100 AU on Wed 7 Oct 2026, pain 2 on the morning of Thu 8 Oct 2026"
                   "|Load 100 AU on Thu 8 Oct 2026, pain 2 on the morning of Fri 9 Oct 2026"
                   "|and 2 earlier");
  g_assert_false (rehab_date_is_set (seven->date));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lag-layout/labels-never-overlap-or-leave-the-chart", test_labels_never_overlap_or_leave_the_chart);
  g_test_add_func ("/lag-layout/everything-has-a-place-of-its-own", test_everything_has_a_place_of_its_own);
  g_test_add_func ("/lag-layout/marks-hold-each-pair-once", test_marks_hold_each_pair_once);
  g_test_add_func ("/lag-layout/axes-are-shared-and-round", test_axes_are_shared_and_round);
  g_test_add_func ("/lag-layout/axis-of-pain", test_axis_of_pain);
  g_test_add_func ("/lag-layout/too-few-days", test_too_few_days);
  g_test_add_func ("/lag-layout/odd-diaries", test_odd_diaries);
  g_test_add_func ("/lag-layout/a-load-far-beyond", test_a_load_far_beyond);
  g_test_add_func ("/lag-layout/marks-grow-with-their-days", test_marks_grow_with_their_days);
  g_test_add_func ("/lag-layout/steps-and-places", test_steps_and_places);
  g_test_add_func ("/lag-layout/readouts", test_readouts);

  return g_test_run ();
}
