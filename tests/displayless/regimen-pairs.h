/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dose-fixture.h"
#include "rehab-catalogue.h"
#include "rehab-own-exercise.h"
#include "rehab-regimen-edit.h"

/* Pairs of versions of a programme, the later one edited as people edit. */

#define FIRST_OWN "own:5b0c1a52-6a0e-4a53-9d83-0e6f3a9a1c01"
#define SECOND_OWN "own:5b0c1a52-6a0e-4a53-9d83-0e6f3a9a1c02"
#define THIRD_OWN "own:5b0c1a52-6a0e-4a53-9d83-0e6f3a9a1c03"

/* Two own exercises, the first of which was described anew twice. */
static inline RehabCatalogue *
make_catalogue (void)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();

  g_ptr_array_add (own, rehab_own_exercise_new (&(RehabOwnExercise) { .id = FIRST_OWN + 4, .name = "Step", .archived = TRUE }, NULL));
  g_ptr_array_add (own, rehab_own_exercise_new (&(RehabOwnExercise) {
    .id = SECOND_OWN + 4, .name = "Step", .replaces_id = FIRST_OWN + 4, .archived = TRUE,
  }, NULL));
  g_ptr_array_add (own, rehab_own_exercise_new (&(RehabOwnExercise) {
    .id = THIRD_OWN + 4, .name = "Step on a box", .replaces_id = SECOND_OWN + 4, .hip_flexion = REHAB_HIP_FLEXION_FULL,
  }, NULL));

  return rehab_catalogue_new (own, pictures);
}

static inline RehabPrescription *
random_row (void)
{
  static const char *const keys[] = {
    "hip-thrust", "side-plank", "clamshell", "walking", "romanian-deadlift", "single-leg-bridge-hold", "easy-run", FIRST_OWN, THIRD_OWN,
    "an-exercise-of-a-later-library",
  };
  g_autoptr (RehabPrescription) dose = random_prescription (keys[g_test_rand_int_range (0, G_N_ELEMENTS (keys))]);
  RehabPrescription values = *dose;

  values.phase = (RehabPhase) g_test_rand_int_range (0, 6);
  values.side = (RehabSide) g_test_rand_int_range (0, 4);
  values.note = g_test_rand_bit () ? "Slowly" : NULL;

  return rehab_prescription_new (&values, NULL);
}

static inline RehabRegimen *
random_regimen (void)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
    g_ptr_array_add (list, random_row ());

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}

/* Takes over one field, or the whole dose, of another row; what cannot be so stays as it is. */
static inline RehabRegimen *
random_dose_edit (RehabRegimen *regimen,
                  guint         at)
{
  g_autoptr (RehabPrescription) other = random_row ();
  const RehabField *field = &rehab_prescription_type.fields[g_test_rand_int_range (4, (int) rehab_prescription_type.n_fields)];
  RehabRegimen *edited;

  if (g_test_rand_int_range (0, 4) == 0)
    return rehab_regimen_with_dose (regimen, &at, 1, other);

  edited = rehab_regimen_with_field (regimen, &at, 1, field, other, NULL);

  return edited != NULL ? edited : rehab_regimen_ref (regimen);
}

static inline RehabRegimen *
describe_anew (RehabRegimen *regimen,
               guint         at)
{
  RehabPrescription values = *rehab_regimen_get_nth (regimen, at);
  g_autoptr (RehabPrescription) follower = NULL;

  if (!g_str_equal (values.exercise_key, FIRST_OWN))
    return rehab_regimen_ref (regimen);

  values.exercise_key = THIRD_OWN;
  follower = rehab_prescription_new (&values, NULL);

  return rehab_regimen_replaced (regimen, at, follower);
}

static inline RehabRegimen *
random_edit (RehabRegimen *regimen)
{
  guint size = rehab_regimen_get_size (regimen);
  guint at = size > 0 ? (guint) g_test_rand_int_range (0, (int) size) : 0;
  g_autoptr (RehabPrescription) row = random_row ();

  if (size == 0)
    return rehab_regimen_inserted (regimen, 0, row);

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return rehab_regimen_inserted (regimen, at, row);

    case 1:
      return rehab_regimen_with_removed (regimen, &at, 1);

    case 2:
      return rehab_regimen_moved (regimen, at, (guint) g_test_rand_int_range (0, (int) size));

    case 3:
      return describe_anew (regimen, at);

    case 4:
      return rehab_regimen_with_duplicated (regimen, &at, 1);

    default:
      return random_dose_edit (regimen, at);
    }
}

/* None of the rows of the later version has the identity of one of the earlier. */
static inline RehabRegimen *
random_later_version (RehabRegimen *before)
{
  RehabRegimen *after = rehab_regimen_ref (before);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
    {
      g_autoptr (RehabRegimen) edited = after;

      after = random_edit (edited);
    }

  for (guint i = 0; i < rehab_regimen_get_size (after); i++)
    {
      RehabPrescription values = *rehab_regimen_get_nth (after, i);

      values.id = NULL;
      g_ptr_array_add (rows, rehab_prescription_new (&values, NULL));
    }
  rehab_regimen_unref (after);

  return rehab_regimen_new ((const RehabPrescription *const *) rows->pdata, rows->len);
}
