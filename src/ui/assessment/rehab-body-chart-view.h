/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-area.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A body chart to paint on: pelvis and thighs from behind and from the sides, brushes, undo, the regions by name, and in
 * words what is painted.
 *
 * It shows and gives the text of a finding of an item of kind REHAB_ITEM_BODY_CHART ("pain-chart", no side). A row of the
 * form holds one and
 *  - when it is shown: set_involved() with the side of the episode, set_previous() with the text of the finding of the
 *    assessment before, set_text() with that of this one (NULL when there is none), set_locked();
 *  - on "painted" (const char *text): answers with that text; NULL takes the answer back, because an area without paint was
 *    not asked.
 * Setting the text that was last given changes nothing, and what can be undone stays; any other one begins anew. A text
 * that cannot be read, such as a later version's, is said to be so and cannot be painted over.
 *
 * "painted" is emitted once for each stroke, region, undo or clearing of the user's, never for what is set.
 */

#define REHAB_TYPE_BODY_CHART_VIEW (rehab_body_chart_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabBodyChartView, rehab_body_chart_view, REHAB, BODY_CHART_VIEW, AdwBin)

GtkWidget *rehab_body_chart_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
RehabBodyArea *rehab_body_chart_view_get_area     (RehabBodyChartView *self);
void           rehab_body_chart_view_set_text     (RehabBodyChartView *self,
                                                   const char         *text);
void           rehab_body_chart_view_set_previous (RehabBodyChartView *self,
                                                   const char         *text);
void           rehab_body_chart_view_set_involved (RehabBodyChartView *self,
                                                   RehabSide           involved);
void           rehab_body_chart_view_set_locked   (RehabBodyChartView *self,
                                                   gboolean            locked);

G_END_DECLS
