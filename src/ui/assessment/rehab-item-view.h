/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-item-part.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Where the answers go: beside what is asked, beside it unless there are two sides, or below it and each other. */
typedef enum
{
  REHAB_ITEM_LAYOUT_WIDE,
  REHAB_ITEM_LAYOUT_MEDIUM,
  REHAB_ITEM_LAYOUT_NARROW,
} RehabItemLayout;

#define REHAB_TYPE_ITEM_LAYOUT (rehab_item_layout_get_type ())

GType rehab_item_layout_get_type (void);

/*
 * What every row of the form is, whatever kind of item it asks: a simple answer, trials of strength, a questionnaire, a
 * body chart. The form knows rows by this interface alone.
 *
 * "answered" (guint part, RehabSide side, gboolean known, double value, const char *text) is emitted for what the user
 * does only: @part as for rehab_item_get_part(); @side not asked for a part without sides; not @known and no @text takes
 * the answer back. "noted" (guint part, RehabSide side, const char *note) gives the note beside an answer, NULL for none.
 * "swapped" asks to put what was answered for the left to the right, and the other way round.
 */

#define REHAB_TYPE_ITEM_VIEW (rehab_item_view_get_type ())

G_DECLARE_INTERFACE (RehabItemView, rehab_item_view, REHAB, ITEM_VIEW, GtkWidget)

struct _RehabItemViewInterface
{
  GTypeInterface parent_interface;

  const RehabItem *(*get_item)   (RehabItemView *self);
  void (*show)       (RehabItemView         *self,
                      const RehabCase       *record,
                      const RehabAssessment *assessment,
                      gboolean               locked,
                      RehabDate              today);
  void (*set_layout) (RehabItemView  *self,
                      RehabItemLayout layout);
  void (*reset)      (RehabItemView *self);
  void (*flush)      (RehabItemView *self);
};

const RehabItem *rehab_item_view_get_item   (RehabItemView *self);
void             rehab_item_view_show       (RehabItemView         *self,
                                             const RehabCase       *record,
                                             const RehabAssessment *assessment,
                                             gboolean               locked,
                                             RehabDate              today);
void             rehab_item_view_set_layout (RehabItemView  *self,
                                             RehabItemLayout layout);
void             rehab_item_view_reset      (RehabItemView *self);
void             rehab_item_view_flush      (RehabItemView *self);
void             rehab_item_view_answer     (RehabItemView *self,
                                             guint          part,
                                             RehabSide      side,
                                             RehabNumber    value,
                                             const char    *text);
void             rehab_item_view_note       (RehabItemView *self,
                                             guint          part,
                                             RehabSide      side,
                                             const char    *note);
void             rehab_item_view_swap       (RehabItemView *self);

G_END_DECLS
