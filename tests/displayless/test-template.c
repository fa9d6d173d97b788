/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise.h"
#include "rehab-regimen-week.h"
#include "rehab-template.h"

#include <string.h>

static void
test_descriptions (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (rehab_template_get_count (), >, 0);

  for (guint i = 0; i < rehab_template_get_count (); i++)
    {
      const RehabTemplate *template = rehab_template_get_nth (i);
      g_auto (GStrv) facts = g_strsplit (template->facts, " ", -1);

      g_test_message ("%s", template->key);
      /* Keys are told apart, and so are the titles that people choose from. */
      g_assert_true (rehab_template_lookup (template->key) == template);
      g_assert_true (g_hash_table_add (titles, (gpointer) template->title));
      g_assert_cmpstr (template->summary, !=, "");
      g_assert_cmpint (template->phase, !=, REHAB_PHASE_NONE);

      g_assert_nonnull (facts[0]);
      for (guint j = 0; facts[j] != NULL; j++)
        g_assert_true (g_ascii_string_to_unsigned (facts[j], 10, 1, 999, NULL, NULL));
    }

  g_assert_null (rehab_template_lookup ("no-such-template"));
  g_assert_null (rehab_template_lookup (""));
}

/* The list of templates shows the picture of the second exercise: within a phase it tells them apart. */
static void
test_pictures (void)
{
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rehab_template_get_count (); i++)
    {
      const RehabTemplate *template = rehab_template_get_nth (i);

      g_test_message ("%s: %s", template->key, template->exercises[1]);
      g_assert_true (g_hash_table_add (shown, g_strdup_printf ("%d %s", template->phase, template->exercises[1])));
    }
}

/* Several programmes of every phase to begin with, phase by phase. */
static void
test_every_phase (void)
{
  guint counts[REHAB_PHASE_MAINTAIN + 1] = { 0 };

  for (guint i = 0; i < rehab_template_get_count (); i++)
    {
      counts[rehab_template_get_nth (i)->phase]++;
      if (i > 0)
        g_assert_cmpint (rehab_template_get_nth (i)->phase, >=, rehab_template_get_nth (i - 1)->phase);
    }

  for (int phase = REHAB_PHASE_CALM; phase <= REHAB_PHASE_MAINTAIN; phase++)
    g_assert_cmpuint (counts[phase], >=, 3);
}

/* Programmes of patients were made of these: none of them may go away. */
static void
test_keys_stay (void)
{
  static const char *const keys[] = {
    "calm-first-weeks", "calm-single-leg", "calm-very-sore", "calm-at-home", "calm-strong-holds", "shallow-slow-heavy",
    "shallow-first-movement", "shallow-at-home", "shallow-single-leg", "shallow-first-hinges", "deep-slow-heavy",
    "deep-single-leg", "deep-at-home", "deep-gym", "deep-eccentric", "sport-first-runs", "sport-strength", "sport-power",
    "maintain-in-season", "maintain-short", "maintain-at-home", "maintain-off-season",
    "calm-keep-fit", "sport-walk-run", "sport-strides", "sport-hills", "sport-sprint", "sport-jump-and-land",
    "sport-stop-and-turn", "sport-kick-and-reach", "maintain-runner", "maintain-field-sport",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("%s", keys[i]);
      g_assert_nonnull (rehab_template_lookup (keys[i]));
    }
}

/*
 * Two or three heavy days a week with days of rest between (F81), and two where strength is kept up (F106); holds come
 * every day.
 */
