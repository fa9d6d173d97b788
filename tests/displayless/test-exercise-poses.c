/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-cycle.h"

#include <math.h>

#define N_MOMENTS 20
#define MAX_KEYS (2 * REHAB_EXERCISE_MAX_POSES)
#define TOUCH 0.004  /* what counts as touching: 7 mm of a tall person */
#define SINK 0.008   /* how far soft parts may be pressed in */
#define SOFT 0.030   /* and how far into what is soft itself */
#define TURN 20.0    /* the most that a limb may turn from one moment to the next, in degrees */
#define JUMP 0.075   /* the most that a joint may go */
#define SWING 0.095  /* and a hand at the end of a straight arm */

/* Where in the library a check is, for what it says of a failure. */
typedef struct
{
  const RehabExercise *exercise;
  guint key;
  guint moment;
  const RehabPose *pose;
  const RehabPose *next; /* NULL in a pose */
  const RehabSkeleton *skeleton;
} Place;

typedef void (*Check) (const Place *place);

/* Goes on, so that one run tells all that is wrong. */
static void
fail (const Place *place,
      const char  *what,
      double       value,
      double       limit)
{
  g_test_message ("%s, pose %u, moment %u: %s is %.3f, limit %.3f", place->exercise->key, place->key, place->moment, what,
                  value, limit);
  g_test_fail ();
}

static void
expect_between (const Place *place,
                const char  *what,
                double       value,
                double       least,
                double       most)
{
  if (value < least)
    fail (place, what, value, least);
  else if (value > most)
    fail (place, what, value, most);
}

static double
get_distance (RehabPoint a,
              RehabPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* The poses that an exercise goes through until it begins again; returns how many. */
static guint
list_keys (const RehabExercise *exercise,
           RehabPose            keys[MAX_KEYS])
{
  guint n_keys = 0;

  for (guint i = 0; i < exercise->n_poses; i++)
    keys[n_keys++] = exercise->poses[i];
  for (guint i = 0; exercise->alternates && i < exercise->n_poses; i++)
    keys[n_keys++] = rehab_pose_swap_sides (&exercise->poses[i]);

  return n_keys;
}

/* Calls @check for every pose of the library, and, with @between, for the moments of every movement, there and back. */
static void
for_each_place (Check    check,
                gboolean between)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      RehabPose keys[MAX_KEYS];
      RehabSkeleton skeleton;
      guint n_keys;

      g_assert_cmpuint (exercise->n_poses, >=, 1);
      g_assert_cmpuint (exercise->n_poses, <=, REHAB_EXERCISE_MAX_POSES);
      n_keys = list_keys (exercise, keys);
      for (guint key = 0; key < n_keys; key++)
        {
          const RehabPose *next = &keys[(key + 1) % n_keys];

          rehab_pose_solve (&keys[key], &skeleton);
          check (&(Place) { exercise, key, 0, &keys[key], NULL, &skeleton });
          for (guint moment = 1; between && n_keys > 1 && moment < N_MOMENTS; moment++)
            {
              rehab_pose_interpolate (&keys[key], next, moment / (double) N_MOMENTS, &skeleton);
              check (&(Place) { exercise, key, moment, &keys[key], next, &skeleton });
            }
        }
    }
}

static void
check_length (const Place     *place,
              const RehabLimb *limb,
              double           upper,
              double           lower)
{
  double drawn_upper = get_distance (limb->start, limb->joint);
  double drawn_lower = get_distance (limb->joint, limb->end);

  if (limb->flat)
    {
      expect_between (place, "the length of an upper segment", drawn_upper, upper - 1e-6, upper + 1e-6);
      expect_between (place, "the length of a lower segment", drawn_lower, lower - 1e-4, lower + 1e-4);
    }
  else
    {
      /* A limb that leaves the paper looks shorter, never longer. */
      expect_between (place, "the length of an upper segment as drawn", drawn_upper, 0.02, upper + 0.002);
      expect_between (place, "the length of a lower segment as drawn", drawn_lower, 0.02, lower + 0.002);
    }
}

