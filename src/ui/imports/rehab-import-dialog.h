/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-flow.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Brings files into diaries, one after the other: reads a file, asks what nothing in it tells, shows what would be
 * written, and writes it when it is told to. Afterwards the window offers to take it back.
 */

#define REHAB_TYPE_IMPORT_DIALOG (rehab_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportDialog, rehab_import_dialog, REHAB, IMPORT_DIALOG, AdwDialog)

AdwDialog *rehab_import_dialog_present (GtkWidget          *parent,
                                        RehabClinic        *clinic,
                                        RehabPatient       *patient,
                                        const RehabEpisode *episode,
                                        GListModel         *files);
RehabImportFlow *rehab_import_dialog_get_flow (RehabImportDialog *self);

G_END_DECLS
