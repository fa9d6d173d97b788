/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-ui-fixture.h"
#include "rehab-import-list.h"
#include "rehab-patient-page.h"

#include <sys/stat.h>
#include <unistd.h>

/* Nothing in it tells whether 3/4 is in March, whether 0:45 is minutes, and what "Koordination" is. */
static const char questions[] =
  "Datum;Einheit;Dauer;Anstrengung\n"
  "03/04/2026;Dauerlauf;0:45;4\n"
  "05/04/2026;Koordination;1:10;7\n"
  "06/04/2026;Krafttraining;1:00;6\n";

static const char plain[] =
  "Date,Session,Minutes,RPE,Waking pain\n"
  "2026-10-03,Run,45,4,2\n"
  "2026-10-04,Rest,,,1\n"
  "2026-10-05,Gym,60,11,2\n";

static const char squad[] =
  "Athlete,Date,Session,Minutes\n"
  "Tola Adeyemi,2026-10-03,Run,45\n"
  "M. Duarte,2026-10-03,Run,40\n"
  "Duarte,2026-10-03,Run,40\n"
  "Jordan Blake,2026-10-03,Run,30\n"
  "Castellanos Ines,2026-10-03,Run,35\n";

static void
import_plain (ImportFixture *fixture)
{
  RehabImportDialog *dialog = import_fixture_open (fixture, "plain.csv", plain, -1, TRUE);

  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_COLUMNS);
  import_fixture_go_on (dialog);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  import_fixture_go_on (dialog);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);
}

/* What the file does not tell is asked before anything goes on, and the same file is known the next time. */
static void
test_columns (ImportFixture *fixture,
              gconstpointer  unused)
{
  RehabImportDialog *dialog = import_fixture_open (fixture, "tagebuch.csv", questions, -1, TRUE);
  const RehabImportRow *row;

  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_COLUMNS);
  g_assert_false (import_fixture_can_go_on (dialog));
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "Say how dates are written."));
  clinic_fixture_choose (GTK_WIDGET (dialog), "“03/04/2026” is", 1);
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "Say what durations are."));
  clinic_fixture_choose (GTK_WIDGET (dialog), "Durations such as “0:45”", 1);
  g_assert_true (import_fixture_can_go_on (dialog));

  /* An answer can be taken back, and the question does not go when it is answered. */
  clinic_fixture_choose (GTK_WIDGET (dialog), "“03/04/2026” is", 0);
  g_assert_false (import_fixture_can_go_on (dialog));
  clinic_fixture_choose (GTK_WIDGET (dialog), "“03/04/2026” is", 1);
  clinic_fixture_choose (GTK_WIDGET (dialog), "Koordination", 1);
  import_fixture_go_on (dialog);

  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  row = rehab_import_reader_get_row (rehab_import_flow_get_reader (rehab_import_dialog_get_flow (dialog)), 0);
  g_assert_cmpint (rehab_date_compare (row->session->date, on ("2026-04-03")), ==, 0);
  g_assert_cmpfloat_with_epsilon (row->session->minutes.value, 45.0, 0.001);
  g_assert_cmpstr (import_fixture_get_label (dialog), ==, "_Import 3 Sessions");
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "Adeyemi, Tola"));
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "RIGHT side"));
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "born 3 Apr 1999"));
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 0, 0);
  import_fixture_go_on (dialog);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 3, 0);
  g_assert_cmpuint (rehab_diary_get_n_sessions (rehab_case_model_get_case (fixture->base.model)->diary), ==, 3);

  /* Nothing is asked again, and nothing is there twice. */
  dialog = import_fixture_open (fixture, "tagebuch.csv", questions, -1, TRUE);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  g_assert_false (import_fixture_can_go_on (dialog));
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "There is nothing new in this file."));
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "Already in the diary: 3"));
}

