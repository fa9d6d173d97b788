/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What a sheet has on it, and how it is laid out, beside what every paper lets one choose. "changed" is emitted when
 * somebody chooses.
 */

#define REHAB_TYPE_SHEET_CHOICES (rehab_sheet_choices_get_type ())

G_DECLARE_FINAL_TYPE (RehabSheetChoices, rehab_sheet_choices, REHAB, SHEET_CHOICES, AdwBin)

void rehab_sheet_choices_show (RehabSheetChoices       *self,
                               const RehabSheetOptions *options);
void rehab_sheet_choices_read (RehabSheetChoices *self,
                               RehabSheetOptions *options);

G_END_DECLS