static void
test_heavy_days (void)
{
  for (guint i = 0; i < rehab_template_get_count (); i++)
    {
      const RehabTemplate *template = rehab_template_get_nth (i);
      g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (template, REHAB_SIDE_RIGHT);
      RehabWeekDay days[REHAB_WEEK_DAYS];
      guint n_heavy;

      rehab_regimen_plan_week (regimen, NULL, days);
      n_heavy = rehab_week_count_heavy (days);

      g_test_message ("%s: %u heavy days", template->key, n_heavy);
      for (guint day = 0; day < REHAB_WEEK_DAYS; day++)
        g_assert_false (days[day].heavy_beside);
      g_assert_cmpuint (n_heavy, <=, 3);
      if (template->phase == REHAB_PHASE_MAINTAIN)
        g_assert_cmpuint (n_heavy, ==, 2);
      else if (template->phase != REHAB_PHASE_CALM)
        g_assert_cmpuint (n_heavy, >=, 2);
      else
        g_assert_cmpuint (n_heavy, ==, 0);
    }
}

static gboolean
has_fact (const RehabTemplate *template,
          const char          *fact)
{
  g_auto (GStrv) facts = g_strsplit (template->facts, " ", -1);

  return g_strv_contains ((const char *const *) facts, fact);
}

static void
test_fact_105_strength_all_year (void)
{
  g_assert_nonnull (rehab_template_lookup ("maintain-in-season"));
  g_assert_nonnull (rehab_template_lookup ("maintain-off-season"));

  for (guint i = 0; i < rehab_template_get_count (); i++)
    {
      const RehabTemplate *template = rehab_template_get_nth (i);
      guint work = 0;

      if (template->phase != REHAB_PHASE_MAINTAIN)
        continue;

      for (guint n = 0; template->exercises[n] != NULL; n++)
        work |= rehab_exercise_lookup (template->exercises[n])->work;

      g_test_message ("%s", template->key);
      g_assert_true (has_fact (template, "105"));
      g_assert_cmpuint (work & REHAB_WORK_HAMSTRINGS, !=, 0);
      /* The short session leaves the gluteals to what else there is in the week. */
      if (!g_str_equal (template->key, "maintain-short"))
        g_assert_cmpuint (work & REHAB_WORK_GLUTEALS, !=, 0);
    }
}

/* Slow heavy and eccentric hamstring work, twice a week, in season too. */
static void
test_fact_106_twice_a_week_in_season (void)
{
  const RehabTemplate *template = rehab_template_lookup ("maintain-in-season");
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (template, REHAB_SIDE_LEFT);
  RehabWeekDay days[REHAB_WEEK_DAYS];

  rehab_regimen_plan_week (regimen, NULL, days);
  g_assert_true (has_fact (template, "106"));
  g_assert_cmpuint (rehab_week_count_heavy (days), ==, 2);
  g_assert_true (g_strv_contains (template->exercises, "romanian-deadlift"));
  g_assert_true (g_strv_contains (template->exercises, "nordic-curl"));
}

/* F91 and F104: hills, speed, jumps and turns come one after the other, not in one template. */
static void
test_one_new_thing (void)
{
  static const char *const groups[][7] = {
    { "hill-run", "stair-run", NULL },
    { "strides", "acceleration", "sprint", NULL },
    { "jump-and-land", "box-jump", "drop-landing", "single-leg-hop", "split-jump", "bounding", NULL },
    { "side-hop", "deceleration", "change-of-direction", NULL },
    { "ball-kick", "lunge-and-reach", NULL },
  };
  guint n_with_one = 0;

  for (guint i = 0; i < rehab_template_get_count (); i++)
    {
      const RehabTemplate *template = rehab_template_get_nth (i);
      guint n_groups = 0;

      if (template->phase != REHAB_PHASE_SPORT)
        continue;

      for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
        {
          gboolean found = FALSE;

          for (guint j = 0; template->exercises[j] != NULL; j++)
            found |= g_strv_contains (groups[group], template->exercises[j]);
          n_groups += found;
        }

      g_test_message ("%s: %u", template->key, n_groups);
      g_assert_cmpuint (n_groups, <=, 1);
      n_with_one += n_groups;
    }

  g_assert_cmpuint (n_with_one, >=, 6);
}

/*
 * Its exercises are in the library, there for its phase, and each of them once; none bends the hip far while the
 * tendon is to be spared being pressed (F19).
 */
