/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-writer.h"
#include "rehab-diary-import-table.h"

/* The last position of a day: more sessions than that stand there together. */
#define LAST_POSITION 99

/* What is in an episode already. */
typedef struct
{
  GHashTable *identities; /* what files know its rows by */
  GHashTable *written;    /* the same of what was written since; the rows of the file own it */
  GHashTable *positions;  /* julian number of a day -> the first position after its sessions */
  GHashTable *days;       /* julian numbers of the days with answers */
} Episode;

struct _RehabImportWriter
{
  RehabStore *store;
  RehabImportReader *reader;
  RehabImportPreview *preview;
  GHashTable *episode_ids; /* athlete, "" in a file of one -> episode id */
  GHashTable *episodes;    /* episode id -> Episode, for those with rows */
  char *file_name;

  RehabDiaryImport *import;
  guint next;
  guint n_sessions;
  guint n_days;
  guint n_known;
};

static void
episode_free (Episode *episode)
{
  g_hash_table_unref (episode->identities);
  g_hash_table_unref (episode->written);
  g_hash_table_unref (episode->positions);
  g_hash_table_unref (episode->days);
  g_free (episode);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Episode, episode_free)

static Episode *
ensure_episode (RehabImportWriter *self,
                const char *episode_id,
                GError           **error)
{
  Episode *present = g_hash_table_lookup (self->episodes, episode_id);
  g_autoptr (Episode) episode = NULL;

  if (present != NULL)
    return present;

  episode = g_new0 (Episode, 1);
  episode->identities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  episode->written = g_hash_table_new (g_str_hash, g_str_equal);
  episode->positions = g_hash_table_new (NULL, NULL);
  episode->days = g_hash_table_new (NULL, NULL);
  if (!rehab_diary_import_table_add_identities (self->store, episode_id, episode->identities, error)
      || !rehab_diary_import_table_add_positions (self->store, episode_id, episode->positions, error)
      || !rehab_diary_import_table_add_days (self->store, episode_id, episode->days, error))
    return NULL;

  present = episode;
  g_hash_table_insert (self->episodes, g_strdup (episode_id), g_steal_pointer (&episode));

  return present;
}

/* Whether nothing was known by it before. */
static gboolean
add_identity (Episode *episode,
              char    *identity)
{
  return !g_hash_table_contains (episode->identities, identity) && g_hash_table_add (episode->written, identity);
}

static int
take_position (Episode  *episode,
               RehabDate date)
{
  gpointer key = GUINT_TO_POINTER (date.julian);
  int position = GPOINTER_TO_INT (g_hash_table_lookup (episode->positions, key));

  g_hash_table_insert (episode->positions, key, GINT_TO_POINTER (position + 1));

  return MIN (position, LAST_POSITION);
}

static gboolean
write_session (RehabImportWriter    *self,
               const RehabImportRow *row,
               const char           *episode_id,
               Episode              *episode,
               GError              **error)
{
  g_autoptr (RehabSession) session = NULL;

  if (!add_identity (episode, row->session_identity))
    {
      self->n_known++;
      return TRUE;
    }

  session = rehab_import_row_dup_session (row, episode_id, self->import, take_position (episode, row->session->date), error);
  if (session == NULL || !rehab_diary_import_table_add_session (self->store, session, error))
    return FALSE;

  self->n_sessions++;

  return TRUE;
}

static gboolean
write_day (RehabImportWriter    *self,
           const RehabImportRow *row,
           const char           *episode_id,
           Episode              *episode,
           GError              **error)
{
  g_autoptr (RehabDiaryDay) day = NULL;

  if (!g_hash_table_add (episode->days, GUINT_TO_POINTER (row->day->date.julian))
      || !add_identity (episode, row->day_identity))
    {
      self->n_known++;
      return TRUE;
    }

  day = rehab_import_row_dup_day (row, episode_id, self->import, error);
  if (day == NULL || !rehab_diary_import_table_add_day (self->store, day, error))
    return FALSE;

  self->n_days++;

  return TRUE;
}

/**
 * rehab_import_writer_new:
 * @store: the store
 * @reader: a reader that is done
 * @preview: what is new in it, counted to the end
 * @episodes: (element-type utf8 utf8): whose rows go where: an athlete as the file names them, "" where it does not -> the
 *   identity of an episode; who is not in it is left out
 * @file_name: the name of the file
 *
 * Prepares to write. @reader and @preview have to outlive it.
 *
 * Returns: (transfer full): a writer that has written nothing
 */
