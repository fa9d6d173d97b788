/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-prop.h"

#include <math.h>

#define CRANK_HEIGHT 0.155
#define SEAT_TUBE_LEAN 0.30      /* how far the saddle goes back for each unit that it goes up */
#define HANDLEBAR_AHEAD 0.185
#define HANDLEBAR_ABOVE 0.100    /* the saddle */

static double
get_stairs_height (const RehabProp *stairs,
                   double           x)
{
  double step = floor ((x - stairs->x) / stairs->w) + 1.0;

  return CLAMP (step, 0.0, (double) REHAB_PROP_N_STEPS) * stairs->h;
}

static double
get_chair_height (const RehabProp *chair,
                  double           x)
{
  double back = chair->x - chair->w;

  return x <= back + REHAB_PROP_CHAIR_BACK_DEPTH ? chair->h + REHAB_PROP_CHAIR_BACK : chair->h;
}

/* What a cushion lies on: the highest of what is below its middle. */
static double
get_height_below (const RehabProp *props,
                  double           x)
{
  double height = 0.0;

  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      const RehabProp *prop = &props[i];

      switch ((int) prop->kind)
        {
        case REHAB_PROP_MAT:
        case REHAB_PROP_BENCH:
        case REHAB_PROP_BOX:
          if (x >= prop->x && x <= prop->x + prop->w)
            height = MAX (height, rehab_props_get_surface_height (props, prop->kind, x));
          break;
        case REHAB_PROP_CHAIR:
          if (x >= prop->x - prop->w && x <= prop->x)
            height = MAX (height, prop->h);
          break;
        case REHAB_PROP_STAIRS:
          height = MAX (height, get_stairs_height (prop, x));
          break;
        default:
          break;
        }
    }

  return height;
}

/**
 * rehab_props_find:
 * @props: (array fixed-size=6): the props of a pose or a skeleton
 * @kind: a kind of prop
 *
 * Finds the first prop of a kind.
 *
 * Returns: (nullable) (transfer none): the prop
 */
const RehabProp *
rehab_props_find (const RehabProp *props,
                  RehabPropKind    kind)
{
  g_return_val_if_fail (props != NULL, NULL);

  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      if (props[i].kind == kind)
        return &props[i];
    }

  return NULL;
}

/**
 * rehab_props_get_surface_height:
 * @props: (array fixed-size=6): the props of a pose or a skeleton
 * @surface: a kind of prop, or the floor
 * @x: where
 *
 * Gets how high the top of a surface is. A chair is as high as its back where its back is, a cushion as high as what it
 * lies on and itself.
 *
 * Returns: the height in body heights; 0, the floor's, where there is no such prop
 */
double
rehab_props_get_surface_height (const RehabProp *props,
                                RehabPropKind    surface,
                                double           x)
{
  const RehabProp *prop = rehab_props_find (props, surface);
  double radius;
  double off;

  if (prop == NULL)
    return 0.0;

  switch (surface)
    {
    case REHAB_PROP_MAT:
      return REHAB_PROP_MAT_HEIGHT;
    case REHAB_PROP_BENCH:
    case REHAB_PROP_BOX:
    case REHAB_PROP_SLIDER:
    case REHAB_PROP_RAIL:
      return prop->h;
    case REHAB_PROP_TOWEL:
      return REHAB_PROP_MAT_HEIGHT + prop->h;
    case REHAB_PROP_BALL:
      radius = prop->w / 2.0;
      off = CLAMP (x - prop->x, -radius, radius);
      return radius + sqrt (radius * radius - off * off);
    case REHAB_PROP_FOOTBALL:
      radius = prop->w / 2.0;
      off = CLAMP (x - prop->x, -radius, radius);
      return prop->h + sqrt (radius * radius - off * off);
    case REHAB_PROP_SLOPE:
      return MAX (0.0, (x - prop->x) * prop->h);
    case REHAB_PROP_STAIRS:
      return get_stairs_height (prop, x);
    case REHAB_PROP_CHAIR:
      return get_chair_height (prop, x);
    case REHAB_PROP_CUSHION:
      return get_height_below (props, prop->x) + prop->h;
    case REHAB_PROP_BICYCLE:
      return prop->h;
    case REHAB_PROP_NONE:
    case REHAB_PROP_FLOOR:
    case REHAB_PROP_WALL:
    case REHAB_PROP_ROLLER:
    case REHAB_PROP_BAND:
    case REHAB_PROP_CABLE:
    case REHAB_PROP_BARBELL:
    case REHAB_PROP_DUMBBELL:
    case REHAB_PROP_PLATE:
    case REHAB_PROP_KETTLEBELL:
    case REHAB_PROP_WATER:
    case REHAB_PROP_HURDLE:
    case REHAB_PROP_CONE:
    default:
      return 0.0;
    }
}

/**
 * rehab_props_get_ground:
 * @props: (array fixed-size=6): the props of a pose or a skeleton
 * @x: where
 *
 * Gets how high what one walks on is: the floor, a mat, a slope or stairs.
 *
 * Returns: the height in body heights
 */
double
rehab_props_get_ground (const RehabProp *props,
                        double           x)
{
  const RehabProp *mat = rehab_props_find (props, REHAB_PROP_MAT);
  double ground = rehab_props_get_surface_height (props, REHAB_PROP_SLOPE, x);

  if (mat != NULL && x >= mat->x && x <= mat->x + mat->w)
    ground = MAX (ground, REHAB_PROP_MAT_HEIGHT);

  return MAX (ground, rehab_props_get_surface_height (props, REHAB_PROP_STAIRS, x));
}

/**
 * rehab_prop_get_crank:
 * @self: a bicycle
 *
 * Gets the middle of its crank.
 *
 * Returns: the point
 */
RehabPoint
rehab_prop_get_crank (const RehabProp *self)
{
  return (RehabPoint) { self->x, CRANK_HEIGHT };
}

/**
 * rehab_prop_get_pedal:
 * @self: a bicycle
 * @direction: of the crank, in degrees: 0 forwards, 90 up
 *
 * Gets the middle of a pedal.
 *
 * Returns: the point
 */
RehabPoint
rehab_prop_get_pedal (const RehabProp *self,
                      double           direction)
{
  return rehab_point_along (rehab_prop_get_crank (self), direction, REHAB_PROP_CRANK);
}

/**
 * rehab_prop_get_saddle:
 * @self: a bicycle
 *
 * Gets the middle of the top of its saddle.
 *
 * Returns: the point
 */
RehabPoint
rehab_prop_get_saddle (const RehabProp *self)
{
  return (RehabPoint) { self->x - SEAT_TUBE_LEAN * (self->h - CRANK_HEIGHT), self->h };
}

/**
 * rehab_prop_get_handlebar:
 * @self: a bicycle
 *
 * Gets where a hand holds its handlebar.
 *
 * Returns: the point
 */
RehabPoint
rehab_prop_get_handlebar (const RehabProp *self)
{
  return (RehabPoint) { self->x + HANDLEBAR_AHEAD, self->h + HANDLEBAR_ABOVE };
}
