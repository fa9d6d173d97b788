/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-job.h"
#include "rehab-case-load.h"
#include "rehab-paper-file.h"
#include "rehab-paper-name.h"
#include "rehab-pdf.h"
#include "rehab-sheet-print-table.h"
#include "rehab-sheet-source.h"

/* As long as a turn may take, so that the window still draws every frame. */
#define TURN_MICROSECONDS 8000

/* A file that is made and not yet written. */
typedef struct
{
  GFile *file;
  GBytes *bytes;
} Made;

struct _RehabSheetJob
{
  GObject parent_instance;

  RehabClinic *clinic;
  GPtrArray *patients; /* RehabPatient */
  RehabSheetOptions options;
  RehabSheetJobKind kind;
  GFile *target;       /* a folder, or a file */
  GBytes *logo;
  GDateTime *now;

  guint next;              /* which patient is next */
  RehabDocument *document; /* of all, or of this patient */
  GFile *file;             /* of this patient */
  RehabPdf *pdf;           /* of the document */
  GPtrArray *version_ids;  /* what is in it */
  GHashTable *names;       /* of the files in the folder, so that none is taken twice */
  GQueue made;             /* Made */
  GPtrArray *written;      /* GFile: what goes again if the job does not end well */
  guint source_id;
  guint n_done;            /* of the steps of make_progress() */
  GCancellable *cancellable;
  GError *error;
  gboolean ended;
};

enum
{
  PROP_0,
  PROP_PROGRESS,
  N_PROPS
};

enum
{
  DONE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabSheetJob, rehab_sheet_job, G_TYPE_OBJECT)

static void
made_free (Made *made)
{
  g_object_unref (made->file);
  g_bytes_unref (made->bytes);
  g_free (made);
}

/* Each sheet is laid out, and, for files, painted and written. */
static guint
count_steps (RehabSheetJob *self)
{
  return self->patients->len * (self->kind == REHAB_SHEET_JOB_DOCUMENT ? 1 : 2) + (self->kind == REHAB_SHEET_JOB_DOCUMENT ? 0 : 1);
}

static void
make_progress (RehabSheetJob *self,
               guint          n_done)
{
  self->n_done = MIN (n_done, count_steps (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
}

/* The end: nothing half-written is left, and no part of what was asked for as a whole. */
static void
end (RehabSheetJob *self)
{
  if (self->ended)
    return;

  self->ended = TRUE;
  g_clear_handle_id (&self->source_id, g_source_remove);
  if (self->error != NULL)
    {
      for (guint i = 0; i < self->written->len; i++)
        g_file_delete (g_ptr_array_index (self->written, i), NULL, NULL);
      g_ptr_array_set_size (self->written, 0);
    }
  else
    make_progress (self, count_steps (self));

  g_signal_emit (self, signals[DONE], 0);
}

/* Files */

static void write_next (RehabSheetJob *self);

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RehabSheetJob) self = REHAB_SHEET_JOB (user_data);
  Made *made = g_queue_pop_head (&self->made);
  GError *error = NULL;

  if (rehab_paper_file_save_finish (result, &error))
    {
      /* The one file that the clinician named is whole: it is too late to give up. */
      if (self->kind == REHAB_SHEET_JOB_FILE)
        g_clear_error (&self->error);
      else
        g_ptr_array_add (self->written, g_object_ref (made->file));
    }
  made_free (made);

  if (self->error == NULL)
    self->error = error;
  else
    g_clear_error (&error);
  write_next (self);
}

static void
write_next (RehabSheetJob *self)
{
  Made *made = g_queue_peek_head (&self->made);

  if (made == NULL || self->error != NULL)
    {
      end (self);
      return;
    }

  rehab_paper_file_save_bytes (made->bytes, made->file, self->cancellable, written_cb, g_object_ref (self));
}

/* Two athletes with the same initials have two files, and none that is there already is written over. */
static GFile *
choose_file (RehabSheetJob *self,
             const char    *name)
{
  g_autofree char *safe = rehab_paper_name_dup_safe (name);
  g_autofree char *stem = g_str_has_suffix (safe, ".pdf") ? g_strndup (safe, strlen (safe) - 4) : g_strdup (safe);
  g_autofree char *candidate = g_strdup (safe);
  GFile *file = g_file_get_child (self->target, candidate);

  for (guint n = 2; g_hash_table_contains (self->names, candidate) || g_file_query_exists (file, NULL); n++)
    {
      g_free (candidate);
      candidate = g_strdup_printf ("%s (%u).pdf", stem, n);
      g_object_unref (file);
      file = g_file_get_child (self->target, candidate);
    }
  g_hash_table_add (self->names, g_steal_pointer (&candidate));

  return file;
}

