/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-load-words.h"
#include "rehab-source.h"
#include "rehab-units.h"

#include <locale.h>

/* A key that is unknown comes back as it is, without a name. */
static void
assert_known (const char *keys)
{
  g_auto (GStrv) split = g_strsplit (keys, " ", -1);

  for (guint i = 0; split[i] != NULL && *keys != '\0'; i++)
    {
      g_autofree char *name = rehab_sources_dup_short (split[i]);

      g_assert_nonnull (strchr (name, '('));
    }
}

static void
test_table (void)
{
  for (guint i = 0; i < REHAB_N_LOAD_METRICS; i++)
    {
      const RehabLoadMetricInfo *info = rehab_load_metric_get_info ((RehabLoadMetric) i);
      RehabLoadMetric found;

      g_assert_true (rehab_load_metric_lookup (info->key, &found));
      g_assert_cmpuint (found, ==, i);
      g_assert_cmpuint (strlen (info->label), >, 0);
      g_assert_cmpuint (strlen (info->formula), >, 0);
      g_assert_cmpuint (strlen (info->needs), >, 0);
      g_assert_nonnull (info->unit);
      g_assert_nonnull (info->background);
      g_assert_cmpuint (info->days, >, 0);
      assert_known (info->sources);
      assert_known (info->background);
    }
  g_assert_false (rehab_load_metric_lookup ("ratio", &(RehabLoadMetric) { 0 }));
}

/* What a chart, a table and the overview tell alike; exports have the figure itself. */
static void
test_units (void)
{
  static const struct
  {
    RehabLoadMetric metric;
    double value;
    const char *metric_words;
    const char *customary;
  } cases[] = {
    { REHAB_LOAD_METRIC_WEEK_RUN_KM, 24.14, "24.1 km", "15 mi" },
    { REHAB_LOAD_METRIC_LONGEST_RUN_KM, 10, "10 km", "6.2 mi" },
    { REHAB_LOAD_METRIC_WEEK_CLIMB_M, 400, "400 m", "1312 ft" },
    { REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME, 1440, "1440 kg", "3175 lb" },
    { REHAB_LOAD_METRIC_WEEK_SPRINT_M, 400, "400 m", "400 m" },
    { REHAB_LOAD_METRIC_RUN_SPIKE_KM, 50, "+50 %", "+50 %" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabLoadValue value = { 0, cases[i].value, 7, 7 };
      g_autofree char *words = rehab_load_value_dup_words (cases[i].metric, value);
      g_autofree char *customary = NULL;

      rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_MILES);
      customary = rehab_load_value_dup_words (cases[i].metric, value);
      rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
      g_assert_cmpstr (words, ==, cases[i].metric_words);
      g_assert_cmpstr (customary, ==, cases[i].customary);
    }
}

static void
test_words (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) changed = rehab_thresholds_with (standard, REHAB_THRESHOLD_LOAD_DEVIATION, 1, NULL);
  g_autoptr (RehabLoadHistory) history = rehab_load_history_new (diary, standard, on ("2026-10-05"));
  g_autoptr (RehabLoadHistory) sample = rehab_load_history_new (diary, changed, on ("2026-10-05"));
  g_autofree char *load = rehab_load_value_dup_words (REHAB_LOAD_METRIC_WEEK_LOAD, (RehabLoadValue) { 0, 1500, 7, 7 });
  g_autofree char *ratio = rehab_load_value_dup_words (REHAB_LOAD_METRIC_RATIO_COUPLED, (RehabLoadValue) { 0, 4.0 / 3, 28, 28 });
  g_autofree char *change = rehab_load_value_dup_words (REHAB_LOAD_METRIC_WEEK_CHANGE, (RehabLoadValue) { 0, 50, 14, 14 });
  g_autofree char *less = rehab_load_value_dup_words (REHAB_LOAD_METRIC_WEEK_CHANGE, (RehabLoadValue) { 0, -0.2, 14, 14 });
  g_autofree char *great = rehab_load_value_dup_words (REHAB_LOAD_METRIC_STRAIN, (RehabLoadValue) { 0, 1234567.8, 7, 7 });
  g_autofree char *none = rehab_load_value_dup_words (REHAB_LOAD_METRIC_MEAN_7, (RehabLoadValue) { REHAB_LOAD_REASON_NOT_KEPT, 0, 7, 0 });
  g_autofree char *coverage = rehab_load_value_dup_coverage ((RehabLoadValue) { 0, 0, 7, 6 });
  g_autofree char *method = rehab_load_metric_dup_method (REHAB_LOAD_METRIC_MONOTONY, history);
  g_autofree char *other = rehab_load_metric_dup_method (REHAB_LOAD_METRIC_STRAIN, sample);
  g_autofree char *named = rehab_load_metric_dup_method (REHAB_LOAD_METRIC_RATIO_COUPLED, history);

  g_assert_cmpstr (load, ==, "1500 AU");
  g_assert_cmpstr (ratio, ==, "1.33");
  g_assert_cmpstr (change, ==, "+50 %");
  g_assert_cmpstr (less, ==, "0 %");
  g_assert_cmpstr (great, ==, "1234568 AU");
  g_assert_cmpstr (none, ==, "not computable: no day was kept");
  g_assert_cmpstr (coverage, ==, "6 of 7 days");
  g_assert_cmpstr (method, ==, "Monotony (standard deviation of a population)");
  g_assert_cmpstr (other, ==, "Strain (standard deviation of a sample)");
  g_assert_cmpstr (named, ==, "Load ratio, coupled (7 : 28 days)");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-words/units", test_units);
  g_test_add_func ("/load-words/table", test_table);
  g_test_add_func ("/load-words/words", test_words);

  return g_test_run ();
}
