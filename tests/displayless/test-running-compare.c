/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-compare.h"
#include "rehab-units.h"
#include "running-fixture.h"

/* The facts of the article are in the names of the tests that hold them. */

static RehabThresholds *
thresholds_with (RehabThreshold which,
                 double         value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  RehabThresholds *thresholds = rehab_thresholds_with (standard, which, value, &error);

  g_assert_no_error (error);

  return thresholds;
}

/* What rises from one planned week to the next. */
static RehabRunningComparison *
compare (const RehabRunningSession *before,
         const RehabRunningSession *after,
         double                     tolerance)
{
  g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_RISE_TOLERANCE, tolerance);
  g_autoptr (RehabRunningSchedule) schedule = new_plan (2);

  if (before != NULL)
    plan_session (&schedule, 0, 0, before);
  if (after != NULL)
    plan_session (&schedule, 1, 0, after);

  return rehab_running_schedule_compare_week (schedule, 1, NULL, thresholds);
}

static const RehabRunningRise *
get_rise (const RehabRunningComparison *comparison,
          RehabRunningVariable          variable)
{
  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    if (comparison->rises[i].variable == variable)
      return &comparison->rises[i];

  g_assert_not_reached ();
}

static void
assert_change (const RehabRunningSession *before,
               const RehabRunningSession *after,
               double                     tolerance,
               RehabRunningVariable       variable,
               RehabRunningChange         change)
{
  g_autoptr (RehabRunningComparison) comparison = compare (before, after, tolerance);

  g_assert_cmpint (get_rise (comparison, variable)->change, ==, change);
  if (change == REHAB_RUNNING_CHANGE_MORE)
    g_assert_cmpuint (comparison->raised & variable, ==, variable);
  else
    g_assert_cmpuint (comparison->raised & variable, ==, 0);
}

#define KM(km) (&(RehabRunningSession) { .distance_km = rehab_number (km) })

