/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-store-hold.h"
#include "rehab-store-private.h"

struct _RehabStoreHold
{
  RehabStore *store;
  gboolean is_over; /* committed, or tried to */
};

/**
 * rehab_store_hold_new:
 * @store: the store, outside of a transaction
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_BUSY` when there is a transaction
 *
 * Begins a transaction and holds it; nobody can write before rehab_store_hold_enter().
 *
 * Returns: (transfer full): the hold, which rolls back when it is freed, or `NULL` with @error set
 */
RehabStoreHold *
rehab_store_hold_new (RehabStore *store,
                      GError    **error)
{
  RehabDatabase *database = rehab_store_get_database (store);
  RehabStoreHold *self;

  if (rehab_database_get_in_transaction (database))
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_BUSY, "There is a transaction already");
      return NULL;
    }

  if (!rehab_database_begin (database, error))
    return NULL;

  self = g_new0 (RehabStoreHold, 1);
  self->store = g_object_ref (store);
  rehab_database_set_held (database, TRUE);

  return self;
}

/* From here on it is the holder who writes; the main loop must not turn before rehab_store_hold_leave(). */
void
rehab_store_hold_enter (RehabStoreHold *self)
{
  g_return_if_fail (!self->is_over);

  rehab_database_set_held (rehab_store_get_database (self->store), FALSE);
}

void
rehab_store_hold_leave (RehabStoreHold *self)
{
  g_return_if_fail (!self->is_over);

  rehab_database_set_held (rehab_store_get_database (self->store), TRUE);
}

/**
 * rehab_store_hold_commit:
 * @self: a hold, entered
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Ends the transaction and keeps what was written, as rehab_store_transaction_commit() does. Either way it is over.
 *
 * Returns: whether it is kept
 */
gboolean
rehab_store_hold_commit (RehabStoreHold *self,
                         GError        **error)
{
  g_return_val_if_fail (!self->is_over, FALSE);

  self->is_over = TRUE;

  return rehab_store_transaction_commit (self->store, error);
}

/* Takes back what was written, unless it was committed. */
void
rehab_store_hold_free (RehabStoreHold *self)
{
  if (!self->is_over)
    {
      rehab_database_set_held (rehab_store_get_database (self->store), FALSE);
      rehab_store_transaction_rollback (self->store);
    }

  g_object_unref (self->store);
  g_free (self);
}
