/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-loose-end.h"

#include <string.h>

/* What is said of an episode before it is closed: what is going on in it, and that nothing of it is lost. */

#define PATIENT_ID "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01"
#define PROGRAMME_ID "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c02"

static RehabDate
day (int month,
     int day_of_month)
{
  return rehab_date_new (2026, month, day_of_month, NULL);
}

static RehabCase *
new_case (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = PATIENT_ID, .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM, .opened_on = day (10, 2),
  }, &error);

  g_assert_no_error (error);

  return rehab_case_new (episode);
}

static void
assert_ends (const RehabCase *record,
             RehabDate        closed_on,
             const char      *expected)
{
  g_autoptr (GPtrArray) ends = rehab_case_list_loose_ends (record, closed_on);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < ends->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", (const char *) g_ptr_array_index (ends, i));
  g_assert_cmpstr (all->str, ==, expected);
}

static void
test_nothing (void)
{
  g_autoptr (RehabCase) record = new_case ();

  assert_ends (record, day (11, 22), "");
}

static void
test_draft_and_programme (void)
{
  g_autoptr (RehabCase) record = new_case ();

  g_ptr_array_add (record->assessments, rehab_assessment_new (&(RehabAssessment) {
    .episode_id = record->episode->id, .date = day (11, 12), .kind = REHAB_ASSESSMENT_KIND_REVIEW,
  }, NULL));
  g_ptr_array_add (record->assessments, rehab_assessment_new (&(RehabAssessment) {
    .episode_id = record->episode->id, .date = day (10, 12), .kind = REHAB_ASSESSMENT_KIND_INITIAL, .locked_at = 1,
  }, NULL));
  g_ptr_array_add (record->versions, rehab_programme_version_new (&(RehabProgrammeVersion) {
    .programme_id = PROGRAMME_ID, .number = 1, .date = day (10, 3),
  }, NULL));

  assert_ends (record, day (11, 22),
               "The assessment of 12 Nov 2026 is a draft. It stays one.|"
               "Nothing of the programme is planned after the closing. Its versions stay.");
}

/* One day before, on and after the closing: only what comes after it is said. */
static void
test_diary_after (void)
{
  g_autoptr (RehabCase) record = new_case ();

  for (int i = 20; i <= 22; i++)
    {
      g_autoptr (RehabDiaryDay) kept = rehab_diary_day_new (&(RehabDiaryDay) {
      .episode_id = record->episode->id, .date = day (11, i), .worst_pain = rehab_number (1),
    }, NULL);
      RehabDiary *longer = rehab_diary_with_day (record->diary, kept);

      rehab_diary_unref (record->diary);
      record->diary = longer;
    }

  assert_ends (record, day (11, 22), "");
  assert_ends (record, day (11, 21), "The diary was kept on 1 day after the closing. It stays.");
  assert_ends (record, day (11, 20), "The diary was kept on 2 days after the closing. They stay.");
}

static RehabRunningSchedule *
new_schedule (const RehabCase *record,
              guint            n_sessions)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (RehabRunningPlan) plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = record->episode->id, .number = rehab_number (1), .starts_on = day (11, 2), .weeks = 4, .saved_at = 1,
  }, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n_sessions; i++)
    {
      RehabRunningSession *session = rehab_running_session_new (&(RehabRunningSession) {
      .plan_id = plan->id, .week = (int) i, .kind = REHAB_SESSION_KIND_RUN,
      .minutes = rehab_number (30),
    }, &error);

      g_assert_no_error (error);
      g_ptr_array_add (sessions, session);
    }

  return rehab_running_schedule_new (plan, (const RehabRunningSession *const *) sessions->pdata, sessions->len, NULL, 0);
}

/* A plan in the middle: what comes after the closing is counted, and said not to be carried on. */
static void
test_running_plan_in_the_middle (void)
{
  g_autoptr (RehabCase) record = new_case ();
  g_autoptr (GPtrArray) ends = NULL;

  g_ptr_array_add (record->running_plans, new_schedule (record, 4));
  ends = rehab_case_list_loose_ends (record, day (11, 9));
  g_assert_cmpuint (ends->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (ends, 0), "its 2 sessions after the closing are not carried on."));
  assert_ends (record, day (11, 30), "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loose-end/nothing", test_nothing);
  g_test_add_func ("/loose-end/draft-and-programme", test_draft_and_programme);
  g_test_add_func ("/loose-end/diary-after", test_diary_after);
  g_test_add_func ("/loose-end/running-plan-in-the-middle", test_running_plan_in_the_middle);

  return g_test_run ();
}
