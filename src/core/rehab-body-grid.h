/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"
#include "rehab-point.h"

G_BEGIN_DECLS

/*
 * Pelvis and thighs of a body, as cells to paint on. Body coordinates are millimetres on an adult of 1.75 m; y is the
 * height above the floor.
 *
 * From behind, x is 0 in the midline and grows to the right side of the patient, which is to the right of the reader as
 * well. The left and the right side of the body are two views of their own, in which x is 0 at the hip joint and grows to
 * the front. No cell lies on the midline: each belongs to one side of the body.
 */

/* The values are those of the places in stored text and never change. */
typedef enum
{
  REHAB_BODY_VIEW_REAR,
  REHAB_BODY_VIEW_LEFT,  /* the left side of the body, seen from the left */
  REHAB_BODY_VIEW_RIGHT, /* the right one, from the right */
  REHAB_N_BODY_VIEWS,
} RehabBodyView;

#define REHAB_BODY_CELL 5.0       /* mm, both ways */
#define REHAB_BODY_TOP 1100.0     /* of the uppermost row */
#define REHAB_BODY_ROWS 112
#define REHAB_BODY_MAX_COLUMNS 84

const char *rehab_body_view_get_nick   (RehabBodyView view);
guint       rehab_body_view_get_columns (RehabBodyView view);
gboolean    rehab_body_view_has_cell   (RehabBodyView view,
                                        guint         column,
                                        guint         row);
RehabPoint  rehab_body_view_get_centre (RehabBodyView view,
                                        guint         column,
                                        guint         row);
gboolean    rehab_body_view_find_cell  (RehabBodyView view,
                                        RehabPoint    point,
                                        guint        *column,
                                        guint        *row);
RehabSide   rehab_body_view_get_side   (RehabBodyView view,
                                        guint         column);

G_END_DECLS
