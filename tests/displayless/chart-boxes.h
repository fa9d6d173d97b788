/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-pen.h"

#include <pango/pangocairo.h>

/* Checks where a chart puts its parts. */

/* @size is that of the text, in units of the chart. */
static inline PangoContext *
create_context (double size)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_context_set_font_description (context, font);

  return context;
}

static inline void
assert_inside (const RehabBox *box,
               const RehabBox *around,
               double          slack)
{
  g_assert_cmpfloat (box->x, >=, around->x - slack);
  g_assert_cmpfloat (box->y, >=, around->y - slack);
  g_assert_cmpfloat (box->x + box->width, <=, around->x + around->width + slack);
  g_assert_cmpfloat (box->y + box->height, <=, around->y + around->height + slack);
}

/* Boxes that touch by less than a hair do not overlap. */
static inline gboolean
overlap (const RehabBox *a,
         const RehabBox *b)
{
  const double touch = 0.75;

  return a->x + touch < b->x + b->width && b->x + touch < a->x + a->width
         && a->y + touch < b->y + b->height && b->y + touch < a->y + a->height;
}
