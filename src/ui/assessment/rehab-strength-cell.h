/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-strength-words.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One side of a strength test: three trials, a note, what they come to, and the same side before. In a finished
 * assessment it shows words instead of controls, and amendments beside them.
 *
 * "answered" (guint trial, gboolean known, double value), trials counting from 0, and "noted" (const char *note) are
 * emitted for what the user does only.
 */

#define REHAB_TYPE_STRENGTH_CELL (rehab_strength_cell_get_type ())

G_DECLARE_FINAL_TYPE (RehabStrengthCell, rehab_strength_cell, REHAB, STRENGTH_CELL, AdwBin)

GtkWidget *rehab_strength_cell_new             (const RehabItem       *item,
                                                RehabSide              side) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_strength_cell_show            (RehabStrengthCell     *self,
                                                const RehabStrength   *strength,
                                                const RehabThresholds *thresholds,
                                                gboolean               locked,
                                                RehabDate              today);
void       rehab_strength_cell_show_note       (RehabStrengthCell     *self,
                                                const char            *note);
void       rehab_strength_cell_show_amendments (RehabStrengthCell     *self,
                                                const char            *text);
gboolean   rehab_strength_cell_edit_note       (RehabStrengthCell     *self);
gboolean   rehab_strength_cell_has_problem     (RehabStrengthCell     *self);
void       rehab_strength_cell_reset           (RehabStrengthCell     *self);
void       rehab_strength_cell_flush           (RehabStrengthCell     *self);

G_END_DECLS
