/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "case-fixture.h"
#include "rehab-planned-session.h"
#include "running-fixture.h"

#define MONDAY (rehab_date_new (2026, 11, 16, NULL))

static RehabPrescription *
prescribe (const char *exercise_key,
           int         days,
           RehabNumber minutes,
           RehabNumber effort)
{
  g_autoptr (RehabPrescription) usual = rehab_prescription_new_for_exercise (rehab_exercise_lookup (exercise_key), REHAB_PHASE_SPORT, REHAB_SIDE_LEFT);
  RehabPrescription values = *usual;

  values.days = days;
  values.rhythm = REHAB_RHYTHM_NONE;
  values.sets = values.repetitions = values.repetitions_to = values.hold_seconds = REHAB_NUMBER_NOT_ASKED;
  values.minutes = minutes;
  values.effort = effort;

  return rehab_prescription_new (&values, NULL);
}

static GArray *
plan (const RehabPrescription *const *prescriptions,
      guint                           n_prescriptions,
      int                             first,
      int                             last)
{
  g_autoptr (RehabRegimen) regimen = rehab_regimen_new (prescriptions, n_prescriptions);

  return rehab_planned_sessions_from_regimen (regimen, NULL, MONDAY, rehab_date_add_days (MONDAY, first),
                                              rehab_date_add_days (MONDAY, last));
}

/* Each takes a minute more, to change over. */
static void
test_a_day_is_one_session_a_kind (void)
{
  g_autoptr (RehabPrescription) thrust = prescribe ("hip-thrust", REHAB_DAYS_TUESDAY, rehab_number (30), rehab_number (8));
  g_autoptr (RehabPrescription) plank = prescribe ("side-plank", REHAB_DAYS_TUESDAY, rehab_number (10), rehab_number (4));
  const RehabPrescription *all[] = { thrust, plank };
  g_autoptr (GArray) sessions = plan (all, 2, 0, 13);
  const RehabPlannedSession *session;

  g_assert_cmpuint (sessions->len, ==, 2);
  session = &g_array_index (sessions, RehabPlannedSession, 1);
  g_assert_cmpuint (session->date.julian, ==, MONDAY.julian + 8);
  g_assert_cmpint (session->kind, ==, REHAB_SESSION_KIND_STRENGTH);
  g_assert_cmpfloat_with_epsilon (session->minutes.value, 31.0 + 11.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (session->effort.value, 292.0 / 42.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_planned_session_get_load (session).value, 31.0 * 8.0 + 11.0 * 4.0, 1e-9);
}

static void
test_what_is_not_said_is_not_known (void)
{
  g_autoptr (RehabPrescription) rated = prescribe ("hip-thrust", REHAB_DAYS_TUESDAY, rehab_number (30), rehab_number (8));
  g_autoptr (RehabPrescription) unrated = prescribe ("side-plank", REHAB_DAYS_TUESDAY, rehab_number (10), REHAB_NUMBER_NOT_ASKED);
  const RehabPrescription *all[] = { rated, unrated };
  g_autoptr (GArray) sessions = plan (all, 2, 1, 1);
  const RehabPlannedSession *session;

  g_assert_cmpuint (sessions->len, ==, 1);
  session = &g_array_index (sessions, RehabPlannedSession, 0);
  g_assert_cmpfloat_with_epsilon (session->minutes.value, 31.0 + 11.0, 1e-9);
  g_assert_false (session->effort.known);
  g_assert_false (rehab_planned_session_get_load (session).known);
}

static void
test_easy_ones_and_warm_ups_are_none (void)
{
  g_autoptr (RehabPrescription) walking = prescribe ("walking", REHAB_DAYS_EVERY_DAY, rehab_number (30), rehab_number (2));
  const RehabPrescription *all[] = { walking };
  g_autoptr (GArray) sessions = plan (all, 1, 0, 6);

  g_assert_cmpuint (sessions->len, ==, 0);
}

static void
test_nothing_before_it_began (void)
{
  g_autoptr (RehabPrescription) thrust = prescribe ("hip-thrust", REHAB_DAYS_EVERY_DAY, rehab_number (30), rehab_number (8));
  const RehabPrescription *all[] = { thrust };
  g_autoptr (GArray) sessions = plan (all, 1, -10, 2);

  g_assert_cmpuint (sessions->len, ==, 3);
  g_assert_cmpuint (g_array_index (sessions, RehabPlannedSession, 0).date.julian, ==, MONDAY.julian);
}

static void
save_plan (RehabCase                 *record,
           const char                *saved_on,
           int                        weeks,
           const RehabRunningSession *sessions,
           guint                      n_sessions)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) saved_at = NULL;
  g_autofree char *noon = g_strconcat (saved_on, "T12:00:00", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (RehabRunningPlan) plan = NULL;
  RehabRunningSchedule *schedule;

  saved_at = g_date_time_new_from_iso8601 (noon, zone);
  plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = EPISODE_ID, .starts_on = MONDAY, .weeks = weeks, .number = rehab_number (record->running_plans->len + 1),
    .saved_at = g_date_time_to_unix (saved_at) * G_USEC_PER_SEC,
  }, &error);
  g_assert_no_error (error);

  schedule = rehab_running_schedule_new (plan, NULL, 0, NULL, 0);
  for (guint i = 0; i < n_sessions; i++)
    plan_session (&schedule, sessions[i].week, sessions[i].weekday, &sessions[i]);
  g_ptr_array_add (record->running_plans, schedule);
}

