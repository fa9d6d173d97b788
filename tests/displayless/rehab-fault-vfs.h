/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-fault-log.h"

G_BEGIN_DECLS

/*
 * A layer between SQLite and the system, and between the store and what it asks of the system itself (the calls that
 * meson.build wraps). All goes on to the real files. On its way it can be written down, be made to fail, or, of a sync, be
 * left out.
 */

#define REHAB_FAULT_VFS "rehab-fault"

typedef enum
{
  REHAB_FAULT_ONCE,
  REHAB_FAULT_FROM_THEN_ON,
  REHAB_FAULT_ONLY_REPORTED, /* once; it is done, or half of it, and reported as failed */
} RehabFaultKind;

void     rehab_fault_vfs_register     (void);
void     rehab_fault_memory_register  (void);

void     rehab_fault_vfs_set_log      (RehabFaultLog *log);
void     rehab_fault_vfs_set_syncing  (gboolean syncing);
void     rehab_fault_vfs_set_sync_time (guint microseconds);

void     rehab_fault_vfs_arm          (RehabFaultKind kind,
                                       int            system_error,
                                       guint          n);
guint    rehab_fault_vfs_disarm       (void);

/* For the calls of the store. */
typedef enum
{
  REHAB_FAULT_ACCESS_ANY,
  REHAB_FAULT_ACCESS_TAKES_ROOM, /* a full disk fails these only */
  REHAB_FAULT_ACCESS_MEMORY,
} RehabFaultAccess;

gboolean       rehab_fault_vfs_strike      (RehabFaultAccess access);
gboolean       rehab_fault_vfs_is_done     (void);
int            rehab_fault_vfs_get_error   (void);
gboolean       rehab_fault_vfs_begin_sync  (void);
RehabFaultLog *rehab_fault_vfs_get_log     (const char *path);

G_END_DECLS
