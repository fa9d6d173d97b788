/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-case-page.h"
#include "rehab-criteria-group.h"
#include "rehab-criterion.h"
#include "rehab-date-row.h"
#include "rehab-disclosure-table.h"
#include "rehab-flag-action-table.h"
#include "rehab-phase-change-table.h"
#include "rehab-phase-history.h"
#include "rehab-phase-move-dialog.h"
#include "rehab-phase-paper-dialog.h"
#include "rehab-phase-stays.h"
#include "rehab-phase-track.h"
#include "rehab-phases-page.h"

#define BRIDGES "strength-bridge-count"
#define FLAG "flag-night-pain"

static const RehabCase *
get_case (AssessmentFixture *fixture)
{
  return rehab_case_model_get_case (fixture->model);
}

static GtkWidget *
present_page (AssessmentFixture *fixture)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *page = rehab_phases_page_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->model);
  clinic_fixture_present (fixture, overlay);

  return page;
}

static void
answer (AssessmentFixture *fixture,
        const char        *key,
        RehabSide          side,
        double             value)
{
  const RehabAssessment *draft = rehab_assessment_recorder_find_draft (fixture->model);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = draft != NULL ? g_strdup (draft->id) : rehab_assessment_recorder_begin (fixture->model, &error);

  g_assert_no_error (error);
  assessment_fixture_answer (fixture, id, key, side, rehab_number (value), NULL);
}

static void
take_step (AssessmentFixture *fixture,
           RehabPhase         to,
           RehabDate          date,
           const char        *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPhaseChange) change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = get_case (fixture)->episode->id, .from_phase = rehab_case_get_phase (get_case (fixture), NULL),
    .to_phase = to, .date = date, .clinician_id = rehab_clinic_get_clinician_id (fixture->clinic), .reason = reason,
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_phase_change_table_save (rehab_clinic_get_store (fixture->clinic), change, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
}

static void
close_episode (AssessmentFixture *fixture)
{
  RehabEpisode values = *get_case (fixture)->episode;
  g_autoptr (RehabEpisode) closed = NULL;

  values.closed_on = assessment_fixture_day (2026, 11, 20);
  closed = rehab_episode_new (&values, NULL);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, closed, NULL));
  g_assert_true (rehab_case_model_reload (fixture->model, NULL));
}

static gboolean
can_move (GtkWidget *page)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());
  gboolean sensitive;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "phases.move");
  gtk_widget_set_parent (button, page);
  sensitive = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);

  return sensitive;
}

static GtkWidget *
open_dialog (AssessmentFixture *fixture,
             GtkWidget         *page)
{
  gtk_widget_activate_action (page, "phases.move", NULL);
  g_assert_true (REHAB_IS_PHASE_MOVE_DIALOG (clinic_fixture_dialog (fixture->window)));

  return GTK_WIDGET (clinic_fixture_dialog (fixture->window));
}

static void
choose_phase (GtkWidget *dialog,
              guint      n)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (clinic_fixture_row (dialog, "To Phase")), n);
}

static void
type_reason (GtkWidget  *dialog,
             const char *reason)
{
  GtkWidget *view = clinic_fixture_find (dialog, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), reason, -1);
}

/* Ctrl+Return, as the dialog hears it before anything in it does. */
static void
press_confirm (GtkWidget *dialog)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (dialog);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller)
          || gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_has_prefix (keys, "<Control>Return"))
            {
              gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, dialog, NULL);
              return;
            }
        }
    }

  g_assert_not_reached ();
}

static void
confirm (AssessmentFixture *fixture,
         GtkWidget         *dialog)
{
  press_confirm (dialog);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
}

static gboolean
is_ready (GtkWidget  *dialog,
          const char *label)
{
  GtkWidget *button = clinic_fixture_find_button (dialog, label);

  g_assert_nonnull (button);

  return gtk_widget_is_sensitive (button);
}