static void
test_exercises (void)
{
  for (guint i = 0; i < rehab_template_get_count (); i++)
    {
      const RehabTemplate *template = rehab_template_get_nth (i);
      guint n;

      for (n = 0; n < G_N_ELEMENTS (template->exercises) && template->exercises[n] != NULL; n++)
        {
          const RehabExercise *exercise = rehab_exercise_lookup (template->exercises[n]);

          g_test_message ("%s: %s", template->key, template->exercises[n]);
          g_assert_nonnull (exercise);
          g_assert_cmpuint (exercise->phases & (1u << template->phase), !=, 0);
          if (template->phase == REHAB_PHASE_CALM || template->phase == REHAB_PHASE_SHALLOW)
            g_assert_cmpint (exercise->hip_flexion, <=, REHAB_HIP_FLEXION_SHALLOW);
          for (guint other = 0; other < n; other++)
            g_assert_cmpstr (template->exercises[other], !=, template->exercises[n]);
        }

      /* It has a second one to show, and ends before its room does. */
      g_assert_cmpuint (n, >, 1);
      g_assert_cmpuint (n, <, G_N_ELEMENTS (template->exercises));
    }
}

static void
test_makes_regimens (void)
{
  static const RehabSide sides[] = { REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT, REHAB_SIDE_BOTH };

  for (guint i = 0; i < rehab_template_get_count (); i++)
    for (size_t s = 0; s < G_N_ELEMENTS (sides); s++)
      {
        const RehabTemplate *template = rehab_template_get_nth (i);
        g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (template, sides[s]);
        guint n = rehab_regimen_get_size (regimen);

        g_assert_cmpuint (n, >, 0);
        g_assert_null (template->exercises[n]);

        for (guint j = 0; j < n; j++)
          {
            const RehabPrescription *prescription = rehab_regimen_get_nth (regimen, j);
            const RehabExercise *exercise = rehab_exercise_lookup (template->exercises[j]);

            g_assert_cmpstr (prescription->exercise_key, ==, template->exercises[j]);
            g_assert_cmpint (prescription->position, ==, (int) j);
            g_assert_cmpint (prescription->phase, ==, template->phase);
            g_assert_cmpint (prescription->side, ==, exercise->one_sided ? sides[s] : REHAB_SIDE_NOT_ASKED);
            g_assert_null (prescription->version_id);
          }
      }
}

/* What is made twice says the same and shares nothing. */
static void
test_copies (void)
{
  const RehabTemplate *template = rehab_template_get_nth (0);
  g_autoptr (RehabRegimen) one = rehab_template_make_regimen (template, REHAB_SIDE_LEFT);
  g_autoptr (RehabRegimen) other = rehab_template_make_regimen (template, REHAB_SIDE_LEFT);
  g_autoptr (RehabRegimen) right = rehab_template_make_regimen (template, REHAB_SIDE_RIGHT);

  g_assert_true (rehab_regimen_equal (one, other));
  for (guint i = 0; i < rehab_regimen_get_size (one); i++)
    g_assert_cmpstr (rehab_regimen_get_nth (one, i)->id, !=, rehab_regimen_get_nth (other, i)->id);
  g_assert_false (rehab_regimen_equal (one, right));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/descriptions", test_descriptions);
  g_test_add_func ("/template/every-phase", test_every_phase);
  g_test_add_func ("/template/pictures", test_pictures);
  g_test_add_func ("/template/keys", test_keys_stay);
  g_test_add_func ("/template/heavy-days", test_heavy_days);
  g_test_add_func ("/template/fact-105/strength-all-year", test_fact_105_strength_all_year);
  g_test_add_func ("/template/fact-106/twice-a-week-in-season", test_fact_106_twice_a_week_in_season);
  g_test_add_func ("/template/one-new-thing", test_one_new_thing);
  g_test_add_func ("/template/exercises", test_exercises);
  g_test_add_func ("/template/makes-regimens", test_makes_regimens);
  g_test_add_func ("/template/copies", test_copies);

  return g_test_run ();
}
