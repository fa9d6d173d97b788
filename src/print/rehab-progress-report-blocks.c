/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-report-parts.h"
#include "rehab-i18n.h"
#include "rehab-progress-layout-private.h"

#define SECTION_GAP 12.0
#define TEXT_GAP 3.0
#define CHART_GAP 6.0
#define HAIRLINE 0.6
#define TILE_GAP 12.0
#define TILE_PADDING 7.0
#define BULLET_INDENT 1.1 /* of the size of the text */
#define CELL_PADDING_X 4.0
#define CELL_PADDING_Y 2.0
#define LEAST_CHART_HEIGHT 60.0

/* The heads of so many columns are small, so that the words of no language break inside. */
#define MANY_COLUMNS 8

/* Of the height that a chart may have. */
static const double chart_shares[REHAB_PROGRESS_MOST_TIGHT + 1] = { 1.0, 0.86, 0.72 };

/* A table of so many rows is on one page; a longer one would leave too much of the page before it empty. */
#define MOST_WHOLE_ROWS 14

static gboolean
is_large (const RehabProgressReport *self)
{
  return rehab_typesetter_get_text (self->typesetter) == REHAB_TEXT_LARGE;
}

/* Of what is read, not looked up. */
static RehabType
get_text_type (const RehabProgressReport *self)
{
  return self->tightness > 0 ? REHAB_TYPE_SMALL : REHAB_TYPE_DETAIL;
}

static RehabBlock *
new_block (const RehabProgressReport *self,
           const char                *name)
{
  return rehab_block_new (name, rehab_flow_get_width (self->flow), rehab_typesetter_get_ink (self->typesetter));
}

/**
 * rehab_progress_report_add_heading:
 * @self: a report
 * @title: what the section is, translated
 *
 * Begins a section: a heading over a line, which stays with what follows.
 */
void
rehab_progress_report_add_heading (RehabProgressReport *self,
                                   const char          *title)
{
  RehabBlock *block = new_block (self, "heading");
  double width = rehab_block_get_width (block);
  double height = rehab_block_set_text (block, self->typesetter, "H2", REHAB_TYPE_SECTION, REHAB_COLOUR_ACCENT, title, 0.0, 0.0,
                                        width, PANGO_ALIGN_LEFT);

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, height + 1.5, width, HAIRLINE);
  rehab_flow_add_block (self->flow, block, SECTION_GAP, REHAB_FLOW_KEEP_WITH_NEXT);
}

/**
 * rehab_progress_report_take_text:
 * @self: a report
 * @name: what its blocks are called, for tests
 * @colour: its colour
 * @text: (transfer full) (nullable): a paragraph, or nothing
 */
void
rehab_progress_report_take_text (RehabProgressReport *self,
                                 const char          *name,
                                 RehabColour          colour,
                                 char                *text)
{
  g_autofree char *owned = text;

  if (owned != NULL)
    rehab_flow_add_text (self->flow, name, get_text_type (self), colour, owned, TEXT_GAP, REHAB_FLOW_FREE);
}

/* The same in small, for what belongs to what is above it. */
void
rehab_progress_report_take_note (RehabProgressReport *self,
                                 const char          *name,
                                 char                *text)
{
  g_autofree char *owned = text;

  if (owned != NULL)
    rehab_flow_add_text (self->flow, name, REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, owned, TEXT_GAP, REHAB_FLOW_FREE);
}

/**
 * rehab_progress_report_add_items:
 * @self: a report
 * @name: what their blocks are called, for tests
 * @items: (element-type utf8): sentences
 *
 * Adds a list, an item a block.
 */
