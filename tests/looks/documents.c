/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Prints every paper of the sample clinic into a folder: `documents FOLDER`. A paper whose name tells no language is in that of
 * the environment.
 */

#include "config.h"

#include "contact-sheet.h"
#include "decision-papers.h"
#include "leaflet-papers.h"
#include "paper-pdf.h"
#include "progress-papers.h"
#include "rehab-case-load.h"
#include "rehab-clinic-table.h"
#include "rehab-clinician-table.h"
#include "rehab-episode-table.h"
#include "rehab-letter-paper.h"
#include "rehab-letter-text.h"
#include "rehab-patient-table.h"
#include "rehab-report.h"
#include "rehab-sample-clinic.h"
#include "rehab-sheet.h"
#include "rehab-threshold-table.h"
#include "sheet-variants.h"
#include "squad-papers.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <locale.h>

/* The sample clinic is always that of this day, so that two runs print the same. */
#define YEAR 2026
#define MONTH 11
#define DAY 22

/* Whose papers are printed. */
#define FAMILY_NAME "Adeyemi"

/* Who runs again. */
#define RUNNER_NAME "Castellanos"

static const struct
{
  const char *name;
  RehabSheetOptions options;
} sheets[] = {
  { "programme-sheet.pdf", { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_SHEET_ALL_PARTS } },
  { "programme-sheet-large.pdf", { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_COLOUR, REHAB_SHEET_ALL_PARTS } },
  { "programme-sheet-low-ink.pdf", { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_LOW, REHAB_SHEET_ALL_PARTS } },
};

static const struct
{
  const char *name;
  RehabReportOptions options;
} reports[] = {
  { "report.pdf",
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_REPORT_ALL_SECTIONS, REHAB_REPORT_ALL_PARTS } },
  { "report-large.pdf",
    { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_COLOUR, REHAB_REPORT_ALL_SECTIONS, REHAB_REPORT_ALL_PARTS } },
  { "report-low-ink.pdf",
    { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_LOW, REHAB_REPORT_ALL_SECTIONS, REHAB_REPORT_ALL_PARTS } },
  { "report-short.pdf",
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_REPORT_ALL_SECTIONS, REHAB_REPORT_CONCLUSION } },
};

/* One to each kind of recipient, on each paper, in each size and ink. */
static const struct
{
  const char *name;
  RehabLetterKind kind;
  const char *recipient;
  gboolean with_report;
  RehabLetterOptions options;
} letters[] = {
  { "letter-gp.pdf", REHAB_LETTER_KIND_GP, "Dr J. Example\nHigh Street Surgery\n2 High Street\nSampleton SA1 2AB", TRUE,
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR } },
  { "letter-physician.pdf", REHAB_LETTER_KIND_PHYSICIAN,
    "Dr M. Invented\nSports Medicine Clinic\n7 Stadium Way\nSampleton SA3 4CD", FALSE,
    { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_LOW } },
  { "letter-imaging.pdf", REHAB_LETTER_KIND_IMAGING_REQUEST, "Radiology Department\nSampleton Hospital\nSampleton SA5 6EF",
    FALSE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR } },
  { "letter-coach.pdf", REHAB_LETTER_KIND_COACH, "A. Coach\nCity Athletics Club\nSampleton SA7 8GH", FALSE,
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR } },
  { "letter-coach-large.pdf", REHAB_LETTER_KIND_COACH, "A. Coach\nCity Athletics Club\nSampleton SA7 8GH", FALSE,
    { REHAB_PAPER_LETTER, REHAB_TEXT_LARGE, REHAB_INK_COLOUR } },
};

/* The whole library, in every theme it is drawn in. */
static const struct
{
  const char *name;
  RehabFigureTheme theme;
} contact_sheets[] = {
  { "contact-sheet.pdf", REHAB_FIGURE_LIGHT },
  { "contact-sheet-low-ink.pdf", REHAB_FIGURE_LOW_INK },
  { "contact-sheet-dark.pdf", REHAB_FIGURE_DARK },
  { "contact-sheet-high-contrast.pdf", REHAB_FIGURE_HIGH_CONTRAST },
  { "contact-sheet-high-contrast-dark.pdf", REHAB_FIGURE_HIGH_CONTRAST_DARK },
};

static RehabPatientDetails *
find_patient (RehabStore *store,
              const char *family_name,
              GError    **error)
{
  g_autoptr (GPtrArray) patients = rehab_patient_table_list (store, error);

  if (patients == NULL)
    return NULL;

  for (guint i = 0; i < patients->len; i++)
    {
      const RehabPatientDetails *patient = g_ptr_array_index (patients, i);

      if (g_str_equal (patient->family_name, family_name))
        return rehab_record_ref (patient);
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "Nobody is called %s in the sample clinic", family_name);
  return NULL;
}