/* What nobody asked is not measured, and what is known stands with its side and day. */
static void
test_criteria (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);

  g_assert_true (assessment_fixture_says (page, "Phase 1: Calm and isometric"));
  g_assert_true (assessment_fixture_says (page, "Since 2 Oct, day 52"));
  g_assert_true (assessment_fixture_says (page, "Criteria for Phase 2 Shallow"));
  g_assert_true (assessment_fixture_says (page, "0 of 5 met, 5 not measured"));
  g_assert_true (assessment_fixture_says (page, "<b>Not measured</b>"));
  g_assert_true (assessment_fixture_says (page, "Next: The single-leg bridge count on the involved side."));
  g_assert_false (assessment_fixture_says (page, "<b>Met</b>"));

  answer (fixture, BRIDGES, REHAB_SIDE_RIGHT, 9);
  g_assert_true (assessment_fixture_says (page, "0 of 5 met, 1 not met, 4 not measured"));
  g_assert_true (assessment_fixture_says (page, "<b>Not met</b> · 9 repetitions, right, 22 Nov"));
  g_assert_true (assessment_fixture_says (page, "Asked for: at least 10 repetitions"));

  answer (fixture, BRIDGES, REHAB_SIDE_RIGHT, 10);
  g_assert_true (assessment_fixture_says (page, "1 of 5 met, 4 not measured"));
  g_assert_true (assessment_fixture_says (page, "<b>Met</b> · 10 repetitions, right, 22 Nov"));
  g_assert_false (assessment_fixture_says (page, "Next: The single-leg bridge count on the involved side."));
}

