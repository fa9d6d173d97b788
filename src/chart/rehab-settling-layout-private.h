/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-pen.h"
#include "rehab-settling-layout.h"

G_BEGIN_DECLS

/* What a layout is made of: places without colours, read by the painter and by the tests. */

typedef enum
{
  REHAB_SETTLING_LABEL_TITLE,
  REHAB_SETTLING_LABEL_KIND,
  REHAB_SETTLING_LABEL_NUMBER, /* of sessions of a kind */
  REHAB_SETTLING_LABEL_SPAN,
  REHAB_SETTLING_LABEL_COUNT,  /* at the end of a bar */
  REHAB_SETTLING_LABEL_LIMIT,
  REHAB_SETTLING_LABEL_EMPTY,  /* instead of panels */
} RehabSettlingLabelRole;

typedef struct
{
  PangoLayout *text;
  RehabBox box;
  RehabSettlingLabelRole role;
  guint row;
} RehabSettlingLabel;

typedef struct
{
  RehabBox box;
  RehabSettlingSpan span;
  guint row;
  guint count;
} RehabSettlingBar;

struct _RehabSettlingLayout
{
  RehabSettlingChart *chart;
  PangoContext *context;
  PangoFontDescription *font;
  double width;
  double height;
  double line;     /* height of a line of small text */
  double unit;     /* what is a pixel at the usual text size: all strokes and gaps are so many of them */
  guint n_columns; /* of panels */
  GArray *panels;  /* RehabBox, a row of the chart each */
  GArray *labels;  /* RehabSettlingLabel */
  GArray *bars;    /* RehabSettlingBar: none for a count of 0 */
  GArray *starts;  /* RehabBox, without width: where the bars of a panel begin */
};

G_END_DECLS
