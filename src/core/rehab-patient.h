/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-episode.h"
#include "rehab-patient-details.h"

G_BEGIN_DECLS

/*
 * A patient as lists and pages bind to one: who it is, the episodes of care with the phase of each, the squad, and what
 * wants attention. All properties notify when, and only when, they change.
 *
 * A patient may have several episodes, and two that are open at once, one of each side. Those that are open come first,
 * the newest before the others; that order is the same everywhere.
 */

#define REHAB_TYPE_PATIENT (rehab_patient_get_type ())

G_DECLARE_FINAL_TYPE (RehabPatient, rehab_patient, REHAB, PATIENT, GObject)

RehabPatient *rehab_patient_new (const RehabPatientDetails *details) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_patient_get_id         (RehabPatient *self);
const RehabPatientDetails *rehab_patient_get_details    (RehabPatient *self);
void                       rehab_patient_set_details    (RehabPatient              *self,
                                                         const RehabPatientDetails *details);
const RehabEpisode *rehab_patient_get_episode    (RehabPatient *self);
GPtrArray *rehab_patient_get_episodes   (RehabPatient *self);
const RehabEpisode *rehab_patient_find_episode   (RehabPatient *self,
                                                  const char   *episode_id);
const RehabEpisode *rehab_patient_find_open      (RehabPatient *self,
                                                  RehabSide     side,
                                                  const char   *except_id);
guint                      rehab_patient_count_open     (RehabPatient *self);
RehabSide                  rehab_patient_get_side       (RehabPatient *self);
void                       rehab_patient_set_episodes   (RehabPatient *self,
                                                         GPtrArray    *episodes);
void                       rehab_patient_put_episode    (RehabPatient       *self,
                                                         const RehabEpisode *episode);
RehabPhase                 rehab_patient_get_phase      (RehabPatient *self,
                                                         const char   *episode_id);
void                       rehab_patient_set_phase      (RehabPatient *self,
                                                         const char   *episode_id,
                                                         RehabPhase    phase);
const char *rehab_patient_get_squad_name (RehabPatient *self);
void                       rehab_patient_set_squad_name (RehabPatient *self,
                                                         const char   *squad_name);
const char *rehab_patient_get_attention  (RehabPatient *self);
void                       rehab_patient_set_attention  (RehabPatient *self,
                                                         const char   *episode_id,
                                                         const char   *attention);
const char *rehab_patient_get_name       (RehabPatient *self);
const char *rehab_patient_get_search_key (RehabPatient *self);
int                        rehab_patient_compare        (RehabPatient *a,
                                                         RehabPatient *b);

G_END_DECLS
