/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-attention-card.h"
#include "rehab-attention-list.h"
#include "rehab-finding-table.h"
#include "rehab-set-aside-dialog.h"

#define NOT_SETTLED "Not settled twice running (19 Nov: 1 → 2, 20 Nov: 1 → 2)"
#define PAIN "Pain 6 on 20 Nov, the rule accepts up to 3"

/* As a page does. */
static void
show_cb (RehabAttentionList *list,
         RehabCaseModel     *model)
{
  rehab_attention_list_show (list, model);
}

static void
save_session (AssessmentFixture *fixture,
              int                day,
              int                during)
{
  g_autoptr (GError) error = NULL;
  const RehabCase *record = rehab_case_model_get_case (fixture->model);
  g_autoptr (RehabDiary) edited = NULL;
  g_autoptr (RehabSession) session = rehab_session_new (&(RehabSession) {
    .episode_id = record->episode->id, .kind = REHAB_SESSION_KIND_RUN, .origin = REHAB_SESSION_ORIGIN_TYPED,
    .date = assessment_fixture_day (2026, 11, day), .pain_before = rehab_number (1), .pain_during = rehab_number (during),
    .pain_next_morning = rehab_number (2),
  }, &error);

  g_assert_no_error (error);
  edited = rehab_diary_with_session (record->diary, session);
  g_assert_true (rehab_case_model_save_diary (fixture->model, edited, &error));
}

/* Two reasons, which two sessions raise: not settled, and pain above the rule. */
static GtkWidget *
present (AssessmentFixture *fixture)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = g_object_new (REHAB_TYPE_ATTENTION_LIST, NULL);

  save_session (fixture, 19, 2);
  save_session (fixture, 20, 6);
  g_signal_connect_object (fixture->model, "changed", G_CALLBACK (show_cb), list, G_CONNECT_SWAPPED);
  rehab_attention_list_show (REHAB_ATTENTION_LIST (list), fixture->model);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Elsewhere"));
  gtk_box_append (GTK_BOX (box), list);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  clinic_fixture_present (fixture, overlay);

  return list;
}

static GtkPopover *
get_card (GtkWidget *row)
{
  return gtk_menu_button_get_popover (GTK_MENU_BUTTON (assessment_fixture_descendant (row, GTK_TYPE_MENU_BUTTON, 0)));
}

/* Enter on a row opens what stands behind it. */
static GtkWidget *
open_card (GtkWidget *row)
{
  GtkWidget *card = GTK_WIDGET (get_card (row));

  gtk_widget_grab_focus (row);
  gtk_widget_activate (row);
  clinic_fixture_wait_until (gtk_widget_get_mapped (card));

  return card;
}

static void
close_card (GtkWidget *card)
{
  gtk_popover_popdown (GTK_POPOVER (card));
  clinic_fixture_wait_until (!gtk_widget_get_mapped (card));
}

/* Each with its figures and its source, the weightiest first. */
static void
test_reasons (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  GtkWidget *list = present (fixture);
  GtkWidget *row = clinic_fixture_row (list, NOT_SETTLED);

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Team PainAssist 2025 (F72, F90); Goom 2016 (R36)");
  g_assert_true (gtk_widget_get_next_sibling (row) == clinic_fixture_row (list, PAIN));
  g_assert_null (clinic_fixture_find (list, ADW_TYPE_EXPANDER_ROW));
}

static void
test_nothing (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  GtkWidget *list = g_object_new (REHAB_TYPE_ATTENTION_LIST, NULL);

  g_object_ref_sink (list);
  rehab_attention_list_show (REHAB_ATTENTION_LIST (list), fixture->model);
  g_assert_false (gtk_widget_get_visible (list));
  g_object_unref (list);
}

/* One step from the reason to what stands behind it: Enter on its row. */
static void
test_card (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *list = present (fixture);
  GtkWidget *row = clinic_fixture_row (list, NOT_SETTLED);
  const RehabAttentionRule *rule = rehab_attention_rule_lookup ("not-settled");
  GtkWidget *card = open_card (row);

  g_assert_true (assessment_fixture_says (card, rule->label));
  g_assert_true (assessment_fixture_says (card, rule->help));
  g_assert_true (assessment_fixture_says (card, "Not settled running: 2 sessions"));
  g_assert_true (assessment_fixture_says (card, "JOSPT 2016;46:483"));
  g_assert_nonnull (clinic_fixture_find_button (card, "Set _Aside…"));

  close_card (card);
}

