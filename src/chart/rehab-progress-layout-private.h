/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-data.h"
#include "rehab-progress-layout.h"
#include "rehab-value-axis.h"

G_BEGIN_DECLS

/* What a layout is made of: places without colours, read by the painter and by the tests. */

typedef enum
{
  REHAB_LABEL_TITLE,  /* of a panel */
  REHAB_LABEL_LEGEND,
  REHAB_LABEL_VALUE,  /* at a value axis */
  REHAB_LABEL_TIME,   /* at the time axis */
  REHAB_LABEL_END,    /* of a line */
  REHAB_LABEL_PHASE,
  REHAB_LABEL_EVENT,
  REHAB_LABEL_TODAY,
  REHAB_LABEL_EMPTY,  /* instead of data */
} RehabLabelRole;

typedef struct
{
  PangoLayout *text;
  RehabBox box;
  RehabTone tone;
  RehabLabelRole role;
} RehabChartLabel;

typedef enum
{
  REHAB_SWATCH_SERIES, /* as its series is drawn */
  REHAB_SWATCH_SETTLED,
  REHAB_SWATCH_NOT_SETTLED,
  REHAB_SWATCH_NOT_KNOWN,
  REHAB_SWATCH_BAND,
  REHAB_SWATCH_THRESHOLD,
  REHAB_SWATCH_UNRATED,
  REHAB_SWATCH_RECORDED,
  REHAB_SWATCH_REST,
  REHAB_SWATCH_NOT_KEPT,
} RehabSwatchKind;

typedef struct
{
  RehabSwatchKind kind;
  const RehabSeries *series; /* of a series */
  RehabBox box;
} RehabSwatch;

typedef struct
{
  RehabPoint at;
  RehabMarkShape shape;
} RehabPlacedMark;

/* A series of a panel: where its line runs, its bars stand, its marks are. */
typedef struct
{
  const RehabSeries *series;
  double width;    /* of the stroke */
  double dash;
  GArray *points;  /* RehabPoint, broken by REHAB_POINT_GAP */
  GArray *columns; /* RehabBox: of more days than pixels, the span of each pixel column */
  GArray *boxes;   /* RehabBox: bars, or the strokes of levels */
  GArray *marks;   /* RehabPlacedMark */
} RehabPlacedSeries;

/* A header that was added at the top, to be moved to its place: its labels and swatches. */
typedef struct
{
  guint first_label;
  guint end_label;
  guint first_swatch;
  guint end_swatch;
  double x; /* where the next item goes */
  double height;
} RehabLegend;

typedef struct
{
  const RehabTrack *track;
  RehabBox plot;
  RehabValueAxis axis;
  RehabLegend legend;
  gboolean empty;    /* a sentence stands where the data would be */
  gboolean folded;   /* and takes no more room than it needs: there is no axis */
  RehabBox bands[2]; /* of the pain rule: safe, and up to acceptable */
  GArray *unrated;   /* RehabBox */
  GPtrArray *placed; /* RehabPlacedSeries */
} RehabPanel;

struct _RehabProgressLayout
{
  RehabProgressChart *chart;
  const RehabProgressData *data; /* the chart's */
  PangoContext *context;
  PangoFontDescription *font;
  RehabProgressParts parts;
  double width;
  double height;
  double line;    /* height of a line of small text */
  gboolean narrow; /* as on a phone: the words of the legends are short */
  double unit;    /* what is a pixel at the usual text size: all strokes and gaps are so many of them */
  double left;    /* where the days begin */
  double right;   /* where they end */
  double bottom;  /* of the plots */
  guint mark_days; /* how many days share one mark where there is no room for more; 1 where there is */
  GPtrArray *panels; /* RehabPanel, from top to bottom */
  RehabBox phases;
  RehabBox events;
  RehabBox coverage;
  RehabLegend coverage_legend;
  GArray *labels;   /* RehabChartLabel */
  GArray *swatches; /* RehabSwatch */
  GArray *ticks;    /* double: x of the vertical grid */
  GArray *contexts; /* double: x where a month or year begins, below the axis */
  GArray *spans;    /* RehabBox */
  GArray *flags;    /* double: x of the events */
  GArray *days[REHAB_DAY_TO_COME]; /* RehabBox by RehabDayState */
};

/* Sizes in units. */
#define REHAB_GUTTER_GAP 6.0
#define REHAB_SWATCH_WIDTH 13.0
#define REHAB_SWATCH_HEIGHT 9.0
#define REHAB_SWATCH_GAP 5.0
#define REHAB_MARK_RADIUS 3.6
#define REHAB_SMALL_MARK_RADIUS 3.0

/* Of so many days to a mark, one that did not settle would hide too many that did. */
#define REHAB_MOST_MARK_DAYS 7

/* Choosing panels and giving each its room */
void             rehab_progress_layout_choose_panels       (RehabProgressLayout *self);
void             rehab_progress_layout_stack               (RehabProgressLayout *self,
                                                            double              *least,
                                                            double              *natural);
