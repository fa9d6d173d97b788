/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen-change.h"
#include "rehab-template.h"

static RehabPrescription *
prescribe (const char *exercise_key,
           RehabSide   side)
{
  RehabPrescription *prescription = rehab_prescription_new_for_exercise (rehab_exercise_lookup (exercise_key), REHAB_PHASE_SHALLOW, side);

  g_assert_nonnull (prescription);

  return prescription;
}

static RehabRegimen *
make_regimen (const char *first,
              ...)
{
  RehabRegimen *regimen = rehab_regimen_new (NULL, 0);
  va_list keys;

  va_start (keys, first);
  for (const char *key = first; key != NULL; key = va_arg (keys, const char *))
    {
      g_autoptr (RehabPrescription) prescription = prescribe (key, REHAB_SIDE_RIGHT);
      g_autoptr (RehabRegimen) before = regimen;

      regimen = rehab_regimen_inserted (before, rehab_regimen_get_size (before), prescription);
    }
  va_end (keys);

  return regimen;
}

static RehabRegimen *
with_values (RehabRegimen            *regimen,
             guint                    position,
             const RehabPrescription *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPrescription) prescription = rehab_prescription_new (values, &error);

  g_assert_no_error (error);

  return rehab_regimen_replaced (regimen, position, prescription);
}

/* Each change as a line, and the summary as the last. */
static void
assert_changes (RehabRegimen *before,
                RehabRegimen *after,
                const char   *wanted)
{
  g_autoptr (GPtrArray) changes = rehab_regimen_list_changes (before, after, NULL);
  g_autofree char *summary = rehab_regimen_changes_dup_summary (changes);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (lines, "%s\n", ((RehabRegimenChange *) g_ptr_array_index (changes, i))->text);
  g_string_append (lines, summary);

  g_assert_cmpstr (lines->str, ==, wanted);
}

static void
test_same_has_no_changes (void)
{
  const RehabTemplate *template = rehab_template_lookup ("calm-first-weeks");
  /* Made twice, so that no row of one has the identity of a row of the other. */
  g_autoptr (RehabRegimen) before = rehab_template_make_regimen (template, REHAB_SIDE_LEFT);
  g_autoptr (RehabRegimen) after = rehab_template_make_regimen (template, REHAB_SIDE_LEFT);

  assert_changes (before, after, "");
}

static void
test_added_and_removed (void)
{
  g_autoptr (RehabRegimen) before = make_regimen ("hip-thrust", "side-plank", NULL);
  g_autoptr (RehabRegimen) after = make_regimen ("side-plank", "pallof-press", NULL);
  g_autoptr (GPtrArray) changes = rehab_regimen_list_changes (before, after, NULL);
  const RehabRegimenChange *removed = NULL;

  g_assert_cmpuint (changes->len, ==, 2);
  removed = g_ptr_array_index (changes, 1);
  g_assert_cmpint (removed->kind, ==, REHAB_REGIMEN_CHANGE_REMOVED);
  g_assert_cmpstr (removed->exercise_key, ==, "hip-thrust");
  assert_changes (before, after, "Pallof press: added\nHip thrust: removed\n1 added, 1 removed");
}

static void
test_only_the_dragged_one_moved (void)
{
  g_autoptr (RehabRegimen) before = make_regimen ("hip-thrust", "side-plank", "clamshell", "walking", NULL);
  g_autoptr (RehabRegimen) to_top = rehab_regimen_moved (before, 3, 0);
  g_autoptr (RehabRegimen) to_end = rehab_regimen_moved (before, 0, 3);

  assert_changes (before, to_top, "Walking: moved from place 4 to 1\n1 moved");
  assert_changes (before, to_end, "Hip thrust: moved from place 1 to 4\n1 moved");
}

static void
test_removing_moves_nobody (void)
{
  g_autoptr (RehabRegimen) before = make_regimen ("hip-thrust", "side-plank", "clamshell", NULL);
  g_autoptr (RehabRegimen) after = rehab_regimen_removed (before, 0);

  assert_changes (before, after, "Hip thrust: removed\n1 removed");
}

