/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "store-work.h"

#include "rehab-fault-disk.h"
#include "rehab-fault-vfs.h"

/*
 * What the store tells the disk is written down while it works. Then the power is cut: at some point of that, and with any
 * luck for what was not synced, it follows what the disk may hold, and the store is opened on it. It has to hold what
 * was acknowledged up to there, and of the commit that was going on all or nothing.
 *
 * A harness like this finds nothing when it is wrong. So it has to find losses where there must be some: with a disk that
 * lies about syncs, and with settings of SQLite that trade safety for speed.
 */

/*
 * States of the disk; a control finds losses in most of its own. With sanitizers each takes many times as long, and what
 * those look for is found in fewer.
 */
#ifdef __SANITIZE_ADDRESS__
#define N_STATES 1500
#define N_FOLDER_STATES 100
#define N_CONTROL_STATES 150
#else
#define N_STATES 20000
#define N_FOLDER_STATES 1500
#define N_CONTROL_STATES 600
#endif

/* Commits in the work that the states are taken from. */
#define N_COMMITS 120

/* Each so-manieth state is opened as the application does, and read in full. */
#define THOROUGH_EVERY 20

/* At a pass through the work, even when few states are still missing: not each cut makes one that was not there yet. */
#define FEWEST_CUTS 500

typedef RehabStore *(*Open) (const char *folder,
                             GError    **error);

typedef struct
{
  RehabFaultLog *log;
  GPtrArray *expected; /* what it holds after each mark; the first is made when the store is open */
  Open open;
  gboolean is_control; /* losses are expected, and not worth a word each */
} Recording;

typedef struct
{
  guint n_states;
  guint n_lost;   /* acknowledged, and not there */
  guint n_halves; /* something that never was: half a commit, or damage */
  guint n_refused;
  guint n_journals;
  guint n_read;
} Losses;

static void
recording_free (Recording *self)
{
  rehab_fault_log_free (self->log);
  g_ptr_array_unref (self->expected);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recording, recording_free)

/* Acknowledged: from now on it has to be there. */
static void
mark (Recording  *self,
      RehabStore *store)
{
  g_autoptr (GError) error = NULL;
  char *contents = store_work_read (rehab_store_get_database (store), &error);

  g_assert_no_error (error);
  g_ptr_array_add (self->expected, contents);
  rehab_fault_log_mark (self->log);
}

/*
 * Opens the store of @folder and lets it work, all of it written down. @settings are for controls: SQL that takes back
 * what the store set.
 */
static Recording *
record (const char *folder,
        Open        open,
        const char *settings,
        gboolean    ignore_syncs,
        guint       first_step,
        guint       n_commits)
{
  g_autoptr (Recording) self = g_new0 (Recording, 1);
  g_autoptr (GError) error = NULL;

  self->log = rehab_fault_log_new (folder);
  self->expected = g_ptr_array_new_with_free_func (g_free);
  self->open = open;
  if (ignore_syncs)
    rehab_fault_log_ignore_syncs (self->log);

  rehab_fault_vfs_set_log (self->log);
  {
    g_autoptr (RehabStore) store = open (folder, &error);

    g_assert_no_error (error);
    if (settings != NULL && !rehab_database_execute (rehab_store_get_database (store), settings, &error))
      g_assert_no_error (error);

    mark (self, store);
    for (guint i = 0; i < n_commits; i++)
      {
        store_work_do (store, first_step + i, &error);
        g_assert_no_error (error);
        mark (self, store);
      }
  }
  rehab_fault_vfs_set_log (NULL);

  return g_steal_pointer (&self);
}

static gboolean
is_file (const char *folder,
         GByteArray *data)
{
  g_autofree char *path = database_path (folder);
  g_autofree char *found = NULL;
  gsize length;

  return g_file_get_contents (path, &found, &length, NULL)
         && length == data->len && memcmp (found, data->data, length) == 0;
}

