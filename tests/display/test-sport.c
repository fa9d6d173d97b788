/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-clearance-group.h"
#include "rehab-clearance-paper-dialog.h"
#include "rehab-clearance-table.h"
#include "rehab-clearance-words.h"
#include "rehab-discharge.h"
#include "rehab-disclosure-table.h"
#include "rehab-language-row.h"
#include "rehab-maintain-group.h"
#include "rehab-patient-page.h"
#include "rehab-return-card.h"
#include "rehab-return-group.h"

/* The return to sport on the page of phases: what is checked, what is allowed, and how it ends. */

static GtkWidget *
present_page (AssessmentFixture *fixture)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *page = rehab_patient_page_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), fixture->model);
  rehab_patient_page_show_page (REHAB_PATIENT_PAGE (page), "phases");
  clinic_fixture_present (fixture, overlay);

  return page;
}

static GtkWidget *
present_dialog (AssessmentFixture *fixture)
{
  AdwDialog *dialog;

  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
  dialog = clinic_fixture_dialog (fixture->window);
  clinic_fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return GTK_WIDGET (dialog);
}

static gboolean
is_over (AssessmentFixture *fixture)
{
  return clinic_fixture_dialog (fixture->window) == NULL;
}

static const RehabCase *
get_case (AssessmentFixture *fixture)
{
  return rehab_case_model_get_case (fixture->model);
}

static const RehabReturnCheck *
get_last_check (AssessmentFixture *fixture)
{
  GPtrArray *checks = get_case (fixture)->return_checks;

  return checks->len > 0 ? g_ptr_array_index (checks, checks->len - 1) : NULL;
}

static GtkWidget *
check (AssessmentFixture *fixture,
       GtkWidget         *page,
       const char        *key)
{
  gtk_widget_activate_action (clinic_fixture_find (page, REHAB_TYPE_RETURN_GROUP), "return.check", "s", key);

  return present_dialog (fixture);
}

/* Each check is written down with who and when; a later one stands in its place, and all of them can be read. */
static void
test_checks (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *group = clinic_fixture_find (page, REHAB_TYPE_RETURN_GROUP);
  const RehabReturnCriterion *criterion = rehab_return_criterion_lookup ("return-bridge-count");
  g_autoptr (RehabCaseModel) again = NULL;
  g_autoptr (GtkWidget) history = NULL;
  GtkWidget *dialog;

  g_assert_true (assessment_fixture_says (group, "No validated criteria for the return to sport"));
  g_assert_true (assessment_fixture_says (group, "Not checked"));
  g_assert_true (assessment_fixture_says (group, "Borrowed from: Australian footballers before any injury"));

  dialog = check (fixture, page, criterion->key);
  clinic_fixture_click (dialog, "_Save");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Met"), ==, "Choose whether it is met.");
  clinic_fixture_choose (dialog, "Met", REHAB_CRITERION_STATE_NOT_MET);
  clinic_fixture_type (dialog, "Value (repetitions)", "300");
  clinic_fixture_click (dialog, "_Save");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Value (repetitions)"), ==, "Enter a number from 0 to 200.");
  clinic_fixture_type (dialog, "Value (repetitions)", "18");
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (is_over (fixture));
  g_assert_cmpint (get_last_check (fixture)->state, ==, REHAB_CRITERION_STATE_NOT_MET);
  g_assert_cmpfloat_with_epsilon (get_last_check (fixture)->value.value, 18, 0.001);
  g_assert_cmpuint (get_last_check (fixture)->date.julian, ==, assessment_fixture_day (2026, 11, 22).julian);
  g_assert_cmpstr (get_last_check (fixture)->clinician_id, ==, rehab_clinic_get_clinician_id (fixture->clinic));
  g_assert_true (assessment_fixture_says (group, "Not met"));

  dialog = check (fixture, page, criterion->key);
  clinic_fixture_choose (dialog, "Met", REHAB_CRITERION_STATE_MET);
  clinic_fixture_type (dialog, "Value (repetitions)", "26");
  clinic_fixture_type (dialog, "Note", "Both boxes");
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (is_over (fixture));

  /* Back to as though it was never asked, and still written down. */
  dialog = check (fixture, page, criterion->key);
  clinic_fixture_choose (dialog, "Met", REHAB_CRITERION_STATE_NOT_MEASURED);
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (is_over (fixture));
  again = assessment_fixture_read_again (fixture);
  g_assert_cmpuint (rehab_case_model_get_case (again)->return_checks->len, ==, 3);

  history = g_object_ref_sink (rehab_return_card_new (fixture->model, criterion, NULL));
  g_assert_true (assessment_fixture_says (history, "Borrowed from: Australian footballers"));
  g_assert_true (assessment_fixture_says (history, "22 Nov 2026, AK: Met, 26 repetitions. Both boxes"));
  g_assert_true (assessment_fixture_says (history, "22 Nov 2026, AK: Not met, 18 repetitions"));
  g_assert_true (assessment_fixture_says (history, "back to not asked"));
}

