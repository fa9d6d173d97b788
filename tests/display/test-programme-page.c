/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "programme-fixture.h"
#include "rehab-dose-field.h"
#include "rehab-exercise-browser.h"
#include "rehab-prescription-row.h"
#include "rehab-programme-page.h"
#include "rehab-save-version.h"
#include "rehab-template-chooser.h"
#include "rehab-version-list.h"

static GtkWidget *
open_page (ProgrammeFixture *fixture)
{
  GtkWidget *page = rehab_programme_page_new ();

  g_object_set (page, "case-model", fixture->model, NULL);
  programme_fixture_present (fixture, page);

  return page;
}

static RehabRegimen *
get_draft (ProgrammeFixture *fixture)
{
  return (RehabRegimen *) rehab_draft_get_current (rehab_case_model_get_regimen_draft (fixture->model));
}

static RehabPrescriptionRow *
get_row (GtkWidget *page,
         guint      n)
{
  return REHAB_PRESCRIPTION_ROW (programme_fixture_find (page, REHAB_TYPE_PRESCRIPTION_ROW, n));
}

/* The rows in the order in which they are shown must be the draft's. */
static void
assert_shown (ProgrammeFixture *fixture,
              GtkWidget        *page,
              guint             n_rows)
{
  RehabRegimen *draft = get_draft (fixture);

  g_assert_cmpuint (rehab_regimen_get_size (draft), ==, n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      RehabPrescriptionRow *row = get_row (page, i);

      g_assert_nonnull (row);
      g_assert_true (rehab_record_equal (rehab_prescription_row_get_prescription (row), rehab_regimen_get_nth (draft, i)));
    }
  g_assert_null (get_row (page, n_rows));
}

/* The entries of dose and note, which are edited in place, come before those of the form. */
#define FIRST_OF_FORM 2

/* Opens the form of the first row, and finds one of its entries: 0 sets, 3 hold, 10 tempo. */
static GtkWidget *
get_entry (GtkWidget *page,
           guint      n)
{
  RehabPrescriptionRow *row = get_row (page, 0);

  rehab_prescription_row_set_expanded (row, TRUE);

  return programme_fixture_find (GTK_WIDGET (row), GTK_TYPE_ENTRY, FIRST_OF_FORM + n);
}

static GtkWidget *
find_problem (GtkWidget *page)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *label = programme_fixture_find (GTK_WIDGET (get_row (page, 0)), GTK_TYPE_LABEL, i);

      if (label == NULL)
        return NULL;
      if (gtk_widget_has_css_class (label, "error") && gtk_widget_get_mapped (label))
        return label;
    }
}

static void
test_template_fills_an_empty_page (ProgrammeFixture *fixture,
                                   gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *chooser = programme_fixture_find (page, REHAB_TYPE_TEMPLATE_CHOOSER, 0);
  GtkWidget *first;

  assert_shown (fixture, page, 0);
  g_assert_true (gtk_widget_get_mapped (chooser));
  g_assert_false (programme_fixture_activate (page, "programme.save"));

  /* The patient is in phase 1, so its template is on top. */
  first = programme_fixture_find (chooser, ADW_TYPE_ACTION_ROW, 0);
  adw_action_row_activate (ADW_ACTION_ROW (first));

  assert_shown (fixture, page, 5);
  g_assert_cmpstr (rehab_regimen_get_nth (get_draft (fixture), 0)->exercise_key, ==, "bridge-hold");
  programme_fixture_wait (20);
  g_assert_false (gtk_widget_get_mapped (chooser));

  g_assert_true (programme_fixture_activate (page, "programme.undo"));
  assert_shown (fixture, page, 0);
  g_assert_true (programme_fixture_activate (page, "programme.redo"));
  assert_shown (fixture, page, 5);
}

