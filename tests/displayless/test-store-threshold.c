/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-audit-table.h"
#include "rehab-setting-table.h"
#include "rehab-threshold-table.h"
#include "store-fixture.h"

static RehabThresholds *
load (RehabStore *store)
{
  g_autoptr (GError) error = NULL;
  RehabThresholds *thresholds = rehab_threshold_table_load (store, &error);

  g_assert_no_error (error);

  return thresholds;
}

static void
save (RehabStore            *store,
      const RehabThresholds *thresholds)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_threshold_table_save (store, thresholds, &error));
  g_assert_no_error (error);
}

static void
write_text (RehabStore *store,
            const char *key,
            const char *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_setting_table_set (store, key, value, &error));
  g_assert_no_error (error);
}

static void
assert_text (RehabStore *store,
             const char *key,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  g_assert_true (rehab_setting_table_get (store, key, &value, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, expected);
}

static void
set (RehabThresholds **thresholds,
     RehabThreshold    which,
     double            value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabThresholds) before = *thresholds;

  *thresholds = rehab_thresholds_with (before, which, value, &error);
  g_assert_no_error (error);
}

static void
test_empty_is_standard (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) thresholds = load (store);

  g_assert_true (rehab_thresholds_equal (standard, thresholds));
}

static void
test_kept_over_a_restart (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) again = NULL;

  set (&thresholds, REHAB_THRESHOLD_STRENGTH_ERROR, 15);
  set (&thresholds, REHAB_THRESHOLD_LOAD_TEST_PAIN, 2);
  save (store, thresholds);
  g_clear_object (&store);

  store = open_store (folder);
  again = load (store);
  g_assert_true (rehab_thresholds_equal (thresholds, again));
  assert_text (store, "threshold.strength-error", "15");
  assert_text (store, "threshold.load-test-pain", "2");
}

/* The standard is not written down: who goes back to it follows it from then on. */
static void
test_standard_is_not_kept (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  save (store, thresholds);
  assert_text (store, "threshold.limb-symmetry", NULL);

  set (&thresholds, REHAB_THRESHOLD_LIMB_SYMMETRY, 95);
  save (store, thresholds);
  assert_text (store, "threshold.limb-symmetry", "95");
  assert_text (store, "threshold.own-best", NULL);

  set (&thresholds, REHAB_THRESHOLD_LIMB_SYMMETRY, 90);
  save (store, thresholds);
  assert_text (store, "threshold.limb-symmetry", NULL);
}

static void
test_damaged_is_left_alone (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabThresholds) thresholds = NULL;

  write_text (store, "threshold.sitting", "half an hour");
  write_text (store, "threshold.own-best", "12");
  write_text (store, "threshold.of-a-later-version", "7");
  thresholds = load (store);
  g_assert_true (rehab_thresholds_is_damaged (thresholds, REHAB_THRESHOLD_SITTING));
  g_assert_cmpfloat_with_epsilon (rehab_thresholds_get (thresholds, REHAB_THRESHOLD_SITTING), 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_thresholds_get (thresholds, REHAB_THRESHOLD_OWN_BEST), 12, 1e-9);

  /* Another threshold is set: neither what cannot be read nor what is not known goes. */
  set (&thresholds, REHAB_THRESHOLD_FLAG_INTERVAL, 8);
  save (store, thresholds);
  assert_text (store, "threshold.sitting", "half an hour");
  assert_text (store, "threshold.of-a-later-version", "7");

  /* Set again, or set back to the standard, it is mended. */
  set (&thresholds, REHAB_THRESHOLD_SITTING, 45);
  save (store, thresholds);
  assert_text (store, "threshold.sitting", "45");
  write_text (store, "threshold.sitting", "");
  rehab_thresholds_unref (thresholds);
  thresholds = load (store);
  g_assert_true (rehab_thresholds_is_damaged (thresholds, REHAB_THRESHOLD_SITTING));
  set (&thresholds, REHAB_THRESHOLD_SITTING, 30);
  save (store, thresholds);
  assert_text (store, "threshold.sitting", NULL);
}

