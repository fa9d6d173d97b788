/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the charts of invented diaries as PNG files, to be looked at: chart-look FOLDER. */

#include "chart-easel.h"
#include "rehab-planned-session.h"
#include "rehab-progress-layout.h"
#include "rehab-sparkline.h"

#include <locale.h>
#include <math.h>

#define EPISODE "00000000-0000-4000-8000-000000000001"
/* Of the interface's text, in pixels. */
static double text_size = CHART_EASEL_TEXT;

#define PATIENT "00000000-0000-4000-8000-000000000002"

static RehabDate
get_day (int from_today)
{
  return rehab_date_add_days (rehab_date_new (2026, 11, 22, NULL), from_today);
}

static double
clamp_pain (double pain)
{
  return (int) CLAMP (pain + 0.5, 0.0, 10.0);
}

static void
add_session (GPtrArray       *sessions,
             GRand           *rand,
             RehabDate        date,
             int              position,
             RehabSessionKind kind,
             double           pain,
             double           growth)
{
  RehabSession session = {
    .episode_id = EPISODE, .date = date, .position = position, .kind = kind,
    .minutes = rehab_number (g_rand_int_range (rand, 20, 75)),
    .effort = rehab_number (clamp_pain (g_rand_double_range (rand, 2, 5) + 3 * growth)),
    .pain_before = rehab_number (clamp_pain (pain - 1)),
    .pain_during = rehab_number (clamp_pain (pain + g_rand_double_range (rand, -1, 1.6))),
    .pain_after = rehab_number (clamp_pain (pain + g_rand_double_range (rand, -1, 1.2))),
    .pain_next_morning = rehab_number (clamp_pain (pain - 1.4 + g_rand_double_range (rand, 0, 1.9))),
    .origin = REHAB_SESSION_ORIGIN_TYPED,
  };
  RehabSession *record;

  if (kind == REHAB_SESSION_KIND_RUN)
    {
      session.distance_km = rehab_number (round (session.minutes.value * g_rand_double_range (rand, 1.4, 1.9)) / 10.0);
      session.climb_m = rehab_number (round (session.distance_km.value * g_rand_double_range (rand, 2, 14)));
    }
  if (kind == REHAB_SESSION_KIND_MATCH)
    session.sprint_m = rehab_number (g_rand_int_range (rand, 10, 60) * 10);
  if (g_rand_int_range (rand, 0, 12) == 0)
    session.pain_next_morning = REHAB_NUMBER_NOT_ASKED;
  if (g_rand_int_range (rand, 0, 30) == 0)
    session.effort = REHAB_NUMBER_NOT_ASKED;

  record = rehab_session_new (&session, NULL);
  g_assert_nonnull (record);
  g_ptr_array_add (sessions, record);
}

/* Invents the last @n_days days, of which some were not kept, with pain that falls from 6 to 1. */
static RehabDiary *
invent_diary (int n_days)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  int missing = 0;

  for (int i = 0; i < n_days; i++)
    {
      double share = i / (double) MAX (n_days, 2);
      double pain = 5.5 - 4.2 * share + g_rand_double_range (rand, -1.2, 1.2);
      RehabDiaryDay day = {
        .episode_id = EPISODE, .date = get_day (i - n_days + 1),
        .waking_pain = rehab_number (clamp_pain (pain - 1.6)), .worst_pain = rehab_number (clamp_pain (pain)),
      };
      int weekday = rehab_date_get_weekday (day.date);

      if (missing == 0 && g_rand_int_range (rand, 0, 18) == 0)
        missing = g_rand_int_range (rand, 1, 4);
      if (missing > 0)
        {
          missing--;
          continue;
        }

      if (g_rand_int_range (rand, 0, 5) > 0)
        {
          day.sitting_minutes = rehab_number (g_rand_int_range (rand, 10, 36) * 15);
          day.sitting_pain = rehab_number (clamp_pain (pain - 2 + day.sitting_minutes.value / 200.0));
        }
      day.rest_day = weekday == G_DATE_FRIDAY;
      g_ptr_array_add (days, rehab_diary_day_new (&day, NULL));
      if (day.rest_day)
        continue;

      if (weekday == G_DATE_TUESDAY || weekday == G_DATE_SATURDAY)
        add_session (sessions, rand, day.date, 0, REHAB_SESSION_KIND_STRENGTH, pain, share);
      if (weekday != G_DATE_TUESDAY && weekday != G_DATE_SUNDAY)
        add_session (sessions, rand, day.date, 1, weekday == G_DATE_THURSDAY ? REHAB_SESSION_KIND_CROSS_TRAINING
                                                                             : REHAB_SESSION_KIND_RUN, pain, share);
      if (weekday == G_DATE_SUNDAY && share > 0.5)
        add_session (sessions, rand, day.date, 2, REHAB_SESSION_KIND_MATCH, pain + 1, share);
    }

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