void
rehab_progress_report_add_items (RehabProgressReport *self,
                                 const char          *name,
                                 GPtrArray           *items)
{
  RehabType type = get_text_type (self);
  double indent = rehab_typesetter_get_size (self->typesetter, type) * BULLET_INDENT;

  for (guint i = 0; i < items->len; i++)
    {
      RehabBlock *block = new_block (self, name);

      rehab_block_set_text (block, self->typesetter, "Lbl", type, REHAB_COLOUR_ACCENT, "•", 0.0, 0.0, indent, PANGO_ALIGN_LEFT);
      rehab_block_set_text (block, self->typesetter, "P", type, REHAB_COLOUR_TEXT, g_ptr_array_index (items, i), indent, 0.0,
                            rehab_block_get_width (block) - indent, PANGO_ALIGN_LEFT);
      rehab_flow_add_block (self->flow, block, TEXT_GAP, REHAB_FLOW_FREE);
    }
}

/* Tiles */

static double
add_tile (RehabProgressReport     *self,
          RehabBlock              *block,
          const RehabProgressTile *tile,
          double                   x,
          double                   width)
{
  double y = TILE_PADDING;
  double room = width - TILE_PADDING;

  y += rehab_block_set_text (block, self->typesetter, "P", REHAB_TYPE_HEADING, REHAB_COLOUR_ACCENT, tile->figure, x + TILE_PADDING, y,
                             room, PANGO_ALIGN_LEFT);
  y += rehab_block_set_text (block, self->typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_TEXT, tile->words, x + TILE_PADDING, y, room,
                             PANGO_ALIGN_LEFT);

  return y;
}

static RehabBlock *
make_tiles (RehabProgressReport     *self,
            const RehabProgressTile *tiles,
            guint                    n_tiles,
            guint                    n_columns,
            double                   height)
{
  RehabBlock *block = new_block (self, "tiles");
  double width = (rehab_block_get_width (block) - (n_columns - 1) * TILE_GAP) / n_columns;

  for (guint i = 0; i < n_tiles; i++)
    {
      double x = i * (width + TILE_GAP);

      rehab_block_add_area (block, REHAB_COLOUR_SHADE, x, 0.0, width, height);
      rehab_block_add_area (block, REHAB_COLOUR_ACCENT, x, 0.0, 1.6, height);
    }
  for (guint i = 0; i < n_tiles; i++)
    add_tile (self, block, &tiles[i], i * (width + TILE_GAP), width);

  return block;
}

/**
 * rehab_progress_report_take_tiles:
 * @self: a report
 * @tiles: (array length=n_tiles): what each says; their texts are freed
 * @n_tiles: 1 to 4
 *
 * Adds figures that are seen first, side by side; in large print two to a row.
 */
void
rehab_progress_report_take_tiles (RehabProgressReport *self,
                                  RehabProgressTile   *tiles,
                                  guint                n_tiles)
{
  guint n_columns = is_large (self) ? 2 : MAX (n_tiles, 3);

  for (guint first = 0; first < n_tiles; first += n_columns)
    {
      guint n = MIN (n_columns, n_tiles - first);
      g_autoptr (RehabBlock) measured = make_tiles (self, &tiles[first], n, n_columns, 0.0);

      rehab_flow_add_block (self->flow,
                            make_tiles (self, &tiles[first], n, n_columns, rehab_block_get_height (measured) + TILE_PADDING),
                            TILE_GAP, REHAB_FLOW_FREE);
    }

  for (guint i = 0; i < n_tiles; i++)
    {
      g_free (tiles[i].figure);
      g_free (tiles[i].words);
    }
}

/* Charts */

typedef struct
{
  RehabProgressLayout *layout;
  RehabChartScheme scheme;
} ChartDrawing;

static void
draw_chart_cb (cairo_t      *cr,
               double        width,
               double        height,
               gconstpointer data)
{
  const ChartDrawing *drawing = data;

  rehab_progress_layout_paint (drawing->layout, rehab_chart_palette_lookup (drawing->scheme), cr);
}

static void
free_drawing (gpointer data)
{
  ChartDrawing *drawing = data;

  rehab_progress_layout_unref (drawing->layout);
  g_free (drawing);
}

