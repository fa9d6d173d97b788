/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the charts of settling of invented diaries as PNG files, to be looked at: settling-look FOLDER. */

#include "chart-diary.h"
#include "rehab-settling-layout.h"

#include <locale.h>

static RehabDiary *
invent_diary (int n_days)
{
  ChartDiary self = chart_diary_start ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (int n = 0; n < n_days; n++)
    {
      static const RehabSessionKind kinds[] = {
        REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_STRENGTH, REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_HILLS,
        REHAB_SESSION_KIND_STRENGTH, REHAB_SESSION_KIND_MATCH, REHAB_SESSION_KIND_LONG_SIT,
      };

      chart_diary_add_day (&self, n, g_rand_int_range (rand, 0, 5) > 0 ? ASKED (g_rand_int_range (rand, 0, 4)) : UNASKED,
                           UNASKED);
      chart_diary_add_session (&self, n, kinds[n % 7], ASKED (40), ASKED (5),
                               g_rand_int_range (rand, 0, 6) > 0 ? ASKED (g_rand_int_range (rand, 0, 3)) : UNASKED,
                               n % 7 == 5 ? UNASKED : ASKED (g_rand_int_range (rand, 0, 6)), UNASKED);
    }

  return chart_diary_finish (&self);
}

static void
draw (int              n_days,
      int              width,
      RehabChartScheme scheme,
      const char      *folder,
      const char      *name)
{
  const RehabChartPalette *palette = rehab_chart_palette_lookup (scheme);
  g_autoptr (RehabDiary) diary = invent_diary (n_days);
  g_autoptr (RehabSettlingChart) chart =
    rehab_settling_chart_new (diary, rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM), chart_date (0),
                              chart_date (MAX (n_days - 1, 0)), chart_date (MAX (n_days - 1, 0)));
  g_autoptr (RehabSettlingLayout) layout = NULL;
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Adwaita Sans, Inter, Cantarell");
  g_autofree char *file = g_strdup_printf ("%s/%s.png", folder, name);
  g_autofree char *summary = rehab_settling_chart_dup_summary (chart);
  g_autofree char *caption = rehab_settling_chart_dup_caption (chart);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  double margin = 12.0;
  cairo_surface_t *surface;
  cairo_t *cr;

  pango_font_description_set_absolute_size (font, 14.67 * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  layout = rehab_settling_chart_layout (chart, context, width - 2 * margin, 0);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, (int) (rehab_settling_layout_get_height (layout) + 2 * margin));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, palette->background.red, palette->background.green, palette->background.blue);
  cairo_paint (cr);
  cairo_translate (cr, margin, margin);
  rehab_settling_layout_paint (layout, palette, cr);
  g_print ("%s: %s\n%s\n", name, summary, caption);

  if (cairo_surface_write_to_png (surface, file) != CAIRO_STATUS_SUCCESS)
    g_error ("Cannot write %s", file);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  const char *folder = argc > 1 ? argv[1] : ".";

  setlocale (LC_ALL, "");
  draw (84, 1100, REHAB_CHART_SCHEME_LIGHT, folder, "settling-wide");
  draw (84, 700, REHAB_CHART_SCHEME_DARK, folder, "settling-dark");
  draw (84, 600, REHAB_CHART_SCHEME_PRINT_GREY, folder, "settling-grey");
  draw (84, 320, REHAB_CHART_SCHEME_HIGH_CONTRAST, folder, "settling-narrow");
  draw (3000, 700, REHAB_CHART_SCHEME_LIGHT, folder, "settling-decade");
  draw (2, 700, REHAB_CHART_SCHEME_LIGHT, folder, "settling-few");
  draw (0, 700, REHAB_CHART_SCHEME_LIGHT, folder, "settling-none");

  return 0;
}