static gboolean
finish_pdf (RehabSheetJob *self)
{
  GBytes *bytes = rehab_pdf_finish (self->pdf, &self->error);
  Made *made;

  g_clear_pointer (&self->pdf, rehab_pdf_free);
  g_clear_object (&self->document);
  if (bytes == NULL)
    return FALSE;

  made = g_new0 (Made, 1);
  made->bytes = bytes;
  made->file = self->kind == REHAB_SHEET_JOB_FILES ? g_steal_pointer (&self->file) : g_object_ref (self->target);
  g_queue_push_tail (&self->made, made);
  make_progress (self, self->n_done + 1);

  return TRUE;
}

/* Sheets */

/* Lays out the sheet of the newest version; nothing for a patient who has none. */
static gboolean
lay_out_next (RehabSheetJob *self)
{
  RehabPatient *patient = g_ptr_array_index (self->patients, self->next++);
  const RehabEpisode *episode = rehab_patient_get_episode (patient);
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (RehabDocument) document = NULL;
  const RehabProgrammeVersion *version;
  RehabSheetSource source;

  make_progress (self, self->n_done + 1);
  if (episode == NULL)
    return TRUE;
  record = rehab_case_load (rehab_clinic_get_store (self->clinic), episode, &self->error);
  if (record == NULL)
    return FALSE;
  if (record->versions->len == 0)
    return TRUE;

  version = g_ptr_array_index (record->versions, record->versions->len - 1);
  source = (RehabSheetSource) {
    .clinic = self->clinic, .patient = rehab_patient_get_details (patient), .record = record,
    .version = record->versions->len - 1, .flare = rehab_sheet_source_find_flare (record, record->versions->len - 1, NULL),
    .logo = self->logo,
  };
  document = rehab_sheet_source_lay_out (&source, &self->options);
  g_ptr_array_add (self->version_ids, g_strdup (version->id));

  if (self->document != NULL)
    rehab_document_append (self->document, document);
  else
    self->document = g_steal_pointer (&document);

  if (self->kind == REHAB_SHEET_JOB_FILES)
    {
      g_autofree char *name = rehab_sheet_source_dup_name (source.patient, version, rehab_clinic_get_today (self->clinic));

      g_set_object (&self->file, NULL);
      self->file = choose_file (self, name);
    }

  return TRUE;
}

/* Does a little; FALSE when there is nothing more to do, or it cannot be done. */
static gboolean
step (RehabSheetJob *self)
{
  gboolean paints = self->kind == REHAB_SHEET_JOB_FILES || self->next == self->patients->len;

  if (self->kind == REHAB_SHEET_JOB_DOCUMENT)
    paints = FALSE;

  if (self->pdf != NULL)
    return rehab_pdf_paint_next (self->pdf) || finish_pdf (self);
  if (paints && self->document != NULL)
    {
      self->pdf = rehab_pdf_new (self->document, self->now);
      return TRUE;
    }

  return self->next < self->patients->len && lay_out_next (self);
}

static gboolean
turn_cb (gpointer user_data)
{
  RehabSheetJob *self = REHAB_SHEET_JOB (user_data);
  gint64 until = g_get_monotonic_time () + TURN_MICROSECONDS;

  do
    if (!step (self))
      {
        self->source_id = 0;
        write_next (self);
        return G_SOURCE_REMOVE;
      }
  while (g_get_monotonic_time () < until);

  return G_SOURCE_CONTINUE;
}

