/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "programme-fixture.h"
#include "rehab-exercise-card.h"
#include "rehab-exercise-view.h"
#include "rehab-movement-view.h"
#include "rehab-own-template-table.h"
#include "rehab-save-version.h"
#include "rehab-sheet-print-table.h"
#include "rehab-sheet-source.h"
#include "rehab-template-chooser.h"
#include "rehab-template-dialog.h"
#include "rehab-version-compare.h"
#include "rehab-version-list.h"

/* A draft of the newest version in which the first exercise is another. */
static RehabRegimen *
change_first (ProgrammeFixture *fixture,
              RehabNumber       sets,
              RehabNumber       load_kg)
{
  RehabDraft *draft = rehab_case_model_get_regimen_draft (fixture->model);
  RehabRegimen *regimen = (RehabRegimen *) rehab_draft_get_current (draft);
  RehabPrescription values = *rehab_regimen_get_nth (regimen, 0);
  g_autoptr (RehabPrescription) prescription = NULL;
  g_autoptr (RehabRegimen) changed = NULL;

  values.sets = sets;
  values.load_kg = load_kg;
  prescription = rehab_prescription_new (&values, NULL);
  g_assert_nonnull (prescription);
  changed = rehab_regimen_replaced (regimen, 0, prescription);
  rehab_draft_set_current (draft, changed, NULL);

  return (RehabRegimen *) rehab_draft_get_current (draft);
}

static GtkWidget *
present_box (ProgrammeFixture *fixture)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  programme_fixture_present (fixture, overlay);

  return box;
}

static void
press (GtkWidget  *widget,
       const char *label)
{
  GtkWidget *button = programme_fixture_find_labelled (widget, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* The titles and subtitles of all rows, a line each. */
static char *
dup_rows (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0;; i++)
    {
      GtkWidget *row = programme_fixture_find (widget, ADW_TYPE_ACTION_ROW, i);

      if (row == NULL)
        return g_string_free_and_steal (text);
      g_string_append_printf (text, "%s: %s\n", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                              adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
    }
}

static void
test_list (ProgrammeFixture *fixture,
           gconstpointer     unused)
{
  GtkWidget *list = g_object_new (REHAB_TYPE_VERSION_LIST, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabSheetPrint) first = NULL;
  g_autoptr (RehabSheetPrint) second = NULL;
  g_autofree char *rows = NULL;
  const RehabProgrammeVersion *version;

  programme_fixture_save_template (fixture, "calm-first-weeks", NULL);
  programme_fixture_save_template (fixture, "calm-single-leg", "Settled for a week");
  version = g_ptr_array_index (rehab_case_model_get_case (fixture->model)->versions, 0);
  first = rehab_sheet_print_table_add (rehab_clinic_get_store (fixture->clinic), version->id, REHAB_SHEET_OUTPUT_PRINTED, "en", "exercises", &error);
  g_assert_no_error (error);
  second = rehab_sheet_print_table_add (rehab_clinic_get_store (fixture->clinic), version->id, REHAB_SHEET_OUTPUT_SAVED, "en", "exercises", &error);
  g_assert_no_error (error);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  rehab_version_list_show (REHAB_VERSION_LIST (list), fixture->model);
  programme_fixture_present (fixture, list);
  rows = dup_rows (list);
  g_test_message ("%s", rows);

  /* The newest is on top, with what it changed; the older one went out twice. */
  g_assert_true (g_str_has_prefix (rows, "Version 2: 22 Nov 2026 · AK\nSettled for a week\n"));
  g_assert_nonnull (strstr (rows, " added"));
  g_assert_nonnull (strstr (rows, "Never printed"));
  g_assert_nonnull (strstr (rows, "Version 1: 22 Nov 2026 · AK\nPrinted: "));
  g_assert_nonnull (strstr (rows, "\nSaved as a file: "));
}

static void
test_compare (ProgrammeFixture *fixture,
              gconstpointer     unused)
{
  GtkWidget *box;
  AdwDialog *dialog;
  GtkDropDown *before;
  g_autofree char *text = NULL;
  g_autofree char *swapped = NULL;
  g_autofree char *older = NULL;

  programme_fixture_save_template (fixture, "shallow-slow-heavy", NULL);
  programme_fixture_save_template (fixture, "shallow-slow-heavy", "As before");
  change_first (fixture, rehab_number (5), rehab_number (33));
  box = present_box (fixture);
  dialog = rehab_version_compare_new (fixture->model);
  adw_dialog_present (dialog, box);
  g_assert_true (programme_fixture_get_dialog (fixture) == dialog);

  /* What is not saved yet beside the newest that is. */
  before = GTK_DROP_DOWN (programme_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN, 0));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (before)), ==, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (before), ==, 1);
  text = rehab_version_compare_dup_text (REHAB_VERSION_COMPARE (dialog));
  g_test_message ("%s", text);
  g_assert_true (g_str_has_prefix (text, "Version 2 · 22 Nov 2026 · AK → Unsaved changes\n"));
  g_assert_nonnull (strstr (text, "33 kg"));
  g_assert_nonnull (programme_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "1 dose changed"));
  g_assert_nonnull (programme_fixture_find (GTK_WIDGET (dialog), REHAB_TYPE_EXERCISE_VIEW, 0));

  g_assert_true (programme_fixture_activate (GTK_WIDGET (dialog), "compare.swap"));
  swapped = rehab_version_compare_dup_text (REHAB_VERSION_COMPARE (dialog));
  g_assert_true (g_str_has_prefix (swapped, "Unsaved changes → Version 2 · 22 Nov 2026 · AK\n"));

  /* By variable: a row for each that differs. */
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_TOGGLE_GROUP, 0)),
                                    "variable");
  g_assert_null (programme_fixture_find (GTK_WIDGET (dialog), REHAB_TYPE_EXERCISE_VIEW, 0));
  {
    g_autofree char *rows = dup_rows (GTK_WIDGET (dialog));

    g_test_message ("%s", rows);
    g_assert_nonnull (strstr (rows, "Load"));
    g_assert_nonnull (strstr (rows, "33 kg"));
  }

  /* Any two: the saved ones prescribe the same. */
  rehab_version_compare_compare (REHAB_VERSION_COMPARE (dialog), 0, 1);
  older = rehab_version_compare_dup_text (REHAB_VERSION_COMPARE (dialog));
  g_assert_nonnull (strstr (older, "Both prescribe the same."));
  g_assert_nonnull (programme_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "Both prescribe the same."));

  g_assert_true (programme_fixture_activate (GTK_WIDGET (dialog), "compare.copy"));
  adw_dialog_force_close (dialog);
}

