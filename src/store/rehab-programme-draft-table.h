/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-programme-draft.h"
#include "rehab-regimen.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * The edit of an episode's programme that was not saved as a version yet: none or one. Saving a version takes it away in the
 * same transaction.
 */

gboolean rehab_programme_draft_table_load    (RehabStore           *store,
                                              const char           *episode_id,
                                              RehabProgrammeDraft **draft,
                                              RehabRegimen        **regimen,
                                              GError              **error);
RehabProgrammeDraft *rehab_programme_draft_table_save (RehabStore         *store,
                                                       const char         *episode_id,
                                                       const char         *base_version_id,
                                                       const RehabRegimen *regimen,
                                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_programme_draft_table_discard (RehabStore *store,
                                              const char *episode_id,
                                              GError    **error);

G_END_DECLS
