/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the charts of lagged load of invented diaries as PNG files, to be looked at: lag-look FOLDER. */

#include "chart-diary.h"
#include "chart-easel.h"
#include "rehab-lag-layout.h"

#include <locale.h>

/* An athlete who runs, lifts and plays, whose pain follows yesterday's running a little, and much else. */
static RehabDiary *
invent_diary (int    n_days,
              double scale,
              double chance_kept)
{
  ChartDiary self = chart_diary_start ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  double yesterday = 0.0;

  for (int n = 0; n < n_days; n++)
    {
      int weekday = n % 7;
      double today = 0.0;
      double pain = 1.2 + yesterday / 160.0 + g_rand_double_range (rand, -1.2, 2.2);

      if (g_rand_double (rand) > chance_kept)
        {
          yesterday = 0.0;
          continue;
        }

      chart_diary_add_day (&self, n, g_rand_int_range (rand, 0, 12) > 0 ? ASKED ((int) CLAMP (pain, 0, 10)) : UNASKED,
                           g_rand_int_range (rand, 0, 12) > 0 ? ASKED ((int) CLAMP (pain + 1.2, 0, 10)) : UNASKED);
      if (weekday == 0 || weekday == 2 || weekday == 4 || weekday == 5)
        {
          double minutes = g_rand_int_range (rand, 20, 70);
          double effort = weekday == 2 ? 7 : g_rand_int_range (rand, 2, 6);

          today = minutes * effort;
          chart_diary_add_session (&self, n, weekday == 2 ? REHAB_SESSION_KIND_HILLS : REHAB_SESSION_KIND_RUN,
                                   ASKED ((int) (minutes * scale)), ASKED (effort), ASKED (1), UNASKED, UNASKED);
        }
      if (weekday == 1 || weekday == 4)
        chart_diary_add_session (&self, n, REHAB_SESSION_KIND_STRENGTH, ASKED (g_rand_int_range (rand, 25, 50)),
                                 ASKED (g_rand_int_range (rand, 5, 8)), ASKED (1), UNASKED, UNASKED);
      if (weekday == 6 && n % 14 == 13)
        chart_diary_add_session (&self, n, REHAB_SESSION_KIND_MATCH, ASKED (g_rand_int_range (rand, 45, 90)),
                                 ASKED (g_rand_int_range (rand, 6, 10)), ASKED (1), UNASKED, UNASKED);
      if (weekday == 3 && g_rand_boolean (rand))
        chart_diary_add_session (&self, n, REHAB_SESSION_KIND_CROSS_TRAINING, ASKED (g_rand_int_range (rand, 30, 60)),
                                 ASKED (g_rand_int_range (rand, 2, 5)), ASKED (1), UNASKED, UNASKED);
      yesterday = today;
    }

  return chart_diary_finish (&self);
}

/* The same run and the same pain, day after day. */
static RehabDiary *
invent_equal_diary (int    n_days,
                    double minutes,
                    double effort)
{
  ChartDiary self = chart_diary_start ();

  for (int n = 0; n < n_days; n++)
    {
      chart_diary_add_day (&self, n, ASKED (3), ASKED (3));
      chart_diary_add_session (&self, n, REHAB_SESSION_KIND_RUN, ASKED (minutes), ASKED (effort), ASKED (1), UNASKED, UNASKED);
    }

  return chart_diary_finish (&self);
}

/* Most loads are usual, one is of 10,000. */
static RehabDiary *
invent_huge_diary (void)
{
  ChartDiary self = chart_diary_start ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int n = 0; n < 60; n++)
    {
      chart_diary_add_day (&self, n, ASKED (g_rand_int_range (rand, 0, 6)), ASKED (g_rand_int_range (rand, 1, 8)));
      chart_diary_add_session (&self, n, n % 2 == 0 ? REHAB_SESSION_KIND_RUN : REHAB_SESSION_KIND_STRENGTH,
                               ASKED (n == 30 ? 1000 : g_rand_int_range (rand, 20, 70)),
                               ASKED (n == 30 ? 10 : g_rand_int_range (rand, 2, 8)), ASKED (1), UNASKED, UNASKED);
    }

  return chart_diary_finish (&self);
}

static RehabLagChart *
create_chart (RehabDiary        *diary,
              int                n_days,
              RehabLoadLagPain   pain,
              const char *const *rows)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  RehabLagContent content = {
    .diary = diary, .thresholds = thresholds, .pain = pain, .rows = rows, .today = chart_date (n_days - 1),
  };

  return rehab_lag_chart_new (&content, chart_date (0), chart_date (n_days - 1));
}

