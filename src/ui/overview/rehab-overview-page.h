/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-page.h"

G_BEGIN_DECLS

#define REHAB_TYPE_OVERVIEW_PAGE (rehab_overview_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabOverviewPage, rehab_overview_page, REHAB, OVERVIEW_PAGE, RehabCasePage)

GtkWidget *rehab_overview_page_new (void);

G_END_DECLS
