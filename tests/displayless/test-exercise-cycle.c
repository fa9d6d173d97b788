/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-cycle.h"

#include <math.h>

#define FRAME (1.0 / 60.0)

static RehabExercise
make_squat (const char *tempo,
            int         hold_seconds)
{
  const RehabPose up = {
    .root = REHAB_ROOT_FOOT,
    .trunk = 88.0,
    .near_leg = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_FLOOR, .thigh = -88.0, .knee = 4.0 },
    .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = -90.0 },
  };
  RehabExercise squat = { .key = "squat", .dose = { .tempo = tempo, .hold_seconds = hold_seconds }, .n_poses = 2 };

  squat.poses[0] = up;
  squat.poses[1] = up;
  squat.poses[1].trunk = 60.0;
  squat.poses[1].near_leg.thigh = -20.0;
  squat.poses[1].near_leg.knee = 80.0;

  return squat;
}

static double
get_hip (const RehabExercise *exercise,
         const char          *tempo,
         double               seconds)
{
  RehabMoment moment;

  rehab_exercise_find_moment (exercise, tempo, seconds, &moment);

  return moment.skeleton.hip.y;
}

/* A squat goes down first: lowering 4, 1 at the bottom, lifting 2, 3 at the top, where it begins. */
static void
test_tempo_is_kept (void)
{
  const RehabExercise squat = make_squat (NULL, 0);
  double top = get_hip (&squat, "4-1-2-3", 0.0);
  double bottom = get_hip (&squat, "4-1-2-3", 7.5);

  g_assert_cmpfloat_with_epsilon (rehab_exercise_get_cycle_seconds (&squat, "4-1-2-3"), 10.0, 1e-9);
  g_assert_cmpfloat (bottom, <, top - 0.1);
  g_assert_cmpfloat_with_epsilon (get_hip (&squat, "4-1-2-3", 2.9), top, 1e-9);
  g_assert_cmpfloat (get_hip (&squat, "4-1-2-3", 5.0), <, top - 0.03);
  g_assert_cmpfloat (get_hip (&squat, "4-1-2-3", 5.0), >, bottom + 0.03);
  g_assert_cmpfloat_with_epsilon (get_hip (&squat, "4-1-2-3", 7.05), bottom, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_hip (&squat, "4-1-2-3", 7.95), bottom, 1e-9);
  g_assert_cmpfloat (get_hip (&squat, "4-1-2-3", 9.0), >, bottom + 0.03);
  g_assert_cmpfloat_with_epsilon (get_hip (&squat, "4-1-2-3", 10.0), top, 1e-9);
}

/* The other way round, the same tempo lifts first. */
static void
test_lifting_is_known_by_height (void)
{
  RehabExercise rise = make_squat (NULL, 0);
  RehabPose up = rise.poses[0];

  rise.poses[0] = rise.poses[1];
  rise.poses[1] = up;
  g_assert_cmpfloat_with_epsilon (rehab_exercise_get_cycle_seconds (&rise, "4-1-2-3"), 10.0, 1e-9);
  /* 1 s below, 2 s up: after 3 s it is at the top and stays for another 3. */
  g_assert_cmpfloat_with_epsilon (get_hip (&rise, "4-1-2-3", 3.05), get_hip (&rise, "4-1-2-3", 5.95), 1e-9);
  g_assert_cmpfloat (get_hip (&rise, "4-1-2-3", 3.05), >, get_hip (&rise, "4-1-2-3", 0.0) + 0.1);
}

static void
test_own_tempo_is_the_default (void)
{
  const RehabExercise squat = make_squat ("3-0-3-0", 0);
  const RehabExercise plain = make_squat (NULL, 0);

  g_assert_cmpfloat_with_epsilon (rehab_exercise_get_cycle_seconds (&squat, NULL), 6.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_exercise_get_cycle_seconds (&squat, "2-0-2-0"), 4.0, 1e-9);
  /* As fast as possible can still be followed; a minute of lowering is cut short. */
  g_assert_cmpfloat (rehab_exercise_get_cycle_seconds (&squat, "2-0-X-0"), >, 2.3);
  g_assert_cmpfloat (rehab_exercise_get_cycle_seconds (&squat, "2-0-X-0"), <, 3.5);
  g_assert_cmpfloat (rehab_exercise_get_cycle_seconds (&squat, "60-0-2-0"), <, 15.0);
  /* What cannot be read is as good as none. */
  g_assert_cmpfloat_with_epsilon (rehab_exercise_get_cycle_seconds (&plain, "slowly"),
                                  rehab_exercise_get_cycle_seconds (&plain, NULL), 1e-9);
}

