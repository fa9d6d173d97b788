/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "store-work.h"

#include "rehab-fault-vfs.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * A process works in the store and says of each commit when it is acknowledged; it is killed in the middle of it, again and
 * again. Each time what was acknowledged has to be there, of the commit that was going on all or nothing, the store has to
 * open at once, and nothing may be left over.
 */

/*
 * How often, and how many microseconds may pass until a store is open again. With sanitizers a process takes many times as
 * long to fork, to end and to be looked at.
 */
#ifdef __SANITIZE_ADDRESS__
#define N_KILLS 150
#define N_FOLDER_KILLS 30
#define LONGEST_OPEN (5 * G_USEC_PER_SEC)
#else
#define N_KILLS 2000
#define N_FOLDER_KILLS 300
#define LONGEST_OPEN G_USEC_PER_SEC
#endif

/* When a store has been through this much, a new one is begun. */
#define MOST_STEPS 160

/* What there is to copy and to change when the next version comes. */
#define STEPS_BEFORE_MIGRATION STORE_WORK_STEPS_OF_VERSION_1

/* Of the process that is killed, in microseconds: with a disk in memory it would hardly ever be in the middle of a commit. */
#define SYNC_TIME 200

typedef RehabStore *(*Open) (const char *folder,
                             GError    **error);

typedef struct
{
  guint n_kills;
  guint n_before_open; /* the store was not open yet */
  guint n_in_commit;   /* a commit was there of which nobody had heard yet */
  guint n_journals;    /* there was something to roll back */
  guint n_acknowledged;
  gint64 longest_open;
} Tally;

/* What a store holds after so many steps. */
static GPtrArray *expected;

static void
make_expected (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;

  expected = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i <= MOST_STEPS; i++)
    {
      g_ptr_array_add (expected, store_work_read (rehab_store_get_database (store), &error));
      g_assert_no_error (error);
      store_work_do (store, i, &error);
      g_assert_no_error (error);
    }
}

/* In the child: never comes back. A number through the pipe is a promise that so many steps are kept. */
static void
work_until_killed (const char *folder,
                   Open        open,
                   guint32     seed,
                   guint       n_done,
                   int         pipe_fd)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;

  /* Chance came along from the parent; every child would make the same identities. */
  g_random_set_seed (seed);

  rehab_fault_vfs_set_sync_time (SYNC_TIME);
  store = open (folder, &error);

  for (guint n = n_done; store != NULL && n <= MOST_STEPS; n++)
    {
      if (write (pipe_fd, &n, sizeof n) != sizeof n)
        _exit (1);
      if (n < MOST_STEPS && !store_work_do (store, n, &error))
        break;
    }

  if (error != NULL)
    {
      g_printerr ("In the child: %s\n", error->message);
      _exit (1);
    }

  for (;;)
    pause ();
}

static gboolean
read_promise (int    pipe_fd,
              guint *n_done)
{
  gssize n_read;
  guint n;

  do
    n_read = read (pipe_fd, &n, sizeof n);
  while (n_read < 0 && errno == EINTR);

  if (n_read != (gssize) sizeof n)
    return FALSE;

  *n_done = n;

  return TRUE;
}

/* From when on the time until the kill counts. */
typedef enum
{
  SINCE_BEGIN,
  SINCE_OPEN,
} Since;

/*
 * Lets a process work on for so many microseconds; @n_done is then what it promised last. Returns whether it got as far as
 * to open the store, and in @until_open how long that took.
 */
static gboolean
work_and_kill (const char *folder,
               Open        open,
               Since       since,
               gint64      microseconds,
               guint      *n_done,
               gint64     *until_open)
{
  guint32 seed = (guint32) g_test_rand_int ();
  gint64 begin = g_get_monotonic_time ();
  gboolean was_open = FALSE;
  int pipe_fds[2];
  int status;
  pid_t pid;

  g_assert_cmpint (pipe (pipe_fds), ==, 0);
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      close (pipe_fds[0]);
      work_until_killed (folder, open, seed, *n_done, pipe_fds[1]);
    }

  close (pipe_fds[1]);
  if (since == SINCE_OPEN)
    {
      was_open = read_promise (pipe_fds[0], n_done);
      *until_open = g_get_monotonic_time () - begin;
    }
  g_usleep ((gulong) microseconds);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  while (read_promise (pipe_fds[0], n_done))
    was_open = TRUE;
  close (pipe_fds[0]);

  return was_open;
}

