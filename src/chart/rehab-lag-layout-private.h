/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-pen.h"
#include "rehab-lag-bands.h"
#include "rehab-lag-layout.h"
#include "rehab-value-axis.h"

G_BEGIN_DECLS

/* What a layout is made of: places without colours, read by the painter and by the tests. */

typedef enum
{
  REHAB_LAG_LABEL_TITLE,
  REHAB_LAG_LABEL_LEGEND,
  REHAB_LAG_LABEL_ROW,   /* kind of training */
  REHAB_LAG_LABEL_LAG,   /* of a panel */
  REHAB_LAG_LABEL_COUNT, /* of its pairs */
  REHAB_LAG_LABEL_PAIN,  /* at the axis of pain */
  REHAB_LAG_LABEL_LOAD,  /* at the axis of load */
  REHAB_LAG_LABEL_FEW,   /* instead of marks */
} RehabLagLabelRole;

typedef struct
{
  PangoLayout *text;
  RehabBox box;
  gboolean dim;
  RehabLagLabelRole role;
} RehabLagLabel;

typedef enum
{
  REHAB_LAG_SWATCH_LOADED,
  REHAB_LAG_SWATCH_RESTING,
  REHAB_LAG_SWATCH_MEDIAN,
} RehabLagSwatchKind;

typedef struct
{
  RehabLagSwatchKind kind;
  RehabBox box;
  double radius; /* of a mark */
} RehabLagSwatch;

/* Pairs of one pain that would overlap, drawn as one mark: its area grows with their number. */
typedef struct
{
  guint first; /* of the panel's pairs */
  guint n;
  RehabPoint at;
  double radius;
  gboolean resting;
} RehabLagMark;

typedef struct
{
  guint row;
  guint lag;
  const RehabLoadLag *pairing; /* the chart's */
  RehabLagBands bands;
  gboolean enough;
  RehabBox box;   /* with its heading and its axis */
  RehabBox plot;
  double rest_x;  /* where loads of nothing stand */
  double left;    /* where a load of nothing would stand on the axis of the others */
  double right;   /* where its highest load stands */
  double highest; /* AU, the top of the scale of its row */
  double beyond;  /* AU, the lowest load of its row that is far beyond the others and off the scale; 0 where there is none */
  double beyond_x; /* where such loads stand */
  RehabValueAxis axis; /* its ticks; those above the highest load are not drawn */
  GArray *pairs;   /* RehabLoadPair: those of a mark together, by load, then date */
  GArray *marks;   /* RehabLagMark */
  GArray *medians; /* RehabBox: lines, without height */
  GArray *ticks;   /* double: x of the grid */
} RehabLagPanel;

struct _RehabLagLayout
{
  RehabLagChart *chart;
  PangoContext *context;
  PangoFontDescription *font;
  double width;
  double height;
  double line;     /* height of a line of small text */
  double unit;     /* what is a pixel at the usual text size: all strokes and gaps are so many of them */
  guint n_columns; /* of panels: 4, or 2 or 1 where there is no room */
  gboolean stacked_headings; /* the number of pairs stands below the lag */
  gboolean long_counts;
  double most_radius;
  double one_radius; /* of a mark for one pair, unless that is too small to be seen */
  RehabValueAxis pain;
  GArray *panels;   /* RehabLagPanel: of the rows that have days enough in one of them */
  gboolean stacked_few;
  GArray *labels;   /* RehabLagLabel */
  GArray *swatches; /* RehabLagSwatch */
};

/* Sizes in units. */
#define REHAB_LAG_GUTTER_GAP 6.0
#define REHAB_LAG_AXIS_GAP 4.0
#define REHAB_LAG_LEGEND_GAP 14.0
#define REHAB_LAG_MOST_RADIUS 7.5

#define REHAB_LAG_HALF_PAIN 5.0

double rehab_lag_layout_get_radius  (const RehabLagLayout *self,
                                     guint                 n);
double rehab_lag_panel_place_pain   (const RehabLagLayout *self,
                                     const RehabLagPanel  *panel,
                                     double                pain);
double rehab_lag_panel_place_load   (const RehabLagPanel *panel,
                                     double               load);
void   rehab_lag_layout_place_marks (RehabLagLayout *self);
guint  rehab_lag_layout_get_most    (const RehabLagLayout *self);
guint  rehab_lag_layout_get_alike   (const RehabLagLayout *self);

PangoLayout *rehab_lag_layout_create_text (RehabLagLayout *self,
                                           const char     *words,
                                           gboolean        bold) G_GNUC_WARN_UNUSED_RESULT;
double rehab_lag_layout_measure (RehabLagLayout *self,
                                 const char     *words);
RehabLagLabel *rehab_lag_layout_add_label (RehabLagLayout   *self,
                                           RehabLagLabelRole role,
                                           const char       *words,
                                           double            x,
                                           double            y);
void rehab_lag_label_limit (RehabLagLabel *label,
                            double         room);
double rehab_lag_layout_measure_pain_labels (RehabLagLayout *self);
void rehab_lag_layout_choose_headings (RehabLagLayout *self,
                                       double          room);
void rehab_lag_layout_add_panel_labels (RehabLagLayout *self);
gboolean rehab_lag_layout_row_has_panels (RehabLagLayout *self,
                                          guint           row);
void rehab_lag_layout_add_row_label (RehabLagLayout *self,
                                     guint           row,
                                     double          y);
double rehab_lag_layout_add_few_row (RehabLagLayout *self,
                                     guint           row,
                                     double          y);
void rehab_lag_layout_choose_few_rows (RehabLagLayout *self);

double rehab_lag_layout_add_legend (RehabLagLayout *self,
                                    guint           most);
double rehab_lag_layout_measure_legend (RehabLagLayout *self);

G_END_DECLS
