/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figure-measure.h"
#include "rehab-figure-signs.h"

#include <string.h>

#define N_MOMENTS 12
#define N_THEMES (REHAB_FIGURE_HIGH_CONTRAST_DARK + 1)

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
  } sizes[] = { { 120, 90 }, { 320, 120 }, { 100, 300 }, { 48, 48 }, { 24, 24 } };

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

/* How much two pictures differ, in whole pixels; takes them. */
static double
get_difference (cairo_surface_t *a,
                cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) * (gsize) cairo_image_surface_get_height (a);
  const guchar *left;
  const guchar *right;
  double difference = 0.0;

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  left = cairo_image_surface_get_data (a);
  right = cairo_image_surface_get_data (b);
  for (gsize i = 0; i < size; i++)
    difference += ABS (left[i] - right[i]) / 255.0;
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);

  return difference;
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

/* A picture of the left side is that of the right side turned round, whatever it shows, and no other one. */
static void
test_mirrored_is_the_mirror (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      for (guint theme = 0; theme < N_THEMES; theme++)
        {
          const RehabFigureStyle right = { (RehabFigureTheme) theme, FALSE, TRUE };
          const RehabFigureStyle left = { (RehabFigureTheme) theme, TRUE, TRUE };

          g_test_message ("%s, theme %u", exercise->key, theme);
          assert_alike (paint_pose (exercise, 0, -1.0, &right), paint_pose (exercise, 0, -1.0, &left), TRUE, TRUE);
          assert_alike (paint_pose (exercise, 0, -1.0, &right), paint_pose (exercise, 0, -1.0, &left), FALSE, FALSE);
        }
    }
}

static void
test_themes_differ (void)
{
  const char *const keys[] = { "nordic-curl", "clamshell" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const RehabExercise *exercise = rehab_exercise_lookup (keys[i]);

      for (guint a = 0; a < N_THEMES; a++)
        {
          for (guint b = a + 1; b < N_THEMES; b++)
            {
              const RehabFigureStyle one = { (RehabFigureTheme) a, FALSE, FALSE };
              const RehabFigureStyle other = { (RehabFigureTheme) b, FALSE, FALSE };

              g_test_message ("%s, themes %u and %u", keys[i], a, b);
              assert_alike (paint_pose (exercise, 0, -1.0, &one), paint_pose (exercise, 0, -1.0, &other), FALSE, FALSE);
            }
        }
    }
}

/* What works is tinted in every exercise in which something does, in both views. */
static void
test_work_shows (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      const RehabFigureStyle plain = { REHAB_FIGURE_LIGHT, FALSE, FALSE };
      const RehabFigureStyle tinted = { REHAB_FIGURE_LIGHT, FALSE, TRUE };
      guint last = exercise->n_poses - 1;
      double difference = get_difference (paint_pose (exercise, last, -1.0, &plain), paint_pose (exercise, last, -1.0, &tinted));

      g_test_message ("%s: %.0f", exercise->key, difference);
      if (exercise->work == REHAB_WORK_NONE)
        g_assert_cmpfloat (difference, <, 0.5);
      else
        g_assert_cmpfloat (difference, >, 20.0);
    }
}

static void
test_pose_shows (void)
{
  const RehabExercise *exercise = rehab_exercise_lookup ("nordic-curl");
  const RehabFigureStyle plain = { REHAB_FIGURE_LIGHT, FALSE, FALSE };

  assert_alike (paint_pose (exercise, 0, -1.0, &plain), paint_pose (exercise, 0, -1.0, &plain), FALSE, TRUE);
  assert_alike (paint_pose (exercise, 0, -1.0, &plain), paint_pose (exercise, 1, -1.0, &plain), FALSE, FALSE);
}

