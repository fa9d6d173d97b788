/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary.h"

struct _RehabDiary
{
  GPtrArray *days;     /* RehabDiaryDay by date */
  GPtrArray *sessions; /* RehabSession by date, position, id */
};

G_DEFINE_BOXED_TYPE (RehabDiary, rehab_diary, rehab_diary_ref, rehab_diary_unref)

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return rehab_date_compare (((const RehabDiaryDay *) a)->date, ((const RehabDiaryDay *) b)->date);
}

static int
compare_sessions (gconstpointer a,
                  gconstpointer b)
{
  const RehabSession *one = a;
  const RehabSession *other = b;
  int order = rehab_date_compare (one->date, other->date);

  if (order == 0)
    order = (one->position > other->position) - (one->position < other->position);
  if (order == 0)
    order = g_strcmp0 (one->id, other->id);

  return order;
}

static RehabDiary *
diary_new (void)
{
  RehabDiary *self = g_atomic_rc_box_new0 (RehabDiary);

  self->days = g_ptr_array_new_with_free_func (rehab_record_unref);
  self->sessions = g_ptr_array_new_with_free_func (rehab_record_unref);

  return self;
}

static void
add_all (GPtrArray *to,
         GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, rehab_record_ref (g_ptr_array_index (from, i)));
}

static RehabDiary *
diary_copy (RehabDiary *self)
{
  RehabDiary *copy = diary_new ();

  add_all (copy->days, self->days);
  add_all (copy->sessions, self->sessions);

  return copy;
}

typedef RehabDate (*GetDateFunc) (gconstpointer record);

