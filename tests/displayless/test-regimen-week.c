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

static RehabRegimen *
with_rhythm (RehabRegimen *regimen,
             guint         position,
             RehabRhythm   rhythm)
{
  RehabPrescription values = *rehab_regimen_get_nth (regimen, position);
  g_autoptr (RehabPrescription) prescription = NULL;

  values.days = 0;
  values.rhythm = rhythm;
  prescription = rehab_prescription_new (&values, NULL);

  return rehab_regimen_replaced (regimen, position, prescription);
}

/* A letter a day: what is counted, h for heavy, b for beside another heavy one. */
static char *
spell_week (const RehabWeekDay days[REHAB_WEEK_DAYS])
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (guint i = 0; i < REHAB_WEEK_DAYS; i++)
    g_string_append_printf (word, "%u%s", days[i].count, days[i].heavy_beside ? "b" : days[i].heavy ? "h" : "-");

  return g_string_free_and_steal (g_steal_pointer (&word));
}

static void
test_heavy_days (void)
{
  static const struct
  {
    int days;
    const char *week;
    const char *words;
  } rows[] = {
    { REHAB_DAYS_MONDAY | REHAB_DAYS_WEDNESDAY | REHAB_DAYS_FRIDAY, "1h0-1h0-1h0-0-",
      "3 heavy days a week (F81: 2–3, with rest days between)" },
    { REHAB_DAYS_MONDAY | REHAB_DAYS_TUESDAY | REHAB_DAYS_FRIDAY, "1b1b0-0-1h0-0-",
      "3 heavy days a week; beside each other: Mo Tu (F81: 2–3, with rest days between)" },
    { REHAB_DAYS_MONDAY | REHAB_DAYS_SUNDAY, "1b0-0-0-0-0-1b",
      "2 heavy days a week; beside each other: Mo Su (F81: 2–3, with rest days between)" },
    { REHAB_DAYS_SUNDAY, "0-0-0-0-0-0-1h", "1 heavy day a week (F81: 2–3, with rest days between)" },
    { REHAB_DAYS_NONE, "0-0-0-0-0-0-0-", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabPrescription) heavy = prescribe ("hip-thrust", rows[i].days);
      g_autoptr (RehabRegimen) regimen = rehab_regimen_new ((const RehabPrescription *const[]) { heavy }, 1);
      RehabWeekDay days[REHAB_WEEK_DAYS];
      g_autofree char *week = NULL;
      g_autofree char *words = NULL;

      rehab_regimen_plan_week (regimen, NULL, days);
      week = spell_week (days);
      words = rehab_week_dup_heavy (days);
      g_assert_cmpstr (week, ==, rows[i].week);
      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

/* Every other day begins on the Monday; its Sunday has a free Monday after it, unless another exercise is on that. */
static void
test_rhythms (void)
{
  g_autoptr (RehabPrescription) first = prescribe ("hip-thrust", REHAB_DAYS_NONE);
  g_autoptr (RehabPrescription) second = prescribe ("hip-thrust", REHAB_DAYS_MONDAY);
  g_autoptr (RehabRegimen) plain = rehab_regimen_new ((const RehabPrescription *const[]) { first, second }, 2);
  g_autoptr (RehabRegimen) both = with_rhythm (plain, 0, REHAB_RHYTHM_EVERY_OTHER_DAY);
  g_autoptr (RehabRegimen) alone = rehab_regimen_removed (both, 1);
  g_autoptr (RehabRegimen) third = with_rhythm (alone, 0, REHAB_RHYTHM_EVERY_THIRD_DAY);
  RehabRegimen *regimens[] = { alone, third, both };
  static const char *const weeks[] = { "1h0-1h0-1h0-1h", "1h0-0-1h0-0-1h", "2b0-1h0-1h0-1b" };

  for (size_t i = 0; i < G_N_ELEMENTS (regimens); i++)
    {
      RehabWeekDay days[REHAB_WEEK_DAYS];
      g_autofree char *week = NULL;

      rehab_regimen_plan_week (regimens[i], NULL, days);
      week = spell_week (days);
      g_assert_cmpstr (week, ==, weeks[i]);
    }

  g_assert_cmpuint (rehab_regimen_count_on (third, REHAB_DAYS_THURSDAY), ==, 1);
  g_assert_true (rehab_regimen_is_heavy_on (third, REHAB_DAYS_THURSDAY, NULL));
  g_assert_cmpuint (rehab_regimen_count_on (third, REHAB_DAYS_TUESDAY), ==, 0);
  g_assert_true (rehab_prescription_is_on (rehab_regimen_get_nth (alone, 0), 8));
  g_assert_false (rehab_prescription_is_on (rehab_regimen_get_nth (alone, 0), 7));
}

static void
test_minutes (void)
{
  const RehabPrescription walk = { .exercise_key = "walking", .minutes = rehab_number (20), .days = REHAB_DAYS_MONDAY };
  const RehabPrescription vague = { .exercise_key = "side-plank", .sets = rehab_number (3), .days = REHAB_DAYS_MONDAY };
  g_autoptr (RehabPrescription) first = rehab_prescription_new (&walk, NULL);
  g_autoptr (RehabPrescription) second = rehab_prescription_new (&vague, NULL);
  g_autoptr (RehabRegimen) told = rehab_regimen_new ((const RehabPrescription *const[]) { first, first }, 2);
  g_autoptr (RehabRegimen) half_told = rehab_regimen_new ((const RehabPrescription *const[]) { first, second }, 2);
  g_autoptr (RehabRegimen) untold = rehab_regimen_new ((const RehabPrescription *const[]) { second }, 1);
  RehabRegimen *regimens[] = { told, half_told, untold };
  static const char *const words[] = { "Monday: 2 exercises, about 42 min", "Monday: 2 exercises, over 21 min", "Monday: 1 exercise" };

  for (size_t i = 0; i < G_N_ELEMENTS (regimens); i++)
    {
      RehabWeekDay days[REHAB_WEEK_DAYS];
      g_autofree char *monday = NULL;
      g_autofree char *tuesday = NULL;

      rehab_regimen_plan_week (regimens[i], NULL, days);
      monday = rehab_week_day_dup_words (&days[0], 0);
      tuesday = rehab_week_day_dup_words (&days[1], 1);
      g_assert_cmpstr (monday, ==, words[i]);
      g_assert_cmpstr (tuesday, ==, "Tuesday: no exercises");
      g_assert_cmpint (days[0].minutes.known, ==, i < 2);
      g_assert_cmpuint (days[0].n_untimed, ==, i == 0 ? 0 : 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-week/counts", test_week_counts_each_day);
  g_test_add_func ("/regimen-week/not-said", test_days_not_said_are_no_week);
  g_test_add_func ("/regimen-week/heavy-days", test_heavy_days);
  g_test_add_func ("/regimen-week/rhythms", test_rhythms);
  g_test_add_func ("/regimen-week/minutes", test_minutes);

  return g_test_run ();
}
