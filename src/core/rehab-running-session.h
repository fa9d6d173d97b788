/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-plan.h"

G_BEGIN_DECLS

/*
 * One planned session of a running plan. What nobody said of it is not asked; it is never counted as done.
 *
 * Walking and running in turns: `blocks` times `run_minutes` of running and `walk_minutes` of walking, inside `minutes`.
 */
typedef struct
{
  const char *id;
  const char *plan_id;
  int week; /* 0 is the first week of the plan */
  int weekday; /* 0 is Monday */
  int position; /* order within the day */
  RehabSessionKind kind;
  const char *stage_key; /* the stage of field sport that it is (rehab-field-stage.h); NULL for none */
  RehabNumber minutes; /* all of it */
  RehabNumber blocks; /* of walking and running in turns */
  RehabNumber run_minutes; /* of one block */
  RehabNumber walk_minutes; /* of one block */
  RehabNumber distance_km;
  RehabNumber strides; /* how many */
  RehabNumber stride_m; /* length of one */
  RehabNumber climb_m; /* of hills */
  RehabNumber speed_percent; /* the fastest, of the athlete's own top speed */
  RehabNumber effort; /* 0 to 10 */
  RehabSurface surface;
  const char *note;
} RehabRunningSession;

REHAB_DECLARE_RECORD (RehabRunningSession, rehab_running_session)

G_END_DECLS
