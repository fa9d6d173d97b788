/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "clinic-fixture.h"
#include "rehab-amendment-table.h"
#include "rehab-assessment-form.h"
#include "rehab-choice-entry.h"
#include "rehab-score-entry.h"
#include "rehab-assessment-list.h"
#include "rehab-assessment-page.h"
#include "rehab-item-row.h"
#include "rehab-patient-page.h"
#include "rehab-section-list.h"
#include "rehab-yes-no.h"

static void
set_up (AssessmentFixture *fixture,
        gconstpointer      unused)
{
  clinic_fixture_set_up (fixture, unused);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
}

static GtkWidget *
open_page (AssessmentFixture *fixture)
{
  GtkWidget *page = rehab_assessment_page_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  g_object_set (page, "case-model", fixture->model, NULL);
  /* As in the program: what can be undone is said in an overlay around the page. */
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  gtk_window_present (GTK_WINDOW (fixture->window));
  clinic_fixture_wait_until (gtk_widget_get_mapped (page) && gtk_widget_get_width (page) > 0);

  return page;
}

static GtkWidget *
find_visible (GtkWidget *page,
              GType      type)
{
  GtkWidget *found = assessment_fixture_descendant (page, type, 0);

  return found != NULL && gtk_widget_get_child_visible (found) && gtk_widget_get_mapped (found) ? found : NULL;
}

static AdwAlertDialog *
get_dialog (AssessmentFixture *fixture)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));

  return ADW_ALERT_DIALOG (dialog);
}

static void
respond (AssessmentFixture *fixture,
         const char        *response)
{
  AdwAlertDialog *dialog = get_dialog (fixture);

  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  assessment_fixture_wait (50);
}

/* Whether the question that is up names something. */
static gboolean
asks_about (AssessmentFixture *fixture,
            const char        *text)
{
  AdwAlertDialog *dialog = get_dialog (fixture);
  GtkWidget *extra = adw_alert_dialog_get_extra_child (dialog);

  return strstr (adw_alert_dialog_get_body (dialog), text) != NULL || (extra != NULL && assessment_fixture_says (extra, text));
}

/* Presses the button of the toast that is up: "Undo". */
static void
undo (AssessmentFixture *fixture)
{
  GtkWidget *button;

  assessment_fixture_wait (50);
  for (guint i = 0; (button = assessment_fixture_descendant (fixture->window, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Undo") == 0)
        {
          g_signal_emit_by_name (button, "clicked");
          return;
        }
    }

  g_assert_not_reached ();
}

static void
test_empty_says_what_to_do (AssessmentFixture *fixture,
                            gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);

  g_assert_null (find_visible (page, REHAB_TYPE_ASSESSMENT_FORM));
  g_assert_true (assessment_fixture_says (page, "No Assessment Yet"));

  gtk_widget_activate_action (page, "assessment.new", NULL);
  assessment_fixture_wait (300);
  g_assert_nonnull (find_visible (page, REHAB_TYPE_ASSESSMENT_FORM));
  g_assert_true (assessment_fixture_says (page, "First assessment, 22 Nov 2026"));
  g_assert_true (assessment_fixture_says (page, "Draft by AK"));
  /* The keyboard is on the first red flag. */
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), REHAB_TYPE_YES_NO));
}

static void
test_finishing_asks_about_flags (AssessmentFixture *fixture,
                                 gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  const RehabAssessment *draft;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  draft = rehab_assessment_recorder_find_draft (fixture->model);
  assessment_fixture_answer (fixture, draft->id, "flag-limp", REHAB_SIDE_NOT_ASKED, rehab_number (0), NULL);

  gtk_widget_activate_action (page, "assessment.finish", NULL);
  g_assert_true (asks_about (fixture, rehab_item_lookup ("flag-night-pain")->label));
  g_assert_false (asks_about (fixture, rehab_item_lookup ("flag-limp")->label));
  g_assert_cmpstr (adw_alert_dialog_get_default_response (get_dialog (fixture)), ==, "go-back");
  respond (fixture, "go-back");
  g_assert_nonnull (rehab_assessment_recorder_find_draft (fixture->model));

  gtk_widget_activate_action (page, "assessment.finish", NULL);
  respond (fixture, "finish");
  g_assert_null (rehab_assessment_recorder_find_draft (fixture->model));
  g_assert_true (assessment_fixture_says (page, "Finished on"));
  g_assert_false (gtk_widget_activate_action (page, "assessment.finish", NULL)
                  && adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != NULL);
}

