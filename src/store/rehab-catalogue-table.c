/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-catalogue-table.h"
#include "rehab-exercise-picture-table.h"
#include "rehab-own-exercise-table.h"
#include "rehab-store-private.h"

#define KEPT "rehab-catalogue"

/**
 * rehab_catalogue_table_load:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Gets the library with the clinic's own exercises and their pictures, archived ones too.
 *
 * Returns: (transfer full): the catalogue, or `NULL` with @error set
 */
RehabCatalogue *
rehab_catalogue_table_load (RehabStore *store,
                            GError    **error)
{
  RehabCatalogue *kept = g_object_get_data (G_OBJECT (store), KEPT);
  g_autoptr (GPtrArray) exercises = NULL;
  g_autoptr (GPtrArray) pictures = NULL;
  RehabCatalogue *catalogue;

  if (kept != NULL)
    return rehab_catalogue_ref (kept);

  if ((exercises = rehab_own_exercise_table_list (store, error)) == NULL
      || (pictures = rehab_exercise_picture_table_list (store, error)) == NULL)
    return NULL;

  catalogue = rehab_catalogue_new (exercises, pictures);

  /* What is read within a transaction may be taken back. */
  if (!rehab_database_get_in_transaction (rehab_store_get_database (store)))
    g_object_set_data_full (G_OBJECT (store), KEPT, rehab_catalogue_ref (catalogue), (GDestroyNotify) rehab_catalogue_unref);

  return catalogue;
}

/* For the tables that it is read from: before they write. Those who hold the catalogue of before keep it. */
void
rehab_catalogue_table_forget (RehabStore *store)
{
  g_object_set_data (G_OBJECT (store), KEPT, NULL);
}
