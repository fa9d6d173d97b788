/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-sheet-print.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* Each time that a version of a programme went out as a sheet. What went out is never taken back. */

GPtrArray *rehab_sheet_print_table_list_of_episode (RehabStore *store,
                                                    const char *episode_id,
                                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabSheetPrint *rehab_sheet_print_table_add       (RehabStore      *store,
                                                    const char      *version_id,
                                                    RehabSheetOutput output,
                                                    const char      *language,
                                                    const char      *parts,
                                                    GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
