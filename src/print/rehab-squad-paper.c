/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-paper-private.h"
#include "rehab-document-private.h"
#include "rehab-frame.h"
#include "rehab-i18n.h"
#include "rehab-tag.h"

#define MARGIN_X 28.0
#define MARGIN_TOP 26.0
#define MARGIN_BOTTOM 24.0
#define GAP 6.0
#define MOST_HEAD 130.0

/* What fills its page to the last bit still fits. */
#define SLACK 1e-6

static gboolean
is_coach (const RehabSquadPaper *self)
{
  return self->options->audience == REHAB_SQUAD_AUDIENCE_COACH;
}

static char *
dup_title (const RehabSquadPaper *self)
{
  g_autofree char *squad = rehab_text_isolate (self->content->squad);

  if (is_coach (self))
    /* Translators: the title of a paper for a coach; the name of a squad */
    return g_strdup_printf (_("%s: what is allowed today"), squad);

  /* Translators: the title of a paper for the medical staff; the name of a squad */
  return g_strdup_printf (_("%s: squad review"), squad);
}

static char *
dup_count (const RehabSquadPaper *self)
{
  guint n_shown = rehab_athlete_lines_count_athletes (self->lines, FALSE);
  guint n_wanting = rehab_athlete_lines_count_athletes (self->lines, TRUE);
  guint n_all = MAX (self->content->n_athletes, n_shown);
  g_autofree char *athletes = NULL;
  g_autofree char *wanting = NULL;

  athletes = n_shown < n_all ? g_strdup_printf (ngettext ("%u of %u athlete", "%u of %u athletes", n_all), n_shown, n_all)
                             : g_strdup_printf (ngettext ("%u athlete", "%u athletes", n_all), n_all);
  if (is_coach (self))
    return g_steal_pointer (&athletes);

  wanting = n_wanting == 0 ? g_strdup (_("nobody wants attention"))
                           : g_strdup_printf (ngettext ("%u wants attention", "%u want attention", n_wanting), n_wanting);

  return g_strdup_printf (C_("squad", "%s, %s"), athletes, wanting);
}

/* When, and who is on it. */
static char *
dup_line (const RehabSquadPaper *self)
{
  /* Translators: a date on paper: 22 November 2026 */
  g_autofree char *date = rehab_date_format (self->content->today, C_("paper", "%-d %B %Y"));
  g_autofree char *count = dup_count (self);

  return g_strdup_printf ("%s · %s", date, count);
}

static RehabBlock *
make_head (const RehabSquadPaper *self,
           guint                  page)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *line = dup_line (self);
  const char *mark = is_coach (self) ? C_("audience", "Coach") : C_("audience", "Medical");
  RehabBlock *block;
  double tag_height;
  double room;
  double y = 0.0;

  if (page > 0)
    return rehab_frame_make_running_head (self->typesetter, self->width, MOST_HEAD, mark, title, line);

  block = rehab_block_new ("head", self->width, self->options->ink);
  room = rehab_tag_add (block, self->typesetter, mark, REHAB_TYPE_STRONG, 0.0, &tag_height);
  y += rehab_frame_add_text (block, self->typesetter, "H1", REHAB_TYPE_HEADING, REHAB_COLOUR_TEXT, title, y, room);
  y += rehab_frame_add_text (block, self->typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, line, y, room);
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, MAX (y, tag_height) + 3.0, self->width, REHAB_FRAME_LINE);
  rehab_block_shrink (block, MOST_HEAD);

  return block;
}

