/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-variants.h"
#include "rehab-exercise.h"
#include "rehab-progression.h"
#include "rehab-sheet.h"


typedef struct
{
  const char *name;
  guint n_exercises;
  guint first; /* of the library */
  RehabSheetOptions options;
  RehabPainRuleKind rule;
  RehabSide side;
  const char *patient;
  const char *clinic;
  const char *address;
  const char *note;
} Variant;

#define ALL REHAB_SHEET_ALL_PARTS
#define USUAL REHAB_SHEET_USUAL_PARTS

static const Variant variants[] = {
  { "sheet-1", 1, 0, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, USUAL }, REHAB_PAIN_RULE_KIND_GOOM, REHAB_SIDE_RIGHT,
    "Tola Adeyemi", "City Physio", "14 Mill Lane, Leeds", "Press through the heel, not the toes." },
  { "sheet-6", 6, 8, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_GOOM, REHAB_SIDE_RIGHT,
    "Tola Adeyemi", "City Physio", "14 Mill Lane, Leeds", "Press through the heel, not the toes." },
  { "sheet-10", 10, 4, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_SILBERNAGEL,
    REHAB_SIDE_LEFT, "Inés Castellanos", "City Physio", "14 Mill Lane, Leeds", NULL },
  { "sheet-25", 25, 0, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_SILBERNAGEL,
    REHAB_SIDE_LEFT, "Inés Castellanos", "City Physio", "14 Mill Lane, Leeds", NULL },
  { "sheet-10-two-columns", 10, 4, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL, .columns = 2 },
    REHAB_PAIN_RULE_KIND_GOOM, REHAB_SIDE_RIGHT, "Tola Adeyemi", "City Physio", "14 Mill Lane, Leeds", NULL },
  { "sheet-3-two-columns-letter", 3, 20, { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_LOW, ALL, .columns = 2 },
    REHAB_PAIN_RULE_KIND_GOOM, REHAB_SIDE_RIGHT, "Tola Adeyemi", "City Physio", "14 Mill Lane, Leeds", NULL },
  { "sheet-6-large", 6, 8, { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_SILBERNAGEL,
    REHAB_SIDE_LEFT, "Inés Castellanos", "City Physio", "14 Mill Lane, Leeds", "Press through the heel, not the toes." },
  { "sheet-6-low-ink", 6, 4, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_LOW, ALL }, REHAB_PAIN_RULE_KIND_SILBERNAGEL,
    REHAB_SIDE_BOTH, "Jonas Brandt", "City Physio", "14 Mill Lane, Leeds", NULL },
  { "sheet-6-letter", 6, 2, { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_GOOM,
    REHAB_SIDE_RIGHT, "Tola Adeyemi", "City Physio", "14 Mill Lane, Leeds", NULL },
  { "sheet-long-names", 3, 0, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, USUAL }, REHAB_PAIN_RULE_KIND_GOOM,
    REHAB_SIDE_RIGHT, "Maximiliane-Charlotte Freifrau von Wolfenstein-Oberhausenburg zu Rheingönnheim-Süd",
    "Gemeinschaftspraxis für Physiotherapie, Sportrehabilitation und Leistungsdiagnostik Schneidermann-Wiedergut",
    "Donaudampfschifffahrtsgesellschaftsstraße 117, 88045 Friedrichshafen am Bodensee",
    "Bitte die Rückenlehne des Oberschenkelbeugemaschinensitzes auf Stufe vier einstellen und in der ersten Woche "
    "ausschließlich mit dem eigenen Körpergewicht arbeiten, danach in Schritten von zweieinhalb Kilogramm steigern, "
    "sofern der Schmerz am Morgen wieder gleich ist." },
  { "sheet-right-to-left", 2, 0, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, USUAL }, REHAB_PAIN_RULE_KIND_GOOM,
    REHAB_SIDE_LEFT, "נועם בן־דוד", "مركز العلاج الطبيعي", "شارع النيل 12", "إضغط بالكعب، وليس بأصابع القدم." },
};

/* The version before had a little less of everything, and one exercise fewer. */
static RehabRegimen *
make_earlier (RehabRegimen *regimen)
{
  g_autoptr (GPtrArray) prescriptions = g_ptr_array_new_with_free_func (rehab_record_unref);
  guint size = rehab_regimen_get_size (regimen);

  for (guint i = 0; i + (size > 1) < size; i++)
    {
      RehabPrescription values = *rehab_regimen_get_nth (regimen, i);

      values.id = NULL;
      if (values.sets.known && values.sets.value > 1)
        values.sets.value -= 1;
      if (values.load_kg.known)
        values.load_kg.value -= 2.5;
      g_ptr_array_add (prescriptions, rehab_prescription_new (&values, NULL));
    }

  return rehab_regimen_new ((const RehabPrescription *const *) prescriptions->pdata, prescriptions->len);
}

