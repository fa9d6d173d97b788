/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "clinic-fixture.h"
#include "rehab-letter-contents-row.h"
#include "rehab-letter-dialog.h"
#include "rehab-letter-table.h"
#include "rehab-letter-text.h"
#include "rehab-page-preview.h"
#include "rehab-prose-row.h"

#define IMPRESSION "Proximal hamstring tendinopathy, irritable."

/* The position of a kind in the list. */
enum
{
  GP,
  PHYSICIAN,
  IMAGING,
  COACH,
};

typedef struct
{
  AssessmentFixture clinic;
  char *assessment_id;
  GtkWidget *dialog;
} Fixture;

static void
reload (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  rehab_case_model_reload (fixture->clinic.model, &error);
  g_assert_no_error (error);
}

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = GTK_WIDGET (rehab_letter_dialog_new (fixture->clinic.model, fixture->assessment_id));
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
  rehab_assessment_recorder_set_prose (fixture->clinic.model, fixture->assessment_id, IMPRESSION, "Rest from hills.", &error);
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

static RehabProseRow *
get_prose (Fixture    *fixture,
           const char *title)
{
  return REHAB_PROSE_ROW (clinic_fixture_row (fixture->dialog, title));
}

static char *
dup_body (Fixture *fixture)
{
  return rehab_prose_row_dup_text (get_prose (fixture, "_Text"));
}

/* Types at the end of the text, as a person does. */
static void
type_in_body (Fixture    *fixture,
              const char *text)
{
  GtkWidget *view = clinic_fixture_find (GTK_WIDGET (get_prose (fixture, "_Text")), GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, text, -1);
}

static AdwDialog *
get_question (Fixture *fixture)
{
  AdwDialog *dialog;

  assessment_fixture_wait (50);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->clinic.window));

  return ADW_IS_ALERT_DIALOG (dialog) ? dialog : NULL;
}

static void
answer (Fixture    *fixture,
        const char *response)
{
  AdwDialog *question = get_question (fixture);
  g_autofree char *signal = g_strconcat ("response::", response, NULL);

  g_assert_nonnull (question);
  g_signal_emit_by_name (question, signal, response);
  adw_dialog_force_close (question);
  assessment_fixture_wait (50);
}

static GPtrArray *
list_letters (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *letters = rehab_letter_table_list_of_episode (rehab_clinic_get_store (fixture->clinic.clinic),
                                                           rehab_case_model_get_case (fixture->clinic.model)->episode->id, &error);

  g_assert_no_error (error);

  return letters;
}

static void
assert_says (const char *text,
             const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

static void
switch_content (Fixture           *fixture,
                RehabLetterContent content,
                gboolean           active)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (clinic_fixture_row (fixture->dialog, rehab_letter_content_get_label (content))), active);
  assessment_fixture_wait (20);
}

/* Whoever looks and goes away leaves nothing. */
static void
test_looking_keeps_nothing (Fixture      *fixture,
                            gconstpointer unused)
{
  g_autoptr (GPtrArray) letters = NULL;
  g_autofree char *body = dup_body (fixture);

  assert_says (body, IMPRESSION);
  g_assert_nonnull (clinic_fixture_find (fixture->dialog, REHAB_TYPE_PAGE_PREVIEW));
  g_assert_true (adw_dialog_close (ADW_DIALOG (fixture->dialog)));
  assessment_fixture_wait (50);
  letters = list_letters (fixture);
  g_assert_cmpuint (letters->len, ==, 0);
}

static void
test_contents_follow_the_switches (Fixture      *fixture,
                                   gconstpointer unused)
{
  g_autofree char *with = dup_body (fixture);
  g_autofree char *without = NULL;

  assert_says (with, "VISA-H 64");
  switch_content (fixture, REHAB_LETTER_SCORES, FALSE);
  g_assert_null (get_question (fixture));
  without = dup_body (fixture);
  g_assert_null (strstr (without, "VISA-H"));
  assert_says (without, IMPRESSION);
}

