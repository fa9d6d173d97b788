/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-drawn-view.h"
#include "rehab-lag-layout.h"

G_BEGIN_DECLS

/*
 * A lag chart on the screen, with a crosshair that reads a mark out: by pointer, touch, or the keys. Left and Right go from
 * mark to mark of a panel by load, Up and Down to the panels above and below, Page Up and Page Down from panel to panel.
 * Emits "readout-changed"; what is reached by key is spoken.
 */

#define REHAB_TYPE_LAG_PANELS (rehab_lag_panels_get_type ())

G_DECLARE_FINAL_TYPE (RehabLagPanels, rehab_lag_panels, REHAB, LAG_PANELS, RehabDrawnView)

void             rehab_lag_panels_set_chart   (RehabLagPanels *self,
                                               RehabLagChart  *chart);
RehabLagReadout *rehab_lag_panels_dup_readout (RehabLagPanels *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
