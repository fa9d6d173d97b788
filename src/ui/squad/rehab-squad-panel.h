/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-squad-athlete.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One athlete of the squad beside the table: six weeks of pain and load, what wants attention and where that comes from, the
 * criteria of the next phase, what is allowed, the last note. Its buttons are actions of whom it is in: "squad.open" and
 * "squad.print-sheet".
 */

#define REHAB_TYPE_SQUAD_PANEL (rehab_squad_panel_get_type ())

G_DECLARE_FINAL_TYPE (RehabSquadPanel, rehab_squad_panel, REHAB, SQUAD_PANEL, AdwBin)

void        rehab_squad_panel_show        (RehabSquadPanel   *self,
                                           RehabClinic       *clinic,
                                           RehabSquadAthlete *athlete);
const char *rehab_squad_panel_get_episode (RehabSquadPanel *self);

G_END_DECLS
