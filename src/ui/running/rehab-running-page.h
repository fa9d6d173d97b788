/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-page.h"

G_BEGIN_DECLS

/* The running plan of an episode of care: made from a published progression or free, edited as a table of weeks, and saved
 * as versions. */

#define REHAB_TYPE_RUNNING_PAGE (rehab_running_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabRunningPage, rehab_running_page, REHAB, RUNNING_PAGE, RehabCasePage)

GtkWidget *rehab_running_page_new (void);

G_END_DECLS
