/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-schedule.h"

struct _RehabRunningSchedule
{
  RehabRunningPlan *plan;
  GPtrArray *sessions; /* RehabRunningSession, by week, day and position */
  GPtrArray *reasons;  /* RehabRunningReason, by week; one a week at most */
};

G_DEFINE_BOXED_TYPE (RehabRunningSchedule, rehab_running_schedule, rehab_running_schedule_ref, rehab_running_schedule_unref)

static int
compare_sessions (gconstpointer a,
                  gconstpointer b)
{
  const RehabRunningSession *one = *(const RehabRunningSession *const *) a;
  const RehabRunningSession *other = *(const RehabRunningSession *const *) b;

  if (one->week != other->week)
    return one->week - other->week;
  if (one->weekday != other->weekday)
    return one->weekday - other->weekday;

  return one->position - other->position;
}

static int
compare_reasons (gconstpointer a,
                 gconstpointer b)
{
  const RehabRunningReason *one = *(const RehabRunningReason *const *) a;
  const RehabRunningReason *other = *(const RehabRunningReason *const *) b;

  return one->week - other->week;
}

static RehabRunningSession *
placed (const RehabRunningSession *session,
        int                        position)
{
  RehabRunningSession values = *session;

  if (session->position == position)
    return rehab_record_ref (session);

  values.position = position;

  return rehab_running_session_new (&values, NULL);
}

/* @sessions and @reasons own nothing. The sort is stable, so that what was put last on a day stays last. */
static RehabRunningSchedule *
take_sorted (const RehabRunningPlan *plan,
             GPtrArray              *sessions,
             GPtrArray              *reasons)
{
  RehabRunningSchedule *self = g_atomic_rc_box_new0 (RehabRunningSchedule);
  const RehabRunningSession *before = NULL;
  int position = 0;

  self->plan = rehab_record_ref (plan);
  self->sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  self->reasons = g_ptr_array_new_with_free_func (rehab_record_unref);

  g_ptr_array_sort (sessions, compare_sessions);
  for (guint i = 0; i < sessions->len; i++)
    {
      const RehabRunningSession *session = g_ptr_array_index (sessions, i);

      position = before != NULL && before->week == session->week && before->weekday == session->weekday ? position + 1 : 0;
      g_ptr_array_add (self->sessions, placed (session, position));
      before = session;
    }

  g_ptr_array_sort (reasons, compare_reasons);
  for (guint i = 0; i < reasons->len; i++)
    g_ptr_array_add (self->reasons, rehab_record_ref (g_ptr_array_index (reasons, i)));

  return self;
}

static GPtrArray *
list_unowned (GPtrArray *records)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (list, g_ptr_array_index (records, i));

  return list;
}

/* What is planned, whatever rows it came from. */
static gboolean
is_same_plan (const RehabRunningPlan *a,
              const RehabRunningPlan *b)
{
  return rehab_date_compare (a->starts_on, b->starts_on) == 0 && a->weeks == b->weeks
         && g_strcmp0 (a->progression_key, b->progression_key) == 0 && g_strcmp0 (a->note, b->note) == 0;
}

static gboolean
is_same_session (const RehabRunningSession *a,
                 const RehabRunningSession *b)
{
  g_autoptr (RehabRunningSession) other = NULL;
  RehabRunningSession values = *b;

  values.id = a->id;
  values.plan_id = a->plan_id;
  other = rehab_running_session_new (&values, NULL);

  return rehab_record_equal (a, other);
}

/**
 * rehab_running_schedule_new:
 * @plan: the version
 * @sessions: (array length=n_sessions) (nullable): its sessions in any order; those of one day keep theirs
 * @n_sessions: how many
 * @reasons: (array length=n_reasons) (nullable): the reasons given for its weeks
 * @n_reasons: how many
 *
 * Makes a schedule; positions are given anew.
 *
 * Returns: (transfer full): a new value
 */
RehabRunningSchedule *
rehab_running_schedule_new (const RehabRunningPlan           *plan,
                            const RehabRunningSession *const *sessions,
                            guint                             n_sessions,
                            const RehabRunningReason *const  *reasons,
                            guint                             n_reasons)
{
  g_autoptr (GPtrArray) all_sessions = g_ptr_array_new ();
  g_autoptr (GPtrArray) all_reasons = g_ptr_array_new ();

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < n_sessions; i++)
    g_ptr_array_add (all_sessions, (gpointer) sessions[i]);
  for (guint i = 0; i < n_reasons; i++)
    g_ptr_array_add (all_reasons, (gpointer) reasons[i]);

  return take_sorted (plan, all_sessions, all_reasons);
}

