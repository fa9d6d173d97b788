/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-job.h"
#include "rehab-diary-import-table.h"
#include "rehab-import-writer.h"
#include "rehab-store-hold.h"

/* How long a piece of the work goes on: the main loop waits 8 ms at most, and what is begun last takes its time too. */
#define STEP_MICROSECONDS 6000

/* How many rows an undo takes out between two looks at the clock. */
#define REMOVED_A_LOOK 25

typedef enum
{
  STAGE_NEW,
  STAGE_BEGIN,
  STAGE_WORK,
  STAGE_COMMIT,
  STAGE_OVER
} Stage;

struct _RehabImportJob
{
  GObject parent_instance;

  RehabClinic *clinic;
  RehabImportWriter *writer; /* NULL of an undo */
  char *import_id;           /* NULL while nothing is imported */

  Stage stage;
  guint source;
  RehabStoreHold *hold;
  double progress;

  /* Of an undo. */
  guint n_before;
  guint n_removed;
  guint n_kept;
  GStrv episodes;
};

enum
{
  PROP_PROGRESS = 1,
  N_PROPS
};

enum
{
  FINISHED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabImportJob, rehab_import_job, G_TYPE_OBJECT)

static gboolean
is_undo (RehabImportJob *self)
{
  return self->writer == NULL;
}

/* Whoever read a diary meanwhile may have seen what is not there any more, or not yet all that is there now. */
static void
announce (RehabImportJob *self)
{
  g_auto (GStrv) episodes = NULL;

  episodes = is_undo (self) ? g_strdupv (self->episodes) : rehab_import_writer_dup_episodes (self->writer);
  if (episodes != NULL && episodes[0] != NULL)
    rehab_clinic_diaries_changed (self->clinic, (const char *const *) episodes);
}

/* Ends it; what is not committed by now is taken back. */
static void
finish (RehabImportJob *self,
        const GError   *error)
{
  g_autoptr (RehabImportJob) alive = g_object_ref (self);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->hold, rehab_store_hold_free);
  self->stage = STAGE_OVER;
  if (error != NULL && !is_undo (self))
    g_clear_pointer (&self->import_id, g_free);

  announce (self);
  g_signal_emit (self, signals[FINISHED], 0, error);
}

