/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "rehab-diary-table.h"

#include <sqlite3.h>
#include <string.h>

/*
 * A layer between SQLite and the system in which the n-th access to the disk fails, once or from then on, or is done
 * and only reported as failed. For every n until an operation needs fewer accesses: what was acknowledged is there, what
 * failed left nothing, and trying again works.
 */

typedef enum
{
  FAULT_ONCE,
  FAULT_FROM_THEN_ON,
  FAULT_ONLY_REPORTED,
} FaultKind;

static struct
{
  gboolean armed;
  gboolean of_memory;
  FaultKind kind;
  int code;      /* what SQLite is told; 0 is the I/O error of the access */
  int countdown; /* accesses until it fails */
  int n_hits;
} fault;

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} FaultyFile;

static sqlite3_vfs faulty_vfs;
static sqlite3_vfs *real_vfs;

static gboolean
count_down (void)
{
  if (--fault.countdown > 0)
    return FALSE;

  if (fault.countdown < 0 && fault.kind != FAULT_FROM_THEN_ON)
    return FALSE;

  fault.n_hits++;

  return TRUE;
}

/* Whether this access to the disk fails. A full one only fails what takes room. */
static gboolean
strike (gboolean takes_room)
{
  if (!fault.armed || fault.of_memory || (fault.code != 0 && !takes_room))
    return FALSE;

  return count_down ();
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultyFile *) file)->real;
}

static int
faulty_close (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);
  int result = real->pMethods->xClose (real);

  g_free (real);

  return result;
}

static int
faulty_read (sqlite3_file *file,
             void         *buffer,
             int           length,
             sqlite3_int64 at)
{
  sqlite3_file *real = get_real (file);

  if (strike (FALSE))
    return SQLITE_IOERR_READ;

  return real->pMethods->xRead (real, buffer, length, at);
}

static int
faulty_write (sqlite3_file *file,
              const void   *buffer,
              int           length,
              sqlite3_int64 at)
{
  sqlite3_file *real = get_real (file);

  if (strike (TRUE))
    {
      /* Half of it may arrive. */
      if (fault.kind == FAULT_ONLY_REPORTED)
        (void) real->pMethods->xWrite (real, buffer, length / 2, at);
      return fault.code != 0 ? fault.code : SQLITE_IOERR_WRITE;
    }

  return real->pMethods->xWrite (real, buffer, length, at);
}

static int
faulty_truncate (sqlite3_file *file,
                 sqlite3_int64 size)
{
  sqlite3_file *real = get_real (file);

  if (strike (FALSE))
    {
      if (fault.kind == FAULT_ONLY_REPORTED)
        (void) real->pMethods->xTruncate (real, size);
      return SQLITE_IOERR_TRUNCATE;
    }

  return real->pMethods->xTruncate (real, size);
}

static int
faulty_sync (sqlite3_file *file,
             int           flags)
{
  sqlite3_file *real = get_real (file);

  if (strike (FALSE))
    {
      if (fault.kind == FAULT_ONLY_REPORTED)
        (void) real->pMethods->xSync (real, flags);
      return SQLITE_IOERR_FSYNC;
    }

  return real->pMethods->xSync (real, flags);
}

static int
faulty_file_size (sqlite3_file  *file,
                  sqlite3_int64 *size)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xFileSize (real, size);
}

static int
faulty_lock (sqlite3_file *file,
             int           level)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xLock (real, level);
}

static int
faulty_unlock (sqlite3_file *file,
               int           level)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xUnlock (real, level);
}

static int
faulty_check_reserved_lock (sqlite3_file *file,
                            int          *is_locked)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xCheckReservedLock (real, is_locked);
}

static int
faulty_file_control (sqlite3_file *file,
                     int           operation,
                     void         *argument)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xFileControl (real, operation, argument);
}

static int
faulty_sector_size (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xSectorSize (real);
}

static int
faulty_device_characteristics (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);

  return real->pMethods->xDeviceCharacteristics (real);
}

