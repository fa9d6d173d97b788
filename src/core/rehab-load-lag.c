/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load-lag.h"
#include "rehab-diary-walk.h"
#include "rehab-load.h"

struct _RehabLoadLag
{
  guint kinds;
  guint lag;
  RehabLoadLagPain pain;
  guint n_loaded;
  guint n_needed;
  GArray *pairs; /* RehabLoadPair by date */
};

G_DEFINE_BOXED_TYPE (RehabLoadLag, rehab_load_lag, rehab_load_lag_ref, rehab_load_lag_unref)

static gboolean
is_of_kinds (const RehabSession *session,
             guint               kinds)
{
  return rehab_session_kind_is_training (session->kind)
         && (kinds == REHAB_LOAD_KINDS_ALL || (kinds & REHAB_LOAD_KIND_BIT (session->kind)) != 0);
}

/* Not known when a session of these kinds was not rated: a part of the load is not the load. */
static RehabNumber
get_load (const RehabDiaryWalk *walk,
          guint                 kinds)
{
  double sum = 0.0;

  if (!rehab_diary_walk_is_kept (walk))
    return REHAB_NUMBER_NOT_ASKED;

  for (guint i = 0; i < walk->n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (walk->diary, walk->first_session + i);
      RehabNumber load;

      if (!is_of_kinds (session, kinds))
        continue;

      load = rehab_session_load (session);
      if (!load.known)
        return REHAB_NUMBER_NOT_ASKED;

      sum += load.value;
    }

  return rehab_number (sum);
}

static void
add_pair (RehabLoadLag *self,
          RehabDate     date,
          RehabNumber   load,
          RehabNumber   pain)
{
  RehabLoadPair pair = { date, load.value, pain.value };

  if (!load.known || !pain.known)
    return;

  g_array_append_val (self->pairs, pair);
  self->n_loaded += load.value > 0.0;
}

/* Stands on the day of the load; another walk stands on the day whose diary tells the pain. */
static void
add_pairs (RehabLoadLag     *self,
           const RehabDiary *diary,
           RehabDate         from,
           RehabDate         to)
{
  RehabDiaryWalk loads;
  RehabDiaryWalk pains;

  rehab_diary_walk_begin (&loads, diary, rehab_date_add_days (from, -(int) self->lag));
  rehab_diary_walk_begin (&pains, diary,
                          self->pain == REHAB_LOAD_LAG_NEXT_MORNING ? rehab_date_add_days (from, 1) : from);

  for (RehabDate date = from; rehab_date_compare (date, to) <= 0; date = rehab_date_add_days (date, 1))
    {
      RehabNumber pain = REHAB_NUMBER_NOT_ASKED;

      if (self->pain == REHAB_LOAD_LAG_NEXT_MORNING)
        pain = rehab_diary_walk_get_morning_pain (&pains);
      else if (pains.day != NULL)
        pain = pains.day->worst_pain;

      add_pair (self, date, get_load (&loads, self->kinds), pain);

      rehab_diary_walk_next (&loads);
      rehab_diary_walk_next (&pains);
    }
}

/**
 * rehab_load_lag_new:
 * @diary: a diary, with the days before @from that the lag reaches back to
 * @kinds: kinds of session, bits of REHAB_LOAD_KIND_BIT(), or `REHAB_LOAD_KINDS_ALL`
 * @lag: how many days the load lies before the pain, 0 to `REHAB_LOAD_LAG_MOST_DAYS`
 * @pain: which pain
 * @thresholds: the clinic's
 * @from: the first day of the pain
 * @to: the last day of the pain
 * @today: the current day; what is dated after it has not come
 *
 * Sets the pain of each day against the load of @lag days before, in one walk through the diary.
 *
 * Returns: (transfer full): a new value, without pairs when @to lies before @from
 */
RehabLoadLag *
rehab_load_lag_new (const RehabDiary      *diary,
                    guint                  kinds,
                    guint                  lag,
                    RehabLoadLagPain       pain,
                    const RehabThresholds *thresholds,
                    RehabDate              from,
                    RehabDate              to,
                    RehabDate              today)
{
  RehabDate last = pain == REHAB_LOAD_LAG_NEXT_MORNING ? rehab_date_add_days (today, -1) : today;
  RehabLoadLag *self;

  g_return_val_if_fail (diary != NULL && thresholds != NULL, NULL);
  g_return_val_if_fail (lag <= REHAB_LOAD_LAG_MOST_DAYS, NULL);
  g_return_val_if_fail (rehab_date_is_set (from) && rehab_date_is_set (to), NULL);

  self = g_atomic_rc_box_new0 (RehabLoadLag);
  self->kinds = kinds;
  self->lag = lag;
  self->pain = pain;
  self->n_needed = (guint) rehab_thresholds_get (thresholds, REHAB_THRESHOLD_LAG_DAYS);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (RehabLoadPair));
  add_pairs (self, diary, from, rehab_date_compare (to, last) > 0 ? last : to);

  return self;
}

RehabLoadLag *
rehab_load_lag_ref (const RehabLoadLag *self)
{
  return g_atomic_rc_box_acquire ((RehabLoadLag *) self);
}

static void
lag_clear (RehabLoadLag *self)
{
  g_array_unref (self->pairs);
}

void
rehab_load_lag_unref (RehabLoadLag *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) lag_clear);
}

guint
rehab_load_lag_get_lag (const RehabLoadLag *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lag;
}

RehabLoadLagPain
rehab_load_lag_get_pain (const RehabLoadLag *self)
{
  g_return_val_if_fail (self != NULL, REHAB_LOAD_LAG_NEXT_MORNING);

  return self->pain;
}

guint
rehab_load_lag_get_n_pairs (const RehabLoadLag *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pairs->len;
}

/**
 * rehab_load_lag_get_pair:
 * @self: a lagged view
 * @n: which pair, in the order of their dates
 *
 * Returns: (transfer none): the pair
 */
const RehabLoadPair *
rehab_load_lag_get_pair (const RehabLoadLag *self,
                         guint               n)
{
  g_return_val_if_fail (self != NULL && n < self->pairs->len, NULL);

  return &g_array_index (self->pairs, RehabLoadPair, n);
}

/**
 * rehab_load_lag_get_n_loaded:
 * @self: a lagged view
 *
 * Returns: in how many of the pairs there was training of these kinds
 */
guint
rehab_load_lag_get_n_loaded (const RehabLoadLag *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_loaded;
}

/**
 * rehab_load_lag_get_n_needed:
 * @self: a lagged view
 *
 * Returns: how many pairs with training the clinic wants to see before it looks at them
 */
guint
rehab_load_lag_get_n_needed (const RehabLoadLag *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_needed;
}

/**
 * rehab_load_lag_is_enough:
 * @self: a lagged view
 *
 * Tells whether there are days enough to be looked at. Days of rest alone, however many, say nothing of a load.
 *
 * Returns: whether there was training in as many pairs as the clinic wants (clinic setting)
 */
gboolean
rehab_load_lag_is_enough (const RehabLoadLag *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_loaded >= self->n_needed;
}