/* The clinic's own figure, and the standard beside it. */
static void
test_card_of_own_figure (AssessmentFixture *fixture,
                         gconstpointer      unused)
{
  GtkWidget *list = present (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabThresholds) thresholds =
    rehab_thresholds_with (rehab_clinic_get_thresholds (fixture->clinic), REHAB_THRESHOLD_NOT_SETTLED, 1, &error);
  GtkWidget *card;

  g_assert_true (rehab_clinic_save_thresholds (fixture->clinic, thresholds, &error));
  rehab_attention_list_show (REHAB_ATTENTION_LIST (list), fixture->model);
  card = open_card (clinic_fixture_row (list, NOT_SETTLED));
  g_assert_true (assessment_fixture_says (card, "Not settled running: 1 sessions"));
  g_assert_true (assessment_fixture_says (card, "This clinic’s own. Standard 2 sessions: clinic setting"));
  close_card (card);
}

/* It stays until it is dealt with: there is no command to set it aside. */
static void
test_open_flag (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  GtkWidget *list = present (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = rehab_case_model_get_case (fixture->model)->episode->id, .date = rehab_clinic_get_today (fixture->clinic),
    .kind = REHAB_ASSESSMENT_KIND_REVIEW,
  }, &error);
  g_autoptr (RehabFinding) finding = NULL;
  GtkWidget *card;

  g_assert_true (rehab_assessment_table_save (store, assessment, &error));
  finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = "flag-night-pain", .value = rehab_number (1),
  }, &error);
  g_assert_true (rehab_finding_table_set (store, finding, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  /* Before it is what was never asked, and before that what stays. */
  card = open_card (gtk_widget_get_prev_sibling (gtk_widget_get_prev_sibling (clinic_fixture_row (list, NOT_SETTLED))));
  g_assert_true (assessment_fixture_says (card, "It stays until it is dealt with."));
  g_assert_null (clinic_fixture_find_button (card, "Set _Aside…"));
  close_card (card);

  gtk_widget_activate_action (list, "attention.set-aside", "s", "open-flag");
  g_assert_null (clinic_fixture_dialog (fixture->window));
}

static GtkWidget *
open_dialog (AssessmentFixture *fixture,
             GtkWidget         *list,
             const char        *title)
{
  clinic_fixture_click (open_card (clinic_fixture_row (list, title)), "Set _Aside…");
  clinic_fixture_wait_until (REHAB_IS_SET_ASIDE_DIALOG (clinic_fixture_dialog (fixture->window)));

  return GTK_WIDGET (clinic_fixture_dialog (fixture->window));
}

static const RehabSetAside *
get_last (AssessmentFixture *fixture,
          guint              n)
{
  GPtrArray *decisions = rehab_case_model_get_case (fixture->model)->set_asides;

  g_assert_cmpuint (decisions->len, ==, n);

  return g_ptr_array_index (decisions, n - 1);
}

/* By keyboard alone: the reason is wanted, and the day; then the row goes, and the keyboard is on the next one. */
static void
test_set_aside (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  GtkWidget *list = present (fixture);
  GtkWidget *dialog = open_dialog (fixture, list, NOT_SETTLED);
  const RehabSetAside *decision;

  g_assert_true (assessment_fixture_says (dialog, NOT_SETTLED));
  clinic_fixture_wait_until (clinic_fixture_has_focus (dialog, "Reason"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (dialog, "Until"))), ==, "29.11.2026");

  clinic_fixture_click (dialog, "_Set Aside");
  g_assert_nonnull (clinic_fixture_complaint (dialog, "Reason"));
  g_assert_true (clinic_fixture_dialog (fixture->window) == ADW_DIALOG (dialog));

  clinic_fixture_type (dialog, "Reason", "Seen with the athlete: new shoes");
  clinic_fixture_type (dialog, "Until", "22.11.2026");
  clinic_fixture_click (dialog, "_Set Aside");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Until"), ==, "It rests until a day after today.");
  clinic_fixture_type (dialog, "Until", "24.11.2027");
  clinic_fixture_click (dialog, "_Set Aside");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Until"), ==, "It rests for a year at most.");
  clinic_fixture_type (dialog, "Until", "23.11.2026");
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->set_asides->len, ==, 0);

  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (clinic_fixture_row (dialog, "Reason"))), "activate");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);

  decision = get_last (fixture, 1);
  g_assert_cmpstr (decision->rule_key, ==, "not-settled");
  g_assert_cmpstr (decision->reason, ==, "Seen with the athlete: new shoes");
  g_assert_cmpstr (decision->clinician_id, ==, rehab_clinic_get_clinician_id (fixture->clinic));
  g_assert_cmpint (rehab_date_compare (decision->set_on, assessment_fixture_day (2026, 11, 22)), ==, 0);
  g_assert_cmpint (rehab_date_compare (decision->until, assessment_fixture_day (2026, 11, 23)), ==, 0);

  /* The list of patients leaves it out as well. */
  g_assert_cmpstr (rehab_patient_get_attention (fixture->patient), ==, PAIN);
  clinic_fixture_wait_until (clinic_fixture_has_focus (list, PAIN));
}

