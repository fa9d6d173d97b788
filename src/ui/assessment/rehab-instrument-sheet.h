/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-instrument-line.h"

G_BEGIN_DECLS

/*
 * The items of a questionnaire, a line each, in the order of its form: in two columns where they are many and there is
 * room. Digits type straight in; Tab, Enter and the arrows down and up go on and back.
 *
 * "answered" is that of its lines.
 */

#define REHAB_TYPE_INSTRUMENT_SHEET (rehab_instrument_sheet_get_type ())

G_DECLARE_FINAL_TYPE (RehabInstrumentSheet, rehab_instrument_sheet, REHAB, INSTRUMENT_SHEET, AdwBin)

GtkWidget *rehab_instrument_sheet_new (const RehabItem      *item) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_instrument_sheet_show       (RehabInstrumentSheet *self,
                                              const RehabScore     *score,
                                              const RehabScore     *earlier,
                                              gboolean              locked);
void       rehab_instrument_sheet_begin      (RehabInstrumentSheet *self);
void       rehab_instrument_sheet_set_layout (RehabInstrumentSheet *self,
                                              RehabItemLayout       layout);
void       rehab_instrument_sheet_reset      (RehabInstrumentSheet *self);
void       rehab_instrument_sheet_flush      (RehabInstrumentSheet *self);
gboolean rehab_instrument_sheet_has_problem (RehabInstrumentSheet *self);

G_END_DECLS