static const sqlite3_io_methods faulty_methods = {
  .iVersion = 1,
  .xClose = faulty_close,
  .xRead = faulty_read,
  .xWrite = faulty_write,
  .xTruncate = faulty_truncate,
  .xSync = faulty_sync,
  .xFileSize = faulty_file_size,
  .xLock = faulty_lock,
  .xUnlock = faulty_unlock,
  .xCheckReservedLock = faulty_check_reserved_lock,
  .xFileControl = faulty_file_control,
  .xSectorSize = faulty_sector_size,
  .xDeviceCharacteristics = faulty_device_characteristics,
};

static int
faulty_open (sqlite3_vfs     *vfs,
             sqlite3_filename name,
             sqlite3_file    *file,
             int              flags,
             int             *flags_out)
{
  FaultyFile *self = (FaultyFile *) file;
  int result;

  self->base.pMethods = NULL;

  if (strike (FALSE))
    return SQLITE_CANTOPEN;

  self->real = g_malloc0 ((gsize) real_vfs->szOsFile);
  result = real_vfs->xOpen (real_vfs, name, self->real, flags, flags_out);
  if (result != SQLITE_OK)
    {
      g_clear_pointer (&self->real, g_free);
      return result;
    }

  self->base.pMethods = &faulty_methods;

  return SQLITE_OK;
}

static int
faulty_delete (sqlite3_vfs *vfs,
               const char  *name,
               int          sync_folder)
{
  if (strike (FALSE))
    return SQLITE_IOERR_DELETE;

  return real_vfs->xDelete (real_vfs, name, sync_folder);
}

static void
register_faulty_vfs (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  faulty_vfs = *real_vfs;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = sizeof (FaultyFile);
  faulty_vfs.pNext = NULL;
  faulty_vfs.xOpen = faulty_open;
  faulty_vfs.xDelete = faulty_delete;
  g_assert_cmpint (sqlite3_vfs_register (&faulty_vfs, 0), ==, SQLITE_OK);
}

static void
arm (FaultKind kind,
     int       code,
     int       n)
{
  fault.armed = TRUE;
  fault.of_memory = FALSE;
  fault.kind = kind;
  fault.code = code;
  fault.countdown = n;
  fault.n_hits = 0;
}

static void
disarm (void)
{
  fault.armed = FALSE;
}

static RehabStore *
open_faulty (const char *folder)
{
  g_autoptr (GError) error = NULL;
  RehabStore *store = rehab_store_open_with_vfs (folder, "faulty", &error);

  g_assert_no_error (error);

  return store;
}

static RehabDiary *
make_week (const char *episode_id)
{
  RehabDiary *diary = rehab_diary_new (NULL, 0, NULL, 0);
  g_autofree char *note = g_strnfill (450, 'n');

  for (int i = 0; i < 7; i++)
    {
      const RehabDiaryDay values = {
        .episode_id = episode_id,
        .date = rehab_date_add_days (day (2025, 11, 3), i),
        .worst_pain = rehab_number (i),
        .note = note,
      };
      g_autoptr (RehabDiaryDay) diary_day = rehab_diary_day_new (&values, NULL);
      g_autoptr (RehabDiary) shorter = diary;

      diary = rehab_diary_with_day (shorter, diary_day);
    }

  return diary;
}

static void
assert_diary (RehabStore *store,
              const char *episode_id,
              RehabDiary *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiary) found = rehab_diary_table_load (store, episode_id, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_diary_equal (found, expected));
}

static void
assert_diary_is_either (RehabStore *store,
                        const char *episode_id,
                        RehabDiary *one,
                        RehabDiary *other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiary) found = rehab_diary_table_load (store, episode_id, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_diary_equal (found, one) || rehab_diary_equal (found, other));
}