static void
test_save_tells_what_differs (ProgrammeFixture *fixture,
                              gconstpointer     unused)
{
  GtkWidget *box;
  AdwDialog *dialog;
  g_autofree char *rows = NULL;
  g_autoptr (RehabProgrammeVersion) version = NULL;
  GtkWidget *group;

  programme_fixture_save_template (fixture, "shallow-slow-heavy", NULL);
  change_first (fixture, rehab_number (5), rehab_number (33));
  box = present_box (fixture);
  rehab_save_version_present (box, fixture->model);
  dialog = programme_fixture_get_dialog (fixture);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Save Version 2");
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_WINDOW_TITLE, 0))),
                   ==, "LEFT side · Adeyemi, Tola");

  rows = dup_rows (GTK_WIDGET (dialog));
  g_test_message ("%s", rows);
  g_assert_nonnull (strstr (rows, "33 kg"));
  group = gtk_widget_get_ancestor (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, 4), ADW_TYPE_PREFERENCES_GROUP);
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (group)), "91"));

  /* A day that has not come, and one before the version before. */
  gtk_editable_set_text (GTK_EDITABLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 1)), "Stronger");
  gtk_editable_set_text (GTK_EDITABLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), "23.11.2026");
  press (GTK_WIDGET (dialog), "_Save");
  gtk_editable_set_text (GTK_EDITABLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), "21.11.2026");
  press (GTK_WIDGET (dialog), "_Save");
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->versions->len, ==, 1);

  gtk_editable_set_text (GTK_EDITABLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), "22.11.2026");
  press (GTK_WIDGET (dialog), "_Save");
  version = programme_fixture_read_newest (fixture, NULL);
  g_assert_cmpint (version->number, ==, 2);
  g_assert_cmpstr (version->reason, ==, "Stronger");
  g_assert_cmpstr (version->clinician_id, ==, rehab_clinic_get_clinician_id (fixture->clinic));
}

static void
test_going_back_says_why (ProgrammeFixture *fixture,
                          gconstpointer     unused)
{
  GtkWidget *box;
  AdwDialog *dialog;

  programme_fixture_save_template (fixture, "calm-first-weeks", NULL);
  programme_fixture_save_template (fixture, "calm-single-leg", "Settled");
  rehab_draft_set_current (rehab_case_model_get_regimen_draft (fixture->model),
                           g_ptr_array_index (rehab_case_model_get_case (fixture->model)->regimens, 0), NULL);
  box = present_box (fixture);
  rehab_save_version_present (box, fixture->model);
  dialog = programme_fixture_get_dialog (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 1))), ==,
                   "Back to version 1");
  press (GTK_WIDGET (dialog), "_Save");

  {
    g_autoptr (RehabProgrammeVersion) version = programme_fixture_read_newest (fixture, NULL);

    g_assert_cmpint (version->number, ==, 3);
    g_assert_cmpstr (version->reason, ==, "Back to version 1");
  }
}