static void
test_distance (void)
{
  static const struct
  {
    double after;
    double tolerance;
    RehabRunningChange change;
  } cases[] = {
    { 10.0, 0, REHAB_RUNNING_CHANGE_SAME },
    { 10.1, 0, REHAB_RUNNING_CHANGE_MORE },
    { 9.9, 0, REHAB_RUNNING_CHANGE_LESS },
    { 10.9, 10, REHAB_RUNNING_CHANGE_SAME },
    { 11.0, 10, REHAB_RUNNING_CHANGE_SAME },
    { 11.1, 10, REHAB_RUNNING_CHANGE_MORE },
    { 9.1, 10, REHAB_RUNNING_CHANGE_SAME },
    { 9.0, 10, REHAB_RUNNING_CHANGE_LESS },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_change (KM (10), KM (cases[i].after), cases[i].tolerance, REHAB_RUNNING_VARIABLE_DISTANCE, cases[i].change);
}

static void
test_speed (void)
{
#define STRIDES(n, m, percent) \
  (&(RehabRunningSession) { .kind = REHAB_SESSION_KIND_STRIDES, .strides = n, .stride_m = m, .speed_percent = percent })
#define N(value) rehab_number (value)
#define NOT REHAB_NUMBER_NOT_ASKED
  assert_change (STRIDES (N (4), N (80), N (80)), STRIDES (N (4), N (80), N (80)), 0, REHAB_RUNNING_VARIABLE_SPEED,
                 REHAB_RUNNING_CHANGE_SAME);
  assert_change (STRIDES (N (4), N (80), N (80)), STRIDES (N (5), N (80), N (80)), 0, REHAB_RUNNING_VARIABLE_SPEED,
                 REHAB_RUNNING_CHANGE_MORE);
  assert_change (STRIDES (N (4), N (80), N (80)), STRIDES (N (5), N (80), N (80)), 25, REHAB_RUNNING_VARIABLE_SPEED,
                 REHAB_RUNNING_CHANGE_SAME);
  assert_change (STRIDES (N (4), N (80), N (80)), STRIDES (N (4), N (81), N (80)), 0, REHAB_RUNNING_VARIABLE_SPEED,
                 REHAB_RUNNING_CHANGE_MORE);
  assert_change (STRIDES (N (4), N (80), N (80)), STRIDES (N (4), N (80), N (81)), 0, REHAB_RUNNING_VARIABLE_SPEED,
                 REHAB_RUNNING_CHANGE_MORE);
  assert_change (STRIDES (N (4), N (80), N (80)), STRIDES (N (3), N (80), N (80)), 0, REHAB_RUNNING_VARIABLE_SPEED,
                 REHAB_RUNNING_CHANGE_LESS);

  /* Faster and fewer is a rise of speed. */
  assert_change (STRIDES (N (6), N (80), N (80)), STRIDES (N (4), N (80), N (85)), 0, REHAB_RUNNING_VARIABLE_SPEED,
                 REHAB_RUNNING_CHANGE_MORE);
  /* What is not said is not the same. */
  assert_change (STRIDES (N (4), N (80), N (80)), STRIDES (N (4), N (80), NOT), 0, REHAB_RUNNING_VARIABLE_SPEED,
                 REHAB_RUNNING_CHANGE_NOT_KNOWN);
  assert_change (STRIDES (NOT, NOT, NOT), STRIDES (NOT, NOT, NOT), 0, REHAB_RUNNING_VARIABLE_SPEED,
                 REHAB_RUNNING_CHANGE_NOT_KNOWN);
  /* More strides are more, whatever their speed. */
  assert_change (STRIDES (N (4), N (80), N (80)), STRIDES (N (6), N (80), NOT), 0, REHAB_RUNNING_VARIABLE_SPEED,
                 REHAB_RUNNING_CHANGE_MORE);
  /* They begin. */
  assert_change (KM (5), STRIDES (N (1), NOT, NOT), 0, REHAB_RUNNING_VARIABLE_SPEED, REHAB_RUNNING_CHANGE_MORE);
  assert_change (KM (5), STRIDES (NOT, NOT, NOT), 0, REHAB_RUNNING_VARIABLE_SPEED, REHAB_RUNNING_CHANGE_MORE);
  assert_change (STRIDES (N (4), N (80), N (80)), KM (5), 0, REHAB_RUNNING_VARIABLE_SPEED, REHAB_RUNNING_CHANGE_LESS);
#undef STRIDES
}

static void
test_hills (void)
{
#define HILLS(climb) (&(RehabRunningSession) { .kind = REHAB_SESSION_KIND_HILLS, .climb_m = climb })
  assert_change (HILLS (N (40)), HILLS (N (40)), 0, REHAB_RUNNING_VARIABLE_HILLS, REHAB_RUNNING_CHANGE_SAME);
  assert_change (HILLS (N (40)), HILLS (N (41)), 0, REHAB_RUNNING_VARIABLE_HILLS, REHAB_RUNNING_CHANGE_MORE);
  assert_change (HILLS (N (40)), HILLS (N (44)), 10, REHAB_RUNNING_VARIABLE_HILLS, REHAB_RUNNING_CHANGE_SAME);
  assert_change (HILLS (N (40)), HILLS (N (45)), 10, REHAB_RUNNING_VARIABLE_HILLS, REHAB_RUNNING_CHANGE_MORE);
  assert_change (HILLS (N (40)), HILLS (NOT), 0, REHAB_RUNNING_VARIABLE_HILLS, REHAB_RUNNING_CHANGE_NOT_KNOWN);
  assert_change (KM (5), HILLS (NOT), 0, REHAB_RUNNING_VARIABLE_HILLS, REHAB_RUNNING_CHANGE_MORE);
  assert_change (HILLS (NOT), KM (5), 0, REHAB_RUNNING_VARIABLE_HILLS, REHAB_RUNNING_CHANGE_LESS);
  assert_change (KM (5), &(RehabRunningSession) { .distance_km = N (5), .climb_m = N (10) }, 0, REHAB_RUNNING_VARIABLE_HILLS,
                 REHAB_RUNNING_CHANGE_MORE);
#undef HILLS
}

static void
test_days (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabRunningSchedule) schedule = new_plan (2);
  g_autoptr (RehabRunningComparison) same = NULL;
  g_autoptr (RehabRunningComparison) more = NULL;

  plan_km (&schedule, 0, 0, 4);
  plan_km (&schedule, 0, 2, 4);
  plan_km (&schedule, 1, 1, 4);
  plan_km (&schedule, 1, 3, 2);
  plan_km (&schedule, 1, 3, 2);
  same = rehab_running_schedule_compare_week (schedule, 1, NULL, thresholds);
  g_assert_cmpint (get_rise (same, REHAB_RUNNING_VARIABLE_DAYS)->change, ==, REHAB_RUNNING_CHANGE_SAME);
  g_assert_cmpuint (same->raised, ==, 0);

  plan_km (&schedule, 1, 5, 0.0);
  more = rehab_running_schedule_compare_week (schedule, 1, NULL, thresholds);
  g_assert_cmpuint (more->raised, ==, REHAB_RUNNING_VARIABLE_DAYS);
  g_assert_cmpstr (get_rise (more, REHAB_RUNNING_VARIABLE_DAYS)->line, ==, "Days of running 2 → 3, +50 %");
  g_assert_false (rehab_running_comparison_is_several (more));
}

