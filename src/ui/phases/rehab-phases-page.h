/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-page.h"

G_BEGIN_DECLS

/*
 * Where an episode of care stands between calm and maintaining: the phases, the criteria of a step, moving, and every step
 * that was made. What belongs to the return to sport has its place in "sport_box" of the template: a group there is a widget of
 * its own, and its show () is called from that of the page.
 */

#define REHAB_TYPE_PHASES_PAGE (rehab_phases_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabPhasesPage, rehab_phases_page, REHAB, PHASES_PAGE, RehabCasePage)

GtkWidget *rehab_phases_page_new (void);

G_END_DECLS
