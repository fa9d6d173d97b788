/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * A step of the clinician's from one phase to another, with the criteria as they stood and what was overridden.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  RehabPhase from_phase;
  RehabPhase to_phase;
  RehabDate date;
  const char *clinician_id;
  const char *criteria;
  const char *reason;
} RehabPhaseChange;

REHAB_DECLARE_RECORD (RehabPhaseChange, rehab_phase_change)

G_END_DECLS
