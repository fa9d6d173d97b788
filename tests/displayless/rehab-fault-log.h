/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the disk under a folder was told, in its order: writes, truncations and syncs of files, and names that came, went
 * and moved. From it follows what the folder may hold after the power was cut: all that was synced, and of the rest
 * anything.
 */
typedef struct _RehabFaultLog RehabFaultLog;

typedef enum
{
  REHAB_FAULT_OPERATION_WRITE,
  REHAB_FAULT_OPERATION_TRUNCATE,
  REHAB_FAULT_OPERATION_SYNC,
  REHAB_FAULT_OPERATION_LINK, /* a name for a file */
  REHAB_FAULT_OPERATION_UNLINK,
  REHAB_FAULT_OPERATION_RENAME,
  REHAB_FAULT_OPERATION_SYNC_FOLDER,
} RehabFaultOperationKind;

typedef struct
{
  RehabFaultOperationKind kind;
  guint file;  /* its number, which it keeps when it gets another name */
  gsize at;    /* bytes: where it writes, or the size after truncation */
  GBytes *data;
  char *name;
  char *old_name;
} RehabFaultOperation;

RehabFaultLog *rehab_fault_log_new           (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
void           rehab_fault_log_free          (RehabFaultLog *self);
void           rehab_fault_log_ignore_syncs  (RehabFaultLog *self);
gboolean       rehab_fault_log_covers        (RehabFaultLog *self,
                                              const char    *path);

guint          rehab_fault_log_open          (RehabFaultLog *self,
                                              const char    *path);
void           rehab_fault_log_write         (RehabFaultLog *self,
                                              guint          file,
                                              gsize          at,
                                              gconstpointer  data,
                                              gsize          length);
void           rehab_fault_log_truncate      (RehabFaultLog *self,
                                              guint          file,
                                              gsize          size);
void           rehab_fault_log_sync          (RehabFaultLog *self,
                                              guint          file);
void           rehab_fault_log_rename        (RehabFaultLog *self,
                                              const char    *from,
                                              const char    *to);
void           rehab_fault_log_link          (RehabFaultLog *self,
                                              const char    *from,
                                              const char    *to);
void           rehab_fault_log_unlink        (RehabFaultLog *self,
                                              const char    *path);
void           rehab_fault_log_sync_folder   (RehabFaultLog *self);

/* Something was acknowledged: from here on it has to be there. */
void           rehab_fault_log_mark          (RehabFaultLog *self);

guint          rehab_fault_log_get_length    (RehabFaultLog *self);
guint          rehab_fault_log_get_n_marks   (RehabFaultLog *self);
guint          rehab_fault_log_get_mark      (RehabFaultLog *self,
                                              guint          n);

/* For the disk. */
const RehabFaultOperation *rehab_fault_log_get_nth (RehabFaultLog *self,
                                                    guint          n);
guint                      rehab_fault_log_get_n_files (RehabFaultLog *self);
GHashTable *rehab_fault_log_get_first_names (RehabFaultLog *self);
GBytes *rehab_fault_log_get_first_data (RehabFaultLog *self,
                                        guint          file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabFaultLog, rehab_fault_log_free)

G_END_DECLS