void             rehab_progress_layout_set_axes            (RehabProgressLayout *self);
double           rehab_progress_layout_measure_values      (RehabProgressLayout *self);
void             rehab_progress_layout_add_value_labels    (RehabProgressLayout *self);
void             rehab_progress_layout_add_time_labels     (RehabProgressLayout *self);
void             rehab_panel_free                          (RehabPanel *panel);

/* Placing data */
double           rehab_progress_layout_place_date          (RehabProgressLayout *self,
                                                            RehabDate            date);
double           rehab_progress_layout_place_start         (RehabProgressLayout *self,
                                                            RehabDate            date);
double           rehab_progress_layout_get_cell            (RehabProgressLayout *self);
double           rehab_panel_place_value                   (const RehabPanel *panel,
                                                            double            value);
double           rehab_panel_place_tick                    (const RehabPanel *panel,
                                                            guint             n);
gboolean         rehab_panel_draws                         (const RehabPanel  *panel,
                                                            const RehabSeries *series);
RehabPanel *rehab_progress_layout_find_panel          (RehabProgressLayout *self,
                                                       RehabTrackId         id);
RehabPlacedSeries *rehab_progress_layout_find_placed   (RehabProgressLayout *self,
                                                        const char          *key);
void             rehab_progress_layout_place_data          (RehabProgressLayout *self);
void             rehab_progress_layout_place_marks         (RehabProgressLayout *self,
                                                            RehabPanel          *panel,
                                                            RehabPlacedSeries   *placed);

/* Text */
PangoLayout *rehab_progress_layout_create_text         (RehabProgressLayout *self,
                                                        const char          *text,
                                                        gboolean             bold) G_GNUC_WARN_UNUSED_RESULT;
void             rehab_text_get_size                       (PangoLayout *text,
                                                            double      *width,
                                                            double      *height);
double           rehab_progress_layout_measure             (const char *text,
                                                            gpointer    layout);
RehabChartLabel *rehab_progress_layout_take_label          (RehabProgressLayout *self,
                                                            RehabLabelRole       role,
                                                            RehabTone            tone,
                                                            PangoLayout         *text,
                                                            double               x,
                                                            double               y);
void             rehab_progress_layout_add_label           (RehabProgressLayout *self,
                                                            RehabLabelRole       role,
                                                            RehabTone            tone,
                                                            const char          *text,
                                                            double               x,
                                                            double               y);
void             rehab_chart_label_limit                   (RehabChartLabel *label,
                                                            double           room);

/* Legends and labels */
void             rehab_progress_layout_add_legend          (RehabProgressLayout *self,
                                                            RehabPanel          *panel);
void             rehab_progress_layout_add_coverage_legend (RehabProgressLayout *self);
void             rehab_progress_layout_move_legend         (RehabProgressLayout *self,
                                                            const RehabLegend   *legend,
                                                            double               y);
guint            rehab_progress_layout_count_end_labels    (RehabProgressLayout *self,
                                                            const RehabPanel    *panel);
double           rehab_progress_layout_measure_end_labels  (RehabProgressLayout *self);
void             rehab_progress_layout_add_end_labels      (RehabProgressLayout *self);
void             rehab_progress_layout_add_phase_labels    (RehabProgressLayout *self);
void             rehab_progress_layout_add_event_labels    (RehabProgressLayout *self);
void             rehab_progress_layout_add_today_label     (RehabProgressLayout *self);
void             rehab_progress_layout_add_empty_labels    (RehabProgressLayout *self);

/* Painting */
RehabColor       rehab_tone_get_color                      (RehabTone                tone,
                                                            const RehabChartPalette *palette);
RehabColor       rehab_color_fade                          (RehabColor color,
                                                            double     alpha);
void             rehab_progress_layout_paint_panel         (RehabProgressLayout     *self,
                                                            const RehabPanel        *panel,
                                                            const RehabChartPalette *palette,
                                                            cairo_t                 *cr);
void             rehab_progress_layout_paint_panel_marks   (RehabProgressLayout     *self,
                                                            const RehabPanel        *panel,
                                                            const RehabChartPalette *palette,
                                                            cairo_t                 *cr);
void             rehab_paint_threshold                     (const RehabBox          *box,
                                                            double                   y,
                                                            double                   unit,
                                                            const RehabChartPalette *palette,
                                                            cairo_t                 *cr);
void             rehab_progress_layout_paint_days          (RehabProgressLayout     *self,
                                                            RehabDayState            state,
                                                            const RehabBox          *boxes,
                                                            guint                    n_boxes,
                                                            const RehabChartPalette *palette,
                                                            cairo_t                 *cr);
void             rehab_series_paint_boxes                  (const RehabSeries       *series,
                                                            const RehabBox          *boxes,
                                                            guint                    n_boxes,
                                                            double                   unit,
                                                            const RehabChartPalette *palette,
                                                            cairo_t                 *cr);
void             rehab_progress_layout_paint_swatch        (RehabProgressLayout     *self,
                                                            const RehabSwatch       *swatch,
                                                            const RehabChartPalette *palette,
                                                            cairo_t                 *cr);

G_END_DECLS
