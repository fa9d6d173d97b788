/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-plan.h"

G_BEGIN_DECLS

/*
 * Why the clinician goes on with a week of a running plan in which more than one thing rises, in the clinician's words.
 */
typedef struct
{
  const char *id;
  const char *plan_id;
  int week; /* the week in which they rise; 0 is the first */
  const char *raised; /* keys of what rose, in their order: "distance hills" */
  const char *reason;
  const char *clinician_id;
  gint64 given_at;
} RehabRunningReason;

REHAB_DECLARE_RECORD (RehabRunningReason, rehab_running_reason)

G_END_DECLS
