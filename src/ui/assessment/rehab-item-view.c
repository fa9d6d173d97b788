/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-view.h"
#include "rehab-enum-types.h"

enum
{
  ANSWERED,
  NOTED,
  SWAPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (RehabItemLayout, rehab_item_layout,
                    G_DEFINE_ENUM_VALUE (REHAB_ITEM_LAYOUT_WIDE, "wide"),
                    G_DEFINE_ENUM_VALUE (REHAB_ITEM_LAYOUT_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (REHAB_ITEM_LAYOUT_NARROW, "narrow"))

G_DEFINE_INTERFACE (RehabItemView, rehab_item_view, GTK_TYPE_WIDGET)

static void
rehab_item_view_default_init (RehabItemViewInterface *iface)
{
  signals[ANSWERED] =
    g_signal_new ("answered", REHAB_TYPE_ITEM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 5, G_TYPE_UINT, REHAB_TYPE_SIDE, G_TYPE_BOOLEAN, G_TYPE_DOUBLE, G_TYPE_STRING);
  signals[NOTED] =
    g_signal_new ("noted", REHAB_TYPE_ITEM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_UINT, REHAB_TYPE_SIDE, G_TYPE_STRING);
  signals[SWAPPED] =
    g_signal_new ("swapped", REHAB_TYPE_ITEM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * rehab_item_view_get_item:
 * @self: a row of the form
 *
 * Returns: (transfer none): the item that it asks for
 */
const RehabItem *
rehab_item_view_get_item (RehabItemView *self)
{
  g_return_val_if_fail (REHAB_IS_ITEM_VIEW (self), NULL);

  return REHAB_ITEM_VIEW_GET_IFACE (self)->get_item (self);
}

/**
 * rehab_item_view_show:
 * @self: a row of the form
 * @record: the episode of care
 * @assessment: one of its assessments
 * @locked: whether it is finished, and can only be read
 * @today: the present day
 *
 * Shows the answers of an assessment, and those before it. What has the focus, and what is being typed, stays. Neither
 * @record nor @assessment is kept.
 */
void
rehab_item_view_show (RehabItemView         *self,
                      const RehabCase       *record,
                      const RehabAssessment *assessment,
                      gboolean               locked,
                      RehabDate              today)
{
  g_return_if_fail (REHAB_IS_ITEM_VIEW (self));
  g_return_if_fail (record != NULL && assessment != NULL);

  REHAB_ITEM_VIEW_GET_IFACE (self)->show (self, record, assessment, locked, today);
}

/**
 * rehab_item_view_set_layout:
 * @self: a row of the form
 * @layout: how much room there is
 *
 * Puts the answers beside what is asked, or below it.
 */
void
rehab_item_view_set_layout (RehabItemView  *self,
                            RehabItemLayout layout)
{
  g_return_if_fail (REHAB_IS_ITEM_VIEW (self));

  REHAB_ITEM_VIEW_GET_IFACE (self)->set_layout (self, layout);
}

/**
 * rehab_item_view_reset:
 * @self: a row of the form
 *
 * Forgets what was typed without being kept, before another assessment is shown.
 */
void
rehab_item_view_reset (RehabItemView *self)
{
  g_return_if_fail (REHAB_IS_ITEM_VIEW (self));

  REHAB_ITEM_VIEW_GET_IFACE (self)->reset (self);
}

/**
 * rehab_item_view_flush:
 * @self: a row of the form
 *
 * Gives what has been typed without waiting any longer.
 */
void
rehab_item_view_flush (RehabItemView *self)
{
  g_return_if_fail (REHAB_IS_ITEM_VIEW (self));

  REHAB_ITEM_VIEW_GET_IFACE (self)->flush (self);
}

/**
 * rehab_item_view_answer:
 * @self: a row of the form
 * @part: which part of its item, as for rehab_item_get_part()
 * @side: left or right for a part with sides, else not asked
 * @value: a number; not known for words, or to take the answer back
 * @text: (nullable): words, for a part that holds them
 *
 * Emits "answered": for the implementations.
 */
void
rehab_item_view_answer (RehabItemView *self,
                        guint          part,
                        RehabSide      side,
                        RehabNumber    value,
                        const char    *text)
{
  g_return_if_fail (REHAB_IS_ITEM_VIEW (self));

  g_signal_emit (self, signals[ANSWERED], 0, part, side, value.known, value.value, text);
}

/**
 * rehab_item_view_note:
 * @self: a row of the form
 * @part: which part of its item, as for rehab_item_get_part()
 * @side: left or right for a part with sides, else not asked
 * @note: (nullable): what was written beside the answer
 *
 * Emits "noted": for the implementations.
 */
void
rehab_item_view_note (RehabItemView *self,
                      guint          part,
                      RehabSide      side,
                      const char    *note)
{
  g_return_if_fail (REHAB_IS_ITEM_VIEW (self));

  g_signal_emit (self, signals[NOTED], 0, part, side, note);
}

/**
 * rehab_item_view_swap:
 * @self: a row of the form
 *
 * Emits "swapped": for the implementations.
 */
void
rehab_item_view_swap (RehabItemView *self)
{
  g_return_if_fail (REHAB_IS_ITEM_VIEW (self));

  g_signal_emit (self, signals[SWAPPED], 0);
}