/* Templates */

static RehabOwnTemplate *
save_own_template (ProgrammeFixture *fixture,
                   const char       *template_key,
                   const char       *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (rehab_template_lookup (template_key), REHAB_SIDE_LEFT);
  RehabOwnTemplate *template =
    rehab_own_template_table_add (rehab_clinic_get_store (fixture->clinic), &(RehabOwnTemplate) { .name = name, .phase = REHAB_PHASE_CALM },
                                  regimen, REHAB_SIDE_LEFT, &error);

  g_assert_no_error (error);

  return template;
}

static guint
count_offers (ProgrammeFixture *fixture)
{
  g_autoptr (GPtrArray) offers = rehab_template_offer_list (rehab_clinic_get_store (fixture->clinic),
                                                            rehab_case_model_get_case (fixture->model)->catalogue,
                                                            REHAB_SIDE_LEFT, NULL);

  g_assert_nonnull (offers);

  return offers->len;
}

/* Searching waits for a pause in the typing. */
static void
wait_for_search (GtkWidget *chooser,
                 guint      n_rows)
{
  for (guint i = 0; i < 100; i++)
    {
      programme_fixture_wait (50);
      if ((n_rows == 0 || programme_fixture_find (chooser, ADW_TYPE_ACTION_ROW, n_rows - 1) != NULL)
          && programme_fixture_find (chooser, ADW_TYPE_ACTION_ROW, n_rows) == NULL)
        return;
    }

  g_assert_not_reached ();
}

static void
test_template_search (ProgrammeFixture *fixture,
                      gconstpointer     unused)
{
  g_autoptr (RehabOwnTemplate) own = save_own_template (fixture, "calm-first-weeks", "Our rowers");
  GtkWidget *chooser = rehab_template_chooser_new ();
  GtkWidget *search;
  GtkWidget *row;

  rehab_template_chooser_show (REHAB_TEMPLATE_CHOOSER (chooser), fixture->model);
  programme_fixture_present (fixture, chooser);
  g_assert_nonnull (programme_fixture_find (chooser, REHAB_TYPE_EXERCISE_VIEW, 3));

  search = programme_fixture_find (chooser, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "rowe");
  wait_for_search (chooser, 1);
  row = programme_fixture_find (chooser, ADW_TYPE_ACTION_ROW, 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Our rowers");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "min a day"));

  /* By an exercise in it. */
  gtk_editable_set_text (GTK_EDITABLE (search), "rowers bridge side");
  wait_for_search (chooser, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "no such words");
  wait_for_search (chooser, 0);
}

static void
remember_cb (char      **key,
             const char *chosen)
{
  g_set_str (key, chosen);
}

static void
test_template_dialog (ProgrammeFixture *fixture,
                      gconstpointer     unused)
{
  g_autoptr (RehabOwnTemplate) own = save_own_template (fixture, "calm-first-weeks", "Our rowers");
  g_autofree char *key = g_strconcat ("own:", own->id, NULL);
  g_autofree char *added = NULL;
  GtkWidget *box;
  AdwDialog *dialog;
  guint n;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  box = present_box (fixture);
  dialog = rehab_template_dialog_new (fixture->model);
  g_signal_connect_swapped (dialog, "add", G_CALLBACK (remember_cb), &added);
  adw_dialog_present (dialog, box);
  g_assert_true (programme_fixture_get_dialog (fixture) == dialog);

  /* Archived, and taken back. */
  n = count_offers (fixture);
  rehab_template_dialog_show (REHAB_TEMPLATE_DIALOG (dialog), key);
  programme_fixture_wait (50);
  for (guint i = 0;; i++)
    {
      GtkWidget *row = programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_BUTTON_ROW, i);

      g_assert_nonnull (row);
      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Ar_chive"))
        {
          g_signal_emit_by_name (row, "activated");
          break;
        }
    }
  programme_fixture_wait (50);
  g_assert_cmpuint (count_offers (fixture), ==, n - 1);
  press (GTK_WIDGET (dialog), "_Undo");
  g_assert_cmpuint (count_offers (fixture), ==, n);

  rehab_template_dialog_show (REHAB_TEMPLATE_DIALOG (dialog), key);
  programme_fixture_wait (50);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  press (GTK_WIDGET (dialog), "_Add to Programme");
  g_assert_cmpstr (added, ==, key);
  programme_fixture_wait (100);
  g_assert_null (dialog);
}

