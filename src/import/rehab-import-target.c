/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-target.h"
#include "rehab-diary-day.h"
#include "rehab-session.h"

#include <string.h>

static const RehabTargetInfo targets[REHAB_N_TARGETS] = {
  [REHAB_TARGET_NONE] = { "none", NULL, NULL, REHAB_QUANTITY_NONE, 0, 0 },
  [REHAB_TARGET_DATE] = { "date", NULL, NULL, REHAB_QUANTITY_NONE, 0, 0 },
  [REHAB_TARGET_TIME] = { "time", NULL, NULL, REHAB_QUANTITY_NONE, 0, 0 },
  [REHAB_TARGET_ATHLETE] = { "athlete", NULL, NULL, REHAB_QUANTITY_TEXT, 0, 0 },
  [REHAB_TARGET_IDENTITY] = { "identity", NULL, NULL, REHAB_QUANTITY_TEXT, 0, 0 },
  [REHAB_TARGET_KIND] = { "kind", &rehab_session_type, "kind", REHAB_QUANTITY_NONE, 0, 0 },
  [REHAB_TARGET_MINUTES] = { "minutes", &rehab_session_type, "minutes", REHAB_QUANTITY_DURATION, 1, 0.1 },
  [REHAB_TARGET_EFFORT] = { "effort", &rehab_session_type, "effort", REHAB_QUANTITY_NUMBER, 1, 0 },
  [REHAB_TARGET_DISTANCE] = { "distance_km", &rehab_session_type, "distance_km", REHAB_QUANTITY_LENGTH, 1000, 0.001 },
  [REHAB_TARGET_CLIMB] = { "climb_m", &rehab_session_type, "climb_m", REHAB_QUANTITY_LENGTH, 1, 1 },
  [REHAB_TARGET_SPRINT] = { "sprint_m", &rehab_session_type, "sprint_m", REHAB_QUANTITY_LENGTH, 1, 1 },
  [REHAB_TARGET_TOP_SPEED] = { "top_speed_kmh", &rehab_session_type, "top_speed_kmh", REHAB_QUANTITY_SPEED, 1, 0.1 },
  [REHAB_TARGET_VOLUME] = { "volume_kg", &rehab_session_type, "volume_kg", REHAB_QUANTITY_WEIGHT, 1, 0.01 },
  [REHAB_TARGET_PAIN_BEFORE] = { "pain_before", &rehab_session_type, "pain_before", REHAB_QUANTITY_NUMBER, 1, 0 },
  [REHAB_TARGET_PAIN_DURING] = { "pain_during", &rehab_session_type, "pain_during", REHAB_QUANTITY_NUMBER, 1, 0 },
  [REHAB_TARGET_PAIN_AFTER] = { "pain_after", &rehab_session_type, "pain_after", REHAB_QUANTITY_NUMBER, 1, 0 },
  [REHAB_TARGET_PAIN_NEXT_MORNING] = { "pain_next_morning", &rehab_session_type, "pain_next_morning", REHAB_QUANTITY_NUMBER, 1, 0 },
  [REHAB_TARGET_NOTE] = { "note", &rehab_session_type, "note", REHAB_QUANTITY_TEXT, 0, 0 },
  [REHAB_TARGET_WAKING_PAIN] = { "waking_pain", &rehab_diary_day_type, "waking_pain", REHAB_QUANTITY_NUMBER, 1, 0 },
  [REHAB_TARGET_WORST_PAIN] = { "worst_pain", &rehab_diary_day_type, "worst_pain", REHAB_QUANTITY_NUMBER, 1, 0 },
  [REHAB_TARGET_SITTING_MINUTES] = { "sitting_minutes", &rehab_diary_day_type, "sitting_minutes", REHAB_QUANTITY_DURATION, 1, 1 },
  [REHAB_TARGET_SITTING_PAIN] = { "sitting_pain", &rehab_diary_day_type, "sitting_pain", REHAB_QUANTITY_NUMBER, 1, 0 },
  [REHAB_TARGET_REST_DAY] = { "rest_day", &rehab_diary_day_type, "rest_day", REHAB_QUANTITY_NONE, 0, 0 },
  [REHAB_TARGET_DAY_NOTE] = { "day_note", &rehab_diary_day_type, "note", REHAB_QUANTITY_TEXT, 0, 0 },
};

/**
 * rehab_import_target_get_info:
 * @target: what a column can be
 *
 * Gets what is known of it.
 *
 * Returns: (transfer none): its description
 */
const RehabTargetInfo *
rehab_import_target_get_info (RehabImportTarget target)
{
  g_return_val_if_fail ((guint) target < REHAB_N_TARGETS, NULL);

  return &targets[target];
}

/**
 * rehab_import_target_get_field:
 * @target: what a column can be
 *
 * Gets the field of a record that it fills, which says what may be in it.
 *
 * Returns: (transfer none) (nullable): the field, `NULL` when it is of no record
 */
const RehabField *
rehab_import_target_get_field (RehabImportTarget target)
{
  const RehabTargetInfo *info = rehab_import_target_get_info (target);

  return info != NULL && info->type != NULL ? rehab_record_find_field (info->type, info->field) : NULL;
}

gboolean
rehab_import_target_from_key (const char        *key,
                              RehabImportTarget *target)
{
  for (guint i = 0; i < REHAB_N_TARGETS; i++)
    if (strcmp (targets[i].key, key) == 0)
      {
        *target = (RehabImportTarget) i;
        return TRUE;
      }

  return FALSE;
}
