/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-fault-log.h"

G_BEGIN_DECLS

/* What a folder holds: name -> GByteArray. */
typedef GHashTable RehabFaultContents;

GByteArray *rehab_fault_contents_get   (RehabFaultContents *self,
                                        const char         *name);
void        rehab_fault_contents_write (RehabFaultContents *self,
                                        const char         *folder);
guint64     rehab_fault_contents_hash  (RehabFaultContents *self);

/* The disk at a position of a log, which only goes forward. */
typedef struct _RehabFaultDisk RehabFaultDisk;

RehabFaultDisk *rehab_fault_disk_new     (RehabFaultLog *log) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_fault_disk_free    (RehabFaultDisk *self);
void                rehab_fault_disk_advance (RehabFaultDisk *self,
                                              guint           position);
guint               rehab_fault_disk_get_n_waiting (RehabFaultDisk *self);
RehabFaultContents *rehab_fault_disk_cut     (RehabFaultDisk *self) G_GNUC_WARN_UNUSED_RESULT;
RehabFaultContents *rehab_fault_disk_settle  (RehabFaultDisk *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabFaultContents, g_hash_table_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabFaultDisk, rehab_fault_disk_free)

G_END_DECLS
