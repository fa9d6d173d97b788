/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-pen.h"
#include "rehab-item.h"
#include "rehab-progress-chart.h"
#include "rehab-time-axis.h"

G_BEGIN_DECLS

/*
 * A track is one plot of a page of progress: a value axis with its series, over the time axis that all share. What there
 * is of each is described in one table of tracks and one of series: layout, paint, legend, labels, readout, summary, table
 * and the list of series all follow from a row there, and a new series is a new row and what fills it.
 */

/* What a thing is drawn as; the palette turns it into a colour. */
typedef enum
{
  REHAB_TONE_TEXT,
  REHAB_TONE_DIM,
  REHAB_TONE_MARK,
  REHAB_TONE_WORST,
  REHAB_TONE_WAKING,
  REHAB_TONE_MEAN_SHORT,
  REHAB_TONE_MEAN_LONG,
  REHAB_TONE_EVENT,
  REHAB_TONE_ACCENT,
  REHAB_TONE_BARS, /* and the groups of load after it */
} RehabTone;

#define REHAB_TONE_GROUP(group) ((RehabTone) (REHAB_TONE_BARS + (group)))

typedef enum
{
  REHAB_STYLE_LINE,     /* a value a day, broken where there is none */
  REHAB_STYLE_BARS,     /* a value a slot, stacked on the bars of the series before it */
  REHAB_STYLE_PLANNED,  /* a value a slot, hatched behind the bars: what was meant to be done */
  REHAB_STYLE_LEVELS,   /* a value a slot, a stroke as wide as the bar */
  REHAB_STYLE_POINTS,   /* values of single days, joined */
  REHAB_STYLE_MARKS,    /* values of single sessions */
  REHAB_STYLE_VERDICTS, /* the same; the shape tells the verdict */
} RehabSeriesStyle;

/* Which value is where in a slot. */
typedef enum
{
  REHAB_SLOTS_NONE,
  REHAB_SLOTS_DAY,  /* a value a day; of longer stretches the mean of a day */
  REHAB_SLOTS_WEEK, /* a value a week; of longer stretches the mean of a week */
} RehabSlots;

/* How wide a slot is on this axis. */
typedef enum
{
  REHAB_SPAN_DAY,
  REHAB_SPAN_WEEK,
  REHAB_SPAN_MONTH,
} RehabSpan;

typedef enum
{
  REHAB_AXIS_PAIN,    /* 0 to 10, whatever the values are */
  REHAB_AXIS_AMOUNT,  /* from 0 as high as the values go */
  REHAB_AXIS_SCALE,   /* the whole of an instrument's scale */
  REHAB_AXIS_SHARE,   /* percent, round about 100 */
} RehabAxisKind;

typedef enum
{
  REHAB_TRACK_PAIN,
  REHAB_TRACK_LOAD,
  REHAB_TRACK_DISTANCE,
  REHAB_TRACK_CLIMB,
  REHAB_TRACK_SPRINT,
  REHAB_TRACK_SITTING,
  REHAB_TRACK_SITTING_PAIN,
  REHAB_TRACK_OUTCOME,  /* one track for each instrument of the record */
  REHAB_TRACK_STRENGTH, /* one for each test */
  REHAB_TRACK_SYMMETRY,
} RehabTrackId;

#define REHAB_N_TRACKS (REHAB_TRACK_SYMMETRY + 1)

/* One row of the table of tracks. Texts are untranslated. */
typedef struct
{
  RehabProgressParts part;
  const char *title;
  const char *units[3]; /* by RehabSpan: what the values are, said beside the title; NULL: the track's own */
  const char *narrow_units[3];
  RehabUnitKind measure; /* of what people choose the unit */
  const char *customary_units[3]; /* the same two in it */
  const char *customary_narrow_units[3];
  const char *nothing;  /* instead of data on days without any */
  RehabAxisKind axis;
  RehabSlots slots;
  double least;         /* height of the plot in lines of text */
  double natural;
} RehabTrackRow;

typedef enum
{
  REHAB_SERIES_WORST,
  REHAB_SERIES_WAKING,
  REHAB_SERIES_SESSIONS,
  REHAB_SERIES_DURING,
  REHAB_SERIES_AFTER,
  REHAB_SERIES_LOAD_RUNNING, /* the groups of load in their order */
  REHAB_SERIES_LOAD_STRENGTH,
  REHAB_SERIES_LOAD_FIELD,
  REHAB_SERIES_LOAD_OTHER,
  REHAB_SERIES_LOAD_PLANNED,
  REHAB_SERIES_MEAN_SHORT,
  REHAB_SERIES_MEAN_LONG,
  REHAB_SERIES_EWMA_SHORT,
  REHAB_SERIES_EWMA_LONG,
  REHAB_SERIES_MEAN_SHORT_PLANNED,
  REHAB_SERIES_MEAN_LONG_PLANNED,
  REHAB_SERIES_DISTANCE,
  REHAB_SERIES_DISTANCE_PLANNED,
  REHAB_SERIES_LONGEST_RUN,
  REHAB_SERIES_CLIMB,
  REHAB_SERIES_CLIMB_PLANNED,
  REHAB_SERIES_SPRINT,
  REHAB_SERIES_SPRINT_PLANNED,
  REHAB_SERIES_SITTING,
  REHAB_SERIES_SITTING_PAIN,
  REHAB_SERIES_OUTCOME,  /* from here on a pattern for one series each instrument, test and side */
  REHAB_SERIES_INVOLVED,
  REHAB_SERIES_OTHER_SIDE,
  REHAB_SERIES_SYMMETRY,
} RehabSeriesId;

