/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-patient.h"
#include "rehab-care-list.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-search.h"

#include <string.h>

struct _RehabPatient
{
  GObject parent_instance;

  RehabPatientDetails *details;
  RehabCareList *cares;
  char *squad_name;
  char *attention;

  char *name;
  char *sort_key;
  char *search_key;
};

enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_DETAILS,
  PROP_EPISODE,
  PROP_EPISODES,
  PROP_PHASE,
  PROP_SQUAD_NAME,
  PROP_ATTENTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RehabPatient, rehab_patient, G_TYPE_OBJECT)

static void
forget_search_key (RehabPatient *self)
{
  g_clear_pointer (&self->search_key, g_free);
}

static void
rehab_patient_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RehabPatient *self = REHAB_PATIENT (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->details->id);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_DETAILS:
      g_value_set_boxed (value, self->details);
      break;

    case PROP_EPISODE:
      g_value_set_boxed (value, rehab_patient_get_episode (self));
      break;

    case PROP_EPISODES:
      g_value_set_boxed (value, rehab_patient_get_episodes (self));
      break;

    case PROP_PHASE:
      g_value_set_enum (value, (int) rehab_patient_get_phase (self, NULL));
      break;

    case PROP_SQUAD_NAME:
      g_value_set_string (value, self->squad_name);
      break;

    case PROP_ATTENTION:
      g_value_set_string (value, self->attention);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_patient_finalize (GObject *object)
{
  RehabPatient *self = REHAB_PATIENT (object);

  g_clear_pointer (&self->details, rehab_record_unref);
  g_clear_pointer (&self->cares, rehab_care_list_free);
  g_free (self->squad_name);
  g_free (self->attention);
  g_free (self->name);
  g_free (self->sort_key);
  g_free (self->search_key);

  G_OBJECT_CLASS (rehab_patient_parent_class)->finalize (object);
}

static void
rehab_patient_class_init (RehabPatientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rehab_patient_get_property;
  object_class->finalize = rehab_patient_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DETAILS] = g_param_spec_boxed ("details", NULL, NULL, REHAB_TYPE_RECORD, flags);
  properties[PROP_EPISODE] = g_param_spec_boxed ("episode", NULL, NULL, REHAB_TYPE_RECORD, flags);
  properties[PROP_EPISODES] = g_param_spec_boxed ("episodes", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_PHASE] =
    g_param_spec_enum ("phase", NULL, NULL, rehab_phase_get_type (), REHAB_PHASE_NONE, flags);
  properties[PROP_SQUAD_NAME] = g_param_spec_string ("squad-name", NULL, NULL, NULL, flags);
  properties[PROP_ATTENTION] = g_param_spec_string ("attention", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rehab_patient_init (RehabPatient *self)
{
  self->cares = rehab_care_list_new ();
}

static void
take_details (RehabPatient              *self,
              const RehabPatientDetails *details)
{
  g_autofree char *folded = NULL;

  g_clear_pointer (&self->details, rehab_record_unref);
  self->details = rehab_record_ref (details);

  g_free (self->name);
  self->name = rehab_patient_details_dup_name (details);

  folded = g_utf8_casefold (self->name, -1);
  g_free (self->sort_key);
  self->sort_key = g_utf8_collate_key (folded, -1);

  forget_search_key (self);
}

/**
 * rehab_patient_new:
 * @details: who it is
 *
 * Makes a patient without an episode of care.
 *
 * Returns: (transfer full): a new patient
 */
RehabPatient *
rehab_patient_new (const RehabPatientDetails *details)
{
  RehabPatient *self;

  g_return_val_if_fail (details != NULL, NULL);

  self = g_object_new (REHAB_TYPE_PATIENT, NULL);
  take_details (self, details);

  return self;
}

const char *
rehab_patient_get_id (RehabPatient *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), NULL);

  return self->details->id;
}

const RehabPatientDetails *
rehab_patient_get_details (RehabPatient *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), NULL);

  return self->details;
}

/**
 * rehab_patient_set_details:
 * @self: a patient
 * @details: the new details, of the same id
 *
 * Shows edited details everywhere.
 */
