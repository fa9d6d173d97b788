/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-return-criterion.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands behind a criterion of the return to sport: where it is borrowed from, and what was found before. */

GtkWidget *rehab_return_card_new (RehabCaseModel             *model,
                                  const RehabReturnCriterion *criterion,
                                  const char                 *asked) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