/* Each criterion tells in one step where it comes from, and what else was read. */
static void
test_source (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *group = clinic_fixture_find (present_page (fixture), REHAB_TYPE_CRITERIA_GROUP);
  GtkWidget *button;
  GtkWidget *card;

  for (guint i = 0; (button = assessment_fixture_descendant (group, GTK_TYPE_MENU_BUTTON, i)) != NULL; i++)
    {
      card = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
      g_assert_nonnull (card);
    }

  /* The fourth is the bridges: nobody published it as a criterion, and what it was taken from is said. */
  button = assessment_fixture_descendant (group, GTK_TYPE_MENU_BUTTON, 3);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  card = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (assessment_fixture_says (card, "Single-leg bridges"));
  g_assert_true (assessment_fixture_says (card, "Asked for: at least 10 repetitions"));
  g_assert_true (assessment_fixture_says (card, "Standard 10 repetitions: clinic setting; background:"));
  g_assert_true (assessment_fixture_says (card, "it is a setting of the clinic"));
  g_assert_true (assessment_fixture_says (card, "(R44)"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

/* Another step can be looked at, and stays through changes until the phase is another one. */
static void
test_other_step (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkDropDown *list = GTK_DROP_DOWN (clinic_fixture_find (page, GTK_TYPE_DROP_DOWN));

  gtk_drop_down_set_selected (list, 2);
  g_assert_true (assessment_fixture_says (page, "Criteria for Phase 3 Sport"));
  g_assert_true (assessment_fixture_says (page, "A later step. Today: "));
  g_assert_true (assessment_fixture_says (page, "Ten single-leg hops"));

  answer (fixture, "function-ten-hops", REHAB_SIDE_RIGHT, 0);
  g_assert_true (assessment_fixture_says (page, "Criteria for Phase 3 Sport"));
  g_assert_true (assessment_fixture_says (page, "<b>Met</b> · 0 of 10, right, 22 Nov"));

  take_step (fixture, REHAB_PHASE_SHALLOW, assessment_fixture_day (2026, 11, 22), NULL);
  g_assert_true (assessment_fixture_says (page, "Criteria for Phase 2 Deep"));

  /* Of the last phase the step into it is looked back at. */
  take_step (fixture, REHAB_PHASE_MAINTAIN, assessment_fixture_day (2026, 11, 22), "Plays again");
  g_assert_true (assessment_fixture_says (page, "Criteria for Phase 4 Maintain"));
  g_assert_true (assessment_fixture_says (page, "A step that was taken. Today: "));
}

/* A criterion that the clinic does not use is on no page. */
static void
test_unused (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  g_autoptr (RehabThresholds) thresholds =
    rehab_thresholds_with_use (rehab_clinic_get_thresholds (fixture->clinic), "shallow-bridges", FALSE);

  g_assert_true (assessment_fixture_says (page, "Single-leg bridges"));
  g_assert_true (rehab_clinic_save_thresholds (fixture->clinic, thresholds, NULL));
  g_assert_true (rehab_case_model_reload (fixture->model, NULL));
  g_assert_false (assessment_fixture_says (page, "Single-leg bridges"));
  g_assert_true (assessment_fixture_says (page, "0 of 4 met, 4 not measured"));
}

static void
test_track (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  RehabDate today = rehab_clinic_get_today (fixture->clinic);
  g_autoptr (GArray) stays = NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *page;

  take_step (fixture, REHAB_PHASE_SHALLOW, assessment_fixture_day (2026, 10, 20), NULL);
  take_step (fixture, REHAB_PHASE_DEEP, assessment_fixture_day (2026, 11, 10), NULL);
  take_step (fixture, REHAB_PHASE_SHALLOW, assessment_fixture_day (2026, 11, 15), "Flared up");
  page = present_page (fixture);

  g_assert_true (assessment_fixture_says (page, "2 Oct to 20 Oct"));
  g_assert_true (assessment_fixture_says (page, "Since 15 Nov, day 8"));
  g_assert_true (assessment_fixture_says (page, "10 Nov to 15 Nov"));

  stays = rehab_phase_stays_list (get_case (fixture));
  sentence = rehab_phase_stays_dup_sentence (stays, today);
  g_assert_cmpstr (sentence, ==, "Now in phase 2 Shallow: Since 15 Nov, day 8. 1 Calm: 2 Oct to 20 Oct."
                   " 2 Shallow: 20 Oct to 10 Nov. 2 Deep: 10 Nov to 15 Nov.");
  g_assert_cmpuint (stays->len, ==, 4);
  g_assert_false (rehab_phase_stays_is_ahead (stays, today));
}

static void
test_without_episode (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  RehabPatient *patient = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Okafor" });
  g_autoptr (RehabCaseModel) model = rehab_case_model_new (fixture->clinic, patient, NULL);
  GtkWidget *page = rehab_phases_page_new ();

  rehab_case_page_set_model (REHAB_CASE_PAGE (page), model);
  clinic_fixture_present (fixture, page);
  g_assert_true (assessment_fixture_says (page, "No Episode of Care"));
  g_assert_false (can_move (page));
  gtk_widget_activate_action (page, "phases.move", NULL);
  g_assert_null (clinic_fixture_dialog (fixture->window));
}

static void
test_closed (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *page;

  take_step (fixture, REHAB_PHASE_SHALLOW, assessment_fixture_day (2026, 10, 20), NULL);
  page = present_page (fixture);
  g_assert_true (can_move (page));

  close_episode (fixture);
  g_assert_false (can_move (page));
  g_assert_true (assessment_fixture_says (page, "The episode is closed"));
  g_assert_true (assessment_fixture_says (page, "20 Oct to 20 Nov"));
  g_assert_false (assessment_fixture_says (page, "Criteria for Phase"));
  g_assert_true (assessment_fixture_says (page, "1 Calm to 2 Shallow"));
}

/* The clock was set back: what was written down stays, and nothing counts backwards. */
static void
test_clock (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *page;

  take_step (fixture, REHAB_PHASE_SHALLOW, assessment_fixture_day (2026, 11, 21), NULL);
  rehab_clinic_set_today (fixture->clinic, assessment_fixture_day (2026, 11, 1));
  page = present_page (fixture);

  g_assert_false (can_move (page));
  g_assert_true (assessment_fixture_says (page, "the computer’s date may be wrong"));
  g_assert_true (assessment_fixture_says (page, "From 21 Nov, which is after today"));
  g_assert_true (assessment_fixture_says (page, "after today by this computer’s date"));
  g_assert_false (assessment_fixture_says (page, "day -"));

  rehab_clinic_set_today (fixture->clinic, assessment_fixture_day (2026, 11, 22));
  g_assert_true (rehab_case_model_reload (fixture->model, NULL));
  g_assert_true (can_move (page));
  g_assert_true (assessment_fixture_says (page, "Since 21 Nov, day 2"));
}

/* Criteria that are not met want a reason; all of it is kept, as it stood. */
static void
test_move (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *dialog;
  const RehabPhaseChange *change;
  const RehabPhaseCriterion *bridges;

  answer (fixture, BRIDGES, REHAB_SIDE_RIGHT, 9);
  dialog = open_dialog (fixture, page);
  g_assert_true (assessment_fixture_says (dialog, "RIGHT side · Adeyemi, Tola"));
  g_assert_true (assessment_fixture_says (dialog, "1 Calm to 2 Shallow"));
  g_assert_true (assessment_fixture_says (dialog, "0 of 5 met, 1 not met, 4 not measured"));
  g_assert_true (assessment_fixture_says (dialog, "because 1 criterion is not met, 4 criteria are not measured."));
  g_assert_true (assessment_fixture_says (dialog, "The reason is missing."));
  g_assert_false (is_ready (dialog, "Move to 2 Shallow"));

  press_confirm (dialog);
  g_assert_cmpuint (get_case (fixture)->phase_changes->len, ==, 0);

  type_reason (dialog, "  Nine bridges are enough for a start  ");
  g_assert_true (is_ready (dialog, "Move to 2 Shallow"));
  confirm (fixture, dialog);

  g_assert_true (assessment_fixture_says (page, "Phase 2: Slow heavy, little hip flexion"));
  g_assert_true (assessment_fixture_says (page, "1 Calm to 2 Shallow"));
  g_assert_true (assessment_fixture_says (page, "22 Nov 2026 · AK · 0 of 5 met, 1 not met, 4 not measured"));
  g_assert_cmpuint (get_case (fixture)->phase_changes->len, ==, 1);
  g_assert_cmpuint (get_case (fixture)->phase_criteria->len, ==, 5);
  change = g_ptr_array_index (get_case (fixture)->phase_changes, 0);
  g_assert_cmpint (change->from_phase, ==, REHAB_PHASE_CALM);
  g_assert_cmpstr (change->reason, ==, "Nine bridges are enough for a start");
  g_assert_cmpstr (change->criteria, ==, "Criteria: 0 of 5 met, 1 not met, 4 not measured.");
  g_assert_cmpuint (rehab_phase_history_n_overridden (get_case (fixture), change), ==, 5);

  /* What is measured later changes nothing of it. */
  answer (fixture, BRIDGES, REHAB_SIDE_RIGHT, 30);
  bridges = g_ptr_array_index (get_case (fixture)->phase_criteria, 3);
  g_assert_cmpstr (bridges->criterion_key, ==, "shallow-bridges");
  g_assert_cmpint (bridges->state, ==, REHAB_CRITERION_STATE_NOT_MET);
  g_assert_true (rehab_number_equal (bridges->value, rehab_number (9)));
  g_assert_true (rehab_number_equal (bridges->limit_value, rehab_number (10)));
}

/* Opened, a step tells why it was taken and what stood then. */
static void
test_history (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *dialog;
  GtkWidget *history;

  answer (fixture, BRIDGES, REHAB_SIDE_RIGHT, 12);
  dialog = open_dialog (fixture, page);
  type_reason (dialog, "Ready for slow strength");
  confirm (fixture, dialog);

  history = clinic_fixture_find (page, REHAB_TYPE_PHASE_HISTORY);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (clinic_fixture_find (history, ADW_TYPE_EXPANDER_ROW)), TRUE);
  assessment_fixture_wait (50);
  g_assert_true (assessment_fixture_says (history, "Ready for slow strength"));
  g_assert_true (assessment_fixture_says (history, "<b>Met</b> · 12 repetitions, right, 22 Nov"));
  g_assert_true (assessment_fixture_says (history, "Asked for then: at least 10 repetitions"));

  /* It stays open when something else changes. */
  answer (fixture, BRIDGES, REHAB_SIDE_RIGHT, 14);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (clinic_fixture_find (history, ADW_TYPE_EXPANDER_ROW))));
  g_assert_true (assessment_fixture_says (history, "12 repetitions"));

  take_step (fixture, REHAB_PHASE_CALM, assessment_fixture_day (2026, 11, 22), "By mistake");
  g_assert_nonnull (clinic_fixture_find_row (history, "Back from 2 Shallow to 1 Calm"));
}