static const char *
get_legend (const RehabSquadPaper *self)
{
  /* In large print the rows are words, which say what they are. */
  if (!is_coach (self) && rehab_typesetter_get_text (self->typesetter) == REHAB_TEXT_LARGE)
    return NULL;
  if (is_coach (self))
    return _("Decided by the medical staff, who can be asked about all of it. Top speed is a share of the athlete’s own. “Nothing said "
             "yet” and “not said” allow nothing and forbid nothing. Where two decisions stand beside each other, what both allow.");

  return _("Pain: the worst of the last day asked, 0 to 10, and 28 days. Settled: the next morning not above before the last session. "
           "Load: effort × minutes of 7 days; 6/7 is how many of them were kept, * without sessions that were not rated; bars "
           "have one scale in all rows. Change: against the 7 days before. VISA-H: 0 to 100, higher is better, and since the "
           "first. Symmetry: the lowest of the last test. Grey: not recorded.");
}

static RehabBlock *
make_foot (const RehabSquadPaper *self,
           guint                  page,
           guint                  n_pages)
{
  RehabBlock *block = rehab_block_new ("foot", self->width, self->options->ink);
  const RehabSquadPaperContent *content = self->content;
  const char *clinic = content->clinic != NULL ? content->clinic->name : "";
  g_autofree char *printed = NULL;
  double number_width;
  PangoLayout *number = rehab_frame_set_page_number (self->typesetter, REHAB_TYPE_FINE, page, n_pages, &number_width);
  double y = 3.0;

  printed = content->clinician_initials != NULL
            /* Translators: who printed a paper: initials */
            ? g_strdup_printf (_("Printed by %s"), content->clinician_initials) : g_strdup ("");
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, self->width, REHAB_FRAME_LINE);
  y += rehab_frame_add_text (block, self->typesetter, "P", REHAB_TYPE_FINE, REHAB_COLOUR_QUIET, get_legend (self), y, self->width);
  y += 2.0;
  rehab_block_add_text (block, "P", number, REHAB_COLOUR_QUIET, self->width - number_width, y);
  if (*clinic != '\0' || *printed != '\0')
    {
      g_autofree char *line = g_strdup_printf ("%s%s%s%s%s", clinic, *clinic != '\0' && *printed != '\0' ? " · " : "", printed,
                                               is_coach (self) ? "" : " · ",
                                               is_coach (self) ? "" : _("Confidential: for those who treat"));

      rehab_frame_add_text (block, self->typesetter, "P", REHAB_TYPE_FINE, REHAB_COLOUR_QUIET, line, y,
                            self->width - number_width - GAP);
    }

  return block;
}

/* How many rows go on the page from @first on, in that height; at least one. */
static guint
count_rows (const RehabSquadPaper *self,
            guint                  first,
            double                 height)
{
  guint n = 0;

  while (first + n < self->lines->len)
    {
      double row = rehab_squad_paper_measure_row (self, first + n);

      if (n > 0 && row > height + SLACK)
        break;
      height -= row;
      n++;
    }

  return n;
}

static double
measure_heads (const RehabSquadPaper *self)
{
  g_autoptr (RehabBlock) block = rehab_block_new ("measure", self->width, self->options->ink);

  return rehab_squad_paper_add_heads (self, block, 0.0);
}

static RehabBlock *
make_table (const RehabSquadPaper *self,
            guint                  first,
            guint                  n_rows)
{
  gboolean is_large = rehab_typesetter_get_text (self->typesetter) == REHAB_TEXT_LARGE;
  RehabBlock *block = rehab_block_new ("table", self->width, self->options->ink);
  double y = 0.0;

  if (!is_large)
    rehab_block_begin (block, "Table");
  y += rehab_squad_paper_add_heads (self, block, y);
  for (guint i = first; i < first + n_rows; i++)
    y += rehab_squad_paper_add_row (self, block, i, y);
  if (!is_large)
    rehab_block_end (block, "Table");

  return block;
}

static double
measure_foot (const RehabSquadPaper *self)
{
  g_autoptr (RehabBlock) foot = make_foot (self, 0, 1);

  return rehab_block_get_height (foot);
}