static void
check_lengths (const Place *place)
{
  const RehabSkeleton *skeleton = place->skeleton;

  expect_between (place, "the length of the trunk", get_distance (skeleton->hip, skeleton->shoulder),
                  REHAB_BODY_TRUNK - 1e-9, REHAB_BODY_TRUNK + 1e-9);
  for (guint i = 0; i < 2; i++)
    {
      check_length (place, &skeleton->legs[i], REHAB_BODY_THIGH, REHAB_BODY_SHANK);
      check_length (place, &skeleton->arms[i], REHAB_BODY_UPPER_ARM, REHAB_BODY_FOREARM + REHAB_BODY_GRIP);
    }
}

static void
check_ranges (const Place *place)
{
  const RehabSkeleton *skeleton = place->skeleton;
  const char *const hips[] = { "the flexion of the near hip", "the flexion of the far hip" };
  const char *const knees[] = { "the flexion of the near knee", "the flexion of the far knee" };
  const char *const ankles[] = { "the flexion of the near ankle", "the flexion of the far ankle" };
  const char *const elbows[] = { "the flexion of the near elbow", "the flexion of the far elbow" };

  expect_between (place, "the flexion of the neck", place->pose->neck, -30.0, 35.0);
  if (skeleton->view != REHAB_VIEW_SIDE)
    return;

  for (guint i = 0; i < 2; i++)
    {
      expect_between (place, hips[i], rehab_skeleton_get_hip_flexion (skeleton, i), -30.0, 125.0);
      expect_between (place, knees[i], rehab_skeleton_get_knee_flexion (skeleton, i), -1e-3, 145.0);
      expect_between (place, ankles[i], rehab_skeleton_get_ankle_flexion (skeleton, i), -80.0, 36.0);
      if (skeleton->arms[i].flat)
        expect_between (place, elbows[i], rehab_skeleton_get_elbow_flexion (skeleton, i), -1e-3, 150.0);
    }
}

static void
check_foot_contact (const Place        *place,
                    const RehabLegPose *leg,
                    guint               index)
{
  const double heel[] = { -REHAB_BODY_HEEL_BACK };
  const double ball[] = { REHAB_BODY_BALL_AHEAD };
  const double sole[] = { -REHAB_BODY_HEEL_BACK, 0.0, REHAB_BODY_BALL_AHEAD };
  const double *touching = leg->part == REHAB_FOOT_HEEL ? heel : leg->part == REHAB_FOOT_TOES ? ball : sole;
  guint n_touching = leg->part == REHAB_FOOT_FLAT ? G_N_ELEMENTS (sole) : 1;

  expect_between (place, "what a leg is too short", place->skeleton->legs[index].missing, 0.0, 1e-6);
  if (leg->surface == REHAB_PROP_NONE || leg->surface == REHAB_PROP_BICYCLE)
    return;

  for (guint i = 0; i < n_touching; i++)
    {
      RehabPoint point = rehab_skeleton_get_foot_point (place->skeleton, index, touching[i], 0.0);
      double height = rehab_pose_get_surface_height (place->pose, leg->surface, point.x);

      expect_between (place, "the height of a foot on what it touches", point.y - height, -TOUCH, TOUCH);
    }
}

static void
check_pedal_contact (const Place     *place,
                     const RehabProp *bicycle,
                     guint            index)
{
  RehabPoint ball = rehab_skeleton_get_foot_point (place->skeleton, index, REHAB_BODY_BALL_AHEAD, 0.0);
  double distance = get_distance (ball, rehab_prop_get_crank (bicycle));

  expect_between (place, "the way from a crank to the ball of a foot", distance, REHAB_PROP_CRANK - 0.012,
                  REHAB_PROP_CRANK + 0.012);
}

/* The middle of a sole of a body that faces the reader. */
static RehabPoint
get_front_sole (const RehabSkeleton *skeleton,
                guint                index)
{
  const RehabLimb *leg = &skeleton->legs[index];

  return rehab_point_along (leg->end, rehab_point_direction (leg->joint, leg->end), REHAB_BODY_SOLE);
}

