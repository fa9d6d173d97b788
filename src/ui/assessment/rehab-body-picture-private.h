/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-picture.h"

G_BEGIN_DECLS

struct _RehabBodyPicture
{
  RehabDrawnView parent_instance;

  RehabBodyView view;
  RehabBodyArea *area;
  RehabBodyArea *previous; /* NULL for none */
  RehabSide involved;
  double radius;
  gboolean erases;
  gboolean locked;

  RehabBodyArea *stroke; /* the area as the stroke in progress leaves it; NULL for no stroke */
  gboolean stroke_erases;
  guint stroke_key;      /* that holds it; 0 for a stroke of the pointer */
  RehabPoint begun_at;   /* in the widget */
  RehabPoint brush;      /* where the brush was last, in body coordinates */

  RehabPoint cursor;     /* that keys move */
  gboolean keying;       /* it is shown */
  RehabPoint pointer;
  gboolean hovered;
  char *told;            /* what was last announced of the cursor's place */
};

/* rehab-body-picture-input.c */
void       rehab_body_picture_add_input     (RehabBodyPicture *self);
void       rehab_body_picture_cancel_stroke (RehabBodyPicture *self);
RehabPoint rehab_body_picture_find_point    (RehabBodyPicture *self,
                                             double            x,
                                             double            y);

void       rehab_body_picture_emit_painted       (RehabBodyPicture *self,
                                                  RehabBodyArea    *area);
void       rehab_body_picture_emit_brush_stepped (RehabBodyPicture *self,
                                                  int               step);

G_END_DECLS