static void
save_programme (RehabCase  *record,
                const char *saved_on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPrescription) thrust = prescribe ("hip-thrust", REHAB_DAYS_TUESDAY, rehab_number (30), rehab_number (8));
  g_autoptr (RehabPrescription) runs = prescribe ("easy-run", REHAB_DAYS_TUESDAY, rehab_number (20), rehab_number (3));
  const RehabPrescription *all[] = { thrust, runs };
  RehabProgrammeVersion *version = rehab_programme_version_new (&(RehabProgrammeVersion) {
    .programme_id = EPISODE_ID, .number = (int) record->versions->len + 1, .date = on (saved_on),
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (record->versions, version);
  g_ptr_array_add (record->regimens, rehab_regimen_new (all, 2));
}

static guint
count (const RehabCase *record,
       RehabSessionKind kind,
       int              first,
       int              last)
{
  g_autoptr (GArray) sessions = rehab_case_list_planned (record, rehab_date_add_days (MONDAY, first),
                                                         rehab_date_add_days (MONDAY, last));
  guint n = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const RehabPlannedSession *session = &g_array_index (sessions, RehabPlannedSession, i);

      g_assert_cmpuint (session->date.julian, >=, MONDAY.julian + (guint) first);
      g_assert_cmpuint (session->date.julian, <=, MONDAY.julian + (guint) last);
      if (i > 0)
        g_assert_cmpuint (session->date.julian, >=, g_array_index (sessions, RehabPlannedSession, i - 1).date.julian);
      n += session->kind == kind ? 1 : 0;
    }

  return n;
}

#define RUN REHAB_SESSION_KIND_RUN
#define STRENGTH REHAB_SESSION_KIND_STRENGTH

static void
test_sessions_of_a_running_plan (void)
{
  static const RehabRunningSession sessions[] = {
    { .week = 0, .weekday = 1, .blocks = { TRUE, 6 }, .run_minutes = { TRUE, 1 }, .walk_minutes = { TRUE, 2 }, .effort = { TRUE, 3 } },
    { .week = 1, .weekday = 6, .kind = REHAB_SESSION_KIND_STRIDES, .distance_km = { TRUE, 5 }, .strides = { TRUE, 6 },
      .stride_m = { TRUE, 80 } },
  };
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (GArray) planned = NULL;
  const RehabPlannedSession *session;

  save_plan (record, "2026-11-15", 2, sessions, 2);
  planned = rehab_planned_sessions_from_schedule (g_ptr_array_index (record->running_plans, 0), MONDAY,
                                                  rehab_date_add_days (MONDAY, 13));
  g_assert_cmpuint (planned->len, ==, 2);
  session = &g_array_index (planned, RehabPlannedSession, 0);
  g_assert_cmpuint (session->date.julian, ==, MONDAY.julian + 1);
  g_assert_cmpfloat_with_epsilon (session->minutes.value, 18, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_planned_session_get_load (session).value, 54, 1e-9);
  g_assert_false (session->distance_km.known);
  session = &g_array_index (planned, RehabPlannedSession, 1);
  g_assert_cmpuint (session->date.julian, ==, MONDAY.julian + 13);
  g_assert_cmpint (session->kind, ==, REHAB_SESSION_KIND_STRIDES);
  g_assert_cmpfloat_with_epsilon (session->sprint_m.value, 480, 1e-9);
  g_assert_false (rehab_planned_session_get_load (session).known);
}

