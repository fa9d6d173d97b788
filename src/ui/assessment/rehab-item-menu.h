/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What comes up beside a row of the form: the card of its item, and what can be done with the answer besides giving it:
 * "note" (RehabSide side) opens the note beside it, "swap" puts left to right. In a finished assessment an answer can be
 * amended, where the action "assessment.amend" is at hand.
 */

#define REHAB_TYPE_ITEM_MENU (rehab_item_menu_get_type ())

G_DECLARE_FINAL_TYPE (RehabItemMenu, rehab_item_menu, REHAB, ITEM_MENU, GtkPopover)

GtkWidget *rehab_item_menu_new (const RehabItem *item,
                                gboolean locked) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
