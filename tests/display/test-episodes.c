/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-audit-table.h"
#include "rehab-case-shelf.h"
#include "rehab-diary-editor.h"
#include "rehab-episode-button.h"
#include "rehab-patient-page.h"
#include "rehab-patient-row.h"
#include "rehab-template.h"

/*
 * Two sides of one athlete are treated at once: which one is shown is never in doubt, and nothing of one gets into the
 * other.
 */

typedef struct
{
  AssessmentFixture base;
  RehabEpisode *right; /* the fixture's own */
  RehabEpisode *left;
} EpisodeFixture;

static RehabEpisode *
add_episode (EpisodeFixture *fixture,
             RehabSide       side,
             RehabDate       opened_on,
             RehabDate       closed_on)
{
  g_autoptr (GError) error = NULL;
  RehabEpisode *episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = rehab_patient_get_id (fixture->base.patient), .side = side, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = opened_on, .closed_on = closed_on,
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_episode (fixture->base.clinic, episode, &error));
  g_assert_no_error (error);

  return episode;
}

static void
set_up (EpisodeFixture *fixture,
        gconstpointer   unused)
{
  clinic_fixture_set_up (&fixture->base, unused);
  fixture->right = rehab_record_ref (rehab_patient_get_episode (fixture->base.patient));
  fixture->left = add_episode (fixture, REHAB_SIDE_LEFT, assessment_fixture_day (2026, 11, 3), REHAB_DATE_NONE);
}

static void
tear_down (EpisodeFixture *fixture,
           gconstpointer   unused)
{
  rehab_record_unref (fixture->right);
  rehab_record_unref (fixture->left);
  clinic_fixture_tear_down (&fixture->base, unused);
}

static GtkWidget *
present_page (EpisodeFixture *fixture)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *page = rehab_patient_page_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  g_assert_true (rehab_patient_page_show_patient (REHAB_PATIENT_PAGE (page), fixture->base.clinic, fixture->base.patient,
                                                  fixture->right->id, NULL));
  clinic_fixture_present (&fixture->base, overlay);

  return page;
}

static const char *
get_shown (GtkWidget *page)
{
  return rehab_case_model_get_episode_id (rehab_patient_page_get_model (REHAB_PATIENT_PAGE (page)));
}

static void
show (GtkWidget          *page,
      const RehabEpisode *episode)
{
  gtk_widget_activate_action (page, "patient.show-episode", "s", episode->id);
}

/* What is to be said of two episodes stands in the list, for those who see it and those who hear it. */
static void
test_row (EpisodeFixture *fixture,
          gconstpointer   unused)
{
  g_autofree char *said = NULL;

  rehab_patient_set_phase (fixture->base.patient, fixture->right->id, REHAB_PHASE_DEEP);
  rehab_patient_set_attention (fixture->base.patient, fixture->right->id, "Pain 8 on 21 Nov");
  rehab_patient_set_attention (fixture->base.patient, fixture->left->id, "No entry for 9 days");
  said = rehab_patient_row_dup_description (fixture->base.patient);
  g_assert_nonnull (strstr (said, "Both"));
  g_assert_nonnull (strstr (said, "L 1 Calm"));
  g_assert_nonnull (strstr (said, "R 2 "));
  g_assert_nonnull (strstr (said, "Left: No entry for 9 days\nRight: Pain 8 on 21 Nov"));
}

