/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "progress-papers.h"
#include "rehab-chart-picture.h"
#include "rehab-progress-report.h"

/* Of the sample's day, so that two runs print the same. */
static GDateTime *
get_created (void)
{
  return g_date_time_new_utc (2026, 11, 22, 12, 0, 0.0);
}

static const struct
{
  const char *name;
  const char *language;
  guint weeks;
  gboolean is_sparse; /* with next to nothing in the diary */
  RehabProgressReportOptions options;
} reports[] = {
  { "progress-report.pdf", "en", 8, FALSE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-12-weeks.pdf", "en", 12, FALSE,
    { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-german.pdf", "de", 8, FALSE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-large.pdf", "en", 4, FALSE, { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-low-ink.pdf", "en", 8, FALSE, { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_LOW, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-sparse.pdf", "en", 4, TRUE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-coach.pdf", "en", 8, FALSE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_COACH } },
  { "progress-report-coach-german.pdf", "de", 12, FALSE,
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_COACH } },
  { "progress-report-coach-large.pdf", "en", 4, FALSE, { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_LOW, REHAB_PROGRESS_READER_COACH } },
  { "progress-report-coach-sparse.pdf", "en", 4, TRUE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_COACH } },
};

static const struct
{
  const char *name;
  RehabProgressParts parts;
  RehabChartScheme scheme;
} pictures[] = {
  { "chart-pain", REHAB_PROGRESS_PAIN, REHAB_CHART_SCHEME_PRINT },
  { "chart-load", REHAB_PROGRESS_LOAD, REHAB_CHART_SCHEME_PRINT },
  { "chart-page", REHAB_PROGRESS_ALL, REHAB_CHART_SCHEME_PRINT },
  { "chart-page-grey", REHAB_PROGRESS_ALL, REHAB_CHART_SCHEME_PRINT_GREY },
  { "chart-page-dark", REHAB_PROGRESS_ALL, REHAB_CHART_SCHEME_DARK },
};

static gboolean
write_bytes (GBytes     *bytes,
             const char *folder,
             const char *name,
             const char *suffix,
             GError    **error)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  gsize size;
  const char *data;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &size);

  return g_file_set_contents (path, data, (gssize) size, error);
}

static gboolean
write_document (RehabDocument *document,
                const char    *folder,
                const char    *name,
                GError       **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) created = get_created ();
  g_autoptr (GBytes) bytes = NULL;

  if (!rehab_document_write_pdf (document, memory, created, NULL, error) || !g_output_stream_close (memory, NULL, error))
    return FALSE;

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));

  return write_bytes (bytes, folder, name, "", error);
}

/* The same case with a diary of two days. */
static RehabCase *
make_sparse (const RehabCase *record,
             RehabDate        today)
{
  RehabCase *sparse = rehab_case_new (record->episode);

  rehab_diary_unref (sparse->diary);
  sparse->diary = rehab_diary_slice (record->diary, rehab_date_add_days (today, -9), rehab_date_add_days (today, -8));

  return sparse;
}

static gboolean
write_reports (const RehabReportContent *content,
               const char               *folder,
               GError                  **error)
{
  g_autoptr (RehabCase) sparse = make_sparse (content->record, content->today);

  for (size_t i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      RehabProgressReportOptions options = reports[i].options;
      const RehabProgressReportContent progress = {
        .clinic = content->clinic, .patient = content->patient, .record = reports[i].is_sparse ? sparse : content->record,
        .thresholds = content->thresholds, .clinician_initials = "AK",
        .from = rehab_date_add_days (content->today, 1 - 7 * (int) reports[i].weeks), .to = content->today,
        .next_review = i % 2 == 0 ? rehab_date_add_days (content->today, 14) : REHAB_DATE_NONE, .today = content->today,
      };
      g_autoptr (RehabDocument) document = NULL;

      options.language = rehab_language_lookup (reports[i].language);
      document = rehab_progress_report_lay_out (&progress, &options);
      if (!write_document (document, folder, reports[i].name, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_pictures (const RehabReportContent *content,
                const char               *folder,
                GError                  **error)
{
  g_autoptr (RehabProgressChart) chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = content->record, .thresholds = content->thresholds, .today = content->today,
  }, rehab_date_add_days (content->today, -83), content->today);
  g_autofree char *range = rehab_progress_chart_dup_range (chart);
  g_autofree char *whose = g_strconcat ("T. A. · right side · ", range, NULL);
  g_autofree char *summary = rehab_progress_chart_dup_summary (chart);
  const RehabChartPictureWords words = {
    .title = "Progress", .whose = whose, .caption = "Band: Goom, pain up to 3 while loading (Goom 2016).", .summary = summary,
  };

  for (size_t i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (RehabChartPicture) picture =
        rehab_chart_picture_new_progress (&words, chart, pictures[i].parts, 0.0, pictures[i].scheme);
      g_autoptr (GDateTime) created = get_created ();
      g_autoptr (GBytes) png = rehab_chart_picture_write_png (picture, 2.0, error);
      g_autoptr (GBytes) svg = png != NULL ? rehab_chart_picture_write_svg (picture, error) : NULL;
      g_autoptr (GBytes) pdf = svg != NULL ? rehab_chart_picture_write_pdf (picture, created, error) : NULL;

      if (pdf == NULL
          || !write_bytes (png, folder, pictures[i].name, ".png", error)
          || !write_bytes (svg, folder, pictures[i].name, ".svg", error)
          || !write_bytes (pdf, folder, pictures[i].name, ".pdf", error))
        return FALSE;
    }

  return TRUE;
}

gboolean
progress_papers_write (const RehabReportContent *content,
                       const char               *folder,
                       GError                  **error)
{
  return write_reports (content, folder, error) && write_pictures (content, folder, error);
}