/**
 * rehab_progress_report_add_chart:
 * @self: a report
 * @name: what the block is called, for tests
 * @chart: a chart of progress
 * @parts: which of its parts
 * @most_height: how high it may be where it wants to be higher, in points
 * @words: what it shows, for who does not see it
 *
 * Adds a chart as wide as the page, in the colours of the ink.
 */
void
rehab_progress_report_add_chart (RehabProgressReport *self,
                                 const char          *name,
                                 RehabProgressChart  *chart,
                                 RehabProgressParts   parts,
                                 double               most_height,
                                 const char          *words)
{
  RehabBlock *block = new_block (self, name);
  PangoContext *context = rehab_typesetter_create_context (self->typesetter, REHAB_TYPE_SMALL);
  ChartDrawing *drawing = g_new0 (ChartDrawing, 1);
  double width = rehab_block_get_width (block);
  double natural;
  double least = rehab_progress_chart_measure_height (chart, context, width, parts, &natural);
  double most = most_height * chart_shares[self->tightness];
  double height = MAX (MAX (least, LEAST_CHART_HEIGHT), MIN (natural, most));

  drawing->layout = rehab_progress_chart_layout (chart, context, width, height, parts);
  drawing->scheme = rehab_typesetter_get_ink (self->typesetter) == REHAB_INK_LOW ? REHAB_CHART_SCHEME_PRINT_GREY
                                                                                 : REHAB_CHART_SCHEME_PRINT;
  height = MAX (height, rehab_progress_layout_get_height (drawing->layout));
  g_object_unref (context);

  rehab_block_add_drawing (block, "Figure", 0.0, 0.0, width, height, draw_chart_cb, drawing, free_drawing);
  rehab_block_describe (block, words);
  for (guint i = 0; i < drawing->layout->labels->len; i++)
    rehab_block_note_text (block, g_array_index (drawing->layout->labels, RehabChartLabel, i).text);
  rehab_flow_add_block (self->flow, block, CHART_GAP, REHAB_FLOW_FREE);
}

/* Tables */

/* What the head of a table needs each time that it goes on. */
typedef struct
{
  RehabChartTable *table;
  double first_share;
} TableHead;

static void
free_table_head (gpointer data)
{
  TableHead *head = data;

  rehab_chart_table_unref (head->table);
  g_free (head);
}

static void
get_column (RehabChartTable *table,
            guint            column,
            double           first_share,
            double           width,
            double          *x,
            double          *column_width)
{
  guint n_columns = rehab_chart_table_get_n_columns (table);
  double other = n_columns > 1 ? (1.0 - first_share) / (n_columns - 1) : 0.0;

  *x = column == 0 ? 0.0 : (first_share + (column - 1) * other) * width;
  *column_width = (column == 0 ? first_share : other) * width;
}

