/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-criterion.h"

G_BEGIN_DECLS

/* Why a step from phase to phase wants a reason; none where it needs none. */
typedef enum
{
  REHAB_PHASE_MOVE_NOT_MET = 1 << 0,      /* a criterion of the step is not met */
  REHAB_PHASE_MOVE_NOT_MEASURED = 1 << 1, /* or not measured */
  REHAB_PHASE_MOVE_BACK = 1 << 2,         /* it goes back */
  REHAB_PHASE_MOVE_SKIPS = 1 << 3,        /* it passes a phase */
  REHAB_PHASE_MOVE_FLAG = 1 << 4,         /* a red flag is open */
} RehabPhaseMoveWhy;

/*
 * A step from phase to phase as it would be taken today: which criteria lie between the two phases, how they stand, and why it
 * wants a reason. Of a step back they are those of the steps that it takes back. An immutable value.
 */
typedef struct
{
  RehabPhase from;
  RehabPhase to;
  GPtrArray *readings;   /* RehabCriterionReading, in the order of the steps */
  GPtrArray *open_flags; /* RehabFinding of the case */
  guint n_met;
  guint n_not_met;
  guint n_not_measured;
  RehabPhaseMoveWhy why;
} RehabPhaseMove;

RehabPhaseMove *rehab_phase_move_new        (const RehabCase       *record,
                                             RehabPhase             to,
                                             RehabDate              today,
                                             const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_phase_move_free       (RehabPhaseMove *self);
char *rehab_phase_move_dup_title  (RehabPhase from,
                                   RehabPhase to) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_phase_move_dup_why    (const RehabPhaseMove *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_phase_move_dup_record (const RehabPhaseMove *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean        rehab_phase_move_check_date (const RehabCase *record,
                                             RehabDate        date,
                                             RehabDate        today,
                                             char           **complaint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabPhaseMove, rehab_phase_move_free)

G_END_DECLS
