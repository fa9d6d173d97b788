/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "programme-fixture.h"
#include "rehab-page-preview.h"
#include "rehab-print-dialog.h"
#include "rehab-print-operation.h"
#include "rehab-sheet.h"

static GtkWidget *
open_dialog (ProgrammeFixture *fixture)
{
  AdwDialog *dialog = rehab_print_dialog_new (fixture->model);

  programme_fixture_present (fixture, gtk_label_new (NULL));
  adw_dialog_present (dialog, fixture->window);
  programme_fixture_wait (100);

  return GTK_WIDGET (dialog);
}

static guint
count_pages (GtkWidget *dialog)
{
  guint n_pages = 0;

  while (programme_fixture_find (dialog, REHAB_TYPE_PAGE_PREVIEW, n_pages) != NULL)
    n_pages++;

  return n_pages;
}

/* 0 exercises, 1 pain rule, 2 diary */
static void
switch_part (GtkWidget *dialog,
             guint      n,
             gboolean   active)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (programme_fixture_find (dialog, ADW_TYPE_SWITCH_ROW, n)), active);
}

/* 0 text, 1 ink, 2 paper */
static void
choose (GtkWidget *dialog,
        guint      group,
        guint      choice)
{
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (programme_fixture_find (dialog, ADW_TYPE_TOGGLE_GROUP, group)), choice);
}

static double
get_ratio (GtkWidget *dialog)
{
  GtkWidget *page = programme_fixture_find (dialog, REHAB_TYPE_PAGE_PREVIEW, 0);
  int height;

  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, 1000, &height, NULL, NULL, NULL);

  return height / 1000.0;
}

static void
test_pages_follow_the_options (ProgrammeFixture *fixture,
                               gconstpointer     unused)
{
  GtkWidget *dialog;
  guint all;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  dialog = open_dialog (fixture);
  choose (dialog, 2, 0);
  all = count_pages (dialog);
  g_assert_cmpuint (all, >=, 2);
  g_assert_cmpfloat_with_epsilon (get_ratio (dialog), 297.0 / 210.0, 0.002);

  choose (dialog, 0, 1);
  g_assert_cmpuint (count_pages (dialog), >, all);
  choose (dialog, 0, 0);
  g_assert_cmpuint (count_pages (dialog), ==, all);

  choose (dialog, 2, 1);
  g_assert_cmpfloat_with_epsilon (get_ratio (dialog), 11.0 / 8.5, 0.002);
  choose (dialog, 2, 0);

  switch_part (dialog, 0, FALSE);
  g_assert_cmpuint (count_pages (dialog), <, all);

  switch_part (dialog, 1, FALSE);
  switch_part (dialog, 2, FALSE);
  g_assert_false (programme_fixture_activate (dialog, "paper.save-pdf"));
  g_assert_false (programme_fixture_activate (dialog, "paper.print"));

  for (guint part = 0; part < 3; part++)
    switch_part (dialog, part, TRUE);
  g_assert_cmpuint (count_pages (dialog), ==, all);
}

static void
test_only_a_version_is_printed (ProgrammeFixture *fixture,
                                gconstpointer     unused)
{
  RehabDraft *draft = rehab_case_model_get_regimen_draft (fixture->model);
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_LEFT);
  GtkWidget *dialog;
  AdwDialog *question;

  rehab_draft_set_current (draft, regimen, NULL);
  dialog = open_dialog (fixture);
  g_assert_cmpuint (count_pages (dialog), ==, 0);
  g_assert_false (programme_fixture_activate (dialog, "paper.print"));

  g_assert_true (programme_fixture_activate (dialog, "paper.save-version"));
  question = programme_fixture_get_dialog (fixture);
  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  g_signal_emit_by_name (question, "response", "save");
  adw_dialog_force_close (question);

  g_assert_cmpuint (count_pages (dialog), >=, 1);
  g_assert_false (programme_fixture_activate (dialog, "paper.save-version"));
}

static void
test_unsaved_changes_are_told (ProgrammeFixture *fixture,
                               gconstpointer     unused)
{
  RehabDraft *draft;
  g_autoptr (RehabRegimen) shorter = NULL;
  GtkWidget *dialog;
  AdwBanner *banner;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  draft = rehab_case_model_get_regimen_draft (fixture->model);
  dialog = open_dialog (fixture);
  banner = ADW_BANNER (programme_fixture_find (dialog, ADW_TYPE_BANNER, 0));
  g_assert_false (adw_banner_get_revealed (banner));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  programme_fixture_wait (50);

  shorter = rehab_regimen_removed ((RehabRegimen *) rehab_draft_get_current (draft), 0);
  rehab_draft_set_current (draft, shorter, NULL);
  dialog = open_dialog (fixture);
  banner = ADW_BANNER (programme_fixture_find (dialog, ADW_TYPE_BANNER, 0));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "This is version 1. The draft has changes that are not in it.");
}

