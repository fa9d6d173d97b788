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
};

gboolean rehab_clinic_load_people (RehabClinic *self,
                                   GError     **error);

G_END_DECLS
