/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-case-page.h"
#include "rehab-finding-table.h"
#include "rehab-load-view.h"
#include "rehab-overview-page.h"
#include "rehab-progress-view.h"

static GtkWidget *
present_page (AssessmentFixture *fixture,
              RehabCaseModel    *model)
{
  GtkWidget *page = rehab_overview_page_new ();

  rehab_case_page_set_model (REHAB_CASE_PAGE (page), model);
  clinic_fixture_present (fixture, page);

  return page;
}

static void
save_session (AssessmentFixture  *fixture,
              const RehabSession *values)
{
  g_autoptr (GError) error = NULL;
  const RehabCase *record = rehab_case_model_get_case (fixture->model);
  RehabSession filled = *values;
  g_autoptr (RehabSession) session = NULL;
  g_autoptr (RehabDiary) edited = NULL;

  filled.episode_id = record->episode->id;
  filled.kind = REHAB_SESSION_KIND_RUN;
  filled.origin = REHAB_SESSION_ORIGIN_TYPED;
  session = rehab_session_new (&filled, &error);
  g_assert_no_error (error);
  edited = rehab_diary_with_session (record->diary, session);
  g_assert_true (rehab_case_model_save_diary (fixture->model, edited, &error));
}

static void
save_rest (AssessmentFixture *fixture,
           RehabDate          date)
{
  g_autoptr (GError) error = NULL;
  const RehabCase *record = rehab_case_model_get_case (fixture->model);
  g_autoptr (RehabDiaryDay) entry = rehab_diary_day_new (&(RehabDiaryDay) {
    .episode_id = record->episode->id, .date = date, .rest_day = TRUE,
  }, &error);
  g_autoptr (RehabDiary) edited = rehab_diary_with_day (record->diary, entry);

  g_assert_true (rehab_case_model_save_diary (fixture->model, edited, &error));
}

static void
save_day (AssessmentFixture *fixture,
          int                day,
          double             worst_pain)
{
  g_autoptr (GError) error = NULL;
  const RehabCase *record = rehab_case_model_get_case (fixture->model);
  g_autoptr (RehabDiaryDay) entry = rehab_diary_day_new (&(RehabDiaryDay) {
    .episode_id = record->episode->id, .date = assessment_fixture_day (2026, 11, day),
    .worst_pain = rehab_number (worst_pain),
  }, &error);
  g_autoptr (RehabDiary) edited = rehab_diary_with_day (record->diary, entry);

  g_assert_true (rehab_case_model_save_diary (fixture->model, edited, &error));
}

static void
save_score (AssessmentFixture *fixture,
            int                month,
            const char        *item_key,
            double             score)
{
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = rehab_case_model_get_case (fixture->model)->episode->id, .date = assessment_fixture_day (2026, month, 3),
    .kind = REHAB_ASSESSMENT_KIND_REVIEW,
  }, &error);
  g_autoptr (RehabFinding) finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = item_key, .value = rehab_number (score),
  }, &error);

  g_assert_true (rehab_assessment_table_save (store, assessment, &error));
  g_assert_true (rehab_finding_table_set (store, finding, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
}

/* What was not asked is said to be not asked; there is no 0 anywhere. */
static void
test_nothing_recorded (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture, fixture->model);

  g_assert_true (assessment_fixture_says (page, "Day 52, since 2 Oct 2026"));
  g_assert_true (assessment_fixture_says (page, "Not asked yet"));
  g_assert_true (assessment_fixture_says (page, "No session yet"));
  g_assert_true (assessment_fixture_says (page, "Not kept this week"));
  g_assert_true (assessment_fixture_says (page, "Last week was not kept"));
  g_assert_true (assessment_fixture_says (page, "Episode of care opened"));
  g_assert_false (assessment_fixture_says (page, "Wants Attention"));
  g_assert_null (assessment_fixture_descendant (page, REHAB_TYPE_PROGRESS_VIEW, 0));
}

static void
test_without_episode (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  RehabPatient *patient = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Okafor" });
  g_autoptr (RehabCaseModel) model = rehab_case_model_new (fixture->clinic, patient, NULL);
  GtkWidget *page = present_page (fixture, model);
  GtkWidget *stack = clinic_fixture_find (page, GTK_TYPE_STACK);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "no-episode");
}

