/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-names-private.h"
#include "rehab-episode-table.h"

#include <string.h>

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabImportNames, rehab_import_names, G_TYPE_OBJECT)

static void
name_free (gpointer data)
{
  RehabImportName *name = data;

  g_clear_object (&name->patient);
  g_clear_pointer (&name->episodes, g_ptr_array_unref);
  g_free (name->name);
  g_free (name);
}

static void
rehab_import_names_finalize (GObject *object)
{
  RehabImportNames *self = REHAB_IMPORT_NAMES (object);

  g_clear_pointer (&self->index, rehab_name_index_free);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->names);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_import_names_parent_class)->finalize (object);
}

static void
rehab_import_names_class_init (RehabImportNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_import_names_finalize;

  /* Somebody said whose rows some of them are. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_import_names_init (RehabImportNames *self)
{
  self->names = g_ptr_array_new_with_free_func (name_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
}

RehabImportNames *
rehab_import_names_new (RehabClinic *clinic)
{
  RehabImportNames *self = g_object_new (REHAB_TYPE_IMPORT_NAMES, NULL);

  self->clinic = g_object_ref (clinic);

  return self;
}

/* Whether a patient has a diary that is being kept: it belongs to an episode of care, which has to be open. */
gboolean
rehab_import_names_is_eligible (RehabPatient *patient)
{
  const RehabEpisode *episode = rehab_patient_get_episode (patient);

  return !rehab_patient_get_details (patient)->archived && episode != NULL && !rehab_date_is_set (episode->closed_on);
}

static RehabImportName *
get_name (RehabImportNames *self,
          guint             n)
{
  return g_ptr_array_index (self->names, n);
}

static void
stretch (RehabImportName *name,
         RehabDate        date)
{
  if (!rehab_date_is_set (name->first) || rehab_date_compare (date, name->first) < 0)
    name->first = date;
  if (!rehab_date_is_set (name->last) || rehab_date_compare (date, name->last) > 0)
    name->last = date;
}

/**
 * rehab_import_names_add_row:
 * @self: names
 * @row: a row of the file
 *
 * Notes whose it is. What cannot be read goes to nobody.
 *
 * Returns: `FALSE` when there are more names than a squad has: the column is not that of names
 */
gboolean
rehab_import_names_add_row (RehabImportNames     *self,
                            const RehabImportRow *row)
{
  const char *key = row->athlete != NULL ? row->athlete : "";
  RehabImportName *name;

  if (row->problem != NULL)
    return TRUE;

  name = g_hash_table_lookup (self->by_name, key);
  if (name == NULL)
    {
      if (self->names->len >= REHAB_IMPORT_MOST_NAMES)
        return FALSE;

      name = g_new0 (RehabImportName, 1);
      name->name = g_strdup (row->athlete);
      g_ptr_array_add (self->names, name);
      g_hash_table_insert (self->by_name, name->name != NULL ? name->name : (char *) "", name);
    }

  name->n_rows++;
  stretch (name, row->session != NULL ? row->session->date : row->day->date);

  return TRUE;
}

guint
rehab_import_names_get_n (RehabImportNames *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_NAMES (self), 0);

  return self->names->len;
}

const RehabImportName *
rehab_import_names_get (RehabImportNames *self,
                        guint             n)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_NAMES (self) && n < self->names->len, NULL);

  return get_name (self, n);
}

static void
changed (RehabImportNames *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose_nobody (RehabImportName *name)
{
  g_clear_object (&name->patient);
  g_clear_pointer (&name->episodes, g_ptr_array_unref);
  name->episode = NULL;
  name->left_out = FALSE;
  name->is_confirmed = FALSE;
}

static GPtrArray *
list_open_episodes (RehabImportNames *self,
                    RehabPatient     *patient)
{
  g_autoptr (GPtrArray) all = rehab_episode_table_list_of_patient (rehab_clinic_get_store (self->clinic),
                                                                   rehab_patient_get_id (patient), NULL);
  GPtrArray *open = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!rehab_date_is_set (((const RehabEpisode *) g_ptr_array_index (all, i))->closed_on))
      g_ptr_array_add (open, rehab_record_ref (g_ptr_array_index (all, i)));

  return open;
}

static void
choose (RehabImportNames *self,
        RehabImportName  *name,
        RehabPatient     *patient)
{
  choose_nobody (name);
  name->patient = g_object_ref (patient);
  name->episodes = list_open_episodes (self, patient);

  /* Of two sides that are treated, nothing in a file tells which one it is about. */
  if (name->episodes->len == 1)
    name->episode = g_ptr_array_index (name->episodes, 0);
}

static RehabNameIndex *
ensure_index (RehabImportNames *self)
{
  GListModel *patients = rehab_clinic_get_patients (self->clinic);

  if (self->index != NULL)
    return self->index;

  self->index = rehab_name_index_new ();
  for (guint i = 0; i < g_list_model_get_n_items (patients); i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (patients, i);

      if (rehab_import_names_is_eligible (patient))
        rehab_name_index_add (self->index, rehab_patient_get_details (patient), patient);
    }

  return self->index;
}

static const RehabImportName *
find_earlier (RehabImportNames *earlier,
              const char       *name)
{
  return earlier != NULL ? g_hash_table_lookup (earlier->by_name, name != NULL ? name : "") : NULL;
}

/**
 * rehab_import_names_propose:
 * @self: names
 * @n: one of them
 * @earlier: (nullable): what was said of the same file before its columns were looked at again
 *
 * Proposes who it is, by what was said already or by the name.
 */
