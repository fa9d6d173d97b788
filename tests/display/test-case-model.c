/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-diary-table.h"
#include "rehab-programme-version-table.h"
#include "rehab-template.h"

static void
count_cb (RehabCaseModel *model,
          guint          *count)
{
  (*count)++;
}

static const char *
get_episode_id (AssessmentFixture *fixture)
{
  return rehab_case_model_get_case (fixture->model)->episode->id;
}

/* The diary with one more day in it. */
static RehabDiary *
with_day (AssessmentFixture *fixture,
          const char        *episode_id,
          double             pain)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiaryDay) day = rehab_diary_day_new (&(RehabDiaryDay) {
    .episode_id = episode_id, .date = assessment_fixture_day (2026, 11, 21), .worst_pain = rehab_number (pain),
  }, &error);

  g_assert_no_error (error);

  return rehab_diary_with_day (rehab_case_model_get_case (fixture->model)->diary, day);
}

static void
save_version (AssessmentFixture *fixture,
              const char        *template_key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRegimen) regimen =
    rehab_template_make_regimen (rehab_template_lookup (template_key), REHAB_SIDE_RIGHT);
  g_autoptr (RehabProgrammeVersion) version =
    rehab_programme_version_table_add (rehab_clinic_get_store (fixture->clinic), get_episode_id (fixture),
                                       assessment_fixture_day (2026, 11, 20), NULL, NULL, regimen, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_no_error (error);
}

static void
assert_current (AssessmentFixture *fixture,
                const char        *template_key)
{
  g_autoptr (RehabRegimen) expected =
    template_key != NULL ? rehab_template_make_regimen (rehab_template_lookup (template_key), REHAB_SIDE_RIGHT)
                         : rehab_regimen_new (NULL, 0);

  g_assert_true (rehab_regimen_equal (rehab_draft_get_current (rehab_case_model_get_regimen_draft (fixture->model)), expected));
}

static void
edit (AssessmentFixture *fixture,
      const char        *template_key)
{
  g_autoptr (RehabRegimen) regimen =
    rehab_template_make_regimen (rehab_template_lookup (template_key), REHAB_SIDE_RIGHT);

  rehab_draft_set_current (rehab_case_model_get_regimen_draft (fixture->model), regimen, NULL);
}