static void
test_hold_is_held (void)
{
  const RehabExercise hold = make_squat (NULL, 30);
  double seconds = rehab_exercise_get_cycle_seconds (&hold, NULL);
  double held = 0.0;
  double last = -1.0;

  for (double time = 0.0; time < seconds; time += FRAME)
    {
      RehabMoment moment;

      rehab_exercise_find_moment (&hold, NULL, time, &moment);
      g_assert_cmpfloat (moment.held, <=, 1.0);
      if (moment.held < 0.0)
        continue;
      held += FRAME;
      g_assert_cmpfloat (moment.held, >, last);
      last = moment.held;
      g_assert_cmpfloat_with_epsilon (moment.skeleton.hip.y, get_hip (&hold, NULL, seconds / 2.0), 1e-6);
    }
  g_assert_cmpfloat (held, >, 2.0);
  g_assert_cmpfloat (held, <, 6.0);
  g_assert_cmpfloat (last, >, 0.9);
}

static void
test_one_pose_stays (void)
{
  RehabExercise squat = make_squat (NULL, 0);

  squat.n_poses = 1;
  g_assert_cmpfloat (rehab_exercise_get_cycle_seconds (&squat, NULL), <=, 0.0);
  g_assert_cmpfloat_with_epsilon (get_hip (&squat, NULL, 0.0), get_hip (&squat, NULL, 1.7), 1e-12);
}

/* A gait goes on with the other leg: half a cycle later the far one is where the near one was. */
static void
test_gait_alternates (void)
{
  const RehabExercise *walking = rehab_exercise_lookup ("walking");
  double seconds = rehab_exercise_get_cycle_seconds (walking, NULL);
  RehabMoment moment;
  RehabMoment later;

  g_assert_true (walking->alternates);
  rehab_exercise_find_moment (walking, NULL, 0.1 * seconds, &moment);
  rehab_exercise_find_moment (walking, NULL, 0.6 * seconds, &later);
  g_assert_cmpfloat (fabs (moment.skeleton.legs[0].end.x - later.skeleton.legs[1].end.x), <, 0.03);
  g_assert_cmpfloat (fabs (moment.skeleton.legs[0].end.x - later.skeleton.legs[0].end.x), >, 0.05);
}

/* Every exercise of the library that has a movement takes a time one can watch, and never jumps from frame to frame. */
static void
test_library_plays (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      double seconds = rehab_exercise_get_cycle_seconds (exercise, NULL);
      RehabMoment before;

      g_test_message ("%s: %.1f s", exercise->key, seconds);
      if (exercise->n_poses < 2)
        continue;
      g_assert_cmpfloat (seconds, >=, 0.5);
      g_assert_cmpfloat (seconds, <=, 15.0);
      rehab_exercise_find_moment (exercise, NULL, 0.0, &before);
      for (double time = FRAME; time < seconds + 2.0 * FRAME; time += FRAME)
        {
          RehabMoment moment;

          rehab_exercise_find_moment (exercise, NULL, time, &moment);
          g_assert_cmpfloat (fabs (moment.skeleton.hip.x - before.skeleton.hip.x), <, 0.06);
          g_assert_cmpfloat (fabs (moment.skeleton.hip.y - before.skeleton.hip.y), <, 0.06);
          for (guint j = 0; j < 2; j++)
            {
              g_assert_cmpfloat (fabs (moment.skeleton.legs[j].end.x - before.skeleton.legs[j].end.x), <, 0.10);
              g_assert_cmpfloat (fabs (moment.skeleton.legs[j].end.y - before.skeleton.legs[j].end.y), <, 0.10);
            }
          before = moment;
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise-cycle/tempo", test_tempo_is_kept);
  g_test_add_func ("/exercise-cycle/height", test_lifting_is_known_by_height);
  g_test_add_func ("/exercise-cycle/default", test_own_tempo_is_the_default);
  g_test_add_func ("/exercise-cycle/hold", test_hold_is_held);
  g_test_add_func ("/exercise-cycle/one-pose", test_one_pose_stays);
  g_test_add_func ("/exercise-cycle/gait", test_gait_alternates);
  g_test_add_func ("/exercise-cycle/library", test_library_plays);

  return g_test_run ();
}
