/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-score.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What a questionnaire is about and what its score tells: the change, beside what is published of such changes and how far
 * that carries; its parts; and what does not fit.
 */

#define REHAB_TYPE_INSTRUMENT_SUMMARY (rehab_instrument_summary_get_type ())

G_DECLARE_FINAL_TYPE (RehabInstrumentSummary, rehab_instrument_summary, REHAB, INSTRUMENT_SUMMARY, AdwBin)

void rehab_instrument_summary_set_item (RehabInstrumentSummary *self,
                                        const RehabItem        *item);
void rehab_instrument_summary_show     (RehabInstrumentSummary *self,
                                        const RehabScore       *score,
                                        RehabDate               today);
void rehab_instrument_summary_set_brief (RehabInstrumentSummary *self, gboolean brief);

G_END_DECLS
