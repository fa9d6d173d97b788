/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-editor.h"
#include "rehab-diary-move.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A cell of the diary, with the keys of a spreadsheet. What is typed takes the place of what stood there; it is given
 * with "write" when the cell is left, and stays in the cell, marked, while it is refused.
 */

#define REHAB_TYPE_DIARY_CELL (rehab_diary_cell_get_type ())

G_DECLARE_FINAL_TYPE (RehabDiaryCell, rehab_diary_cell, REHAB, DIARY_CELL, GtkEntry)

GtkWidget *rehab_diary_cell_new (RehabDiaryQuestion question) G_GNUC_WARN_UNUSED_RESULT;
void             rehab_diary_cell_show        (RehabDiaryCell   *self,
                                               RehabDiaryEditor *editor,
                                               RehabDiaryPlace   place);
RehabDiaryPlace  rehab_diary_cell_get_place   (RehabDiaryCell *self);
gboolean         rehab_diary_cell_is_edited   (RehabDiaryCell *self);
void             rehab_diary_cell_refuse      (RehabDiaryCell *self,
                                               const char     *text,
                                               const char     *problem);
const char *rehab_diary_cell_get_problem (RehabDiaryCell *self);
void             rehab_diary_cell_reset       (RehabDiaryCell *self);
void             rehab_diary_cell_set_in_block (RehabDiaryCell *self,
                                                gboolean        in_block);
gboolean         rehab_diary_cell_finish      (RehabDiaryCell *self);

G_END_DECLS
