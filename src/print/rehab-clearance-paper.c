/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clearance-paper.h"
#include "rehab-clearance-words.h"
#include "rehab-decision-paper.h"
#include "rehab-frame.h"
#include "rehab-i18n.h"

#define PADDING_X 8.0
#define PADDING_Y 5.0
#define LABEL_SHARE 0.28
#define SIGNATURE_ROOM 46.0
#define SIGNATURE_WIDTH 180.0
#define SIGNATURE_GAP 3.0

static RehabBlock *
make_row (const RehabTypesetter    *typesetter,
          double                    width,
          const RehabClearanceLine *line)
{
  RehabBlock *block = rehab_block_new ("row", width, rehab_typesetter_get_ink (typesetter));
  double label_width = LABEL_SHARE * width;
  double label;
  double value;

  label = rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_BODY, REHAB_COLOUR_QUIET, line->label, 0.0, PADDING_Y,
                                label_width - PADDING_X, PANGO_ALIGN_LEFT);
  /* What is not free stands out by its weight, so that nothing is told by a colour. */
  value = rehab_block_set_text (block, typesetter, "P", line->limit ? REHAB_TYPE_STRONG : REHAB_TYPE_BODY, REHAB_COLOUR_TEXT,
                                line->value, label_width, PADDING_Y, width - label_width, PANGO_ALIGN_LEFT);
  rehab_block_add_area (block, REHAB_COLOUR_FAINT, 0.0, PADDING_Y + MAX (label, value) + PADDING_Y, width,
                        REHAB_DECISION_HAIRLINE);

  return block;
}

static RehabBlock *
make_signature (const RehabTypesetter            *typesetter,
                double                            width,
                const RehabClearancePaperContent *content)
{
  RehabBlock *block = rehab_block_new ("signature", width, rehab_typesetter_get_ink (typesetter));
  double y = SIGNATURE_ROOM;

  rehab_block_add_area (block, REHAB_COLOUR_FAINT, 0.0, y, MIN (width, SIGNATURE_WIDTH), REHAB_DECISION_HAIRLINE);
  y += SIGNATURE_GAP;
  if (content->clinician != NULL)
    y += rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT, content->clinician->name, y, width);
  if (content->clinic != NULL)
    rehab_frame_add_text (block, typesetter, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_QUIET, content->clinic->name, y, width);

  return block;
}

static char *
dup_by (const RehabClearancePaperContent *content)
{
  g_autofree char *date = rehab_decision_dup_date (content->clearance->date);

  if (content->clinician == NULL)
    /* Translators: since when a clearance holds */
    return g_strdup_printf (_("From %s on, until it is changed"), date);

  /* Translators: since when a clearance holds, and a clinician's name and initials */
  return g_strdup_printf (_("From %s on, until it is changed. %s (%s)"), date, content->clinician->name,
                          content->clinician->initials);
}

/**
 * rehab_clearance_paper_lay_out:
 * @content: what the paper is of; nothing of it is kept
 * @options: how it looks
 *
 * Lays out a clearance, one row for each thing that it speaks of. What it does not speak of is said to be neither allowed nor
 * forbidden.
 *
 * Returns: (transfer full): the document, of at least one page
 */
RehabDocument *
rehab_clearance_paper_lay_out (const RehabClearancePaperContent *content,
                               const RehabClearancePaperOptions *options)
{
  g_autoptr (RehabTypesetter) typesetter = NULL;
  g_autoptr (RehabFlow) flow = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *name = NULL;
  g_autofree char *by = NULL;
  g_autofree char *today = NULL;
  g_autofree char *foot = NULL;
  g_autofree char *title = NULL;
  /* Translators: the code of the language you translate to, as "de" or "pt-br"; speech and hyphens follow it */
  const char *language = C_("language code of this translation", "en");
  RehabDecisionFrame words = { 0 };
  RehabFrame frame;
  RehabDocument *document;
  double page_width;
  double page_height;

  g_return_val_if_fail (content != NULL && options != NULL, NULL);
  g_return_val_if_fail (content->patient != NULL && content->clearance != NULL, NULL);

  name = rehab_patient_details_dup_called (content->patient);
  by = dup_by (content);
  today = rehab_decision_dup_date (content->today);
  foot = g_strdup_printf (_("Printed on %s."), today);
  words = (RehabDecisionFrame) {
    .clinic = content->clinic, .name = name, .title = _("Cleared for sport"), .by = by, .foot = foot,
  };
  frame = rehab_decision_frame (&words);

  rehab_paper_get_size (options->paper, &page_width, &page_height);
  /* Translators: the title of a paper; %s is an athlete's name */
  title = g_strdup_printf (_("Clearance of %s"), name);
  document = rehab_document_new (title, content->clinic != NULL ? content->clinic->name : NULL, language, page_width,
                                 page_height);
  typesetter = rehab_typesetter_new (options->text, options->ink, language);
  flow = rehab_flow_new (typesetter, &frame, document);

  rehab_decision_add_heading (flow, typesetter, _("What Is Allowed"));
  lines = rehab_clearance_list (content->clearance, REHAB_DATE_NONE);
  for (guint i = 0; i < lines->len; i++)
    rehab_flow_add_block (flow, make_row (typesetter, rehab_flow_get_width (flow), g_ptr_array_index (lines, i)), 0.0,
                          REHAB_FLOW_FREE);
  rehab_flow_add_text (flow, "not-said", REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET,
                       _("What is not listed was not spoken of: it is neither allowed nor forbidden."), PADDING_Y,
                       REHAB_FLOW_KEEP_WITH_NEXT);
  rehab_flow_add_block (flow, make_signature (typesetter, rehab_flow_get_width (flow), content), 0.0, REHAB_FLOW_FREE);
  rehab_flow_place (flow);

  return document;
}
