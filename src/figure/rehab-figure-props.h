/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure-pen.h"

G_BEGIN_DECLS

/* What lies, stands or leans behind the body, what is stretched to it, and what it carries. */
typedef enum
{
  REHAB_LAYER_BACK,
  REHAB_LAYER_BETWEEN, /* the legs */
  REHAB_LAYER_MIDDLE,
  REHAB_LAYER_FRONT,
  REHAB_LAYER_OVER,    /* all of the body */
} RehabLayer;

typedef struct
{
  double left;
  double right;
  double bottom;
  double top;
} RehabExtents;

void rehab_figure_props_paint   (RehabPen            *pen,
                                 const RehabSkeleton *skeleton,
                                 RehabLayer           layer,
                                 const RehabExtents  *frame);
void rehab_figure_props_measure (const RehabSkeleton *skeleton,
                                 RehabExtents        *extents);
void rehab_extents_add          (RehabExtents *self,
                                 double        x,
                                 double        y,
                                 double        margin);

G_END_DECLS
