/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-chart-palette.h"

#include <math.h>

static const RehabChartScheme schemes[] = {
  REHAB_CHART_SCHEME_LIGHT, REHAB_CHART_SCHEME_DARK, REHAB_CHART_SCHEME_HIGH_CONTRAST,
  REHAB_CHART_SCHEME_HIGH_CONTRAST_DARK, REHAB_CHART_SCHEME_PRINT, REHAB_CHART_SCHEME_PRINT_GREY,
};

static double
linearise (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/* The relative luminance of a colour on its background, as WCAG 2 defines it. */
static double
get_luminance (RehabColor color,
               RehabColor background)
{
  double a = color.alpha;

  return 0.2126 * linearise (color.red * a + background.red * (1.0 - a))
         + 0.7152 * linearise (color.green * a + background.green * (1.0 - a))
         + 0.0722 * linearise (color.blue * a + background.blue * (1.0 - a));
}

static double
get_contrast (RehabColor               one,
              RehabColor               other,
              const RehabChartPalette *palette)
{
  double a = get_luminance (one, palette->background);
  double b = get_luminance (other, palette->background);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* 4.5 to 1 for what is read, 3 to 1 for what is looked at (WCAG 2, AA). */
static void
test_text_and_lines_stand_out (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      const RehabChartPalette *palette = rehab_chart_palette_lookup (schemes[i]);
      const RehabColor texts[] = {
        palette->text, palette->dim_text, palette->worst, palette->waking, palette->mean_short, palette->mean_long,
        palette->event, palette->accent,
      };

      for (size_t n = 0; n < G_N_ELEMENTS (texts); n++)
        g_assert_cmpfloat (get_contrast (texts[n], palette->background, palette), >=, 4.5);

      g_assert_cmpfloat (get_contrast (palette->mark, palette->background, palette), >=, 7.0);
      g_assert_cmpfloat (get_contrast (palette->kept, palette->background, palette), >=, 3.0);
      g_assert_cmpfloat (get_contrast (palette->kept, palette->rest, palette), >=, 1.5);
    }
}

/* Bars that are not hatched must stand out and differ in lightness from the one below, not in hue only. */
static void
test_bars_differ_without_their_hues (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      const RehabChartPalette *palette = rehab_chart_palette_lookup (schemes[i]);

      if (palette->patterns)
        continue;

      for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
        {
          g_assert_cmpfloat (get_contrast (palette->bars[group], palette->background, palette), >=, 2.9);
          if (group > 0)
            g_assert_cmpfloat (get_contrast (palette->bars[group], palette->bars[group - 1], palette), >=, 1.3);
        }
    }
}

static void
test_grey_paper_has_no_hue (void)
{
  const RehabChartPalette *palette = rehab_chart_palette_lookup (REHAB_CHART_SCHEME_PRINT_GREY);
  const RehabColor *colors = &palette->background;
  size_t n_colors = offsetof (RehabChartPalette, patterns) / sizeof (RehabColor);

  g_assert_true (palette->patterns);
  for (size_t i = 0; i < n_colors; i++)
    {
      g_assert_cmpfloat_with_epsilon (colors[i].red, colors[i].green, 1e-9);
      g_assert_cmpfloat_with_epsilon (colors[i].red, colors[i].blue, 1e-9);
      g_assert_cmpfloat_with_epsilon (colors[i].alpha, 1.0, 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/palette/contrast", test_text_and_lines_stand_out);
  g_test_add_func ("/chart/palette/bars", test_bars_differ_without_their_hues);
  g_test_add_func ("/chart/palette/grey", test_grey_paper_has_no_hue);

  return g_test_run ();
}