static void
test_finishing_with_all_flags_asked (AssessmentFixture *fixture,
                                     gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  g_autofree char *id = NULL;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  id = g_strdup (rehab_assessment_recorder_find_draft (fixture->model)->id);
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section == REHAB_SECTION_RED_FLAGS)
        assessment_fixture_answer (fixture, id, item->key, REHAB_SIDE_NOT_ASKED, rehab_number (0), NULL);
    }

  gtk_widget_activate_action (page, "assessment.finish", NULL);
  g_assert_false (asks_about (fixture, "Not asked"));
  g_assert_cmpstr (adw_alert_dialog_get_default_response (get_dialog (fixture)), ==, "finish");
  respond (fixture, "finish");
  g_assert_cmpint (rehab_assessment_recorder_find (fixture->model, id)->locked_at, >, 0);
}

static void
test_one_draft_at_a_time (AssessmentFixture *fixture,
                          gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  g_autofree char *first = NULL;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  first = g_strdup (rehab_assessment_recorder_find_draft (fixture->model)->id);
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, first, NULL));
  gtk_widget_activate_action (page, "assessment.new", NULL);
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->assessments->len, ==, 2);

  /* Back to the finished one, and "new" leads to the draft that there is. */
  g_signal_emit_by_name (clinic_fixture_find (page, REHAB_TYPE_ASSESSMENT_LIST), "chosen", first);
  g_assert_true (assessment_fixture_says (page, "Finished on"));
  gtk_widget_activate_action (page, "assessment.new", NULL);
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->assessments->len, ==, 2);
  g_assert_true (assessment_fixture_says (page, "Review, 22 Nov 2026"));
}

/* The list comes down and stays: the keyboard goes along it, and only Enter chooses. */
static void
test_list_of_assessments (AssessmentFixture *fixture,
                          gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *list, *button;
  GtkListBoxRow *first;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  g_assert_true (rehab_assessment_recorder_finish (fixture->model,
                                                   rehab_assessment_recorder_find_draft (fixture->model)->id, NULL));
  gtk_widget_activate_action (page, "assessment.new", NULL);
  list = clinic_fixture_find (page, REHAB_TYPE_ASSESSMENT_LIST);
  button = gtk_widget_get_ancestor (list, GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  assessment_fixture_wait (100);
  g_assert_true (gtk_widget_get_mapped (list));

  first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (list))), 1);
  gtk_list_box_select_row (GTK_LIST_BOX (adw_bin_get_child (ADW_BIN (list))), first);
  assessment_fixture_wait (100);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (assessment_fixture_says (page, "Review, 22 Nov 2026"));

  gtk_widget_activate (GTK_WIDGET (first));
  assessment_fixture_wait (100);
  g_assert_false (gtk_widget_get_mapped (list));
  g_assert_true (assessment_fixture_says (page, "First assessment, 22 Nov 2026"));
}

/* The question was about one assessment, and the answer to it finishes no other. */
static void
test_finishes_only_what_was_asked_about (AssessmentFixture *fixture,
                                         gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);

  gtk_widget_activate_action (page, "assessment.new", NULL);
  gtk_widget_activate_action (page, "assessment.finish", NULL);
  g_object_set (page, "case-model", NULL, NULL);
  respond (fixture, "finish");
  g_assert_nonnull (rehab_assessment_recorder_find_draft (fixture->model));
}

static void
test_closed_episode_takes_no_more (AssessmentFixture *fixture,
                                   gconstpointer      unused)
{
  RehabEpisode values = *rehab_case_model_get_case (fixture->model)->episode;
  g_autoptr (RehabEpisode) closed = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  values.closed_on = assessment_fixture_day (2026, 11, 20);
  values.close_reason = REHAB_CLOSE_REASON_RETURNED;
  closed = rehab_episode_new (&values, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, closed, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  page = open_page (fixture);
  g_assert_true (assessment_fixture_says (page, "Episode Closed"));
  gtk_widget_activate_action (page, "assessment.new", NULL);
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->assessments->len, ==, 0);
}

