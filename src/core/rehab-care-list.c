/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-care-list.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

/* What is known of one episode. */
typedef struct
{
  char *episode_id;
  RehabPhase phase;
  char *attention; /* a line each; NULL when nothing wants any */
} Care;

struct _RehabCareList
{
  GPtrArray *episodes; /* RehabEpisode, in the order of the header */
  GPtrArray *cares;    /* Care, in any order: it may be known before its episode is */
};

static void
care_free (gpointer data)
{
  Care *care = data;

  g_free (care->episode_id);
  g_free (care->attention);
  g_free (care);
}

static Care *
find_care (const RehabCareList *self,
           const char          *episode_id)
{
  for (guint i = 0; i < self->cares->len; i++)
    {
      Care *care = g_ptr_array_index (self->cares, i);

      if (g_str_equal (care->episode_id, episode_id))
        return care;
    }

  return NULL;
}

static Care *
ensure_care (RehabCareList *self,
             const char    *episode_id)
{
  Care *care = find_care (self, episode_id);

  if (care == NULL)
    {
      care = g_new0 (Care, 1);
      care->episode_id = g_strdup (episode_id);
      g_ptr_array_add (self->cares, care);
    }

  return care;
}

static gboolean
is_open (const RehabEpisode *episode)
{
  return !rehab_date_is_set (episode->closed_on);
}

static int
compare_episodes (gconstpointer a,
                  gconstpointer b)
{
  const RehabEpisode *one = a;
  const RehabEpisode *other = b;

  if (is_open (one) != is_open (other))
    return is_open (one) ? -1 : 1;

  return rehab_date_compare (other->opened_on, one->opened_on);
}

static gboolean
take_episodes (RehabCareList *self,
               GPtrArray     *episodes)
{
  g_autoptr (GPtrArray) before = self->episodes;

  g_ptr_array_sort_values (episodes, compare_episodes);
  self->episodes = episodes;

  if (before->len != episodes->len)
    return TRUE;

  for (guint i = 0; i < episodes->len; i++)
    if (!rehab_record_equal (g_ptr_array_index (before, i), g_ptr_array_index (episodes, i)))
      return TRUE;

  return FALSE;
}

/**
 * rehab_care_list_new:
 *
 * Makes a list of no episodes.
 *
 * Returns: (transfer full): a new list
 */
RehabCareList *
rehab_care_list_new (void)
{
  RehabCareList *self = g_new0 (RehabCareList, 1);

  self->episodes = g_ptr_array_new_with_free_func (rehab_record_unref);
  self->cares = g_ptr_array_new_with_free_func (care_free);

  return self;
}

void
rehab_care_list_free (RehabCareList *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->episodes);
  g_ptr_array_unref (self->cares);
  g_free (self);
}

/**
 * rehab_care_list_get_episodes:
 * @self: a list
 *
 * Gets all episodes, those that are open first, the newest before the others.
 *
 * Returns: (transfer none) (element-type RehabEpisode): the episodes; another array once one of them changed
 */
GPtrArray *
rehab_care_list_get_episodes (RehabCareList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->episodes;
}

/**
 * rehab_care_list_set_episodes:
 * @self: a list
 * @episodes: (element-type RehabEpisode): all episodes; of those of one day, the one that was begun last first
 *
 * Takes the place of what was listed.
 *
 * Returns: whether that is another list than before
 */
gboolean
rehab_care_list_set_episodes (RehabCareList *self,
                              GPtrArray     *episodes)
{
  GPtrArray *copy;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (episodes != NULL, FALSE);

  copy = g_ptr_array_new_full (episodes->len, rehab_record_unref);
  for (guint i = 0; i < episodes->len; i++)
    g_ptr_array_add (copy, rehab_record_ref (g_ptr_array_index (episodes, i)));

  return take_episodes (self, copy);
}

/**
 * rehab_care_list_put_episode:
 * @self: a list
 * @episode: a new episode, or an edited one
 *
 * Puts an episode in its place among the others.
 *
 * Returns: whether that changed anything
 */
gboolean
rehab_care_list_put_episode (RehabCareList      *self,
                             const RehabEpisode *episode)
{
  GPtrArray *episodes;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (episode != NULL, FALSE);

  episodes = g_ptr_array_new_full (self->episodes->len + 1, rehab_record_unref);
  if (rehab_care_list_find (self, episode->id) == NULL)
    g_ptr_array_add (episodes, rehab_record_ref (episode));

  for (guint i = 0; i < self->episodes->len; i++)
    {
      const RehabEpisode *other = g_ptr_array_index (self->episodes, i);

      g_ptr_array_add (episodes, rehab_record_ref (g_str_equal (other->id, episode->id) ? episode : other));
    }

  return take_episodes (self, episodes);
}

const RehabEpisode *
rehab_care_list_find (const RehabCareList *self,
                      const char          *episode_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; episode_id != NULL && i < self->episodes->len; i++)
    {
      const RehabEpisode *episode = g_ptr_array_index (self->episodes, i);

      if (g_str_equal (episode->id, episode_id))
        return episode;
    }

  return NULL;
}

