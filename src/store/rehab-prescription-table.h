/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-regimen.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * Prescriptions in their order: of a programme version, which they are written with, of a draft, of a template. A type says
 * whose they are.
 */

RehabRegimen *rehab_prescription_table_load (RehabStore *store,
                                             const char *version_id,
                                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_prescription_table_load_of (RehabStore            *store,
                                                const RehabRecordType *type,
                                                const char            *owner_id,
                                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      rehab_prescription_table_set_of (RehabStore            *store,
                                               const RehabRecordType *type,
                                               const char            *owner_id,
                                               const RehabRegimen    *regimen,
                                               GError               **error);

G_END_DECLS
