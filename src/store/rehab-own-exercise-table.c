/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-own-exercise-table.h"
#include "rehab-catalogue-table.h"
#include "rehab-exercise-picture-table.h"
#include "rehab-row.h"
#include "rehab-store-private.h"

/**
 * rehab_own_exercise_table_list:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the clinic's own exercises by name, archived ones too.
 *
 * Returns: (transfer full) (element-type RehabOwnExercise): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_own_exercise_table_list (RehabStore *store,
                               GError    **error)
{
  return rehab_row_list (store, &rehab_own_exercise_type, "ORDER BY name COLLATE NOCASE, created_at, id", NULL, error);
}

static gboolean
check_pictures (const GPtrArray *pictures,
                GError         **error)
{
  if (pictures == NULL || pictures->len <= REHAB_EXERCISE_MAX_PICTURES)
    return TRUE;

  g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "Too many pictures");

  return FALSE;
}

static gboolean
insert_exercise (RehabStore             *store,
                 const RehabOwnExercise *exercise,
                 const GPtrArray        *pictures,
                 GError                **error)
{
  return rehab_row_insert (store, exercise, error)
         && rehab_exercise_picture_table_set (store, exercise->id, pictures, error);
}

/**
 * rehab_own_exercise_table_add:
 * @store: the store
 * @values: what is said of the exercise
 * @pictures: (nullable) (element-type RehabExercisePicture): its pictures in their order, at most
 *   `REHAB_EXERCISE_MAX_PICTURES`; whose they were does not matter
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR` for what no exercise can hold
 *
 * Adds an exercise with its pictures, as a whole or not at all.
 *
 * Returns: (transfer full): the exercise, or `NULL` with @error set
 */
RehabOwnExercise *
rehab_own_exercise_table_add (RehabStore             *store,
                              const RehabOwnExercise *values,
                              const GPtrArray        *pictures,
                              GError                **error)
{
  g_autoptr (RehabOwnExercise) exercise = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  exercise = rehab_own_exercise_new (values, error);
  if (exercise == NULL || !check_pictures (pictures, error) || !rehab_store_transaction_begin (store, error))
    return NULL;

  rehab_catalogue_table_forget (store);
  if (!insert_exercise (store, exercise, pictures, error))
    {
      rehab_store_transaction_rollback (store);
      return NULL;
    }

  return rehab_store_transaction_commit (store, error) ? g_steal_pointer (&exercise) : NULL;
}

/**
 * rehab_own_exercise_table_is_prescribed:
 * @store: the store
 * @exercise_id: the identity of an own exercise
 * @prescribed: (out): whether a saved version of any programme prescribes it
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Tells whether an own exercise stays as it is, so that a change of it is a new one.
 *
 * Returns: whether that could be read
 */
gboolean
rehab_own_exercise_table_is_prescribed (RehabStore *store,
                                        const char *exercise_id,
                                        gboolean   *prescribed,
                                        GError    **error)
{
  g_autofree char *key = g_strconcat (REHAB_OWN_EXERCISE_KEY_PREFIX, exercise_id, NULL);
  g_autoptr (RehabStatement) statement = NULL;
  RehabStep step;

  *prescribed = FALSE;

  statement = rehab_database_prepare (rehab_store_get_database (store),
                                      "SELECT EXISTS (SELECT 1 FROM prescription WHERE exercise_key = ?1)", error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, key);
  step = rehab_statement_step (statement, error);
  if (step == REHAB_STEP_ROW)
    *prescribed = rehab_statement_get_int (statement, 0) != 0;

  return step == REHAB_STEP_ROW;
}

static RehabOwnExercise *
with_archived (const RehabOwnExercise *exercise,
               gboolean                archived,
               GError                **error)
{
  RehabOwnExercise values = *exercise;

  values.archived = archived;

  return rehab_own_exercise_new (&values, error);
}

static RehabOwnExercise *
replace_exercise (RehabStore             *store,
                  const RehabOwnExercise *present,
                  const RehabOwnExercise *wanted,
                  const GPtrArray        *pictures,
                  GError                **error)
{
  g_autoptr (RehabOwnExercise) gone = with_archived (present, TRUE, error);
  g_autoptr (RehabOwnExercise) follower = NULL;
  RehabOwnExercise values = *wanted;

  values.id = NULL;
  values.replaces_id = present->id;
  follower = rehab_own_exercise_new (&values, error);

  if (gone == NULL || follower == NULL
      || !rehab_row_save (store, gone, error)
      || !insert_exercise (store, follower, pictures, error))
    return NULL;

  return g_steal_pointer (&follower);
}

