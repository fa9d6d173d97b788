/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "attention-fixture.h"

#include <locale.h>

#define NOT_SETTLED "not-settled"
#define OWN_USUAL "own-usual"
#define PAIN_RULE "pain-rule"

/* Just under, at and just over the clinic's number of sessions (F72, F90, R36). */
static void
test_not_settled (void)
{
  static const struct
  {
    int wanted, sessions;
    const char *said;
  } cases[] = {
    { 2, 1, "" },
    { 2, 2, "Not settled twice running (20 Nov: 2 → 3, 21 Nov: 2 → 3)" },
    { 2, 3, "Not settled 3 times running (19 Nov: 2 → 3, 20 Nov: 2 → 3, 21 Nov: 2 → 3)" },
    { 2, 5, "Not settled 5 times running (… 19 Nov: 2 → 3, 20 Nov: 2 → 3, 21 Nov: 2 → 3)" },
    { 1, 0, "" },
    { 1, 1, "Not settled (21 Nov: 2 → 3)" },
    { 3, 2, "" },
    { 3, 3, "Not settled 3 times running (19 Nov: 2 → 3, 20 Nov: 2 → 3, 21 Nov: 2 → 3)" },
    { 10, 9, "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_NOT_SETTLED, cases[i].wanted);
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      add_pain (record, 30, 3, 3);
      for (int ago = cases[i].sessions; ago > 0; ago--)
        add_pain (record, ago, 2, 3);

      g_test_message ("%d sessions of %d", cases[i].sessions, cases[i].wanted);
      assert_says (record, NOT_SETTLED, thresholds, cases[i].said);
    }
}

/* What was not asked is passed over; equal pain has settled. */
static void
test_not_settled_missing (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_pain (record, 5, 2, 3);
  add_session (&record->diary, &(RehabSession) { .date = days_ago (4), .pain_before = rehab_number (0) });
  add_session (&record->diary, &(RehabSession) { .date = days_ago (3), .pain_next_morning = rehab_number (9) });
  add_session (&record->diary, &(RehabSession) { .date = days_ago (2) });
  assert_says (record, NOT_SETTLED, NULL, "");

  add_pain (record, 1, 4, 5);
  assert_says (record, NOT_SETTLED, NULL, "Not settled twice running (17 Nov: 2 → 3, 21 Nov: 4 → 5)");

  add_pain (record, 0, 4, 4);
  assert_says (record, NOT_SETTLED, NULL, "");
}

/* Sessions dated after today have not been done: neither do they raise it nor do they end it. */
static void
test_not_settled_later (void)
{
  g_autoptr (RehabCase) raised = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabCase) ended = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_pain (raised, 1, 2, 3);
  add_pain (raised, -1, 2, 3);
  assert_says (raised, NOT_SETTLED, NULL, "");

  add_pain (ended, 2, 2, 3);
  add_pain (ended, 1, 2, 3);
  add_pain (ended, -1, 2, 2);
  assert_says (ended, NOT_SETTLED, NULL, "Not settled twice running (20 Nov: 2 → 3, 21 Nov: 2 → 3)");
}

/* 28 days before today of a mean of 2 and a spread of 1. */
static void
add_usual (RehabCase *record,
           int        last_ago,
           int        n_days)
{
  for (int i = 0; i < n_days; i++)
    add_day (&record->diary, &(RehabDiaryDay) {
      .date = days_ago (last_ago + i), .worst_pain = rehab_number (i % 2 == 0 ? 1 : 3), .waking_pain = rehab_number (1),
    });
}

static void
add_worst (RehabCase *record,
           int        ago,
           double     pain)
{
  add_day (&record->diary, &(RehabDiaryDay) { .date = days_ago (ago), .worst_pain = rehab_number (pain) });
}

