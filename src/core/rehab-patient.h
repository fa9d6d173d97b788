/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-episode.h"
#include "rehab-patient-details.h"

G_BEGIN_DECLS

/*
 * A patient as lists and pages bind to one: who it is, the episode of care that is going on, its phase, the squad, and
 * what wants attention. All properties notify when, and only when, they change.
 */

#define REHAB_TYPE_PATIENT (rehab_patient_get_type ())

G_DECLARE_FINAL_TYPE (RehabPatient, rehab_patient, REHAB, PATIENT, GObject)

RehabPatient              *rehab_patient_new            (const RehabPatientDetails *details) G_GNUC_WARN_UNUSED_RESULT;
const char                *rehab_patient_get_id         (RehabPatient              *self);
const RehabPatientDetails *rehab_patient_get_details    (RehabPatient              *self);
void                       rehab_patient_set_details    (RehabPatient              *self,
                                                         const RehabPatientDetails *details);
const RehabEpisode        *rehab_patient_get_episode    (RehabPatient              *self);
void                       rehab_patient_set_episode    (RehabPatient              *self,
                                                         const RehabEpisode        *episode);
RehabPhase                 rehab_patient_get_phase      (RehabPatient              *self);
void                       rehab_patient_set_phase      (RehabPatient              *self,
                                                         RehabPhase                 phase);
const char                *rehab_patient_get_squad_name (RehabPatient              *self);
void                       rehab_patient_set_squad_name (RehabPatient              *self,
                                                         const char                *squad_name);
const char                *rehab_patient_get_attention  (RehabPatient              *self);
void                       rehab_patient_set_attention  (RehabPatient              *self,
                                                         const char                *attention);
const char                *rehab_patient_get_name       (RehabPatient              *self);
const char                *rehab_patient_get_search_key (RehabPatient              *self);
int                        rehab_patient_compare        (RehabPatient              *a,
                                                         RehabPatient              *b);

G_END_DECLS
