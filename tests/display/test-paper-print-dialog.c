/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "programme-fixture.h"
#include "rehab-page-list.h"
#include "rehab-page-preview.h"
#include "rehab-print-dialog.h"
#include "rehab-print-operation.h"
#include "rehab-save-version.h"
#include "rehab-sheet-print-table.h"
#include "rehab-sheet-settings.h"

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

static void
switch_part (GtkWidget      *dialog,
             RehabSheetParts part,
             gboolean        active)
{
  guint n = (guint) g_bit_nth_lsf ((gulong) part, -1);

  adw_switch_row_set_active (ADW_SWITCH_ROW (programme_fixture_find (dialog, ADW_TYPE_SWITCH_ROW, n)), active);
}

#define COLUMNS 0
#define TEXT 1
#define INK 2
#define PAPER 3

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
  choose (dialog, PAPER, 0);
  all = count_pages (dialog);
  g_assert_cmpuint (all, >=, 2);
  g_assert_cmpfloat_with_epsilon (get_ratio (dialog), 297.0 / 210.0, 0.002);

  choose (dialog, TEXT, 1);
  g_assert_cmpuint (count_pages (dialog), >, all);
  choose (dialog, TEXT, 0);
  g_assert_cmpuint (count_pages (dialog), ==, all);

  choose (dialog, PAPER, 1);
  g_assert_cmpfloat_with_epsilon (get_ratio (dialog), 11.0 / 8.5, 0.002);
  choose (dialog, PAPER, 0);

  switch_part (dialog, REHAB_SHEET_EXERCISES, FALSE);
  g_assert_cmpuint (count_pages (dialog), <, all);
  switch_part (dialog, REHAB_SHEET_ABOUT, TRUE);
  g_assert_cmpuint (count_pages (dialog), ==, all);
  switch_part (dialog, REHAB_SHEET_ABOUT, FALSE);

  for (guint i = 0; i < REHAB_N_SHEET_PARTS; i++)
    switch_part (dialog, (RehabSheetParts) (1u << i), FALSE);
  g_assert_false (programme_fixture_activate (dialog, "paper.save-pdf"));
  g_assert_false (programme_fixture_activate (dialog, "paper.print"));

  switch_part (dialog, REHAB_SHEET_EXERCISES, TRUE);
  switch_part (dialog, REHAB_SHEET_PAIN_RULE, TRUE);
  switch_part (dialog, REHAB_SHEET_DIARY, TRUE);
  g_assert_cmpuint (count_pages (dialog), ==, all);
}

/* What is chosen for one sheet is chosen for the next, after a new start of the program as well: it is kept in the file. */
static void
test_options_are_kept (ProgrammeFixture *fixture,
                       gconstpointer     unused)
{
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  const RehabSheetOptions usual = REHAB_SHEET_OPTIONS_DEFAULT;
  RehabSheetOptions kept;
  GtkWidget *dialog;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  dialog = open_dialog (fixture);
  choose (dialog, COLUMNS, 1);
  choose (dialog, INK, 1);
  switch_part (dialog, REHAB_SHEET_WEEK, TRUE);
  switch_part (dialog, REHAB_SHEET_DIARY, FALSE);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  programme_fixture_wait (50);

  kept = rehab_sheet_settings_load (store, &usual);
  g_assert_cmpuint (kept.columns, ==, 2);
  g_assert_cmpint (kept.ink, ==, REHAB_INK_LOW);
  g_assert_true ((kept.parts & REHAB_SHEET_WEEK) != 0);
  g_assert_false ((kept.parts & REHAB_SHEET_DIARY) != 0);

  dialog = open_dialog (fixture);
  g_assert_cmpuint (adw_toggle_group_get_active (ADW_TOGGLE_GROUP (programme_fixture_find (dialog, ADW_TYPE_TOGGLE_GROUP, COLUMNS))),
                    ==, 1);
  choose (dialog, INK, 0);
}

/* What the pages say under them; NULL while they have nothing to say. */
static const char *
get_problems (GtkWidget *dialog)
{
  GtkWidget *list = programme_fixture_find (dialog, REHAB_TYPE_PAGE_LIST, 0);
  GtkWidget *label = programme_fixture_find (list, GTK_TYPE_LABEL, 0);

  return gtk_widget_is_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

/* The one before is proposed to go back to; what is left out is told. */
static void
test_versions_can_be_chosen (ProgrammeFixture *fixture,
                             gconstpointer     unused)
{
  GtkWidget *dialog;
  AdwComboRow *version;
  AdwComboRow *flare;

  programme_fixture_save_template (fixture, "calm-first-weeks", NULL);
  programme_fixture_save_template (fixture, "calm-single-leg", "Second");
  programme_fixture_save_template (fixture, "calm-first-weeks", "Third");
  dialog = open_dialog (fixture);
  version = ADW_COMBO_ROW (programme_fixture_find (dialog, ADW_TYPE_COMBO_ROW, 0));
  flare = ADW_COMBO_ROW (programme_fixture_find (dialog, ADW_TYPE_COMBO_ROW, 1));
  switch_part (dialog, REHAB_SHEET_CHANGES, TRUE);
  switch_part (dialog, REHAB_SHEET_FLARE, TRUE);

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (version)), ==, 3);
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (version)), ==, "Version 3, 22 Nov 2026");
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (flare)), ==, "Version 2, 22 Nov 2026");
  g_assert_cmpstr (get_problems (dialog), ==, "What changed is left out: the patient has had no sheet before.");

  adw_combo_row_set_selected (version, 2);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (flare)));
  g_assert_nonnull (strstr (get_problems (dialog), "no earlier version"));

  adw_combo_row_set_selected (version, 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (flare)));
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (flare)), ==, "Version 1, 22 Nov 2026");
  switch_part (dialog, REHAB_SHEET_FLARE, FALSE);
}

