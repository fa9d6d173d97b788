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
  REHAB_N_UNITS
} RehabImportUnit;

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
gboolean        rehab_quantity_parse_length   (const char        *text,
                                               RehabImportUnit    unit,
                                               RehabImportDecimal decimal,
                                               double            *metres);
RehabImportUnit rehab_quantity_find_unit      (const char *text,
                                               gsize      *length);
gboolean        rehab_unit_is_duration        (RehabImportUnit unit);
gboolean        rehab_unit_is_length          (RehabImportUnit unit);

G_END_DECLS
