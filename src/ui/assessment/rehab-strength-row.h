/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-item-view.h"

G_BEGIN_DECLS

/*
 * The row of a strength test: device, position and angle, three trials a side, and what they come to beside the other
 * side and beside earlier ones. A RehabItemView. Tab goes to the involved side last, as it is tested.
 */

#define REHAB_TYPE_STRENGTH_ROW (rehab_strength_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabStrengthRow, rehab_strength_row, REHAB, STRENGTH_ROW, AdwPreferencesRow)

GtkWidget *rehab_strength_row_new         (const RehabItem  *item) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_strength_row_set_clinic  (RehabStrengthRow *self,
                                           RehabClinic      *clinic);
gboolean   rehab_strength_row_has_problem (RehabStrengthRow *self);

G_END_DECLS
