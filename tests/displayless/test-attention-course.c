/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "attention-fixture.h"
#include "rehab-criterion.h"

#include <locale.h>

#define REVIEW "review-due"
#define CLEARANCE "clearance-due"
#define SILENCE "no-entry"
#define SHOCKWAVE "shockwave-alone"
#define CLOCK "later-than-today"
#define CRITERIA "criteria-met"

static void
with_review (RehabCase *record,
             RehabDate  review_on)
{
  g_autoptr (GError) error = NULL;
  RehabEpisode values = *record->episode;
  RehabEpisode *episode;

  values.review_on = review_on;
  episode = rehab_episode_new (&values, &error);
  g_assert_no_error (error);
  rehab_record_unref (record->episode);
  record->episode = episode;
}

static void
finish (RehabCase *record,
        RehabDate  date)
{
  g_autoptr (GError) error = NULL;
  RehabAssessment *assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = EPISODE_ID, .date = date, .kind = REHAB_ASSESSMENT_KIND_REVIEW, .locked_at = 1,
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (record->assessments, assessment);
  g_hash_table_insert (record->findings, g_strdup (assessment->id), g_ptr_array_new_with_free_func (rehab_record_unref));
}

/* The day that was set: the day before, on it, after it; until somebody assessed from then on. */
static void
test_review_on (void)
{
  static const struct
  {
    int review_ago;
    int assessed_ago; /* or -1 for never */
    const char *closed_on;
    const char *said;
  } cases[] = {
    { -1, -1, NULL, "" }, { 0, -1, NULL, "Review due since 22 Nov" }, { 1, -1, NULL, "Review due since 21 Nov" },
    { 3, 4, NULL, "Review due since 19 Nov" }, { 3, 3, NULL, "" }, { 3, 0, NULL, "" },
    { 400, -1, NULL, "Review due since 18 Oct 2025" },
    /* Nothing else is due before the day that was set. */
    { -1, 300, NULL, "" },
    /* Closed, it is looked at again on the day that was set, and not for the clinic's weeks. */
    { 0, -1, "2026-09-01", "Review due since 22 Nov" }, { -1, -1, "2026-09-01", "" }, { 90, 80, "2026-09-01", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) record = new_case (cases[i].closed_on, REHAB_PAIN_RULE_KIND_GOOM);

      with_review (record, days_ago (cases[i].review_ago));
      if (cases[i].assessed_ago >= 0)
        finish (record, days_ago (cases[i].assessed_ago));
      g_test_message ("to be reviewed %d days ago, assessed %d", cases[i].review_ago, cases[i].assessed_ago);
      assert_says (record, REVIEW, NULL, cases[i].said);
    }
}

