/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Draws the body chart in every theme, painted and bare, to be judged by eye:
 *
 *   body-chart-look FOLDER
 */

#include "config.h"

#include "rehab-body-chart.h"
#include "rehab-body-region.h"

#define WIDTH 1000
#define HEIGHT 640
#define SMALL 170 /* 60 mm in points */

static const struct
{
  const char *name;
  RehabFigureTheme theme;
  guint32 background;
} themes[] = {
  { "light", REHAB_FIGURE_LIGHT, 0xfafafb },
  { "dark", REHAB_FIGURE_DARK, 0x2e2e32 },
  { "low-ink", REHAB_FIGURE_LOW_INK, 0xffffff },
  { "high-contrast", REHAB_FIGURE_HIGH_CONTRAST, 0xffffff },
  { "high-contrast-dark", REHAB_FIGURE_HIGH_CONTRAST_DARK, 0x1d1d20 },
};

static void
replace (RehabBodyArea **area,
         RehabBodyArea  *by)
{
  rehab_body_area_unref (*area);
  *area = by;
}

static RehabBodyArea *
make_current (void)
{
  RehabBodyArea *area = rehab_body_area_new ();

  replace (&area, rehab_body_area_paint (area, REHAB_BODY_VIEW_REAR, (RehabPoint) { 56, 868 }, (RehabPoint) { 70, 846 }, 20));
  replace (&area, rehab_body_area_paint (area, REHAB_BODY_VIEW_REAR, (RehabPoint) { 72, 840 }, (RehabPoint) { 80, 770 }, 12));
  replace (&area, rehab_body_area_paint (area, REHAB_BODY_VIEW_RIGHT, (RehabPoint) { -70, 866 }, (RehabPoint) { -100, 850 }, 24));
  replace (&area, rehab_body_area_paint (area, REHAB_BODY_VIEW_LEFT, (RehabPoint) { 2, 906 }, (RehabPoint) { 10, 890 }, 20));

  return area;
}

static RehabBodyArea *
make_previous (void)
{
  RehabBodyArea *area = rehab_body_area_new ();

  replace (&area, rehab_body_area_paint (area, REHAB_BODY_VIEW_REAR, (RehabPoint) { 60, 880 }, (RehabPoint) { 84, 740 }, 26));
  replace (&area, rehab_body_area_paint (area, REHAB_BODY_VIEW_RIGHT, (RehabPoint) { -70, 866 }, (RehabPoint) { -70, 800 }, 24));

  return area;
}

static void
paint_background (cairo_t *cr,
                  guint32  rgb)
{
  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
  cairo_paint (cr);
}

static gboolean
write_png (const char                *folder,
           const char                *name,
           const RehabBodyArea       *current,
           const RehabBodyArea       *previous,
           const RehabBodyChartStyle *style,
           guint32                    background,
           int                        width,
           int                        height,
           double                     scale)
{
  g_autofree char *path = g_strdup_printf ("%s/body-chart-%s.png", folder, name);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale), (int) (height * scale));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  paint_background (cr, background);
  cairo_translate (cr, 8, 8);
  rehab_body_chart_draw_all (cr, current, previous, style, width - 16, height - 16);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s: %s\n", path, cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (RehabBodyArea) current = make_current ();
  g_autoptr (RehabBodyArea) previous = make_previous ();
  gboolean good = TRUE;

  if (argc < 2)
    {
      g_printerr ("Usage: body-chart-look FOLDER\n");
      return 2;
    }

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const RehabBodyChartStyle style = { themes[i].theme, REHAB_SIDE_RIGHT };
      g_autofree char *bare = g_strconcat (themes[i].name, "-bare", NULL);
      g_autofree char *print = g_strconcat (themes[i].name, "-small", NULL);

      good &= write_png (argv[1], themes[i].name, current, previous, &style, themes[i].background, WIDTH, HEIGHT, 1.0);
      good &= write_png (argv[1], bare, NULL, NULL, &style, themes[i].background, WIDTH, HEIGHT, 1.0);
      good &= write_png (argv[1], print, current, previous, &style, themes[i].background, SMALL, SMALL, 3.0);
    }

  return good ? 0 : 1;
}
