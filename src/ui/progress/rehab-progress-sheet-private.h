/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-sheet.h"

G_BEGIN_DECLS

/* What the keys of a sheet do. */

RehabProgressRange *rehab_progress_sheet_get_range      (RehabProgressSheet *self);
void                rehab_progress_sheet_pick           (RehabProgressSheet *self,
                                                         RehabDate           date);
gboolean            rehab_progress_sheet_unpick         (RehabProgressSheet *self);
void                rehab_progress_sheet_scroll_by_part (RehabProgressSheet *self,
                                                         int                 direction);

gboolean            rehab_progress_sheet_press          (RehabProgressSheet *self,
                                                         guint               key,
                                                         guint               keycode,
                                                         GdkModifierType     state);

G_END_DECLS
