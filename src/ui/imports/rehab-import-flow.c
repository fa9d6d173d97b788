/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-flow-private.h"
#include "rehab-import-memory.h"
#include "rehab-import-sentences.h"

#include <glib/gi18n.h>

enum
{
  PROP_STEP = 1,
  PROP_PROGRESS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RehabImportFlow, rehab_import_flow, G_TYPE_OBJECT)

static void
rehab_import_flow_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RehabImportFlow *self = REHAB_IMPORT_FLOW (object);

  switch (property_id)
    {
    case PROP_STEP:
      g_value_set_uint (value, self->step);
      break;

    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_import_flow_finalize (GObject *object)
{
  RehabImportFlow *self = REHAB_IMPORT_FLOW (object);

  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_pointer (&self->preview, rehab_import_preview_free);
  g_clear_object (&self->names);
  g_clear_object (&self->earlier);
  g_clear_pointer (&self->mapping, rehab_import_mapping_free);
  g_clear_pointer (&self->reader, rehab_import_reader_free);
  g_clear_error (&self->error);
  g_clear_pointer (&self->episode, rehab_record_unref);
  g_clear_object (&self->patient);
  g_clear_object (&self->clinic);
  g_free (self->file_name);

  G_OBJECT_CLASS (rehab_import_flow_parent_class)->finalize (object);
}

static void
rehab_import_flow_class_init (RehabImportFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rehab_import_flow_get_property;
  object_class->finalize = rehab_import_flow_finalize;

  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, REHAB_IMPORT_STEP_FAILED, 0, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rehab_import_flow_init (RehabImportFlow *self)
{
}

void
rehab_import_flow_set_step (RehabImportFlow *self,
                            RehabImportStep  step)
{
  if (self->step == step)
    return;

  self->step = step;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

void
rehab_import_flow_set_progress (RehabImportFlow *self,
                                double           progress)
{
  if (ABS (progress - self->progress) < 0.001)
    return;

  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

/* Of a file without names, dropped on somebody's diary. */
gboolean
rehab_import_flow_is_in_hand (RehabImportFlow *self)
{
  return self->patient != NULL && rehab_import_names_get_n (self->names) == 1
         && rehab_import_names_get (self->names, 0)->name == NULL;
}

/**
 * rehab_import_flow_new:
 * @clinic: the clinic
 * @patient: (nullable): whose diary a file goes into that names nobody; `NULL` asks
 * @episode: (nullable): the episode that the diary is of; with @patient
 * @file_name: what the file is called
 *
 * Prepares to bring a file in.
 *
 * Returns: (transfer full): a new flow, waiting for the file's contents
 */
RehabImportFlow *
rehab_import_flow_new (RehabClinic        *clinic,
                       RehabPatient       *patient,
                       const RehabEpisode *episode,
                       const char         *file_name)
{
  RehabImportFlow *self;

  g_return_val_if_fail (REHAB_IS_CLINIC (clinic) && file_name != NULL, NULL);
  g_return_val_if_fail ((patient == NULL) == (episode == NULL), NULL);

  self = g_object_new (REHAB_TYPE_IMPORT_FLOW, NULL);
  self->clinic = g_object_ref (clinic);
  g_set_object (&self->patient, patient);
  self->episode = episode != NULL ? rehab_record_ref (episode) : NULL;
  self->file_name = g_strdup (file_name);

  return self;
}

/* Begins with what the file holds. */
void
rehab_import_flow_start (RehabImportFlow *self,
                         GBytes          *bytes)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  g_return_if_fail (REHAB_IS_IMPORT_FLOW (self) && self->reader == NULL);

  self->reader = rehab_import_reader_new (bytes, self->file_name, zone, rehab_clinic_get_today (self->clinic));
  rehab_import_flow_begin_reading (self);
}

/* Ends with what went wrong. */
void
rehab_import_flow_fail (RehabImportFlow *self,
                        const GError    *error)
{
  g_return_if_fail (REHAB_IS_IMPORT_FLOW (self) && error != NULL);

  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  rehab_import_flow_set_step (self, REHAB_IMPORT_STEP_FAILED);
}

/* Gives up: nothing of it goes on. */
void
rehab_import_flow_stop (RehabImportFlow *self)
{
  g_return_if_fail (REHAB_IS_IMPORT_FLOW (self));

  g_clear_handle_id (&self->source_id, g_source_remove);
}

RehabImportStep
rehab_import_flow_get_step (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), REHAB_IMPORT_STEP_FAILED);

  return self->step;
}

double
rehab_import_flow_get_progress (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), 0);

  return self->progress;
}

const char *
rehab_import_flow_get_file_name (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), NULL);

  return self->file_name;
}

RehabClinic *
rehab_import_flow_get_clinic (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), NULL);

  return self->clinic;
}

