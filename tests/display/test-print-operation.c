/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "programme-fixture.h"

#include "rehab-messages.h"
#include "rehab-paper-name.h"
#include "rehab-print-dialog.h"
#include "rehab-print-operation.h"

#include <gtk/gtkunixprint.h>

/*
 * The way of a paper through GTK's own print dialog, as it is without a sandbox: into a file, in vain, given up halfway,
 * or only looked at. What counts is whether it is noted that a patient has a sheet.
 */

#define SECONDS 10

static gboolean
wait_until (gboolean ( *is_so ) (gpointer data),
            gpointer    data)
{
  gint64 deadline = g_get_monotonic_time () + SECONDS * G_USEC_PER_SEC;

  while (!is_so (data) && g_get_monotonic_time () < deadline)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);

  return is_so (data);
}

/*
 * Runs a case in a process of its own, where no printers were listed before: what is asked of a printer counts only until it
 * is chosen, and one that was used before is chosen at once.
 */
static gboolean
runs_apart (void)
{
  if (g_test_subprocess ())
    return TRUE;

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();

  return FALSE;
}

static GtkPrintUnixDialog *
find_print_dialog (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *link = toplevels; link != NULL; link = link->next)
    if (GTK_IS_PRINT_UNIX_DIALOG (link->data))
      return link->data;

  return NULL;
}

/* As its buttons do. */
static void
respond (GtkPrintUnixDialog *dialog,
         GtkResponseType     response)
{
  g_signal_emit_by_name (dialog, "response", (int) response);
}

static gboolean
can_print (gpointer unused)
{
  GtkPrintUnixDialog *dialog = find_print_dialog ();

  return dialog != NULL && gtk_print_unix_dialog_get_selected_printer (dialog) != NULL;
}

static gboolean
is_open (gpointer unused)
{
  return find_print_dialog () != NULL;
}

static gboolean
is_idle (gpointer dialog)
{
  GtkWidget *button = programme_fixture_find_labelled (dialog, GTK_TYPE_BUTTON, "Pr_int…");

  return find_print_dialog () == NULL && gtk_widget_get_sensitive (button);
}

static GtkWidget *
open_paper (ProgrammeFixture *fixture)
{
  AdwDialog *dialog = rehab_print_dialog_new (fixture->model);

  programme_fixture_present (fixture, gtk_label_new (NULL));
  adw_dialog_present (dialog, fixture->window);
  programme_fixture_wait (100);

  return GTK_WIDGET (dialog);
}

/* Chooses the printer that is a file, and the file. */
static void
print_to (const char     *path,
          GtkResponseType response)
{
  GtkPrintUnixDialog *dialog;
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  /* At once: what a printer is asked for it takes when it is chosen, which comes soon. */
  dialog = find_print_dialog ();
  g_assert_nonnull (dialog);
  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_unix_dialog_set_settings (dialog, settings);
  g_assert_true (wait_until (can_print, NULL));
  respond (dialog, response);
}

static gint64
get_printed_at (ProgrammeFixture *fixture)
{
  g_autoptr (RehabProgrammeVersion) version = programme_fixture_read_newest (fixture, NULL);

  return version->printed_at;
}

/* What is said, in an alert that is closed then; NULL where nothing is. */
static char *
dup_said (ProgrammeFixture *fixture)
{
  AdwDialog *dialog = programme_fixture_get_dialog (fixture);
  char *said;

  if (!ADW_IS_ALERT_DIALOG (dialog))
    return NULL;

  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "It Was Not Printed");
  said = g_strdup (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)));
  adw_dialog_force_close (dialog);
  programme_fixture_wait (50);

  return said;
}

static void
test_printed (ProgrammeFixture *fixture,
              gconstpointer     unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "job.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *said = NULL;
  GtkWidget *paper;

  if (!runs_apart ())
    return;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  paper = open_paper (fixture);
  gtk_widget_activate_action (paper, "paper.print", NULL);
  print_to (path, GTK_RESPONSE_OK);
  g_assert_true (wait_until (is_idle, paper));
  said = dup_said (fixture);
  g_assert_null (said);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_cmpint (get_printed_at (fixture), >, 0);
}

/* A folder that goes while pages are painted takes no sheet. */
static void
test_failed (ProgrammeFixture *fixture,
             gconstpointer     unused)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "gone", NULL);
  g_autofree char *path = g_build_filename (folder, "job.pdf", NULL);
  g_autofree char *said = NULL;
  GtkWidget *paper;

  if (!runs_apart ())
    return;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  paper = open_paper (fixture);
  gtk_widget_activate_action (paper, "paper.print", NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  print_to (path, GTK_RESPONSE_OK);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (wait_until (is_idle, paper));
  said = dup_said (fixture);
  g_assert_nonnull (said);
  g_assert_nonnull (strstr (said, "No such file"));
  g_assert_cmpint (get_printed_at (fixture), ==, 0);
  g_assert_true (gtk_widget_get_sensitive (programme_fixture_find_labelled (paper, GTK_TYPE_BUTTON, "Pr_int…")));
}