/* Where no day was set, the clinic's weeks since the last that was finished. */
static void
test_review_weeks (void)
{
  static const struct
  {
    double weeks;
    int ago;
    const char *said;
  } cases[] = {
    { 6, 41, "" },
    { 6, 42, "Review due after 6 weeks: last assessment finished on 11 Oct" },
    { 6, 43, "Review due after 6 weeks: last assessment finished on 10 Oct" },
    { 1, 6, "" },
    { 1, 7, "Review due after 1 week: last assessment finished on 15 Nov" },
    { 6, -1, "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_REVIEW_WEEKS, cases[i].weeks);
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (RehabCase) closed = new_case ("2026-11-20", REHAB_PAIN_RULE_KIND_GOOM);

      finish (record, days_ago (cases[i].ago));
      g_test_message ("%d days ago, %g weeks", cases[i].ago, cases[i].weeks);
      assert_says (record, REVIEW, thresholds, cases[i].said);

      finish (closed, days_ago (cases[i].ago));
      assert_says (closed, REVIEW, thresholds, "");
    }
}

/* A draft is no assessment that was finished, and without one nothing is due again. */
static void
test_review_of_draft (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  assert_says (record, REVIEW, NULL, "");
  assess (record, "2026-01-10");
  assert_says (record, REVIEW, NULL, "");
  finish (record, on ("2026-01-12"));
  assess (record, "2026-11-20");
  assert_says (record, REVIEW, NULL, "Review due after 6 weeks: last assessment finished on 12 Jan");
}

static void
clear (RehabCase *record,
       int        ago,
       RehabDate  review_on)
{
  g_autoptr (GError) error = NULL;
  RehabClearance *clearance = rehab_clearance_new (&(RehabClearance) {
    .episode_id = EPISODE_ID, .date = days_ago (ago), .participation = REHAB_PARTICIPATION_MODIFIED, .review_on = review_on,
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (record->clearances, clearance);
}

/* That which holds today; a later one, or one for a day to come, changes nothing about it until then. */
static void
test_clearance (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  assert_says (record, CLEARANCE, NULL, "");
  clear (record, 30, REHAB_DATE_NONE);
  assert_says (record, CLEARANCE, NULL, "");
  clear (record, 20, days_ago (-1));
  assert_says (record, CLEARANCE, NULL, "");
  clear (record, 20, days_ago (0));
  assert_says (record, CLEARANCE, NULL, "Clearance of 2 Nov was to be looked at again on 22 Nov");
  clear (record, -1, days_ago (-10));
  assert_says (record, CLEARANCE, NULL, "Clearance of 2 Nov was to be looked at again on 22 Nov");
  clear (record, 0, days_ago (-10));
  assert_says (record, CLEARANCE, NULL, "");
}

/* Just under, at and just over the clinic's days. */
static void
test_silence (void)
{
  static const struct
  {
    double days;
    int ago;
    const char *said;
  } cases[] = {
    { 7, 6, "" }, { 7, 7, "No diary entry for 7 days" }, { 7, 8, "No diary entry for 8 days" }, { 1, 0, "" },
    { 1, 1, "No diary entry for 1 day" }, { 30, 29, "" }, { 30, 30, "No diary entry for 30 days" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_SILENCE, cases[i].days);
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      assert_says (record, SILENCE, thresholds, "");
      add_day (&record->diary, &(RehabDiaryDay) { .date = days_ago (cases[i].ago) });
      g_test_message ("%d days ago within %g", cases[i].ago, cases[i].days);
      assert_says (record, SILENCE, thresholds, cases[i].said);

      /* An entry of a day that has not come is not the last one. */
      add_day (&record->diary, &(RehabDiaryDay) { .date = days_ago (-5) });
      assert_says (record, SILENCE, thresholds, cases[i].said);
    }
}

static void
treat (RehabCase     *record,
       int            ago,
       RehabEventKind kind)
{
  g_autoptr (GError) error = NULL;
  RehabEvent *event = rehab_event_new (&(RehabEvent) {
    .episode_id = EPISODE_ID, .date = days_ago (ago), .kind = kind, .title = "Radial",
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (record->events, event);
}

static void
prescribe (RehabCase  *record,
           const char *exercise_key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPrescription) prescription = rehab_prescription_new (&(RehabPrescription) {
    .exercise_key = exercise_key, .phase = REHAB_PHASE_CALM,
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (record->regimens, rehab_regimen_new ((const RehabPrescription *const[]) { prescription }, 1));
}

/* Added to strengthening, not instead of it (F98). */
static void
test_shockwave (void)
{
  static const struct
  {
    const char *exercise_key; /* NULL for no programme */
    const char *said;
  } cases[] = {
    { NULL, "Shockwave on 12 Nov, and no programme" },
    { "walking", "Shockwave on 12 Nov, and no strengthening in the programme" },
    { "easy-run", "Shockwave on 12 Nov, and no strengthening in the programme" },
    { "side-plank", "Shockwave on 12 Nov, and no strengthening in the programme" },
    { "hip-thrust", "" },
    { "single-leg-bridge-hold", "" },
    { "gone-with-an-earlier-version", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      if (cases[i].exercise_key != NULL)
        {
          prescribe (record, "hip-thrust");
          prescribe (record, cases[i].exercise_key);
        }
      assert_says (record, SHOCKWAVE, NULL, "");
      treat (record, 30, REHAB_EVENT_KIND_SHOCKWAVE);
      treat (record, 10, REHAB_EVENT_KIND_SHOCKWAVE);
      treat (record, 5, REHAB_EVENT_KIND_INJECTION);
      treat (record, -7, REHAB_EVENT_KIND_SHOCKWAVE);
      g_test_message ("%s", cases[i].exercise_key != NULL ? cases[i].exercise_key : "no programme");
      assert_says (record, SHOCKWAVE, NULL, cases[i].said);
    }
}

static void
test_shockwave_weeks (void)
{
  static const struct
  {
    double weeks;
    int ago;
    gboolean says;
  } cases[] = { { 12, 83, TRUE }, { 12, 84, TRUE }, { 12, 85, FALSE }, { 1, 7, TRUE }, { 1, 8, FALSE } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_SHOCKWAVE_WEEKS, cases[i].weeks);
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autofree char *said = NULL;

      treat (record, cases[i].ago, REHAB_EVENT_KIND_SHOCKWAVE);
      said = dup_said_by (record, SHOCKWAVE, on (TODAY), thresholds);
      g_test_message ("%d days ago within %g weeks", cases[i].ago, cases[i].weeks);
      g_assert_cmpint (*said != '\0', ==, cases[i].says);
    }
}

/* The date is told, and nothing else is worked out of what has not been. */
static void
test_clock (void)
{
#define SAYS(day) "Records up to " day ", and today is 22 Nov 2026: a date may be mistyped, or the clock of this computer set back"
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabCase) decided = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabCase) moved = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabCase) planned = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabCase) closed = new_case ("2026-11-20", REHAB_PAIN_RULE_KIND_GOOM);

  add_day (&record->diary, &(RehabDiaryDay) { .date = days_ago (0) });
  assert_reasons (record, "");
  add_day (&record->diary, &(RehabDiaryDay) { .date = days_ago (-1), .worst_pain = rehab_number (10) });
  add_pain (record, -2, 1, 9);
  add_pain (record, -3, 1, 9);
  add_run (record, -3, 40);
  assert_reasons (record, SAYS ("25 Nov 2026") " []");

  set_aside (decided, "no-entry", -4, -9);
  assert_says (decided, CLOCK, NULL, SAYS ("26 Nov 2026"));

  change_phase (moved, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, "2027-01-01");
  assert_says (moved, CLOCK, NULL, SAYS ("1 Jan 2027"));

  add_day (&closed->diary, &(RehabDiaryDay) { .date = days_ago (-1) });
  assert_reasons (closed, SAYS ("23 Nov 2026") " []");

  /* What may be planned is no mistake. */
  treat (planned, -30, REHAB_EVENT_KIND_COMPETITION);
  clear (planned, -3, REHAB_DATE_NONE);
  assert_reasons (planned, "");
#undef SAYS
}

/* A clinic that asks for one thing alone before phase 2: sessions settled in a row. */
static RehabThresholds *
new_modest_thresholds (void)
{
  RehabThresholds *thresholds = rehab_thresholds_new ();

  for (guint i = 0; i < rehab_criterion_get_count (); i++)
    {
      const RehabCriterion *criterion = rehab_criterion_get_nth (i);
      g_autoptr (RehabThresholds) before = thresholds;

      thresholds = rehab_thresholds_with_use (before, criterion->key, criterion->threshold == REHAB_THRESHOLD_SETTLED_RUN);
    }

  return thresholds;
}

/* Not measured, not met and met; in the phase after it, what that one asks for next. */
static void
test_criteria (void)
{
  static const struct
  {
    int settled;
    const char *said;
  } cases[] = {
    { 0, "" }, { 2, "" },
    { 3, "1 of 1 criteria met for the next phase: Slow heavy, little hip flexion" },
    { 4, "1 of 1 criteria met for the next phase: Slow heavy, little hip flexion" },
  };
  g_autoptr (RehabThresholds) thresholds = new_modest_thresholds ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (RehabCase) closed = new_case ("2026-11-21", REHAB_PAIN_RULE_KIND_GOOM);

      add_pain (record, 20, 1, 3);
      for (int ago = cases[i].settled; ago > 0; ago--)
        {
          add_pain (record, ago, 2, 2);
          add_pain (closed, ago, 2, 2);
        }
      g_test_message ("%d settled", cases[i].settled);
      assert_says (record, CRITERIA, thresholds, cases[i].said);
      assert_says (record, CRITERIA, NULL, "");
      assert_says (closed, CRITERIA, thresholds, "");

      change_phase (record, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, TODAY);
      assert_says (record, CRITERIA, thresholds, "");
      change_phase (record, REHAB_PHASE_SHALLOW, REHAB_PHASE_MAINTAIN, TODAY);
      assert_says (record, CRITERIA, thresholds, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/attention/course/review-on", test_review_on);
  g_test_add_func ("/attention/course/review-weeks", test_review_weeks);
  g_test_add_func ("/attention/course/review-of-draft", test_review_of_draft);
  g_test_add_func ("/attention/course/clearance", test_clearance);
  g_test_add_func ("/attention/course/silence", test_silence);
  g_test_add_func ("/attention/course/shockwave/f98", test_shockwave);
  g_test_add_func ("/attention/course/shockwave-weeks", test_shockwave_weeks);
  g_test_add_func ("/attention/course/clock", test_clock);
  g_test_add_func ("/attention/course/criteria", test_criteria);

  return g_test_run ();
}
