/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"

static char *
begin (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *id = rehab_assessment_recorder_begin (fixture->model, &error);

  g_assert_no_error (error);

  return id;
}

static void
assert_stored (AssessmentFixture *fixture,
               const char        *assessment_id,
               const char        *key,
               RehabSide          side,
               RehabNumber        expected)
{
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, assessment_id, key, side), expected));
}

static void
test_begins_with_the_initial_one (AssessmentFixture *fixture,
                                  gconstpointer      unused)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const RehabAssessment *assessment;

  g_assert_null (rehab_assessment_recorder_find_draft (fixture->model));

  first = begin (fixture);
  assessment = rehab_assessment_recorder_find (fixture->model, first);
  g_assert_cmpint (assessment->kind, ==, REHAB_ASSESSMENT_KIND_INITIAL);
  g_assert_cmpint (rehab_date_compare (assessment->date, assessment_fixture_day (2026, 11, 22)), ==, 0);
  g_assert_cmpstr (assessment->clinician_id, ==, rehab_clinic_get_clinician_id (fixture->clinic));
  g_assert_true (rehab_assessment_recorder_find_draft (fixture->model) == assessment);

  g_assert_true (rehab_assessment_recorder_finish (fixture->model, first, NULL));
  g_assert_null (rehab_assessment_recorder_find_draft (fixture->model));

  second = begin (fixture);
  assessment = rehab_assessment_recorder_find (fixture->model, second);
  g_assert_cmpint (assessment->kind, ==, REHAB_ASSESSMENT_KIND_REVIEW);
}

static void
test_answers_are_stored_at_once (AssessmentFixture *fixture,
                                 gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);

  assessment_fixture_answer (fixture, id, "flag-night-pain", REHAB_SIDE_NOT_ASKED, rehab_number (0), NULL);
  assert_stored (fixture, id, "flag-night-pain", REHAB_SIDE_NOT_ASKED, rehab_number (0));

  assessment_fixture_answer (fixture, id, "flag-night-pain", REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL);
  assert_stored (fixture, id, "flag-night-pain", REHAB_SIDE_NOT_ASKED, rehab_number (1));

  assessment_fixture_answer (fixture, id, "flag-night-pain", REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, NULL);
  assert_stored (fixture, id, "flag-night-pain", REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED);

  /* Taking back what was never given is no error. */
  assessment_fixture_answer (fixture, id, "flag-night-pain", REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, NULL);
}

static void
test_a_pain_score_goes_with_its_yes (AssessmentFixture *fixture,
                                     gconstpointer      unused)
{
  const char *key = "test-bent-knee-stretch";
  const char *pain_key = "test-bent-knee-stretch.pain";
  g_autofree char *id = begin (fixture);

  assessment_fixture_answer (fixture, id, key, REHAB_SIDE_RIGHT, rehab_number (1), NULL);
  assessment_fixture_answer (fixture, id, pain_key, REHAB_SIDE_RIGHT, rehab_number (6), NULL);
  assessment_fixture_answer (fixture, id, key, REHAB_SIDE_LEFT, rehab_number (1), NULL);
  assessment_fixture_answer (fixture, id, pain_key, REHAB_SIDE_LEFT, rehab_number (2), NULL);
  assert_stored (fixture, id, pain_key, REHAB_SIDE_RIGHT, rehab_number (6));

  assessment_fixture_answer (fixture, id, key, REHAB_SIDE_RIGHT, rehab_number (0), NULL);
  assert_stored (fixture, id, key, REHAB_SIDE_RIGHT, rehab_number (0));
  assert_stored (fixture, id, pain_key, REHAB_SIDE_RIGHT, REHAB_NUMBER_NOT_ASKED);
  assert_stored (fixture, id, pain_key, REHAB_SIDE_LEFT, rehab_number (2));

  assessment_fixture_answer (fixture, id, key, REHAB_SIDE_LEFT, REHAB_NUMBER_NOT_ASKED, NULL);
  assert_stored (fixture, id, pain_key, REHAB_SIDE_LEFT, REHAB_NUMBER_NOT_ASKED);
}

static void
test_dates_that_cannot_be (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  g_autoptr (GError) future = NULL;
  g_autoptr (GError) unborn = NULL;
  g_autoptr (GError) none = NULL;

  g_assert_false (rehab_assessment_recorder_set_date (fixture->model, id, assessment_fixture_day (2026, 11, 23), &future));
  g_assert_error (future, REHAB_ERROR, REHAB_ERROR_IN_FUTURE);
  g_assert_false (rehab_assessment_recorder_set_date (fixture->model, id, assessment_fixture_day (1999, 4, 2), &unborn));
  g_assert_error (unborn, REHAB_ERROR, REHAB_ERROR_TOO_EARLY);
  g_assert_false (rehab_assessment_recorder_set_date (fixture->model, id, REHAB_DATE_NONE, &none));
  g_assert_error (none, REHAB_ERROR, REHAB_ERROR_EMPTY);
  g_assert_cmpint (rehab_date_compare (rehab_assessment_recorder_find (fixture->model, id)->date,
                                       assessment_fixture_day (2026, 11, 22)), ==, 0);

  g_assert_true (rehab_assessment_recorder_set_date (fixture->model, id, assessment_fixture_day (2026, 11, 20), NULL));
  g_assert_cmpint (rehab_date_compare (rehab_assessment_recorder_find (fixture->model, id)->date,
                                       assessment_fixture_day (2026, 11, 20)), ==, 0);
}

