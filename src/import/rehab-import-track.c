/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-track.h"

#include <math.h>

#define EARTH_RADIUS_M 6371008.8

/* Heights wander by a metre or two while one stands still: a climb is counted once it is more than that. */
#define LEAST_CLIMB_M 3.0

/* Positions wander too, so that speed is taken over a stretch. */
#define SPEED_SECONDS 5.0

/* Faster than this is a jump of the receiver, not of the athlete. */
#define MOST_SPEED 60.0

/* The way between two points on the globe, along it. */
static double
measure (double latitude_a,
         double longitude_a,
         double latitude_b,
         double longitude_b)
{
  double to_radians = G_PI / 180.0;
  double north = sin ((latitude_b - latitude_a) * to_radians / 2.0);
  double east = sin ((longitude_b - longitude_a) * to_radians / 2.0);
  double h = north * north + cos (latitude_a * to_radians) * cos (latitude_b * to_radians) * east * east;

  return 2.0 * EARTH_RADIUS_M * asin (sqrt (CLAMP (h, 0.0, 1.0)));
}

static gboolean
is_place (const RehabImportPoint *point)
{
  return point->latitude.known && point->longitude.known
         && fabs (point->latitude.value) <= 90.0 && fabs (point->longitude.value) <= 180.0;
}

static void
add_time (RehabImportTrack *self,
          double            time)
{
  if (self->first == 0)
    self->first = (gint64) time;

  if (self->has_time && time > self->time)
    self->moving_seconds += time - self->time;

  self->has_time = TRUE;
}

static void
add_way (RehabImportTrack       *self,
         const RehabImportPoint *point)
{
  double way = 0.0;

  if (point->distance.known)
    {
      if (point->distance.value > self->distance)
        way = point->distance.value - self->distance;
      self->distance = MAX (self->distance, point->distance.value);
      self->has_metres = TRUE;
    }
  else if (is_place (point))
    {
      if (self->has_place)
        way = measure (self->latitude, self->longitude, point->latitude.value, point->longitude.value);
      if (point->time.known && self->has_time
          && way > MOST_SPEED * MAX (point->time.value - self->time, 1.0))
        return;
      self->latitude = point->latitude.value;
      self->longitude = point->longitude.value;
      self->has_metres = self->has_metres || self->has_place;
      self->has_place = TRUE;
    }

  self->metres += way;
}

static void
add_height (RehabImportTrack *self,
            double            height)
{
  if (!self->has_height)
    {
      self->height = height;
      self->has_height = TRUE;
      return;
    }

  self->has_climb = TRUE;
  if (height >= self->height + LEAST_CLIMB_M)
    {
      self->climb += height - self->height;
      self->height = height;
    }
  else if (height < self->height)
    {
      self->height = height;
    }
}

static void
add_speed (RehabImportTrack *self,
           double            time)
{
  double speed;

  if (self->has_mark && time - self->mark_time < SPEED_SECONDS)
    return;

  if (self->has_mark && self->has_metres)
    {
      speed = (self->metres - self->mark_metres) / (time - self->mark_time);
      if (speed <= MOST_SPEED)
        {
          self->top_speed = MAX (self->top_speed, speed);
          self->has_speed = TRUE;
        }
    }

  self->has_mark = TRUE;
  self->mark_time = time;
  self->mark_metres = self->metres;
}

/**
 * rehab_import_track_add:
 * @self: a track; all zero before the first point
 * @point: the next point
 *
 * Adds a point to the sums. A point in the past adds no time.
 */
void
rehab_import_track_add (RehabImportTrack       *self,
                        const RehabImportPoint *point)
{
  add_way (self, point);
  if (point->height.known)
    add_height (self, point->height.value);

  if (point->time.known)
    {
      add_speed (self, point->time.value);
      add_time (self, point->time.value);
      self->time = self->has_time && self->moving_seconds > 0 ? MAX (self->time, point->time.value) : point->time.value;
    }
}

/**
 * rehab_import_track_pause:
 * @self: a track
 *
 * Ends a stretch: what lies between it and the next point was not recorded, and counts for nothing.
 */
void
rehab_import_track_pause (RehabImportTrack *self)
{
  self->has_time = FALSE;
  self->has_place = FALSE;
  self->has_mark = FALSE;
}
