/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the charts of invented diaries as PNG files, to be looked at: chart-look FOLDER. */

#include "rehab-progress-layout.h"
#include "rehab-sparkline.h"

#include <locale.h>

#define EPISODE "00000000-0000-4000-8000-000000000001"
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

static RehabProgressChart *
create_chart (int               n_days,
              int               n_shown,
              int               ahead,
              RehabPainRuleKind rule)
{
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE, .patient_id = PATIENT, .side = REHAB_SIDE_LEFT, .pain_rule = rule, .opened_on = get_day (-n_days),
  }, NULL);
  g_autoptr (RehabCase) record = rehab_case_new (episode);

  rehab_diary_unref (record->diary);
  record->diary = invent_diary (n_days);
  g_ptr_array_extend_and_steal (record->phase_changes, invent_phase_changes (n_days));
  g_ptr_array_extend_and_steal (record->events, invent_events (n_days));

  return rehab_progress_chart_new (&(RehabProgressContent) { .record = record, .today = get_day (0) },
                                   get_day (1 - n_shown), get_day (ahead));
}

static void
write_png (cairo_surface_t *surface,
           const char      *folder,
           const char      *name)
{
  g_autofree char *file = g_strdup_printf ("%s/%s.png", folder, name);

  if (cairo_surface_write_to_png (surface, file) != CAIRO_STATUS_SUCCESS)
    g_error ("Cannot write %s", file);
}

static void
draw (RehabProgressChart *chart,
      int                 width,
      int                 height,
      RehabChartScheme    scheme,
      int                 pointed_at,
      const char         *folder,
      const char         *name)
{
  const RehabChartPalette *palette = rehab_chart_palette_lookup (scheme);
  gboolean print = scheme == REHAB_CHART_SCHEME_PRINT || scheme == REHAB_CHART_SCHEME_PRINT_GREY;
  double margin = 12.0;
  double scale = print ? 2.0 : 1.0;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale), (int) (height * scale));
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Adwaita Sans, Inter, Cantarell");
  g_autoptr (RehabProgressLayout) layout = NULL;
  g_autofree char *summary = rehab_progress_chart_dup_summary (chart);
  gint64 start;

  pango_font_description_set_absolute_size (font, (print ? 10.0 : 14.67) * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, palette->background.red, palette->background.green, palette->background.blue);
  cairo_paint (cr);

  start = g_get_monotonic_time ();
  layout = rehab_progress_chart_layout (chart, context, width - 2 * margin, height - 2 * margin, REHAB_PROGRESS_ALL);
  g_print ("%s: layout %.1f ms, ", name, (g_get_monotonic_time () - start) / 1000.0);
  cairo_translate (cr, margin, margin);
  start = g_get_monotonic_time ();
  rehab_progress_layout_paint (layout, palette, cr);
  g_print ("paint %.1f ms\n%s\n", (g_get_monotonic_time () - start) / 1000.0, summary);
  if (pointed_at < 0)
    rehab_progress_layout_paint_crosshair (layout, palette, get_day (pointed_at), cr);

  write_png (surface, folder, name);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
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

  write_png (surface, folder, "sparklines");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  const char *folder = argc > 1 ? argv[1] : ".";
  g_autoptr (RehabProgressChart) weeks = create_chart (52, 52, 0, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabProgressChart) month = create_chart (80, 28, 0, REHAB_PAIN_RULE_KIND_SILBERNAGEL);
  g_autoptr (RehabProgressChart) first_week = create_chart (7, 7, 7, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabProgressChart) year = create_chart (400, 365, 0, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabProgressChart) decade = create_chart (3650, 3650, 0, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabProgressChart) point = create_chart (1, 28, 0, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabProgressChart) day = create_chart (1, 1, 0, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabProgressChart) none = create_chart (0, 28, 0, REHAB_PAIN_RULE_KIND_GOOM);

  setlocale (LC_ALL, "");
  draw (weeks, 1100, 560, REHAB_CHART_SCHEME_LIGHT, 0, folder, "wide");
  draw (weeks, 1100, 560, REHAB_CHART_SCHEME_DARK, -9, folder, "dark");
  draw (weeks, 1100, 560, REHAB_CHART_SCHEME_HIGH_CONTRAST, 0, folder, "contrast");
  draw (month, 328, 420, REHAB_CHART_SCHEME_LIGHT, 0, folder, "narrow");
  draw (month, 700, 480, REHAB_CHART_SCHEME_HIGH_CONTRAST_DARK, 0, folder, "month");
  draw (month, 523, 330, REHAB_CHART_SCHEME_PRINT, 0, folder, "print");
  draw (weeks, 523, 330, REHAB_CHART_SCHEME_PRINT_GREY, 0, folder, "grey");
  draw (first_week, 700, 480, REHAB_CHART_SCHEME_LIGHT, 0, folder, "first-week");
  draw (year, 1100, 560, REHAB_CHART_SCHEME_LIGHT, 0, folder, "year");
  draw (decade, 1100, 560, REHAB_CHART_SCHEME_LIGHT, 0, folder, "decade");
  draw (decade, 328, 420, REHAB_CHART_SCHEME_DARK, 0, folder, "decade-narrow");
  draw (weeks, 3000, 900, REHAB_CHART_SCHEME_LIGHT, 0, folder, "huge");
  draw (point, 700, 420, REHAB_CHART_SCHEME_LIGHT, 0, folder, "point");
  draw (day, 700, 420, REHAB_CHART_SCHEME_LIGHT, 0, folder, "day");
  draw (none, 700, 420, REHAB_CHART_SCHEME_LIGHT, 0, folder, "none");
  draw_sparklines (folder);

  return 0;
}
