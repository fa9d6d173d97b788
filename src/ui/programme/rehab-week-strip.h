/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The days of the week in a row, Monday first: those that count by name, the others as a dot. */

#define REHAB_TYPE_WEEK_STRIP (rehab_week_strip_get_type ())

G_DECLARE_FINAL_TYPE (RehabWeekStrip, rehab_week_strip, REHAB, WEEK_STRIP, AdwBin)

void rehab_week_strip_set_days (RehabWeekStrip *self,
                                guint           days);

G_END_DECLS
