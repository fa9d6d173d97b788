/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-cycle.h"
#include "rehab-figure-measure.h"
#include "rehab-figure-signs.h"

#define ROOM 0.03              /* around the body, in body heights */
#define RISE 0.012             /* above and below it */
#define N_MOMENTS 32           /* of a repetition, to find out how far it goes */
#define WATCH_ROOM 0.02        /* between a watch and what is below it */
#define MOST_FOR_WATCH 0.16

static void
measure_skeleton (const RehabSkeleton *skeleton,
                  RehabExtents        *extents)
{
  rehab_extents_add (extents, skeleton->hip.x, skeleton->hip.y, 0.075);
  rehab_extents_add (extents, skeleton->shoulder.x, skeleton->shoulder.y, 0.068);
  rehab_extents_add (extents, skeleton->head.x, skeleton->head.y, 0.078);

  for (guint i = 0; i < 2; i++)
    {
      const RehabLimb *leg = &skeleton->legs[i];
      const RehabLimb *arm = &skeleton->arms[i];

      rehab_extents_add (extents, leg->joint.x, leg->joint.y, 0.042);
      rehab_extents_add (extents, leg->end.x, leg->end.y, 0.030);
      rehab_extents_add (extents, arm->joint.x, arm->joint.y, 0.030);
      rehab_extents_add (extents, arm->end.x, arm->end.y, 0.030);
      if (skeleton->view == REHAB_VIEW_SIDE)
        {
          const double ahead[] = { -0.040, REHAB_BODY_TOE_AHEAD };

          for (guint j = 0; j < G_N_ELEMENTS (ahead); j++)
            {
              RehabPoint point = rehab_skeleton_get_foot_point (skeleton, i, ahead[j], 0.0);

              rehab_extents_add (extents, point.x, point.y, 0.006);
            }
        }
    }

  rehab_figure_props_measure (skeleton, extents);
}

static void
add_room (RehabExtents *extents)
{
  extents->left -= ROOM;
  extents->right += ROOM;
  extents->bottom -= RISE;
  extents->top += RISE;
}

static void
measure_arrows (const RehabExercise *exercise,
                RehabExtents        *extents)
{
  for (guint i = 0; i < exercise->n_poses; i++)
    {
      RehabPoint points[REHAB_FIGURE_MAX_ARROW_POINTS];
      guint n_points = rehab_figure_arrow_find (exercise, i, points);

      for (guint j = 0; j < n_points; j++)
        rehab_extents_add (extents, points[j].x, points[j].y, 0.03);
    }
}

/* Widens extents upwards until the watch of a hold covers neither the body nor its arrow. */
static void
add_watch (const RehabExercise *exercise,
           RehabExtents        *extents)
{
  guint last = exercise->n_poses - 1;
  RehabPoint points[REHAB_FIGURE_MAX_ARROW_POINTS];
  guint n_points = rehab_figure_arrow_find (exercise, last, points);
  double before = extents->top;
  RehabSkeleton skeleton;
  double room;

  rehab_pose_solve (&exercise->poses[last], &skeleton);
  rehab_figure_watch_find (&skeleton, extents, points, n_points, &room);
  while (room < WATCH_ROOM && extents->top < before + MOST_FOR_WATCH)
    {
      extents->top += WATCH_ROOM;
      rehab_figure_watch_find (&skeleton, extents, points, n_points, &room);
    }
}

/* The extents of all poses of an exercise together, so that each is drawn at the same scale in the same place. */
RehabExtents
rehab_figure_measure (const RehabExercise *exercise)
{
  RehabExtents extents = { G_MAXDOUBLE, -G_MAXDOUBLE, 0.0, 0.0 };

  for (guint i = 0; i < exercise->n_poses; i++)
    {
      RehabSkeleton skeleton;

      rehab_pose_solve (&exercise->poses[i], &skeleton);
      measure_skeleton (&skeleton, &extents);
    }
  measure_arrows (exercise, &extents);
  add_room (&extents);
  if (exercise->dose.hold_seconds > 0)
    add_watch (exercise, &extents);

  return extents;
}

/* The same of a whole repetition, in which feet and arms go farther than in the poses. */
RehabExtents
rehab_figure_measure_cycle (const RehabExercise *exercise)
{
  RehabExtents extents = { G_MAXDOUBLE, -G_MAXDOUBLE, 0.0, 0.0 };
  double seconds = rehab_exercise_get_cycle_seconds (exercise, NULL);

  for (guint i = 0; i < N_MOMENTS; i++)
    {
      RehabMoment moment;

      rehab_exercise_find_moment (exercise, NULL, seconds * i / N_MOMENTS, &moment);
      measure_skeleton (&moment.skeleton, &extents);
    }
  /* The watch of a hold wants the room that arrows have in the picture. */
  if (exercise->dose.hold_seconds > 0)
    measure_arrows (exercise, &extents);
  add_room (&extents);
  if (exercise->dose.hold_seconds > 0)
    add_watch (exercise, &extents);

  return extents;
}

/* The extents of one pose, without arrows and with as little around it as its edges need. */
RehabExtents
rehab_figure_measure_pose (const RehabPose *pose)
{
  RehabExtents extents = { G_MAXDOUBLE, -G_MAXDOUBLE, 0.0, 0.0 };
  RehabSkeleton skeleton;

  rehab_pose_solve (pose, &skeleton);
  measure_skeleton (&skeleton, &extents);

  return (RehabExtents) { extents.left - RISE, extents.right + RISE, extents.bottom - RISE, extents.top + RISE };
}
