/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-regimen.h"

G_BEGIN_DECLS

/*
 * The order of a regimen whose phases are sections: moving a prescription past the end of a section takes it into the
 * next one. A slot is a place between two prescriptions, 0 before the first one to the size behind the last one.
 */

guint         rehab_regimen_find_end_of_phase (const RehabRegimen *self,
                                               RehabPhase          phase);
RehabRegimen *rehab_regimen_put               (RehabRegimen *self,
                                               const guint  *positions,
                                               guint         n_positions,
                                               guint         slot,
                                               RehabPhase    phase) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_nudged            (RehabRegimen *self,
                                               const guint  *positions,
                                               guint         n_positions,
                                               int           direction) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
