/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a study found of a test, with its 95 % intervals where they were published; all 0 when nothing is known. */
typedef struct
{
  double sensitivity, sensitivity_low, sensitivity_high;
  double specificity, specificity_low, specificity_high;
  double lr_positive;
  double lr_negative;
  guint n_studies;    /* how many studies the figures come from */
  guint n_people;     /* and of how many people */
  const char *caveat; /* untranslated, one sentence; NULL for none */
} RehabEvidence;

char *rehab_evidence_dup_summary (const RehabEvidence *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_evidence_dup_details (const RehabEvidence *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
