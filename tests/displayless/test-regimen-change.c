/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "regimen-pairs.h"
#include "rehab-dose-aspect.h"
#include "rehab-regimen-change.h"
#include "rehab-regimen-variable.h"
#include "rehab-template.h"

#include <string.h>

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

/* Every field of a prescription that is no identity is told by one aspect. */
static void
test_aspects_have_every_field (void)
{
  static const char *const identity[] = { "id", "version_id", "position", "exercise_key", NULL };

  for (guint i = 0; i < rehab_prescription_type.n_fields; i++)
    {
      const RehabField *field = &rehab_prescription_type.fields[i];
      guint count = 0;

      for (guint aspect = 0; aspect < REHAB_N_DOSE_ASPECTS; aspect++)
        count += rehab_dose_aspect_has_field (aspect, field);

      g_test_message ("%s", field->name);
      g_assert_cmpuint (count, ==, g_strv_contains (identity, field->name) ? 0 : 1);
    }
}

static guint
count_of (const char *text,
          const char *word)
{
  guint count = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + strlen (word), word))
    count++;

  return count;
}

/* The text of a dose names each aspect that differs with both values, and no other. */
static void
assert_dose_is_told (const RehabRegimenChange *change)
{
  guint n_differing = 0;

  for (guint i = 0; i < REHAB_N_DOSE_ASPECTS; i++)
    {
      g_autofree char *from = rehab_dose_aspect_dup_value (i, change->before);
      g_autofree char *to = rehab_dose_aspect_dup_value (i, change->after);
      g_autofree char *told = g_strdup_printf ("%s %s → %s", rehab_dose_aspect_get_label (i), from, to);
      gboolean differs = !rehab_dose_aspect_is_same (i, change->before, change->after);

      n_differing += differs;
      if (differs)
        g_assert_nonnull (strstr (change->text, told));
    }

  g_assert_cmpuint (n_differing, >, 0);
  g_assert_cmpuint (count_of (change->text, "→"), ==, n_differing);
}

static gboolean
says_the_same (const RehabPrescription *a,
               const RehabPrescription *b)
{
  for (guint i = 0; i < REHAB_N_DOSE_ASPECTS; i++)
    if (!rehab_dose_aspect_is_same (i, a, b))
      return FALSE;

  return g_str_equal (a->exercise_key, b->exercise_key);
}

static void
drop (GPtrArray               *list,
      const RehabPrescription *wanted)
{
  for (guint i = 0; i < list->len; i++)
    if (g_ptr_array_index (list, i) == wanted)
      {
        g_ptr_array_remove_index (list, i);
        return;
      }
}

static GPtrArray *
list_rows (const RehabRegimen *regimen)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    g_ptr_array_add (list, (gpointer) rehab_regimen_get_nth (regimen, i));

  return list;
}

/* Without what the changes name, the rows are the same ones in the same order: nothing is unsaid, nothing is invented. */
static void
test_changes_account_for_everything (void)
{
  g_autoptr (RehabCatalogue) catalogue = make_catalogue ();

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (RehabRegimen) before = random_regimen ();
      g_autoptr (RehabRegimen) after = random_later_version (before);
      g_autoptr (GPtrArray) changes = rehab_regimen_list_changes (before, after, catalogue);
      g_autoptr (GPtrArray) old_rows = list_rows (before);
      g_autoptr (GPtrArray) new_rows = list_rows (after);

      for (guint j = 0; j < changes->len; j++)
        {
          const RehabRegimenChange *change = g_ptr_array_index (changes, j);

          g_test_message ("%s", change->text);
          g_assert_cmpint (change->before == NULL, ==, change->kind == REHAB_REGIMEN_CHANGE_ADDED);
          g_assert_cmpint (change->after == NULL, ==, change->kind == REHAB_REGIMEN_CHANGE_REMOVED);
          if (change->kind == REHAB_REGIMEN_CHANGE_DOSE)
            assert_dose_is_told (change);
          if (change->kind == REHAB_REGIMEN_CHANGE_REWORDED)
            g_assert_cmpstr (change->before->exercise_key, !=, change->after->exercise_key);
          if (change->before != NULL && change->after != NULL)
            g_assert_true (rehab_catalogue_is_same_line (catalogue, change->before->exercise_key, change->after->exercise_key));

          drop (old_rows, change->before);
          drop (new_rows, change->after);
        }

      g_assert_cmpuint (old_rows->len, ==, new_rows->len);
      for (guint j = 0; j < old_rows->len; j++)
        g_assert_true (says_the_same (g_ptr_array_index (old_rows, j), g_ptr_array_index (new_rows, j)));
      g_assert_cmpint (changes->len == 0, ==, rehab_regimen_equal (before, after));
    }
}