static void
test_back_and_over (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  GtkWidget *page;
  GtkWidget *dialog;

  take_step (fixture, REHAB_PHASE_SHALLOW, assessment_fixture_day (2026, 11, 1), NULL);
  page = present_page (fixture);
  dialog = open_dialog (fixture, page);
  g_assert_nonnull (clinic_fixture_find_button (dialog, "Move to 2 Deep"));

  choose_phase (dialog, 2);
  /* Both steps ask for red flags; which of them is said. */
  g_assert_true (assessment_fixture_says (dialog, "Red flags, for 2 Deep"));
  g_assert_true (assessment_fixture_says (dialog, "2 Shallow to 3 Sport"));
  g_assert_true (assessment_fixture_says (dialog, "2 Deep is passed over"));
  g_assert_true (assessment_fixture_says (dialog, "Positions of deep hip flexion"));
  g_assert_true (assessment_fixture_says (dialog, "Ten single-leg hops"));
  g_assert_false (is_ready (dialog, "Move to 3 Sport"));

  choose_phase (dialog, 0);
  g_assert_true (assessment_fixture_says (dialog, "Back from 2 Shallow to 1 Calm"));
  g_assert_true (assessment_fixture_says (dialog, "because the step goes back."));
  g_assert_false (is_ready (dialog, "Move to 1 Calm"));
  type_reason (dialog, "Taken by mistake");
  confirm (fixture, dialog);
  g_assert_cmpint (rehab_case_get_phase (get_case (fixture), NULL), ==, REHAB_PHASE_CALM);
  g_assert_cmpuint (get_case (fixture)->phase_criteria->len, ==, 5);
  g_assert_cmpuint (rehab_phase_history_n_overridden (get_case (fixture), g_ptr_array_index (get_case (fixture)->phase_changes, 1)),
                    ==, 0);
}