static void
test_dose_is_edited_in_place (ProgrammeFixture *fixture,
                              gconstpointer     unused)
{
  GtkWidget *page;
  GtkWidget *sets;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  page = open_page (fixture);
  sets = get_entry (page, 0);
  programme_fixture_wait (20);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sets)), ==, "5");

  programme_fixture_type (sets, "1");
  gtk_editable_insert_text (GTK_EDITABLE (sets), "2", -1, &(int) { 1 });
  g_assert_true (rehab_number_equal (rehab_regimen_get_nth (get_draft (fixture), 0)->sets, rehab_number (12)));
  g_assert_nonnull (programme_fixture_find_labelled (GTK_WIDGET (get_row (page, 0)), GTK_TYPE_LABEL, "12 × 30 s hold"));

  /* What was typed letter by letter goes back in one step, and the entry shows it. */
  g_assert_true (programme_fixture_activate (page, "programme.undo"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sets)), ==, "5");
  g_assert_false (programme_fixture_activate (page, "programme.undo"));
  g_assert_false (rehab_draft_get_changed (rehab_case_model_get_regimen_draft (fixture->model)));
}

static void
test_empty_is_not_said (ProgrammeFixture *fixture,
                        gconstpointer     unused)
{
  GtkWidget *page;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  page = open_page (fixture);
  programme_fixture_type (get_entry (page, 0), "");

  g_assert_false (rehab_regimen_get_nth (get_draft (fixture), 0)->sets.known);
  g_assert_null (find_problem (page));
}

static void
test_what_cannot_be_is_told (ProgrammeFixture *fixture,
                             gconstpointer     unused)
{
  static const struct { guint entry; const char *typed; const char *sentence; } cases[] = {
    { 0, "21", "Sets: Enter a number from 1 to 20." },
    { 0, "0", "Sets: Enter a number from 1 to 20." },
    { 0, "2.5", "Sets: Enter a whole number." },
    { 0, "1.2.3", "Sets: Enter a number from 1 to 20." },
    { 2, "4", "Up to: Enter more than the repetitions, or nothing." },
    { 5, "1000", "Load, kg: Enter a number from 0 to 500." },
    { 10, "3-0", "Tempo: Enter the seconds of lowering, pause, lifting and pause with hyphens between, such as 3-0-3-0. "
      "X is as fast as possible." },
    { 11, "123456789 123456789 123456789 123456789 1",
      "Load in words: This is too long: at most 40 characters fit." },
  };
  GtkWidget *page;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  page = open_page (fixture);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *entry = get_entry (page, cases[i].entry);
      g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
      GtkWidget *problem;

      programme_fixture_type (entry, cases[i].typed);
      programme_fixture_wait (20);
      problem = find_problem (page);
      g_assert_nonnull (problem);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (problem)), ==, cases[i].sentence);
      g_assert_true (gtk_widget_has_css_class (entry, "error"));

      programme_fixture_type (entry, before);
      programme_fixture_wait (20);
      g_assert_null (find_problem (page));
    }

  g_assert_false (rehab_draft_get_changed (rehab_case_model_get_regimen_draft (fixture->model)));
}

static void
test_saving_waits_for_what_cannot_be (ProgrammeFixture *fixture,
                                      gconstpointer     unused)
{
  GtkWidget *page;
  GtkWidget *hold;
  GtkWidget *focus;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  page = open_page (fixture);
  programme_fixture_type (get_entry (page, 0), "4");
  hold = get_entry (page, 3);
  programme_fixture_type (hold, "9999");
  rehab_prescription_row_set_expanded (get_row (page, 0), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (page, 1)));

  g_assert_true (programme_fixture_activate (page, "programme.save"));
  g_assert_null (programme_fixture_get_dialog (fixture));
  g_assert_true (rehab_prescription_row_get_expanded (get_row (page, 0)));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, hold));
}

static void
test_order_keeps_the_rows (ProgrammeFixture *fixture,
                           gconstpointer     unused)
{
  GtkWidget *page;
  RehabPrescriptionRow *second;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  page = open_page (fixture);
  second = get_row (page, 1);
  gtk_widget_grab_focus (GTK_WIDGET (second));

  g_assert_true (programme_fixture_activate (GTK_WIDGET (second), "prescription.move-up"));
  assert_shown (fixture, page, 5);
  g_assert_true (get_row (page, 0) == second);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (second)));
  g_assert_false (programme_fixture_activate (GTK_WIDGET (second), "prescription.move-up"));

  for (guint i = 0; i < 4; i++)
    g_assert_true (programme_fixture_activate (GTK_WIDGET (second), "prescription.move-down"));
  g_assert_false (programme_fixture_activate (GTK_WIDGET (second), "prescription.move-down"));
  g_assert_true (get_row (page, 4) == second);
  assert_shown (fixture, page, 5);

  for (guint i = 0; i < 5; i++)
    g_assert_true (programme_fixture_activate (page, "programme.undo"));
  g_assert_true (get_row (page, 1) == second);
  g_assert_false (programme_fixture_activate (page, "programme.undo"));
}

