/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-paper.h"
#include "rehab-flow.h"
#include "rehab-i18n.h"

#include <string.h>

#define POINTS_A_MM (72.0 / 25.4)

#define LEFT (25.0 * POINTS_A_MM)
#define RIGHT (20.0 * POINTS_A_MM)
#define TOP (14.0 * POINTS_A_MM)
#define BOTTOM (14.0 * POINTS_A_MM)
#define HEAD_GAP 14.0
#define FOOT_GAP 12.0
#define GAP 6.0
#define PARAGRAPH_GAP 8.0
#define HAIRLINE 0.6
#define SIGNATURE_ROOM 40.0
#define MAX_HEAD_HEIGHT 420.0
#define SHORT_PARAGRAPH 500 /* bytes */

/* Where the window is: of a DL envelope for A4 in three, and of a No. 10 envelope for Letter in three. */
static const struct
{
  double top;
  double height;
  double width;
} windows[] = {
  [REHAB_PAPER_A4] = { 45.0 * POINTS_A_MM, 40.0 * POINTS_A_MM, 85.0 * POINTS_A_MM },
  [REHAB_PAPER_LETTER] = { 2.0 * 72.0, 1.2 * 72.0, 3.6 * 72.0 },
};

/* A letter in the making: what its heads and feet are made from. */
typedef struct
{
  const RehabLetterContents *contents;
  const RehabLetterOptions *options;
} Letter;

static char *
dup_date (RehabDate date)
{
  /* Translators: a date on paper: 22 November 2026 */
  return rehab_date_format (date, _("%-d %B %Y"));
}

static char *
dup_one_line (const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  return lines != NULL ? g_strjoinv (C_("parts of a line", ", "), lines) : NULL;
}

/* A coach gets the name alone: a date of birth is for those who keep records of their own. */
static char *
dup_patient (const RehabLetterContents *contents)
{
  g_autofree char *name = rehab_patient_details_dup_called (contents->patient);
  g_autofree char *isolated = rehab_text_isolate (name);
  g_autofree char *born = NULL;

  if (contents->letter->kind == REHAB_LETTER_KIND_COACH || !rehab_date_is_set (contents->patient->birth_date))
    return g_steal_pointer (&isolated);

  born = dup_date (contents->patient->birth_date);

  /* Translators: a patient's name and date of birth */
  return g_strdup_printf (_("%s, born %s"), isolated, born);
}

/* Name at the left, how to reach it at the right, over a line. */
static double
add_letter_head (RehabBlock               *block,
                 const RehabTypesetter    *typesetter,
                 const RehabClinicDetails *clinic)
{
  double width = rehab_block_get_width (block);
  double half = width * 0.5;
  double name;
  double contact;
  double y;

  if (clinic == NULL)
    return 0.0;

  name = rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_HEADING, REHAB_COLOUR_ACCENT, clinic->name, 0.0, 0.0,
                               half - GAP, PANGO_ALIGN_LEFT);
  contact = rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, clinic->address, half, 2.0,
                                  half, PANGO_ALIGN_RIGHT);
  contact += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, clinic->telephone, half,
                                   2.0 + contact, half,
                                   PANGO_ALIGN_RIGHT);
  y = MAX (name, contact + 2.0) + GAP;
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, y, width, HAIRLINE);

  return y + HAIRLINE;
}

/* The sender in small type above the recipient, who begins at the top of the window and stays within it. */
static double
add_window (RehabBlock            *block,
            const RehabTypesetter *typesetter,
            const Letter          *letter,
            double                 y)
{
  const RehabClinicDetails *clinic = letter->contents->clinic;
  double top = MAX (windows[letter->options->paper].top - TOP, y + GAP);
  double width = MIN (windows[letter->options->paper].width, rehab_block_get_width (block));
  g_autofree char *address = dup_one_line (clinic != NULL ? clinic->address : NULL);
  g_autofree char *sender = address != NULL ? g_strjoin (C_("parts of a line", ", "), clinic->name, address, NULL)
                                            : g_strdup (clinic != NULL ? clinic->name : NULL);
  double height = 0.0;

  if (letter->options->text == REHAB_TEXT_NORMAL)
    height += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_FINE, REHAB_COLOUR_QUIET, sender, 0.0, top, width,
                                    PANGO_ALIGN_LEFT) + 3.0;
  height += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT,
                                  letter->contents->letter->recipient, 0.0,
                                  top + height, width, PANGO_ALIGN_LEFT);

  return top + MAX (height, windows[letter->options->paper].height);
}

