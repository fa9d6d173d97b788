/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-row.h"

/* The most characters of a file's name, and what stands in it for what cannot be written. */
#define MOST_NAME 255
#define REPLACEMENT 0xfffd

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
 * rehab_import_dup_file_name:
 * @path: the path or the name of a file
 *
 * Makes the name that an import is kept under: without the folder, and of what can be kept.
 *
 * Returns: (transfer full): the name, never empty
 */
char *
rehab_import_dup_file_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *valid = g_utf8_make_valid (base, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *name = g_string_new (NULL);
  guint n = 0;

  for (const char *p = composed; *p != '\0' && n < MOST_NAME; p = g_utf8_next_char (p), n++)
    g_string_append_unichar (name, g_unichar_iscntrl (g_utf8_get_char (p)) ? REPLACEMENT : g_utf8_get_char (p));
  if (*g_strstrip (name->str) == '\0')
    g_string_assign (name, "-");

  return g_string_free_and_steal (name);
}

/**
 * rehab_import_row_dup_session:
 * @self: a row without a problem that has a session
 * @episode_id: the episode that it goes to
 * @import: what it comes with
 * @position: its place among the sessions of that day
 * @error: where to put a `REHAB_ERROR`
 *
 * Makes the record.
 *
 * Returns: (transfer full): a session that says where it came from, or `NULL` with @error set
 */
RehabSession *
rehab_import_row_dup_session (const RehabImportRow   *self,
                              const char             *episode_id,
                              const RehabDiaryImport *import,
                              int                     position,
                              GError                **error)
{
  RehabSession values;

  g_return_val_if_fail (self != NULL && self->session != NULL && self->problem == NULL, NULL);

  values = *self->session;
  values.episode_id = episode_id;
  values.position = position;
  values.origin = REHAB_SESSION_ORIGIN_FILE;
  values.origin_file = import->file_name;
  values.origin_row = rehab_number (self->line);
  values.import_id = import->id;
  values.import_identity = self->session_identity;

  return rehab_session_new (&values, error);
}

/**
 * rehab_import_row_dup_day:
 * @self: a row without a problem that has a day
 * @episode_id: the episode that it goes to
 * @import: what it comes with
 * @error: where to put a `REHAB_ERROR`
 *
 * Makes the record.
 *
 * Returns: (transfer full): a day of the diary, or `NULL` with @error set
 */
RehabDiaryDay *
rehab_import_row_dup_day (const RehabImportRow   *self,
                          const char             *episode_id,
                          const RehabDiaryImport *import,
                          GError                **error)
{
  RehabDiaryDay values;

  g_return_val_if_fail (self != NULL && self->day != NULL && self->problem == NULL, NULL);

  values = *self->day;
  values.episode_id = episode_id;
  values.import_id = import->id;
  values.import_identity = self->day_identity;

  return rehab_diary_day_new (&values, error);
}
