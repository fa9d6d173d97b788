/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-time.h"

#include <math.h>

#define ASKED(number) { TRUE, number }

/* Seconds without the time to get ready, which each case has once or as often as it is done a day. */
static const struct
{
  RehabPrescription dose;
  const char *exercise_key;
  double seconds; /* -1 where it cannot be told */
  int times;
} cases[] = {
  /* 3 × 12 × 3 s where no tempo is said, and two rests between three sets */
  { { .sets = ASKED (3), .repetitions = ASKED (12) }, NULL, 108, 1 },
  { { .sets = ASKED (3), .repetitions = ASKED (12), .rest_seconds = ASKED (60) }, NULL, 228, 1 },
  { { .sets = ASKED (3), .repetitions = ASKED (12), .tempo = "3-1-3-0" }, NULL, 252, 1 },
  { { .sets = ASKED (1), .repetitions = ASKED (10), .tempo = "3-0-X-0" }, NULL, 40, 1 },
  { { .sets = ASKED (1), .repetitions = ASKED (10), .tempo = "slowly" }, NULL, 30, 1 },
  { { .sets = ASKED (2), .repetitions = ASKED (8), .repetitions_to = ASKED (12) }, NULL, 72, 1 },
  { { .sets = ASKED (3), .repetitions = ASKED (10), .hold_seconds = ASKED (5) }, NULL, 150, 1 },
  { { .sets = ASKED (3), .repetitions = ASKED (10), .hold_seconds = ASKED (5), .tempo = "1-0-1-0" }, NULL, 210, 1 },
  { { .sets = ASKED (5), .hold_seconds = ASKED (45), .rest_seconds = ASKED (120) }, NULL, 705, 1 },
  { { .hold_seconds = ASKED (30) }, NULL, 30, 1 },
  { { .repetitions = ASKED (10), .rest_seconds = ASKED (60) }, NULL, 30, 1 },
  { { .minutes = ASKED (20) }, NULL, 1200, 1 },
  { { .sets = ASKED (6), .minutes = ASKED (4), .rest_seconds = ASKED (60) }, NULL, 1740, 1 },
  { { .sets = ASKED (3), .repetitions = ASKED (12), .minutes = ASKED (5), .rest_seconds = ASKED (60) }, NULL, 300, 1 },
  { { .hold_seconds = ASKED (30), .times_a_day = ASKED (3) }, NULL, 30, 3 },
  /* Leg by leg the work doubles, and the rests do not. */
  { { .sets = ASKED (3), .repetitions = ASKED (10), .rest_seconds = ASKED (60), .side = REHAB_SIDE_BOTH }, "clamshell", 300, 1 },
  { { .sets = ASKED (3), .repetitions = ASKED (10), .rest_seconds = ASKED (60), .side = REHAB_SIDE_LEFT }, "clamshell", 210, 1 },
  { { .sets = ASKED (3), .repetitions = ASKED (10), .rest_seconds = ASKED (60), .side = REHAB_SIDE_BOTH }, "hip-thrust", 210, 1 },
  { { .sets = ASKED (3), .rest_seconds = ASKED (60) }, NULL, -1, 1 },
  { { .load_kg = ASKED (20), .effort = ASKED (7) }, NULL, -1, 1 },
  { { 0 }, NULL, -1, 1 },
};

static void
test_rule (void)
{
  g_assert_true (rehab_exercise_lookup ("clamshell")->one_sided);
  g_assert_false (rehab_exercise_lookup ("hip-thrust")->one_sided);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabNumber minutes = rehab_dose_estimate_minutes (&cases[i].dose, rehab_exercise_lookup (cases[i].exercise_key));
      double wanted = (cases[i].seconds + REHAB_DOSE_SECONDS_TO_CHANGE_OVER) * cases[i].times / 60.0;

      g_test_message ("case %zu", i);
      g_assert_cmpint (minutes.known, ==, cases[i].seconds >= 0.0);
      if (minutes.known)
        g_assert_cmpfloat_with_epsilon (minutes.value, wanted, 1e-9);
    }
}

/* Every default dose of the library says enough, or nothing at all. */
static void
test_library (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      const RehabDefaultDose *dose = &exercise->dose;
      RehabPrescription values = {
        .sets = { dose->sets > 0, dose->sets }, .repetitions = { dose->repetitions > 0, dose->repetitions },
        .hold_seconds = { dose->hold_seconds > 0, dose->hold_seconds }, .minutes = { dose->minutes > 0, dose->minutes },
        .rest_seconds = { dose->rest_seconds > 0, dose->rest_seconds }, .tempo = dose->tempo, .side = REHAB_SIDE_BOTH,
      };
      RehabNumber minutes = rehab_dose_estimate_minutes (&values, exercise);

      g_test_message ("%s: %g min", exercise->key, minutes.value);
      g_assert_cmpint (minutes.known, ==, dose->repetitions > 0 || dose->hold_seconds > 0 || dose->minutes > 0);
      g_assert_cmpfloat (minutes.value, <, 90.0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-time/rule", test_rule);
  g_test_add_func ("/dose-time/library", test_library);

  return g_test_run ();
}
