/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-columns.h"
#include "rehab-diary-editor.h"

G_BEGIN_DECLS

/*
 * The sums below the diary: a line for each week on the screen, the last one first, and one for the week before them. In the
 * table they stand below what they are sums of.
 */

typedef struct _RehabDiaryFoot RehabDiaryFoot;

RehabDiaryFoot *rehab_diary_foot_new        (RehabDiaryColumns *columns,
                                             guint              n_weeks) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_diary_foot_free       (RehabDiaryFoot *self);
GtkWidget *rehab_diary_foot_get_widget (RehabDiaryFoot *self);
void            rehab_diary_foot_show       (RehabDiaryFoot   *self,
                                             RehabDiaryEditor *editor,
                                             RehabDate         first);

G_END_DECLS