/* Each row has its line and what is wrong with it, and the list can be of those alone. */
static void
test_preview (ImportFixture *fixture,
              gconstpointer  unused)
{
  RehabImportDialog *dialog = import_fixture_open (fixture, "plain.csv", plain, -1, TRUE);
  AdwComboRow *filter;
  GtkWidget *rows;

  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_COLUMNS);
  import_fixture_go_on (dialog);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  /* Return goes on, and Escape goes back: the keyboard is on the page. */
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (dialog))))), ==,
                   import_fixture_get_label (dialog));
  g_assert_cmpstr (import_fixture_get_label (dialog), ==, "_Import 1 Session and 2 Days");
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "1 session and 2 days, 3 Oct 2026 to 4 Oct 2026"));

  filter = ADW_COMBO_ROW (clinic_fixture_row (GTK_WIDGET (dialog), "Rows of the file"));
  rows = gtk_widget_get_last_child (gtk_widget_get_parent (gtk_widget_get_ancestor (GTK_WIDGET (filter), ADW_TYPE_PREFERENCES_GROUP)));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (filter)), ==, 3);
  adw_combo_row_set_selected (filter, 2);
  clinic_fixture_wait_until (import_fixture_find_text (rows, "Cannot be read: RPE, “11”: This has to be from 0 to 10.") != NULL);
  clinic_fixture_wait_until (import_fixture_find_text (rows, "New: ") == NULL);
  g_assert_nonnull (import_fixture_find_text (rows, "Line 4"));

  /* Back, another column, and on: counted anew. */
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (clinic_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_NAVIGATION_VIEW)));
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_COLUMNS);
  clinic_fixture_choose (GTK_WIDGET (dialog), "RPE", 0);
  import_fixture_go_on (dialog);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  g_assert_cmpstr (import_fixture_get_label (dialog), ==, "_Import 2 Sessions and 3 Days");
}

/* What a watch wrote has no columns to ask about. */
static void
test_watch (ImportFixture *fixture,
            gconstpointer  unused)
{
  g_autoptr (GByteArray) file = fit_run ();
  RehabImportDialog *dialog = import_fixture_open (fixture, "run.fit", file->data, file->len, TRUE);

  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  g_assert_cmpstr (import_fixture_get_label (dialog), ==, "_Import 1 Session");
  import_fixture_go_on (dialog);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 1, 0);
}

/* Of somebody who is not in hand it is asked whose it is; nobody is proposed. */
static void
test_whose (ImportFixture *fixture,
            gconstpointer  unused)
{
  g_autoptr (GByteArray) file = fit_run ();
  RehabImportDialog *dialog = import_fixture_open (fixture, "run.fit", file->data, file->len, FALSE);
  RehabImportNames *names;

  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_NAMES);
  names = rehab_import_flow_get_names (rehab_import_dialog_get_flow (dialog));
  g_assert_cmpuint (rehab_import_names_get_n (names), ==, 1);
  g_assert_null (rehab_import_names_get (names, 0)->patient);
  g_assert_false (import_fixture_can_go_on (dialog));

  /* Choose…, leave out, Adeyemi, Castellanos, Duarte */
  clinic_fixture_choose (GTK_WIDGET (dialog), "Whose diary", 4);
  g_assert_true (rehab_import_names_get (names, 0)->patient == fixture->marco);
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "Duarte, Marco · LEFT side · born 3 Feb 2001"));
  import_fixture_go_on (dialog);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  import_fixture_go_on (dialog);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);
  import_fixture_assert_diary (fixture, rehab_patient_get_episode (fixture->marco), 1, 0);
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 0, 0);
}

