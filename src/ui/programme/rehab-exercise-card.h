/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-prescription.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * All that is known of an exercise, with its movement on top. "edit" asks to change it, or to make a copy of one of the
 * library and change that; "archive", to offer an own one no longer. Both are only there where somebody listens: see
 * rehab_exercise_card_offer_edit ().
 */

#define REHAB_TYPE_EXERCISE_CARD (rehab_exercise_card_get_type ())

G_DECLARE_FINAL_TYPE (RehabExerciseCard, rehab_exercise_card, REHAB, EXERCISE_CARD, AdwDialog)

AdwDialog *rehab_exercise_card_new        (const RehabCatalogue    *catalogue,
                                           const char              *exercise_key,
                                           const RehabPrescription *prescription);
void       rehab_exercise_card_offer_edit (RehabExerciseCard       *self);

G_END_DECLS
