/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store.h"

G_BEGIN_DECLS

/* What was done to which row, by whom and when. Every table writes it; nobody can change it. It holds no clinical text. */

typedef struct
{
  gint64 number; /* 1 and up, in the order of writing */
  gint64 at;     /* microseconds UTC since 1970 */
  char *clinician_id;
  char *table;
  char *row_id;
  char *action; /* "insert", "update" or "delete" */
} RehabAuditEntry;

void       rehab_audit_entry_free     (RehabAuditEntry *self);

GPtrArray *rehab_audit_table_list     (RehabStore *store,
                                       gint64      after,
                                       guint       most,
                                       GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabAuditEntry, rehab_audit_entry_free)

G_END_DECLS