static void
test_pain_and_load (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture, fixture->model);

  /* Today is Sunday the 22nd: its week began on the 16th. */
  save_day (fixture, 15, 4);
  save_day (fixture, 17, 2);
  save_session (fixture, &(RehabSession) {
    .date = assessment_fixture_day (2026, 11, 14), .minutes = rehab_number (50), .effort = rehab_number (4),
  });
  save_session (fixture, &(RehabSession) {
    .date = assessment_fixture_day (2026, 11, 18), .minutes = rehab_number (60), .effort = rehab_number (5),
    .pain_before = rehab_number (2), .pain_next_morning = rehab_number (3),
  });

  g_assert_true (assessment_fixture_says (page, "worst, Tue 17 Nov"));
  g_assert_true (assessment_fixture_says (page, "Last session, Wed 18 Nov: Not settled"));
  g_assert_true (assessment_fixture_says (page, "300"));
  g_assert_true (assessment_fixture_says (page, "2 of 7 days kept. Last week 200 (2 of 7 days kept)"));
  g_assert_nonnull (assessment_fixture_descendant (page, REHAB_TYPE_PROGRESS_VIEW, 0));
}

static void
test_outcome (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture, fixture->model);

  save_score (fixture, 10, "outcome-visa-h", 40);
  g_assert_true (assessment_fixture_says (page, "on 3 Oct 2026"));
  save_score (fixture, 11, "outcome-visa-h", 63);
  g_assert_true (assessment_fixture_says (page, "63"));
  g_assert_true (assessment_fixture_says (page, "+23 since 3 Oct"));
  g_assert_true (assessment_fixture_says (page, "22 points: counted as success in one group of runners. MLTJ (R16)"));

  /* One that was only begun has no total, and takes none away. */
  save_score (fixture, 11, "outcome-visa-h.1", 7);
  g_assert_true (assessment_fixture_says (page, "63"));
  g_assert_true (assessment_fixture_says (page, "+23 since 3 Oct"));
}

static void
show_page_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_set_str ((char **) user_data, g_variant_get_string (parameter, NULL));
}

/* How many criteria of the next step are met; the button leads to the phases. */
static void
test_phase (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  const GActionEntry entry = { .name = "show-page", .activate = show_page_cb, .parameter_type = "s" };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autofree char *shown = NULL;
  GtkWidget *page;
  GtkWidget *button;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), &entry, 1, &shown);
  gtk_widget_insert_action_group (fixture->window, "patient", G_ACTION_GROUP (actions));
  page = present_page (fixture, fixture->model);
  button = clinic_fixture_find_button (page, "0 of 5 criteria met");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  gtk_widget_activate (button);
  clinic_fixture_wait_until (shown != NULL);
  g_assert_cmpstr (shown, ==, "phases");

  /* The keyboard comes in by the cards, and goes on behind them. */
  g_assert_true (gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_is_focus (button));

  /* A clock that was set back counts no day backwards. */
  rehab_clinic_set_today (fixture->clinic, assessment_fixture_day (2026, 9, 1));
  g_assert_true (rehab_case_model_reload (fixture->model, NULL));
  g_assert_true (assessment_fixture_says (page, "From 2 Oct 2026, which is after today"));
}

/* Each reason with where its threshold comes from. */
static void
test_attention (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture, fixture->model);

  save_session (fixture, &(RehabSession) { .date = assessment_fixture_day (2026, 11, 10), .pain_during = rehab_number (1) });
  g_assert_true (assessment_fixture_says (page, "No diary entry for 12 days"));
  g_assert_true (assessment_fixture_says (page, "Clinic setting"));

  save_session (fixture, &(RehabSession) { .date = assessment_fixture_day (2026, 11, 21), .pain_during = rehab_number (6) });
  g_assert_false (assessment_fixture_says (page, "No diary entry"));
  g_assert_true (assessment_fixture_says (page, "Pain 6 on 21 Nov, the rule accepts up to 3"));
}

