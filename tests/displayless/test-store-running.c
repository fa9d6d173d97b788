/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-audit-table.h"
#include "rehab-case-load.h"
#include "rehab-row.h"
#include "rehab-running-plan-table.h"
#include "store-episode.h"

/*
 * The running plan of an episode: an edit is kept at each step of it, takes the place of the one before, and becomes a version
 * that nothing changes any more, or goes.
 */

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  set_up_since (self, day (2025, 11, 3));
}

static RehabRunningSchedule *
make_schedule (const Fixture *self,
               int            n_weeks,
               int            n_a_day,
               int            days_a_week)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (RehabRunningPlan) plan = NULL;
  g_autoptr (RehabRunningReason) reason = NULL;
  const RehabRunningReason *reasons[1];

  plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = self->episode->id, .starts_on = day (2025, 11, 10), .weeks = n_weeks, .progression_key = "pilot-rct-hip",
    .note = "On grass,\nnever two days running",
  }, NULL);

  for (int week = 0; week < n_weeks; week++)
    for (int i = 0; i < n_a_day * days_a_week; i++)
      g_ptr_array_add (sessions, rehab_running_session_new (&(RehabRunningSession) {
        .plan_id = plan->id, .week = week, .weekday = i % days_a_week, .position = i / days_a_week,
        .kind = i % 2 == 0 ? REHAB_SESSION_KIND_RUN : REHAB_SESSION_KIND_STRIDES, .minutes = rehab_number (20 + week),
        .blocks = rehab_number (5), .run_minutes = rehab_number (1.5), .walk_minutes = rehab_number (2), .distance_km = rehab_number (3.2),
        .speed_percent = rehab_number (60), .effort = rehab_number (4), .surface = REHAB_SURFACE_GRASS, .note = "Läuft",
      }, NULL));

  reason = rehab_running_reason_new (&(RehabRunningReason) {
    .plan_id = plan->id, .week = n_weeks - 1, .raised = "distance hills", .reason = "The race is hilly",
    .clinician_id = self->clinician->id, .given_at = 7,
  }, NULL);
  reasons[0] = reason;

  return rehab_running_schedule_new (plan, (const RehabRunningSession *const *) sessions->pdata, sessions->len, reasons, 1);
}

static void
keep (Fixture                    *self,
      const RehabRunningSchedule *schedule)
{
  g_autoptr (GError) error = NULL;
  gboolean kept = rehab_running_plan_table_keep_draft (self->store, self->episode->id, schedule, &error);

  g_assert_no_error (error);
  g_assert_true (kept);
}

static RehabRunningSchedule *
save (Fixture                    *self,
      const RehabRunningSchedule *schedule,
      const char                 *reason)
{
  g_autoptr (GError) error = NULL;
  RehabRunningSchedule *saved = rehab_running_plan_table_save (self->store, self->episode->id, schedule, reason, &error);

  g_assert_no_error (error);
  g_assert_nonnull (saved);

  return saved;
}

static GPtrArray *
list (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *schedules = rehab_running_plan_table_list_of_episode (self->store, self->episode->id, &error);

  g_assert_no_error (error);

  return schedules;
}

static gint64
count (Fixture    *self,
       const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);
  g_autoptr (GError) error = NULL;
  gint64 n;

  g_assert_true (rehab_database_read_int (rehab_store_get_database (self->store), sql, &n, &error));
  g_assert_no_error (error);

  return n;
}

static void
test_draft (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (RehabRunningSchedule) first = make_schedule (self, 6, 1, 4);
  g_autoptr (RehabRunningSchedule) second = make_schedule (self, 4, 2, 3);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *id = NULL;
  const RehabRunningPlan *plan;

  keep (self, first);
  open_again (self);
  kept = list (self);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_true (rehab_running_schedule_equal (g_ptr_array_index (kept, 0), first));
  plan = rehab_running_schedule_get_plan (g_ptr_array_index (kept, 0));
  g_assert_false (plan->number.known);
  g_assert_cmpint (plan->saved_at, ==, 0);
  g_assert_cmpstr (plan->clinician_id, ==, self->clinician->id);
  g_assert_cmpstr (rehab_running_schedule_get_reason (g_ptr_array_index (kept, 0), 0)->clinician_id, ==, self->clinician->id);
  id = g_strdup (plan->id);

  /* It is one edit, whatever becomes of it. */
  keep (self, second);
  again = list (self);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_true (rehab_running_schedule_equal (g_ptr_array_index (again, 0), second));
  g_assert_cmpstr (rehab_running_schedule_get_plan (g_ptr_array_index (again, 0))->id, ==, id);
  g_assert_cmpint (count (self, "running_session"), ==, 24);
  g_assert_cmpint (count (self, "running_reason"), ==, 1);
}

