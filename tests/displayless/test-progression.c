/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "case-fixture.h"
#include "rehab-item.h"
#include "rehab-progression.h"
#include "rehab-running-week.h"
#include "rehab-source.h"

static RehabRunningSchedule *
make (const char *key,
      const char *begins)
{
  g_autoptr (GError) error = NULL;
  RehabRunningSchedule *schedule = rehab_progression_make (rehab_progression_lookup (key), EPISODE_ID, on (begins), NULL, &error);

  g_assert_no_error (error);

  return schedule;
}

static void
test_keys_are_pinned (void)
{
  static const char *const keys[] = { "ten-minutes", "six-phases", "nineteen-stages", "free" };
  static const char *const sources[] = { "R37", "R50", "R51", "F87 F88 R36" };

  g_assert_cmpuint (rehab_progression_get_count (), ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const RehabProgression *progression = rehab_progression_get_nth (i);
      g_autofree char *citation = rehab_sources_dup_citation (progression->sources);

      g_assert_cmpstr (progression->key, ==, keys[i]);
      g_assert_cmpstr (progression->sources, ==, sources[i]);
      g_assert_true (rehab_progression_lookup (keys[i]) == progression);
      g_assert_cmpstr (citation, !=, sources[i]);
    }
  g_assert_null (rehab_progression_lookup ("no-such"));
  g_assert_null (rehab_progression_lookup (NULL));
}

/* Easy, flat and short: none of them has a hill, a stride or a speed. */
static void
test_facts_87_and_88_flat_runs_first (void)
{
  for (guint n = 0; n < rehab_progression_get_count (); n++)
    {
      g_autoptr (RehabRunningSchedule) schedule = make (rehab_progression_get_nth (n)->key, "2026-12-03");
      const RehabRunningPlan *plan = rehab_running_schedule_get_plan (schedule);

      g_assert_cmpuint (plan->starts_on.julian, ==, on ("2026-11-30").julian);
      g_assert_cmpint (plan->weeks, ==, rehab_progression_get_nth (n)->weeks);
      g_assert_cmpstr (plan->progression_key, ==, rehab_progression_get_nth (n)->key);
      g_assert_cmpint (plan->saved_at, ==, 0);
      for (guint i = 0; i < rehab_running_schedule_get_size (schedule); i++)
        {
          const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);

          g_assert_cmpint (session->kind, ==, REHAB_SESSION_KIND_RUN);
          g_assert_false (rehab_running_session_has_hills (session));
          g_assert_false (rehab_running_session_is_fast (session));
          g_assert_false (session->speed_percent.known);
          g_assert_cmpint (session->week, <, plan->weeks);
          g_assert_true (!session->effort.known || session->effort.value <= 5);
        }
    }
}

static int
get_day (const RehabRunningSession *session)
{
  return 7 * session->week + session->weekday;
}

/* R37: 10 minutes, 2 more each time up to 20, on alternate days. */
static void
test_ten_minutes (void)
{
  static const double minutes[] = { 10, 12, 14, 16, 18, 20, 20 };
  g_autoptr (RehabRunningSchedule) schedule = make ("ten-minutes", "2026-11-30");

  g_assert_cmpuint (rehab_running_schedule_get_size (schedule), ==, G_N_ELEMENTS (minutes));
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);

      g_assert_cmpint (get_day (session), ==, 2 * (int) i);
      g_assert_cmpfloat_with_epsilon (session->minutes.value, minutes[i], 1e-9);
      g_assert_false (session->distance_km.known);
      g_assert_false (session->blocks.known);
      g_assert_false (session->effort.known);
    }
}

/* R50: six phases, each at least twice, from 1 to 2 miles, effort 3 to 5, with a day of rest at least. */
static void
test_six_phases (void)
{
  g_autoptr (RehabRunningSchedule) schedule = make ("six-phases", "2026-11-30");
  guint n = rehab_running_schedule_get_size (schedule);
  const RehabRunningSession *first = rehab_running_schedule_get_nth (schedule, 0);
  const RehabRunningSession *last = rehab_running_schedule_get_nth (schedule, n - 1);

  g_assert_cmpuint (n, ==, 12);
  g_assert_cmpfloat_with_epsilon (first->distance_km.value, 1.609344, 0.05);
  g_assert_cmpfloat_with_epsilon (last->distance_km.value, 2 * 1.609344, 0.05);
  g_assert_cmpfloat_with_epsilon (first->effort.value, 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (last->effort.value, 5, 1e-9);
  g_assert_cmpstr (first->note, ==, "2 min walk, 3 min run in turns");
  g_assert_null (last->note);
  for (guint i = 0; i < n; i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);
      const RehabRunningSession *twin = rehab_running_schedule_get_nth (schedule, i ^ 1);

      g_assert_cmpfloat_with_epsilon (session->distance_km.value, twin->distance_km.value, 1e-9);
      g_assert_cmpfloat_with_epsilon (session->effort.value, twin->effort.value, 1e-9);
      g_assert_cmpstr (session->note, ==, twin->note);
      if (i > 0)
        {
          const RehabRunningSession *before = rehab_running_schedule_get_nth (schedule, i - 1);

          g_assert_cmpint (get_day (session) - get_day (before), >=, 2);
          g_assert_cmpfloat (session->distance_km.value, >=, before->distance_km.value);
          g_assert_cmpfloat (session->effort.value, >=, before->effort.value);
        }
    }
}

