/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-prescription.h"

G_BEGIN_DECLS

/*
 * A dose as a physiotherapist types it: "3 x 12 at 20 kg, tempo 3-0-3-0, rest 2 min, every other day, RPE 7".
 *
 * Words are those of the language that is spoken now, and the English ones beside. Everything that
 * rehab_dose_dup_line() writes is read back as the same dose.
 */

#define REHAB_DOSE_MAX_CHARACTERS 500

#define REHAB_DOSE_ERROR (rehab_dose_error_quark ())

typedef enum
{
  REHAB_DOSE_ERROR_EMPTY,          /* nothing was typed */
  REHAB_DOSE_ERROR_TOO_LONG,       /* more than REHAB_DOSE_MAX_CHARACTERS */
  REHAB_DOSE_ERROR_NOT_TEXT,       /* no valid UTF-8 */
  REHAB_DOSE_ERROR_NOT_UNDERSTOOD, /* words or signs that say nothing of a dose */
  REHAB_DOSE_ERROR_UNCLEAR,        /* can be meant in more than one way: "rest 2", "3 x 8,20 kg", "3 x a week" */
  REHAB_DOSE_ERROR_TWICE,          /* says something that was said before */
  REHAB_DOSE_ERROR_OUT_OF_RANGE,
  REHAB_DOSE_ERROR_NOT_WHOLE,
  REHAB_DOSE_ERROR_TEMPO,          /* no tempo of four parts */
} RehabDoseErrorCode;

GQuark             rehab_dose_error_quark    (void);
gboolean           rehab_dose_error_get_span (const GError *error,
                                              guint        *start,
                                              guint        *length);
RehabPrescription *rehab_dose_parse          (const char              *text,
                                              const RehabPrescription *base,
                                              GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
