/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-timeline.h"

#include <locale.h>

#define EPISODE_ID "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01"
#define PATIENT_ID "8b0e1f64-1f0d-4a5b-8a3e-5d0c4d0a7a02"
#define SOMEBODY "5f1d7e0a-2b7b-4a3c-9b0f-7c5d3e2f1a03"

static RehabDate
day (int month,
     int number)
{
  return rehab_date_new (2026, month, number, NULL);
}

static RehabCase *
new_case (RehabDate        closed_on,
          RehabCloseReason reason)
{
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE_ID, .patient_id = PATIENT_ID, .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = day (1, 5), .closed_on = closed_on, .close_reason = reason,
  }, NULL);

  return rehab_case_new (episode);
}

static void
assert_says (RehabCase  *record,
             const char *expected)
{
  g_autoptr (GPtrArray) happenings = rehab_timeline_list (record);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < happenings->len; i++)
    {
      const RehabHappening *happening = g_ptr_array_index (happenings, i);
      g_autofree char *iso = rehab_date_to_iso (happening->date);

      g_string_append_printf (lines, "%s%s %s%s", i > 0 ? "\n" : "", iso + 5, happening->text,
                              happening->by != NULL ? " by somebody" : "");
    }

  g_assert_cmpstr (lines->str, ==, expected);
}

static void
add_assessment (RehabCase          *record,
                RehabDate           date,
                RehabAssessmentKind kind,
                gint64              locked_at)
{
  g_ptr_array_add (record->assessments, rehab_assessment_new (&(RehabAssessment) {
    .episode_id = EPISODE_ID, .date = date, .kind = kind, .clinician_id = SOMEBODY, .locked_at = locked_at,
  }, NULL));
}

static void
add_version (RehabCase  *record,
             RehabDate   date,
             int         number,
             const char *reason)
{
  g_ptr_array_add (record->versions, rehab_programme_version_new (&(RehabProgrammeVersion) {
    .programme_id = EPISODE_ID, .number = number, .date = date, .reason = reason,
  }, NULL));
}

static void
test_opened (void)
{
  g_autoptr (RehabCase) record = new_case (REHAB_DATE_NONE, REHAB_CLOSE_REASON_NONE);

  assert_says (record, "01-05 Episode of care opened");
}

static void
test_closed (void)
{
  g_autoptr (RehabCase) returned = new_case (day (6, 1), REHAB_CLOSE_REASON_RETURNED);
  g_autoptr (RehabCase) unsaid = new_case (day (1, 5), REHAB_CLOSE_REASON_NONE);

  assert_says (returned, "06-01 Episode of care closed: Returned to sport\n01-05 Episode of care opened");
  assert_says (unsaid, "01-05 Episode of care closed\n01-05 Episode of care opened");
}

static void
test_assessments (void)
{
  g_autoptr (RehabCase) record = new_case (REHAB_DATE_NONE, REHAB_CLOSE_REASON_NONE);

  add_assessment (record, day (1, 5), REHAB_ASSESSMENT_KIND_INITIAL, 1);
  add_assessment (record, day (2, 5), REHAB_ASSESSMENT_KIND_REVIEW, 0);
  assert_says (record,
               "02-05 Review, still a draft by somebody\n"
               "01-05 First assessment by somebody\n"
               "01-05 Episode of care opened");
}

/* Newest first, whatever it is; on one day what comes later in a visit comes first. */
static void
test_order (void)
{
  g_autoptr (RehabCase) record = new_case (REHAB_DATE_NONE, REHAB_CLOSE_REASON_NONE);

  add_assessment (record, day (3, 1), REHAB_ASSESSMENT_KIND_REVIEW, 1);
  add_version (record, day (1, 6), 1, NULL);
  add_version (record, day (3, 1), 2, "load up");
  add_version (record, day (3, 1), 3, NULL);
  g_ptr_array_add (record->phase_changes, rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = EPISODE_ID, .to_phase = REHAB_PHASE_SHALLOW, .date = day (3, 1), .reason = "calm for two weeks",
  }, NULL));
  g_ptr_array_add (record->events, rehab_event_new (&(RehabEvent) {
    .episode_id = EPISODE_ID, .date = day (2, 1), .kind = REHAB_EVENT_KIND_IMAGING, .title = "MRI of the pelvis",
  }, NULL));
  g_ptr_array_add (record->events, rehab_event_new (&(RehabEvent) {
    .episode_id = EPISODE_ID, .date = day (4, 1), .kind = REHAB_EVENT_KIND_COMPETITION,
  }, NULL));
  g_ptr_array_add (record->flag_actions, rehab_flag_action_new (&(RehabFlagAction) {
    .episode_id = EPISODE_ID, .item_key = "flag-of-a-later-version", .date = day (1, 7), .action = "Letter sent",
    .clinician_id = SOMEBODY,
  }, NULL));

  assert_says (record,
               "04-01 Competition\n"
               "03-01 Programme version 3\n"
               "03-01 Programme version 2: load up\n"
               "03-01 Moved to phase 2 Shallow: calm for two weeks\n"
               "03-01 Review by somebody\n"
               "02-01 Imaging: MRI of the pelvis\n"
               "01-07 Red flag “flag-of-a-later-version” dealt with: Letter sent by somebody\n"
               "01-06 Programme version 1\n"
               "01-05 Episode of care opened");
}