static RehabOwnExercise *
change_exercise (RehabStore             *store,
                 const RehabOwnExercise *present,
                 const RehabOwnExercise *wanted,
                 const GPtrArray        *pictures,
                 GError                **error)
{
  RehabOwnExercise values = *wanted;
  g_autoptr (RehabOwnExercise) changed = NULL;

  /* What it follows is no matter of what is said of it. */
  values.replaces_id = present->replaces_id;
  changed = rehab_own_exercise_new (&values, error);

  if (changed == NULL
      || !rehab_row_save (store, changed, error)
      || !rehab_exercise_picture_table_set (store, changed->id, pictures, error))
    return NULL;

  return g_steal_pointer (&changed);
}

/* Whether it says what is there already, with the same pictures. */
static gboolean
says_the_same (RehabStore             *store,
               const RehabOwnExercise *present,
               const RehabOwnExercise *wanted,
               const GPtrArray        *pictures,
               gboolean               *same,
               GError                **error)
{
  g_autoptr (GPtrArray) kept = rehab_exercise_picture_table_list_of_exercise (store, present->id, error);
  g_autoptr (RehabOwnExercise) tidied = NULL;
  RehabOwnExercise values = *wanted;

  values.replaces_id = present->replaces_id;
  tidied = rehab_own_exercise_new (&values, error);
  if (kept == NULL || tidied == NULL)
    return FALSE;

  *same = rehab_record_equal (present, tidied) && kept->len == (pictures != NULL ? pictures->len : 0);
  for (guint i = 0; *same && i < kept->len; i++)
    *same = rehab_exercise_picture_shows_same (g_ptr_array_index (kept, i), g_ptr_array_index (pictures, i));

  return TRUE;
}

static RehabOwnExercise *
write_revision (RehabStore             *store,
                const RehabOwnExercise *wanted,
                const GPtrArray        *pictures,
                GError                **error)
{
  g_autoptr (RehabOwnExercise) present = rehab_row_get (store, &rehab_own_exercise_type, wanted->id, error);
  gboolean prescribed;
  gboolean same;

  if (present == NULL
      || !says_the_same (store, present, wanted, pictures, &same, error)
      || !rehab_own_exercise_table_is_prescribed (store, present->id, &prescribed, error))
    return NULL;

  if (same)
    return g_steal_pointer (&present);

  return prescribed
         ? replace_exercise (store, present, wanted, pictures, error)
         : change_exercise (store, present, wanted, pictures, error);
}

/**
 * rehab_own_exercise_table_revise:
 * @store: the store
 * @values: an own exercise of the store as it shall be said from now on
 * @pictures: (nullable) (element-type RehabExercisePicture): its pictures from now on, in their order, at most
 *   `REHAB_EXERCISE_MAX_PICTURES`; those that stay too
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR` for what no exercise can hold
 *
 * Changes an exercise, as a whole or not at all. One that a saved version prescribes is archived as it is and followed by a
 * new one; whoever prescribes it from now on prescribes that.
 *
 * Returns: (transfer full): the exercise that says it now, which may have another identity, or `NULL` with @error set
 */
RehabOwnExercise *
rehab_own_exercise_table_revise (RehabStore             *store,
                                 const RehabOwnExercise *values,
                                 const GPtrArray        *pictures,
                                 GError                **error)
{
  g_autoptr (RehabOwnExercise) exercise = NULL;

  g_return_val_if_fail (values != NULL && values->id != NULL, NULL);

  if (!check_pictures (pictures, error) || !rehab_store_transaction_begin (store, error))
    return NULL;

  rehab_catalogue_table_forget (store);
  exercise = write_revision (store, values, pictures, error);
  if (exercise == NULL)
    {
      rehab_store_transaction_rollback (store);
      return NULL;
    }

  return rehab_store_transaction_commit (store, error) ? g_steal_pointer (&exercise) : NULL;
}

/**
 * rehab_own_exercise_table_set_archived:
 * @store: the store
 * @exercise_id: the identity of an own exercise
 * @archived: whether it is not offered any more
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Puts an exercise away, or takes it up again, which undoes that. What was prescribed of it stays.
 *
 * Returns: (transfer full): the exercise as the store holds it, or `NULL` with @error set
 */
RehabOwnExercise *
rehab_own_exercise_table_set_archived (RehabStore *store,
                                       const char *exercise_id,
                                       gboolean    archived,
                                       GError    **error)
{
  g_autoptr (RehabOwnExercise) present = rehab_row_get (store, &rehab_own_exercise_type, exercise_id, error);
  g_autoptr (RehabOwnExercise) changed = NULL;

  if (present == NULL)
    return NULL;

  rehab_catalogue_table_forget (store);
  changed = with_archived (present, archived, error);
  if (changed == NULL || !rehab_row_save (store, changed, error))
    return NULL;

  return g_steal_pointer (&changed);
}
