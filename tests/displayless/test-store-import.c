/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "rehab-audit-table.h"
#include "rehab-diary-import-table.h"
#include "rehab-diary-table.h"
#include "rehab-row.h"
#include "rehab-store-hold.h"

/* Files in the diary: what came with them is found again, comes in once, and is taken out again but for what was edited. */

typedef struct
{
  char *folder;
  RehabStore *store;
  RehabClinician *clinician;
  RehabPatientDetails *patient;
  RehabEpisode *episode;
  RehabEpisode *other;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  self->folder = make_folder ();
  self->store = open_store (self->folder);
  self->clinician = add_clinician (self->store);
  rehab_store_set_author (self->store, self->clinician->id);
  self->patient = add_patient (self->store, "Adeyemi");
  self->episode = add_episode (self->store, self->patient->id, day (2025, 11, 3));
  self->other = add_episode (self->store, self->patient->id, day (2026, 1, 3));
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  rehab_record_unref (self->episode);
  rehab_record_unref (self->other);
  rehab_record_unref (self->patient);
  rehab_record_unref (self->clinician);
  g_object_unref (self->store);
  remove_folder (self->folder);
  g_free (self->folder);
}

static RehabSession *
make_session (const RehabEpisode     *episode,
              const RehabDiaryImport *import,
              RehabDate               date,
              int                     position,
              const char             *identity)
{
  g_autoptr (GError) error = NULL;
  RehabSession *session;

  session = rehab_session_new (&(RehabSession) {
    .episode_id = episode->id,
    .date = date,
    .position = position,
    .kind = REHAB_SESSION_KIND_RUN,
    .minutes = rehab_number (42.5),
    .top_speed_kmh = rehab_number (31.2),
    .volume_kg = rehab_number (1234.5),
    .origin = import != NULL ? REHAB_SESSION_ORIGIN_FILE : REHAB_SESSION_ORIGIN_TYPED,
    .import_id = import != NULL ? import->id : NULL,
    .import_identity = identity,
  }, &error);
  g_assert_no_error (error);

  return session;
}

static RehabDiaryDay *
make_day (const RehabEpisode     *episode,
          const RehabDiaryImport *import,
          RehabDate               date,
          const char             *identity)
{
  g_autoptr (GError) error = NULL;
  RehabDiaryDay *record;

  record = rehab_diary_day_new (&(RehabDiaryDay) {
    .episode_id = episode->id,
    .date = date,
    .waking_pain = rehab_number (2),
    .import_id = import != NULL ? import->id : NULL,
    .import_identity = identity,
  }, &error);
  g_assert_no_error (error);

  return record;
}

/* Three sessions and two days, in two episodes. */
static RehabDiaryImport *
write_import (Fixture *self)
{
  g_autoptr (RehabDiaryImport) import = NULL;
  g_autoptr (RehabDiaryImport) finished = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_store_transaction_begin (self->store, &error));
  import = rehab_diary_import_table_begin (self->store, "squad.csv", REHAB_DIARY_FILE_FORMAT_CSV, &error);
  g_assert_no_error (error);

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *identity = g_strdup_printf ("id:%d", i);
      g_autoptr (RehabSession) session =
        make_session (i < 2 ? self->episode : self->other, import, day (2026, 2, 1), i, identity);

      g_assert_true (rehab_diary_import_table_add_session (self->store, session, &error));
    }
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (RehabDiaryDay) record = make_day (self->episode, import, day (2026, 2, 1 + i), i == 0 ? "day:0" : "day:1");

      g_assert_true (rehab_diary_import_table_add_day (self->store, record, &error));
    }

  finished = rehab_diary_import_table_finish (self->store, import, 3, 2, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_store_transaction_commit (self->store, &error));

  return g_steal_pointer (&finished);
}

static gint64
count (Fixture    *self,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n;

  g_assert_true (rehab_database_read_int (rehab_store_get_database (self->store), sql, &n, &error));
  g_assert_no_error (error);

  return n;
}

