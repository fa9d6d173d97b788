/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-leaflet-paper.h"
#include "rehab-flow.h"
#include "rehab-i18n.h"
#include "rehab-leaflet-figure.h"
#include "rehab-leaflet-frame.h"
#include "rehab-source.h"
#include "rehab-tendon-figure.h"

#include <math.h>

#define HEADING_ABOVE 14.0
#define PARAGRAPH_GAP 6.0
#define ITEM_GAP 3.0
#define COLUMN_GAP 20.0
#define CAPTION_GAP 3.0
#define NOTE_PADDING 9.0
#define NOTE_BAR 3.0
#define WEEK_GAP 6.0
#define WEEK_PADDING 5.0
#define WEEK_PICTURE 0.92  /* height to width of a day's column */
#define HAIRLINE 0.5

/* Of a figure beside text, and of one as wide as the page, as a share of the width; by text size. */
static const double beside_shares[] = { [REHAB_TEXT_NORMAL] = 0.34, [REHAB_TEXT_LARGE] = 0.4 };
static const double wide_shares[] = { [REHAB_TEXT_NORMAL] = 0.8, [REHAB_TEXT_LARGE] = 1.0 };

/* A figure at least so wide for its height stands across the page. */
#define WIDE_RATIO 1.8

/* How much of their usual size figures and gaps keep: the most that takes no page more than the least would. */
static const double densities[] = { 1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65 };

/* A leaflet in the making. */
typedef struct
{
  const RehabLeafletPaperContent *content;
  const RehabLeaflet *leaflet;
  const RehabTypesetter *typesetter;
  RehabFlow *flow;
  double width;
  double density;
  guint next; /* the part that is next */
} Leaflet;

typedef struct
{
  char *key;
  RehabFigureTheme theme;
  RehabSide side;
} Figure;

static void
free_figure (gpointer data)
{
  Figure *figure = data;

  g_free (figure->key);
  g_free (figure);
}

/* Figures */

static void
draw_figure_cb (cairo_t      *cr,
                double        width,
                double        height,
                gconstpointer data)
{
  const Figure *figure = data;

  rehab_leaflet_figure_paint (cr, figure->key, figure->theme, figure->side, width, height);
}

static RehabBlock *
make_block (const Leaflet *self,
            const char    *name)
{
  return rehab_block_new (name, self->width, rehab_typesetter_get_ink (self->typesetter));
}

static Figure *
new_figure (const Leaflet *self,
            const char    *key)
{
  Figure *figure = g_new0 (Figure, 1);

  figure->key = g_strdup (key);
  figure->theme = rehab_typesetter_get_ink (self->typesetter) == REHAB_INK_LOW ? REHAB_FIGURE_LOW_INK : REHAB_FIGURE_LIGHT;
  figure->side = self->content->side;

  return figure;
}

/* Adds a figure and what stands below it. Returns where it ends. */
static double
add_figure (const Leaflet          *self,
            RehabBlock             *block,
            const RehabLeafletPart *part,
            double                  x,
            double                  y,
            double                  width)
{
  double height = width / rehab_leaflet_figure_get_ratio (part->detail);
  g_autofree char *words = rehab_leaflet_figure_dup_words (part->detail);

  rehab_block_add_drawing (block, "Figure", x, y, width, height, draw_figure_cb, new_figure (self, part->detail),
                           free_figure);
  rehab_block_describe (block, words);
  y += height + CAPTION_GAP;

  return y + rehab_block_set_text (block, self->typesetter, "Caption", REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET, _(part->text), x, y,
                                   width, PANGO_ALIGN_CENTER);
}

