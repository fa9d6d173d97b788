/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-paper-file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* What goes out is there as a whole or not at all, and what was there before stays until then. */

#define BEFORE "what was there before"
#define LIMIT (64 * 1024)

typedef struct
{
  char *folder;
  GFile *file;
  GBytes *bytes;
  gboolean ended;
  GError *error;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autofree char *path = NULL;
  g_autofree char *contents = g_malloc (4 * LIMIT);

  memset (contents, 'x', 4 * LIMIT);
  fixture->folder = g_dir_make_tmp ("rehab-paper-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "Programme TA.pdf", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->bytes = g_bytes_new (contents, 4 * LIMIT);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_file_delete (fixture->file, NULL, NULL);
  /* Which fails where something else was left in it. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  g_bytes_unref (fixture->bytes);
  g_clear_error (&fixture->error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;
  gboolean saved = rehab_paper_file_save_finish (result, &fixture->error);

  g_assert_true (saved == (fixture->error == NULL));
  fixture->ended = TRUE;
}

static void
save (Fixture *fixture)
{
  rehab_paper_file_save_bytes (fixture->bytes, fixture->file, NULL, saved_cb, fixture);
  while (!fixture->ended)
    g_main_context_iteration (NULL, TRUE);
}

/* A disk that has no more room, for this process. */
static void
save_on_full_disk (Fixture *fixture)
{
  struct rlimit unlimited;
  struct rlimit limited;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
  limited = unlimited;
  limited.rlim_cur = LIMIT;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limited), ==, 0);
  save (fixture);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
}

static void
assert_contents (Fixture    *fixture,
                 const void *data,
                 gsize       size)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_load_contents (fixture->file, NULL, &contents, &length, NULL, NULL));
  g_assert_cmpmem (contents, length, data, size);
}

static void
assert_private (Fixture *fixture)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (g_file_peek_path (fixture->file), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_new (Fixture      *fixture,
          gconstpointer unused)
{
  save (fixture);
  g_assert_no_error (fixture->error);
  assert_contents (fixture, g_bytes_get_data (fixture->bytes, NULL), g_bytes_get_size (fixture->bytes));
  assert_private (fixture);
}

/* Somebody who has the old file open keeps reading the old one to its end. */
static void
test_replaced (Fixture      *fixture,
               gconstpointer unused)
{
  const char *path = g_file_peek_path (fixture->file);
  g_autoptr (GFileInputStream) reader = NULL;
  char read[sizeof BEFORE] = "";

  g_assert_true (g_file_set_contents (path, BEFORE, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  reader = g_file_read (fixture->file, NULL, NULL);

  save (fixture);
  g_assert_no_error (fixture->error);
  assert_contents (fixture, g_bytes_get_data (fixture->bytes, NULL), g_bytes_get_size (fixture->bytes));
  assert_private (fixture);
  g_assert_cmpint (g_input_stream_read (G_INPUT_STREAM (reader), read, sizeof read, NULL, NULL), ==, strlen (BEFORE));
  g_assert_cmpstr (read, ==, BEFORE);
}

static void
test_new_on_full_disk (Fixture      *fixture,
                       gconstpointer unused)
{
  save_on_full_disk (fixture);
  g_assert_nonnull (fixture->error);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

static void
test_replaced_on_full_disk (Fixture      *fixture,
                            gconstpointer unused)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), BEFORE, -1, NULL));
  save_on_full_disk (fixture);
  g_assert_nonnull (fixture->error);
  assert_contents (fixture, BEFORE, strlen (BEFORE));
}

#define ADD(path, func) g_test_add ("/paper-file/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("replaced", test_replaced);
  ADD ("full-disk/new", test_new_on_full_disk);
  ADD ("full-disk/replaced", test_replaced_on_full_disk);

  return g_test_run ();
}