/* A run given in minutes only is not a run of no distance. */
static void
test_minutes_stand_in (void)
{
  g_autoptr (RehabRunningComparison) comparison = compare (&(RehabRunningSession) { .minutes = N (40) },
                                                           &(RehabRunningSession) { .minutes = N (50) }, 0);
  g_autoptr (RehabRunningComparison) mixed = compare (KM (10), &(RehabRunningSession) { .minutes = N (50) }, 0);
  g_autoptr (RehabRunningComparison) silent = compare (KM (10), &(RehabRunningSession) { .note = "as it feels" }, 0);
  g_autoptr (RehabRunningComparison) blocks =
    compare (&(RehabRunningSession) { .blocks = N (6), .run_minutes = N (1), .walk_minutes = N (2) },
             &(RehabRunningSession) { .blocks = N (6), .run_minutes = N (1.5), .walk_minutes = N (1.5) }, 0);

  g_assert_cmpuint (comparison->raised, ==, REHAB_RUNNING_VARIABLE_DISTANCE);
  g_assert_cmpstr (get_rise (comparison, REHAB_RUNNING_VARIABLE_DISTANCE)->line, ==,
                   "Time of running 40 → 50 min, +25 % (distances are not said)");

  g_assert_cmpint (get_rise (mixed, REHAB_RUNNING_VARIABLE_DISTANCE)->change, ==, REHAB_RUNNING_CHANGE_NOT_KNOWN);
  g_assert_cmpuint (mixed->not_known & REHAB_RUNNING_VARIABLE_DISTANCE, !=, 0);
  g_assert_cmpstr (get_rise (mixed, REHAB_RUNNING_VARIABLE_DISTANCE)->line, ==, "Distance: not known");
  g_assert_cmpint (get_rise (silent, REHAB_RUNNING_VARIABLE_DISTANCE)->change, ==, REHAB_RUNNING_CHANGE_NOT_KNOWN);
  g_assert_null (mixed->distance);

  /* As long as before, and more of it running. */
  g_assert_cmpuint (blocks->raised, ==, REHAB_RUNNING_VARIABLE_DISTANCE);
}

/* What rises is told by what is recorded; the figures are those that are read. */
static void
test_miles (void)
{
  g_autoptr (RehabRunningComparison) two = NULL;
  g_autoptr (RehabRunningComparison) little = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *little_lines = NULL;

  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  two = compare (KM (12), &(RehabRunningSession) { .distance_km = N (14.5), .climb_m = N (30) }, 0);
  lines = rehab_running_comparison_dup_lines (two);
  little = compare (KM (12), KM (12.1), 0);
  little_lines = rehab_running_comparison_dup_lines (little);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);

  g_assert_cmpstr (lines, ==, "Distance 7.5 → 9.0 mi, +21 %\nClimb 0 → 98 ft");
  /* 7.46 and 7.52 would both be 7.5. */
  g_assert_cmpstr (little_lines, ==, "Distance 7.46 → 7.52 mi, +0.8 %");
}