static void
test_kind_and_prose (AssessmentFixture *fixture,
                     gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  const RehabAssessment *assessment;

  g_assert_true (rehab_assessment_recorder_set_kind (fixture->model, id, REHAB_ASSESSMENT_KIND_DISCHARGE, NULL));
  g_assert_true (rehab_assessment_recorder_set_prose (fixture->model, id, "Settling.", "", NULL));
  assessment = rehab_assessment_recorder_find (fixture->model, id);
  g_assert_cmpint (assessment->kind, ==, REHAB_ASSESSMENT_KIND_DISCHARGE);
  g_assert_cmpstr (assessment->impression, ==, "Settling.");
  g_assert_null (assessment->plan);

  g_assert_true (rehab_assessment_recorder_set_prose (fixture->model, id, "", "Bridges.", NULL));
  assessment = rehab_assessment_recorder_find (fixture->model, id);
  g_assert_null (assessment->impression);
  g_assert_cmpstr (assessment->plan, ==, "Bridges.");
}

static void
count_cb (RehabCaseModel *model,
          guint          *n)
{
  (*n)++;
}

static void
test_what_is_the_same_is_not_written (AssessmentFixture *fixture,
                                      gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  guint n = 0;

  g_signal_connect (fixture->model, "changed", G_CALLBACK (count_cb), &n);
  g_assert_true (rehab_assessment_recorder_set_date (fixture->model, id, assessment_fixture_day (2026, 11, 22), NULL));
  g_assert_true (rehab_assessment_recorder_set_prose (fixture->model, id, "", "", NULL));
  g_assert_cmpuint (n, ==, 0);

  g_assert_true (rehab_assessment_recorder_set_prose (fixture->model, id, "Settling.", "", NULL));
  g_assert_cmpuint (n, ==, 1);
}

/* What cannot be kept takes nothing else with it. */
static void
test_a_refused_answer_leaves_the_pain (AssessmentFixture *fixture,
                                       gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  g_autoptr (GError) error = NULL;
  RehabItemPart part;

  assessment_fixture_answer (fixture, id, "test-puranen-orava", REHAB_SIDE_RIGHT, rehab_number (1), NULL);
  assessment_fixture_answer (fixture, id, "test-puranen-orava.pain", REHAB_SIDE_RIGHT, rehab_number (5), NULL);

  g_assert_true (rehab_item_find_part ("test-puranen-orava", &part));
  g_assert_false (rehab_assessment_recorder_answer (fixture->model, id, &part, REHAB_SIDE_RIGHT, rehab_number (-5000), NULL,
                                                    &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
  assert_stored (fixture, id, "test-puranen-orava", REHAB_SIDE_RIGHT, rehab_number (1));
  assert_stored (fixture, id, "test-puranen-orava.pain", REHAB_SIDE_RIGHT, rehab_number (5));
}

static void
test_finished_is_locked (AssessmentFixture *fixture,
                         gconstpointer      unused)
{
  g_autofree char *id = begin (fixture);
  g_autoptr (GError) answering = NULL;
  g_autoptr (GError) dating = NULL;
  g_autoptr (GError) again = NULL;
  RehabItemPart part;

  g_assert_true (rehab_item_find_part ("flag-limp", &part));
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, id, NULL));
  g_assert_cmpint (rehab_assessment_recorder_find (fixture->model, id)->locked_at, >, 0);

  g_assert_false (rehab_assessment_recorder_answer (fixture->model, id, &part, REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL,
                                                    &answering));
  g_assert_error (answering, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
  g_assert_false (rehab_assessment_recorder_set_date (fixture->model, id, assessment_fixture_day (2026, 11, 20), &dating));
  g_assert_error (dating, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
  g_assert_false (rehab_assessment_recorder_finish (fixture->model, id, &again));
  g_assert_error (again, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/assessment-recorder/" path, AssessmentFixture, NULL, assessment_fixture_set_up, test, assessment_fixture_tear_down)

  ADD ("begins", test_begins_with_the_initial_one);
  ADD ("answers", test_answers_are_stored_at_once);
  ADD ("pain", test_a_pain_score_goes_with_its_yes);
  ADD ("refused", test_a_refused_answer_leaves_the_pain);
  ADD ("dates", test_dates_that_cannot_be);
  ADD ("kind-and-prose", test_kind_and_prose);
  ADD ("same", test_what_is_the_same_is_not_written);
  ADD ("locked", test_finished_is_locked);

  return g_test_run ();
}
