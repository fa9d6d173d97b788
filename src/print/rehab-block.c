/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-block.h"
#include "rehab-missing-letters.h"

#include <pango/pangocairo.h>

typedef enum
{
  PART_TEXT,
  PART_AREA,
  PART_DRAWING,
  PART_BEGIN,
  PART_END,
} PartKind;

typedef struct
{
  PartKind kind;
  const char *tag; /* of the PDF's structure; NULL for what is only looked at */
  double x;
  double y;
  PangoLayout *layout;
  RehabColour colour;
  double width;
  double height;
  RehabDrawFunc draw;
  gpointer data;
  GDestroyNotify destroy;
  char *words; /* what a figure shows */
} Part;

struct _RehabBlock
{
  char *name;
  double width;
  double height;
  double scale;
  RehabInk ink;
  GArray *parts;
  GArray *missing; /* what of its text no font has; NULL while that is nothing */
};

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_clear_object (&part->layout);
  if (part->destroy != NULL)
    part->destroy (part->data);
  g_free (part->words);
}

/**
 * rehab_block_new:
 * @name: what the block holds, for tests: "exercise-1"
 * @width: its width in points
 * @ink: what the printer has to spend
 *
 * Makes an empty block of no height.
 *
 * Returns: (transfer full): the block
 */
RehabBlock *
rehab_block_new (const char *name,
                 double      width,
                 RehabInk    ink)
{
  RehabBlock *self = g_new0 (RehabBlock, 1);

  self->name = g_strdup (name);
  self->width = width;
  self->scale = 1.0;
  self->ink = ink;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);

  return self;
}

/**
 * rehab_block_free:
 * @self: (transfer full): a block
 *
 * Frees a block and what it holds.
 */
void
rehab_block_free (RehabBlock *self)
{
  g_array_unref (self->parts);
  g_clear_pointer (&self->missing, g_array_unref);
  g_free (self->name);
  g_free (self);
}

const char *
rehab_block_get_name (const RehabBlock *self)
{
  return self->name;
}

double
rehab_block_get_width (const RehabBlock *self)
{
  return self->width;
}

double
rehab_block_get_height (const RehabBlock *self)
{
  return self->height * self->scale;
}

/**
 * rehab_block_shrink:
 * @self: a block
 * @height: the most that there is, in points
 *
 * Makes the block as small as it has to be to fit: where a page cannot hold it, smaller is better than lost.
 */
void
rehab_block_shrink (RehabBlock *self,
                    double      height)
{
  if (self->height > height)
    self->scale = height / self->height;
}

/**
 * rehab_block_get_scale:
 * @self: a block
 *
 * Tells whether the block had to be made smaller.
 *
 * Returns: 1, or less after rehab_block_shrink() had to
 */
double
rehab_block_get_scale (const RehabBlock *self)
{
  return self->scale;
}

static void
add_part (RehabBlock *self,
          Part        part)
{
  g_array_append_val (self->parts, part);
  self->height = MAX (self->height, part.y + part.height);
}

/**
 * rehab_block_add_text:
 * @self: a block
 * @tag: (nullable): a static string, the structure element of the PDF: "P", "H2"
 * @layout: (transfer full): the text
 * @colour: its colour
 * @x: left edge of the layout's column
 * @y: top edge
 *
 * Adds text.
 */
void
rehab_block_add_text (RehabBlock  *self,
                      const char  *tag,
                      PangoLayout *layout,
                      RehabColour  colour,
                      double       x,
                      double       y)
{
  Part part = { .kind = PART_TEXT, .tag = tag, .layout = layout, .colour = colour, .x = x, .y = y };

  rehab_text_measure (layout, NULL, &part.height);
  rehab_block_note_text (self, layout);
  add_part (self, part);
}

/**
 * rehab_block_set_text:
 * @self: a block
 * @typesetter: who sets it
 * @tag: a static string, the structure element of the PDF: "P", "H2"
 * @type: its type
 * @colour: its colour
 * @text: (nullable): the text
 * @x: left edge of its column
 * @y: top edge
 * @width: width of its column, in which it wraps
 * @alignment: where its lines go in the column
 *
 * Sets text and adds it, unless there is none.
 *
 * Returns: how high it is; 0 without text
 */
double
rehab_block_set_text (RehabBlock            *self,
                      const RehabTypesetter *typesetter,
                      const char            *tag,
                      RehabType              type,
                      RehabColour            colour,
                      const char            *text,
                      double                 x,
                      double                 y,
                      double                 width,
                      PangoAlignment         alignment)
{
  PangoLayout *layout;
  double height;

  g_return_val_if_fail (self != NULL && typesetter != NULL, 0.0);

  if (text == NULL || *text == '\0')
    return 0.0;

  layout = rehab_typesetter_set (typesetter, type, text, width);
  if (alignment != PANGO_ALIGN_LEFT)
    pango_layout_set_alignment (layout, alignment);
  rehab_text_measure (layout, NULL, &height);
  rehab_block_add_text (self, tag, layout, colour, x, y);

  return height;
}

/**
 * rehab_block_add_area:
 * @self: a block
 * @colour: its colour
 * @x: left edge
 * @y: top edge
 * @width: width in points
 * @height: height in points
 *
 * Adds a filled rectangle; a thin one is a line.
 */
