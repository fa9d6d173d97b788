/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-amend-dialog.h"
#include "rehab-amendment-recorder.h"
#include "rehab-assessment-page.h"
#include "rehab-assessment-table.h"
#include "rehab-choice-entry.h"
#include "rehab-score-entry.h"
#include "rehab-text-entry.h"
#include "rehab-yes-no.h"

#define TEST "test-puranen-orava"

typedef struct
{
  AssessmentFixture clinic;
  char *id; /* a finished assessment */
} Fixture;

/* A yes with pain 6 at the right, a no at the left, worst pain 7, an impression; finished. */
static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  clinic_fixture_set_up (&fixture->clinic, unused);
  fixture->id = rehab_assessment_recorder_begin (fixture->clinic.model, &error);
  g_assert_no_error (error);
  assessment_fixture_answer (&fixture->clinic, fixture->id, TEST, REHAB_SIDE_RIGHT, rehab_number (1), NULL);
  assessment_fixture_answer (&fixture->clinic, fixture->id, TEST ".pain", REHAB_SIDE_RIGHT, rehab_number (6), NULL);
  assessment_fixture_answer (&fixture->clinic, fixture->id, TEST, REHAB_SIDE_LEFT, rehab_number (0), NULL);
  assessment_fixture_answer (&fixture->clinic, fixture->id, "pain-worst", REHAB_SIDE_NOT_ASKED, rehab_number (7), NULL);
  g_assert_true (rehab_assessment_recorder_set_prose (fixture->clinic.model, fixture->id, "Tendon", "Heavy and slow", &error));
  g_assert_true (rehab_assessment_recorder_finish (fixture->clinic.model, fixture->id, &error));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  clinic_fixture_tear_down (&fixture->clinic, unused);
  g_free (fixture->id);
}

static const RehabCase *
get_record (Fixture *fixture)
{
  return rehab_case_model_get_case (fixture->clinic.model);
}

static GtkWidget *
open_dialog (Fixture    *fixture,
             const char *key)
{
  AdwDialog *dialog;

  if (adw_window_get_content (ADW_WINDOW (fixture->clinic.window)) == NULL)
    clinic_fixture_present (&fixture->clinic, gtk_button_new ());
  rehab_amend_dialog_present (adw_window_get_content (ADW_WINDOW (fixture->clinic.window)), fixture->clinic.model, fixture->id,
                              key);
  clinic_fixture_wait_until ((dialog = clinic_fixture_dialog (fixture->clinic.window)) != NULL);
  clinic_fixture_wait_until (gtk_widget_get_mapped (clinic_fixture_row (GTK_WIDGET (dialog), "Reason")));

  return GTK_WIDGET (dialog);
}

static gboolean
can_amend (GtkWidget *dialog)
{
  return gtk_widget_is_sensitive (clinic_fixture_find_button (dialog, "_Amend"));
}

static void
amend (Fixture   *fixture,
       GtkWidget *dialog)
{
  clinic_fixture_click (dialog, "_Amend");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->clinic.window) == NULL);
}

static void
type_number (GtkWidget  *dialog,
             const char *digits)
{
  RehabScoreEntry *entry = REHAB_SCORE_ENTRY (assessment_fixture_descendant (dialog, REHAB_TYPE_SCORE_ENTRY, 0));

  rehab_score_entry_reset (entry);
  for (const char *digit = digits; *digit != '\0'; digit++)
    rehab_score_entry_type (entry, *digit);
  rehab_score_entry_flush (entry);
}

static int
present (Fixture    *fixture,
         const char *key,
         RehabSide   side)
{
  const RehabFinding *finding = rehab_case_find_finding (get_record (fixture), fixture->id, key, side);

  return finding != NULL ? (int) finding->value.value : -1;
}