static void
add_clearance (AssessmentFixture *fixture,
               RehabDate          date,
               double             percent)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabClearance) clearance = rehab_clearance_new (&(RehabClearance) {
    .episode_id = get_case (fixture)->episode->id, .date = date, .participation = REHAB_PARTICIPATION_MODIFIED,
    .clinician_id = rehab_clinic_get_clinician_id (fixture->clinic), .speed_percent = rehab_number (percent),
    .note = "Wait for the next load test",
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_clearance_table_add (rehab_clinic_get_store (fixture->clinic), clearance, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_no_error (error);
}

static void
write_note (GtkWidget  *dialog,
            const char *text)
{
  GtkWidget *row = clinic_fixture_row (dialog, "Note, for those who treat");
  GtkWidget *view = clinic_fixture_find (row, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* A new clearance takes the place of the one before; the coach reads neither note nor anything that was not said. */
static void
test_clears (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *group = clinic_fixture_find (page, REHAB_TYPE_CLEARANCE_GROUP);
  const RehabClearance *holding;
  GtkWidget *dialog;

  g_assert_true (assessment_fixture_says (group, "No clearance was given yet"));
  add_clearance (fixture, assessment_fixture_day (2026, 11, 10), 60);
  g_assert_true (assessment_fixture_says (group, "Since 10 Nov 2026, AK"));
  g_assert_true (assessment_fixture_says (group, "up to 60 % of the own best"));
  g_assert_true (assessment_fixture_says (group, "Not said"));
  g_assert_true (assessment_fixture_says (group, "Hills"));
  g_assert_true (assessment_fixture_says (group, "Wait for the next load test"));

  gtk_widget_activate_action (group, "clearance.new", NULL);
  dialog = present_dialog (fixture);
  g_assert_true (assessment_fixture_says (dialog, "up to 60 % of the own best"));
  g_assert_false (assessment_fixture_says (dialog, "Wait for the next"));
  clinic_fixture_type (dialog, "From", "9.11.2026");
  clinic_fixture_click (dialog, "_Save");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "From"), ==, "The clearance that holds began on 10 Nov 2026.");
  clinic_fixture_type (dialog, "From", "22.11.2026");
  clinic_fixture_type (dialog, "Top speed, % of the own best", "85");
  clinic_fixture_choose (dialog, "Hills", REHAB_ALLOWANCE_GENTLE);
  clinic_fixture_type (dialog, "Match, minutes", "20");
  write_note (dialog, "Pain 4 on the shoe-off test");
  g_assert_false (assessment_fixture_says (dialog, "Pain 4"));
  g_assert_true (assessment_fixture_says (dialog, "up to 85 % of the own best"));
  g_assert_true (assessment_fixture_says (dialog, "up to 20 minutes"));
  clinic_fixture_type (dialog, "Next review", "1.11.2026");
  clinic_fixture_click (dialog, "_Save");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Next review"), ==, "This is before the clearance begins.");
  clinic_fixture_type (dialog, "Next review", "6.12.2026");
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (is_over (fixture));

  holding = rehab_case_get_clearance (get_case (fixture), assessment_fixture_day (2026, 11, 22));
  g_assert_cmpfloat_with_epsilon (holding->speed_percent.value, 85, 0.001);
  g_assert_false (holding->distance_km.known);
  g_assert_true (assessment_fixture_says (group, "Since 22 Nov 2026, AK"));
  g_assert_true (assessment_fixture_says (group, "Earlier Clearances"));
  g_assert_true (assessment_fixture_says (group, "10 Nov 2026, AK"));
}

static gboolean
is_disclosed (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = rehab_disclosure_table_list_of_episode (rehab_clinic_get_store (fixture->clinic),
                                                                       get_case (fixture)->episode->id, &error);

  g_assert_no_error (error);
  if (list->len == 0)
    return FALSE;

  g_assert_cmpint (((const RehabDisclosure *) g_ptr_array_index (list, 0))->kind, ==, REHAB_DISCLOSURE_KIND_CLEARANCE);
  g_assert_cmpstr (((const RehabDisclosure *) g_ptr_array_index (list, 0))->language, ==, "de");

  return TRUE;
}

/* A clearance goes out on paper in the athlete's language, under a name that names nobody, and it is noted that it did. */
static void
test_prints_clearance (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *group = clinic_fixture_find (page, REHAB_TYPE_CLEARANCE_GROUP);
  g_autofree char *path = g_build_filename (fixture->folder, "clearance.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = NULL;
  GtkWidget *dialog;

  add_clearance (fixture, assessment_fixture_day (2026, 11, 10), 60);
  gtk_widget_activate_action (group, "clearance.print", "s",
                              ((const RehabClearance *) g_ptr_array_index (get_case (fixture)->clearances, 0))->id);
  dialog = GTK_WIDGET (clinic_fixture_dialog (fixture->window));
  g_assert_true (REHAB_IS_CLEARANCE_PAPER_DIALOG (dialog));
  g_assert_cmpuint (rehab_document_get_n_pages (rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (dialog))), ==, 1);
  name = REHAB_PAPER_DIALOG_GET_CLASS (dialog)->dup_file_name (REHAB_PAPER_DIALOG (dialog));
  g_assert_cmpstr (name, ==, "Clearance TA, 2026-11-10.pdf");

  rehab_language_row_set_language (REHAB_LANGUAGE_ROW (clinic_fixture_find (dialog, REHAB_TYPE_LANGUAGE_ROW)),
                                   rehab_language_lookup ("de"));
  g_assert_cmpstr (rehab_document_get_language (rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (dialog))), ==, "de");
  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (dialog), file);
  clinic_fixture_wait_until (is_disclosed (fixture));
  g_assert_true (g_file_query_exists (file, NULL));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* All that is chosen is written; the letter tells of what was written with it. */
static void
test_discharges (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *group = clinic_fixture_find (page, REHAB_TYPE_MAINTAIN_GROUP);
  const RehabLetter *letter;
  GtkWidget *dialog;

  add_clearance (fixture, assessment_fixture_day (2026, 11, 10), 90);
  g_assert_true (assessment_fixture_says (group, "No programme was saved yet"));
  gtk_widget_activate_action (group, "maintain.discharge", NULL);
  dialog = present_dialog (fixture);
  clinic_fixture_click (dialog, "_Discharge");
  g_assert_true (assessment_fixture_says (dialog, "Nothing is chosen yet."));

  adw_switch_row_set_active (ADW_SWITCH_ROW (clinic_fixture_row (dialog, "Prevention programme")), TRUE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (clinic_fixture_row (dialog, "Draft a letter")), TRUE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (clinic_fixture_row (dialog, "Move to phase 4, maintain")), TRUE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (clinic_fixture_row (dialog, "Close the episode")), TRUE);
  clinic_fixture_type (dialog, "Next review", "21.11.2026");
  clinic_fixture_click (dialog, "_Discharge");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Next review"), ==, "This day is over. A review is to come.");
  clinic_fixture_type (dialog, "Next review", "22.2.2027");
  clinic_fixture_click (dialog, "_Discharge");
  g_assert_true (assessment_fixture_says (dialog, "The step to phase 4 wants a reason."));
  g_assert_cmpuint (get_case (fixture)->versions->len, ==, 0);
  clinic_fixture_type (dialog, "Reason for the step", "Back in the team since October");
  clinic_fixture_click (dialog, "_Discharge");
  clinic_fixture_wait_until (is_over (fixture));

  g_assert_cmpuint (get_case (fixture)->versions->len, ==, 1);
  g_assert_cmpint (rehab_case_get_phase (get_case (fixture), NULL), ==, REHAB_PHASE_MAINTAIN);
  g_assert_cmpuint (get_case (fixture)->phase_criteria->len, >, 0);
  g_assert_cmpint (get_case (fixture)->episode->close_reason, ==, REHAB_CLOSE_REASON_RETURNED);
  g_assert_cmpuint (get_case (fixture)->episode->review_on.julian, ==, assessment_fixture_day (2027, 2, 22).julian);
  g_assert_true (rehab_case_model_get_closed (fixture->model));
  g_assert_true (assessment_fixture_says (page, "Episode closed on 22 Nov 2026"));
  g_assert_true (assessment_fixture_says (group, "exercises of phase 4 (version 1"));

  letter = g_ptr_array_index (get_case (fixture)->letters, 0);
  g_assert_cmpint (letter->printed_at, ==, 0);
  g_assert_nonnull (strstr (letter->body, "In treatment from 2 October 2026 to 22 November 2026. Closed: Returned to sport."));
  g_assert_nonnull (strstr (letter->body, "Next review: 22 February 2027."));
  g_assert_nonnull (strstr (letter->body, "up to 90 % of the own best"));
  g_assert_nonnull (strstr (letter->body, "Programme, version 1"));
  g_assert_null (strstr (letter->body, "Wait for the next load test"));

  /* What is over is read and not written. */
  gtk_widget_activate_action (group, "maintain.discharge", NULL);
  gtk_widget_activate_action (clinic_fixture_find (page, REHAB_TYPE_RETURN_GROUP), "return.check", "s", "return-bridge-count");
  gtk_widget_activate_action (clinic_fixture_find (page, REHAB_TYPE_CLEARANCE_GROUP), "clearance.new", NULL);
  g_assert_true (is_over (fixture));
}

/* What a coach is sent holds what is allowed, and nothing else of the record. */
static void
test_letter_to_coach (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  const RehabDischarge discharge = {
    .template = rehab_template_lookup ("maintain-short"), .letter_kind = REHAB_LETTER_KIND_COACH,
    .close_reason = REHAB_CLOSE_REASON_REFERRED,
  };
  g_autofree char *letter_id = NULL;
  g_autoptr (GError) error = NULL;
  const RehabLetter *letter;

  add_clearance (fixture, assessment_fixture_day (2026, 11, 10), 90);
  g_assert_true (rehab_discharge_save (&discharge, fixture->model, &letter_id, &error));
  g_assert_no_error (error);
  letter = g_ptr_array_index (get_case (fixture)->letters, 0);
  g_assert_cmpstr (letter->id, ==, letter_id);
  g_assert_nonnull (strstr (letter->body, "up to 90 % of the own best"));
  g_assert_null (strstr (letter->body, "Course"));
  g_assert_null (strstr (letter->body, "Referred"));
  g_assert_null (strstr (letter->body, "right"));
  g_assert_null (strstr (letter->body, "load test"));
}

/* When one part cannot be written, none is. */
static void
test_discharges_wholly_or_not (AssessmentFixture *fixture,
                               gconstpointer      unused)
{
  g_autofree char *reason = g_strnfill (20000, 'x');
  const RehabDischarge discharge = {
    .template = rehab_template_lookup ("maintain-short"), .letter_kind = REHAB_LETTER_KIND_GP, .moves = TRUE,
    .move_reason = reason, .close_reason = REHAB_CLOSE_REASON_RETURNED,
  };
  g_autofree char *letter_id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabCaseModel) again = NULL;

  g_assert_false (rehab_discharge_save (&discharge, fixture->model, &letter_id, &error));
  g_assert_nonnull (error);
  g_assert_null (letter_id);
  again = assessment_fixture_read_again (fixture);
  g_assert_cmpuint (rehab_case_model_get_case (again)->versions->len, ==, 0);
  g_assert_cmpuint (rehab_case_model_get_case (again)->letters->len, ==, 0);
  g_assert_false (rehab_case_model_get_closed (again));
  g_assert_false (rehab_case_model_get_closed (fixture->model));
}