void
rehab_import_names_propose (RehabImportNames *self,
                            guint             n,
                            RehabImportNames *earlier)
{
  RehabImportName *name;
  const RehabImportName *said;
  gpointer patient = NULL;

  g_return_if_fail (REHAB_IS_IMPORT_NAMES (self) && n < self->names->len);

  name = get_name (self, n);
  said = find_earlier (earlier, name->name);
  choose_nobody (name);
  if (said != NULL)
    {
      name->fit = said->fit;
      name->left_out = said->left_out;
      name->is_confirmed = said->is_confirmed;
      g_set_object (&name->patient, said->patient);
      name->episodes = said->episodes != NULL ? g_ptr_array_ref (said->episodes) : NULL;
      name->episode = said->episode;
      return;
    }

  if (name->name == NULL)
    return;

  name->fit = rehab_name_index_find (ensure_index (self), name->name, &patient);
  if (patient != NULL)
    choose (self, name, patient);
}

/* Says who it is; NULL takes back what was said. */
void
rehab_import_names_set_patient (RehabImportNames *self,
                                guint             n,
                                RehabPatient     *patient)
{
  RehabImportName *name;

  g_return_if_fail (REHAB_IS_IMPORT_NAMES (self) && n < self->names->len);
  g_return_if_fail (patient == NULL || rehab_import_names_is_eligible (patient));

  name = get_name (self, n);
  if (name->patient == patient && patient != NULL)
    return;

  choose_nobody (name);
  if (patient != NULL)
    choose (self, name, patient);

  /* Who was picked from the list was looked at. */
  name->is_confirmed = patient != NULL;
  changed (self);
}

/* Says which side of the patient it is. */
void
rehab_import_names_set_episode (RehabImportNames   *self,
                                guint               n,
                                const RehabEpisode *episode)
{
  RehabImportName *name;

  g_return_if_fail (REHAB_IS_IMPORT_NAMES (self) && n < self->names->len);

  name = get_name (self, n);
  g_return_if_fail (name->episodes != NULL);
  g_return_if_fail (episode == NULL || g_ptr_array_find (name->episodes, episode, NULL));
  if (name->episode == episode)
    return;

  name->episode = episode;
  changed (self);
}

/* The diary that a file without names was dropped on: nothing is left to ask. */
void
rehab_import_names_set_in_hand (RehabImportNames   *self,
                                guint               n,
                                RehabPatient       *patient,
                                const RehabEpisode *episode)
{
  RehabImportName *name;

  g_return_if_fail (REHAB_IS_IMPORT_NAMES (self) && n < self->names->len);
  g_return_if_fail (REHAB_IS_PATIENT (patient) && episode != NULL);

  name = get_name (self, n);
  choose_nobody (name);
  name->patient = g_object_ref (patient);
  name->episodes = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_ptr_array_add (name->episodes, rehab_record_ref (episode));
  name->episode = g_ptr_array_index (name->episodes, 0);
  name->is_confirmed = TRUE;
  changed (self);
}

/* Has the rows of a name go nowhere. */
void
rehab_import_names_leave_out (RehabImportNames *self,
                              guint             n)
{
  g_return_if_fail (REHAB_IS_IMPORT_NAMES (self) && n < self->names->len);

  choose_nobody (get_name (self, n));
  get_name (self, n)->left_out = TRUE;
  changed (self);
}

/* Has the rows of all go nowhere for whom nobody is chosen. */
void
rehab_import_names_leave_out_rest (RehabImportNames *self)
{
  g_return_if_fail (REHAB_IS_IMPORT_NAMES (self));

  for (guint i = 0; i < self->names->len; i++)
    if (get_name (self, i)->patient == NULL)
      get_name (self, i)->left_out = TRUE;
  changed (self);
}

/* Says that a proposal that only nearly fits is right. */
void
rehab_import_names_confirm (RehabImportNames *self,
                            guint             n)
{
  g_return_if_fail (REHAB_IS_IMPORT_NAMES (self) && n < self->names->len);

  get_name (self, n)->is_confirmed = TRUE;
  changed (self);
}

/* Whether it is known where the rows of a name go, or that they go nowhere. */
gboolean
rehab_import_names_is_settled (RehabImportNames *self,
                               guint             n)
{
  const RehabImportName *name = rehab_import_names_get (self, n);

  if (name->left_out)
    return TRUE;

  return name->episode != NULL && (name->is_confirmed || name->fit == REHAB_NAME_FIT_EXACT);
}

gboolean
rehab_import_names_are_settled (RehabImportNames *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->names->len; i++)
    {
      if (!rehab_import_names_is_settled (self, i))
        return FALSE;
      any = any || !get_name (self, i)->left_out;
    }

  return any;
}

/* Into how many diaries the file goes. */
guint
rehab_import_names_count_diaries (RehabImportNames *self)
{
  g_autoptr (GHashTable) episodes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->names->len; i++)
    if (get_name (self, i)->episode != NULL)
      g_hash_table_add (episodes, (gpointer) get_name (self, i)->episode->id);

  return g_hash_table_size (episodes);
}

/**
 * rehab_import_names_find_twin:
 * @self: names
 * @n: one of them
 *
 * Finds another name of the file that goes into the same diary: one person spelt in two ways, or a slip.
 *
 * Returns: (transfer none) (nullable): the other name
 */
const RehabImportName *
rehab_import_names_find_twin (RehabImportNames *self,
                              guint             n)
{
  const RehabImportName *name = rehab_import_names_get (self, n);

  for (guint i = 0; name->patient != NULL && i < self->names->len; i++)
    if (i != n && get_name (self, i)->patient == name->patient)
      return get_name (self, i);

  return NULL;
}