static double
add_cell (RehabBlock            *block,
          const RehabTypesetter *typesetter,
          RehabChartTable       *table,
          guint                  column,
          double                 first_share,
          RehabType              type,
          RehabColour            colour,
          const char            *text,
          double                 y)
{
  double x;
  double width;

  get_column (table, column, first_share, rehab_block_get_width (block), &x, &width);

  return rehab_block_set_text (block, typesetter, "P", type, colour, text, x, y, width - CELL_PADDING_X,
                               rehab_chart_table_get_column (table, column)->numeric ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

/* A RehabTableHeadFunc; in large print the rows say what their figures are. */
static RehabBlock *
make_table_head (const RehabTypesetter *typesetter,
                 double                 width,
                 gboolean               again,
                 gconstpointer          data)
{
  const TableHead *head = data;
  RehabBlock *block = rehab_block_new (again ? "table-head-again" : "table-head", width, rehab_typesetter_get_ink (typesetter));
  guint n_columns = rehab_chart_table_get_n_columns (head->table);
  RehabType type = n_columns >= MANY_COLUMNS ? REHAB_TYPE_FINE : REHAB_TYPE_NOTE;

  if (rehab_typesetter_get_text (typesetter) == REHAB_TEXT_LARGE)
    return block;

  for (guint i = 0; i < n_columns; i++)
    add_cell (block, typesetter, head->table, i, head->first_share, type, REHAB_COLOUR_QUIET,
              rehab_chart_table_get_column (head->table, i)->title, 1.0);
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, rehab_block_get_height (block) + 1.0, width, HAIRLINE);

  return block;
}

static void
add_row_in_columns (RehabProgressReport *self,
                    RehabBlock          *block,
                    RehabChartTable     *table,
                    guint                row,
                    double               first_share)
{
  guint n_columns = rehab_chart_table_get_n_columns (table);

  for (guint i = 0; i < n_columns; i++)
    add_cell (block, self->typesetter, table, i, first_share, i == 0 ? REHAB_TYPE_CELL_STRONG : REHAB_TYPE_CELL, REHAB_COLOUR_TEXT,
              rehab_chart_table_get_cell (table, row, i), CELL_PADDING_Y);
}

static void
add_row_in_lines (RehabProgressReport *self,
                  RehabBlock          *block,
                  RehabChartTable     *table,
                  guint                row)
{
  guint n_columns = rehab_chart_table_get_n_columns (table);
  g_autoptr (GString) line = g_string_new (NULL);
  double width = rehab_block_get_width (block);
  double y = CELL_PADDING_Y;

  y += rehab_block_set_text (block, self->typesetter, "P", REHAB_TYPE_CELL_STRONG, REHAB_COLOUR_TEXT,
                             rehab_chart_table_get_cell (table, row, 0), 0.0, y, width, PANGO_ALIGN_LEFT);
  for (guint i = 1; i < n_columns; i++)
    {
      if (i > 1)
        g_string_append (line, C_("list", "; "));
      g_string_append_printf (line, C_("label and words", "%s: %s"), rehab_chart_table_get_column (table, i)->title,
                              rehab_chart_table_get_cell (table, row, i));
    }
  rehab_block_set_text (block, self->typesetter, "P", REHAB_TYPE_CELL, REHAB_COLOUR_TEXT, line->str, 0.0, y, width, PANGO_ALIGN_LEFT);
}

/**
 * rehab_progress_report_add_table:
 * @self: a report
 * @table: the table
 * @first_share: how much of the width its first column has; the others have as much each of the rest
 *
 * Adds a table, whose rows in large print are lines of words.
 */
void
rehab_progress_report_add_table (RehabProgressReport *self,
                                 RehabChartTable     *table,
                                 double               first_share)
{
  TableHead *head = g_new0 (TableHead, 1);
  guint n_rows = rehab_chart_table_get_n_rows (table);
  gboolean is_whole = !is_large (self) && self->tightness < REHAB_PROGRESS_MOST_TIGHT && n_rows <= MOST_WHOLE_ROWS;

  head->table = rehab_chart_table_ref (table);
  head->first_share = first_share;
  rehab_flow_begin_table (self->flow, make_table_head, head, free_table_head, CHART_GAP);
  for (guint row = 0; row < n_rows; row++)
    {
      RehabBlock *block = new_block (self, "row");

      if (is_large (self))
        add_row_in_lines (self, block, table, row);
      else
        add_row_in_columns (self, block, table, row, first_share);
      rehab_block_add_area (block, REHAB_COLOUR_FAINT, 0.0, rehab_block_get_height (block) + CELL_PADDING_Y - HAIRLINE,
                            rehab_block_get_width (block), HAIRLINE);
      rehab_flow_add_block (self->flow, block, 0.0, is_whole && row + 1 < n_rows ? REHAB_FLOW_KEEP_WITH_NEXT : REHAB_FLOW_FREE);
    }
  rehab_flow_end_table (self->flow);
}
