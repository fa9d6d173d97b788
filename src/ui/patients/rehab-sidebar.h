/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Everybody, to search and choose from: by name, or by squad. */

#define REHAB_TYPE_SIDEBAR (rehab_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (RehabSidebar, rehab_sidebar, REHAB, SIDEBAR, AdwBin)

void          rehab_sidebar_set_clinic    (RehabSidebar *self,
                                           RehabClinic  *clinic);
RehabPatient *rehab_sidebar_get_selected  (RehabSidebar *self);
gboolean      rehab_sidebar_select        (RehabSidebar *self,
                                           RehabPatient *patient);
void          rehab_sidebar_start_search  (RehabSidebar *self);
void          rehab_sidebar_show_archived (RehabSidebar *self,
                                           gboolean      show_archived);
void          rehab_sidebar_set_covered   (RehabSidebar *self,
                                           gboolean      covered);

G_END_DECLS