static void
add_step (RehabCase          *record,
          RehabPhase          from,
          RehabPhase          to,
          RehabDate           date,
          RehabCriterionState first,
          RehabCriterionState second)
{
  RehabPhaseChange *change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = EPISODE_ID, .from_phase = from, .to_phase = to, .date = date, .reason = "so decided",
  }, NULL);

  g_ptr_array_add (record->phase_changes, change);
  g_ptr_array_add (record->phase_criteria, rehab_phase_criterion_new (&(RehabPhaseCriterion) {
    .phase_change_id = change->id, .position = 0, .criterion_key = "one", .state = first,
  }, NULL));
  g_ptr_array_add (record->phase_criteria, rehab_phase_criterion_new (&(RehabPhaseCriterion) {
    .phase_change_id = change->id, .position = 1, .criterion_key = "another", .state = second,
  }, NULL));
}

/* A step forward says how many criteria it went past; not measured is one of them. A step back overrides none. */
static void
test_steps (void)
{
  g_autoptr (RehabCase) record = new_case (REHAB_DATE_NONE, REHAB_CLOSE_REASON_NONE);

  add_step (record, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, day (2, 1), REHAB_CRITERION_STATE_MET, REHAB_CRITERION_STATE_MET);
  add_step (record, REHAB_PHASE_SHALLOW, REHAB_PHASE_DEEP, day (3, 1), REHAB_CRITERION_STATE_MET,
            REHAB_CRITERION_STATE_NOT_MEASURED);
  add_step (record, REHAB_PHASE_DEEP, REHAB_PHASE_SHALLOW, day (4, 1), REHAB_CRITERION_STATE_NOT_MET,
            REHAB_CRITERION_STATE_MET);
  add_step (record, REHAB_PHASE_SHALLOW, REHAB_PHASE_DEEP, day (5, 1), REHAB_CRITERION_STATE_NOT_MET,
            REHAB_CRITERION_STATE_NOT_MEASURED);

  assert_says (record,
               "05-01 Moved to phase 2 Deep, 2 criteria overridden: so decided\n"
               "04-01 Moved back to phase 2 Shallow: so decided\n"
               "03-01 Moved to phase 2 Deep, 1 criterion overridden: so decided\n"
               "02-01 Moved to phase 2 Shallow: so decided\n"
               "01-05 Episode of care opened");
}

/* An event can be opened from the timeline, nothing else can. */
static void
test_events_open (void)
{
  g_autoptr (RehabCase) record = new_case (REHAB_DATE_NONE, REHAB_CLOSE_REASON_NONE);
  g_autoptr (GPtrArray) happenings = NULL;
  const RehabEvent *event;

  add_assessment (record, day (1, 5), REHAB_ASSESSMENT_KIND_INITIAL, 1);
  g_ptr_array_add (record->events, rehab_event_new (&(RehabEvent) {
    .episode_id = EPISODE_ID, .date = day (2, 1), .kind = REHAB_EVENT_KIND_SURGERY,
  }, NULL));
  event = g_ptr_array_index (record->events, 0);

  happenings = rehab_timeline_list (record);
  g_assert_cmpuint (happenings->len, ==, 3);
  g_assert_cmpstr (((RehabHappening *) g_ptr_array_index (happenings, 0))->event_id, ==, event->id);
  g_assert_null (((RehabHappening *) g_ptr_array_index (happenings, 1))->event_id);
  g_assert_null (((RehabHappening *) g_ptr_array_index (happenings, 2))->event_id);
}

