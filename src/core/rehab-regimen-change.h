/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-regimen.h"

G_BEGIN_DECLS

/*
 * What differs between two regimens of the same patient, as facts: what came, what went, what stands elsewhere, and
 * which figures of a dose are others. It does not judge.
 */

typedef enum
{
  REHAB_REGIMEN_CHANGE_ADDED,
  REHAB_REGIMEN_CHANGE_REMOVED,
  REHAB_REGIMEN_CHANGE_DOSE,
  REHAB_REGIMEN_CHANGE_MOVED,
  REHAB_REGIMEN_CHANGE_REWORDED, /* the clinic described the exercise anew: it is still the same */
} RehabRegimenChangeKind;

/* What a change touches; a set of bits (F91: one at a time). */
typedef enum
{
  REHAB_VARIABLE_NONE = 0,
  REHAB_VARIABLE_VOLUME = 1 << 0,    /* sets, repetitions, hold, minutes; one leg or both */
  REHAB_VARIABLE_LOAD = 1 << 1,      /* kilograms, load in words; effort, but for running */
  REHAB_VARIABLE_DEPTH = 1 << 2,     /* the deepest hip flexion or highest compression of all that is prescribed */
  REHAB_VARIABLE_SPEED = 1 << 3,     /* tempo, rest; effort of running */
  REHAB_VARIABLE_FREQUENCY = 1 << 4, /* days, rhythm, times a day */
  REHAB_VARIABLE_EXERCISES = 1 << 5, /* which exercises */
} RehabVariable;

#define REHAB_N_VARIABLES 6

typedef struct
{
  RehabRegimenChangeKind kind;
  char *exercise_key;
  char *text;                /* translated, one line: "Hip thrust: Load 50 kg → 60 kg" */
  guint variables;           /* RehabVariable bits; 0 for a note, a pain limit, a place in the order */
  guint up;                  /* those of them that rise: more work, more load, deeper, faster, more often */
  guint down;                /* those of them that fall; neither where it cannot be told */
  RehabPrescription *before; /* NULL when it was added */
  RehabPrescription *after;  /* NULL when it was removed */
} RehabRegimenChange;

void       rehab_regimen_change_free         (RehabRegimenChange *self);
GPtrArray *rehab_regimen_list_changes        (const RehabRegimen   *before,
                                              const RehabRegimen   *after,
                                              const RehabCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_regimen_changes_dup_summary (const GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;

/* rehab-regimen-variable.c */
guint       rehab_regimen_changes_get_variables (const GPtrArray *changes);
char *rehab_regimen_changes_dup_variables (const GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_regimen_changes_dup_variable  (const GPtrArray      *changes,
                                           RehabVariable         variable,
                                           const RehabCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_variable_get_label            (RehabVariable variable);

/* rehab-regimen-patient.c */
GPtrArray *rehab_regimen_list_patient_changes  (const RehabRegimen   *before,
                                                const RehabRegimen   *after,
                                                const RehabCatalogue *catalogue,
                                                RehabSide             side) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRegimenChange, rehab_regimen_change_free)

G_END_DECLS
