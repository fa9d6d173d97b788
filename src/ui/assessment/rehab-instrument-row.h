/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-item-view.h"

G_BEGIN_DECLS

/*
 * The row of a questionnaire or scale: its total, from its items or from paper; how it changed since the first time and
 * since the last, beside what is published of such changes; and, opened, its items. It implements RehabItemView.
 */

#define REHAB_TYPE_INSTRUMENT_ROW (rehab_instrument_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabInstrumentRow, rehab_instrument_row, REHAB, INSTRUMENT_ROW, AdwPreferencesRow)

GtkWidget *rehab_instrument_row_new (const RehabItem    *item) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_instrument_row_set_clinic  (RehabInstrumentRow *self,
                                             RehabClinic        *clinic);
void       rehab_instrument_row_set_brief   (RehabInstrumentRow *self,
                                             gboolean            brief);
gboolean   rehab_instrument_row_has_problem (RehabInstrumentRow *self);
gboolean   rehab_instrument_row_is_expanded (RehabInstrumentRow *self);
void       rehab_instrument_row_expand      (RehabInstrumentRow *self,
                                             gboolean            expanded);

G_END_DECLS
