/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figure-signs.h"

#include <math.h>

#define N_STEPS (REHAB_FIGURE_MAX_ARROW_POINTS - 1)
#define HALF_ARROW 0.018       /* how far an arrow goes to its sides */
#define LEAST_ROOM 0.006       /* between an arrow and the body */
#define FARTHEST 0.26          /* that an arrow is moved to get clear of the body */
#define NEARER 0.02            /* by how much farther it is tried next */
#define WAYS 24                /* in how many directions */
#define N_BETWEEN 6            /* points of a straight arrow that are looked at */
#define MARGIN 0.03            /* around the body, where a picture's edge is */
#define OUTWARDS 1.2           /* how much dearer a way is that makes the picture larger, hence the body smaller */
#define INTO_GROUND 1.0        /* what no way to the side costs */
#define WATCH_RADIUS 0.048
#define ROOM 0.03
#define CLEARANCE 0.10         /* that an arrow between two poses wants from the body */
#define MAX_PARTS 40

/* A part of a body or a prop as an arrow sees it: everything nearer than @radius to a line. */
typedef struct
{
  RehabPoint from;
  RehabPoint to;
  double radius;
} Part;

typedef struct
{
  Part parts[MAX_PARTS];
  guint n_parts;
} Parts;

static void
add_part (Parts     *self,
          RehabPoint from,
          RehabPoint to,
          double     radius)
{
  g_return_if_fail (self->n_parts < MAX_PARTS);

  self->parts[self->n_parts++] = (Part) { from, to, radius };
}

static void
add_prop (Parts               *self,
          const RehabProp     *prop,
          RehabPoint           held,
          const RehabSkeleton *skeleton)
{
  RehabPoint place = { prop->x, prop->h };

  switch ((int) prop->kind)
    {
    case REHAB_PROP_BENCH:
    case REHAB_PROP_BOX:
      add_part (self, (RehabPoint) { prop->x, prop->h - 0.02 }, (RehabPoint) { prop->x + prop->w, prop->h - 0.02 }, 0.02);
      break;
    case REHAB_PROP_BALL:
      place.y = prop->w / 2.0;
      add_part (self, place, place, prop->w / 2.0);
      break;
    case REHAB_PROP_FOOTBALL:
    case REHAB_PROP_ROLLER:
      add_part (self, place, place, prop->w / 2.0);
      break;
    case REHAB_PROP_BARBELL:
    case REHAB_PROP_PLATE:
    case REHAB_PROP_KETTLEBELL:
      add_part (self, held, held, prop->w / 2.0);
      break;
    case REHAB_PROP_DUMBBELL:
      add_part (self, (RehabPoint) { held.x - 0.04, held.y }, (RehabPoint) { held.x + 0.04, held.y }, 0.034);
      break;
    case REHAB_PROP_BAND:
      if (prop->hold == REHAB_HOLD_BOTH_KNEES)
        break;
      add_part (self, place, held, 0.007);
      break;
    case REHAB_PROP_CABLE:
      place.y = prop->w + prop->h * (1.0 - prop->w);
      add_part (self, place, held, 0.004);
      break;
    default:
      break;
    }
}

/* What an arrow must not cross. */
static void
find_parts (const RehabSkeleton *skeleton,
            Parts               *self)
{
  self->n_parts = 0;
  add_part (self, skeleton->hip, skeleton->shoulder, 0.058);
  add_part (self, skeleton->head, skeleton->head, 0.070);
  for (guint i = 0; i < 2; i++)
    {
      const RehabLimb *leg = &skeleton->legs[i];
      const RehabLimb *arm = &skeleton->arms[i];

      add_part (self, leg->start, leg->joint, 0.050);
      add_part (self, leg->joint, leg->end, 0.036);
      add_part (self, arm->start, arm->joint, 0.034);
      add_part (self, arm->joint, arm->end, 0.024);
      if (skeleton->view != REHAB_VIEW_SIDE)
        continue;
      add_part (self, rehab_skeleton_get_foot_point (skeleton, i, -0.022, 0.024),
                rehab_skeleton_get_foot_point (skeleton, i, 0.088, 0.020), 0.024);
      add_part (self, rehab_skeleton_get_foot_point (skeleton, i, -0.018, 0.030),
                rehab_skeleton_get_foot_point (skeleton, i, -0.006, 0.056), 0.028);
    }
  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    add_prop (self, &skeleton->props[i], skeleton->held[i], skeleton);
}

static double
get_distance (const Part *part,
              RehabPoint  point)
{
  double dx = part->to.x - part->from.x;
  double dy = part->to.y - part->from.y;
  double length = dx * dx + dy * dy;
  double t = 0.0;

  if (length > 0.0)
    t = CLAMP (((point.x - part->from.x) * dx + (point.y - part->from.y) * dy) / length, 0.0, 1.0);

  return hypot (point.x - part->from.x - t * dx, point.y - part->from.y - t * dy);
}

