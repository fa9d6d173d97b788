/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-area.h"
#include "rehab-drawn-view.h"

G_BEGIN_DECLS

/*
 * One picture of a body chart, to be painted on by mouse, finger, pen or keys. A finger that begins beside the body
 * scrolls; the other end of a pen and the secondary button erase.
 *
 * Keys: arrows move a cursor (with Shift, farther), Space paints and Delete or Backspace erases there, and along the way
 * while held; plus and minus ask for another brush.
 *
 * "painted" (RehabBodyArea *area) is emitted once at the end of what the user does, if that changed anything; the picture
 * goes back to what it was set to, unless it is set to that. "brush-stepped" (int step) asks for the next larger (1) or
 * smaller (-1) brush.
 */

#define REHAB_TYPE_BODY_PICTURE (rehab_body_picture_get_type ())

G_DECLARE_FINAL_TYPE (RehabBodyPicture, rehab_body_picture, REHAB, BODY_PICTURE, RehabDrawnView)

GtkWidget *rehab_body_picture_new (RehabBodyView view) G_GNUC_WARN_UNUSED_RESULT;
RehabBodyView rehab_body_picture_get_view     (RehabBodyPicture *self);
void          rehab_body_picture_set_area     (RehabBodyPicture *self,
                                               RehabBodyArea    *area);
void          rehab_body_picture_set_previous (RehabBodyPicture *self,
                                               RehabBodyArea    *previous);
void          rehab_body_picture_set_involved (RehabBodyPicture *self,
                                               RehabSide         involved);
void          rehab_body_picture_set_brush    (RehabBodyPicture *self,
                                               double            radius,
                                               gboolean          erases);
void          rehab_body_picture_set_locked   (RehabBodyPicture *self,
                                               gboolean          locked);

G_END_DECLS
