/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-print.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabSheetPrint),
  REHAB_FIELD_REF (RehabSheetPrint, version_id, TRUE),
  REHAB_FIELD_MOMENT (RehabSheetPrint, printed_at, N_("Printed")),
  REHAB_FIELD_REF (RehabSheetPrint, clinician_id, FALSE),
  REHAB_FIELD_ENUM (RehabSheetPrint, output, N_("Printed or saved"), TRUE, rehab_sheet_output_get_type),
  REHAB_FIELD_STRING (RehabSheetPrint, language, N_("Language"), TRUE, 20),
  REHAB_FIELD_STRING (RehabSheetPrint, parts, N_("Parts"), FALSE, 300),
};

const RehabRecordType rehab_sheet_print_type = {
  .name = "sheet_print",
  .size = sizeof (RehabSheetPrint),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
