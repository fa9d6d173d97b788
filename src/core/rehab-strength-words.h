/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-strength.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/* What a strength test comes to, in sentences: facts, each with the clinic's threshold beside it, and never a verdict. */

char *rehab_strength_dup_setup      (const RehabStrength *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_strength_dup_suggestion (const RehabStrength *self,
                                     RehabDate            today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_strength_dup_trials     (const RehabStrength *self,
                                     guint                n) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_strength_dup_summary    (const RehabStrength *self,
                                     guint                n) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_strength_dup_last       (const RehabStrength   *self,
                                     guint                  n,
                                     const RehabThresholds *thresholds,
                                     RehabDate              today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_strength_dup_compared   (const RehabStrength        *self,
                                     const RehabStrengthEarlier *earlier,
                                     const RehabThresholds      *thresholds) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_strength_dup_own_best   (const RehabStrength   *self,
                                     guint                  n,
                                     const RehabThresholds *thresholds,
                                     RehabDate              today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_strength_dup_symmetry   (const RehabStrength   *self,
                                     const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_strength_dup_caveat     (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
