/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-folder.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define LOCK_NAME "hamstring-rehab.lock"

/* Health records: nobody else on the machine may read them. */
#define FOLDER_MODE 0700
#define FILE_MODE 0600

static gboolean
fail (int         system_error,
      gboolean    writing,
      const char *what,
      GError    **error)
{
  RehabStoreErrorCode code;

  switch (system_error)
    {
    case EROFS:
      code = REHAB_STORE_ERROR_READ_ONLY;
      break;

    case EACCES:
    case EPERM:
      code = writing ? REHAB_STORE_ERROR_READ_ONLY : REHAB_STORE_ERROR_NO_ACCESS;
      break;

    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      code = REHAB_STORE_ERROR_FULL;
      break;

    case ENOMEM:
      code = REHAB_STORE_ERROR_MEMORY;
      break;

    default:
      code = REHAB_STORE_ERROR_IO;
      break;
    }

  g_set_error (error, REHAB_STORE_ERROR, (int) code, "%s: %s", what, g_strerror (system_error));

  return FALSE;
}

/* Open to others, and with nothing in it that they could have put there or look for. */
static gboolean
is_open_and_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GStatBuf info;

  return dir != NULL && g_dir_read_name (dir) == NULL
         && g_stat (folder, &info) == 0 && (info.st_mode & 077) != 0;
}

static gboolean
sync_folder (const char *folder,
             GError    **error)
{
  g_autofd int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0 || fsync (fd) != 0)
    return fail (errno, TRUE, "Syncing the folder", error);

  return TRUE;
}

static gboolean
sync_parent (const char *path,
             GError    **error)
{
  g_autofree char *parent = g_path_get_dirname (path);

  return sync_folder (parent, error);
}

/**
 * rehab_folder_make:
 * @folder: the path of the folder
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Makes the folder and what is missing above it. A new or an empty one is made readable by its owner alone, whatever the
 * umask; one with something in it may be shared for a reason and keeps its mode.
 *
 * Returns: whether the folder is there
 */
gboolean
rehab_folder_make (const char *folder,
                   GError    **error)
{
  gboolean existed = g_file_test (folder, G_FILE_TEST_IS_DIR);

  if (!existed && g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    return fail (errno, TRUE, "Making the folder", error);

  if ((!existed || is_open_and_empty (folder)) && g_chmod (folder, FOLDER_MODE) != 0)
    return fail (errno, TRUE, "Restricting the folder", error);

  return existed || sync_parent (folder, error);
}

/**
 * rehab_folder_lock:
 * @folder: the path of the folder
 * @error: where to put a `REHAB_STORE_ERROR_IN_USE` or another one
 *
 * Takes the folder for this process alone, until the descriptor is closed or the process ends in any way.
 *
 * Returns: a descriptor to keep open, or -1 with @error set
 */
int
rehab_folder_lock (const char *folder,
                   GError    **error)
{
  g_autofree char *path = g_build_filename (folder, LOCK_NAME, NULL);
  g_autofd int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, FILE_MODE);

  if (fd < 0 || fchmod (fd, FILE_MODE) != 0)
    {
      fail (errno, TRUE, "Making the lock", error);
      return -1;
    }

  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno == EWOULDBLOCK)
        g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_IN_USE, "Another process has the folder");
      else
        fail (errno, TRUE, "Locking", error);
      return -1;
    }

  return g_steal_fd (&fd);
}

/**
 * rehab_folder_make_file:
 * @path: the path of a file that is not there
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Makes an empty file that only its owner can read, whatever the umask.
 *
 * Returns: whether it was made
 */
gboolean
rehab_folder_make_file (const char *path,
                        GError    **error)
{
  g_autofd int fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);

  if (fd < 0 || fchmod (fd, FILE_MODE) != 0)
    return fail (errno, TRUE, "Making a file", error);

  return TRUE;
}

static gboolean
sync_file (const char *path,
           GError    **error)
{
  g_autofd int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);

  if (fd < 0 || fsync (fd) != 0)
    return fail (errno, TRUE, "Syncing a file", error);

  return TRUE;
}

/**
 * rehab_folder_publish:
 * @path: a complete file that nobody has open
 * @final_path: the name that it gets, in the same folder
 * @replace: whether a file of that name may be there
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Gives a file its final name, so that this name never stands for half of one.
 *
 * Returns: whether it is there, and on the disk
 */
gboolean
rehab_folder_publish (const char *path,
                      const char *final_path,
                      gboolean    replace,
                      GError    **error)
{
  if (!sync_file (path, error))
    return FALSE;

  if (replace)
    {
      if (g_rename (path, final_path) != 0)
        return fail (errno, TRUE, "Renaming a file", error);
    }
  else if (renameat2 (AT_FDCWD, path, AT_FDCWD, final_path, RENAME_NOREPLACE) != 0)
    {
      /* Not every file system can do that; a link fails just the same where the name is taken. */
      if (errno != EINVAL && errno != ENOSYS)
        return fail (errno, TRUE, "Renaming a file", error);
      if (link (path, final_path) != 0 || g_unlink (path) != 0)
        return fail (errno, TRUE, "Renaming a file", error);
    }

  return sync_parent (final_path, error);
}

/**
 * rehab_folder_remove:
 * @path: the path of a file that is left over, or of none
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Removes what an attempt that did not come to its end left behind. It does not come back after a power cut, whatever is
 * made or renamed next.
 *
 * Returns: whether there is no such file
 */
gboolean
rehab_folder_remove (const char *path,
                     GError    **error)
{
  if (g_unlink (path) != 0)
    return errno == ENOENT || fail (errno, TRUE, "Removing a left-over file", error);

  return sync_parent (path, error);
}

/**
 * rehab_folder_read_start:
 * @path: the path of a file that SQLite does not have open in this process
 * @start: where to put the first bytes
 * @length: how many
 * @n_read: (out): how many there were
 * @error: where to put a `REHAB_STORE_ERROR_NO_ACCESS` or another one
 *
 * Reads the first bytes of a file. To close a file here drops the locks that SQLite has on it, so this is for
 * the time before.
 *
 * Returns: whether it could be read
 */
gboolean
rehab_folder_read_start (const char *path,
                         guint8     *start,
                         gsize       length,
                         gsize      *n_read,
                         GError    **error)
{
  g_autofd int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  gssize result;
  struct stat info;

  *n_read = 0;

  if (fd < 0 || fstat (fd, &info) != 0)
    return fail (errno, FALSE, "Opening the file", error);

  if (!S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED, "Not a regular file");
      return FALSE;
    }

  do
    {
      result = read (fd, start + *n_read, length - *n_read);
      if (result > 0)
        *n_read += (gsize) result;
    }
  while (result > 0 || (result < 0 && errno == EINTR));

  if (result < 0)
    return fail (errno, FALSE, "Reading the file", error);

  return TRUE;
}

/**
 * rehab_folder_restrict:
 * @path: the path of a file of ours
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Takes from everybody but the owner what rights a copy or a restore may have given them.
 *
 * Returns: whether only its owner can read it
 */
gboolean
rehab_folder_restrict (const char *path,
                       GError    **error)
{
  struct stat info;

  if (stat (path, &info) != 0)
    return fail (errno, FALSE, "Looking at the file", error);

  if ((info.st_mode & 0777) != FILE_MODE && g_chmod (path, FILE_MODE) != 0)
    return fail (errno, TRUE, "Restricting the file", error);

  return TRUE;
}
