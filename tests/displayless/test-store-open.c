/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "rehab-migration.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static guint
get_mode (const char *folder,
          const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf info;

  g_assert_cmpint (g_lstat (path, &info), ==, 0);

  return info.st_mode & 07777;
}

static gboolean
has_file (const char *folder,
          const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Names, modes and contents of everything that matters in a folder; the lock is not part of it. */
static char *
take_picture (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      g_autofree char *sum = NULL;
      gsize length;

      if (g_str_has_suffix (name, ".lock"))
        continue;

      if (g_file_get_contents (path, &contents, &length, NULL))
        sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
      g_ptr_array_add (lines, g_strdup_printf ("%s %o %s\n", name, get_mode (folder, name), sum));
    }

  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("", (char **) lines->pdata);
}

static void
write_file (const char *folder,
            const char *name,
            const void *contents,
            gsize       length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, contents, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0644, &error);
  g_assert_no_error (error);
}

static void
make_clinic (const char *folder)
{
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
}

static char *
read_database (const char *folder,
               gsize      *length)
{
  g_autofree char *path = database_path (folder);
  char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, length, NULL));

  return contents;
}

static guint
count_patients (RehabStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) patients = rehab_patient_table_list (store, &error);

  g_assert_no_error (error);

  return patients->len;
}

