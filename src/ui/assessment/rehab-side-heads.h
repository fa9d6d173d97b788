/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-view.h"

G_BEGIN_DECLS

/*
 * The heading of a list of rows with two sides: its title, and left and right above the answers, the involved one by word
 * and colour. Where answers lie below each other, the title is all.
 */

#define REHAB_TYPE_SIDE_HEADS (rehab_side_heads_get_type ())

G_DECLARE_FINAL_TYPE (RehabSideHeads, rehab_side_heads, REHAB, SIDE_HEADS, AdwBin)

GtkWidget *rehab_side_heads_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_side_heads_show       (RehabSideHeads *self,
                                        RehabSide       involved);
void       rehab_side_heads_set_layout (RehabSideHeads *self,
                                        RehabItemLayout layout);

G_END_DECLS
