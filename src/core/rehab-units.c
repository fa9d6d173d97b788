/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-units.h"
#include "rehab-i18n.h"

#include <math.h>

/* By definition (international yard and pound, 1959). */
#define KILOGRAMS_A_POUND 0.45359237
#define KILOMETRES_A_MILE 1.609344
#define METRES_A_FOOT 0.3048

typedef struct
{
  const char *suffix;  /* of the fields that record it */
  double size;         /* of the customary unit, in what is recorded */
  double step;         /* what the customary unit is told to: finer is no measurement but the rest of a conversion */
  const char *symbols[2]; /* as recorded, customary */
  const char *names[2];
} Kind;

static const Kind kinds[REHAB_N_UNIT_KINDS] = {
  [REHAB_UNIT_KIND_NONE] = { NULL, 1.0, 0.0, { "", "" }, { "", "" } },
  [REHAB_UNIT_KIND_MASS] = {
    "_kg", KILOGRAMS_A_POUND, 0.05, { NC_("unit", "kg"), NC_("unit", "lb") }, { NC_("unit", "kilograms"), NC_("unit", "pounds") }
  },
  [REHAB_UNIT_KIND_DISTANCE] = {
    "_km", KILOMETRES_A_MILE, 0.01, { NC_("unit", "km"), NC_("unit", "mi") }, { NC_("unit", "kilometres"), NC_("unit", "miles") }
  },
  [REHAB_UNIT_KIND_CLIMB] = {
    "climb_m", METRES_A_FOOT, 1.0, { NC_("unit", "m"), NC_("unit", "ft") }, { NC_("unit", "metres"), NC_("unit", "feet") }
  },
  [REHAB_UNIT_KIND_SPEED] = {
    "_kmh", KILOMETRES_A_MILE, 0.1, { NC_("unit", "km/h"), NC_("unit", "mph") },
    { NC_("unit", "kilometres an hour"), NC_("unit", "miles an hour") }
  },
};

/* How round a record can be, the roundest first. The last is finer than what any customary unit is told to. */
static const double grids[] = { 1.0, 0.5, 0.25, 0.1, 0.05, 0.01 };

static RehabMassUnit mass_unit = REHAB_MASS_KILOGRAMS;
static RehabDistanceUnit distance_unit = REHAB_DISTANCE_KILOMETRES;

/**
 * rehab_units_choose:
 * @mass: what loads and body weights are read and typed in
 * @distance: what distances, climbs and speeds are read and typed in
 *
 * Chooses the units of all words that are made from now on. Nothing that is recorded changes.
 */
void
rehab_units_choose (RehabMassUnit     mass,
                    RehabDistanceUnit distance)
{
  mass_unit = mass;
  distance_unit = distance;
}

RehabMassUnit
rehab_units_get_mass (void)
{
  return mass_unit;
}

RehabDistanceUnit
rehab_units_get_distance (void)
{
  return distance_unit;
}

/**
 * rehab_units_find_kind:
 * @field: the name of a record's field, which ends with its unit: "load_kg", "climb_m"
 *
 * Finds what is measured in a field.
 *
 * Returns: the kind, `REHAB_UNIT_KIND_NONE` for what reads the same for everybody, as "stride_m"
 */
RehabUnitKind
rehab_units_find_kind (const char *field)
{
  g_return_val_if_fail (field != NULL, REHAB_UNIT_KIND_NONE);

  for (RehabUnitKind kind = REHAB_UNIT_KIND_NONE + 1; kind < REHAB_N_UNIT_KINDS; kind++)
    if (g_str_has_suffix (field, kinds[kind].suffix))
      return kind;

  return REHAB_UNIT_KIND_NONE;
}

/**
 * rehab_units_are_recorded:
 * @kind: what is measured
 *
 * Tells whether people read it as it is recorded.
 *
 * Returns: `FALSE` while pounds, miles, feet or miles an hour stand for it
 */