/* A small picture is one body that fills it, not several that nobody can tell apart. */
static void
test_small_pictures_are_of_one_pose (void)
{
  const RehabFigureStyle style = { REHAB_FIGURE_LIGHT, FALSE, TRUE };

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      cairo_surface_t *picture = paint_picture (exercise, &style, 30, 30, 0);
      cairo_surface_t *thumbnail = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 30, 30);
      cairo_t *cr = cairo_create (thumbnail);
      double outside;

      rehab_exercise_thumbnail_paint (cr, exercise, &style, 30.0, 30.0);
      cairo_destroy (cr);
      g_test_message ("%s", exercise->key);
      g_assert_cmpfloat (measure_ink (thumbnail, 0, &outside), >, 0.06 * 30.0 * 30.0);
      if (exercise->n_poses > 1)
        g_assert_true (are_alike (picture, thumbnail, FALSE));
      cairo_surface_destroy (picture);
      cairo_surface_destroy (thumbnail);
    }
}

/* The props of a pose alone, without its body. */
static cairo_surface_t *
paint_props (const RehabPose *pose,
             RehabFigureTheme theme)
{
  const RehabExtents frame = { -0.6, 0.8, 0.0, 1.1 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 140, 120);
  cairo_t *cr = cairo_create (surface);
  RehabSkeleton skeleton;
  RehabPen pen;

  rehab_pose_solve (pose, &skeleton);
  cairo_translate (cr, 60.0, 115.0);
  cairo_scale (cr, 100.0, -100.0);
  rehab_pen_init (&pen, cr, theme, 100.0);
  for (RehabLayer layer = REHAB_LAYER_BACK; layer <= REHAB_LAYER_OVER; layer++)
    rehab_figure_props_paint (&pen, &skeleton, layer, &frame);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  return surface;
}

/* Every prop is seen in every theme, and all of it is within the picture. */
static void
test_props_show (void)
{
  static const RehabProp props[] = {
    { REHAB_PROP_MAT, -0.3, 0.9, 0.0 },
    { REHAB_PROP_BENCH, 0.2, 0.5, 0.25 },
    { REHAB_PROP_BOX, 0.2, 0.3, 0.20 },
    { REHAB_PROP_BALL, 0.4, 0.35, 0.0 },
    { REHAB_PROP_TOWEL, 0.3, 0.15, 0.03 },
    { REHAB_PROP_SLIDER, 0.3, 0.14, 0.02 },
    { REHAB_PROP_SLOPE, -0.2, 0.0, 0.2 },
    { REHAB_PROP_WALL, 0.3, 0.0, 0.9 },
    { REHAB_PROP_RAIL, 0.3, 0.0, 0.55 },
    { REHAB_PROP_ROLLER, 0.3, 0.06, 0.1 },
    { REHAB_PROP_BAND, 0.5, 0.0, 0.1, REHAB_HOLD_NEAR_ANKLE },
    { REHAB_PROP_BAND, 0.0, 0.0, 0.0, REHAB_HOLD_BOTH_KNEES },
    { REHAB_PROP_CABLE, -0.5, 0.0, 0.2, REHAB_HOLD_NEAR_HAND },
    { REHAB_PROP_BARBELL, 0.0, 0.24, 0.0, REHAB_HOLD_NEAR_HAND },
    { REHAB_PROP_DUMBBELL, 0.0, 0.0, 0.0, REHAB_HOLD_NEAR_HAND },
    { REHAB_PROP_PLATE, 0.0, 0.2, 0.0, REHAB_HOLD_HIPS },
    { REHAB_PROP_KETTLEBELL, 0.0, 0.11, 0.0, REHAB_HOLD_NEAR_HAND },
    { REHAB_PROP_KETTLEBELL, 0.0, 0.11, 1.0, REHAB_HOLD_FAR_HAND },
    { REHAB_PROP_STAIRS, 0.2, 0.17, 0.10 },
    { REHAB_PROP_CHAIR, -0.1, 0.24, 0.26 },
    { REHAB_PROP_CUSHION, 0.3, 0.20, 0.05 },
    { REHAB_PROP_BICYCLE, 0.4, 0.0, 0.53 },
    { REHAB_PROP_WATER, 0.0, 0.0, 0.7 },
    { REHAB_PROP_HURDLE, 0.3, 0.0, 0.2 },
    { REHAB_PROP_CONE, 0.3, 0.0, 0.15 },
    { REHAB_PROP_FOOTBALL, 0.3, 0.125, 0.0625 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (props); i++)
    {
      RehabExercise bare = { .key = "prop", .n_poses = 1 };
      RehabExercise with_prop;

      bare.poses[0] = (RehabPose) {
        .root = REHAB_ROOT_FOOT,
        .trunk = 88.0,
        .near_leg = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_FLOOR, .thigh = -86.0, .knee = 6.0 },
        .far_leg = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_FLOOR, .x = -0.12 },
        .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = -70.0, .elbow = 20.0 },
      };
      with_prop = bare;
      with_prop.poses[0].props[0] = props[i];
      for (guint theme = 0; theme < N_THEMES; theme++)
        {
          const RehabFigureStyle style = { (RehabFigureTheme) theme, FALSE, FALSE };
          cairo_surface_t *surface = paint_picture (&with_prop, &style, 160, 120, 8);
          double outside;

          g_test_message ("prop %u of kind %d, theme %u", i, props[i].kind, theme);
          g_assert_cmpfloat (measure_ink (surface, 7, &outside), >, 200.0);
          g_assert_cmpfloat (outside, <, 0.5);
          cairo_surface_destroy (surface);
          g_assert_cmpfloat (get_difference (paint_props (&bare.poses[0], theme), paint_props (&with_prop.poses[0], theme)), >, 8.0);
        }
    }
}

