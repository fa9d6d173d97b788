/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-cycle.h"
#include "rehab-figure.h"
#include "rehab-figure-body.h"
#include "rehab-figure-measure.h"
#include "rehab-figure-props.h"
#include "rehab-figure-signs.h"

#include <math.h>

#define GAP_ACROSS 0.20        /* between two poses side by side */
#define GAP_DOWN 0.11          /* and one below the other */
#define ALONE 0.90             /* how much of the width one pose on its own takes */
#define LEAST_BODY 35.0        /* how long a body has to be at least for several of them to be told apart, in user units */
#define UPRIGHT 10.0           /* the least direction of a trunk that is not lying */
#define IN_THE_AIR 10.0        /* more than any difference in how a body is held */

/* Where the frames of one picture are: @scale is a body height in the caller's units. */
typedef struct
{
  RehabExtents extents;
  double scale;
  gboolean down;
} Layout;

/* What is painted beside the body: arrows and a watch of a picture; of a movement, the watch while it is held. */
typedef enum
{
  SIGNS_OF_PICTURE,
  SIGNS_OF_MOVEMENT,
} Signs;

static void
paint_skeleton (RehabPen            *pen,
                const RehabSkeleton *skeleton,
                guint                work,
                const RehabExtents  *extents)
{
  rehab_figure_props_paint (pen, skeleton, REHAB_LAYER_BACK, extents);

  if (skeleton->view == REHAB_VIEW_FRONT)
    {
      rehab_figure_frontal_paint (pen, skeleton, work, FALSE);
      rehab_figure_props_paint (pen, skeleton, REHAB_LAYER_BETWEEN, extents);
      rehab_figure_props_paint (pen, skeleton, REHAB_LAYER_MIDDLE, extents);
      rehab_figure_props_paint (pen, skeleton, REHAB_LAYER_FRONT, extents);
      rehab_figure_frontal_paint (pen, skeleton, work, TRUE);
      rehab_figure_props_paint (pen, skeleton, REHAB_LAYER_OVER, extents);
      return;
    }

  rehab_figure_body_paint_back (pen, skeleton);
  rehab_figure_props_paint (pen, skeleton, REHAB_LAYER_BETWEEN, extents);
  rehab_figure_body_paint_middle (pen, skeleton, work);
  rehab_figure_props_paint (pen, skeleton, REHAB_LAYER_MIDDLE, extents);
  rehab_figure_props_paint (pen, skeleton, REHAB_LAYER_FRONT, extents);
  rehab_figure_body_paint_front (pen, skeleton);
  rehab_figure_props_paint (pen, skeleton, REHAB_LAYER_OVER, extents);
}

/* Whether the picture is painted the other way round than its poses are written. */
static gboolean
is_mirrored (const RehabExercise    *exercise,
             const RehabFigureStyle *style)
{
  return (style->mirrored != FALSE) != (exercise->poses[0].left != FALSE);
}

/* Paints one frame with its lower left corner (in the caller's units, y down) at @x, @bottom. */
static void
paint_frame (cairo_t                *cr,
             const RehabExercise    *exercise,
             guint                   index,
             const RehabSkeleton    *skeleton,
             const RehabFigureStyle *style,
             const RehabExtents     *extents,
             double                  scale,
             double                  x,
             double                  bottom,
             Signs                   signs,
             double                  held)
{
  RehabPen pen;

  cairo_save (cr);
  cairo_new_path (cr);
  if (is_mirrored (exercise, style))
    {
      cairo_translate (cr, x + extents->right * scale, bottom + extents->bottom * scale);
      cairo_scale (cr, -scale, -scale);
    }
  else
    {
      cairo_translate (cr, x - extents->left * scale, bottom + extents->bottom * scale);
      cairo_scale (cr, scale, -scale);
    }

  rehab_pen_init (&pen, cr, style->theme, scale);
  paint_skeleton (&pen, skeleton, style->show_work ? exercise->work : REHAB_WORK_NONE, extents);

  if (signs == SIGNS_OF_PICTURE)
    {
      RehabPoint points[REHAB_FIGURE_MAX_ARROW_POINTS];
      guint n_points = rehab_figure_arrow_find (exercise, index, points);

      if (n_points > 0)
        rehab_pen_arrow (&pen, REHAB_TONE_ARROW, points, n_points, 0.030);
      if (exercise->dose.hold_seconds > 0 && index + 1 == exercise->n_poses)
        rehab_figure_watch_paint (&pen, rehab_figure_watch_find (skeleton, extents, points, n_points, NULL), 0.0);
    }
  if (signs == SIGNS_OF_MOVEMENT && held >= 0.0)
    rehab_figure_watch_paint (&pen, rehab_figure_watch_find (skeleton, extents, NULL, 0, NULL), MAX (held, 0.001));

  cairo_restore (cr);
}

