/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-programme-version.h"
#include "rehab-regimen.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The numbered versions of a programme. Once added, a version and its prescriptions never change. */

GPtrArray *rehab_programme_version_table_list_of_episode (RehabStore *store,
                                                          const char *episode_id,
                                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabProgrammeVersion *rehab_programme_version_table_add             (RehabStore   *store,
                                                                      const char   *episode_id,
                                                                      RehabDate     date,
                                                                      const char   *clinician_id,
                                                                      const char   *reason,
                                                                      RehabRegimen *regimen,
                                                                      GError      **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean               rehab_programme_version_table_mark_printed    (RehabStore *store,
                                                                      const char *version_id,
                                                                      GError    **error);

G_END_DECLS
