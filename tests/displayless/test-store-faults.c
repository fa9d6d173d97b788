/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "store-work.h"

#include "rehab-fault-disk.h"
#include "rehab-fault-vfs.h"

#include <errno.h>

/*
 * The n-th access to the disk fails, once or from then on, or is done and only reported as failed; or there is no memory for
 * the n-th thing. For every n until an operation needs fewer: what was acknowledged is there, what failed left nothing, the
 * error says what it was, and trying again works.
 */

typedef struct
{
  const char *name;
  RehabFaultKind kind;
  int system_error;
  RehabStoreErrorCode expected;
} Fault;

static const Fault faults[] = {
  { "io-once", REHAB_FAULT_ONCE, EIO, REHAB_STORE_ERROR_IO },
  { "io-from-then-on", REHAB_FAULT_FROM_THEN_ON, EIO, REHAB_STORE_ERROR_IO },
  { "io-only-reported", REHAB_FAULT_ONLY_REPORTED, EIO, REHAB_STORE_ERROR_IO },
  { "full-once", REHAB_FAULT_ONCE, ENOSPC, REHAB_STORE_ERROR_FULL },
  { "full-from-then-on", REHAB_FAULT_FROM_THEN_ON, ENOSPC, REHAB_STORE_ERROR_FULL },
  { "memory-once", REHAB_FAULT_ONCE, ENOMEM, REHAB_STORE_ERROR_MEMORY },
  { "memory-from-then-on", REHAB_FAULT_FROM_THEN_ON, ENOMEM, REHAB_STORE_ERROR_MEMORY },
};

/* The steps of a patient, and what each leads to. */
static const char *const step_names[STORE_WORK_STEPS_A_PATIENT] = {
  "patient", "assessment", "first-version", "diary", "finished-assessment", "changed-diary", "second-version", "long-notes",
  "amendments", "letters", "review", "discarded-and-restored-review", "discarded-review",
  "draft", "changed-draft", "own-exercise", "version-of-draft", "revised-exercise", "printed-sheets", "template", "second-draft",
  "discarded-draft", "import", "changed-import", "undone-import",
  "step", "running-draft", "changed-running-draft", "running-version", "second-running-draft", "discarded-running-draft", "return",
};

/* They are done for a patient of version 2; those of a patient do not need any other one's. */
#define FIRST_STEP STORE_WORK_STEPS_OF_VERSION_1

static char *expected[STORE_WORK_STEPS_A_PATIENT + 1];
static RehabFaultContents *folders[STORE_WORK_STEPS_A_PATIENT + 1]; /* with so many steps done */

typedef struct
{
  const Fault *fault;
  guint step;
} Case;

/*
 * Of a few accesses in a row one is tried, by chance, and fewer with sanitizers, which take many times as long; with
 * "-m thorough" all are.
 */
#ifdef __SANITIZE_ADDRESS__
#define STRIDE (g_test_thorough () ? 1 : 48)
#define SPREAD 3
#else
#define STRIDE (g_test_thorough () ? 1 : 8)
#define SPREAD 25
#endif
#define FIRST_N ((guint) g_test_rand_int_range (1, 1 + STRIDE))

/* The next n to try. Of the many requests for memory, later ones are tried further and further apart. */
static guint
get_next (const Fault *fault,
          guint        n)
{
  return n + (guint) STRIDE + (fault->system_error == ENOMEM ? n / SPREAD : 0);
}

static guint n_tried;

static void
fail_nth (const Fault *fault,
          guint        n)
{
  rehab_fault_vfs_arm (fault->kind, fault->system_error, n);
  n_tried++;
}

static void
report (guint n)
{
  g_test_message ("Tried %u times, up to access %u, which was not needed any more", n_tried, n);
  n_tried = 0;
}

static RehabFaultContents *
read_folder (const char *folder)
{
  g_autoptr (RehabFaultLog) log = rehab_fault_log_new (folder);
  g_autoptr (RehabFaultDisk) disk = rehab_fault_disk_new (log);

  return rehab_fault_disk_settle (disk);
}

static void
make_expected (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= STORE_WORK_STEPS_A_PATIENT; i++)
    {
      {
        g_autoptr (RehabStore) store = open_store (folder);

        if (i > 0 && !store_work_do (store, FIRST_STEP + i - 1, &error))
          g_assert_no_error (error);
        expected[i] = store_work_read (rehab_store_get_database (store), &error);
        g_assert_no_error (error);
      }
      folders[i] = read_folder (folder);
    }
}