static void
test_outline_counts_and_warns (AssessmentFixture *fixture,
                               gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *outline;
  g_autofree char *id = NULL;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  id = g_strdup (rehab_assessment_recorder_find_draft (fixture->model)->id);
  outline = assessment_fixture_descendant (page, REHAB_TYPE_SECTION_LIST, 0);
  g_assert_true (assessment_fixture_says (outline, "0/20"));
  g_assert_false (assessment_fixture_says (outline, "1/"));
  g_assert_null (assessment_fixture_descendant (outline, GTK_TYPE_IMAGE, 0));

  assessment_fixture_answer (fixture, id, "flag-limp", REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL);
  g_assert_true (assessment_fixture_says (outline, "1/"));
  g_assert_nonnull (assessment_fixture_descendant (outline, GTK_TYPE_IMAGE, 0));
  g_assert_false (assessment_fixture_says (outline, "+1"));

  assessment_fixture_answer (fixture, id, "test-palpation", REHAB_SIDE_RIGHT, rehab_number (1), NULL);
  g_assert_true (assessment_fixture_says (outline, "1/20"));
  g_assert_true (assessment_fixture_says (outline, "+1"));
  assessment_fixture_answer (fixture, id, "test-palpation", REHAB_SIDE_RIGHT, rehab_number (0), NULL);
  g_assert_true (assessment_fixture_says (outline, "1/20"));
  g_assert_false (assessment_fixture_says (outline, "+1"));
}

static RehabAssessmentForm *
get_form (GtkWidget *page)
{
  return REHAB_ASSESSMENT_FORM (assessment_fixture_descendant (page, REHAB_TYPE_ASSESSMENT_FORM, 0));
}

/* A first assessment asks everything, a review what is asked again; what was chosen for a kind stays for the next of it. */
static void
test_extent_follows_the_kind (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  g_autofree char *first = NULL;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  first = g_strdup (rehab_assessment_form_get_opened (get_form (page)));
  g_assert_cmpint (rehab_assessment_form_get_scope (get_form (page)).extent, ==, REHAB_FORM_WHOLE);
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, first, NULL));

  gtk_widget_activate_action (page, "assessment.new", NULL);
  g_assert_cmpint (rehab_assessment_form_get_scope (get_form (page)).extent, ==, REHAB_FORM_CORE);
  gtk_widget_activate_action (page, "assessment.ask", "s", "whole");
  g_assert_cmpint (rehab_assessment_form_get_scope (get_form (page)).extent, ==, REHAB_FORM_WHOLE);

  g_signal_emit_by_name (clinic_fixture_find (page, REHAB_TYPE_ASSESSMENT_LIST), "chosen", first);
  gtk_widget_activate_action (page, "assessment.new", NULL);
  g_assert_cmpint (rehab_assessment_form_get_scope (get_form (page)).extent, ==, REHAB_FORM_WHOLE);
  gtk_widget_activate_action (page, "assessment.ask", "s", "core");
  g_assert_cmpint (rehab_assessment_form_get_scope (get_form (page)).extent, ==, REHAB_FORM_CORE);
}

static void
test_goes_from_section_to_section (AssessmentFixture *fixture,
                                   gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);

  gtk_widget_activate_action (page, "assessment.new", NULL);
  gtk_widget_activate_action (page, "assessment.next-section", NULL);
  g_assert_cmpuint (rehab_assessment_form_get_section (get_form (page)), ==, REHAB_SECTION_PAIN);
  gtk_widget_activate_action (page, "assessment.previous-section", NULL);
  g_assert_cmpuint (rehab_assessment_form_get_section (get_form (page)), ==, REHAB_SECTION_RED_FLAGS);

  g_signal_emit_by_name (clinic_fixture_find (page, REHAB_TYPE_SECTION_LIST), "chosen", REHAB_SECTION_TESTS);
  g_assert_cmpuint (rehab_assessment_form_get_section (get_form (page)), ==, REHAB_SECTION_TESTS);
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), REHAB_TYPE_ITEM_ROW));
}

