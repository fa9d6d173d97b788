/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-flow.h"
#include "rehab-leaflet-paper.h"

G_BEGIN_DECLS

/* What every page of a leaflet has: the clinic and the title, how to ask, and whose word counts. */

RehabFrame rehab_leaflet_frame (const RehabLeafletPaperContent *content);

G_END_DECLS
