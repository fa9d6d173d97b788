/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-pen.h"
#include "rehab-progress-layout.h"
#include "rehab-progress-series.h"
#include "rehab-value-axis.h"

G_BEGIN_DECLS

/* What a layout is made of: places without colours, read by the painter and by the tests. */

/* What a thing is drawn as; the palette turns it into a colour. */
typedef enum
{
  REHAB_TONE_TEXT,
  REHAB_TONE_DIM,
  REHAB_TONE_WORST,
  REHAB_TONE_WAKING,
  REHAB_TONE_MEAN_SHORT,
  REHAB_TONE_MEAN_LONG,
  REHAB_TONE_EVENT,
  REHAB_TONE_ACCENT,
} RehabTone;

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
  REHAB_SWATCH_SETTLED,
  REHAB_SWATCH_NOT_SETTLED,
  REHAB_SWATCH_NOT_KNOWN,
  REHAB_SWATCH_BAND,
  REHAB_SWATCH_WORST,
  REHAB_SWATCH_WAKING,
  REHAB_SWATCH_MEAN_SHORT,
  REHAB_SWATCH_MEAN_LONG,
  REHAB_SWATCH_UNRATED,
  REHAB_SWATCH_RECORDED,
  REHAB_SWATCH_REST,
  REHAB_SWATCH_NOT_KEPT,
  REHAB_SWATCH_GROUP, /* and the groups after it */
} RehabSwatchKind;

typedef struct
{
  RehabSwatchKind kind;
  RehabBox box;
} RehabSwatch;

/* A line of a panel; of more days than pixels, the span of each pixel column too. */
typedef struct
{
  RehabTone tone;
  double width;
  double dash;
  GArray *points;  /* RehabPoint, broken by REHAB_POINT_GAP */
  GArray *columns; /* RehabBox */
} RehabChartLine;

typedef struct
{
  RehabPoint at;
  RehabMarkShape shape;
} RehabPlacedMark;

typedef struct
{
  RehabBox plot;
  RehabValueAxis axis;
  gboolean shown;
  gboolean empty; /* a sentence stands where the data would be */
} RehabPanel;

typedef enum
{
  REHAB_LINE_WORST,
  REHAB_LINE_WAKING,
  REHAB_LINE_MEAN_SHORT,
  REHAB_LINE_MEAN_LONG,
} RehabLineId;

#define REHAB_N_LINES 4

struct _RehabProgressLayout
{
  RehabProgressChart *chart;
  const RehabProgressSeries *series; /* the chart's */
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
  RehabPanel pain;
  RehabPanel load;
  RehabBox phases;
  RehabBox events;
  RehabBox coverage;
  double bottom;  /* of the plots */
  guint mark_days; /* how many days share one mark where there is no room for more; 1 where there is */
  GArray *labels;   /* RehabChartLabel */
  GArray *swatches; /* RehabSwatch */
  GArray *ticks;    /* double: x of the vertical grid */
  GArray *contexts; /* double: x where a month or year begins, below the axis */
  GArray *spans;    /* RehabBox */
  GArray *flags;    /* double: x of the events */
  GArray *marks;    /* RehabPlacedMark */
  GArray *bars[REHAB_N_LOAD_GROUPS]; /* RehabBox */
  GArray *unrated;  /* RehabBox */
  GArray *days[REHAB_DAY_TO_COME];   /* RehabBox by RehabDayState */
  RehabBox bands[2]; /* of the pain rule: safe, and up to acceptable */
  RehabChartLine lines[REHAB_N_LINES];
};

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

/* Sizes in units. */
#define REHAB_GUTTER_GAP 6.0
#define REHAB_SWATCH_WIDTH 13.0
#define REHAB_SWATCH_HEIGHT 9.0
#define REHAB_SWATCH_GAP 5.0

/* Of so many days to a mark, one that did not settle would hide too many that did. */
#define REHAB_MOST_MARK_DAYS 7

double           rehab_progress_layout_place_date          (RehabProgressLayout *self,
                                                            RehabDate            date);
double           rehab_panel_place_value                   (const RehabPanel *panel,
                                                            double            value);
void             rehab_progress_layout_place_data          (RehabProgressLayout *self);

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

RehabLegend      rehab_progress_layout_add_pain_legend     (RehabProgressLayout *self);
RehabLegend      rehab_progress_layout_add_load_legend     (RehabProgressLayout *self);
RehabLegend      rehab_progress_layout_add_coverage_legend (RehabProgressLayout *self);
void             rehab_progress_layout_move_legend         (RehabProgressLayout *self,
                                                            const RehabLegend   *legend,
                                                            double               y);

double           rehab_progress_layout_measure_end_labels  (RehabProgressLayout *self);
void             rehab_progress_layout_add_end_labels      (RehabProgressLayout *self);
void             rehab_progress_layout_add_phase_labels    (RehabProgressLayout *self);
void             rehab_progress_layout_add_event_labels    (RehabProgressLayout *self);
void             rehab_progress_layout_add_today_label     (RehabProgressLayout *self);
void             rehab_progress_layout_add_empty_labels    (RehabProgressLayout *self);

G_END_DECLS
