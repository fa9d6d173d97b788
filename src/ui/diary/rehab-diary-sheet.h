/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One or two weeks of the diary to be filled in: a table, or where it is narrow a card for each day. */

#define REHAB_TYPE_DIARY_SHEET (rehab_diary_sheet_get_type ())

G_DECLARE_FINAL_TYPE (RehabDiarySheet, rehab_diary_sheet, REHAB, DIARY_SHEET, AdwBin)

void      rehab_diary_sheet_set_editor  (RehabDiarySheet  *self,
                                         RehabDiaryEditor *editor);
void      rehab_diary_sheet_refresh     (RehabDiarySheet *self);
RehabDate rehab_diary_sheet_get_week    (RehabDiarySheet *self);
guint     rehab_diary_sheet_get_n_weeks (RehabDiarySheet *self);
void      rehab_diary_sheet_set_week    (RehabDiarySheet *self,
                                         RehabDate        date);
gboolean  rehab_diary_sheet_focus_place (RehabDiarySheet *self,
                                         RehabDiaryPlace  place);
gboolean  rehab_diary_sheet_focus_free  (RehabDiarySheet *self);
gboolean  rehab_diary_sheet_finish      (RehabDiarySheet *self);

G_END_DECLS