static void
draw (RehabLagChart   *chart,
      int              width,
      RehabChartScheme scheme,
      gboolean         pointed_at,
      const char      *folder,
      const char      *name)
{
  const RehabChartPalette *palette = rehab_chart_palette_lookup (scheme);
  PangoContext *context =
    chart_easel_create_context (chart_easel_is_print (scheme) ? CHART_EASEL_PRINT_TEXT : CHART_EASEL_TEXT);
  g_autofree char *summary = rehab_lag_chart_dup_summary (chart);
  g_autofree char *caption = rehab_lag_chart_dup_caption (chart);
  g_autoptr (RehabLagLayout) layout = NULL;
  double natural;
  gint64 start;
  cairo_t *cr;

  rehab_lag_chart_measure_height (chart, context, width - 2 * CHART_EASEL_MARGIN, &natural);

  start = g_get_monotonic_time ();
  layout = rehab_lag_chart_layout (chart, context, width - 2 * CHART_EASEL_MARGIN, natural);
  g_print ("%s: layout %.1f ms, ", name, (g_get_monotonic_time () - start) / 1000.0);

  cr = chart_easel_create (scheme, width, natural + 2 * CHART_EASEL_MARGIN);

  start = g_get_monotonic_time ();
  rehab_lag_layout_paint (layout, palette, cr);
  g_print ("paint %.1f ms\n%s\n%s\n", (g_get_monotonic_time () - start) / 1000.0, summary, caption);

  if (pointed_at)
    {
      RehabLagPlace place = rehab_lag_layout_step (layout, REHAB_LAG_PLACE_NONE, REHAB_LAG_STEP_LAST);
      g_autoptr (RehabLagReadout) readout = NULL;
      g_autofree char *lines = NULL;

      place = rehab_lag_layout_step (layout, place, REHAB_LAG_STEP_PREVIOUS);
      readout = rehab_lag_layout_dup_readout (layout, place);
      lines = g_strjoinv ("; ", readout->lines);
      g_print ("%s: %s\n", readout->title, lines);
      rehab_lag_layout_paint_crosshair (layout, palette, place, cr);
    }

  chart_easel_finish (cr, folder, name);
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const kinds[] = { "run", "hills", NULL };
  const char *folder = argc > 1 ? argv[1] : ".";
  g_autoptr (RehabDiary) usual_diary = invent_diary (84, 1.0, 0.9);
  g_autoptr (RehabDiary) short_diary = invent_diary (16, 1.0, 0.9);
  g_autoptr (RehabDiary) long_diary = invent_diary (2200, 1.0, 0.92);
  g_autoptr (RehabDiary) equal_diary = invent_equal_diary (40, 50, 6);
  g_autoptr (RehabDiary) huge_diary = invent_huge_diary ();
  g_autoptr (RehabDiary) no_diary = invent_diary (0, 1.0, 1.0);
  g_autoptr (RehabLagChart) usual = create_chart (usual_diary, 84, REHAB_LOAD_LAG_NEXT_MORNING, NULL);
  g_autoptr (RehabLagChart) worst = create_chart (usual_diary, 84, REHAB_LOAD_LAG_WORST, NULL);
  g_autoptr (RehabLagChart) chosen = create_chart (usual_diary, 84, REHAB_LOAD_LAG_WORST, kinds);
  g_autoptr (RehabLagChart) few = create_chart (short_diary, 16, REHAB_LOAD_LAG_NEXT_MORNING, NULL);
  g_autoptr (RehabLagChart) decade = create_chart (long_diary, 2200, REHAB_LOAD_LAG_NEXT_MORNING, NULL);
  g_autoptr (RehabLagChart) equal = create_chart (equal_diary, 40, REHAB_LOAD_LAG_WORST, NULL);
  g_autoptr (RehabLagChart) huge = create_chart (huge_diary, 60, REHAB_LOAD_LAG_WORST, NULL);
  g_autoptr (RehabLagChart) none = create_chart (no_diary, 28, REHAB_LOAD_LAG_WORST, NULL);

  setlocale (LC_ALL, "");
  draw (usual, 1100, REHAB_CHART_SCHEME_LIGHT, TRUE, folder, "lag-wide");
  draw (worst, 1100, REHAB_CHART_SCHEME_DARK, TRUE, folder, "lag-dark");
  draw (worst, 1100, REHAB_CHART_SCHEME_HIGH_CONTRAST, FALSE, folder, "lag-contrast");
  draw (usual, 900, REHAB_CHART_SCHEME_HIGH_CONTRAST_DARK, TRUE, folder, "lag-contrast-dark");
  draw (usual, 523, REHAB_CHART_SCHEME_PRINT, FALSE, folder, "lag-print");
  draw (usual, 523, REHAB_CHART_SCHEME_PRINT_GREY, FALSE, folder, "lag-grey");
  draw (usual, 328, REHAB_CHART_SCHEME_LIGHT, TRUE, folder, "lag-narrow");
  draw (worst, 180, REHAB_CHART_SCHEME_LIGHT, FALSE, folder, "lag-narrowest");
  draw (chosen, 900, REHAB_CHART_SCHEME_LIGHT, FALSE, folder, "lag-chosen");
  draw (few, 900, REHAB_CHART_SCHEME_LIGHT, TRUE, folder, "lag-few");
  draw (decade, 1100, REHAB_CHART_SCHEME_LIGHT, TRUE, folder, "lag-decade");
  draw (decade, 328, REHAB_CHART_SCHEME_DARK, FALSE, folder, "lag-decade-narrow");
  draw (equal, 900, REHAB_CHART_SCHEME_LIGHT, TRUE, folder, "lag-equal");
  draw (huge, 900, REHAB_CHART_SCHEME_LIGHT, TRUE, folder, "lag-huge");
  draw (none, 900, REHAB_CHART_SCHEME_LIGHT, FALSE, folder, "lag-none");

  return 0;
}
