/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/* Where an answer stands beside the clinic's thresholds, for the items that have one: a fact, and never a verdict. */

char *rehab_item_dup_fact (const RehabItem       *item,
                           RehabNumber            value,
                           const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
