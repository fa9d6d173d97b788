/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "attention-fixture.h"
#include "rehab-flag-due.h"

#include <locale.h>

#define FLAG "flag-night-pain"

static GPtrArray *
list (const RehabCase *record)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  return rehab_case_list_attention (record, on (TODAY), thresholds);
}

static void
test_nothing (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  assert_reasons (record, "");

  /* A quiet day is no reason, and neither is a day without a number. */
  add_day (&record->diary, &(RehabDiaryDay) { .date = days_ago (0), .worst_pain = rehab_number (2) });
  add_session (&record->diary, &(RehabSession) { .date = days_ago (0) });
  assert_reasons (record, "");
}

static void
test_not_settled_twice (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_pain (record, 6, 2, 3);
  assert_reasons (record, "");

  add_pain (record, 4, 3, 4);
  assert_reasons (record, "Not settled twice running (16 Nov: 2 → 3, 18 Nov: 3 → 4) [F72 F90 R36]");

  /* Sessions of which the morning was not asked, or has not come, say nothing. */
  add_session (&record->diary, &(RehabSession) { .date = days_ago (3), .pain_before = rehab_number (2) });
  add_session (&record->diary, &(RehabSession) { .date = days_ago (0), .pain_before = rehab_number (2) });
  assert_reasons (record, "Not settled twice running (16 Nov: 2 → 3, 18 Nov: 3 → 4) [F72 F90 R36]");

  /* One that settled ends it; the next that did not is the first again. */
  add_pain (record, 2, 3, 3);
  assert_reasons (record, "");
  add_pain (record, 1, 0, 1);
  assert_reasons (record, "");
}

static void
test_settled_between (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_pain (record, 6, 2, 3);
  add_pain (record, 5, 2, 2);
  add_pain (record, 4, 2, 3);
  assert_reasons (record, "");
}

/* Just under, at and just over what each rule accepts. */
static void
test_pain_over_the_rule (void)
{
  static const struct
  {
    RehabPainRuleKind rule;
    int pain;
    const char *reasons;
  } scores[] = {
    { REHAB_PAIN_RULE_KIND_GOOM, 2, "" }, { REHAB_PAIN_RULE_KIND_GOOM, 3, "" },
    { REHAB_PAIN_RULE_KIND_GOOM, 4, "Pain 4 on 21 Nov, the rule accepts up to 3 [R36 R9]" },
    { REHAB_PAIN_RULE_KIND_SILBERNAGEL, 4, "" }, { REHAB_PAIN_RULE_KIND_SILBERNAGEL, 5, "" },
    { REHAB_PAIN_RULE_KIND_SILBERNAGEL, 6, "Pain 6 on 21 Nov, the rule accepts up to 5 [R33 R34]" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autoptr (RehabCase) during = new_case (NULL, scores[i].rule);
      g_autoptr (RehabCase) after = new_case (NULL, scores[i].rule);

      add_session (&during->diary, &(RehabSession) {
      .date = days_ago (1), .pain_during = rehab_number (scores[i].pain), .pain_after = rehab_number (0),
    });
      add_session (&after->diary, &(RehabSession) { .date = days_ago (1), .pain_after = rehab_number (scores[i].pain) });
      assert_reasons (during, scores[i].reasons);
      assert_reasons (after, scores[i].reasons);
    }
}

/* Of the last seven days, the last one that was over. */
static void
test_pain_is_recent (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_day (&record->diary, &(RehabDiaryDay) { .date = days_ago (0) });
  add_session (&record->diary, &(RehabSession) { .date = days_ago (7), .pain_during = rehab_number (8) });
  assert_reasons (record, "");

  add_session (&record->diary, &(RehabSession) { .date = days_ago (6), .pain_during = rehab_number (7) });
  assert_reasons (record, "Pain 7 on 16 Nov, the rule accepts up to 3 [R36 R9]");

  add_session (&record->diary, &(RehabSession) { .date = days_ago (2), .pain_during = rehab_number (5) });
  add_session (&record->diary, &(RehabSession) { .date = days_ago (1), .pain_during = rehab_number (1) });
  assert_reasons (record, "Pain 5 on 20 Nov, the rule accepts up to 3 [R36 R9]");
}

/* More than a tenth over the longest of the 30 days before: a tenth is not more, at any length. */
static void
test_longest_run (void)
{
  static const struct
  {
    double before, now;
    const char *reasons;
  } runs[] = {
    { 10.0, 10.9, "" }, { 10.0, 11.0, "" },
    { 10.0, 11.1, "Run of 11.1 km on 22 Nov, 11 % over the longest of the 30 days before, 10.0 km [R58]" },
    { 10.0, 15.0, "Run of 15.0 km on 22 Nov, 50 % over the longest of the 30 days before, 10.0 km [R58]" },
    { 10.0, 5.0, "" }, { 7.0, 7.7, "" },
    { 7.0, 7.8, "Run of 7.8 km on 22 Nov, 11 % over the longest of the 30 days before, 7.0 km [R58]" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      add_run (record, 14, runs[i].before);
      add_run (record, 0, runs[i].now);
      assert_reasons (record, runs[i].reasons);
    }

  for (int tenths = 5; tenths <= 420; tenths += 5)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autofree char *before = g_strdup_printf ("%d.%d", tenths / 10, tenths % 10);
      g_autofree char *now = g_strdup_printf ("%d.%02d", tenths * 11 / 100, tenths * 11 % 100);

      add_run (record, 14, g_ascii_strtod (before, NULL));
      add_run (record, 0, g_ascii_strtod (now, NULL));
      g_test_message ("%s km after %s km", now, before);
      assert_reasons (record, "");
    }
}

/* The clinic's own threshold counts. */
static void
test_longest_run_of_the_clinic (void)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) wide = rehab_thresholds_with (standard, REHAB_THRESHOLD_RUN_SPIKE, 25, NULL);
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (GPtrArray) by_standard = NULL;
  g_autoptr (GPtrArray) by_clinic = NULL;

  add_run (record, 14, 10);
  add_run (record, 0, 12.5);
  by_standard = rehab_case_list_attention (record, days_ago (0), standard);
  by_clinic = rehab_case_list_attention (record, days_ago (0), wide);
  g_assert_cmpuint (by_standard->len, ==, by_clinic->len + 1);
}