/* Writes a word beside what it names in a drawing of the tendon. */
static void
add_mark (const Leaflet  *self,
          RehabBlock     *block,
          RehabTendonPose pose,
          RehabTendonMark mark,
          const char     *word,
          double          x,
          double          width,
          double          height)
{
  RehabPoint point = rehab_tendon_figure_get_mark (pose, mark, width, height);
  g_autoptr (PangoLayout) measured = rehab_typesetter_set (self->typesetter, REHAB_TYPE_LABEL, word, -1.0);
  double word_width;
  double word_height;
  double left = x + width * 0.74;
  double line = MAX (point.y, 0.0);

  rehab_text_measure (measured, &word_width, &word_height);
  if (pose == REHAB_TENDON_HIP_BENT)
    {
      left = x + point.x - word_width / 2.0;
      line = height - word_height / 2.0;
      rehab_block_add_area (block, REHAB_COLOUR_TEXT, x + point.x, point.y, HAIRLINE * 1.5, line - word_height / 2.0 - point.y);
    }
  else
    {
      rehab_block_add_area (block, REHAB_COLOUR_TEXT, x + point.x, line, left - x - point.x - 3.0, HAIRLINE * 1.5);
    }

  rehab_block_add_text (block, NULL, g_steal_pointer (&measured), REHAB_COLOUR_TEXT, left, line - word_height / 2.0);
}

static void
add_wide_figure (Leaflet                *self,
                 const RehabLeafletPart *part)
{
  RehabBlock *block = make_block (self, "figure");
  double width = self->width * wide_shares[rehab_typesetter_get_text (self->typesetter)] * self->density;
  double height = width / rehab_leaflet_figure_get_ratio (part->detail);
  double x = (self->width - width) / 2.0;

  add_figure (self, block, part, x, 0.0, width);
  if (g_str_equal (part->detail, "tendon/straight-and-bent"))
    {
      add_mark (self, block, REHAB_TENDON_HIP_STRAIGHT, REHAB_TENDON_SIT_BONE, C_("on a drawing", "sit bone"), x, width / 2.0, height);
      add_mark (self, block, REHAB_TENDON_HIP_STRAIGHT, REHAB_TENDON_TENDON, C_("on a drawing", "tendon"), x, width / 2.0, height);
    }
  rehab_flow_add_block (self->flow, block, PARAGRAPH_GAP * self->density, REHAB_FLOW_FREE);
}

/* Text */

static double
get_indent (const Leaflet *self)
{
  return rehab_typesetter_get_size (self->typesetter, REHAB_TYPE_BODY) * 1.1;
}

/* A paragraph, or a thing of a list behind its mark. Returns where it ends. */
static double
add_words (const Leaflet          *self,
           RehabBlock             *block,
           const RehabLeafletPart *part,
           double                  y,
           double                  width)
{
  double indent = get_indent (self);

  if (part->kind == REHAB_LEAFLET_TEXT)
    return y + rehab_block_set_text (block, self->typesetter, "P", REHAB_TYPE_BODY, REHAB_COLOUR_TEXT, _(part->text), 0.0, y, width,
                                     PANGO_ALIGN_LEFT);

  rehab_block_begin (block, "L");
  /* The mark is only looked at: what it marks is a thing of a list in the structure. */
  rehab_block_set_text (block, self->typesetter, NULL, REHAB_TYPE_BODY, REHAB_COLOUR_ACCENT, C_("mark of a list", "•"), 0.0, y,
                        indent, PANGO_ALIGN_LEFT);
  y += rehab_block_set_text (block, self->typesetter, "LI", REHAB_TYPE_BODY, REHAB_COLOUR_TEXT, _(part->text), indent, y,
                             width - indent, PANGO_ALIGN_LEFT);
  rehab_block_end (block, "L");

  return y;
}

/* What lies above a part, in points. */
static double
get_gap (const Leaflet          *self,
         const RehabLeafletPart *part)
{
  const RehabLeafletPart *before = part > self->leaflet->parts ? part - 1 : NULL;
  gboolean is_listed = part->kind == REHAB_LEAFLET_POINT && before != NULL && before->kind == REHAB_LEAFLET_POINT;
  double gap = PARAGRAPH_GAP;

  if (part->kind == REHAB_LEAFLET_HEADING || part->kind == REHAB_LEAFLET_NOTE)
    gap = HEADING_ABOVE;
  else if (is_listed || (before != NULL && before->kind == REHAB_LEAFLET_HEADING))
    gap = ITEM_GAP;

  return gap * self->density;
}

static gboolean
is_words (const RehabLeafletPart *part)
{
  return part->kind == REHAB_LEAFLET_TEXT || part->kind == REHAB_LEAFLET_POINT;
}

