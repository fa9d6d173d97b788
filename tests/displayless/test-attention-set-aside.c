/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "attention-fixture.h"
#include "rehab-source.h"

#include <locale.h>
#include <string.h>

#define RULE "not-settled"
#define SAID "Not settled twice running (20 Nov: 2 → 3, 21 Nov: 2 → 3)"

/* Not settled twice running, and silent for a week before. */
static RehabCase *
new_restless_case (void)
{
  RehabCase *record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_pain (record, 2, 2, 3);
  add_pain (record, 1, 2, 3);

  return record;
}

static GPtrArray *
list_resting (const RehabCase *record,
              RehabDate        today)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  return rehab_case_list_set_aside (record, today, thresholds);
}

static void
assert_speaks (const RehabCase *record,
               gboolean         speaks)
{
  g_autoptr (GPtrArray) resting = list_resting (record, on (TODAY));

  assert_says (record, RULE, NULL, speaks ? SAID : "");
  g_assert_cmpuint (resting->len, ==, !speaks);
  if (!speaks)
    {
      const RehabAttention *reason = g_ptr_array_index (resting, 0);

      g_assert_cmpstr (reason->rule->key, ==, RULE);
      g_assert_cmpstr (reason->text, ==, SAID);
      g_assert_cmpstr (reason->sources, ==, "F72 F90 R36");
      g_assert_nonnull (reason->set_aside);
    }
}

/* Until today is over; until tomorrow rests; from tomorrow on, where the clock was set back, speaks. */
static void
test_days (void)
{
  static const struct
  {
    int set_ago, until_ago;
    gboolean speaks;
  } cases[] = {
    { 0, 0, TRUE }, { 0, -1, FALSE }, { 7, 0, TRUE }, { 7, 1, TRUE }, { 7, -1, FALSE }, { -1, -8, TRUE }, { -1, -1, TRUE },
    { 400, -400, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) record = new_restless_case ();

      set_aside (record, RULE, cases[i].set_ago, cases[i].until_ago);
      g_test_message ("%d days ago until %d days ago", cases[i].set_ago, cases[i].until_ago);
      assert_speaks (record, cases[i].speaks);
    }
}

/* The latest decision holds, whatever the ones before it say. */
static void
test_latest (void)
{
  g_autoptr (RehabCase) record = new_restless_case ();
  g_autoptr (GPtrArray) resting = NULL;
  const RehabSetAside *again;

  set_aside (record, RULE, 5, -30);
  assert_speaks (record, FALSE);

  /* Brought back: one that ends on the day it is made. */
  set_aside (record, RULE, 0, 0);
  assert_speaks (record, TRUE);

  again = set_aside (record, RULE, 0, -3);
  assert_speaks (record, FALSE);
  resting = list_resting (record, on (TODAY));
  g_assert_true (((const RehabAttention *) g_ptr_array_index (resting, 0))->set_aside == again);
  g_assert_true (rehab_case_find_set_aside (record, RULE, on (TODAY)) == again);

  /* The day before it was made, it is not there yet, and what was there before does not come back. */
  g_assert_null (rehab_case_find_set_aside (record, RULE, days_ago (1)));
}

/* One rule rests, others speak. */
static void
test_own_rule_only (void)
{
  g_autoptr (RehabCase) record = new_restless_case ();

  set_aside (record, "pain-rule", 0, -7);
  set_aside (record, "a-rule-of-a-later-version", 0, -7);
  assert_speaks (record, TRUE);
  g_assert_null (rehab_attention_rule_lookup ("a-rule-of-a-later-version"));
}

/* What rests and has nothing to say is not listed. */
static void
test_quiet (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (GPtrArray) resting = NULL;

  set_aside (record, RULE, 0, -7);
  resting = list_resting (record, on (TODAY));
  g_assert_cmpuint (resting->len, ==, 0);
}