/* Neither in the future nor before the phase began, and no date that is none. */
static void
test_date (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *page;
  GtkWidget *dialog;
  RehabDate since;

  take_step (fixture, REHAB_PHASE_SHALLOW, assessment_fixture_day (2026, 11, 10), NULL);
  page = present_page (fixture);
  dialog = open_dialog (fixture, page);
  type_reason (dialog, "Good week");
  g_assert_true (is_ready (dialog, "Move to 2 Deep"));

  clinic_fixture_type (dialog, "Date", "23.11.2026");
  g_assert_true (assessment_fixture_says (dialog, "This day has not come yet."));
  g_assert_false (is_ready (dialog, "Move to 2 Deep"));
  clinic_fixture_type (dialog, "Date", "9.11.2026");
  g_assert_true (assessment_fixture_says (dialog, "The present phase began on 10 Nov 2026"));
  g_assert_false (is_ready (dialog, "Move to 2 Deep"));
  clinic_fixture_type (dialog, "Date", "");
  g_assert_false (is_ready (dialog, "Move to 2 Deep"));
  clinic_fixture_type (dialog, "Date", "31.2.2026");
  g_assert_false (is_ready (dialog, "Move to 2 Deep"));
  press_confirm (dialog);
  g_assert_cmpuint (get_case (fixture)->phase_changes->len, ==, 1);

  clinic_fixture_type (dialog, "Date", "10.11.2026");
  g_assert_true (is_ready (dialog, "Move to 2 Deep"));
  confirm (fixture, dialog);
  g_assert_cmpint (rehab_case_get_phase (get_case (fixture), &since), ==, REHAB_PHASE_DEEP);
  g_assert_cmpint (rehab_date_compare (since, assessment_fixture_day (2026, 11, 10)), ==, 0);
}