static void
test_left (ProgrammeFixture *fixture,
           gconstpointer     unused)
{
  g_autofree char *said = NULL;
  GtkWidget *paper;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  paper = open_paper (fixture);
  gtk_widget_activate_action (paper, "paper.print", NULL);
  g_assert_true (wait_until (is_open, NULL));
  respond (find_print_dialog (), GTK_RESPONSE_CANCEL);
  g_assert_true (wait_until (is_idle, paper));
  said = dup_said (fixture);
  g_assert_null (said);
  g_assert_cmpint (get_printed_at (fixture), ==, 0);
}

/* As it is where no printer is known: there is nothing to choose. */
static void
test_no_printer (ProgrammeFixture *fixture,
                 gconstpointer     unused)
{
  g_autofree char *said = NULL;
  GtkWidget *paper;

  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "", NULL);
  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  paper = open_paper (fixture);
  gtk_widget_activate_action (paper, "paper.print", NULL);
  g_assert_true (wait_until (is_open, NULL));
  g_assert_null (gtk_print_unix_dialog_get_selected_printer (find_print_dialog ()));
  respond (find_print_dialog (), GTK_RESPONSE_OK);
  g_assert_true (wait_until (is_idle, paper));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-print-backends");

  said = dup_said (fixture);
  g_assert_nonnull (said);
  g_assert_nonnull (strstr (said, "There was no printer"));
  g_assert_cmpint (get_printed_at (fixture), ==, 0);
}

/* One operation */

typedef struct
{
  gboolean ended;
  gboolean printed;
  GError *error;
} Ended;

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Ended *ended = user_data;

  g_assert_false (ended->ended);
  ended->printed = rehab_print_operation_run_finish (GTK_PRINT_OPERATION (source), result, &ended->error);
  ended->ended = TRUE;
}

static gboolean
has_ended (gpointer data)
{
  return ((Ended *) data)->ended;
}

static void
cancel_cb (GtkPrintOperation *operation,
           GtkPrintContext   *context,
           int                page)
{
  if (page == 1)
    gtk_print_operation_cancel (operation);
}

static GtkPrintOperation *
run (ProgrammeFixture *fixture,
     Ended            *ended)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_n_pages (operation, 3);
  gtk_print_operation_set_allow_async (operation, TRUE);
  programme_fixture_present (fixture, gtk_label_new (NULL));
  rehab_print_operation_run (operation, fixture->window, ended_cb, ended);

  return operation;
}

static void
test_cancelled_halfway (ProgrammeFixture *fixture,
                        gconstpointer     unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "job.pdf", NULL);
  Ended ended = { 0 };
  GtkPrintOperation *operation;
  g_autofree char *sentence = NULL;

  if (!runs_apart ())
    return;

  operation = run (fixture, &ended);
  g_signal_connect (operation, "draw-page", G_CALLBACK (cancel_cb), NULL);
  print_to (path, GTK_RESPONSE_OK);
  g_assert_true (wait_until (has_ended, &ended));
  g_assert_false (ended.printed);
  g_assert_error (ended.error, REHAB_PRINT_ERROR, REHAB_PRINT_ERROR_CANCELLED);
  sentence = rehab_message_from_error (ended.error);
  g_assert_nonnull (strstr (sentence, "not noted"));
  g_clear_error (&ended.error);
  programme_fixture_wait (100);
  g_assert_finalize_object (operation);
}

/* What is looked at in another program has not gone to a printer. */
static void
test_previewed (ProgrammeFixture *fixture,
                gconstpointer     unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "job.pdf", NULL);
  Ended ended = { 0 };
  GtkPrintOperation *operation;

  if (!runs_apart ())
    return;

  g_object_set (gtk_settings_get_default (), "gtk-print-preview-command", "true %f", NULL);
  operation = run (fixture, &ended);
  print_to (path, GTK_RESPONSE_APPLY);
  g_assert_true (wait_until (has_ended, &ended));
  g_assert_false (ended.printed);
  g_assert_error (ended.error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED);
  g_clear_error (&ended.error);
  programme_fixture_wait (100);
  g_assert_finalize_object (operation);
}

#define ADD(path, func) \
  g_test_add ("/print-operation/" path, ProgrammeFixture, NULL, programme_fixture_set_up, func, programme_fixture_tear_down)

static void
add_tests (void)
{
  ADD ("printed", test_printed);
  ADD ("failed", test_failed);
  ADD ("left", test_left);
  ADD ("no-printer", test_no_printer);
  ADD ("cancelled", test_cancelled_halfway);
  ADD ("previewed", test_previewed);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
