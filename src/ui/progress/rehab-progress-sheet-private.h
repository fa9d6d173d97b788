/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-drawing.h"
#include "rehab-progress-gestures.h"
#include "rehab-progress-sheet.h"

G_BEGIN_DECLS

struct _RehabProgressSheet
{
  AdwBin parent_instance;

  RehabProgressDrawing *drawing;
  RehabProgressRange *range;
  RehabProgressGestures *gestures; /* the widget's own */
  GtkWidget *slices[REHAB_N_PROGRESS_SLICES];
  GtkWidget *scrolled;
  GtkWidget *missing;
  GtkWidget *buttons[REHAB_N_PROGRESS_PARTS];
  guint rest_id;

  RehabDate readout_date;
  gboolean compact;
  gboolean pinned;       /* it stays when the pointer leaves */
  gboolean speak;        /* as soon as the day is in the chart */
};

/* What the files of a sheet need of each other. */

gboolean            rehab_progress_sheet_has_day        (RehabProgressSheet *self,
                                                         RehabDate           date);
void                rehab_progress_sheet_check_readout  (RehabProgressSheet *self);

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