/* Nobody gets the rows of somebody else: what is only like a name is confirmed, and of two sides one is chosen. */
static void
test_squad (ImportFixture *fixture,
            gconstpointer  unused)
{
  RehabImportDialog *dialog = import_fixture_open (fixture, "squad.csv", squad, -1, FALSE);
  RehabImportNames *names;

  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_COLUMNS);
  import_fixture_go_on (dialog);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_NAMES);
  names = rehab_import_flow_get_names (rehab_import_dialog_get_flow (dialog));
  g_assert_cmpuint (rehab_import_names_get_n (names), ==, 5);
  g_assert_true (rehab_import_names_is_settled (names, 0));
  for (guint i = 1; i < 5; i++)
    g_assert_false (rehab_import_names_is_settled (names, i));
  g_assert_true (rehab_import_names_get (names, 4)->patient == fixture->ines);
  g_assert_null (rehab_import_names_get (names, 4)->episode);
  g_assert_null (rehab_import_names_get (names, 3)->patient);

  clinic_fixture_click (GTK_WIDGET (dialog), "_Leave Out Everybody Not Chosen Yet");
  g_assert_true (rehab_import_names_get (names, 3)->left_out);
  g_assert_false (rehab_import_names_is_settled (names, 1));
  clinic_fixture_click (GTK_WIDGET (dialog), "_Yes");
  g_assert_true (rehab_import_names_is_settled (names, 1));
  rehab_import_names_confirm (names, 2);
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "“Duarte” in the file goes to the same patient."));
  g_assert_false (import_fixture_can_go_on (dialog));
  rehab_import_names_set_episode (names, 4, g_ptr_array_index (rehab_import_names_get (names, 4)->episodes, 0));
  import_fixture_go_on (dialog);

  /* The two spellings of Marco have the same session, which is one. */
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  g_assert_cmpstr (import_fixture_get_label (dialog), ==, "_Import 3 Sessions");
  import_fixture_go_on (dialog);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 1, 0);
  import_fixture_assert_diary (fixture, rehab_patient_get_episode (fixture->marco), 1, 0);
  g_assert_nonnull (import_fixture_find_text (import_fixture_find_toast (fixture), "Imported 3 sessions for 3 patients"));
}

/* What cannot be read is said in a sentence, with another file to choose. */
static void
test_trouble (ImportFixture *fixture,
              gconstpointer  unused)
{
  RehabImportDialog *dialog = import_fixture_open (fixture, "training.csv", "PK\003\004 a spreadsheet", -1, TRUE);

  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_FAILED);
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "Save the spreadsheet as CSV"));
  g_assert_nonnull (clinic_fixture_find_button (GTK_WIDGET (dialog), "Choose _Another File…"));
}

static void
assert_trouble (ImportFixture *fixture,
                const char    *path,
                const char    *sentence)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  RehabImportDialog *dialog;

  g_list_store_append (files, file);
  rehab_import_commands_open (fixture->inside, fixture->base.clinic, fixture->base.model, G_LIST_MODEL (files));
  dialog = REHAB_IMPORT_DIALOG (clinic_fixture_dialog (fixture->base.window));
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_FAILED);
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), sentence));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);
}

