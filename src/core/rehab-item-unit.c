/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-part.h"
#include "rehab-i18n.h"

#include <math.h>

/* Pounds and miles are told to 0.05 and 0.01 at most. */
#define CUSTOMARY_DECIMALS 2

/* A unit beside a number: "1 session a week". Units that stand for themselves have one form. */
static const char *
get_counted_unit (const char *unit,
                  gulong      n)
{
  if (g_str_equal (unit, "sessions a week"))
    return ngettext ("session a week", "sessions a week", n);
  if (g_str_equal (unit, "days a week"))
    return ngettext ("day a week", "days a week", n);
  if (g_str_equal (unit, "hours a day"))
    return ngettext ("hour a day", "hours a day", n);
  if (g_str_equal (unit, "weeks"))
    return ngettext ("week", "weeks", n);
  if (g_str_equal (unit, "points"))
    return ngettext ("point", "points", n);
  if (g_str_equal (unit, "repetitions"))
    return ngettext ("repetition", "repetitions", n);

  return _(unit);
}

static const char *
get_unit (const char   *unit,
          RehabUnitKind measure,
          const char   *customary)
{
  if (unit == NULL || *unit == '\0')
    return "";
  if (rehab_units_are_recorded (measure))
    return _(unit);

  return customary != NULL ? _(customary) : rehab_units_get_symbol (measure);
}

/**
 * rehab_item_get_unit:
 * @item: a row of the table of items
 *
 * Gets the unit of its answers, as it was chosen.
 *
 * Returns: (transfer none): translated, "kg", "lb", "mi a week"; "" for none
 */
const char *
rehab_item_get_unit (const RehabItem *item)
{
  g_return_val_if_fail (item != NULL, "");

  return get_unit (item->unit, item->measure, item->customary_unit);
}

/**
 * rehab_item_part_get_unit:
 * @self: a part of an item
 *
 * Gets the unit of its answers, as it was chosen.
 *
 * Returns: (transfer none): translated, "kg", "lb", "mi a week"; "" for none
 */
const char *
rehab_item_part_get_unit (const RehabItemPart *self)
{
  g_return_val_if_fail (self != NULL, "");

  return get_unit (self->unit, self->measure, self->item != NULL ? self->item->customary_unit : NULL);
}

/**
 * rehab_item_part_get_unit_of:
 * @self: a part of an item
 * @value: an answer, as it is recorded
 *
 * Gets the unit as it stands behind a figure.
 *
 * Returns: (transfer none): translated, "session a week", "sessions a week"; "" for none
 */
const char *
rehab_item_part_get_unit_of (const RehabItemPart *self,
                             double               value)
{
  g_return_val_if_fail (self != NULL, "");

  if (self->unit == NULL || *self->unit == '\0' || !rehab_units_are_recorded (self->measure))
    return rehab_item_part_get_unit (self);

  return get_counted_unit (self->unit, fabs (fabs (value) - 1.0) < 1e-9 ? 1 : 2);
}

/**
 * rehab_item_part_dup_figure:
 * @self: a part of an item that takes a number
 * @value: a number or a difference of two, as it is recorded
 *
 * Writes it as it is typed, in the unit that was chosen, without the unit. What is read as it is recorded has all decimals
 * of its item, what is converted as many as it has.
 *
 * Returns: (transfer full): "68.0", "149.9"
 */
char *
rehab_item_part_dup_figure (const RehabItemPart *self,
                            double               value)
{
  double shown;
  int decimals = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (rehab_units_are_recorded (self->measure))
    return g_strdup_printf ("%.*f", (int) self->decimals, value);

  shown = rehab_units_show (self->measure, value);
  while (decimals < CUSTOMARY_DECIMALS && fabs (shown * pow (10, decimals) - round (shown * pow (10, decimals))) > 1e-6)
    decimals++;

  return g_strdup_printf ("%.*f", decimals, shown);
}