void
rehab_patient_set_details (RehabPatient              *self,
                           const RehabPatientDetails *details)
{
  g_autofree char *name_before = NULL;

  g_return_if_fail (REHAB_IS_PATIENT (self));
  g_return_if_fail (details != NULL && g_strcmp0 (details->id, self->details->id) == 0);

  if (rehab_record_equal (self->details, details))
    return;

  name_before = g_strdup (self->name);
  take_details (self, details);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAILS]);
  if (g_strcmp0 (name_before, self->name) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * rehab_patient_get_episode:
 * @self: a patient
 *
 * Gets the episode of care that comes first: the newest of those that are open, or else the newest.
 *
 * Returns: (transfer none) (nullable): the episode, or `NULL` when there never was one
 */
const RehabEpisode *
rehab_patient_get_episode (RehabPatient *self)
{
  GPtrArray *episodes;

  g_return_val_if_fail (REHAB_IS_PATIENT (self), NULL);

  episodes = rehab_care_list_get_episodes (self->cares);

  return episodes->len > 0 ? g_ptr_array_index (episodes, 0) : NULL;
}

/**
 * rehab_patient_get_episodes:
 * @self: a patient
 *
 * Gets all episodes of care, those that are open first, the newest before the others.
 *
 * Returns: (transfer none) (element-type RehabEpisode): the episodes; another array once one of them changed
 */
GPtrArray *
rehab_patient_get_episodes (RehabPatient *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), NULL);

  return rehab_care_list_get_episodes (self->cares);
}

const RehabEpisode *
rehab_patient_find_episode (RehabPatient *self,
                            const char   *episode_id)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), NULL);

  return rehab_care_list_find (self->cares, episode_id);
}

/**
 * rehab_patient_find_open:
 * @self: a patient
 * @side: a side
 * @except_id: (nullable): an episode that is not meant
 *
 * Finds an open episode that is about @side too: an episode of both sides is about either.
 *
 * Returns: (transfer none) (nullable): the newest of them, or `NULL` when there is none
 */
const RehabEpisode *
rehab_patient_find_open (RehabPatient *self,
                         RehabSide     side,
                         const char   *except_id)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), NULL);

  return rehab_care_list_find_open (self->cares, side, except_id);
}

guint
rehab_patient_count_open (RehabPatient *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), 0);

  return rehab_care_list_count_open (self->cares);
}

/**
 * rehab_patient_get_side:
 * @self: a patient
 *
 * Gets what is treated: the side of the open episodes, both where they are of different sides; where none is open, the side
 * of the newest.
 *
 * Returns: the side; not asked for a patient without an episode
 */
RehabSide
rehab_patient_get_side (RehabPatient *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), REHAB_SIDE_NOT_ASKED);

  return rehab_care_list_get_side (self->cares);
}

static void
show_attention (RehabPatient *self)
{
  g_autofree char *attention = rehab_care_list_dup_attention (self->cares);

  if (g_set_str (&self->attention, attention))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ATTENTION]);
}

/* Episodes were listed or put in their place: says what is another one now. */
static void
notify_episodes (RehabPatient       *self,
                 const RehabEpisode *first_before,
                 RehabPhase          phase_before)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EPISODES]);
  if (!rehab_record_equal (first_before, rehab_patient_get_episode (self)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EPISODE]);
  if (phase_before != rehab_patient_get_phase (self, NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE]);
  show_attention (self);
}

/**
 * rehab_patient_set_episodes:
 * @self: a patient
 * @episodes: (element-type RehabEpisode): all episodes of care; of those of one day, the one that was begun last first
 *
 * Shows which episodes there are.
 */
void
rehab_patient_set_episodes (RehabPatient *self,
                            GPtrArray    *episodes)
{
  g_autoptr (RehabEpisode) first_before = NULL;
  RehabPhase phase_before;

  g_return_if_fail (REHAB_IS_PATIENT (self));
  g_return_if_fail (episodes != NULL);

  if (rehab_patient_get_episode (self) != NULL)
    first_before = rehab_record_ref (rehab_patient_get_episode (self));
  phase_before = rehab_patient_get_phase (self, NULL);
  if (rehab_care_list_set_episodes (self->cares, episodes))
    notify_episodes (self, first_before, phase_before);
}

/**
 * rehab_patient_put_episode:
 * @self: a patient
 * @episode: a new episode of care, or an edited one
 *
 * Shows an episode in its place among the others.
 */