static void
test_saves_diary (AssessmentFixture *fixture,
                  gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiary) edited = with_day (fixture, get_episode_id (fixture), 3);
  g_autoptr (RehabCaseModel) again = NULL;
  guint n_changes = 0;

  g_signal_connect (fixture->model, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (rehab_case_model_save_diary (fixture->model, edited, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (rehab_diary_equal (rehab_case_model_get_case (fixture->model)->diary, edited));

  again = assessment_fixture_read_again (fixture);
  g_assert_true (rehab_diary_equal (rehab_case_model_get_case (again)->diary, edited));
}

/* What the file refuses is not shown as if it were kept. */
static void
test_refused_diary (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiary) edited = with_day (fixture, "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01", 3);
  guint n_changes = 0;

  g_signal_connect (fixture->model, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (rehab_case_model_save_diary (fixture->model, edited, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_cmpuint (rehab_diary_get_n_days (rehab_case_model_get_case (fixture->model)->diary), ==, 0);
}

static void
test_reloads (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiary) empty = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) edited = with_day (fixture, get_episode_id (fixture), 3);
  guint n_changes = 0;

  /* Written behind its back. */
  g_assert_true (rehab_diary_table_save_changes (rehab_clinic_get_store (fixture->clinic), empty, edited, &error));
  g_assert_cmpuint (rehab_diary_get_n_days (rehab_case_model_get_case (fixture->model)->diary), ==, 0);

  g_signal_connect (fixture->model, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (rehab_diary_equal (rehab_case_model_get_case (fixture->model)->diary, edited));
}

/* Every change is looked at: the row in the list says so at once. */
static void
test_brings_attention_up_to_date (AssessmentFixture *fixture,
                                  gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabSession) session = rehab_session_new (&(RehabSession) {
    .episode_id = get_episode_id (fixture), .date = assessment_fixture_day (2026, 11, 21), .kind = REHAB_SESSION_KIND_RUN,
    .origin = REHAB_SESSION_ORIGIN_TYPED, .pain_during = rehab_number (8),
  }, &error);
  g_autoptr (RehabDiary) painful = rehab_diary_with_session (rehab_case_model_get_case (fixture->model)->diary, session);
  g_autoptr (RehabDiary) without = rehab_diary_without_session (painful, session->id);

  g_assert_true (rehab_case_model_save_diary (fixture->model, painful, &error));
  g_assert_true (g_str_has_prefix (rehab_patient_get_attention (fixture->patient), "Pain 8 on 21 Nov"));
  g_assert_true (rehab_case_model_save_diary (fixture->model, without, &error));
  g_assert_null (rehab_patient_get_attention (fixture->patient));
}

static void
test_draft_starts_from_what_is_saved (AssessmentFixture *fixture,
                                      gconstpointer      unused)
{
  g_assert_false (rehab_case_model_has_unsaved (fixture->model));
  assert_current (fixture, NULL);
  g_assert_true (rehab_case_model_get_regimen_draft (fixture->model) == rehab_case_model_get_regimen_draft (fixture->model));

  save_version (fixture, "calm-first-weeks");
  assert_current (fixture, "calm-first-weeks");
  g_assert_false (rehab_case_model_has_unsaved (fixture->model));
}

/* What is edited stays, whatever is saved or read beside it. */
static void
test_draft_outlives_reload (AssessmentFixture *fixture,
                            gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiary) diary = with_day (fixture, get_episode_id (fixture), 3);

  edit (fixture, "calm-single-leg");
  g_assert_true (rehab_case_model_has_unsaved (fixture->model));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_true (rehab_case_model_save_diary (fixture->model, diary, &error));
  assert_current (fixture, "calm-single-leg");
  g_assert_true (rehab_case_model_has_unsaved (fixture->model));

  rehab_draft_undo (rehab_case_model_get_regimen_draft (fixture->model));
  g_assert_false (rehab_case_model_has_unsaved (fixture->model));
}

/* What is edited for one side stays with that side, whatever else is opened. */
static void
test_stays_with_its_episode (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) next = NULL;
  g_autoptr (RehabCaseModel) other = NULL;
  g_autofree char *id = g_strdup (get_episode_id (fixture));

  save_version (fixture, "calm-first-weeks");
  edit (fixture, "calm-single-leg");

  next = rehab_episode_new (&(RehabEpisode) {
    .patient_id = rehab_patient_get_id (fixture->patient), .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = assessment_fixture_day (2026, 11, 22),
  }, &error);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, next, &error));
  g_assert_cmpstr (rehab_patient_get_episode (fixture->patient)->id, ==, next->id);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_cmpstr (get_episode_id (fixture), ==, id);
  g_assert_cmpstr (rehab_case_model_get_side_badge (fixture->model), ==, "RIGHT side");
  assert_current (fixture, "calm-single-leg");
  g_assert_true (rehab_case_model_has_unsaved (fixture->model));

  other = rehab_case_model_new_for_episode (fixture->clinic, fixture->patient, next->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rehab_case_model_get_side_badge (other), ==, "LEFT side");
  g_assert_cmpuint (rehab_case_model_get_case (other)->versions->len, ==, 0);
  g_assert_false (rehab_case_model_has_unsaved (other));
  g_assert_false (rehab_draft_get_changed (rehab_case_model_get_regimen_draft (other)));
}

/* What a start of the program finds that is not told about this one. */
static RehabCaseModel *
start_again (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RehabCaseModel *model = rehab_case_model_new (fixture->clinic, fixture->patient, &error);

  g_assert_no_error (error);

  return model;
}

static void
assert_kept (AssessmentFixture *fixture,
             const char        *template_key)
{
  g_autoptr (RehabCaseModel) model = start_again (fixture);
  g_autoptr (RehabRegimen) expected = NULL;
  RehabDraft *draft = rehab_case_model_get_regimen_draft (model);

  g_assert_cmpint (rehab_draft_get_changed (draft), ==, template_key != NULL);
  g_assert_cmpint (rehab_case_model_get_restored_at (model) != 0, ==, template_key != NULL);
  /* It is how the edit stands, and no step of it. */
  g_assert_false (rehab_draft_get_can_undo (draft));
  if (template_key == NULL)
    {
      g_assert_null (rehab_case_model_get_case (model)->draft);
      return;
    }

  expected = rehab_template_make_regimen (rehab_template_lookup (template_key), REHAB_SIDE_RIGHT);
  g_assert_true (rehab_regimen_equal (rehab_draft_get_current (draft), expected));
}