/* A journal that was not synced yet begins with zeros, and means nothing; the next commit writes over it. */
static gboolean
has_hot_journal (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, REHAB_STORE_DATABASE_NAME "-journal", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  return g_file_get_contents (path, &contents, &length, NULL) && length > 0 && contents[0] != 0;
}

/* The store's own files, and copies of what it was before each of its versions. */
static gboolean
is_known_file (const char *name)
{
  static const char *const names[] = {
    REHAB_STORE_DATABASE_NAME, REHAB_STORE_DATABASE_NAME "-journal", "hamstring-rehab.lock",
  };
  guint n_versions;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      return TRUE;

  rehab_migration_get_all (&n_versions);
  for (guint i = 1; i <= n_versions; i++)
    {
      g_autofree char *copy = g_strdup_printf (REHAB_STORE_DATABASE_NAME ".version-%u", i);

      if (g_str_equal (name, copy))
        return TRUE;
    }

  return FALSE;
}

/* What may lie in a folder whose store is closed in good order. */
static void
look_for_left_overs (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (!is_known_file (name))
        g_test_message ("Left over: %s", name);
      g_assert_true (is_known_file (name));
    }

  g_assert_false (has_hot_journal (folder));
}

/* Opens the store as the next start does; @n_done is what was promised, and then what is there. */
static void
check_folder (const char *folder,
              Open        open,
              guint      *n_done,
              Tally      *tally)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  guint n = *n_done;
  gint64 begin = g_get_monotonic_time ();

  {
    g_autoptr (RehabStore) store = open (folder, &error);

    tally->longest_open = MAX (tally->longest_open, g_get_monotonic_time () - begin);
    g_assert_no_error (error);
    g_assert_nonnull (store);

    found = store_work_read (rehab_store_get_database (store), &error);
    g_assert_no_error (error);
    store_work_check (rehab_store_get_database (store), &error);
    g_assert_no_error (error);
  }

  /* Nothing less, and no more than the one that was going on, whole. */
  if (n < MOST_STEPS && g_str_equal (found, g_ptr_array_index (expected, n + 1)))
    {
      tally->n_in_commit++;
      *n_done = n + 1;
    }
  else if (!g_str_equal (found, g_ptr_array_index (expected, n)))
    {
      g_autofree char *difference = store_work_difference (found, g_ptr_array_index (expected, n));

      g_test_message ("After %u acknowledged commits: %s", n, difference);
      g_test_fail ();
    }

  g_assert_cmpint (tally->longest_open, <=, LONGEST_OPEN);
  look_for_left_overs (folder);
}

/* Once: work on from @n_done steps, be killed, be looked at. */
static void
kill_once (const char *folder,
           Open        open,
           Since       since,
           double      milliseconds,
           guint      *n_done,
           Tally      *tally)
{
  guint n_before = *n_done;
  gint64 until_open;
  gboolean was_open = work_and_kill (folder, open, since, (gint64) (milliseconds * 1000), n_done, &until_open);

  tally->n_kills++;
  tally->n_acknowledged += *n_done - n_before;
  tally->n_before_open += was_open ? 0 : 1;
  tally->n_journals += has_hot_journal (folder) ? 1 : 0;
  check_folder (folder, open, n_done, tally);
}

static void
report (const char  *what,
        const Tally *tally)
{
  if (g_test_failed ())
    return;

  g_test_message ("%s: %u kills, %u of them before the store was open, %u with something to roll back,"
                  " %u between a commit and word of it; %u acknowledged commits, none lost;"
                  " the longest opening took %.0f ms",
                  what, tally->n_kills, tally->n_before_open, tally->n_journals, tally->n_in_commit,
                  tally->n_acknowledged, (double) tally->longest_open / 1000);
}