static RehabBlock *
make_first_head (const RehabTypesetter *typesetter,
                 double                 width,
                 const Letter          *letter)
{
  RehabBlock *block = rehab_block_new ("letter-head", width, rehab_typesetter_get_ink (typesetter));
  g_autofree char *date = dup_date (letter->contents->letter->date);
  double y = add_letter_head (block, typesetter, letter->contents->clinic);

  y = add_window (block, typesetter, letter, y) + GAP;
  y += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT, date, 0.0, y, width, PANGO_ALIGN_LEFT);
  rehab_block_shrink (block, MAX_HEAD_HEIGHT);

  return block;
}

static RehabBlock *
make_running_head (const RehabTypesetter *typesetter,
                   double                 width,
                   const Letter          *letter)
{
  RehabBlock *block = rehab_block_new ("running-head", width, rehab_typesetter_get_ink (typesetter));
  g_autofree char *patient = dup_patient (letter->contents);
  g_autofree char *date = dup_date (letter->contents->letter->date);
  /* Translators: whom a letter is about, and its date, at the head of its further pages */
  g_autofree char *line = g_strdup_printf (_("%s. Letter of %s"), patient, date);
  double y = rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, line, 0.0, 0.0, width,
                                   PANGO_ALIGN_LEFT);

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, y + 3.0, width, HAIRLINE);

  return block;
}

static RehabBlock *
make_head (const RehabTypesetter *typesetter,
           guint                  page,
           guint                  n_pages,
           double                 width,
           gconstpointer          data)
{
  return page == 0 ? make_first_head (typesetter, width, data) : make_running_head (typesetter, width, data);
}

static RehabBlock *
make_foot (const RehabTypesetter *typesetter,
           guint                  page,
           guint                  n_pages,
           double                 width,
           gconstpointer          data)
{
  RehabBlock *block = rehab_block_new ("foot", width, rehab_typesetter_get_ink (typesetter));
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
  double half = width / 2.0;

  rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, _("Confidential"), 0.0, 0.0, half,
                        PANGO_ALIGN_LEFT);
  rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, number, half, 0.0, half, PANGO_ALIGN_RIGHT);

  return block;
}

/* "Re:" says of whom; the subject says what. */
static RehabBlock *
make_reference (const RehabTypesetter     *typesetter,
                double                     width,
                const RehabLetterContents *contents)
{
  RehabBlock *block = rehab_block_new ("reference", width, rehab_typesetter_get_ink (typesetter));
  g_autofree char *patient = dup_patient (contents);
  /* Translators: whom a letter is about */
  g_autofree char *line = g_strdup_printf (_("Re: %s"), patient);
  double y = rehab_block_set_text (block, typesetter, "H1", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, line, 0.0, 0.0, width,
                                   PANGO_ALIGN_LEFT);

  rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, contents->letter->subject, 0.0, y, width,
                        PANGO_ALIGN_LEFT);

  return block;
}

/* Room to sign by hand, and below it who that is. */
static RehabBlock *
make_signature (const RehabTypesetter     *typesetter,
                double                     width,
                const RehabLetterContents *contents)
{
  RehabBlock *block = rehab_block_new ("signature", width, rehab_typesetter_get_ink (typesetter));
  double y = SIGNATURE_ROOM;

  rehab_block_add_area (block, REHAB_COLOUR_FAINT, 0.0, y, MIN (width, 62.0 * POINTS_A_MM), HAIRLINE);
  y += 3.0;
  if (contents->clinician != NULL)
    y += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT, contents->clinician->name, 0.0, y,
                               width,
                               PANGO_ALIGN_LEFT);
  y += rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_QUIET, contents->role, 0.0, y, width,
                             PANGO_ALIGN_LEFT);
  if (contents->clinic != NULL)
    rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_QUIET, contents->clinic->name, 0.0, y, width,
                          PANGO_ALIGN_LEFT);

  return block;
}

