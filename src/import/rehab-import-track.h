/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-number.h"

G_BEGIN_DECLS

/*
 * Adds up a track, a point at a time, without keeping the points: how long, how far, how high, how fast. A pause is where
 * one stretch ends and another one begins.
 */
typedef struct
{
  gint64 first;         /* seconds since 1970; 0 before the first point with a time */
  double moving_seconds;
  double metres;
  double climb;
  double top_speed;
  gboolean has_metres;
  gboolean has_climb;
  gboolean has_speed;

  /* The point before. */
  gboolean has_time;
  gboolean has_place;
  double time;
  double latitude;
  double longitude;
  double distance;

  /* The height from which the next climb is counted. */
  gboolean has_height;
  double height;

  /* Where the stretch began that the next speed is taken over. */
  gboolean has_mark;
  double mark_time;
  double mark_metres;
} RehabImportTrack;

/* A point; what is not known of it is not asked. */
typedef struct
{
  RehabNumber time;      /* seconds since 1970 */
  RehabNumber latitude;  /* degrees */
  RehabNumber longitude;
  RehabNumber height;    /* metres */
  RehabNumber distance;  /* metres since the start, where the device says it */
} RehabImportPoint;

void rehab_import_track_add   (RehabImportTrack       *self,
                               const RehabImportPoint *point);
void rehab_import_track_pause (RehabImportTrack *self);

G_END_DECLS
