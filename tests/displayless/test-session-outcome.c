/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-load-words.h"
#include "rehab-session-outcome.h"

#define FIRST "2026-03-27" /* a Friday before the clocks change */
#define N -1               /* not asked */

static RehabNumber
pain (int value)
{
  return value >= 0 ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED;
}

/* One session on the first day, and what the mornings after it say. */
static void
test_settling (void)
{
  static const struct
  {
    int before, next_morning;
    int mornings[5]; /* from the next one on */
    int today;       /* days after the session */
    RehabSettling settling;
    guint days, missed;
    const char *words;
  } rows[] = {
    { 2, 2, { N, N, N, N, N }, 5, REHAB_SETTLING_BACK, 1, 0, "back by the next morning" },
    { 2, N, { 2, N, N, N, N }, 5, REHAB_SETTLING_BACK, 1, 0, "back by the next morning" },
    { 2, 0, { 5, 5, 5, 5, 5 }, 5, REHAB_SETTLING_BACK, 1, 0, "back by the next morning" },
    { 2, 4, { 1, 3, 2, 0, 0 }, 5, REHAB_SETTLING_BACK, 3, 0, "back after 3 days" },
    { 2, N, { 4, 3, 1, 0, 0 }, 5, REHAB_SETTLING_BACK, 3, 0, "back after 3 days" },
    { 2, 4, { N, N, 2, 0, 0 }, 5, REHAB_SETTLING_BACK, 3, 1, "back after 3 days at the latest" },
    { 2, N, { N, N, N, 2, 0 }, 5, REHAB_SETTLING_BACK, 4, 3, "back after 4 days at the latest" },
    { 2, 4, { N, 4, 3, 3, 3 }, 5, REHAB_SETTLING_ABOVE, 5, 0, "above before for 5 days so far" },
    { 2, 4, { N, N, 3, N, N }, 5, REHAB_SETTLING_ABOVE, 3, 1, "above before on the mornings asked of 3 days so far" },
    { 2, 4, { N, N, N, N, N }, 5, REHAB_SETTLING_ABOVE, 1, 0, "above before for 1 day so far" },
    /* What comes after today has not come. */
    { 2, 4, { 4, 4, 0, 0, 0 }, 2, REHAB_SETTLING_ABOVE, 2, 0, "above before for 2 days so far" },
    { 2, N, { 0, 0, 0, 0, 0 }, 0, REHAB_SETTLING_NOT_YET, 0, 0, "not yet known" },
    { 2, N, { N, N, N, N, N }, 5, REHAB_SETTLING_NOT_ASKED, 0, 0, "not asked" },
    { N, 0, { 0, 0, 0, 0, 0 }, 5, REHAB_SETTLING_NOT_ASKED, 0, 0, "not asked" },
    { 10, N, { N, 10, N, N, N }, 5, REHAB_SETTLING_BACK, 2, 1, "back after 2 days at the latest" },
    { 0, 10, { 10, 1, 1, 1, 0 }, 5, REHAB_SETTLING_BACK, 5, 0, "back after 5 days" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
      g_autoptr (RehabSessionOutcomes) outcomes = NULL;
      g_autofree char *words = NULL;
      const RehabSessionOutcome *outcome;

      add_session (&diary, &(RehabSession) {
      .date = on (FIRST), .pain_before = pain (rows[i].before), .pain_next_morning = pain (rows[i].next_morning),
    });
      for (int m = 0; m < 5; m++)
        if (rows[i].mornings[m] != N)
          add_day (&diary, &(RehabDiaryDay) {
          .date = rehab_date_add_days (on (FIRST), m + 1), .waking_pain = pain (rows[i].mornings[m]),
        });

      g_test_message ("row %zu", i);
      outcomes = rehab_session_outcomes_new (diary, rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM),
                                             rehab_date_add_days (on (FIRST), rows[i].today));
      g_assert_cmpuint (rehab_session_outcomes_get_n (outcomes), ==, 1);
      outcome = rehab_session_outcomes_get (outcomes, 0);
      g_assert_cmpint (outcome->settling, ==, rows[i].settling);
      g_assert_cmpuint (outcome->days, ==, rows[i].days);
      g_assert_cmpuint (outcome->mornings_missed, ==, rows[i].missed);
      words = rehab_session_outcome_dup_settling (outcome);
      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_verdict_by_the_rule (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);

  add_session (&diary, &(RehabSession) {
    .date = on (FIRST), .pain_before = pain (1), .pain_during = pain (4), .pain_after = pain (2), .pain_next_morning = pain (1),
  });

  for (int kind = REHAB_PAIN_RULE_KIND_GOOM; kind <= REHAB_PAIN_RULE_KIND_SILBERNAGEL; kind++)
    {
      g_autoptr (RehabSessionOutcomes) outcomes =
        rehab_session_outcomes_new (diary, rehab_pain_rule_lookup ((RehabPainRuleKind) kind), rehab_date_add_days (on (FIRST), 3));
      const RehabSessionOutcome *outcome = rehab_session_outcomes_get (outcomes, 0);

      g_assert_cmpint (outcome->verdict, ==, REHAB_VERDICT_SETTLED);
      g_assert_cmpfloat_with_epsilon (outcome->peak.value, 4.0, 1e-12);
      g_assert_cmpint (outcome->over_limit, ==, kind == REHAB_PAIN_RULE_KIND_GOOM);
    }
}

/* Every peak against both rules, and every morning after against what was before, on the day itself and later. */
static void
test_every_outcome (void)
{
  static const struct
  {
    RehabPainRuleKind kind;
    int accepted; /* R36: 3; R33: 5 */
  } rules[] = { { REHAB_PAIN_RULE_KIND_GOOM, 3 }, { REHAB_PAIN_RULE_KIND_SILBERNAGEL, 5 } };

  for (size_t r = 0; r < G_N_ELEMENTS (rules); r++)
    for (int peak = N; peak <= 10; peak++)
      for (int morning = N; morning <= 10; morning++)
        for (int later = 0; later < 2; later++)
          {
            g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
            g_autoptr (RehabSessionOutcomes) outcomes = NULL;
            const RehabSessionOutcome *outcome;

            add_session (&diary, &(RehabSession) {
            .date = on (FIRST), .pain_before = pain (4), .pain_during = pain (peak % 2 == 0 ? peak : N),
            .pain_after = pain (peak % 2 == 0 ? N : peak), .pain_next_morning = pain (morning),
          });
            outcomes = rehab_session_outcomes_new (diary, rehab_pain_rule_lookup (rules[r].kind),
                                                   rehab_date_add_days (on (FIRST), later));
            outcome = rehab_session_outcomes_get (outcomes, 0);

            g_assert_true (rehab_number_equal (outcome->peak, pain (peak)));
            g_assert_cmpint (outcome->over_limit, ==, peak > rules[r].accepted);
            g_assert_cmpint (outcome->verdict, ==,
                             morning != N ? (morning <= 4 ? REHAB_VERDICT_SETTLED : REHAB_VERDICT_NOT_SETTLED)
                                          : later ? REHAB_VERDICT_NOT_ASKED : REHAB_VERDICT_NOT_YET);
          }
}

/* The first morning at or below before, by looking at each morning after each session. */
static void
assert_as_by_hand (const RehabDiary          *diary,
                   const RehabSession        *session,
                   const RehabSessionOutcome *outcome,
                   RehabDate                  today)
{
  guint missed = 0, last = 0, missed_at_last = 0;

  for (int k = 1; k <= 60 && (k == 1 || rehab_date_compare (rehab_date_add_days (session->date, k), today) <= 0); k++)
    {
      RehabDate date = rehab_date_add_days (session->date, k);
      gboolean come = rehab_date_compare (date, today) <= 0;
      const RehabDiaryDay *day = rehab_diary_find_day (diary, date);
      RehabNumber morning = k == 1 ? session->pain_next_morning : REHAB_NUMBER_NOT_ASKED;

      if (!morning.known && come && day != NULL)
        morning = day->waking_pain;
      /* Else the worst that sessions of the day before say. */
      for (guint i = 0; come && !(day != NULL && day->waking_pain.known) && i < rehab_diary_get_n_sessions (diary); i++)
        {
          const RehabSession *other = rehab_diary_get_session (diary, i);

          if (rehab_date_days_until (other->date, date) == 1 && other->pain_next_morning.known
              && !(k == 1 && session->pain_next_morning.known)
              && (!morning.known || other->pain_next_morning.value > morning.value))
            morning = other->pain_next_morning;
        }

      if (!morning.known)
        {
          missed++;
          continue;
        }
      if (session->pain_before.known && morning.value <= session->pain_before.value)
        {
          g_assert_cmpint (outcome->settling, ==, REHAB_SETTLING_BACK);
          g_assert_cmpuint (outcome->days, ==, (guint) k);
          g_assert_cmpuint (outcome->mornings_missed, ==, missed);
          return;
        }
      last = (guint) k;
      missed_at_last = missed;
    }

  if (!session->pain_before.known || last == 0)
    {
      g_assert_true (outcome->settling == REHAB_SETTLING_NOT_ASKED || outcome->settling == REHAB_SETTLING_NOT_YET);
      return;
    }

  g_assert_cmpint (outcome->settling, ==, REHAB_SETTLING_ABOVE);
  g_assert_cmpuint (outcome->days, ==, last);
  g_assert_cmpuint (outcome->mornings_missed, ==, missed_at_last);
}

static void
test_same_as_by_hand (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
      g_autoptr (RehabSessionOutcomes) outcomes = NULL;
      RehabDate today = rehab_date_add_days (on (FIRST), g_test_rand_int_range (0, 30));
      int n_days = g_test_rand_int_range (1, 30);

      for (int i = 0; i < n_days; i++)
        {
          RehabDate date = rehab_date_add_days (on (FIRST), i);

          if (g_test_rand_bit ())
            add_day (&diary, &(RehabDiaryDay) { .date = date, .waking_pain = pain (g_test_rand_int_range (-1, 11)) });
          for (int s = g_test_rand_int_range (0, 3); s > 0; s--)
            add_session (&diary, &(RehabSession) {
          .date = date, .position = s, .pain_before = pain (g_test_rand_int_range (-1, 6)),
          .pain_next_morning = pain (MAX (-1, g_test_rand_int_range (-8, 11))),
        });
        }

      outcomes = rehab_session_outcomes_new (diary, rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM), today);
      for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
        assert_as_by_hand (diary, rehab_diary_get_session (diary, i), rehab_session_outcomes_get (outcomes, i), today);
    }
}

static void
test_nothing (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabSessionOutcomes) outcomes =
    rehab_session_outcomes_new (diary, rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM), on (FIRST));

  g_assert_cmpuint (rehab_session_outcomes_get_n (outcomes), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-outcome/settling", test_settling);
  g_test_add_func ("/session-outcome/verdict-by-the-rule", test_verdict_by_the_rule);
  g_test_add_func ("/session-outcome/every-outcome", test_every_outcome);
  g_test_add_func ("/session-outcome/same-as-by-hand", test_same_as_by_hand);
  g_test_add_func ("/session-outcome/nothing", test_nothing);

  return g_test_run ();
}
