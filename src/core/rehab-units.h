/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The units that people read and type. Records, files that go out for other programs, thresholds and what was published
 * are in kilograms, kilometres, metres and km/h, always; what stands on a screen or on a paper is in the units that were
 * chosen in Preferences. Who reads miles reads climbs in feet and speeds in miles an hour. Strides and sprints are metres
 * of a track for everybody, forces are newtons.
 *
 * As the language does, the choice holds for all words that are made on the main thread, until another is made.
 */
typedef enum
{
  REHAB_UNIT_KIND_NONE,     /* of a figure that reads the same for everybody */
  REHAB_UNIT_KIND_MASS,     /* recorded in kilograms; read in kg or lb */
  REHAB_UNIT_KIND_DISTANCE, /* recorded in kilometres; read in km or mi */
  REHAB_UNIT_KIND_CLIMB,    /* recorded in metres; read in m, or in ft beside miles */
  REHAB_UNIT_KIND_SPEED,    /* recorded in km/h; read in km/h, or in mph beside miles */
  REHAB_N_UNIT_KINDS,
} RehabUnitKind;

typedef enum
{
  REHAB_MASS_KILOGRAMS,
  REHAB_MASS_POUNDS,
} RehabMassUnit;

typedef enum
{
  REHAB_DISTANCE_KILOMETRES,
  REHAB_DISTANCE_MILES,
} RehabDistanceUnit;

void              rehab_units_choose       (RehabMassUnit     mass,
                                            RehabDistanceUnit distance);
RehabMassUnit     rehab_units_get_mass     (void);
RehabDistanceUnit rehab_units_get_distance (void);

RehabUnitKind rehab_units_find_kind      (const char *field);
gboolean      rehab_units_are_recorded   (RehabUnitKind kind);
double        rehab_units_show           (RehabUnitKind kind,
                                          double        recorded);
double        rehab_units_read           (RehabUnitKind kind,
                                          double        shown);
double        rehab_units_read_in        (RehabUnitKind kind,
                                          gboolean      customary,
                                          double        shown);
double        rehab_units_keep           (RehabUnitKind kind,
                                          double        before,
                                          double        after);
const char *rehab_units_get_symbol     (RehabUnitKind kind);
const char *rehab_units_get_name       (RehabUnitKind kind);

char *rehab_units_dup            (RehabUnitKind kind,
                                  double        recorded) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_units_dup_figure     (RehabUnitKind kind,
                                  double        recorded) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_units_dup_fixed      (RehabUnitKind kind,
                                  double        recorded,
                                  guint         decimals) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_units_dup_rounded    (RehabUnitKind kind,
                                  double        recorded,
                                  guint         decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
