/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figure.h"

#include <math.h>
#include <string.h>

#define N_STEPS 10
#define TOUCH 0.004 /* what counts as touching: 7 mm of a tall person */
#define SINK 0.008  /* how far soft parts may be pressed in */

typedef void (*SkeletonCheck) (const RehabPose     *pose,
                               const RehabSkeleton *skeleton);

static double
get_distance (RehabPoint a,
              RehabPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* Calls @check for every pose of the library, and for the steps between two of them where @between is set. */
static void
for_each_skeleton (SkeletonCheck check,
                   gboolean      between)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      g_assert_cmpuint (exercise->n_poses, >=, 1);
      g_assert_cmpuint (exercise->n_poses, <=, REHAB_EXERCISE_MAX_POSES);
      for (guint j = 0; j < exercise->n_poses; j++)
        {
          const RehabPose *pose = &exercise->poses[j];
          RehabSkeleton skeleton;

          g_test_message ("%s, pose %u", exercise->key, j);
          rehab_pose_solve (pose, &skeleton);
          check (pose, &skeleton);

          for (guint step = 0; between && j + 1 < exercise->n_poses && step <= N_STEPS; step++)
            {
              g_test_message ("%s, step %u", exercise->key, step);
              rehab_pose_interpolate (pose, pose + 1, step / (double) N_STEPS, &skeleton);
              check (step < N_STEPS / 2 ? pose : pose + 1, &skeleton);
            }
        }
    }
}

static void
check_length (const RehabLimb *limb,
              double           upper,
              double           lower)
{
  double drawn_upper = get_distance (limb->start, limb->joint);
  double drawn_lower = get_distance (limb->joint, limb->end);

  if (limb->flat)
    {
      g_assert_cmpfloat_with_epsilon (drawn_upper, upper, 1e-6);
      g_assert_cmpfloat_with_epsilon (drawn_lower, lower, 1e-4);
    }
  else
    {
      /* A limb that leaves the paper looks shorter, never longer. */
      g_assert_cmpfloat (drawn_upper, <=, upper + 0.002);
      g_assert_cmpfloat (drawn_lower, <=, lower + 0.002);
      g_assert_cmpfloat (drawn_upper, >=, 0.02);
      g_assert_cmpfloat (drawn_lower, >=, 0.02);
    }
}

static void
check_lengths (const RehabPose     *pose,
               const RehabSkeleton *skeleton)
{
  g_assert_cmpfloat_with_epsilon (get_distance (skeleton->hip, skeleton->shoulder), REHAB_BODY_TRUNK, 1e-9);
  for (guint i = 0; i < 2; i++)
    {
      check_length (&skeleton->legs[i], REHAB_BODY_THIGH, REHAB_BODY_SHANK);
      check_length (&skeleton->arms[i], REHAB_BODY_UPPER_ARM, REHAB_BODY_FOREARM + REHAB_BODY_GRIP);
    }
}

static void
assert_between (double value,
                double least,
                double most)
{
  g_assert_cmpfloat (value, >=, least);
  g_assert_cmpfloat (value, <=, most);
}

static void
check_ranges (const RehabPose     *pose,
              const RehabSkeleton *skeleton)
{
  assert_between (pose->neck, -30.0, 35.0);
  if (skeleton->view != REHAB_VIEW_SIDE)
    return;

  for (guint i = 0; i < 2; i++)
    {
      g_test_message ("%s: hip %.0f, knee %.0f, ankle %.0f, elbow %.0f", i == 0 ? "near" : "far",
                      rehab_skeleton_get_hip_flexion (skeleton, i), rehab_skeleton_get_knee_flexion (skeleton, i),
                      rehab_skeleton_get_ankle_flexion (skeleton, i), rehab_skeleton_get_elbow_flexion (skeleton, i));
      assert_between (rehab_skeleton_get_hip_flexion (skeleton, i), -30.0, 125.0);
      assert_between (rehab_skeleton_get_knee_flexion (skeleton, i), -1e-3, 145.0);
      assert_between (rehab_skeleton_get_ankle_flexion (skeleton, i), -80.0, 35.0);
      if (skeleton->arms[i].flat)
        assert_between (rehab_skeleton_get_elbow_flexion (skeleton, i), -1e-3, 150.0);
    }
}

