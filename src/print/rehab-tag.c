/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-tag.h"
#include "rehab-i18n.h"


#define GAP 6.0
#define FRAME_LINE 1.4
#define FRAME_PADDING_X 10.0
#define FRAME_PADDING_Y 4.0
#define FRAME_RADIUS 5.0

static void
draw_frame_cb (cairo_t      *cr,
               double        width,
               double        height,
               gconstpointer data)
{
  const double inset = FRAME_LINE / 2.0;
  double right = width - inset;
  double bottom = height - inset;

  rehab_ink_set_source (cr, (RehabInk) GPOINTER_TO_INT (data), REHAB_COLOUR_ACCENT);
  cairo_set_line_width (cr, FRAME_LINE);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - FRAME_RADIUS, inset + FRAME_RADIUS, FRAME_RADIUS, -G_PI_2, 0.0);
  cairo_arc (cr, right - FRAME_RADIUS, bottom - FRAME_RADIUS, FRAME_RADIUS, 0.0, G_PI_2);
  cairo_arc (cr, inset + FRAME_RADIUS, bottom - FRAME_RADIUS, FRAME_RADIUS, G_PI_2, G_PI);
  cairo_arc (cr, inset + FRAME_RADIUS, inset + FRAME_RADIUS, FRAME_RADIUS, G_PI, 3.0 * G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

/**
 * rehab_tag_add:
 * @block: a head in the making
 * @typesetter: sets the words
 * @words: (nullable): translated words; `NULL` for no tag
 * @type: size and weight
 * @y: its top edge
 * @height: (out): how high it is; 0 for no tag
 *
 * Adds a tag at the right edge of a block.
 *
 * Returns: the room that is left of it
 */
double
rehab_tag_add (RehabBlock            *block,
               const RehabTypesetter *typesetter,
               const char            *words,
               RehabType              type,
               double                 y,
               double                *height)
{
  double width = rehab_block_get_width (block);
  double text_width;
  double text_height;
  double frame_width;
  double frame_height;
  PangoLayout *layout;

  *height = 0.0;
  if (words == NULL)
    return width;

  layout = rehab_typesetter_set (typesetter, type, words, -1.0);
  rehab_text_measure (layout, &text_width, &text_height);
  frame_width = text_width + 2.0 * FRAME_PADDING_X;
  frame_height = text_height + 2.0 * FRAME_PADDING_Y;

  rehab_block_add_drawing (block, NULL, width - frame_width, y, frame_width, frame_height, draw_frame_cb,
                           GINT_TO_POINTER ((int) rehab_typesetter_get_ink (typesetter)), NULL);
  rehab_block_add_text (block, "P", layout, REHAB_COLOUR_ACCENT, width - frame_width + FRAME_PADDING_X,
                        y + FRAME_PADDING_Y);
  *height = frame_height;

  return width - frame_width - 2.0 * GAP;
}

/**
 * rehab_tag_get_side:
 * @side: the side of an episode
 *
 * Returns: (nullable): its translated words: "Right side"; `NULL` when nobody asked
 */
const char *
rehab_tag_get_side (RehabSide side)
{
  switch (side)
    {
    case REHAB_SIDE_LEFT:
      return _("Left side");

    case REHAB_SIDE_RIGHT:
      return _("Right side");

    case REHAB_SIDE_BOTH:
      return _("Both sides");

    case REHAB_SIDE_NOT_ASKED:
    default:
      return NULL;
    }
}