static GPtrArray *
invent_phase_changes (int n_days)
{
  static const RehabPhase phases[] = { REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, REHAB_PHASE_DEEP, REHAB_PHASE_SPORT };
  static const double shares[] = { 1.0, 0.72, 0.38, 0.12 };
  GPtrArray *changes = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (int i = 0; i < 4 && n_days > 10; i++)
    {
      RehabPhaseChange change = {
        .episode_id = EPISODE, .from_phase = i == 0 ? REHAB_PHASE_NONE : phases[i - 1], .to_phase = phases[i],
        .date = get_day ((int) (-n_days * shares[i])),
      };

      g_ptr_array_add (changes, rehab_phase_change_new (&change, NULL));
    }

  return changes;
}

static GPtrArray *
invent_events (int n_days)
{
  static const struct
  {
    double share;
    RehabEventKind kind;
    const char *title;
  } list[] = {
    { 0.9, REHAB_EVENT_KIND_IMAGING, "MRI" },
    { 0.55, REHAB_EVENT_KIND_SHOCKWAVE, NULL },
    { 0.48, REHAB_EVENT_KIND_SHOCKWAVE, NULL },
    { 0.03, REHAB_EVENT_KIND_COMPETITION, "County cross-country" },
  };
  GPtrArray *events = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (size_t i = 0; i < G_N_ELEMENTS (list) && n_days > 10; i++)
    {
      RehabEvent event = {
        .episode_id = EPISODE, .date = get_day ((int) (-n_days * list[i].share)), .kind = list[i].kind,
        .title = list[i].title,
      };

      g_ptr_array_add (events, rehab_event_new (&event, NULL));
    }

  return events;
}

static void
answer (GPtrArray             *findings,
        const RehabAssessment *assessment,
        const char            *key,
        RehabSide              side,
        double                 value)
{
  g_autoptr (GError) error = NULL;
  RehabFinding *finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = key, .side = side, .value = rehab_number (value),
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (findings, finding);
}

static void
answer_strength (GPtrArray             *findings,
                 const RehabAssessment *assessment,
                 const char            *key,
                 double                 left,
                 double                 right)
{
  const char *const parts[] = { "device", "position", "angle", "1", "2", "3" };

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = g_strdup_printf ("%s.%s", key, parts[i]);

      if (i < 3)
        {
          answer (findings, assessment, part, REHAB_SIDE_NOT_ASKED, i < 2 ? 1 : 15);
          continue;
        }
      answer (findings, assessment, part, REHAB_SIDE_LEFT, round (left - 4.0 * i));
      answer (findings, assessment, part, REHAB_SIDE_RIGHT, round (right - 3.0 * i));
    }
}

/* An assessment each three weeks, the first one on the first day, in which the left side catches up. */
static void
invent_assessments (RehabCase *record,
                    int        n_days)
{
  for (int day = 1 - n_days; day <= 0 && n_days > 10; day += MAX (21, n_days / 12))
    {
      double share = 1.0 + day / (double) n_days;
      GPtrArray *findings = g_ptr_array_new_with_free_func (rehab_record_unref);
      RehabAssessment *assessment = rehab_assessment_new (&(RehabAssessment) {
      .episode_id = EPISODE, .date = get_day (day), .kind = REHAB_ASSESSMENT_KIND_REVIEW,
    }, NULL);

      g_ptr_array_add (record->assessments, assessment);
      g_hash_table_insert (record->findings, g_strdup (assessment->id), findings);
      answer (findings, assessment, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, round (38 + 44 * share));
      answer (findings, assessment, "outcome-nprs", REHAB_SIDE_NOT_ASKED, round (7 - 5 * share));
      if (share < 0.7)
        answer (findings, assessment, "outcome-tsk-11", REHAB_SIDE_NOT_ASKED, round (31 - 12 * share));
      answer_strength (findings, assessment, "strength-knee-flexion-outer", 182 + 70 * share, 268 + 8 * share);
      answer_strength (findings, assessment, "strength-hip-extension", 240 + 60 * share, 300 + 10 * share);
      answer (findings, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, round (14 + 12 * share));
      answer (findings, assessment, "strength-bridge-count", REHAB_SIDE_RIGHT, round (26 + 3 * share));
    }
}