/* The same is read from the file at the next start: both are looked at. */
static void
test_attention_of_both (EpisodeFixture *fixture,
                        gconstpointer   unused)
{
  g_autoptr (GError) error = NULL;
  const RehabEpisode *both[] = { fixture->left, fixture->right };

  for (size_t i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_autoptr (RehabCaseModel) model =
        rehab_case_model_new_for_episode (fixture->base.clinic, fixture->base.patient, both[i]->id, &error);
      g_autoptr (RehabSession) session = rehab_session_new (&(RehabSession) {
      .episode_id = both[i]->id, .date = assessment_fixture_day (2026, 11, 21), .kind = REHAB_SESSION_KIND_RUN,
      .origin = REHAB_SESSION_ORIGIN_TYPED, .pain_during = rehab_number (9 - i),
    }, &error);
      g_autoptr (RehabDiary) diary = rehab_diary_with_session (rehab_case_model_get_case (model)->diary, session);

      g_assert_no_error (error);
      g_assert_true (rehab_case_model_save_diary (model, diary, &error));
    }

  rehab_patient_set_attention (fixture->base.patient, fixture->left->id, NULL);
  rehab_patient_set_attention (fixture->base.patient, fixture->right->id, NULL);
  rehab_clinic_look_at_patient (fixture->base.clinic, fixture->base.patient, NULL);
  g_assert_nonnull (strstr (rehab_patient_get_attention (fixture->base.patient), "Left: Pain 9 on 21 Nov"));
  g_assert_nonnull (strstr (rehab_patient_get_attention (fixture->base.patient), "Right: Pain 8 on 21 Nov"));
}

/* The badge leads from one to the other; only the side that is shown stands on the page. */
static void
test_switches (EpisodeFixture *fixture,
               gconstpointer   unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *overlay = gtk_widget_get_ancestor (page, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *badge = clinic_fixture_find (page, REHAB_TYPE_EPISODE_BUTTON);

  g_assert_nonnull (clinic_fixture_find (badge, GTK_TYPE_MENU_BUTTON));
  g_assert_true (assessment_fixture_says (page, "RIGHT side"));
  g_assert_false (assessment_fixture_says (page, "LEFT side"));

  rehab_patient_page_show_page (REHAB_PATIENT_PAGE (page), "diary");
  show (page, fixture->left);
  g_assert_cmpstr (get_shown (page), ==, fixture->left->id);
  g_assert_true (assessment_fixture_says (badge, "LEFT side"));
  g_assert_false (assessment_fixture_says (badge, "RIGHT side"));
  g_assert_cmpstr (rehab_patient_page_get_shown (REHAB_PATIENT_PAGE (page)), ==, "diary");
  clinic_fixture_wait_until (assessment_fixture_says (overlay, "LEFT side, since 3 Nov 2026"));

  /* Nothing there, and the one that is shown already. */
  gtk_widget_activate_action (page, "patient.show-episode", "s", "nothing");
  show (page, fixture->left);
  g_assert_cmpstr (get_shown (page), ==, fixture->left->id);
}

/* By the keyboard: the list comes down, an arrow and Return choose. */
static void
test_switches_by_keys (EpisodeFixture *fixture,
                       gconstpointer   unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *button = clinic_fixture_find (clinic_fixture_find (page, REHAB_TYPE_EPISODE_BUTTON), GTK_TYPE_MENU_BUTTON);
  GtkPopover *popover;

  gtk_widget_activate_action (page, "patient.choose-episode", NULL);
  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  g_assert_nonnull (popover);
  clinic_fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (popover)));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (popover), "RIGHT side, since 2 Oct 2026"));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (popover), "LEFT side, since 3 Nov 2026"));
  gtk_popover_popdown (popover);
}

/* An edit of one side is there when one comes back, with each step, and never in the other. */
static void
test_keeps_what_is_unsaved (EpisodeFixture *fixture,
                            gconstpointer   unused)
{
  GtkWidget *page = present_page (fixture);
  g_autoptr (RehabRegimen) edited =
    rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_RIGHT);
  RehabCaseModel *right = rehab_patient_page_get_model (REHAB_PATIENT_PAGE (page));
  RehabCaseModel *left;

  rehab_draft_set_current (rehab_case_model_get_regimen_draft (right), edited, NULL);
  show (page, fixture->left);
  left = rehab_patient_page_get_model (REHAB_PATIENT_PAGE (page));
  g_assert_true (left != right);
  g_assert_false (rehab_case_model_has_unsaved (left));
  g_assert_null (rehab_case_model_get_case (left)->draft);

  show (page, fixture->right);
  g_assert_true (rehab_patient_page_get_model (REHAB_PATIENT_PAGE (page)) == right);
  g_assert_true (rehab_draft_get_can_undo (rehab_case_model_get_regimen_draft (right)));
  rehab_draft_undo (rehab_case_model_get_regimen_draft (right));
  g_assert_false (rehab_case_model_has_unsaved (right));
}

