/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-part.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rehab_unit_label_new    (const RehabItem *item) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_unit_label_follow (GtkLabel        *label,
                                    const RehabItem *item);

G_END_DECLS