static double
fit (const RehabExtents *extents,
     double              width,
     double              height)
{
  return MIN (width / (extents->right - extents->left), height / (extents->top - extents->bottom));
}

/* How differently two poses of the same body are held, wherever it is. */
static double
get_difference (const RehabSkeleton *a,
                const RehabSkeleton *b)
{
  double difference = 0.0;

  for (guint i = 0; i < 2; i++)
    {
      const RehabPoint points[][2] = {
        { a->legs[i].joint, b->legs[i].joint }, { a->legs[i].end, b->legs[i].end },
        { a->arms[i].end, b->arms[i].end }, { a->shoulder, b->shoulder },
      };

      for (guint j = 0; j < G_N_ELEMENTS (points); j++)
        difference += hypot (points[j][0].x - a->hip.x - points[j][1].x + b->hip.x,
                             points[j][0].y - a->hip.y - points[j][1].y + b->hip.y);
    }

  return difference;
}

/* Whether an exercise is done upright, from standing. */
static gboolean
is_upright (const RehabExercise *exercise)
{
  for (guint i = 0; i < exercise->n_poses; i++)
    {
      const RehabPose *pose = &exercise->poses[i];

      if (pose->view != REHAB_VIEW_SIDE || pose->root_surface != REHAB_PROP_NONE || pose->root == REHAB_ROOT_KNEE
          || pose->trunk < UPRIGHT || pose->trunk > 180.0 - UPRIGHT)
        return FALSE;
    }

  return TRUE;
}

/*
 * The pose that tells an exercise from others: the one that is least like standing, or, of what is not done upright, least
 * like where it starts; before all others one in the air; of a gait, the longest step.
 */
static guint
find_telling_pose (const RehabExercise *exercise)
{
  static const RehabPose standing = {
    .root = REHAB_ROOT_HIP,
    .trunk = 90.0,
    .near_leg = { .rule = REHAB_LIMB_ANGLES, .thigh = -90.0 },
    .near_arm = { .rule = REHAB_LIMB_ANGLES, .upper = -90.0 },
  };
  RehabSkeleton start;
  double most = -1.0;
  guint found = 0;

  rehab_pose_solve (is_upright (exercise) ? &standing : &exercise->poses[0], &start);
  for (guint i = 0; i < exercise->n_poses; i++)
    {
      RehabSkeleton skeleton;
      double difference;

      rehab_pose_solve (&exercise->poses[i], &skeleton);
      if (exercise->alternates)
        difference = fabs (skeleton.legs[0].end.x - skeleton.legs[1].end.x);
      else
        difference = get_difference (&start, &skeleton) + (skeleton.airborne ? IN_THE_AIR : 0.0);
      if (difference > most + 1e-6)
        {
          most = difference;
          found = i;
        }
    }

  return found;
}

static Layout
lay_out (const RehabExercise *exercise,
         double               width,
         double               height)
{
  Layout layout = { .extents = rehab_figure_measure (exercise) };
  double one_width = layout.extents.right - layout.extents.left;
  double one_height = layout.extents.top - layout.extents.bottom;
  double n = exercise->n_poses;
  double used = exercise->n_poses == 1 ? ALONE * width : width;
  double across = MIN (used / (n * one_width + (n - 1.0) * GAP_ACROSS), height / one_height);
  double down = MIN (height / (n * one_height + (n - 1.0) * GAP_DOWN), used / one_width);

  /* Side by side reads better; below each other only where that is clearly larger. */
  layout.down = down > 1.12 * across;
  layout.scale = layout.down ? down : across;

  return layout;
}

/* The arrow from one frame to the next, in the caller's units. */
static void
paint_step (cairo_t                *cr,
            const RehabFigureStyle *style,
            double                  scale,
            RehabPoint              from,
            RehabPoint              to)
{
  const RehabPoint points[] = { { from.x / scale, from.y / scale }, { to.x / scale, to.y / scale } };
  RehabPen pen;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_scale (cr, scale, scale);
  rehab_pen_init (&pen, cr, style->theme, scale);
  rehab_pen_arrow (&pen, REHAB_TONE_STEP, points, G_N_ELEMENTS (points), 0.036);
  cairo_restore (cr);
}

