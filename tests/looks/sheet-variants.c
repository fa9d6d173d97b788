/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Writes the patient's sheet in the ways that are hard on a layout, to be looked at: `sheet-variants FOLDER`.
 */

#include "rehab-exercise.h"
#include "rehab-sheet.h"

#include <locale.h>

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

static const Variant variants[] = {
  { "one", 1, 0, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_GOOM, REHAB_SIDE_RIGHT,
    "Tola Adeyemi", "City Physio", "14 Mill Lane, Leeds", "Press through the heel, not the toes." },
  { "six", 6, 0, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_GOOM, REHAB_SIDE_RIGHT,
    "Tola Adeyemi", "City Physio", "14 Mill Lane, Leeds", "Press through the heel, not the toes." },
  { "ten", 10, 0, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_SILBERNAGEL,
    REHAB_SIDE_LEFT, "Inés Castellanos", "City Physio", "14 Mill Lane, Leeds", NULL },
  { "large", 4, 0, { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_SILBERNAGEL,
    REHAB_SIDE_LEFT, "Inés Castellanos", "City Physio", "14 Mill Lane, Leeds", "Press through the heel, not the toes." },
  { "low-ink", 5, 4, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_LOW, ALL }, REHAB_PAIN_RULE_KIND_SILBERNAGEL,
    REHAB_SIDE_BOTH, "Jonas Brandt", "City Physio", "14 Mill Lane, Leeds", NULL },
  { "letter", 6, 2, { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_GOOM,
    REHAB_SIDE_RIGHT, "Tola Adeyemi", "City Physio", "14 Mill Lane, Leeds", NULL },
  { "long-names", 3, 0, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_GOOM,
    REHAB_SIDE_RIGHT, "Maximiliane-Charlotte Freifrau von Wolfenstein-Oberhausenburg zu Rheingönnheim-Süd",
    "Gemeinschaftspraxis für Physiotherapie, Sportrehabilitation und Leistungsdiagnostik Schneidermann-Wiedergut",
    "Donaudampfschifffahrtsgesellschaftsstraße 117, 88045 Friedrichshafen am Bodensee",
    "Bitte die Rückenlehne des Oberschenkelbeugemaschinensitzes auf Stufe vier einstellen und in der ersten Woche "
    "ausschließlich mit dem eigenen Körpergewicht arbeiten, danach in Schritten von zweieinhalb Kilogramm steigern, "
    "sofern der Schmerz am Morgen wieder gleich ist." },
  { "right-to-left", 2, 0, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, ALL }, REHAB_PAIN_RULE_KIND_GOOM,
    REHAB_SIDE_LEFT, "נועם בן־דוד", "مركز العلاج الطبيعي", "شارع النيل 12", "إضغط بالكعب، وليس بأصابع القدم." },
};

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

static gboolean
write_variant (const Variant *variant,
               const char    *folder,
               GError       **error)
{
  RehabClinicDetails clinic = { .name = variant->clinic, .address = variant->address, .telephone = "0113 496 0142" };
  g_autoptr (RehabRegimen) regimen = make_regimen (variant);
  RehabSheetContent content = {
    .clinic = &clinic, .patient_name = variant->patient, .side = variant->side, .regimen = regimen, .version_number = 4,
    .version_date = rehab_date_new (2026, 11, 22, NULL), .clinician_initials = "AK",
    .pain_rule = rehab_pain_rule_lookup (variant->rule), .today = rehab_date_new (2026, 11, 22, NULL),
  };
  g_autoptr (RehabDocument) document = rehab_sheet_lay_out (&content, &variant->options);
  g_autofree char *name = g_strconcat (variant->name, ".pdf", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 0, 0.0);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);

  return stream != NULL
         && rehab_document_write_pdf (document, G_OUTPUT_STREAM (stream), created, NULL, error)
         && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      g_printerr ("Usage: %s FOLDER\n", argv[0]);
      return 2;
    }

  for (size_t i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      if (!write_variant (&variants[i], argv[1], &error))
        {
          g_printerr ("%s: %s\n", variants[i].name, error->message);
          return 1;
        }
    }

  return 0;
}
