/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-return-criterion.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands behind a criterion of the return to sport: where it is borrowed from, and what was found before. */

GtkWidget *rehab_return_card_new_source  (const RehabReturnCriterion *criterion,
                                          const char                 *asked) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *rehab_return_card_new_history (RehabCaseModel             *model,
                                          const RehabReturnCriterion *criterion) G_GNUC_WARN_UNUSED_RESULT;
guint      rehab_return_card_count       (RehabCaseModel             *model,
                                          const RehabReturnCriterion *criterion);

G_END_DECLS
