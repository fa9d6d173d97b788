/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-database.h"
#include "rehab-database-private.h"

/**
 * rehab_database_set_commit_proof:
 * @self: a database
 * @sql: (nullable): a query for a number that every transaction that writes raises
 *
 * Says how to tell, when a commit reports failure, whether it took place all the same.
 */
void
rehab_database_set_commit_proof (RehabDatabase *self,
                                 const char    *sql)
{
  g_set_str (&self->proof, sql);
}

gboolean
rehab_database_get_in_transaction (RehabDatabase *self)
{
  return self->depth > 0;
}

/**
 * rehab_database_set_held:
 * @self: a database in a transaction
 * @held: whether writing is refused
 *
 * Says that the transaction is not to be written in for now, whoever asks.
 */
void
rehab_database_set_held (RehabDatabase *self,
                         gboolean       held)
{
  g_return_if_fail (self->depth == 1 || !held);

  self->held = held;
}

gboolean
rehab_database_check_writable (RehabDatabase *self,
                               GError       **error)
{
  if (!self->held)
    return TRUE;

  g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_BUSY, "The transaction is somebody else's");

  return FALSE;
}

/**
 * rehab_database_doom:
 * @self: a database in a transaction
 *
 * Makes the transaction fail as a whole, because half of something is in it.
 */
void
rehab_database_doom (RehabDatabase *self)
{
  self->doomed = self->depth > 0;
}

/**
 * rehab_database_begin:
 * @self: a database
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Begins a transaction, or, inside one, a part that can be rolled back alone.
 *
 * Returns: whether it began; if not, there is nothing to end
 */
gboolean
rehab_database_begin (RehabDatabase *self,
                      GError       **error)
{
  if (!rehab_database_ensure_usable (self, error) || !rehab_database_check_writable (self, error))
    return FALSE;

  if (self->depth > 0)
    {
      if (!rehab_database_run (self, "SAVEPOINT part", error))
        return FALSE;

      self->depth++;
      return TRUE;
    }

  if (!rehab_database_check_is_there (self, error))
    return FALSE;

  self->proof_before = -1;
  if (self->proof != NULL && !rehab_database_read_int (self, self->proof, &self->proof_before, error))
    return FALSE;

  if (!rehab_database_run (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->depth = 1;
  self->doomed = FALSE;

  return TRUE;
}

/*
 * A failed commit does not tell what is on the disk: the write can be there and only the report of it lost. So the file
 * is opened anew, which rolls back what is incomplete, and asked. It is never written again blindly.
 */
static gboolean
settle_failed_commit (RehabDatabase *self,
                      gint64         proof_after,
                      GError        *failure,
                      GError       **error)
{
  g_autoptr (GError) problem = NULL;
  gint64 proof_now = -1;

  if (!rehab_database_reconnect (self, &problem)
      || self->proof == NULL
      || !rehab_database_read_int (self, self->proof, &proof_now, &problem))
    {
      g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_UNCERTAIN,
                   "%s; then: %s", failure->message, problem != NULL ? problem->message : "no proof");
      g_error_free (failure);
      return FALSE;
    }

  if (proof_after != self->proof_before && proof_now == proof_after)
    {
      g_error_free (failure);
      return TRUE;
    }

  if (proof_after != self->proof_before && proof_now == self->proof_before)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  /* What was written left no proof. */
  g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_UNCERTAIN, "%s; no proof", failure->message);
  g_error_free (failure);

  return FALSE;
}

/**
 * rehab_database_commit:
 * @self: a database in a transaction
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Ends the transaction, or the part of it begun last. When it fails it was rolled back and is over;
 * `REHAB_STORE_ERROR_UNCERTAIN` alone means that what was written may be there or not.
 *
 * Returns: whether all of it is kept; of a part, as far as the whole will be
 */
gboolean
rehab_database_commit (RehabDatabase *self,
                       GError       **error)
{
  GError *failure = NULL;
  gint64 proof_after = -1;

  g_return_val_if_fail (self->depth > 0 && !self->held, FALSE);

  if (!rehab_database_ensure_usable (self, error))
    {
      rehab_database_rollback (self);
      return FALSE;
    }

  if (self->depth > 1)
    {
      if (!rehab_database_run (self, "RELEASE part", error))
        {
          rehab_database_rollback (self);
          return FALSE;
        }

      self->depth--;
      return TRUE;
    }

  /* A long one may have begun while the file was still there. */
  if (!rehab_database_check_is_there (self, error)
      || (self->proof != NULL && !rehab_database_read_int (self, self->proof, &proof_after, error)))
    {
      rehab_database_rollback (self);
      return FALSE;
    }

  if (rehab_database_run (self, "COMMIT", &failure))
    {
      self->depth = 0;
      return TRUE;
    }

  rehab_database_rollback (self);

  /* A foreign key that leads nowhere is found before anything is written. */
  if (g_error_matches (failure, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  return settle_failed_commit (self, proof_after, failure, error);
}

/**
 * rehab_database_rollback:
 * @self: a database in a transaction
 *
 * Takes back everything since the last rehab_database_begin().
 */
void
rehab_database_rollback (RehabDatabase *self)
{
  g_return_if_fail (self->depth > 0 && !self->held);

  self->depth--;

  if (self->depth > 0)
    {
      /* If it cannot be taken back alone, then with everything else. */
      if (rehab_database_gave_up (self)
          || !rehab_database_run (self, "ROLLBACK TO part; RELEASE part", NULL))
        self->doomed = TRUE;
      return;
    }

  self->doomed = FALSE;

  if (!rehab_database_gave_up (self)
      && !rehab_database_run (self, "ROLLBACK", NULL))
    self->suspect = TRUE;
}