static void
test_fact_91_one_thing_at_a_time (void)
{
  g_autoptr (RehabRunningComparison) one = compare (KM (10), KM (12), 0);
  g_autoptr (RehabRunningComparison) two =
    compare (KM (12), &(RehabRunningSession) { .distance_km = N (14.5), .climb_m = N (30) }, 0);
  g_autofree char *lines = rehab_running_comparison_dup_lines (two);
  g_autofree char *keys = rehab_running_variables_dup_keys (two->raised);

  g_assert_false (rehab_running_comparison_is_several (one));
  g_assert_true (rehab_running_comparison_is_several (two));
  g_assert_cmpstr (lines, ==, "Distance 12.0 → 14.5 km, +21 %\nClimb 0 → 30 m");
  g_assert_cmpstr (keys, ==, "distance hills");
  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES - 1; i++)
    g_assert_nonnull (strstr (two->rises[i].sources, "F91"));
}

/* Nothing but flat runs: a first hill is a rise, whatever it climbs. */
static void
test_fact_88_hills_are_a_rise_of_their_own (void)
{
  g_autoptr (RehabRunningComparison) comparison = compare (KM (10), &(RehabRunningSession) {
    .kind = REHAB_SESSION_KIND_HILLS, .distance_km = N (10),
  }, 0);

  g_assert_cmpuint (comparison->raised, ==, REHAB_RUNNING_VARIABLE_HILLS);
  g_assert_cmpstr (get_rise (comparison, REHAB_RUNNING_VARIABLE_HILLS)->line, ==,
                   "Sessions with hills 0 → 1 (how much climb is not said)");
  g_assert_nonnull (strstr (get_rise (comparison, REHAB_RUNNING_VARIABLE_HILLS)->sources, "F88"));
}

static void
test_fact_103_ten_per_cent_is_a_guide (void)
{
  g_autoptr (RehabRunningComparison) under = compare (KM (10), KM (10.9), 0);
  g_autoptr (RehabRunningComparison) at = compare (KM (10), KM (11), 0);
  g_autoptr (RehabRunningComparison) over = compare (KM (10), KM (11.1), 0);
  g_autoptr (RehabRunningComparison) minutes = compare (&(RehabRunningSession) { .minutes = N (40) },
                                                        &(RehabRunningSession) { .minutes = N (50) }, 0);
  g_autoptr (RehabRunningComparison) from_nothing = compare (NULL, KM (11.1), 0);

  g_assert_null (under->distance);
  g_assert_null (at->distance);
  g_assert_cmpstr (over->distance, ==, "Weekly distance +11 %; about 10 % is a guide and no rule, and disputed");
  g_assert_cmpstr (over->distance_sources, ==, "F103 R58 R64");
  g_assert_cmpstr (minutes->distance, ==, "Weekly time of running +25 %; about 10 % is a guide and no rule, and disputed");
  g_assert_null (from_nothing->distance);

  /* It is no rise of its own: one thing rises. */
  g_assert_cmpuint (over->raised, ==, REHAB_RUNNING_VARIABLE_DISTANCE);
}

/* Days and distance begin together, hills beside them are another thing. */
static void
test_running_begins (void)
{
  g_autoptr (RehabRunningComparison) begins = compare (NULL, KM (3), 0);
  g_autoptr (RehabRunningComparison) silent = compare (NULL, &(RehabRunningSession) { .note = "as it feels" }, 0);
  g_autoptr (RehabRunningComparison) both = compare (NULL, &(RehabRunningSession) {
    .distance_km = N (3), .climb_m = N (20),
  }, 0);

  g_assert_cmpuint (begins->raised, ==, REHAB_RUNNING_VARIABLE_DISTANCE);
  g_assert_cmpuint (silent->raised, ==, REHAB_RUNNING_VARIABLE_DAYS);
  g_assert_cmpuint (both->raised, ==, REHAB_RUNNING_VARIABLE_DISTANCE | REHAB_RUNNING_VARIABLE_HILLS);
}

