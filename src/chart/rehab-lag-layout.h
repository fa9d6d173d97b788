/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"
#include "rehab-lag-chart.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/*
 * A lag chart laid out for one size and one font: every panel, mark and label has its place, none has its colour.
 * Immutable and reference-counted.
 */
typedef struct _RehabLagLayout RehabLagLayout;

#define REHAB_TYPE_LAG_LAYOUT (rehab_lag_layout_get_type ())

/* A mark of a layout: the pairs that are drawn as one. Passed by value. */
typedef struct
{
  guint panel; /* row after row, lag after lag */
  guint mark;  /* by load, then by pain */
} RehabLagPlace;

#define REHAB_LAG_PLACE_NONE ((RehabLagPlace) { G_MAXUINT, G_MAXUINT })

typedef enum
{
  REHAB_LAG_STEP_NEXT,     /* the next mark of the panel */
  REHAB_LAG_STEP_PREVIOUS,
  REHAB_LAG_STEP_FIRST,
  REHAB_LAG_STEP_LAST,
  REHAB_LAG_STEP_UP,       /* the nearest mark of the next panel above that has marks */
  REHAB_LAG_STEP_DOWN,
  REHAB_LAG_STEP_PANEL_NEXT, /* of the next panel in reading order that has marks */
  REHAB_LAG_STEP_PANEL_PREVIOUS,
} RehabLagStep;

/* What a mark stands for. */
typedef struct
{
  RehabDate date; /* of the pain, when it is of one day */
  char *title;    /* "Running · 1 day before" */
  char **lines;   /* never empty */
} RehabLagReadout;

GType           rehab_lag_layout_get_type        (void);

double          rehab_lag_chart_measure_height   (RehabLagChart *chart,
                                                  PangoContext  *context,
                                                  double         width,
                                                  double        *natural);
RehabLagLayout *rehab_lag_chart_layout           (RehabLagChart *chart,
                                                  PangoContext  *context,
                                                  double         width,
                                                  double         height) G_GNUC_WARN_UNUSED_RESULT;
RehabLagLayout *rehab_lag_layout_ref             (RehabLagLayout *self);
void            rehab_lag_layout_unref           (RehabLagLayout *self);

double          rehab_lag_layout_get_height      (RehabLagLayout *self);

void            rehab_lag_layout_paint           (RehabLagLayout          *self,
                                                  const RehabChartPalette *palette,
                                                  cairo_t                 *cr);
void            rehab_lag_layout_paint_crosshair (RehabLagLayout          *self,
                                                  const RehabChartPalette *palette,
                                                  RehabLagPlace            place,
                                                  cairo_t                 *cr);

gboolean        rehab_lag_place_is_set           (RehabLagPlace self);
gboolean        rehab_lag_place_equal            (RehabLagPlace a,
                                                  RehabLagPlace b);
RehabLagPlace   rehab_lag_layout_find_place      (RehabLagLayout *self,
                                                  double          x,
                                                  double          y);
RehabLagPlace   rehab_lag_layout_step            (RehabLagLayout *self,
                                                  RehabLagPlace   place,
                                                  RehabLagStep    step);
gboolean        rehab_lag_layout_get_panel_extent (RehabLagLayout *self,
                                                   RehabLagPlace   place,
                                                   double         *y,
                                                   double         *height);
RehabLagReadout *rehab_lag_layout_dup_readout     (RehabLagLayout *self,
                                                   RehabLagPlace   place) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_lag_readout_free           (RehabLagReadout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabLagReadout, rehab_lag_readout_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabLagLayout, rehab_lag_layout_unref)

G_END_DECLS
