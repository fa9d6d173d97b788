/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-error.h"
#include "rehab-source.h"
#include "rehab-threshold.h"

#include <locale.h>
#include <math.h>

static void
assert_value (const RehabThresholds *thresholds,
              RehabThreshold         which,
              double                 expected)
{
  g_assert_cmpfloat_with_epsilon (rehab_thresholds_get (thresholds, which), expected, 1e-9);
}

/* The figures of the sources, by hand: who changes one here changes it knowingly. */
static void
test_standards (void)
{
  const struct
  {
    RehabThreshold which;
    const char *key;
    double value;
    const char *sources;
  } expected[] = {
    { REHAB_THRESHOLD_STRENGTH_ERROR, "strength-error", 10, "" },
    { REHAB_THRESHOLD_LIMB_SYMMETRY, "limb-symmetry", 90, "R72" },
    { REHAB_THRESHOLD_OWN_BEST, "own-best", 10, "R73" },
    { REHAB_THRESHOLD_BRIDGE_POOR, "bridge-poor", 20, "R70 R71" },
    { REHAB_THRESHOLD_BRIDGE_AVERAGE, "bridge-average", 25, "R70 R71" },
    { REHAB_THRESHOLD_BRIDGE_GOOD, "bridge-good", 30, "R70 R71" },
    { REHAB_THRESHOLD_LOAD_TEST_PAIN, "load-test-pain", 3, "R9 R10" },
    { REHAB_THRESHOLD_SITTING, "sitting", 30, "R3" },
    { REHAB_THRESHOLD_FLAG_INTERVAL, "flag-interval", 6, "" },
    { REHAB_THRESHOLD_GROWTH_PLATE_AGE, "growth-plate-age", 25, "" },
    { REHAB_THRESHOLD_LOAD_COVERAGE, "load-coverage", 75, "" },
    { REHAB_THRESHOLD_LOAD_DEVIATION, "load-deviation", 0, "" },
    { REHAB_THRESHOLD_RUN_SPIKE, "run-spike", 10, "R58" },
    { REHAB_THRESHOLD_RUN_DOUBLE, "run-double", 100, "R58" },
    { REHAB_THRESHOLD_LAG_DAYS, "lag-days", 10, "" },
    { REHAB_THRESHOLD_ISOMETRIC_PAIN, "isometric-pain", 2, "" },
    { REHAB_THRESHOLD_BRIDGES_SHALLOW, "bridges-shallow", 10, "" },
    { REHAB_THRESHOLD_BRIDGES_DEEP, "bridges-deep", 20, "" },
    { REHAB_THRESHOLD_SETTLED_RUN, "settled-run", 3, "" },
    { REHAB_THRESHOLD_CALM_WEEKS, "calm-weeks", 2, "" },
    { REHAB_THRESHOLD_SITTING_COMFORT, "sitting-comfort", 60, "" },
    { REHAB_THRESHOLD_HOP_PAIN, "hop-pain", 0, "R37" },
    { REHAB_THRESHOLD_MONTHS_OF_LOADING, "months-of-loading", 3, "" },
    { REHAB_THRESHOLD_REST_PAIN, "rest-pain", 0, "R49" },
    { REHAB_THRESHOLD_LUNGE_PAIN, "lunge-pain", 0, "R49" },
    { REHAB_THRESHOLD_PARITY, "parity", 100, "R49" },
    { REHAB_THRESHOLD_DEADLIFT_SHARE, "deadlift-share", 20, "" },
    { REHAB_THRESHOLD_COMFORT_PAIN, "comfort-pain", 2, "" },
    { REHAB_THRESHOLD_COMFORT_DAYS, "comfort-days", 7, "" },
    { REHAB_THRESHOLD_SPRINT_EXPOSURE, "sprint-exposure", 95, "R75" },
    { REHAB_THRESHOLD_T_TEST, "t-test", 11, "R72" },
    { REHAB_THRESHOLD_RISE_TOLERANCE, "rise-tolerance", 0, "" },
    { REHAB_THRESHOLD_WEEKLY_DISTANCE, "weekly-distance", 10, "F103" },
    { REHAB_THRESHOLD_BLOCK_WEEKS, "block-weeks", 4, "" },
    { REHAB_THRESHOLD_NOT_SETTLED, "not-settled", 2, "" },
    { REHAB_THRESHOLD_RECENT_DAYS, "recent-days", 7, "" },
    { REHAB_THRESHOLD_SILENCE, "silence", 7, "" },
    { REHAB_THRESHOLD_BASELINE_DAYS, "baseline-days", 14, "" },
    { REHAB_THRESHOLD_BASELINE_SPREAD, "baseline-spread", 2, "" },
    { REHAB_THRESHOLD_BASELINE_RISE, "baseline-rise", 1, "R22" },
    { REHAB_THRESHOLD_REVIEW_WEEKS, "review-weeks", 6, "" },
    { REHAB_THRESHOLD_SHOCKWAVE_WEEKS, "shockwave-weeks", 12, "" },
  };
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  g_assert_cmpuint (G_N_ELEMENTS (expected), ==, REHAB_N_THRESHOLDS);
  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const RehabThresholdInfo *info = rehab_threshold_get_info (expected[i].which);
      RehabThreshold found;

      g_assert_cmpstr (info->key, ==, expected[i].key);
      g_assert_cmpstr (info->sources, ==, expected[i].sources);
      assert_value (thresholds, expected[i].which, expected[i].value);
      g_assert_true (rehab_threshold_lookup (expected[i].key, &found));
      g_assert_cmpint (found, ==, expected[i].which);
    }
}