static void
test_is_found (Fixture      *self,
               gconstpointer unused)
{
  g_autoptr (RehabDiaryImport) import = write_import (self);
  g_autoptr (RehabDiaryImport) found = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) episodes = NULL;
  g_autoptr (GHashTable) identities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  g_autoptr (RehabSession) typed = make_session (self->episode, NULL, day (2026, 2, 3), 4, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (import->file_name, ==, "squad.csv");
  g_assert_cmpstr (import->clinician_id, ==, self->clinician->id);
  g_assert_cmpint (import->imported_at, >, 0);
  g_assert_cmpint (import->sessions, ==, 3);
  g_assert_cmpint (import->days, ==, 2);
  g_assert_cmpint (import->undone_at, ==, 0);

  found = rehab_diary_import_table_get (self->store, import->id, &error);
  g_assert_true (rehab_record_equal (found, import));

  all = rehab_diary_import_table_list (self->store, &error);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_true (rehab_record_equal (g_ptr_array_index (all, 0), import));

  episodes = rehab_diary_import_table_list_episodes (self->store, import->id, &error);
  g_assert_cmpuint (episodes->len, ==, 2);
  g_assert_true (g_ptr_array_find_with_equal_func (episodes, self->episode->id, g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (episodes, self->other->id, g_str_equal, NULL));

  g_assert_true (rehab_row_insert (self->store, typed, &error));
  g_assert_true (rehab_diary_import_table_add_identities (self->store, self->episode->id, identities, &error));
  g_assert_true (rehab_diary_import_table_add_positions (self->store, self->episode->id, positions, &error));
  g_assert_true (rehab_diary_import_table_add_days (self->store, self->episode->id, days, &error));
  g_assert_cmpuint (g_hash_table_size (identities), ==, 4);
  g_assert_true (g_hash_table_contains (identities, "id:1"));
  g_assert_true (g_hash_table_contains (identities, "day:1"));
  g_assert_false (g_hash_table_contains (identities, "id:2"));
  g_assert_cmpuint (g_hash_table_size (positions), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (positions, GUINT_TO_POINTER (day (2026, 2, 1).julian))), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (positions, GUINT_TO_POINTER (typed->date.julian))), ==, 5);
  g_assert_cmpuint (g_hash_table_size (days), ==, 2);
  g_assert_true (g_hash_table_contains (days, GUINT_TO_POINTER (day (2026, 2, 2).julian)));
}

/* What the audit tells: that there was an import, and of each row that was taken out that it was; nothing of what it said. */
static void
test_audit (Fixture      *self,
            gconstpointer unused)
{
  gint64 before = count (self, "SELECT max (number) FROM audit");
  g_autoptr (RehabDiaryImport) import = write_import (self);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  guint n_removed;
  guint n_kept;

  entries = rehab_audit_table_list (self->store, before, 100, &error);
  g_assert_cmpuint (entries->len, ==, 2);
  for (guint i = 0; i < entries->len; i++)
    {
      const RehabAuditEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (entry->table, ==, "diary_import");
      g_assert_cmpstr (entry->row_id, ==, import->id);
      g_assert_cmpstr (entry->action, ==, i == 0 ? "insert" : "update");
      g_assert_cmpstr (entry->clinician_id, ==, self->clinician->id);
    }

  before = count (self, "SELECT max (number) FROM audit");
  g_assert_true (rehab_diary_import_table_undo (self->store, import->id, &n_removed, &n_kept, &error));
  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = rehab_audit_table_list (self->store, before, 100, &error);
  g_assert_cmpuint (entries->len, ==, 6);
  for (guint i = 0; i < entries->len; i++)
    {
      const RehabAuditEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (entry->table, ==, i == 0 ? "diary_import" : i < 4 ? "session" : "diary_day");
      g_assert_cmpstr (entry->action, ==, i == 0 ? "update" : "delete");
      g_assert_cmpstr (entry->clinician_id, ==, self->clinician->id);
    }
}

