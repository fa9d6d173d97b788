/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise.h"

#include <math.h>

#define N_MOMENTS 20

static double
get_distance (RehabPoint a,
              RehabPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

static void
test_limb_out_of_reach_says_so (void)
{
  RehabPose pose = {
    .root = REHAB_ROOT_HIP,
    .y = 0.70,
    .trunk = 90.0,
    .near_leg = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_FLOOR },
    .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = -90.0 },
  };
  RehabSkeleton skeleton;

  rehab_pose_solve (&pose, &skeleton);
  g_assert_cmpfloat_with_epsilon (skeleton.legs[0].missing, 0.70 - REHAB_BODY_SOLE - REHAB_BODY_THIGH - REHAB_BODY_SHANK,
                                  1e-4);

  pose.y = 0.50;
  rehab_pose_solve (&pose, &skeleton);
  g_assert_cmpfloat (skeleton.legs[0].missing, <, 1e-9);
  g_assert_cmpfloat (rehab_skeleton_get_knee_flexion (&skeleton, 0), >, 10.0);
  g_assert_cmpfloat (skeleton.legs[0].joint.x, >, 0.0);
}

static void
test_angles_follow_the_clinic (void)
{
  RehabPose pose = {
    .root = REHAB_ROOT_HIP,
    .y = 0.60,
    .trunk = 90.0,
    .near_leg = { .rule = REHAB_LIMB_ANGLES, .thigh = 0.0, .knee = 90.0, .ankle = 10.0 },
    .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = -90.0, .elbow = 80.0 },
  };
  RehabSkeleton skeleton;

  rehab_pose_solve (&pose, &skeleton);
  g_assert_cmpfloat_with_epsilon (rehab_skeleton_get_hip_flexion (&skeleton, 0), 90.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_skeleton_get_knee_flexion (&skeleton, 0), 90.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_skeleton_get_ankle_flexion (&skeleton, 0), 10.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_skeleton_get_elbow_flexion (&skeleton, 0), 80.0, 1e-9);
}

static void
test_surfaces (void)
{
  const RehabProp props[REHAB_POSE_MAX_PROPS] = {
    { REHAB_PROP_STAIRS, 0.10, 0.20, 0.10 }, { REHAB_PROP_CHAIR, -0.20, 0.24, 0.26 }, { REHAB_PROP_CUSHION, -0.30, 0.20, 0.03 },
    { REHAB_PROP_FOOTBALL, 0.0, 0.12, 0.06 },
  };
  const struct
  {
    RehabPropKind surface;
    double x;
    double height;
  } rows[] = {
    { REHAB_PROP_FLOOR, 0.15, 0.0 },
    { REHAB_PROP_STAIRS, 0.05, 0.0 },
    { REHAB_PROP_STAIRS, 0.15, 0.10 },
    { REHAB_PROP_STAIRS, 0.35, 0.20 },
    { REHAB_PROP_STAIRS, 0.90, 0.30 }, /* the landing */
    { REHAB_PROP_CHAIR, -0.30, 0.26 },
    { REHAB_PROP_CHAIR, -0.43, 0.26 + REHAB_PROP_CHAIR_BACK },
    { REHAB_PROP_CUSHION, -0.30, 0.29 },
    { REHAB_PROP_FOOTBALL, 0.0, 0.12 },
    { REHAB_PROP_FOOTBALL, 0.06, 0.06 },
    { REHAB_PROP_BOX, 0.0, 0.0 }, /* there is none */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("row %u", i);
      g_assert_cmpfloat_with_epsilon (rehab_props_get_surface_height (props, rows[i].surface, rows[i].x), rows[i].height, 1e-9);
    }
}