/* The running plan stands in for the running exercises of the programme, in its own weeks and no others. */
static void
test_nothing_counts_twice (void)
{
  static const RehabRunningSession run = { .week = 0, .weekday = 1, .distance_km = { TRUE, 5 } };
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  g_assert_cmpuint (count (record, RUN, 0, 20), ==, 0);
  save_programme (record, "2026-11-15");
  g_assert_cmpuint (count (record, RUN, 0, 20), ==, 3);
  g_assert_cmpuint (count (record, STRENGTH, 0, 20), ==, 3);

  save_plan (record, "2026-11-15", 2, &run, 1);
  g_assert_cmpuint (count (record, RUN, 0, 6), ==, 1);
  g_assert_cmpuint (count (record, RUN, 7, 13), ==, 0);
  g_assert_cmpuint (count (record, RUN, 14, 20), ==, 1);
  g_assert_cmpuint (count (record, STRENGTH, 0, 20), ==, 3);
}

static void
test_nothing_after_the_end (void)
{
  static const RehabRunningSession runs[] = {
    { .week = 0, .weekday = 1, .distance_km = { TRUE, 5 } }, { .week = 0, .weekday = 2, .distance_km = { TRUE, 5 } },
    { .week = 1, .weekday = 1, .distance_km = { TRUE, 5 } },
  };
  g_autoptr (RehabCase) record = new_case ("2026-11-17", REHAB_PAIN_RULE_KIND_GOOM);

  save_plan (record, "2026-11-15", 2, runs, 3);
  save_programme (record, "2026-11-15");
  g_assert_cmpuint (count (record, RUN, 0, 20), ==, 1);
  g_assert_cmpuint (count (record, STRENGTH, 0, 20), ==, 1);
  g_assert_cmpuint (count (record, RUN, 2, 20), ==, 0);
}

/* For each day it is the version that was current on it: what was planned once stays so. */
static void
test_each_day_keeps_its_version (void)
{
  static const RehabRunningSession first[] = {
    { .week = 0, .weekday = 1, .distance_km = { TRUE, 5 } }, { .week = 1, .weekday = 1, .distance_km = { TRUE, 5 } },
  };
  static const RehabRunningSession second[] = {
    { .week = 0, .weekday = 1, .distance_km = { TRUE, 9 } }, { .week = 0, .weekday = 3, .distance_km = { TRUE, 9 } },
    { .week = 1, .weekday = 3, .distance_km = { TRUE, 9 } }, { .week = 1, .weekday = 5, .distance_km = { TRUE, 9 } },
  };
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (GArray) planned = NULL;

  save_plan (record, "2026-11-16", 2, first, 2);
  save_plan (record, "2026-11-19", 2, second, 4);
  g_assert_null (rehab_case_find_running_plan (record, rehab_date_add_days (MONDAY, -1)));
  g_assert_true (rehab_case_find_running_plan (record, MONDAY) == g_ptr_array_index (record->running_plans, 0));
  g_assert_true (rehab_case_find_running_plan (record, rehab_date_add_days (MONDAY, 2)) == g_ptr_array_index (record->running_plans, 0));
  g_assert_true (rehab_case_find_running_plan (record, rehab_date_add_days (MONDAY, 3)) == g_ptr_array_index (record->running_plans, 1));

  planned = rehab_case_list_planned (record, MONDAY, rehab_date_add_days (MONDAY, 20));
  g_assert_cmpuint (planned->len, ==, 4);
  g_assert_cmpfloat_with_epsilon (g_array_index (planned, RehabPlannedSession, 0).distance_km.value, 5, 1e-9);
  g_assert_cmpuint (g_array_index (planned, RehabPlannedSession, 1).date.julian, ==, MONDAY.julian + 3);
  g_assert_cmpfloat_with_epsilon (g_array_index (planned, RehabPlannedSession, 1).distance_km.value, 9, 1e-9);
}