/* An open red flag holds every step up, until somebody dealt with it or says that the step is taken in spite of it. */
static void
test_red_flag (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *dialog;
  const RehabPhaseChange *change;

  answer (fixture, FLAG, REHAB_SIDE_NOT_ASKED, 1);
  dialog = open_dialog (fixture, page);
  g_assert_true (assessment_fixture_says (dialog, "Red Flag Open"));
  type_reason (dialog, "Seen by the physician yesterday");
  g_assert_false (is_ready (dialog, "Move to 2 Shallow"));
  g_assert_true (assessment_fixture_says (dialog, "A red flag is open"));
  press_confirm (dialog);
  g_assert_cmpuint (get_case (fixture)->phase_changes->len, ==, 0);

  adw_switch_row_set_active (ADW_SWITCH_ROW (clinic_fixture_row (dialog, "Take the Step in Spite of It")), TRUE);
  g_assert_true (is_ready (dialog, "Move to 2 Shallow"));
  type_reason (dialog, "");
  g_assert_false (is_ready (dialog, "Move to 2 Shallow"));
  type_reason (dialog, "Seen by the physician yesterday");
  confirm (fixture, dialog);

  change = g_ptr_array_index (get_case (fixture)->phase_changes, 0);
  g_assert_nonnull (strstr (change->criteria, "Red flag open: "));
}

static void
test_red_flag_dealt_with (AssessmentFixture *fixture,
                          gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (RehabFlagAction) action = NULL;

  answer (fixture, FLAG, REHAB_SIDE_NOT_ASKED, 1);
  dialog = open_dialog (fixture, page);
  type_reason (dialog, "The scan was clear");
  g_assert_false (is_ready (dialog, "Move to 2 Shallow"));

  open = rehab_case_list_open_flags (get_case (fixture));
  action = rehab_case_new_flag_action (get_case (fixture), g_ptr_array_index (open, 0),
                                       rehab_clinic_get_today (fixture->clinic),
                                       rehab_clinic_get_clinician_id (fixture->clinic), "MRI clear", &error);
  g_assert_no_error (error);
  g_assert_true (rehab_flag_action_table_save (rehab_clinic_get_store (fixture->clinic), action, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  /* What was typed is still there. */
  g_assert_false (assessment_fixture_says (dialog, "Red Flag Open"));
  g_assert_true (is_ready (dialog, "Move to 2 Shallow"));
  confirm (fixture, dialog);
}

/* Closed by a slip, nothing that was typed is lost. */
static void
test_closing (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *dialog = open_dialog (fixture, page);

  adw_dialog_close (ADW_DIALOG (dialog));
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);

  dialog = open_dialog (fixture, page);
  type_reason (dialog, "A long and careful reason");
  adw_dialog_close (ADW_DIALOG (dialog));
  clinic_fixture_answer (fixture->window, "_Keep Editing");
  g_assert_true (clinic_fixture_dialog (fixture->window) == ADW_DIALOG (dialog));
  confirm (fixture, dialog);
  g_assert_cmpuint (get_case (fixture)->phase_changes->len, ==, 1);
}

static GPtrArray *
list_disclosures (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list = rehab_disclosure_table_list_of_episode (rehab_clinic_get_store (fixture->clinic),
                                                            get_case (fixture)->episode->id, &error);

  g_assert_no_error (error);

  return list;
}

static gboolean
is_disclosed (AssessmentFixture *fixture)
{
  g_autoptr (GPtrArray) list = list_disclosures (fixture);

  return list->len > 0;
}

/* A step goes on paper from its row, its file names nobody, and it is noted that it went out. */
static void
test_print (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "step.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) list = NULL;
  GtkWidget *page;
  GtkWidget *dialog;

  take_step (fixture, REHAB_PHASE_SHALLOW, assessment_fixture_day (2026, 11, 10), "Calm for two weeks");
  page = present_page (fixture);
  gtk_widget_activate_action (page, "phases.print", "s",
                              ((const RehabPhaseChange *) g_ptr_array_index (get_case (fixture)->phase_changes, 0))->id);
  dialog = GTK_WIDGET (clinic_fixture_dialog (fixture->window));
  g_assert_true (REHAB_IS_PHASE_PAPER_DIALOG (dialog));
  g_assert_nonnull (rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (dialog)));
  name = REHAB_PAPER_DIALOG_GET_CLASS (dialog)->dup_file_name (REHAB_PAPER_DIALOG (dialog));
  g_assert_cmpstr (name, ==, "Phase TA, 2026-11-10.pdf");

  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (dialog), file);
  clinic_fixture_wait_until (is_disclosed (fixture));
  g_assert_true (g_file_query_exists (file, NULL));
  list = list_disclosures (fixture);
  g_assert_cmpint (((const RehabDisclosure *) g_ptr_array_index (list, 0))->kind, ==, REHAB_DISCLOSURE_KIND_PHASE_STEP);
  g_assert_cmpint (((const RehabDisclosure *) g_ptr_array_index (list, 0))->way, ==, REHAB_DISCLOSURE_WAY_SAVED);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* Both sides: the worse one stands for a criterion, and says which it is. */
