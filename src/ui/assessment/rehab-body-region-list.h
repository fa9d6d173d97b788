/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-area.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The regions of a body chart by their names, left and right, to be painted and erased in one step. A region is checked
 * when all of it is painted, and in between when some is.
 *
 * "painted" (RehabBodyArea *area) is emitted for what the user does only.
 */

#define REHAB_TYPE_BODY_REGION_LIST (rehab_body_region_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabBodyRegionList, rehab_body_region_list, REHAB, BODY_REGION_LIST, AdwBin)

GtkWidget *rehab_body_region_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_body_region_list_set_area  (RehabBodyRegionList *self,
                                                  RehabBodyArea       *area);
GtkCheckButton *rehab_body_region_list_get_check (RehabBodyRegionList *self,
                                                  const char          *key,
                                                  RehabSide            side);

G_END_DECLS