static void
test_pages_are_turned_and_zoomed (ProgrammeFixture *fixture,
                                  gconstpointer     unused)
{
  GtkWidget *dialog;
  RehabPageList *pages;
  int width;

  programme_fixture_save_template (fixture, "calm-first-weeks", NULL);
  dialog = open_dialog (fixture);
  pages = REHAB_PAGE_LIST (programme_fixture_find (dialog, REHAB_TYPE_PAGE_LIST, 0));
  width = gtk_widget_get_width (programme_fixture_find (dialog, REHAB_TYPE_PAGE_PREVIEW, 0));
  g_assert_cmpuint (count_pages (dialog), >=, 2);
  g_assert_cmpuint (rehab_page_list_get_page (pages), ==, 0);

  gtk_widget_activate_action (dialog, "paper.next-page", NULL);
  programme_fixture_wait (50);
  g_assert_cmpuint (rehab_page_list_get_page (pages), ==, 1);
  gtk_widget_activate_action (dialog, "paper.previous-page", NULL);
  programme_fixture_wait (50);
  g_assert_cmpuint (rehab_page_list_get_page (pages), ==, 0);

  for (guint i = 0; i < 4; i++)
    gtk_widget_activate_action (dialog, "paper.zoom-in", NULL);
  programme_fixture_wait (50);
  g_assert_cmpint (gtk_widget_get_width (programme_fixture_find (dialog, REHAB_TYPE_PAGE_PREVIEW, 0)), >, width);
  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (dialog, "paper.zoom-out", NULL);
  programme_fixture_wait (50);
  g_assert_cmpint (gtk_widget_get_width (programme_fixture_find (dialog, REHAB_TYPE_PAGE_PREVIEW, 0)), <, width);
  gtk_widget_activate_action (dialog, "paper.zoom-fit", NULL);
  programme_fixture_wait (50);
  g_assert_cmpint (gtk_widget_get_width (programme_fixture_find (dialog, REHAB_TYPE_PAGE_PREVIEW, 0)), ==, width);
}

/* A draft prints as what it is, until it is saved. */
static void
test_draft_is_told (ProgrammeFixture *fixture,
                    gconstpointer     unused)
{
  RehabDraft *draft = rehab_case_model_get_regimen_draft (fixture->model);
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_LEFT);
  GtkWidget *dialog;
  AdwDialog *question;
  AdwBanner *banner;

  dialog = open_dialog (fixture);
  g_assert_cmpuint (count_pages (dialog), ==, 0);
  g_assert_false (programme_fixture_activate (dialog, "paper.print"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  programme_fixture_wait (50);

  rehab_draft_set_current (draft, regimen, NULL);
  dialog = open_dialog (fixture);
  banner = ADW_BANNER (programme_fixture_find (dialog, ADW_TYPE_BANNER, 0));
  g_assert_cmpuint (count_pages (dialog), >=, 1);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "This is the draft. The sheet says that it is not saved.");

  g_assert_true (programme_fixture_activate (dialog, "paper.save-version"));
  question = programme_fixture_get_dialog (fixture);
  g_assert_true (REHAB_IS_SAVE_VERSION (question));
  g_signal_emit_by_name (programme_fixture_find_labelled (GTK_WIDGET (question), GTK_TYPE_BUTTON, "_Save"), "clicked");
  programme_fixture_wait (50);

  g_assert_cmpuint (count_pages (dialog), >=, 1);
  g_assert_false (programme_fixture_activate (dialog, "paper.save-version"));
  g_assert_false (adw_banner_get_revealed (banner));
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
  g_autoptr (GPtrArray) prints = NULL;
  const RehabSheetPrint *print;
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

  prints = rehab_sheet_print_table_list_of_episode (rehab_clinic_get_store (fixture->clinic),
                                                    rehab_case_model_get_case (fixture->model)->episode->id, NULL);
  g_assert_cmpuint (prints->len, ==, 1);
  print = g_ptr_array_index (prints, 0);
  g_assert_cmpint (print->output, ==, REHAB_SHEET_OUTPUT_SAVED);
  g_assert_cmpstr (print->language, ==, "en");
  g_assert_nonnull (strstr (print->parts, "exercises"));
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
  ADD ("kept", test_options_are_kept);
  ADD ("versions", test_versions_can_be_chosen);
  ADD ("turned", test_pages_are_turned_and_zoomed);
  ADD ("draft", test_draft_is_told);
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
