/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A colour, each part 0 to 1, not premultiplied. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} RehabColor;

/* What kind of training a bar stands for; bars are stacked in this order. */
typedef enum
{
  REHAB_LOAD_GROUP_RUNNING,
  REHAB_LOAD_GROUP_STRENGTH,
  REHAB_LOAD_GROUP_FIELD,
  REHAB_LOAD_GROUP_OTHER,
} RehabLoadGroup;

#define REHAB_N_LOAD_GROUPS 4

typedef enum
{
  REHAB_CHART_SCHEME_LIGHT,
  REHAB_CHART_SCHEME_DARK,
  REHAB_CHART_SCHEME_HIGH_CONTRAST,
  REHAB_CHART_SCHEME_HIGH_CONTRAST_DARK,
  REHAB_CHART_SCHEME_PRINT,
  REHAB_CHART_SCHEME_PRINT_GREY,
} RehabChartScheme;

/*
 * The colours of a chart, handed in as values: whoever has a theme copies a scheme and overwrites what the theme knows
 * better (background, text, accent). No colour is the only sign of anything, and none of them judges a load.
 */
typedef struct
{
  RehabColor background; /* what lies behind the chart; not painted, but drawn as halo round marks and labels */
  RehabColor text;
  RehabColor dim_text;
  RehabColor grid;
  RehabColor axis;
  RehabColor band;       /* the zone of the pain rule */
  RehabColor band_edge;
  RehabColor worst;
  RehabColor waking;
  RehabColor mark;
  RehabColor bars[REHAB_N_LOAD_GROUPS];
  RehabColor mean_short; /* 7 days */
  RehabColor mean_long;  /* 28 days */
  RehabColor kept;
  RehabColor rest;
  RehabColor not_kept;
  RehabColor phase;
  RehabColor phase_edge;
  RehabColor event;
  RehabColor accent;     /* the crosshair and today */
  gboolean patterns;     /* hatch the bars, where hues cannot be told apart or ink is grey */
} RehabChartPalette;

const RehabChartPalette *rehab_chart_palette_lookup (RehabChartScheme scheme);

G_END_DECLS