gboolean
rehab_units_are_recorded (RehabUnitKind kind)
{
  g_return_val_if_fail (kind < REHAB_N_UNIT_KINDS, TRUE);

  switch (kind)
    {
    case REHAB_UNIT_KIND_MASS:
      return mass_unit == REHAB_MASS_KILOGRAMS;

    case REHAB_UNIT_KIND_DISTANCE:
    case REHAB_UNIT_KIND_CLIMB:
    case REHAB_UNIT_KIND_SPEED:
      return distance_unit == REHAB_DISTANCE_KILOMETRES;

    case REHAB_UNIT_KIND_NONE:
    case REHAB_N_UNIT_KINDS:
    default:
      return TRUE;
    }
}

static double
round_to (double value,
          double step)
{
  /* Steps such as 0.05 are not exact: their number a unit is. */
  return step < 1.0 ? round (value * round (1.0 / step)) / round (1.0 / step) : round (value / step) * step;
}

/**
 * rehab_units_show:
 * @kind: what is measured
 * @recorded: it, as a record has it
 *
 * Converts a figure to what people read: pounds to 0.05, miles to 0.01, feet to 1, miles an hour to 0.1. What is read as
 * it is recorded stays exactly as it is. Means and sums are added up as they are recorded and converted once, at the end.
 *
 * Returns: the figure in the unit that was chosen
 */
double
rehab_units_show (RehabUnitKind kind,
                  double        recorded)
{
  g_return_val_if_fail (kind < REHAB_N_UNIT_KINDS, recorded);

  if (rehab_units_are_recorded (kind))
    return recorded;

  return round_to (recorded / kinds[kind].size, kinds[kind].step);
}

/**
 * rehab_units_read:
 * @kind: what is measured
 * @shown: it, as it was typed, in the unit that was chosen
 *
 * Converts a figure to what is recorded. Of all records that read as @shown it is the roundest, so that 44.1 lb, the
 * reading of 20 kg, are 20 kg again, and what was typed reads the same ever after.
 *
 * Returns: the figure to record
 */
double
rehab_units_read (RehabUnitKind kind,
                  double        shown)
{
  g_return_val_if_fail (kind < REHAB_N_UNIT_KINDS, shown);

  return rehab_units_read_in (kind, !rehab_units_are_recorded (kind), shown);
}

/**
 * rehab_units_read_in:
 * @kind: what is measured
 * @customary: whether @shown are pounds, miles, feet or miles an hour, whatever was chosen
 * @shown: a figure that was typed with its unit
 *
 * Converts a figure as rehab_units_read() does, from the unit that was typed beside it.
 *
 * Returns: the figure to record
 */
double
rehab_units_read_in (RehabUnitKind kind,
                     gboolean      customary,
                     double        shown)
{
  const Kind *row;
  double exact;

  g_return_val_if_fail (kind < REHAB_N_UNIT_KINDS, shown);

  row = &kinds[kind];
  if (!customary || kind == REHAB_UNIT_KIND_NONE)
    return shown;

  exact = shown * row->size;
  /* What was typed finer than it is told is taken as it is. */
  if (fabs (round_to (shown, row->step) - shown) > row->step * 1e-6)
    return round_to (exact, 0.001);

  for (guint i = 0; i < G_N_ELEMENTS (grids); i++)
    {
      double recorded = round_to (exact, grids[i]);

      if (fabs (round_to (recorded / row->size, row->step) - shown) < row->step * 1e-6)
        return recorded;
    }

  return round_to (exact, 0.001);
}

/**
 * rehab_units_keep:
 * @kind: what is measured
 * @before: it, as it is recorded
 * @after: it, as rehab_units_read() made it of what was typed
 *
 * Keeps a record to the last digit where what was typed reads as it did: who changed something else has not measured anew.
 *
 * Returns: @before where both read the same in a customary unit that was chosen, else @after
 */