static RehabRunningComparison *
compare_first (int                        days_kept,
               const RehabSession        *done,
               const RehabRunningSession *planned,
               double                     coverage)
{
  g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_LOAD_COVERAGE, coverage);
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  g_autoptr (RehabDiary) diary = keep_week_before (days_kept);

  if (done != NULL)
    add_session (&diary, done);
  plan_session (&schedule, 0, 0, planned);

  return rehab_running_schedule_compare_week (schedule, 0, diary, thresholds);
}

static void
test_the_first_week_is_compared_with_the_diary (void)
{
  RehabSession done = { .date = on ("2026-11-24"), .distance_km = N (5), .minutes = N (35) };
  g_autoptr (RehabRunningComparison) more = compare_first (7, &done, KM (6), 75);
  g_autoptr (RehabRunningComparison) same = compare_first (7, &done, KM (5), 75);
  g_autoptr (RehabRunningComparison) rested = compare_first (7, NULL, KM (5), 75);

  g_assert_cmpuint (more->raised, ==, REHAB_RUNNING_VARIABLE_DISTANCE);
  g_assert_null (more->not_kept);
  g_assert_cmpuint (same->raised, ==, 0);
  g_assert_cmpuint (same->not_known, ==, 0);
  g_assert_cmpuint (rested->raised, ==, REHAB_RUNNING_VARIABLE_DISTANCE);
}

/* 75 % of seven days are six; of a diary that has fewer nothing is told, and never that there was nothing. */
static void
test_a_week_not_kept_is_not_known (void)
{
  RehabSession done = { .date = on ("2026-11-24"), .distance_km = N (5) };
  g_autoptr (RehabRunningComparison) none = compare_first (0, NULL, KM (6), 75);
  g_autoptr (RehabRunningComparison) five = compare_first (5, &done, KM (6), 75);
  g_autoptr (RehabRunningComparison) six = compare_first (6, &done, KM (6), 75);
  g_autoptr (RehabRunningComparison) all = compare_first (6, &done, KM (6), 100);
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabRunningComparison) no_diary = NULL;

  plan_km (&schedule, 0, 0, 6);
  no_diary = rehab_running_schedule_compare_week (schedule, 0, NULL, thresholds);

  g_assert_cmpuint (none->raised, ==, 0);
  g_assert_cmpuint (none->not_known, ==, REHAB_RUNNING_VARIABLES_ALL);
  g_assert_cmpstr (none->not_kept, ==, "The diary was not kept in the week before, so what rises is not known.");
  g_assert_cmpuint (no_diary->not_known, ==, REHAB_RUNNING_VARIABLES_ALL);
  g_assert_nonnull (no_diary->not_kept);

  g_assert_cmpuint (five->raised, ==, 0);
  g_assert_cmpuint (five->not_known, ==, REHAB_RUNNING_VARIABLES_ALL);
  g_assert_cmpstr (five->not_kept, ==, "Of the week before 5 of 7 days were kept in the diary, so what rises is not known.");

  g_assert_cmpuint (six->raised, ==, REHAB_RUNNING_VARIABLE_DISTANCE);
  g_assert_cmpstr (six->not_kept, ==, "Of the week before 6 of 7 days were kept in the diary.");
  g_assert_cmpuint (all->raised, ==, 0);
}

/* Of two weeks of the diary it is the one before that is told of. */
static void
test_two_weeks_of_the_diary (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabDiary) diary = keep_week_before (6);
  RehabRunningWeek before, after;
  g_autoptr (RehabRunningComparison) comparison = NULL;

  add_session (&diary, &(RehabSession) { .date = on ("2026-12-01"), .distance_km = N (5) });
  before = rehab_running_week_from_diary (diary, on ("2026-11-24"));
  after = rehab_running_week_from_diary (diary, on ("2026-12-01"));
  comparison = rehab_running_compare (&before, &after, thresholds);
  g_assert_cmpuint (comparison->raised, ==, 0);
  g_assert_cmpuint (comparison->not_known, ==, REHAB_RUNNING_VARIABLES_ALL);
  g_assert_cmpstr (comparison->not_kept, ==, "Of the week before 6 of 7 days were kept in the diary.");
}

