/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-return-criterion.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One criterion of the return to sport: what a clinician found, what was measured, and from where it is borrowed. Its button
 * asks for "return.check" with the criterion's key.
 */

#define REHAB_TYPE_RETURN_CHECK_ROW (rehab_return_check_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabReturnCheckRow, rehab_return_check_row, REHAB, RETURN_CHECK_ROW, AdwActionRow)

GtkWidget *rehab_return_check_row_new  (const RehabReturnCriterion *criterion) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_return_check_row_show (RehabReturnCheckRow             *self,
                                  RehabCaseModel             *model,
                                  const RehabReturnReading   *reading);

G_END_DECLS