/* Who is looked at again is shown at the side that was looked at last; one that was closed since makes way. */
static void
test_remembers (EpisodeFixture *fixture,
                gconstpointer   unused)
{
  GtkWidget *page = present_page (fixture);
  RehabPatient *other = clinic_fixture_add_patient (&fixture->base, &(RehabPatientDetails) { .family_name = "Zulu" });
  RehabEpisode values = *fixture->right;
  g_autoptr (RehabEpisode) closed = NULL;

  g_assert_true (rehab_patient_page_show_patient (REHAB_PATIENT_PAGE (page), fixture->base.clinic, other, NULL, NULL));
  g_assert_null (get_shown (page));
  g_assert_true (rehab_patient_page_show_patient (REHAB_PATIENT_PAGE (page), fixture->base.clinic, fixture->base.patient,
                                                  NULL, NULL));
  g_assert_cmpstr (get_shown (page), ==, fixture->right->id);

  g_assert_true (rehab_patient_page_show_patient (REHAB_PATIENT_PAGE (page), fixture->base.clinic, other, NULL, NULL));
  values.closed_on = assessment_fixture_day (2026, 11, 20);
  closed = rehab_episode_new (&values, NULL);
  g_assert_true (rehab_clinic_save_episode (fixture->base.clinic, closed, NULL));
  g_assert_true (rehab_patient_page_show_patient (REHAB_PATIENT_PAGE (page), fixture->base.clinic, fixture->base.patient,
                                                  NULL, NULL));
  g_assert_cmpstr (get_shown (page), ==, fixture->left->id);
}

/* A new one is the one to go on with. */
static void
test_opens (EpisodeFixture *fixture,
            gconstpointer   unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *dialog;

  gtk_widget_activate_action (page, "patient.new-episode", NULL);
  dialog = GTK_WIDGET (clinic_fixture_dialog (fixture->base.window));
  clinic_fixture_choose (dialog, "Side", REHAB_SIDE_BOTH);
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (ADW_IS_ALERT_DIALOG (clinic_fixture_dialog (fixture->base.window)));
  clinic_fixture_answer (fixture->base.window, "_Open Second Episode");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);
  g_assert_cmpuint (rehab_patient_count_open (fixture->base.patient), ==, 3);
  g_assert_true (assessment_fixture_says (page, "BOTH sides"));
}

/* How often the record of changes says that an episode was edited. */
static guint
count_edits (EpisodeFixture     *fixture,
             const RehabEpisode *episode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes =
    rehab_audit_table_list (rehab_clinic_get_store (fixture->base.clinic), 0, 1000, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < changes->len; i++)
    {
      const RehabAuditEntry *entry = g_ptr_array_index (changes, i);

      n += g_strcmp0 (entry->row_id, episode->id) == 0 && g_str_equal (entry->action, "update") ? 1 : 0;
    }

  return n;
}