/**
 * rehab_figure_paint:
 * @cr: what to paint on
 * @exercise: an exercise
 * @pose: which of its poses, below its `n_poses`
 * @style: how to paint
 * @x: left edge of the box, in user units
 * @y: upper edge of the box
 * @width: width of the box, above zero
 * @height: height of the box, above zero
 *
 * Paints one pose, with its arrow, into a box: as large as all poses of the exercise fit, standing on the same ground.
 */
void
rehab_figure_paint (cairo_t                *cr,
                    const RehabExercise    *exercise,
                    guint                   pose,
                    const RehabFigureStyle *style,
                    double                  x,
                    double                  y,
                    double                  width,
                    double                  height)
{
  RehabExtents extents;
  RehabSkeleton skeleton;
  double scale;

  g_return_if_fail (cr != NULL && exercise != NULL && style != NULL);
  g_return_if_fail (pose < exercise->n_poses);

  if (width <= 0.0 || height <= 0.0)
    return;

  extents = rehab_figure_measure (exercise);
  scale = fit (&extents, width, height);
  rehab_pose_solve (&exercise->poses[pose], &skeleton);
  paint_frame (cr, exercise, pose, &skeleton, style, &extents, scale,
               x + (width - scale * (extents.right - extents.left)) / 2.0,
               y + (height + scale * (extents.top - extents.bottom)) / 2.0, SIGNS_OF_PICTURE, -1.0);
}

/**
 * rehab_figure_paint_between:
 * @cr: what to paint on
 * @exercise: an exercise
 * @pose: the pose the movement comes from; the next one, or the first after the last, is where it goes
 * @t: how far on the way, 0 to 1
 * @style: how to paint
 * @x: left edge of the box, in user units
 * @y: upper edge of the box
 * @width: width of the box, above zero
 * @height: height of the box, above zero
 *
 * Paints a moment of the movement, without arrows, at the scale and place of rehab_figure_paint().
 */
void
rehab_figure_paint_between (cairo_t                *cr,
                            const RehabExercise    *exercise,
                            guint                   pose,
                            double                  t,
                            const RehabFigureStyle *style,
                            double                  x,
                            double                  y,
                            double                  width,
                            double                  height)
{
  RehabExtents extents;
  RehabSkeleton skeleton;
  double scale;
  guint next;

  g_return_if_fail (cr != NULL && exercise != NULL && style != NULL);
  g_return_if_fail (pose < exercise->n_poses);

  if (width <= 0.0 || height <= 0.0)
    return;

  next = (pose + 1) % exercise->n_poses;
  extents = rehab_figure_measure (exercise);
  scale = fit (&extents, width, height);
  rehab_pose_interpolate (&exercise->poses[pose], &exercise->poses[next], CLAMP (t, 0.0, 1.0), &skeleton);
  paint_frame (cr, exercise, pose, &skeleton, style, &extents, scale,
               x + (width - scale * (extents.right - extents.left)) / 2.0,
               y + (height + scale * (extents.top - extents.bottom)) / 2.0, SIGNS_OF_MOVEMENT, -1.0);
}

/**
 * rehab_figure_paint_at:
 * @cr: what to paint on
 * @exercise: an exercise
 * @tempo: (nullable): seconds of lowering, pause, lifting and pause: "3-0-3-0"; `NULL` for the exercise's own
 * @seconds: since the first repetition began
 * @style: how to paint
 * @x: left edge of the box, in user units
 * @y: upper edge of the box
 * @width: width of the box, above zero
 * @height: height of the box, above zero
 *
 * Paints a moment of an exercise that is repeated without end, at a scale at which the whole repetition fits into the box.
 * While it is held, a watch shows how much of the hold is over. How long a repetition takes says
 * rehab_exercise_get_cycle_seconds().
 */
void
rehab_figure_paint_at (cairo_t                *cr,
                       const RehabExercise    *exercise,
                       const char             *tempo,
                       double                  seconds,
                       const RehabFigureStyle *style,
                       double                  x,
                       double                  y,
                       double                  width,
                       double                  height)
{
  RehabExtents extents;
  RehabMoment moment;
  double scale;

  g_return_if_fail (cr != NULL && exercise != NULL && style != NULL);
  g_return_if_fail (exercise->n_poses > 0);

  if (width <= 0.0 || height <= 0.0)
    return;

  extents = rehab_figure_measure_cycle (exercise);
  scale = fit (&extents, width, height);
  rehab_exercise_find_moment (exercise, tempo, seconds, &moment);
  paint_frame (cr, exercise, 0, &moment.skeleton, style, &extents, scale,
               x + (width - scale * (extents.right - extents.left)) / 2.0,
               y + (height + scale * (extents.top - extents.bottom)) / 2.0, SIGNS_OF_MOVEMENT, moment.held);
}

