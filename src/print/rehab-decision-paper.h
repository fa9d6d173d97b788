/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic-details.h"
#include "rehab-flow.h"

G_BEGIN_DECLS

/* What the papers of a clinician's decisions have in common: a step from phase to phase, a clearance. */

#define REHAB_DECISION_GAP 3.0
#define REHAB_DECISION_HAIRLINE 0.5

/* What their heads and feet say. All texts are translated. */
typedef struct
{
  const RehabClinicDetails *clinic; /* NULL while the clinic has no details */
  const char *name;     /* whom it is about */
  const char *identity; /* what tells them from somebody of the same name; NULL where that is nobody's business */
  const char *tag;      /* what must not be overlooked, as the side; NULL for nothing */
  const char *title;    /* what was decided */
  const char *by;       /* when, and by whom */
  const char *foot;
} RehabDecisionFrame;

RehabFrame  rehab_decision_frame        (const RehabDecisionFrame *self);
char *rehab_decision_dup_date     (RehabDate date) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_decision_add_heading  (RehabFlow             *flow,
                                         const RehabTypesetter *typesetter,
                                         const char            *title);

G_END_DECLS