/* Closing says why and when; reopening asks; both are written down. */
static void
test_closes_and_reopens (EpisodeFixture *fixture,
                         gconstpointer   unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *dialog;
  const RehabEpisode *closed;
  guint before = count_edits (fixture, fixture->right);

  gtk_widget_activate_action (page, "patient.close-episode", NULL);
  dialog = GTK_WIDGET (clinic_fixture_dialog (fixture->base.window));
  clinic_fixture_click (dialog, "Close _Episode");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Why closed"), ==, "This is needed.");
  clinic_fixture_choose (dialog, "Why closed", REHAB_CLOSE_REASON_RETURNED);
  clinic_fixture_type (dialog, "Closed", "1.10.2026");
  clinic_fixture_click (dialog, "Close _Episode");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Closed"), ==, "The episode was opened on 2 Oct 2026.");
  clinic_fixture_type (dialog, "Closed", "23.11.2026");
  clinic_fixture_click (dialog, "Close _Episode");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Closed"), ==, "This day is in the future.");
  clinic_fixture_type (dialog, "Closed", "20.11.2026");
  clinic_fixture_click (dialog, "Close _Episode");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);

  closed = rehab_patient_find_episode (fixture->base.patient, fixture->right->id);
  g_assert_cmpint (closed->close_reason, ==, REHAB_CLOSE_REASON_RETURNED);
  g_assert_cmpstr (get_shown (page), ==, fixture->right->id);
  g_assert_true (assessment_fixture_says (page, "Episode closed on 20 Nov 2026: Returned to sport"));
  g_assert_cmpstr (rehab_patient_get_episode (fixture->base.patient)->id, ==, fixture->left->id);

  gtk_widget_activate_action (page, "patient.reopen-episode", NULL);
  clinic_fixture_wait_until (ADW_IS_ALERT_DIALOG (clinic_fixture_dialog (fixture->base.window)));
  clinic_fixture_answer (fixture->base.window, "_Cancel");
  g_assert_true (rehab_date_is_set (rehab_patient_find_episode (fixture->base.patient, fixture->right->id)->closed_on));
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->base.window) == NULL);
  gtk_widget_activate_action (page, "patient.reopen-episode", NULL);
  clinic_fixture_wait_until (ADW_IS_ALERT_DIALOG (clinic_fixture_dialog (fixture->base.window)));
  clinic_fixture_answer (fixture->base.window, "_Reopen");
  g_assert_false (rehab_date_is_set (rehab_patient_find_episode (fixture->base.patient, fixture->right->id)->closed_on));
  g_assert_cmpuint (count_edits (fixture, fixture->right), ==, before + 2);
}

/* The diary of what is closed takes late paper up to its last day, and says why it takes nothing after that. */
static void
test_diary_of_a_closed_one (EpisodeFixture *fixture,
                            gconstpointer   unused)
{
  RehabEpisode values = *fixture->right;
  g_autoptr (RehabEpisode) closed = NULL;
  g_autoptr (RehabCaseModel) model = NULL;
  g_autoptr (GHashTable) refusals = rehab_diary_editor_new_refusals ();
  g_autoptr (RehabDiaryEditor) editor = NULL;
  g_autofree char *sentence = NULL;
  RehabDiaryPlace place;

  values.closed_on = assessment_fixture_day (2026, 11, 15);
  closed = rehab_episode_new (&values, NULL);
  g_assert_true (rehab_clinic_save_episode (fixture->base.clinic, closed, NULL));
  model = rehab_case_model_new_for_episode (fixture->base.clinic, fixture->base.patient, closed->id, NULL);
  editor = rehab_diary_editor_new (model, refusals);

  g_assert_cmpuint (rehab_diary_editor_get_last (editor).julian, ==, closed->closed_on.julian);
  g_assert_cmpstr (rehab_diary_editor_get_day_state (editor, assessment_fixture_day (2026, 11, 16)), ==, "episode closed");
  g_assert_cmpstr (rehab_diary_editor_get_day_state (editor, assessment_fixture_day (2026, 11, 15)), ==, "not kept");
  g_assert_cmpstr (rehab_diary_editor_get_day_state (editor, assessment_fixture_day (2026, 11, 23)), ==, "still to come");
  g_assert_false (rehab_diary_editor_add (editor, assessment_fixture_day (2026, 11, 16), REHAB_SESSION_KIND_RUN, &place, &sentence));
  g_assert_cmpstr (sentence, ==, "The episode was closed before this day. Reopen it to go on with its diary.");
  g_clear_pointer (&sentence, g_free);
  g_assert_true (rehab_diary_editor_add (editor, assessment_fixture_day (2026, 11, 15), REHAB_SESSION_KIND_RUN, &place, &sentence));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) g_test_add ("/episodes/" path, EpisodeFixture, NULL, set_up, func, tear_down)
  ADD ("row", test_row);
  ADD ("attention-of-both", test_attention_of_both);
  ADD ("switches", test_switches);
  ADD ("switches-by-keys", test_switches_by_keys);
  ADD ("keeps-what-is-unsaved", test_keeps_what_is_unsaved);
  ADD ("remembers", test_remembers);
  ADD ("opens", test_opens);
  ADD ("closes-and-reopens", test_closes_and_reopens);
  ADD ("diary-of-a-closed-one", test_diary_of_a_closed_one);
#undef ADD

  return g_test_run ();
}
