/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "case-fixture.h"
#include "rehab-planned-words.h"
#include "running-fixture.h"

#define TUESDAY 1

static RehabPrescription *
prescribe (void)
{
  g_autoptr (RehabPrescription) usual = rehab_prescription_new_for_exercise (rehab_exercise_lookup ("hip-thrust"),
                                                                             REHAB_PHASE_SPORT, REHAB_SIDE_LEFT);
  RehabPrescription values = *usual;

  values.days = REHAB_DAYS_TUESDAY;
  values.rhythm = REHAB_RHYTHM_NONE;
  values.sets = values.repetitions = values.repetitions_to = values.hold_seconds = REHAB_NUMBER_NOT_ASKED;
  values.minutes = rehab_number (29);

  return rehab_prescription_new (&values, NULL);
}

static void
add_programme (RehabCase *record)
{
  g_autoptr (RehabPrescription) prescription = prescribe ();
  const RehabPrescription *all[] = { prescription };

  g_ptr_array_add (record->versions, rehab_programme_version_new (&(RehabProgrammeVersion) {
    .programme_id = record->episode->id, .number = 1, .date = on (PLAN_MONDAY),
  }, NULL));
  g_ptr_array_add (record->regimens, rehab_regimen_new (all, 1));
}

static void
add_running_plan (RehabCase *record)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (2);
  g_autoptr (RehabRunningPlan) saved = NULL;
  RehabRunningPlan values;

  plan_session (&schedule, 0, TUESDAY, &(RehabRunningSession) {
    .blocks = rehab_number (6), .run_minutes = rehab_number (1), .walk_minutes = rehab_number (2),
  });
  values = *rehab_running_schedule_get_plan (schedule);
  values.number = rehab_number (1);
  values.saved_at = 1;
  saved = rehab_running_plan_new (&values, NULL);
  g_ptr_array_add (record->running_plans, rehab_running_schedule_with_plan (schedule, saved));
}

static void
assert_words (const RehabCase *record,
              int              day,
              const char      *expected)
{
  g_autofree char *words = rehab_case_dup_planned_words (record, rehab_date_add_days (on (PLAN_MONDAY), day));

  g_assert_cmpstr (words, ==, expected);
}

static void
test_both (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  assert_words (record, TUESDAY, NULL);

  add_programme (record);
  assert_words (record, TUESDAY, "Strength 30 min");
  assert_words (record, TUESDAY + 1, NULL);

  /* Running first, in its own words; and what the programme has stays in the second week. */
  add_running_plan (record);
  assert_words (record, TUESDAY, "Run 6 × 1/2 min; Strength 30 min");
  assert_words (record, TUESDAY + 7, "Strength 30 min");
  assert_words (record, TUESDAY - 7, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planned-words/both", test_both);

  return g_test_run ();
}