/* R51: four blocks of 5 minutes, jogging from half a minute to all 5 in 19 stages. */
static void
test_nineteen_stages (void)
{
  g_autoptr (RehabRunningSchedule) schedule = make ("nineteen-stages", "2026-11-30");

  g_assert_cmpuint (rehab_running_schedule_get_size (schedule), ==, 19);
  for (guint i = 0; i < 19; i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);

      g_assert_cmpfloat_with_epsilon (session->minutes.value, 20, 1e-9);
      g_assert_cmpfloat_with_epsilon (session->blocks.value, 4, 1e-9);
      g_assert_cmpfloat_with_epsilon (session->run_minutes.value, 0.5 + i * 0.25, 1e-9);
      g_assert_cmpfloat_with_epsilon (session->run_minutes.value + session->walk_minutes.value, 5, 1e-9);
      if (i > 0)
        g_assert_cmpint (get_day (session) - get_day (rehab_running_schedule_get_nth (schedule, i - 1)), >=, 2);
    }
}

/* Weeks are civil ones: a year's end and the nights on which clocks change move nothing. */
static void
test_year_ends_and_clock_changes (void)
{
  static const char *const begins[] = { "2026-12-28", "2026-03-23", "2026-10-19", "2028-02-28" };

  for (size_t i = 0; i < G_N_ELEMENTS (begins); i++)
    {
      g_autoptr (RehabRunningSchedule) schedule = make ("nineteen-stages", begins[i]);

      for (guint n = 0; n < rehab_running_schedule_get_size (schedule); n++)
        {
          const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, n);
          RehabDate date = rehab_running_schedule_get_date (schedule, session);

          g_assert_cmpint (rehab_date_get_weekday (date), ==, session->weekday + 1);
          g_assert_cmpuint (date.julian, ==, on (begins[i]).julian + (guint) get_day (session));
        }
    }
}

static const RehabProgressionReading *
find (GPtrArray  *readings,
      const char *key)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const RehabProgressionReading *reading = g_ptr_array_index (readings, i);

      if (g_str_equal (reading->fact->key, key))
        return reading;
    }

  g_assert_not_reached ();
}

static GPtrArray *
read_facts (const RehabCase *record,
            const char      *key)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  return rehab_progression_read_facts (rehab_progression_lookup (key), record, on ("2026-11-29"), thresholds);
}

static void
assert_fact (const RehabCase    *record,
             const char         *key,
             RehabCriterionState state,
             const char         *words)
{
  g_autoptr (GPtrArray) readings = read_facts (record, "free");
  const RehabProgressionReading *reading = find (readings, key);

  g_assert_cmpint (reading->state, ==, state);
  g_assert_cmpstr (reading->words, ==, words);
}

static void
test_nothing_measured (void)
{
  static const char *const keys[] = { "rest-pain", "drop-lunge", "prone-curl", "bridges", "ten-hops", "brisk-walk" };
  static const char *const sources[] = { "R49", "R49", "R49", "R49", "R37", "R51" };
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (GPtrArray) readings = read_facts (record, "free");

  g_assert_cmpuint (readings->len, ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < readings->len; i++)
    {
      const RehabProgressionReading *reading = g_ptr_array_index (readings, i);

      g_assert_cmpstr (reading->fact->key, ==, keys[i]);
      g_assert_cmpstr (reading->fact->sources, ==, sources[i]);
      g_assert_cmpint (reading->state, ==, REHAB_CRITERION_STATE_NOT_MEASURED);
      g_assert_cmpstr (reading->words, ==, "not measured");
      g_assert_false (reading->of_its_source);
      g_assert_nonnull (rehab_item_lookup (reading->fact->item_key));
      g_assert_cmpint (rehab_item_lookup (reading->fact->item_key)->sided, ==, reading->fact->sided);
    }
}

static void
test_what_the_own_source_asks_for_comes_first (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (GPtrArray) hops = read_facts (record, "ten-minutes");
  g_autoptr (GPtrArray) walk = read_facts (record, "nineteen-stages");
  const RehabProgressionReading *first_hops = g_ptr_array_index (hops, 0);
  const RehabProgressionReading *first_walk = g_ptr_array_index (walk, 0);

  g_assert_cmpstr (first_hops->fact->key, ==, "ten-hops");
  g_assert_true (first_hops->of_its_source);
  g_assert_cmpstr (first_walk->fact->key, ==, "brisk-walk");
  g_assert_true (first_walk->of_its_source);
  g_assert_cmpuint (hops->len, ==, 6);
}