/* The last of what a table lists, which is in the order of time. */
static gpointer
take_last (GPtrArray  *records,
           const char *what,
           GError    **error)
{
  if (records == NULL)
    return NULL;

  if (records->len == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s has no %s in the sample clinic", FAMILY_NAME, what);
      return NULL;
    }

  return rehab_record_ref (g_ptr_array_index (records, records->len - 1));
}

static gboolean
write_sheets (RehabStore *store,
              RehabDate   today,
              const char *folder,
              GError    **error)
{
  g_autoptr (RehabPatientDetails) patient = find_patient (store, FAMILY_NAME, error);
  g_autoptr (GPtrArray) episodes = NULL;
  g_autoptr (GPtrArray) clinicians = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (RehabProgrammeVersion) version = NULL;
  g_autoptr (RehabClinicDetails) clinic = NULL;
  g_autofree char *called = NULL;
  const RehabClinician *clinician;
  RehabSheetContent content;

  if (patient == NULL)
    return FALSE;

  episodes = rehab_episode_table_list_of_patient (store, patient->id, error);
  episode = take_last (episodes, "episode", error);
  record = episode != NULL ? rehab_case_load (store, episode, error) : NULL;
  version = record != NULL ? take_last (record->versions, "programme", error) : NULL;
  clinicians = version != NULL ? rehab_clinician_table_list (store, error) : NULL;
  if (clinicians == NULL)
    return FALSE;

  clinician = rehab_clinician_find (clinicians, version->clinician_id);
  clinic = rehab_clinic_table_load (store, error);
  called = rehab_patient_details_dup_called (patient);
  content = (RehabSheetContent) {
    .clinic = clinic, .patient_name = called, .side = episode->side,
    .regimen = g_ptr_array_index (record->regimens, record->regimens->len - 1), .catalogue = record->catalogue,
    .version_number = version->number, .version_date = version->date,
    .clinician_initials = clinician != NULL ? clinician->initials : NULL,
    .pain_rule = rehab_pain_rule_lookup (episode->pain_rule), .today = today,
  };
  if (record->versions->len > 1)
    {
      const RehabProgrammeVersion *before = g_ptr_array_index (record->versions, record->versions->len - 2);

      content.last = (RehabSheetVersion) { g_ptr_array_index (record->regimens, record->versions->len - 2), before->number,
                                           before->date };
      content.flare = content.last;
    }

  for (size_t i = 0; clinic != NULL && i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (RehabDocument) document = rehab_sheet_lay_out (&content, &sheets[i].options);

      if (!paper_pdf_write (document, folder, sheets[i].name, error))
        return FALSE;
    }

  return clinic != NULL;
}

/* As the letters are proposed, before anybody edits them. */
static gboolean
write_letters (const RehabReportContent *report,
               const char               *folder,
               GError                  **error)
{
  const RehabLetterSource source = {
    .patient = report->patient, .record = report->record, .assessment = report->assessment, .thresholds = report->thresholds,
    .clinic_name = report->clinic->name,
  };

  for (size_t i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autofree char *subject = rehab_letter_dup_subject (letters[i].kind, &source);
      g_autofree char *body =
        rehab_letter_dup_body (letters[i].kind, rehab_letter_get_usual_contents (letters[i].kind), &source);
      g_autoptr (RehabLetter) letter = rehab_letter_new (&(RehabLetter) {
      .episode_id = report->record->episode->id, .assessment_id = report->assessment->id, .date = report->today,
      .clinician_id = report->assessment->clinician_id, .kind = letters[i].kind, .recipient = letters[i].recipient,
      .subject = subject, .body = body, .with_report = letters[i].with_report,
    }, error);
      RehabLetterContents contents = {
        .clinic = report->clinic, .patient = report->patient, .letter = letter, .role = _("Physiotherapist"),
        .clinician = rehab_clinician_find (report->clinicians, report->assessment->clinician_id),
      };
      g_autoptr (RehabDocument) enclosed = NULL;
      g_autoptr (RehabDocument) document = NULL;

      if (letter == NULL)
        return FALSE;
      if (letters[i].with_report)
        {
          enclosed = rehab_report_lay_out (report, &reports[0].options);
          contents.report_date = report->assessment->date;
          contents.n_report_pages = rehab_document_get_n_pages (enclosed);
        }

      document = rehab_letter_lay_out (&contents, &letters[i].options);
      if (enclosed != NULL)
        rehab_document_append (document, enclosed);
      if (!paper_pdf_write (document, folder, letters[i].name, error))
        return FALSE;
    }

  return TRUE;
}