/* What is changed in a template after it was used touches no patient. */
static void
test_template_is_copied (ProgrammeFixture *fixture,
                         gconstpointer     unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabOwnTemplate) own = save_own_template (fixture, "calm-first-weeks", "Our rowers");
  g_autoptr (RehabOwnTemplate) renamed = NULL;
  g_autoptr (RehabOwnTemplate) archived = NULL;
  g_autofree char *key = g_strconcat ("own:", own->id, NULL);
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  g_autoptr (RehabRegimen) used = rehab_template_offer_load (store, NULL, key, REHAB_SIDE_LEFT, &error);
  g_autoptr (RehabProgrammeVersion) version = NULL;
  g_autoptr (RehabRegimen) read = NULL;
  g_autoptr (RehabProgrammeVersion) newest = NULL;
  RehabOwnTemplate values = *own;

  version = rehab_programme_version_table_add (store, rehab_case_model_get_case (fixture->model)->episode->id,
                                               rehab_clinic_get_today (fixture->clinic), NULL, NULL, used, &error);
  g_assert_no_error (error);

  values.name = "Our throwers";
  renamed = rehab_own_template_new (&values, &error);
  g_assert_true (rehab_own_template_table_save (store, renamed, &error));
  archived = rehab_own_template_table_set_archived (store, own->id, TRUE, &error);
  g_assert_no_error (error);

  newest = programme_fixture_read_newest (fixture, &read);
  g_assert_true (rehab_regimen_equal (read, used));

  /* And an edit of the patient's none of the template. */
  {
    g_autoptr (RehabRegimen) again = rehab_template_offer_load (store, NULL, key, REHAB_SIDE_LEFT, &error);
    g_autoptr (GPtrArray) changes = NULL;

    g_assert_no_error (error);
    g_assert_cmpuint (rehab_regimen_get_size (again), ==, rehab_regimen_get_size (used));
    g_assert_cmpstr (rehab_regimen_get_nth (again, 0)->id, !=, rehab_regimen_get_nth (used, 0)->id);
  }
}

static void
test_save_as_template (ProgrammeFixture *fixture,
                       gconstpointer     unused)
{
  GtkWidget *box;
  AdwDialog *dialog;
  g_autoptr (RehabRegimen) some = NULL;
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (RehabRegimen) kept = NULL;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  box = present_box (fixture);
  some = rehab_regimen_removed (g_ptr_array_index (rehab_case_model_get_case (fixture->model)->regimens, 0), 0);
  rehab_template_dialog_present_save (box, fixture->model, some);
  dialog = programme_fixture_get_dialog (fixture);

  /* It wants a name. */
  press (GTK_WIDGET (dialog), "_Save");
  own = rehab_own_template_table_list (rehab_clinic_get_store (fixture->clinic), NULL);
  g_assert_cmpuint (own->len, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 0)), "Without the bridge");
  press (GTK_WIDGET (dialog), "_Save");

  g_ptr_array_unref (own);
  own = rehab_own_template_table_list (rehab_clinic_get_store (fixture->clinic), NULL);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpstr (((const RehabOwnTemplate *) g_ptr_array_index (own, 0))->name, ==, "Without the bridge");
  kept = rehab_own_template_table_load_regimen (rehab_clinic_get_store (fixture->clinic),
                                                ((const RehabOwnTemplate *) g_ptr_array_index (own, 0))->id, NULL);
  g_assert_cmpuint (rehab_regimen_get_size (kept), ==, rehab_regimen_get_size (some));
}

/* The card and its movement */

static void
test_card (ProgrammeFixture *fixture,
           gconstpointer     unused)
{
  GtkWidget *box = present_box (fixture);
  AdwDialog *card = rehab_exercise_card_new (NULL, "romanian-deadlift", NULL);
  g_autofree char *rows = NULL;
  g_autofree char *asked = NULL;
  GtkWidget *edit;

  g_signal_connect_swapped (card, "edit", G_CALLBACK (remember_cb), &asked);
  adw_dialog_present (card, box);
  g_assert_true (programme_fixture_get_dialog (fixture) == card);
  rows = dup_rows (GTK_WIDGET (card));
  g_test_message ("%s", rows);
  g_assert_nonnull (strstr (rows, "Goal: "));
  g_assert_nonnull (strstr (rows, "What to avoid: "));
  g_assert_nonnull (strstr (rows, "Equipment: "));
  g_assert_nonnull (strstr (rows, "Hip flexion: "));
  g_assert_nonnull (strstr (rows, "Dose it starts from: "));
  g_assert_nonnull (strstr (rows, "From the article: "));

  edit = programme_fixture_find (GTK_WIDGET (card), ADW_TYPE_BUTTON_ROW, 0);
  g_assert_false (gtk_widget_get_mapped (edit));
  rehab_exercise_card_offer_edit (REHAB_EXERCISE_CARD (card));
  g_signal_emit_by_name (edit, "activated");
  g_assert_cmpstr (asked, ==, "romanian-deadlift");
}