/* A diary does not tell running from walking, so whole sessions are compared with whole ones. */
static void
test_a_diary_is_compared_in_whole_sessions (void)
{
  RehabSession done = { .date = on ("2026-11-24"), .minutes = N (18) };
  RehabRunningSession planned = { .blocks = N (6), .run_minutes = N (1.5), .walk_minutes = N (1.5) };
  g_autoptr (RehabRunningComparison) comparison = compare_first (7, &done, &planned, 75);

  g_assert_cmpint (get_rise (comparison, REHAB_RUNNING_VARIABLE_DISTANCE)->change, ==, REHAB_RUNNING_CHANGE_SAME);
}

static void
test_a_diary_of_strides (void)
{
  RehabSession done = { .date = on ("2026-11-24"), .kind = REHAB_SESSION_KIND_STRIDES, .sprint_m = N (500) };
  RehabSession silent = { .date = on ("2026-11-24"), .kind = REHAB_SESSION_KIND_STRIDES };
  RehabRunningSession planned = { .kind = REHAB_SESSION_KIND_STRIDES, .strides = N (6), .stride_m = N (80) };
  RehabRunningSession further = { .kind = REHAB_SESSION_KIND_STRIDES, .strides = N (6), .stride_m = N (100) };
  g_autoptr (RehabRunningComparison) more = compare_first (7, &done, &further, 75);
  g_autoptr (RehabRunningComparison) less = compare_first (7, &done, &planned, 75);
  g_autoptr (RehabRunningComparison) not_said = compare_first (7, &silent, &planned, 75);

  g_assert_cmpint (get_rise (more, REHAB_RUNNING_VARIABLE_SPEED)->change, ==, REHAB_RUNNING_CHANGE_MORE);
  g_assert_cmpint (get_rise (less, REHAB_RUNNING_VARIABLE_SPEED)->change, ==, REHAB_RUNNING_CHANGE_LESS);
  g_assert_cmpint (get_rise (not_said, REHAB_RUNNING_VARIABLE_SPEED)->change, ==, REHAB_RUNNING_CHANGE_NOT_KNOWN);
}

static RehabRunningSchedule *
new_plan_that_rises (void)
{
  RehabRunningSchedule *schedule = new_plan (3);

  plan_km (&schedule, 0, 0, 10);
  plan_session (&schedule, 1, 0, &(RehabRunningSession) { .distance_km = N (12), .climb_m = N (30) });
  plan_session (&schedule, 2, 0, &(RehabRunningSession) { .distance_km = N (13), .climb_m = N (30) });

  return schedule;
}

static void
test_raised_weeks (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabRunningSchedule) schedule = new_plan_that_rises ();
  g_autoptr (GPtrArray) raised = rehab_running_schedule_find_raised (schedule, NULL, thresholds);
  const RehabRunningRaised *week;

  g_assert_cmpuint (raised->len, ==, 1);
  week = g_ptr_array_index (raised, 0);
  g_assert_cmpint (week->week, ==, 1);
  g_assert_null (week->reason);
  g_assert_true (week->is_open);
  g_assert_cmpuint (week->comparison->raised, ==, REHAB_RUNNING_VARIABLE_DISTANCE | REHAB_RUNNING_VARIABLE_HILLS);
}

static void
assert_answered (RehabRunningSchedule *schedule,
                 gboolean              has_reason,
                 gboolean              is_open)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) raised = rehab_running_schedule_find_raised (schedule, NULL, thresholds);
  const RehabRunningRaised *week;

  g_assert_cmpuint (raised->len, ==, 1);
  week = g_ptr_array_index (raised, 0);
  g_assert_cmpint (week->reason != NULL, ==, has_reason);
  g_assert_cmpint (week->is_open, ==, is_open);
}

