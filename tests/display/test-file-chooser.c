/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"
#include "fake-portal.h"

#include "rehab-file-chooser.h"
#include "rehab-messages.h"
#include "rehab-own-folder.h"
#include "rehab-paper-name.h"
#include "rehab-portal-watch.h"
#include "rehab-print-operation.h"

#include <glib/gstdio.h>

static GTestDBus *bus;

/* A dialog that was asked for, and how it ended. */
typedef struct
{
  GtkWidget *window;
  GtkFileDialog *dialog;
  gboolean ended;
  gboolean printed;
  GFile *file;
  GError *error;
} Asked;

static void
asked_set_up (Asked        *asked,
              gconstpointer unused)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  asked->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (asked->window), 700, 500);
  adw_window_set_content (ADW_WINDOW (asked->window), gtk_label_new ("Paper"));
  gtk_window_present (GTK_WINDOW (asked->window));
  clinic_fixture_wait_until (gtk_widget_get_mapped (asked->window));
  asked->dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_initial_name (asked->dialog, "Programme TA.pdf");
}

static void
asked_tear_down (Asked        *asked,
                 gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (asked->window));
  g_clear_object (&asked->file);
  g_clear_error (&asked->error);
  /* Nothing that was asked for in vain is kept waiting for ever. */
  g_assert_finalize_object (asked->dialog);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Asked *asked = user_data;

  g_assert_true (source == G_OBJECT (asked->dialog));
  g_assert_false (asked->ended);
  asked->file = rehab_file_chooser_finish (result, &asked->error);
  asked->ended = TRUE;
}

static void
assert_dismissed (Asked *asked)
{
  g_assert_null (asked->file);
  g_assert_error (asked->error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED);
}

/* Waits for the news, which has to say these words. */
static void
assert_told (Asked      *asked,
             const char *words)
{
  clinic_fixture_wait_until (clinic_fixture_dialog (asked->window) != NULL);
  g_assert_cmpstr (adw_dialog_get_title (clinic_fixture_dialog (asked->window)), ==, "A File Could Not Be Chosen");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (clinic_fixture_alert (asked->window)), words));
  g_assert_false (asked->ended);
}

static void
let_go (Asked *asked)
{
  /* What the main loop still holds of the dialog goes with its next rounds. */
  clinic_fixture_wait_until (asked->ended && G_OBJECT (asked->dialog)->ref_count == 1);
}

static void
test_a_file_is_chosen (Asked        *asked,
                       gconstpointer unused)
{
  g_autoptr (FakePortal) portal = fake_portal_new (g_test_dbus_get_bus_address (bus), 0, "file:///run/user/1000/doc/f00/Programme%20TA.pdf");

  rehab_file_chooser_save (asked->dialog, asked->window, ended_cb, asked);
  let_go (asked);
  g_assert_no_error (asked->error);
  g_assert_cmpstr (portal->asked, ==, "SaveFile");
  g_assert_cmpstr (g_file_peek_path (asked->file), ==, "/run/user/1000/doc/f00/Programme TA.pdf");
}

static void
test_no_file_is_chosen (Asked        *asked,
                        gconstpointer unused)
{
  g_autoptr (FakePortal) portal = fake_portal_new (g_test_dbus_get_bus_address (bus), 1, NULL);

  rehab_file_chooser_save (asked->dialog, asked->window, ended_cb, asked);
  let_go (asked);
  assert_dismissed (asked);
  g_assert_null (clinic_fixture_dialog (asked->window));
}

