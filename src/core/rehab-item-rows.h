/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item.h"

G_BEGIN_DECLS

/* The rows of one section, in the order of the form. Each lies in a file of its own; rehab-item.c joins them. */
typedef struct
{
  const RehabItem *rows;
  guint n_rows;
} RehabItemRows;

extern const RehabItemRows rehab_item_rows_red_flags;   /* rehab-item-flags.c */
extern const RehabItemRows rehab_item_rows_pain;        /* rehab-item-pain.c */
extern const RehabItemRows rehab_item_rows_symptoms;    /* rehab-item-symptoms.c */
extern const RehabItemRows rehab_item_rows_history;     /* rehab-item-history.c */
extern const RehabItemRows rehab_item_rows_health;      /* rehab-item-health.c */
extern const RehabItemRows rehab_item_rows_tests;       /* rehab-item-tests.c */
extern const RehabItemRows rehab_item_rows_load_tests;  /* rehab-item-load-tests.c */
extern const RehabItemRows rehab_item_rows_strength;    /* rehab-item-strength.c */
extern const RehabItemRows rehab_item_rows_function;    /* rehab-item-function.c */
extern const RehabItemRows rehab_item_rows_outcome;     /* rehab-item-outcome.c */
extern const RehabItemRows rehab_item_rows_imaging;     /* rehab-item-imaging.c */
extern const RehabItemRows rehab_item_rows_look_alikes; /* rehab-item-look-alikes.c */
extern const RehabItemRows rehab_item_rows_advice;      /* rehab-item-advice.c */

#define REHAB_ITEM_ROWS(rows_) { rows_, G_N_ELEMENTS (rows_) }

G_END_DECLS
