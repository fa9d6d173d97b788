/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-flow-private.h"
#include "rehab-import-memory.h"
#include "rehab-import-sentences.h"

/* As long as a turn of the main loop may take, so that the window still draws every frame. */
#define TURN_MICROSECONDS 8000

/* Rows whose names are gathered between two looks at the clock. */
#define NAMED_ROWS 500

static gboolean
turn_cb (gpointer user_data)
{
  g_autoptr (RehabImportFlow) self = g_object_ref (user_data);
  gint64 end = g_get_monotonic_time () + TURN_MICROSECONDS;
  guint source_id = self->source_id;
  gboolean more;

  do
    more = self->work (self);
  while (more && g_get_monotonic_time () < end);

  /* Who was told of a step may have begun with the next one already. */
  if (self->source_id != source_id)
    return G_SOURCE_REMOVE;
  if (!more)
    self->source_id = 0;

  return more ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Goes on with something else; from within a turn, with the next one. */
static void
start_work (RehabImportFlow *self,
            gboolean (      *work ) (RehabImportFlow *))
{
  g_clear_handle_id (&self->source_id, g_source_remove);
  self->work = work;
  self->next = 0;
  rehab_import_flow_set_progress (self, 0);
  rehab_import_flow_set_step (self, REHAB_IMPORT_STEP_READING);
  self->source_id = g_idle_add (turn_cb, self);
}

/* Counting */

static gboolean
count_rows (RehabImportFlow *self)
{
  gboolean more = rehab_import_preview_step (self->preview);
  guint n_counted = 0;

  for (guint kind = 0; kind < REHAB_N_PREVIEWS; kind++)
    n_counted += rehab_import_preview_count (self->preview, (RehabPreviewKind) kind);
  for (; self->next < n_counted; self->next++)
    rehab_import_names_count_row (self->names, rehab_import_reader_get_row (self->reader, self->next),
                                  rehab_import_preview_adds_session (self->preview, self->next),
                                  rehab_import_preview_adds_day (self->preview, self->next));

  if (more)
    return TRUE;

  rehab_import_flow_set_step (self, REHAB_IMPORT_STEP_PREVIEW);

  return FALSE;
}

static gboolean
load_known (RehabImportFlow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->next >= rehab_import_names_get_n (self->names))
    {
      g_clear_pointer (&self->preview, rehab_import_preview_free);
      self->preview = rehab_import_preview_new (self->reader, rehab_import_names_find_known, self->names);
      self->next = 0;
      self->work = count_rows;
      return TRUE;
    }

  if (!rehab_import_names_load_known (self->names, self->next++, &error))
    {
      rehab_import_flow_fail (self, error);
      return FALSE;
    }
  rehab_import_flow_set_progress (self, (double) self->next / rehab_import_names_get_n (self->names));

  return TRUE;
}

/* Names */

static gboolean
propose_names (RehabImportFlow *self)
{
  guint n_names = rehab_import_names_get_n (self->names);

  if (self->next < n_names)
    {
      rehab_import_names_propose (self->names, self->next++, self->earlier);
      rehab_import_flow_set_progress (self, (double) self->next / n_names);
      return TRUE;
    }

  g_clear_object (&self->earlier);
  if (rehab_import_flow_is_in_hand (self))
    rehab_import_names_set_in_hand (self->names, 0, self->patient, self->episode);

  /* With no row that can be read there is nobody to ask for: the rows say why. */
  if (rehab_import_flow_asks_names (self))
    {
      rehab_import_flow_set_step (self, REHAB_IMPORT_STEP_NAMES);
      return FALSE;
    }

  rehab_import_names_forget_known (self->names);
  self->next = 0;
  self->work = load_known;

  return TRUE;
}

