/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-area.h"

#include <cairo.h>

G_BEGIN_DECLS

void rehab_body_contour_trace (cairo_t             *cr,
                               const RehabBodyArea *area,
                               RehabBodyView        view);

G_END_DECLS
