/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-regimen.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The prescriptions of a programme version, in their order. They are written with their version. */

RehabRegimen *rehab_prescription_table_load (RehabStore *store,
                                             const char *version_id,
                                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
