/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-view.h"
#include "rehab-score.h"

G_BEGIN_DECLS

/*
 * One question of a questionnaire: what it is about, what was answered the time before, and the one or two controls that
 * answer it.
 *
 * "answered" (guint part, gboolean known, double value, const char *text) is emitted for what the user does only; @part
 * counts the instrument's parts from 0. A score for what the patient named the time before gives those words as well.
 */

#define REHAB_TYPE_INSTRUMENT_LINE (rehab_instrument_line_get_type ())

G_DECLARE_FINAL_TYPE (RehabInstrumentLine, rehab_instrument_line, REHAB, INSTRUMENT_LINE, AdwBin)

GtkWidget *rehab_instrument_line_new (const RehabItem     *item,
                                      guint first_part,
                                      guint n_parts) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_instrument_line_is_open    (RehabInstrumentLine *self);
void       rehab_instrument_line_show       (RehabInstrumentLine *self,
                                             const RehabScore    *score,
                                             const RehabScore    *earlier,
                                             gboolean             locked);
void rehab_instrument_line_set_layout (RehabInstrumentLine *self,
                                       RehabItemLayout      layout);
void       rehab_instrument_line_reset      (RehabInstrumentLine *self);
void       rehab_instrument_line_flush      (RehabInstrumentLine *self);
gboolean rehab_instrument_line_has_problem (RehabInstrumentLine *self);

G_END_DECLS
