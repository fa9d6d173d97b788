/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-assessment-form.h"
#include "rehab-assessment-list.h"
#include "rehab-assessment-page.h"
#include "rehab-item-row.h"
#include "rehab-section-list.h"
#include "rehab-yes-no.h"

static void
set_up (AssessmentFixture *fixture,
        gconstpointer      unused)
{
  assessment_fixture_set_up (fixture, unused);

  /* Alert dialogs want a window that can hold them. */
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
}

static GtkWidget *
open_page (AssessmentFixture *fixture)
{
  GtkWidget *page = rehab_assessment_page_new ();

  g_object_set (page, "case-model", fixture->model, NULL);
  adw_window_set_content (ADW_WINDOW (fixture->window), page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_widget_get_mapped (page) || gtk_widget_get_width (page) == 0)
    g_main_context_iteration (NULL, TRUE);

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
  g_assert_true (assessment_fixture_says (page, "First assessment, AK, draft"));

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
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (get_dialog (fixture)), rehab_item_lookup ("flag-night-pain")->label));
  g_assert_null (strstr (adw_alert_dialog_get_body (get_dialog (fixture)), rehab_item_lookup ("flag-limp")->label));
  g_assert_cmpstr (adw_alert_dialog_get_default_response (get_dialog (fixture)), ==, "go-back");
  respond (fixture, "go-back");
  g_assert_nonnull (rehab_assessment_recorder_find_draft (fixture->model));

  gtk_widget_activate_action (page, "assessment.finish", NULL);
  respond (fixture, "finish");
  g_assert_null (rehab_assessment_recorder_find_draft (fixture->model));
  g_assert_true (assessment_fixture_says (page, "by AK, can only be read"));
  g_assert_true (assessment_fixture_says (page, "First assessment, AK, finished"));
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
  g_assert_null (strstr (adw_alert_dialog_get_body (get_dialog (fixture)), "Not asked"));
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
  g_signal_emit_by_name (assessment_fixture_descendant (page, REHAB_TYPE_ASSESSMENT_LIST, 0), "chosen", first);
  g_assert_true (assessment_fixture_says (page, "can only be read"));
  gtk_widget_activate_action (page, "assessment.new", NULL);
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->assessments->len, ==, 2);
  g_assert_true (assessment_fixture_says (page, "Review, 22 Nov 2026"));
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
  g_assert_true (assessment_fixture_says (outline, "0/16"));
  g_assert_true (assessment_fixture_says (outline, "0/6"));
  g_assert_null (assessment_fixture_descendant (outline, GTK_TYPE_IMAGE, 0));

  assessment_fixture_answer (fixture, id, "flag-limp", REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL);
  g_assert_true (assessment_fixture_says (outline, "1/16"));
  g_assert_nonnull (assessment_fixture_descendant (outline, GTK_TYPE_IMAGE, 0));
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

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/assessment-page/" path, AssessmentFixture, NULL, set_up, test, assessment_fixture_tear_down)

  ADD ("empty", test_empty_says_what_to_do);
  ADD ("finish-asks", test_finishing_asks_about_flags);
  ADD ("finish", test_finishing_with_all_flags_asked);
  ADD ("finish-other", test_finishes_only_what_was_asked_about);
  ADD ("one-draft", test_one_draft_at_a_time);
  ADD ("closed", test_closed_episode_takes_no_more);
  ADD ("outline", test_outline_counts_and_warns);
  ADD ("opens-draft", test_opens_the_draft_again);
  ADD ("phone", test_fits_a_phone);

  return g_test_run ();
}