/* Refused with this code, and nothing in the folder is another byte than before. */
static void
assert_refused_untouched (const char         *folder,
                          RehabStoreErrorCode code)
{
  g_autofree char *before = take_picture (folder);
  g_autofree char *after = NULL;

  assert_refused (folder, code);

  after = take_picture (folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_modes_whatever_the_umask (void)
{
  const mode_t umasks[] = { 0000, 0022, 0077, 0777 };

  for (size_t i = 0; i < G_N_ELEMENTS (umasks); i++)
    {
      g_autoptr (TestFolder) parent = make_folder ();
      g_autofree char *folder = g_build_filename (parent, "data", NULL);
      mode_t umask_before = umask (umasks[i]);

      {
        g_autoptr (RehabStore) store = open_store (folder);
        g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");

        umask (umask_before);
        g_assert_cmpuint (get_mode (parent, "data"), ==, 0700);
        g_assert_cmpuint (get_mode (folder, "hamstring-rehab.db"), ==, 0600);
        g_assert_cmpuint (get_mode (folder, "hamstring-rehab.db-journal"), ==, 0600);
        g_assert_cmpuint (get_mode (folder, "hamstring-rehab.lock"), ==, 0600);
        g_assert_false (has_file (folder, "hamstring-rehab.db.new"));
        g_assert_false (has_file (folder, "hamstring-rehab.db.new-journal"));
      }
    }
}

static void
test_modes_are_repaired (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *path = database_path (folder);

  make_clinic (folder);
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);

  {
    g_autoptr (RehabStore) store = open_store (folder);

    g_assert_cmpuint (get_mode (folder, "hamstring-rehab.db"), ==, 0600);
    g_assert_cmpuint (count_patients (store), ==, 1);
  }
}

/* A folder that somebody shares for other things keeps its mode. */
static void
test_a_shared_folder_stays_shared (void)
{
  g_autoptr (TestFolder) parent = make_folder ();
  g_autofree char *folder = g_build_filename (parent, "shared", NULL);

  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  write_file (folder, "other.txt", "x", 1);
  make_clinic (folder);

  g_assert_cmpuint (get_mode (parent, "shared"), ==, 0755);
  g_assert_cmpuint (get_mode (folder, "hamstring-rehab.db"), ==, 0600);
}

static void
test_empty_is_no_fresh_start (void)
{
  g_autoptr (TestFolder) folder = make_folder ();

  write_file (folder, REHAB_STORE_DATABASE_NAME, "", 0);
  assert_refused_untouched (folder, REHAB_STORE_ERROR_DAMAGED);
}

static void
test_garbage (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *garbage = g_malloc (8192);

  memset (garbage, 'x', 8192);
  write_file (folder, REHAB_STORE_DATABASE_NAME, garbage, 8192);
  assert_refused_untouched (folder, REHAB_STORE_ERROR_DAMAGED);

  write_file (folder, REHAB_STORE_DATABASE_NAME, "SQLite format 3", 16);
  assert_refused_untouched (folder, REHAB_STORE_ERROR_DAMAGED);
}

static void
test_a_folder_in_its_place (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *path = database_path (folder);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_refused (folder, REHAB_STORE_ERROR_DAMAGED);
}

/* However much of the file is lost, from one byte on: refused, and what is left is left alone. */
static void
test_cut (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *contents = NULL;
  gsize length;

  make_clinic (folder);
  contents = read_database (folder, &length);
  g_assert_cmpuint (length, >, 8192);

  for (gsize kept = 1; kept < length; kept += kept < 200 ? 33 : length / 7)
    {
      write_file (folder, REHAB_STORE_DATABASE_NAME, contents, kept);
      g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
      assert_refused (folder, REHAB_STORE_ERROR_DAMAGED);

      {
        g_autofree char *left = NULL;
        gsize left_length;

        left = read_database (folder, &left_length);
        g_assert_cmpmem (left, left_length, contents, kept);
      }
    }
}

static void
test_first_page_zeroed (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *contents = NULL;
  gsize length;

  make_clinic (folder);
  contents = read_database (folder, &length);
  memset (contents, 0, 4096);
  write_file (folder, REHAB_STORE_DATABASE_NAME, contents, length);
  assert_refused_untouched (folder, REHAB_STORE_ERROR_DAMAGED);
}

/* The header alone is right; the tables behind it are gone. */
static void
test_schema_zeroed (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *contents = NULL;
  g_autofree char *left = NULL;
  gsize length;
  gsize left_length;

  make_clinic (folder);
  contents = read_database (folder, &length);
  memset (contents + 100, 0, 3996);
  write_file (folder, REHAB_STORE_DATABASE_NAME, contents, length);
  assert_refused (folder, REHAB_STORE_ERROR_DAMAGED);

  left = read_database (folder, &left_length);
  g_assert_cmpmem (left, left_length, contents, length);
}

static void
set_header (char   *contents,
            int     at,
            guint32 value)
{
  guint32 bytes = GUINT32_TO_BE (value);

  memcpy (contents + at, &bytes, sizeof bytes);
}

/* With a journal beside it that SQLite would roll back into it, if it were asked. */
static void
test_foreign_and_newer (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *contents = NULL;
  g_autofree char *journal = g_malloc0 (4096);
  gsize length;

  make_clinic (folder);
  contents = read_database (folder, &length);
  memcpy (journal, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
  set_header (journal, 16, 1);
  set_header (journal, 20, 512);
  set_header (journal, 24, 4096);

  set_header (contents, 68, 0x12345678);
  write_file (folder, REHAB_STORE_DATABASE_NAME, contents, length);
  assert_refused_untouched (folder, REHAB_STORE_ERROR_FOREIGN);
  write_file (folder, REHAB_STORE_DATABASE_NAME "-journal", journal, 4096);
  assert_refused_untouched (folder, REHAB_STORE_ERROR_FOREIGN);

  set_header (contents, 68, 0);
  write_file (folder, REHAB_STORE_DATABASE_NAME, contents, length);
  assert_refused_untouched (folder, REHAB_STORE_ERROR_FOREIGN);

  set_header (contents, 68, REHAB_DATABASE_APPLICATION_ID);
  set_header (contents, 60, 1000);
  write_file (folder, REHAB_STORE_DATABASE_NAME, contents, length);
  assert_refused_untouched (folder, REHAB_STORE_ERROR_NEWER);

  /* A version that was never made. */
  set_header (contents, 60, 0);
  write_file (folder, REHAB_STORE_DATABASE_NAME, contents, length);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  {
    g_autofree char *path = g_strconcat (folder, "/" REHAB_STORE_DATABASE_NAME "-journal", NULL);

    g_unlink (path);
  }
  assert_refused (folder, REHAB_STORE_ERROR_DAMAGED);
}

/* What the journal holds belongs to a file that is gone; a new one beside it would be its end. */
static void
test_journal_without_its_file (void)
{
  g_autoptr (TestFolder) folder = make_folder ();

  write_file (folder, REHAB_STORE_DATABASE_NAME "-journal", "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7....", 12);
  assert_refused_untouched (folder, REHAB_STORE_ERROR_DAMAGED);
}

/* A crash while the very first file was made must not lock anybody out. */
static void
test_left_over_of_the_first_start (void)
{
  g_autoptr (TestFolder) folder = make_folder ();

  write_file (folder, REHAB_STORE_DATABASE_NAME ".new", "half", 4);
  write_file (folder, REHAB_STORE_DATABASE_NAME ".new-journal", "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
  make_clinic (folder);

  g_assert_false (has_file (folder, REHAB_STORE_DATABASE_NAME ".new"));
  g_assert_false (has_file (folder, REHAB_STORE_DATABASE_NAME ".new-journal"));
}

/* Somebody else's views and triggers in a file that says it is ours. */
static void
test_evil_schema (void)
{
  const char *const evils[] = {
    "CREATE TRIGGER evil AFTER UPDATE ON patient BEGIN DELETE FROM squad; END",
    "CREATE VIEW evil AS SELECT * FROM patient",
    "CREATE TABLE evil (x TEXT)",
    "DROP TRIGGER audit_is_not_changed",
    "DROP TRIGGER audit_is_not_changed;"
    "CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT 1; END",
    "DROP INDEX finding_is_one",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (evils); i++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      g_autoptr (GError) error = NULL;

      {
        g_autoptr (RehabStore) store = open_store (folder);

        g_assert_true (rehab_database_execute (rehab_store_get_database (store), evils[i], &error));
      }

      assert_refused_untouched (folder, REHAB_STORE_ERROR_DAMAGED);
    }
}

static void
run_in_child (void (     *work ) (const char *folder),
              const char *folder)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      /* Else both would go on to make the same "random" identities. */
      g_random_set_seed ((guint32) getpid ());
      work (folder);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
expect_in_use (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = rehab_store_open (folder, &error);

  if (store != NULL || !g_error_matches (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_IN_USE))
    _exit (1);
}

/* Not even beside it: the lock by itself keeps everybody else out, whatever SQLite's own do. */
static void
expect_locked (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "hamstring-rehab.lock", NULL);
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);

  if (fd < 0 || flock (fd, LOCK_SH | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    _exit (1);
}

static void
open_and_die (const char *folder)
{
  g_autoptr (RehabStore) store = rehab_store_open (folder, NULL);

  if (store == NULL)
    _exit (1);
  _exit (0);
}

static void
test_second_instance (void)
{
  g_autoptr (TestFolder) folder = make_folder ();

  {
    g_autoptr (RehabStore) store = open_store (folder);

    run_in_child (expect_in_use, folder);
    run_in_child (expect_locked, folder);
    assert_refused (folder, REHAB_STORE_ERROR_IN_USE);

    /* Refusing the others has not loosened the hold of this one. */
    run_in_child (expect_in_use, folder);
    {
      g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
    }
  }

  /* No stale lock is left by who closed it, nor by who died with it. */
  run_in_child (open_and_die, folder);
  {
    g_autoptr (RehabStore) store = open_store (folder);

    g_assert_cmpuint (count_patients (store), ==, 1);
  }
}

/* Programs started from this one must not keep the folder taken. */
static void
test_lock_is_not_inherited (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  int n_ours = 0;

  for (int fd = 3; fd < 64; fd++)
    {
      g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
      g_autofree char *target = g_file_read_link (link, NULL);

      if (target == NULL || strstr (target, "/hamstring-rehab.") == NULL)
        continue;

      n_ours++;
      g_assert_cmpint (fcntl (fd, F_GETFD) & FD_CLOEXEC, !=, 0);
    }

  g_assert_cmpint (n_ours, >=, 2);
}

/* A root with all of its powers; one that was stripped of them is held by permissions as any user is. */
static gboolean
is_mighty (void)
{
  g_autofree char *path = g_dir_make_tmp ("rehab-mighty-XXXXXX", NULL);
  gboolean mighty = getuid () == 0 && chown (path, NOBODY, NOBODY) == 0;

  g_rmdir (path);

  return mighty;
}

/* Permissions do not stop such a root, so somebody else tries. */
static void
become_nobody (void)
{
  if (is_mighty () && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    _exit (2);
}

static void
expect_code (const char         *folder,
             RehabStoreErrorCode code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = rehab_store_open (folder, &error);

  if (!g_error_matches (error, REHAB_STORE_ERROR, (int) code))
    {
      g_printerr ("# expected %d, got: %s (%d)\n", (int) code,
                  error != NULL ? error->message : "no error", error != NULL ? error->code : -1);
      _exit (1);
    }
}

static void
expect_read_only (const char *folder)
{
  become_nobody ();
  expect_code (folder, REHAB_STORE_ERROR_READ_ONLY);
}

static void
expect_no_access (const char *folder)
{
  become_nobody ();
  expect_code (folder, REHAB_STORE_ERROR_NO_ACCESS);
}

static void
give_to_nobody (const char *path)
{
  if (is_mighty ())
    g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
}

static void
test_read_only_folder (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *inside = g_build_filename (folder, "data", NULL);

  give_to_nobody (folder);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  run_in_child (expect_read_only, folder);
  run_in_child (expect_read_only, inside);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
}

static void
test_read_only_file (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *path = database_path (folder);
  g_autofree char *lock = g_build_filename (folder, "hamstring-rehab.lock", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!is_mighty ())
    {
      g_test_skip ("Only root can make a file that belongs to somebody else");
      return;
    }

  make_clinic (folder);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  give_to_nobody (folder);
  give_to_nobody (lock);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);

  /* It belongs to root, so that nobody cannot simply make it writable. */
  before = take_picture (folder);
  run_in_child (expect_read_only, folder);
  after = take_picture (folder);
  g_assert_cmpstr (before, ==, after);

  g_assert_cmpint (g_chmod (path, 0000), ==, 0);
  run_in_child (expect_no_access, folder);
}

static gboolean
write_row (const char *path,
           const char *row)
{
  g_autofd int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  return fd >= 0 && write (fd, row, strlen (row)) == (gssize) strlen (row);
}

/* In a mount namespace of its own. Without the right to make one, it says so and passes. */
static gboolean
enter_namespace (void)
{
  g_autofree char *uids = g_strdup_printf ("0 %u 1", (guint) getuid ());
  g_autofree char *gids = g_strdup_printf ("0 %u 1", (guint) getgid ());

  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0
      || !write_row ("/proc/self/setgroups", "deny")
      || !write_row ("/proc/self/uid_map", uids)
      || !write_row ("/proc/self/gid_map", gids))
    return FALSE;

  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static void
expect_read_only_mount (const char *folder)
{
  if (!enter_namespace ()
      || mount (folder, folder, NULL, MS_BIND, NULL) != 0
      || mount (NULL, folder, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV, NULL) != 0)
    {
      g_print ("# no user namespaces here\n");
      _exit (0);
    }

  expect_code (folder, REHAB_STORE_ERROR_READ_ONLY);
}

static void
test_read_only_mount (void)
{
  g_autoptr (TestFolder) folder = make_folder ();

  make_clinic (folder);
  run_in_child (expect_read_only_mount, folder);
}

/* Writes patients until an error; every one that was acknowledged must be there afterwards. */
static guint
fill (RehabStore *store,
      GError    **error)
{
  g_autofree char *notes = g_strnfill (9000, 'n');
  guint n_written = 0;

  for (; n_written < 10000; n_written++)
    {
      const RehabPatientDetails values = { .family_name = "Adeyemi", .notes = notes };
      g_autoptr (RehabPatientDetails) patient = rehab_patient_details_new (&values, NULL);

      if (!rehab_patient_table_save (store, patient, error))
        break;
    }

  return n_written;
}

static void
check_full (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second = NULL;
  guint n_written;

  {
    g_autoptr (RehabStore) store = rehab_store_open (folder, &error);

    if (store == NULL)
      {
        g_printerr ("# %s\n", error->message);
        _exit (1);
      }

    n_written = fill (store, &error);
    if (n_written == 0 || !g_error_matches (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FULL))
      {
        g_printerr ("# after %u: %s (%d)\n", n_written, error != NULL ? error->message : "nothing",
                    error != NULL ? error->code : -1);
        _exit (3);
      }

    /* Reading goes on in the same store, and the next write says the same. */
    if (count_patients (store) != n_written)
      _exit (4);
    if (fill (store, &second) != 0 && !g_error_matches (second, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FULL))
      _exit (5);
    n_written = count_patients (store);
  }

  /* And it opens while there is still no room. */
  {
    g_autoptr (RehabStore) store = rehab_store_open (folder, NULL);

    if (store == NULL || count_patients (store) != n_written)
      _exit (6);
    if (!rehab_database_check_integrity (rehab_store_get_database (store), NULL))
      _exit (7);
  }
}

static void
fill_small_disk (const char *folder)
{
  if (!enter_namespace () || mount ("tmpfs", folder, "tmpfs", 0, "size=1m,mode=0700") != 0)
    {
      g_print ("# no user namespaces here\n");
      _exit (0);
    }

  check_full (folder);
}

static void
test_full_disk (void)
{
  g_autoptr (TestFolder) folder = make_folder ();

  run_in_child (fill_small_disk, folder);
}

static void
make_on_tiny_disk (const char *folder)
{
  if (!enter_namespace () || mount ("tmpfs", folder, "tmpfs", 0, "size=64k,mode=0700") != 0)
    _exit (0);

  expect_code (folder, REHAB_STORE_ERROR_FULL);
  if (has_file (folder, REHAB_STORE_DATABASE_NAME) || has_file (folder, REHAB_STORE_DATABASE_NAME ".new"))
    _exit (3);
}

/* Where there is no room for a first file, none is left half-made. */
static void
test_no_room_to_begin (void)
{
  g_autoptr (TestFolder) folder = make_folder ();

  run_in_child (make_on_tiny_disk, folder);
}

static void
fill_to_limit (const char *folder)
{
  const struct rlimit limit = { 1 << 20, 1 << 20 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    _exit (2);

  check_full (folder);
}

static void
test_file_size_limit (void)
{
  g_autoptr (TestFolder) folder = make_folder ();

  run_in_child (fill_to_limit, folder);

  {
    g_autoptr (RehabStore) store = open_store (folder);
    guint n_before = count_patients (store);
    g_autoptr (RehabPatientDetails) patient = add_patient (store, "Okafor");

    g_assert_cmpuint (n_before, >, 0);
    g_assert_cmpuint (count_patients (store), ==, n_before + 1);
  }
}

/* The folder is taken away while the store is open: an error, and nothing written anywhere else. */
static void
test_folder_removed (void)
{
  for (int written_before = 0; written_before < 2; written_before++)
    {
      g_autoptr (TestFolder) parent = make_folder ();
      g_autofree char *folder = g_build_filename (parent, "data", NULL);
      g_autoptr (RehabStore) store = open_store (folder);
      g_autoptr (GError) error = NULL;
      const RehabPatientDetails values = { .family_name = "Adeyemi" };
      g_autoptr (RehabPatientDetails) patient = rehab_patient_details_new (&values, NULL);

      if (written_before)
        {
          g_autoptr (RehabPatientDetails) first = add_patient (store, "Okafor");
        }

      remove_folder (folder);
      g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

      g_assert_false (rehab_patient_table_save (store, patient, &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_IO);
      g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/open/modes-whatever-the-umask", test_modes_whatever_the_umask);
  g_test_add_func ("/store/open/modes-are-repaired", test_modes_are_repaired);
  g_test_add_func ("/store/open/a-shared-folder-stays-shared", test_a_shared_folder_stays_shared);
  g_test_add_func ("/store/open/empty", test_empty_is_no_fresh_start);
  g_test_add_func ("/store/open/garbage", test_garbage);
  g_test_add_func ("/store/open/a-folder-in-its-place", test_a_folder_in_its_place);
  g_test_add_func ("/store/open/cut", test_cut);
  g_test_add_func ("/store/open/first-page-zeroed", test_first_page_zeroed);
  g_test_add_func ("/store/open/schema-zeroed", test_schema_zeroed);
  g_test_add_func ("/store/open/foreign-and-newer", test_foreign_and_newer);
  g_test_add_func ("/store/open/journal-without-its-file", test_journal_without_its_file);
  g_test_add_func ("/store/open/left-over-of-the-first-start", test_left_over_of_the_first_start);
  g_test_add_func ("/store/open/evil-schema", test_evil_schema);
  g_test_add_func ("/store/open/second-instance", test_second_instance);
  g_test_add_func ("/store/open/lock-is-not-inherited", test_lock_is_not_inherited);
  g_test_add_func ("/store/open/read-only-folder", test_read_only_folder);
  g_test_add_func ("/store/open/read-only-file", test_read_only_file);
  g_test_add_func ("/store/open/read-only-mount", test_read_only_mount);
  g_test_add_func ("/store/open/full-disk", test_full_disk);
  g_test_add_func ("/store/open/no-room-to-begin", test_no_room_to_begin);
  g_test_add_func ("/store/open/file-size-limit", test_file_size_limit);
  g_test_add_func ("/store/open/folder-removed", test_folder_removed);

  return g_test_run ();
}
