/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-page.h"

G_BEGIN_DECLS

#define REHAB_TYPE_DIARY_PAGE (rehab_diary_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabDiaryPage, rehab_diary_page, REHAB, DIARY_PAGE, RehabCasePage)

GtkWidget *rehab_diary_page_new (void);

G_END_DECLS
