/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Paints the whole library, name under each picture, to be judged by eye:
 *
 *   contact-sheet OUT.pdf [light|dark|low-ink|high-contrast|high-contrast-dark] [tint] [mirrored]
 */

#include "config.h"

#include "rehab-figure.h"

#include <cairo-pdf.h>
#include <string.h>

#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89
#define MARGIN 34.0
#define COLUMNS 2
#define ROWS 6
#define NAME_HEIGHT 18.0
#define CELL_GAP 14.0

static const char *const theme_names[] = { "light", "dark", "low-ink", "high-contrast", "high-contrast-dark" };

static RehabFigureStyle
read_style (int   argc,
            char *argv[])
{
  RehabFigureStyle style = { REHAB_FIGURE_LIGHT, FALSE, FALSE };

  for (int i = 2; i < argc; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (theme_names); j++)
        {
          if (g_str_equal (argv[i], theme_names[j]))
            style.theme = (RehabFigureTheme) j;
        }
      style.show_work |= g_str_equal (argv[i], "tint");
      style.mirrored |= g_str_equal (argv[i], "mirrored");
    }

  return style;
}

static gboolean
is_dark (const RehabFigureStyle *style)
{
  return style->theme == REHAB_FIGURE_DARK || style->theme == REHAB_FIGURE_HIGH_CONTRAST_DARK;
}

static void
paint_background (cairo_t                *cr,
                  const RehabFigureStyle *style)
{
  double grey = style->theme == REHAB_FIGURE_DARK ? 0.14 : 0.0;

  if (!is_dark (style))
    return;

  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_paint (cr);
}

static void
paint_cell (cairo_t                *cr,
            const RehabExercise    *exercise,
            const RehabFigureStyle *style,
            double                  width,
            double                  height)
{
  double grey = is_dark (style) ? 0.92 : 0.12;

  rehab_exercise_picture_paint (cr, exercise, style, width, height - NAME_HEIGHT);
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_select_font_face (cr, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 10.0);
  cairo_move_to (cr, 0.0, height - 4.0);
  cairo_show_text (cr, exercise->name);
}

int
main (int   argc,
      char *argv[])
{
  const double width = (PAGE_WIDTH - 2.0 * MARGIN - (COLUMNS - 1) * CELL_GAP) / COLUMNS;
  const double height = (PAGE_HEIGHT - 2.0 * MARGIN - (ROWS - 1) * CELL_GAP) / ROWS;
  RehabFigureStyle style;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (argc < 2)
    {
      g_printerr ("Usage: contact-sheet OUT.pdf [THEME] [tint] [mirrored]\n");
      return 2;
    }

  style = read_style (argc, argv);
  surface = cairo_pdf_surface_create (argv[1], PAGE_WIDTH, PAGE_HEIGHT);
  cr = cairo_create (surface);
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      guint place = i % (COLUMNS * ROWS);

      if (place == 0)
        {
          if (i > 0)
            cairo_show_page (cr);
          paint_background (cr, &style);
        }
      cairo_save (cr);
      cairo_translate (cr, MARGIN + (place % COLUMNS) * (width + CELL_GAP), MARGIN + (place / COLUMNS) * (height + CELL_GAP));
      paint_cell (cr, rehab_exercise_get_nth (i), &style, width, height);
      cairo_restore (cr);
    }
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_printerr ("%s: %s\n", argv[1], cairo_status_to_string (status));
      return 1;
    }

  return 0;
}
