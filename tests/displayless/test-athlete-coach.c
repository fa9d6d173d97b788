/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "athlete-fixture.h"
#include "rehab-units.h"

#include <locale.h>
#include <string.h>

/* What a coach sees of an athlete with these cases, column by column. */
static char *
dup_coach (RehabCase **records,
           guint       n_records)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);
  g_autoptr (RehabPatientDetails) patient = athlete_patient_new ("Adeyemi", REHAB_SPORT_MIDDLE_DISTANCE);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) coach = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (lines, rehab_athlete_line_new (patient, records[i], on (ATHLETE_TODAY), thresholds));
  coach = rehab_athlete_lines_for_coach (lines);
  g_assert_cmpuint (coach->len, ==, 1);

  for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    if (rehab_athlete_column_is_for (rehab_athlete_column_get (i), REHAB_SQUAD_AUDIENCE_COACH))
      {
        g_autofree char *cell = rehab_athlete_column_dup_text (rehab_athlete_column_get (i), g_ptr_array_index (coach, 0));

        g_string_append_printf (text, "%s%s", text->len > 0 ? " | " : "", cell);
      }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_coach (RehabCase **records,
              guint       n_records,
              const char *expected)
{
  g_autofree char *seen = dup_coach (records, n_records);

  g_assert_cmpstr (seen, ==, expected);
}

static void
test_nothing_said (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  assert_coach (&record, 1, "Adeyemi | Nothing said yet | – | – | – | – | – | –");
}

static void
test_limits (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  athlete_clear (record, &(RehabClearance) { .date = athlete_days_ago (9), .participation = REHAB_PARTICIPATION_NONE });
  athlete_clear (record, &(RehabClearance) {
    .date = athlete_days_ago (0), .participation = REHAB_PARTICIPATION_MODIFIED, .speed_percent = rehab_number (80),
    .distance_km = rehab_number (6.5), .hills = REHAB_ALLOWANCE_NONE, .match_minutes = rehab_number (0),
    .review_on = athlete_days_ago (-7), .note = "Pain 4 at the tendon, left",
  });
  athlete_clear (record, &(RehabClearance) { .date = athlete_days_ago (-1), .participation = REHAB_PARTICIPATION_FULL });

  assert_coach (&record, 1, "Adeyemi | Training with limits | 80 % | 6.5 km | None | None | not said | 29 Nov");

  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  assert_coach (&record, 1, "Adeyemi | Training with limits | 80 % | 4.04 mi | None | None | not said | 29 Nov");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

/* What should have been looked at again says so; it holds until somebody decides. */
static void
test_review_is_due (void)
{
  static const struct
  {
    int days_ago;
    const char *expected;
  } cases[] = {
    { -1, "Adeyemi | All training | not said | not said | not said | not said | not said | 23 Nov" },
    { 0, "Adeyemi | All training | not said | not said | not said | not said | not said | 22 Nov" },
    { 1, "Adeyemi | All training | not said | not said | not said | not said | not said | due since 21 Nov" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      athlete_clear (record, &(RehabClearance) {
      .date = athlete_days_ago (9), .participation = REHAB_PARTICIPATION_FULL, .review_on = athlete_days_ago (cases[i].days_ago),
    });
      assert_coach (&record, 1, cases[i].expected);
    }
}

/* Both sides at once: both decisions hold. */
static void
test_two_cases (void)
{
  g_autoptr (RehabCase) left = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabCase) right = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  RehabCase *both[] = { left, right };
  RehabCase *turned[] = { right, left };

  athlete_clear (left, &(RehabClearance) {
    .date = athlete_days_ago (30), .participation = REHAB_PARTICIPATION_FULL, .speed_percent = rehab_number (90),
    .hills = REHAB_ALLOWANCE_FREE, .stages = "a b c", .review_on = athlete_days_ago (-3),
  });

  /* One says everything is allowed, of the other nobody said anything: nothing is told. */
  assert_coach (both, 2, "Adeyemi | Nothing said yet | – | – | – | – | – | –");
  assert_coach (turned, 2, "Adeyemi | Nothing said yet | – | – | – | – | – | –");

  athlete_clear (right, &(RehabClearance) {
    .date = athlete_days_ago (1), .participation = REHAB_PARTICIPATION_MODIFIED, .speed_percent = rehab_number (70),
    .distance_km = rehab_number (5), .hills = REHAB_ALLOWANCE_GENTLE, .stages = "c b", .review_on = athlete_days_ago (-9),
  });
  assert_coach (both, 2, "Adeyemi | Training with limits | 70 % | 5 km | Gentle only | not said | c; b | 25 Nov");
  assert_coach (turned, 2, "Adeyemi | Training with limits | 70 % | 5 km | Gentle only | not said | b; c | 25 Nov");
}

/* What is forbidden stays so beside a case of which nobody said anything. */
static void
test_forbidden_beside_unsaid (void)
{
  g_autoptr (RehabCase) left = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabCase) right = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  RehabCase *both[] = { left, right };

  athlete_clear (right, &(RehabClearance) { .date = athlete_days_ago (1), .participation = REHAB_PARTICIPATION_NONE });
  assert_coach (both, 2, "Adeyemi | No training | not said | not said | not said | not said | not said | not said");
}