/* The pedals turn forwards and stay half a turn apart. */
static void
test_bicycle_is_pedalled (void)
{
  RehabPose top = {
    .root = REHAB_ROOT_HIP,
    .root_surface = REHAB_PROP_BICYCLE,
    .trunk = 65.0,
    .near_leg = { .rule = REHAB_LIMB_REACH, .part = REHAB_FOOT_TOES, .surface = REHAB_PROP_BICYCLE, .x = 90.0 },
    .near_arm = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_BICYCLE },
    .props = { { REHAB_PROP_BICYCLE, 0.0, 0.0, 0.53 } },
  };
  RehabPose bottom = top;
  RehabSkeleton skeleton;
  RehabPoint crank = rehab_prop_get_crank (&top.props[0]);

  bottom.near_leg.x = -90.0;
  for (guint i = 0; i <= 4; i++)
    {
      RehabPoint near;
      RehabPoint far;

      rehab_pose_interpolate (&top, &bottom, i / 4.0, &skeleton);
      near = rehab_skeleton_get_foot_point (&skeleton, 0, REHAB_BODY_BALL_AHEAD, 0.0);
      far = rehab_skeleton_get_foot_point (&skeleton, 1, REHAB_BODY_BALL_AHEAD, 0.0);
      g_assert_cmpfloat (get_distance (near, far), >, 2.0 * REHAB_PROP_CRANK - 0.02);
      if (i == 2)
        g_assert_cmpfloat (near.x, >, crank.x + 0.9 * REHAB_PROP_CRANK);
      g_assert_cmpfloat (skeleton.legs[0].missing, <, 1e-9);
      g_assert_cmpfloat (get_distance (skeleton.arms[0].end, rehab_prop_get_handlebar (&top.props[0])), <, 1e-6);
    }
}

/* From the floor onto a box: past its edge, not through it. */
static void
test_foot_steps_up (void)
{
  RehabPose below = {
    .root = REHAB_ROOT_HIP,
    .y = 0.52,
    .x = 0.10,
    .trunk = 86.0,
    .near_leg = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_FLOOR, .x = 0.0 },
    .far_leg = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_FLOOR, .x = 0.0 },
    .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = -90.0 },
    .props = { { REHAB_PROP_BOX, 0.15, 0.35, 0.18 } },
  };
  RehabPose above = below;
  RehabSkeleton start;
  RehabSkeleton end;
  double most;

  above.near_leg.surface = REHAB_PROP_BOX;
  above.near_leg.x = 0.24;
  rehab_pose_solve (&below, &start);
  rehab_pose_solve (&above, &end);
  most = MAX (20.0, MAX (rehab_skeleton_get_ankle_flexion (&start, 0), rehab_skeleton_get_ankle_flexion (&end, 0)));
  for (guint i = 0; i <= N_MOMENTS; i++)
    {
      RehabSkeleton skeleton;
      RehabPoint toe;

      rehab_pose_interpolate (&below, &above, i / (double) N_MOMENTS, &skeleton);
      toe = rehab_skeleton_get_foot_point (&skeleton, 0, REHAB_BODY_BALL_AHEAD, 0.0);
      /* In the air, the foot hangs instead of keeping level. */
      g_assert_cmpfloat (rehab_skeleton_get_ankle_flexion (&skeleton, 0), <=, most + 1e-6);
      if (toe.x > 0.15)
        g_assert_cmpfloat (toe.y, >=, 0.18 - 1e-6);
    }
}

/* A foot that goes onto its toes rolls: the ball stays where it was. */
static void
test_foot_rolls (void)
{
  RehabPose flat = {
    .root = REHAB_ROOT_HIP,
    .y = 0.53,
    .trunk = 90.0,
    .near_leg = { .rule = REHAB_LIMB_REACH, .part = REHAB_FOOT_FLAT, .surface = REHAB_PROP_FLOOR },
    .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = -90.0 },
  };
  RehabPose raised = flat;

  raised.y = 0.56;
  raised.near_leg.part = REHAB_FOOT_TOES;
  raised.near_leg.x = REHAB_BODY_BALL_AHEAD;
  raised.near_leg.foot = -35.0;
  for (guint i = 0; i <= N_MOMENTS; i++)
    {
      RehabSkeleton skeleton;
      RehabPoint ball;

      rehab_pose_interpolate (&flat, &raised, i / (double) N_MOMENTS, &skeleton);
      ball = rehab_skeleton_get_foot_point (&skeleton, 0, REHAB_BODY_BALL_AHEAD, 0.0);
      g_assert_cmpfloat_with_epsilon (ball.x, REHAB_BODY_BALL_AHEAD, 1e-6);
      g_assert_cmpfloat_with_epsilon (ball.y, 0.0, 1e-6);
    }
}