/* What is no file, is gone, never ends or is too large is told before a byte of it is read. */
static void
test_no_file (ImportFixture *fixture,
              gconstpointer  unused)
{
  g_autofree char *gone = g_build_filename (fixture->base.folder, "gone.csv", NULL);
  g_autofree char *pipe = g_build_filename (fixture->base.folder, "pipe.csv", NULL);
  g_autofree char *large = g_build_filename (fixture->base.folder, "large.csv", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_file_set_contents (large, "Date\n", -1, NULL);
  g_assert_cmpint (truncate (large, REHAB_IMPORT_MOST_BYTES + 1), ==, 0);

  assert_trouble (fixture, fixture->base.folder, "This is a folder.");
  assert_trouble (fixture, gone, "This file is not there any more.");
  assert_trouble (fixture, pipe, "This is not a file that can be read to its end.");
  assert_trouble (fixture, large, "This file is too large");
}

/* Several files come one after the other; one that cannot be read does not stop the others. */
static void
test_several (ImportFixture *fixture,
              gconstpointer  unused)
{
  const char *const names[] = { "page.csv", "plain.csv", "run.fit" };
  g_autoptr (GByteArray) run = fit_run ();
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  RehabImportDialog *dialog;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->base.folder, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, i == 0 ? "<!DOCTYPE html><html>" : i == 1 ? plain : (const char *) run->data,
                           i == 2 ? (gssize) run->len : -1, &error);
      g_assert_no_error (error);
      g_list_store_append (files, file);
    }
  rehab_import_commands_open (fixture->inside, fixture->base.clinic, fixture->base.model, G_LIST_MODEL (files));
  dialog = REHAB_IMPORT_DIALOG (clinic_fixture_dialog (fixture->base.window));

  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_FAILED);
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (dialog), "page.csv, 1 of 3"));
  clinic_fixture_click (GTK_WIDGET (dialog), "_Go On with the Next File");
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_COLUMNS);
  import_fixture_go_on (dialog);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  import_fixture_go_on (dialog);
  clinic_fixture_wait_until (strcmp (rehab_import_flow_get_file_name (rehab_import_dialog_get_flow (dialog)), "run.fit") == 0);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  import_fixture_go_on (dialog);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);

  /* They are told of together, and taken back together. */
  clinic_fixture_wait_until (import_fixture_find_text (import_fixture_find_toast (fixture), "Imported 2 sessions and 2 days for Adeyemi, Tola") != NULL);
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 2, 2);
  clinic_fixture_click (import_fixture_find_toast (fixture), "_Undo");
  clinic_fixture_wait_until (import_fixture_find_text (import_fixture_find_toast (fixture), "Import undone") != NULL);
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 0, 0);
}

/* What was typed is not imported once more. */
static void
test_typed (ImportFixture *fixture,
            gconstpointer  unused)
{
  RehabDiary *before = rehab_case_model_get_case (fixture->base.model)->diary;
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabSession) session = rehab_session_new (&(RehabSession) {
    .episode_id = import_fixture_get_tolas (fixture)->id, .date = on ("2026-10-03"), .kind = REHAB_SESSION_KIND_HILLS,
    .minutes = rehab_number (45), .origin = REHAB_SESSION_ORIGIN_TYPED,
  }, &error);
  g_autoptr (RehabDiary) typed = rehab_diary_with_session (before, session);
  RehabImportDialog *dialog;

  g_assert_true (rehab_case_model_save_diary (fixture->base.model, typed, &error));
  g_assert_no_error (error);

  dialog = import_fixture_open (fixture, "plain.csv", plain, -1, TRUE);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_COLUMNS);
  import_fixture_go_on (dialog);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  g_assert_cmpstr (import_fixture_get_label (dialog), ==, "_Import 2 Days");
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkDropTarget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && found == NULL; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        found = GTK_DROP_TARGET (controller);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_drop_target (child);

  return found;
}

/* A file that is dropped on the diary goes into it. */
static void
test_drop (ImportFixture *fixture,
           gconstpointer  unused)
{
  GtkWidget *page = rehab_patient_page_new ();
  g_autofree char *path = g_build_filename (fixture->base.folder, "plain.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  RehabImportDialog *dialog;
  gboolean taken = FALSE;

  g_file_set_contents (path, plain, -1, &error);
  g_assert_no_error (error);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (import_fixture_find_toast (fixture)), page);
  fixture->inside = NULL;
  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, file);

  /* Of nobody, nothing. */
  g_signal_emit_by_name (find_drop_target (page), "drop", &value, 1.0, 1.0, &taken);
  g_assert_false (taken);

  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), fixture->base.model);
  g_signal_emit_by_name (find_drop_target (page), "drop", &value, 1.0, 1.0, &taken);
  g_assert_true (taken);
  dialog = REHAB_IMPORT_DIALOG (clinic_fixture_dialog (fixture->base.window));
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_COLUMNS);
  g_assert_true (rehab_import_flow_get_patient (rehab_import_dialog_get_flow (dialog)) == fixture->base.patient);
}

