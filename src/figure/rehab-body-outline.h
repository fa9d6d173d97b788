/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-grid.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The lines of a body chart, in body coordinates on a context that is set up for them. */

/* What a line of a body chart is drawn as. */
typedef enum
{
  REHAB_BODY_MARK_CREASE, /* a fold of the skin, thickest in its middle */
  REHAB_BODY_MARK_GROOVE, /* a soft furrow between muscles */
  REHAB_BODY_MARK_BONE,   /* a dotted ring: what lies below */
  REHAB_BODY_MARK_TENDON, /* a dotted line: the same */
  REHAB_BODY_MARK_SHADOW, /* a wide, soft line */
} RehabBodyMarkKind;

typedef struct
{
  RehabBodyMarkKind kind;
  const RehabPoint *points;
  guint n_points;
  double width; /* mm where it is widest */
} RehabBodyMark;

void                 rehab_body_outline_trace      (cairo_t      *cr,
                                                    RehabBodyView view);
void                 rehab_body_outline_trace_skin (cairo_t      *cr,
                                                    RehabBodyView view);
void                 rehab_body_outline_trace_mark (cairo_t             *cr,
                                                    const RehabBodyMark *mark);
const RehabBodyMark *rehab_body_outline_get_marks  (RehabBodyView view,
                                                    guint        *n_marks);

G_END_DECLS
