/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-fact.h"

#include <locale.h>

static void
assert_fact (const char            *key,
             RehabNumber            value,
             const RehabThresholds *thresholds,
             const char            *expected)
{
  const RehabItem *item = rehab_item_lookup (key);
  g_autofree char *fact = NULL;

  g_assert_nonnull (item);
  fact = rehab_item_dup_fact (item, value, thresholds);
  g_assert_cmpstr (fact, ==, expected);
}

/* Below 20 poor, 25 average, above 30 good: 20 itself is not below 20, nor 30 above 30. */
static void
test_bridge (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  const char *between = "From 20 to 30; 25 is called average";

  assert_fact ("strength-bridge-count", rehab_number (0), thresholds, "Below 20, called poor");
  assert_fact ("strength-bridge-count", rehab_number (19), thresholds, "Below 20, called poor");
  assert_fact ("strength-bridge-count", rehab_number (20), thresholds, between);
  assert_fact ("strength-bridge-count", rehab_number (25), thresholds, between);
  assert_fact ("strength-bridge-count", rehab_number (30), thresholds, between);
  assert_fact ("strength-bridge-count", rehab_number (31), thresholds, "Above 30, called good");
}

static void
test_load_test (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  assert_fact ("load-daily", rehab_number (0), thresholds, "Up to 3: load read as tolerated");
  assert_fact ("load-daily", rehab_number (3), thresholds, "Up to 3: load read as tolerated");
  assert_fact ("load-daily", rehab_number (4), thresholds, "Above 3: load read as not tolerated");
}

static void
test_thresholds_of_the_clinic (void)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) lower = rehab_thresholds_with (standard, REHAB_THRESHOLD_BRIDGE_POOR, 15, NULL);
  g_autoptr (RehabThresholds) strict = rehab_thresholds_with (standard, REHAB_THRESHOLD_LOAD_TEST_PAIN, 2, NULL);

  assert_fact ("strength-bridge-count", rehab_number (15), lower, "From 15 to 30; 25 is called average");
  assert_fact ("load-daily", rehab_number (3), strict, "Above 2: load read as not tolerated");
}

/* Not asked is no 0, and most items have no threshold at all. */
static void
test_no_fact (void)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  assert_fact ("strength-bridge-count", REHAB_NUMBER_NOT_ASKED, thresholds, NULL);
  assert_fact ("load-daily", REHAB_NUMBER_NOT_ASKED, thresholds, NULL);
  assert_fact ("pain-worst", rehab_number (8), thresholds, NULL);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-fact/bridge", test_bridge);
  g_test_add_func ("/item-fact/load-test", test_load_test);
  g_test_add_func ("/item-fact/thresholds-of-the-clinic", test_thresholds_of_the_clinic);
  g_test_add_func ("/item-fact/none", test_no_fact);

  return g_test_run ();
}