/* Variables */

static void
assert_variables (RehabRegimen   *before,
                  RehabRegimen   *after,
                  RehabCatalogue *catalogue,
                  const char     *wanted)
{
  g_autoptr (GPtrArray) changes = rehab_regimen_list_changes (before, after, catalogue);
  g_autofree char *summary = rehab_regimen_changes_dup_variables (changes);
  g_autoptr (GString) lines = g_string_new (summary);

  for (guint i = 0; i < REHAB_N_VARIABLES; i++)
    {
      g_autofree char *line = rehab_regimen_changes_dup_variable (changes, (RehabVariable) (1u << i), catalogue);

      g_assert_cmpint (line[0] != '\0', ==, (rehab_regimen_changes_get_variables (changes) & (1u << i)) != 0);
      if (line[0] != '\0')
        g_string_append_printf (lines, "\n%s", line);
    }

  g_assert_cmpstr (lines->str, ==, wanted);
}

static void
test_variables_of_a_dose (void)
{
  const RehabPrescription base = {
    .exercise_key = "hip-thrust", .sets = rehab_number (3), .repetitions = rehab_number (12), .load_kg = rehab_number (50),
    .tempo = "3-0-3-0", .rest_seconds = rehab_number (120), .effort = rehab_number (7), .days = REHAB_DAYS_MONDAY | REHAB_DAYS_THURSDAY,
  };
  RehabPrescription edits[13];
  static const char *const wanted[G_N_ELEMENTS (edits)] = {
    "1 variable differs: volume (F91: one at a time)\nVolume up: Hip thrust 3 sets → 4 sets",
    "1 variable differs: volume (F91: one at a time)\nVolume: Hip thrust 3 sets → 4 sets; Hip thrust 12 repetitions → 9 repetitions",
    "1 variable differs: load (F91: one at a time)\nLoad up: Hip thrust 50 kg → 60 kg",
    "1 variable differs: load (F91: one at a time)\nLoad: Hip thrust 50 kg → not said",
    "1 variable differs: load (F91: one at a time)\nLoad: Hip thrust 50 kg → 60 kg; Hip thrust RPE 7 → RPE 6",
    "1 variable differs: speed (F91: one at a time)\nSpeed up: Hip thrust tempo 3-0-3-0 → tempo 3-0-X-0",
    "1 variable differs: speed (F91: one at a time)\nSpeed down: Hip thrust rest 2 min → rest 3 min",
    "1 variable differs: frequency (F91: one at a time)\nFrequency up: Hip thrust Mo Th → every other day",
    "1 variable differs: frequency (F91: one at a time)\nFrequency up: Hip thrust not said → twice a day",
    "2 variables differ: load, frequency (F91: one at a time)\nLoad down: Hip thrust 50 kg → 40 kg\n"
    "Frequency down: Hip thrust Mo Th → Mo",
    "",
    "",
    "1 variable differs: volume (F91: one at a time)\nVolume up: Hip thrust 12 repetitions → 12–15 repetitions",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (edits); i++)
    edits[i] = base;
  edits[0].sets = rehab_number (4);
  edits[1].sets = rehab_number (4);
  edits[1].repetitions = rehab_number (9);
  edits[2].load_kg = rehab_number (60);
  edits[3].load_kg = REHAB_NUMBER_NOT_ASKED;
  edits[4].load_kg = rehab_number (60);
  edits[4].effort = rehab_number (6);
  edits[5].tempo = "3-0-X-0";
  edits[6].rest_seconds = rehab_number (180);
  edits[7].days = 0;
  edits[7].rhythm = REHAB_RHYTHM_EVERY_OTHER_DAY;
  edits[8].times_a_day = rehab_number (2);
  edits[9].load_kg = rehab_number (40);
  edits[9].days = REHAB_DAYS_MONDAY;
  edits[10].note = "Slowly";
  edits[11].pain_limit = rehab_number (3);
  edits[12].repetitions_to = rehab_number (15);

  for (size_t i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (RehabRegimen) plain = make_regimen ("hip-thrust", NULL);
      g_autoptr (RehabRegimen) before = with_values (plain, 0, &base);
      g_autoptr (RehabRegimen) after = with_values (plain, 0, &edits[i]);

      g_test_message ("edit %zu", i);
      assert_variables (before, after, NULL, wanted[i]);
    }
}

