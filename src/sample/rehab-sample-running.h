/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-running-schedule.h"
#include "rehab-sample-decision.h"

G_BEGIN_DECLS

RehabRunningSchedule *rehab_sample_running_new (const RehabSamplePlan *told,
                                                const char            *episode_id,
                                                const char            *clinician_id,
                                                const RehabDiary      *diary,
                                                RehabDate              today,
                                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
