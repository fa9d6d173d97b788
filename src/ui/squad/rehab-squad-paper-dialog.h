/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-paper-dialog.h"
#include "rehab-squad-list.h"

G_BEGIN_DECLS

/* The squad on paper, for those who treat or for a coach; which of them it was for is noted when it goes out. */

#define REHAB_TYPE_SQUAD_PAPER_DIALOG (rehab_squad_paper_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabSquadPaperDialog, rehab_squad_paper_dialog, REHAB, SQUAD_PAPER_DIALOG, RehabPaperDialog)

AdwDialog *rehab_squad_paper_dialog_new (RehabSquadList *list,
                                         GPtrArray      *lines);
void       rehab_squad_paper_dialog_present (GtkWidget      *parent,
                                             RehabSquadList *list,
                                             GPtrArray      *lines);

G_END_DECLS