static void
judge (const Recording *self,
       guint            acknowledged,
       const char      *found,
       Losses          *losses)
{
  for (guint i = 0; i < self->expected->len; i++)
    if (g_str_equal (found, g_ptr_array_index (self->expected, i)))
      {
        if (i < acknowledged)
          losses->n_lost++;
        else if (i > acknowledged + 1)
          losses->n_halves++;
        return;
      }

  losses->n_halves++;
}

/* Opens what is in @folder as the application does, and reads all of it. */
static void
check_thoroughly (const Recording *self,
                  const char      *folder,
                  guint            acknowledged,
                  Losses          *losses)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = self->open (folder, &error);
  g_autofree char *found = NULL;

  if (store == NULL)
    {
      if (!self->is_control)
        g_test_message ("Refused after %u acknowledged commits: %s", acknowledged, error->message);
      losses->n_refused++;
      return;
    }

  found = store_work_read (rehab_store_get_database (store), &error);
  if (found == NULL || !store_work_check (rehab_store_get_database (store), &error))
    {
      if (!self->is_control)
        g_test_message ("Damaged after %u acknowledged commits: %s", acknowledged, error->message);
      losses->n_halves++;
      return;
    }

  judge (self, acknowledged, found, losses);
}

/*
 * Lets SQLite put the file in order. When it then is, to the byte, what it was after a commit, it holds what it held then, and
 * that was read and checked at the time; reading it once more is only for those that are not.
 */
static gboolean
check_quickly (const char *folder,
               GByteArray *now,
               GByteArray *next)
{
  g_autofree char *path = database_path (folder);

  {
    g_autoptr (RehabDatabase) database = rehab_database_open (path, NULL, NULL);

    if (database == NULL)
      return FALSE;
  }

  return is_file (folder, now) || is_file (folder, next);
}

static void
check_state (const Recording    *self,
             RehabFaultContents *contents,
             const char         *folder,
             guint               acknowledged,
             GByteArray         *now,
             GByteArray         *next,
             Losses             *losses)
{
  GByteArray *journal = rehab_fault_contents_get (contents, REHAB_STORE_DATABASE_NAME "-journal");

  rehab_fault_contents_write (contents, folder);

  if (journal != NULL && journal->len > 0)
    losses->n_journals++;

  if (now != NULL && losses->n_states % THOROUGH_EVERY != 0 && check_quickly (folder, now, next))
    return;

  losses->n_read++;
  rehab_fault_contents_write (contents, folder);
  check_thoroughly (self, folder, acknowledged, losses);
}

static GByteArray *
read_file_at (RehabFaultDisk *disk)
{
  g_autoptr (RehabFaultContents) contents = rehab_fault_disk_settle (disk);
  GByteArray *data = rehab_fault_contents_get (contents, REHAB_STORE_DATABASE_NAME);

  return data != NULL ? g_byte_array_ref (data) : g_byte_array_new ();
}

typedef void (*Look) (const char *folder,
                      guint       acknowledged);