static void
set_progress (RehabImportJob *self,
              double          progress)
{
  if (progress <= self->progress)
    return;

  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static GStrv
list_episodes (RehabStore *store,
               const char *import_id,
               GError    **error)
{
  g_autoptr (GPtrArray) ids = rehab_diary_import_table_list_episodes (store, import_id, error);

  if (ids == NULL)
    return NULL;

  g_ptr_array_set_free_func (ids, NULL);
  g_ptr_array_add (ids, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

static gboolean
begin (RehabImportJob *self,
       GError        **error)
{
  RehabStore *store = rehab_clinic_get_store (self->clinic);

  self->hold = rehab_store_hold_new (store, error);
  if (self->hold == NULL)
    return FALSE;

  rehab_store_hold_enter (self->hold);
  if (!is_undo (self))
    return rehab_import_writer_begin (self->writer, error);

  self->episodes = list_episodes (store, self->import_id, error);

  return self->episodes != NULL
         && rehab_diary_import_table_mark_undone (store, self->import_id, error)
         && rehab_diary_import_table_count (store, self->import_id, &self->n_before, &self->n_kept, error);
}

static gboolean
write_one (RehabImportJob *self,
           gboolean       *is_done,
           GError        **error)
{
  if (!rehab_import_writer_is_done (self->writer) && !rehab_import_writer_write_row (self->writer, error))
    return FALSE;

  *is_done = rehab_import_writer_is_done (self->writer);

  return !*is_done || rehab_import_writer_finish (self->writer, error);
}

static gboolean
remove_some (RehabImportJob *self,
             gboolean       *is_done,
             GError        **error)
{
  guint n;

  if (!rehab_diary_import_table_remove_some (rehab_clinic_get_store (self->clinic), self->import_id, REMOVED_A_LOOK, &n, error))
    return FALSE;

  self->n_removed += n;
  *is_done = n < REMOVED_A_LOOK;

  return TRUE;
}

static gboolean
work (RehabImportJob *self,
      GError        **error)
{
  gint64 deadline = g_get_monotonic_time () + STEP_MICROSECONDS;
  gboolean is_done = FALSE;

  rehab_store_hold_enter (self->hold);
  do
    if (!(is_undo (self) ? remove_some (self, &is_done, error) : write_one (self, &is_done, error)))
      return FALSE;
  while (!is_done && g_get_monotonic_time () < deadline);

  if (is_done)
    self->stage = STAGE_COMMIT;

  return TRUE;
}

/* A file that brought nothing leaves nothing, not even that it was read. */
static gboolean
commit (RehabImportJob *self,
        GError        **error)
{
  const RehabDiaryImport *import;

  if (!is_undo (self))
    {
      import = rehab_import_writer_get_import (self->writer);
      if (import->sessions + import->days == 0)
        return TRUE;

      self->import_id = g_strdup (import->id);
    }

  rehab_store_hold_enter (self->hold);

  return rehab_store_hold_commit (self->hold, error);
}

static gboolean
step (RehabImportJob *self,
      GError        **error)
{
  switch (self->stage)
    {
    case STAGE_BEGIN:
      self->stage = STAGE_WORK;
      return begin (self, error);

    case STAGE_WORK:
      return work (self, error);

    case STAGE_COMMIT:
      self->stage = STAGE_OVER;
      return commit (self, error);

    case STAGE_NEW:
    case STAGE_OVER:
    default:
      g_return_val_if_reached (TRUE);
    }
}

static gboolean
step_cb (gpointer user_data)
{
  RehabImportJob *self = REHAB_IMPORT_JOB (user_data);
  g_autoptr (GError) error = NULL;

  if (!step (self, &error) || self->stage == STAGE_OVER)
    {
      self->source = 0;
      if (error == NULL)
        set_progress (self, 1.0);
      finish (self, error);
      return G_SOURCE_REMOVE;
    }

  rehab_store_hold_leave (self->hold);

  /* Committing is a part of the work too. */
  if (is_undo (self))
    set_progress (self, 0.99 * self->n_removed / MAX (self->n_before, 1));
  else
    set_progress (self, 0.99 * rehab_import_writer_get_progress (self->writer));

  return G_SOURCE_CONTINUE;
}

static void
rehab_import_job_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RehabImportJob *self = REHAB_IMPORT_JOB (object);

  switch (property_id)
    {
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_import_job_dispose (GObject *object)
{
  RehabImportJob *self = REHAB_IMPORT_JOB (object);
  gboolean was_open = self->hold != NULL;

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->hold, rehab_store_hold_free);
  self->stage = STAGE_OVER;
  if (was_open)
    announce (self);

  G_OBJECT_CLASS (rehab_import_job_parent_class)->dispose (object);
}

static void
rehab_import_job_finalize (GObject *object)
{
  RehabImportJob *self = REHAB_IMPORT_JOB (object);

  g_clear_pointer (&self->writer, rehab_import_writer_free);
  g_clear_pointer (&self->episodes, g_strfreev);
  g_clear_object (&self->clinic);
  g_free (self->import_id);

  G_OBJECT_CLASS (rehab_import_job_parent_class)->finalize (object);
}

static void
rehab_import_job_class_init (RehabImportJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rehab_import_job_get_property;
  object_class->dispose = rehab_import_job_dispose;
  object_class->finalize = rehab_import_job_finalize;

  properties[PROP_PROGRESS] =
    g_param_spec_double ("progress", NULL, NULL, 0.0, 1.0, 0.0,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
rehab_import_job_init (RehabImportJob *self)
{
}

/**
 * rehab_import_job_new:
 * @clinic: the clinic
 * @reader: a reader that is done
 * @preview: what is new in it, counted to the end
 * @episodes: (element-type utf8 utf8): whose rows go where: an athlete as the file names them, "" where it does not -> the
 *   identity of an episode; who is not in it is left out
 * @file_name: the name of the file
 *
 * Prepares to write a file into diaries. @reader and @preview have to outlive the job, and not to change meanwhile.
 *
 * Returns: (transfer full): a job that has not started
 */
RehabImportJob *
rehab_import_job_new (RehabClinic        *clinic,
                      RehabImportReader  *reader,
                      RehabImportPreview *preview,
                      GHashTable         *episodes,
                      const char         *file_name)
{
  RehabImportJob *self;

  g_return_val_if_fail (REHAB_IS_CLINIC (clinic), NULL);
  g_return_val_if_fail (reader != NULL && preview != NULL && episodes != NULL && file_name != NULL, NULL);

  self = g_object_new (REHAB_TYPE_IMPORT_JOB, NULL);
  self->clinic = g_object_ref (clinic);
  self->writer = rehab_import_writer_new (rehab_clinic_get_store (clinic), reader, preview, episodes, file_name);

  return self;
}

/**
 * rehab_import_job_new_undo:
 * @clinic: the clinic
 * @import_id: the identity of an import
 *
 * Prepares to take out of the diaries what came with an import, but for what was edited since.
 *
 * Returns: (transfer full): a job that has not started
 */
RehabImportJob *
rehab_import_job_new_undo (RehabClinic *clinic,
                           const char  *import_id)
{
  RehabImportJob *self;

  g_return_val_if_fail (REHAB_IS_CLINIC (clinic) && import_id != NULL, NULL);

  self = g_object_new (REHAB_TYPE_IMPORT_JOB, NULL);
  self->clinic = g_object_ref (clinic);
  self->import_id = g_strdup (import_id);

  return self;
}

/* Begins to work whenever the main loop has nothing more urgent to do. */
void
rehab_import_job_start (RehabImportJob *self)
{
  g_return_if_fail (REHAB_IS_IMPORT_JOB (self));
  g_return_if_fail (self->stage == STAGE_NEW);

  self->stage = STAGE_BEGIN;
  self->source = g_idle_add (step_cb, self);
}

/**
 * rehab_import_job_cancel:
 * @self: a job
 *
 * Takes back everything that was written and finishes with `G_IO_ERROR_CANCELLED`; of a job that is over, nothing.
 */
void
rehab_import_job_cancel (RehabImportJob *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (REHAB_IS_IMPORT_JOB (self));

  if (self->stage == STAGE_OVER)
    return;

  error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  finish (self, error);
}

/* 0 to 1 */
double
rehab_import_job_get_progress (RehabImportJob *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_JOB (self), 0);

  return self->progress;
}

/**
 * rehab_import_job_get_import_id:
 * @self: a job
 *
 * Gets what was imported, for undoing it.
 *
 * Returns: (transfer none) (nullable): the identity of the import, or `NULL` when nothing was written, or nothing yet
 */
const char *
rehab_import_job_get_import_id (RehabImportJob *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_JOB (self), NULL);

  return self->import_id;
}

guint
rehab_import_job_get_n_sessions (RehabImportJob *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_JOB (self), 0);

  return is_undo (self) ? 0 : rehab_import_writer_get_n_sessions (self->writer);
}

guint
rehab_import_job_get_n_days (RehabImportJob *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_JOB (self), 0);

  return is_undo (self) ? 0 : rehab_import_writer_get_n_days (self->writer);
}

/* How many sessions and days looked new and were there already when they were to be written. */
guint
rehab_import_job_get_n_known (RehabImportJob *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_JOB (self), 0);

  return is_undo (self) ? 0 : rehab_import_writer_get_n_known (self->writer);
}

/* How many sessions and days an undo took out. */
guint
rehab_import_job_get_n_removed (RehabImportJob *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_JOB (self), 0);

  return self->n_removed;
}

/* How many an undo left because they were edited since they came. */
guint
rehab_import_job_get_n_kept (RehabImportJob *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_JOB (self), 0);

  return self->n_kept;
}
