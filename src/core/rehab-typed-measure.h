/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-units.h"

G_BEGIN_DECLS

/* A figure that is typed into a cell or a row, with a unit behind it or without. */

char *rehab_typed_measure_split     (RehabUnitKind kind,
                                     const char   *text,
                                     gboolean     *customary) G_GNUC_WARN_UNUSED_RESULT;
gsize rehab_typed_measure_skip_unit (RehabUnitKind kind,
                                     const char   *text,
                                     gboolean     *customary);

G_END_DECLS
