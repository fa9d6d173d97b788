/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-strength.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * How strength is measured: device, position and joint angle, and what they were the last time as an offer, which is
 * recorded for today only when somebody takes it. In a finished assessment it shows words instead of controls.
 *
 * "answered" (const char *suffix, gboolean known, double value) is emitted for what the user does only; @suffix is that of
 * the part of the item.
 */

#define REHAB_TYPE_STRENGTH_HOW (rehab_strength_how_get_type ())

G_DECLARE_FINAL_TYPE (RehabStrengthHow, rehab_strength_how, REHAB, STRENGTH_HOW, AdwBin)

void     rehab_strength_how_set_item    (RehabStrengthHow    *self,
                                         const RehabItem     *item);
void     rehab_strength_how_show        (RehabStrengthHow    *self,
                                         const RehabStrength *strength,
                                         gboolean             locked,
                                         RehabDate            today);
void     rehab_strength_how_set_narrow  (RehabStrengthHow    *self,
                                         gboolean             narrow);
gboolean rehab_strength_how_has_problem (RehabStrengthHow    *self);
void     rehab_strength_how_reset       (RehabStrengthHow    *self);
void     rehab_strength_how_flush       (RehabStrengthHow    *self);

G_END_DECLS