static RehabRegimen *
make_regimen (const Variant *variant)
{
  g_autoptr (GPtrArray) prescriptions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < variant->n_exercises; i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth ((variant->first + i) % rehab_exercise_get_count ());
      g_autoptr (RehabPrescription) start = NULL;
      RehabPrescription values;

      start = rehab_prescription_new_for_exercise (exercise, REHAB_PHASE_CALM, variant->side);
      values = *start;
      values.position = (int) i;
      if (i == 0)
        values.note = variant->note;
      if (i == 1)
        {
          values.load_kg = rehab_number (12.5);
          values.load_note = "on the hips";
          values.tempo = "3-1-3-0";
          values.rest_seconds = rehab_number (120);
          values.effort = rehab_number (7);
          values.days = REHAB_DAYS_MONDAY | REHAB_DAYS_WEDNESDAY | REHAB_DAYS_FRIDAY;
          values.pain_limit = rehab_number (3);
        }
      g_ptr_array_add (prescriptions, rehab_prescription_new (&values, NULL));
    }

  return rehab_regimen_new ((const RehabPrescription *const *) prescriptions->pdata, prescriptions->len);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A mark for a clinic that never was. */
static GBytes *
make_logo (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 240, 160);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, 0.07, 0.45, 0.42);
  cairo_arc (cr, 80.0, 80.0, 72.0, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.95, 0.61, 0.18);
  cairo_arc (cr, 150.0, 80.0, 72.0, 0.0, 2.0 * G_PI);
  cairo_set_line_width (cr, 14.0);
  cairo_stroke (cr);
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
write_variant (const Variant       *variant,
               const RehabLanguage *language,
               const char          *folder,
               GError             **error)
{
  RehabClinicDetails clinic = { .name = variant->clinic, .address = variant->address, .telephone = "0113 496 0142" };
  g_autoptr (RehabRegimen) regimen = make_regimen (variant);
  g_autoptr (RehabRegimen) earlier = make_earlier (regimen);
  g_autoptr (GBytes) logo = make_logo ();
  g_autoptr (RehabRunningSchedule) running =
    rehab_progression_make (rehab_progression_get_nth (variant->n_exercises % 3), "00000000-0000-4000-8000-000000000002",
                            rehab_date_new (2026, 11, 16, NULL), NULL, error);
  RehabSheetOptions options = variant->options;
  RehabSheetVersion before = { earlier, 3, rehab_date_new (2026, 11, 1, NULL) };
  RehabSheetContent content = {
    .clinic = &clinic, .logo = variant->n_exercises == 6 ? logo : NULL, .patient_name = variant->patient,
    .side = variant->side, .regimen = regimen, .version_number = 4, .version_date = rehab_date_new (2026, 11, 22, NULL),
    .clinician_initials = "AK", .pain_rule = rehab_pain_rule_lookup (variant->rule), .last = before, .flare = before,
    .today = rehab_date_new (2026, 11, 22, NULL), .running = running,
  };
  g_autoptr (RehabDocument) document = NULL;
  g_autofree char *name = g_strconcat (variant->name, language == rehab_language_get_nth (0) ? "" : "-",
                                       language == rehab_language_get_nth (0) ? "" : rehab_language_get_code (language), ".pdf", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 0, 0.0);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);

  options.language = language;
  document = rehab_sheet_lay_out (&content, &options);
  for (const char *const *problem = rehab_document_get_problems (document); *problem != NULL; problem++)
    g_print ("%s: %s\n", name, *problem);

  return stream != NULL
         && rehab_document_write_pdf (document, G_OUTPUT_STREAM (stream), created, NULL, error)
         && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

/**
 * sheet_variants_write:
 * @folder: an existing folder
 * @error: where to put a `G_IO_ERROR`
 *
 * Writes the patient's sheet of programmes that never were, in every language and in the ways that are hard on a layout.
 *
 * Returns: whether all were written
 */
gboolean
sheet_variants_write (const char *folder,
                      GError    **error)
{
  for (guint n = 0; n < rehab_language_get_count (); n++)
    for (size_t i = 0; i < G_N_ELEMENTS (variants); i++)
      if (!write_variant (&variants[i], rehab_language_get_nth (n), folder, error))
        return FALSE;

  return TRUE;
}
