/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-row.h"

void
rehab_import_row_free (RehabImportRow *self)
{
  if (self->session != NULL)
    g_free ((char *) self->session->note);
  if (self->day != NULL)
    g_free ((char *) self->day->note);
  if (self->problem != NULL)
    g_free (self->problem->cell);
  g_free (self->problem);
  g_free (self->session);
  g_free (self->day);
  g_free (self->athlete);
  g_free (self->session_identity);
  g_free (self->day_identity);
  g_clear_pointer (&self->activity, rehab_import_activity_free);
  g_free (self);
}

/**
 * rehab_import_row_dup_session:
 * @self: a row without a problem that has a session
 * @episode_id: the episode that it goes to
 * @file_name: (nullable): the name of the file; only its last part is kept
 * @error: where to put a `REHAB_ERROR`
 *
 * Makes the record. Its position counts from the first session of that day in the file.
 *
 * Returns: (transfer full): a session that says where it came from, or `NULL` with @error set
 */
RehabSession *
rehab_import_row_dup_session (const RehabImportRow *self,
                              const char           *episode_id,
                              const char           *file_name,
                              GError              **error)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  RehabSession values;

  g_return_val_if_fail (self != NULL && self->session != NULL && self->problem == NULL, NULL);

  values = *self->session;
  if (file_name != NULL)
    {
      base = g_path_get_basename (file_name);
      name = g_utf8_make_valid (base, -1);
      if (g_utf8_strlen (name, -1) > 255)
        *g_utf8_offset_to_pointer (name, 255) = '\0';
    }

  values.episode_id = episode_id;
  values.origin = REHAB_SESSION_ORIGIN_FILE;
  values.origin_file = name;
  values.origin_row = rehab_number (self->line);

  return rehab_session_new (&values, error);
}

/**
 * rehab_import_row_dup_day:
 * @self: a row without a problem that has a day
 * @episode_id: the episode that it goes to
 * @error: where to put a `REHAB_ERROR`
 *
 * Makes the record.
 *
 * Returns: (transfer full): a day of the diary, or `NULL` with @error set
 */
RehabDiaryDay *
rehab_import_row_dup_day (const RehabImportRow *self,
                          const char           *episode_id,
                          GError              **error)
{
  RehabDiaryDay values;

  g_return_val_if_fail (self != NULL && self->day != NULL && self->problem == NULL, NULL);

  values = *self->day;
  values.episode_id = episode_id;

  return rehab_diary_day_new (&values, error);
}
