/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "case-fixture.h"
#include "rehab-strength-words.h"

#include <locale.h>

#define TODAY "2026-03-20"

/* An item of its own: what is tested is how forces are worked out, not which are asked. */
static const RehabItem item = {
  .key = "strength-test", .section = REHAB_SECTION_STRENGTH, .kind = REHAB_ITEM_STRENGTH, .sided = TRUE,
  .label = "Knee flexion", .help = "Help.", .max = 1000, .unit = "N", .better = REHAB_BETTER_HIGHER, .sources = "",
};

static RehabCase *
new_case_of (RehabSide side)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE_ID, .patient_id = PATIENT_ID, .side = side, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = on ("2026-01-05"),
  }, &error);

  g_assert_no_error (error);

  return rehab_case_new (episode);
}

static void
set_up (RehabCase             *record,
        const RehabAssessment *assessment,
        double                 device,
        double                 position,
        double                 angle)
{
  answer (record, assessment, "strength-test.device", REHAB_SIDE_NOT_ASKED, device);
  answer (record, assessment, "strength-test.position", REHAB_SIDE_NOT_ASKED, position);
  answer (record, assessment, "strength-test.angle", REHAB_SIDE_NOT_ASKED, angle);
}

/* Trials of a side; below 0 is one that was not made. */
static void
pull (RehabCase             *record,
      const RehabAssessment *assessment,
      RehabSide              side,
      double                 first,
      double                 second,
      double                 third)
{
  const double trials[] = { first, second, third };

  for (guint i = 0; i < G_N_ELEMENTS (trials); i++)
    {
      g_autofree char *key = g_strdup_printf ("strength-test.%u", i + 1);

      if (trials[i] >= 0.0)
        answer (record, assessment, key, side, trials[i]);
    }
}

static void
assert_number (RehabNumber number,
               double      expected)
{
  g_assert_true (number.known);
  g_assert_cmpfloat_with_epsilon (number.value, expected, 1e-9);
}

typedef char *(*DupWords) (const RehabStrength   *self,
                           guint                  n,
                           const RehabThresholds *thresholds,
                           RehabDate              today);

static void
assert_says (DupWords             dup,
             const RehabStrength *strength,
             guint                n,
             const char          *expected)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autofree char *words = dup (strength, n, thresholds, on (TODAY));

  g_assert_cmpstr (words, ==, expected);
}

static void
assert_symmetry (const RehabStrength *strength,
                 const char          *expected)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autofree char *words = rehab_strength_dup_symmetry (strength, thresholds);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_nothing (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
  RehabStrength strength = rehab_strength_read (&item, record, assess (record, "2026-03-05"));
  g_autofree char *setup = rehab_strength_dup_setup (&strength);
  g_autofree char *suggestion = rehab_strength_dup_suggestion (&strength, on (TODAY));
  g_autofree char *summary = rehab_strength_dup_summary (&strength, 0);
  g_autofree char *trials = rehab_strength_dup_trials (&strength, 0);

  g_assert_cmpuint (strength.sides[0].n_trials, ==, 0);
  g_assert_false (strength.sides[0].best.known);
  g_assert_false (strength.symmetry.known);
  g_assert_cmpint (strength.symmetry_gap, ==, REHAB_STRENGTH_GAP_NO_TRIAL);
  g_assert_null (setup);
  g_assert_null (suggestion);
  g_assert_null (summary);
  g_assert_cmpstr (trials, ==, "Not asked");
  assert_symmetry (&strength, NULL);
  assert_says (rehab_strength_dup_last, &strength, 0, NULL);
  assert_says (rehab_strength_dup_own_best, &strength, 0, NULL);
}

