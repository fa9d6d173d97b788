/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-fault-vfs.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * What the store asks of the system without SQLite. The linker leads each call of NAME in this program here as __wrap_NAME,
 * and calls the system's as __real_NAME; calls from inside of shared libraries are not led here.
 */

int __real_open (const char *path, int flags, ...);
int __wrap_open (const char *path, int flags, ...);
int __real_open64 (const char *path, int flags, ...);
int __wrap_open64 (const char *path, int flags, ...);
int __real_fsync (int fd);
int __wrap_fsync (int fd);
int __real_rename (const char *from, const char *to);
int __wrap_rename (const char *from, const char *to);
int __real_renameat2 (int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
int __wrap_renameat2 (int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
int __real_link (const char *from, const char *to);
int __wrap_link (const char *from, const char *to);
int __real_g_unlink (const char *path);
int __wrap_g_unlink (const char *path);

static int
fail (void)
{
  errno = rehab_fault_vfs_get_error ();

  return -1;
}

static gboolean
strike_open (int flags)
{
  return rehab_fault_vfs_strike ((flags & O_CREAT) != 0 ? REHAB_FAULT_ACCESS_TAKES_ROOM : REHAB_FAULT_ACCESS_ANY);
}

/* Which of the two it is called depends on the system; the mode is there only when a file can be made. */
int
__wrap_open (const char *path,
             int         flags,
             ...)
{
  va_list arguments;
  int mode = 0;

  va_start (arguments, flags);
  if ((flags & O_CREAT) != 0)
    mode = va_arg (arguments, int);
  va_end (arguments);

  return strike_open (flags) ? fail () : __real_open (path, flags, mode);
}

int
__wrap_open64 (const char *path,
               int         flags,
               ...)
{
  va_list arguments;
  int mode = 0;

  va_start (arguments, flags);
  if ((flags & O_CREAT) != 0)
    mode = va_arg (arguments, int);
  va_end (arguments);

  return strike_open (flags) ? fail () : __real_open64 (path, flags, mode);
}

static void
log_sync (int fd)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *path = g_file_read_link (link, NULL);
  RehabFaultLog *log = path != NULL ? rehab_fault_vfs_get_log (path) : NULL;

  if (log == NULL)
    return;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    rehab_fault_log_sync_folder (log);
  else
    rehab_fault_log_sync (log, rehab_fault_log_open (log, path));
}

int
__wrap_fsync (int fd)
{
  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_ANY))
    return fail ();

  log_sync (fd);

  return rehab_fault_vfs_begin_sync () ? __real_fsync (fd) : 0;
}

int
__wrap_rename (const char *from,
               const char *to)
{
  int result;

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_TAKES_ROOM))
    {
      if (rehab_fault_vfs_is_done ())
        (void) __real_rename (from, to);
      return fail ();
    }

  result = __real_rename (from, to);
  if (result == 0 && rehab_fault_vfs_get_log (to) != NULL)
    rehab_fault_log_rename (rehab_fault_vfs_get_log (to), from, to);

  return result;
}

int
__wrap_renameat2 (int          from_folder,
                  const char  *from,
                  int          to_folder,
                  const char  *to,
                  unsigned int flags)
{
  int result;

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_TAKES_ROOM))
    {
      if (rehab_fault_vfs_is_done ())
        (void) __real_renameat2 (from_folder, from, to_folder, to, flags);
      return fail ();
    }

  result = __real_renameat2 (from_folder, from, to_folder, to, flags);
  if (result == 0 && rehab_fault_vfs_get_log (to) != NULL)
    rehab_fault_log_rename (rehab_fault_vfs_get_log (to), from, to);

  return result;
}

int
__wrap_link (const char *from,
             const char *to)
{
  int result;

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_TAKES_ROOM))
    return fail ();

  result = __real_link (from, to);
  if (result == 0 && rehab_fault_vfs_get_log (to) != NULL)
    rehab_fault_log_link (rehab_fault_vfs_get_log (to), from, to);

  return result;
}

int
__wrap_g_unlink (const char *path)
{
  int result;

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_ANY))
    return fail ();

  result = __real_g_unlink (path);
  if (result == 0 && rehab_fault_vfs_get_log (path) != NULL)
    rehab_fault_log_unlink (rehab_fault_vfs_get_log (path), path);

  return result;
}
