/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* A line of text as it is drawn, for who selects it, searches it or translates it. */
typedef struct
{
  char *text;
  double x;     /* left edge */
  double y;     /* baseline */
  double width;
  double size;  /* of the font, in the units of the picture */
} RehabSvgText;

GArray *rehab_svg_texts_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void    rehab_svg_texts_add  (GArray      *texts,
                              PangoLayout *layout,
                              double       x,
                              double       y);
GBytes *rehab_svg_complete   (GByteArray   *svg,
                              const char   *title,
                              const char   *description,
                              const char   *language,
                              const GArray *texts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
