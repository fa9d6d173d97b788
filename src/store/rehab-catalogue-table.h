/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* Every exercise that the clinic knows. It is read once, and anew after its own exercises change. */

RehabCatalogue *rehab_catalogue_table_load   (RehabStore *store,
                                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_catalogue_table_forget (RehabStore *store);

G_END_DECLS