/* Behind the last control of a section Tab comes to the next one. */
static void
test_tab_leads_on (AssessmentFixture *fixture,
                   gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *row = NULL;
  GtkWidget *focus;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  assessment_fixture_wait (200);
  for (guint i = 0;; i++)
    {
      GtkWidget *next = assessment_fixture_descendant (page, REHAB_TYPE_ITEM_ROW, i);

      if (next == NULL)
        break;
      row = next;
    }

  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_true (assessment_fixture_says (focus, rehab_section_get_title (REHAB_SECTION_PAIN)));
  g_signal_emit_by_name (focus, "clicked");
  g_assert_cmpuint (rehab_assessment_form_get_section (get_form (page)), ==, REHAB_SECTION_PAIN);
}

/* All that is open is named; none of it holds anybody up. */
static void
test_finishing_names_what_is_open (AssessmentFixture *fixture,
                                   gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  g_autofree char *id = NULL;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  id = g_strdup (rehab_assessment_recorder_find_draft (fixture->model)->id);
  assessment_fixture_answer (fixture, id, "outcome-visa-h.1", REHAB_SIDE_NOT_ASKED, rehab_number (8), NULL);
  assessment_fixture_answer (fixture, id, "test-palpation", REHAB_SIDE_RIGHT, rehab_number (1), NULL);
  assessment_fixture_answer (fixture, id, "test-puranen-orava", REHAB_SIDE_RIGHT, rehab_number (1), NULL);
  assessment_fixture_answer (fixture, id, "test-puranen-orava", REHAB_SIDE_LEFT, rehab_number (0), NULL);

  gtk_widget_activate_action (page, "assessment.finish", NULL);
  g_assert_true (asks_about (fixture, "Begun, without a total"));
  g_assert_true (asks_about (fixture, rehab_item_lookup ("outcome-visa-h")->label));
  g_assert_true (asks_about (fixture, "Examined on one side only"));
  g_assert_true (asks_about (fixture, rehab_item_lookup ("test-palpation")->label));
  g_assert_false (asks_about (fixture, rehab_item_lookup ("test-puranen-orava")->label));
  respond (fixture, "finish");
  g_assert_null (rehab_assessment_recorder_find_draft (fixture->model));
}

static void
test_discards_a_draft_and_puts_it_back (AssessmentFixture *fixture,
                                        gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  g_autofree char *id = NULL;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  id = g_strdup (rehab_assessment_recorder_find_draft (fixture->model)->id);
  assessment_fixture_answer (fixture, id, "flag-limp", REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL);

  gtk_widget_activate_action (page, "assessment.discard", NULL);
  g_assert_null (rehab_assessment_recorder_find_draft (fixture->model));
  g_assert_true (assessment_fixture_says (page, "No Assessment Yet"));

  undo (fixture);
  g_assert_cmpstr (rehab_assessment_form_get_opened (get_form (page)), ==, id);
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, id, "flag-limp", REHAB_SIDE_NOT_ASKED), rehab_number (1)));
}

static void
test_undoes_a_swap (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  g_autofree char *id = NULL;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  id = g_strdup (rehab_assessment_recorder_find_draft (fixture->model)->id);
  assessment_fixture_answer (fixture, id, "test-palpation", REHAB_SIDE_LEFT, rehab_number (1), NULL);
  rehab_assessment_form_go_to_section (get_form (page), REHAB_SECTION_TESTS);
  rehab_item_view_swap (REHAB_ITEM_VIEW (assessment_fixture_descendant (page, REHAB_TYPE_ITEM_ROW, 0)));
  g_assert_false (assessment_fixture_find (fixture, id, "test-palpation", REHAB_SIDE_LEFT).known);

  undo (fixture);
  g_assert_true (assessment_fixture_find (fixture, id, "test-palpation", REHAB_SIDE_LEFT).known);
  g_assert_false (assessment_fixture_find (fixture, id, "test-palpation", REHAB_SIDE_RIGHT).known);
}