RehabImportWriter *
rehab_import_writer_new (RehabStore         *store,
                         RehabImportReader  *reader,
                         RehabImportPreview *preview,
                         GHashTable         *episodes,
                         const char         *file_name)
{
  RehabImportWriter *self = g_new0 (RehabImportWriter, 1);
  GHashTableIter iter;
  gpointer athlete, episode_id;

  self->store = g_object_ref (store);
  self->reader = reader;
  self->preview = preview;
  self->file_name = rehab_import_dup_file_name (file_name);
  self->episodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) episode_free);
  self->episode_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, episodes);
  while (g_hash_table_iter_next (&iter, &athlete, &episode_id))
    if (episode_id != NULL)
      g_hash_table_insert (self->episode_ids, g_strdup (athlete), g_strdup (episode_id));

  return self;
}

void
rehab_import_writer_free (RehabImportWriter *self)
{
  g_clear_pointer (&self->import, rehab_record_unref);
  g_hash_table_unref (self->episode_ids);
  g_hash_table_unref (self->episodes);
  g_object_unref (self->store);
  g_free (self->file_name);
  g_free (self);
}

/* Writes down that there is an import, for its rows to name. */
gboolean
rehab_import_writer_begin (RehabImportWriter *self,
                           GError           **error)
{
  self->import = rehab_diary_import_table_begin (self->store, self->file_name,
                                                 rehab_import_reader_get_file_format (self->reader), error);

  return self->import != NULL;
}

/**
 * rehab_import_writer_write_row:
 * @self: a writer that has begun and is not done
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR`
 *
 * Writes what the next row adds, if it adds anything.
 *
 * Returns: whether it is written; if not, the transaction has to be rolled back
 */
gboolean
rehab_import_writer_write_row (RehabImportWriter *self,
                               GError           **error)
{
  guint n = self->next++;
  const RehabImportRow *row = rehab_import_reader_get_row (self->reader, n);
  gboolean adds_session = rehab_import_preview_adds_session (self->preview, n);
  gboolean adds_day = rehab_import_preview_adds_day (self->preview, n);
  const char *episode_id;
  Episode *episode;

  if (!adds_session && !adds_day)
    return TRUE;

  episode_id = g_hash_table_lookup (self->episode_ids, row->athlete != NULL ? row->athlete : "");
  if (episode_id == NULL)
    return TRUE;

  episode = ensure_episode (self, episode_id, error);

  return episode != NULL
         && (!adds_session || write_session (self, row, episode_id, episode, error))
         && (!adds_day || write_day (self, row, episode_id, episode, error));
}

gboolean
rehab_import_writer_is_done (RehabImportWriter *self)
{
  return self->next >= rehab_import_reader_get_n_rows (self->reader);
}

/* 0 to 1 */
double
rehab_import_writer_get_progress (RehabImportWriter *self)
{
  guint n_rows = rehab_import_reader_get_n_rows (self->reader);

  return n_rows > 0 ? (double) self->next / (double) n_rows : 1.0;
}

/* Writes down how much came with the import. */
gboolean
rehab_import_writer_finish (RehabImportWriter *self,
                            GError           **error)
{
  RehabDiaryImport *finished =
    rehab_diary_import_table_finish (self->store, self->import, self->n_sessions, self->n_days, error);

  if (finished == NULL)
    return FALSE;

  rehab_record_unref (self->import);
  self->import = finished;

  return TRUE;
}

/* NULL before it has begun. */
const RehabDiaryImport *
rehab_import_writer_get_import (RehabImportWriter *self)
{
  return self->import;
}

guint
rehab_import_writer_get_n_sessions (RehabImportWriter *self)
{
  return self->n_sessions;
}

guint
rehab_import_writer_get_n_days (RehabImportWriter *self)
{
  return self->n_days;
}

/* How many sessions and days looked new and were there already when they were to be written. */
guint
rehab_import_writer_get_n_known (RehabImportWriter *self)
{
  return self->n_known;
}

/* The episodes that anything was to be written into. */
GStrv
rehab_import_writer_dup_episodes (RehabImportWriter *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->episodes);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_strv_builder_add (ids, id);

  return g_strv_builder_end (ids);
}
