/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-picture.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/* In the language that is spoken, and of the hand of what is around the chart. */
PangoContext *rehab_chart_picture_create_context (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