/* Who stands and faces the reader stands on the floor, with one foot at least. */
static void
check_front_stand (const Place *place)
{
  const RehabSkeleton *skeleton = place->skeleton;
  double lowest = MIN (get_front_sole (skeleton, 0).y, get_front_sole (skeleton, 1).y);

  if (skeleton->view == REHAB_VIEW_FRONT && fabs (skeleton->trunk - 90.0) < 30.0 && !place->pose->airborne)
    expect_between (place, "the height of the lower foot over the floor", lowest, -SINK, 3.0 * TOUCH);
}

static void
check_contacts (const Place *place)
{
  RehabPose pose = rehab_pose_spell_out (place->pose);
  const RehabLegPose *legs[] = { &pose.near_leg, &pose.far_leg };
  const RehabArmPose *arms[] = { &pose.near_arm, &pose.far_arm };

  for (guint i = 0; i < 2; i++)
    {
      const RehabProp *bicycle = rehab_props_find (pose.props, REHAB_PROP_BICYCLE);
      RehabPoint hand = place->skeleton->arms[i].end;

      g_assert_cmpint (legs[i]->rule, !=, REHAB_LIMB_LIKE_NEAR);
      g_assert_cmpint (arms[i]->rule, !=, REHAB_LIMB_LIKE_NEAR);
      if (legs[i]->rule == REHAB_LIMB_REACH)
        check_foot_contact (place, legs[i], i);
      if (legs[i]->surface == REHAB_PROP_BICYCLE)
        check_pedal_contact (place, bicycle, i);
      if (arms[i]->rule != REHAB_LIMB_REACH)
        continue;

      expect_between (place, "what an arm is too short", place->skeleton->arms[i].missing, 0.0, 1e-6);
      if (arms[i]->surface == REHAB_PROP_BICYCLE)
        expect_between (place, "the way to the handlebar", get_distance (hand, rehab_prop_get_handlebar (bicycle)), 0.0, TOUCH);
      else if (arms[i]->surface != REHAB_PROP_NONE)
        expect_between (place, "the height of a palm on what it touches",
                        hand.y - rehab_pose_get_surface_height (&pose, arms[i]->surface, arms[i]->x),
                        REHAB_BODY_PALM - TOUCH, REHAB_BODY_PALM + TOUCH);
    }

  check_front_stand (place);

  /* A body with neither a foot nor a back nor a knee on something would float. */
  if (pose.view == REHAB_VIEW_SIDE && pose.root == REHAB_ROOT_HIP && pose.root_surface == REHAB_PROP_NONE && !pose.airborne
      && legs[0]->rule != REHAB_LIMB_REACH && legs[1]->rule != REHAB_LIMB_REACH)
    fail (place, "what carries the body", 0.0, 1.0);
}

/* Whether a foot stays where it is, or slides with what it stands on; else it may take a step. */
static gboolean
stays (const RehabLegPose *from,
       const RehabLegPose *to)
{
  gboolean moves_along = from->surface == REHAB_PROP_BALL || from->surface == REHAB_PROP_SLIDER;

  return from->rule == REHAB_LIMB_REACH && to->rule == REHAB_LIMB_REACH && from->surface == to->surface
         && from->part == to->part && from->surface != REHAB_PROP_NONE && from->surface != REHAB_PROP_BICYCLE
         && (moves_along || fabs (to->x - from->x) < 0.05);
}

/* What touches the same in two poses touches it all the way between them. */
static void
check_contacts_between (const Place *place)
{
  const RehabProp *props = place->skeleton->props;
  RehabPose from;
  RehabPose to;

  for (guint i = 0; i < 2; i++)
    expect_between (place, "what a leg is too short", place->skeleton->legs[i].missing, 0.0, 0.004);
  if (place->next == NULL)
    return;

  from = rehab_pose_spell_out (place->pose);
  to = rehab_pose_spell_out (place->next);
  for (guint i = 0; i < 2; i++)
    {
      const RehabLegPose *leg = i == 0 ? &from.near_leg : &from.far_leg;
      const RehabArmPose *arm = i == 0 ? &from.near_arm : &from.far_arm;
      const RehabArmPose *arm_to = i == 0 ? &to.near_arm : &to.far_arm;
      RehabPoint hand = place->skeleton->arms[i].end;

      if (stays (leg, i == 0 ? &to.near_leg : &to.far_leg))
        {
          double ahead = leg->part == REHAB_FOOT_HEEL ? -REHAB_BODY_HEEL_BACK
                         : leg->part == REHAB_FOOT_TOES ? REHAB_BODY_BALL_AHEAD : 0.0;
          RehabPoint point = rehab_skeleton_get_foot_point (place->skeleton, i, ahead, 0.0);

          expect_between (place, "the height of a foot on what it stays on",
                          point.y - rehab_props_get_surface_height (props, leg->surface, point.x), -TOUCH, TOUCH);
        }
      if (arm->rule == REHAB_LIMB_REACH && arm_to->rule == REHAB_LIMB_REACH && arm->surface == arm_to->surface
          && arm->surface != REHAB_PROP_NONE && arm->surface != REHAB_PROP_BICYCLE)
        expect_between (place, "the height of a palm on what it stays on",
                        hand.y - rehab_props_get_surface_height (props, arm->surface, hand.x), REHAB_BODY_PALM - TOUCH,
                        REHAB_BODY_PALM + TOUCH);
    }
}

