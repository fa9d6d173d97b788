/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-paper-dialog.h"

G_BEGIN_DECLS

/* The sheets of a squad's athletes at once: each the newest saved version, all with the same options. */

#define REHAB_TYPE_SQUAD_SHEETS_DIALOG (rehab_squad_sheets_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabSquadSheetsDialog, rehab_squad_sheets_dialog, REHAB, SQUAD_SHEETS_DIALOG, RehabPaperDialog)

AdwDialog *rehab_squad_sheets_dialog_new (RehabClinic *clinic,
                                          const char *squad_id);
void       rehab_squad_sheets_dialog_save_to (RehabSquadSheetsDialog *self,
                                              GFile                  *target);

G_END_DECLS