/* Strength twice and a run three times a week, from two weeks ago on. */
static GArray *
invent_plan (int ahead)
{
  GArray *planned = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));

  for (int day = -14; day <= ahead; day++)
    {
      int weekday = rehab_date_get_weekday (get_day (day));
      gboolean strength = weekday == G_DATE_TUESDAY || weekday == G_DATE_SATURDAY;
      RehabPlannedSession session = {
        .date = get_day (day), .kind = strength ? REHAB_SESSION_KIND_STRENGTH : REHAB_SESSION_KIND_RUN,
        .minutes = rehab_number (50), .effort = rehab_number (strength ? 6 : 5),
        .distance_km = strength ? REHAB_NUMBER_NOT_ASKED : rehab_number (9),
      };

      if (strength || weekday == G_DATE_MONDAY || weekday == G_DATE_WEDNESDAY || weekday == G_DATE_SUNDAY)
        g_array_append_val (planned, session);
    }

  return planned;
}

static RehabProgressChart *
create_chart (int                n_days,
              int                n_shown,
              int                ahead,
              RehabPainRuleKind  rule,
              const char *const *hidden)
{
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE, .patient_id = PATIENT, .side = REHAB_SIDE_LEFT, .pain_rule = rule, .opened_on = get_day (-n_days),
  }, NULL);
  g_autoptr (RehabCase) record = rehab_case_new (episode);

  g_autoptr (GArray) planned = ahead > 0 ? invent_plan (ahead) : NULL;
  RehabProgressChart *chart;
  gint64 start;

  rehab_diary_unref (record->diary);
  record->diary = invent_diary (n_days);
  invent_assessments (record, n_days);
  g_ptr_array_extend_and_steal (record->phase_changes, invent_phase_changes (n_days));
  g_ptr_array_extend_and_steal (record->events, invent_events (n_days));

  start = g_get_monotonic_time ();
  chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = record, .planned = planned, .hidden = hidden, .today = get_day (0),
  }, get_day (1 - n_shown), get_day (ahead));
  g_print ("chart of %d days made in %.1f ms\n", n_shown, (g_get_monotonic_time () - start) / 1000.0);

  return chart;
}

static void
draw (RehabProgressChart *chart,
      RehabProgressParts  parts,
      int                 width,
      int                 height, /* 0: as high as it looks best */
      RehabChartScheme    scheme,
      int                 pointed_at,
      const char         *folder,
      const char         *name)
{
  const RehabChartPalette *palette = rehab_chart_palette_lookup (scheme);
  PangoContext *context =
    chart_easel_create_context (chart_easel_is_print (scheme) ? CHART_EASEL_PRINT_TEXT : text_size);
  g_autoptr (RehabProgressLayout) layout = NULL;
  g_autofree char *summary = rehab_progress_chart_dup_summary (chart);
  cairo_t *cr;
  double natural;
  gint64 start;

  rehab_progress_chart_measure_height (chart, context, width - 2 * CHART_EASEL_MARGIN, parts, &natural);
  if (height == 0)
    height = (int) (natural + 2 * CHART_EASEL_MARGIN);
  cr = chart_easel_create (scheme, width, height);

  start = g_get_monotonic_time ();
  layout = rehab_progress_chart_layout (chart, context, width - 2 * CHART_EASEL_MARGIN, height - 2 * CHART_EASEL_MARGIN, parts);
  g_print ("%s: layout %.1f ms, ", name, (g_get_monotonic_time () - start) / 1000.0);
  start = g_get_monotonic_time ();
  rehab_progress_layout_paint (layout, palette, cr);
  g_print ("paint %.1f ms\n%s\n", (g_get_monotonic_time () - start) / 1000.0, summary);
  if (pointed_at < 0)
    rehab_progress_layout_paint_crosshair (layout, palette, get_day (pointed_at), cr);

  chart_easel_finish (cr, folder, name);
  g_object_unref (context);
}

