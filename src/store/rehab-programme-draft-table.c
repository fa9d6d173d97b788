/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme-draft-table.h"
#include "rehab-prescription-table.h"
#include "rehab-row.h"

/* TRUE without a draft when there is none. */
static gboolean
find_draft (RehabStore           *store,
            const char           *episode_id,
            RehabProgrammeDraft **draft,
            GError              **error)
{
  g_autoptr (GError) problem = NULL;

  *draft = rehab_row_find (store, &rehab_programme_draft_type, "episode_id", episode_id, &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}

/**
 * rehab_programme_draft_table_load:
 * @store: the store
 * @episode_id: the identity of an episode
 * @draft: (out) (transfer full) (nullable): the unsaved edit of its programme, or `NULL` when there is none
 * @regimen: (out) (transfer full) (nullable): what it prescribes, or `NULL` when there is none
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads the edit that was going on when the program ended.
 *
 * Returns: whether it could be read
 */
gboolean
rehab_programme_draft_table_load (RehabStore           *store,
                                  const char           *episode_id,
                                  RehabProgrammeDraft **draft,
                                  RehabRegimen        **regimen,
                                  GError              **error)
{
  g_autoptr (RehabProgrammeDraft) found = NULL;
  g_autoptr (RehabRegimen) prescribed = NULL;

  *draft = NULL;
  *regimen = NULL;

  if (!find_draft (store, episode_id, &found, error))
    return FALSE;

  if (found != NULL)
    {
      prescribed = rehab_prescription_table_load_of (store, &rehab_draft_prescription_type, found->id, error);
      if (prescribed == NULL)
        return FALSE;
    }

  *draft = g_steal_pointer (&found);
  *regimen = g_steal_pointer (&prescribed);

  return TRUE;
}

static RehabProgrammeDraft *
write_draft (RehabStore         *store,
             const char         *episode_id,
             const char         *base_version_id,
             const RehabRegimen *regimen,
             GError            **error)
{
  g_autoptr (RehabProgrammeDraft) present = NULL;
  g_autoptr (RehabProgrammeDraft) draft = NULL;

  if (!find_draft (store, episode_id, &present, error))
    return NULL;

  draft = rehab_programme_draft_new (&(RehabProgrammeDraft) {
    .id = present != NULL ? present->id : NULL,
    .episode_id = episode_id,
    .base_version_id = base_version_id,
    .clinician_id = rehab_store_get_author (store),
    .edited_at = g_get_real_time (),
  }, error);
  if (draft == NULL)
    return NULL;

  if (!(present != NULL ? rehab_row_update (store, draft, error) : rehab_row_insert (store, draft, error))
      || !rehab_prescription_table_set_of (store, &rehab_draft_prescription_type, draft->id, regimen, error))
    return NULL;

  return g_steal_pointer (&draft);
}

/**
 * rehab_programme_draft_table_save:
 * @store: the store
 * @episode_id: the identity of an episode
 * @base_version_id: (nullable): the version that the edit began from
 * @regimen: what is prescribed as it stands in the editor
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Keeps an edit that is going on in place of the one that was kept before, as a whole or not at all. Quick enough to be
 * called after each change. The edit is the author's, and of now.
 *
 * Returns: (transfer full): the draft as the store holds it, or `NULL` with @error set
 */
RehabProgrammeDraft *
rehab_programme_draft_table_save (RehabStore         *store,
                                  const char         *episode_id,
                                  const char         *base_version_id,
                                  const RehabRegimen *regimen,
                                  GError            **error)
{
  g_autoptr (RehabProgrammeDraft) draft = NULL;

  g_return_val_if_fail (regimen != NULL, NULL);

  if (!rehab_store_transaction_begin (store, error))
    return NULL;

  draft = write_draft (store, episode_id, base_version_id, regimen, error);
  if (draft == NULL)
    {
      rehab_store_transaction_rollback (store);
      return NULL;
    }

  return rehab_store_transaction_commit (store, error) ? g_steal_pointer (&draft) : NULL;
}

static gboolean
delete_draft (RehabStore *store,
              const char *draft_id,
              GError    **error)
{
  return rehab_row_delete_parts (store, &rehab_draft_prescription_type, "draft_id", draft_id, error)
         && rehab_row_delete (store, &rehab_programme_draft_type, draft_id, error);
}

/**
 * rehab_programme_draft_table_discard:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Throws the unsaved edit of the programme away, if there is one. Who still holds what it prescribed can save it again.
 *
 * Returns: whether the store holds none
 */
gboolean
rehab_programme_draft_table_discard (RehabStore *store,
                                     const char *episode_id,
                                     GError    **error)
{
  g_autoptr (RehabProgrammeDraft) draft = NULL;

  if (!find_draft (store, episode_id, &draft, error))
    return FALSE;
  if (draft == NULL)
    return TRUE;

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!delete_draft (store, draft->id, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}