/* What lies under a point: the mat or the stairs where they are, a slope, else the floor. */
static double
get_ground (const RehabSkeleton *skeleton,
            double               x)
{
  const RehabProp *mat = rehab_props_find (skeleton->props, REHAB_PROP_MAT);
  double ground = 0.0;

  if (mat != NULL && skeleton->view == REHAB_VIEW_FRONT && mat->h > 0.0)
    return -mat->h;

  if (mat != NULL && x >= mat->x && x <= mat->x + mat->w)
    ground = REHAB_PROP_MAT_HEIGHT;
  ground = MAX (ground, rehab_props_get_surface_height (skeleton->props, REHAB_PROP_SLOPE, x));

  return MAX (ground, rehab_props_get_surface_height (skeleton->props, REHAB_PROP_STAIRS, x));
}

static double
get_overlap_of_box (RehabPoint centre,
                    double     radius,
                    double     left,
                    double     bottom,
                    double     right,
                    double     top)
{
  RehabPoint nearest = { CLAMP (centre.x, left, right), CLAMP (centre.y, bottom, top) };

  return radius - get_distance (centre, nearest);
}

/* How deep a round part is inside a bench, a box, a chair, a cushion, a wall or a ball, and how much deeper than it may. */
static double
get_overlap (const RehabSkeleton *skeleton,
             RehabPoint           centre,
             double               radius)
{
  double overlap = -1.0;

  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      const RehabProp *prop = &skeleton->props[i];
      double back = prop->x - prop->w;
      double top;

      switch ((int) prop->kind)
        {
        case REHAB_PROP_BENCH:
        case REHAB_PROP_BOX:
          overlap = MAX (overlap, get_overlap_of_box (centre, radius, prop->x, 0.0, prop->x + prop->w, prop->h) - SINK);
          break;
        case REHAB_PROP_BALL:
        case REHAB_PROP_FOOTBALL:
          top = prop->kind == REHAB_PROP_BALL ? prop->w / 2.0 : prop->h;
          overlap = MAX (overlap, radius + prop->w / 2.0 - get_distance (centre, (RehabPoint) { prop->x, top }) - SINK);
          break;
        case REHAB_PROP_CHAIR:
          overlap = MAX (overlap, get_overlap_of_box (centre, radius, back, prop->h - 0.03, prop->x, prop->h) - SINK);
          overlap = MAX (overlap, get_overlap_of_box (centre, radius, back, prop->h, back + REHAB_PROP_CHAIR_BACK_DEPTH,
                                                      prop->h + REHAB_PROP_CHAIR_BACK) - SOFT);
          break;
        case REHAB_PROP_CUSHION:
          top = rehab_props_get_surface_height (skeleton->props, REHAB_PROP_CUSHION, prop->x);
          overlap = MAX (overlap, get_overlap_of_box (centre, radius, prop->x - prop->w / 2.0, top - prop->h,
                                                      prop->x + prop->w / 2.0, top) - SOFT);
          break;
        case REHAB_PROP_WALL:
          overlap = MAX (overlap, get_overlap_of_box (centre, radius, prop->x, 0.0, prop->x + 0.05, prop->h) - SINK);
          break;
        default:
          break;
        }
    }

  return overlap;
}

