/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-units.h"

#include <math.h>

static void
use_customary (void)
{
  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_MILES);
}

static void
use_recorded (void)
{
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

static void
assert_dup (RehabUnitKind kind,
            double        recorded,
            const char   *expected)
{
  g_autofree char *words = rehab_units_dup (kind, recorded);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_as_recorded (void)
{
  use_recorded ();

  assert_dup (REHAB_UNIT_KIND_MASS, 12.5, "12.5 kg");
  assert_dup (REHAB_UNIT_KIND_DISTANCE, 42.195, "42.195 km");
  assert_dup (REHAB_UNIT_KIND_CLIMB, 40, "40 m");
  assert_dup (REHAB_UNIT_KIND_SPEED, 31.5, "31.5 km/h");
  assert_dup (REHAB_UNIT_KIND_NONE, 3, "3");
  g_assert_cmpfloat_with_epsilon (rehab_units_read (REHAB_UNIT_KIND_MASS, 12.3456), 12.3456, 1e-12);
}

static void
test_customary (void)
{
  use_customary ();

  assert_dup (REHAB_UNIT_KIND_MASS, 20, "44.1 lb");
  assert_dup (REHAB_UNIT_KIND_MASS, 0, "0 lb");
  assert_dup (REHAB_UNIT_KIND_DISTANCE, 5, "3.11 mi");
  assert_dup (REHAB_UNIT_KIND_DISTANCE, 42.195, "26.22 mi");
  assert_dup (REHAB_UNIT_KIND_CLIMB, 40, "131 ft");
  assert_dup (REHAB_UNIT_KIND_SPEED, 32, "19.9 mph");
  assert_dup (REHAB_UNIT_KIND_NONE, 3, "3");
  use_recorded ();
}

/* Mass and distance are chosen each by itself: in Britain a bar is loaded in kilograms and a run told in miles. */
static void
test_each_by_itself (void)
{
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  g_assert_true (rehab_units_are_recorded (REHAB_UNIT_KIND_MASS));
  g_assert_false (rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE));
  g_assert_false (rehab_units_are_recorded (REHAB_UNIT_KIND_CLIMB));
  g_assert_false (rehab_units_are_recorded (REHAB_UNIT_KIND_SPEED));

  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_KILOMETRES);
  g_assert_false (rehab_units_are_recorded (REHAB_UNIT_KIND_MASS));
  g_assert_true (rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE));
  g_assert_true (rehab_units_are_recorded (REHAB_UNIT_KIND_NONE));
  use_recorded ();
}

/* Whatever is typed, to the fineness that it is told to, reads as it was typed, from then on. */
static void
test_typed_stays (void)
{
  static const struct { RehabUnitKind kind; double step; int most; } rows[] = {
    { REHAB_UNIT_KIND_MASS, 0.05, 22000 }, { REHAB_UNIT_KIND_DISTANCE, 0.01, 18600 },
    { REHAB_UNIT_KIND_CLIMB, 1.0, 32800 }, { REHAB_UNIT_KIND_SPEED, 0.1, 310 },
  };

  use_customary ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int n = 0; n <= rows[i].most; n++)
      {
        double typed = n * rows[i].step;
        double shown = rehab_units_show (rows[i].kind, rehab_units_read (rows[i].kind, typed));

        g_assert_cmpfloat_with_epsilon (shown, typed, 1e-9);
      }
  use_recorded ();
}

/* What a metric colleague recorded survives being typed again as it reads here. */
static void
test_recorded_stays (void)
{
  static const struct { RehabUnitKind kind; double step; int most; } rows[] = {
    { REHAB_UNIT_KIND_MASS, 0.05, 10000 }, { REHAB_UNIT_KIND_DISTANCE, 0.05, 6000 },
    { REHAB_UNIT_KIND_CLIMB, 1.0, 10000 }, { REHAB_UNIT_KIND_SPEED, 0.5, 100 },
  };

  use_customary ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int n = 0; n <= rows[i].most; n++)
      {
        double recorded = n * rows[i].step;
        double again = rehab_units_read (rows[i].kind, rehab_units_show (rows[i].kind, recorded));

        g_assert_cmpfloat_with_epsilon (again, recorded, 1e-9);
      }
  use_recorded ();
}

