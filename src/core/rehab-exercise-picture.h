/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

#define REHAB_EXERCISE_MAX_PICTURES 3

/* A picture of an own exercise, checked and scaled when it was taken in: a PNG or JPEG file as it is. */
typedef struct
{
  const char *id;
  const char *exercise_id;
  int position;           /* 0, 1, 2 in the order of the movement */
  const char *caption;
  const char *media_type; /* "image/png" or "image/jpeg" */
  GBytes *data;
} RehabExercisePicture;

REHAB_DECLARE_RECORD (RehabExercisePicture, rehab_exercise_picture)

G_END_DECLS
