/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-own-template.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The clinic's own templates, each with what it prescribes. None is ever deleted; archived ones are not offered. */

GPtrArray *rehab_own_template_table_list         (RehabStore *store,
                                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_own_template_table_load_regimen (RehabStore *store,
                                                     const char *template_id,
                                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabOwnTemplate *rehab_own_template_table_add          (RehabStore             *store,
                                                         const RehabOwnTemplate *values,
                                                         const RehabRegimen     *regimen,
                                                         RehabSide               side,
                                                         GError                **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_own_template_table_save         (RehabStore *store,
                                                const RehabOwnTemplate *template,
                                                GError    **error);
RehabOwnTemplate *rehab_own_template_table_set_archived (RehabStore *store,
                                                         const char *template_id,
                                                         gboolean    archived,
                                                         GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
