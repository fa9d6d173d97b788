/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-report-parts.h"
#include "rehab-i18n.h"
#include "rehab-source.h"


#define MARGIN_X 45.0
#define MARGIN_TOP 34.0
#define MARGIN_BOTTOM 30.0
#define HEAD_GAP 10.0
#define FOOT_GAP 10.0
#define SECTION_GAP 13.0
#define TEXT_GAP 2.5
#define DETAIL_GAP 8.0
#define HAIRLINE 0.6

gboolean
rehab_report_has_part (const RehabReport *self,
                       RehabReportParts   part)
{
  return (self->options->parts & (guint) part) != 0;
}

/**
 * rehab_report_asks_item:
 * @self: a report
 * @item: a row of the table of items
 *
 * Returns: whether somebody of the patient's age is asked for it
 */
gboolean
rehab_report_asks_item (const RehabReport *self,
                        const RehabItem   *item)
{
  const RehabReportContent *content = self->content;
  RehabDate birth = content->patient->birth_date;
  double limit;

  if (!item->young_only || !rehab_date_is_set (birth) || content->thresholds == NULL)
    return TRUE;

  limit = rehab_thresholds_get (content->thresholds, REHAB_THRESHOLD_GROWTH_PLATE_AGE);

  return rehab_date_get_age (birth, content->assessment->date) < limit;
}

/**
 * rehab_report_add_sources:
 * @self: a report
 * @keys: (nullable): source keys, separated by blanks
 *
 * Notes where something that was printed comes from, for the list at the end.
 */
void
rehab_report_add_sources (RehabReport *self,
                          const char  *keys)
{
  g_auto (GStrv) split = keys != NULL ? g_strsplit (keys, " ", -1) : NULL;
  g_auto (GStrv) known = g_strsplit (self->sources->str, " ", -1);

  for (guint i = 0; split != NULL && split[i] != NULL; i++)
    {
      if (split[i][0] == '\0' || g_strv_contains ((const char *const *) known, split[i]))
        continue;
      if (self->sources->len > 0)
        g_string_append_c (self->sources, ' ');
      g_string_append (self->sources, split[i]);
    }
}

char *
rehab_report_dup_date (RehabDate date)
{
  /* Translators: a date on paper: 22 Nov 2026 */
  return rehab_date_is_set (date) ? rehab_date_format (date, C_("date", "%-d %b %Y")) : g_strdup ("");
}

/**
 * rehab_report_dup_signed:
 * @self: a report
 * @date: a day
 * @clinician_id: (nullable): who did it
 *
 * Says when and by whom something was recorded: "22 Nov 2026, AK".
 *
 * Returns: (transfer full): translated text
 */
char *
rehab_report_dup_signed (const RehabReport *self,
                         RehabDate          date,
                         const char        *clinician_id)
{
  const RehabClinician *clinician = rehab_clinician_find (self->content->clinicians, clinician_id);
  g_autofree char *day = rehab_report_dup_date (date);

  if (clinician == NULL || clinician->initials == NULL)
    return g_steal_pointer (&day);

  /* Translators: a date and a clinician's initials */
  return g_strdup_printf (C_("signed", "%s, %s"), day, clinician->initials);
}

/**
 * rehab_report_add_heading:
 * @self: a report
 * @title: what the section is
 * @detail: (nullable): what stands at its right
 *
 * Begins a section: a heading over a line, which stays with what follows.
 */
void
rehab_report_add_heading (RehabReport *self,
                          const char  *title,
                          const char  *detail)
{
  double width = rehab_flow_get_width (self->flow);
  RehabBlock *block = rehab_block_new ("heading", width, rehab_typesetter_get_ink (self->typesetter));
  double room = width;
  double detail_height = 0.0;
  double height;
  PangoLayout *detail_layout = NULL;
  PangoLayout *layout;

  if (detail != NULL)
    {
      double detail_width;

      detail_layout = rehab_typesetter_set (self->typesetter, REHAB_TYPE_NOTE, detail, -1.0);
      rehab_text_measure (detail_layout, &detail_width, &detail_height);
      room = width - detail_width - DETAIL_GAP;
    }

  /* The title comes first for who hears the page read. */
  layout = rehab_typesetter_set (self->typesetter, REHAB_TYPE_SECTION, title, room);
  rehab_text_measure (layout, NULL, &height);
  rehab_block_add_text (block, "H2", layout, REHAB_COLOUR_ACCENT, 0.0, 0.0);
  if (detail_layout != NULL)
    rehab_block_add_text (block, "P", detail_layout, REHAB_COLOUR_QUIET, room + DETAIL_GAP, MAX (0.0, height - detail_height - 1.0));
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, height + 1.5, width, HAIRLINE);
  rehab_flow_add_block (self->flow, block, SECTION_GAP, REHAB_FLOW_KEEP_WITH_NEXT);
}

static void
add_amendments_of_text (RehabReport *self,
                        const char  *key)
{
  g_autoptr (GPtrArray) amendments =
    rehab_case_list_amendments (self->content->record, self->content->assessment->id, key, REHAB_SIDE_NOT_ASKED);

  for (guint i = 0; i < amendments->len; i++)
    {
      g_autofree char *line = rehab_report_dup_amendment (self, g_ptr_array_index (amendments, i));

      rehab_flow_add_text (self->flow, "amendment", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, line, TEXT_GAP, REHAB_FLOW_FREE);
    }
}