static void
test_dose_names_each_figure (void)
{
  g_autoptr (RehabRegimen) plain = make_regimen ("hip-thrust", NULL);
  RehabPrescription values = *rehab_regimen_get_nth (plain, 0);
  g_autoptr (RehabRegimen) before = NULL;
  g_autoptr (RehabRegimen) after = NULL;

  values.sets = rehab_number (3);
  values.load_kg = rehab_number (50);
  values.rest_seconds = REHAB_NUMBER_NOT_ASKED;
  values.days = REHAB_DAYS_EVERY_DAY;
  values.note = NULL;
  before = with_values (plain, 0, &values);
  values.sets = rehab_number (4);
  values.load_kg = rehab_number (62.5);
  values.rest_seconds = rehab_number (120);
  values.days = REHAB_DAYS_MONDAY | REHAB_DAYS_THURSDAY;
  values.note = "Slow";
  after = with_values (plain, 0, &values);

  assert_changes (before, after,
                  "Hip thrust: Sets 3 → 4, Load 50 kg → 62.5 kg, Rest not said → 120 s, "
                  "Days every day → Mo Th, Note not said → “Slow”\n1 dose changed");
}

static void
test_moved_and_dosed_is_both (void)
{
  g_autoptr (RehabRegimen) before = make_regimen ("hip-thrust", "side-plank", "clamshell", NULL);
  g_autoptr (RehabRegimen) moved = rehab_regimen_moved (before, 2, 0);
  RehabPrescription values = *rehab_regimen_get_nth (moved, 0);
  g_autoptr (RehabRegimen) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  values.effort = rehab_number (values.effort.known ? values.effort.value + 1 : 5);
  after = with_values (moved, 0, &values);
  changes = rehab_regimen_list_changes (before, after, NULL);

  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpint (((RehabRegimenChange *) g_ptr_array_index (changes, 0))->kind, ==, REHAB_REGIMEN_CHANGE_DOSE);
  g_assert_cmpint (((RehabRegimenChange *) g_ptr_array_index (changes, 1))->kind, ==, REHAB_REGIMEN_CHANGE_MOVED);
}

/* The same exercise for each leg: the left one is removed, and must not be told as "the right one went, the left one turned". */
static void
test_pairs_by_leg_first (void)
{
  g_autoptr (RehabPrescription) left = prescribe ("single-leg-bridge-hold", REHAB_SIDE_LEFT);
  g_autoptr (RehabPrescription) right = prescribe ("single-leg-bridge-hold", REHAB_SIDE_RIGHT);
  const RehabPrescription *both[] = { left, right };
  g_autoptr (RehabRegimen) before = rehab_regimen_new (both, 2);
  g_autoptr (RehabRegimen) only_right = rehab_regimen_removed (before, 0);
  g_autoptr (RehabRegimen) only_left = rehab_regimen_removed (before, 1);

  assert_changes (before, only_right, "Single-leg bridge hold: removed\n1 removed");
  assert_changes (only_left, only_right, "Single-leg bridge hold: Side Left → Right\n1 dose changed");
}

static void
test_from_nothing_and_to_nothing (void)
{
  g_autoptr (RehabRegimen) nothing = rehab_regimen_new (NULL, 0);
  g_autoptr (RehabRegimen) one = make_regimen ("hip-thrust", NULL);

  assert_changes (nothing, one, "Hip thrust: added\n1 added");
  assert_changes (one, nothing, "Hip thrust: removed\n1 removed");
  assert_changes (nothing, nothing, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/regimen-change/same", test_same_has_no_changes);
  g_test_add_func ("/regimen-change/added-and-removed", test_added_and_removed);
  g_test_add_func ("/regimen-change/moved", test_only_the_dragged_one_moved);
  g_test_add_func ("/regimen-change/removing-moves-nobody", test_removing_moves_nobody);
  g_test_add_func ("/regimen-change/dose", test_dose_names_each_figure);
  g_test_add_func ("/regimen-change/moved-and-dosed", test_moved_and_dosed_is_both);
  g_test_add_func ("/regimen-change/by-leg", test_pairs_by_leg_first);
  g_test_add_func ("/regimen-change/nothing", test_from_nothing_and_to_nothing);

  return g_test_run ();
}
