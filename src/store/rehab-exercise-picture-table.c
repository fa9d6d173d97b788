/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-picture-table.h"
#include "rehab-row.h"

/**
 * rehab_exercise_picture_table_list:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists all pictures, those of one exercise together and in their order.
 *
 * Returns: (transfer full) (element-type RehabExercisePicture): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_exercise_picture_table_list (RehabStore *store,
                                   GError    **error)
{
  return rehab_row_list (store, &rehab_exercise_picture_type, "ORDER BY exercise_id, position", NULL, error);
}

/**
 * rehab_exercise_picture_table_list_of_exercise:
 * @store: the store
 * @exercise_id: the identity of an own exercise
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the pictures of an exercise in their order.
 *
 * Returns: (transfer full) (element-type RehabExercisePicture): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_exercise_picture_table_list_of_exercise (RehabStore *store,
                                               const char *exercise_id,
                                               GError    **error)
{
  return rehab_row_list (store, &rehab_exercise_picture_type, "WHERE exercise_id = ?1 ORDER BY position", exercise_id, error);
}

/**
 * rehab_exercise_picture_table_set:
 * @store: the store, in a transaction
 * @exercise_id: the identity of an own exercise that is not prescribed
 * @pictures: (nullable) (element-type RehabExercisePicture): its pictures from now on, in their order; at most
 *   `REHAB_EXERCISE_MAX_PICTURES`, and it does not matter whose they were
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR` for too many
 *
 * Writes the pictures of an exercise in place of those that it had.
 *
 * Returns: whether they are written
 */
gboolean
rehab_exercise_picture_table_set (RehabStore      *store,
                                  const char      *exercise_id,
                                  const GPtrArray *pictures,
                                  GError         **error)
{
  g_autoptr (GPtrArray) present = rehab_exercise_picture_table_list_of_exercise (store, exercise_id, error);

  if (present == NULL)
    return FALSE;

  for (guint i = 0; i < present->len; i++)
    {
      const RehabExercisePicture *picture = g_ptr_array_index (present, i);

      if (!rehab_row_delete (store, &rehab_exercise_picture_type, picture->id, error))
        return FALSE;
    }

  for (guint i = 0; pictures != NULL && i < pictures->len; i++)
    {
      RehabExercisePicture values = *(const RehabExercisePicture *) g_ptr_array_index (pictures, i);
      g_autoptr (RehabExercisePicture) picture = NULL;

      values.id = NULL;
      values.exercise_id = exercise_id;
      values.position = (int) i;

      picture = rehab_exercise_picture_new (&values, error);
      if (picture == NULL || !rehab_row_insert (store, picture, error))
        return FALSE;
    }

  return TRUE;
}