/* A note goes with its answer, and comes back with it. */
static void
test_undoes_the_loss_of_a_note (AssessmentFixture *fixture,
                                gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  g_autofree char *id = NULL;
  g_autofree char *key = NULL;
  RehabItemPart part;
  const RehabFinding *finding;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  id = g_strdup (rehab_assessment_recorder_find_draft (fixture->model)->id);
  key = g_strdup (rehab_item_view_get_item (REHAB_ITEM_VIEW (assessment_fixture_descendant (page, REHAB_TYPE_ITEM_ROW, 0)))->key);
  assessment_fixture_answer (fixture, id, key, REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL);
  g_assert_true (rehab_item_find_part (key, &part));
  g_assert_true (rehab_assessment_recorder_set_note (fixture->model, id, &part, REHAB_SIDE_NOT_ASKED, "Since May", NULL));

  assessment_fixture_press (assessment_fixture_descendant (page, REHAB_TYPE_YES_NO, 0), GDK_KEY_BackSpace);
  g_assert_false (assessment_fixture_find (fixture, id, key, REHAB_SIDE_NOT_ASKED).known);

  undo (fixture);
  finding = rehab_case_find_finding (rehab_case_model_get_case (fixture->model), id, key, REHAB_SIDE_NOT_ASKED);
  g_assert_cmpstr (finding->note, ==, "Since May");
  g_assert_true (rehab_number_equal (finding->value, rehab_number (1)));
}

/* Somebody archives the patient while an assessment is open: it stays open, takes answers, and says so. */
static void
test_an_archived_patient_loses_nothing (AssessmentFixture *fixture,
                                        gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  RehabPatientDetails values = *rehab_patient_get_details (fixture->patient);
  g_autoptr (RehabPatientDetails) details = NULL;
  GtkWidget *banner;
  g_autofree char *id = NULL;
  g_autofree char *key = NULL;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  id = g_strdup (rehab_assessment_recorder_find_draft (fixture->model)->id);
  key = g_strdup (rehab_item_view_get_item (REHAB_ITEM_VIEW (assessment_fixture_descendant (page, REHAB_TYPE_ITEM_ROW, 0)))->key);
  banner = clinic_fixture_find (page, ADW_TYPE_BANNER);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));

  values.archived = TRUE;
  details = rehab_patient_details_new (&values, NULL);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, details, NULL));
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (rehab_assessment_form_get_opened (get_form (page)), ==, id);

  assessment_fixture_press (assessment_fixture_descendant (page, REHAB_TYPE_YES_NO, 0), GDK_KEY_y);
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, id, key, REHAB_SIDE_NOT_ASKED), rehab_number (1)));
}

/* Who leaves is told of what was typed and cannot be kept. */
static void
test_says_what_is_not_kept (AssessmentFixture *fixture,
                            gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *score;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  g_assert_true (rehab_case_page_finish (REHAB_CASE_PAGE (page)));

  rehab_assessment_form_go_to_section (get_form (page), REHAB_SECTION_PAIN);
  score = assessment_fixture_descendant (page, REHAB_TYPE_SCORE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (score))), "11");
  g_assert_false (rehab_case_page_finish (REHAB_CASE_PAGE (page)));
  gtk_widget_activate_action (page, "assessment.finish", NULL);
  g_assert_true (asks_about (fixture, "Typed and not kept"));
  respond (fixture, "go-back");

  gtk_editable_set_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (score))), "10");
  g_assert_true (rehab_case_page_finish (REHAB_CASE_PAGE (page)));
}

/* What a finished assessment was corrected to stands beside what it was at first. */
static void
test_amendments_stand_beside (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  g_autoptr (RehabAmendment) amendment = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  GtkWidget *form;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  id = g_strdup (rehab_assessment_recorder_find_draft (fixture->model)->id);
  assessment_fixture_answer (fixture, id, "test-palpation", REHAB_SIDE_LEFT, rehab_number (1), NULL);
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, id, NULL));

  amendment = rehab_amendment_table_add (rehab_clinic_get_store (fixture->clinic), &(RehabAmendment) {
    .assessment_id = id, .item_key = "test-palpation", .side = REHAB_SIDE_LEFT,
    .date = assessment_fixture_day (2026, 11, 22), .clinician_id = rehab_clinic_get_clinician_id (fixture->clinic),
    .value = rehab_number (0), .reason = "It was the right",
  }, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  rehab_assessment_form_go_to_section (get_form (page), REHAB_SECTION_TESTS);
  form = GTK_WIDGET (get_form (page));
  g_assert_true (assessment_fixture_says (form, "At first: Yes"));
  g_assert_true (assessment_fixture_says (form, "Amended 22 Nov, AK: No (It was the right)"));
}