/* Every row has what the preferences and the file need. */
static void
test_rows_are_whole (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  RehabThresholdGroup last = 0;
  RehabThreshold found;

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      const RehabThresholdInfo *info = rehab_threshold_get_info ((RehabThreshold) i);
      g_autofree char *origin = rehab_threshold_dup_origin ((RehabThreshold) i);
      double min, max;

      g_assert_cmpuint (strlen (info->key) + strlen ("threshold."), <=, 80);
      g_assert_nonnull (info->label);
      g_assert_true (g_str_has_suffix (info->help, "."));
      g_assert_nonnull (info->unit);
      g_assert_cmpfloat (info->min, <, info->max);
      g_assert_cmpfloat (info->standard, >=, info->min);
      g_assert_cmpfloat (info->standard, <=, info->max);
      g_assert_cmpuint (strlen (origin), >, 0);
      /* Groups are runs: the preferences make one list of each. */
      g_assert_cmpint (info->group, >=, last);
      last = info->group;

      rehab_thresholds_get_range (thresholds, (RehabThreshold) i, &min, &max);
      g_assert_cmpfloat (info->standard, >=, min);
      g_assert_cmpfloat (info->standard, <=, max);
    }
  g_assert_cmpint (last, ==, REHAB_N_THRESHOLD_GROUPS - 1);
  g_assert_false (rehab_threshold_lookup ("strength", &found));
}

/* What nobody published says so, and names what was read beside it as that. */
static void
test_origins (void)
{
  g_autofree char *own = rehab_threshold_dup_origin (REHAB_THRESHOLD_STRENGTH_ERROR);
  g_autofree char *published = rehab_threshold_dup_origin (REHAB_THRESHOLD_BRIDGE_POOR);
  g_autofree char *background = rehab_threshold_dup_origin (REHAB_THRESHOLD_GROWTH_PLATE_AGE);

  g_assert_cmpstr (own, ==, "clinic setting");
  g_assert_cmpstr (published, ==, "Freckleton 2014 (R70); Nelson (R71)");
  g_assert_true (g_str_has_prefix (background, "clinic setting; background: Kujala 1997 (R95)"));
}

static void
test_words (void)
{
  g_autofree char *percent = rehab_threshold_dup_words (REHAB_THRESHOLD_LIMB_SYMMETRY, 90);
  g_autofree char *weeks = rehab_threshold_dup_words (REHAB_THRESHOLD_FLAG_INTERVAL, 6);

  g_assert_cmpstr (percent, ==, "90 %");
  g_assert_cmpstr (weeks, ==, "6 weeks");
}