static void
test_both_sides (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  RehabEpisode values = *get_case (fixture)->episode;
  g_autoptr (RehabEpisode) edited = NULL;
  GtkWidget *page = present_page (fixture);

  values.side = REHAB_SIDE_BOTH;
  edited = rehab_episode_new (&values, NULL);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, edited, NULL));
  g_assert_true (rehab_case_model_reload (fixture->model, NULL));

  answer (fixture, BRIDGES, REHAB_SIDE_LEFT, 14);
  g_assert_false (assessment_fixture_says (page, "<b>Met</b>"));
  answer (fixture, BRIDGES, REHAB_SIDE_RIGHT, 8);
  g_assert_true (assessment_fixture_says (page, "<b>Not met</b> · 8 repetitions, right, 22 Nov"));
}

/* In a narrow window everything goes down. */
static void
test_narrow (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *page;
  GtkWidget *track;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  page = present_page (fixture);
  track = clinic_fixture_find (page, REHAB_TYPE_PHASE_TRACK);
  clinic_fixture_wait_until (gtk_orientable_get_orientation (GTK_ORIENTABLE (track)) == GTK_ORIENTATION_VERTICAL);
  g_assert_true (assessment_fixture_says (page, "Next: The single-leg bridge count on the involved side."));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/phases-page/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("criteria", test_criteria);
  ADD ("source", test_source);
  ADD ("other-step", test_other_step);
  ADD ("unused", test_unused);
  ADD ("track", test_track);
  ADD ("without-episode", test_without_episode);
  ADD ("closed", test_closed);
  ADD ("clock", test_clock);
  ADD ("move", test_move);
  ADD ("history", test_history);
  ADD ("back-and-over", test_back_and_over);
  ADD ("date", test_date);
  ADD ("red-flag", test_red_flag);
  ADD ("red-flag-dealt-with", test_red_flag_dealt_with);
  ADD ("closing", test_closing);
  ADD ("print", test_print);
  ADD ("both-sides", test_both_sides);
  ADD ("narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