static void
test_amended_prose_stands_beside (AssessmentFixture *fixture,
                                  gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  g_autoptr (RehabAmendment) amendment = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  id = g_strdup (rehab_assessment_recorder_find_draft (fixture->model)->id);
  g_assert_true (rehab_assessment_recorder_set_prose (fixture->model, id, "Left side.", "", &error));
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, id, &error));
  amendment = rehab_amendment_table_add (rehab_clinic_get_store (fixture->clinic), &(RehabAmendment) {
    .assessment_id = id, .item_key = REHAB_AMENDMENT_IMPRESSION,
    .date = assessment_fixture_day (2026, 11, 22), .clinician_id = rehab_clinic_get_clinician_id (fixture->clinic),
    .text = "Right side.", .reason = "Mistyped",
  }, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  rehab_assessment_form_go_to_section (get_form (page), REHAB_N_SECTIONS);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (get_form (page)), "At first: Left side."));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (get_form (page)), "Amended 22 Nov, AK: Right side. (Mistyped)"));
}

/* What has the keyboard is in sight, on a page that has only just been made too. */
static void
test_goes_where_it_can_be_seen (AssessmentFixture *fixture,
                                gconstpointer      unused)
{
  GtkWidget *page = open_page (fixture);
  GtkWidget *scroller;
  GtkWidget *focus;
  graphene_rect_t bounds;

  gtk_widget_activate_action (page, "assessment.new", NULL);
  rehab_assessment_form_go_to_section (get_form (page), REHAB_SECTION_LOAD_TESTS);
  gtk_widget_activate_action (page, "assessment.ask", "s", "core");
  assessment_fixture_wait (600);

  scroller = assessment_fixture_descendant (GTK_WIDGET (get_form (page)), GTK_TYPE_SCROLLED_WINDOW, 0);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, REHAB_TYPE_ITEM_ROW));
  g_assert_true (gtk_widget_compute_bounds (focus, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0.0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scroller));
}

/* A patient who is opened pays for no form before it is seen. */
static void
test_waits_until_it_is_seen (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  g_autofree char *id = rehab_assessment_recorder_begin (fixture->model, NULL);
  GtkWidget *page = g_object_ref_sink (rehab_assessment_page_new ());

  g_object_set (page, "case-model", fixture->model, NULL);
  g_assert_null (clinic_fixture_find (page, REHAB_TYPE_ITEM_ROW));
  g_assert_true (rehab_case_model_reload (fixture->model, NULL));
  g_assert_null (clinic_fixture_find (page, REHAB_TYPE_ITEM_ROW));
  g_object_unref (page);
}

static void
test_opens_the_draft_again (AssessmentFixture *fixture,
                            gconstpointer      unused)
{
  g_autofree char *first = rehab_assessment_recorder_begin (fixture->model, NULL);
  g_autofree char *second = NULL;
  GtkWidget *page;
  GtkWidget *form;

  g_assert_true (rehab_assessment_recorder_finish (fixture->model, first, NULL));
  second = rehab_assessment_recorder_begin (fixture->model, NULL);

  page = open_page (fixture);
  form = assessment_fixture_descendant (page, REHAB_TYPE_ASSESSMENT_FORM, 0);
  g_assert_cmpstr (rehab_assessment_form_get_opened (REHAB_ASSESSMENT_FORM (form)), ==, second);

  /* Nobody's page shows nobody's assessment, and lets go of the model. */
  g_object_set (page, "case-model", NULL, NULL);
  g_assert_null (rehab_assessment_form_get_opened (REHAB_ASSESSMENT_FORM (form)));
}

/* Answers what the keyboard is on, as short as can be. Returns: how many keys that took */
static guint
answer_focused (AssessmentFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *yes_no = gtk_widget_get_ancestor (focus, REHAB_TYPE_YES_NO);
  GtkWidget *choice = gtk_widget_get_ancestor (focus, REHAB_TYPE_CHOICE_ENTRY);
  GtkWidget *score = gtk_widget_get_ancestor (focus, REHAB_TYPE_SCORE_ENTRY);

  if (yes_no != NULL)
    {
      assessment_fixture_press (yes_no, GDK_KEY_n);
      return 1;
    }
  if (choice != NULL)
    {
      assessment_fixture_press (choice, GDK_KEY_1);
      return 1;
    }
  if (score != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (adw_bin_get_child (ADW_BIN (score))), "4");
      return 1;
    }

  return 0;
}

