/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-report.h"
#include "rehab-progress-report-parts.h"

#define MARGIN_X 45.0
#define MARGIN_TOP 34.0
#define MARGIN_BOTTOM 30.0
#define HEAD_GAP 8.0
#define FOOT_GAP 10.0

static RehabDocument *
lay_out (const RehabProgressReportContent *content,
         const RehabProgressReportOptions *options,
         const char                       *language,
         guint                             tightness)
{
  RehabProgressReport self = { .content = content, .options = options, .tightness = tightness };
  const RehabFrame frame = {
    .left = MARGIN_X, .right = MARGIN_X, .top = MARGIN_TOP, .bottom = MARGIN_BOTTOM, .head_gap = HEAD_GAP,
    .foot_gap = FOOT_GAP, .make_head = rehab_progress_report_make_head, .make_foot = rehab_progress_report_make_foot,
    .data = &self,
  };
  g_autoptr (RehabTypesetter) typesetter = rehab_typesetter_new (options->text, options->ink, language);
  g_autoptr (RehabFlow) flow = NULL;
  g_autofree char *title = rehab_progress_report_dup_title (content, options->reader);
  RehabDocument *document;
  double page_width;
  double page_height;

  rehab_paper_get_size (options->paper, &page_width, &page_height);
  document = rehab_document_new (title, content->clinic != NULL ? content->clinic->name : NULL, language, page_width,
                                 page_height);
  flow = rehab_flow_new (typesetter, &frame, document);
  self.typesetter = typesetter;
  self.flow = flow;

  if (options->reader == REHAB_PROGRESS_READER_COACH)
    {
      /* The name of the program tells what is the matter. */
      rehab_document_hide_creator (document);
      rehab_progress_report_add_coach (&self);
    }
  else
    {
      rehab_progress_report_add_patient (&self);
    }
  rehab_flow_place (flow);

  return document;
}

/**
 * rehab_progress_report_lay_out:
 * @content: what the report is of; nothing of it is kept
 * @options: how it looks, and for whom it is
 *
 * Lays out a report of progress in the language of its options. It tells facts, and advises nothing. Rows and charts are
 * never split, headings never stand alone at the foot of a page, and tables that go on have their head again. It is set
 * closer where that saves a page.
 *
 * Returns: (transfer full): the document, of at least one page
 */
RehabDocument *
rehab_progress_report_lay_out (const RehabProgressReportContent *content,
                               const RehabProgressReportOptions *options)
{
  const RehabLanguage *language;
  g_autoptr (RehabDocument) best = NULL;

  g_return_val_if_fail (content != NULL && options != NULL, NULL);
  g_return_val_if_fail (content->patient != NULL && content->record != NULL, NULL);
  g_return_val_if_fail (rehab_date_is_set (content->from) && rehab_date_compare (content->from, content->to) <= 0, NULL);

  language = options->language != NULL ? options->language : rehab_language_get_own ();

  rehab_language_begin (language);
  for (guint tightness = 0; tightness <= REHAB_PROGRESS_MOST_TIGHT; tightness++)
    {
      g_autoptr (RehabDocument) document = lay_out (content, options, rehab_language_get_code (language), tightness);

      if (best == NULL || rehab_document_get_n_pages (document) < rehab_document_get_n_pages (best))
        g_set_object (&best, document);
      if (rehab_document_get_n_pages (best) == 1)
        break;
    }
  rehab_language_end ();

  return g_steal_pointer (&best);
}