/* Another number, with a reason; the one that was signed stays beside it. */
static void
test_number (Fixture      *fixture,
             gconstpointer unused)
{
  GtkWidget *dialog = open_dialog (fixture, "pain-worst");
  const RehabAmendment *amendment;

  g_assert_nonnull (clinic_fixture_find_row (dialog, "7"));
  g_assert_false (can_amend (dialog));
  type_number (dialog, "4");
  g_assert_false (can_amend (dialog)); /* for no reason */
  clinic_fixture_type (dialog, "Reason", "  ");
  g_assert_false (can_amend (dialog));
  clinic_fixture_type (dialog, "Reason", "Typed in the wrong row");
  g_assert_true (can_amend (dialog));
  amend (fixture, dialog);

  g_assert_cmpint (present (fixture, "pain-worst", REHAB_SIDE_NOT_ASKED), ==, 4);
  g_assert_cmpint ((int) rehab_case_find_original (get_record (fixture), fixture->id, "pain-worst",
                                                   REHAB_SIDE_NOT_ASKED)->value.value, ==, 7);
  amendment = rehab_case_find_amendment (get_record (fixture), fixture->id, "pain-worst", REHAB_SIDE_NOT_ASKED);
  g_assert_cmpstr (amendment->reason, ==, "Typed in the wrong row");
  g_assert_cmpstr (amendment->clinician_id, ==, rehab_clinic_get_clinician_id (fixture->clinic.clinic));
  g_assert_cmpint (rehab_date_compare (amendment->date, assessment_fixture_day (2026, 11, 22)), ==, 0);

  /* Again: what it was amended to stands below what it was. */
  dialog = open_dialog (fixture, "pain-worst");
  g_assert_nonnull (clinic_fixture_find_row (dialog, "7"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (clinic_fixture_row (dialog, "4"))), ==,
                   "Amended 22 Nov, AK: Typed in the wrong row");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* The same again is no amendment, and nothing out of range is one. */
static void
test_nothing_new (Fixture      *fixture,
                  gconstpointer unused)
{
  GtkWidget *dialog = open_dialog (fixture, "pain-worst");

  clinic_fixture_type (dialog, "Reason", "A reason");
  type_number (dialog, "7");
  g_assert_false (can_amend (dialog));
  type_number (dialog, "6");
  g_assert_true (can_amend (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  g_assert_null (rehab_case_find_amendment (get_record (fixture), fixture->id, "pain-worst", REHAB_SIDE_NOT_ASKED));
}

/* What should not have been answered is answered no more. */
static void
test_withdraw (Fixture      *fixture,
               gconstpointer unused)
{
  GtkWidget *dialog = open_dialog (fixture, "pain-worst");

  adw_switch_row_set_active (ADW_SWITCH_ROW (clinic_fixture_row (dialog, "Should Not Have Been Answered")), TRUE);
  clinic_fixture_type (dialog, "Reason", "Another patient's");
  amend (fixture, dialog);
  g_assert_null (rehab_case_find_finding (get_record (fixture), fixture->id, "pain-worst", REHAB_SIDE_NOT_ASKED));

  /* There is nothing to take back now; but it can be answered. */
  dialog = open_dialog (fixture, "pain-worst");
  g_assert_false (gtk_widget_get_visible (clinic_fixture_row (dialog, "Should Not Have Been Answered")));
  type_number (dialog, "3");
  clinic_fixture_type (dialog, "Reason", "Asked again by telephone");
  amend (fixture, dialog);
  g_assert_cmpint (present (fixture, "pain-worst", REHAB_SIDE_NOT_ASKED), ==, 3);
}

/* What was not asked is answered late. */
static void
test_late (Fixture      *fixture,
           gconstpointer unused)
{
  GtkWidget *dialog = open_dialog (fixture, "flag-night-pain");
  GtkWidget *control = assessment_fixture_descendant (dialog, REHAB_TYPE_YES_NO, 0);

  g_assert_nonnull (clinic_fixture_find_row (dialog, "Not asked"));
  rehab_yes_no_set_value (REHAB_YES_NO (control), rehab_number (1));
  g_signal_emit_by_name (control, "answered");
  clinic_fixture_type (dialog, "Reason", "Asked, and not written down");
  amend (fixture, dialog);
  g_assert_cmpint (present (fixture, "flag-night-pain", REHAB_SIDE_NOT_ASKED), ==, 1);

  /* And as a red flag it counts at once. */
  {
    g_autoptr (GPtrArray) flags = rehab_case_list_open_flags (get_record (fixture));

    g_assert_cmpuint (flags->len, ==, 1);
  }
}

/* Sides are chosen by name, the involved one marked; and a yes that is none any more takes its pain along. */
static void
test_sides (Fixture      *fixture,
            gconstpointer unused)
{
  GtkWidget *dialog = open_dialog (fixture, TEST);
  AdwComboRow *targets = ADW_COMBO_ROW (clinic_fixture_row (dialog, "Which Answer"));
  GListModel *names = adw_combo_row_get_model (targets);
  GtkWidget *control;

  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 4);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (names), 0), ==, "Left");
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (names), 1), ==, "Right, involved");
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (names), 3), ==, "Right, involved: Pain");

  /* The involved side comes first to mind, and first to hand. */
  g_assert_cmpuint (adw_combo_row_get_selected (targets), ==, 1);
  control = assessment_fixture_descendant (dialog, REHAB_TYPE_YES_NO, 0);
  rehab_yes_no_set_value (REHAB_YES_NO (control), rehab_number (0));
  g_signal_emit_by_name (control, "answered");
  clinic_fixture_type (dialog, "Reason", "Left and right confused");
  amend (fixture, dialog);

  g_assert_cmpint (present (fixture, TEST, REHAB_SIDE_RIGHT), ==, 0);
  g_assert_null (rehab_case_find_finding (get_record (fixture), fixture->id, TEST ".pain", REHAB_SIDE_RIGHT));
  g_assert_cmpint (present (fixture, TEST, REHAB_SIDE_LEFT), ==, 0);
}