static void
test_movement (ProgrammeFixture *fixture,
               gconstpointer     unused)
{
  GtkWidget *view = rehab_movement_view_new ();
  RehabMovementView *movement = REHAB_MOVEMENT_VIEW (view);
  GtkWidget *button;
  double seconds;

  rehab_movement_view_show (movement, NULL, "romanian-deadlift", REHAB_SIDE_LEFT, "3-0-3-0");
  programme_fixture_present (fixture, view);
  button = programme_fixture_find (view, GTK_TYPE_BUTTON, 0);

  /* Where animations are not wanted nothing moves, and no button says so. */
  g_assert_false (rehab_movement_view_can_play (movement));
  g_assert_false (gtk_widget_get_visible (button));
  programme_fixture_wait (200);
  g_assert_cmpfloat_with_epsilon (rehab_movement_view_get_seconds (movement), 0.0, 1e-9);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_assert_true (rehab_movement_view_can_play (movement));
  g_assert_true (gtk_widget_get_visible (button));
  programme_fixture_wait (400);
  seconds = rehab_movement_view_get_seconds (movement);
  g_assert_cmpfloat (seconds, >, 0.1);
  g_assert_cmpfloat (seconds, <, 1.0);

  /* Paused by its button, and by being out of sight. */
  g_signal_emit_by_name (button, "clicked");
  seconds = rehab_movement_view_get_seconds (movement);
  programme_fixture_wait (200);
  g_assert_cmpfloat_with_epsilon (rehab_movement_view_get_seconds (movement), seconds, 1e-9);
  g_signal_emit_by_name (button, "clicked");
  gtk_widget_set_visible (view, FALSE);
  programme_fixture_wait (20);
  seconds = rehab_movement_view_get_seconds (movement);
  programme_fixture_wait (200);
  g_assert_cmpfloat_with_epsilon (rehab_movement_view_get_seconds (movement), seconds, 1e-9);
  gtk_widget_set_visible (view, TRUE);
  programme_fixture_wait (300);
  g_assert_cmpfloat (rehab_movement_view_get_seconds (movement), >, seconds);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* A flare is no time for more: what is harder in all that differs is not proposed, nor is the same again. */
static void
test_way_back (ProgrammeFixture *fixture,
               gconstpointer     unused)
{
  RehabDraft *draft = rehab_case_model_get_regimen_draft (fixture->model);
  const RehabCase *record;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  record = rehab_case_model_get_case (fixture->model);
  g_assert_cmpuint (rehab_sheet_source_find_flare (record, REHAB_SHEET_SOURCE_DRAFT, g_ptr_array_index (record->regimens, 0)), ==, G_MAXUINT);

  change_first (fixture, rehab_number (6), rehab_number (10));
  g_assert_cmpuint (rehab_sheet_source_find_flare (record, REHAB_SHEET_SOURCE_DRAFT, (RehabRegimen *) rehab_draft_get_current (draft)), ==, 0);
  change_first (fixture, rehab_number (2), REHAB_NUMBER_NOT_ASKED);
  g_assert_cmpuint (rehab_sheet_source_find_flare (record, REHAB_SHEET_SOURCE_DRAFT, (RehabRegimen *) rehab_draft_get_current (draft)), ==, G_MAXUINT);

  g_assert_cmpuint (rehab_sheet_source_find_flare (record, 0, NULL), ==, G_MAXUINT);
}

#define ADD(path, func) \
  g_test_add ("/programme-versions/" path, ProgrammeFixture, NULL, programme_fixture_set_up, func, programme_fixture_tear_down)

static void
add_tests (void)
{
  ADD ("list", test_list);
  ADD ("compare", test_compare);
  ADD ("save", test_save_tells_what_differs);
  ADD ("back", test_going_back_says_why);
  ADD ("template-search", test_template_search);
  ADD ("template-dialog", test_template_dialog);
  ADD ("template-copied", test_template_is_copied);
  ADD ("save-as-template", test_save_as_template);
  ADD ("way-back", test_way_back);
  ADD ("card", test_card);
  ADD ("movement", test_movement);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
