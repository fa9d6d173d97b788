/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clearance.h"
#include "rehab-clinic-details.h"
#include "rehab-clinician.h"
#include "rehab-document.h"
#include "rehab-paper.h"
#include "rehab-patient-details.h"

G_BEGIN_DECLS

/*
 * What an athlete is cleared for, for athlete and coach: what is allowed, from when on, who says so, and when it is looked at
 * again. It has no diagnosis, no side, no score, no pain, no date of birth, and not the note of those who treat.
 */

typedef struct
{
  RehabPaper paper;
  RehabTextSize text;
  RehabInk ink;
} RehabClearancePaperOptions;

/* Everything is only read while it is laid out; nothing is kept. */
typedef struct
{
  const RehabClinicDetails *clinic;   /* NULL while the clinic has no details */
  const RehabPatientDetails *patient;
  const RehabClearance *clearance;
  const RehabClinician *clinician;    /* who cleared; NULL where that is not known */
  RehabDate today;
} RehabClearancePaperContent;

RehabDocument *rehab_clearance_paper_lay_out (const RehabClearancePaperContent *content,
                                              const RehabClearancePaperOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