static void
test_work (void)
{
  Tally tally = { 0 };

  while (tally.n_kills < N_KILLS && !g_test_failed ())
    {
      g_autoptr (TestFolder) folder = make_folder ();
      guint n_done = 0;

      while (tally.n_kills < N_KILLS && n_done < MOST_STEPS && !g_test_failed ())
        {
          /* Opening takes its time, and is not what is tried here; but there is something to roll back in it. */
          Since since = tally.n_kills % 8 == 0 ? SINCE_BEGIN : SINCE_OPEN;

          kill_once (folder, rehab_store_open, since, g_test_rand_double_range (0.5, 40), &n_done, &tally);
        }
    }

  report ("At work", &tally);
  if (N_KILLS < 2000)
    g_test_message ("%d kills in place of 2000, because with sanitizers each takes many times as long", N_KILLS);

  /* If it never hit, nothing was tried. */
  g_assert_cmpuint (tally.n_journals, >, N_KILLS / 25);
  g_assert_cmpuint (tally.n_acknowledged, >, N_KILLS / 4);
}

static void
begin_with_nothing (const char *folder)
{
}

static void
begin_with_version_1 (const char *folder)
{
  {
    g_autoptr (RehabStore) store = open_store (folder);

    for (guint i = 0; i < STEPS_BEFORE_MIGRATION; i++)
      g_assert_true (store_work_do (store, i, NULL));
  }

  store_work_make_version_1 (folder);
}

typedef void (*Prepare) (const char *folder);

/* How many milliseconds it takes to open, on this machine as it is now. */
static double
measure_opening (Prepare prepare,
                 Open    open,
                 guint   n_done)
{
  gint64 shortest = G_MAXINT64;

  for (int i = 0; i < 5; i++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      guint n = n_done;
      gint64 until_open;

      prepare (folder);
      g_assert_true (work_and_kill (folder, open, SINCE_OPEN, 0, &n, &until_open));
      shortest = MIN (shortest, until_open);
    }

  return (double) shortest / 1000;
}

typedef void (*Look) (const char *folder);

/* Kills in the middle of an opening that has much to do. */
static void
kill_openings (const char *what,
               Prepare     prepare,
               Open        open,
               guint       n_before,
               Look        look)
{
  double length = measure_opening (prepare, open, n_before);
  Tally tally = { 0 };

  while (tally.n_kills < N_FOLDER_KILLS && !g_test_failed ())
    {
      g_autoptr (TestFolder) folder = make_folder ();
      guint n_done = n_before;

      prepare (folder);
      kill_once (folder, open, SINCE_BEGIN, g_test_rand_double_range (0, 1.2 * length), &n_done, &tally);
      if (look != NULL)
        look (folder);
    }

  report (what, &tally);
  g_assert_cmpuint (tally.n_before_open, >, N_FOLDER_KILLS / 5);
}

/* Each time there is no store yet. */
static void
test_creation (void)
{
  kill_openings ("First start", begin_with_nothing, rehab_store_open, 0, NULL);
}

/* The copy that is made before is what was there before, wherever the process died. */
static void
check_copy (const char *folder)
{
  g_autoptr (TestFolder) elsewhere = make_folder ();
  g_autofree char *copy = g_build_filename (folder, REHAB_STORE_DATABASE_NAME ".version-1", NULL);
  g_autofree char *path = database_path (elsewhere);
  g_autofree char *found = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (copy, &data, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
  g_free (data);

  store = open_store (elsewhere);
  found = store_work_read (rehab_store_get_database (store), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, g_ptr_array_index (expected, STEPS_BEFORE_MIGRATION));
}

/* Each time the store is of version 1. */
static void
test_migration (void)
{
  kill_openings ("Migration", begin_with_version_1, rehab_store_open, STEPS_BEFORE_MIGRATION, check_copy);
}

/* And goes on to an invented next one, so that there are two steps to be stopped between. */
static void
test_two_migrations (void)
{
  kill_openings ("Two migrations", begin_with_version_1, store_work_open_next_version, STEPS_BEFORE_MIGRATION, check_copy);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  rehab_fault_vfs_register ();
  make_expected ();

  g_test_add_func ("/store/kill/creation", test_creation);
  g_test_add_func ("/store/kill/migration", test_migration);
  g_test_add_func ("/store/kill/two-migrations", test_two_migrations);
  g_test_add_func ("/store/kill/work", test_work);

  result = g_test_run ();
  g_ptr_array_unref (expected);

  return result;
}
