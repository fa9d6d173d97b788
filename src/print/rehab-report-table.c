/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-report-parts.h"
#include "rehab-i18n.h"


#define PADDING_X 4.0
#define PADDING_Y 2.2
#define INDENT 8.0
#define LINE_GAP 0.5
#define HAIRLINE 0.5

typedef struct
{
  double x;
  double width;
} Column;

/* The columns of a table that has all of them; where some are left out the others take their room. */
typedef struct
{
  Column label;
  Column sides[2]; /* the first alone where there are no sides */
  Column last;
  Column change;
} Columns;

static Columns
get_columns (const RehabReportColumns *columns,
             double                    width)
{
  double label = columns->has_last ? 0.35 : 0.44;
  double last = columns->has_last ? 0.19 : 0.0;
  double change = columns->has_last ? 0.15 : 0.0;
  double answers = 1.0 - label - last - change;
  Columns result = { 0 };

  result.label = (Column) { 0.0, label *width };
  for (guint i = 0; i < 2; i++)
    result.sides[i] = (Column) { (label + (columns->has_sides ? i * answers / 2.0 : 0.0)) * width,
                                 (columns->has_sides ? answers / 2.0 : answers) * width }
  ;
  result.last = (Column) { (label + answers) * width, last *width };
  result.change = (Column) { (label + answers + last) * width, change *width };

  return result;
}

/* In large print a row has lines instead of columns, which would hold a word each. */
static gboolean
is_stacked (const RehabTypesetter *typesetter)
{
  return rehab_typesetter_get_text (typesetter) == REHAB_TEXT_LARGE;
}

static double
add_text (RehabBlock            *block,
          const RehabTypesetter *typesetter,
          const char            *tag,
          RehabType              type,
          RehabColour            colour,
          const char            *text,
          Column                 column,
          double                 y)
{
  return rehab_block_set_text (block, typesetter, tag, type, colour, text, column.x, y, column.width - PADDING_X,
                               PANGO_ALIGN_LEFT);
}

static gboolean
is_involved (const RehabReportColumns *columns,
             guint                     n)
{
  RehabSide side = n == 0 ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT;

  return columns->has_sides && (columns->involved == side || columns->involved == REHAB_SIDE_BOTH);
}

/* A tint and a bar: with little ink the bar alone is left. */
static void
add_involved_areas (RehabBlock               *block,
                    const RehabReportColumns *columns,
                    const Columns            *places,
                    double                    height)
{
  for (guint i = 0; i < 2; i++)
    {
      if (!is_involved (columns, i))
        continue;

      rehab_block_add_area (block, REHAB_COLOUR_SHADE, places->sides[i].x - PADDING_X, 0.0, places->sides[i].width, height);
      rehab_block_add_area (block, REHAB_COLOUR_ACCENT, places->sides[i].x - PADDING_X, 0.0, 1.2, height);
    }
}

static char *
dup_side_head (const RehabReportColumns *columns,
               guint                     n)
{
  const char *word = n == 0 ? C_("side", "Left") : C_("side", "Right");

  if (!columns->has_sides)
    return g_strdup (C_("column", "Answer"));
  if (!is_involved (columns, n))
    return g_strdup (word);

  /* Translators: a side, above the answers of the side that the episode is about */
  return g_strdup_printf (_("%s (involved)"), word);
}

static char *
dup_last_head (const RehabReportColumns *columns,
               gboolean                  with_sides)
{
  g_autofree char *day = NULL;

  if (!rehab_date_is_set (columns->last_date))
    return g_strdup (with_sides ? _("Last time, left / right") : _("Last time"));

  day = rehab_report_dup_date (columns->last_date);

  return g_strdup_printf (with_sides ? _("%s, left / right") : "%s", day);
}

/* A RehabTableHeadFunc: @data is the RehabReportColumns. */
RehabBlock *
rehab_report_make_table_head (const RehabTypesetter *typesetter,
                              double                 width,
                              gboolean               again,
                              gconstpointer          data)
{
  const RehabReportColumns *columns = data;
  RehabBlock *block = rehab_block_new (again ? "table-head-again" : "table-head", width, rehab_typesetter_get_ink (typesetter));
  Columns places = get_columns (columns, width);

  if (is_stacked (typesetter))
    return block;

  for (guint i = 0; i < (columns->has_sides ? 2u : 1u); i++)
    {
      g_autofree char *side = dup_side_head (columns, i);

      add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, side, places.sides[i], 1.0);
    }
  if (columns->has_last)
    {
      g_autofree char *last = dup_last_head (columns, columns->has_sides);

      add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, last, places.last, 1.0);
      add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, C_("column", "Change"), places.change, 1.0);
    }
  rehab_block_add_area (block, REHAB_COLOUR_FAINT, 0.0, rehab_block_get_height (block) + 1.0, width, HAIRLINE);

  return block;
}

/**
 * rehab_report_make_group:
 * @typesetter: sets the text
 * @width: width between the margins
 * @title: what the rows below it have in common, translated
 *
 * Returns: (transfer full): the heading of a run of rows
 */
RehabBlock *
rehab_report_make_group (const RehabTypesetter *typesetter,
                         double                 width,
                         const char            *title)
{
  RehabBlock *block = rehab_block_new ("group", width, rehab_typesetter_get_ink (typesetter));

  add_text (block, typesetter, "H3", REHAB_TYPE_CELL_STRONG, REHAB_COLOUR_ACCENT, title, (Column) { 0.0, width }, 4.0);

  return block;
}