/* One fault at the @n-th access while a week is saved. Returns whether it was reached. */
static gboolean
try_to_save (FaultKind           kind,
             int                 code,
             RehabStoreErrorCode expected,
             int                 n)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabPatientDetails) patient = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabDiary) none = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) week = NULL;
  gboolean is_saved;
  gboolean is_uncertain;
  gboolean was_reached;

  {
    g_autoptr (RehabStore) store = open_faulty (folder);

    patient = add_patient (store, "Adeyemi");
    episode = add_episode (store, patient->id, day (2025, 11, 1));
    week = make_week (episode->id);
  }

  {
    g_autoptr (RehabStore) store = open_faulty (folder);
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) second = NULL;

    arm (kind, code, n);
    is_saved = rehab_diary_table_save_changes (store, none, week, &error);
    was_reached = fault.n_hits > 0;
    disarm ();

    is_uncertain = g_error_matches (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_UNCERTAIN);
    if (!is_saved && !is_uncertain)
      g_assert_error (error, REHAB_STORE_ERROR, (int) expected);
    g_assert_true (is_saved == (error == NULL));

    /* Only while the disk goes on failing can it be unknown what is on it. */
    g_assert_true (!is_uncertain || kind == FAULT_FROM_THEN_ON);

    /* The same store goes on where it was, as soon as the disk does. */
    if (is_uncertain)
      assert_diary_is_either (store, episode->id, week, none);
    else
      assert_diary (store, episode->id, is_saved ? week : none);
    if (!is_uncertain && !is_saved)
      {
        is_saved = rehab_diary_table_save_changes (store, none, week, &second);
        g_assert_no_error (second);
        g_assert_true (is_saved);
      }
  }

  {
    g_autoptr (RehabStore) store = open_faulty (folder);
    g_autoptr (GError) error = NULL;
    g_autoptr (RehabDiary) found = rehab_diary_table_load (store, episode->id, &error);

    g_assert_no_error (error);
    g_assert_true (rehab_diary_equal (found, week) || (is_uncertain && rehab_diary_equal (found, none)));
    g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));
  }

  return was_reached;
}

typedef struct
{
  const char *path;
  FaultKind kind;
  int code;
  RehabStoreErrorCode expected;
} Case;

static const Case cases[] = {
  { "/store/faults/save/io-once", FAULT_ONCE, 0, REHAB_STORE_ERROR_IO },
  { "/store/faults/save/io-from-then-on", FAULT_FROM_THEN_ON, 0, REHAB_STORE_ERROR_IO },
  { "/store/faults/save/io-only-reported", FAULT_ONLY_REPORTED, 0, REHAB_STORE_ERROR_IO },
  { "/store/faults/save/full-once", FAULT_ONCE, SQLITE_FULL, REHAB_STORE_ERROR_FULL },
  { "/store/faults/save/full-from-then-on", FAULT_FROM_THEN_ON, SQLITE_FULL, REHAB_STORE_ERROR_FULL },
};

static void
test_save (gconstpointer data)
{
  const Case *self = data;
  int n = 1;

  while (try_to_save (self->kind, self->code, self->expected, n))
    n++;

  /* A journal, some pages, their syncs: if there were fewer, the faults went past. */
  g_assert_cmpint (n, >, 10);
}

/* A fault while the file is opened: an error, and the next start finds everything. */
static void
test_open (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (TestFolder) folder = make_folder ();
  gboolean was_reached = TRUE;

  {
    g_autoptr (RehabStore) store = open_faulty (folder);
    g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
  }

  for (int n = 1; was_reached; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabStore) store = NULL;
      g_autoptr (GPtrArray) patients = NULL;

      arm (self->kind, self->code, n);
      store = rehab_store_open_with_vfs (folder, "faulty", &error);
      was_reached = fault.n_hits > 0;
      disarm ();

      g_assert_true ((store == NULL) == (error != NULL));
      if (store == NULL)
        {
          g_assert_cmpint (error->code, !=, REHAB_STORE_ERROR_DAMAGED);
          store = open_faulty (folder);
        }

      patients = rehab_patient_table_list (store, NULL);
      g_assert_nonnull (patients);
      g_assert_cmpuint (patients->len, ==, 1);
    }
}

/* Nor does a fault while something is read pass for "there is nothing". */
static void
test_read (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabDiary) none = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) week = NULL;
  gboolean was_reached = TRUE;
  int n;

  {
    g_autoptr (RehabStore) store = open_faulty (folder);
    g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");

    episode = add_episode (store, patient->id, day (2025, 11, 1));
    week = make_week (episode->id);
    g_assert_true (rehab_diary_table_save_changes (store, none, week, NULL));
  }

  for (n = 1; was_reached; n++)
    {
      g_autoptr (RehabStore) store = open_faulty (folder);
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabDiary) found = NULL;

      arm (self->kind, self->code, n);
      found = rehab_diary_table_load (store, episode->id, &error);
      was_reached = fault.n_hits > 0;
      disarm ();

      g_assert_true ((found == NULL) == (error != NULL));
      if (found != NULL)
        g_assert_true (rehab_diary_equal (found, week));
      assert_diary (store, episode->id, week);
    }

  g_assert_cmpint (n, >, 2);
}