static void
test_a_reason_answers_what_it_was_given_for (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan_that_rises ();

  give_reason (&schedule, 0, "distance hills");
  assert_answered (schedule, FALSE, TRUE);
  give_reason (&schedule, 1, "distance");
  assert_answered (schedule, TRUE, TRUE);
  give_reason (&schedule, 1, "distance hills");
  assert_answered (schedule, TRUE, FALSE);

  /* Something else rises later: the week is open again. */
  plan_session (&schedule, 1, 3, &(RehabRunningSession) { .kind = REHAB_SESSION_KIND_STRIDES, .strides = N (4) });
  assert_answered (schedule, TRUE, TRUE);
  give_reason (&schedule, 1, "distance speed hills days");
  assert_answered (schedule, TRUE, FALSE);
}

static void
test_keys_are_pinned (void)
{
  static const char *const keys[] = { "distance", "speed", "hills", "days" };
  g_autofree char *all = rehab_running_variables_dup_keys (REHAB_RUNNING_VARIABLES_ALL);
  g_autofree char *labels = rehab_running_variables_dup_labels (REHAB_RUNNING_VARIABLES_ALL);

  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    g_assert_cmpstr (rehab_running_variable_get_key (rehab_running_variable_get_nth (i)), ==, keys[i]);
  g_assert_cmpstr (all, ==, "distance speed hills days");
  g_assert_cmpstr (labels, ==, "Distance, Strides or speed, Hills, Days");
  for (guint bits = 0; bits <= REHAB_RUNNING_VARIABLES_ALL; bits++)
    {
      g_autofree char *text = rehab_running_variables_dup_keys (bits);

      g_assert_cmpuint (rehab_running_variables_read (text), ==, bits);
    }
  g_assert_cmpuint (rehab_running_variables_read (NULL), ==, 0);
  g_assert_cmpuint (rehab_running_variables_read ("distances hill"), ==, 0);
}

static void
test_small_changes_are_shown (void)
{
  g_autoptr (RehabRunningComparison) comparison = compare (KM (10), KM (10.02), 0);

  g_assert_cmpstr (get_rise (comparison, REHAB_RUNNING_VARIABLE_DISTANCE)->line, ==, "Distance 10.00 → 10.02 km, +0.2 %");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/running-compare/miles", test_miles);
  g_test_add_func ("/running-compare/distance", test_distance);
  g_test_add_func ("/running-compare/speed", test_speed);
  g_test_add_func ("/running-compare/hills", test_hills);
  g_test_add_func ("/running-compare/days", test_days);
  g_test_add_func ("/running-compare/minutes-stand-in", test_minutes_stand_in);
  g_test_add_func ("/running-compare/fact-91/one-thing-at-a-time", test_fact_91_one_thing_at_a_time);
  g_test_add_func ("/running-compare/fact-88/hills-are-a-rise-of-their-own", test_fact_88_hills_are_a_rise_of_their_own);
  g_test_add_func ("/running-compare/fact-103/ten-per-cent-is-a-guide", test_fact_103_ten_per_cent_is_a_guide);
  g_test_add_func ("/running-compare/running-begins", test_running_begins);
  g_test_add_func ("/running-compare/the-first-week-is-compared-with-the-diary", test_the_first_week_is_compared_with_the_diary);
  g_test_add_func ("/running-compare/a-week-not-kept-is-not-known", test_a_week_not_kept_is_not_known);
  g_test_add_func ("/running-compare/a-diary-is-compared-in-whole-sessions", test_a_diary_is_compared_in_whole_sessions);
  g_test_add_func ("/running-compare/two-weeks-of-the-diary", test_two_weeks_of_the_diary);
  g_test_add_func ("/running-compare/a-diary-of-strides", test_a_diary_of_strides);
  g_test_add_func ("/running-compare/raised-weeks", test_raised_weeks);
  g_test_add_func ("/running-compare/a-reason-answers-what-it-was-given-for", test_a_reason_answers_what_it_was_given_for);
  g_test_add_func ("/running-compare/keys-are-pinned", test_keys_are_pinned);
  g_test_add_func ("/running-compare/small-changes-are-shown", test_small_changes_are_shown);

  return g_test_run ();
}