static RehabType
get_type (RehabReportWeight weight)
{
  return weight == REHAB_REPORT_STRONG ? REHAB_TYPE_CELL_STRONG : REHAB_TYPE_CELL;
}

static RehabColour
get_colour (RehabReportWeight weight)
{
  return weight == REHAB_REPORT_QUIET ? REHAB_COLOUR_QUIET : REHAB_COLOUR_TEXT;
}

static double
add_columns (RehabBlock               *block,
             const RehabTypesetter    *typesetter,
             const RehabReportColumns *columns,
             const RehabReportRow     *row,
             double                    width)
{
  Columns places = get_columns (columns, width);
  RehabType label = row->is_raised ? REHAB_TYPE_CELL_STRONG : REHAB_TYPE_CELL;
  double height = add_text (block, typesetter, "P", label, REHAB_COLOUR_TEXT, row->label, places.label, PADDING_Y);
  double last = 0.0;
  double change = 0.0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      Column place = places.sides[i];
      double cell;

      if (row->is_text)
        place.width = width - place.x;
      else if (row->n_cells == 1 && columns->has_sides)
        place.width *= 2.0;

      cell = add_text (block, typesetter, "P", get_type (row->weights[i]), get_colour (row->weights[i]), row->cells[i], place,
                       PADDING_Y);
      height = MAX (height, cell);
    }
  if (columns->has_last)
    {
      last = add_text (block, typesetter, "P", REHAB_TYPE_CELL, REHAB_COLOUR_QUIET, row->last, places.last, PADDING_Y);
      change = add_text (block, typesetter, "P", REHAB_TYPE_CELL, REHAB_COLOUR_TEXT, row->change, places.change, PADDING_Y);
    }

  return PADDING_Y + MAX (height, MAX (last, change));
}

/* A label and what it is of, in one line of its own. */
static double
add_stacked_line (RehabBlock            *block,
                  const RehabTypesetter *typesetter,
                  RehabReportWeight      weight,
                  const char            *label,
                  const char            *words,
                  double                 y)
{
  g_autofree char *line = label != NULL ? g_strdup_printf (C_("label and words", "%s: %s"), label, words) : g_strdup (words);
  Column column = { INDENT, rehab_block_get_width (block) - INDENT };

  return add_text (block, typesetter, "P", get_type (weight), get_colour (weight), line, column, y);
}

static double
add_stack (RehabBlock               *block,
           const RehabTypesetter    *typesetter,
           const RehabReportColumns *columns,
           const RehabReportRow     *row,
           double                    width)
{
  double y = PADDING_Y;

  y += add_text (block, typesetter, "P", REHAB_TYPE_CELL_STRONG, REHAB_COLOUR_TEXT, row->label, (Column) { 0.0, width }, y);
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *side = row->n_cells == 2 ? dup_side_head (columns, i) : NULL;

      y += add_stacked_line (block, typesetter, row->weights[i], side, row->cells[i], y);
    }
  if (columns->has_last && row->last != NULL)
    {
      g_autofree char *head = dup_last_head (columns, row->n_cells == 2);

      y += add_stacked_line (block, typesetter, REHAB_REPORT_QUIET, head, row->last, y);
      y += add_stacked_line (block, typesetter, REHAB_REPORT_PLAIN, C_("column", "Change"), row->change, y);
    }

  return y;
}

/**
 * rehab_report_make_row:
 * @typesetter: sets the text
 * @width: width between the margins
 * @columns: of its table
 * @row: what it says
 *
 * Makes a row of a table, with what stands below its answers. In large print its cells are lines below its label.
 *
 * Returns: (transfer full): the block
 */
RehabBlock *
rehab_report_make_row (const RehabTypesetter    *typesetter,
                       double                    width,
                       const RehabReportColumns *columns,
                       const RehabReportRow     *row)
{
  RehabBlock *block = NULL;
  Columns places = get_columns (columns, width);
  gboolean stacked = is_stacked (typesetter);
  double cells = 0.0;
  double y;

  /* The tint lies below the text, and is as high as it: measured once, made twice. */
  for (guint pass = 0; pass < 2; pass++)
    {
      g_clear_pointer (&block, rehab_block_free);
      block = rehab_block_new ("row", width, rehab_typesetter_get_ink (typesetter));
      if (pass == 1 && !stacked && row->n_cells == 2)
        add_involved_areas (block, columns, &places, cells + PADDING_Y);
      cells = stacked ? add_stack (block, typesetter, columns, row, width) : add_columns (block, typesetter, columns, row, width);
    }

  y = cells + (row->n_cells == 2 && !stacked ? PADDING_Y : 0.0);
  for (guint i = 0; i < row->lines->len; i++)
    {
      const Column column = { INDENT, width - INDENT };

      y += LINE_GAP;
      y += add_text (block, typesetter, "P", REHAB_TYPE_NOTE, REHAB_COLOUR_QUIET, g_ptr_array_index (row->lines, i), column, y);
    }
  rehab_block_add_area (block, REHAB_COLOUR_FAINT, 0.0, y + PADDING_Y - HAIRLINE, width, HAIRLINE);

  return block;
}