/* Everything on paper that a clinician sends to colleagues, of the last assessment, and how the weeks before it went. */
static gboolean
write_reports (const RehabReportContent *content,
               const char               *folder,
               GError                  **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (RehabDocument) document = rehab_report_lay_out (content, &reports[i].options);

      if (!paper_pdf_write (document, folder, reports[i].name, error))
        return FALSE;
    }

  return write_letters (content, folder, error) && progress_papers_write (content, folder, error)
         && decision_papers_write (content, folder, error);
}

typedef gboolean (*WriteFunc) (const RehabReportContent *content,
                               const char               *folder,
                               GError                  **error);

static gboolean
write_of_patient (RehabStore *store,
                  const char *family_name,
                  RehabDate   today,
                  WriteFunc   write,
                  const char *folder,
                  GError    **error)
{
  g_autoptr (RehabPatientDetails) patient = find_patient (store, family_name, error);
  g_autoptr (GPtrArray) episodes = patient != NULL ? rehab_episode_table_list_of_patient (store, patient->id, error) : NULL;
  g_autoptr (RehabEpisode) episode = take_last (episodes, "episode", error);
  g_autoptr (RehabCase) record = episode != NULL ? rehab_case_load (store, episode, error) : NULL;
  g_autoptr (RehabAssessment) assessment = record != NULL ? take_last (record->assessments, "assessment", error) : NULL;
  g_autoptr (GPtrArray) clinicians = assessment != NULL ? rehab_clinician_table_list (store, error) : NULL;
  g_autoptr (RehabThresholds) thresholds = clinicians != NULL ? rehab_threshold_table_load (store, error) : NULL;
  g_autoptr (RehabClinicDetails) clinic = thresholds != NULL ? rehab_clinic_table_load (store, error) : NULL;
  RehabReportContent content = {
    .clinic = clinic, .patient = patient, .record = record, .assessment = assessment, .clinicians = clinicians,
    .thresholds = thresholds, .today = today,
  };

  return clinic != NULL && write (&content, folder, error);
}

static gboolean
write_contact_sheets (const char *folder,
                      GError    **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (contact_sheets); i++)
    {
      g_autofree char *path = g_build_filename (folder, contact_sheets[i].name, NULL);

      if (!contact_sheet_write (path, contact_sheets[i].theme, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_leaflets (RehabStore *store,
                const char *folder,
                GError    **error)
{
  g_autoptr (RehabClinicDetails) clinic = rehab_clinic_table_load (store, error);

  return clinic != NULL && leaflet_papers_write (clinic, folder, error);
}

static void
delete_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
  g_rmdir (path);
}

static gboolean
write_documents (const char *data_folder,
                 const char *folder,
                 GError    **error)
{
  RehabDate today = rehab_date_new (YEAR, MONTH, DAY, NULL);
  g_autoptr (RehabStore) store = rehab_store_open (data_folder, error);

  return store != NULL
         && rehab_sample_clinic_fill (store, today, error)
         && write_leaflets (store, folder, error)
         && write_sheets (store, today, folder, error)
         && sheet_variants_write (folder, error)
         && write_of_patient (store, FAMILY_NAME, today, write_reports, folder, error)
         && write_of_patient (store, RUNNER_NAME, today, progress_papers_write_runner, folder, error)
         && squad_papers_write (store, today, folder, error)
         && write_contact_sheets (folder, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data_folder = NULL;
  g_autoptr (GError) error = NULL;
  const char *catalogues = g_getenv ("REHAB_LOCALEDIR");
  gboolean written;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, catalogues != NULL && catalogues[0] != '\0' ? catalogues : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc != 2)
    {
      g_printerr ("Usage: %s FOLDER\n", argv[0]);
      return 2;
    }
  if (g_mkdir_with_parents (argv[1], 0777) != 0)
    {
      g_printerr ("%s: %s\n", argv[1], g_strerror (errno));
      return 1;
    }

  data_folder = g_dir_make_tmp ("hamstring-rehab-documents-XXXXXX", &error);
  if (data_folder == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  written = write_documents (data_folder, argv[1], &error);
  delete_folder (data_folder);
  if (!written)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "The sample clinic has no details");
      return 1;
    }

  return 0;
}
