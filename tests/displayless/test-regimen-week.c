/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise.h"
#include "rehab-regimen-week.h"

static RehabPrescription *
prescribe (const char *exercise_key,
           int         days)
{
  g_autoptr (RehabPrescription) usual = rehab_prescription_new_for_exercise (rehab_exercise_lookup (exercise_key), REHAB_PHASE_SHALLOW, REHAB_SIDE_LEFT);
  RehabPrescription values = *usual;

  values.days = days;

  return rehab_prescription_new (&values, NULL);
}

static void
test_week_counts_each_day (void)
{
  g_autoptr (RehabPrescription) heavy = prescribe ("hip-thrust", REHAB_DAYS_MONDAY | REHAB_DAYS_THURSDAY);
  g_autoptr (RehabPrescription) light = prescribe ("walking", REHAB_DAYS_EVERY_DAY);
  g_autoptr (RehabPrescription) unsaid = prescribe ("side-plank", REHAB_DAYS_NONE);
  const RehabPrescription *all[] = { heavy, light, unsaid };
  g_autoptr (RehabRegimen) regimen = rehab_regimen_new (all, G_N_ELEMENTS (all));
  g_autofree char *week = rehab_regimen_dup_week (regimen, NULL);

  g_assert_true (rehab_exercise_lookup ("hip-thrust")->heavy);
  g_assert_false (rehab_exercise_lookup ("walking")->heavy);
  g_assert_cmpstr (week, ==, "Mo 2 heavy · Tu 1 · We 1 · Th 2 heavy · Fr 1 · Sa 1 · Su 1");
}

static void
test_days_not_said_are_no_week (void)
{
  g_autoptr (RehabPrescription) unsaid = prescribe ("hip-thrust", REHAB_DAYS_NONE);
  const RehabPrescription *all[] = { unsaid };
  g_autoptr (RehabRegimen) regimen = rehab_regimen_new (all, 1);
  g_autoptr (RehabRegimen) nothing = rehab_regimen_new (NULL, 0);
  g_autofree char *week = rehab_regimen_dup_week (regimen, NULL);
  g_autofree char *empty = rehab_regimen_dup_week (nothing, NULL);

  g_assert_cmpstr (week, ==, "");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-week/counts", test_week_counts_each_day);
  g_test_add_func ("/regimen-week/not-said", test_days_not_said_are_no_week);

  return g_test_run ();
}
