/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

G_BEGIN_DECLS

/* The families of what field sport asks beyond running, in the order in which they are listed (F93, F94, F95, F92). */
typedef enum
{
  REHAB_FIELD_FAMILY_DIRECTION,
  REHAB_FIELD_FAMILY_JUMP,
  REHAB_FIELD_FAMILY_KICK,
  REHAB_FIELD_FAMILY_LUNGE,
  REHAB_FIELD_FAMILY_SPRINT,
  REHAB_N_FIELD_FAMILIES,
} RehabFieldFamily;

/* What a stage waits for. A set of bits. */
typedef enum
{
  REHAB_FIELD_GATE_PREVIOUS = 1 << 0, /* the stage before it, done and settled so often in a row (F96) */
  REHAB_FIELD_GATE_RUNNING = 1 << 1,  /* easy flat runs settled (F87, F90) */
  REHAB_FIELD_GATE_STRENGTH = 1 << 2, /* a strength benchmark: sides of the bridge count (F96, R72) */
  REHAB_FIELD_GATE_MONTHS = 1 << 3,   /* months of progressive loading (F92) */
} RehabFieldGate;

#define REHAB_N_FIELD_GATES 4

/* One row of the table. Texts are untranslated. */
typedef struct
{
  const char *key; /* "direction-curves": stored with a session, never changed */
  RehabFieldFamily family;
  guint order;     /* within its family, from 0 */
  const char *label;
  const char *help;
  RehabSessionKind kind; /* what a session of it is in the plan and in the diary */
  guint gates;     /* RehabFieldGate bits */
  const char *sources;   /* of what is published; the staging within a family is the clinic's setting */
} RehabFieldStage;

/* How one gate of a stage stands. */
typedef struct
{
  RehabFieldGate gate;
  RehabCriterionState state;
  RehabNumber value;
  RehabNumber limit;
  RehabDate measured_on;
  char *label; /* translated: "Before: Gentle curves, settled 3 times running" */
  char *words; /* translated: "2 of 3", "not measured" */
  const char *sources;    /* "" where it is the clinic's setting */
  const char *background; /* what was read beside it, and gives no figure */
} RehabFieldGateReading;

guint                  rehab_field_stage_get_count    (void);
const RehabFieldStage *rehab_field_stage_get_nth      (guint n);
const RehabFieldStage *rehab_field_stage_lookup       (const char *key);
const RehabFieldStage *rehab_field_stage_get_previous (const RehabFieldStage *self);
const char *rehab_field_family_get_title   (RehabFieldFamily family);
const char *rehab_field_family_get_sources (RehabFieldFamily family);
void                   rehab_field_gate_reading_free  (RehabFieldGateReading *self);
GPtrArray *rehab_field_stage_read_gate    (const RehabFieldStage *self,
                                           const RehabCase       *record,
                                           RehabDate              today,
                                           const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
RehabCriterionState    rehab_field_gate_sum_up        (GPtrArray *readings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabFieldGateReading, rehab_field_gate_reading_free)

G_END_DECLS
