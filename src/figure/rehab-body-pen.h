/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-chart.h"

G_BEGIN_DECLS

/* What a picture shows, in body coordinates; a little more than can be painted, for the ends to fade out in. */
#define REHAB_BODY_PEN_BOTTOM 506.0
#define REHAB_BODY_PEN_TOP 1132.0

/* The colours of a theme, as RRGGBBAA. */
typedef struct
{
  guint32 skin;
  guint32 shade;           /* of the skin where it turns away; 0 for none */
  guint32 light;           /* where it comes near; 0 for none */
  guint32 edge;
  guint32 crease;
  guint32 groove;
  guint32 hint;            /* bones and tendons under the skin */
  guint32 tint;            /* what hurts; 0 for hatching alone */
  guint32 hatch;
  guint32 rim;
  guint32 before;          /* what hurt last time */
  guint32 halo;            /* under it, where it crosses paint */
  guint32 letter;
  guint32 involved_letter; /* on a ground of the colour of the other letters */
  double edge_width;       /* mm of the body */
  double least_width;      /* of any line, in the caller's units */
} RehabBodyPalette;

/* A picture being drawn: a context in body coordinates, y up. */
typedef struct
{
  cairo_t *cr;
  RehabBodyView view;
  const RehabBodyPalette *palette;
  double unit;     /* one unit of the caller's, in mm of the body */
  gboolean turned; /* the body faces the left of the picture */
} RehabBodyPen;

void rehab_body_pen_begin      (RehabBodyPen              *self,
                                cairo_t                   *cr,
                                RehabBodyView              view,
                                const RehabBodyChartStyle *style,
                                double                     width,
                                double                     height);
void rehab_body_pen_end        (RehabBodyPen *self);
void rehab_body_pen_set_rgba   (RehabBodyPen *self,
                                guint32       rgba);
void rehab_body_pen_set_fading (RehabBodyPen *self,
                                guint32       rgba);
void rehab_body_pen_set_line   (RehabBodyPen *self,
                                double        width);
void rehab_body_pen_set_glow   (RehabBodyPen *self,
                                guint32       rgba,
                                double        x,
                                double        y,
                                double        radius,
                                double        strength);

G_END_DECLS