static void
check_foot_contact (const RehabPose     *pose,
                    const RehabSkeleton *skeleton,
                    const RehabLegPose  *leg,
                    guint                index)
{
  const double heel[] = { -REHAB_BODY_HEEL_BACK };
  const double ball[] = { REHAB_BODY_BALL_AHEAD };
  const double sole[] = { -REHAB_BODY_HEEL_BACK, 0.0, REHAB_BODY_BALL_AHEAD };
  const double *touching = leg->part == REHAB_FOOT_HEEL ? heel : leg->part == REHAB_FOOT_TOES ? ball : sole;
  guint n_touching = leg->part == REHAB_FOOT_FLAT ? G_N_ELEMENTS (sole) : 1;

  g_assert_cmpfloat (skeleton->legs[index].missing, <, 1e-6);
  for (guint i = 0; i < n_touching && leg->surface != REHAB_PROP_NONE; i++)
    {
      RehabPoint point = rehab_skeleton_get_foot_point (skeleton, index, touching[i], 0.0);

      g_assert_cmpfloat_with_epsilon (point.y, rehab_pose_get_surface_height (pose, leg->surface, point.x), TOUCH);
    }
}

static void
check_contacts (const RehabPose     *pose,
                const RehabSkeleton *skeleton)
{
  const RehabLegPose *far_leg = pose->far_leg.rule == REHAB_LIMB_LIKE_NEAR ? &pose->near_leg : &pose->far_leg;
  const RehabArmPose *far_arm = pose->far_arm.rule == REHAB_LIMB_LIKE_NEAR ? &pose->near_arm : &pose->far_arm;
  const RehabLegPose *legs[] = { &pose->near_leg, far_leg };
  const RehabArmPose *arms[] = { &pose->near_arm, far_arm };

  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (legs[i]->rule, !=, REHAB_LIMB_LIKE_NEAR);
      g_assert_cmpint (arms[i]->rule, !=, REHAB_LIMB_LIKE_NEAR);
      if (legs[i]->rule == REHAB_LIMB_REACH)
        check_foot_contact (pose, skeleton, legs[i], i);
      if (arms[i]->rule == REHAB_LIMB_REACH)
        {
          g_assert_cmpfloat (skeleton->arms[i].missing, <, 1e-6);
          if (arms[i]->surface != REHAB_PROP_NONE)
            g_assert_cmpfloat_with_epsilon (skeleton->arms[i].end.y,
                                            rehab_pose_get_surface_height (pose, arms[i]->surface, arms[i]->x)
                                            + REHAB_BODY_PALM, TOUCH);
        }
    }

  /* A body with neither a foot nor a back nor a knee on something would float. */
  if (pose->view == REHAB_VIEW_SIDE && pose->root == REHAB_ROOT_HIP && pose->root_surface == REHAB_PROP_NONE)
    g_assert_true (legs[0]->rule == REHAB_LIMB_REACH || legs[1]->rule == REHAB_LIMB_REACH);
}

/* What lies under a point: the mat where there is one, a slope, else the floor. */
static double
get_ground (const RehabSkeleton *skeleton,
            double               x)
{
  double ground = 0.0;

  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      const RehabProp *prop = &skeleton->props[i];

      if (prop->kind == REHAB_PROP_MAT && skeleton->view == REHAB_VIEW_FRONT && prop->h > 0.0)
        ground = -prop->h;
      else if (prop->kind == REHAB_PROP_MAT && x >= prop->x && x <= prop->x + prop->w)
        ground = 0.014;
      else if (prop->kind == REHAB_PROP_SLOPE)
        ground = MAX (0.0, (x - prop->x) * prop->h);
    }

  return ground;
}

/* How deep a round part of the body is inside a bench, a box or a ball. */
static double
get_overlap (const RehabSkeleton *skeleton,
             RehabPoint           centre,
             double               radius)
{
  double overlap = 0.0;

  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      const RehabProp *prop = &skeleton->props[i];

      if (prop->kind == REHAB_PROP_BENCH || prop->kind == REHAB_PROP_BOX)
        {
          RehabPoint nearest = { CLAMP (centre.x, prop->x, prop->x + prop->w), CLAMP (centre.y, 0.0, prop->h) };
          double distance = get_distance (centre, nearest);

          overlap = MAX (overlap, radius - distance);
        }
      else if (prop->kind == REHAB_PROP_BALL)
        {
          overlap = MAX (overlap, radius + prop->w / 2.0 - get_distance (centre, (RehabPoint) { prop->x, prop->w / 2.0 }));
        }
    }

  return overlap;
}

static void
check_part (const RehabSkeleton *skeleton,
            const char          *name,
            RehabPoint           centre,
            double               radius)
{
  g_test_message ("%s at %.3f, %.3f", name, centre.x, centre.y);
  g_assert_cmpfloat (centre.y - radius, >=, get_ground (skeleton, centre.x) - SINK);
  g_assert_cmpfloat (get_overlap (skeleton, centre, radius), <=, SINK);
}