static void
clear_expected (void)
{
  for (guint i = 0; i <= STORE_WORK_STEPS_A_PATIENT; i++)
    {
      g_clear_pointer (&expected[i], g_free);
      g_clear_pointer (&folders[i], g_hash_table_unref);
    }
}

static void
assert_holds (RehabStore *store,
              const char *contents)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = store_work_read (rehab_store_get_database (store), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, contents);
}

/* Whether the store holds what it does after one of two numbers of steps, and after which. */
static guint
find_which (RehabStore *store,
            guint       one,
            guint       other)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = store_work_read (rehab_store_get_database (store), &error);

  g_assert_no_error (error);
  if (g_str_equal (found, expected[other]))
    return other;

  g_assert_cmpstr (found, ==, expected[one]);

  return one;
}

static void
assert_sound (const char *folder,
              const char *contents)
{
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;

  assert_holds (store, contents);
  store_work_check (rehab_store_get_database (store), &error);
  g_assert_no_error (error);
}

static void
assert_no_left_overs (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_null (strstr (name, ".new"));
}

/* One fault at the @n-th access while a step is done. Returns whether it was reached. */
static gboolean
try_step (const char  *folder,
          const Fault *fault,
          guint        step,
          guint        n)
{
  gboolean was_reached;

  rehab_fault_contents_write (folders[step], folder);

  {
    g_autoptr (RehabStore) store = open_store (folder);
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) second = NULL;
    gboolean is_done;
    gboolean is_uncertain;
    guint n_done;

    fail_nth (fault, n);
    is_done = store_work_do (store, FIRST_STEP + step, &error);
    was_reached = rehab_fault_vfs_disarm () > 0;

    g_assert_true (is_done == (error == NULL));
    is_uncertain = g_error_matches (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_UNCERTAIN);
    if (error != NULL && !is_uncertain)
      g_assert_error (error, REHAB_STORE_ERROR, (int) fault->expected);

    /* Only while the disk goes on failing can it be unknown what is on it. */
    g_assert_true (!is_uncertain || fault->kind == REHAB_FAULT_FROM_THEN_ON);

    /* The same store goes on where it was, as soon as the disk does. */
    n_done = find_which (store, step, step + 1);
    if (!is_uncertain)
      g_assert_cmpuint (n_done, ==, is_done ? step + 1 : step);
    if (n_done == step && !store_work_do (store, FIRST_STEP + step, &second))
      g_assert_no_error (second);
    assert_holds (store, expected[step + 1]);
  }

  assert_sound (folder, expected[step + 1]);

  return was_reached;
}

static void
test_step (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (TestFolder) folder = make_folder ();
  guint n = FIRST_N;

  while (try_step (folder, self->fault, self->step, n))
    n = get_next (self->fault, n);

  report (n);

  /* A journal, some pages, their syncs: if there were fewer, the faults went past. */
  g_assert_cmpuint (n, >, 10);
}

typedef RehabStore *(*Open) (const char *folder,
                             GError    **error);

/* A fault while a store is opened, made or migrated: an error, and the next start finds everything. */
static void
check_opening (const Fault        *fault,
               RehabFaultContents *before,
               Open                open,
               const char         *contents,
               guint               least)
{
  g_autoptr (TestFolder) folder = make_folder ();
  gboolean was_reached = TRUE;
  guint n;

  for (n = FIRST_N; was_reached; n = was_reached ? get_next (fault, n) : n)
    {
      rehab_fault_contents_write (before, folder);

      {
        g_autoptr (GError) error = NULL;
        g_autoptr (GError) second = NULL;
        g_autoptr (RehabStore) store = NULL;

        fail_nth (fault, n);
        store = open (folder, &error);
        was_reached = rehab_fault_vfs_disarm () > 0;

        g_assert_true ((store == NULL) == (error != NULL));
        if (error != NULL && !g_error_matches (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_UNCERTAIN))
          g_assert_error (error, REHAB_STORE_ERROR, (int) fault->expected);

        if (store == NULL)
          store = open (folder, &second);
        g_assert_no_error (second);
        assert_holds (store, contents);
        store_work_check (rehab_store_get_database (store), &second);
        g_assert_no_error (second);
      }

      assert_no_left_overs (folder);
    }

  report (n);
  g_assert_cmpuint (n, >, least);
}