/* A choice has a name for each of its values and no unit; what is no choice has neither. */
static void
test_choices (void)
{
  g_autofree char *population = rehab_threshold_dup_words (REHAB_THRESHOLD_LOAD_DEVIATION, 0);
  g_autofree char *sample = rehab_threshold_dup_words (REHAB_THRESHOLD_LOAD_DEVIATION, 1);

  g_assert_cmpstr (population, ==, "Population");
  g_assert_cmpstr (sample, ==, "Sample");
  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      const RehabThresholdInfo *info = rehab_threshold_get_info ((RehabThreshold) i);

      g_assert_cmpint (info->choices != NULL, ==, *info->unit == '\0');
      if (info->choices == NULL)
        continue;

      g_assert_cmpfloat (info->min, <=, 0.0);
      g_assert_cmpuint (info->decimals, ==, 0);
      for (guint n = 0; n <= (guint) info->max; n++)
        g_assert_nonnull (rehab_threshold_get_choice ((RehabThreshold) i, n));
      g_assert_null (rehab_threshold_get_choice ((RehabThreshold) i, (guint) info->max + 1));
      g_assert_cmpuint (g_strv_length ((char **) info->choices), ==, (guint) info->max + 1);
    }
}

static void
test_with_makes_another (void)
{
  g_autoptr (RehabThresholds) before = rehab_thresholds_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabThresholds) after = rehab_thresholds_with (before, REHAB_THRESHOLD_STRENGTH_ERROR, 15, &error);

  g_assert_no_error (error);
  assert_value (before, REHAB_THRESHOLD_STRENGTH_ERROR, 10);
  assert_value (after, REHAB_THRESHOLD_STRENGTH_ERROR, 15);
  g_assert_true (rehab_thresholds_is_standard (before, REHAB_THRESHOLD_STRENGTH_ERROR));
  g_assert_false (rehab_thresholds_is_standard (after, REHAB_THRESHOLD_STRENGTH_ERROR));
  g_assert_true (rehab_thresholds_is_standard (after, REHAB_THRESHOLD_LIMB_SYMMETRY));
  g_assert_false (rehab_thresholds_equal (before, after));
}

static void
assert_refused (RehabThreshold which,
                double         value,
                RehabErrorCode code)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_thresholds_with (thresholds, which, value, &error));
  g_assert_error (error, REHAB_ERROR, (int) code);
}

static void
test_refuses (void)
{
  assert_refused (REHAB_THRESHOLD_STRENGTH_ERROR, -1, REHAB_ERROR_OUT_OF_RANGE);
  assert_refused (REHAB_THRESHOLD_STRENGTH_ERROR, 51, REHAB_ERROR_OUT_OF_RANGE);
  assert_refused (REHAB_THRESHOLD_STRENGTH_ERROR, NAN, REHAB_ERROR_OUT_OF_RANGE);
  assert_refused (REHAB_THRESHOLD_STRENGTH_ERROR, 10.5, REHAB_ERROR_NOT_WHOLE);
  /* A band that begins above the next one. */
  assert_refused (REHAB_THRESHOLD_BRIDGE_POOR, 26, REHAB_ERROR_CONTRADICTION);
  assert_refused (REHAB_THRESHOLD_BRIDGE_GOOD, 24, REHAB_ERROR_CONTRADICTION);
  assert_refused (REHAB_THRESHOLD_BRIDGE_AVERAGE, 31, REHAB_ERROR_CONTRADICTION);
}

/* Whatever the range says can be set, and one step outside it cannot. */
static void
test_range_is_what_can_be_set (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      RehabThreshold which = (RehabThreshold) i;
      double step = pow (10.0, -(double) rehab_threshold_get_info (which)->decimals);
      g_autoptr (RehabThresholds) lowest = NULL;
      g_autoptr (RehabThresholds) highest = NULL;
      double min, max;

      rehab_thresholds_get_range (thresholds, which, &min, &max);
      lowest = rehab_thresholds_with (thresholds, which, min, NULL);
      highest = rehab_thresholds_with (thresholds, which, max, NULL);
      g_assert_nonnull (lowest);
      g_assert_nonnull (highest);
      g_assert_null (rehab_thresholds_with (thresholds, which, min - step, NULL));
      g_assert_null (rehab_thresholds_with (thresholds, which, max + step, NULL));
    }
}

static void
test_text_and_back (void)
{
  g_autoptr (RehabThresholds) before = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) longer = rehab_thresholds_with (before, REHAB_THRESHOLD_SITTING, 45, NULL);
  g_autoptr (RehabThresholds) after = rehab_thresholds_with (longer, REHAB_THRESHOLD_BRIDGE_GOOD, 33, NULL);
  g_autoptr (RehabThresholds) again = NULL;
  char *texts[REHAB_N_THRESHOLDS];

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    texts[i] = rehab_thresholds_dup_text (after, (RehabThreshold) i);

  g_assert_cmpstr (texts[REHAB_THRESHOLD_SITTING], ==, "45");
  g_assert_cmpstr (texts[REHAB_THRESHOLD_BRIDGE_GOOD], ==, "33");

  again = rehab_thresholds_read ((const char *const *) texts);
  g_assert_true (rehab_thresholds_equal (after, again));

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    g_free (texts[i]);
}

