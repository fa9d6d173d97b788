/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart-easel.h"

gboolean
chart_easel_is_print (RehabChartScheme scheme)
{
  return scheme == REHAB_CHART_SCHEME_PRINT || scheme == REHAB_CHART_SCHEME_PRINT_GREY;
}

PangoContext *
chart_easel_create_context (double text_size)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Adwaita Sans, Inter, Cantarell");

  pango_font_description_set_absolute_size (font, text_size * PANGO_SCALE);
  pango_context_set_font_description (context, font);

  return context;
}

/* @width and @height have the margin in them, 0, 0 is within it; print is drawn larger, to be looked at closely. */
cairo_t *
chart_easel_create (RehabChartScheme scheme,
                    double           width,
                    double           height)
{
  const RehabChartPalette *palette = rehab_chart_palette_lookup (scheme);
  double scale = chart_easel_is_print (scheme) ? 2.0 : 1.0;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * scale), (int) (height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, palette->background.red, palette->background.green, palette->background.blue);
  cairo_paint (cr);
  cairo_translate (cr, CHART_EASEL_MARGIN, CHART_EASEL_MARGIN);

  return cr;
}

/* Writes the picture as a file, and lets go of it. */
void
chart_easel_finish (cairo_t    *cr,
                    const char *folder,
                    const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s/%s.png", folder, name);

  if (cairo_surface_write_to_png (cairo_get_target (cr), file) != CAIRO_STATUS_SUCCESS)
    g_error ("Cannot write %s", file);
  cairo_destroy (cr);
}
