/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-print-table.h"
#include "rehab-programme-version-table.h"
#include "rehab-row.h"

/**
 * rehab_sheet_print_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists when sheets of the versions of an episode's programme went out, oldest first.
 *
 * Returns: (transfer full) (element-type RehabSheetPrint): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_sheet_print_table_list_of_episode (RehabStore *store,
                                         const char *episode_id,
                                         GError    **error)
{
  return rehab_row_list (store, &rehab_sheet_print_type,
                         "WHERE version_id IN (SELECT id FROM programme_version WHERE programme_id IN"
                         " (SELECT id FROM programme WHERE episode_id = ?1)) ORDER BY printed_at, id",
                         episode_id, error);
}

/**
 * rehab_sheet_print_table_add:
 * @store: the store
 * @version_id: the identity of a programme version
 * @output: whether it was printed or saved as a file
 * @language: the language of the sheet: "en", "de"
 * @parts: (nullable): keys of what was on it, with a space between
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR`
 *
 * Writes down that a sheet went out now by the author's hand, and that the version was printed last then.
 *
 * Returns: (transfer full): what was written down, or `NULL` with @error set
 */
RehabSheetPrint *
rehab_sheet_print_table_add (RehabStore      *store,
                             const char      *version_id,
                             RehabSheetOutput output,
                             const char      *language,
                             const char      *parts,
                             GError         **error)
{
  g_autoptr (RehabSheetPrint) print = NULL;

  print = rehab_sheet_print_new (&(RehabSheetPrint) {
    .version_id = version_id,
    .printed_at = g_get_real_time (),
    .clinician_id = rehab_store_get_author (store),
    .output = output,
    .language = language,
    .parts = parts,
  }, error);
  if (print == NULL || !rehab_store_transaction_begin (store, error))
    return NULL;

  if (!rehab_row_insert (store, print, error)
      || !rehab_programme_version_table_mark_printed (store, version_id, error))
    {
      rehab_store_transaction_rollback (store);
      return NULL;
    }

  return rehab_store_transaction_commit (store, error) ? g_steal_pointer (&print) : NULL;
}