static void
add_conclusion (RehabReport *self,
                const char  *title,
                const char  *name,
                const char  *text,
                const char  *key)
{
  rehab_report_add_heading (self, title, NULL);
  if (text != NULL)
    rehab_flow_add_text (self->flow, name, REHAB_TYPE_SMALL, REHAB_COLOUR_TEXT, text, TEXT_GAP, REHAB_FLOW_FREE);
  else
    rehab_flow_add_text (self->flow, name, REHAB_TYPE_CELL, REHAB_COLOUR_QUIET, _("Nothing written."), TEXT_GAP, REHAB_FLOW_FREE);
  add_amendments_of_text (self, key);
}

static void
add_conclusions (RehabReport *self)
{
  const RehabReportContent *content = self->content;

  add_conclusion (self, _("Impression"), "impression", rehab_case_get_impression (content->record, content->assessment),
                  REHAB_AMENDMENT_IMPRESSION);
  add_conclusion (self, _("Plan"), "plan", rehab_case_get_plan (content->record, content->assessment), REHAB_AMENDMENT_PLAN);
}

/* Sections in which nothing was asked are named together: thirteen empty tables would hide the others. */
static void
add_empty_sections (RehabReport *self,
                    GString     *empty)
{
  g_autofree char *line = NULL;

  if (empty->len == 0 || !rehab_report_has_part (self, REHAB_REPORT_NOT_ASKED))
    return;

  rehab_report_add_heading (self, _("Not Asked at All"), NULL);
  line = g_strdup_printf (_("Nothing was asked of: %s."), empty->str);
  rehab_flow_add_text (self->flow, "sections-not-asked", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, line, TEXT_GAP, REHAB_FLOW_FREE);
}

static gboolean
is_empty (RehabReport *self,
          RehabSection section)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabItemState state;

      if (item->section != section)
        continue;

      state = rehab_item_state_read (item, self->content->record, self->content->assessment);
      if (rehab_report_has_row (self, &state))
        return FALSE;
    }

  return TRUE;
}

static void
add_sections (RehabReport *self)
{
  g_autoptr (GString) empty = g_string_new (NULL);

  for (guint i = 0; i < REHAB_N_SECTIONS; i++)
    {
      if ((self->options->sections & REHAB_REPORT_SECTION (i)) == 0)
        continue;

      if (i == REHAB_SECTION_RED_FLAGS)
        rehab_report_add_flags (self);
      else if (!is_empty (self, i))
        rehab_report_add_section (self, i);
      else
        {
          g_string_append (empty, empty->len > 0 ? C_("list", "; ") : "");
          g_string_append (empty, rehab_section_get_title (i));
        }
    }

  add_empty_sections (self, empty);
}

static void
add_sources (RehabReport *self)
{
  g_autofree char *citations = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  if (self->sources->len == 0 || !rehab_report_has_part (self, REHAB_REPORT_PUBLISHED))
    return;

  citations = rehab_sources_dup_citation (self->sources->str);
  lines = g_strsplit (citations, "\n", -1);
  joined = g_strjoinv ("  ·  ", lines);

  rehab_report_add_heading (self, _("Sources"), NULL);
  rehab_flow_add_text (self->flow, "sources", REHAB_TYPE_FINE, REHAB_COLOUR_QUIET, joined, TEXT_GAP, REHAB_FLOW_FREE);
}

/**
 * rehab_report_lay_out:
 * @content: what the report is of; nothing of it is kept
 * @options: how it looks, and what of the assessment it has
 *
 * Lays out the report of an assessment. Each page says whose it is, of which day, and that it is a draft while it is. Rows
 * are never split, headings never stand alone at the foot of a page, and tables that go on have their head again.
 *
 * Returns: (transfer full): the document, of at least one page
 */
RehabDocument *
rehab_report_lay_out (const RehabReportContent *content,
                      const RehabReportOptions *options)
{
  RehabReport self = { .content = content, .options = options };
  const RehabFrame frame = {
    .left = MARGIN_X, .right = MARGIN_X, .top = MARGIN_TOP, .bottom = MARGIN_BOTTOM, .head_gap = HEAD_GAP,
    .foot_gap = FOOT_GAP, .make_head = rehab_report_make_head, .make_foot = rehab_report_make_foot, .data = content,
  };
  g_autoptr (RehabTypesetter) typesetter = NULL;
  g_autoptr (RehabFlow) flow = NULL;
  g_autoptr (GString) sources = g_string_new (NULL);
  g_autofree char *title = NULL;
  /* Translators: the code of the language you translate to, as "de" or "pt-br"; speech and hyphens follow it */
  const char *language = C_("language code of this translation", "en");
  RehabDocument *document;
  double page_width;
  double page_height;

  g_return_val_if_fail (content != NULL && options != NULL, NULL);
  g_return_val_if_fail (content->patient != NULL && content->record != NULL && content->assessment != NULL, NULL);

  rehab_paper_get_size (options->paper, &page_width, &page_height);
  title = rehab_report_dup_title (content);
  document = rehab_document_new (title, content->clinic != NULL ? content->clinic->name : NULL, language, page_width,
                                 page_height);
  typesetter = rehab_typesetter_new (options->text, options->ink, language);
  flow = rehab_flow_new (typesetter, &frame, document);

  self.typesetter = typesetter;
  self.flow = flow;
  self.sources = sources;

  if (rehab_report_has_part (&self, REHAB_REPORT_CONCLUSION))
    add_conclusions (&self);
  add_sections (&self);
  add_sources (&self);
  rehab_flow_place (flow);

  return document;
}
