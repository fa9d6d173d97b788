/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-media-type.h"
#include "rehab-error.h"

#include <string.h>

typedef struct
{
  const char *media_type;
  const char *begin;
  gsize length;
} Signature;

static const Signature signatures[] = {
  { REHAB_MEDIA_TYPE_PNG, "\x89PNG\r\n\x1a\n", 8 },
  { REHAB_MEDIA_TYPE_JPEG, "\xff\xd8\xff", 3 },
};

/**
 * rehab_media_type_guess:
 * @data: (nullable): the contents of a file
 *
 * Tells what kind of picture file it is, by its first bytes. Whether the rest is a picture shows when it is decoded.
 *
 * Returns: (nullable) (transfer none): `REHAB_MEDIA_TYPE_PNG`, `REHAB_MEDIA_TYPE_JPEG`, or `NULL` for anything else
 */
const char *
rehab_media_type_guess (GBytes *data)
{
  gsize size = 0;
  gconstpointer bytes = data != NULL ? g_bytes_get_data (data, &size) : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (size >= signatures[i].length && memcmp (bytes, signatures[i].begin, signatures[i].length) == 0)
      return signatures[i].media_type;

  return NULL;
}

/**
 * rehab_media_type_check:
 * @media_type: (nullable): what a picture is said to be
 * @data: (nullable): the contents of its file
 * @error: where to put a `REHAB_ERROR_CONTRADICTION`
 *
 * Checks that a picture is of the kind that it is said to be, and of one that is kept.
 *
 * Returns: whether it is
 */
gboolean
rehab_media_type_check (const char *media_type,
                        GBytes     *data,
                        GError    **error)
{
  const char *guess = rehab_media_type_guess (data);

  if (guess == NULL || g_strcmp0 (guess, media_type) != 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "The file is no such picture");
      return FALSE;
    }

  return TRUE;
}
