/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-text.h"

#include <math.h>

#define SCALE 0.82
#define USUAL_POINTS 11

/**
 * rehab_chart_text_dup_font:
 * @context: the context of the text, with the font of the body text set
 *
 * Makes the font of a chart's words.
 *
 * Returns: (transfer full): the font
 */
PangoFontDescription *
rehab_chart_text_dup_font (PangoContext *context)
{
  PangoFontDescription *font;
  int size;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  font = pango_font_description_copy (pango_context_get_font_description (context));
  size = pango_font_description_get_size (font);
  if (size == 0)
    size = USUAL_POINTS * PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size * SCALE);
  else
    pango_font_description_set_size (font, (int) lround (size * SCALE));

  return font;
}

/**
 * rehab_chart_text_new:
 * @context: the context of the text
 * @font: its font
 * @words: what it says
 * @bold: whether it is a title
 *
 * Makes a text on one line.
 *
 * Returns: (transfer full): the text
 */
PangoLayout *
rehab_chart_text_new (PangoContext               *context,
                      const PangoFontDescription *font,
                      const char                 *words,
                      gboolean                    bold)
{
  PangoLayout *text;
  g_autoptr (PangoFontDescription) weighed = NULL;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (font != NULL && words != NULL, NULL);

  weighed = pango_font_description_copy (font);
  if (bold)
    pango_font_description_set_weight (weighed, PANGO_WEIGHT_BOLD);

  text = pango_layout_new (context);
  pango_layout_set_font_description (text, weighed);
  pango_layout_set_text (text, words, -1);

  return text;
}

/**
 * rehab_chart_text_get_box:
 * @text: a text
 * @x: its left edge
 * @y: its upper edge
 *
 * Measures a text.
 *
 * Returns: the room that it takes
 */
RehabBox
rehab_chart_text_get_box (PangoLayout *text,
                          double       x,
                          double       y)
{
  PangoRectangle extents;

  pango_layout_get_extents (text, NULL, &extents);

  return (RehabBox) { x, y, extents.width / (double) PANGO_SCALE, extents.height / (double) PANGO_SCALE };
}

/**
 * rehab_chart_text_limit:
 * @text: a text on one line
 * @box: (inout): the room that it takes
 * @room: the width that it may take
 *
 * Cuts off with dots what has no room.
 */
void
rehab_chart_text_limit (PangoLayout *text,
                        RehabBox    *box,
                        double       room)
{
  room = MAX (room, 1.0);
  if (box->width <= room)
    return;

  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (text, (int) (room * PANGO_SCALE));
  *box = rehab_chart_text_get_box (text, box->x, box->y);
  box->width = MIN (box->width, room);
}

/**
 * rehab_chart_text_paint:
 * @text: a text
 * @box: the room that it takes
 * @color: its colour
 * @cr: where to paint
 *
 * Paints a text where it has its room.
 */
void
rehab_chart_text_paint (PangoLayout    *text,
                        const RehabBox *box,
                        RehabColor      color,
                        cairo_t        *cr)
{
  rehab_pen_set_color (cr, color);
  cairo_move_to (cr, box->x, box->y);
  pango_cairo_show_layout (cr, text);
}