/* An open red flag stays: nothing sets it aside or switches it off (F122 to F124, R88). */
static void
test_open_flag_stays (void)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_with_use (standard, "open-flag", FALSE);
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (GPtrArray) resting = NULL;
  g_autofree char *said = NULL;
  const RehabAttentionRule *rule = rehab_attention_rule_lookup ("open-flag");

  answer (record, assess (record, "2026-11-01"), "flag-night-pain", REHAB_SIDE_NOT_ASKED, 1);
  set_aside (record, "open-flag", 0, -7);

  g_assert_false (rule->can_be_set_aside);
  said = dup_said_by (record, "open-flag", on (TODAY), thresholds);
  g_assert_true (g_str_has_prefix (said, "Red flag open: "));
  resting = rehab_case_list_set_aside (record, on (TODAY), thresholds);
  for (guint i = 0; i < resting->len; i++)
    g_assert_true (((const RehabAttention *) g_ptr_array_index (resting, i))->rule != rule);
}

/* A clinic that does not use a rule has neither its reasons nor what rests of it. */
static void
test_switched_off (void)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) off = rehab_thresholds_with_use (standard, RULE, FALSE);
  g_autoptr (RehabThresholds) other = rehab_thresholds_with_use (standard, "pain-rule", FALSE);
  g_autoptr (RehabCase) record = new_restless_case ();
  g_autoptr (GPtrArray) resting = NULL;

  assert_says (record, RULE, off, "");
  assert_says (record, RULE, other, SAID);

  set_aside (record, RULE, 0, -7);
  resting = rehab_case_list_set_aside (record, on (TODAY), off);
  g_assert_cmpuint (resting->len, ==, 0);
}

/* Each row has what lists, preferences and help show of it, and sources that are known. */
static void
test_table (void)
{
  static const char *const keys[] = {
    "open-flag", "flags-never-asked", "flags-phase-changed", "flags-due", "later-than-today", "not-settled", "own-usual",
    "pain-rule", "longest-run-double", "longest-run", "raised-weeks", "raised-version", "block", "shockwave-alone",
    "clearance-due", "review-due", "criteria-met", "no-entry",
  };

  /* They are stored: who changes one here loses what clinics have set aside or switched off. */
  g_assert_cmpuint (rehab_attention_rule_get_count (), ==, G_N_ELEMENTS (keys));

  for (guint i = 0; i < rehab_attention_rule_get_count (); i++)
    {
      const RehabAttentionRule *rule = rehab_attention_rule_get_nth (i);
      g_autofree char *sources = g_strjoin (" ", rule->sources, rule->background, NULL);
      g_autofree char *cited = rehab_sources_dup_citation (g_strstrip (sources));
      g_autofree char *origin = rehab_attention_rule_dup_origin (rule);
      g_auto (GStrv) citations = g_strsplit (cited, "\n", -1);

      g_test_message ("%s", rule->key);
      g_assert_cmpstr (rule->key, ==, keys[i]);
      g_assert_true (rehab_attention_rule_lookup (rule->key) == rule);
      g_assert_cmpint (strcspn (rule->key, " \n"), ==, strlen (rule->key));
      g_assert_cmpuint (strlen (rule->key), <=, 60);
      g_assert_cmpint (strlen (rule->label), >, 0);
      g_assert_true (g_str_has_suffix (rule->help, "."));
      g_assert_cmpstr (origin, !=, "");
      g_assert_cmpuint (rule->n_thresholds, <=, REHAB_ATTENTION_MOST_THRESHOLDS);
      for (guint n = 0; n < rule->n_thresholds; n++)
        g_assert_cmpint (rule->thresholds[n], <, REHAB_N_THRESHOLDS);
      g_assert_cmpint (rule->can_be_set_aside, ==, i > 0);

      /* A key that is not known would stand for itself. */
      for (guint n = 0; citations[n] != NULL; n++)
        g_assert_cmpuint (strlen (citations[n]), >, 4);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/attention/set-aside/days", test_days);
  g_test_add_func ("/attention/set-aside/latest", test_latest);
  g_test_add_func ("/attention/set-aside/own-rule-only", test_own_rule_only);
  g_test_add_func ("/attention/set-aside/quiet", test_quiet);
  g_test_add_func ("/attention/set-aside/open-flag-stays", test_open_flag_stays);
  g_test_add_func ("/attention/set-aside/switched-off", test_switched_off);
  g_test_add_func ("/attention/set-aside/table", test_table);

  return g_test_run ();
}
