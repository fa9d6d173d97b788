/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-pairs.h"
#include "rehab-dose-aspect.h"
#include "rehab-language.h"
#include "rehab-regimen-change.h"
#include "rehab-regimen-pair.h"

#include <locale.h>
#include <string.h>

static char *
tell (const RehabRegimen   *before,
      const RehabRegimen   *after,
      const RehabCatalogue *catalogue)
{
  g_autoptr (GPtrArray) told = rehab_regimen_list_patient_changes (before, after, catalogue, REHAB_SIDE_LEFT);

  g_ptr_array_add (told, NULL);

  return g_strjoinv ("\n", (char **) told->pdata);
}

static RehabRegimen *
make_regimen (const RehabPrescription *values,
              guint                    n_values)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < n_values; i++)
    {
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (list, rehab_prescription_new (&values[i], &error));
      g_assert_no_error (error);
    }

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}

#define THRUST .exercise_key = "hip-thrust"

/* One aspect each: changed, begun, ended. */
static const struct
{
  RehabPrescription before;
  RehabPrescription after;
  const char *told;
} rows[] = {
  { { THRUST, .load_kg = { TRUE, 50 } }, { THRUST, .load_kg = { TRUE, 60 } }, "Hip thrust: 60 kg instead of 50 kg." },
  { { THRUST }, { THRUST, .load_kg = { TRUE, 60 } }, "Hip thrust: now with 60 kg." },
  { { THRUST, .load_kg = { TRUE, 60 } }, { THRUST }, "Hip thrust: no longer with 60 kg." },
  { { THRUST, .load_kg = { TRUE, 60 } }, { THRUST, .load_kg = { TRUE, 0 } }, "Hip thrust: no added weight instead of 60 kg." },
  { { THRUST, .sets = { TRUE, 3 } }, { THRUST, .sets = { TRUE, 4 } }, "Hip thrust: 4 sets instead of 3 sets." },
  { { THRUST, .repetitions = { TRUE, 8 } }, { THRUST, .repetitions = { TRUE, 8 }, .repetitions_to = { TRUE, 12 } },
    "Hip thrust: 8 to 12 repetitions instead of 8 repetitions." },
  { { THRUST, .hold_seconds = { TRUE, 30 } }, { THRUST, .hold_seconds = { TRUE, 45 } }, "Hip thrust: hold for 45 seconds instead of 30 seconds." },
  { { THRUST, .minutes = { TRUE, 20 } }, { THRUST, .minutes = { TRUE, 25 } }, "Hip thrust: 25 minutes instead of 20 minutes." },
  { { THRUST }, { THRUST, .load_note = "red band" }, "Hip thrust: now with red band." },
  { { THRUST, .tempo = "3-0-3-0" }, { THRUST, .tempo = "3-0-X-0" },
    "Hip thrust: new speed: lower for 3 seconds, lift fast (before: lower for 3 seconds, lift for 3 seconds)." },
  { { THRUST, .rest_seconds = { TRUE, 60 } }, { THRUST, .rest_seconds = { TRUE, 120 } }, "Hip thrust: rest 2 minutes instead of 1 minute." },
  { { THRUST, .effort = { TRUE, 6 } }, { THRUST, .effort = { TRUE, 7 } }, "Hip thrust: effort 7 out of 10 instead of 6 out of 10." },
  { { THRUST, .days = REHAB_DAYS_EVERY_DAY }, { THRUST, .rhythm = REHAB_RHYTHM_EVERY_OTHER_DAY },
    "Hip thrust: now every other day instead of every day." },
  { { THRUST, .days = REHAB_DAYS_MONDAY }, { THRUST, .days = REHAB_DAYS_MONDAY | REHAB_DAYS_FRIDAY },
    "Hip thrust: now Monday and Friday instead of Monday." },
  { { THRUST, .days = REHAB_DAYS_MONDAY }, { THRUST }, "Hip thrust: no longer on set days (before: Monday)." },
  { { THRUST }, { THRUST, .times_a_day = { TRUE, 2 } }, "Hip thrust: now twice a day." },
  { { THRUST }, { THRUST, .pain_limit = { TRUE, 3 } }, "Hip thrust: now with a pain limit of 3 out of 10." },
  { { THRUST }, { THRUST, .note = "Slowly. {old} %s" }, "Hip thrust: a new note: “Slowly. {old} %s”." },
  { { THRUST, .sets = { TRUE, 3 }, .rest_seconds = { TRUE, 60 } }, { THRUST, .sets = { TRUE, 4 }, .rest_seconds = { TRUE, 90 } },
    "Hip thrust: 4 sets instead of 3 sets. Rest 90 seconds instead of 1 minute." },
  { { .exercise_key = "clamshell", .side = REHAB_SIDE_LEFT }, { .exercise_key = "clamshell", .side = REHAB_SIDE_BOTH },
    "Clamshell (Both legs): both legs instead of left leg." },
  { { .exercise_key = "clamshell" }, { .exercise_key = "side-plank" }, "New: Side plank.\nLeave out: Clamshell." },
  { { THRUST }, { THRUST }, "" },
};