static void
rehab_sheet_job_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROGRESS:
      g_value_set_double (value, rehab_sheet_job_get_progress (REHAB_SHEET_JOB (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rehab_sheet_job_finalize (GObject *object)
{
  RehabSheetJob *self = REHAB_SHEET_JOB (object);

  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_pointer (&self->pdf, rehab_pdf_free);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_object (&self->target);
  g_clear_object (&self->clinic);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->patients, g_ptr_array_unref);
  g_clear_pointer (&self->version_ids, g_ptr_array_unref);
  g_clear_pointer (&self->written, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_queue_clear_full (&self->made, (GDestroyNotify) made_free);

  G_OBJECT_CLASS (rehab_sheet_job_parent_class)->finalize (object);
}

static void
rehab_sheet_job_class_init (RehabSheetJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rehab_sheet_job_get_property;
  object_class->finalize = rehab_sheet_job_finalize;

  /* How far it is, from 0 to 1. */
  props[PROP_PROGRESS] =
    g_param_spec_double ("progress", NULL, NULL, 0.0, 1.0, 0.0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_sheet_job_init (RehabSheetJob *self)
{
  self->cancellable = g_cancellable_new ();
  self->version_ids = g_ptr_array_new_with_free_func (g_free);
  self->written = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->now = g_date_time_new_now_local ();
  g_queue_init (&self->made);
}

/**
 * rehab_sheet_job_new:
 * @clinic: a clinic
 * @patients: (element-type RehabPatient): whose sheets, in their order; one without a saved version has none
 * @options: how all of them look
 * @kind: what becomes of them
 * @target: (nullable): the folder or the file; `NULL` for a printer
 *
 * Makes a job, which waits for rehab_sheet_job_start().
 *
 * Returns: (transfer full): the job
 */
RehabSheetJob *
rehab_sheet_job_new (RehabClinic             *clinic,
                     GPtrArray               *patients,
                     const RehabSheetOptions *options,
                     RehabSheetJobKind        kind,
                     GFile                   *target)
{
  RehabSheetJob *self = g_object_new (REHAB_TYPE_SHEET_JOB, NULL);

  g_return_val_if_fail ((target == NULL) == (kind == REHAB_SHEET_JOB_DOCUMENT), self);

  self->clinic = g_object_ref (clinic);
  self->patients = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < patients->len; i++)
    g_ptr_array_add (self->patients, g_object_ref (g_ptr_array_index (patients, i)));
  self->options = *options;
  self->kind = kind;
  self->target = target != NULL ? g_object_ref (target) : NULL;
  self->logo = rehab_sheet_source_load_logo (clinic);

  return self;
}

void
rehab_sheet_job_start (RehabSheetJob *self)
{
  g_return_if_fail (REHAB_IS_SHEET_JOB (self));
  g_return_if_fail (self->source_id == 0 && !self->ended);

  self->source_id = g_idle_add (turn_cb, self);
}

/* Gives up. What is on its way to the disk is awaited and taken back, then it is done. */
void
rehab_sheet_job_cancel (RehabSheetJob *self)
{
  g_return_if_fail (REHAB_IS_SHEET_JOB (self));

  if (self->ended)
    return;

  g_cancellable_cancel (self->cancellable);
  if (self->error == NULL)
    self->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  /* While nothing is being written there is nobody else to end it. */
  if (self->source_id != 0)
    end (self);
}

double
rehab_sheet_job_get_progress (RehabSheetJob *self)
{
  g_return_val_if_fail (REHAB_IS_SHEET_JOB (self), 0.0);

  return count_steps (self) > 0 ? (double) self->n_done / count_steps (self) : 1.0;
}

/**
 * rehab_sheet_job_finish:
 * @self: a job that is done
 * @error: where to put why not all went well: `G_IO_ERROR_CANCELLED`, what the disk said, or a `REHAB_STORE_ERROR`
 *
 * Returns: whether all sheets were made, and written if they were to be
 */
gboolean
rehab_sheet_job_finish (RehabSheetJob *self,
                        GError       **error)
{
  g_return_val_if_fail (REHAB_IS_SHEET_JOB (self) && self->ended, FALSE);

  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

/* Returns: (transfer none) (nullable): all pages, of a job for a printer that is done; NULL when nobody has a sheet */
RehabDocument *
rehab_sheet_job_get_document (RehabSheetJob *self)
{
  g_return_val_if_fail (REHAB_IS_SHEET_JOB (self), NULL);

  return self->document;
}

/* How many sheets there are. */
guint
rehab_sheet_job_get_n_sheets (RehabSheetJob *self)
{
  g_return_val_if_fail (REHAB_IS_SHEET_JOB (self), 0);

  return self->version_ids->len;
}

/**
 * rehab_sheet_job_note:
 * @self: a job whose sheets went out
 * @output: whether they were printed or saved
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes down for each patient that the sheet went out.
 *
 * Returns: whether it was written down
 */
gboolean
rehab_sheet_job_note (RehabSheetJob   *self,
                      RehabSheetOutput output,
                      GError         **error)
{
  const RehabLanguage *language = self->options.language != NULL ? self->options.language : rehab_language_get_own ();
  g_autofree char *parts = rehab_sheet_parts_to_text (self->options.parts);

  for (guint i = 0; i < self->version_ids->len; i++)
    {
      g_autoptr (RehabSheetPrint) print =
        rehab_sheet_print_table_add (rehab_clinic_get_store (self->clinic), g_ptr_array_index (self->version_ids, i), output,
                                     rehab_language_get_code (language), parts, error);

      if (print == NULL)
        return FALSE;
    }

  return TRUE;
}
