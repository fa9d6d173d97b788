/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "stored-exercises.h"

#include "rehab-exercise.h"
#include "rehab-own-exercise.h"
#include "rehab-template.h"

#include <string.h>

/* Programmes of years ago name exercises by key: each key that was ever released goes on to mean the same. */
static void
test_exercises (void)
{
  g_autoptr (GHashTable) stored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (stored_exercises); i++)
    {
      g_auto (GStrv) parts = g_strsplit (stored_exercises[i], " ", 2);
      const RehabExercise *exercise = rehab_exercise_lookup (parts[0]);

      g_test_message ("%s", stored_exercises[i]);
      g_assert_nonnull (exercise);
      g_assert_cmpstr (exercise->one_sided ? "sided" : "unsided", ==, parts[1]);
      g_assert_true (g_hash_table_add (stored, g_strdup (parts[0])));
    }

  /* And each key of today is among them. */
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const char *key = rehab_exercise_get_nth (i)->key;

      g_test_message ("%s", key);
      g_assert_true (g_hash_table_contains (stored, key));
    }
}

static void
test_templates (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (stored_templates); i++)
    g_assert_nonnull (rehab_template_lookup (stored_templates[i]));
  g_assert_cmpuint (rehab_template_get_count (), ==, G_N_ELEMENTS (stored_templates));
}

/* What a column can hold, and can never be taken for an exercise of a clinic's own. */
static void
test_keys_fit (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const char *key = rehab_exercise_get_nth (i)->key;

      g_assert_cmpuint (strlen (key), <=, 60);
      g_assert_cmpuint (strspn (key, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (key));
      g_assert_false (g_str_has_prefix (key, REHAB_OWN_EXERCISE_KEY_PREFIX));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise-keys/exercises", test_exercises);
  g_test_add_func ("/exercise-keys/templates", test_templates);
  g_test_add_func ("/exercise-keys/keys-fit", test_keys_fit);

  return g_test_run ();
}
