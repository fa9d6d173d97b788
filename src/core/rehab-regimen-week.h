/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-regimen.h"

G_BEGIN_DECLS

/* How the exercises of a regimen spread over the week. */

guint    rehab_regimen_count_on     (const RehabRegimen *self,
                                     RehabDays           day);
gboolean rehab_regimen_is_heavy_on  (const RehabRegimen   *self,
                                     RehabDays             day,
                                     const RehabCatalogue *catalogue);
char *rehab_regimen_dup_week     (const RehabRegimen   *self,
                                  const RehabCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