/* The dialog is not left by a slip once something was typed; left, it records nothing. */
static void
test_cancel (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *list = present (fixture);
  GtkWidget *dialog = open_dialog (fixture, list, PAIN);

  clinic_fixture_type (dialog, "Reason", "Half a");
  clinic_fixture_click (dialog, "_Cancel");
  clinic_fixture_wait_until (ADW_IS_ALERT_DIALOG (clinic_fixture_dialog (fixture->window)));
  clinic_fixture_answer (fixture->window, "_Discard");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->set_asides->len, ==, 0);
  clinic_fixture_wait_until (clinic_fixture_has_focus (list, PAIN));
}

static GtkWidget *
get_expander (GtkWidget *list)
{
  return clinic_fixture_find (list, ADW_TYPE_EXPANDER_ROW);
}

/* What rests, with who, why and until when; and back again, which is a decision as well. */
static void
test_bring_back (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  GtkWidget *list = present (fixture);
  GtkWidget *dialog = open_dialog (fixture, list, NOT_SETTLED);
  const RehabSetAside *decision;
  GtkWidget *button;

  clinic_fixture_type (dialog, "Reason", "New shoes");
  clinic_fixture_click (dialog, "_Set Aside");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_expander (list))), ==, "Set aside (1)");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_expander (list)), TRUE);
  g_assert_true (assessment_fixture_says (get_expander (list), "Until 29 Nov"));
  g_assert_true (assessment_fixture_says (get_expander (list), "AK: New shoes"));

  button = clinic_fixture_find_button (get_expander (list), "_Bring Back");
  gtk_widget_grab_focus (button);
  gtk_widget_activate (button);
  clinic_fixture_wait_until (get_expander (list) == NULL);
  clinic_fixture_wait_until (clinic_fixture_has_focus (list, NOT_SETTLED));

  decision = get_last (fixture, 2);
  g_assert_cmpstr (decision->rule_key, ==, "not-settled");
  g_assert_cmpstr (decision->reason, ==, "Brought back");
  g_assert_cmpint (rehab_date_compare (decision->set_on, decision->until), ==, 0);
}

/* All of it rests: what was set aside takes the keyboard, and the fold stays. */
static void
test_all_set_aside (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  static const char *const titles[] = { NOT_SETTLED, PAIN };
  GtkWidget *list = present (fixture);

  for (size_t i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *dialog = open_dialog (fixture, list, titles[i]);

      clinic_fixture_type (dialog, "Reason", "Known");
      clinic_fixture_click (dialog, "_Set Aside");
      clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
    }

  g_assert_true (gtk_widget_get_visible (list));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_expander (list))), ==, "Set aside (2)");
  g_assert_null (rehab_patient_get_attention (fixture->patient));
  clinic_fixture_wait_until (clinic_fixture_has_focus (list, "Set aside (2)"));
}

/* Shown again with the same to say, rows stay, and the keyboard on them. */
static void
test_rows_stay (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  GtkWidget *list = present (fixture);
  GtkWidget *row = clinic_fixture_row (list, PAIN);
  g_autoptr (GError) error = NULL;

  gtk_widget_grab_focus (row);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_true (clinic_fixture_row (list, PAIN) == row);
  g_assert_true (clinic_fixture_has_focus (list, PAIN));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("/attention-list/reasons", test_reasons);
  ADD ("/attention-list/nothing", test_nothing);
  ADD ("/attention-list/card", test_card);
  ADD ("/attention-list/card-of-own-figure", test_card_of_own_figure);
  ADD ("/attention-list/open-flag", test_open_flag);
  ADD ("/attention-list/set-aside", test_set_aside);
  ADD ("/attention-list/cancel", test_cancel);
  ADD ("/attention-list/bring-back", test_bring_back);
  ADD ("/attention-list/all-set-aside", test_all_set_aside);
  ADD ("/attention-list/rows-stay", test_rows_stay);
#undef ADD

  return g_test_run ();
}