/* A programme of no exercise is no version, here as little as on its page. */
static void
test_empty_draft_is_no_version (ProgrammeFixture *fixture,
                                gconstpointer     unused)
{
  g_autoptr (RehabRegimen) empty = rehab_regimen_new (NULL, 0);
  GtkWidget *dialog;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  rehab_draft_set_current (rehab_case_model_get_regimen_draft (fixture->model), empty, NULL);
  dialog = open_dialog (fixture);
  g_assert_cmpuint (count_pages (dialog), >=, 1);
  g_assert_false (programme_fixture_activate (dialog, "paper.save-version"));
}

static void
save_and_wait (GtkWidget *dialog,
               GFile     *file)
{
  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (dialog), file);
  programme_fixture_wait (400);
}

static void
test_pdf_is_saved_and_noted (ProgrammeFixture *fixture,
                             gconstpointer     unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sheet.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RehabProgrammeVersion) version = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  GStatBuf info;
  GtkWidget *dialog;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  dialog = open_dialog (fixture);
  g_assert_true (g_file_set_contents (path, "what was there before", -1, NULL));
  save_and_wait (dialog, file);

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_nonnull (g_strrstr_len (contents + length - 16, 16, "%%EOF"));
  /* It names a patient. */
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);
  version = programme_fixture_read_newest (fixture, NULL);
  g_assert_cmpint (version->printed_at, >, 0);
}

static void
test_unwritable_folder_is_told (ProgrammeFixture *fixture,
                                gconstpointer     unused)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "locked", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RehabProgrammeVersion) version = NULL;
  g_autofree char *contents = NULL;
  GtkWidget *dialog;
  AdwDialog *said;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "what was there before", -1, NULL));
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  if (g_access (folder, W_OK) == 0)
    {
      g_test_skip ("Nothing is unwritable for this user");
    }
  else
    {
      dialog = open_dialog (fixture);
      save_and_wait (dialog, file);

      said = programme_fixture_get_dialog (fixture);
      g_assert_true (ADW_IS_ALERT_DIALOG (said));
      g_assert_cmpstr (adw_dialog_get_title (said), ==, "The PDF Was Not Saved");
      g_assert_true (g_str_has_suffix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (said)),
                                       "Nothing can be written there. Choose another folder."));
      adw_dialog_force_close (said);

      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_cmpstr (contents, ==, "what was there before");
      version = programme_fixture_read_newest (fixture, NULL);
      g_assert_cmpint (version->printed_at, ==, 0);
      /* It can be tried again elsewhere. */
      g_assert_cmpuint (count_pages (dialog), >=, 1);
    }

  g_chmod (folder, 0700);
  g_remove (path);
  g_rmdir (folder);
}

/* Printing without a printer: GTK writes the job to a file. */
static void
test_job_is_the_same_document (ProgrammeFixture *fixture,
                               gconstpointer     unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "job.pdf", NULL);
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_LEFT);
  const RehabSheetContent content = {
    .patient_name = "Tola Adeyemi", .side = REHAB_SIDE_LEFT, .regimen = regimen, .version_number = 1,
    .version_date = rehab_clinic_get_today (fixture->clinic), .today = rehab_clinic_get_today (fixture->clinic),
  };
  const RehabSheetOptions options = { .paper = REHAB_PAPER_LETTER, .parts = REHAB_SHEET_EXERCISES | REHAB_SHEET_DIARY };
  g_autoptr (RehabDocument) document = rehab_sheet_lay_out (&content, &options);
  g_autoptr (GtkPrintOperation) operation = rehab_print_operation_new (document, REHAB_PAPER_LETTER, "Programme sheet");
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *job_name = NULL;
  int n_pages;
  double width;
  double height;
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);

  rehab_document_get_page_size (document, &width, &height);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS), width, 0.5);
  g_assert_cmpfloat_with_epsilon (gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS), height, 0.5);
  g_object_get (operation, "n-pages", &n_pages, "job-name", &job_name, NULL);
  g_assert_cmpint (n_pages, ==, (int) rehab_document_get_n_pages (document));
  g_assert_null (strstr (job_name, "Adeyemi"));

  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  programme_fixture_wait (500);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

#define ADD(path, func) \
  g_test_add ("/print-dialog/" path, ProgrammeFixture, NULL, programme_fixture_set_up, func, programme_fixture_tear_down)

static void
add_tests (void)
{
  ADD ("options", test_pages_follow_the_options);
  ADD ("version", test_only_a_version_is_printed);
  ADD ("unsaved", test_unsaved_changes_are_told);
  ADD ("empty", test_empty_draft_is_no_version);
  ADD ("pdf", test_pdf_is_saved_and_noted);
  ADD ("unwritable", test_unwritable_folder_is_told);
  ADD ("job", test_job_is_the_same_document);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
