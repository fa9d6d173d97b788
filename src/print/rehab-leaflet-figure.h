/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure.h"

#include <cairo.h>

G_BEGIN_DECLS

/*
 * The figures of leaflets, by key: "exercise/bridge-hold" is how an exercise is drawn everywhere, "thumbnail/bridge-hold" the
 * same for a small place, "body/sit-bone" a region of the body chart, "tendon/straight-and-bent" the hip from the side, twice.
 */

gboolean rehab_leaflet_figure_exists    (const char *key);
double   rehab_leaflet_figure_get_ratio (const char *key);
char *rehab_leaflet_figure_dup_words (const char *key) G_GNUC_WARN_UNUSED_RESULT;
void     rehab_leaflet_figure_paint     (cairo_t         *cr,
                                         const char      *key,
                                         RehabFigureTheme theme,
                                         RehabSide        side,
                                         double           width,
                                         double           height);

G_END_DECLS
