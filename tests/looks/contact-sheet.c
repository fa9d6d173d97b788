/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "contact-sheet.h"

#include "rehab-choice.h"
#include "rehab-exercise-library.h"
#include "rehab-typesetter.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define MARGIN 30.0
#define N_COLUMNS 2
#define GAP 11.0
#define HEADING_HEIGHT 26.0
#define PICTURE_HEIGHT 80.0
#define THUMBNAIL 48.0
#define CAPTION_HEIGHT 30.0
#define ROW_HEIGHT (PICTURE_HEIGHT + CAPTION_HEIGHT + GAP)

/* Where on the paper the next thing goes. */
typedef struct
{
  cairo_t *cr;
  RehabTypesetter *typesetter;
  RehabFigureStyle style;
  double width;
  double height;
  double y;
  guint column;
  guint page;
} Sheet;

static const char *const hip_flexion_names[] = {
  [REHAB_HIP_FLEXION_NONE] = "hip not loaded",
  [REHAB_HIP_FLEXION_NEUTRAL] = "hip 0–30°",
  [REHAB_HIP_FLEXION_SHALLOW] = "hip 30–70°",
  [REHAB_HIP_FLEXION_DEEP] = "hip 70–90°",
  [REHAB_HIP_FLEXION_FULL] = "hip over 90°",
};

static gboolean
is_dark (RehabFigureTheme theme)
{
  return theme == REHAB_FIGURE_DARK || theme == REHAB_FIGURE_HIGH_CONTRAST_DARK;
}

static void
write_line (Sheet      *sheet,
            RehabType   type,
            const char *text,
            double      x,
            double      y,
            double      width)
{
  g_autoptr (PangoLayout) layout = rehab_typesetter_set (sheet->typesetter, type, text, width);
  double grey = is_dark (sheet->style.theme) ? 0.92 : 0.12;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -1);
  cairo_set_source_rgb (sheet->cr, grey, grey, grey);
  cairo_move_to (sheet->cr, x, y);
  pango_cairo_show_layout (sheet->cr, layout);
}

/* Makes sure that as much room is left, on a new page if need be. */
static void
find_room (Sheet *sheet,
           double height)
{
  double grey = sheet->style.theme == REHAB_FIGURE_DARK ? 0.14 : 0.0;

  if (sheet->page > 0 && sheet->y + height <= sheet->height - MARGIN)
    return;

  if (sheet->page > 0)
    cairo_show_page (sheet->cr);
  sheet->page++;
  sheet->y = MARGIN;
  if (is_dark (sheet->style.theme))
    {
      cairo_set_source_rgb (sheet->cr, grey, grey, grey);
      cairo_paint (sheet->cr);
    }
}

static void
write_heading (Sheet              *sheet,
               RehabExerciseFamily family)
{
  if (sheet->column > 0)
    {
      sheet->column = 0;
      sheet->y += ROW_HEIGHT;
    }
  find_room (sheet, HEADING_HEIGHT + ROW_HEIGHT - GAP);
  write_line (sheet, REHAB_TYPE_HEADING, rehab_exercise_family_get_title (family), MARGIN, sheet->y,
              sheet->width - 2.0 * MARGIN);
  sheet->y += HEADING_HEIGHT;
}

/* "Phases 1, 2 · hip 30–70° · nordic-curl" */
static char *
describe (const RehabExercise *exercise)
{
  g_autoptr (GString) phases = g_string_new (NULL);
  int last = 0;

  for (RehabPhase phase = REHAB_PHASE_CALM; phase <= REHAB_PHASE_MAINTAIN; phase++)
    {
      /* The two halves of a phase have one number. */
      if (exercise->phases & (1u << phase) && rehab_phase_get_number (phase) != last)
        g_string_append_printf (phases, "%s%d", phases->len > 0 ? ", " : "", rehab_phase_get_number (phase));
      if (exercise->phases & (1u << phase))
        last = rehab_phase_get_number (phase);
    }

  return g_strdup_printf ("phases %s · %s · %s", phases->str, hip_flexion_names[exercise->hip_flexion], exercise->key);
}

/* The picture as on paper, and beside it as small as in a list. */
static void
paint_exercise (Sheet               *sheet,
                const RehabExercise *exercise)
{
  double width = (sheet->width - 2.0 * MARGIN - (N_COLUMNS - 1) * GAP) / N_COLUMNS;
  double picture_width = width - THUMBNAIL - GAP;
  double x;
  g_autofree char *description = describe (exercise);
  cairo_t *cr = sheet->cr;

  if (sheet->column == 0)
    find_room (sheet, ROW_HEIGHT - GAP);
  x = MARGIN + sheet->column * (width + GAP);

  cairo_save (cr);
  cairo_translate (cr, x, sheet->y);
  rehab_exercise_picture_paint (cr, exercise, &sheet->style, picture_width, PICTURE_HEIGHT);
  cairo_restore (cr);
  cairo_save (cr);
  cairo_translate (cr, x + width - THUMBNAIL, sheet->y + PICTURE_HEIGHT - THUMBNAIL);
  rehab_exercise_thumbnail_paint (cr, exercise, &sheet->style, THUMBNAIL, THUMBNAIL);
  cairo_restore (cr);
  write_line (sheet, REHAB_TYPE_CELL_STRONG, rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME), x,
              sheet->y + PICTURE_HEIGHT + 4.0, width);
  write_line (sheet, REHAB_TYPE_FINE, description, x, sheet->y + PICTURE_HEIGHT + 18.0, width);

  sheet->column++;
  if (sheet->column == N_COLUMNS)
    {
      sheet->column = 0;
      sheet->y += ROW_HEIGHT;
    }
}

/* Writes all the built-in library, family by family, to be judged by eye. */
gboolean
contact_sheet_write (const char      *path,
                     RehabFigureTheme theme,
                     GError         **error)
{
  RehabInk ink = theme == REHAB_FIGURE_LOW_INK ? REHAB_INK_LOW : REHAB_INK_COLOUR;
  g_autoptr (RehabTypesetter) typesetter = rehab_typesetter_new (REHAB_TEXT_NORMAL, ink, NULL);
  Sheet sheet = { .typesetter = typesetter, .style = { theme, FALSE, TRUE } };
  RehabExerciseFamily family = REHAB_EXERCISE_FAMILY_OWN;
  cairo_surface_t *surface;
  cairo_status_t status;

  rehab_paper_get_size (REHAB_PAPER_A4, &sheet.width, &sheet.height);
  surface = cairo_pdf_surface_create (path, sheet.width, sheet.height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Exercises");
  sheet.cr = cairo_create (surface);
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      if (rehab_exercise_get_family (exercise) != family)
        {
          family = rehab_exercise_get_family (exercise);
          write_heading (&sheet, family);
        }
      paint_exercise (&sheet, exercise);
    }
  cairo_show_page (sheet.cr);
  cairo_destroy (sheet.cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", path, cairo_status_to_string (status));
  return FALSE;
}