/* An edit that nobody saved would go with a new version: it is not taken away behind anybody's back. */
static void
test_keeps_an_edit (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  g_autoptr (RehabRegimen) edited =
    rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_RIGHT);
  GtkWidget *dialog;

  rehab_draft_set_current (rehab_case_model_get_regimen_draft (fixture->model), edited, NULL);
  gtk_widget_activate_action (clinic_fixture_find (page, REHAB_TYPE_MAINTAIN_GROUP), "maintain.discharge", NULL);
  dialog = present_dialog (fixture);
  g_assert_false (gtk_widget_get_sensitive (clinic_fixture_row (dialog, "Prevention programme")));
  g_assert_true (assessment_fixture_says (dialog, "save that as a version or discard it first"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_review (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *group = clinic_fixture_find (page, REHAB_TYPE_MAINTAIN_GROUP);
  GtkWidget *dialog;

  g_assert_true (assessment_fixture_says (group, "Not set"));
  gtk_widget_activate_action (group, "maintain.review", NULL);
  dialog = present_dialog (fixture);
  clinic_fixture_type (dialog, "Next review", "10.1.2027");
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (is_over (fixture));
  g_assert_true (assessment_fixture_says (group, "10 Jan 2027"));
  gtk_widget_activate_action (group, "maintain.review", NULL);
  dialog = present_dialog (fixture);
  clinic_fixture_type (dialog, "Next review", "");
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (is_over (fixture));
  g_assert_false (rehab_date_is_set (get_case (fixture)->episode->review_on));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/sport/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("checks", test_checks);
  ADD ("clears", test_clears);
  ADD ("prints-clearance", test_prints_clearance);
  ADD ("discharges", test_discharges);
  ADD ("discharges-wholly-or-not", test_discharges_wholly_or_not);
  ADD ("keeps-an-edit", test_keeps_an_edit);
  ADD ("letter-to-coach", test_letter_to_coach);
  ADD ("review", test_review);
#undef ADD

  return g_test_run ();
}
