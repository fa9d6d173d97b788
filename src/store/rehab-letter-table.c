/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-table.h"
#include "rehab-row.h"

/**
 * rehab_letter_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the letters of an episode, oldest first.
 *
 * Returns: (transfer full) (element-type RehabLetter): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_letter_table_list_of_episode (RehabStore *store,
                                    const char *episode_id,
                                    GError    **error)
{
  return rehab_row_list (store, &rehab_letter_type, "WHERE episode_id = ?1 ORDER BY date, created_at, id", episode_id, error);
}

/**
 * rehab_letter_table_find:
 * @store: the store
 * @letter_id: the identity of a letter
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Finds a letter.
 *
 * Returns: (transfer full) (nullable): it; `NULL` without an error when there is none
 */
RehabLetter *
rehab_letter_table_find (RehabStore *store,
                         const char *letter_id,
                         GError    **error)
{
  return rehab_row_find (store, &rehab_letter_type, "id", letter_id, error);
}

/**
 * rehab_letter_table_save:
 * @store: the store
 * @letter: a record
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_LOCKED_RECORD` when it was printed
 *
 * Inserts or updates, by identity.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_letter_table_save (RehabStore        *store,
                         const RehabLetter *letter,
                         GError           **error)
{
  return rehab_row_save (store, letter, error);
}

/* The letter has to be there: that it is not is an error. */
static RehabLetter *
get_letter (RehabStore *store,
            const char *letter_id,
            GError    **error)
{
  g_autoptr (GError) problem = NULL;
  RehabLetter *letter = rehab_letter_table_find (store, letter_id, &problem);

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (letter == NULL)
    g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT, "No such letter");

  return letter;
}

/**
 * rehab_letter_table_mark_printed:
 * @store: the store
 * @letter_id: the identity of a letter
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes down that a letter was printed or saved now, if it was not before. From then on it cannot change.
 *
 * Returns: (transfer full): the letter as the store holds it, with the moment at which it went out first, or `NULL`
 *   with @error set
 */
RehabLetter *
rehab_letter_table_mark_printed (RehabStore *store,
                                 const char *letter_id,
                                 GError    **error)
{
  g_autoptr (RehabLetter) letter = get_letter (store, letter_id, error);
  g_autoptr (RehabLetter) printed = NULL;
  RehabLetter values;

  if (letter == NULL)
    return NULL;
  if (letter->printed_at != 0)
    return g_steal_pointer (&letter);

  values = *letter;
  values.printed_at = g_get_real_time ();
  printed = rehab_letter_new (&values, error);

  if (printed == NULL || !rehab_row_update (store, printed, error))
    return NULL;

  return g_steal_pointer (&printed);
}

/**
 * rehab_letter_table_copy:
 * @store: the store
 * @letter_id: the identity of a letter
 * @date: the date of the copy
 * @clinician_id: (nullable): who writes it
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Makes a new draft with the words of a letter, which is how one that was printed is written anew.
 *
 * Returns: (transfer full): the new letter, or `NULL` with @error set
 */
RehabLetter *
rehab_letter_table_copy (RehabStore *store,
                         const char *letter_id,
                         RehabDate   date,
                         const char *clinician_id,
                         GError    **error)
{
  g_autoptr (RehabLetter) letter = get_letter (store, letter_id, error);
  g_autoptr (RehabLetter) copy = NULL;
  RehabLetter values;

  if (letter == NULL)
    return NULL;

  values = *letter;
  values.id = NULL;
  values.date = date;
  values.clinician_id = clinician_id;
  values.printed_at = 0;
  copy = rehab_letter_new (&values, error);

  if (copy == NULL || !rehab_row_insert (store, copy, error))
    return NULL;

  return g_steal_pointer (&copy);
}

/**
 * rehab_letter_table_remove:
 * @store: the store
 * @letter_id: the identity of a letter
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_LOCKED_RECORD` when it was printed
 *
 * Throws a draft away.
 *
 * Returns: whether it was there and is gone
 */
gboolean
rehab_letter_table_remove (RehabStore *store,
                           const char *letter_id,
                           GError    **error)
{
  return rehab_row_delete (store, &rehab_letter_type, letter_id, error);
}
