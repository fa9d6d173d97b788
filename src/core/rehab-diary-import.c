/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-import.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabDiaryImport),
  REHAB_FIELD_STRING (RehabDiaryImport, file_name, N_("File"), TRUE, 255),
  REHAB_FIELD_ENUM (RehabDiaryImport, format, N_("Format"), TRUE, rehab_diary_file_format_get_type),
  REHAB_FIELD_MOMENT (RehabDiaryImport, imported_at, N_("Imported")),
  REHAB_FIELD_REF (RehabDiaryImport, clinician_id, FALSE),
  REHAB_FIELD_INTEGER (RehabDiaryImport, sessions, N_("Sessions"), 0, 10000000),
  REHAB_FIELD_INTEGER (RehabDiaryImport, days, N_("Days"), 0, 10000000),
  REHAB_FIELD_MOMENT (RehabDiaryImport, undone_at, N_("Undone")),
};

const RehabRecordType rehab_diary_import_type = {
  .name = "diary_import",
  .size = sizeof (RehabDiaryImport),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * rehab_diary_import_check_identity:
 * @import_id: (nullable): the import that a row of the diary says it came with
 * @import_identity: (nullable): what it says the file knows it by
 * @error: where to put a `REHAB_ERROR_CONTRADICTION`
 *
 * Checks that what is known to a file came with one.
 *
 * Returns: whether the two fit together
 */
gboolean
rehab_diary_import_check_identity (const char *import_id,
                                   const char *import_identity,
                                   GError    **error)
{
  if (import_identity == NULL || import_id != NULL)
    return TRUE;

  g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Known to a file, but not imported");

  return FALSE;
}
