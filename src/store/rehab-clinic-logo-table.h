/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic-logo.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The clinic's logo: one row or none. */

gboolean         rehab_clinic_logo_table_load  (RehabStore       *store,
                                                RehabClinicLogo **logo,
                                                GError          **error);
RehabClinicLogo *rehab_clinic_logo_table_set   (RehabStore *store,
                                                GBytes     *data,
                                                GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         rehab_clinic_logo_table_clear (RehabStore *store,
                                                GError    **error);

G_END_DECLS
