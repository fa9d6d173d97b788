/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-names-private.h"
#include "rehab-import-known.h"

/* The names as diaries: what is in them already, and what would come into them. */

/* Counts from nought, with the diaries as they are now. */
void
rehab_import_names_forget_known (RehabImportNames *self)
{
  g_return_if_fail (REHAB_IS_IMPORT_NAMES (self));

  g_hash_table_remove_all (self->known);
  for (guint i = 0; i < self->names->len; i++)
    {
      RehabImportName *name = g_ptr_array_index (self->names, i);

      name->n_sessions = 0;
      name->n_days = 0;
      name->first_new = name->last_new = REHAB_DATE_NONE;
    }
}

/**
 * rehab_import_names_load_known:
 * @self: names that are settled
 * @n: one of them
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads what its diary has already, unless that was done.
 *
 * Returns: `FALSE` with @error set when it could not be read
 */
gboolean
rehab_import_names_load_known (RehabImportNames *self,
                               guint             n,
                               GError          **error)
{
  const RehabImportName *name = rehab_import_names_get (self, n);
  GHashTable *known;

  if (name->episode == NULL || g_hash_table_contains (self->known, name->episode->id))
    return TRUE;

  known = rehab_import_known_load (rehab_clinic_get_store (self->clinic), name->episode->id, error);
  if (known == NULL)
    return FALSE;
  g_hash_table_insert (self->known, g_strdup (name->episode->id), known);

  return TRUE;
}

/* A RehabKnownFunc; what it is given are names. */
GHashTable *
rehab_import_names_find_known (const char *athlete,
                               gpointer    names)
{
  RehabImportNames *self = REHAB_IMPORT_NAMES (names);
  const RehabImportName *name = g_hash_table_lookup (self->by_name, athlete != NULL ? athlete : "");

  return name != NULL && name->episode != NULL ? g_hash_table_lookup (self->known, name->episode->id) : NULL;
}

/* The episodes into whose diaries the rows go, by the name in the file; "" for that of a file without names. */
GHashTable *
rehab_import_names_dup_episodes (RehabImportNames *self)
{
  GHashTable *episodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < self->names->len; i++)
    {
      const RehabImportName *name = g_ptr_array_index (self->names, i);

      if (name->episode != NULL)
        g_hash_table_insert (episodes, g_strdup (name->name != NULL ? name->name : ""), g_strdup (name->episode->id));
    }

  return episodes;
}

/* Counts what a row brings, and from when to when that is. */
void
rehab_import_names_count_row (RehabImportNames     *self,
                              const RehabImportRow *row,
                              gboolean              adds_session,
                              gboolean              adds_day)
{
  RehabImportName *name;
  RehabDate date;

  g_return_if_fail (REHAB_IS_IMPORT_NAMES (self));

  if (!adds_session && !adds_day)
    return;

  name = g_hash_table_lookup (self->by_name, row->athlete != NULL ? row->athlete : "");
  g_return_if_fail (name != NULL);

  date = row->session != NULL ? row->session->date : row->day->date;
  name->n_sessions += adds_session;
  name->n_days += adds_day;
  if (!rehab_date_is_set (name->first_new) || rehab_date_compare (date, name->first_new) < 0)
    name->first_new = date;
  if (!rehab_date_is_set (name->last_new) || rehab_date_compare (date, name->last_new) > 0)
    name->last_new = date;
}
