/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-audit-table.h"
#include "rehab-store-private.h"

void
rehab_audit_entry_free (RehabAuditEntry *self)
{
  g_free (self->clinician_id);
  g_free (self->table);
  g_free (self->row_id);
  g_free (self->action);
  g_free (self);
}

/**
 * rehab_audit_table_list:
 * @store: the store
 * @after: the number of an entry, or 0
 * @most: how many at most
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists what was done, in its order, after a given entry.
 *
 * Returns: (transfer full) (element-type RehabAuditEntry): the entries, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_audit_table_list (RehabStore *store,
                        gint64      after,
                        guint       most,
                        GError    **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_audit_entry_free);
  g_autoptr (RehabStatement) statement = NULL;
  RehabStep step;

  statement = rehab_database_prepare (rehab_store_get_database (store),
                                      "SELECT number, at, clinician_id, table_name, row_id, action FROM audit"
                                      " WHERE number > ?1 ORDER BY number LIMIT ?2", error);
  if (statement == NULL)
    return NULL;

  rehab_statement_bind_int (statement, 1, after);
  rehab_statement_bind_int (statement, 2, most);

  while ((step = rehab_statement_step (statement, error)) == REHAB_STEP_ROW)
    {
      RehabAuditEntry *entry = g_new0 (RehabAuditEntry, 1);

      g_ptr_array_add (entries, entry);
      entry->number = rehab_statement_get_int (statement, 0);
      entry->at = rehab_statement_get_int (statement, 1);
      entry->clinician_id = g_strdup (rehab_statement_get_text (statement, 2));
      entry->table = g_strdup (rehab_statement_get_text (statement, 3));
      entry->row_id = g_strdup (rehab_statement_get_text (statement, 4));
      entry->action = g_strdup (rehab_statement_get_text (statement, 5));
    }

  return step == REHAB_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}