double
rehab_units_keep (RehabUnitKind kind,
                  double        before,
                  double        after)
{
  g_return_val_if_fail (kind < REHAB_N_UNIT_KINDS, after);

  if (rehab_units_are_recorded (kind))
    return after;

  return fabs (rehab_units_show (kind, before) - rehab_units_show (kind, after)) < kinds[kind].step * 1e-6 ? before : after;
}

/**
 * rehab_units_get_symbol:
 * @kind: what is measured
 *
 * Gets the sign of the unit that was chosen.
 *
 * Returns: (transfer none): translated, "kg", "lb"; "" where there is no unit
 */
const char *
rehab_units_get_symbol (RehabUnitKind kind)
{
  g_return_val_if_fail (kind < REHAB_N_UNIT_KINDS, "");

  if (kind == REHAB_UNIT_KIND_NONE)
    return "";

  return C_("unit", kinds[kind].symbols[rehab_units_are_recorded (kind) ? 0 : 1]);
}

/**
 * rehab_units_get_name:
 * @kind: what is measured
 *
 * Gets the name of the unit that was chosen, for who hears it read out.
 *
 * Returns: (transfer none): translated, "kilograms", "pounds"; "" where there is no unit
 */
const char *
rehab_units_get_name (RehabUnitKind kind)
{
  g_return_val_if_fail (kind < REHAB_N_UNIT_KINDS, "");

  if (kind == REHAB_UNIT_KIND_NONE)
    return "";

  return C_("unit", kinds[kind].names[rehab_units_are_recorded (kind) ? 0 : 1]);
}

/* A figure and its unit. */
static char *
dup_with_symbol (RehabUnitKind kind,
                 const char   *figure)
{
  if (kind == REHAB_UNIT_KIND_NONE)
    return g_strdup (figure);

  return rehab_language_dup_with_unit (figure, rehab_units_get_symbol (kind));
}

/**
 * rehab_units_dup:
 * @kind: what is measured
 * @recorded: it, as a record has it
 *
 * Writes a figure with its unit.
 *
 * Returns: (transfer full): "12.5 kg", "27.55 lb"
 */
char *
rehab_units_dup (RehabUnitKind kind,
                 double        recorded)
{
  g_autofree char *figure = rehab_units_dup_figure (kind, recorded);

  return dup_with_symbol (kind, figure);
}

/**
 * rehab_units_dup_figure:
 * @kind: what is measured
 * @recorded: it, as a record has it
 *
 * Writes a figure without its unit, with as many decimals as it has.
 *
 * Returns: (transfer full): "12.5", "27.55"
 */
char *
rehab_units_dup_figure (RehabUnitKind kind,
                        double        recorded)
{
  return rehab_language_dup_number (rehab_units_show (kind, recorded));
}

/**
 * rehab_units_dup_fixed:
 * @kind: what is measured
 * @recorded: it, as a record has it
 * @decimals: how many decimals it is told to
 *
 * Writes a figure without its unit, as it stands in a column.
 *
 * Returns: (transfer full): "12.0", "7.5"
 */
char *
rehab_units_dup_fixed (RehabUnitKind kind,
                       double        recorded,
                       guint         decimals)
{
  g_return_val_if_fail (kind < REHAB_N_UNIT_KINDS, NULL);

  if (rehab_units_are_recorded (kind))
    return rehab_language_dup_fixed (recorded, decimals);

  return rehab_language_dup_fixed (recorded / kinds[kind].size, decimals);
}

/**
 * rehab_units_dup_rounded:
 * @kind: what is measured
 * @recorded: it, as a record has it
 * @decimals: how many decimals it is told to
 *
 * Writes a figure of a sum or a mean with its unit.
 *
 * Returns: (transfer full): "12.0 km", "7.5 mi"
 */
char *
rehab_units_dup_rounded (RehabUnitKind kind,
                         double        recorded,
                         guint         decimals)
{
  g_autofree char *figure = rehab_units_dup_fixed (kind, recorded, decimals);

  return dup_with_symbol (kind, figure);
}
