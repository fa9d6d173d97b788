/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-baseline.h"

#include <locale.h>
#include <math.h>

#define DAY "2026-11-22"

static RehabDate
days_before (int days)
{
  return rehab_date_add_days (on (DAY), -days);
}

static void
add_worst (RehabDiary **diary,
           int          ago,
           double       pain)
{
  add_day (diary, &(RehabDiaryDay) { .date = days_before (ago), .worst_pain = rehab_number (pain) });
}

static RehabDiary *
new_diary (void)
{
  return rehab_diary_new (NULL, 0, NULL, 0);
}

/* By hand: 14 days of 1 and 14 of 3 have a mean of 2, a spread of 1, and of a sample of sqrt (28 / 27). */
static void
test_mean_and_spread (void)
{
  g_autoptr (RehabThresholds) population = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) sample = rehab_thresholds_with (population, REHAB_THRESHOLD_LOAD_DEVIATION, 1, NULL);
  RehabDiary *diary = new_diary ();
  RehabBaseline usual;

  for (int ago = 1; ago <= 28; ago++)
    add_worst (&diary, ago, ago % 2 == 0 ? 1 : 3);
  /* Neither the day itself nor what is more than 28 days ago is in it. */
  add_worst (&diary, 0, 10);
  add_worst (&diary, 29, 10);

  usual = rehab_baseline_before (diary, REHAB_BASELINE_WORST_PAIN, on (DAY), population);
  g_assert_true (usual.is_enough);
  g_assert_cmpuint (usual.days, ==, 28);
  g_assert_cmpfloat_with_epsilon (usual.mean, 2.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (usual.spread, 1.0, 1e-12);

  usual = rehab_baseline_before (diary, REHAB_BASELINE_WORST_PAIN, on (DAY), sample);
  g_assert_cmpfloat_with_epsilon (usual.mean, 2.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (usual.spread, sqrt (28.0 / 27.0), 1e-12);

  rehab_diary_unref (diary);
}

/* Days that were not kept, or not asked, are not without pain. */
static void
test_missing_is_not_zero (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  RehabDiary *diary = new_diary ();
  RehabBaseline usual;

  for (int ago = 2; ago <= 28; ago += 2)
    add_worst (&diary, ago, 4);
  for (int ago = 1; ago <= 27; ago += 4)
    add_day (&diary, &(RehabDiaryDay) { .date = days_before (ago), .rest_day = TRUE });

  usual = rehab_baseline_before (diary, REHAB_BASELINE_WORST_PAIN, on (DAY), thresholds);
  g_assert_true (usual.is_enough);
  g_assert_cmpuint (usual.days, ==, 14);
  g_assert_cmpfloat_with_epsilon (usual.mean, 4.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (usual.spread, 0.0, 1e-12);

  rehab_diary_unref (diary);
}

/* Just under, at and just over the days that are wanted. */
static void
test_enough_days (void)
{
  static const struct
  {
    int wanted, known;
    gboolean is_enough;
  } cases[] = { { 14, 13, FALSE }, { 14, 14, TRUE }, { 14, 15, TRUE }, { 7, 6, FALSE }, { 7, 7, TRUE }, { 28, 27, FALSE }, { 28, 28, TRUE }, { 14, 0, FALSE } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
      g_autoptr (RehabThresholds) thresholds =
        rehab_thresholds_with (standard, REHAB_THRESHOLD_BASELINE_DAYS, cases[i].wanted, NULL);
      RehabDiary *diary = new_diary ();
      RehabBaseline usual;

      for (int ago = 1; ago <= cases[i].known; ago++)
        add_worst (&diary, ago, 2);

      usual = rehab_baseline_before (diary, REHAB_BASELINE_WORST_PAIN, on (DAY), thresholds);
      g_assert_cmpint (usual.is_enough, ==, cases[i].is_enough);
      g_assert_cmpuint (usual.days, ==, cases[i].known);
      if (!cases[i].is_enough)
        g_assert_cmpfloat (usual.mean + usual.spread, <=, 0.0);

      rehab_diary_unref (diary);
    }
}

/* The mornings: what the day says, else what the session of the day before says. */
static void
test_waking (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  RehabDiary *diary = new_diary ();
  RehabBaseline usual;

  for (int ago = 1; ago <= 14; ago++)
    add_day (&diary, &(RehabDiaryDay) { .date = days_before (ago), .waking_pain = rehab_number (2), .worst_pain = rehab_number (9) });
  for (int ago = 16; ago <= 29; ago++)
    add_session (&diary, &(RehabSession) { .date = days_before (ago), .pain_next_morning = rehab_number (4) });

  /* The session 29 days ago tells of the morning after. */
  usual = rehab_baseline_before (diary, REHAB_BASELINE_WAKING_PAIN, on (DAY), thresholds);
  g_assert_cmpuint (usual.days, ==, 28);
  g_assert_cmpfloat_with_epsilon (usual.mean, 3.0, 1e-12);

  rehab_diary_unref (diary);
}

/* Nothing on a day that was kept is a load of nothing; a session without effort is not. */
static void
test_load (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  RehabDiary *diary = new_diary ();
  RehabBaseline usual;

  for (int ago = 1; ago <= 14; ago++)
    add_session (&diary, &(RehabSession) { .date = days_before (ago), .minutes = rehab_number (40), .effort = rehab_number (5) });
  for (int ago = 15; ago <= 20; ago++)
    add_day (&diary, &(RehabDiaryDay) { .date = days_before (ago), .rest_day = TRUE });
  for (int ago = 21; ago <= 24; ago++)
    add_session (&diary, &(RehabSession) { .date = days_before (ago), .kind = REHAB_SESSION_KIND_LONG_SIT, .minutes = rehab_number (90) });
  for (int ago = 25; ago <= 27; ago++)
    add_session (&diary, &(RehabSession) { .date = days_before (ago), .minutes = rehab_number (40) });
  /* A part of a day's load is no load of the day. */
  add_session (&diary, &(RehabSession) { .date = days_before (14), .minutes = rehab_number (30) });

  usual = rehab_baseline_before (diary, REHAB_BASELINE_LOAD, on (DAY), thresholds);
  g_assert_cmpuint (usual.days, ==, 13 + 6 + 4);
  g_assert_cmpfloat_with_epsilon (usual.mean, 13 * 200.0 / 23, 1e-9);

  rehab_diary_unref (diary);
}

/* Just under, at and just over two standard deviations, and the rise that counts. */
static void
test_beyond (void)
{
  static const struct
  {
    double mean, spread, value;
    gboolean beyond;
  } cases[] = {
    { 2, 1, 3.9, FALSE }, { 2, 1, 4, FALSE }, { 2, 1, 4.1, TRUE }, { 2, 1, 0, FALSE },
    { 2, 0, 2, FALSE }, { 2, 0, 2.9, FALSE }, { 2, 0, 3, TRUE },
    { 0, 0, 0, FALSE }, { 0, 0, 1, TRUE }, { 0.04, 0.19, 1, FALSE }, { 0.04, 0.19, 2, TRUE },
  };
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabBaseline usual = { .days = 28, .is_enough = TRUE, .mean = cases[i].mean, .spread = cases[i].spread };
      RehabBaseline few = usual;

      g_test_message ("%g of %g ± %g", cases[i].value, cases[i].mean, cases[i].spread);
      g_assert_cmpint (rehab_baseline_is_beyond (&usual, rehab_number (cases[i].value), thresholds), ==, cases[i].beyond);

      few.is_enough = FALSE;
      g_assert_false (rehab_baseline_is_beyond (&few, rehab_number (cases[i].value), thresholds));
      g_assert_false (rehab_baseline_is_beyond (&usual, REHAB_NUMBER_NOT_ASKED, thresholds));
    }
}

static void
test_words (void)
{
  RehabBaseline usual = { .days = 26, .is_enough = TRUE, .mean = 1.84, .spread = 0.66 };
  RehabBaseline load = { .days = 20, .is_enough = TRUE, .mean = 212.4, .spread = 80.6 };
  RehabBaseline few = { .days = 3 };
  g_autofree char *pain = rehab_baseline_dup_words (&usual, REHAB_BASELINE_WORST_PAIN);
  g_autofree char *loaded = rehab_baseline_dup_words (&load, REHAB_BASELINE_LOAD);
  g_autofree char *unknown = rehab_baseline_dup_words (&few, REHAB_BASELINE_WORST_PAIN);

  g_assert_cmpstr (pain, ==, "own usual 1.8 ± 0.7 (26 of the 28 days before)");
  g_assert_cmpstr (loaded, ==, "own usual 212 ± 81 (20 of the 28 days before)");
  g_assert_cmpstr (unknown, ==, "own usual not known (3 of the 28 days before)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/baseline/mean-and-spread", test_mean_and_spread);
  g_test_add_func ("/baseline/missing-is-not-zero", test_missing_is_not_zero);
  g_test_add_func ("/baseline/enough-days", test_enough_days);
  g_test_add_func ("/baseline/waking", test_waking);
  g_test_add_func ("/baseline/load", test_load);
  g_test_add_func ("/baseline/beyond", test_beyond);
  g_test_add_func ("/baseline/words", test_words);

  return g_test_run ();
}