static void
test_open (gconstpointer data)
{
  check_opening (data, folders[STORE_WORK_STEPS_A_PATIENT], rehab_store_open, expected[STORE_WORK_STEPS_A_PATIENT], 1);
}

static void
test_creation (gconstpointer data)
{
  g_autoptr (TestFolder) empty = make_folder ();
  g_autoptr (RehabFaultContents) nothing = read_folder (empty);

  check_opening (data, nothing, rehab_store_open, expected[0], 20);
}

/* From version 1 to this one, and on to an invented next one, so that there are two steps. */
static void
test_migration (gconstpointer data)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabFaultContents) before = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (RehabStore) store = open_store (folder);

    for (guint i = 0; i < STORE_WORK_STEPS_A_PATIENT; i++)
      g_assert_true (store_work_do (store, i, NULL));
    contents = store_work_read (rehab_store_get_database (store), &error);
    g_assert_no_error (error);
  }

  store_work_make_version_1 (folder);
  before = read_folder (folder);
  check_opening (data, before, rehab_store_open, contents, 20);
  check_opening (data, before, store_work_open_next_version, contents, 40);
}

/* Nor does a fault while something is read pass for "there is nothing". */
static void
test_read (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (TestFolder) folder = make_folder ();
  gboolean was_reached = TRUE;
  guint n;

  rehab_fault_contents_write (folders[STORE_WORK_STEPS_A_PATIENT], folder);

  for (n = FIRST_N; was_reached; n = was_reached ? get_next (fault, n) : n)
    {
      g_autoptr (RehabStore) store = open_store (folder);
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;

      fail_nth (fault, n);
      found = store_work_read (rehab_store_get_database (store), &error);
      was_reached = rehab_fault_vfs_disarm () > 0;

      if (found == NULL)
        g_assert_error (error, REHAB_STORE_ERROR, (int) fault->expected);
      else
        g_assert_cmpstr (found, ==, expected[STORE_WORK_STEPS_A_PATIENT]);
      assert_holds (store, expected[STORE_WORK_STEPS_A_PATIENT]);
    }

  report (n);
  g_assert_cmpuint (n, >, 10);
}

/* Where nothing tells whether a commit took place, that is what is said. */
static void
test_no_proof (void)
{
  const char *const proofs[] = { NULL, "SELECT 1" };

  for (size_t i = 0; i < G_N_ELEMENTS (proofs); i++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      g_autoptr (RehabStore) store = open_store (folder);
      RehabDatabase *database = rehab_store_get_database (store);
      g_autoptr (GError) error = NULL;

      rehab_database_set_commit_proof (database, proofs[i]);
      g_assert_true (rehab_database_begin (database, &error));
      g_assert_true (rehab_database_execute (database, "INSERT INTO setting (key, value, created_at, changed_at)"
                                             " VALUES ('a', 'b', 1, 1)", &error));
      rehab_fault_vfs_arm (REHAB_FAULT_ONLY_REPORTED, EIO, 1);
      g_assert_false (rehab_database_commit (database, &error));
      g_assert_cmpuint (rehab_fault_vfs_disarm (), ==, 1);
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_UNCERTAIN);
      g_assert_false (rehab_database_get_in_transaction (database));
    }
}

static void
add (const char   *operation,
     const Fault  *fault,
     gconstpointer data,
     GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/store/faults/%s/%s", operation, fault->name);

  g_test_add_data_func (path, data, test);
}

int
main (int   argc,
      char *argv[])
{
  static Case cases[G_N_ELEMENTS (faults) * STORE_WORK_STEPS_A_PATIENT];
  int result;

  g_test_init (&argc, &argv, NULL);
  rehab_fault_memory_register ();
  rehab_fault_vfs_register ();
  rehab_fault_vfs_set_syncing (FALSE);
  make_expected ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cases[i].fault = &faults[i / STORE_WORK_STEPS_A_PATIENT];
      cases[i].step = i % STORE_WORK_STEPS_A_PATIENT;
      add (step_names[cases[i].step], cases[i].fault, &cases[i], test_step);
    }

  for (size_t i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      add ("open", &faults[i], &faults[i], test_open);
      add ("creation", &faults[i], &faults[i], test_creation);
      add ("migration", &faults[i], &faults[i], test_migration);
      if (faults[i].system_error != ENOSPC)
        add ("read", &faults[i], &faults[i], test_read);
    }

  g_test_add_func ("/store/faults/no-proof", test_no_proof);

  result = g_test_run ();
  clear_expected ();

  return result;
}
