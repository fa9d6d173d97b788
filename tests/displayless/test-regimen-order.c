/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-regimen-order.h"

/* A regimen in a few letters: "1ab 2c" is a and b in phase 1 and c in phase 2. The letter is the key of the exercise. */
static RehabRegimen *
read_spelled (const char *spelled)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);
  int phase = 0;

  for (const char *at = spelled; *at != '\0'; at++)
    {
      const char key[] = { *at, '\0' };

      if (g_ascii_isdigit (*at))
        phase = *at - '0';
      else if (*at != ' ')
        g_ptr_array_add (list, rehab_prescription_new (&(RehabPrescription) { .exercise_key = key, .phase = phase }, NULL));
    }

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}

static char *
spell (RehabRegimen *regimen)
{
  g_autoptr (GString) spelled = g_string_new (NULL);
  int phase = -1;

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (regimen, i);

      g_assert_cmpint (prescription->position, ==, (int) i);
      if ((int) prescription->phase != phase)
        g_string_append_printf (spelled, "%s%d", i > 0 ? " " : "", (int) prescription->phase);
      phase = (int) prescription->phase;
      g_string_append (spelled, prescription->exercise_key);
    }

  return g_string_free_and_steal (g_steal_pointer (&spelled));
}

/* The positions of letters, the other way round: their order must not matter. */
static guint
find (const char *spelled,
      const char *letters,
      guint      *positions)
{
  guint n = 0;

  for (size_t i = strlen (letters); i > 0; i--)
    {
      guint position = 0;

      for (const char *at = spelled; *at != letters[i - 1]; at++)
        position += g_ascii_isalpha (*at) ? 1 : 0;
      positions[n++] = position;
    }

  return n;
}

static void
test_nudges (void)
{
  static const struct { const char *before; const char *moved; int direction; const char *after; } cases[] = {
    { "1abc", "b", -1, "1bac" },
    { "1abc", "b", 1, "1acb" },
    { "1abc", "a", -1, "1abc" },
    { "1abc", "c", 1, "1abc" },
    /* Past the end of a phase, into the next one; then past its first exercise. */
    { "1ab 2cd", "b", 1, "1a 2bcd" },
    { "1a 2bcd", "b", 1, "1a 2cbd" },
    { "1ab 2cd", "c", -1, "1abc 2d" },
    { "1ab 2c", "c", -1, "1abc" },
    /* Several keep their order, and come together. */
    { "1abcd", "bc", -1, "1bcad" },
    { "1abcd", "bc", 1, "1adbc" },
    { "1abcde", "bd", -1, "1bdace" },
    { "1abcd", "ac", -1, "1acbd" },
    { "1abcd", "bd", 1, "1acbd" },
    /* Those of two phases go with the first one up, and with the last one down. */
    { "1ab 2cd", "bc", -1, "1bca 2d" },
    { "1ab 2cd", "bc", 1, "1a 2dbc" },
    { "1ab 2cd", "cd", -1, "1abcd" },
    { "", "", 1, "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint positions[8];
      guint n = find (cases[i].before, cases[i].moved, positions);
      g_autoptr (RehabRegimen) before = read_spelled (cases[i].before);
      g_autoptr (RehabRegimen) after = rehab_regimen_nudged (before, positions, n, cases[i].direction);
      g_autofree char *spelled = spell (after);

      g_assert_cmpstr (spelled, ==, cases[i].after);
    }
}

static void
test_puts (void)
{
  static const struct { const char *before; const char *moved; guint slot; RehabPhase phase; const char *after; } cases[] = {
    { "1abc", "c", 0, REHAB_PHASE_CALM, "1cab" },
    { "1abc", "a", 3, REHAB_PHASE_CALM, "1bca" },
    { "1abc", "a", 0, REHAB_PHASE_CALM, "1abc" },
    { "1abc", "a", 1, REHAB_PHASE_CALM, "1abc" },
    { "1ab 2c", "a", 2, REHAB_PHASE_SHALLOW, "1b 2ac" },
    { "1ab 2c", "a", 2, REHAB_PHASE_CALM, "1ba 2c" },
    { "1abcd", "bd", 0, REHAB_PHASE_CALM, "1bdac" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint positions[8];
      guint n = find (cases[i].before, cases[i].moved, positions);
      g_autoptr (RehabRegimen) before = read_spelled (cases[i].before);
      g_autoptr (RehabRegimen) after = rehab_regimen_put (before, positions, n, cases[i].slot, cases[i].phase);
      g_autofree char *spelled = spell (after);

      g_assert_cmpstr (spelled, ==, cases[i].after);
    }
}

/* Whatever is moved wherever, each prescription is there once, and what was not moved keeps its order. */
static void
test_loses_nothing (void)
{
  g_autoptr (RehabRegimen) regimen = read_spelled ("1abcd 2efg 3h");

  for (guint i = 0; i < 2000; i++)
    {
      guint positions[3];
      int n = g_test_rand_int_range (0, 4);
      g_autoptr (RehabRegimen) after = NULL;
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (int j = 0; j < n; j++)
        positions[j] = (guint) g_test_rand_int_range (0, 10);

      if (g_test_rand_bit ())
        after = rehab_regimen_nudged (regimen, positions, (guint) n, g_test_rand_bit () ? 1 : -1);
      else
        after = rehab_regimen_put (regimen, positions, (guint) n, (guint) g_test_rand_int_range (0, 9), REHAB_PHASE_DEEP);

      g_assert_cmpuint (rehab_regimen_get_size (after), ==, 8);
      for (guint j = 0; j < 8; j++)
        g_hash_table_add (seen, (gpointer) rehab_regimen_get_nth (after, j)->id);
      g_assert_cmpuint (g_hash_table_size (seen), ==, 8);
    }
}

static void
test_end_of_phase (void)
{
  g_autoptr (RehabRegimen) regimen = read_spelled ("1ab 3c");
  g_autoptr (RehabRegimen) empty = read_spelled ("");

  g_assert_cmpuint (rehab_regimen_find_end_of_phase (regimen, REHAB_PHASE_CALM), ==, 2);
  g_assert_cmpuint (rehab_regimen_find_end_of_phase (regimen, REHAB_PHASE_SHALLOW), ==, 2);
  g_assert_cmpuint (rehab_regimen_find_end_of_phase (regimen, REHAB_PHASE_DEEP), ==, 3);
  g_assert_cmpuint (rehab_regimen_find_end_of_phase (regimen, REHAB_PHASE_SPORT), ==, 3);
  g_assert_cmpuint (rehab_regimen_find_end_of_phase (empty, REHAB_PHASE_SPORT), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-order/nudges", test_nudges);
  g_test_add_func ("/regimen-order/puts", test_puts);
  g_test_add_func ("/regimen-order/loses-nothing", test_loses_nothing);
  g_test_add_func ("/regimen-order/end-of-phase", test_end_of_phase);

  return g_test_run ();
}