void
rehab_block_add_area (RehabBlock *self,
                      RehabColour colour,
                      double      x,
                      double      y,
                      double      width,
                      double      height)
{
  Part part = { .kind = PART_AREA, .colour = colour, .x = x, .y = y, .width = width, .height = height };

  add_part (self, part);
}

/**
 * rehab_block_add_drawing:
 * @self: a block
 * @tag: (nullable): a static string, the structure element of the PDF: "Figure"; `NULL` for lines and areas
 * @x: left edge
 * @y: top edge
 * @width: width in points
 * @height: height in points
 * @draw: draws it
 * @data: (transfer full): for @draw
 * @destroy: (nullable): frees @data
 *
 * Adds a drawing. What was added before lies below it.
 */
void
rehab_block_add_drawing (RehabBlock    *self,
                         const char    *tag,
                         double         x,
                         double         y,
                         double         width,
                         double         height,
                         RehabDrawFunc  draw,
                         gpointer       data,
                         GDestroyNotify destroy)
{
  Part part = {
    .kind = PART_DRAWING, .tag = tag, .x = x, .y = y, .width = width, .height = height,
    .draw = draw, .data = data, .destroy = destroy,
  };

  add_part (self, part);
}

/**
 * rehab_block_note_text:
 * @self: a block
 * @layout: text that one of its drawings has inside
 *
 * Notes what of a text no font has, as is done for all text that is added.
 */
void
rehab_block_note_text (RehabBlock  *self,
                       PangoLayout *layout)
{
  self->missing = rehab_missing_letters_add (self->missing, layout);
}

/**
 * rehab_block_get_missing:
 * @self: a block
 *
 * Gets which characters of its text no font of the system has.
 *
 * Returns: (transfer none) (nullable) (element-type gunichar): characters
 */
const GArray *
rehab_block_get_missing (const RehabBlock *self)
{
  return self->missing;
}

/**
 * rehab_block_describe:
 * @self: a block, to which a drawing was added last
 * @words: what the drawing shows, in the language of the paper
 *
 * Says what a drawing shows to those who have the paper read to them. It stands in the PDF's structure, not on the page.
 */
void
rehab_block_describe (RehabBlock *self,
                      const char *words)
{
  Part *part;

  g_return_if_fail (self->parts->len > 0);

  part = &g_array_index (self->parts, Part, self->parts->len - 1);
  g_return_if_fail (part->kind == PART_DRAWING);
  g_set_str (&part->words, words);
}

/**
 * rehab_block_list_figures:
 * @self: a block
 *
 * Lists the drawings that stand in the PDF's structure, in the order in which they are painted.
 *
 * Returns: (transfer full) (element-type RehabFigureBox): boxes in points from the block's top left corner, as it is
 *   painted; the words belong to the block
 */
GArray *
rehab_block_list_figures (const RehabBlock *self)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (RehabFigureBox));

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      RehabFigureBox box = {
        part->words, part->x * self->scale, part->y * self->scale, part->width * self->scale, part->height * self->scale,
      };

      if (part->kind == PART_DRAWING && g_strcmp0 (part->tag, "Figure") == 0)
        g_array_append_val (figures, box);
    }

  return figures;
}

/**
 * rehab_block_begin:
 * @self: a block
 * @tag: a static string, the structure element of the PDF: "Table"
 *
 * Opens a structure element around what is added until rehab_block_end().
 */
void
rehab_block_begin (RehabBlock *self,
                   const char *tag)
{
  Part part = { .kind = PART_BEGIN, .tag = tag };

  add_part (self, part);
}

/**
 * rehab_block_end:
 * @self: a block
 * @tag: what was opened last
 *
 * Closes a structure element.
 */
void
rehab_block_end (RehabBlock *self,
                 const char *tag)
{
  Part part = { .kind = PART_END, .tag = tag };

  add_part (self, part);
}

static void
paint_part (const RehabBlock *self,
            const Part       *part,
            cairo_t          *cr)
{
  /* A path outlives cairo_restore(): the last part must not become the beginning of the next one's. */
  cairo_new_path (cr);
  cairo_save (cr);
  cairo_translate (cr, part->x, part->y);

  switch (part->kind)
    {
    case PART_TEXT:
      rehab_ink_set_source (cr, self->ink, part->colour);
      cairo_move_to (cr, 0.0, 0.0);
      pango_cairo_show_layout (cr, part->layout);
      break;

    case PART_AREA:
      rehab_ink_set_source (cr, self->ink, part->colour);
      cairo_rectangle (cr, 0.0, 0.0, part->width, part->height);
      cairo_fill (cr);
      break;

    case PART_DRAWING:
      part->draw (cr, part->width, part->height, part->data);
      break;

    case PART_BEGIN:
    case PART_END:
    default:
      break;
    }

  cairo_restore (cr);
}

/**
 * rehab_block_paint:
 * @self: a block
 * @cr: a Cairo context in points
 * @x: where its left edge goes
 * @y: where its top edge goes
 *
 * Paints the block. On a surface that makes a PDF its structure is written too.
 */
void
rehab_block_paint (const RehabBlock *self,
                   cairo_t          *cr,
                   double            x,
                   double            y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->scale, self->scale);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (part->tag != NULL && part->kind != PART_END)
        cairo_tag_begin (cr, part->tag, NULL);
      paint_part (self, part, cr);
      if (part->tag != NULL && part->kind != PART_BEGIN)
        cairo_tag_end (cr, part->tag);
    }

  cairo_restore (cr);
}
