/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-prescription.h"

G_BEGIN_DECLS

/* Parts of a dose in words, for the other files that put doses into words. */

int   rehab_dose_count             (RehabNumber number);
gulong rehab_dose_plural           (double value);
char *rehab_dose_dup_seconds_short (int seconds) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_seconds_words (int seconds) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_load_words    (double load_kg) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_minutes_words (double minutes) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_days_alone    (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_times_a_day   (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_load_note     (const char *note) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_repetitions (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_within (const char *sentence) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
