/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-walk.h"

/* The index of the first day at or after @date. */
static guint
find_next_day (const RehabDiary *diary,
               RehabDate         date)
{
  guint low = 0;
  guint high = rehab_diary_get_n_days (diary);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (rehab_date_compare (rehab_diary_get_day (diary, middle)->date, date) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
stand_on (RehabDiaryWalk *self,
          RehabDate       date)
{
  self->date = date;
  self->day = NULL;
  self->first_session = self->next_session;

  if (self->next_day < rehab_diary_get_n_days (self->diary))
    {
      const RehabDiaryDay *day = rehab_diary_get_day (self->diary, self->next_day);

      if (rehab_date_compare (day->date, date) == 0)
        {
          self->day = day;
          self->next_day++;
        }
    }

  while (self->next_session < rehab_diary_get_n_sessions (self->diary)
         && rehab_date_compare (rehab_diary_get_session (self->diary, self->next_session)->date, date) == 0)
    self->next_session++;

  self->n_sessions = self->next_session - self->first_session;
}

/**
 * rehab_diary_walk_begin:
 * @self: (out caller-allocates): a walk
 * @diary: the diary to walk through; it must outlive the walk
 * @from: the day to stand on first
 *
 * Begins a walk.
 */
void
rehab_diary_walk_begin (RehabDiaryWalk   *self,
                        const RehabDiary *diary,
                        RehabDate         from)
{
  guint n_found;

  g_return_if_fail (self != NULL && diary != NULL);
  g_return_if_fail (rehab_date_is_set (from));

  *self = (RehabDiaryWalk) { .diary = diary };
  self->next_day = find_next_day (diary, from);
  self->next_session = rehab_diary_find_sessions (diary, from, &n_found);
  stand_on (self, from);
}

/**
 * rehab_diary_walk_next:
 * @self: a walk that has begun
 *
 * Goes on to the day after.
 */
void
rehab_diary_walk_next (RehabDiaryWalk *self)
{
  g_return_if_fail (self != NULL && self->diary != NULL);

  stand_on (self, rehab_date_add_days (self->date, 1));
}

/**
 * rehab_diary_walk_is_kept:
 * @self: a walk that has begun
 *
 * Tells whether anything was recorded for the day. One that was not kept is no day of rest.
 *
 * Returns: whether there is a day or a session
 */
gboolean
rehab_diary_walk_is_kept (const RehabDiaryWalk *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->day != NULL || self->n_sessions > 0;
}

/**
 * rehab_diary_walk_get_morning_pain:
 * @self: a walk that has begun
 *
 * Gets the pain of the day's morning: what the day says, else the worst of what the sessions of the day before say of
 * their next morning.
 *
 * Returns: 0 to 10; not asked when neither says it
 */
RehabNumber
rehab_diary_walk_get_morning_pain (const RehabDiaryWalk *self)
{
  RehabNumber morning = REHAB_NUMBER_NOT_ASKED;

  g_return_val_if_fail (self != NULL, morning);

  if (self->day != NULL && self->day->waking_pain.known)
    return self->day->waking_pain;

  for (guint i = self->first_session; i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (self->diary, i - 1);

      if (rehab_date_days_until (session->date, self->date) != 1)
        break;
      if (session->pain_next_morning.known && (!morning.known || session->pain_next_morning.value > morning.value))
        morning = session->pain_next_morning;
    }

  return morning;
}