#define REHAB_N_FIXED_SERIES REHAB_SERIES_OUTCOME
#define REHAB_N_SERIES_ROWS (REHAB_SERIES_SYMMETRY + 1)

/* One row of the table of series. Texts are untranslated. */
typedef struct
{
  const char *key;     /* "worst"; NULL: the series has its own */
  RehabTrackId track;
  const char *label;   /* in lists and words: "Worst pain" */
  const char *name;    /* short, at the end of the line or in the legend: "Worst" */
  const char *column;  /* the heading of the CSV, with its unit */
  RehabSeriesStyle style;
  RehabTone tone;
  double width;        /* of the stroke, in units */
  double dash;         /* in units; 0 for a solid line */
  RehabMarkShape shape;
  RehabPattern pattern;
  guint decimals;      /* what people are shown */
  gboolean off;        /* until somebody switches it on */
} RehabSeriesRow;

/* A stretch that bars stand for. At the ends of the axis it may reach beyond. */
typedef struct
{
  RehabDate first;
  guint n_days;
} RehabSlot;

/* A value of a single day. */
typedef struct
{
  RehabDate date;
  double value;
  guint nth;            /* of the points of the day */
  guint of;
  RehabVerdict verdict; /* of a session */
} RehabChartPoint;

typedef struct
{
  const RehabSeriesRow *row;
  RehabSeriesInfo info;   /* its texts belong to the series */
  char *name;             /* translated, for the end of the line and the legend */
  const char *column;     /* the heading of the CSV */
  RehabTone tone;
  double dash;
  RehabMarkShape shape;
  RehabUnitKind measure;  /* that of its track */
  guint decimals;
  RehabNumber *values;    /* as recorded: of lines a value a day of the axis, of bars and levels one a slot; else NULL */
  GArray *points;         /* RehabChartPoint, in order: of points those just outside the axis too; else NULL */
} RehabSeries;

typedef struct
{
  const RehabTrackRow *row;
  RehabTrackId id;
  char *title;
  char *unit;             /* beside the title */
  char *narrow_unit;      /* the same where there is little room; may be "" */
  RehabUnitKind measure;  /* its values are as recorded; its axis and its words in the unit that was chosen */
  RehabSpan span;
  GArray *slots;          /* RehabSlot, or NULL */
  guint *unrated;         /* of the load: sessions of each slot that are in no load */
  double min, max;        /* of a scale */
  RehabNumber threshold;  /* a line across the plot, with its name in the legend */
  char *threshold_name;
  const RehabItem *item;  /* of an outcome or a strength test, else NULL */
  GPtrArray *series;      /* RehabSeries */
} RehabTrack;

const RehabTrackRow *rehab_track_row_get           (RehabTrackId id);
const RehabSeriesRow *rehab_series_row_get         (RehabSeriesId id);

RehabTrack *rehab_track_new               (RehabTrackId         id,
                                           const RehabTimeAxis *axis) G_GNUC_WARN_UNUSED_RESULT;
void                 rehab_track_free              (RehabTrack *self);
RehabSeries *rehab_track_add_series       (RehabTrack          *self,
                                           RehabSeriesId        id,
                                           const char          *key,
                                           const char          *label,
                                           const RehabTimeAxis *axis);
gboolean             rehab_track_has_data          (const RehabTrack *self);
gboolean             rehab_track_has_shown         (const RehabTrack    *self,
                                                    const RehabTimeAxis *axis);
guint                rehab_track_find_slot         (const RehabTrack *self,
                                                    RehabDate         date);

gboolean             rehab_series_is_bars          (const RehabSeries *self);
guint                rehab_series_get_n_values     (const RehabSeries   *self,
                                                    const RehabTrack    *track,
                                                    const RehabTimeAxis *axis);
gboolean             rehab_series_is_empty         (const RehabSeries   *self,
                                                    const RehabTrack    *track,
                                                    const RehabTimeAxis *axis);
gboolean             rehab_series_is_drawn         (const RehabSeries   *self,
                                                    const RehabTrack    *track,
                                                    const RehabTimeAxis *axis);
RehabNumber          rehab_series_get_last         (const RehabSeries   *self,
                                                    const RehabTrack    *track,
                                                    const RehabTimeAxis *axis,
                                                    RehabDate           *date);
char *rehab_series_dup_value            (const RehabSeries *self,
                                         double             value) G_GNUC_WARN_UNUSED_RESULT;

char *rehab_track_dup_value             (const RehabTrack  *self,
                                         const RehabSeries *series,
                                         double             value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