/* A coach gets nothing clinical unless it is switched on, and beside the switch stands what it tells. */
static void
test_coach (Fixture      *fixture,
            gconstpointer unused)
{
  g_autofree char *plain = NULL;
  g_autofree char *told = NULL;
  GtkWidget *row;

  clinic_fixture_choose (fixture->dialog, "_Kind", COACH);
  assessment_fixture_wait (20);
  plain = dup_body (fixture);
  g_assert_null (strstr (plain, "tendinopathy"));
  g_assert_null (strstr (plain, "VISA"));
  g_assert_null (strstr (plain, "hills"));
  g_assert_false (gtk_widget_get_visible (clinic_fixture_row (fixture->dialog, "Enclose the _report")));

  row = clinic_fixture_row (fixture->dialog, rehab_letter_content_get_label (REHAB_LETTER_DIAGNOSIS));
  assert_says (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "the coach would get to know the diagnosis");
  switch_content (fixture, REHAB_LETTER_DIAGNOSIS, TRUE);
  told = dup_body (fixture);
  assert_says (told, IMPRESSION);

  clinic_fixture_choose (fixture->dialog, "_Kind", GP);
  assessment_fixture_wait (20);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "");
}

/* What somebody wrote goes only when they say so. */
static void
test_typed_text_is_asked_for (Fixture      *fixture,
                              gconstpointer unused)
{
  g_autofree char *typed = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *written = NULL;

  type_in_body (fixture, "\nPS: by hand");
  typed = dup_body (fixture);
  switch_content (fixture, REHAB_LETTER_SCORES, FALSE);
  answer (fixture, "keep");
  kept = dup_body (fixture);
  g_assert_cmpstr (kept, ==, typed);
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (clinic_fixture_row (fixture->dialog,
                                                                                rehab_letter_content_get_label (REHAB_LETTER_SCORES)))));

  clinic_fixture_choose (fixture->dialog, "_Kind", COACH);
  answer (fixture, "write");
  written = dup_body (fixture);
  g_assert_null (strstr (written, "by hand"));
  g_assert_null (strstr (written, IMPRESSION));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_writing_again_is_undone (Fixture      *fixture,
                              gconstpointer unused)
{
  g_autofree char *typed = NULL;
  g_autofree char *undone = NULL;
  GtkWidget *undo;

  type_in_body (fixture, "\nPS: by hand");
  typed = dup_body (fixture);
  clinic_fixture_choose (fixture->dialog, "_Kind", IMAGING);
  answer (fixture, "write");

  undo = find_button (fixture->dialog, "_Undo");
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  assessment_fixture_wait (50);
  undone = dup_body (fixture);
  g_assert_cmpstr (undone, ==, typed);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (clinic_fixture_row (fixture->dialog, "_Kind"))), ==, GP);
}

/* Kept at the first pause, so that neither closing nor a crash loses more than a breath of typing. */
static void
test_typing_is_kept (Fixture      *fixture,
                     gconstpointer unused)
{
  g_autoptr (GPtrArray) letters = NULL;
  g_autofree char *body = NULL;

  type_in_body (fixture, "\nPS: by hand");
  assessment_fixture_wait (1200);
  letters = list_letters (fixture);
  g_assert_cmpuint (letters->len, ==, 1);
  assert_says (((const RehabLetter *) g_ptr_array_index (letters, 0))->body, "PS: by hand");
  g_clear_pointer (&letters, g_ptr_array_unref);

  /* And what was typed since goes with the closing. */
  type_in_body (fixture, " and more");
  clinic_fixture_type (fixture->dialog, "_Subject", "About the hip");
  adw_dialog_close (ADW_DIALOG (fixture->dialog));
  assessment_fixture_wait (100);
  letters = list_letters (fixture);
  g_assert_cmpuint (letters->len, ==, 1);
  assert_says (((const RehabLetter *) g_ptr_array_index (letters, 0))->body, "PS: by hand and more");
  g_assert_cmpstr (((const RehabLetter *) g_ptr_array_index (letters, 0))->subject, ==, "About the hip");

  /* The next time it is gone on with. */
  open_dialog (fixture);
  body = dup_body (fixture);
  assert_says (body, "PS: by hand and more");
}

