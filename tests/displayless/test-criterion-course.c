/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "criterion-fixture.h"
#include "rehab-clearance-words.h"

static void
train (RehabCase       *record,
       const char      *date,
       RehabSessionKind kind,
       int              before,
       int              during,
       int              next_morning)
{
  add_session (&record->diary, &(RehabSession) {
    .date = on (date), .kind = kind,
    .pain_before = before >= 0 ? rehab_number (before) : REHAB_NUMBER_NOT_ASKED,
    .pain_during = during >= 0 ? rehab_number (during) : REHAB_NUMBER_NOT_ASKED,
    .pain_next_morning = next_morning >= 0 ? rehab_number (next_morning) : REHAB_NUMBER_NOT_ASKED,
  });
}

static void
settle (RehabCase  *record,
        const char *date,
        gboolean    settled)
{
  train (record, date, REHAB_SESSION_KIND_STRENGTH, 1, 2, settled ? 1 : 2);
}

/* Loading settles within 24 hours (F72 for holds, F80 for heavy slow work, F90 for running): so many times in a row. */
static void
test_settled (gconstpointer data)
{
  const char *key = data;
  g_autoptr (RehabCase) record = new_case_for (key);
  gboolean is_calm = rehab_criterion_lookup (key)->to == REHAB_PHASE_SHALLOW;

  /* Of the phase before, which may have no day before. */
  if (!is_calm)
    {
      settle (record, "2026-03-30", TRUE);
      settle (record, "2026-03-31", TRUE);
    }
  assert_reads (record, key, NOT_MEASURED, "Not measured");

  settle (record, "2026-04-02", TRUE);
  assert_reads (record, key, NOT_MEASURED, "1 in a row, the only one known in this phase, 2 Apr");
  settle (record, "2026-04-04", TRUE);
  assert_reads (record, key, NOT_MEASURED, "2 in a row, all that are known in this phase, the last on 4 Apr");

  /* One whose morning nobody asked for, and a drive that did not settle, change nothing. */
  train (record, "2026-04-05", REHAB_SESSION_KIND_STRENGTH, 1, 2, -1);
  train (record, "2026-04-05", REHAB_SESSION_KIND_LONG_SIT, 1, 6, 5);
  assert_reads (record, key, NOT_MEASURED, NULL);

  settle (record, "2026-04-06", TRUE);
  assert_reads (record, key, MET, "3 in a row, the last on 6 Apr");
  settle (record, "2026-04-08", TRUE);
  assert_reads (record, key, MET, "4 in a row, the last on 8 Apr");

  settle (record, "2026-04-10", FALSE);
  assert_reads (record, key, NOT_MET, "0 in a row since one on 10 Apr that did not settle");
  settle (record, "2026-04-12", TRUE);
  settle (record, "2026-04-14", TRUE);
  assert_reads (record, key, NOT_MET, "2 in a row since one on 10 Apr that did not settle");
  settle (record, "2026-04-16", TRUE);
  assert_reads (record, key, MET, "3 in a row, the last on 16 Apr");
}

static void
keep (RehabCase  *record,
      const char *date,
      int         worst_pain)
{
  add_day (&record->diary, &(RehabDiaryDay) {
    .date = on (date), .worst_pain = worst_pain >= 0 ? rehab_number (worst_pain) : REHAB_NUMBER_NOT_ASKED,
    .rest_day = worst_pain < 0,
  });
}

static void
keep_days (RehabCase  *record,
           const char *from,
           const char *to,
           int         worst_pain)
{
  for (RehabDate day = on (from); rehab_date_compare (day, on (to)) <= 0; day = rehab_date_add_days (day, 1))
    {
      g_autofree char *iso = rehab_date_to_iso (day);

      keep (record, iso, worst_pain);
    }
}