/* Who is in hand; NULL for anybody. */
RehabPatient *
rehab_import_flow_get_patient (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), NULL);

  return self->patient;
}

/* Says which of several files it is, from 1. */
void
rehab_import_flow_set_place (RehabImportFlow *self,
                             guint            n,
                             guint            n_files)
{
  g_return_if_fail (REHAB_IS_IMPORT_FLOW (self));

  self->n = n;
  self->n_files = n_files;
}

/* What stands below the title of each page. */
char *
rehab_import_flow_dup_subtitle (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), NULL);

  if (self->n_files < 2)
    return g_strdup (self->file_name);

  /* Translators: the name of a file, and which one of how many it is */
  return g_strdup_printf (_("%1$s, %2$u of %3$u"), self->file_name, self->n, self->n_files);
}

/* What the file is, in a sentence; once it has been looked at. */
char *
rehab_import_flow_dup_what (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self) && self->reader != NULL, NULL);

  return rehab_import_sentence_dup_what (self->reader, self->mapping);
}

/* Why nothing can be made of it, in a sentence. */
char *
rehab_import_flow_dup_trouble (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self) && self->error != NULL, NULL);

  return rehab_import_sentence_dup_trouble (self->error, self->reader != NULL ? rehab_import_reader_get_line (self->reader) : 0);
}

RehabImportReader *
rehab_import_flow_get_reader (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), NULL);

  return self->reader;
}

const RehabImportMapping *
rehab_import_flow_get_mapping (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), NULL);

  return self->mapping;
}

void
rehab_import_flow_set_mapping (RehabImportFlow          *self,
                               const RehabImportMapping *mapping)
{
  RehabImportMapping *copy;

  g_return_if_fail (REHAB_IS_IMPORT_FLOW (self));

  copy = rehab_import_mapping_copy (mapping);
  g_clear_pointer (&self->mapping, rehab_import_mapping_free);
  self->mapping = copy;
}

/* Whether there is a page about columns for this file, even if nothing on it has to be asked. */
gboolean
rehab_import_flow_asks_columns (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), FALSE);

  return self->mapping != NULL && (self->mapping->n_columns > 0 || self->asks_kind);
}

/* What has to be answered before the rows can be read. */
RehabImportQuestions
rehab_import_flow_find_questions (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self) && self->mapping != NULL, REHAB_IMPORT_ASK_NOTHING);

  if (self->mapping->n_columns > 0)
    return rehab_import_reader_find_questions (self->reader, self->mapping);

  return self->asks_kind && self->mapping->default_kind == REHAB_SESSION_KIND_NONE ? REHAB_IMPORT_ASK_KIND : REHAB_IMPORT_ASK_NOTHING;
}

/* Goes on with the columns as they are; FALSE while something has to be answered first. */
gboolean
rehab_import_flow_accept_columns (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), FALSE);

  if (rehab_import_flow_find_questions (self) != REHAB_IMPORT_ASK_NOTHING)
    return FALSE;

  g_clear_pointer (&self->preview, rehab_import_preview_free);
  rehab_import_reader_set_mapping (self->reader, self->mapping);
  rehab_import_flow_begin_reading (self);

  return TRUE;
}

RehabImportNames *
rehab_import_flow_get_names (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), NULL);

  return self->names;
}

/* Whether it has to be said whose the rows are. */
gboolean
rehab_import_flow_asks_names (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), FALSE);

  return self->names != NULL && rehab_import_names_get_n (self->names) > 0 && !rehab_import_flow_is_in_hand (self);
}

/* Goes on with the names as they are; FALSE while somebody is not settled. */
gboolean
rehab_import_flow_accept_names (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self) && self->names != NULL, FALSE);

  if (!rehab_import_names_are_settled (self->names))
    return FALSE;

  rehab_import_flow_begin_counting (self);

  return TRUE;
}

/* NULL until it has been counted. */
RehabImportPreview *
rehab_import_flow_get_preview (RehabImportFlow *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), NULL);

  return self->preview;
}

/* Looks at an earlier step again; what was said stays. */
void
rehab_import_flow_go_back (RehabImportFlow *self,
                           RehabImportStep  step)
{
  g_return_if_fail (REHAB_IS_IMPORT_FLOW (self));
  g_return_if_fail (step == REHAB_IMPORT_STEP_COLUMNS || step == REHAB_IMPORT_STEP_NAMES);

  g_clear_handle_id (&self->source_id, g_source_remove);
  rehab_import_flow_set_step (self, step);
}

/* Remembers what the columns are, for the next file with this heading. */
gboolean
rehab_import_flow_remember (RehabImportFlow *self,
                            GError         **error)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_FLOW (self), FALSE);

  if (self->mapping == NULL || self->mapping->n_columns == 0)
    return TRUE;

  return rehab_import_memory_remember (rehab_clinic_get_store (self->clinic), self->reader, self->mapping, error);
}