/* What is given up in the middle leaves nothing behind, and what was said is still there. */
static void
test_cancel (ImportFixture *fixture,
             gconstpointer  unused)
{
  g_autoptr (GString) csv = g_string_new ("Date,Session,Minutes\n");
  RehabImportDialog *dialog;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *day = rehab_date_to_iso (rehab_date_add_days (on ("2000-01-01"), (int) i / 3));

      g_string_append_printf (csv, "%s,Run,%u\n", day, 20 + i % 50);
    }
  dialog = import_fixture_open (fixture, "long.csv", csv->str, (gssize) csv->len, TRUE);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_COLUMNS);
  import_fixture_go_on (dialog);
  import_fixture_wait_for (dialog, REHAB_IMPORT_STEP_PREVIEW);
  import_fixture_go_on (dialog);
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.cancel", NULL);
  clinic_fixture_wait_until (import_fixture_find_text (GTK_WIDGET (dialog), "Cancelled: nothing was imported") != NULL);
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 0, 0);
  g_assert_true (import_fixture_can_go_on (dialog));

  /* What was said is not thrown away by Escape. */
  adw_dialog_close (ADW_DIALOG (dialog));
  clinic_fixture_answer (fixture->base.window, "_Discard");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);
}

static void
test_undo (ImportFixture *fixture,
           gconstpointer  unused)
{
  import_plain (fixture);
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 1, 2);
  g_assert_nonnull (import_fixture_find_text (import_fixture_find_toast (fixture), "Imported 1 session and 2 days for Adeyemi, Tola"));
  clinic_fixture_click (import_fixture_find_toast (fixture), "_Undo");
  clinic_fixture_wait_until (import_fixture_find_text (import_fixture_find_toast (fixture), "Import undone") != NULL);
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 0, 0);
}

/* The list of imports tells what would stay before it takes anything out. */
static void
test_list (ImportFixture *fixture,
           gconstpointer  unused)
{
  AdwDialog *list;
  g_autoptr (RehabSession) edited = NULL;
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (GError) error = NULL;
  RehabSession values;

  import_plain (fixture);
  values = *rehab_diary_get_session (rehab_case_model_get_case (fixture->base.model)->diary, 0);
  values.pain_during = rehab_number (3);
  edited = rehab_session_new (&values, &error);
  diary = rehab_diary_with_session (rehab_case_model_get_case (fixture->base.model)->diary, edited);
  g_assert_true (rehab_case_model_save_diary (fixture->base.model, diary, &error));
  g_assert_no_error (error);

  list = rehab_import_list_new (fixture->base.model);
  adw_dialog_present (list, fixture->inside);
  clinic_fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (list)));
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (list), "plain.csv"));
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (list), "1 session and 2 days, 3 Oct 2026 to 4 Oct 2026"));
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (list), "AK"));
  clinic_fixture_click (GTK_WIDGET (list), "Undo");
  g_assert_nonnull (import_fixture_find_text (GTK_WIDGET (clinic_fixture_alert (fixture->base.window)),
                                              "2 entries are taken out again. 1 entry that was edited since stays."));
  clinic_fixture_answer (fixture->base.window, "_Undo Import");
  clinic_fixture_wait_until (import_fixture_find_text (GTK_WIDGET (list), "Undone, but what was edited stays: 1 session") != NULL);
  import_fixture_assert_diary (fixture, import_fixture_get_tolas (fixture), 1, 0);
  adw_dialog_force_close (list);
}

#define ADD(name, test) \
  g_test_add ("/import-dialog/" name, ImportFixture, NULL, import_fixture_set_up, test, import_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  rehab_ui_register ();

  ADD ("columns", test_columns);
  ADD ("preview", test_preview);
  ADD ("watch", test_watch);
  ADD ("whose", test_whose);
  ADD ("squad", test_squad);
  ADD ("trouble", test_trouble);
  ADD ("no-file", test_no_file);
  ADD ("several", test_several);
  ADD ("typed", test_typed);
  ADD ("drop", test_drop);
  ADD ("cancel", test_cancel);
  ADD ("undo", test_undo);
  ADD ("list", test_list);

  return g_test_run ();
}
