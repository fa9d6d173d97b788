/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The saved versions of a running plan, the newest first: when, who and why; "chosen" says which one to look at. */

#define REHAB_TYPE_RUNNING_VERSION_LIST (rehab_running_version_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabRunningVersionList, rehab_running_version_list, REHAB, RUNNING_VERSION_LIST, AdwBin)

void  rehab_running_version_list_show      (RehabRunningVersionList *self,
                                            RehabCaseModel          *model);
char *rehab_running_version_list_dup_maker (RehabCaseModel         *model,
                                            const RehabRunningPlan *version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