static void
check_part (const Place *place,
            const char  *name,
            RehabPoint   centre,
            double       radius)
{
  g_autofree char *height = g_strdup_printf ("the height of the %s over the ground", name);
  g_autofree char *overlap = g_strdup_printf ("the depth of the %s in what is solid", name);

  expect_between (place, height, centre.y - radius - get_ground (place->skeleton, centre.x), -SINK, 9.0);
  expect_between (place, overlap, get_overlap (place->skeleton, centre, radius), -9.0, 0.0);
}

static void
check_held (const Place *place)
{
  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      const RehabProp *prop = &place->skeleton->props[i];
      RehabPoint held = place->skeleton->held[i];

      if (prop->kind == REHAB_PROP_BARBELL)
        check_part (place, "barbell", held, prop->w / 2.0);
      else if (prop->kind == REHAB_PROP_DUMBBELL)
        check_part (place, "dumbbell", held, 0.036);
    }
}

static void
check_outside (const Place *place)
{
  const RehabSkeleton *skeleton = place->skeleton;
  const double soles[] = { -REHAB_BODY_HEEL_BACK, 0.03, REHAB_BODY_BALL_AHEAD };

  check_part (place, "head", skeleton->head, 0.060);
  check_held (place);
  if (skeleton->view == REHAB_VIEW_SIDE)
    {
      check_part (place, "hip", skeleton->hip, 0.062);
      check_part (place, "waist", rehab_point_mix (skeleton->hip, skeleton->shoulder, 0.35), 0.050);
      check_part (place, "chest", rehab_point_mix (skeleton->hip, skeleton->shoulder, 0.75), 0.058);
      check_part (place, "shoulder", skeleton->shoulder, 0.054);
    }

  for (guint i = 0; i < 2; i++)
    {
      const RehabLimb *leg = &skeleton->legs[i];
      const RehabLimb *arm = &skeleton->arms[i];

      check_part (place, i == 0 ? "near knee" : "far knee", leg->joint, 0.036);
      check_part (place, i == 0 ? "near calf" : "far calf", rehab_point_mix (leg->joint, leg->end, 0.5), 0.028);
      check_part (place, i == 0 ? "near ankle" : "far ankle", leg->end, 0.022);
      check_part (place, i == 0 ? "near elbow" : "far elbow", arm->joint, 0.024);
      check_part (place, i == 0 ? "near hand" : "far hand", arm->end, 0.018);
      if (skeleton->view == REHAB_VIEW_FRONT)
        check_part (place, i == 0 ? "near sole" : "far sole", get_front_sole (skeleton, i), 0.0);
      for (guint j = 0; skeleton->view == REHAB_VIEW_SIDE && j < G_N_ELEMENTS (soles); j++)
        check_part (place, i == 0 ? "near sole" : "far sole", rehab_skeleton_get_foot_point (skeleton, i, soles[j], 0.0), 0.0);
    }
}

static void
check_turn (const Place *place,
            const char  *what,
            RehabPoint   from,
            RehabPoint   to,
            RehabPoint   from_before,
            RehabPoint   to_before)
{
  double turn = rehab_degrees_wrap (rehab_point_direction (from, to) - rehab_point_direction (from_before, to_before));

  expect_between (place, what, fabs (turn), 0.0, TURN);
}

