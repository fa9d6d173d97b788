/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The days of the week as seven small toggles: one stop of the Tab key, with the arrow keys between the days. A rhythm,
 * such as every other day, is said in words beside them, and picking a day replaces it. "edited" tells the days chosen.
 */

#define REHAB_TYPE_DAY_TOGGLES (rehab_day_toggles_get_type ())

G_DECLARE_FINAL_TYPE (RehabDayToggles, rehab_day_toggles, REHAB, DAY_TOGGLES, AdwBin)

void rehab_day_toggles_show         (RehabDayToggles *self,
                                     guint            days,
                                     const char      *rhythm);
void rehab_day_toggles_set_editable (RehabDayToggles *self,
                                     gboolean         editable);

G_END_DECLS