static double
set_heading (const Leaflet *self,
             RehabBlock    *block,
             const char    *text,
             double         y,
             double         width)
{
  return y + rehab_block_set_text (block, self->typesetter, "H2", REHAB_TYPE_HEADING, REHAB_COLOUR_ACCENT, text, 0.0, y, width,
                                   PANGO_ALIGN_LEFT);
}

/* Whether a part stands beside a figure that ends at @bottom: a heading only with the words that it heads. */
static gboolean
fits_beside (const Leaflet *self,
             double         y,
             double         bottom)
{
  const RehabLeafletPart *part = &self->leaflet->parts[self->next];
  double line = 1.3 * rehab_typesetter_get_size (self->typesetter, REHAB_TYPE_BODY);

  if (is_words (part))
    return y + line <= bottom;

  return part->kind == REHAB_LEAFLET_HEADING && self->next + 1 < self->leaflet->n_parts && is_words (part + 1)
         && y + get_gap (self, part) + 3.0 * line <= bottom;
}

/* A figure at the right, and beside it what follows, for as long as it is. */
static void
add_figure_beside (Leaflet                *self,
                   const RehabLeafletPart *part)
{
  RehabBlock *block = make_block (self, "figure");
  double width = self->width * beside_shares[rehab_typesetter_get_text (self->typesetter)] * self->density;
  double room = self->width - width - COLUMN_GAP;
  double bottom = add_figure (self, block, part, self->width - width, 0.0, width);
  double y = 0.0;

  for (gboolean first = TRUE; self->next < self->leaflet->n_parts && fits_beside (self, y, bottom); first = FALSE, self->next++)
    {
      const RehabLeafletPart *beside = &self->leaflet->parts[self->next];

      y += first ? 0.0 : get_gap (self, beside);
      y = is_words (beside) ? add_words (self, block, beside, y, room) : set_heading (self, block, _(beside->text), y, room);
    }

  rehab_flow_add_block (self->flow, block, PARAGRAPH_GAP * self->density, REHAB_FLOW_FREE);
}

static void
add_heading (Leaflet                *self,
             const RehabLeafletPart *part)
{
  RehabBlock *block = make_block (self, "heading");

  set_heading (self, block, _(part->text), 0.0, self->width);
  rehab_flow_add_block (self->flow, block, get_gap (self, part), REHAB_FLOW_KEEP_WITH_NEXT);
}

static void
add_note (Leaflet                *self,
          const RehabLeafletPart *part)
{
  RehabBlock *block = make_block (self, "note");
  double indent = NOTE_BAR + NOTE_PADDING;
  g_autoptr (PangoLayout) measured =
    rehab_typesetter_set (self->typesetter, REHAB_TYPE_STRONG, _(part->text), self->width - indent - NOTE_PADDING);
  double height;

  rehab_text_measure (measured, NULL, &height);
  height += 2.0 * NOTE_PADDING;
  rehab_block_add_area (block, REHAB_COLOUR_FINE, 0.0, 0.0, self->width, height);
  rehab_block_add_area (block, REHAB_COLOUR_ACCENT, 0.0, 0.0, NOTE_BAR, height);
  rehab_block_set_text (block, self->typesetter, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, _(part->text), indent, NOTE_PADDING,
                        self->width - indent - NOTE_PADDING, PANGO_ALIGN_LEFT);
  rehab_flow_add_block (self->flow, block, get_gap (self, part), REHAB_FLOW_FREE);
}

/* A week */

#define N_DAYS 7u

static char *
dup_day (guint day)
{
  RehabDate monday = rehab_date_new (2024, 1, 1, NULL);
  g_autofree char *name = NULL;

  /* Translators: a day of the week at the head of a narrow column, for g_date_time_format() */
  name = rehab_date_format (rehab_date_add_days (monday, (int) day), C_("column of a week", "%a"));
  return rehab_language_dup_begun (name);
}

