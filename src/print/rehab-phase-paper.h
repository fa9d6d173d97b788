/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-clinic-details.h"
#include "rehab-document.h"
#include "rehab-paper.h"
#include "rehab-patient-details.h"

G_BEGIN_DECLS

/*
 * One step of an episode from phase to phase, for those who treat: what was asked for on that day, what was known, what was
 * gone beyond and why. It says what was frozen with the step, whatever was measured since.
 */

typedef struct
{
  RehabPaper paper;
  RehabTextSize text;
  RehabInk ink;
} RehabPhasePaperOptions;

/* Everything is only read while it is laid out; nothing is kept. */
typedef struct
{
  const RehabClinicDetails *clinic; /* NULL while the clinic has no details */
  const RehabPatientDetails *patient;
  const RehabCase *record;
  const RehabPhaseChange *change;   /* one of its steps */
  GPtrArray *clinicians;            /* RehabClinician; NULL for none */
  RehabDate today;
} RehabPhasePaperContent;

RehabDocument *rehab_phase_paper_lay_out (const RehabPhasePaperContent *content,
                                          const RehabPhasePaperOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
