/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-picture.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabExercisePicture),
  REHAB_FIELD_REF (RehabExercisePicture, exercise_id, TRUE),
  REHAB_FIELD_INTEGER (RehabExercisePicture, position, N_("Place in the order"), 0, REHAB_EXERCISE_MAX_PICTURES - 1),
  REHAB_FIELD_STRING (RehabExercisePicture, caption, N_("Caption"), FALSE, 200),
  REHAB_FIELD_STRING (RehabExercisePicture, media_type, N_("Kind of picture"), TRUE, 20),
  REHAB_FIELD_BLOB (RehabExercisePicture, data, N_("Picture"), TRUE, REHAB_EXERCISE_PICTURE_MAX_BYTES),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabExercisePicture *self = values;

  return rehab_media_type_check (self->media_type, self->data, error);
}

const RehabRecordType rehab_exercise_picture_type = {
  .name = "exercise_picture",
  .size = sizeof (RehabExercisePicture),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};

/**
 * rehab_exercise_picture_shows_same:
 * @self: a picture
 * @other: another, or values of one
 *
 * Compares what is seen: the caption and the picture itself.
 *
 * Returns: whether nobody could tell them apart
 */
gboolean
rehab_exercise_picture_shows_same (const RehabExercisePicture *self,
                                   const RehabExercisePicture *other)
{
  return g_strcmp0 (self->caption, other->caption) == 0
         && (self->data == other->data
             || (self->data != NULL && other->data != NULL && g_bytes_equal (self->data, other->data)));
}