static void
test_a_clock_set_back (void)
{
  static const RehabRunningSession first = { .week = 0, .weekday = 1, .distance_km = { TRUE, 5 } };
  static const RehabRunningSession second = { .week = 0, .weekday = 1, .distance_km = { TRUE, 9 } };
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  save_plan (record, "2026-11-16", 1, &first, 1);
  save_plan (record, "2026-11-10", 1, &second, 1);
  g_assert_true (rehab_case_find_running_plan (record, MONDAY) == g_ptr_array_index (record->running_plans, 1));
}

static void
assert_same (const RehabPlannedSession *one,
             const RehabPlannedSession *other)
{
  g_assert_cmpuint (one->date.julian, ==, other->date.julian);
  g_assert_cmpint (one->kind, ==, other->kind);
  g_assert_cmpfloat_with_epsilon (one->minutes.value, other->minutes.value, 1e-9);
  g_assert_cmpfloat_with_epsilon (one->distance_km.value, other->distance_km.value, 1e-9);
}

/* However versions begin, end and overlap: what is listed at once is what is listed day by day. */
static void
test_a_stretch_is_its_days (void)
{
  static const RehabRunningSession runs[] = {
    { .week = 0, .weekday = 1, .distance_km = { TRUE, 5 } }, { .week = 0, .weekday = 3, .distance_km = { TRUE, 6 } },
    { .week = 1, .weekday = 1, .distance_km = { TRUE, 7 } }, { .week = 1, .weekday = 6, .distance_km = { TRUE, 8 } },
  };

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (GArray) at_once = NULL;
      guint n = 0;

      for (int k = g_test_rand_int_range (0, 5); k > 0; k--)
        {
          g_autofree char *saved_on = g_strdup_printf ("2026-11-%02d", g_test_rand_int_range (8, 30));

          save_plan (record, saved_on, g_test_rand_int_range (2, 4), runs, G_N_ELEMENTS (runs));
        }
      for (int day = 8 + g_test_rand_int_range (0, 6); day <= 30; day += g_test_rand_int_range (1, 12))
        {
          g_autofree char *date = g_strdup_printf ("2026-11-%02d", day);

          save_programme (record, date);
        }

      at_once = rehab_case_list_planned (record, rehab_date_add_days (MONDAY, -12), rehab_date_add_days (MONDAY, 40));
      for (int day = -12; day <= 40; day++)
        {
          g_autoptr (GArray) of_day = rehab_case_list_planned (record, rehab_date_add_days (MONDAY, day), rehab_date_add_days (MONDAY, day));

          g_assert_cmpuint (n + of_day->len, <=, at_once->len);
          for (guint k = 0; k < of_day->len; k++)
            assert_same (&g_array_index (of_day, RehabPlannedSession, k), &g_array_index (at_once, RehabPlannedSession, n + k));
          n += of_day->len;
        }
      g_assert_cmpuint (n, ==, at_once->len);
    }
}

/* An edit that was not saved plans nothing. */
static void
test_a_draft_plans_nothing (void)
{
  static const RehabRunningSession run = { .week = 0, .weekday = 1, .distance_km = { TRUE, 5 } };
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  save_plan (record, "2026-11-15", 1, &run, 1);
  record->running_draft = g_ptr_array_steal_index (record->running_plans, 0);
  g_assert_cmpuint (count (record, RUN, 0, 20), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planned-session/a-day-is-one-session-a-kind", test_a_day_is_one_session_a_kind);
  g_test_add_func ("/planned-session/what-is-not-said-is-not-known", test_what_is_not_said_is_not_known);
  g_test_add_func ("/planned-session/easy-ones-and-warm-ups-are-none", test_easy_ones_and_warm_ups_are_none);
  g_test_add_func ("/planned-session/nothing-before-it-began", test_nothing_before_it_began);
  g_test_add_func ("/planned-session/sessions-of-a-running-plan", test_sessions_of_a_running_plan);
  g_test_add_func ("/planned-session/nothing-counts-twice", test_nothing_counts_twice);
  g_test_add_func ("/planned-session/nothing-after-the-end", test_nothing_after_the_end);
  g_test_add_func ("/planned-session/each-day-keeps-its-version", test_each_day_keeps_its_version);
  g_test_add_func ("/planned-session/a-clock-set-back", test_a_clock_set_back);
  g_test_add_func ("/planned-session/a-stretch-is-its-days", test_a_stretch_is_its_days);
  g_test_add_func ("/planned-session/a-draft-plans-nothing", test_a_draft_plans_nothing);

  return g_test_run ();
}