static guint
count_audit (RehabStore *store,
             const char *row_id,
             const char *action)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = rehab_audit_table_list (store, 0, 1000, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const RehabAuditEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->table, "setting") && g_str_equal (entry->row_id, row_id)
          && g_str_equal (entry->action, action))
        n++;
    }

  return n;
}

/* What was not changed is not written: the audit says who changed which. */
static void
test_audit (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  set (&thresholds, REHAB_THRESHOLD_SITTING, 45);
  save (store, thresholds);
  save (store, thresholds);
  set (&thresholds, REHAB_THRESHOLD_SITTING, 40);
  save (store, thresholds);
  set (&thresholds, REHAB_THRESHOLD_SITTING, 30);
  save (store, thresholds);
  save (store, thresholds);

  g_assert_cmpuint (count_audit (store, "threshold.sitting", "insert"), ==, 1);
  g_assert_cmpuint (count_audit (store, "threshold.sitting", "update"), ==, 1);
  g_assert_cmpuint (count_audit (store, "threshold.sitting", "delete"), ==, 1);
  g_assert_cmpuint (count_audit (store, "threshold.own-best", "insert"), ==, 0);
}

/* Rules that the clinic switched off stay so, also those that only a later version knows; with none there is no setting. */
static void
test_unused_rules (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabThresholds) thresholds = load (store);
  g_autoptr (RehabThresholds) without = rehab_thresholds_with_use (thresholds, "silence", FALSE);
  g_autoptr (RehabThresholds) again = NULL;
  g_autoptr (RehabThresholds) of_later = NULL;
  g_autoptr (RehabThresholds) used = NULL;
  g_autoptr (RehabThresholds) none = NULL;

  g_assert_true (rehab_thresholds_uses (thresholds, "silence"));
  save (store, without);
  assert_text (store, "rules.unused", "silence");
  g_clear_object (&store);

  store = open_store (folder);
  again = load (store);
  g_assert_true (rehab_thresholds_equal (again, without));
  g_assert_false (rehab_thresholds_uses (again, "silence"));
  g_assert_true (rehab_thresholds_uses (again, "silence-of-another"));

  /* A rule is switched back on, and the other one stays as it is. */
  write_text (store, "rules.unused", "of-a-later-version silence");
  of_later = load (store);
  used = rehab_thresholds_with_use (of_later, "silence", TRUE);
  save (store, used);
  assert_text (store, "rules.unused", "of-a-later-version");

  none = rehab_thresholds_with_use (used, "of-a-later-version", TRUE);
  save (store, none);
  assert_text (store, "rules.unused", NULL);
}

/* One that cannot be written takes the others with it. */
static void
test_all_or_nothing (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_database_execute (rehab_store_get_database (store),
                                         "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.setting"
                                         " WHEN NEW.key = 'threshold.sitting'"
                                         " BEGIN SELECT RAISE (ABORT, 'no'); END", &error));
  g_assert_no_error (error);

  set (&thresholds, REHAB_THRESHOLD_STRENGTH_ERROR, 15);
  set (&thresholds, REHAB_THRESHOLD_SITTING, 45);
  g_assert_false (rehab_threshold_table_save (store, thresholds, &error));
  g_assert_nonnull (error);
  assert_text (store, "threshold.strength-error", NULL);
  assert_text (store, "threshold.sitting", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-threshold/empty-is-standard", test_empty_is_standard);
  g_test_add_func ("/store-threshold/kept-over-a-restart", test_kept_over_a_restart);
  g_test_add_func ("/store-threshold/standard-is-not-kept", test_standard_is_not_kept);
  g_test_add_func ("/store-threshold/damaged-is-left-alone", test_damaged_is_left_alone);
  g_test_add_func ("/store-threshold/audit", test_audit);
  g_test_add_func ("/store-threshold/unused-rules", test_unused_rules);
  g_test_add_func ("/store-threshold/all-or-nothing", test_all_or_nothing);

  return g_test_run ();
}
