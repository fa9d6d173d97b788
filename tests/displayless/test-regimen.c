/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-exercise.h"
#include "rehab-regimen.h"

#include <string.h>

/* A regimen as a word: each prescription by the letter in its note. */
static RehabPrescription *
lettered (char letter)
{
  const char note[] = { letter, '\0' };
  g_autoptr (GError) error = NULL;
  RehabPrescription *prescription = rehab_prescription_new (&(RehabPrescription) {
    .exercise_key = "bridge-hold", .note = note, .position = g_test_rand_int_range (0, 1000),
  }, &error);

  g_assert_no_error (error);

  return prescription;
}

static RehabRegimen *
spell (const char *word)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (const char *p = word; *p != '\0'; p++)
    g_ptr_array_add (list, lettered (*p));

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}

/* Says the word, and has its positions in order: 0, 1, 2, ... */
static void
assert_spells (RehabRegimen *regimen,
               const char   *word)
{
  g_assert_cmpuint (rehab_regimen_get_size (regimen), ==, strlen (word));

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      g_assert_cmpint (rehab_regimen_get_nth (regimen, i)->note[0], ==, word[i]);
      g_assert_cmpint (rehab_regimen_get_nth (regimen, i)->position, ==, (int) i);
    }
}

static void
test_new (void)
{
  static const char *const words[] = { "", "a", "abc", "aaa" };

  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (RehabRegimen) regimen = spell (words[i]);

      assert_spells (regimen, words[i]);
    }
}

static void
test_inserts (void)
{
  static const char *const results[] = { "xabc", "axbc", "abxc", "abcx" };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (RehabRegimen) regimen = spell ("abc");
      g_autoptr (RehabPrescription) x = lettered ('x');
      g_autoptr (RehabRegimen) inserted = rehab_regimen_inserted (regimen, i, x);

      assert_spells (inserted, results[i]);
      assert_spells (regimen, "abc");
    }
}

static void
test_replaces (void)
{
  static const char *const results[] = { "xbc", "axc", "abx" };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (RehabRegimen) regimen = spell ("abc");
      g_autoptr (RehabPrescription) x = lettered ('x');
      g_autoptr (RehabRegimen) replaced = rehab_regimen_replaced (regimen, i, x);

      assert_spells (replaced, results[i]);
      assert_spells (regimen, "abc");
    }
}

static void
test_removes (void)
{
  static const char *const results[] = { "bc", "ac", "ab" };

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (RehabRegimen) regimen = spell ("abc");
      g_autoptr (RehabRegimen) removed = rehab_regimen_removed (regimen, i);

      assert_spells (removed, results[i]);
      assert_spells (regimen, "abc");
    }
}

static void
test_moves (void)
{
  static const char *const results[4][4] = {
    { "abcd", "bacd", "bcad", "bcda" },
    { "bacd", "abcd", "acbd", "acdb" },
    { "cabd", "acbd", "abcd", "abdc" },
    { "dabc", "adbc", "abdc", "abcd" },
  };

  for (guint from = 0; from < 4; from++)
    for (guint to = 0; to < 4; to++)
      {
        g_autoptr (RehabRegimen) regimen = spell ("abcd");
        g_autoptr (RehabRegimen) moved = rehab_regimen_moved (regimen, from, to);

        assert_spells (moved, results[from][to]);
        assert_spells (regimen, "abcd");
      }
}

/* Against a plain text, over many random edits. */
static void
test_against_text (void)
{
  g_autoptr (RehabRegimen) regimen = spell ("abc");
  g_autoptr (GString) text = g_string_new ("abc");

  for (int i = 0; i < 400; i++)
    {
      g_autoptr (RehabRegimen) before = g_steal_pointer (&regimen);
      char letter = (char) ('a' + g_test_rand_int_range (0, 26));
      g_autoptr (RehabPrescription) prescription = lettered (letter);
      guint at = text->len > 0 ? (guint) g_test_rand_int_range (0, (int) text->len) : 0;
      int what = text->len == 0 ? 0 : text->len > 12 ? 1 : g_test_rand_int_range (0, 4);

      if (what == 0)
        {
          regimen = rehab_regimen_inserted (before, at, prescription);
          g_string_insert_c (text, (gssize) at, letter);
        }
      else if (what == 1)
        {
          regimen = rehab_regimen_removed (before, at);
          g_string_erase (text, (gssize) at, 1);
        }
      else if (what == 2)
        {
          regimen = rehab_regimen_replaced (before, at, prescription);
          text->str[at] = letter;
        }
      else
        {
          guint to = (guint) g_test_rand_int_range (0, (int) text->len);
          char moved = text->str[at];

          regimen = rehab_regimen_moved (before, at, to);
          g_string_erase (text, (gssize) at, 1);
          g_string_insert_c (text, (gssize) to, moved);
        }

      assert_spells (regimen, text->str);
    }
}