static RehabPoint
get_middle (RehabPoint a,
            RehabPoint b,
            double     t)
{
  return (RehabPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

static void
check_outside (const RehabPose     *pose,
               const RehabSkeleton *skeleton)
{
  const double soles[] = { -REHAB_BODY_HEEL_BACK, 0.03, REHAB_BODY_BALL_AHEAD };

  check_part (skeleton, "head", skeleton->head, 0.060);
  if (skeleton->view == REHAB_VIEW_SIDE)
    {
      check_part (skeleton, "hip", skeleton->hip, 0.062);
      check_part (skeleton, "waist", get_middle (skeleton->hip, skeleton->shoulder, 0.35), 0.050);
      check_part (skeleton, "chest", get_middle (skeleton->hip, skeleton->shoulder, 0.75), 0.058);
      check_part (skeleton, "shoulder", skeleton->shoulder, 0.054);
    }

  for (guint i = 0; i < 2; i++)
    {
      const RehabLimb *leg = &skeleton->legs[i];
      const RehabLimb *arm = &skeleton->arms[i];

      check_part (skeleton, "knee", leg->joint, 0.036);
      check_part (skeleton, "calf", get_middle (leg->joint, leg->end, 0.5), 0.028);
      check_part (skeleton, "ankle", leg->end, 0.022);
      check_part (skeleton, "elbow", arm->joint, 0.024);
      check_part (skeleton, "hand", arm->end, 0.018);
      for (guint j = 0; skeleton->view == REHAB_VIEW_SIDE && j < G_N_ELEMENTS (soles); j++)
        check_part (skeleton, "sole", rehab_skeleton_get_foot_point (skeleton, i, soles[j], 0.0), 0.0);
    }
}

static void
test_segments_keep_their_lengths (void)
{
  for_each_skeleton (check_lengths, TRUE);
}

static void
test_joints_keep_to_their_ranges (void)
{
  for_each_skeleton (check_ranges, TRUE);
}

static void
test_contacts_touch (void)
{
  for_each_skeleton (check_contacts, FALSE);
}

static void
test_nothing_sinks_in (void)
{
  for_each_skeleton (check_outside, TRUE);
}

static void
test_interpolation_begins_and_ends_at_its_poses (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      for (guint j = 0; j + 1 < exercise->n_poses; j++)
        {
          for (guint end = 0; end < 2; end++)
            {
              RehabSkeleton solved;
              RehabSkeleton between;

              g_test_message ("%s, pose %u", exercise->key, j + end);
              rehab_pose_solve (&exercise->poses[j + end], &solved);
              rehab_pose_interpolate (&exercise->poses[j], &exercise->poses[j + 1], end, &between);
              g_assert_cmpfloat (get_distance (solved.hip, between.hip), <, 1e-6);
              g_assert_cmpfloat (get_distance (solved.head, between.head), <, 1e-6);
              for (guint k = 0; k < 2; k++)
                {
                  g_assert_cmpfloat (get_distance (solved.legs[k].end, between.legs[k].end), <, 1e-4);
                  g_assert_cmpfloat (get_distance (solved.arms[k].end, between.arms[k].end), <, 1e-4);
                }
            }
        }
    }
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

/* How much ink is on the picture, from the alpha of its pixels; and how much of it in its margin. */
static double
measure_ink (cairo_surface_t *surface,
             int              margin,
             double          *outside)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guchar *data;
  double ink = 0.0;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  *outside = 0.0;
  for (int y = 0; y < height; y++)
    {
      for (int x = 0; x < width; x++)
        {
          guint32 pixel;

          memcpy (&pixel, data + y * stride + x * 4, sizeof pixel);
          ink += (pixel >> 24) / 255.0;
          if (x < margin || y < margin || x >= width - margin || y >= height - margin)
            *outside += (pixel >> 24) / 255.0;
        }
    }

  return ink;
}

static cairo_surface_t *
paint_picture (const RehabExercise    *exercise,
               const RehabFigureStyle *style,
               int                     width,
               int                     height,
               int                     margin)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width + 2 * margin, height + 2 * margin);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, margin, margin);
  rehab_exercise_picture_paint (cr, exercise, style, width, height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  return surface;
}

static void
test_pictures_fill_their_box_and_no_more (void)
{
  const struct
  {
    int width;
    int height;
  } sizes[] = { { 120, 90 }, { 320, 120 }, { 100, 300 }, { 24, 24 } };

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      for (guint theme = REHAB_FIGURE_LIGHT; theme <= REHAB_FIGURE_HIGH_CONTRAST_DARK; theme++)
        {
          for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
            {
              RehabFigureStyle style = { (RehabFigureTheme) theme, j % 2 == 1, j % 2 == 0 };
              cairo_surface_t *surface;
              double outside;
              double ink;

              g_test_message ("%s, theme %u, %d x %d", exercise->key, theme, sizes[j].width, sizes[j].height);
              surface = paint_picture (exercise, &style, sizes[j].width, sizes[j].height, 8);
              ink = measure_ink (surface, 7, &outside);
              g_assert_cmpfloat (ink, >, 0.02 * sizes[j].width * sizes[j].height);
              g_assert_cmpfloat (outside, <, 0.5);
              cairo_surface_destroy (surface);
            }
        }
    }
}