/* A day is kept, with a run of an hour at effort 5, or with rest. */
static void
save_weeks (AssessmentFixture *fixture,
            int                first_day,
            int                last_day)
{
  for (int day = first_day; day <= last_day; day++)
    {
      RehabDate date = assessment_fixture_day (2026, day > 0 ? 11 : 10, day > 0 ? day : day + 31);

      if (day % 2 == 0)
        save_session (fixture, &(RehabSession) {
        .date = date, .minutes = rehab_number (60), .effort = rehab_number (5), .distance_km = rehab_number (day == 22 ? 12 : 10),
        .pain_before = rehab_number (2), .pain_next_morning = day == 22 ? REHAB_NUMBER_NOT_ASKED : rehab_number (1),
      });
      else
        save_rest (fixture, date);
    }
}

/* Figures with their method and coverage, the latest run against the longest, and how the last session settled. */
static void
test_load_facts (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture, fixture->model);
  GtkWidget *view;
  guint n_links = 0;

  g_assert_false (assessment_fixture_says (page, "Training Load"));

  save_weeks (fixture, -12, 22);
  g_assert_true (assessment_fixture_says (page, "Training Load"));
  g_assert_true (assessment_fixture_says (page, "Load ratio, coupled (7 : 28 days)"));
  g_assert_true (assessment_fixture_says (page, "1.14"));
  g_assert_true (assessment_fixture_says (page, "28 of 28 days known"));
  g_assert_true (assessment_fixture_says (page, "171.4 AU a day"));
  g_assert_true (assessment_fixture_says (page, "150 AU a day"));
  g_assert_true (assessment_fixture_says (page, "+33 %"));
  g_assert_true (assessment_fixture_says (page, "14 of 14 days known"));
  g_assert_true (assessment_fixture_says (page, "12.0 km"));
  g_assert_true (assessment_fixture_says (page, "Sun 22 Nov: 20 % over the longest of the 30 days before (10 km)"));
  g_assert_true (assessment_fixture_says (page, "Not yet known"));
  g_assert_true (assessment_fixture_says (page, "Sun 22 Nov, Run"));

  /* Each of the seven leads to its card, as do the words below them. */
  view = clinic_fixture_find (page, REHAB_TYPE_LOAD_VIEW);
  while (assessment_fixture_descendant (view, GTK_TYPE_BUTTON, n_links) != NULL)
    n_links++;
  g_assert_cmpuint (n_links, ==, 8);
}

/* What cannot be computed says so, and why; a morning that nobody asked about is told by the pain on waking. */
static void
test_load_is_not_computable (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  GtkWidget *page;
  g_autoptr (GError) error = NULL;
  const RehabCase *record = rehab_case_model_get_case (fixture->model);
  g_autoptr (RehabDiaryDay) morning = rehab_diary_day_new (&(RehabDiaryDay) {
    .episode_id = record->episode->id, .date = assessment_fixture_day (2026, 11, 21), .waking_pain = rehab_number (2),
  }, &error);
  g_autoptr (RehabDiary) edited = NULL;

  save_session (fixture, &(RehabSession) {
    .date = assessment_fixture_day (2026, 11, 20), .minutes = rehab_number (60), .effort = rehab_number (5), .pain_before = rehab_number (2),
  });
  edited = rehab_diary_with_day (rehab_case_model_get_case (fixture->model)->diary, morning);
  g_assert_true (rehab_case_model_save_diary (fixture->model, edited, &error));

  page = present_page (fixture, fixture->model);
  g_assert_true (assessment_fixture_says (page, "Not computable"));
  g_assert_true (assessment_fixture_says (page, "the records do not reach back far enough (2 of 28 days)"));
  g_assert_true (assessment_fixture_says (page, "None with a distance"));
  g_assert_true (assessment_fixture_says (page, "Back by the next morning"));
  g_assert_true (assessment_fixture_says (page, "Fri 20 Nov, Run: by the pain on waking"));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/overview/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("nothing-recorded", test_nothing_recorded);
  ADD ("without-episode", test_without_episode);
  ADD ("pain-and-load", test_pain_and_load);
  ADD ("load-facts", test_load_facts);
  ADD ("load-not-computable", test_load_is_not_computable);
  ADD ("outcome", test_outcome);
  ADD ("phase", test_phase);
  ADD ("attention", test_attention);
#undef ADD

  return g_test_run ();
}