/* A review is answered by one key an answer and Tab, from the first question to the button that finishes it. */
static void
test_a_review_takes_few_keys (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  g_autofree char *first = rehab_assessment_recorder_begin (fixture->model, NULL);
  GtkWidget *page;
  GtkWidget *focus;
  RehabFormScope scope;
  RehabSectionCount count = { 0 };
  guint n_keys = 0;

  g_assert_true (rehab_assessment_recorder_finish (fixture->model, first, NULL));
  page = open_page (fixture);
  gtk_widget_activate_action (page, "assessment.new", NULL);
  assessment_fixture_wait (200);

  do
    {
      n_keys += answer_focused (fixture) + 1;
      g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_cmpuint (n_keys, <, 300);
    }
  while (!GTK_IS_BUTTON (focus)
         || g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), "assessment.finish") != 0);

  scope = rehab_assessment_form_get_scope (get_form (page));
  (void) rehab_assessment_form_flush (get_form (page));
  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    {
      RehabSectionCount one = rehab_form_scope_count (&scope, section, rehab_case_model_get_case (fixture->model),
                                                      rehab_assessment_recorder_find_draft (fixture->model));

      count.n_asked += one.n_asked;
      count.n_answered += one.n_answered;
    }

  g_test_message ("%u keys for %u answers of %u", n_keys, count.n_answered, count.n_asked);
  g_assert_cmpuint (count.n_answered, ==, count.n_asked);
  /* At two keys a second, with time to ask: well within two minutes. */
  g_assert_cmpuint (n_keys, <=, 140);
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

/* From the key to the next picture, with three assessments in which everything is answered. */
static double
measure_key (AssessmentFixture *fixture,
             GtkWidget         *widget,
             guint              keyval)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gint64 begun = g_get_monotonic_time ();
  gint64 kept;

  assessment_fixture_press (widget, keyval);
  kept = g_get_monotonic_time ();
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  g_test_message ("kept and shown in %.1f ms, painted after %.1f ms", (double) (kept - begun) / 1000.0,
                  (double) (g_get_monotonic_time () - begun) / 1000.0);

  return (double) (kept - begun) / 1000.0;
}

static void
answer_everything (AssessmentFixture *fixture,
                   const char        *id)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      for (RehabSide side = REHAB_SIDE_NOT_ASKED; side <= REHAB_SIDE_RIGHT; side++)
        if ((side != REHAB_SIDE_NOT_ASKED) == item->sided && item->kind == REHAB_ITEM_YES_NO)
          assessment_fixture_answer (fixture, id, item->key, side, rehab_number (0), NULL);
    }
}

static void
test_is_quick (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *page;
  double worst = 0.0;
  gint64 begun;

  if (!g_test_perf ())
    {
      g_test_skip ("A measurement: run with -m perf");
      return;
    }

  for (guint n = 0; n < 3; n++)
    {
      g_autofree char *id = rehab_assessment_recorder_begin (fixture->model, NULL);

      answer_everything (fixture, id);
      g_assert_true (rehab_assessment_recorder_finish (fixture->model, id, NULL));
    }

  page = open_page (fixture);
  gtk_widget_activate_action (page, "assessment.new", NULL);
  begun = g_get_monotonic_time ();
  gtk_widget_activate_action (page, "assessment.ask", "s", "core");
  assessment_fixture_wait (1);
  g_test_message ("core made in %.1f ms", (double) (g_get_monotonic_time () - begun) / 1000.0);
  assessment_fixture_wait (300);
  for (guint n = 0; n < 10; n++)
    worst = MAX (worst, measure_key (fixture, assessment_fixture_descendant (page, REHAB_TYPE_YES_NO, n), GDK_KEY_n));
  g_test_minimized_result (worst, "core: worst of ten keys %.1f ms", worst);

  gtk_widget_activate_action (page, "assessment.ask", "s", "whole");
  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    {
      begun = g_get_monotonic_time ();
      rehab_assessment_form_go_to_section (get_form (page), section);
      g_test_message ("%s made in %.1f ms", rehab_section_get_nick (section), (double) (g_get_monotonic_time () - begun) / 1000.0);
      assessment_fixture_wait (200);
      if (assessment_fixture_descendant (page, REHAB_TYPE_YES_NO, 3) != NULL)
        measure_key (fixture, assessment_fixture_descendant (page, REHAB_TYPE_YES_NO, 3), GDK_KEY_y);
    }
}