static void
test_discard (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (self, 6, 1, 4);
  g_autoptr (RehabRunningSchedule) saved = save (self, schedule, NULL);
  g_autoptr (RehabRunningSchedule) edit = make_schedule (self, 4, 1, 2);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  keep (self, edit);
  for (int i = 0; i < 2; i++)
    {
      /* There may be none. */
      g_assert_true (rehab_running_plan_table_discard_draft (self->store, self->episode->id, &error));
      g_assert_no_error (error);
    }

  left = list (self);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_true (rehab_running_schedule_equal (g_ptr_array_index (left, 0), schedule));
  g_assert_cmpint (count (self, "running_session"), ==, 24);
}

static void
test_versions (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (self, 6, 1, 4);
  g_autoptr (RehabRunningSchedule) longer = make_schedule (self, 8, 1, 4);
  g_autoptr (RehabRunningSchedule) edit = make_schedule (self, 9, 1, 4);
  g_autoptr (RehabRunningSchedule) first = NULL;
  g_autoptr (RehabRunningSchedule) second = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;
  gint64 before = g_get_real_time ();

  keep (self, schedule);
  first = save (self, schedule, NULL);
  g_assert_cmpfloat_with_epsilon (rehab_running_schedule_get_plan (first)->number.value, 1, 1e-9);
  g_assert_cmpint (rehab_running_schedule_get_plan (first)->saved_at, >=, before);
  g_assert_null (rehab_running_schedule_get_plan (first)->reason);
  g_assert_true (rehab_running_schedule_equal (first, schedule));

  /* From what was saved, as the editor does: the version of then keeps its own sessions. */
  keep (self, longer);
  second = save (self, longer, "Two weeks more");
  g_assert_cmpfloat_with_epsilon (rehab_running_schedule_get_plan (second)->number.value, 2, 1e-9);
  g_assert_cmpstr (rehab_running_schedule_get_plan (second)->reason, ==, "Two weeks more");

  keep (self, edit);
  open_again (self);
  record = rehab_case_load (self->store, self->episode, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (record->running_plans->len, ==, 2);
  g_assert_true (rehab_running_schedule_equal (g_ptr_array_index (record->running_plans, 0), schedule));
  g_assert_true (rehab_running_schedule_equal (g_ptr_array_index (record->running_plans, 1), longer));
  g_assert_true (rehab_running_schedule_equal (record->running_draft, edit));
}

/* Once it has its number, nothing of it is added, changed or deleted, by whatever way. */
static void
test_saved_is_locked (Fixture      *self,
                      gconstpointer data)
{
  static const char *const writes[] = {
    "UPDATE running_plan SET note = 'x'",
    "UPDATE running_plan SET saved_at = NULL, number = NULL",
    "DELETE FROM running_plan",
    "UPDATE running_session SET distance_km = 9",
    "DELETE FROM running_session",
    "INSERT INTO running_session (id, plan_id, week, weekday, position, kind, created_at, changed_at)"
    " SELECT '00000000-0000-4000-8000-000000000001', id, 0, 6, 5, 'run', 1, 1 FROM running_plan",
    "UPDATE running_reason SET reason = 'x'",
    "DELETE FROM running_reason",
    "INSERT INTO running_reason (id, plan_id, week, raised, reason, created_at, changed_at)"
    " SELECT '00000000-0000-4000-8000-000000000001', id, 0, 'hills', 'x', 1, 1 FROM running_plan",
  };
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (self, 6, 1, 4);
  g_autoptr (RehabRunningSchedule) saved = save (self, schedule, NULL);
  g_autoptr (GPtrArray) left = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rehab_database_execute (rehab_store_get_database (self->store), writes[i], &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
    }

  left = list (self);
  g_assert_true (rehab_running_schedule_equal (g_ptr_array_index (left, 0), schedule));
}

/* Nor are sessions of a draft slipped into a version, or those of a version taken out of it. */
static void
test_sessions_stay_where_they_are (Fixture      *self,
                                   gconstpointer data)
{
  static const char *const writes[] = {
    "UPDATE running_session SET plan_id = (SELECT id FROM running_plan WHERE number = 1), weekday = 6",
    "UPDATE running_reason SET plan_id = (SELECT id FROM running_plan WHERE number = 1)",
    "UPDATE running_session SET plan_id = (SELECT id FROM running_plan WHERE number IS NULL), weekday = 6",
  };
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (self, 6, 1, 4);
  g_autoptr (RehabRunningSchedule) saved = save (self, schedule, NULL);

  keep (self, schedule);
  for (size_t i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rehab_database_execute (rehab_store_get_database (self->store), writes[i], &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
    }
}

/* A session after the last week, or a second one in its place, is no part of a plan. */
static void
test_beyond_the_plan (Fixture      *self,
                      gconstpointer data)
{
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (self, 6, 1, 4);
  g_autoptr (GPtrArray) kept = NULL;
  const char *const columns[] = { "week = 6", "week = 0, weekday = 0, position = 0" };

  keep (self, schedule);
  kept = list (self);

  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      RehabRunningSession values = {
        .plan_id = rehab_running_schedule_get_plan (g_ptr_array_index (kept, 0))->id, .week = i == 0 ? 6 : 0,
        .kind = REHAB_SESSION_KIND_RUN,
      };
      g_autoptr (RehabRunningSession) session = rehab_running_session_new (&values, NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", columns[i]);
      g_assert_false (rehab_row_insert (self->store, session, &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
    }
}

/* One session that cannot be written takes all of the edit with it, and what was kept before stays. */
static void
test_all_or_nothing (Fixture      *self,
                     gconstpointer data)
{
  g_autoptr (RehabRunningSchedule) before = make_schedule (self, 4, 1, 4);
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (self, 6, 1, 4);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  keep (self, before);
  g_assert_true (rehab_database_execute (rehab_store_get_database (self->store),
                                         "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.running_session WHEN NEW.week = 5"
                                         " BEGIN SELECT RAISE (ABORT, 'no'); END", &error));

  g_assert_false (rehab_running_plan_table_keep_draft (self->store, self->episode->id, schedule, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_null (rehab_running_plan_table_save (self->store, self->episode->id, schedule, NULL, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);

  left = list (self);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_true (rehab_running_schedule_equal (g_ptr_array_index (left, 0), before));
}

/* Two sides are two plans. */
static void
test_two_episodes (Fixture      *self,
                   gconstpointer data)
{
  g_autoptr (RehabEpisode) other = add_episode (self->store, self->patient->id, day (2025, 11, 3));
  g_autoptr (RehabRunningSchedule) left = make_schedule (self, 6, 1, 4);
  g_autoptr (RehabRunningSchedule) right = make_schedule (self, 5, 1, 3);
  g_autoptr (GPtrArray) of_left = NULL;
  g_autoptr (GPtrArray) of_right = NULL;
  g_autoptr (GError) error = NULL;

  keep (self, left);
  g_assert_true (rehab_running_plan_table_keep_draft (self->store, other->id, right, &error));
  g_assert_true (rehab_running_plan_table_discard_draft (self->store, self->episode->id, &error));

  of_left = list (self);
  of_right = rehab_running_plan_table_list_of_episode (self->store, other->id, &error);
  g_assert_cmpuint (of_left->len, ==, 0);
  g_assert_cmpuint (of_right->len, ==, 1);
  g_assert_cmpstr (rehab_running_schedule_get_plan (g_ptr_array_index (of_right, 0))->episode_id, ==, other->id);
}

/* A line for each time that it was kept, of the plan alone, with no word of what is planned. */
static void
test_audit (Fixture      *self,
            gconstpointer data)
{
  static const char *const expected[] = { "insert", "update", "update", "update" };
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (self, 6, 1, 4);
  g_autoptr (RehabRunningSchedule) saved = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = count (self, "audit");

  keep (self, schedule);
  keep (self, schedule);
  saved = save (self, schedule, "Secret reason");

  entries = rehab_audit_table_list (self->store, n, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < entries->len; i++)
    {
      const RehabAuditEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (entry->table, ==, "running_plan");
      g_assert_cmpstr (entry->action, ==, expected[i]);
      g_assert_cmpstr (entry->row_id, ==, rehab_running_schedule_get_plan (saved)->id);
      g_assert_cmpstr (entry->clinician_id, ==, self->clinician->id);
    }
}

static void
keep_long_plan (Fixture *self,
                int      n_a_day)
{
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (self, REHAB_RUNNING_PLAN_MOST_WEEKS, n_a_day, 7);
  guint n = rehab_running_schedule_get_size (schedule);
  g_autoptr (RehabRunningSchedule) edited = NULL;
  g_autoptr (RehabRunningSession) session = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  RehabRunningSession values = *rehab_running_schedule_get_nth (schedule, n / 2);
  double first, worst = 0.0, best = G_MAXDOUBLE;
  gint64 before = g_get_monotonic_time ();

  keep (self, schedule);
  first = (double) (g_get_monotonic_time () - before) / 1000.0;

  values.distance_km = rehab_number (7);
  session = rehab_running_session_new (&values, NULL);
  edited = rehab_running_schedule_replaced (schedule, n / 2, session);
  for (int i = 0; i < 8; i++)
    {
      double ms;

      before = g_get_monotonic_time ();
      keep (self, i % 2 == 0 ? edited : schedule);
      ms = (double) (g_get_monotonic_time () - before) / 1000.0;
      worst = MAX (worst, ms);
      best = MIN (best, ms);
    }

  before = g_get_monotonic_time ();
  kept = list (self);
  g_test_message ("PERF a plan of 104 weeks with %u sessions: kept in %.1f ms, one session of it in %.1f to %.1f ms, read in %.1f ms",
                  n, first, best, worst, (double) (g_get_monotonic_time () - before) / 1000.0);
  g_assert_cmpint (count (self, "running_session"), ==, n);
  g_assert_true (rehab_running_schedule_equal (g_ptr_array_index (kept, 0), schedule));
}

/* The longest that there may be, kept at each key press: a session a day, and far more than anybody runs. */
static void
test_longest (Fixture      *self,
              gconstpointer data)
{
  keep_long_plan (self, 1);
  g_assert_true (rehab_running_plan_table_discard_draft (self->store, self->episode->id, NULL));
  keep_long_plan (self, 7);
}

/* Whatever is edited, what is kept is what is in the editor: rows that stay are not taken for others. */
static void
test_edits_by_chance (Fixture      *self,
                      gconstpointer data)
{
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (self, 3, 2, 4);

  for (int round = 0; round < 200; round++)
    {
      g_autoptr (RehabRunningSchedule) before = g_steal_pointer (&schedule);
      g_autoptr (GPtrArray) kept = NULL;
      guint n = rehab_running_schedule_get_size (before);
      RehabRunningSession values = {
        .plan_id = rehab_running_schedule_get_plan (before)->id, .week = g_test_rand_int_range (0, 3),
        .weekday = g_test_rand_int_range (0, 7), .position = g_test_rand_int_range (0, 3), .kind = REHAB_SESSION_KIND_RUN,
        .distance_km = rehab_number (g_test_rand_int_range (1, 4)),
      };
      g_autoptr (RehabRunningSession) session = rehab_running_session_new (&values, NULL);
      int what = g_test_rand_int_range (0, 3);

      if (what == 0 && n > 0)
        schedule = rehab_running_schedule_removed (before, (guint) g_test_rand_int_range (0, (int) n));
      else if (what == 1 && n > 0)
        schedule = rehab_running_schedule_replaced (before, (guint) g_test_rand_int_range (0, (int) n), session);
      else
        schedule = rehab_running_schedule_added (before, session);

      keep (self, schedule);
      kept = list (self);
      g_assert_true (rehab_running_schedule_equal (g_ptr_array_index (kept, 0), schedule));
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/running/draft", test_draft);
  ADD ("/store/running/discard", test_discard);
  ADD ("/store/running/versions", test_versions);
  ADD ("/store/running/saved-is-locked", test_saved_is_locked);
  ADD ("/store/running/sessions-stay-where-they-are", test_sessions_stay_where_they_are);
  ADD ("/store/running/beyond-the-plan", test_beyond_the_plan);
  ADD ("/store/running/all-or-nothing", test_all_or_nothing);
  ADD ("/store/running/two-episodes", test_two_episodes);
  ADD ("/store/running/audit", test_audit);
  ADD ("/store/running/longest", test_longest);
  ADD ("/store/running/edits-by-chance", test_edits_by_chance);

  return g_test_run ();
}
