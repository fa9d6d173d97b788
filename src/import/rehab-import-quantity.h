/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The unit that a column's numbers are in; what a cell says itself counts more. */
typedef enum
{
  REHAB_UNIT_NONE,
  REHAB_UNIT_MINUTES,
  REHAB_UNIT_HOURS,
  REHAB_UNIT_SECONDS,
  REHAB_UNIT_KILOMETRES,
  REHAB_UNIT_METRES,
  REHAB_UNIT_MILES,
  REHAB_UNIT_FEET,
  REHAB_UNIT_YARDS,
  REHAB_UNIT_KILOMETRES_AN_HOUR,
  REHAB_UNIT_METRES_A_SECOND,
  REHAB_UNIT_MILES_AN_HOUR,
  REHAB_UNIT_KILOGRAMS,
  REHAB_UNIT_POUNDS,
  REHAB_N_UNITS
} RehabImportUnit;

/* How a cell is read. */
typedef enum
{
  REHAB_QUANTITY_NONE,
  REHAB_QUANTITY_NUMBER,
  REHAB_QUANTITY_DURATION, /* to minutes */
  REHAB_QUANTITY_LENGTH,   /* to metres */
  REHAB_QUANTITY_SPEED,    /* to kilometres an hour */
  REHAB_QUANTITY_WEIGHT,   /* to kilograms */
  REHAB_QUANTITY_TEXT
} RehabImportQuantity;

/* What two numbers with a colon between them are. */
typedef enum
{
  REHAB_CLOCK_UNKNOWN,
  REHAB_CLOCK_HOURS_MINUTES,
  REHAB_CLOCK_MINUTES_SECONDS
} RehabImportClock;

/* The sign before decimals. */
typedef enum
{
  REHAB_DECIMAL_UNKNOWN,
  REHAB_DECIMAL_POINT,
  REHAB_DECIMAL_COMMA
} RehabImportDecimal;

gboolean        rehab_quantity_is_blank       (const char *text);
gboolean        rehab_quantity_parse_number   (const char        *text,
                                               RehabImportDecimal decimal,
                                               double            *value,
                                               const char       **rest);
gboolean        rehab_quantity_parse_duration (const char        *text,
                                               RehabImportUnit    unit,
                                               RehabImportClock   clock,
                                               RehabImportDecimal decimal,
                                               double            *minutes);
gboolean        rehab_quantity_parse_measure  (const char         *text,
                                               RehabImportQuantity quantity,
                                               RehabImportUnit     unit,
                                               RehabImportDecimal  decimal,
                                               double             *value);
RehabImportUnit rehab_quantity_find_unit      (const char *text,
                                               gsize      *length);
RehabImportQuantity rehab_unit_get_quantity   (RehabImportUnit unit);
gboolean        rehab_quantity_has_unit       (RehabImportQuantity quantity);

G_END_DECLS
