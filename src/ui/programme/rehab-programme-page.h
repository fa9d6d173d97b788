/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-page.h"

G_BEGIN_DECLS

/*
 * The exercise programme of a patient: what is prescribed, edited in place; the library beside it, or in a sheet that
 * comes up from below where there is no room; and the saved versions to look back at.
 */

#define REHAB_TYPE_PROGRAMME_PAGE (rehab_programme_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgrammePage, rehab_programme_page, REHAB, PROGRAMME_PAGE, RehabCasePage)

GtkWidget *rehab_programme_page_new (void);

G_END_DECLS