/* Just under, at and just over two standard deviations above the own mean. */
static void
test_own_usual (void)
{
  static const struct
  {
    double spread, pain;
    const char *said;
  } cases[] = {
    { 2, 3, "" }, { 2, 4, "" },
    { 2, 5, "Worst pain 5 on 22 Nov, own usual 2.0 ± 1.0 (28 of the 28 days before)" },
    { 3, 5, "" },
    { 3, 6, "Worst pain 6 on 22 Nov, own usual 2.0 ± 1.0 (28 of the 28 days before)" },
    { 1, 3, "" },
    { 1, 4, "Worst pain 4 on 22 Nov, own usual 2.0 ± 1.0 (28 of the 28 days before)" },
    { 2, 0, "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_BASELINE_SPREAD, cases[i].spread);
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      add_usual (record, 1, 28);
      add_worst (record, 0, cases[i].pain);
      g_test_message ("%g beyond %g standard deviations", cases[i].pain, cases[i].spread);
      assert_says (record, OWN_USUAL, thresholds, cases[i].said);
    }
}

/* Who has the same pain on all days has no spread: the smallest change that people told counts (R22). */
static void
test_own_usual_without_spread (void)
{
  static const struct
  {
    double rise, pain;
    const char *said;
  } cases[] = {
    { 1, 2, "" }, { 1, 3, "Worst pain 3 on 22 Nov, own usual 2.0 ± 0.0 (28 of the 28 days before)" },
    { 2, 3, "" }, { 2, 4, "Worst pain 4 on 22 Nov, own usual 2.0 ± 0.0 (28 of the 28 days before)" },
    { 0, 2, "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_BASELINE_RISE, cases[i].rise);
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      for (int ago = 1; ago <= 28; ago++)
        add_worst (record, ago, 2);
      add_worst (record, 0, cases[i].pain);
      assert_says (record, OWN_USUAL, thresholds, cases[i].said);
    }
}

/* Too few days are known: silent, whatever the pain. Days that were not kept are not days without pain. */
static void
test_own_usual_of_few_days (void)
{
  static const struct
  {
    int days;
    const char *said;
  } cases[] = {
    { 0, "" }, { 13, "" }, { 14, "Worst pain 9 on 22 Nov, own usual 2.0 ± 1.0 (14 of the 28 days before)" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      add_usual (record, 5, cases[i].days);
      add_worst (record, 0, 9);
      assert_says (record, OWN_USUAL, NULL, cases[i].said);
    }
}

/* The last recent day, each against the days before it; the worst of the day before the morning. */
static void
test_own_usual_is_recent (void)
{
  g_autoptr (RehabThresholds) short_sight = thresholds_with (REHAB_THRESHOLD_RECENT_DAYS, 2);
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_usual (record, 8, 28);
  add_worst (record, 7, 10);
  assert_says (record, OWN_USUAL, NULL, "");

  add_worst (record, 6, 9);
  assert_says (record, OWN_USUAL, NULL, "Worst pain 9 on 16 Nov, own usual 2.3 ± 1.8 (28 of the 28 days before)");
  assert_says (record, OWN_USUAL, short_sight, "");

  add_day (&record->diary, &(RehabDiaryDay) { .date = days_ago (1), .worst_pain = rehab_number (2), .waking_pain = rehab_number (6) });
  assert_says (record, OWN_USUAL, NULL, "Pain on waking 6 on 21 Nov, own usual 1.0 ± 0.0 (22 of the 28 days before)");

  /* Of tomorrow nothing is known. */
  add_worst (record, -1, 10);
  assert_says (record, OWN_USUAL, NULL, "Pain on waking 6 on 21 Nov, own usual 1.0 ± 0.0 (22 of the 28 days before)");
}

/* Before any fixed figure comes the own one, and the pain rule says it too where it is known. */
static void
test_own_usual_comes_first (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_session (&record->diary, &(RehabSession) { .date = days_ago (0), .pain_during = rehab_number (5) });
  assert_says (record, PAIN_RULE, NULL, "Pain 5 on 22 Nov, the rule accepts up to 3");

  add_usual (record, 1, 28);
  add_worst (record, 0, 6);
  assert_reasons (record,
                  "Worst pain 6 on 22 Nov, own usual 2.0 ± 1.0 (28 of the 28 days before) []\n"
                  "Pain 5 on 22 Nov, the rule accepts up to 3; worst pain of a day: own usual 2.0 ± 1.0 (28 of the 28 days before) [R36 R9]");
}

/* The clinic says how far back it looks; tomorrow is not recent. */
static void
test_pain_rule_is_recent (void)
{
  static const struct
  {
    int recent, ago;
    gboolean says;
  } cases[] = { { 7, 6, TRUE }, { 7, 7, FALSE }, { 1, 0, TRUE }, { 1, 1, FALSE }, { 28, 27, TRUE }, { 28, 28, FALSE }, { 7, -1, FALSE } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_RECENT_DAYS, cases[i].recent);
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autofree char *said = NULL;

      add_session (&record->diary, &(RehabSession) { .date = days_ago (cases[i].ago), .pain_during = rehab_number (8) });
      said = dup_said_by (record, PAIN_RULE, on (TODAY), thresholds);
      g_test_message ("%d days ago within %d", cases[i].ago, cases[i].recent);
      g_assert_cmpint (*said != '\0', ==, cases[i].says);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/attention/pain/not-settled/f72-f90", test_not_settled);
  g_test_add_func ("/attention/pain/not-settled-missing", test_not_settled_missing);
  g_test_add_func ("/attention/pain/not-settled-later", test_not_settled_later);
  g_test_add_func ("/attention/pain/own-usual", test_own_usual);
  g_test_add_func ("/attention/pain/own-usual-without-spread", test_own_usual_without_spread);
  g_test_add_func ("/attention/pain/own-usual-of-few-days", test_own_usual_of_few_days);
  g_test_add_func ("/attention/pain/own-usual-is-recent", test_own_usual_is_recent);
  g_test_add_func ("/attention/pain/own-usual-comes-first", test_own_usual_comes_first);
  g_test_add_func ("/attention/pain/pain-rule-is-recent", test_pain_rule_is_recent);

  return g_test_run ();
}