static void
test_rows (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabRegimen) before = make_regimen (&rows[i].before, 1);
      g_autoptr (RehabRegimen) after = make_regimen (&rows[i].after, 1);
      g_autofree char *told = tell (before, after, NULL);

      g_assert_cmpstr (told, ==, rows[i].told);
    }
}

/* The same exercise for each leg, and twice for one: the patient has to know which one is meant. */
static void
test_names_which_one (void)
{
  const RehabPrescription before[] = {
    { .exercise_key = "clamshell", .side = REHAB_SIDE_LEFT, .sets = { TRUE, 3 } },
    { .exercise_key = "clamshell", .side = REHAB_SIDE_RIGHT, .sets = { TRUE, 3 } },
    { .exercise_key = "side-plank", .sets = { TRUE, 1 } },
    { .exercise_key = "side-plank", .sets = { TRUE, 2 } },
  };
  RehabPrescription after[G_N_ELEMENTS (before)];
  g_autoptr (RehabRegimen) old_one = make_regimen (before, G_N_ELEMENTS (before));
  g_autoptr (RehabRegimen) new_one = NULL;
  g_autofree char *told = NULL;

  memcpy (after, before, sizeof before);
  after[1].sets = rehab_number (4);
  after[3].sets = rehab_number (5);
  new_one = make_regimen (after, G_N_ELEMENTS (after));
  told = tell (old_one, new_one, NULL);

  g_assert_cmpstr (told, ==,
                   "Clamshell (Right leg): 4 sets instead of 3 sets.\nSide plank, number 4: 5 sets instead of 2 sets.\n"
                   "Everything else stays the same.");
}

static void
test_order (void)
{
  const RehabPrescription before[] = { { .exercise_key = "walking" }, { .exercise_key = "clamshell" }, { .exercise_key = "hip-thrust" } };
  g_autoptr (RehabRegimen) old_one = make_regimen (before, G_N_ELEMENTS (before));
  g_autoptr (RehabRegimen) new_one = rehab_regimen_moved (old_one, 2, 0);
  g_autofree char *told = tell (old_one, new_one, NULL);

  g_assert_cmpstr (told, ==, "Hip thrust: now number 1 in the order, it was number 3.\nEverything else stays the same.");
}

static guint
count_new_or_changed (const RehabRegimen     *before,
                      const RehabRegimen     *after,
                      const RehabRegimenPair *pairs,
                      guint                   n)
{
  const RehabPrescription *is = rehab_regimen_get_nth (after, n);
  const RehabPrescription *was = pairs[n].before != REHAB_REGIMEN_NOWHERE ? rehab_regimen_get_nth (before, pairs[n].before) : NULL;
  guint differs = was == NULL || pairs[n].moved || !g_str_equal (was->exercise_key, is->exercise_key);

  for (guint i = 0; was != NULL && i < REHAB_N_DOSE_ASPECTS; i++)
    differs |= !rehab_dose_aspect_is_same (i, was, is);

  return differs;
}

