/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * One criterion as it stood when the clinician moved an episode from phase to phase: what was known, since when, and what the
 * clinic asked for on that day. Frozen with the step; a later measurement never changes it.
 */
typedef struct
{
  const char *id;
  const char *phase_change_id;
  int position; /* order on the page of that day */
  const char *criterion_key;
  RehabCriterionState state; /* not asked: it was not measured */
  RehabNumber value; /* in the unit of the criterion; not asked where it is no figure */
  RehabNumber limit_value; /* what the clinic asked for then; not asked where it is no figure */
  RehabSide side;
  RehabDate measured_on;
  const char *words; /* what the page said of it, in the language of that day */
} RehabPhaseCriterion;

REHAB_DECLARE_RECORD (RehabPhaseCriterion, rehab_phase_criterion)

G_END_DECLS
