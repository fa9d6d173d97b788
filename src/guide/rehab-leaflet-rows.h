/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-leaflet.h"

G_BEGIN_DECLS

/* The leaflets, a file each two or three; rehab-leaflet.c puts them in their order. */

/* Rows of a table of parts; texts are marked with N_() where they stand, so that they are found for translation. */
#define LEAD(text, sources) { REHAB_LEAFLET_LEAD, (text), "", (sources) }
#define HEADING(text) { REHAB_LEAFLET_HEADING, (text), "", "" }
#define TEXT(text, sources) { REHAB_LEAFLET_TEXT, (text), "", (sources) }
#define POINT(text, sources) { REHAB_LEAFLET_POINT, (text), "", (sources) }
#define NOTE(text, sources) { REHAB_LEAFLET_NOTE, (text), "", (sources) }
#define FIGURE(key, text, sources) { REHAB_LEAFLET_FIGURE, (text), (key), (sources) }
#define DAY(text, exercise, sources) { REHAB_LEAFLET_WEEK, (text), (exercise), (sources) }

#define REHAB_LEAFLET_PARTS(table) .parts = (table), .n_parts = G_N_ELEMENTS (table)

extern const RehabLeaflet rehab_leaflet_tendon;
extern const RehabLeaflet rehab_leaflet_sitting;
extern const RehabLeaflet rehab_leaflet_stretching;
extern const RehabLeaflet rehab_leaflet_running;
extern const RehabLeaflet rehab_leaflet_staying_well;

G_END_DECLS
