/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dose-fixture.h"
#include "rehab-error.h"
#include "rehab-regimen-edit.h"

#include <string.h>

/* A regimen as a word: each prescription by the letter in its note. */
static RehabRegimen *
spell (const char *word)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (const char *p = word; *p != '\0'; p++)
    {
      const char note[] = { *p, '\0' };

      g_ptr_array_add (list, rehab_prescription_new (&(RehabPrescription) { .exercise_key = "bridge-hold", .note = note }, NULL));
    }

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}

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
test_removes (void)
{
  g_autoptr (RehabRegimen) regimen = spell ("abcde");
  g_autoptr (RehabRegimen) some = rehab_regimen_with_removed (regimen, (const guint[]) { 3, 1, 3 }, 3);
  g_autoptr (RehabRegimen) none = rehab_regimen_with_removed (regimen, NULL, 0);
  g_autoptr (RehabRegimen) all = rehab_regimen_with_removed (regimen, (const guint[]) { 4, 3, 2, 1, 0 }, 5);

  assert_spells (some, "ace");
  assert_spells (none, "abcde");
  assert_spells (all, "");
  assert_spells (regimen, "abcde");
}

static void
test_moves (void)
{
  static const struct
  {
    guint to;
    const char *word;
  } rows[] = { { 0, "bdace" }, { 1, "abdce" }, { 2, "acbde" }, { 3, "acebd" }, { 99, "acebd" } };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabRegimen) regimen = spell ("abcde");
      g_autoptr (RehabRegimen) moved = rehab_regimen_with_moved (regimen, (const guint[]) { 3, 1 }, 2, rows[i].to);

      assert_spells (moved, rows[i].word);
    }
}

static void
test_duplicates (void)
{
  g_autoptr (RehabRegimen) regimen = spell ("abc");
  g_autoptr (RehabRegimen) doubled = rehab_regimen_with_duplicated (regimen, (const guint[]) { 2, 0 }, 2);

  assert_spells (doubled, "aabcc");
  g_assert_cmpstr (rehab_regimen_get_nth (doubled, 0)->id, ==, rehab_regimen_get_nth (regimen, 0)->id);
  g_assert_cmpstr (rehab_regimen_get_nth (doubled, 1)->id, !=, rehab_regimen_get_nth (regimen, 0)->id);
}

/* All of the dose, and nothing beside it. */
static void
test_dose (void)
{
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (RehabPrescription) dose = random_prescription ("hip-thrust");
      g_autoptr (RehabRegimen) regimen = spell ("abc");
      g_autoptr (RehabRegimen) changed = rehab_regimen_with_dose (regimen, (const guint[]) { 0, 2 }, 2, dose);
      RehabPrescription wanted = *dose;
      g_autoptr (RehabPrescription) last = NULL;

      assert_spells (changed, "abc");
      g_assert_true (rehab_record_equal (rehab_regimen_get_nth (changed, 1), rehab_regimen_get_nth (regimen, 1)));

      wanted.id = rehab_regimen_get_nth (regimen, 2)->id;
      wanted.exercise_key = "bridge-hold";
      wanted.note = "c";
      wanted.position = 2;
      last = rehab_prescription_new (&wanted, NULL);
      g_assert_true (rehab_record_equal (rehab_regimen_get_nth (changed, 2), last));
    }
}

static void
test_phase_side_and_days (void)
{
  const guint some[] = { 0, 2 };
  g_autoptr (RehabRegimen) regimen = spell ("abc");
  g_autoptr (RehabRegimen) phase = rehab_regimen_with_phase (regimen, some, 2, REHAB_PHASE_DEEP);
  g_autoptr (RehabRegimen) side = rehab_regimen_with_side (phase, some, 2, REHAB_SIDE_RIGHT);
  g_autoptr (RehabRegimen) days = rehab_regimen_with_days (side, some, 2, REHAB_DAYS_MONDAY, REHAB_RHYTHM_NONE);
  g_autoptr (RehabRegimen) rhythm = rehab_regimen_with_days (days, some, 2, 0, REHAB_RHYTHM_EVERY_OTHER_DAY);
  const RehabPrescription *first = rehab_regimen_get_nth (rhythm, 0);

  g_assert_cmpint (rehab_regimen_get_nth (days, 2)->days, ==, REHAB_DAYS_MONDAY);
  g_assert_cmpint (first->phase, ==, REHAB_PHASE_DEEP);
  g_assert_cmpint (first->side, ==, REHAB_SIDE_RIGHT);
  g_assert_cmpint (first->days, ==, 0);
  g_assert_cmpint (first->rhythm, ==, REHAB_RHYTHM_EVERY_OTHER_DAY);
  g_assert_true (rehab_record_equal (rehab_regimen_get_nth (rhythm, 1), rehab_regimen_get_nth (regimen, 1)));
}

/* What one of them cannot hold, none gets. */
static void
test_all_or_none (void)
{
  const RehabField *sets = rehab_record_find_field (&rehab_prescription_type, "sets");
  const RehabField *most = rehab_record_find_field (&rehab_prescription_type, "repetitions_to");
  RehabPrescription values = { .sets = rehab_number (99), .repetitions_to = rehab_number (12) };
  g_autoptr (RehabRegimen) regimen = spell ("abc");
  g_autoptr (RehabRegimen) fine = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_regimen_with_field (regimen, (const guint[]) { 1 }, 1, sets, &values, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
  g_clear_error (&error);
  g_assert_null (rehab_regimen_with_field (regimen, (const guint[]) { 1 }, 1, most, &values, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
  g_clear_error (&error);

  values.sets = rehab_number (4);
  fine = rehab_regimen_with_field (regimen, (const guint[]) { 1, 2 }, 2, sets, &values, &error);
  g_assert_no_error (error);
  g_assert_false (rehab_regimen_get_nth (fine, 0)->sets.known);
  g_assert_cmpint ((int) rehab_regimen_get_nth (fine, 2)->sets.value, ==, 4);
}

static void
test_sorts_by_phase (void)
{
  g_autoptr (RehabRegimen) regimen = spell ("abcde");
  g_autoptr (RehabRegimen) sport = rehab_regimen_with_phase (regimen, (const guint[]) { 0, 3 }, 2, REHAB_PHASE_SPORT);
  g_autoptr (RehabRegimen) calm = rehab_regimen_with_phase (sport, (const guint[]) { 2, 4 }, 2, REHAB_PHASE_CALM);
  g_autoptr (RehabRegimen) sorted = rehab_regimen_sorted_by_phase (calm);
  g_autoptr (RehabRegimen) again = rehab_regimen_sorted_by_phase (sorted);

  assert_spells (sorted, "ceadb");
  g_assert_true (again == sorted);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-edit/removes", test_removes);
  g_test_add_func ("/regimen-edit/moves", test_moves);
  g_test_add_func ("/regimen-edit/duplicates", test_duplicates);
  g_test_add_func ("/regimen-edit/dose", test_dose);
  g_test_add_func ("/regimen-edit/phase-side-and-days", test_phase_side_and_days);
  g_test_add_func ("/regimen-edit/all-or-none", test_all_or_none);
  g_test_add_func ("/regimen-edit/sorts-by-phase", test_sorts_by_phase);

  return g_test_run ();
}
