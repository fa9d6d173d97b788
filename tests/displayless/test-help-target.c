/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-target.h"

static void
assert_target (const char   *target,
               RehabHelpKind kind,
               const char   *key)
{
  const char *found = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpint (rehab_help_target_parse (target, &found), ==, kind);
  g_assert_cmpstr (found, ==, key);

  again = rehab_help_target_dup (kind, key);
  g_assert_cmpstr (again, ==, kind == REHAB_HELP_START ? "" : target);
}

static void
test_kinds (void)
{
  assert_target ("topic/first-visit", REHAB_HELP_TOPIC, "first-visit");
  assert_target ("card/test.slr", REHAB_HELP_CARD, "test.slr");
  assert_target ("leaflet/sitting", REHAB_HELP_LEAFLET, "sitting");
  assert_target ("source/R36", REHAB_HELP_SOURCE, "R36");
  assert_target ("list/thresholds", REHAB_HELP_LIST, "thresholds");
}

/* A link that this version does not understand opens the start page. */
static void
test_unknown (void)
{
  assert_target ("", REHAB_HELP_START, "");
  assert_target ("start", REHAB_HELP_START, "");
  assert_target ("card/", REHAB_HELP_START, "");
  assert_target ("card", REHAB_HELP_START, "");
  assert_target ("video/bridge", REHAB_HELP_START, "");
  g_assert_cmpint (rehab_help_target_parse ("topic/a", NULL), ==, REHAB_HELP_TOPIC);
}

static void
test_no_key (void)
{
  g_autofree char *none = rehab_help_target_dup (REHAB_HELP_CARD, NULL);
  g_autofree char *blank = rehab_help_target_dup (REHAB_HELP_TOPIC, "");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (blank, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/help-target/kinds", test_kinds);
  g_test_add_func ("/help-target/unknown", test_unknown);
  g_test_add_func ("/help-target/no-key", test_no_key);

  return g_test_run ();
}
