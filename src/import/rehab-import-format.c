/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-format.h"
#include "rehab-fit-reader.h"
#include "rehab-import-error.h"

#include <string.h>

/* How files begin that people pick instead of what is in them. */
static const struct
{
  const char *begin;
  gsize length;
  RehabImportErrorCode code;
} others[] = {
  { "PK\x03\x04", 4, REHAB_IMPORT_ERROR_PACKED }, { "\x1f\x8b", 2, REHAB_IMPORT_ERROR_PACKED },
  { "\xd0\xcf\x11\xe0", 4, REHAB_IMPORT_ERROR_PACKED }, { "7z\xbc\xaf", 4, REHAB_IMPORT_ERROR_PACKED },
  { "Rar!", 4, REHAB_IMPORT_ERROR_PACKED }, { "%PDF", 4, REHAB_IMPORT_ERROR_NOT_TEXT },
};

static gboolean
refuse (RehabImportErrorCode code,
        GError             **error)
{
  g_set_error_literal (error, REHAB_IMPORT_ERROR, (int) code, "Refused by its size, its name or how it begins");

  return FALSE;
}

/* Whether a file's name ends so, in any case. */
gboolean
rehab_import_name_has_ending (const char *name,
                              const char *ending)
{
  gsize length = strlen (name);

  return length > strlen (ending) && g_ascii_strcasecmp (name + length - strlen (ending), ending) == 0;
}

/**
 * rehab_import_format_tell:
 * @bytes: a file
 * @name: its name
 * @format: (out): FIT, or CSV for any text
 * @error: where to put a `REHAB_IMPORT_ERROR`
 *
 * Tells what a file is by its first bytes, before anything of it is read.
 *
 * Returns: whether it is worth reading
 */
gboolean
rehab_import_format_tell (GBytes            *bytes,
                          const char        *name,
                          RehabImportFormat *format,
                          GError           **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (size == 0)
    return refuse (REHAB_IMPORT_ERROR_EMPTY, error);
  if (size > REHAB_IMPORT_MOST_BYTES)
    return refuse (REHAB_IMPORT_ERROR_TOO_LARGE, error);

  if (rehab_fit_is_fit (bytes))
    {
      *format = REHAB_IMPORT_FORMAT_FIT;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (size >= others[i].length && memcmp (data, others[i].begin, others[i].length) == 0)
      return refuse (others[i].code, error);

  if (rehab_import_name_has_ending (name, ".fit"))
    return refuse (size < 14 ? REHAB_IMPORT_ERROR_CUT_OFF : REHAB_IMPORT_ERROR_WRONG_NAME, error);

  *format = REHAB_IMPORT_FORMAT_CSV;

  return TRUE;
}
