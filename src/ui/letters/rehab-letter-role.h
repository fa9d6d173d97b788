/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

G_BEGIN_DECLS

/* What stands below the name of whoever signs a letter, "Physiotherapist": one for each clinician, in the clinic's file. */

char *rehab_letter_role_dup (RehabClinic *clinic) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_letter_role_set (RehabClinic *clinic,
                                const char  *role,
                                GError     **error);

G_END_DECLS
