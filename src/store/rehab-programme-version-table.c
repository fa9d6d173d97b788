/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme-version-table.h"
#include "rehab-programme-draft-table.h"
#include "rehab-programme-table.h"
#include "rehab-row.h"
#include "rehab-store-private.h"

/**
 * rehab_programme_version_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the versions of the programme of an episode, oldest first.
 *
 * Returns: (transfer full) (element-type RehabProgrammeVersion): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_programme_version_table_list_of_episode (RehabStore *store,
                                               const char *episode_id,
                                               GError    **error)
{
  return rehab_row_list (store, &rehab_programme_version_type,
                         "WHERE programme_id IN (SELECT id FROM programme WHERE episode_id = ?1) ORDER BY number",
                         episode_id, error);
}

static gboolean
find_next_number (RehabStore *store,
                  const char *programme_id,
                  int        *number,
                  GError    **error)
{
  g_autoptr (RehabStatement) statement = NULL;
  RehabStep step;

  statement = rehab_database_prepare (rehab_store_get_database (store),
                                      "SELECT ifnull (max (number), 0) + 1 FROM programme_version"
                                      " WHERE programme_id = ?1", error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, programme_id);
  step = rehab_statement_step (statement, error);
  if (step == REHAB_STEP_ROW)
    *number = (int) rehab_statement_get_int (statement, 0);

  return step == REHAB_STEP_ROW;
}

static gboolean
insert_prescriptions (RehabStore         *store,
                      const char         *version_id,
                      const RehabRegimen *regimen,
                      GError            **error)
{
  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      RehabPrescription values = *rehab_regimen_get_nth (regimen, i);
      g_autoptr (RehabPrescription) prescription = NULL;

      /* The one that this was edited from keeps its identity in its own version. */
      values.id = NULL;
      values.version_id = version_id;
      values.position = (int) i;

      prescription = rehab_prescription_new (&values, error);
      if (prescription == NULL || !rehab_row_insert (store, prescription, error))
        return FALSE;
    }

  return TRUE;
}

static RehabProgrammeVersion *
insert_version (RehabStore                  *store,
                const char                  *episode_id,
                const RehabProgrammeVersion *wanted,
                const RehabRegimen          *regimen,
                GError                     **error)
{
  g_autoptr (RehabProgramme) programme = rehab_programme_table_ensure (store, episode_id, error);
  g_autoptr (RehabProgrammeVersion) version = NULL;
  RehabProgrammeVersion values = *wanted;

  if (programme == NULL)
    return NULL;

  values.programme_id = programme->id;
  if (!find_next_number (store, programme->id, &values.number, error))
    return NULL;

  version = rehab_programme_version_new (&values, error);
  if (version == NULL)
    return NULL;

  /* The row of the version seals its prescriptions, so it comes last. With it the edit is not unsaved any more. */
  if (!insert_prescriptions (store, version->id, regimen, error)
      || !rehab_row_insert (store, version, error)
      || !rehab_programme_draft_table_discard (store, episode_id, error))
    return NULL;

  return g_steal_pointer (&version);
}

/**
 * rehab_programme_version_table_add:
 * @store: the store
 * @episode_id: the identity of an episode
 * @date: the day it is from
 * @clinician_id: (nullable): who decided it
 * @reason: (nullable): why it changed
 * @regimen: what it prescribes
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR` for a value that no version can hold
 *
 * Saves a new version with its prescriptions, as a whole or not at all: numbers it after the last one, makes the programme
 * with the first, and takes the draft that was kept of the edit away.
 *
 * Returns: (transfer full): the version, or `NULL` with @error set
 */
RehabProgrammeVersion *
rehab_programme_version_table_add (RehabStore   *store,
                                   const char   *episode_id,
                                   RehabDate     date,
                                   const char   *clinician_id,
                                   const char   *reason,
                                   RehabRegimen *regimen,
                                   GError      **error)
{
  const RehabProgrammeVersion wanted = { .date = date, .clinician_id = clinician_id, .reason = reason };
  g_autoptr (RehabProgrammeVersion) version = NULL;

  g_return_val_if_fail (regimen != NULL, NULL);

  if (!rehab_store_transaction_begin (store, error))
    return NULL;

  version = insert_version (store, episode_id, &wanted, regimen, error);
  if (version == NULL)
    {
      rehab_store_transaction_rollback (store);
      return NULL;
    }

  return rehab_store_transaction_commit (store, error) ? g_steal_pointer (&version) : NULL;
}

/**
 * rehab_programme_version_table_mark_printed:
 * @store: the store
 * @version_id: the identity of a programme version
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes down that a version was printed or saved as a sheet now.
 *
 * Returns: whether it is written
 */
gboolean
rehab_programme_version_table_mark_printed (RehabStore *store,
                                            const char *version_id,
                                            GError    **error)
{
  g_autoptr (RehabProgrammeVersion) version = rehab_row_get (store, &rehab_programme_version_type, version_id, error);
  g_autoptr (RehabProgrammeVersion) printed = NULL;
  RehabProgrammeVersion values;

  if (version == NULL)
    return FALSE;

  values = *version;
  values.printed_at = g_get_real_time ();
  printed = rehab_programme_version_new (&values, error);

  return printed != NULL && rehab_row_update (store, printed, error);
}