static void
test_calm_weeks (void)
{
  g_autoptr (RehabCase) record = new_case_for ("deep-calm-weeks");

  /* Before the phase, and on its first days. */
  keep_days (record, "2026-03-01", "2026-03-31", 0);
  assert_reads (record, "deep-calm-weeks", NOT_MEASURED, "Calm so far, 0 of the last 14 days kept in this phase");
  keep_days (record, "2026-04-01", "2026-04-13", 3);
  assert_reads_on (record, "deep-calm-weeks", "2026-04-13", NOT_MEASURED, "Calm so far, 13 of the last 13 days kept in this phase");

  /* The fourteenth day; the day after it is not over. */
  keep (record, "2026-04-14", 3);
  assert_reads_on (record, "deep-calm-weeks", "2026-04-14", MET, "2 weeks, 14 of 14 days kept");
  assert_reads_on (record, "deep-calm-weeks", "2026-04-15", MET, "2 weeks, 14 of 14 days kept");

  /* Just above what the rule accepts. */
  keep (record, "2026-04-15", 4);
  assert_reads_on (record, "deep-calm-weeks", "2026-04-15", NOT_MET, "Pain 4 on 15 Apr");
  keep_days (record, "2026-04-16", "2026-04-28", 1);
  assert_reads_on (record, "deep-calm-weeks", "2026-04-28", NOT_MET, "Pain 4 on 15 Apr");
  keep (record, "2026-04-29", 1);
  assert_reads_on (record, "deep-calm-weeks", "2026-04-29", MET, "2 weeks, 14 of 14 days kept");

  /* What did not settle disturbs the day of the session. */
  settle (record, "2026-04-29", FALSE);
  assert_reads_on (record, "deep-calm-weeks", "2026-04-30", NOT_MET, "29 Apr did not settle");
}

/* A day that was not kept is no calm day: 75 % of the days have to be kept, which is 11 of 14. */
static void
test_calm_weeks_with_gaps (void)
{
  g_autoptr (RehabCase) enough = new_case_for ("deep-calm-weeks");
  g_autoptr (RehabCase) too_few = new_case_for ("deep-calm-weeks");

  keep_days (enough, "2026-04-07", "2026-04-11", 0);
  keep_days (enough, "2026-04-15", "2026-04-20", 0);
  assert_reads (enough, "deep-calm-weeks", MET, "2 weeks, 11 of 14 days kept");

  keep_days (too_few, "2026-04-07", "2026-04-10", 0);
  keep_days (too_few, "2026-04-15", "2026-04-20", 0);
  assert_reads (too_few, "deep-calm-weeks", NOT_MEASURED, "Calm so far, 10 of the last 14 days kept in this phase");

  /* Too few to be calm, and one is enough not to be. */
  settle (too_few, "2026-04-12", FALSE);
  assert_reads (too_few, "deep-calm-weeks", NOT_MET, "12 Apr did not settle");
}

/* Daily life is comfortable (F86). */
static void
test_daily_activity (void)
{
  g_autoptr (RehabCase) record = new_case_for ("sport-daily-activity");

  answer (record, assess (record, "2026-04-02"), "pain-worst", REHAB_SIDE_NOT_ASKED, 6);
  assert_reads (record, "sport-daily-activity", NOT_MET, "6 of 10, 2 Apr");

  /* Older than the last seven days. */
  keep (record, "2026-04-13", 9);
  assert_reads (record, "sport-daily-activity", NOT_MET, "6 of 10, 2 Apr");

  keep_days (record, "2026-04-14", "2026-04-18", 1);
  assert_reads (record, "sport-daily-activity", NOT_MEASURED, "1 of 10, worst of 5 of 7 days, 18 Apr");
  keep (record, "2026-04-19", 2);
  assert_reads (record, "sport-daily-activity", MET, "2 of 10, worst of 6 of 7 days, 19 Apr");
  keep (record, "2026-04-20", 3);
  assert_reads (record, "sport-daily-activity", NOT_MET, "3 of 10, worst of 7 of 7 days, 20 Apr");
}

