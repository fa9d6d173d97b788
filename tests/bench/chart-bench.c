/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the Progress page costs: ten years of daily data, all tracks, painted beside the same points stroked once with bare
 * Cairo; and the crosshair beside the charts that it leaves as they are. Prints a line a budget: its name, then pairs of
 * milliseconds, figure and baseline, run in turn.
 */

#include "rehab-progress-layout-private.h"

#include <locale.h>

#define EPISODE "00000000-0000-4000-8000-000000000001"
#define PATIENT "00000000-0000-4000-8000-000000000002"
#define N_DAYS 3650
#define WIDTH 1100
#define WARM_UPS 2
#define RUNS 11

typedef struct
{
  RehabProgressLayout *layout;
  const RehabChartPalette *palette;
  cairo_t *cr;
} Bench;

typedef void (*Run) (const Bench *bench);

static RehabDate
get_day (int n)
{
  return rehab_date_add_days (rehab_date_new (2016, 11, 25, NULL), n);
}

/* Noisy days, which cost most: each with a session, sitting and three scores of pain. */
static RehabDiary *
invent_diary (void)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int n = 0; n < N_DAYS; n++)
    {
      double pain = g_rand_int_range (rand, 0, 9);
      RehabDiaryDay day = {
        .episode_id = EPISODE, .date = get_day (n), .waking_pain = rehab_number (pain),
        .worst_pain = rehab_number (pain + g_rand_int_range (rand, 0, 2)),
        .sitting_minutes = rehab_number (g_rand_int_range (rand, 60, 500)),
        .sitting_pain = rehab_number (g_rand_int_range (rand, 0, 11)),
      };
      RehabSession session = {
        .episode_id = EPISODE, .date = get_day (n), .origin = REHAB_SESSION_ORIGIN_TYPED,
        .kind = (RehabSessionKind) g_rand_int_range (rand, REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_LONG_SIT),
        .minutes = rehab_number (g_rand_int_range (rand, 20, 90)), .effort = rehab_number (g_rand_int_range (rand, 1, 10)),
        .distance_km = rehab_number (g_rand_int_range (rand, 3, 20)), .climb_m = rehab_number (g_rand_int_range (rand, 0, 300)),
        .sprint_m = rehab_number (g_rand_int_range (rand, 0, 400)), .pain_before = rehab_number (2),
        .pain_during = rehab_number (pain), .pain_next_morning = rehab_number (2),
      };

      g_ptr_array_add (days, rehab_diary_day_new (&day, NULL));
      g_ptr_array_add (sessions, rehab_session_new (&session, NULL));
    }

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

static void
invent_assessments (RehabCase *record)
{
  for (int n = 0; n < N_DAYS; n += 60)
    {
      GPtrArray *findings = g_ptr_array_new_with_free_func (rehab_record_unref);
      RehabAssessment *assessment = rehab_assessment_new (&(RehabAssessment) {
      .episode_id = EPISODE, .date = get_day (n), .kind = REHAB_ASSESSMENT_KIND_REVIEW,
    }, NULL);

      g_ptr_array_add (findings, rehab_finding_new (&(RehabFinding) {
      .assessment_id = assessment->id, .item_key = "outcome-visa-h", .value = rehab_number (n % 100),
    }, NULL));
      g_ptr_array_add (findings, rehab_finding_new (&(RehabFinding) {
      .assessment_id = assessment->id, .item_key = "strength-bridge-count", .side = REHAB_SIDE_LEFT,
      .value = rehab_number (n % 30),
    }, NULL));
      g_ptr_array_add (record->assessments, assessment);
      g_hash_table_insert (record->findings, g_strdup (assessment->id), findings);
    }
}

static RehabProgressLayout *
create_layout (void)
{
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE, .patient_id = PATIENT, .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = get_day (0),
  }, NULL);
  g_autoptr (RehabCase) record = rehab_case_new (episode);
  g_autoptr (RehabProgressChart) chart = NULL;
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  RehabProgressLayout *layout;
  double natural;

  rehab_diary_unref (record->diary);
  record->diary = invent_diary ();
  invent_assessments (record);
  /* Nothing is switched off: that is the most there is to draw. */
  chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = record, .hidden = (const char *[]) { NULL }, .today = get_day (N_DAYS - 1),
  }, get_day (0), get_day (N_DAYS - 1));

  pango_context_set_font_description (context, font);
  rehab_progress_chart_measure_height (chart, context, WIDTH, REHAB_PROGRESS_ALL, &natural);
  layout = rehab_progress_chart_layout (chart, context, WIDTH, natural, REHAB_PROGRESS_ALL);
  g_object_unref (context);

  return layout;
}

static void
paint_charts (const Bench *bench)
{
  rehab_progress_layout_paint (bench->layout, bench->palette, bench->cr);
  cairo_surface_flush (cairo_get_target (bench->cr));
}

static void
paint_crosshair (const Bench *bench)
{
  rehab_progress_layout_paint_crosshair (bench->layout, bench->palette, get_day (N_DAYS / 2), bench->cr);
  cairo_surface_flush (cairo_get_target (bench->cr));
}

/* Each line of days as one path, one stroke. */
static void
stroke_points (const Bench *bench)
{
  RehabProgressLayout *layout = bench->layout;

  cairo_set_source_rgb (bench->cr, 0.0, 0.0, 0.0);
  cairo_set_line_width (bench->cr, 1.5);
  for (guint i = 0; i < layout->panels->len; i++)
    {
      const RehabPanel *panel = g_ptr_array_index (layout->panels, i);

      for (guint n = 0; n < panel->placed->len; n++)
        {
          const RehabSeries *series = ((const RehabPlacedSeries *) g_ptr_array_index (panel->placed, n))->series;

          if (series->row->style != REHAB_STYLE_LINE)
            continue;
          for (guint day = 0; day < N_DAYS; day++)
            if (series->values[day].known)
              cairo_line_to (bench->cr, rehab_progress_layout_place_date (layout, get_day ((int) day)),
                             rehab_panel_place_value (panel, series->values[day].value));
          cairo_stroke (bench->cr);
        }
    }
  cairo_surface_flush (cairo_get_target (bench->cr));
}

static double
measure (Run          run,
         const Bench *bench)
{
  gint64 started = g_get_monotonic_time ();

  run (bench);

  return (g_get_monotonic_time () - started) / 1000.0;
}

static void
take_turns (const char  *name,
            Run          run,
            Run          baseline,
            const Bench *bench)
{
  g_print ("%s", name);
  for (guint turn = 0; turn < WARM_UPS + RUNS; turn++)
    {
      double figure = measure (run, bench);
      double beside = measure (baseline, bench);
      char texts[2][G_ASCII_DTOSTR_BUF_SIZE];

      if (turn < WARM_UPS)
        continue;
      g_print ("\t%s\t%s", g_ascii_formatd (texts[0], sizeof texts[0], "%.3f", figure),
               g_ascii_formatd (texts[1], sizeof texts[1], "%.3f", beside));
    }
  g_print ("\n");
}

int
main (void)
{
  g_autoptr (RehabProgressLayout) layout = create_layout ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH,
                                                         (int) rehab_progress_layout_get_height (layout));
  Bench bench = { layout, rehab_chart_palette_lookup (REHAB_CHART_SCHEME_LIGHT), cairo_create (surface) };

  setlocale (LC_ALL, "");
  take_turns ("charts", paint_charts, stroke_points, &bench);
  take_turns ("crosshair", paint_crosshair, paint_charts, &bench);

  cairo_destroy (bench.cr);
  cairo_surface_destroy (surface);

  return 0;
}