/* How far a line of points is from all parts, at least; not looked at any further once that is less than @enough. */
static double
get_room (const Parts      *parts,
          const RehabPoint *points,
          guint             n_points,
          RehabPoint        off,
          double            enough)
{
  guint n_between = n_points > 2 ? 1 : N_BETWEEN;
  double room = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < n_points; i++)
    {
      for (guint j = 0; j <= n_between; j++)
        {
          RehabPoint point = rehab_point_mix (points[i], points[i + 1], (double) j / n_between);

          point.x += off.x;
          point.y += off.y;
          for (guint k = 0; k < parts->n_parts; k++)
            room = MIN (room, get_distance (&parts->parts[k], point) - parts->parts[k].radius - HALF_ARROW);
          if (room < enough)
            return room;
        }
    }

  return room;
}

/* How far points stick out of the body's own extents, or into the ground. */
static double
get_overflow (const RehabSkeleton *skeleton,
              const RehabPoint    *points,
              guint                n_points,
              RehabPoint           off)
{
  const RehabProp *mat = rehab_props_find (skeleton->props, REHAB_PROP_MAT);
  RehabExtents extents = { G_MAXDOUBLE, -G_MAXDOUBLE, 0.0, 0.0 };
  double overflow = 0.0;

  rehab_extents_add (&extents, skeleton->head.x, skeleton->head.y, 0.07);
  rehab_extents_add (&extents, skeleton->hip.x, skeleton->hip.y, 0.07);
  for (guint i = 0; i < 2; i++)
    {
      rehab_extents_add (&extents, skeleton->legs[i].end.x, skeleton->legs[i].end.y, 0.06);
      rehab_extents_add (&extents, skeleton->legs[i].joint.x, skeleton->legs[i].joint.y, 0.05);
      rehab_extents_add (&extents, skeleton->arms[i].end.x, skeleton->arms[i].end.y, 0.03);
    }
  for (guint i = 0; i < n_points; i++)
    {
      double x = points[i].x + off.x;
      double y = points[i].y + off.y;

      overflow = MAX (overflow, MAX (extents.left - x, x - extents.right) + MARGIN);
      overflow = MAX (overflow, y - extents.top + MARGIN);
      if ((mat == NULL || mat->h <= 0.0) && y < 2.0 * HALF_ARROW)
        overflow = MAX (overflow, INTO_GROUND);
    }

  return overflow;
}

/* Moves an arrow off the body by the least way that will do; where none will, it stays. */
static void
clear_arrow (const RehabSkeleton *skeleton,
             RehabPoint          *points,
             guint                n_points)
{
  RehabPoint best = { 0.0, 0.0 };
  double least = G_MAXDOUBLE;
  Parts parts;

  find_parts (skeleton, &parts);
  if (get_room (&parts, points, n_points, best, LEAST_ROOM) >= LEAST_ROOM && get_overflow (skeleton, points, n_points, best) < INTO_GROUND)
    return;

  for (double way = NEARER; way < MIN (FARTHEST, least); way += NEARER)
    {
      for (guint i = 0; i < WAYS; i++)
        {
          RehabPoint off = rehab_point_along ((RehabPoint) { 0.0, 0.0 }, 360.0 * i / WAYS, way);
          double cost = way + OUTWARDS * get_overflow (skeleton, points, n_points, off);

          if (cost < least && get_room (&parts, points, n_points, off, LEAST_ROOM) >= LEAST_ROOM)
            {
              least = cost;
              best = off;
            }
        }
    }

  for (guint i = 0; i < n_points; i++)
    points[i] = (RehabPoint) { points[i].x + best.x, points[i].y + best.y }
  ;
}

/* Finds the points of an arrow of a pose, clear of the body; returns how many, 0 for none. */
guint
rehab_figure_arrow_find (const RehabExercise *exercise,
                         guint                index,
                         RehabPoint           points[REHAB_FIGURE_MAX_ARROW_POINTS])
{
  const RehabPose *pose = &exercise->poses[index];
  const RehabArrow *arrow = &pose->arrow;
  guint n_points = 0;
  RehabSkeleton skeleton;
  RehabPoint at;

  switch (arrow->kind)
    {
    case REHAB_ARROW_PRESS:
      rehab_pose_solve (pose, &skeleton);
      at = rehab_skeleton_get_point (&skeleton, arrow->at);
      points[0] = (RehabPoint) { at.x + arrow->x, at.y + arrow->y };
      points[1] = rehab_point_along (points[0], arrow->direction, arrow->length);
      n_points = 2;
      break;

    case REHAB_ARROW_MOVE:
      if (index == 0)
        return 0;
      for (guint i = 0; i <= N_STEPS; i++)
        {
          double t = MIN (1.0, arrow->length + (1.0 - arrow->length) * i / N_STEPS);

          rehab_pose_interpolate (pose - 1, pose, t, &skeleton);
          at = rehab_skeleton_get_point (&skeleton, arrow->at);
          points[i] = (RehabPoint) { at.x + arrow->x, at.y + arrow->y };
        }
      rehab_pose_solve (pose, &skeleton);
      n_points = N_STEPS + 1;
      break;

    case REHAB_ARROW_NONE:
    default:
      return 0;
    }

  clear_arrow (&skeleton, points, n_points);

  return n_points;
}