/* 250, 241 and 238: best 250, mean 729 / 3 = 243, spread 12. */
static void
test_trials (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
  const RehabAssessment *now = assess (record, "2026-03-05");
  RehabStrength strength;
  g_autofree char *three = NULL;
  g_autofree char *one = NULL;
  g_autofree char *listed = NULL;

  pull (record, now, REHAB_SIDE_LEFT, 241, 250, 238);
  pull (record, now, REHAB_SIDE_RIGHT, -1, 200, -1);
  strength = rehab_strength_read (&item, record, now);

  g_assert_cmpuint (strength.sides[0].n_trials, ==, 3);
  assert_number (strength.sides[0].best, 250);
  assert_number (strength.sides[0].mean, 243);
  assert_number (strength.sides[0].spread, 12);
  three = rehab_strength_dup_summary (&strength, 0);
  g_assert_cmpstr (three, ==, "Best 250 N. Mean of 3 trials 243 N, spread 12 N");

  /* One trial is a best, and neither a mean nor a spread. */
  g_assert_cmpuint (strength.sides[1].n_trials, ==, 1);
  assert_number (strength.sides[1].best, 200);
  g_assert_false (strength.sides[1].mean.known);
  g_assert_false (strength.sides[1].spread.known);
  one = rehab_strength_dup_summary (&strength, 1);
  g_assert_cmpstr (one, ==, "Best 200 N. No mean of one trial");
  listed = rehab_strength_dup_trials (&strength, 1);
  g_assert_cmpstr (listed, ==, "–, 200, – N");
}

/* A trial that was not made is no zero: 100 and 120 have the mean 110, not 73. */
static void
test_missing_trial_is_no_zero (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
  const RehabAssessment *now = assess (record, "2026-03-05");
  RehabStrength strength;

  pull (record, now, REHAB_SIDE_LEFT, 100, -1, 120);
  pull (record, now, REHAB_SIDE_RIGHT, 0, 0, -1);
  strength = rehab_strength_read (&item, record, now);

  assert_number (strength.sides[0].mean, 110);
  assert_number (strength.sides[0].spread, 20);
  /* And one that came to nothing is a zero. */
  g_assert_cmpuint (strength.sides[1].n_trials, ==, 2);
  assert_number (strength.sides[1].best, 0);
  assert_number (strength.sides[1].mean, 0);
}

static RehabStrength
read_symmetry (RehabCase *record,
               double     left,
               double     right)
{
  const RehabAssessment *now = assess (record, "2026-03-05");

  pull (record, now, REHAB_SIDE_LEFT, left, -1, -1);
  pull (record, now, REHAB_SIDE_RIGHT, right, -1, -1);

  return rehab_strength_read (&item, record, now);
}

/* 217 / 250 = 86.8 %; 250 / 217 = 115.2 %. */
static void
test_symmetry_is_involved_to_other (void)
{
  g_autoptr (RehabCase) left = new_case_of (REHAB_SIDE_LEFT);
  g_autoptr (RehabCase) right = new_case_of (REHAB_SIDE_RIGHT);
  RehabStrength strength = read_symmetry (left, 217, 250);

  assert_number (strength.symmetry, 86.8);
  g_assert_cmpint (strength.symmetry_of, ==, REHAB_SIDE_LEFT);
  g_assert_true (strength.sides[0].involved);
  g_assert_false (strength.sides[1].involved);
  assert_symmetry (&strength, "Symmetry 86.8 %: the involved left to the right. Below the threshold of 90 %.");

  /* Above 100 % when the involved side is the stronger one. */
  strength = read_symmetry (right, 217, 250);
  g_assert_cmpint (strength.symmetry_of, ==, REHAB_SIDE_RIGHT);
  assert_symmetry (&strength, "Symmetry 115.2 %: the involved right to the left. At or above the threshold of 90 %.");
}

static void
test_symmetry_of_both_is_weaker_to_stronger (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_BOTH);
  g_autoptr (RehabCase) other = new_case_of (REHAB_SIDE_BOTH);
  RehabStrength strength = read_symmetry (record, 250, 200);

  assert_number (strength.symmetry, 80);
  g_assert_true (strength.weaker_to_stronger);
  g_assert_cmpint (strength.symmetry_of, ==, REHAB_SIDE_RIGHT);
  assert_symmetry (&strength,
                   "Symmetry 80.0 %: the weaker right to the left, as both sides are involved. Below the threshold of 90 %.");

  strength = read_symmetry (other, 200, 250);
  assert_number (strength.symmetry, 80);
  g_assert_cmpint (strength.symmetry_of, ==, REHAB_SIDE_LEFT);
}

