/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-regimen.h"

G_BEGIN_DECLS

/*
 * Edits of several prescriptions at once. Each makes a new regimen and leaves the old one; positions are given in any
 * order, and one that is given twice counts once.
 */

typedef void (*RehabPrescriptionEdit) (RehabPrescription *values,
                                       gpointer           data);

RehabRegimen *rehab_regimen_changed_all     (RehabRegimen         *self,
                                             const guint          *positions,
                                             guint                 n_positions,
                                             RehabPrescriptionEdit edit,
                                             gpointer              data,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_with_removed    (RehabRegimen *self,
                                             const guint  *positions,
                                             guint         n_positions) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_with_moved      (RehabRegimen *self,
                                             const guint  *positions,
                                             guint         n_positions,
                                             guint         to) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_with_duplicated (RehabRegimen *self,
                                             const guint  *positions,
                                             guint         n_positions) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_with_dose       (RehabRegimen            *self,
                                             const guint             *positions,
                                             guint                    n_positions,
                                             const RehabPrescription *dose) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_with_field      (RehabRegimen            *self,
                                             const guint             *positions,
                                             guint                    n_positions,
                                             const RehabField        *field,
                                             const RehabPrescription *values,
                                             GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_with_phase      (RehabRegimen *self,
                                             const guint  *positions,
                                             guint         n_positions,
                                             RehabPhase    phase) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_with_side       (RehabRegimen *self,
                                             const guint  *positions,
                                             guint         n_positions,
                                             RehabSide     side) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_with_days       (RehabRegimen *self,
                                             const guint  *positions,
                                             guint         n_positions,
                                             guint         days,
                                             RehabRhythm   rhythm) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_regimen_sorted_by_phase (RehabRegimen *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