/* Days beside each other, each with its picture. */
static void
add_week_of_columns (Leaflet                *self,
                     const RehabLeafletPart *days)
{
  RehabBlock *block = make_block (self, "week");
  double column = (self->width - (N_DAYS - 1) * WEEK_GAP) / N_DAYS;
  double picture = column * WEEK_PICTURE * sqrt (self->density);
  double most = 0.0;

  for (guint i = 0; i < N_DAYS; i++)
    {
      g_autofree char *day = dup_day (i);
      double x = i * (column + WEEK_GAP);
      double y = WEEK_PADDING;

      rehab_block_begin (block, "Div");
      y += rehab_block_set_text (block, self->typesetter, "P", REHAB_TYPE_LABEL, REHAB_COLOUR_ACCENT, day, x, y, column,
                                 PANGO_ALIGN_CENTER);
      if (days[i].detail[0] != '\0')
        {
          g_autofree char *key = g_strconcat ("thumbnail/", days[i].detail, NULL);
          g_autofree char *words = rehab_leaflet_figure_dup_words (key);

          rehab_block_add_drawing (block, "Figure", x, y + CAPTION_GAP, column, picture, draw_figure_cb, new_figure (self, key),
                                   free_figure);
          rehab_block_describe (block, words);
        }
      y += CAPTION_GAP + picture + CAPTION_GAP;
      y += rehab_block_set_text (block, self->typesetter, "P", REHAB_TYPE_SMALL, REHAB_COLOUR_TEXT, _(days[i].text), x + 2.0, y,
                                 column - 4.0, PANGO_ALIGN_CENTER);
      rehab_block_end (block, "Div");
      most = MAX (most, y + WEEK_PADDING);
    }

  for (guint i = 0; i < N_DAYS; i++)
    {
      double x = i * (column + WEEK_GAP);

      rehab_block_add_area (block, REHAB_COLOUR_FAINT, x, 0.0, column, HAIRLINE);
      rehab_block_add_area (block, REHAB_COLOUR_FAINT, x, most - HAIRLINE, column, HAIRLINE);
      rehab_block_add_area (block, REHAB_COLOUR_FAINT, x, 0.0, HAIRLINE, most);
      rehab_block_add_area (block, REHAB_COLOUR_FAINT, x + column - HAIRLINE, 0.0, HAIRLINE, most);
    }

  rehab_flow_add_block (self->flow, block, PARAGRAPH_GAP, REHAB_FLOW_KEEP_WITH_NEXT);
}

/* Days below each other, for large print. */
static void
add_week_of_rows (Leaflet                *self,
                  const RehabLeafletPart *days)
{
  RehabBlock *block = make_block (self, "week");
  double label = self->width * 0.2;
  double y = 0.0;

  rehab_block_begin (block, "L");
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_autofree char *day = dup_day (i);
      double height;

      rehab_block_begin (block, "LI");
      height = rehab_block_set_text (block, self->typesetter, "Span", REHAB_TYPE_LABEL, REHAB_COLOUR_ACCENT, day, 0.0, y, label,
                                     PANGO_ALIGN_LEFT);
      height = MAX (height, rehab_block_set_text (block, self->typesetter, "Span", REHAB_TYPE_BODY, REHAB_COLOUR_TEXT, _(days[i].text),
                                                  label, y, self->width - label, PANGO_ALIGN_LEFT));
      rehab_block_end (block, "LI");
      y += height + ITEM_GAP;
      rehab_block_add_area (block, REHAB_COLOUR_FAINT, 0.0, y - ITEM_GAP / 2.0, self->width, HAIRLINE);
    }
  rehab_block_end (block, "L");
  rehab_flow_add_block (self->flow, block, PARAGRAPH_GAP, REHAB_FLOW_KEEP_WITH_NEXT);
}

/* Parts */

static void
add_part (Leaflet                *self,
          const RehabLeafletPart *part)
{
  RehabBlock *block;

  switch (part->kind)
    {
    case REHAB_LEAFLET_LEAD:
      rehab_flow_add_text (self->flow, "lead", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, _(part->text), 0.0, REHAB_FLOW_FREE);
      break;

    case REHAB_LEAFLET_HEADING:
      add_heading (self, part);
      break;

    case REHAB_LEAFLET_TEXT:
    case REHAB_LEAFLET_POINT:
      block = make_block (self, "words");
      add_words (self, block, part, 0.0, self->width);
      rehab_flow_add_block (self->flow, block, get_gap (self, part), REHAB_FLOW_FREE);
      break;

    case REHAB_LEAFLET_NOTE:
      add_note (self, part);
      break;

    case REHAB_LEAFLET_FIGURE:
      if (rehab_leaflet_figure_get_ratio (part->detail) >= WIDE_RATIO)
        add_wide_figure (self, part);
      else
        add_figure_beside (self, part);
      break;

    case REHAB_LEAFLET_WEEK:
      if (rehab_typesetter_get_text (self->typesetter) == REHAB_TEXT_LARGE)
        add_week_of_rows (self, part);
      else
        add_week_of_columns (self, part);
      self->next += N_DAYS - 1;
      break;

    default:
      g_return_if_reached ();
    }
}