static void
add_nobody (const RehabSquadPaper *self,
            RehabDocument         *document,
            double                 y)
{
  RehabBlock *block = rehab_block_new ("nobody", self->width, self->options->ink);

  rehab_frame_add_text (block, self->typesetter, "P", REHAB_TYPE_BODY, REHAB_COLOUR_QUIET, _("Nobody is on this list."), 0.0, self->width);
  rehab_document_place (document, block, MARGIN_X, y);
}

static RehabDocument *
lay_out (RehabSquadPaper *self,
         const char      *language)
{
  g_autofree char *title = dup_title (self);
  double page_width, page_height, heads, bottom;
  RehabDocument *document;
  guint next = 0;

  /* Broadwise. */
  rehab_paper_get_size (self->options->paper, &page_height, &page_width);
  document = rehab_document_new (title, self->content->clinic != NULL ? self->content->clinic->name : NULL, language,
                                 page_width, page_height);
  /* The name of the program says what it treats. */
  if (is_coach (self))
    rehab_document_hide_creator (document);

  self->width = page_width - 2.0 * MARGIN_X;
  bottom = page_height - MARGIN_BOTTOM - measure_foot (self) - GAP;
  heads = measure_heads (self);

  do
    {
      guint page = rehab_document_get_n_pages (document);
      RehabBlock *head = make_head (self, page);
      double y = MARGIN_TOP + rehab_block_get_height (head) + GAP;

      rehab_document_add_page (document);
      rehab_document_place (document, head, MARGIN_X, MARGIN_TOP);
      if (self->lines->len == 0)
        {
          add_nobody (self, document, y);
        }
      else
        {
          guint n_rows = count_rows (self, next, bottom - y - heads);
          RehabBlock *table = make_table (self, next, n_rows);

          rehab_block_shrink (table, bottom - y);
          rehab_document_place (document, table, MARGIN_X, y);
          next += n_rows;
        }
    }
  while (next < self->lines->len);

  for (guint i = 0; i < rehab_document_get_n_pages (document); i++)
    {
      RehabBlock *foot = make_foot (self, i, rehab_document_get_n_pages (document));

      rehab_document_place_on (document, i, foot, MARGIN_X, page_height - MARGIN_BOTTOM - rehab_block_get_height (foot));
    }

  return document;
}

/**
 * rehab_squad_paper_lay_out:
 * @content: what the paper is of
 * @options: how it looks, and for whom
 *
 * Lays out the table of a squad in the language of its options, set closer where that saves a page: thirty athletes are on
 * one side of A4. Rows are never split, and the heads of the columns stand on each page.
 *
 * Returns: (transfer full): the document, of at least one page
 */
RehabDocument *
rehab_squad_paper_lay_out (const RehabSquadPaperContent *content,
                           const RehabSquadPaperOptions *options)
{
  const RehabLanguage *language;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (RehabTypesetter) typesetter = NULL;
  g_autoptr (RehabDocument) best = NULL;

  g_return_val_if_fail (content != NULL && options != NULL, NULL);
  g_return_val_if_fail (content->lines != NULL && content->squad != NULL, NULL);

  language = options->language != NULL ? options->language : rehab_language_get_own ();
  lines = options->audience == REHAB_SQUAD_AUDIENCE_COACH ? rehab_athlete_lines_for_coach (content->lines)
                                                          : g_ptr_array_ref (content->lines);
  typesetter = rehab_typesetter_new (options->text, options->ink, rehab_language_get_code (language));

  rehab_language_begin (language);
  for (guint tightness = 0; tightness <= REHAB_SQUAD_MOST_TIGHT; tightness++)
    {
      RehabSquadPaper paper = {
        .content = content, .options = options, .lines = lines, .typesetter = typesetter, .tightness = tightness,
      };
      g_autoptr (RehabDocument) document = lay_out (&paper, rehab_language_get_code (language));

      if (best == NULL || rehab_document_get_n_pages (document) < rehab_document_get_n_pages (best))
        g_set_object (&best, document);
      if (rehab_document_get_n_pages (best) == 1)
        break;
    }
  rehab_language_end ();

  return g_steal_pointer (&best);
}