/* Goes through the log once, cutting the power about as often at each point of it. */
static void
check_once_through (const Recording *self,
                    guint            n_wanted,
                    gboolean         quickly,
                    Look             look,
                    const char      *folder,
                    GHashTable      *seen,
                    Losses          *losses)
{
  g_autoptr (RehabFaultDisk) disk = rehab_fault_disk_new (self->log);
  g_autoptr (RehabFaultDisk) ahead = rehab_fault_disk_new (self->log);
  g_autoptr (GByteArray) now = NULL;
  g_autoptr (GByteArray) next = NULL;
  guint length = rehab_fault_log_get_length (self->log);
  guint n_marks = rehab_fault_log_get_n_marks (self->log);
  guint first = quickly ? rehab_fault_log_get_mark (self->log, 0) : 0;
  guint n_passed = 0; /* marks */
  guint n_cuts = MAX (n_wanted - losses->n_states, FEWEST_CUTS);

  for (guint i = 0; i < n_cuts && losses->n_states < n_wanted; i++)
    {
      guint position = first + (guint) ((guint64) (length - first) * i / n_cuts);
      g_autoptr (RehabFaultContents) contents = NULL;
      guint64 hash;

      rehab_fault_disk_advance (disk, position);
      for (; n_passed < n_marks && rehab_fault_log_get_mark (self->log, n_passed) <= position; n_passed++)
        {
          rehab_fault_disk_advance (ahead, rehab_fault_log_get_mark (self->log, n_passed));
          g_clear_pointer (&now, g_byte_array_unref);
          now = read_file_at (ahead);
          g_clear_pointer (&next, g_byte_array_unref);
          rehab_fault_disk_advance (ahead, rehab_fault_log_get_mark (self->log, MIN (n_passed + 1, n_marks - 1)));
          next = read_file_at (ahead);
        }

      contents = rehab_fault_disk_cut (disk);
      hash = rehab_fault_contents_hash (contents) + n_passed;
      if (!g_hash_table_add (seen, g_memdup2 (&hash, sizeof hash)))
        continue;

      losses->n_states++;
      check_state (self, contents, folder, MAX (n_passed, 1) - 1, quickly ? now : NULL, next, losses);
      if (look != NULL)
        look (folder, n_passed);
    }
}

/* Checks @n_wanted states of the disk, no two of which are the same; @look looks at the folder after each. */
static Losses
check_states (const Recording *self,
              const char      *what,
              guint            n_wanted,
              gboolean         quickly,
              Look             look)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Losses losses = { 0 };
  gint64 begin = g_get_monotonic_time ();

  rehab_fault_vfs_set_syncing (FALSE);
  while (losses.n_states < n_wanted)
    {
      guint n_before = losses.n_states;

      check_once_through (self, n_wanted, quickly, look, folder, seen, &losses);
      g_assert_cmpuint (losses.n_states, >, n_before);
    }
  rehab_fault_vfs_set_syncing (TRUE);

  g_test_message ("%s: %u different states after cuts in %u operations for %u commits, %u with a journal, %u read in full:"
                  " %u acknowledged commits lost, %u half-written, %u refused (%.1f s)",
                  what, losses.n_states, rehab_fault_log_get_length (self->log),
                  rehab_fault_log_get_n_marks (self->log) - 1, losses.n_journals, losses.n_read,
                  losses.n_lost, losses.n_halves, losses.n_refused,
                  (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);

  return losses;
}

static void
assert_no_losses (const Losses *losses)
{
  g_assert_cmpuint (losses->n_lost, ==, 0);
  g_assert_cmpuint (losses->n_halves, ==, 0);
  g_assert_cmpuint (losses->n_refused, ==, 0);
}

/* A store that has been in use for some time. */
static void
make_store (const char *folder)
{
  g_autoptr (RehabStore) store = open_store (folder);

  for (guint i = 0; i < STORE_WORK_STEPS_OF_VERSION_1; i++)
    g_assert_true (store_work_do (store, i, NULL));
}

static void
test_work (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (Recording) recording = NULL;
  Losses losses;

  make_store (folder);
  recording = record (folder, rehab_store_open, NULL, FALSE, STORE_WORK_STEPS_OF_VERSION_1, N_COMMITS);
  losses = check_states (recording, "At work", N_STATES, TRUE, NULL);
  assert_no_losses (&losses);
  if (N_STATES < 20000)
    g_test_message ("%d states in place of 20000, because with sanitizers each takes many times as long", N_STATES);

  /* If none of the commits was interrupted where it matters, nothing was tried. */
  g_assert_cmpuint (losses.n_journals, >, N_STATES / 4);
}

typedef struct
{
  const char *path;
  const char *settings;
  gboolean ignore_syncs;
} Control;