/* Of a body that lies on its back with its hips up, one foot is on the ground at every moment of a change of feet. */
static void
test_feet_take_turns (void)
{
  RehabPose near_up = {
    .root = REHAB_ROOT_SHOULDER,
    .root_surface = REHAB_PROP_FLOOR,
    .trunk = 200.0,
    .near_leg = { .rule = REHAB_LIMB_ANGLES, .thigh = 110.0, .knee = 90.0 },
    .far_leg = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_FLOOR, .x = 0.55 },
    .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = 0.0 },
  };
  RehabPose far_up = near_up;

  far_up.near_leg = near_up.far_leg;
  far_up.far_leg = near_up.near_leg;
  for (guint i = 0; i <= N_MOMENTS; i++)
    {
      RehabSkeleton skeleton;
      double near;
      double far;

      rehab_pose_interpolate (&near_up, &far_up, i / (double) N_MOMENTS, &skeleton);
      near = rehab_skeleton_get_foot_point (&skeleton, 0, 0.0, 0.0).y;
      far = rehab_skeleton_get_foot_point (&skeleton, 1, 0.0, 0.0).y;
      g_assert_cmpfloat (MIN (near, far), <, 0.004);
    }
}

/* From hanging to overhead past the front of the body. */
static void
test_arms_go_up_in_front (void)
{
  RehabPose down = {
    .root = REHAB_ROOT_HIP,
    .y = 0.53,
    .trunk = 90.0,
    .near_leg = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_FLOOR },
    .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = -120.0 },
  };
  RehabPose up = down;
  RehabSkeleton skeleton;

  up.near_arm.upper = 105.0;
  rehab_pose_interpolate (&down, &up, 0.5, &skeleton);
  g_assert_cmpfloat (skeleton.arms[0].end.x, >, 0.2);
}

static void
test_swapped_sides (void)
{
  const RehabExercise *walking = rehab_exercise_lookup ("walking");
  RehabPose swapped = rehab_pose_swap_sides (&walking->poses[0]);
  RehabSkeleton before;
  RehabSkeleton after;

  rehab_pose_solve (&walking->poses[0], &before);
  rehab_pose_solve (&swapped, &after);
  g_assert_cmpfloat (get_distance (before.hip, after.hip), <, 1e-9);
  for (guint i = 0; i < 2; i++)
    {
      /* The far hip is a little aside. */
      g_assert_cmpfloat (get_distance (before.legs[i].end, after.legs[1 - i].end), <, 0.02);
      g_assert_cmpfloat (get_distance (before.arms[i].end, after.arms[1 - i].end), <, 0.02);
    }
  g_assert_cmpfloat (get_distance (before.legs[0].end, after.legs[0].end), >, 0.2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pose/reach", test_limb_out_of_reach_says_so);
  g_test_add_func ("/pose/angles", test_angles_follow_the_clinic);
  g_test_add_func ("/pose/surfaces", test_surfaces);
  g_test_add_func ("/pose/bicycle", test_bicycle_is_pedalled);
  g_test_add_func ("/pose/step", test_foot_steps_up);
  g_test_add_func ("/pose/roll", test_foot_rolls);
  g_test_add_func ("/pose/turns", test_feet_take_turns);
  g_test_add_func ("/pose/arms", test_arms_go_up_in_front);
  g_test_add_func ("/pose/swap", test_swapped_sides);

  return g_test_run ();
}
