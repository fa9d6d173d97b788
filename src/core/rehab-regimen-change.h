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
} RehabRegimenChangeKind;

typedef struct
{
  RehabRegimenChangeKind kind;
  char *exercise_key;
  char *text; /* translated, one line: "Hip thrust: Load 50 kg → 60 kg" */
} RehabRegimenChange;

void       rehab_regimen_change_free         (RehabRegimenChange *self);
GPtrArray *rehab_regimen_list_changes        (const RehabRegimen   *before,
                                              const RehabRegimen   *after,
                                              const RehabCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_regimen_changes_dup_summary (const GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRegimenChange, rehab_regimen_change_free)

G_END_DECLS