/* One bad day says it, however few were kept. */
static void
test_daily_activity_of_few_days (void)
{
  g_autoptr (RehabCase) record = new_case_for ("sport-daily-activity");

  keep (record, "2026-04-17", 3);
  assert_reads (record, "sport-daily-activity", NOT_MET, "3 of 10, worst of 1 of 7 days, 17 Apr");
}

/* Loading in the gym is comfortable (F86), and running stays within the rule (F89). */
static void
test_sessions (gconstpointer data)
{
  gboolean gym = g_strcmp0 (data, "sport-gym") == 0;
  RehabSessionKind kind = gym ? REHAB_SESSION_KIND_STRENGTH : REHAB_SESSION_KIND_RUN;
  RehabSessionKind other = gym ? REHAB_SESSION_KIND_RUN : REHAB_SESSION_KIND_STRENGTH;
  int limit = gym ? 2 : 3;
  g_autoptr (RehabCase) record = new_case_for (data);

  train (record, "2026-04-19", other, 0, 9, 0);
  train (record, "2026-04-19", kind, 0, -1, 0);
  assert_reads (record, data, NOT_MEASURED, "Not measured");

  train (record, "2026-04-13", kind, 0, limit, 0);
  assert_reads (record, data, NOT_MEASURED, "None in the last days; the last one was on 13 Apr");
  assert_reads_on (record, data, "2026-04-19", MET, NULL);

  train (record, "2026-04-14", kind, 0, limit - 1, 0);
  assert_reads (record, data, MET, gym ? "1 of 10, 14 Apr" : "2 of 10, 14 Apr");
  train (record, "2026-04-16", kind, 0, limit, 0);
  assert_reads (record, data, MET, gym ? "2 of 10, 16 Apr" : "3 of 10, 16 Apr");
  train (record, "2026-04-18", kind, 0, limit + 1, 0);
  assert_reads (record, data, NOT_MET, gym ? "3 of 10, 18 Apr" : "4 of 10, 18 Apr");
}

/* The limit of running is that of the episode's rule. */
static void
test_running_by_rule (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE_ID, .patient_id = PATIENT_ID, .side = REHAB_SIDE_LEFT, .opened_on = on ("2026-01-05"),
    .pain_rule = REHAB_PAIN_RULE_KIND_SILBERNAGEL,
  }, &error);
  g_autoptr (RehabCase) record = rehab_case_new (episode);
  g_autoptr (RehabCriterionReading) reading = NULL;

  g_assert_no_error (error);
  train (record, "2026-04-18", REHAB_SESSION_KIND_MATCH, 0, 5, 0);
  assert_reads (record, "maintain-running", MET, "5 of 10, 18 Apr");
  reading = read_one (record, "maintain-running", TODAY);
  g_assert_cmpstr (reading->asked, ==, "up to 5 of 10");
}

/* Months of progressive load before sprints (F92): by the calendar, from the first step into slow heavy strength on. */
static void
test_months_of_loading (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT, REHAB_PHASE_CALM);
  g_autoptr (RehabCriterionReading) reading = NULL;

  assert_reads (record, "sport-loading-months", NOT_MEASURED, "Not measured");

  move (record, REHAB_PHASE_SHALLOW, "2026-01-31");
  assert_reads_on (record, "sport-loading-months", "2026-01-31", NOT_MET, "0 months, since 31 Jan");
  assert_reads_on (record, "sport-loading-months", "2026-02-28", NOT_MET, "1 month, since 31 Jan");
  assert_reads_on (record, "sport-loading-months", "2026-04-29", NOT_MET, "2 months, since 31 Jan");
  assert_reads_on (record, "sport-loading-months", "2026-04-30", MET, "3 months, since 31 Jan");
  assert_reads_on (record, "sport-loading-months", "2026-05-01", MET, "3 months, since 31 Jan");

  move (record, REHAB_PHASE_DEEP, "2026-03-10");
  assert_reads_on (record, "sport-loading-months", "2026-04-30", MET, "3 months, since 31 Jan");
  move (record, REHAB_PHASE_CALM, "2026-03-20");
  move (record, REHAB_PHASE_SHALLOW, "2026-04-02");
  assert_reads_on (record, "sport-loading-months", "2026-04-30", MET,
                   "3 months, since 31 Jan, with phase 1 again in between");

  /* Easy running does not wait for it (F87). */
  reading = read_one (record, "sport-loading-months", TODAY);
  g_assert_true (reading->criterion->part_only);
}