RehabRunningSchedule *
rehab_running_schedule_ref (const RehabRunningSchedule *self)
{
  return g_atomic_rc_box_acquire ((RehabRunningSchedule *) self);
}

static void
schedule_clear (RehabRunningSchedule *self)
{
  rehab_record_unref (self->plan);
  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->reasons);
}

void
rehab_running_schedule_unref (RehabRunningSchedule *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) schedule_clear);
}

/**
 * rehab_running_schedule_equal:
 * @a: (type RehabRunningSchedule): a schedule
 * @b: (type RehabRunningSchedule): another
 *
 * Compares what two schedules plan and why; rows and versions they were read from do not count.
 *
 * Returns: whether an athlete would be told the same, for the same reasons
 */
gboolean
rehab_running_schedule_equal (gconstpointer a,
                              gconstpointer b)
{
  const RehabRunningSchedule *one = a;
  const RehabRunningSchedule *other = b;

  if (one == other)
    return TRUE;
  if (!is_same_plan (one->plan, other->plan) || one->sessions->len != other->sessions->len
      || one->reasons->len != other->reasons->len)
    return FALSE;

  for (guint i = 0; i < one->sessions->len; i++)
    if (!is_same_session (g_ptr_array_index (one->sessions, i), g_ptr_array_index (other->sessions, i)))
      return FALSE;

  for (guint i = 0; i < one->reasons->len; i++)
    {
      const RehabRunningReason *first = g_ptr_array_index (one->reasons, i);
      const RehabRunningReason *second = g_ptr_array_index (other->reasons, i);

      if (first->week != second->week || !g_str_equal (first->raised, second->raised) || !g_str_equal (first->reason, second->reason))
        return FALSE;
    }

  return TRUE;
}

const RehabRunningPlan *
rehab_running_schedule_get_plan (const RehabRunningSchedule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plan;
}

guint
rehab_running_schedule_get_size (const RehabRunningSchedule *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sessions->len;
}

const RehabRunningSession *
rehab_running_schedule_get_nth (const RehabRunningSchedule *self,
                                guint                       n)
{
  g_return_val_if_fail (self != NULL && n < self->sessions->len, NULL);

  return g_ptr_array_index (self->sessions, n);
}

guint
rehab_running_schedule_get_n_reasons (const RehabRunningSchedule *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->reasons->len;
}

const RehabRunningReason *
rehab_running_schedule_get_reason (const RehabRunningSchedule *self,
                                   guint                       n)
{
  g_return_val_if_fail (self != NULL && n < self->reasons->len, NULL);

  return g_ptr_array_index (self->reasons, n);
}

/**
 * rehab_running_schedule_find_reason:
 * @self: a schedule
 * @week: a week; 0 is the first
 *
 * Returns: (transfer none) (nullable): the reason that was given for what rises in that week, or `NULL`
 */
const RehabRunningReason *
rehab_running_schedule_find_reason (const RehabRunningSchedule *self,
                                    int                         week)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->reasons->len; i++)
    {
      const RehabRunningReason *reason = g_ptr_array_index (self->reasons, i);

      if (reason->week == week)
        return reason;
    }

  return NULL;
}

/**
 * rehab_running_schedule_get_monday:
 * @self: a schedule
 * @week: a week; 0 is the first, one before it or after the last may be asked for too
 *
 * Returns: the day on which that week begins
 */
RehabDate
rehab_running_schedule_get_monday (const RehabRunningSchedule *self,
                                   int                         week)
{
  g_return_val_if_fail (self != NULL, (RehabDate) { 0 });

  return rehab_date_add_days (self->plan->starts_on, 7 * week);
}

/**
 * rehab_running_schedule_get_date:
 * @self: a schedule
 * @session: one of its sessions
 *
 * Returns: the day of that session
 */
RehabDate
rehab_running_schedule_get_date (const RehabRunningSchedule *self,
                                 const RehabRunningSession  *session)
{
  g_return_val_if_fail (self != NULL && session != NULL, (RehabDate) { 0 });

  return rehab_date_add_days (self->plan->starts_on, 7 * session->week + session->weekday);
}

