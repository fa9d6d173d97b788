/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-attention.h"
#include "rehab-case.h"
#include "rehab-clinic-details.h"
#include "rehab-clinician.h"
#include "rehab-patient.h"
#include "rehab-squad.h"
#include "rehab-store.h"
#include "rehab-threshold.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The clinic as the interface works with it: the store, who is working, what day it is, and the list of patients that
 * every view shares. "day-changed" is emitted when another day has begun, "diaries-changed" with identities of episodes
 * when something was read into their diaries or taken out again, "case-changed" with a patient of whom anything was
 * recorded. "notify::thresholds" is also emitted when other units were chosen to read figures in: whatever says a figure
 * against a threshold has to say it anew.
 */

#define REHAB_TYPE_CLINIC (rehab_clinic_get_type ())

G_DECLARE_FINAL_TYPE (RehabClinic, rehab_clinic, REHAB, CLINIC, GObject)

RehabClinic              *rehab_clinic_new              (RehabStore                *store,
                                                         gboolean                   is_sample,
                                                         GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
RehabStore               *rehab_clinic_get_store        (RehabClinic               *self);
gboolean                  rehab_clinic_get_is_sample    (RehabClinic               *self);
RehabDate                 rehab_clinic_get_today        (RehabClinic               *self);
void                      rehab_clinic_set_today        (RehabClinic               *self,
                                                         RehabDate                  today);
void                      rehab_clinic_check_day        (RehabClinic               *self);
const char               *rehab_clinic_get_clinician_id (RehabClinic               *self);
void                      rehab_clinic_set_clinician_id (RehabClinic               *self,
                                                         const char                *clinician_id);
GPtrArray                *rehab_clinic_get_clinicians   (RehabClinic               *self);
char                     *rehab_clinic_dup_clinician    (RehabClinic               *self,
                                                         const char                *clinician_id) G_GNUC_WARN_UNUSED_RESULT;
const RehabClinicDetails *rehab_clinic_get_details      (RehabClinic               *self);
GListModel               *rehab_clinic_get_patients     (RehabClinic               *self);
GPtrArray                *rehab_clinic_get_squads       (RehabClinic               *self);
RehabPatient             *rehab_clinic_find_patient     (RehabClinic               *self,
                                                         const char                *patient_id);
void                      rehab_clinic_look_at_patient  (RehabClinic               *self,
                                                         RehabPatient              *patient,
                                                         const RehabCase           *rehab_case);
GPtrArray                *rehab_clinic_list_attention   (RehabClinic               *self,
                                                         RehabPatient              *patient,
                                                         const RehabCase           *rehab_case) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray                *rehab_clinic_list_set_aside   (RehabClinic               *self,
                                                         RehabPatient              *patient,
                                                         const RehabCase           *rehab_case) G_GNUC_WARN_UNUSED_RESULT;
void                      rehab_clinic_diaries_changed  (RehabClinic               *self,
                                                         const char *const         *episode_ids);
gboolean                  rehab_clinic_save_patient     (RehabClinic               *self,
                                                         const RehabPatientDetails *details,
                                                         GError                   **error);
gboolean                  rehab_clinic_save_episode     (RehabClinic               *self,
                                                         const RehabEpisode        *episode,
                                                         GError                   **error);
gboolean                  rehab_clinic_save_squad       (RehabClinic               *self,
                                                         const RehabSquad          *squad,
                                                         GError                   **error);
gboolean                  rehab_clinic_set_up           (RehabClinic               *self,
                                                         const RehabClinicDetails  *details,
                                                         const RehabClinician      *clinician,
                                                         GError                   **error);

/* What the preferences change; each is notified: "details", "clinicians", "thresholds". */
gboolean                  rehab_clinic_save_details     (RehabClinic               *self,
                                                         const RehabClinicDetails  *details,
                                                         GError                   **error);
gboolean                  rehab_clinic_save_clinician   (RehabClinic               *self,
                                                         const RehabClinician      *clinician,
                                                         GError                   **error);
const RehabThresholds    *rehab_clinic_get_thresholds   (RehabClinic               *self);
gboolean                  rehab_clinic_save_thresholds  (RehabClinic               *self,
                                                         const RehabThresholds     *thresholds,
                                                         GError                   **error);

G_END_DECLS
