/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/* Two years; a longer plan is a slip of the finger. */
#define REHAB_RUNNING_PLAN_MOST_WEEKS 104

/* How far ahead a plan can begin; further is one too. */
#define REHAB_RUNNING_PLAN_MOST_DAYS_AHEAD 366

/*
 * One version of the running plan of an episode: when its first week begins and how many there are; its sessions and the
 * reasons given for its weeks are rows of their own. An episode has at most one that is a draft; once saved, nothing of a
 * version changes.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  RehabNumber number; /* 1, 2, ... in the order in which they were saved; not asked while it is a draft */
  RehabDate starts_on; /* the Monday of its first week */
  int weeks; /* how many, the first being 0 in the sessions */
  const char *progression_key; /* the published progression that it began from; NULL for a free one */
  const char *note; /* for the patient, on the sheet */
  const char *reason; /* why this version; NULL for the first */
  const char *clinician_id;
  gint64 saved_at; /* 0 while it is a draft */
} RehabRunningPlan;

REHAB_DECLARE_RECORD (RehabRunningPlan, rehab_running_plan)

gboolean rehab_running_plan_check_start (RehabDate day,
                                         RehabDate opened_on,
                                         RehabDate today,
                                         GError  **error);

G_END_DECLS