static void
test_longest_run_window (void)
{
  static const struct
  {
    int before_ago, now_ago;
    gboolean raised;
  } runs[] = {
    { 30, 0, TRUE }, { 31, 0, FALSE }, { 36, 6, TRUE }, { 37, 6, FALSE }, { 1, 0, TRUE }, { 7, 6, TRUE },
    /* A week ago is no longer recent; two runs on one day are not compared. */
    { 8, 7, FALSE }, { 0, 0, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (GPtrArray) reasons = NULL;

      add_day (&record->diary, &(RehabDiaryDay) { .date = days_ago (0) });
      add_run (record, runs[i].before_ago, 5);
      add_run (record, runs[i].now_ago, 8);

      g_test_message ("%d days ago after %d days ago", runs[i].now_ago, runs[i].before_ago);
      reasons = list (record);
      g_assert_cmpuint (reasons->len, ==, runs[i].raised);
    }
}

/* Without a run before there is nothing to compare: the first run is none too many. */
static void
test_first_run (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_run (record, 0, 20);
  assert_reasons (record, "");
}

static void
test_silence (void)
{
  static const struct
  {
    int ago;
    const char *reasons;
  } days[] = {
    { 0, "" }, { 6, "" }, { 7, "No diary entry for 7 days []" }, { 8, "No diary entry for 8 days []" },
    { 365, "No diary entry for 365 days []" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (RehabCase) by_day = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (RehabCase) by_session = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      add_day (&by_day->diary, &(RehabDiaryDay) { .date = days_ago (days[i].ago) });
      add_session (&by_session->diary, &(RehabSession) { .date = days_ago (days[i].ago) });
      assert_reasons (by_day, days[i].reasons);
      assert_reasons (by_session, days[i].reasons);
    }
}

/* All are asked, and one is answered yes. */
static void
raise_flag (RehabCase  *record,
            const char *date)
{
  const RehabAssessment *assessment = assess (record, date);

  ask_flags (record, assessment, 0);
  amend (record, assessment, FLAG, REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL, date);
}

static void
test_flag (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  raise_flag (record, "2026-11-01");

  {
    g_autoptr (GPtrArray) reasons = list (record);
    const RehabAttention *reason;

    g_assert_cmpuint (reasons->len, ==, 1);
    reason = g_ptr_array_index (reasons, 0);
    g_assert_true (g_str_has_prefix (reason->text, "Red flag open: "));
    g_assert_cmpstr (reason->sources, !=, "");
  }

  act (record, FLAG, "2026-11-02");
  assert_reasons (record, "");
}

/* All at once: the weightiest first. */
static RehabCase *
new_troubled_case (const char *closed_on)
{
  RehabCase *record = new_case (closed_on, REHAB_PAIN_RULE_KIND_GOOM);

  raise_flag (record, "2026-11-01");
  add_run (record, 20, 5);
  add_pain (record, 6, 2, 3);
  add_session (&record->diary, &(RehabSession) {
    .date = days_ago (5), .distance_km = rehab_number (8), .pain_before = rehab_number (2),
    .pain_during = rehab_number (6), .pain_next_morning = rehab_number (4),
  });

  return record;
}

static void
test_order (void)
{
  static const char *const beginnings[] = { "Red flag open", "Not settled twice", "Pain 6", "Run of 8.0 km" };
  g_autoptr (RehabCase) record = new_troubled_case (NULL);
  g_autoptr (GPtrArray) reasons = list (record);

  g_assert_cmpuint (reasons->len, ==, G_N_ELEMENTS (beginnings));
  for (guint i = 0; i < reasons->len; i++)
    g_assert_true (g_str_has_prefix (((const RehabAttention *) g_ptr_array_index (reasons, i))->text, beginnings[i]));
}

/* A closed episode is silent, but for what nobody dealt with. */
static void
test_closed (void)
{
  g_autoptr (RehabCase) record = new_troubled_case ("2026-11-20");
  g_autoptr (GPtrArray) reasons = list (record);

  g_assert_cmpuint (reasons->len, ==, 1);
  g_assert_true (g_str_has_prefix (((const RehabAttention *) g_ptr_array_index (reasons, 0))->text, "Red flag open"));

  act (record, FLAG, "2026-11-21");
  assert_reasons (record, "");
}

/* What was never asked is not a no: from the first assessment on it is named, and how many they are. */
static void
test_never_asked (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) items = NULL;
  const RehabAssessment *assessment;
  g_autofree char *expected = NULL;

  assert_reasons (record, "");
  assessment = assess (record, TODAY);
  ask_flags (record, assessment, 1);

  items = rehab_flag_due_list (record, REHAB_FLAG_DUE_NEVER_ASKED, on (TODAY), thresholds);
  g_assert_cmpuint (items->len, ==, 1);
  expected = g_strdup_printf ("1 red flag never asked in this episode: %s []",
                              ((const RehabItem *) g_ptr_array_index (items, 0))->label);
  assert_reasons (record, expected);

  /* Answered late, it was asked; and withdrawn again, it never was. */
  amend (record, assessment, ((const RehabItem *) g_ptr_array_index (items, 0))->key, REHAB_SIDE_NOT_ASKED,
         rehab_number (0), NULL, TODAY);
  assert_reasons (record, "");
  amend (record, assessment, ((const RehabItem *) g_ptr_array_index (items, 0))->key, REHAB_SIDE_NOT_ASKED,
         REHAB_NUMBER_NOT_ASKED, NULL, TODAY);
  assert_reasons (record, expected);
}

/* Many are counted, and the first few named. */
static void
test_never_asked_many (void)
{
  static const struct
  {
    guint n;
    const char *beginning, *end;
  } unasked[] = {
    { 2, "2 red flags never asked in this episode: ", "" }, { 4, "4 red flags never asked in this episode: ", "" },
    { 5, "5 red flags never asked in this episode: ", " and 2 more" },
    { 9, "9 red flags never asked in this episode: ", " and 6 more" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (unasked); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (GPtrArray) reasons = NULL;
      const RehabAttention *reason;

      ask_flags (record, assess (record, TODAY), unasked[i].n);
      reasons = list (record);
      g_assert_cmpuint (reasons->len, ==, 1);
      reason = g_ptr_array_index (reasons, 0);
      g_test_message ("%s", reason->text);
      g_assert_true (g_str_has_prefix (reason->text, unasked[i].beginning));
      g_assert_true (g_str_has_suffix (reason->text, unasked[i].end));
      g_assert_cmpint (strstr (reason->text, " more") != NULL, ==, unasked[i].n > 4);
    }
}

/* The day on which the phase changes is early enough to have asked. */
static void
test_asked_again_at_a_phase_change (void)
{
  static const struct
  {
    const char *changed_on;
    gboolean due;
  } changes[] = { { "2026-10-30", FALSE }, { "2026-11-01", FALSE }, { "2026-11-02", TRUE } };

  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (GPtrArray) reasons = NULL;

      ask_flags (record, assess (record, "2026-11-01"), 0);
      change_phase (record, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, changes[i].changed_on);
      reasons = list (record);
      g_test_message ("changed on %s", changes[i].changed_on);
      g_assert_cmpuint (reasons->len, ==, changes[i].due);
      if (changes[i].due)
        {
          const RehabAttention *reason = g_ptr_array_index (reasons, 0);

          g_assert_nonnull (strstr (reason->text, "red flags not asked since the phase changed on 2 Nov: "));
          g_assert_cmpstr (reason->sources, ==, "");
        }

      ask_flags (record, assess (record, "2026-11-03"), 0);
      assert_reasons (record, "");
    }
}

/* The clinic's own interval, to the day. */
static void
test_asked_again_after_the_interval (void)
{
  static const struct
  {
    double weeks;
    int ago;
    const char *said; /* NULL for nothing */
  } intervals[] = {
    { 6, 42, NULL }, { 6, 43, "more than 6 weeks ago" }, { 6, 400, "more than 6 weeks ago" },
    { 1, 7, NULL }, { 1, 8, "more than 1 week" }, { 52, 364, NULL }, { 52, 365, "more than 52 weeks ago" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
      g_autoptr (RehabThresholds) thresholds =
        rehab_thresholds_with (standard, REHAB_THRESHOLD_FLAG_INTERVAL, intervals[i].weeks, NULL);
      g_autofree char *asked_on = rehab_date_to_iso (days_ago (intervals[i].ago));
      g_autoptr (GPtrArray) reasons = NULL;

      ask_flags (record, assess (record, asked_on), 0);
      reasons = rehab_case_list_attention (record, on (TODAY), thresholds);
      g_test_message ("%d days ago, every %.0f weeks", intervals[i].ago, intervals[i].weeks);
      g_assert_cmpuint (reasons->len, ==, intervals[i].said != NULL);
      if (intervals[i].said != NULL)
        g_assert_nonnull (strstr (((const RehabAttention *) g_ptr_array_index (reasons, 0))->text, intervals[i].said));
    }
}

/* What the short review leaves out is asked once; what it asks, again. */
static void
test_asked_once (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  guint n_again = 0, n_once = 0;

  ask_flags (record, assess (record, "2026-02-01"), 0);
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabFlagDue due = rehab_flag_due_get (record, item, on (TODAY), thresholds);

      if (item->section != REHAB_SECTION_RED_FLAGS || item->young_only)
        {
          g_assert_cmpint (due, ==, REHAB_FLAG_DUE_NOT);
          continue;
        }

      g_assert_cmpint (due, ==, item->core ? REHAB_FLAG_DUE_LONG_AGO : REHAB_FLAG_DUE_NOT);
      n_again += item->core;
      n_once += !item->core;
    }

  g_assert_cmpuint (n_again, >, 0);
  g_assert_cmpuint (n_once, >, 0);
}

/* Nobody asks again who has closed the episode, or archived the patient; what was raised still stands. */
static void
test_not_asked_again (void)
{
  g_autoptr (RehabCase) closed = new_case ("2026-11-20", REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabCase) archived = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (GPtrArray) reasons = NULL;

  assess (closed, "2026-02-01");
  assert_reasons (closed, "");

  answer (archived, assess (archived, "2026-02-01"), FLAG, REHAB_SIDE_NOT_ASKED, 1);
  reasons = rehab_case_list_attention (archived, on (TODAY), NULL);
  g_assert_cmpuint (reasons->len, ==, 1);
  g_assert_true (g_str_has_prefix (((const RehabAttention *) g_ptr_array_index (reasons, 0))->text, "Red flag open"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/attention/nothing", test_nothing);
  g_test_add_func ("/attention/not-settled-twice", test_not_settled_twice);
  g_test_add_func ("/attention/settled-between", test_settled_between);
  g_test_add_func ("/attention/pain-over-the-rule", test_pain_over_the_rule);
  g_test_add_func ("/attention/pain-is-recent", test_pain_is_recent);
  g_test_add_func ("/attention/longest-run", test_longest_run);
  g_test_add_func ("/attention/longest-run-of-the-clinic", test_longest_run_of_the_clinic);
  g_test_add_func ("/attention/longest-run-window", test_longest_run_window);
  g_test_add_func ("/attention/first-run", test_first_run);
  g_test_add_func ("/attention/silence", test_silence);
  g_test_add_func ("/attention/flag", test_flag);
  g_test_add_func ("/attention/order", test_order);
  g_test_add_func ("/attention/closed", test_closed);
  g_test_add_func ("/attention/never-asked", test_never_asked);
  g_test_add_func ("/attention/never-asked-many", test_never_asked_many);
  g_test_add_func ("/attention/asked-again-at-a-phase-change", test_asked_again_at_a_phase_change);
  g_test_add_func ("/attention/asked-again-after-the-interval", test_asked_again_after_the_interval);
  g_test_add_func ("/attention/asked-once", test_asked_once);
  g_test_add_func ("/attention/not-asked-again", test_not_asked_again);

  return g_test_run ();
}