static void
test_keeps_every_step (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  RehabDraft *draft = rehab_case_model_get_regimen_draft (fixture->model);

  assert_kept (fixture, NULL);
  edit (fixture, "calm-single-leg");
  assert_kept (fixture, "calm-single-leg");
  edit (fixture, "calm-first-weeks");
  assert_kept (fixture, "calm-first-weeks");
  rehab_draft_undo (draft);
  assert_kept (fixture, "calm-single-leg");
  rehab_draft_undo (draft);
  assert_kept (fixture, NULL);
  rehab_draft_redo (draft);
  assert_kept (fixture, "calm-single-leg");

  /* What this run has edited itself was not restored. */
  g_assert_cmpint (rehab_case_model_get_restored_at (fixture->model), ==, 0);

  save_version (fixture, "calm-single-leg");
  assert_kept (fixture, NULL);
}

static void
test_restored_edit_ends (AssessmentFixture *fixture,
                         gconstpointer      unused)
{
  g_autoptr (RehabCaseModel) model = NULL;
  RehabDraft *draft;

  save_version (fixture, "calm-first-weeks");
  edit (fixture, "calm-single-leg");
  model = start_again (fixture);
  draft = rehab_case_model_get_regimen_draft (model);
  g_assert_cmpint (rehab_case_model_get_restored_at (model), !=, 0);

  rehab_draft_set_current (draft, rehab_draft_get_original (draft), NULL);
  g_assert_cmpint (rehab_case_model_get_restored_at (model), ==, 0);
  assert_kept (fixture, NULL);

  /* And discarding is no more than a step. */
  rehab_draft_undo (draft);
  assert_kept (fixture, "calm-single-leg");
}

/* An edit goes on being one of the version that it began from. */
static void
test_edit_knows_its_version (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  g_autoptr (RehabCaseModel) model = NULL;
  g_autofree char *first_id = NULL;

  save_version (fixture, "calm-first-weeks");
  first_id = g_strdup (((const RehabProgrammeVersion *) g_ptr_array_index (rehab_case_model_get_case (fixture->model)->versions, 0))->id);
  edit (fixture, "calm-single-leg");
  g_assert_cmpstr (rehab_case_model_get_case (fixture->model)->draft_base_version_id, ==, first_id);
  g_assert_false (rehab_case_is_draft_behind (rehab_case_model_get_case (fixture->model)));

  rehab_draft_undo (rehab_case_model_get_regimen_draft (fixture->model));
  g_assert_null (rehab_case_model_get_case (fixture->model)->draft);
}

static void
failed_cb (RehabCaseModel *model,
           GError         *error,
           guint          *count)
{
  g_assert_nonnull (error);
  (*count)++;
}

/* An edit that the file refuses goes on, and that it is not kept is told. */
static void
test_edit_that_is_not_kept (AssessmentFixture *fixture,
                            gconstpointer      unused)
{
  guint n_failures = 0;

  g_signal_connect (fixture->model, "draft-not-kept", G_CALLBACK (failed_cb), &n_failures);

  /* Nobody that the clinic knows. */
  rehab_store_set_author (rehab_clinic_get_store (fixture->clinic), "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01");
  edit (fixture, "calm-single-leg");
  g_assert_cmpuint (n_failures, ==, 1);
  g_assert_true (rehab_case_model_has_unsaved (fixture->model));
  assert_kept (fixture, NULL);
}

static void
test_without_episode (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  RehabPatient *patient = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Okafor" });
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabCaseModel) model = rehab_case_model_new (fixture->clinic, patient, &error);
  g_autoptr (RehabEpisode) episode = NULL;

  g_assert_null (rehab_case_model_get_case (model));
  g_assert_true (rehab_case_model_reload (model, &error));
  g_assert_false (rehab_case_model_has_unsaved (model));

  episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = rehab_patient_get_id (patient), .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = assessment_fixture_day (2026, 11, 22),
  }, &error);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, episode, &error));
  g_assert_true (rehab_case_model_reload (model, &error));
  g_assert_cmpint (rehab_case_model_get_case (model)->episode->side, ==, REHAB_SIDE_LEFT);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/case-model/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("saves-diary", test_saves_diary);
  ADD ("refused-diary", test_refused_diary);
  ADD ("reloads", test_reloads);
  ADD ("brings-attention-up-to-date", test_brings_attention_up_to_date);
  ADD ("draft-starts-from-what-is-saved", test_draft_starts_from_what_is_saved);
  ADD ("draft-outlives-reload", test_draft_outlives_reload);
  ADD ("draft-in-another-episode", test_stays_with_its_episode);
  ADD ("keeps-every-step", test_keeps_every_step);
  ADD ("restored-edit-ends", test_restored_edit_ends);
  ADD ("edit-knows-its-version", test_edit_knows_its_version);
  ADD ("edit-that-is-not-kept", test_edit_that_is_not_kept);
  ADD ("without-episode", test_without_episode);
#undef ADD

  return g_test_run ();
}
