/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-attention.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What stands behind a reason for attention: when its rule speaks, the clinic's own figures for it, and where they come
 * from. It folds out of the reason's row; the command to set it aside is in it.
 */

#define REHAB_TYPE_ATTENTION_CARD (rehab_attention_card_get_type ())

G_DECLARE_FINAL_TYPE (RehabAttentionCard, rehab_attention_card, REHAB, ATTENTION_CARD, GtkPopover)

GtkWidget *rehab_attention_card_new (const RehabAttention  *reason,
                                     const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
