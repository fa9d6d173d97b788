/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-prescription.h"

/* Prescriptions that say any of what one can say. */

static inline RehabNumber
random_number (int least,
               int most,
               int part)
{
  if (g_test_rand_bit ())
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number ((double) g_test_rand_int_range (least * part, most * part + 1) / part);
}

static inline const char *
random_text (const char *const *texts,
             int                n_texts)
{
  return g_test_rand_bit () ? texts[g_test_rand_int_range (0, n_texts)] : NULL;
}

static inline RehabPrescription *
random_prescription (const char *exercise_key)
{
  static const char *const notes[] = {
    "red band", "on the hips", "rest band", "the big one", "with band", "12.5", "a “b” c", "”", "“", "\"", "«x»", "20 kg, daily", "tempo",
    "Monday", "bodyweight", "ball", "Ärmel 🦵", "a-b", "band - red", "x", "rotes Band", "„so“", "on", "50 % of “max””", "%s {new}",
  };
  static const char *const tempos[] = { "3-0-3-0", "30-0-X-0", "x-0-1-0", "slowly", "03-0-3-0", "0-0-0-0", "“3”", "3030", "4-1-2-60" };
  g_autoptr (GError) error = NULL;
  RehabPrescription *prescription;
  RehabPrescription values = {
    .exercise_key = exercise_key,
    .sets = random_number (1, 20, 1),
    .repetitions = random_number (1, 199, 1),
    .hold_seconds = random_number (1, 600, 1),
    .minutes = random_number (1, 300, 2),
    .load_kg = random_number (0, 500, 20),
    .load_note = random_text (notes, G_N_ELEMENTS (notes)),
    .tempo = random_text (tempos, G_N_ELEMENTS (tempos)),
    .rest_seconds = random_number (0, 900, 1),
    .effort = random_number (0, 10, 1),
    .times_a_day = random_number (1, 10, 1),
    .pain_limit = random_number (0, 10, 1),
  };

  if (values.repetitions.known && g_test_rand_bit ())
    values.repetitions_to = rehab_number (g_test_rand_int_range ((int) values.repetitions.value + 1, 201));
  if (g_test_rand_bit ())
    values.days = g_test_rand_int_range (0, 128);
  else
    values.rhythm = (RehabRhythm) g_test_rand_int_range (0, 3);

  prescription = rehab_prescription_new (&values, &error);
  g_assert_no_error (error);

  return prescription;
}
