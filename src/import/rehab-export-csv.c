/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-export-csv.h"
#include "rehab-choice.h"
#include "rehab-csv-writer.h"
#include "rehab-enum-types.h"
#include "rehab-import-target.h"

static const RehabImportTarget columns[] = {
  REHAB_TARGET_DATE, REHAB_TARGET_KIND, REHAB_TARGET_MINUTES, REHAB_TARGET_EFFORT, REHAB_TARGET_DISTANCE, REHAB_TARGET_CLIMB,
  REHAB_TARGET_SPRINT, REHAB_TARGET_TOP_SPEED, REHAB_TARGET_VOLUME, REHAB_TARGET_PAIN_BEFORE, REHAB_TARGET_PAIN_DURING, REHAB_TARGET_PAIN_AFTER, REHAB_TARGET_PAIN_NEXT_MORNING,
  REHAB_TARGET_NOTE, REHAB_TARGET_WAKING_PAIN, REHAB_TARGET_WORST_PAIN, REHAB_TARGET_SITTING_MINUTES, REHAB_TARGET_SITTING_PAIN,
  REHAB_TARGET_REST_DAY, REHAB_TARGET_DAY_NOTE,
};

static void
append_field (GString          *csv,
              RehabImportTarget target,
              gconstpointer     record)
{
  const RehabField *field = rehab_import_target_get_field (target);
  gconstpointer at;

  if (record == NULL)
    return;

  at = rehab_field_at (field, record);
  if (field->kind == REHAB_FIELD_NUMBER || field->kind == REHAB_FIELD_WHOLE)
    rehab_csv_append_number (csv, *(const RehabNumber *) at);
  else if (field->kind == REHAB_FIELD_BOOL)
    g_string_append (csv, *(const gboolean *) at ? "yes" : "");
  else if (field->kind == REHAB_FIELD_CHOICE)
    g_string_append (csv, rehab_choice_get_nick (field->choice_type (), *(const int *) at));
  else
    rehab_csv_append_text (csv, *(const char *const *) at);
}

static void
append_line (GString             *csv,
             RehabDate            date,
             const RehabSession  *session,
             const RehabDiaryDay *day)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');

      if (columns[i] == REHAB_TARGET_DATE)
        {
          g_autofree char *iso = rehab_date_to_iso (date);

          g_string_append (csv, iso);
        }
      else if (rehab_import_target_get_info (columns[i])->type == &rehab_session_type)
        {
          append_field (csv, columns[i], session);
        }
      else
        {
          append_field (csv, columns[i], day);
        }
    }

  g_string_append (csv, REHAB_CSV_LINE_END);
}

static void
append_day (GString          *csv,
            const RehabDiary *diary,
            RehabDate         date)
{
  const RehabDiaryDay *day = rehab_diary_find_day (diary, date);
  guint n_sessions;
  guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

  if (n_sessions == 0)
    append_line (csv, date, NULL, day);

  for (guint i = 0; i < n_sessions; i++)
    append_line (csv, date, rehab_diary_get_session (diary, first + i), i == 0 ? day : NULL);
}

/**
 * rehab_export_csv_dup_diary:
 * @diary: a diary
 *
 * Writes a diary, so that nothing of what was entered is lost: neither the days nor the sessions.
 *
 * Returns: (transfer full): the file
 */
char *
rehab_export_csv_dup_diary (const RehabDiary *diary)
{
  GString *csv;

  g_return_val_if_fail (diary != NULL, NULL);

  csv = g_string_new (REHAB_CSV_BEGIN);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (csv, "%s%s", i > 0 ? "," : "", rehab_import_target_get_info (columns[i])->key);
  g_string_append (csv, REHAB_CSV_LINE_END);

  if (rehab_date_is_set (rehab_diary_get_first (diary)))
    for (RehabDate date = rehab_diary_get_first (diary);
         rehab_date_compare (date, rehab_diary_get_last (diary)) <= 0;
         date = rehab_date_add_days (date, 1))
      if (rehab_diary_is_kept (diary, date))
        append_day (csv, diary, date);

  return g_string_free (csv, FALSE);
}