/* Closing the window asks no dialog. */
static void
test_typing_outlives_the_window (Fixture      *fixture,
                                 gconstpointer unused)
{
  g_autoptr (GPtrArray) letters = NULL;

  type_in_body (fixture, "\nPS: in a hurry");
  gtk_window_destroy (GTK_WINDOW (fixture->clinic.window));
  fixture->clinic.window = adw_window_new ();
  letters = list_letters (fixture);
  g_assert_cmpuint (letters->len, ==, 1);
  assert_says (((const RehabLetter *) g_ptr_array_index (letters, 0))->body, "PS: in a hurry");
}

static void
save_pdf (Fixture    *fixture,
          const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (fixture->dialog), file);
  assessment_fixture_wait (500);
}

/* Once it is out it stays as it went out, and can be copied. */
static void
test_printed_letters_are_locked (Fixture      *fixture,
                                 gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->clinic.folder, "letter.pdf", NULL);
  g_autoptr (GPtrArray) letters = NULL;
  g_autofree char *body = dup_body (fixture);
  g_autofree char *copied = NULL;
  AdwBanner *banner = ADW_BANNER (clinic_fixture_find (fixture->dialog, ADW_TYPE_BANNER));
  GStatBuf info;

  g_assert_false (adw_banner_get_revealed (banner));
  save_pdf (fixture, path);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);

  letters = list_letters (fixture);
  g_assert_cmpuint (letters->len, ==, 1);
  g_assert_cmpint (((const RehabLetter *) g_ptr_array_index (letters, 0))->printed_at, >, 0);
  g_assert_cmpstr (((const RehabLetter *) g_ptr_array_index (letters, 0))->body, ==, body);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_prose (fixture, "_Text"))));
  g_clear_pointer (&letters, g_ptr_array_unref);

  gtk_widget_activate_action (fixture->dialog, "letter.copy", NULL);
  assessment_fixture_wait (50);
  g_assert_false (adw_banner_get_revealed (banner));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (get_prose (fixture, "_Text"))));
  copied = dup_body (fixture);
  g_assert_cmpstr (copied, ==, body);
  letters = list_letters (fixture);
  g_assert_cmpuint (letters->len, ==, 2);
}

/* The report goes with the letter, on pages behind it. */
static void
test_report_is_enclosed (Fixture      *fixture,
                         gconstpointer unused)
{
  guint alone = rehab_document_get_n_pages (rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (fixture->dialog)));
  guint n_letters;
  g_autoptr (GPtrArray) letters = NULL;

  adw_switch_row_set_active (ADW_SWITCH_ROW (clinic_fixture_row (fixture->dialog, "Enclose the _report")), TRUE);
  assessment_fixture_wait (50);
  g_assert_cmpuint (rehab_document_get_n_pages (rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (fixture->dialog))), >, alone);
  letters = list_letters (fixture);
  n_letters = letters->len;
  g_assert_cmpuint (n_letters, ==, 1);
  g_assert_true (((const RehabLetter *) g_ptr_array_index (letters, 0))->with_report);

  /* A coach gets none, even when one was chosen before. */
  clinic_fixture_choose (fixture->dialog, "_Kind", COACH);
  assessment_fixture_wait (50);
  g_assert_cmpuint (rehab_document_get_n_pages (rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (fixture->dialog))), ==, 1);
}

static void
test_role_is_remembered (Fixture      *fixture,
                         gconstpointer unused)
{
  clinic_fixture_type (fixture->dialog, "Your r_ole, below your name", "Physiotherapist");
  adw_dialog_close (ADW_DIALOG (fixture->dialog));
  assessment_fixture_wait (100);
  reload (fixture);
  open_dialog (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (fixture->dialog, "Your r_ole, below your name"))), ==,
                   "Physiotherapist");
}

#define ADD(path, func) g_test_add ("/letter-dialog/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  rehab_ui_register ();

  ADD ("looking", test_looking_keeps_nothing);
  ADD ("contents", test_contents_follow_the_switches);
  ADD ("coach", test_coach);
  ADD ("asked", test_typed_text_is_asked_for);
  ADD ("undo", test_writing_again_is_undone);
  ADD ("kept", test_typing_is_kept);
  ADD ("window", test_typing_outlives_the_window);
  ADD ("locked", test_printed_letters_are_locked);
  ADD ("report", test_report_is_enclosed);
  ADD ("role", test_role_is_remembered);

  return g_test_run ();
}