static gboolean
are_alike (cairo_surface_t *a,
           cairo_surface_t *b,
           gboolean         mirrored)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  int stride = cairo_image_surface_get_stride (a);
  const guchar *left;
  const guchar *right;
  double difference = 0.0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  left = cairo_image_surface_get_data (a);
  right = cairo_image_surface_get_data (b);
  for (int y = 0; y < height; y++)
    {
      for (int x = 0; x < width; x++)
        {
          int other = mirrored ? width - 1 - x : x;

          for (int byte = 0; byte < 4; byte++)
            difference += ABS (left[y * stride + x * 4 + byte] - right[y * stride + other * 4 + byte]) / 255.0;
        }
    }

  return difference < 0.002 * width * height;
}

static cairo_surface_t *
paint_pose (const RehabExercise    *exercise,
            guint                   pose,
            double                  t,
            const RehabFigureStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 240, 180);
  cairo_t *cr = cairo_create (surface);

  if (t < 0.0)
    rehab_figure_paint (cr, exercise, pose, style, 0.0, 0.0, 240.0, 180.0);
  else
    rehab_figure_paint_between (cr, exercise, pose, t, style, 0.0, 0.0, 240.0, 180.0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  return surface;
}

static void
assert_alike (cairo_surface_t *a,
              cairo_surface_t *b,
              gboolean         mirrored,
              gboolean         expected)
{
  g_assert_cmpint (are_alike (a, b, mirrored), ==, expected);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

static void
test_styles_show (void)
{
  const RehabExercise *exercise = rehab_exercise_lookup ("nordic-curl");
  const RehabFigureStyle plain = { REHAB_FIGURE_LIGHT, FALSE, FALSE };
  const RehabFigureStyle mirrored = { REHAB_FIGURE_LIGHT, TRUE, FALSE };
  const RehabFigureStyle tinted = { REHAB_FIGURE_LIGHT, FALSE, TRUE };
  const RehabFigureStyle dark = { REHAB_FIGURE_DARK, FALSE, FALSE };

  assert_alike (paint_pose (exercise, 0, -1.0, &plain), paint_pose (exercise, 0, -1.0, &plain), FALSE, TRUE);
  assert_alike (paint_pose (exercise, 0, -1.0, &plain), paint_pose (exercise, 0, -1.0, &mirrored), TRUE, TRUE);
  assert_alike (paint_pose (exercise, 0, -1.0, &plain), paint_pose (exercise, 0, -1.0, &mirrored), FALSE, FALSE);
  assert_alike (paint_pose (exercise, 0, -1.0, &plain), paint_pose (exercise, 0, -1.0, &tinted), FALSE, FALSE);
  assert_alike (paint_pose (exercise, 0, -1.0, &plain), paint_pose (exercise, 0, -1.0, &dark), FALSE, FALSE);
  assert_alike (paint_pose (exercise, 0, -1.0, &plain), paint_pose (exercise, 1, -1.0, &plain), FALSE, FALSE);
}

static void
test_movement_begins_where_the_pose_is (void)
{
  const RehabFigureStyle style = { REHAB_FIGURE_LIGHT, FALSE, FALSE };

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      if (exercise->n_poses < 2)
        continue;
      g_test_message ("%s", exercise->key);
      assert_alike (paint_pose (exercise, 0, -1.0, &style), paint_pose (exercise, 0, 0.0, &style), FALSE, TRUE);
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
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/lengths", test_segments_keep_their_lengths);
  g_test_add_func ("/figure/ranges", test_joints_keep_to_their_ranges);
  g_test_add_func ("/figure/contacts", test_contacts_touch);
  g_test_add_func ("/figure/outside", test_nothing_sinks_in);
  g_test_add_func ("/figure/interpolation", test_interpolation_begins_and_ends_at_its_poses);
  g_test_add_func ("/figure/side", test_poses_agree_on_the_side);
  g_test_add_func ("/figure/reach", test_limb_out_of_reach_says_so);
  g_test_add_func ("/figure/angles", test_angles_follow_the_clinic);
  g_test_add_func ("/figure/box", test_pictures_fill_their_box_and_no_more);
  g_test_add_func ("/figure/styles", test_styles_show);
  g_test_add_func ("/figure/movement", test_movement_begins_where_the_pose_is);

  return g_test_run ();
}