static void
test_without_a_portal_the_own_folder_serves (Asked        *asked,
                                             gconstpointer unused)
{
  g_autofree char *folder = rehab_own_folder_dup_path ();
  g_autoptr (GFile) parent = NULL;
  GStatBuf info;

  g_rmdir (folder);
  rehab_file_chooser_save (asked->dialog, asked->window, ended_cb, asked);
  assert_told (asked, "offers no file chooser to a program in a sandbox");
  assert_told (asked, folder);
  g_assert_cmpint (g_stat (folder, &info), !=, 0);

  clinic_fixture_answer (asked->window, "_Save There");
  let_go (asked);
  g_assert_no_error (asked->error);
  parent = g_file_get_parent (asked->file);
  g_assert_cmpstr (g_file_peek_path (parent), ==, folder);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

static void
test_without_a_portal_it_can_be_left (Asked        *asked,
                                      gconstpointer unused)
{
  rehab_file_chooser_save (asked->dialog, asked->window, ended_cb, asked);
  assert_told (asked, "offers no file chooser");
  clinic_fixture_answer (asked->window, "_Cancel");
  let_go (asked);
  assert_dismissed (asked);
}

static void
test_without_a_portal_a_folder_is_the_own (Asked        *asked,
                                           gconstpointer unused)
{
  g_autofree char *folder = rehab_own_folder_dup_path ();

  rehab_file_chooser_select_folder (asked->dialog, asked->window, ended_cb, asked);
  assert_told (asked, "offers no file chooser");
  clinic_fixture_answer (asked->window, "_Save There");
  let_go (asked);
  g_assert_cmpstr (g_file_peek_path (asked->file), ==, folder);
}

static void
test_without_a_portal_nothing_is_read (Asked        *asked,
                                       gconstpointer unused)
{
  rehab_file_chooser_open (asked->dialog, asked->window, NULL, ended_cb, asked);
  assert_told (asked, "Nothing was read");
  g_assert_null (clinic_fixture_find_button (GTK_WIDGET (clinic_fixture_alert (asked->window)), "_Save There"));
  clinic_fixture_answer (asked->window, "_Close");
  let_go (asked);
  assert_dismissed (asked);
}

static void
test_a_portal_refuses (Asked        *asked,
                       gconstpointer unused)
{
  g_autoptr (FakePortal) portal = fake_portal_new (g_test_dbus_get_bus_address (bus), FAKE_PORTAL_REFUSES, NULL);

  rehab_file_chooser_save (asked->dialog, asked->window, ended_cb, asked);
  assert_told (asked, "ended without an answer");
  clinic_fixture_answer (asked->window, "_Save There");
  let_go (asked);
  g_assert_no_error (asked->error);
  g_assert_nonnull (asked->file);
}

static void
test_a_portal_gives_up (Asked        *asked,
                        gconstpointer unused)
{
  g_autoptr (FakePortal) portal = fake_portal_new (g_test_dbus_get_bus_address (bus), 2, NULL);

  rehab_file_chooser_save (asked->dialog, asked->window, ended_cb, asked);
  assert_told (asked, "ended without an answer");
  clinic_fixture_answer (asked->window, "_Cancel");
  let_go (asked);
  assert_dismissed (asked);
}

static void
test_a_question_is_taken_back (Asked        *asked,
                               gconstpointer unused)
{
  g_autoptr (FakePortal) portal = fake_portal_new (g_test_dbus_get_bus_address (bus), FAKE_PORTAL_WAITS, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  rehab_file_chooser_open (asked->dialog, asked->window, cancellable, ended_cb, asked);
  clinic_fixture_wait_until (g_atomic_pointer_get (&portal->asked) != NULL);
  for (guint i = 0; i < 100; i++)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_false (asked->ended);
  g_cancellable_cancel (cancellable);
  let_go (asked);
  g_assert_null (asked->file);
  g_assert_null (clinic_fixture_dialog (asked->window));
}

static void
test_own_folder_replaces_nothing (void)
{
  const char *names[] = { "Sheet TA.pdf", "Sheet TA 2.pdf", "Sheet TA 3.pdf", "nothing", "nothing 2", ".hidden", ".hidden 2" };
  const char *wanted[] = { "Sheet TA.pdf", "Sheet TA.pdf", "Sheet TA.pdf", "nothing", "nothing", ".hidden", ".hidden" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file = rehab_own_folder_make (wanted[i], &error);
      g_autofree char *name = NULL;

      g_assert_no_error (error);
      name = g_file_get_basename (file);
      g_assert_cmpstr (name, ==, names[i]);
      g_assert_true (g_file_set_contents (g_file_peek_path (file), "x", 1, NULL));
    }
}

static void
test_a_full_place_is_told (void)
{
  g_autofree char *folder = rehab_own_folder_dup_path ();
  g_autofree char *aside = g_strconcat (folder, "-aside", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  g_rename (folder, aside);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  file = rehab_own_folder_make ("Sheet.pdf", &error);
  g_assert_null (file);
  g_assert_true (error != NULL && error->domain == G_IO_ERROR);
  g_unlink (folder);
  g_rename (aside, folder);
}

/* The folder of a portal's file is nobody's choice, and not where the next one goes. */
static void
test_a_portals_folder_is_not_the_next (void)
{
  g_autofree char *inside = g_build_filename (g_get_user_runtime_dir (), "doc", "f00", NULL);
  g_autoptr (GFile) portals = g_file_new_for_path (inside);
  g_autoptr (GFile) chosen = g_file_new_for_path (g_get_tmp_dir ());

  rehab_paper_name_set_folder (chosen);
  rehab_paper_name_set_folder (portals);
  g_assert_true (rehab_paper_name_get_folder () == chosen);
  rehab_paper_name_set_folder (NULL);
  g_assert_null (rehab_paper_name_get_folder ());
}

/* Printers */

static void
print_ended_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Asked *asked = user_data;

  /* Once, whatever GTK and the portal say one after the other. */
  g_assert_false (asked->ended);
  asked->printed = rehab_print_operation_run_finish (GTK_PRINT_OPERATION (source), result, &asked->error);
  asked->ended = TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_rectangle (cr, 10.0, 10.0, 100.0, 100.0);
  cairo_fill (cr);
}

static void
print (Asked *asked)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), NULL);
  rehab_print_operation_run (operation, asked->window, print_ended_cb, asked);
  clinic_fixture_wait_until (asked->ended);
  for (guint i = 0; i < 50; i++)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* What GTK made for the portal. */
static guint
count_left_behind (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n_files += g_str_has_prefix (name, "gtkprint");

  return n_files;
}

