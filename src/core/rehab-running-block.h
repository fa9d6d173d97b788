/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-running-schedule.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/* What is not to begin in one block of training (F104). A set of bits. */
typedef enum
{
  REHAB_RUNNING_NOVELTY_NONE = 0,
  REHAB_RUNNING_NOVELTY_HILLS = 1 << 0,
  REHAB_RUNNING_NOVELTY_SPRINTS = 1 << 1,
  REHAB_RUNNING_NOVELTY_PLYOMETRICS = 1 << 2,
} RehabRunningNovelty;

#define REHAB_RUNNING_N_NOVELTIES 3

/* Novelties that begin in one block, the last of them in the plan. */
typedef struct
{
  int week;                                  /* of the plan, in which the last one begins; -1 where it was done */
  guint novelties;                           /* RehabRunningNovelty bits, two or three */
  RehabDate begun[REHAB_RUNNING_N_NOVELTIES]; /* by bit; not set for those that are not among them */
  char *line;                                /* translated: "Hills (7 Dec) and sprints (15 Dec) begin within 4 weeks" */
  const char *sources;
} RehabRunningBlock;

void       rehab_running_block_free           (RehabRunningBlock *self);
GPtrArray *rehab_running_schedule_find_blocks (const RehabRunningSchedule *self,
                                               const RehabDiary           *diary,
                                               const RehabThresholds      *thresholds) G_GNUC_WARN_UNUSED_RESULT;

gboolean   rehab_running_block_is_under_way   (const RehabRunningBlock *self,
                                               RehabDate                today,
                                               const RehabThresholds   *thresholds);
RehabRunningBlock *rehab_running_block_find_done (const RehabDiary      *diary,
                                                  RehabDate              today,
                                                  const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRunningBlock, rehab_running_block_free)

G_END_DECLS
