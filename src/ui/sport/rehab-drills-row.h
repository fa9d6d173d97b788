/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Which stages of field sport are allowed, a row each, with how their gates stand. "changed" is emitted when somebody
 * chooses.
 */

#define REHAB_TYPE_DRILLS_ROW (rehab_drills_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabDrillsRow, rehab_drills_row, REHAB, DRILLS_ROW, AdwExpanderRow)

GtkWidget *rehab_drills_row_new        (RehabCaseModel *model);
void       rehab_drills_row_show       (RehabDrillsRow *self,
                                        const char     *stages);
char      *rehab_drills_row_dup_stages (RehabDrillsRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
