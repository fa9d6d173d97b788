/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-publication.h"

G_BEGIN_DECLS

/* The publications in the order of their numbers, by what they are read for; rehab-publication.c joins them. */
typedef struct
{
  const RehabPublication *rows;
  guint n_rows;
} RehabPublicationRows;

extern const RehabPublicationRows rehab_publication_rows_examination; /* rehab-publications-examination.c: R1 to R32 */
extern const RehabPublicationRows rehab_publication_rows_loading;     /* rehab-publications-loading.c: R33 to R51 */
extern const RehabPublicationRows rehab_publication_rows_training;    /* rehab-publications-training.c: R52 to R69 */
extern const RehabPublicationRows rehab_publication_rows_sport;       /* rehab-publications-sport.c: R70 to R85 */
extern const RehabPublicationRows rehab_publication_rows_safety;      /* rehab-publications-safety.c: R86 to R114 */

#define REHAB_PUBLICATION_ROWS(rows_) { rows_, G_N_ELEMENTS (rows_) }

G_END_DECLS
