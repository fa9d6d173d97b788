/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-fault-vfs.h"

#include <errno.h>
#include <sqlite3.h>

static struct
{
  gboolean armed;
  RehabFaultKind kind;
  int system_error;
  guint n; /* accesses until it fails, that one counted */
  guint n_hits;
} fault;

static RehabFaultLog *current_log;
static gboolean does_sync = TRUE;
static guint sync_time; /* microseconds */

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
  RehabFaultLog *log; /* NULL: not written down */
  guint number;       /* of the file in the log */
} FaultFile;

typedef int (*OpenDirectory) (const char *path,
                              int        *fd);

static sqlite3_vfs fault_vfs;
static sqlite3_vfs *real_vfs;
static OpenDirectory open_directory;

static gboolean
is_hit_by (int              system_error,
           RehabFaultAccess access)
{
  switch (system_error)
    {
    case ENOMEM:
      return access == REHAB_FAULT_ACCESS_MEMORY;

    case ENOSPC:
      return access == REHAB_FAULT_ACCESS_TAKES_ROOM;

    default:
      return access != REHAB_FAULT_ACCESS_MEMORY;
    }
}

/* Whether this access fails. */
gboolean
rehab_fault_vfs_strike (RehabFaultAccess access)
{
  if (!fault.armed || !is_hit_by (fault.system_error, access))
    return FALSE;

  if (fault.n > 1)
    {
      fault.n--;
      return FALSE;
    }

  if (fault.n_hits > 0 && fault.kind != REHAB_FAULT_FROM_THEN_ON)
    return FALSE;

  fault.n_hits++;

  return TRUE;
}

/* Whether what fails is done all the same. */
gboolean
rehab_fault_vfs_is_done (void)
{
  return fault.kind == REHAB_FAULT_ONLY_REPORTED;
}

int
rehab_fault_vfs_get_error (void)
{
  return fault.system_error;
}

/* Takes the time of a sync; returns whether it is to be done. */
gboolean
rehab_fault_vfs_begin_sync (void)
{
  if (sync_time > 0)
    g_usleep (sync_time);

  return does_sync;
}

RehabFaultLog *
rehab_fault_vfs_get_log (const char *path)
{
  return current_log != NULL && rehab_fault_log_covers (current_log, path) ? current_log : NULL;
}

static int
fault_close (sqlite3_file *file)
{
  FaultFile *self = (FaultFile *) file;
  int result = self->real->pMethods->xClose (self->real);

  g_clear_pointer (&self->real, g_free);

  return result;
}

static int
fault_read (sqlite3_file *file,
            void         *buffer,
            int           length,
            sqlite3_int64 at)
{
  FaultFile *self = (FaultFile *) file;

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_ANY))
    return SQLITE_IOERR_READ;

  return self->real->pMethods->xRead (self->real, buffer, length, at);
}

static int
fault_write (sqlite3_file *file,
             const void   *buffer,
             int           length,
             sqlite3_int64 at)
{
  FaultFile *self = (FaultFile *) file;

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_TAKES_ROOM))
    {
      if (rehab_fault_vfs_is_done ())
        (void) self->real->pMethods->xWrite (self->real, buffer, length / 2, at);

      /* As the layer of the system tells them apart. */
      return fault.system_error == ENOSPC ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }

  if (self->log != NULL)
    rehab_fault_log_write (self->log, self->number, (gsize) at, buffer, (gsize) length);

  return self->real->pMethods->xWrite (self->real, buffer, length, at);
}

static int
fault_truncate (sqlite3_file *file,
                sqlite3_int64 size)
{
  FaultFile *self = (FaultFile *) file;

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_ANY))
    {
      if (rehab_fault_vfs_is_done ())
        (void) self->real->pMethods->xTruncate (self->real, size);
      return SQLITE_IOERR_TRUNCATE;
    }

  if (self->log != NULL)
    rehab_fault_log_truncate (self->log, self->number, (gsize) size);

  return self->real->pMethods->xTruncate (self->real, size);
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  FaultFile *self = (FaultFile *) file;

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_ANY))
    {
      if (rehab_fault_vfs_is_done () && does_sync)
        (void) self->real->pMethods->xSync (self->real, flags);
      return SQLITE_IOERR_FSYNC;
    }

  if (self->log != NULL)
    rehab_fault_log_sync (self->log, self->number);

  /* What it does for the folder is written down on its way. */
  if (!rehab_fault_vfs_begin_sync () && self->log == NULL)
    return SQLITE_OK;

  return self->real->pMethods->xSync (self->real, flags);
}

static int
fault_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  FaultFile *self = (FaultFile *) file;

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_ANY))
    return SQLITE_IOERR_FSTAT;

  return self->real->pMethods->xFileSize (self->real, size);
}

static int
fault_lock (sqlite3_file *file,
            int           level)
{
  FaultFile *self = (FaultFile *) file;

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_ANY))
    return SQLITE_IOERR_LOCK;

  return self->real->pMethods->xLock (self->real, level);
}

static int
fault_unlock (sqlite3_file *file,
              int           level)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xUnlock (self->real, level);
}

static int
fault_check_reserved_lock (sqlite3_file *file,
                           int          *is_locked)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xCheckReservedLock (self->real, is_locked);
}

static int
fault_file_control (sqlite3_file *file,
                    int           operation,
                    void         *argument)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xFileControl (self->real, operation, argument);
}

static int
fault_sector_size (sqlite3_file *file)
{
  FaultFile *self = (FaultFile *) file;

  return self->real->pMethods->xSectorSize (self->real);
}