/* A coach's line holds nothing that could be shown: not even where the columns would ask for it. */
static void
test_holds_nothing_else (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);
  g_autoptr (RehabAthleteLine) coach = NULL;
  g_autofree char *csv = NULL;
  const RehabAssessment *visit = assess (record, "2026-11-20");

  add_day (&record->diary, &(RehabDiaryDay) { .date = athlete_days_ago (0), .worst_pain = rehab_number (7) });
  add_session (&record->diary, &(RehabSession) {
    .date = athlete_days_ago (1), .pain_before = rehab_number (1), .pain_during = rehab_number (6),
    .minutes = rehab_number (30), .effort = rehab_number (5),
  });
  answer (record, visit, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 53);
  athlete_clear (record, &(RehabClearance) {
    .date = athlete_days_ago (1), .participation = REHAB_PARTICIPATION_FULL, .note = "Left side still 6 of 10",
  });
  g_ptr_array_add (lines, athlete_line_new (record));
  coach = rehab_athlete_line_new_for_coach (lines);

  g_assert_cmpint (coach->audience, ==, REHAB_SQUAD_AUDIENCE_COACH);
  g_assert_null (coach->episode_id);
  g_assert_cmpint (coach->side, ==, REHAB_SIDE_NOT_ASKED);
  g_assert_cmpint (coach->phase, ==, REHAB_PHASE_NONE);
  g_assert_cmpuint (coach->reasons->len, ==, 0);
  g_assert_null (coach->clearance->note);
  g_assert_null (coach->clearance->clinician_id);
  g_assert_false (coach->pain.known || coach->week.load.known || coach->outcome.known || coach->entry_days.known);
  for (guint i = 0; i < REHAB_ATHLETE_DAYS; i++)
    g_assert_false (coach->pains[i].known || coach->loads[i].known || coach->kept[i]);

  /* The columns of a coach are one's of a coach alone, but for the name. */
  for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    if (i != REHAB_ATHLETE_COLUMN_NAME)
      g_assert_false (rehab_athlete_column_is_for (rehab_athlete_column_get (i), REHAB_SQUAD_AUDIENCE_COACH)
                      && rehab_athlete_column_is_for (rehab_athlete_column_get (i), REHAB_SQUAD_AUDIENCE_MEDICAL));

  csv = rehab_athlete_columns_dup_csv (REHAB_SQUAD_AUDIENCE_COACH, lines);
  g_assert_cmpstr (csv, ==, "\xef\xbb\xbf"
                   "athlete,participation,speed_percent,speed_kmh,distance_km,hills,match_minutes,drills,review\r\n"
                   "Adeyemi,full,,,,,,,\r\n");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/athlete-coach/nothing-said", test_nothing_said);
  g_test_add_func ("/athlete-coach/limits", test_limits);
  g_test_add_func ("/athlete-coach/review-is-due", test_review_is_due);
  g_test_add_func ("/athlete-coach/two-cases", test_two_cases);
  g_test_add_func ("/athlete-coach/forbidden-beside-unsaid", test_forbidden_beside_unsaid);
  g_test_add_func ("/athlete-coach/holds-nothing-else", test_holds_nothing_else);

  return g_test_run ();
}
