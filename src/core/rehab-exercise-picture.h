/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-media-type.h"
#include "rehab-record.h"

G_BEGIN_DECLS

#define REHAB_EXERCISE_MAX_PICTURES 3
#define REHAB_EXERCISE_PICTURE_MAX_BYTES 2000000

/* A picture of an own exercise, checked and scaled when it was taken in: a PNG or JPEG file as it is. */
typedef struct
{
  const char *id;
  const char *exercise_id;
  int position;           /* 0, 1, 2 in the order of the movement */
  const char *caption;
  const char *media_type; /* REHAB_MEDIA_TYPE_PNG or REHAB_MEDIA_TYPE_JPEG */
  GBytes *data;
} RehabExercisePicture;

REHAB_DECLARE_RECORD (RehabExercisePicture, rehab_exercise_picture)

gboolean rehab_exercise_picture_shows_same (const RehabExercisePicture *self,
                                            const RehabExercisePicture *other);

G_END_DECLS
