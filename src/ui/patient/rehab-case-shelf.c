/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case-shelf.h"

struct _RehabCaseShelf
{
  GObject parent_instance;

  GHashTable *unsaved; /* episode id -> RehabCaseModel that still holds something unsaved */
  GHashTable *looked;  /* patient id -> episode id that was looked at last */
};

G_DEFINE_FINAL_TYPE (RehabCaseShelf, rehab_case_shelf, G_TYPE_OBJECT)

static void
rehab_case_shelf_finalize (GObject *object)
{
  RehabCaseShelf *self = REHAB_CASE_SHELF (object);

  g_clear_pointer (&self->unsaved, g_hash_table_unref);
  g_clear_pointer (&self->looked, g_hash_table_unref);

  G_OBJECT_CLASS (rehab_case_shelf_parent_class)->finalize (object);
}

static void
rehab_case_shelf_class_init (RehabCaseShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_case_shelf_finalize;
}

static void
rehab_case_shelf_init (RehabCaseShelf *self)
{
  self->unsaved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->looked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

RehabCaseShelf *
rehab_case_shelf_new (void)
{
  return g_object_new (REHAB_TYPE_CASE_SHELF, NULL);
}

/* Another model is about to be looked at: this one is kept while there is something in it. */
void
rehab_case_shelf_put (RehabCaseShelf *self,
                      RehabCaseModel *model)
{
  const char *episode_id;

  g_return_if_fail (REHAB_IS_CASE_SHELF (self));
  g_return_if_fail (REHAB_IS_CASE_MODEL (model));

  episode_id = rehab_case_model_get_episode_id (model);
  if (episode_id == NULL)
    return;

  g_hash_table_replace (self->looked, g_strdup (rehab_patient_get_id (rehab_case_model_get_patient (model))),
                        g_strdup (episode_id));
  if (rehab_case_model_has_unsaved (model))
    g_hash_table_replace (self->unsaved, g_strdup (episode_id), g_object_ref (model));
  else
    g_hash_table_remove (self->unsaved, episode_id);
}

/* An episode that was looked at before is not come back to once it was closed: then the one that goes on comes first. */
static const char *
choose_episode (RehabCaseShelf *self,
                RehabPatient   *patient)
{
  const RehabEpisode *first = rehab_patient_get_episode (patient);
  const RehabEpisode *looked =
    rehab_patient_find_episode (patient, g_hash_table_lookup (self->looked, rehab_patient_get_id (patient)));

  if (looked != NULL && !rehab_date_is_set (looked->closed_on))
    return looked->id;

  return first != NULL ? first->id : NULL;
}

/*
 * Gets the model of an episode with all that is unsaved in it; of the one that was looked at last, or else of the one that
 * comes first, where @episode_id is NULL.
 */
RehabCaseModel *
rehab_case_shelf_take (RehabCaseShelf *self,
                       RehabClinic    *clinic,
                       RehabPatient   *patient,
                       const char     *episode_id,
                       GError        **error)
{
  RehabCaseModel *kept = NULL;

  g_return_val_if_fail (REHAB_IS_CASE_SHELF (self), NULL);

  if (rehab_patient_find_episode (patient, episode_id) == NULL)
    episode_id = choose_episode (self, patient);
  if (episode_id != NULL)
    kept = g_hash_table_lookup (self->unsaved, episode_id);
  if (kept != NULL && rehab_case_model_get_patient (kept) == patient)
    return g_object_ref (kept);

  return rehab_case_model_new_for_episode (clinic, patient, episode_id, error);
}

/* In how many episodes something would be lost: it is kept neither as a version nor as an edit. */
guint
rehab_case_shelf_count_unkept (RehabCaseShelf *self)
{
  GHashTableIter iter;
  gpointer model;
  guint count = 0;

  g_return_val_if_fail (REHAB_IS_CASE_SHELF (self), 0);

  g_hash_table_iter_init (&iter, self->unsaved);
  while (g_hash_table_iter_next (&iter, NULL, &model))
    count += rehab_case_model_would_lose (model) ? 1 : 0;

  return count;
}