static void
ask_flags (RehabCase  *record,
           const char *date,
           gboolean    core_only)
{
  const RehabAssessment *assessment = assess (record, date);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section == REHAB_SECTION_RED_FLAGS && !item->young_only && (item->core || !core_only))
        answer (record, assessment, item->key, REHAB_SIDE_NOT_ASKED, 0);
    }
}

/* An open red flag blocks, and they are asked anew in each phase. */
static void
test_flags (void)
{
  g_autoptr (RehabCase) record = new_case_for ("deep-flags");
  const RehabAssessment *assessment;

  assert_reads (record, "deep-flags", NOT_MEASURED, NULL);

  /* All of them, before the phase: the short form is asked again, and the rest once. */
  ask_flags (record, "2026-03-31", FALSE);
  assert_reads (record, "deep-flags", NOT_MEASURED, NULL);
  ask_flags (record, "2026-04-01", TRUE);
  assert_reads (record, "deep-flags", MET, "None open, asked on 1 Apr");

  /* Longer ago than the clinic's six weeks. */
  assert_reads_on (record, "deep-flags", "2026-05-13", MET, NULL);
  assert_reads_on (record, "deep-flags", "2026-05-14", NOT_MEASURED, NULL);

  assessment = assess (record, "2026-04-10");
  answer (record, assessment, "flag-night-pain", REHAB_SIDE_NOT_ASKED, 1);
  assert_reads (record, "deep-flags", NOT_MET, NULL);
  answer (record, assessment, "flag-weight-loss", REHAB_SIDE_NOT_ASKED, 1);
  assert_reads (record, "deep-flags", NOT_MET, NULL);
  act (record, "flag-night-pain", "2026-04-10");
  assert_reads (record, "deep-flags", NOT_MET, "1 open: Unexplained weight loss");
  act (record, "flag-weight-loss", "2026-04-10");
  assert_reads (record, "deep-flags", MET, NULL);
}

static void
clear (RehabCase            *record,
       const RehabClearance *values)
{
  g_autoptr (GError) error = NULL;
  RehabClearance filled = *values;
  RehabClearance *clearance;

  filled.episode_id = EPISODE_ID;
  clearance = rehab_clearance_new (&filled, &error);
  g_assert_no_error (error);
  g_ptr_array_add (record->clearances, clearance);
}

static void
test_clearance (void)
{
  g_autoptr (RehabCase) record = new_case_for ("maintain-clearance");

  assert_reads (record, "maintain-clearance", NOT_MEASURED, "No clearance yet");
  clear (record, &(RehabClearance) { .date = on ("2026-04-10"), .participation = REHAB_PARTICIPATION_MODIFIED });
  assert_reads (record, "maintain-clearance", NOT_MET, "With limits, 10 Apr");
  clear (record, &(RehabClearance) {
    .date = on ("2026-04-12"), .participation = REHAB_PARTICIPATION_FULL, .speed_percent = rehab_number (99),
  });
  assert_reads (record, "maintain-clearance", NOT_MET, "With limits, 12 Apr");
  clear (record, &(RehabClearance) {
    .date = on ("2026-04-14"), .participation = REHAB_PARTICIPATION_FULL, .speed_percent = rehab_number (100),
    .hills = REHAB_ALLOWANCE_FREE,
  });
  assert_reads (record, "maintain-clearance", MET, "All training, without a limit, 14 Apr");

  /* One of a day that has not come does not hold yet. */
  clear (record, &(RehabClearance) { .date = on ("2026-04-21"), .participation = REHAB_PARTICIPATION_NONE });
  assert_reads (record, "maintain-clearance", MET, "All training, without a limit, 14 Apr");
  assert_reads_on (record, "maintain-clearance", "2026-04-21", NOT_MET, "With limits, 21 Apr");
}