/* The first index whose date is @date or later. */
static guint
lower_bound (GPtrArray  *records,
             RehabDate   date,
             GetDateFunc get_date)
{
  guint low = 0;
  guint high = records->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (rehab_date_compare (get_date (g_ptr_array_index (records, middle)), date) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static RehabDate
get_day_date (gconstpointer day)
{
  return ((const RehabDiaryDay *) day)->date;
}

static RehabDate
get_session_date (gconstpointer session)
{
  return ((const RehabSession *) session)->date;
}

static void
remove_session (RehabDiary *self,
                const char *session_id)
{
  for (guint i = 0; i < self->sessions->len; i++)
    if (g_strcmp0 (((RehabSession *) g_ptr_array_index (self->sessions, i))->id, session_id) == 0)
      {
        g_ptr_array_remove_index (self->sessions, i);
        return;
      }
}

static void
remove_day (RehabDiary *self,
            RehabDate   date)
{
  guint at = lower_bound (self->days, date, get_day_date);

  if (at < self->days->len && rehab_date_compare (get_day_date (g_ptr_array_index (self->days, at)), date) == 0)
    g_ptr_array_remove_index (self->days, at);
}

static gboolean
arrays_equal (GPtrArray *a,
              GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!rehab_record_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * rehab_diary_new:
 * @days: (array length=n_days) (nullable): records, in any order, at most one a date
 * @n_days: how many
 * @sessions: (array length=n_sessions) (nullable): records, in any order
 * @n_sessions: how many
 *
 * Makes a diary of records; it takes a reference to each.
 *
 * Returns: (transfer full): a new diary
 */
RehabDiary *
rehab_diary_new (const RehabDiaryDay *const *days,
                 guint                       n_days,
                 const RehabSession *const  *sessions,
                 guint                       n_sessions)
{
  RehabDiary *self = diary_new ();

  for (guint i = 0; i < n_days; i++)
    g_ptr_array_add (self->days, rehab_record_ref (days[i]));
  for (guint i = 0; i < n_sessions; i++)
    g_ptr_array_add (self->sessions, rehab_record_ref (sessions[i]));

  g_ptr_array_sort_values (self->days, compare_days);
  g_ptr_array_sort_values (self->sessions, compare_sessions);

  return self;
}

RehabDiary *
rehab_diary_ref (RehabDiary *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
diary_clear (RehabDiary *self)
{
  g_ptr_array_unref (self->days);
  g_ptr_array_unref (self->sessions);
}

void
rehab_diary_unref (RehabDiary *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) diary_clear);
}

/**
 * rehab_diary_equal:
 * @a: a diary
 * @b: another
 *
 * Compares two diaries record by record, as a draft does.
 *
 * Returns: whether they hold the same
 */
gboolean
rehab_diary_equal (gconstpointer a,
                   gconstpointer b)
{
  const RehabDiary *one = a;
  const RehabDiary *other = b;

  return one == other || (arrays_equal (one->days, other->days) && arrays_equal (one->sessions, other->sessions));
}

guint
rehab_diary_get_n_days (const RehabDiary *self)
{
  return self->days->len;
}

const RehabDiaryDay *
rehab_diary_get_day (const RehabDiary *self,
                     guint             n)
{
  g_return_val_if_fail (n < self->days->len, NULL);

  return g_ptr_array_index (self->days, n);
}

guint
rehab_diary_get_n_sessions (const RehabDiary *self)
{
  return self->sessions->len;
}

const RehabSession *
rehab_diary_get_session (const RehabDiary *self,
                         guint             n)
{
  g_return_val_if_fail (n < self->sessions->len, NULL);

  return g_ptr_array_index (self->sessions, n);
}

/**
 * rehab_diary_find_day:
 * @self: a diary
 * @date: a date
 *
 * Finds the entry of a date.
 *
 * Returns: (transfer none) (nullable): the day, or `NULL` when nothing was written down for it
 */
const RehabDiaryDay *
rehab_diary_find_day (const RehabDiary *self,
                      RehabDate         date)
{
  guint at = lower_bound (self->days, date, get_day_date);
  const RehabDiaryDay *day;

  if (at >= self->days->len)
    return NULL;

  day = g_ptr_array_index (self->days, at);

  return rehab_date_compare (day->date, date) == 0 ? day : NULL;
}

/**
 * rehab_diary_find_sessions:
 * @self: a diary
 * @date: a date
 * @n_found: (out): how many sessions that day has
 *
 * Finds the sessions of a date: they lie side by side.
 *
 * Returns: the index of the first one, for rehab_diary_get_session()
 */
guint
rehab_diary_find_sessions (const RehabDiary *self,
                           RehabDate         date,
                           guint            *n_found)
{
  guint first = lower_bound (self->sessions, date, get_session_date);
  guint last = first;

  while (last < self->sessions->len
         && rehab_date_compare (get_session_date (g_ptr_array_index (self->sessions, last)), date) == 0)
    last++;

  *n_found = last - first;

  return first;
}

/**
 * rehab_diary_is_kept:
 * @self: a diary
 * @date: a date
 *
 * Tells whether anything was recorded for a date. A day that was not kept is not a day of rest.
 *
 * Returns: whether there is a day or a session
 */
gboolean
rehab_diary_is_kept (const RehabDiary *self,
                     RehabDate         date)
{
  guint n_sessions;

  if (rehab_diary_find_day (self, date) != NULL)
    return TRUE;

  rehab_diary_find_sessions (self, date, &n_sessions);

  return n_sessions > 0;
}

/**
 * rehab_diary_get_first:
 * @self: a diary
 *
 * Gets the first date with anything recorded.
 *
 * Returns: the date, or none for an empty diary
 */
RehabDate
rehab_diary_get_first (const RehabDiary *self)
{
  RehabDate day = self->days->len > 0 ? get_day_date (g_ptr_array_index (self->days, 0)) : REHAB_DATE_NONE;
  RehabDate session =
    self->sessions->len > 0 ? get_session_date (g_ptr_array_index (self->sessions, 0)) : REHAB_DATE_NONE;

  if (!rehab_date_is_set (day) || (rehab_date_is_set (session) && rehab_date_compare (session, day) < 0))
    return session;

  return day;
}

/**
 * rehab_diary_get_last:
 * @self: a diary
 *
 * Gets the last date with anything recorded.
 *
 * Returns: the date, or none for an empty diary
 */
RehabDate
rehab_diary_get_last (const RehabDiary *self)
{
  RehabDate day =
    self->days->len > 0 ? get_day_date (g_ptr_array_index (self->days, self->days->len - 1)) : REHAB_DATE_NONE;
  RehabDate session = self->sessions->len > 0
                      ? get_session_date (g_ptr_array_index (self->sessions, self->sessions->len - 1))
                      : REHAB_DATE_NONE;

  return rehab_date_compare (session, day) > 0 ? session : day;
}

/**
 * rehab_diary_with_day:
 * @self: a diary
 * @day: a record; it takes the place of the one of the same date
 *
 * Makes the diary that has @day in it.
 *
 * Returns: (transfer full): a new diary
 */
RehabDiary *
rehab_diary_with_day (RehabDiary          *self,
                      const RehabDiaryDay *day)
{
  RehabDiary *copy = diary_copy (self);

  remove_day (copy, day->date);
  g_ptr_array_insert (copy->days, (int) lower_bound (copy->days, day->date, get_day_date), rehab_record_ref (day));

  return copy;
}

/**
 * rehab_diary_without_day:
 * @self: a diary
 * @date: the date whose entry goes
 *
 * Makes the diary in which nothing was written down for a date; its sessions stay.
 *
 * Returns: (transfer full): a new diary
 */
RehabDiary *
rehab_diary_without_day (RehabDiary *self,
                         RehabDate   date)
{
  RehabDiary *copy = diary_copy (self);

  remove_day (copy, date);

  return copy;
}

/**
 * rehab_diary_with_session:
 * @self: a diary
 * @session: a record; it takes the place of the one with the same id
 *
 * Makes the diary that has @session in it.
 *
 * Returns: (transfer full): a new diary
 */
RehabDiary *
rehab_diary_with_session (RehabDiary         *self,
                          const RehabSession *session)
{
  RehabDiary *copy = diary_copy (self);

  remove_session (copy, session->id);
  g_ptr_array_add (copy->sessions, rehab_record_ref (session));
  g_ptr_array_sort_values (copy->sessions, compare_sessions);

  return copy;
}

/**
 * rehab_diary_without_session:
 * @self: a diary
 * @session_id: which session goes
 *
 * Makes the diary without one session.
 *
 * Returns: (transfer full): a new diary
 */
RehabDiary *
rehab_diary_without_session (RehabDiary *self,
                             const char *session_id)
{
  RehabDiary *copy = diary_copy (self);

  remove_session (copy, session_id);

  return copy;
}

/**
 * rehab_diary_slice:
 * @self: a diary
 * @from: the first date
 * @to: the last date
 *
 * Makes the diary of a stretch of days, both ends in it.
 *
 * Returns: (transfer full): a new diary
 */
RehabDiary *
rehab_diary_slice (RehabDiary *self,
                   RehabDate   from,
                   RehabDate   to)
{
  RehabDiary *slice = diary_new ();

  for (guint i = lower_bound (self->days, from, get_day_date); i < self->days->len; i++)
    {
      if (rehab_date_compare (get_day_date (g_ptr_array_index (self->days, i)), to) > 0)
        break;
      g_ptr_array_add (slice->days, rehab_record_ref (g_ptr_array_index (self->days, i)));
    }

  for (guint i = lower_bound (self->sessions, from, get_session_date); i < self->sessions->len; i++)
    {
      if (rehab_date_compare (get_session_date (g_ptr_array_index (self->sessions, i)), to) > 0)
        break;
      g_ptr_array_add (slice->sessions, rehab_record_ref (g_ptr_array_index (self->sessions, i)));
    }

  return slice;
}