static void
test_fits_a_phone (AssessmentFixture *fixture,
                   gconstpointer      unused)
{
  GtkWidget *page;
  int minimum;

  g_free (rehab_assessment_recorder_begin (fixture->model, NULL));
  page = open_page (fixture);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* The smallest window with text of twice the size: no section asks for more than there is. */
static void
test_fits_with_large_text (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  GtkWidget *page, *scroller;
  int ordinary, minimum;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &ordinary, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 740);

  page = open_page (fixture);
  gtk_widget_activate_action (page, "assessment.new", NULL);
  gtk_widget_activate_action (page, "assessment.ask", "s", "whole");
  for (guint section = 0; section <= REHAB_N_SECTIONS; section++)
    {
      rehab_assessment_form_go_to_section (get_form (page), section);
      scroller = clinic_fixture_find (GTK_WIDGET (get_form (page)), GTK_TYPE_SCROLLED_WINDOW);
      clinic_fixture_wait_until (gtk_widget_get_width (scroller) > 0);
      assessment_fixture_wait (50);
      gtk_widget_measure (scroller, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_test_message ("section %u: %d of %d", section, minimum, gtk_widget_get_width (scroller));
      g_assert_cmpint (minimum, <=, gtk_widget_get_width (scroller));
    }

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", ordinary, NULL);
}

/* A tablet is turned: the form is laid out anew, and the keyboard stays on the answer it is on. */
static void
test_turning_keeps_the_focus (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  static const int widths[] = { 680, 1200, 600, 1200 };
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *patient_page = rehab_patient_page_new ();
  AdwOverlaySplitView *split;
  GtkWidget *page, *focus;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_free (rehab_assessment_recorder_begin (fixture->model, NULL));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), patient_page);
  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (patient_page), fixture->model);
  clinic_fixture_present (fixture, overlay);
  rehab_patient_page_show_page (REHAB_PATIENT_PAGE (patient_page), "assessment");
  assessment_fixture_wait (500);

  page = clinic_fixture_find (patient_page, REHAB_TYPE_ASSESSMENT_PAGE);
  split = ADW_OVERLAY_SPLIT_VIEW (clinic_fixture_find (page, ADW_TYPE_OVERLAY_SPLIT_VIEW));
  rehab_assessment_form_go_to_section (get_form (page), REHAB_SECTION_RED_FLAGS);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_form (page))));

  for (size_t i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 800);
      clinic_fixture_wait_until (adw_overlay_split_view_get_collapsed (split) == (widths[i] < 840));
      assessment_fixture_wait (500);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
    }
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/assessment-page/" path, AssessmentFixture, NULL, set_up, test, clinic_fixture_tear_down)

  ADD ("empty", test_empty_says_what_to_do);
  ADD ("finish-asks", test_finishing_asks_about_flags);
  ADD ("finish", test_finishing_with_all_flags_asked);
  ADD ("finish-other", test_finishes_only_what_was_asked_about);
  ADD ("one-draft", test_one_draft_at_a_time);
  ADD ("list", test_list_of_assessments);
  ADD ("closed", test_closed_episode_takes_no_more);
  ADD ("outline", test_outline_counts_and_warns);
  ADD ("extent", test_extent_follows_the_kind);
  ADD ("sections", test_goes_from_section_to_section);
  ADD ("tab", test_tab_leads_on);
  ADD ("finish-gaps", test_finishing_names_what_is_open);
  ADD ("discard", test_discards_a_draft_and_puts_it_back);
  ADD ("undo-swap", test_undoes_a_swap);
  ADD ("undo-note", test_undoes_the_loss_of_a_note);
  ADD ("archived", test_an_archived_patient_loses_nothing);
  ADD ("not-kept", test_says_what_is_not_kept);
  ADD ("amended", test_amendments_stand_beside);
  ADD ("amended-prose", test_amended_prose_stands_beside);
  ADD ("scroll", test_goes_where_it_can_be_seen);
  ADD ("unseen", test_waits_until_it_is_seen);
  ADD ("opens-draft", test_opens_the_draft_again);
  ADD ("phone", test_fits_a_phone);
  ADD ("turned", test_turning_keeps_the_focus);
  ADD ("large-text", test_fits_with_large_text);
  ADD ("keys", test_a_review_takes_few_keys);
  ADD ("quick", test_is_quick);

  return g_test_run ();
}