/* That nothing snaps: from one moment to the next, a limb turns and a joint goes a little way only. */
static void
check_smooth (const Place         *place,
              const RehabSkeleton *before)
{
  const RehabSkeleton *now = place->skeleton;
  gboolean side = now->view == REHAB_VIEW_SIDE;

  expect_between (place, "the way of the hip in a moment", get_distance (now->hip, before->hip), 0.0, JUMP);
  expect_between (place, "the way of the head in a moment", get_distance (now->head, before->head), 0.0, JUMP);
  for (guint i = 0; i < 2; i++)
    {
      const RehabLimb *leg = &now->legs[i];
      const RehabLimb *arm = &now->arms[i];
      const RehabLimb *leg_before = &before->legs[i];
      const RehabLimb *arm_before = &before->arms[i];

      expect_between (place, "the way of a foot in a moment", get_distance (leg->end, leg_before->end), 0.0, JUMP);
      expect_between (place, "the way of a hand in a moment", get_distance (arm->end, arm_before->end), 0.0, SWING);
      if (!side)
        continue;
      check_turn (place, i == 0 ? "the turn of the near thigh in a moment" : "the turn of the far thigh in a moment",
                  leg->start, leg->joint, leg_before->start, leg_before->joint);
      check_turn (place, i == 0 ? "the turn of the near shin in a moment" : "the turn of the far shin in a moment",
                  leg->joint, leg->end, leg_before->joint, leg_before->end);
      check_turn (place, i == 0 ? "the turn of the near upper arm in a moment" : "the turn of the far upper arm in a moment",
                  arm->start, arm->joint, arm_before->start, arm_before->joint);
      check_turn (place, i == 0 ? "the turn of the near forearm in a moment" : "the turn of the far forearm in a moment",
                  arm->joint, arm->end, arm_before->joint, arm_before->end);
      expect_between (place, "the turn of a foot in a moment", fabs (rehab_degrees_wrap (leg->foot - leg_before->foot)), 0.0,
                      TURN);
    }
}

static void
test_segments_keep_their_lengths (void)
{
  for_each_place (check_lengths, TRUE);
}

static void
test_joints_keep_to_their_ranges (void)
{
  for_each_place (check_ranges, TRUE);
}

static void
test_contacts_touch (void)
{
  for_each_place (check_contacts, FALSE);
  for_each_place (check_contacts_between, TRUE);
}

static void
test_nothing_sinks_in (void)
{
  for_each_place (check_outside, TRUE);
}

static void
test_movements_are_smooth (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      RehabPose keys[MAX_KEYS];
      guint n_keys = list_keys (exercise, keys);

      for (guint key = 0; n_keys > 1 && key < n_keys; key++)
        {
          RehabSkeleton before;
          RehabSkeleton now;

          rehab_pose_solve (&keys[key], &before);
          for (guint moment = 1; moment <= N_MOMENTS; moment++)
            {
              rehab_pose_interpolate (&keys[key], &keys[(key + 1) % n_keys], moment / (double) N_MOMENTS, &now);
              check_smooth (&(Place) { exercise, key, moment, &keys[key], NULL, &now }, &before);
              before = now;
            }
          /* And it ends where the next one begins. */
          rehab_pose_solve (&keys[(key + 1) % n_keys], &now);
          expect_between (&(Place) { exercise, key, N_MOMENTS, &keys[key], NULL, &now }, "the way of the hip at the end",
                          get_distance (now.hip, before.hip), 0.0, 0.002);
          for (guint j = 0; j < 2; j++)
            {
              expect_between (&(Place) { exercise, key, N_MOMENTS, &keys[key], NULL, &now }, "the way of a foot at the end",
                              get_distance (now.legs[j].end, before.legs[j].end), 0.0, 0.002);
              expect_between (&(Place) { exercise, key, N_MOMENTS, &keys[key], NULL, &now }, "the way of a hand at the end",
                              get_distance (now.arms[j].end, before.arms[j].end), 0.0, 0.002);
            }
        }
    }
}

/* The same side of the body works in every pose of an exercise, else the picture would turn round on the way. */
static void
test_poses_agree_on_the_side (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      for (guint j = 1; j < exercise->n_poses; j++)
        {
          g_test_message ("%s, pose %u", exercise->key, j);
          g_assert_cmpint (exercise->poses[j].left, ==, exercise->poses[0].left);
          g_assert_cmpint (exercise->poses[j].view, ==, exercise->poses[0].view);
        }
      if (exercise->alternates)
        g_assert_cmpint (exercise->poses[0].view, ==, REHAB_VIEW_SIDE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise-poses/lengths", test_segments_keep_their_lengths);
  g_test_add_func ("/exercise-poses/ranges", test_joints_keep_to_their_ranges);
  g_test_add_func ("/exercise-poses/contacts", test_contacts_touch);
  g_test_add_func ("/exercise-poses/outside", test_nothing_sinks_in);
  g_test_add_func ("/exercise-poses/smooth", test_movements_are_smooth);
  g_test_add_func ("/exercise-poses/side", test_poses_agree_on_the_side);

  return g_test_run ();
}