/* A clock that was set back: what was written down still counts, and nothing is negative. */
static void
test_clock_set_back (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT, REHAB_PHASE_DEEP);

  keep_days (record, "2026-04-01", "2026-04-20", 1);
  settle (record, "2026-04-16", TRUE);
  settle (record, "2026-04-17", TRUE);
  settle (record, "2026-04-18", TRUE);
  answer (record, assess (record, "2026-04-10"), "load-arabesque", REHAB_SIDE_LEFT, 1);
  ask_flags (record, "2026-04-10", FALSE);

  for (RehabPhase to = REHAB_PHASE_SHALLOW; to <= REHAB_PHASE_MAINTAIN; to++)
    {
      g_autoptr (GPtrArray) readings = rehab_case_read_criteria (record, to, on ("2025-12-24"), thresholds);

      for (guint i = 0; i < readings->len; i++)
        {
          const RehabCriterionReading *reading = g_ptr_array_index (readings, i);

          g_test_message ("%s: %s", reading->criterion->key, reading->words);
          g_assert_false (g_regex_match_simple ("-[0-9]", reading->words, 0, 0));
          g_assert_true (!reading->value.known || reading->value.value >= 0.0);
          g_assert_cmpint (reading->state, !=, NOT_MET);
        }
    }

  assert_reads_on (record, "sport-settled", "2025-12-24", MET, "3 in a row, the last on 18 Apr 2026");
  assert_reads_on (record, "sport-load-test", "2025-12-24", MET, "1 of 10, Single-leg arabesque, left, 10 Apr 2026");
  assert_reads_on (record, "sport-flags", "2025-12-24", MET, NULL);
  assert_reads_on (record, "sport-loading-months", "2025-12-24", NOT_MEASURED, "Since 1 Apr 2026, which is later than today");
  assert_reads_on (record, "deep-calm-weeks", "2025-12-24", NOT_MEASURED, "Not measured");
  assert_reads_on (record, "sport-daily-activity", "2025-12-24", NOT_MEASURED, "Not measured");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/criterion-course/F72-holds-settle", "shallow-settled", test_settled);
  g_test_add_data_func ("/criterion-course/F80-heavy-settles", "deep-settled", test_settled);
  g_test_add_data_func ("/criterion-course/F80-deep-settles", "sport-settled", test_settled);
  g_test_add_data_func ("/criterion-course/F90-running-settles", "maintain-settled", test_settled);
  g_test_add_func ("/criterion-course/R44-calm-weeks", test_calm_weeks);
  g_test_add_func ("/criterion-course/R44-calm-weeks-with-gaps", test_calm_weeks_with_gaps);
  g_test_add_func ("/criterion-course/F86-daily-activity", test_daily_activity);
  g_test_add_func ("/criterion-course/F86-daily-activity-of-few-days", test_daily_activity_of_few_days);
  g_test_add_data_func ("/criterion-course/F86-gym", "sport-gym", test_sessions);
  g_test_add_data_func ("/criterion-course/F89-running-pain", "maintain-running", test_sessions);
  g_test_add_func ("/criterion-course/F89-running-by-rule", test_running_by_rule);
  g_test_add_func ("/criterion-course/F92-F87-months-of-loading", test_months_of_loading);
  g_test_add_func ("/criterion-course/flags", test_flags);
  g_test_add_func ("/criterion-course/clearance", test_clearance);
  g_test_add_func ("/criterion-course/clock-set-back", test_clock_set_back);

  return g_test_run ();
}