static void
add_enclosure (RehabFlow                 *flow,
               const RehabLetterContents *contents)
{
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;

  if (!rehab_date_is_set (contents->report_date))
    return;

  date = dup_date (contents->report_date);
  /* Translators: the date of an assessment, and how many pages its report has */
  line = g_strdup_printf (ngettext ("Enclosed: report of the assessment of %s (%u page)",
                                    "Enclosed: report of the assessment of %s (%u pages)", contents->n_report_pages),
                          date, contents->n_report_pages);
  rehab_flow_add_text (flow, "enclosure", REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET, line, PARAGRAPH_GAP * 1.5, REHAB_FLOW_FREE);
}

/* A signature is never alone on its page with the greeting: what stays with them is a paragraph of some lines. */
static RehabFlowKeep
choose_keep (char **paragraphs,
             guint  n_paragraphs,
             guint  n)
{
  if (n + 1 == n_paragraphs)
    return REHAB_FLOW_KEEP_WITH_NEXT;

  return n + 2 == n_paragraphs && strlen (paragraphs[n]) < SHORT_PARAGRAPH ? REHAB_FLOW_KEEP_WITH_NEXT : REHAB_FLOW_FREE;
}

/* An empty line parts paragraphs, a single break only lines. */
static void
add_body (RehabFlow  *flow,
          const char *body)
{
  g_auto (GStrv) paragraphs = g_regex_split_simple ("\\n[ \\t]*\\n\\s*", body, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  guint n_paragraphs = g_strv_length (paragraphs);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      if (*g_strstrip (paragraphs[i]) == '\0')
        continue;
      rehab_flow_add_text (flow, "paragraph", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT, paragraphs[i],
                           i == 0 ? PARAGRAPH_GAP * 1.5 : PARAGRAPH_GAP,
                           choose_keep (paragraphs, n_paragraphs, i));
    }
}

/**
 * rehab_letter_lay_out:
 * @contents: what the letter says; nothing of it is kept
 * @options: how it looks
 *
 * Lays out a letter. A coach's says the patient's name and no date of birth.
 *
 * Returns: (transfer full): the document, of at least one page
 */
RehabDocument *
rehab_letter_lay_out (const RehabLetterContents *contents,
                      const RehabLetterOptions  *options)
{
  const Letter letter = { contents, options };
  const RehabFrame frame = {
    .left = LEFT, .right = RIGHT, .top = TOP, .bottom = BOTTOM, .head_gap = HEAD_GAP, .foot_gap = FOOT_GAP,
    .make_head = make_head, .make_foot = make_foot, .data = &letter,
  };
  g_autoptr (RehabTypesetter) typesetter = NULL;
  g_autoptr (RehabFlow) flow = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  /* Translators: the code of the language you translate to, as "de" or "pt-br"; speech and hyphens follow it */
  const char *language = C_("language code of this translation", "en");
  RehabDocument *document;
  double page_width;
  double page_height;

  g_return_val_if_fail (contents != NULL && options != NULL, NULL);
  g_return_val_if_fail (contents->patient != NULL && contents->letter != NULL, NULL);

  rehab_paper_get_size (options->paper, &page_width, &page_height);
  name = rehab_patient_details_dup_called (contents->patient);
  title = g_strdup_printf (_("Letter about %s"), name);
  document = rehab_document_new (title, contents->clinic != NULL ? contents->clinic->name : NULL, language, page_width,
                                 page_height);
  typesetter = rehab_typesetter_new (options->text, options->ink, language);
  flow = rehab_flow_new (typesetter, &frame, document);

  rehab_flow_add_block (flow, make_reference (typesetter, rehab_flow_get_width (flow), contents), 0.0, REHAB_FLOW_KEEP_WITH_NEXT);
  if (contents->letter->body != NULL)
    add_body (flow, contents->letter->body);
  rehab_flow_add_block (flow, make_signature (typesetter, rehab_flow_get_width (flow), contents), 0.0, REHAB_FLOW_FREE);
  add_enclosure (flow, contents);
  rehab_flow_place (flow);

  return document;
}
