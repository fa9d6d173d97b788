/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * An episode of care: one course of treatment of one side, or of both, of one patient.
 */
typedef struct
{
  const char *id;
  const char *patient_id;
  RehabSide side;
  RehabDate onset_date;
  RehabOnset onset;
  const char *goal;
  RehabDate goal_date;
  RehabPainRuleKind pain_rule;
  RehabDate opened_on;
  RehabDate closed_on;
  RehabCloseReason close_reason;
  RehabDate review_on; /* when it is looked at again; open or closed */
} RehabEpisode;

REHAB_DECLARE_RECORD (RehabEpisode, rehab_episode)

G_END_DECLS