void
rehab_patient_put_episode (RehabPatient       *self,
                           const RehabEpisode *episode)
{
  g_autoptr (RehabEpisode) first_before = NULL;
  RehabPhase phase_before;

  g_return_if_fail (REHAB_IS_PATIENT (self));
  g_return_if_fail (episode != NULL);

  if (rehab_patient_get_episode (self) != NULL)
    first_before = rehab_record_ref (rehab_patient_get_episode (self));
  phase_before = rehab_patient_get_phase (self, NULL);
  if (rehab_care_list_put_episode (self->cares, episode))
    notify_episodes (self, first_before, phase_before);
}

/**
 * rehab_patient_get_phase:
 * @self: a patient
 * @episode_id: (nullable): an episode; `NULL` for the one that comes first
 *
 * Gets the phase of an episode.
 *
 * Returns: the phase; none while nothing is known of it
 */
RehabPhase
rehab_patient_get_phase (RehabPatient *self,
                         const char   *episode_id)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), REHAB_PHASE_NONE);

  return rehab_care_list_get_phase (self->cares, episode_id);
}

void
rehab_patient_set_phase (RehabPatient *self,
                         const char   *episode_id,
                         RehabPhase    phase)
{
  g_return_if_fail (REHAB_IS_PATIENT (self));
  g_return_if_fail (episode_id != NULL);

  if (rehab_care_list_set_phase (self->cares, episode_id, phase))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PHASE]);
}

const char *
rehab_patient_get_squad_name (RehabPatient *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), NULL);

  return self->squad_name;
}

void
rehab_patient_set_squad_name (RehabPatient *self,
                              const char   *squad_name)
{
  g_return_if_fail (REHAB_IS_PATIENT (self));

  if (!g_set_str (&self->squad_name, squad_name))
    return;

  forget_search_key (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SQUAD_NAME]);
}

/**
 * rehab_patient_get_attention:
 * @self: a patient
 *
 * Gets why the patient wants attention, in all episodes. With more than one, each line says which side it is about.
 *
 * Returns: (nullable): the reasons, a line each, or `NULL` when nothing does
 */
const char *
rehab_patient_get_attention (RehabPatient *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), NULL);

  return self->attention;
}

/**
 * rehab_patient_set_attention:
 * @self: a patient
 * @episode_id: one of the patient's episodes
 * @attention: (nullable): why it wants attention, a line each; `NULL` when nothing does
 *
 * Shows what wants attention in one episode.
 */
void
rehab_patient_set_attention (RehabPatient *self,
                             const char   *episode_id,
                             const char   *attention)
{
  g_return_if_fail (REHAB_IS_PATIENT (self));
  g_return_if_fail (episode_id != NULL);

  if (rehab_care_list_set_attention (self->cares, episode_id, attention))
    show_attention (self);
}

const char *
rehab_patient_get_name (RehabPatient *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), NULL);

  return self->name;
}

/**
 * rehab_patient_get_search_key:
 * @self: a patient
 *
 * Gets what a search looks in: name, squad, sport, event or position, folded by rehab_search_fold().
 *
 * Returns: the folded text
 */
const char *
rehab_patient_get_search_key (RehabPatient *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT (self), NULL);

  if (self->search_key == NULL)
    {
      const RehabPatientDetails *details = self->details;
      const char *sport = details->sport != REHAB_SPORT_NOT_ASKED
                          ? rehab_choice_get_label (rehab_sport_get_type (), (int) details->sport) : "";
      g_autofree char *all = g_strjoin (" ", self->name, sport,
                                        details->event_or_position != NULL ? details->event_or_position : "",
                                        self->squad_name != NULL ? self->squad_name : "", NULL);

      self->search_key = rehab_search_fold (all);
    }

  return self->search_key;
}

/**
 * rehab_patient_compare:
 * @a: a patient
 * @b: another
 *
 * Orders patients by name as the locale does.
 *
 * Returns: below, at or above zero
 */
int
rehab_patient_compare (RehabPatient *a,
                       RehabPatient *b)
{
  int order = strcmp (a->sort_key, b->sort_key);

  return order != 0 ? order : strcmp (a->details->id, b->details->id);
}