/* By what the patient is told, not by the rows it was read from. */
static void
test_equal (void)
{
  g_autoptr (RehabRegimen) abc = spell ("abc");
  g_autoptr (RehabRegimen) same = spell ("abc");
  g_autoptr (RehabRegimen) other = spell ("abd");
  g_autoptr (RehabRegimen) order = spell ("acb");
  g_autoptr (RehabRegimen) shorter = spell ("ab");
  g_autoptr (RehabRegimen) empty = spell ("");
  g_autoptr (RehabRegimen) also_empty = spell ("");

  g_assert_cmpstr (rehab_regimen_get_nth (abc, 0)->id, !=, rehab_regimen_get_nth (same, 0)->id);
  g_assert_true (rehab_regimen_equal (abc, abc));
  g_assert_true (rehab_regimen_equal (abc, same));
  g_assert_true (rehab_regimen_equal (empty, also_empty));
  g_assert_false (rehab_regimen_equal (abc, other));
  g_assert_false (rehab_regimen_equal (abc, order));
  g_assert_false (rehab_regimen_equal (abc, shorter));
  g_assert_false (rehab_regimen_equal (shorter, abc));
  g_assert_false (rehab_regimen_equal (abc, empty));
}

/* Each part of a dose is a difference; the version that it was read from is none. */
static void
test_equal_looks_at_every_part (void)
{
  const RehabPrescription base = { .exercise_key = "bridge-hold" };
  RehabPrescription edits[18];
  g_autoptr (RehabPrescription) plain = rehab_prescription_new (&base, NULL);
  g_autoptr (RehabRegimen) regimen = rehab_regimen_new ((const RehabPrescription *const[]) { plain }, 1);
  RehabPrescription versioned = base;
  g_autoptr (RehabPrescription) saved = NULL;
  g_autoptr (RehabRegimen) read_back = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (edits); i++)
    edits[i] = base;
  edits[0].exercise_key = "side-plank";
  edits[1].phase = REHAB_PHASE_CALM;
  edits[2].side = REHAB_SIDE_LEFT;
  edits[3].sets = rehab_number (3);
  edits[4].repetitions = rehab_number (8);
  edits[5].hold_seconds = rehab_number (45);
  edits[6].minutes = rehab_number (20);
  edits[7].load_kg = rehab_number (0);
  edits[8].load_note = "red band";
  edits[9].tempo = "3-0-3-0";
  edits[10].rest_seconds = rehab_number (0);
  edits[11].effort = rehab_number (0);
  edits[12].days = REHAB_DAYS_MONDAY;
  edits[13].pain_limit = rehab_number (0);
  edits[14].note = "slowly";
  edits[15].repetitions = rehab_number (8);
  edits[15].repetitions_to = rehab_number (12);
  edits[16].rhythm = REHAB_RHYTHM_EVERY_OTHER_DAY;
  edits[17].times_a_day = rehab_number (1);

  for (size_t i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (RehabPrescription) edited = rehab_prescription_new (&edits[i], NULL);
      g_autoptr (RehabRegimen) other = rehab_regimen_replaced (regimen, 0, edited);

      g_test_message ("edit %zu", i);
      g_assert_false (rehab_regimen_equal (regimen, other));
      g_assert_false (rehab_regimen_equal (other, regimen));
    }

  versioned.version_id = EPISODE_ID;
  saved = rehab_prescription_new (&versioned, NULL);
  read_back = rehab_regimen_replaced (regimen, 0, saved);
  g_assert_true (rehab_regimen_equal (regimen, read_back));
}

/* The dose that the library starts from; what it does not say is not said, rather than 0. */
static void
test_default_doses (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      g_autoptr (RehabPrescription) prescription =
        rehab_prescription_new_for_exercise (exercise, REHAB_PHASE_CALM, REHAB_SIDE_LEFT);

      g_test_message ("%s", exercise->key);
      g_assert_nonnull (prescription);
      g_assert_cmpstr (prescription->exercise_key, ==, exercise->key);
      g_assert_cmpint (prescription->phase, ==, REHAB_PHASE_CALM);
      g_assert_cmpint (prescription->side, ==, exercise->one_sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED);
      g_assert_cmpint (prescription->sets.known, ==, exercise->dose.sets > 0);
      g_assert_cmpint ((int) prescription->sets.value, ==, exercise->dose.sets);
      g_assert_cmpint (prescription->repetitions.known, ==, exercise->dose.repetitions > 0);
      g_assert_cmpint ((int) prescription->repetitions.value, ==, exercise->dose.repetitions);
      g_assert_cmpint (prescription->hold_seconds.known, ==, exercise->dose.hold_seconds > 0);
      g_assert_cmpint ((int) prescription->hold_seconds.value, ==, exercise->dose.hold_seconds);
      g_assert_cmpint ((int) prescription->minutes.value, ==, exercise->dose.minutes);
      g_assert_cmpint ((int) prescription->rest_seconds.value, ==, exercise->dose.rest_seconds);
      g_assert_cmpint (prescription->effort.known, ==, exercise->dose.effort > 0);
      g_assert_cmpint ((int) prescription->effort.value, ==, exercise->dose.effort);
      g_assert_cmpstr (prescription->tempo, ==, exercise->dose.tempo);
      g_assert_cmpint (prescription->days, ==, (int) exercise->dose.days);
      g_assert_false (prescription->pain_limit.known);
    }

}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen/new", test_new);
  g_test_add_func ("/regimen/inserts", test_inserts);
  g_test_add_func ("/regimen/replaces", test_replaces);
  g_test_add_func ("/regimen/removes", test_removes);
  g_test_add_func ("/regimen/moves", test_moves);
  g_test_add_func ("/regimen/against-text", test_against_text);
  g_test_add_func ("/regimen/equal", test_equal);
  g_test_add_func ("/regimen/equal-looks-at-every-part", test_equal_looks_at_every_part);
  g_test_add_func ("/regimen/default-doses", test_default_doses);

  return g_test_run ();
}