static void
test_symmetry_at_the_threshold (void)
{
  g_autoptr (RehabCase) at = new_case_of (REHAB_SIDE_LEFT);
  g_autoptr (RehabCase) below = new_case_of (REHAB_SIDE_LEFT);
  RehabStrength strength = read_symmetry (at, 225, 250);

  assert_symmetry (&strength, "Symmetry 90.0 %: the involved left to the right. At or above the threshold of 90 %.");

  /* 899.6 / 1000: rounded it would read as the 90.0 % that it is not. */
  strength = read_symmetry (below, 899.6, 1000);
  assert_symmetry (&strength, "Symmetry 89.9 %: the involved left to the right. Below the threshold of 90 %.");
}

static void
test_symmetry_that_cannot_be (void)
{
  g_autoptr (RehabCase) one_sided = new_case_of (REHAB_SIDE_LEFT);
  g_autoptr (RehabCase) zero = new_case_of (REHAB_SIDE_LEFT);
  g_autoptr (RehabCase) both_zero = new_case_of (REHAB_SIDE_BOTH);
  g_autoptr (RehabCase) involved_zero = new_case_of (REHAB_SIDE_LEFT);
  RehabStrength strength = read_symmetry (one_sided, 200, -1);

  assert_symmetry (&strength, "No symmetry: no trial of the right side.");

  strength = read_symmetry (zero, 200, 0);
  g_assert_false (strength.symmetry.known);
  g_assert_cmpint (strength.symmetry_gap, ==, REHAB_STRENGTH_GAP_ZERO);
  assert_symmetry (&strength, "No symmetry: the best of the side to compare with is 0.");

  strength = read_symmetry (both_zero, 0, 0);
  g_assert_false (strength.symmetry.known);

  /* Nothing to something is a figure. */
  strength = read_symmetry (involved_zero, 0, 200);
  assert_number (strength.symmetry, 0);
}

/* 230 then, 250 now: +20, 8.695… %. */
static void
test_change_within_the_band (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
  const RehabAssessment *then = assess (record, "2026-02-02");
  const RehabAssessment *now = assess (record, "2026-03-05");
  RehabStrength strength;

  set_up (record, then, 1, 1, 30);
  set_up (record, now, 1, 1, 30);
  pull (record, then, REHAB_SIDE_LEFT, 230, 210, 220);
  pull (record, now, REHAB_SIDE_LEFT, 240, 250, 245);
  strength = rehab_strength_read (&item, record, now);

  assert_number (strength.sides[0].last.change, 20);
  g_assert_true (rehab_strength_is_within (&strength.sides[0].last, 10));
  g_assert_false (rehab_strength_is_within (&strength.sides[0].last, 8));
  assert_says (rehab_strength_dup_last, &strength, 0,
               "Last, 2 Feb: 230 N, now +20 N, +8.7 %: within the clinic’s 10 % error band");
  assert_says (rehab_strength_dup_own_best, &strength, 0, "Own best, 2 Feb: 230 N, now 108.6 % of it");
  assert_says (rehab_strength_dup_last, &strength, 1, NULL);
}

