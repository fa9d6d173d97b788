/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One patient: who it is and which side always in sight, an open red flag above everything, and the pages below. A page
 * is built when it is first looked at.
 */

#define REHAB_TYPE_PATIENT_PAGE (rehab_patient_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabPatientPage, rehab_patient_page, REHAB, PATIENT_PAGE, AdwBreakpointBin)

GtkWidget *rehab_patient_page_new (void);
RehabCaseModel *rehab_patient_page_get_model (RehabPatientPage *self);
void            rehab_patient_page_set_model (RehabPatientPage *self,
                                              RehabCaseModel   *model);
gboolean        rehab_patient_page_show_patient (RehabPatientPage *self,
                                                 RehabClinic      *clinic,
                                                 RehabPatient     *patient,
                                                 const char       *episode_id,
                                                 GError          **error);
void            rehab_patient_page_show_episode (RehabPatientPage *self,
                                                 const char       *episode_id);
guint           rehab_patient_page_count_unkept (RehabPatientPage *self);
const char *rehab_patient_page_get_shown (RehabPatientPage *self);
void            rehab_patient_page_show_page (RehabPatientPage *self,
                                              const char       *name);

gboolean        rehab_patient_page_finish    (RehabPatientPage *self);

G_END_DECLS
