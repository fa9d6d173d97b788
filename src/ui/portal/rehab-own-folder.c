/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-own-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/**
 * rehab_own_folder_dup_path:
 *
 * Tells where files go that nobody could be asked a place for: beside the clinic's own folder, which is the program's
 * also in a sandbox, and has the same path outside of it.
 *
 * Returns: (transfer full): the path
 */
char *
rehab_own_folder_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "hamstring-rehab-files", NULL);
}

/**
 * rehab_own_folder_make:
 * @name: (nullable): what a file is to be called; `NULL` for the folder itself
 * @error: where to put a `G_FILE_ERROR`
 *
 * Makes the folder, for its owner alone, and finds a name in it that is still free: nothing there is ever replaced.
 *
 * Returns: (transfer full) (nullable): the file, which is not made, or the folder
 */
GFile *
rehab_own_folder_make (const char *name,
                       GError    **error)
{
  g_autofree char *folder = rehab_own_folder_dup_path ();
  g_autofree char *stem = NULL;
  const char *suffix;
  GFile *file;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), g_strerror (code));
      return NULL;
    }
  if (name == NULL)
    return g_file_new_for_path (folder);

  suffix = strrchr (name, '.');
  if (suffix == NULL || suffix == name)
    suffix = name + strlen (name);
  stem = g_strndup (name, (gsize) (suffix - name));

  file = g_file_new_build_filename (folder, name, NULL);
  for (guint n = 2; g_file_query_exists (file, NULL); n++)
    {
      g_autofree char *other = g_strdup_printf ("%s %u%s", stem, n, suffix);

      g_object_unref (file);
      file = g_file_new_build_filename (folder, other, NULL);
    }

  return file;
}
