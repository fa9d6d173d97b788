/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-rows.h"
#include "rehab-i18n.h"
#include "rehab-page-breaks.h"

/* Above a part's type, where its line runs. */
#define TOP 10.0
#define HEADING_GAP 4.0
#define HAIRLINE 0.6

/* A list that takes up to this share of a page stands whole; of a longer one so many things stand under the heading. */
#define MOST_WHOLE 0.6
#define LEAST_ITEMS 2u

static void
clear_row (gpointer data)
{
  RehabSheetRow *row = data;

  for (guint i = 0; i < row->n_blocks; i++)
    rehab_block_free (row->blocks[i]);
}

void
rehab_sheet_rows_init (RehabSheetRows        *self,
                       const RehabTypesetter *typesetter,
                       double                 width,
                       double                 room)
{
  *self = (RehabSheetRows) { typesetter, width, room, g_array_new (FALSE, FALSE, sizeof (RehabSheetRow)) };
  g_array_set_clear_func (self->rows, clear_row);
}

void
rehab_sheet_rows_clear (RehabSheetRows *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
}

/**
 * rehab_sheet_rows_add:
 * @self: rows
 * @block: (transfer full): what stays whole
 * @gap: what lies above it, unless it is the first of its page
 *
 * Adds a row of one block.
 */
void
rehab_sheet_rows_add (RehabSheetRows *self,
                      RehabBlock     *block,
                      double          gap)
{
  RehabSheetRow row = { .blocks = { block }, .n_blocks = 1, .gap = gap };

  g_array_append_val (self->rows, row);
}

/**
 * rehab_sheet_rows_get_height:
 * @row: a row
 *
 * Returns: the height of the higher of its blocks, in points
 */
double
rehab_sheet_rows_get_height (const RehabSheetRow *row)
{
  double height = row->least;

  for (guint i = 0; i < row->n_blocks; i++)
    height = MAX (height, rehab_block_get_height (row->blocks[i]));

  return height;
}

/**
 * rehab_sheet_rows_break:
 * @self: rows
 * @picture_bottom: how high a row whose picture grows is at least
 * @first_room: the height of the first page
 * @pages: (out caller-allocates): the page of each row, from 0
 *
 * Breaks the rows into pages, as they would be with pictures of a height.
 *
 * Returns: the number of pages
 */
guint
rehab_sheet_rows_break (const RehabSheetRows *self,
                        double                picture_bottom,
                        double                first_room,
                        guint                *pages)
{
  guint n_rows = self->rows->len;
  g_autofree double *heights = g_new (double, n_rows);
  g_autofree double *gaps = g_new (double, n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      const RehabSheetRow *row = &g_array_index (self->rows, RehabSheetRow, i);

      heights[i] = MAX (rehab_sheet_rows_get_height (row), row->grows ? picture_bottom : 0.0);
      gaps[i] = row->gap;
    }

  return rehab_page_breaks (heights, n_rows, gaps, first_room, self->room, pages);
}

/**
 * rehab_sheet_rows_shrink:
 * @self: rows
 *
 * Makes what a page cannot hold smaller until it does: smaller is better than cut.
 */
void
rehab_sheet_rows_shrink (RehabSheetRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const RehabSheetRow *row = &g_array_index (self->rows, RehabSheetRow, i);

      for (guint n = 0; n < row->n_blocks; n++)
        rehab_block_shrink (row->blocks[n], self->room);
    }
}

/**
 * rehab_sheet_rows_begin_part:
 * @self: rows
 * @name: what its blocks are called, for tests: "flare"
 * @heading: translated words
 * @y: (out): where the type below the heading begins
 *
 * Begins a part: a line as wide as the page, and the heading.
 *
 * Returns: (transfer full): the part's first block, to be filled and then added
 */
RehabBlock *
rehab_sheet_rows_begin_part (const RehabSheetRows *self,
                             const char           *name,
                             const char           *heading,
                             double               *y)
{
  RehabBlock *block = rehab_block_new (name, self->width, rehab_typesetter_get_ink (self->typesetter));

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, self->width, HAIRLINE);
  *y = TOP + rehab_block_set_text (block, self->typesetter, "H2", REHAB_TYPE_HEADING, REHAB_COLOUR_TEXT, heading, 0.0, TOP,
                                   self->width, PANGO_ALIGN_LEFT) + HEADING_GAP;

  return block;
}