/**
 * rehab_exercise_thumbnail_paint:
 * @cr: what to paint on
 * @exercise: an exercise
 * @style: how to paint
 * @width: width of the picture in user units, above zero
 * @height: height of the picture, above zero
 *
 * Paints the one pose that tells an exercise from others, as large as fits, without arrows, from the origin on.
 */
void
rehab_exercise_thumbnail_paint (cairo_t                *cr,
                                const RehabExercise    *exercise,
                                const RehabFigureStyle *style,
                                double                  width,
                                double                  height)
{
  RehabExtents extents;
  RehabSkeleton skeleton;
  double scale;
  guint pose;

  g_return_if_fail (cr != NULL && exercise != NULL && style != NULL);
  g_return_if_fail (exercise->n_poses > 0);

  if (width <= 0.0 || height <= 0.0)
    return;

  pose = find_telling_pose (exercise);
  rehab_pose_solve (&exercise->poses[pose], &skeleton);
  extents = rehab_figure_measure_pose (&exercise->poses[pose]);
  scale = fit (&extents, width, height);
  paint_frame (cr, exercise, pose, &skeleton, style, &extents, scale,
               (width - scale * (extents.right - extents.left)) / 2.0,
               (height + scale * (extents.top - extents.bottom)) / 2.0, SIGNS_OF_MOVEMENT, -1.0);
}

/**
 * rehab_exercise_picture_paint:
 * @cr: what to paint on
 * @exercise: an exercise
 * @style: how to paint
 * @width: width of the picture in user units, above zero
 * @height: height of the picture, above zero
 *
 * Paints all poses of an exercise from start to end with arrows between, from the origin on.
 *
 * The poses stand side by side or one below the other, whichever makes them larger. Where they would be too small to be
 * recognised, it is rehab_exercise_thumbnail_paint() that is painted.
 */
void
rehab_exercise_picture_paint (cairo_t                *cr,
                              const RehabExercise    *exercise,
                              const RehabFigureStyle *style,
                              double                  width,
                              double                  height)
{
  Layout layout;
  double one_width;
  double one_height;
  double step_x;
  double step_y;
  double left;
  double top;

  g_return_if_fail (cr != NULL && exercise != NULL && style != NULL);

  if (width <= 0.0 || height <= 0.0)
    return;

  layout = lay_out (exercise, width, height);
  if (layout.scale < LEAST_BODY)
    {
      rehab_exercise_thumbnail_paint (cr, exercise, style, width, height);
      return;
    }

  one_width = layout.scale * (layout.extents.right - layout.extents.left);
  one_height = layout.scale * (layout.extents.top - layout.extents.bottom);
  step_x = layout.down ? 0.0 : one_width + GAP_ACROSS * layout.scale;
  step_y = layout.down ? one_height + GAP_DOWN * layout.scale : 0.0;
  left = (width - one_width - (exercise->n_poses - 1) * step_x) / 2.0;
  top = (height - one_height - (exercise->n_poses - 1) * step_y) / 2.0;

  for (guint i = 0; i < exercise->n_poses; i++)
    {
      double x = left + i * step_x;
      double y = top + i * step_y;
      RehabSkeleton skeleton;

      rehab_pose_solve (&exercise->poses[i], &skeleton);
      paint_frame (cr, exercise, i, &skeleton, style, &layout.extents, layout.scale, x, y + one_height,
                   SIGNS_OF_PICTURE, -1.0);
      if (i + 1 == exercise->n_poses)
        continue;

      if (layout.down)
        {
          double place;
          RehabPoint from;
          RehabPoint to;

          place = rehab_figure_step_find_place (exercise, i + 1, &layout.extents);
          from.x = x + one_width * (is_mirrored (exercise, style) ? 1.0 - place : place);
          from.y = y + one_height + 0.005 * layout.scale;
          to.x = from.x;
          to.y = y + step_y + 0.035 * layout.scale;
          paint_step (cr, style, layout.scale, from, to);
        }
      else
        {
          RehabPoint from = { x + one_width + 0.03 * layout.scale, y + one_height - MIN (one_height / 2.0, 0.5 * layout.scale) };
          RehabPoint to = { x + step_x - 0.03 * layout.scale, from.y };

          paint_step (cr, style, layout.scale, from, to);
        }
    }
}
