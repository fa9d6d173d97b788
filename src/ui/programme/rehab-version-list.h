/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The saved versions of a programme, the newest first: when, who and why, what changed, and each time that one went out as
 * a sheet; "chosen" says which one to look at.
 */

#define REHAB_TYPE_VERSION_LIST (rehab_version_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabVersionList, rehab_version_list, REHAB, VERSION_LIST, AdwBin)

void  rehab_version_list_show        (RehabVersionList *self,
                                      RehabCaseModel   *model);
char *rehab_version_list_dup_details (RehabCaseModel              *model,
                                      const RehabProgrammeVersion *version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