/**
 * rehab_care_list_find_open:
 * @self: a list
 * @side: a side
 * @except_id: (nullable): an episode that is not meant
 *
 * Finds an open episode that is about @side too: an episode of both sides is about either.
 *
 * Returns: (transfer none) (nullable): the newest of them, or `NULL` when there is none
 */
const RehabEpisode *
rehab_care_list_find_open (const RehabCareList *self,
                           RehabSide            side,
                           const char          *except_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->episodes->len; i++)
    {
      const RehabEpisode *episode = g_ptr_array_index (self->episodes, i);

      if (is_open (episode) && g_strcmp0 (episode->id, except_id) != 0
          && (episode->side == side || episode->side == REHAB_SIDE_BOTH || side == REHAB_SIDE_BOTH))
        return episode;
    }

  return NULL;
}

guint
rehab_care_list_count_open (const RehabCareList *self)
{
  guint n_open = 0;

  g_return_val_if_fail (self != NULL, 0);

  while (n_open < self->episodes->len && is_open (g_ptr_array_index (self->episodes, n_open)))
    n_open++;

  return n_open;
}

/**
 * rehab_care_list_get_side:
 * @self: a list
 *
 * Gets what is treated: the side of the open episodes, both where they are of different sides; where none is open, the side
 * of the newest.
 *
 * Returns: the side; not asked without an episode
 */
RehabSide
rehab_care_list_get_side (const RehabCareList *self)
{
  const RehabEpisode *first;
  guint n_open;

  g_return_val_if_fail (self != NULL, REHAB_SIDE_NOT_ASKED);

  if (self->episodes->len == 0)
    return REHAB_SIDE_NOT_ASKED;

  first = g_ptr_array_index (self->episodes, 0);
  n_open = rehab_care_list_count_open (self);
  for (guint i = 1; i < n_open; i++)
    if (((const RehabEpisode *) g_ptr_array_index (self->episodes, i))->side != first->side)
      return REHAB_SIDE_BOTH;

  return first->side;
}

/**
 * rehab_care_list_get_phase:
 * @self: a list
 * @episode_id: (nullable): an episode; `NULL` for the one that comes first
 *
 * Gets the phase of an episode.
 *
 * Returns: the phase; none while nothing is known of it
 */
RehabPhase
rehab_care_list_get_phase (const RehabCareList *self,
                           const char          *episode_id)
{
  const Care *care = NULL;

  g_return_val_if_fail (self != NULL, REHAB_PHASE_NONE);

  if (episode_id == NULL && self->episodes->len > 0)
    episode_id = ((const RehabEpisode *) g_ptr_array_index (self->episodes, 0))->id;
  if (episode_id != NULL)
    care = find_care (self, episode_id);

  return care != NULL ? care->phase : REHAB_PHASE_NONE;
}

/* Both tell whether that changed anything. */
gboolean
rehab_care_list_set_phase (RehabCareList *self,
                           const char    *episode_id,
                           RehabPhase     phase)
{
  Care *care;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (episode_id != NULL, FALSE);

  care = ensure_care (self, episode_id);
  if (care->phase == phase)
    return FALSE;

  care->phase = phase;

  return TRUE;
}

gboolean
rehab_care_list_set_attention (RehabCareList *self,
                               const char    *episode_id,
                               const char    *attention)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (episode_id != NULL, FALSE);

  return g_set_str (&ensure_care (self, episode_id)->attention, attention);
}

static void
append_attention (GString            *all,
                  const RehabEpisode *episode,
                  const char         *attention,
                  gboolean            says_side)
{
  const char *side = rehab_choice_get_label (rehab_side_get_type (), (int) episode->side);
  g_auto (GStrv) lines = g_strsplit (attention, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (all->len > 0)
        g_string_append_c (all, '\n');
      if (!says_side)
        g_string_append (all, lines[i]);
      else if (is_open (episode))
        /* Translators: a side, and what wants attention there: "Left: Pain 8 on 21 Nov" */
        g_string_append_printf (all, C_("attention of an episode", "%s: %s"), side, lines[i]);
      else
        /* Translators: a side that is no longer treated, and what wants attention there */
        g_string_append_printf (all, C_("attention of an episode", "%s, closed: %s"), side, lines[i]);
    }
}

/**
 * rehab_care_list_dup_attention:
 * @self: a list
 *
 * Joins what wants attention in all episodes. With more than one episode, each line says which side it is about.
 *
 * Returns: (transfer full) (nullable): the reasons, a line each, or `NULL` when nothing wants any
 */
char *
rehab_care_list_dup_attention (const RehabCareList *self)
{
  g_autoptr (GString) all = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->episodes->len; i++)
    {
      const RehabEpisode *episode = g_ptr_array_index (self->episodes, i);
      const Care *care = find_care (self, episode->id);

      if (care != NULL && care->attention != NULL)
        append_attention (all, episode, care->attention, self->episodes->len > 1);
    }

  return all->len > 0 ? g_string_free_and_steal (g_steal_pointer (&all)) : NULL;
}