static void
test_variables_of_exercises (void)
{
  g_autoptr (RehabRegimen) swapped = make_regimen ("bridge-hold", "side-plank", NULL);
  g_autoptr (RehabRegimen) deep = make_regimen ("bridge-hold", "romanian-deadlift", NULL);
  g_autoptr (RehabRegimen) nothing = rehab_regimen_new (NULL, 0);
  g_autoptr (RehabRegimen) moved = rehab_regimen_moved (deep, 0, 1);

  assert_variables (nothing, deep, NULL,
                    "1 variable differs: exercises (F91: one at a time)\nExercises: Bridge hold added; Romanian deadlift added");
  assert_variables (deep, moved, NULL, "");
  assert_variables (swapped, deep, NULL,
                    "2 variables differ: depth, exercises (F91: one at a time)\n"
                    "Depth up: with Romanian deadlift (Hip 70–90°, High compression)\nExercises: Romanian deadlift added; Side plank removed");
  assert_variables (deep, swapped, NULL,
                    "2 variables differ: depth, exercises (F91: one at a time)\n"
                    "Depth down: without Romanian deadlift (Hip 70–90°, High compression)\n"
                    "Exercises: Side plank added; Romanian deadlift removed");
}

/* The effort of a run is its pace; that of a lift is its load. Both legs instead of one are more work, the other leg is none. */
static void
test_variables_by_exercise (void)
{
  const RehabPrescription run = { .exercise_key = "easy-run", .effort = rehab_number (3) };
  const RehabPrescription faster = { .exercise_key = "easy-run", .effort = rehab_number (4) };
  const RehabPrescription left = { .exercise_key = "clamshell", .side = REHAB_SIDE_LEFT };
  const RehabPrescription right = { .exercise_key = "clamshell", .side = REHAB_SIDE_RIGHT };
  const RehabPrescription both = { .exercise_key = "clamshell", .side = REHAB_SIDE_BOTH };
  g_autoptr (RehabRegimen) plain = make_regimen ("clamshell", NULL);
  g_autoptr (RehabRegimen) slow = with_values (plain, 0, &run);
  g_autoptr (RehabRegimen) fast = with_values (plain, 0, &faster);
  g_autoptr (RehabRegimen) left_leg = with_values (plain, 0, &left);
  g_autoptr (RehabRegimen) right_leg = with_values (plain, 0, &right);
  g_autoptr (RehabRegimen) both_legs = with_values (plain, 0, &both);

  assert_variables (slow, fast, NULL, "1 variable differs: speed (F91: one at a time)\nSpeed up: Easy flat run RPE 3 → RPE 4");
  assert_variables (left_leg, right_leg, NULL, "");
  assert_variables (left_leg, both_legs, NULL,
                    "1 variable differs: volume (F91: one at a time)\nVolume up: Clamshell Left → Both sides");
}

/* An own exercise that was described anew is the same; what is new is its description, and here its depth. */
static void
test_described_anew (void)
{
  g_autoptr (RehabCatalogue) catalogue = make_catalogue ();
  const RehabPrescription first = { .exercise_key = FIRST_OWN, .load_kg = rehab_number (5) };
  const RehabPrescription third = { .exercise_key = THIRD_OWN, .load_kg = rehab_number (10) };
  g_autoptr (RehabRegimen) plain = make_regimen ("clamshell", NULL);
  g_autoptr (RehabRegimen) before = with_values (plain, 0, &first);
  g_autoptr (RehabRegimen) after = with_values (plain, 0, &third);
  g_autoptr (GPtrArray) changes = rehab_regimen_list_changes (before, after, catalogue);
  g_autofree char *summary = rehab_regimen_changes_dup_summary (changes);

  g_assert_cmpstr (summary, ==, "1 dose changed, 1 described anew");
  g_assert_true (rehab_catalogue_is_same_line (catalogue, FIRST_OWN, SECOND_OWN));
  g_assert_true (rehab_catalogue_is_same_line (catalogue, THIRD_OWN, FIRST_OWN));
  g_assert_false (rehab_catalogue_is_same_line (catalogue, FIRST_OWN, "clamshell"));
  g_assert_false (rehab_catalogue_is_same_line (NULL, FIRST_OWN, THIRD_OWN));
  assert_variables (before, after, catalogue,
                    "2 variables differ: load, depth (F91: one at a time)\nLoad up: Step on a box 5 kg → 10 kg\n"
                    "Depth up: with Step on a box (Hip over 90°, Not asked)");
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
  g_test_add_func ("/regimen-change/aspects", test_aspects_have_every_field);
  g_test_add_func ("/regimen-change/account-for-everything", test_changes_account_for_everything);
  g_test_add_func ("/regimen-change/variables-of-a-dose", test_variables_of_a_dose);
  g_test_add_func ("/regimen-change/variables-of-exercises", test_variables_of_exercises);
  g_test_add_func ("/regimen-change/variables-by-exercise", test_variables_by_exercise);
  g_test_add_func ("/regimen-change/described-anew", test_described_anew);

  return g_test_run ();
}
