/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a sheet of ten exercises costs, beside the same text and pictures laid out once with bare Pango and Cairo. Prints a
 * line a budget: its name, then pairs of milliseconds, figure and baseline, run in turn.
 */

#include "rehab-dose.h"
#include "rehab-exercise-paint.h"
#include "rehab-sheet.h"

#include <cairo-pdf.h>
#include <locale.h>
#include <pango/pangocairo.h>

#define N_EXERCISES 10
#define WARM_UPS 2
#define RUNS 9
#define PREVIEW_WIDTH 620

typedef struct
{
  RehabRegimen *regimen;
  RehabSheetContent content;
  RehabSheetOptions options;
} Bench;

typedef void (*Run) (const Bench *bench);

static RehabRegimen *
make_regimen (void)
{
  g_autoptr (GPtrArray) prescriptions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < N_EXERCISES; i++)
    {
      g_autoptr (RehabPrescription) start =
        rehab_prescription_new_for_exercise (rehab_exercise_get_nth (i), REHAB_PHASE_CALM, REHAB_SIDE_RIGHT);
      RehabPrescription values = *start;

      values.position = (int) i;
      g_ptr_array_add (prescriptions, rehab_prescription_new (&values, NULL));
    }

  return rehab_regimen_new ((const RehabPrescription *const *) prescriptions->pdata, prescriptions->len);
}

static void
write_sheet (const Bench *bench)
{
  g_autoptr (RehabDocument) document = rehab_sheet_lay_out (&bench->content, &bench->options);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 0, 0.0);

  if (!rehab_document_write_pdf (document, stream, created, NULL, NULL))
    g_error ("No PDF was written");
}

static void
show_first_page (const Bench *bench)
{
  g_autoptr (RehabDocument) document = rehab_sheet_lay_out (&bench->content, &bench->options);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, PREVIEW_WIDTH, PREVIEW_WIDTH * 297 / 210);
  cairo_t *cr = cairo_create (surface);
  double width;
  double height;

  rehab_document_get_page_size (document, &width, &height);
  cairo_scale (cr, PREVIEW_WIDTH / width, PREVIEW_WIDTH / width);
  rehab_document_paint_page (document, 0, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static double
set_text (cairo_t      *cr,
          PangoContext *context,
          const char   *font,
          const char   *text,
          double        x,
          double        y,
          double        width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height;

  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_text (layout, text != NULL ? text : "", -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (description);
  g_object_unref (layout);

  return pango_units_to_double (height);
}

static void
draw_exercise (const Bench  *bench,
               cairo_t      *cr,
               PangoContext *context,
               guint         nth,
               double        y)
{
  const RehabPrescription *prescription = rehab_regimen_get_nth (bench->regimen, nth);
  const RehabExercise *exercise = rehab_exercise_lookup (prescription->exercise_key);
  const RehabFigureStyle style = { .theme = REHAB_FIGURE_LIGHT, .show_work = TRUE };
  const cairo_rectangle_t box = { 0.0, 0.0, 189.0, 120.0 };
  g_autofree char *dose = rehab_dose_dup_sentence (prescription, exercise);

  cairo_save (cr);
  cairo_translate (cr, 42.0, y);
  rehab_exercise_paint (cr, exercise, &style, &box);
  cairo_restore (cr);
  y += set_text (cr, context, "Adwaita Sans, Inter, Sans Bold 14", rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME), 250.0, y, 300.0);
  y += set_text (cr, context, "Adwaita Sans, Inter, Sans Semi-Bold 12.5", dose, 250.0, y, 300.0);
  y += set_text (cr, context, "Adwaita Sans, Inter, Sans 11", rehab_exercise_get_text (exercise, REHAB_EXERCISE_SET_UP), 250.0, y, 300.0);
  y += set_text (cr, context, "Adwaita Sans, Inter, Sans 11", rehab_exercise_get_text (exercise, REHAB_EXERCISE_MOVEMENT), 250.0, y, 300.0);
  set_text (cr, context, "Adwaita Sans, Inter, Sans 11", rehab_exercise_get_text (exercise, REHAB_EXERCISE_AVOID), 250.0, y, 300.0);
}

static void
write_bare (const Bench *bench)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, 595.0, 842.0);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  for (guint i = 0; i < N_EXERCISES; i++)
    {
      draw_exercise (bench, cr, context, i, 60.0 + (i % 4) * 180.0);
      if (i % 4 == 3 || i + 1 == N_EXERCISES)
        cairo_show_page (cr);
    }

  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Two frames of a screen that shows sixty a second. */
static void
wait_two_frames (const Bench *bench)
{
  g_usleep (2 * G_USEC_PER_SEC / 60);
}

static double
measure (Run          run,
         const Bench *bench)
{
  gint64 started = g_get_monotonic_time ();

  run (bench);

  return (double) (g_get_monotonic_time () - started) / 1000.0;
}

static void
take_turns (const char  *name,
            Run          one,
            Run          other,
            const Bench *bench)
{
  g_print ("%s", name);
  for (guint i = 0; i < WARM_UPS + RUNS; i++)
    {
      double figure = measure (one, bench);
      double baseline = measure (other, bench);

      if (i >= WARM_UPS)
        g_print ("\t%.3f\t%.3f", figure, baseline);
    }
  g_print ("\n");
}

int
main (int   argc,
      char *argv[])
{
  static const RehabClinicDetails clinic = { .name = "Bench", .telephone = "0113 496 0142" };
  RehabDate today = rehab_date_new (2026, 11, 22, NULL);
  g_autoptr (RehabRegimen) regimen = make_regimen ();
  Bench bench = {
    .regimen = regimen,
    .content = {
      .clinic = &clinic, .patient_name = "Bench", .side = REHAB_SIDE_RIGHT, .regimen = regimen, .version_number = 1,
      .version_date = today, .pain_rule = rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM), .today = today,
    },
    .options = { .parts = REHAB_SHEET_EXERCISES },
  };

  setlocale (LC_ALL, "C.UTF-8");
  take_turns ("pdf", write_sheet, write_bare, &bench);
  take_turns ("preview", show_first_page, wait_two_frames, &bench);

  return 0;
}
