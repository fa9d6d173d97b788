/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

G_BEGIN_DECLS

/* What the files of this type share; nobody else includes this. */

struct _RehabClinic
{
  GObject parent_instance;

  RehabStore *store;
  gboolean is_sample;
  RehabDate today; /* unset: the wall clock's */
  char *clinician_id;
  RehabClinicDetails *details;
  RehabThresholds *thresholds;
  GPtrArray *clinicians;
  GPtrArray *squads;
  GListStore *patients;

  guint look_source;
  guint look_next;
  guint day_source;
  RehabDate day_seen; /* what was shown is of this day */
};

gboolean rehab_clinic_load_people       (RehabClinic *self,
                                         GError     **error);
void     rehab_clinic_look_at_everybody (RehabClinic *self);
void     rehab_clinic_units_changed     (RehabClinic *self);
void     rehab_clinic_watch_day         (RehabClinic *self);
void     rehab_clinic_emit_day_changed  (RehabClinic *self);
void     rehab_clinic_emit_case_changed (RehabClinic  *self,
                                         RehabPatient *patient);

G_END_DECLS