/* No arrow crosses the body or what it uses. */
static void
test_arrows_are_clear (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      for (guint j = 0; j < exercise->n_poses; j++)
        {
          RehabPoint points[REHAB_FIGURE_MAX_ARROW_POINTS];
          guint n_points = rehab_figure_arrow_find (exercise, j, points);
          RehabSkeleton skeleton;

          rehab_pose_solve (&exercise->poses[j], &skeleton);
          g_test_message ("%s, pose %u", exercise->key, j);
          g_assert_cmpuint (n_points, <=, REHAB_FIGURE_MAX_ARROW_POINTS);
          if (n_points > 0)
            g_assert_cmpfloat (rehab_figure_arrow_get_room (&skeleton, points, n_points), >=, 0.0);
        }
    }
}

static double
get_room_of_watch (const RehabExercise *exercise)
{
  RehabExtents extents = rehab_figure_measure (exercise);
  RehabPoint points[REHAB_FIGURE_MAX_ARROW_POINTS];
  guint last = exercise->n_poses - 1;
  guint n_points = rehab_figure_arrow_find (exercise, last, points);
  RehabSkeleton skeleton;
  double room;

  rehab_pose_solve (&exercise->poses[last], &skeleton);
  rehab_figure_watch_find (&skeleton, &extents, points, n_points, &room);

  return room;
}

/* A watch is drawn where there is a hold, and covers neither the body nor the arrow, however narrow the body is. */
static void
test_watch_covers_nothing (void)
{
  const RehabFigureStyle style = { REHAB_FIGURE_LIGHT, FALSE, TRUE };
  const RehabExercise standing = {
    .key = "standing",
    .dose = { .hold_seconds = 30 },
    .n_poses = 1,
    .poses = { {
                 .root = REHAB_ROOT_FOOT,
                 .trunk = 90.0,
                 .near_leg = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_FLOOR, .thigh = -90.0 },
                 .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = -90.0 },
               } },
  };

  g_assert_cmpfloat (get_room_of_watch (&standing), >, 0.01);
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      guint last = exercise->n_poses - 1;
      RehabExercise without = *exercise;

      if (exercise->dose.hold_seconds == 0)
        continue;
      without.dose.hold_seconds = 0;
      g_test_message ("%s", exercise->key);
      g_assert_cmpfloat (get_room_of_watch (exercise), >, 0.01);
      g_assert_cmpfloat (get_difference (paint_pose (exercise, last, -1.0, &style), paint_pose (&without, last, -1.0, &style)), >,
                         20.0);
    }
}

