/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-patient-page.h"
#include "rehab-squad-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A clinic: its patients at the left, one of them at the right, or a squad. A programme that is being edited outlives looking at
 * another patient.
 */

#define REHAB_TYPE_CLINIC_VIEW (rehab_clinic_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabClinicView, rehab_clinic_view, REHAB, CLINIC_VIEW, AdwBreakpointBin)

GtkWidget *rehab_clinic_view_new (RehabClinic     *clinic);
RehabPatient *rehab_clinic_view_get_patient      (RehabClinicView *self);
RehabPatientPage *rehab_clinic_view_get_patient_page (RehabClinicView *self);
void              rehab_clinic_view_open_patient     (RehabClinicView *self,
                                                      const char      *patient_id);
void              rehab_clinic_view_open_episode     (RehabClinicView *self,
                                                      const char      *patient_id,
                                                      const char      *episode_id);
void              rehab_clinic_view_show_page        (RehabClinicView *self,
                                                      const char      *name);
void              rehab_clinic_view_show_squad       (RehabClinicView *self,
                                                      const char      *squad);
RehabSquadPage *rehab_clinic_view_get_squad_page   (RehabClinicView *self);
void              rehab_clinic_view_start_search     (RehabClinicView *self);
void              rehab_clinic_view_show_archived    (RehabClinicView *self,
                                                      gboolean         show_archived);
guint             rehab_clinic_view_count_unkept     (RehabClinicView *self);
gboolean          rehab_clinic_view_finish           (RehabClinicView *self);

G_END_DECLS
