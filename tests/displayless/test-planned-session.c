/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-planned-session.h"

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planned-session/a-day-is-one-session-a-kind", test_a_day_is_one_session_a_kind);
  g_test_add_func ("/planned-session/what-is-not-said-is-not-known", test_what_is_not_said_is_not_known);
  g_test_add_func ("/planned-session/easy-ones-and-warm-ups-are-none", test_easy_ones_and_warm_ups_are_none);
  g_test_add_func ("/planned-session/nothing-before-it-began", test_nothing_before_it_began);

  return g_test_run ();
}