/* At every moment of a repetition, all of it is in the box. */
static void
test_movement_stays_in_its_box (void)
{
  const RehabFigureStyle style = { REHAB_FIGURE_LIGHT, FALSE, TRUE };

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      double seconds = rehab_exercise_get_cycle_seconds (exercise, NULL);

      for (guint moment = 0; moment < N_MOMENTS; moment++)
        {
          cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 136, 116);
          cairo_t *cr = cairo_create (surface);
          double outside;

          g_test_message ("%s, moment %u", exercise->key, moment);
          rehab_figure_paint_at (cr, exercise, NULL, seconds * (moment + 0.37) / N_MOMENTS, &style, 8.0, 8.0, 120.0, 100.0);
          g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
          cairo_destroy (cr);
          g_assert_cmpfloat (measure_ink (surface, 7, &outside), >, 0.02 * 120.0 * 100.0);
          g_assert_cmpfloat (outside, <, 0.5);
          cairo_surface_destroy (surface);
        }
    }
}

/* Arms that go up in front reach farther on their way than in either pose. */
static void
test_movement_may_go_farther_than_its_poses (void)
{
  const RehabFigureStyle style = { REHAB_FIGURE_LIGHT, FALSE, FALSE };
  RehabExercise exercise = { .key = "arms-up", .n_poses = 2 };

  for (guint i = 0; i < 2; i++)
    exercise.poses[i] = (RehabPose) {
      .root = REHAB_ROOT_FOOT,
      .trunk = 90.0,
      .near_leg = { .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_FLOOR, .thigh = -90.0 },
      .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = i == 0 ? -95.0 : 85.0 },
    }
  ;

  for (guint moment = 0; moment < N_MOMENTS; moment++)
    {
      double time = rehab_exercise_get_cycle_seconds (&exercise, NULL) * (moment + 0.37) / N_MOMENTS;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 66, 216);
      cairo_t *cr = cairo_create (surface);
      double outside;

      rehab_figure_paint_at (cr, &exercise, NULL, time, &style, 8.0, 8.0, 50.0, 200.0);
      cairo_destroy (cr);
      g_assert_cmpfloat (measure_ink (surface, 7, &outside), >, 100.0);
      g_assert_cmpfloat (outside, <, 0.5);
      cairo_surface_destroy (surface);
    }
}

/* It moves, comes back, and waits where it is held. */
static void
test_movement_goes_on (void)
{
  const RehabFigureStyle style = { REHAB_FIGURE_LIGHT, FALSE, FALSE };
  const RehabExercise *exercise = rehab_exercise_lookup ("nordic-curl");
  double seconds = rehab_exercise_get_cycle_seconds (exercise, NULL);
  const double times[] = { 0.0, seconds / 2.0, seconds, 7.0 * seconds };
  cairo_surface_t *pictures[G_N_ELEMENTS (times)];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      cairo_t *cr;

      pictures[i] = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 240, 180);
      cr = cairo_create (pictures[i]);
      rehab_figure_paint_at (cr, exercise, NULL, times[i], &style, 0.0, 0.0, 240.0, 180.0);
      cairo_destroy (cr);
    }
  g_assert_false (are_alike (pictures[0], pictures[1], FALSE));
  g_assert_true (are_alike (pictures[0], pictures[2], FALSE));
  g_assert_true (are_alike (pictures[0], pictures[3], FALSE));
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    cairo_surface_destroy (pictures[i]);
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/box", test_pictures_fill_their_box_and_no_more);
  g_test_add_func ("/figure/mirror", test_mirrored_is_the_mirror);
  g_test_add_func ("/figure/themes", test_themes_differ);
  g_test_add_func ("/figure/work", test_work_shows);
  g_test_add_func ("/figure/props", test_props_show);
  g_test_add_func ("/figure/pose", test_pose_shows);
  g_test_add_func ("/figure/small", test_small_pictures_are_of_one_pose);
  g_test_add_func ("/figure/arrows", test_arrows_are_clear);
  g_test_add_func ("/figure/watch", test_watch_covers_nothing);
  g_test_add_func ("/figure/movement", test_movement_begins_where_the_pose_is);
  g_test_add_func ("/figure/movement-box", test_movement_stays_in_its_box);
  g_test_add_func ("/figure/movement-farther", test_movement_may_go_farther_than_its_poses);
  g_test_add_func ("/figure/movement-goes-on", test_movement_goes_on);

  return g_test_run ();
}