static void
add_letter (RehabCase      *record,
            RehabDate       date,
            RehabLetterKind kind,
            gint64          printed_at)
{
  g_ptr_array_add (record->letters, rehab_letter_new (&(RehabLetter) {
    .episode_id = EPISODE_ID, .date = date, .kind = kind, .clinician_id = SOMEBODY, .printed_at = printed_at,
  }, NULL));
}

static void
test_letters (void)
{
  g_autoptr (RehabCase) record = new_case (REHAB_DATE_NONE, REHAB_CLOSE_REASON_NONE);

  add_letter (record, day (2, 3), REHAB_LETTER_KIND_GP, 1);
  add_letter (record, day (2, 9), REHAB_LETTER_KIND_COACH, 0);
  assert_says (record,
               "02-09 Letter, still a draft: Coach by somebody\n"
               "02-03 Letter: General practitioner by somebody\n"
               "01-05 Episode of care opened");
}

/* Noon, so that it is the same day in every time zone that a test may run in. */
static gint64
noon (int month,
      int number)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (2026, month, number, 12, 0, 0.0);

  return g_date_time_to_unix_usec (time);
}

/* What was planned, allowed and given out stands among the rest. */
static void
test_decisions (void)
{
  g_autoptr (RehabCase) record = new_case (REHAB_DATE_NONE, REHAB_CLOSE_REASON_NONE);
  g_autoptr (RehabRunningPlan) plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = EPISODE_ID, .number = rehab_number (2), .saved_at = noon (2, 3), .starts_on = day (2, 9), .weeks = 6,
    .reason = "Camp", .clinician_id = SOMEBODY,
  }, NULL);

  g_ptr_array_add (record->running_plans, rehab_running_schedule_new (plan, NULL, 0, NULL, 0));
  g_ptr_array_add (record->clearances, rehab_clearance_new (&(RehabClearance) {
    .episode_id = EPISODE_ID, .date = day (2, 4), .participation = REHAB_PARTICIPATION_MODIFIED, .clinician_id = SOMEBODY,
  }, NULL));
  g_ptr_array_add (record->disclosures, rehab_disclosure_new (&(RehabDisclosure) {
    .episode_id = EPISODE_ID, .disclosed_at = noon (2, 5), .kind = REHAB_DISCLOSURE_KIND_COACH_REPORT,
    .way = REHAB_DISCLOSURE_WAY_PRINTED, .clinician_id = SOMEBODY,
  }, NULL));
  g_ptr_array_add (record->disclosures, rehab_disclosure_new (&(RehabDisclosure) {
    .episode_id = EPISODE_ID, .disclosed_at = noon (2, 6), .kind = REHAB_DISCLOSURE_KIND_LEAFLET,
    .way = REHAB_DISCLOSURE_WAY_PRINTED, .part = "sitting", .language = "de", .clinician_id = SOMEBODY,
  }, NULL));
  /* One of a newer program, and of a language that is none of this one's. */
  g_ptr_array_add (record->disclosures, rehab_disclosure_new (&(RehabDisclosure) {
    .episode_id = EPISODE_ID, .disclosed_at = noon (2, 7), .kind = REHAB_DISCLOSURE_KIND_LEAFLET,
    .way = REHAB_DISCLOSURE_WAY_SAVED, .part = "swimming", .language = "xx",
  }, NULL));

  assert_says (record,
               "02-07 Leaflet, saved as a file\n"
               "02-06 Leaflet: Sitting and driving (Deutsch), printed by somebody\n"
               "02-05 Progress report for the coach, printed by somebody\n"
               "02-04 Clearance: Training with limits by somebody\n"
               "02-03 Running plan version 2: Camp by somebody\n"
               "01-05 Episode of care opened");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/timeline/opened", test_opened);
  g_test_add_func ("/timeline/decisions", test_decisions);
  g_test_add_func ("/timeline/steps", test_steps);
  g_test_add_func ("/timeline/closed", test_closed);
  g_test_add_func ("/timeline/assessments", test_assessments);
  g_test_add_func ("/timeline/order", test_order);
  g_test_add_func ("/timeline/events-open", test_events_open);
  g_test_add_func ("/timeline/letters", test_letters);

  return g_test_run ();
}
