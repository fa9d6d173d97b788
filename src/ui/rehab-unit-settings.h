/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-units.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The units that this user reads and types, as they are remembered. What is chosen holds for every word from then on, and
 * whoever has made words before is told. Two kinds are chosen: mass, and distance, with which climbs and speeds go.
 */

typedef enum
{
  REHAB_UNIT_CHOICE_LOCALE,   /* as the region has it */
  REHAB_UNIT_CHOICE_METRIC,
  REHAB_UNIT_CHOICE_CUSTOMARY,
  REHAB_N_UNIT_CHOICES
} RehabUnitChoice;

void            rehab_unit_settings_apply  (void);
gboolean        rehab_unit_settings_is_region_customary (void);
RehabUnitChoice rehab_unit_settings_get    (RehabUnitKind kind);
void            rehab_unit_settings_set    (RehabUnitKind   kind,
                                            RehabUnitChoice choice);
void            rehab_unit_settings_follow (gpointer  object,
                                            GCallback changed_cb);

G_END_DECLS
