/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * One exercise of a programme version with its dose. A number not asked is not said on the sheet.
 */
typedef struct
{
  const char *id;
  const char *version_id; /* what it belongs to; absent while it is being edited */
  int position;
  const char *exercise_key;
  RehabPhase phase;
  RehabSide side; /* which leg; not asked means the exercise has no sides */
  RehabNumber sets;
  RehabNumber repetitions;
  RehabNumber repetitions_to; /* "8 to 12"; above repetitions */
  RehabNumber hold_seconds;
  RehabNumber minutes;
  RehabNumber load_kg;
  const char *load_note; /* "red band" */
  const char *tempo; /* "3-0-3-0": lowering, pause, lifting, pause */
  RehabNumber rest_seconds;
  RehabNumber effort;
  int days; /* RehabDays bits; 0 is not said */
  RehabRhythm rhythm; /* instead of days */
  RehabNumber times_a_day;
  RehabNumber pain_limit;
  const char *note;
} RehabPrescription;

REHAB_DECLARE_RECORD (RehabPrescription, rehab_prescription)

gboolean rehab_prescription_is_on (const RehabPrescription *self,
                                   guint                    day);

/* The same, as it is kept with the draft or the template that version_id then names. Nothing but the store meets them. */
extern const RehabRecordType rehab_draft_prescription_type;
extern const RehabRecordType rehab_template_prescription_type;

G_END_DECLS
