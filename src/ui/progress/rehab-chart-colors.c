/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-colors.h"

#include <adwaita.h>

RehabChartPalette
rehab_chart_colors_for_widget (GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean dark = adw_style_manager_get_dark (style);
  gboolean contrast = adw_style_manager_get_high_contrast (style);
  RehabChartScheme scheme = dark ? contrast ? REHAB_CHART_SCHEME_HIGH_CONTRAST_DARK : REHAB_CHART_SCHEME_DARK
                                 : contrast ? REHAB_CHART_SCHEME_HIGH_CONTRAST : REHAB_CHART_SCHEME_LIGHT;
  RehabChartPalette palette = *rehab_chart_palette_lookup (scheme);
  GdkRGBA accent;
  GdkRGBA text;

  gtk_widget_get_color (widget, &text);
  palette.text = (RehabColor) { text.red, text.green, text.blue, text.alpha };

  /* Text is drawn in it, too. */
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style), dark, &accent);
  palette.accent = (RehabColor) { accent.red, accent.green, accent.blue, accent.alpha };

  return palette;
}