/**
 * rehab_running_schedule_get_last_day:
 * @self: a schedule
 *
 * Returns: the Sunday of its last week
 */
RehabDate
rehab_running_schedule_get_last_day (const RehabRunningSchedule *self)
{
  g_return_val_if_fail (self != NULL, (RehabDate) { 0 });

  return rehab_date_add_days (self->plan->starts_on, 7 * self->plan->weeks - 1);
}

/**
 * rehab_running_schedule_with_plan:
 * @self: a schedule
 * @plan: what its plan is to be: another first week, another number of weeks, a note
 *
 * Makes a schedule with another plan. Sessions and reasons keep their weeks, and those beyond the last one go.
 *
 * Returns: (transfer full): a new value
 */
RehabRunningSchedule *
rehab_running_schedule_with_plan (const RehabRunningSchedule *self,
                                  const RehabRunningPlan     *plan)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && plan != NULL, NULL);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      RehabRunningSession *session = g_ptr_array_index (self->sessions, i);

      if (session->week < plan->weeks)
        g_ptr_array_add (sessions, session);
    }
  for (guint i = 0; i < self->reasons->len; i++)
    {
      RehabRunningReason *reason = g_ptr_array_index (self->reasons, i);

      if (reason->week < plan->weeks)
        g_ptr_array_add (reasons, reason);
    }

  return take_sorted (plan, sessions, reasons);
}

/**
 * rehab_running_schedule_added:
 * @self: a schedule
 * @session: a session of one of its weeks; on its day it comes where its position says, before what has the same
 *
 * Returns: (transfer full): a new value with it
 */
RehabRunningSchedule *
rehab_running_schedule_added (const RehabRunningSchedule *self,
                              const RehabRunningSession  *session)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) reasons = NULL;

  g_return_val_if_fail (self != NULL && session != NULL, NULL);
  g_return_val_if_fail (session->week < self->plan->weeks, NULL);

  sessions = list_unowned (self->sessions);
  reasons = list_unowned (self->reasons);
  g_ptr_array_insert (sessions, 0, (gpointer) session);

  return take_sorted (self->plan, sessions, reasons);
}

/**
 * rehab_running_schedule_replaced:
 * @self: a schedule
 * @n: which of its sessions
 * @session: what it is to be, perhaps on another day
 *
 * Returns: (transfer full): a new value with @session in its place
 */
RehabRunningSchedule *
rehab_running_schedule_replaced (const RehabRunningSchedule *self,
                                 guint                       n,
                                 const RehabRunningSession  *session)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) reasons = NULL;

  g_return_val_if_fail (self != NULL && session != NULL, NULL);
  g_return_val_if_fail (n < self->sessions->len && session->week < self->plan->weeks, NULL);

  sessions = list_unowned (self->sessions);
  reasons = list_unowned (self->reasons);
  g_ptr_array_index (sessions, n) = (gpointer) session;

  return take_sorted (self->plan, sessions, reasons);
}

/**
 * rehab_running_schedule_removed:
 * @self: a schedule
 * @n: which of its sessions
 *
 * Returns: (transfer full): a new value without it
 */
RehabRunningSchedule *
rehab_running_schedule_removed (const RehabRunningSchedule *self,
                                guint                       n)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) reasons = NULL;

  g_return_val_if_fail (self != NULL && n < self->sessions->len, NULL);

  sessions = list_unowned (self->sessions);
  reasons = list_unowned (self->reasons);
  g_ptr_array_remove_index (sessions, n);

  return take_sorted (self->plan, sessions, reasons);
}

/**
 * rehab_running_schedule_with_reason:
 * @self: a schedule
 * @reason: why the clinician goes on with a week; it takes the place of one that was given for it before
 *
 * Returns: (transfer full): a new value with it
 */
RehabRunningSchedule *
rehab_running_schedule_with_reason (const RehabRunningSchedule *self,
                                    const RehabRunningReason   *reason)
{
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && reason != NULL, NULL);

  sessions = list_unowned (self->sessions);
  for (guint i = 0; i < self->reasons->len; i++)
    {
      RehabRunningReason *given = g_ptr_array_index (self->reasons, i);

      if (given->week != reason->week)
        g_ptr_array_add (reasons, given);
    }
  g_ptr_array_add (reasons, (gpointer) reason);

  return take_sorted (self->plan, sessions, reasons);
}