static void
draw_sparklines (const char *folder)
{
  static const int n_days[] = { 60, 12, 1, 0 };
  const RehabChartScheme schemes[] = { REHAB_CHART_SCHEME_LIGHT, REHAB_CHART_SCHEME_DARK };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 480, 300);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 2.0, 2.0);
  for (size_t scheme = 0; scheme < G_N_ELEMENTS (schemes); scheme++)
    {
      const RehabChartPalette *palette = rehab_chart_palette_lookup (schemes[scheme]);

      cairo_set_source_rgb (cr, palette->background.red, palette->background.green, palette->background.blue);
      cairo_rectangle (cr, 120.0 * scheme, 0.0, 120.0, 150.0);
      cairo_fill (cr);

      for (size_t i = 0; i < G_N_ELEMENTS (n_days); i++)
        {
          g_autoptr (RehabDiary) diary = invent_diary (n_days[i]);
          g_autofree char *summary = rehab_sparkline_dup_summary (diary, get_day (0), REHAB_SPARKLINE_DAYS);

          cairo_save (cr);
          cairo_translate (cr, 10.0 + 120.0 * scheme, 8.0 + 36.0 * i);
          rehab_sparkline_paint (diary, get_day (0), REHAB_SPARKLINE_DAYS, palette, cr, 100.0, 28.0);
          cairo_restore (cr);
          g_print ("%s\n", summary);
        }
    }

  chart_easel_finish (cr, folder, "sparklines");
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  const char *folder = argc > 1 ? argv[1] : ".";
  g_autoptr (RehabProgressChart) weeks = create_chart (52, 52, 0, REHAB_PAIN_RULE_KIND_GOOM, NULL);
  g_autoptr (RehabProgressChart) month = create_chart (80, 28, 0, REHAB_PAIN_RULE_KIND_SILBERNAGEL, NULL);
  g_autoptr (RehabProgressChart) first_week = create_chart (7, 7, 7, REHAB_PAIN_RULE_KIND_GOOM, NULL);
  g_autoptr (RehabProgressChart) year = create_chart (400, 365, 0, REHAB_PAIN_RULE_KIND_GOOM, NULL);
  g_autoptr (RehabProgressChart) decade = create_chart (3650, 3650, 0, REHAB_PAIN_RULE_KIND_GOOM, NULL);
  g_autoptr (RehabProgressChart) point = create_chart (1, 28, 0, REHAB_PAIN_RULE_KIND_GOOM, NULL);
  g_autoptr (RehabProgressChart) day = create_chart (1, 1, 0, REHAB_PAIN_RULE_KIND_GOOM, NULL);
  g_autoptr (RehabProgressChart) none = create_chart (0, 28, 0, REHAB_PAIN_RULE_KIND_GOOM, NULL);

  g_autoptr (RehabProgressChart) ahead = create_chart (52, 38, 14, REHAB_PAIN_RULE_KIND_SILBERNAGEL, NULL);
  g_autoptr (RehabProgressChart) last_week = create_chart (52, 7, 0, REHAB_PAIN_RULE_KIND_GOOM, NULL);
  g_autoptr (RehabProgressChart) everything = create_chart (80, 35, 7, REHAB_PAIN_RULE_KIND_GOOM, (const char *[]) { NULL });

  setlocale (LC_ALL, "");
  draw (weeks, REHAB_PROGRESS_PAIN_AND_LOAD, 1100, 560, REHAB_CHART_SCHEME_LIGHT, 0, folder, "wide");
  draw (weeks, REHAB_PROGRESS_PAIN_AND_LOAD, 1100, 560, REHAB_CHART_SCHEME_DARK, -9, folder, "dark");
  draw (weeks, REHAB_PROGRESS_PAIN_AND_LOAD, 1100, 560, REHAB_CHART_SCHEME_HIGH_CONTRAST, 0, folder, "contrast");
  draw (month, REHAB_PROGRESS_PAIN_AND_LOAD, 328, 420, REHAB_CHART_SCHEME_LIGHT, 0, folder, "narrow");
  draw (month, REHAB_PROGRESS_PAIN_AND_LOAD, 700, 480, REHAB_CHART_SCHEME_HIGH_CONTRAST_DARK, 0, folder, "month");
  draw (month, REHAB_PROGRESS_PAIN_AND_LOAD, 523, 330, REHAB_CHART_SCHEME_PRINT, 0, folder, "print");
  draw (weeks, REHAB_PROGRESS_PAIN_AND_LOAD, 523, 330, REHAB_CHART_SCHEME_PRINT_GREY, 0, folder, "grey");
  draw (first_week, REHAB_PROGRESS_PAIN_AND_LOAD, 700, 480, REHAB_CHART_SCHEME_LIGHT, 0, folder, "first-week");
  draw (year, REHAB_PROGRESS_PAIN_AND_LOAD, 1100, 560, REHAB_CHART_SCHEME_LIGHT, 0, folder, "year");
  draw (decade, REHAB_PROGRESS_PAIN_AND_LOAD, 1100, 560, REHAB_CHART_SCHEME_LIGHT, 0, folder, "decade");
  draw (decade, REHAB_PROGRESS_PAIN_AND_LOAD, 328, 420, REHAB_CHART_SCHEME_DARK, 0, folder, "decade-narrow");
  draw (weeks, REHAB_PROGRESS_PAIN_AND_LOAD, 3000, 900, REHAB_CHART_SCHEME_LIGHT, 0, folder, "huge");
  draw (point, REHAB_PROGRESS_PAIN_AND_LOAD, 700, 420, REHAB_CHART_SCHEME_LIGHT, 0, folder, "point");
  draw (day, REHAB_PROGRESS_PAIN_AND_LOAD, 700, 420, REHAB_CHART_SCHEME_LIGHT, 0, folder, "day");
  draw (none, REHAB_PROGRESS_PAIN_AND_LOAD, 700, 420, REHAB_CHART_SCHEME_LIGHT, 0, folder, "none");

  draw (weeks, REHAB_PROGRESS_ALL, 1100, 0, REHAB_CHART_SCHEME_LIGHT, -9, folder, "all");
  draw (ahead, REHAB_PROGRESS_ALL, 1100, 0, REHAB_CHART_SCHEME_DARK, 0, folder, "all-dark");
  draw (weeks, REHAB_PROGRESS_ALL, 900, 0, REHAB_CHART_SCHEME_HIGH_CONTRAST, 0, folder, "all-contrast");
  draw (ahead, REHAB_PROGRESS_ALL, 523, 0, REHAB_CHART_SCHEME_PRINT_GREY, 0, folder, "all-grey");
  draw (ahead, REHAB_PROGRESS_ALL, 280, 0, REHAB_CHART_SCHEME_LIGHT, 0, folder, "all-narrow");
  draw (year, REHAB_PROGRESS_ALL, 1100, 0, REHAB_CHART_SCHEME_LIGHT, 0, folder, "all-year");
  draw (decade, REHAB_PROGRESS_ALL, 1100, 0, REHAB_CHART_SCHEME_LIGHT, 0, folder, "all-decade");
  draw (decade, REHAB_PROGRESS_ALL, 280, 0, REHAB_CHART_SCHEME_LIGHT, 0, folder, "all-decade-narrow");
  draw (everything, REHAB_PROGRESS_PAIN_AND_LOAD, 1100, 560, REHAB_CHART_SCHEME_LIGHT, 0, folder, "every-series");
  draw (everything, REHAB_PROGRESS_PAIN_AND_LOAD, 700, 420, REHAB_CHART_SCHEME_PRINT_GREY, 0, folder, "every-grey");
  draw (last_week, REHAB_PROGRESS_ALL, 700, 0, REHAB_CHART_SCHEME_LIGHT, 0, folder, "all-week");
  draw (point, REHAB_PROGRESS_ALL, 700, 0, REHAB_CHART_SCHEME_LIGHT, 0, folder, "all-point");
  for (guint part = 1; part <= REHAB_PROGRESS_COVERAGE; part <<= 1)
    {
      g_autofree char *name = g_strdup_printf ("only-%s", rehab_progress_part_get_key ((RehabProgressParts) part));
      g_autofree char *caption = rehab_progress_chart_dup_part_caption (weeks, (RehabProgressParts) part);
      g_autofree char *summary = rehab_progress_chart_dup_part_summary (weeks, (RehabProgressParts) part);

      draw (weeks, (RehabProgressParts) part, 700, 0, REHAB_CHART_SCHEME_LIGHT, 0, folder, name);
      g_print ("%s\n%s\n\n", summary, caption);
    }
  text_size = 24.0;
  draw (ahead, REHAB_PROGRESS_ALL, 700, 0, REHAB_CHART_SCHEME_LIGHT, 0, folder, "all-large");
  draw_sparklines (folder);

  return 0;
}