/* Each value that is other now is said where it belongs. */
static void
assert_all_is_said (const char              *item,
                    const RehabPrescription *was,
                    const RehabPrescription *is,
                    const RehabCatalogue    *catalogue)
{
  const RehabExercise *exercise = rehab_catalogue_lookup (catalogue, is->exercise_key);

  for (guint i = 0; i < REHAB_N_DOSE_ASPECTS; i++)
    {
      g_autofree char *words = NULL;

      if (rehab_dose_aspect_is_same (i, was, is))
        continue;

      words = rehab_dose_aspect_dup_words (i, rehab_dose_aspect_is_said (i, is) ? is : was, exercise);
      /* A sentence may begin with it, and so with a capital. */
      g_assert_nonnull (strstr (item, g_utf8_next_char (words)));
    }

  g_assert_cmpint (strstr (item, "new words") != NULL, ==, !g_str_equal (was->exercise_key, is->exercise_key));
}

static void
test_everything_is_told (void)
{
  g_autoptr (RehabCatalogue) catalogue = make_catalogue ();

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (RehabRegimen) before = random_regimen ();
      g_autoptr (RehabRegimen) after = random_later_version (before);
      g_autoptr (GPtrArray) told = rehab_regimen_list_patient_changes (before, after, catalogue, REHAB_SIDE_RIGHT);
      g_autofree gboolean *gone = NULL;
      g_autofree RehabRegimenPair *pairs = rehab_regimen_pair_up (before, after, catalogue, &gone);
      guint n = 0;
      guint n_same = 0;

      for (guint j = 0; j < rehab_regimen_get_size (after); j++)
        {
          const char *item = n < told->len ? g_ptr_array_index (told, n) : NULL;

          if (!count_new_or_changed (before, after, pairs, j))
            {
              n_same++;
              continue;
            }

          g_assert_nonnull (item);
          g_assert_cmpint (g_str_has_prefix (item, "New: "), ==, pairs[j].before == REHAB_REGIMEN_NOWHERE);
          if (pairs[j].before != REHAB_REGIMEN_NOWHERE)
            assert_all_is_said (item, rehab_regimen_get_nth (before, pairs[j].before), rehab_regimen_get_nth (after, j), catalogue);
          n++;
        }
      for (guint j = 0; j < rehab_regimen_get_size (before); j++)
        if (gone[j])
          g_assert_true (g_str_has_prefix (g_ptr_array_index (told, n++), "Leave out: "));

      if (n > 0 && n_same > 0)
        g_assert_cmpstr (g_ptr_array_index (told, n++), ==, "Everything else stays the same.");
      g_assert_cmpuint (told->len, ==, n);
      g_assert_cmpint (n == 0, ==, rehab_regimen_equal (before, after));
      for (guint j = 0; j < told->len; j++)
        {
          g_assert_true (g_str_has_suffix (g_ptr_array_index (told, j), "."));
          g_assert_null (strstr (g_ptr_array_index (told, j), "→"));
        }
    }
}

static void
test_german (void)
{
  const RehabPrescription before[] = {
    { THRUST, .load_kg = { TRUE, 50 }, .rest_seconds = { TRUE, 60 }, .days = REHAB_DAYS_EVERY_DAY },
    { .exercise_key = "an-own-one" },
  };
  const RehabPrescription after[] = {
    { THRUST, .load_kg = { TRUE, 52.5 }, .rest_seconds = { TRUE, 90 }, .rhythm = REHAB_RHYTHM_EVERY_OTHER_DAY },
    { .exercise_key = "an-own-one" },
  };
  g_autoptr (RehabRegimen) old_one = make_regimen (before, G_N_ELEMENTS (before));
  g_autoptr (RehabRegimen) new_one = make_regimen (after, G_N_ELEMENTS (after));
  g_autofree char *told = NULL;

  rehab_language_begin (rehab_language_lookup ("de"));
  told = tell (old_one, new_one, NULL);
  rehab_language_end ();

  g_test_message ("%s", told);
  g_assert_nonnull (strstr (told, ": 52,5 kg statt 50 kg. 90 Sekunden "));
  g_assert_nonnull (strstr (told, ". Jetzt jeden zweiten Tag statt jeden Tag."));
  g_assert_true (g_str_has_suffix (told, "\nAlles andere bleibt gleich."));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-patient/rows", test_rows);
  g_test_add_func ("/regimen-patient/names-which-one", test_names_which_one);
  g_test_add_func ("/regimen-patient/order", test_order);
  g_test_add_func ("/regimen-patient/everything-is-told", test_everything_is_told);
  g_test_add_func ("/regimen-patient/german", test_german);

  return g_test_run ();
}