/**
 * rehab_sheet_rows_set_text:
 * @self: rows
 * @block: a block in the making
 * @type: size and weight
 * @colour: its colour
 * @text: (nullable): a paragraph
 * @width: where its lines break
 * @y: (inout): where it begins, and then where it ends
 *
 * Sets a paragraph at the left edge of a block.
 */
void
rehab_sheet_rows_set_text (const RehabSheetRows *self,
                           RehabBlock           *block,
                           RehabType             type,
                           RehabColour           colour,
                           const char           *text,
                           double                width,
                           double               *y)
{
  *y += rehab_block_set_text (block, self->typesetter, "P", type, colour, text, 0.0, *y, width, PANGO_ALIGN_LEFT);
}

/* How far the things of a list stand in, to the right of their marks. */
static double
get_indent (const RehabSheetRows *self)
{
  return rehab_typesetter_get_size (self->typesetter, REHAB_TYPE_BODY) * 1.1;
}

/**
 * rehab_sheet_rows_set_item:
 * @self: rows
 * @block: a block in the making
 * @text: one thing of a list
 * @width: where its lines break, from the block's left edge
 * @y: (inout): where it begins, and then where it ends
 *
 * Sets one thing of a list, behind its mark.
 */
void
rehab_sheet_rows_set_item (const RehabSheetRows *self,
                           RehabBlock           *block,
                           const char           *text,
                           double                width,
                           double               *y)
{
  double indent = get_indent (self);
  double height;

  /* The mark is only looked at: what it marks is a thing of a list in the structure. */
  rehab_block_set_text (block, self->typesetter, NULL, REHAB_TYPE_BODY, REHAB_COLOUR_ACCENT, C_("mark of a list", "•"), 0.0, *y,
                        indent, PANGO_ALIGN_LEFT);
  height = rehab_block_set_text (block, self->typesetter, "LI", REHAB_TYPE_BODY, REHAB_COLOUR_TEXT, text, indent, *y,
                                 width - indent, PANGO_ALIGN_LEFT);
  *y += height + REHAB_SHEET_LINE_GAP;
}

static double
measure_items (const RehabSheetRows *self,
               const char *const    *items)
{
  double indent = get_indent (self);
  double height = 0.0;

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout =
        rehab_typesetter_set (self->typesetter, REHAB_TYPE_BODY, items[i], self->width - indent);
      double item;

      rehab_text_measure (layout, NULL, &item);
      height += item + REHAB_SHEET_LINE_GAP;
    }

  return height;
}

/**
 * rehab_sheet_rows_add_items:
 * @self: rows
 * @block: (transfer full): the part's first block, with the heading
 * @items: (array zero-terminated=1): the things of a list
 * @y: where the first one begins
 *
 * Adds a list. It stands whole on one page; only one that is longer than half a page goes on to the next, with a few of its
 * things under the heading.
 */
void
rehab_sheet_rows_add_items (RehabSheetRows    *self,
                            RehabBlock        *block,
                            const char *const *items,
                            double             y)
{
  const char *name = rehab_block_get_name (block);
  gboolean whole = y + measure_items (self, items) <= self->room * MOST_WHOLE;
  guint i;

  rehab_block_begin (block, "L");
  for (i = 0; items[i] != NULL && (whole || i < LEAST_ITEMS); i++)
    rehab_sheet_rows_set_item (self, block, items[i], self->width, &y);
  rehab_block_end (block, "L");
  rehab_sheet_rows_add (self, block, REHAB_SHEET_GAP);

  for (; items[i] != NULL; i++)
    {
      RehabBlock *next = rehab_block_new (name, self->width, rehab_typesetter_get_ink (self->typesetter));

      y = 0.0;
      rehab_block_begin (next, "L");
      rehab_sheet_rows_set_item (self, next, items[i], self->width, &y);
      rehab_block_end (next, "L");
      rehab_sheet_rows_add (self, next, REHAB_SHEET_LINE_GAP);
    }
}
