/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-statement.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * Rows of any record type, read and written by the record's own table of fields. Each write sets who made or changed
 * the row and when, and writes the audit in the same transaction.
 */

gboolean    rehab_row_insert    (RehabStore   *store,
                                 gconstpointer record,
                                 GError      **error);
gboolean    rehab_row_update    (RehabStore   *store,
                                 gconstpointer record,
                                 GError      **error);
gboolean    rehab_row_save      (RehabStore   *store,
                                 gconstpointer record,
                                 GError      **error);
gboolean    rehab_row_delete    (RehabStore            *store,
                                 const RehabRecordType *type,
                                 const char            *id,
                                 GError               **error);
gboolean    rehab_row_insert_part  (RehabStore   *store,
                                    gconstpointer record,
                                    GError      **error);
gboolean    rehab_row_delete_parts (RehabStore            *store,
                                    const RehabRecordType *type,
                                    const char            *column,
                                    const char            *value,
                                    GError               **error);
gboolean    rehab_row_audit     (RehabStore *store,
                                 const char *table,
                                 const char *row_id,
                                 const char *action,
                                 GError    **error);

gpointer    rehab_row_find      (RehabStore            *store,
                                 const RehabRecordType *type,
                                 const char            *column,
                                 const char            *value,
                                 GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gpointer    rehab_row_get       (RehabStore            *store,
                                 const RehabRecordType *type,
                                 const char            *id,
                                 GError               **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *rehab_row_list      (RehabStore            *store,
                                const RehabRecordType *type,
                                const char            *clauses,
                                const char            *parameter,
                                GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