static void
edit (Fixture *self)
{
  g_autoptr (RehabDiary) before = NULL;
  g_autoptr (RehabDiary) answered = NULL;
  g_autoptr (RehabDiary) after = NULL;
  g_autoptr (RehabSession) session = NULL;
  g_autoptr (RehabDiaryDay) edited_day = NULL;
  g_autoptr (GError) error = NULL;
  RehabSession values;
  RehabDiaryDay day_values;

  before = rehab_diary_table_load (self->store, self->episode->id, &error);
  values = *rehab_diary_get_session (before, 1);
  values.pain_next_morning = rehab_number (3);
  session = rehab_session_new (&values, &error);
  day_values = *rehab_diary_get_day (before, 0);
  day_values.worst_pain = rehab_number (4);
  edited_day = rehab_diary_day_new (&day_values, &error);
  answered = rehab_diary_with_session (before, session);
  after = rehab_diary_with_day (answered, edited_day);
  g_assert_true (rehab_diary_table_save_changes (self->store, before, after, &error));
}

/* What somebody has worked on since is theirs; the same goes for what was there before. */
static void
test_undo_keeps_what_was_edited (Fixture      *self,
                                 gconstpointer unused)
{
  g_autoptr (RehabSession) typed = make_session (self->episode, NULL, day (2026, 2, 1), 9, NULL);
  g_autoptr (RehabDiaryImport) import = NULL;
  g_autoptr (RehabDiaryImport) undone = NULL;
  g_autoptr (RehabDiary) left = NULL;
  g_autoptr (GError) error = NULL;
  guint n_as_imported;
  guint n_removed;
  guint n_kept;

  g_assert_true (rehab_row_insert (self->store, typed, &error));
  import = write_import (self);
  edit (self);
  g_assert_true (rehab_diary_import_table_count (self->store, import->id, &n_as_imported, &n_kept, &error));
  g_assert_cmpuint (n_as_imported, ==, 3);
  g_assert_cmpuint (n_kept, ==, 2);

  g_assert_true (rehab_diary_import_table_undo (self->store, import->id, &n_removed, &n_kept, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_removed, ==, 3);
  g_assert_cmpuint (n_kept, ==, 2);

  left = rehab_diary_table_load (self->store, self->episode->id, &error);
  g_assert_cmpuint (rehab_diary_get_n_sessions (left), ==, 2);
  g_assert_cmpstr (rehab_diary_get_session (left, 0)->import_identity, ==, "id:1");
  g_assert_cmpstr (rehab_diary_get_session (left, 1)->id, ==, typed->id);
  g_assert_cmpuint (rehab_diary_get_n_days (left), ==, 1);
  g_assert_cmpstr (rehab_diary_get_day (left, 0)->import_identity, ==, "day:0");
  g_assert_cmpint (count (self, "SELECT count (*) FROM session WHERE import_id IS NOT NULL"), ==, 1);

  /* What it was and when it was undone stays, and it is not undone again. */
  undone = rehab_diary_import_table_get (self->store, import->id, &error);
  g_assert_cmpint (undone->undone_at, >=, import->imported_at);
  g_assert_cmpint (undone->sessions, ==, 3);
  g_assert_false (rehab_diary_import_table_undo (self->store, import->id, &n_removed, &n_kept, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
  g_assert_cmpint (count (self, "SELECT count (*) FROM session"), ==, 2);
}

static void
test_remove_some (Fixture      *self,
                  gconstpointer unused)
{
  static const guint expected[] = { 2, 2, 1, 0 };
  g_autoptr (RehabDiaryImport) import = write_import (self);
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_true (rehab_store_transaction_begin (self->store, &error));
  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (rehab_diary_import_table_remove_some (self->store, import->id, 2, &n, &error));
      g_assert_cmpuint (n, ==, expected[i]);
    }
  rehab_store_transaction_rollback (self->store);

  g_assert_cmpint (count (self, "SELECT (SELECT count (*) FROM session) + (SELECT count (*) FROM diary_day)"), ==, 5);
}

static void
assert_busy (gboolean done,
             GError **error)
{
  g_assert_false (done);
  g_assert_error (*error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_BUSY);
  g_clear_error (error);
}

/* Each way to write that there is. */
static void
assert_nobody_writes (Fixture *self)
{
  g_autoptr (RehabSession) session = make_session (self->episode, NULL, day (2026, 3, 1), 0, NULL);
  g_autoptr (RehabDiary) empty = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) diary = rehab_diary_with_session (empty, session);
  g_autoptr (RehabPatientDetails) other_name = NULL;
  g_autoptr (GError) error = NULL;
  RehabPatientDetails values = *self->patient;
  guint n[2];

  values.given_name = "Ada";
  other_name = rehab_patient_details_new (&values, &error);

  assert_busy (rehab_row_insert (self->store, session, &error), &error);
  assert_busy (rehab_row_save (self->store, other_name, &error), &error);
  assert_busy (rehab_row_delete (self->store, &rehab_episode_type, self->other->id, &error), &error);
  assert_busy (rehab_diary_table_save_changes (self->store, empty, diary, &error), &error);
  assert_busy (rehab_store_transaction_begin (self->store, &error), &error);
  assert_busy (rehab_diary_import_table_undo (self->store, self->other->id, &n[0], &n[1], &error), &error);
  assert_busy (rehab_database_execute (rehab_store_get_database (self->store), "DELETE FROM session", &error), &error);
  assert_busy (rehab_store_hold_new (self->store, &error) != NULL, &error);
}

static void
test_hold (Fixture      *self,
           gconstpointer unused)
{
  g_autoptr (RehabStoreHold) hold = NULL;
  g_autoptr (RehabSession) mine = make_session (self->episode, NULL, day (2026, 3, 1), 0, NULL);
  g_autoptr (RehabSession) theirs = make_session (self->episode, NULL, day (2026, 3, 1), 1, NULL);
  g_autoptr (GError) error = NULL;

  for (guint round = 0; round < 2; round++)
    {
      gboolean keeps = round == 1;

      hold = rehab_store_hold_new (self->store, &error);
      g_assert_no_error (error);
      assert_nobody_writes (self);

      rehab_store_hold_enter (hold);
      g_assert_true (rehab_row_insert (self->store, mine, &error));
      rehab_store_hold_leave (hold);

      assert_nobody_writes (self);
      g_assert_cmpint (count (self, "SELECT count (*) FROM session"), ==, 1);

      rehab_store_hold_enter (hold);
      if (keeps)
        g_assert_true (rehab_store_hold_commit (hold, &error));
      else
        rehab_store_hold_leave (hold);
      g_clear_pointer (&hold, rehab_store_hold_free);

      g_assert_cmpint (count (self, "SELECT count (*) FROM session"), ==, keeps);
    }

  /* Everybody again. */
  g_assert_true (rehab_row_insert (self->store, theirs, &error));
  g_assert_cmpint (count (self, "SELECT count (*) FROM session"), ==, 2);

  /* What is somebody's already is not held. */
  g_assert_true (rehab_store_transaction_begin (self->store, &error));
  assert_busy (rehab_store_hold_new (self->store, &error) != NULL, &error);
  rehab_store_transaction_rollback (self->store);
}

/* A program that ends in the middle of it leaves nothing of it. */
static void
test_hold_and_close (Fixture      *self,
                     gconstpointer unused)
{
  g_autoptr (RehabSession) session = make_session (self->episode, NULL, day (2026, 3, 1), 0, NULL);
  g_autoptr (GError) error = NULL;
  RehabStoreHold *hold = rehab_store_hold_new (self->store, &error);

  rehab_store_hold_enter (hold);
  g_assert_true (rehab_row_insert (self->store, session, &error));
  rehab_store_hold_leave (hold);
  rehab_store_hold_free (hold);
  g_clear_object (&self->store);

  self->store = open_store (self->folder);
  g_assert_cmpint (count (self, "SELECT count (*) FROM session"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/import/is-found", Fixture, NULL, set_up, test_is_found, tear_down);
  g_test_add ("/store/import/audit", Fixture, NULL, set_up, test_audit, tear_down);
  g_test_add ("/store/import/undo-keeps-what-was-edited", Fixture, NULL, set_up, test_undo_keeps_what_was_edited, tear_down);
  g_test_add ("/store/import/remove-some", Fixture, NULL, set_up, test_remove_some, tear_down);
  g_test_add ("/store/import/hold", Fixture, NULL, set_up, test_hold, tear_down);
  g_test_add ("/store/import/hold-and-close", Fixture, NULL, set_up, test_hold_and_close, tear_down);

  return g_test_run ();
}
