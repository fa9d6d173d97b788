/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-day.h"
#include "rehab-diary-import.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabDiaryDay),
  REHAB_FIELD_REF (RehabDiaryDay, episode_id, TRUE),
  REHAB_FIELD_DAY (RehabDiaryDay, date, N_("Date"), TRUE),
  REHAB_FIELD_PAIN (RehabDiaryDay, waking_pain, N_("Pain on waking")),
  REHAB_FIELD_PAIN (RehabDiaryDay, worst_pain, N_("Worst pain")),
  REHAB_FIELD_COUNT (RehabDiaryDay, sitting_minutes, N_("Sitting"), 0, 1440),
  REHAB_FIELD_PAIN (RehabDiaryDay, sitting_pain, N_("Pain sitting")),
  REHAB_FIELD_SWITCH (RehabDiaryDay, rest_day, N_("Rest day")),
  REHAB_FIELD_STRING (RehabDiaryDay, note, N_("Note"), FALSE, 500),
  REHAB_FIELD_REF (RehabDiaryDay, import_id, FALSE),
  REHAB_FIELD_STRING (RehabDiaryDay, import_identity, N_("Identity in the file"), FALSE, REHAB_DIARY_IMPORT_IDENTITY_LENGTH),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabDiaryDay *day = values;

  return rehab_diary_import_check_identity (day->import_id, day->import_identity, error);
}

const RehabRecordType rehab_diary_day_type = {
  .name = "diary_day",
  .size = sizeof (RehabDiaryDay),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};