/* Gets how far an arrow is from the body and from what it uses; below 0 where it crosses them. */
double
rehab_figure_arrow_get_room (const RehabSkeleton *skeleton,
                             const RehabPoint    *points,
                             guint                n_points)
{
  Parts parts;

  find_parts (skeleton, &parts);

  return get_room (&parts, points, n_points, (RehabPoint) { 0.0, 0.0 }, -G_MAXDOUBLE);
}

/* An arrow as something to keep clear of. */
static void
add_arrow (Parts            *self,
           const RehabPoint *points,
           guint             n_points)
{
  for (guint i = 0; i + 1 < n_points && self->n_parts < MAX_PARTS; i++)
    add_part (self, points[i], points[i + 1], HALF_ARROW);
}

/*
 * Finds the upper corner for a watch: the one that is farther from the body and its arrow. @room is how far it is from them,
 * below 0 where it covers them.
 */
RehabPoint
rehab_figure_watch_find (const RehabSkeleton *skeleton,
                         const RehabExtents  *extents,
                         const RehabPoint    *points,
                         guint                n_points,
                         double              *room)
{
  const double corners[] = { extents->left + WATCH_RADIUS + ROOM, extents->right - WATCH_RADIUS - ROOM };
  RehabPoint centre = { corners[0], extents->top - WATCH_RADIUS - 0.028 };
  double best = -G_MAXDOUBLE;
  Parts parts;

  find_parts (skeleton, &parts);
  add_arrow (&parts, points, n_points);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double least = G_MAXDOUBLE;

      for (guint j = 0; j < parts.n_parts; j++)
        least = MIN (least, get_distance (&parts.parts[j], (RehabPoint) { corners[i], centre.y }) - parts.parts[j].radius);
      if (least > best)
        {
          best = least;
          centre.x = corners[i];
        }
    }

  if (room != NULL)
    *room = best - WATCH_RADIUS;

  return centre;
}

/* Paints a stop watch, which says "hold" without words. @over is how much of the hold is over, 0 for a picture. */
void
rehab_figure_watch_paint (RehabPen  *pen,
                          RehabPoint centre,
                          double     over)
{
  double radius = WATCH_RADIUS;
  const RehabPoint button[] = { { centre.x, centre.y + radius + 0.006 }, { centre.x, centre.y + radius + 0.020 } };
  const RehabPoint hands[] = { { centre.x, centre.y + 0.62 * radius }, centre, { centre.x + 0.45 * radius, centre.y } };

  rehab_pen_set_colour (pen, REHAB_TONE_STEP);
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, centre.x, centre.y, radius, 0.0, 2.0 * G_PI);
  cairo_set_line_width (pen->cr, MAX (0.011, 0.9 * pen->unit));
  cairo_stroke (pen->cr);
  rehab_pen_line (pen, button, G_N_ELEMENTS (button), 0.020);
  if (over > 0.0)
    {
      cairo_move_to (pen->cr, centre.x, centre.y);
      cairo_arc_negative (pen->cr, centre.x, centre.y, 0.68 * radius, G_PI_2, G_PI_2 - 2.0 * G_PI * over);
      cairo_close_path (pen->cr);
      cairo_fill (pen->cr);
      return;
    }
  rehab_pen_line (pen, hands, G_N_ELEMENTS (hands), 0.011);
}

/*
 * Finds where, along a frame's width, an arrow from above onto a pose has the most room over the body, its arrow and its
 * watch: the middle, if that will do.
 */
double
rehab_figure_step_find_place (const RehabExercise *exercise,
                              guint                index,
                              const RehabExtents  *extents)
{
  const double places[] = { 0.5, 0.62, 0.38, 0.75, 0.25, 0.86, 0.14 };
  RehabPoint points[REHAB_FIGURE_MAX_ARROW_POINTS];
  guint n_points = rehab_figure_arrow_find (exercise, index, points);
  double best = -G_MAXDOUBLE;
  double found = places[0];
  RehabSkeleton skeleton;
  Parts parts;

  rehab_pose_solve (&exercise->poses[index], &skeleton);
  find_parts (&skeleton, &parts);
  add_arrow (&parts, points, n_points);
  if (exercise->dose.hold_seconds > 0 && index + 1 == exercise->n_poses && parts.n_parts < MAX_PARTS)
    {
      RehabPoint watch = rehab_figure_watch_find (&skeleton, extents, points, n_points, NULL);

      add_part (&parts, watch, watch, WATCH_RADIUS);
    }

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      RehabPoint tip = { extents->left + places[i] * (extents->right - extents->left), extents->top };
      double room = CLEARANCE;

      for (guint j = 0; j < parts.n_parts; j++)
        room = MIN (room, get_distance (&parts.parts[j], tip) - parts.parts[j].radius);
      if (room > best)
        {
          best = room;
          found = places[i];
        }
    }

  return found;
}