/* Exactly as wide as the band is within it, on either side: 200 to 220 and to 180. */
static void
test_change_at_the_edge (void)
{
  const struct
  {
    double now;
    const char *words;
  } edges[] = {
    { 220, "Last, 2 Feb: 200 N, now +20 N, +10.0 %: within the clinic’s 10 % error band" },
    { 180, "Last, 2 Feb: 200 N, now −20 N, −10.0 %: within the clinic’s 10 % error band" },
    { 221, "Last, 2 Feb: 200 N, now +21 N, +10.5 %: outside the clinic’s 10 % error band" },
    { 179, "Last, 2 Feb: 200 N, now −21 N, −10.5 %: outside the clinic’s 10 % error band" },
    { 200, "Last, 2 Feb: 200 N, now the same: within the clinic’s 10 % error band" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
      const RehabAssessment *then = assess (record, "2026-02-02");
      const RehabAssessment *now = assess (record, "2026-03-05");
      RehabStrength strength;

      set_up (record, then, 1, 1, 30);
      set_up (record, now, 1, 1, 30);
      pull (record, then, REHAB_SIDE_LEFT, 200, -1, -1);
      pull (record, now, REHAB_SIDE_LEFT, edges[i].now, -1, -1);
      strength = rehab_strength_read (&item, record, now);
      assert_says (rehab_strength_dup_last, &strength, 0, edges[i].words);
    }
}

/* 260 in February, 230 last time, 250 now: the best of all, not the last, and 250 / 260 = 96.15 %. */
static void
test_own_best_of_the_episode (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
  const RehabAssessment *first = assess (record, "2026-02-02");
  const RehabAssessment *second = assess (record, "2026-02-20");
  const RehabAssessment *now = assess (record, "2026-03-05");
  const RehabAssessment *later = assess (record, "2026-03-12");
  RehabStrength strength;

  set_up (record, first, 1, 1, 30);
  set_up (record, second, 1, 1, 30);
  set_up (record, now, 1, 1, 30);
  set_up (record, later, 1, 1, 30);
  pull (record, first, REHAB_SIDE_LEFT, 255, 260, 250);
  pull (record, second, REHAB_SIDE_LEFT, 230, 220, -1);
  pull (record, now, REHAB_SIDE_LEFT, 250, -1, -1);
  /* What came after is no past. */
  pull (record, later, REHAB_SIDE_LEFT, 400, -1, -1);
  strength = rehab_strength_read (&item, record, now);

  assert_number (strength.sides[0].own_best.best, 260);
  assert_number (strength.sides[0].last.best, 230);
  assert_says (rehab_strength_dup_own_best, &strength, 0,
               "Own best, 2 Feb: 260 N, now 96.1 % of it: no more than 10 % below");

  pull (record, later, REHAB_SIDE_RIGHT, 100, -1, -1);
  strength = rehab_strength_read (&item, record, later);
  assert_number (strength.sides[0].own_best.best, 260);
  assert_says (rehab_strength_dup_own_best, &strength, 1, NULL);
}

/* 233 / 260 = 89.6 %. */
static void
test_far_below_own_best (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
  const RehabAssessment *then = assess (record, "2025-11-02");
  const RehabAssessment *now = assess (record, "2026-03-05");
  RehabStrength strength;

  set_up (record, then, 1, 1, 30);
  set_up (record, now, 1, 1, 30);
  pull (record, then, REHAB_SIDE_LEFT, 260, -1, -1);
  pull (record, now, REHAB_SIDE_LEFT, 233, -1, -1);
  strength = rehab_strength_read (&item, record, now);

  assert_says (rehab_strength_dup_own_best, &strength, 0,
               "Own best, 2 Nov 2025: 260 N, now 89.6 % of it: more than 10 % below");
}

static void
test_compares_like_with_like (void)
{
  const struct
  {
    double device, position, angle; /* below 0: not recorded */
    RehabStrengthGap gap;
    const char *words;
  } cases[] = {
    { 1, 1, 30, REHAB_STRENGTH_GAP_NONE, NULL },
    { 2, 1, 30, REHAB_STRENGTH_GAP_OTHER_DEVICE, "Last, 2 Feb: 230 N, not compared: another device" },
    { 1, 3, 30, REHAB_STRENGTH_GAP_OTHER_POSITION, "Last, 2 Feb: 230 N, not compared: another position" },
    { 1, 1, 45, REHAB_STRENGTH_GAP_OTHER_ANGLE, "Last, 2 Feb: 230 N, not compared: another angle" },
    { -1, 1, 30, REHAB_STRENGTH_GAP_SETUP_UNKNOWN,
      "Last, 2 Feb: 230 N, not compared: device, position and angle are not all recorded for both" },
    { 1, 1, -1, REHAB_STRENGTH_GAP_SETUP_UNKNOWN,
      "Last, 2 Feb: 230 N, not compared: device, position and angle are not all recorded for both" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
      const RehabAssessment *then = assess (record, "2026-02-02");
      const RehabAssessment *now = assess (record, "2026-03-05");
      RehabStrength strength;

      set_up (record, then, 1, 1, 30);
      if (cases[i].device > 0)
        answer (record, now, "strength-test.device", REHAB_SIDE_NOT_ASKED, cases[i].device);
      if (cases[i].position > 0)
        answer (record, now, "strength-test.position", REHAB_SIDE_NOT_ASKED, cases[i].position);
      if (cases[i].angle > 0)
        answer (record, now, "strength-test.angle", REHAB_SIDE_NOT_ASKED, cases[i].angle);
      pull (record, then, REHAB_SIDE_LEFT, 230, -1, -1);
      pull (record, now, REHAB_SIDE_LEFT, 250, -1, -1);
      strength = rehab_strength_read (&item, record, now);

      g_assert_cmpint (strength.sides[0].last.gap, ==, cases[i].gap);
      g_assert_cmpint (strength.sides[0].last.change.known, ==, cases[i].gap == REHAB_STRENGTH_GAP_NONE);
      g_assert_cmpint (strength.sides[0].own_best.best.known, ==, cases[i].gap == REHAB_STRENGTH_GAP_NONE);
      if (cases[i].words != NULL)
        assert_says (rehab_strength_dup_last, &strength, 0, cases[i].words);
    }
}

/* What is to be reached is shown before anything is measured, however that will be done. */
static void
test_before_any_trial_of_today (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
  const RehabAssessment *then = assess (record, "2026-02-02");
  const RehabAssessment *now = assess (record, "2026-03-05");
  RehabStrength strength;

  set_up (record, then, 1, 1, 30);
  pull (record, then, REHAB_SIDE_RIGHT, 210, -1, -1);
  strength = rehab_strength_read (&item, record, now);
  assert_says (rehab_strength_dup_last, &strength, 1, "Last, 2 Feb: 210 N");

  set_up (record, now, 1, 1, 30);
  pull (record, then, REHAB_SIDE_LEFT, 230, -1, -1);
  strength = rehab_strength_read (&item, record, now);

  g_assert_cmpint (strength.sides[0].last.gap, ==, REHAB_STRENGTH_GAP_NO_TRIAL);
  assert_says (rehab_strength_dup_last, &strength, 0, "Last, 2 Feb: 230 N");
  assert_says (rehab_strength_dup_own_best, &strength, 0, "Own best, 2 Feb: 230 N");
}

/* A share of nothing is none; the difference is one. */
static void
test_from_nothing (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
  const RehabAssessment *then = assess (record, "2026-02-02");
  const RehabAssessment *now = assess (record, "2026-03-05");
  RehabStrength strength;

  set_up (record, then, 1, 1, 30);
  set_up (record, now, 1, 1, 30);
  pull (record, then, REHAB_SIDE_LEFT, 0, -1, -1);
  pull (record, now, REHAB_SIDE_LEFT, 50, -1, -1);
  strength = rehab_strength_read (&item, record, now);

  assert_number (strength.sides[0].last.change, 50);
  g_assert_false (strength.sides[0].last.share.known);
  g_assert_false (rehab_strength_is_within (&strength.sides[0].last, 50));
  assert_says (rehab_strength_dup_last, &strength, 0, "Last, 2 Feb: 0 N, now +50 N");
}

/* What was used last time is offered while it is not recorded for today, and is no part of today. */
static void
test_suggestion (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
  const RehabAssessment *first = assess (record, "2026-02-02");
  const RehabAssessment *second = assess (record, "2026-02-20");
  const RehabAssessment *now = assess (record, "2026-03-05");
  RehabStrength strength;
  g_autofree char *offered = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *setup = NULL;

  set_up (record, first, 1, 1, 30);
  pull (record, second, REHAB_SIDE_LEFT, 200, -1, -1);
  strength = rehab_strength_read (&item, record, now);

  g_assert_true (rehab_strength_setup_is_empty (&strength.setup));
  assert_number (strength.last_setup.angle, 30);
  offered = rehab_strength_dup_suggestion (&strength, on (TODAY));
  g_assert_true (g_str_has_prefix (offered, "Not recorded for today. On 2 Feb: Hand-held dynamometer · "));
  g_assert_true (g_str_has_suffix (offered, " · 30°"));

  set_up (record, now, 1, 1, 45);
  strength = rehab_strength_read (&item, record, now);
  taken = rehab_strength_dup_suggestion (&strength, on (TODAY));
  g_assert_null (taken);
  setup = rehab_strength_dup_setup (&strength);
  g_assert_true (g_str_has_suffix (setup, " · 45°"));
}

static void
note (RehabCase             *record,
      const RehabAssessment *assessment,
      const char            *item_key,
      double                 value,
      const char            *text)
{
  g_autoptr (GError) error = NULL;
  RehabFinding *finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = item_key, .side = REHAB_SIDE_LEFT, .value = rehab_number (value), .note = text,
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (g_hash_table_lookup (record->findings, assessment->id), finding);
}

/* The note of a side stands beside its first trial, and stays where it is when an earlier trial is filled in later. */
static void
test_note (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT);
  const RehabAssessment *now = assess (record, "2026-03-05");
  RehabStrength strength = rehab_strength_read (&item, record, now);

  g_assert_cmpuint (strength.sides[0].note_trial, ==, REHAB_STRENGTH_N_TRIALS);
  g_assert_null (rehab_item_read_value (&item, REHAB_SIDE_LEFT, record, now).note);

  pull (record, now, REHAB_SIDE_LEFT, -1, -1, 240);
  strength = rehab_strength_read (&item, record, now);
  g_assert_cmpuint (strength.sides[0].note_trial, ==, 2);

  note (record, now, "strength-test.2", 250, "Familiar pain");
  strength = rehab_strength_read (&item, record, now);
  g_assert_cmpuint (strength.sides[0].note_trial, ==, 1);

  pull (record, now, REHAB_SIDE_LEFT, 230, -1, -1);
  strength = rehab_strength_read (&item, record, now);
  g_assert_cmpuint (strength.sides[0].note_trial, ==, 1);
  g_assert_cmpstr (rehab_item_read_value (&item, REHAB_SIDE_LEFT, record, now).note, ==, "Familiar pain");
  assert_number (rehab_item_read_value (&item, REHAB_SIDE_LEFT, record, now).number, 250);
}

static void
test_caveat (void)
{
  g_autofree char *caveat = rehab_strength_dup_caveat ();

  g_assert_nonnull (strstr (caveat, "(R72)"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strength/nothing", test_nothing);
  g_test_add_func ("/strength/trials", test_trials);
  g_test_add_func ("/strength/missing-trial-is-no-zero", test_missing_trial_is_no_zero);
  g_test_add_func ("/strength/symmetry/involved-to-other", test_symmetry_is_involved_to_other);
  g_test_add_func ("/strength/symmetry/both", test_symmetry_of_both_is_weaker_to_stronger);
  g_test_add_func ("/strength/symmetry/at-the-threshold", test_symmetry_at_the_threshold);
  g_test_add_func ("/strength/symmetry/cannot-be", test_symmetry_that_cannot_be);
  g_test_add_func ("/strength/change/within", test_change_within_the_band);
  g_test_add_func ("/strength/change/edge", test_change_at_the_edge);
  g_test_add_func ("/strength/change/from-nothing", test_from_nothing);
  g_test_add_func ("/strength/own-best/of-the-episode", test_own_best_of_the_episode);
  g_test_add_func ("/strength/own-best/far-below", test_far_below_own_best);
  g_test_add_func ("/strength/like-with-like", test_compares_like_with_like);
  g_test_add_func ("/strength/before-any-trial", test_before_any_trial_of_today);
  g_test_add_func ("/strength/suggestion", test_suggestion);
  g_test_add_func ("/strength/note", test_note);
  g_test_add_func ("/strength/caveat", test_caveat);

  return g_test_run ();
}
