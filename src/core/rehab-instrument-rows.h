/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-instrument.h"

G_BEGIN_DECLS

/* The instruments, by what they ask about; rehab-instrument.c joins them. */
extern const RehabInstrument rehab_instrument_visa_h;        /* rehab-instrument-visa-h.c */
extern const RehabInstrument rehab_instrument_lefs;          /* rehab-instrument-function.c */
extern const RehabInstrument rehab_instrument_psfs;          /* rehab-instrument-function.c */
extern const RehabInstrument rehab_instrument_fash;          /* rehab-instrument-function.c */
extern const RehabInstrument rehab_instrument_nprs;          /* rehab-instrument-pain.c */
extern const RehabInstrument rehab_instrument_nirschl;       /* rehab-instrument-pain.c */
extern const RehabInstrument rehab_instrument_global_change; /* rehab-instrument-pain.c */
extern const RehabInstrument rehab_instrument_tsk_11;        /* rehab-instrument-beliefs.c */
extern const RehabInstrument rehab_instrument_pcs;           /* rehab-instrument-beliefs.c */

RehabNumber rehab_instrument_add_up (const RehabNumber *answers,
                                     guint              n_answers);

G_END_DECLS
