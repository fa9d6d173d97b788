/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-error.h"

G_DEFINE_QUARK (rehab-import-error, rehab_import_error)

/**
 * rehab_import_refuse:
 * @code: why
 * @what: the same in English, for logs
 * @error: where to put it
 *
 * Refuses a file.
 *
 * Returns: `FALSE`, for the caller to return
 */
gboolean
rehab_import_refuse (RehabImportErrorCode code,
                     const char          *what,
                     GError             **error)
{
  g_set_error_literal (error, REHAB_IMPORT_ERROR, (int) code, what);

  return FALSE;
}