/* Where nothing tells whether a commit took place, that is what is said. */
static void
test_no_proof (void)
{
  const char *const proofs[] = { NULL, "SELECT 1" };

  for (size_t i = 0; i < G_N_ELEMENTS (proofs); i++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      g_autoptr (RehabStore) store = open_faulty (folder);
      RehabDatabase *database = rehab_store_get_database (store);
      g_autoptr (GError) error = NULL;

      rehab_database_set_commit_proof (database, proofs[i]);
      g_assert_true (rehab_database_begin (database, &error));
      g_assert_true (rehab_database_execute (database, "INSERT INTO setting (key, value, created_at, changed_at)"
                                             " VALUES ('a', 'b', 1, 1)", &error));
      arm (FAULT_ONLY_REPORTED, 0, 1);
      g_assert_false (rehab_database_commit (database, &error));
      disarm ();
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_UNCERTAIN);
      g_assert_false (rehab_database_get_in_transaction (database));
    }
}

static sqlite3_mem_methods real_memory;

static gboolean
is_out_of_memory (void)
{
  return fault.armed && fault.of_memory && count_down ();
}

static void *
scarce_malloc (int size)
{
  return is_out_of_memory () ? NULL : real_memory.xMalloc (size);
}

static void *
scarce_realloc (void *memory,
                int   size)
{
  return is_out_of_memory () ? NULL : real_memory.xRealloc (memory, size);
}

/* Before SQLite's first use. */
static void
make_memory_scarce (void)
{
  sqlite3_mem_methods scarce;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real_memory), ==, SQLITE_OK);
  scarce = real_memory;
  scarce.xMalloc = scarce_malloc;
  scarce.xRealloc = scarce_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &scarce), ==, SQLITE_OK);

  /* Memory that SQLite puts aside for a connection would hide most of it. */
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}

/* No memory for the n-th thing: an error, nothing half-done, and the same store goes on. */
static void
test_memory (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabDiary) none = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) week = NULL;
  gboolean was_reached = TRUE;
  int n;

  {
    g_autoptr (RehabStore) store = open_faulty (folder);
    g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");

    episode = add_episode (store, patient->id, day (2025, 11, 1));
    week = make_week (episode->id);
  }

  for (n = 1; was_reached; n++)
    {
      g_autoptr (RehabStore) store = open_faulty (folder);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) reading = NULL;
      g_autoptr (RehabDiary) found = NULL;
      gboolean is_saved;

      arm (FAULT_ONCE, 0, n);
      fault.of_memory = TRUE;
      is_saved = rehab_diary_table_save_changes (store, none, week, &error);
      found = rehab_diary_table_load (store, episode->id, &reading);
      was_reached = fault.n_hits > 0;
      disarm ();

      if (!is_saved)
        g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_MEMORY);
      if (found == NULL)
        g_assert_error (reading, REHAB_STORE_ERROR, REHAB_STORE_ERROR_MEMORY);
      else
        g_assert_true (rehab_diary_equal (found, is_saved ? week : none));

      assert_diary (store, episode->id, is_saved ? week : none);
      g_assert_true (rehab_diary_table_save_changes (store, is_saved ? week : none, none, NULL));
    }

  g_assert_cmpint (n, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  make_memory_scarce ();
  register_faulty_vfs ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_save);

  g_test_add_data_func ("/store/faults/open/once", &cases[0], test_open);
  g_test_add_data_func ("/store/faults/open/from-then-on", &cases[1], test_open);
  g_test_add_data_func ("/store/faults/read/once", &cases[0], test_read);
  g_test_add_data_func ("/store/faults/read/from-then-on", &cases[1], test_read);
  g_test_add_func ("/store/faults/no-proof", test_no_proof);
  g_test_add_func ("/store/faults/memory", test_memory);

  return g_test_run ();
}
