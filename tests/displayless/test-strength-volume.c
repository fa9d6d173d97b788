/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-strength-volume.h"
#include "rehab-units.h"

static void
test_reads_volumes (void)
{
  const struct
  {
    const char *typed;
    double kilograms; /* below 0: refused */
  } cases[] = {
    { "1440", 1440 },
    { " 1440 ", 1440 },
    { "0", 0 },
    { "3 x 8 x 60", 1440 },
    { "3x8x60", 1440 },
    { "3*8*60", 1440 },
    { "3 × 8 × 60", 1440 },
    { "3 X 8 X 42,5", 1020 },
    { "3x8x60 + 2x10x42.5", 2290 },
    { "200000", 200000 },
    { "200001", -1 },
    { "3 x", -1 },
    { "x 3", -1 },
    { "3 x 8 x 60 +", -1 },
    { "3 8", -1 },
    { "1,2,3", -1 },
    { ".", -1 },
    { "-3", -1 },
    { "heavy", -1 },
    { "9999999999999", -1 },
    { "999999 x 999999 x 999999 x 999999", -1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      RehabNumber volume = rehab_strength_volume_from_typed (cases[i].typed, &error);

      g_test_message ("“%s”", cases[i].typed);
      if (cases[i].kilograms < 0)
        {
          g_assert_error (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
          g_assert_false (volume.known);
          continue;
        }

      g_assert_no_error (error);
      g_assert_true (volume.known);
      g_assert_cmpfloat_with_epsilon (volume.value, cases[i].kilograms, 1e-9);
    }
}

static void
test_units (void)
{
  const struct
  {
    const char *typed;
    double in_kilograms; /* what is recorded where these were chosen; below 0: refused */
    double in_pounds;
  } cases[] = {
    { "3 x 8 x 60", 1440, 653.16 },
    { "3 x 8 x 60 kg", 1440, 1440 },
    { "1440 kg", 1440, 1440 },
    { "3 x 8 x 135 lb", 1469.64, 1469.64 },
    { "3x8x135lb + 2x10x40kg", 2269.64, 2269.64 },
    { "1440 lb", 653.16, 653.16 },
    { "3 x 8 x 60 km", -1, -1 },
    { "3 kg x 8", -1, -1 },
    { "250000", -1, 113398 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint mass = REHAB_MASS_KILOGRAMS; mass <= REHAB_MASS_POUNDS; mass++)
      {
        double expected = mass == REHAB_MASS_POUNDS ? cases[i].in_pounds : cases[i].in_kilograms;
        g_autoptr (GError) error = NULL;
        RehabNumber volume;

        rehab_units_choose ((RehabMassUnit) mass, REHAB_DISTANCE_KILOMETRES);
        volume = rehab_strength_volume_from_typed (cases[i].typed, &error);
        g_test_message ("“%s”: %.3f", cases[i].typed, volume.value);
        g_assert_true (volume.known == (expected >= 0));
        g_assert_true ((error == NULL) == volume.known);
        if (volume.known)
          g_assert_cmpfloat_with_epsilon (volume.value, expected, 0.6);
      }
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

static void
test_nothing_is_not_asked (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rehab_strength_volume_from_typed ("", &error).known);
  g_assert_no_error (error);
  g_assert_false (rehab_strength_volume_from_typed ("  ", &error).known);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strength-volume/reads", test_reads_volumes);
  g_test_add_func ("/strength-volume/units", test_units);
  g_test_add_func ("/strength-volume/nothing", test_nothing_is_not_asked);

  return g_test_run ();
}