static void
test_finer_than_told (void)
{
  /* A magnet of 1.123 lb: half a gram is the most that is lost. */
  g_assert_cmpfloat_with_epsilon (rehab_units_read_in (REHAB_UNIT_KIND_MASS, TRUE, 1.123), 0.509, 1e-9);
  /* The unit that was typed counts, not the one that was chosen. */
  g_assert_cmpfloat_with_epsilon (rehab_units_read_in (REHAB_UNIT_KIND_DISTANCE, TRUE, 3.0), 4.83, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_units_read_in (REHAB_UNIT_KIND_DISTANCE, FALSE, 3.0), 3.0, 1e-9);
}

static void
test_fields (void)
{
  g_assert_cmpint (rehab_units_find_kind ("load_kg"), ==, REHAB_UNIT_KIND_MASS);
  g_assert_cmpint (rehab_units_find_kind ("volume_kg"), ==, REHAB_UNIT_KIND_MASS);
  g_assert_cmpint (rehab_units_find_kind ("distance_km"), ==, REHAB_UNIT_KIND_DISTANCE);
  g_assert_cmpint (rehab_units_find_kind ("climb_m"), ==, REHAB_UNIT_KIND_CLIMB);
  g_assert_cmpint (rehab_units_find_kind ("top_speed_kmh"), ==, REHAB_UNIT_KIND_SPEED);
  g_assert_cmpint (rehab_units_find_kind ("stride_m"), ==, REHAB_UNIT_KIND_NONE);
  g_assert_cmpint (rehab_units_find_kind ("minutes"), ==, REHAB_UNIT_KIND_NONE);
}

static void
test_columns (void)
{
  g_autofree char *kilometres = rehab_units_dup_fixed (REHAB_UNIT_KIND_DISTANCE, 12.04, 1);
  g_autofree char *miles = NULL;

  use_customary ();
  miles = rehab_units_dup_fixed (REHAB_UNIT_KIND_DISTANCE, 12.04, 1);
  use_recorded ();

  g_assert_cmpstr (kilometres, ==, "12.0");
  g_assert_cmpstr (miles, ==, "7.5");
}

/* Two figures of kilograms that read as the same pounds are not told apart by who typed neither anew. */
static void
test_keep (void)
{
  use_customary ();
  g_assert_cmpfloat_with_epsilon (rehab_units_keep (REHAB_UNIT_KIND_MASS, 20.438, 20.43), 20.438, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_units_keep (REHAB_UNIT_KIND_MASS, 20.438, 20.45), 20.45, 1e-9);
  use_recorded ();
  g_assert_cmpfloat_with_epsilon (rehab_units_keep (REHAB_UNIT_KIND_MASS, 20.438, 20.43), 20.43, 1e-9);
}

static void
test_rounded (void)
{
  g_autofree char *kilometres = rehab_units_dup_rounded (REHAB_UNIT_KIND_DISTANCE, 12.04, 1);
  g_autofree char *miles = NULL;

  use_customary ();
  miles = rehab_units_dup_rounded (REHAB_UNIT_KIND_DISTANCE, 12.04, 1);
  use_recorded ();

  g_assert_cmpstr (kilometres, ==, "12.0 km");
  g_assert_cmpstr (miles, ==, "7.5 mi");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/units/as-recorded", test_as_recorded);
  g_test_add_func ("/units/customary", test_customary);
  g_test_add_func ("/units/each-by-itself", test_each_by_itself);
  g_test_add_func ("/units/typed-stays", test_typed_stays);
  g_test_add_func ("/units/recorded-stays", test_recorded_stays);
  g_test_add_func ("/units/finer-than-told", test_finer_than_told);
  g_test_add_func ("/units/fields", test_fields);
  g_test_add_func ("/units/columns", test_columns);
  g_test_add_func ("/units/keep", test_keep);
  g_test_add_func ("/units/rounded", test_rounded);

  return g_test_run ();
}
