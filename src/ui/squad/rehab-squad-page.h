/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-squad-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A squad on one screen: its athletes as a table, or as a list where there is no room for one, for those who treat or for a
 * coach. What is sorted by, filtered and chosen stays for as long as the page does. "open" tells an athlete who was opened,
 * and of which episode.
 */

#define REHAB_TYPE_SQUAD_PAGE (rehab_squad_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabSquadPage, rehab_squad_page, REHAB, SQUAD_PAGE, AdwBreakpointBin)

GtkWidget *rehab_squad_page_new (RehabClinic    *clinic);
RehabSquadList *rehab_squad_page_get_list     (RehabSquadPage *self);
void            rehab_squad_page_set_squad    (RehabSquadPage *self,
                                               const char     *squad);
void            rehab_squad_page_take_focus   (RehabSquadPage *self);
void            rehab_squad_page_start_search (RehabSquadPage *self);

G_END_DECLS