static void
test_nothing_is_the_standard (void)
{
  const char *texts[REHAB_N_THRESHOLDS] = { NULL };
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_read (texts);

  g_assert_true (rehab_thresholds_equal (standard, thresholds));
}

/* A file may hold anything: the standard stands in, and it is known that it does. */
static void
test_damaged (void)
{
  const char *const broken[] = { "", "ten", "10 ", "1e1", "0x10", "-5", "+5", "5,5", "51", "10.5", "nan", "inf", "9999999999999999999999", "." };

  for (size_t i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      const char *texts[REHAB_N_THRESHOLDS] = { NULL };
      g_autoptr (RehabThresholds) thresholds = NULL;
      g_autoptr (RehabThresholds) mended = NULL;

      texts[REHAB_THRESHOLD_STRENGTH_ERROR] = broken[i];
      texts[REHAB_THRESHOLD_SITTING] = "45";
      thresholds = rehab_thresholds_read (texts);

      g_test_message ("“%s”", broken[i]);
      g_assert_true (rehab_thresholds_is_damaged (thresholds, REHAB_THRESHOLD_STRENGTH_ERROR));
      assert_value (thresholds, REHAB_THRESHOLD_STRENGTH_ERROR, 10);
      g_assert_false (rehab_thresholds_is_damaged (thresholds, REHAB_THRESHOLD_SITTING));
      assert_value (thresholds, REHAB_THRESHOLD_SITTING, 45);

      mended = rehab_thresholds_with (thresholds, REHAB_THRESHOLD_STRENGTH_ERROR, 10, NULL);
      g_assert_false (rehab_thresholds_is_damaged (mended, REHAB_THRESHOLD_STRENGTH_ERROR));
      assert_value (mended, REHAB_THRESHOLD_SITTING, 45);
    }
}

/* Each a value of its own, and together none: all of the run go back to the standard. */
static void
test_crossed_bands_are_damaged (void)
{
  const char *texts[REHAB_N_THRESHOLDS] = { NULL };
  g_autoptr (RehabThresholds) thresholds = NULL;

  texts[REHAB_THRESHOLD_BRIDGE_POOR] = "40";
  texts[REHAB_THRESHOLD_BRIDGE_GOOD] = "35";
  thresholds = rehab_thresholds_read (texts);

  assert_value (thresholds, REHAB_THRESHOLD_BRIDGE_POOR, 20);
  assert_value (thresholds, REHAB_THRESHOLD_BRIDGE_AVERAGE, 25);
  assert_value (thresholds, REHAB_THRESHOLD_BRIDGE_GOOD, 30);
  g_assert_true (rehab_thresholds_is_damaged (thresholds, REHAB_THRESHOLD_BRIDGE_POOR));
  g_assert_false (rehab_thresholds_is_damaged (thresholds, REHAB_THRESHOLD_BRIDGE_AVERAGE));
  g_assert_true (rehab_thresholds_is_damaged (thresholds, REHAB_THRESHOLD_BRIDGE_GOOD));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/threshold/standards", test_standards);
  g_test_add_func ("/threshold/rows-are-whole", test_rows_are_whole);
  g_test_add_func ("/threshold/origins", test_origins);
  g_test_add_func ("/threshold/words", test_words);
  g_test_add_func ("/threshold/choices", test_choices);
  g_test_add_func ("/threshold/with-makes-another", test_with_makes_another);
  g_test_add_func ("/threshold/refuses", test_refuses);
  g_test_add_func ("/threshold/range-is-what-can-be-set", test_range_is_what_can_be_set);
  g_test_add_func ("/threshold/text-and-back", test_text_and_back);
  g_test_add_func ("/threshold/nothing-is-the-standard", test_nothing_is_the_standard);
  g_test_add_func ("/threshold/damaged", test_damaged);
  g_test_add_func ("/threshold/crossed-bands-are-damaged", test_crossed_bands_are_damaged);

  return g_test_run ();
}
