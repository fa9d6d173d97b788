/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-criterion.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands behind a criterion: what is read, who asks for it, where its figure comes from, and what was read beside it. */

GtkWidget *rehab_criterion_card_new (const RehabCriterion *criterion,
                                     const char           *asked) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