static void
test_prose (Fixture      *fixture,
            gconstpointer unused)
{
  GtkWidget *dialog = open_dialog (fixture, REHAB_AMENDMENT_PLAN);
  GtkWidget *control = assessment_fixture_descendant (dialog, REHAB_TYPE_TEXT_ENTRY, 0);

  rehab_text_entry_set_text (REHAB_TEXT_ENTRY (control), "Isometrics first");
  g_signal_emit_by_name (control, "answered");
  clinic_fixture_type (dialog, "Reason", "Irritable after all");
  amend (fixture, dialog);
  g_assert_cmpstr (rehab_case_get_plan (get_record (fixture), rehab_case_find_assessment (get_record (fixture), fixture->id)),
                   ==, "Isometrics first");
}

static void
assert_refused (Fixture              *fixture,
                const RehabAmendment *values,
                int                   code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rehab_amendment_recorder_add (fixture->clinic.model, values, &error));
  g_assert_error (error, REHAB_ERROR, code);
  g_assert_null (rehab_case_find_amendment (get_record (fixture), fixture->id, values->item_key, values->side));
}

static void
test_refused (Fixture      *fixture,
              gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = NULL;

  assert_refused (fixture, &(RehabAmendment) {
    .assessment_id = fixture->id, .item_key = "pain-worst", .value = rehab_number (11), .reason = "Why",
  }, REHAB_ERROR_OUT_OF_RANGE);
  assert_refused (fixture, &(RehabAmendment) {
    .assessment_id = fixture->id, .item_key = "pain-worst", .value = rehab_number (7), .reason = "Why",
  }, REHAB_ERROR_CONTRADICTION);
  assert_refused (fixture, &(RehabAmendment) {
    .assessment_id = fixture->id, .item_key = "pain-now", .withdrawn = TRUE, .reason = "Why",
  }, REHAB_ERROR_CONTRADICTION);
  assert_refused (fixture, &(RehabAmendment) {
    .assessment_id = fixture->id, .item_key = "pain-worst", .value = rehab_number (4),
  }, REHAB_ERROR_EMPTY);
  assert_refused (fixture, &(RehabAmendment) {
    .assessment_id = fixture->id, .item_key = TEST ".pain", .side = REHAB_SIDE_LEFT, .value = rehab_number (4), .reason = "Why",
  }, REHAB_ERROR_CONTRADICTION);
  assert_refused (fixture, &(RehabAmendment) {
    .assessment_id = fixture->id, .item_key = "no-such-item", .value = rehab_number (4), .reason = "Why",
  }, REHAB_ERROR_OUT_OF_RANGE);

  /* A draft is edited, and not amended. */
  draft = rehab_assessment_recorder_begin (fixture->clinic.model, &error);
  g_assert_no_error (error);
  g_assert_false (rehab_amendment_recorder_add (fixture->clinic.model, &(RehabAmendment) {
    .assessment_id = draft, .item_key = "pain-worst", .value = rehab_number (4), .reason = "Why",
  }, &error));
  g_assert_nonnull (error);
}

/* From the page: the command of a finished assessment, and of no draft. */
static void
test_from_the_page (Fixture      *fixture,
                    gconstpointer unused)
{
  GtkWidget *page = rehab_assessment_page_new ();
  GtkWidget *dialog, *control;

  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->clinic.model);
  clinic_fixture_present (&fixture->clinic, page);
  gtk_widget_activate_action (page, "assessment.amend", "s", "flag-night-pain");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->clinic.window) != NULL);
  dialog = GTK_WIDGET (clinic_fixture_dialog (fixture->clinic.window));
  control = assessment_fixture_descendant (dialog, REHAB_TYPE_YES_NO, 0);
  rehab_yes_no_set_value (REHAB_YES_NO (control), rehab_number (0));
  g_signal_emit_by_name (control, "answered");
  clinic_fixture_type (dialog, "Reason", "Misheard");
  amend (fixture, dialog);
  g_assert_true (assessment_fixture_says (page, "Misheard"));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) g_test_add ("/amend-dialog/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("number", test_number);
  ADD ("nothing-new", test_nothing_new);
  ADD ("withdraw", test_withdraw);
  ADD ("late", test_late);
  ADD ("sides", test_sides);
  ADD ("prose", test_prose);
  ADD ("refused", test_refused);
  ADD ("from-the-page", test_from_the_page);
#undef ADD

  return g_test_run ();
}