/* The involved side is the left one. */
static void
test_pain_is_of_the_involved_side (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-11-02");
  const RehabAssessment *second = assess (record, "2026-11-16");

  answer (record, first, "function-ten-hops", REHAB_SIDE_RIGHT, 5);
  assert_fact (record, "ten-hops", REHAB_CRITERION_STATE_NOT_MEASURED, "not measured");
  answer (record, first, "function-ten-hops", REHAB_SIDE_LEFT, 1);
  assert_fact (record, "ten-hops", REHAB_CRITERION_STATE_NOT_MET, "left 1 of 10 (2 Nov)");
  answer (record, second, "function-ten-hops", REHAB_SIDE_LEFT, 0);
  assert_fact (record, "ten-hops", REHAB_CRITERION_STATE_MET, "left 0 of 10 (16 Nov)");

  answer (record, second, "pain-now", REHAB_SIDE_NOT_ASKED, 0);
  assert_fact (record, "rest-pain", REHAB_CRITERION_STATE_MET, "0 of 10 (16 Nov)");
  answer (record, second, "load-drop-lunge", REHAB_SIDE_LEFT, 2);
  assert_fact (record, "drop-lunge", REHAB_CRITERION_STATE_NOT_MET, "left 2 of 10 (16 Nov)");
}

static void
test_what_is_dated_later_does_not_count (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *later = assess (record, "2026-11-30");

  answer (record, later, "pain-now", REHAB_SIDE_NOT_ASKED, 0);
  assert_fact (record, "rest-pain", REHAB_CRITERION_STATE_NOT_MEASURED, "not measured");
}

static void
test_equal_sides (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-11-16");
  const RehabAssessment *second = assess (record, "2026-11-17");
  const RehabAssessment *third = assess (record, "2026-11-18");

  answer (record, first, "strength-prone-curl", REHAB_SIDE_LEFT, 22);
  assert_fact (record, "prone-curl", REHAB_CRITERION_STATE_NOT_MEASURED, "left 22 kg, other side not measured (16 Nov)");
  answer (record, first, "strength-prone-curl", REHAB_SIDE_RIGHT, 22.5);
  assert_fact (record, "prone-curl", REHAB_CRITERION_STATE_NOT_MET, "left 22 kg, other side 22.5 kg (16 Nov)");
  answer (record, second, "strength-prone-curl", REHAB_SIDE_LEFT, 22.5);
  assert_fact (record, "prone-curl", REHAB_CRITERION_STATE_MET, "left 22.5 kg, other side 22.5 kg (17 Nov)");
  answer (record, third, "strength-bridge-count", REHAB_SIDE_RIGHT, 20);
  assert_fact (record, "bridges", REHAB_CRITERION_STATE_NOT_MEASURED, "left not measured, other side 20 repetitions");
}

static void
test_a_walk_free_of_pain (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-11-02");
  const RehabAssessment *second = assess (record, "2026-11-09");
  const RehabAssessment *third = assess (record, "2026-11-16");
  const RehabAssessment *fourth = assess (record, "2026-11-17");

  answer (record, first, "function-brisk-walk", REHAB_SIDE_NOT_ASKED, 1);
  answer (record, first, "function-brisk-walk.pain", REHAB_SIDE_NOT_ASKED, 0);
  assert_fact (record, "brisk-walk", REHAB_CRITERION_STATE_MET, "done, pain 0 of 10 (2 Nov)");

  /* The pain of an earlier walk is not that of this one. */
  answer (record, second, "function-brisk-walk", REHAB_SIDE_NOT_ASKED, 1);
  assert_fact (record, "brisk-walk", REHAB_CRITERION_STATE_NOT_MEASURED, "done, pain not asked (9 Nov)");
  answer (record, third, "function-brisk-walk", REHAB_SIDE_NOT_ASKED, 1);
  answer (record, third, "function-brisk-walk.pain", REHAB_SIDE_NOT_ASKED, 1);
  assert_fact (record, "brisk-walk", REHAB_CRITERION_STATE_NOT_MET, "done, pain 1 of 10 (16 Nov)");
  answer (record, fourth, "function-brisk-walk", REHAB_SIDE_NOT_ASKED, 0);
  assert_fact (record, "brisk-walk", REHAB_CRITERION_STATE_NOT_MET, "not done (17 Nov)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progression/keys-are-pinned", test_keys_are_pinned);
  g_test_add_func ("/progression/facts-87-and-88/flat-runs-first", test_facts_87_and_88_flat_runs_first);
  g_test_add_func ("/progression/ten-minutes", test_ten_minutes);
  g_test_add_func ("/progression/six-phases", test_six_phases);
  g_test_add_func ("/progression/nineteen-stages", test_nineteen_stages);
  g_test_add_func ("/progression/year-ends-and-clock-changes", test_year_ends_and_clock_changes);
  g_test_add_func ("/progression/nothing-measured", test_nothing_measured);
  g_test_add_func ("/progression/what-the-own-source-asks-for-comes-first", test_what_the_own_source_asks_for_comes_first);
  g_test_add_func ("/progression/pain-is-of-the-involved-side", test_pain_is_of_the_involved_side);
  g_test_add_func ("/progression/what-is-dated-later-does-not-count", test_what_is_dated_later_does_not_count);
  g_test_add_func ("/progression/equal-sides", test_equal_sides);
  g_test_add_func ("/progression/a-walk-free-of-pain", test_a_walk_free_of_pain);

  return g_test_run ();
}