static const Control controls[] = {
  { "/store/power-cut/control/syncs-ignored", NULL, TRUE },
  { "/store/power-cut/control/synchronous-off", "PRAGMA synchronous=OFF", FALSE },

  /* What SQLite does when nobody asks: the name of the journal that is gone may come back. */
  { "/store/power-cut/control/journal-deleted",
    "PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; SELECT count (*) FROM patient", FALSE },
};

static void
test_control (gconstpointer data)
{
  const Control *control = data;
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (Recording) recording = NULL;
  Losses losses;

  make_store (folder);
  recording = record (folder, rehab_store_open, control->settings, control->ignore_syncs,
                      STORE_WORK_STEPS_OF_VERSION_1, N_COMMITS);
  recording->is_control = TRUE;
  losses = check_states (recording, control->path, N_CONTROL_STATES, TRUE, NULL);
  g_assert_cmpuint (losses.n_lost + losses.n_halves + losses.n_refused, >, 0);

  /* The deleted journal brings back what was before, whole; without syncs there is also what never was. */
  g_assert_cmpuint (losses.n_lost, >, 0);
}

static gboolean
is_there (const char *folder,
          const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
look_for_left_overs (const char *folder,
                     guint       acknowledged)
{
  g_assert_false (is_there (folder, REHAB_STORE_DATABASE_NAME ".new"));
  g_assert_false (is_there (folder, REHAB_STORE_DATABASE_NAME ".new-journal"));
}

static void
test_creation (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (Recording) recording = record (folder, rehab_store_open, NULL, FALSE, 0, 4);
  Losses losses = check_states (recording, "First start", N_FOLDER_STATES, FALSE, look_for_left_overs);

  assert_no_losses (&losses);
}

static GByteArray *migration_copy;

/* Once it is migrated, what was before lies beside it under its name, all of it. */
static void
look_for_copy (const char *folder,
               guint       acknowledged)
{
  g_autofree char *path = g_build_filename (folder, REHAB_STORE_DATABASE_NAME ".version-1", NULL);
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  look_for_left_overs (folder, acknowledged);
  g_assert_false (is_there (folder, REHAB_STORE_DATABASE_NAME ".version-1.new-journal"));
  g_assert_false (is_there (folder, REHAB_STORE_DATABASE_NAME ".version-1.new"));

  g_file_get_contents (path, &found, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (found, length, migration_copy->data, migration_copy->len);
}

static void
check_migration (const char *what,
                 Open        open)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *copy = g_build_filename (folder, REHAB_STORE_DATABASE_NAME ".version-1", NULL);
  g_autoptr (Recording) recording = NULL;
  char *data;
  gsize length;
  Losses losses;

  make_store (folder);
  store_work_make_version_1 (folder);
  recording = record (folder, open, NULL, FALSE, STORE_WORK_STEPS_OF_VERSION_1, 2);

  g_assert_true (g_file_get_contents (copy, &data, &length, NULL));
  migration_copy = g_byte_array_new_take ((guint8 *) data, length);
  losses = check_states (recording, what, N_FOLDER_STATES, FALSE, look_for_copy);
  g_clear_pointer (&migration_copy, g_byte_array_unref);

  assert_no_losses (&losses);
}

/* From version 1. */
static void
test_migration (void)
{
  check_migration ("Migration", rehab_store_open);
}

/* And on to an invented next one, so that there are two steps to be cut between. */
static void
test_two_migrations (void)
{
  check_migration ("Two migrations", store_work_open_next_version);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  rehab_fault_vfs_register ();

  for (size_t i = 0; i < G_N_ELEMENTS (controls); i++)
    g_test_add_data_func (controls[i].path, &controls[i], test_control);

  g_test_add_func ("/store/power-cut/work", test_work);
  g_test_add_func ("/store/power-cut/creation", test_creation);
  g_test_add_func ("/store/power-cut/migration", test_migration);
  g_test_add_func ("/store/power-cut/two-migrations", test_two_migrations);

  return g_test_run ();
}
