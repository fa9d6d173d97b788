/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-quantity.h"
#include "rehab-record.h"

G_BEGIN_DECLS

/* What a column of a file can be: a field of a session or of a day of the diary, or what tells whose and which it is. */
typedef enum
{
  REHAB_TARGET_NONE, /* left out */
  REHAB_TARGET_DATE,
  REHAB_TARGET_TIME,
  REHAB_TARGET_ATHLETE,
  REHAB_TARGET_IDENTITY,
  REHAB_TARGET_KIND,
  REHAB_TARGET_MINUTES,
  REHAB_TARGET_EFFORT,
  REHAB_TARGET_DISTANCE,
  REHAB_TARGET_CLIMB,
  REHAB_TARGET_SPRINT,
  REHAB_TARGET_TOP_SPEED,
  REHAB_TARGET_VOLUME,
  REHAB_TARGET_PAIN_BEFORE,
  REHAB_TARGET_PAIN_DURING,
  REHAB_TARGET_PAIN_AFTER,
  REHAB_TARGET_PAIN_NEXT_MORNING,
  REHAB_TARGET_NOTE,
  REHAB_TARGET_WAKING_PAIN,
  REHAB_TARGET_WORST_PAIN,
  REHAB_TARGET_SITTING_MINUTES,
  REHAB_TARGET_SITTING_PAIN,
  REHAB_TARGET_REST_DAY,
  REHAB_TARGET_DAY_NOTE,
  REHAB_N_TARGETS
} RehabImportTarget;

typedef struct
{
  const char *key;              /* as kept in the settings and as the columns of our own files are called */
  const RehabRecordType *type;  /* the record it is of; NULL for what is of none */
  const char *field;            /* its field there */
  RehabImportQuantity quantity; /* how a cell is read */
  double size;                  /* the field's unit, in what its quantity is read to */
  double step;                  /* to what it is rounded, in the field's unit, as finely as the diary is typed; 0 for not */
} RehabTargetInfo;

const RehabTargetInfo *rehab_import_target_get_info  (RehabImportTarget target);
const RehabField *rehab_import_target_get_field (RehabImportTarget target);
gboolean               rehab_import_target_from_key  (const char        *key,
                                                      RehabImportTarget *target);

G_END_DECLS