static void
test_removed_comes_back (ProgrammeFixture *fixture,
                         gconstpointer     unused)
{
  GtkWidget *page;
  GtkWidget *undo;
  g_autofree char *removed_id = NULL;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  page = open_page (fixture);
  removed_id = g_strdup (rehab_prescription_row_get_prescription (get_row (page, 1))->id);
  programme_fixture_activate (GTK_WIDGET (get_row (page, 1)), "prescription.remove");
  assert_shown (fixture, page, 4);
  programme_fixture_wait (50);

  g_assert_nonnull (programme_fixture_find_labelled (page, GTK_TYPE_LABEL, "Removed Heel press into a towel"));
  undo = programme_fixture_find_labelled (page, GTK_TYPE_BUTTON, "_Undo");
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  assert_shown (fixture, page, 5);
  g_assert_cmpstr (rehab_prescription_row_get_prescription (get_row (page, 1))->id, ==, removed_id);
}

/* Presses the button of the dialog that asks why. */
static void
save_version (AdwDialog *dialog)
{
  g_signal_emit_by_name (programme_fixture_find_labelled (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Save"), "clicked");
}

static void
test_first_version_is_saved (ProgrammeFixture *fixture,
                             gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture);
  RehabDraft *draft = rehab_case_model_get_regimen_draft (fixture->model);
  g_autoptr (RehabRegimen) wanted = NULL;
  g_autoptr (RehabRegimen) regimen = NULL;
  g_autoptr (RehabProgrammeVersion) version = NULL;
  AdwDialog *dialog;

  wanted = rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_LEFT);
  rehab_draft_set_current (draft, wanted, NULL);
  g_assert_true (programme_fixture_activate (page, "programme.save"));
  dialog = programme_fixture_get_dialog (fixture);
  g_assert_true (REHAB_IS_SAVE_VERSION (dialog));
  save_version (dialog);

  version = programme_fixture_read_newest (fixture, &regimen);
  g_assert_nonnull (version);
  g_assert_cmpint (version->number, ==, 1);
  g_assert_null (version->reason);
  g_assert_true (rehab_regimen_equal (regimen, wanted));
  g_assert_false (rehab_draft_get_changed (draft));
  g_assert_false (programme_fixture_activate (page, "programme.save"));
}

static void
test_next_version_needs_a_reason (ProgrammeFixture *fixture,
                                  gconstpointer     unused)
{
  GtkWidget *page;
  GtkWidget *reason;
  g_autoptr (RehabProgrammeVersion) version = NULL;
  AdwDialog *dialog;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  page = open_page (fixture);
  programme_fixture_activate (GTK_WIDGET (get_row (page, 2)), "prescription.remove");
  g_assert_true (programme_fixture_activate (page, "programme.save"));
  dialog = programme_fixture_get_dialog (fixture);
  reason = programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 1);
  gtk_editable_set_text (GTK_EDITABLE (reason), "  ");
  save_version (dialog);
  g_assert_true (gtk_widget_has_css_class (reason, "error"));
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->versions->len, ==, 1);

  gtk_editable_set_text (GTK_EDITABLE (reason), "Cramp in the long lever ");
  save_version (dialog);

  version = programme_fixture_read_newest (fixture, NULL);
  g_assert_cmpint (version->number, ==, 2);
  g_assert_cmpstr (version->reason, ==, "Cramp in the long lever");
}

