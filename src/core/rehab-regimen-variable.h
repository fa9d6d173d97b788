/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-dose-aspect.h"
#include "rehab-regimen-change.h"

G_BEGIN_DECLS

RehabVariable rehab_dose_aspect_get_variable    (RehabDoseAspect          self,
                                                 const RehabPrescription *before,
                                                 const RehabPrescription *after,
                                                 const RehabExercise     *exercise);
void          rehab_regimen_change_find_variables (RehabRegimenChange   *self,
                                                   const RehabRegimen   *before,
                                                   const RehabRegimen   *after,
                                                   const RehabCatalogue *catalogue);

G_END_DECLS
