/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention.h"
#include "rehab-composite.h"
#include "rehab-criterion.h"
#include "rehab-exercise.h"
#include "rehab-field-stage.h"
#include "rehab-instrument.h"
#include "rehab-item.h"
#include "rehab-load-metric.h"
#include "rehab-pain-rule.h"
#include "rehab-prevention.h"
#include "rehab-progression.h"
#include "rehab-publication.h"
#include "rehab-return-criterion.h"
#include "rehab-threshold.h"
#include "rehab-treatment.h"

#include <string.h>

static void
test_rows (void)
{
  int last = -1;

  for (guint i = 0; i < rehab_publication_get_count (); i++)
    {
      const RehabPublication *publication = rehab_publication_get_nth (i);
      g_auto (GStrv) facts = g_strsplit (publication->facts, " ", -1);
      g_autofree char *key = rehab_publication_dup_key (publication);

      g_test_message ("%s", publication->citation);
      g_assert_cmpint (publication->number, >, last);
      last = publication->number;
      g_assert_cmpstr (publication->name, !=, "");
      g_assert_true (publication->year == 0 || (publication->year > 1950 && publication->year < 2027));
      if (publication->limits != NULL)
        g_assert_true (g_str_has_suffix (publication->limits, "."));
      if (publication->number > 0)
        g_assert_true (rehab_publication_lookup (key) == publication);
      for (guint j = 0; facts[j] != NULL; j++)
        g_assert_true (facts[j][0] == 'F' && rehab_publication_lookup (facts[j]) != NULL);

      /* Whoever reads a figure is told what it does not tell, or at least that nobody here saw the paper. */
      g_assert_true (publication->limits != NULL || publication->reading == REHAB_READING_SECOND_HAND);
    }
}

static void
assert_about (const char *key,
              const char *about)
{
  const RehabPublication *publication = rehab_publication_lookup (key);
  g_autofree char *words = NULL;

  g_assert_nonnull (publication);
  words = rehab_publication_dup_about (publication);
  g_assert_cmpstr (words, ==, about);
}

static void
test_about (void)
{
  assert_about ("R77", "2011 · Randomised trial · 40 people");
  assert_about ("R11", "2021 · Review · 12 studies, 424 people");
  assert_about ("R32", "2015 · Case report · 1 person");
  assert_about ("R16", "Year not known · Cohort · 63 people");
  assert_about ("R38", "2023 · Consensus of experts · How many people is not known");
  assert_about ("R10", "Year not known · Web page");
  assert_about ("F71", "2025 · Web page");
  assert_about ("R29", "Year not known · Kind of study not known");
}

static void
test_reading (void)
{
  g_assert_cmpstr (rehab_publication_get_reading (rehab_publication_lookup ("R36")), ==, "Read second-hand, on a page about it.");
  g_assert_cmpstr (rehab_publication_get_reading (rehab_publication_lookup ("R1")), ==,
                   "Read in its abstract or tables, not in full.");
  g_assert_cmpstr (rehab_publication_get_reading (rehab_publication_lookup ("R40")), ==, "Read itself.");
}

static void
test_no_key (void)
{
  const char *const wrong[] = { "", "R", "F", "R0", "F0", "F128", "R111", "R999", "X1", "R1 R2", "r1", "-" };

  for (size_t i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (rehab_publication_lookup (wrong[i]));
}

/* Looks for "R12" and "F3" in words as well: a caveat that names a key has to name one that there is. */
static void
assert_known (const char *keys,
              const char *used_by)
{
  g_auto (GStrv) split = g_strsplit_set (keys != NULL ? keys : "", " (),.;:", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      if (strlen (split[i]) < 2 || strchr ("FR", split[i][0]) == NULL || !g_ascii_isdigit (split[i][1]))
        continue;

      g_test_message ("%s: %s", used_by, split[i]);
      g_assert_nonnull (rehab_publication_lookup (split[i]));
    }
}

static void
test_assessment (void)
{
  assert_known (REHAB_COMPOSITE_SOURCES, "composite");

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      assert_known (item->sources, item->key);
      assert_known (item->evidence.caveat, item->key);
    }

  for (guint i = 0; i < rehab_instrument_get_count (); i++)
    {
      const RehabInstrument *instrument = rehab_instrument_get_nth (i);

      assert_known (instrument->sources, instrument->key);
      for (guint j = 0; j < instrument->n_figures; j++)
        assert_known (instrument->figures[j].sources, instrument->key);
      for (guint j = 0; j < instrument->n_facts; j++)
        assert_known (instrument->facts[j].sources, instrument->key);
    }
}

