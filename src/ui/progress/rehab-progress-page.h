/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-page.h"

G_BEGIN_DECLS

#define REHAB_TYPE_PROGRESS_PAGE (rehab_progress_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgressPage, rehab_progress_page, REHAB, PROGRESS_PAGE, RehabCasePage)

GtkWidget *rehab_progress_page_new (void);

G_END_DECLS
