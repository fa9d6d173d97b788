/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"
#include "rehab-prescription.h"

G_BEGIN_DECLS

/*
 * The prescriptions of one programme version in their order: an immutable, reference-counted value. Each edit makes a
 * new one, so that a draft can hold them all. Positions are always 0, 1, 2, ...
 */
typedef struct _RehabRegimen RehabRegimen;

#define REHAB_TYPE_REGIMEN (rehab_regimen_get_type ())

GType                    rehab_regimen_get_type (void);

RehabRegimen *rehab_regimen_new      (const RehabPrescription *const *prescriptions,
                                      guint                           n_prescriptions) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_ref      (RehabRegimen *self);
void                     rehab_regimen_unref    (RehabRegimen *self);
gboolean                 rehab_regimen_equal    (gconstpointer a,
                                                 gconstpointer b);
guint                    rehab_regimen_get_size (const RehabRegimen *self);
const RehabPrescription *rehab_regimen_get_nth  (const RehabRegimen *self,
                                                 guint               n);

RehabRegimen *rehab_regimen_inserted (RehabRegimen            *self,
                                      guint                    position,
                                      const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_replaced (RehabRegimen            *self,
                                      guint                    position,
                                      const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_removed  (RehabRegimen *self,
                                      guint         position) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_moved    (RehabRegimen *self,
                                      guint         from,
                                      guint         to) G_GNUC_WARN_UNUSED_RESULT;
RehabPrescription *rehab_prescription_new_for_exercise (const RehabExercise *exercise,
                                                        RehabPhase           phase,
                                                        RehabSide            side) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRegimen, rehab_regimen_unref)

G_END_DECLS
