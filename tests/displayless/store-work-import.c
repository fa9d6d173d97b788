/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-work-steps.h"

#include "rehab-diary-import-table.h"
#include "rehab-diary-table.h"
#include "rehab-store-hold.h"

/* The steps in which a file is read into a diary, worked on there, and taken out again. */

#define N_ROWS 40
#define FIRST_DAY 300

static gboolean
add_row (RehabStore             *store,
         guint                   number,
         const RehabDiaryImport *import,
         int                     nth,
         GError                **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autofree char *of_session = g_strdup_printf ("id:%d", nth);
  g_autofree char *of_day = g_strdup_printf ("day:%d", nth);
  RehabDate date = store_work_get_day (number, FIRST_DAY + nth);
  g_autoptr (RehabSession) session = NULL;
  g_autoptr (RehabDiaryDay) day = NULL;

  session = rehab_session_new (&(RehabSession) {
    .episode_id = episode_id, .date = date, .kind = REHAB_SESSION_KIND_RUN, .minutes = rehab_number (30 + nth),
    .top_speed_kmh = rehab_number (28.5), .origin = REHAB_SESSION_ORIGIN_FILE, .origin_file = import->file_name,
    .origin_row = rehab_number (nth + 2), .import_id = import->id, .import_identity = of_session,
  }, error);
  day = rehab_diary_day_new (&(RehabDiaryDay) {
    .episode_id = episode_id, .date = date, .worst_pain = rehab_number (nth % 11), .import_id = import->id,
    .import_identity = of_day,
  }, error);

  return session != NULL && day != NULL
         && rehab_diary_import_table_add_session (store, session, error)
         && rehab_diary_import_table_add_day (store, day, error);
}

static gboolean
write_rows (RehabStore *store,
            guint       number,
            GError    **error)
{
  g_autofree char *name = g_strdup_printf ("athlete-%u.csv", number);
  g_autoptr (RehabDiaryImport) import = NULL;
  g_autoptr (RehabDiaryImport) finished = NULL;

  import = rehab_diary_import_table_begin (store, name, REHAB_DIARY_FILE_FORMAT_CSV, error);
  if (import == NULL)
    return FALSE;

  for (int i = 0; i < N_ROWS; i++)
    if (!add_row (store, number, import, i, error))
      return FALSE;

  finished = rehab_diary_import_table_finish (store, import, N_ROWS, N_ROWS, error);

  return finished != NULL;
}

/* As the job does, in a transaction that is held. */
gboolean
store_work_import (RehabStore *store,
                   guint       number,
                   GError    **error)
{
  g_autoptr (RehabStoreHold) hold = rehab_store_hold_new (store, error);

  if (hold == NULL)
    return FALSE;

  rehab_store_hold_enter (hold);

  return write_rows (store, number, error) && rehab_store_hold_commit (hold, error);
}

/* One of the sessions is the physiotherapist's from now on. */
gboolean
store_work_answer_imported (RehabStore *store,
                            guint       number,
                            GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (RehabDiary) before = rehab_diary_table_load (store, episode_id, error);
  g_autoptr (RehabDiary) after = NULL;
  g_autoptr (RehabSession) session = NULL;
  RehabSession values;

  if (before == NULL)
    return FALSE;

  values = *rehab_diary_get_session (before, rehab_diary_get_n_sessions (before) - 1);
  values.pain_next_morning = rehab_number (2);
  session = rehab_session_new (&values, error);
  if (session == NULL)
    return FALSE;

  after = rehab_diary_with_session (before, session);

  return rehab_diary_table_save_changes (store, before, after, error);
}

gboolean
store_work_undo_import (RehabStore *store,
                        guint       number,
                        GError    **error)
{
  g_autofree char *name = g_strdup_printf ("athlete-%u.csv", number);
  g_autoptr (GPtrArray) imports = rehab_diary_import_table_list (store, error);
  guint n_removed;
  guint n_kept;

  if (imports == NULL)
    return FALSE;

  for (guint i = 0; i < imports->len; i++)
    {
      const RehabDiaryImport *import = g_ptr_array_index (imports, i);

      if (g_str_equal (import->file_name, name))
        return rehab_diary_import_table_undo (store, import->id, &n_removed, &n_kept, error);
    }

  g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED, "No import of %s", name);

  return FALSE;
}