static gboolean
name_rows (RehabImportFlow *self)
{
  guint n_rows = rehab_import_reader_get_n_rows (self->reader);

  for (guint i = 0; i < NAMED_ROWS && self->next < n_rows; i++)
    if (!rehab_import_names_add_row (self->names, rehab_import_reader_get_row (self->reader, self->next++)))
      {
        g_autoptr (GError) error = g_error_new_literal (REHAB_IMPORT_FLOW_ERROR, REHAB_IMPORT_FLOW_ERROR_TOO_MANY_NAMES, "Too many names");

        rehab_import_flow_fail (self, error);
        return FALSE;
      }

  if (self->next < n_rows)
    return TRUE;

  self->next = 0;
  self->work = propose_names;

  return TRUE;
}

static void
begin_names (RehabImportFlow *self)
{
  g_clear_pointer (&self->preview, rehab_import_preview_free);
  g_clear_object (&self->earlier);
  self->earlier = g_steal_pointer (&self->names);
  self->names = rehab_import_names_new (self->clinic);
  self->next = 0;
  self->work = name_rows;
}

/* Reading */

static gboolean
lacks_kind (RehabImportReader *reader)
{
  for (guint i = 0; i < rehab_import_reader_get_n_rows (reader); i++)
    {
      const RehabImportRow *row = rehab_import_reader_get_row (reader, i);

      if (row->problem != NULL && row->problem->code == REHAB_PROBLEM_NO_KIND)
        return TRUE;
    }

  return FALSE;
}

/* Whether what was said the last time leaves nothing to ask. What the data themselves tell counts more. */
static gboolean
recall (RehabImportFlow *self)
{
  g_autoptr (RehabImportMapping) remembered = rehab_import_memory_recall (rehab_clinic_get_store (self->clinic), self->reader);
  g_autoptr (RehabImportMapping) guessed = rehab_import_reader_guess_mapping (self->reader);
  g_auto (GStrv) unknown = NULL;
  gboolean agrees = TRUE;

  if (remembered == NULL)
    {
      self->mapping = g_steal_pointer (&guessed);
      return FALSE;
    }

  if (guessed->date_order != REHAB_DATE_ORDER_UNKNOWN && guessed->date_order != remembered->date_order)
    {
      remembered->date_order = guessed->date_order;
      agrees = FALSE;
    }
  if (guessed->decimal != REHAB_DECIMAL_UNKNOWN && guessed->decimal != remembered->decimal)
    {
      remembered->decimal = guessed->decimal;
      agrees = FALSE;
    }

  self->mapping = g_steal_pointer (&remembered);
  unknown = rehab_import_reader_dup_unknown_kinds (self->reader, self->mapping);

  return agrees && unknown[0] == NULL
         && rehab_import_reader_find_questions (self->reader, self->mapping) == REHAB_IMPORT_ASK_NOTHING;
}

static gboolean
read_file (RehabImportFlow *self)
{
  g_autoptr (GError) error = NULL;

  switch (rehab_import_reader_step (self->reader, &error))
    {
    case REHAB_IMPORT_WANTS_MAPPING:
      if (recall (self))
        {
          rehab_import_reader_set_mapping (self->reader, self->mapping);
          return TRUE;
        }
      rehab_import_flow_set_step (self, REHAB_IMPORT_STEP_COLUMNS);
      return FALSE;

    case REHAB_IMPORT_DONE:
      if (self->mapping == NULL)
        {
          self->mapping = rehab_import_mapping_new (0);
          self->asks_kind = lacks_kind (self->reader);
          if (self->asks_kind)
            {
              rehab_import_flow_set_step (self, REHAB_IMPORT_STEP_COLUMNS);
              return FALSE;
            }
        }
      begin_names (self);
      return TRUE;

    case REHAB_IMPORT_FAILED:
      rehab_import_flow_fail (self, error);
      return FALSE;

    case REHAB_IMPORT_READING:
    default:
      rehab_import_flow_set_progress (self, rehab_import_reader_get_progress (self->reader));
      return TRUE;
    }
}

/* Reads the file, or its rows anew. */
void
rehab_import_flow_begin_reading (RehabImportFlow *self)
{
  start_work (self, read_file);
}

/* Counts what would be written. */
void
rehab_import_flow_begin_counting (RehabImportFlow *self)
{
  rehab_import_names_forget_known (self->names);
  start_work (self, load_known);
}