static void
test_rules (void)
{
  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      assert_known (rehab_threshold_get_info (i)->sources, rehab_threshold_get_info (i)->key);
      assert_known (rehab_threshold_get_info (i)->background, rehab_threshold_get_info (i)->key);
    }

  for (guint i = 0; i < rehab_attention_rule_get_count (); i++)
    {
      assert_known (rehab_attention_rule_get_nth (i)->sources, rehab_attention_rule_get_nth (i)->key);
      assert_known (rehab_attention_rule_get_nth (i)->background, rehab_attention_rule_get_nth (i)->key);
    }

  for (guint i = 0; i < rehab_criterion_get_count (); i++)
    {
      assert_known (rehab_criterion_get_nth (i)->sources, rehab_criterion_get_nth (i)->key);
      assert_known (rehab_criterion_get_nth (i)->background, rehab_criterion_get_nth (i)->key);
    }

  for (guint i = 0; i < rehab_return_criterion_get_count (); i++)
    {
      assert_known (rehab_return_criterion_get_nth (i)->sources, rehab_return_criterion_get_nth (i)->key);
      assert_known (rehab_return_criterion_get_nth (i)->caveat, rehab_return_criterion_get_nth (i)->key);
    }

  for (guint i = 0; i < REHAB_N_LOAD_METRICS; i++)
    {
      assert_known (rehab_load_metric_get_info (i)->sources, rehab_load_metric_get_info (i)->key);
      assert_known (rehab_load_metric_get_info (i)->background, rehab_load_metric_get_info (i)->key);
    }

  assert_known (rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM)->sources, "goom");
  assert_known (rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_SILBERNAGEL)->sources, "silbernagel");
}

static void
test_programme_and_sport (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    assert_known (rehab_exercise_get_nth (i)->dose.source, rehab_exercise_get_nth (i)->key);
  for (guint i = 0; i < rehab_progression_get_count (); i++)
    assert_known (rehab_progression_get_nth (i)->sources, rehab_progression_get_nth (i)->key);
  for (guint i = 0; i < rehab_field_stage_get_count (); i++)
    assert_known (rehab_field_stage_get_nth (i)->sources, rehab_field_stage_get_nth (i)->key);
  for (guint i = 0; i < rehab_treatment_card_get_count (); i++)
    assert_known (rehab_treatment_card_get_nth (i)->sources, rehab_treatment_card_get_nth (i)->key);
  for (guint i = 0; i < rehab_prevention_get_count (); i++)
    {
      assert_known (rehab_prevention_get_nth (i)->sources, rehab_prevention_get_nth (i)->key);
      assert_known (rehab_prevention_get_nth (i)->caveat, rehab_prevention_get_nth (i)->key);
    }
  for (guint i = 0; i < rehab_publication_get_count (); i++)
    assert_known (rehab_publication_get_nth (i)->limits, rehab_publication_get_nth (i)->name);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/publication/rows", test_rows);
  g_test_add_func ("/publication/about", test_about);
  g_test_add_func ("/publication/reading", test_reading);
  g_test_add_func ("/publication/no-key", test_no_key);
  g_test_add_func ("/publication/in-use/assessment", test_assessment);
  g_test_add_func ("/publication/in-use/rules", test_rules);
  g_test_add_func ("/publication/in-use/programme-and-sport", test_programme_and_sport);

  return g_test_run ();
}