/* What stands below the last of it: where all this is from. */
static void
add_end (Leaflet *self)
{
  g_autofree char *keys = rehab_leaflet_dup_sources (self->leaflet);
  gboolean is_large = rehab_typesetter_get_text (self->typesetter) == REHAB_TEXT_LARGE;
  /* In full they would fill a page of large print. */
  g_autofree char *sources = is_large ? rehab_sources_dup_short (keys) : rehab_sources_dup_citation (keys);
  g_autofree char *text = NULL;

  /* Translators: below a leaflet, before a list of publications, one a line */
  text = g_strdup_printf (_("Where this comes from:\n%s"), sources);
  rehab_flow_add_text (self->flow, "sources", REHAB_TYPE_FINE, REHAB_COLOUR_QUIET, text, HEADING_ABOVE * self->density,
                       REHAB_FLOW_FREE);
}

static RehabDocument *
lay_out (const RehabLeafletPaperContent *content,
         const RehabLeafletPaperOptions *options,
         const RehabTypesetter          *typesetter,
         const char                     *language,
         double                          density)
{
  RehabFrame frame = rehab_leaflet_frame (content);
  g_autoptr (RehabFlow) flow = NULL;
  RehabDocument *document;
  double page_width;
  double page_height;
  Leaflet self;

  rehab_paper_get_size (options->paper, &page_width, &page_height);
  document = rehab_document_new (_(content->leaflet->title), content->clinic != NULL ? content->clinic->name : NULL, language,
                                 page_width, page_height);
  flow = rehab_flow_new (typesetter, &frame, document);
  self = (Leaflet) { content, content->leaflet, typesetter, flow, rehab_flow_get_width (flow), density, 0 };

  while (self.next < self.leaflet->n_parts)
    {
      const RehabLeafletPart *part = &self.leaflet->parts[self.next++];

      add_part (&self, part);
    }
  add_end (&self);
  rehab_flow_place (flow);

  return document;
}

/**
 * rehab_leaflet_paper_lay_out:
 * @content: which leaflet, and whose; nothing of it is kept
 * @options: how it looks
 *
 * Lays out a leaflet in the language of its options. Figures and gaps are as large as they can be without taking one more page.
 *
 * Returns: (transfer full): the document, of at least one page
 */
RehabDocument *
rehab_leaflet_paper_lay_out (const RehabLeafletPaperContent *content,
                             const RehabLeafletPaperOptions *options)
{
  const RehabLanguage *language;
  g_autoptr (RehabTypesetter) typesetter = NULL;
  g_autoptr (RehabDocument) tightest = NULL;
  RehabDocument *document = NULL;
  const char *code;

  g_return_val_if_fail (content != NULL && options != NULL, NULL);
  g_return_val_if_fail (content->leaflet != NULL, NULL);

  language = options->language != NULL ? options->language : rehab_language_get_own ();
  code = rehab_language_get_code (language);

  rehab_language_begin (language);
  typesetter = rehab_typesetter_new (options->text, options->ink, code);
  tightest = lay_out (content, options, typesetter, code, densities[G_N_ELEMENTS (densities) - 1]);
  for (size_t i = 0; i + 1 < G_N_ELEMENTS (densities) && document == NULL; i++)
    {
      document = lay_out (content, options, typesetter, code, densities[i]);
      if (rehab_document_get_n_pages (document) > rehab_document_get_n_pages (tightest))
        g_clear_object (&document);
    }
  rehab_language_end ();

  return document != NULL ? document : g_steal_pointer (&tightest);
}
