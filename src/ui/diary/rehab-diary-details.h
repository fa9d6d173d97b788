/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What the paper has no column for: sprint distance, top speed, volume and note of a session, and the note of its day.
 * "saved" is emitted once they are, as one step that can be undone.
 */

#define REHAB_TYPE_DIARY_DETAILS (rehab_diary_details_get_type ())

G_DECLARE_FINAL_TYPE (RehabDiaryDetails, rehab_diary_details, REHAB, DIARY_DETAILS, AdwDialog)

GtkWidget *rehab_diary_details_new (RehabDiaryEditor *editor,
                                    RehabDiaryPlace place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