/* What nearly every file system promises and no more, so that on all of them the same is done. */
static int
fault_device_characteristics (sqlite3_file *file)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

/* Version 1: without what maps the file into memory or shares it, which would go past this layer. */
static const sqlite3_io_methods fault_methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved_lock,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_device_characteristics,
};

static int
fault_open (sqlite3_vfs     *vfs,
            sqlite3_filename name,
            sqlite3_file    *file,
            int              flags,
            int             *flags_out)
{
  FaultFile *self = (FaultFile *) file;
  gboolean makes = (flags & SQLITE_OPEN_CREATE) != 0;
  int result;

  self->base.pMethods = NULL;

  if (rehab_fault_vfs_strike (makes ? REHAB_FAULT_ACCESS_TAKES_ROOM : REHAB_FAULT_ACCESS_ANY))
    return SQLITE_CANTOPEN;

  self->real = g_malloc0 ((gsize) real_vfs->szOsFile);
  result = real_vfs->xOpen (real_vfs, name, self->real, flags, flags_out);
  if (result != SQLITE_OK)
    {
      g_clear_pointer (&self->real, g_free);
      return result;
    }

  self->base.pMethods = &fault_methods;
  self->log = name != NULL ? rehab_fault_vfs_get_log (name) : NULL;
  if (self->log != NULL)
    self->number = rehab_fault_log_open (self->log, name);

  return SQLITE_OK;
}

static int
fault_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync_folder)
{
  RehabFaultLog *log = rehab_fault_vfs_get_log (name);

  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_ANY))
    {
      if (rehab_fault_vfs_is_done ())
        (void) real_vfs->xDelete (real_vfs, name, does_sync ? sync_folder : 0);
      return SQLITE_IOERR_DELETE;
    }

  if (log != NULL)
    rehab_fault_log_unlink (log, name);

  return real_vfs->xDelete (real_vfs, name, does_sync || log != NULL ? sync_folder : 0);
}

static int
fault_access (sqlite3_vfs *vfs,
              const char  *name,
              int          flags,
              int         *result)
{
  if (rehab_fault_vfs_strike (REHAB_FAULT_ACCESS_ANY))
    return SQLITE_IOERR_ACCESS;

  return real_vfs->xAccess (real_vfs, name, flags, result);
}

static int
fault_get_last_error (sqlite3_vfs *vfs,
                      int          length,
                      char        *text)
{
  if (fault.armed && fault.n_hits > 0)
    return fault.system_error;

  return real_vfs->xGetLastError (real_vfs, length, text);
}

/* SQLite opens a folder for one thing only: to sync the names in it. */
static int
open_directory_for_sync (const char *path,
                         int        *fd)
{
  g_autofree char *folder = g_path_get_dirname (path);
  RehabFaultLog *log = rehab_fault_vfs_get_log (path);

  if (log != NULL)
    rehab_fault_log_sync_folder (log);

  return open_directory (path, fd);
}

/**
 * rehab_fault_vfs_register:
 *
 * Puts the layer in place, for every database that is opened from now on.
 */
void
rehab_fault_vfs_register (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.zName = REHAB_FAULT_VFS;
  fault_vfs.szOsFile = sizeof (FaultFile);
  fault_vfs.pNext = NULL;
  fault_vfs.xOpen = fault_open;
  fault_vfs.xDelete = fault_delete;
  fault_vfs.xAccess = fault_access;
  fault_vfs.xGetLastError = fault_get_last_error;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, 1), ==, SQLITE_OK);

  open_directory = (OpenDirectory) real_vfs->xGetSystemCall (real_vfs, "openDirectory");
  g_assert_nonnull (open_directory);
  g_assert_cmpint (real_vfs->xSetSystemCall (real_vfs, "openDirectory",
                                             (sqlite3_syscall_ptr) open_directory_for_sync), ==, SQLITE_OK);
}

/**
 * rehab_fault_vfs_set_log:
 * @log: (nullable): a log, which has to stay until another is set and what was opened meanwhile is closed
 *
 * Writes down what is done in the folder of @log by databases that are opened from now on.
 */
void
rehab_fault_vfs_set_log (RehabFaultLog *log)
{
  current_log = log;
}

/**
 * rehab_fault_vfs_set_syncing:
 * @syncing: whether a sync reaches the disk
 *
 * Leaves out syncs where only this process looks at the files, which makes a slow disk a fast one.
 */
void
rehab_fault_vfs_set_syncing (gboolean syncing)
{
  does_sync = syncing;
}

/**
 * rehab_fault_vfs_set_sync_time:
 * @microseconds: how long a sync takes at least
 *
 * Makes the disk as slow as a real one, so that what happens by chance happens between two syncs.
 */
void
rehab_fault_vfs_set_sync_time (guint microseconds)
{
  sync_time = microseconds;
}

/**
 * rehab_fault_vfs_arm:
 * @kind: how it fails
 * @system_error: `EIO`, `ENOSPC` for a full disk, which fails only what takes room, or `ENOMEM` for memory of SQLite
 * @n: which access, from 1
 *
 * Makes an access to the disk, or to memory, fail.
 */
void
rehab_fault_vfs_arm (RehabFaultKind kind,
                     int            system_error,
                     guint          n)
{
  fault.armed = TRUE;
  fault.kind = kind;
  fault.system_error = system_error;
  fault.n = n;
  fault.n_hits = 0;
}

/**
 * rehab_fault_vfs_disarm:
 *
 * Lets everything work again.
 *
 * Returns: how often it failed
 */
guint
rehab_fault_vfs_disarm (void)
{
  fault.armed = FALSE;

  return fault.n_hits;
}