static void
test_older_version_is_locked (ProgrammeFixture *fixture,
                              gconstpointer     unused)
{
  GtkWidget *page;
  const RehabProgrammeVersion *first;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  programme_fixture_save_template (fixture, "shallow-slow-heavy", "Settled for two weeks");
  page = open_page (fixture);
  assert_shown (fixture, page, 6);

  first = g_ptr_array_index (rehab_case_model_get_case (fixture->model)->versions, 0);
  g_signal_emit_by_name (programme_fixture_find (page, REHAB_TYPE_VERSION_LIST, 0), "chosen", first->id);

  g_assert_nonnull (get_row (page, 4));
  g_assert_null (get_row (page, 5));
  for (guint i = 0; i < 5; i++)
    {
      GtkWidget *row = GTK_WIDGET (get_row (page, i));

      g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
      g_assert_false (programme_fixture_activate (row, "prescription.remove"));
      g_assert_false (programme_fixture_activate (row, "prescription.move-up"));
      g_assert_false (programme_fixture_activate (row, "prescription.move-down"));
      rehab_prescription_row_set_expanded (REHAB_PRESCRIPTION_ROW (row), TRUE);
      g_assert_false (rehab_prescription_row_get_expanded (REHAB_PRESCRIPTION_ROW (row)));
    }
  g_assert_false (programme_fixture_activate (page, "programme.save"));
  g_assert_false (programme_fixture_activate (page, "programme.add"));
  g_assert_false (programme_fixture_activate (page, "programme.undo"));

  g_assert_true (programme_fixture_activate (page, "programme.restore"));
  assert_shown (fixture, page, 5);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (get_row (page, 0))));
  g_assert_true (programme_fixture_activate (page, "programme.undo"));
  assert_shown (fixture, page, 6);
}

static gboolean
get_glows (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "just-added"))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (get_glows (child))
      return TRUE;

  return FALSE;
}

static void
test_library_adds_what_is_found (ProgrammeFixture *fixture,
                                 gconstpointer     unused)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *library = programme_fixture_find (page, REHAB_TYPE_EXERCISE_BROWSER, 0);
  GtkWidget *search = programme_fixture_find (library, GTK_TYPE_SEARCH_ENTRY, 0);

  g_signal_emit_by_name (search, "activate");
  assert_shown (fixture, page, 0);

  gtk_editable_set_text (GTK_EDITABLE (search), "side pla");
  g_signal_emit_by_name (search, "activate");
  assert_shown (fixture, page, 1);
  g_assert_cmpstr (rehab_regimen_get_nth (get_draft (fixture), 0)->exercise_key, ==, "side-plank");
  g_assert_cmpint (rehab_regimen_get_nth (get_draft (fixture), 0)->side, ==, REHAB_SIDE_LEFT);
  g_assert_cmpint (rehab_regimen_get_nth (get_draft (fixture), 0)->phase, ==, REHAB_PHASE_CALM);
  /* Where animations are not wanted, GTK would let the glow stand still for good. */
  g_assert_false (get_glows (page));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "side pla");
  g_signal_emit_by_name (search, "activate");
  g_assert_true (get_glows (page));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), "no such exercise");
  g_signal_emit_by_name (search, "activate");
  assert_shown (fixture, page, 2);
}

static void
test_draft_outlives_the_page (ProgrammeFixture *fixture,
                              gconstpointer     unused)
{
  GtkWidget *page;

  programme_fixture_save_template (fixture, "calm-single-leg", NULL);
  page = open_page (fixture);
  programme_fixture_type (get_entry (page, 0), "7");
  g_object_set (page, "case-model", NULL, NULL);
  programme_fixture_wait (20);
  g_assert_null (get_row (page, 0));
  g_object_set (page, "case-model", fixture->model, NULL);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (page, 0))), ==, "7");
  g_assert_true (programme_fixture_activate (page, "programme.discard"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (page, 0))), ==, "5");
}

#define ADD(path, func) \
  g_test_add ("/programme-page/" path, ProgrammeFixture, NULL, programme_fixture_set_up, func, programme_fixture_tear_down)

static void
add_tests (void)
{
  ADD ("template", test_template_fills_an_empty_page);
  ADD ("dose", test_dose_is_edited_in_place);
  ADD ("not-said", test_empty_is_not_said);
  ADD ("problems", test_what_cannot_be_is_told);
  ADD ("saving-waits", test_saving_waits_for_what_cannot_be);
  ADD ("order", test_order_keeps_the_rows);
  ADD ("remove", test_removed_comes_back);
  ADD ("first-version", test_first_version_is_saved);
  ADD ("next-version", test_next_version_needs_a_reason);
  ADD ("older-version", test_older_version_is_locked);
  ADD ("library", test_library_adds_what_is_found);
  ADD ("draft", test_draft_outlives_the_page);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
