/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-item-view.h"

G_BEGIN_DECLS

/* Which row asks which kind of item: the one place that knows. */

GtkWidget *rehab_item_row_factory_create (const RehabItem *item,
                                          RehabClinic     *clinic) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