/* Twice: the printer is remembered, and the file of the first is not that of the second. */
static void
test_a_portal_prints (Asked        *asked,
                      gconstpointer unused)
{
  g_autoptr (FakePortal) portal = fake_portal_new (g_test_dbus_get_bus_address (bus), 0, NULL);
  guint n_left = count_left_behind ();

  for (guint i = 0; i < 2; i++)
    {
      asked->ended = FALSE;
      portal->n_printed = 0;
      print (asked);
      g_assert_no_error (asked->error);
      g_assert_true (asked->printed);
      g_assert_cmpstr (portal->asked, ==, "Print");
      g_assert_cmpuint (portal->n_printed, >, 200);
      g_assert_cmpuint (count_left_behind (), ==, n_left);
    }
}

/* Chosen and painted is not printed. */
static void
test_a_portal_drops_the_pages (Asked        *asked,
                               gconstpointer unused)
{
  g_autoptr (FakePortal) portal = fake_portal_new (g_test_dbus_get_bus_address (bus), FAKE_PORTAL_DROPS, NULL);
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);

  /* GTK says so in the log as well. */
  print (asked);
  g_log_set_always_fatal (fatal);
  g_assert_false (asked->printed);
  g_assert_cmpstr (portal->asked, ==, "Print");
  g_assert_error (asked->error, REHAB_PORTAL_ERROR, REHAB_PORTAL_ERROR_PRINTING_FAILED);
}

/* Nobody has to be told what she just did. */
static void
test_printing_is_left (Asked        *asked,
                       gconstpointer unused)
{
  g_autoptr (FakePortal) portal = fake_portal_new (g_test_dbus_get_bus_address (bus), 1, NULL);

  print (asked);
  g_assert_false (asked->printed);
  g_assert_error (asked->error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED);
}

static void
test_without_a_portal_nothing_is_printed (Asked        *asked,
                                          gconstpointer unused)
{
  g_autofree char *sentence = NULL;

  print (asked);
  g_assert_error (asked->error, REHAB_PORTAL_ERROR, REHAB_PORTAL_ERROR_NO_PRINTING);
  sentence = rehab_message_from_error (asked->error);
  g_assert_nonnull (strstr (sentence, "offers no printing"));
}

static void
test_a_portal_refuses_to_print (Asked        *asked,
                                gconstpointer unused)
{
  g_autoptr (FakePortal) portal = fake_portal_new (g_test_dbus_get_bus_address (bus), FAKE_PORTAL_REFUSES, NULL);

  print (asked);
  g_assert_cmpstr (portal->asked, ==, "PreparePrint");
  g_assert_error (asked->error, REHAB_PORTAL_ERROR, REHAB_PORTAL_ERROR_PRINTING_FAILED);
}

static void
test_a_portal_gives_up_printing (Asked        *asked,
                                 gconstpointer unused)
{
  g_autoptr (FakePortal) portal = fake_portal_new (g_test_dbus_get_bus_address (bus), 2, NULL);

  print (asked);
  g_assert_error (asked->error, REHAB_PORTAL_ERROR, REHAB_PORTAL_ERROR_PRINTING_FAILED);
}

#define ADD(path, func) g_test_add ("/file-chooser/" path, Asked, NULL, asked_set_up, func, asked_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *display = g_strdup (g_getenv ("DISPLAY"));
  int status;

  /* As in a sandbox, where portals are all there is; on a bus with none but the test's. */
  g_setenv ("GDK_DEBUG", "portals", TRUE);
  g_setenv ("GTK_A11Y", "none", TRUE);
  g_test_init (&argc, &argv, NULL);
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  /* Which that takes away. */
  if (display != NULL)
    g_setenv ("DISPLAY", display, TRUE);
  adw_init ();

  ADD ("chosen", test_a_file_is_chosen);
  ADD ("not-chosen", test_no_file_is_chosen);
  ADD ("missing/save", test_without_a_portal_the_own_folder_serves);
  ADD ("missing/save/left", test_without_a_portal_it_can_be_left);
  ADD ("missing/folder", test_without_a_portal_a_folder_is_the_own);
  ADD ("missing/open", test_without_a_portal_nothing_is_read);
  ADD ("refuses", test_a_portal_refuses);
  ADD ("gives-up", test_a_portal_gives_up);
  ADD ("taken-back", test_a_question_is_taken_back);
  g_test_add_func ("/file-chooser/own-folder/names", test_own_folder_replaces_nothing);
  g_test_add_func ("/file-chooser/own-folder/in-the-way", test_a_full_place_is_told);
  g_test_add_func ("/file-chooser/portals-folder", test_a_portals_folder_is_not_the_next);
  ADD ("print/missing", test_without_a_portal_nothing_is_printed);
  ADD ("print/refuses", test_a_portal_refuses_to_print);
  ADD ("print/gives-up", test_a_portal_gives_up_printing);
  ADD ("print/left", test_printing_is_left);
  ADD ("print/printed", test_a_portal_prints);
  ADD ("print/dropped", test_a_portal_drops_the_pages);

  status = g_test_run ();
  g_test_dbus_stop (bus);

  return status;
}
