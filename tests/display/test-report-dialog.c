/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "clinic-fixture.h"
#include "rehab-page-preview.h"
#include "rehab-report-dialog.h"

typedef struct
{
  AssessmentFixture clinic;
  char *assessment_id;
  GtkWidget *dialog;
} Fixture;

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = GTK_WIDGET (rehab_report_dialog_new (fixture->clinic.model, fixture->assessment_id));
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->clinic.window);
  assessment_fixture_wait (100);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  clinic_fixture_set_up (&fixture->clinic, unused);
  fixture->assessment_id = rehab_assessment_recorder_begin (fixture->clinic.model, &error);
  g_assert_no_error (error);
  assessment_fixture_answer (&fixture->clinic, fixture->assessment_id, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, rehab_number (64), NULL);
  clinic_fixture_present (&fixture->clinic, gtk_label_new (NULL));
  open_dialog (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  AdwDialog *dialog;

  while ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->clinic.window))) != NULL)
    {
      adw_dialog_force_close (dialog);
      assessment_fixture_wait (50);
    }
  g_free (fixture->assessment_id);
  clinic_fixture_tear_down (&fixture->clinic, unused);
}

static RehabDocument *
get_document (Fixture *fixture)
{
  return rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (fixture->dialog));
}

static void
switch_row (Fixture    *fixture,
            const char *title,
            gboolean    active)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (clinic_fixture_row (fixture->dialog, title)), active);
  assessment_fixture_wait (20);
}

static gboolean
can_print (Fixture *fixture)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "paper.print");
  gtk_widget_set_parent (button, fixture->dialog);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
}

static void
switch_everything (Fixture *fixture,
                   gboolean active)
{
  for (guint i = 0; i < REHAB_N_SECTIONS; i++)
    switch_row (fixture, rehab_section_get_title (i), active);
  switch_row (fixture, "_Impression and plan", active);
}

/* A report of nothing is no paper; what is chosen is remembered for the next one. */
static void
test_only_what_is_chosen (Fixture      *fixture,
                          gconstpointer unused)
{
  guint all = rehab_document_get_n_pages (get_document (fixture));

  g_assert_nonnull (clinic_fixture_find (fixture->dialog, REHAB_TYPE_PAGE_PREVIEW));
  g_assert_true (can_print (fixture));

  switch_everything (fixture, FALSE);
  g_assert_null (get_document (fixture));
  g_assert_false (can_print (fixture));

  switch_row (fixture, rehab_section_get_title (REHAB_SECTION_OUTCOME), TRUE);
  g_assert_true (can_print (fixture));
  g_assert_cmpuint (rehab_document_get_n_pages (get_document (fixture)), <=, all);

  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  assessment_fixture_wait (50);
  open_dialog (fixture);
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (clinic_fixture_row (fixture->dialog,
                                                                                 rehab_section_get_title (REHAB_SECTION_PAIN)))));

  switch_everything (fixture, TRUE);
  g_assert_cmpuint (rehab_document_get_n_pages (get_document (fixture)), ==, all);
}

/* It is said before it is printed, and goes when the assessment is finished. */
static void
test_draft_is_told (Fixture      *fixture,
                    gconstpointer unused)
{
  AdwBanner *banner = ADW_BANNER (clinic_fixture_find (fixture->dialog, ADW_TYPE_BANNER));
  g_autoptr (GError) error = NULL;

  g_assert_true (adw_banner_get_revealed (banner));
  rehab_assessment_recorder_finish (fixture->clinic.model, fixture->assessment_id, &error);
  g_assert_no_error (error);
  assessment_fixture_wait (50);
  g_assert_false (adw_banner_get_revealed (banner));
}

/* A file of health data is its owner's alone, and is called by initials. */
static void
test_pdf (Fixture      *fixture,
          gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->clinic.folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name =
    REHAB_PAPER_DIALOG_GET_CLASS (fixture->dialog)->dup_file_name (REHAB_PAPER_DIALOG (fixture->dialog));
  g_autofree char *contents = NULL;
  GStatBuf info;

  g_assert_cmpstr (name, ==, "Assessment TA, 2026-11-22.pdf");
  g_assert_null (strstr (REHAB_PAPER_DIALOG_GET_CLASS (fixture->dialog)->get_job_name (REHAB_PAPER_DIALOG (fixture->dialog)),
                         "Adeyemi"));
  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (fixture->dialog), file);
  assessment_fixture_wait (500);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

#define ADD(path, func) g_test_add ("/report-dialog/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  rehab_ui_register ();

  ADD ("chosen", test_only_what_is_chosen);
  ADD ("draft", test_draft_is_told);
  ADD ("pdf", test_pdf);

  return g_test_run ();
}
