/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store.h"

G_BEGIN_DECLS

/* Settings of the clinic that have to travel with its data. */

gboolean rehab_setting_table_get   (RehabStore *store,
                                    const char *key,
                                    char      **value,
                                    GError    **error);
gboolean rehab_setting_table_set   (RehabStore *store,
                                    const char *key,
                                    const char *value,
                                    GError    **error);
gboolean rehab_setting_table_clear (RehabStore *store,
                                    const char *key,
                                    GError    **error);

G_END_DECLS
