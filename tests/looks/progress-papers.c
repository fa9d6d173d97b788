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

typedef struct
{
  const char *name;
  const char *language;
  guint weeks;
  gboolean is_sparse; /* with next to nothing in the diary */
  RehabProgressReportOptions options;
} Report;

static const Report reports[] = {
  { "progress-report.pdf", NULL, 8, FALSE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-12-weeks.pdf", NULL, 12, FALSE,
    { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-german.pdf", "de", 8, FALSE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-large.pdf", NULL, 4, FALSE, { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-low-ink.pdf", NULL, 8, FALSE, { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_LOW, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-sparse.pdf", NULL, 4, TRUE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-coach.pdf", NULL, 8, FALSE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_COACH } },
  { "progress-report-coach-german.pdf", "de", 12, FALSE,
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_COACH } },
  { "progress-report-coach-large.pdf", NULL, 4, FALSE, { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_LOW, REHAB_PROGRESS_READER_COACH } },
  { "progress-report-coach-sparse.pdf", NULL, 4, TRUE, { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_COACH } },
};

static const Report runner_reports[] = {
  { "progress-report-runner.pdf", NULL, 12, FALSE,
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_PATIENT } },
  { "progress-report-coach-runner.pdf", NULL, 12, FALSE,
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_PROGRESS_READER_COACH } },
  { "progress-report-coach-runner-low-ink.pdf", "de", 8, FALSE,
    { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_LOW, REHAB_PROGRESS_READER_COACH } },
};

/* The page in each of the colours that it goes out in. */
static const struct
{
  const char *name;
  RehabChartScheme scheme;
} schemes[] = {
  { "chart-page", REHAB_CHART_SCHEME_PRINT },
  { "chart-page-grey", REHAB_CHART_SCHEME_PRINT_GREY },
  { "chart-page-dark", REHAB_CHART_SCHEME_DARK },
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
               const Report             *list,
               gsize                     n_reports,
               const char               *folder,
               GError                  **error)
{
  g_autoptr (RehabCase) sparse = make_sparse (content->record, content->today);

  for (gsize i = 0; i < n_reports; i++)
    {
      RehabProgressReportOptions options = list[i].options;
      const RehabProgressReportContent progress = {
        .clinic = content->clinic, .patient = content->patient, .record = list[i].is_sparse ? sparse : content->record,
        .thresholds = content->thresholds, .clinician_initials = "AK",
        .from = rehab_date_add_days (content->today, 1 - 7 * (int) list[i].weeks), .to = content->today,
        .next_review = i % 2 == 0 ? rehab_date_add_days (content->today, 14) : REHAB_DATE_NONE, .today = content->today,
      };
      g_autoptr (RehabDocument) document = NULL;

      options.language = rehab_language_lookup (list[i].language);
      document = rehab_progress_report_lay_out (&progress, &options);
      if (!write_document (document, folder, list[i].name, error))
        return FALSE;
    }

  return TRUE;
}

/* Takes the picture. */
static gboolean
write_picture (RehabChartPicture *picture,
               const char        *folder,
               const char        *name,
               GError           **error)
{
  g_autoptr (RehabChartPicture) owned = picture;
  g_autoptr (GDateTime) created = get_created ();
  g_autoptr (GBytes) png = rehab_chart_picture_write_png (owned, 2.0, error);
  g_autoptr (GBytes) svg = png != NULL ? rehab_chart_picture_write_svg (owned, error) : NULL;
  g_autoptr (GBytes) pdf = svg != NULL ? rehab_chart_picture_write_pdf (owned, created, error) : NULL;

  return pdf != NULL
         && write_bytes (png, folder, name, ".png", error)
         && write_bytes (svg, folder, name, ".svg", error)
         && write_bytes (pdf, folder, name, ".pdf", error);
}

static gboolean
write_parts (RehabProgressChart *chart,
             const char         *whose,
             const char         *folder,
             GError            **error)
{
  RehabProgressParts parts = rehab_progress_chart_get_parts (chart);

  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    {
      RehabProgressParts part = (RehabProgressParts) (1u << i);
      RehabChartPictureWords words;
      g_autofree char *name = g_strconcat ("chart-", rehab_progress_part_get_key (part), NULL);
      g_autofree char *caption = NULL;
      g_autofree char *summary = NULL;

      if ((parts & part) == 0)
        continue;

      caption = rehab_progress_chart_dup_part_caption (chart, part);
      summary = rehab_progress_chart_dup_part_summary (chart, part);
      words = (RehabChartPictureWords) { rehab_progress_part_get_title (part), whose, caption, summary };
      if (!write_picture (rehab_chart_picture_new_progress (&words, chart, part, 0.0, REHAB_CHART_SCHEME_PRINT), folder, name, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_lag (const RehabReportContent *content,
           const char               *whose,
           RehabDate                 from,
           const char               *folder,
           GError                  **error)
{
  g_autoptr (RehabLagChart) chart = rehab_lag_chart_new (&(RehabLagContent) {
    .diary = content->record->diary, .thresholds = content->thresholds, .today = content->today,
  }, from, content->today);
  g_autofree char *caption = rehab_lag_chart_dup_caption (chart);
  g_autofree char *summary = rehab_lag_chart_dup_summary (chart);

  const RehabChartPictureWords words = { "Pain and the Load of the Days Before", whose, caption, summary };

  return write_picture (rehab_chart_picture_new_lag (&words, chart, 0.0, REHAB_CHART_SCHEME_PRINT), folder, "chart-lag", error);
}

static gboolean
write_pictures (const RehabReportContent *content,
                const char               *folder,
                GError                  **error)
{
  RehabDate from = rehab_date_add_days (content->today, -83);
  g_autoptr (RehabProgressChart) chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = content->record, .thresholds = content->thresholds, .today = content->today,
  }, from, content->today);
  g_autofree char *range = rehab_progress_chart_dup_range (chart);
  g_autofree char *whose = g_strconcat ("TA · ", range, NULL);
  g_autofree char *summary = rehab_progress_chart_dup_summary (chart);

  for (size_t i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (!write_picture (rehab_chart_picture_new_progress (&(RehabChartPictureWords) { "Progress", whose, NULL, summary }, chart,
                                                          REHAB_PROGRESS_ALL, 0.0, schemes[i].scheme),
                        folder, schemes[i].name, error))
      return FALSE;

  return write_parts (chart, whose, folder, error) && write_lag (content, whose, from, folder, error);
}

gboolean
progress_papers_write (const RehabReportContent *content,
                       const char               *folder,
                       GError                  **error)
{
  return write_reports (content, reports, G_N_ELEMENTS (reports), folder, error) && write_pictures (content, folder, error);
}

/* Of somebody with distances, hills and sprints to tell of. */
gboolean
progress_papers_write_runner (const RehabReportContent *content,
                              const char               *folder,
                              GError                  **error)
{
  return write_reports (content, runner_reports, G_N_ELEMENTS (runner_reports), folder, error);
}
