/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-fit-reader.h"
#include "rehab-fit-message.h"
#include "rehab-import-error.h"

#include <string.h>

#define LEAST_HEADER 12
#define CHECKSUM_BYTES 2

/* What one step reads, and how far the checksum goes in one. */
#define STEP_MESSAGES 2000
#define STEP_BYTES (256 * 1024)

#define FILE_TYPE_ACTIVITY 4

/* Bits of the byte that each message begins with. */
#define COMPRESSED 0x80
#define DEFINITION 0x40
#define DEVELOPER 0x20

struct _RehabFitReader
{
  GBytes *bytes;
  const guint8 *data;
  gsize size;
  gsize at;           /* of the next message or file */
  gsize begin;        /* of the file that is being read; the bytes can hold several */
  gsize end;          /* of its messages; 0 between files */
  gsize checked;
  guint16 checksum;
  gboolean is_other;  /* at least one file was not of an activity */
  guint32 timestamp;
  gboolean has_timestamp;
  RehabFitDefinition definitions[16];
  RehabFitContent content;
  GPtrArray *activities;
};

/**
 * rehab_fit_checksum:
 * @data: bytes
 * @length: how many
 * @before: the checksum of what is before them, 0 at the beginning
 *
 * Computes the checksum of FIT: the CRC-16 with polynomial 0xa001, which is 0 over a file with its own.
 *
 * Returns: the checksum
 */
guint16
rehab_fit_checksum (const guint8 *data,
                    gsize         length,
                    guint16       before)
{
  guint crc = before;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0xa001 : crc >> 1;
    }

  return (guint16) crc;
}

/* Whether bytes begin as FIT does. */
gboolean
rehab_fit_is_fit (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return size >= LEAST_HEADER && data[0] >= LEAST_HEADER && memcmp (data + 8, ".FIT", 4) == 0;
}

static gboolean
begin_file (RehabFitReader *self,
            GError        **error)
{
  const guint8 *header = self->data + self->at;
  gsize left = self->size - self->at;
  gsize header_size;
  gsize messages;

  if (left < LEAST_HEADER || left < header[0])
    return rehab_import_refuse (REHAB_IMPORT_ERROR_CUT_OFF, "No whole header", error);

  header_size = header[0];
  if (header_size < LEAST_HEADER || memcmp (header + 8, ".FIT", 4) != 0)
    return rehab_import_refuse (REHAB_IMPORT_ERROR_DAMAGED, "No header where one is due", error);

  messages = header[4] | (gsize) header[5] << 8 | (gsize) header[6] << 16 | (gsize) header[7] << 24;
  if (left - header_size < CHECKSUM_BYTES || left - header_size - CHECKSUM_BYTES < messages)
    return rehab_import_refuse (REHAB_IMPORT_ERROR_CUT_OFF, "Fewer bytes than the header says", error);

  self->begin = self->at;
  self->checked = self->at;
  self->checksum = 0;
  self->at += header_size;
  self->end = self->at + messages;
  self->has_timestamp = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (self->definitions); i++)
    self->definitions[i].defined = FALSE;
  rehab_fit_content_clear (&self->content);
  rehab_fit_content_init (&self->content);

  return TRUE;
}

static gboolean
take_definition (RehabFitReader *self,
                 guint8          head,
                 GError        **error)
{
  RehabFitDefinition *definition = &self->definitions[head & 0x0f];
  const guint8 *at = self->data + self->at;
  gsize left = self->end - self->at;
  gsize size;

  if (left < 5 || left < 5 + 3 * (gsize) at[4])
    return rehab_import_refuse (REHAB_IMPORT_ERROR_DAMAGED, "A definition beyond the end", error);

  definition->defined = TRUE;
  definition->big_endian = at[1] == 1;
  definition->message = (guint16) (definition->big_endian ? at[2] << 8 | at[3] : at[3] << 8 | at[2]);
  definition->n_fields = at[4];
  definition->size = 0;
  for (guint i = 0; i < definition->n_fields; i++)
    {
      const guint8 *field = at + 5 + 3 * i;

      definition->fields[i] = (RehabFitField) { field[0], field[1], field[2] };
      definition->size += field[1];
    }

  size = 5 + 3 * (gsize) at[4];
  if ((head & DEVELOPER) != 0)
    {
      guint n_developer;

      if (left < size + 1 || left < size + 1 + 3 * (gsize) at[size])
        return rehab_import_refuse (REHAB_IMPORT_ERROR_DAMAGED, "Developer fields beyond the end", error);

      n_developer = at[size];
      for (guint i = 0; i < n_developer; i++)
        definition->size += at[size + 1 + 3 * i + 1];
      size += 1 + 3 * (gsize) n_developer;
    }

  self->at += size;

  return TRUE;
}

/* The five low bits of the time, as of the last whole one. */
static void
advance_timestamp (RehabFitReader *self,
                   guint8          offset)
{
  if (!self->has_timestamp)
    return;

  self->timestamp += (offset - self->timestamp) & 0x1f;
}

static gboolean
take_message (RehabFitReader *self,
              GError        **error)
{
  guint8 head = self->data[self->at++];
  const RehabFitDefinition *definition;
  RehabNumber timestamp;

  if ((head & COMPRESSED) == 0 && (head & DEFINITION) != 0)
    return take_definition (self, head, error);

  definition = &self->definitions[(head & COMPRESSED) != 0 ? head >> 5 & 0x03 : head & 0x0f];
  if (!definition->defined)
    return rehab_import_refuse (REHAB_IMPORT_ERROR_DAMAGED, "A message without a definition", error);
  if (self->end - self->at < definition->size)
    return rehab_import_refuse (REHAB_IMPORT_ERROR_DAMAGED, "A message beyond the end", error);

  timestamp = rehab_fit_read_field (definition, self->data + self->at, REHAB_FIT_TIMESTAMP);
  if ((head & COMPRESSED) != 0)
    {
      advance_timestamp (self, head & 0x1f);
    }
  else if (timestamp.known && timestamp.value >= 0)
    {
      self->timestamp = (guint32) timestamp.value;
      self->has_timestamp = TRUE;
    }

  if ((head & COMPRESSED) != 0)
    timestamp = self->has_timestamp ? rehab_number (self->timestamp) : REHAB_NUMBER_NOT_ASKED;

  rehab_fit_content_take (&self->content, definition, self->data + self->at, timestamp);
  self->at += definition->size;

  if (self->activities->len + self->content.sessions->len > REHAB_IMPORT_MOST_ACTIVITIES)
    return rehab_import_refuse (REHAB_IMPORT_ERROR_TOO_MANY_ACTIVITIES, "Too many sessions", error);

  return TRUE;
}

/* Whether nothing but zeros is left, with which some devices fill a block of the disk. */
static gboolean
is_padding (RehabFitReader *self)
{
  for (gsize i = self->at; i < self->size; i++)
    if (self->data[i] != 0)
      return FALSE;

  return TRUE;
}

static gboolean
end_file (RehabFitReader *self,
          GError        **error)
{
  if (self->content.file_type == FILE_TYPE_ACTIVITY || self->content.file_type == 0)
    rehab_fit_content_finish (&self->content, self->activities);
  else
    self->is_other = TRUE;

  self->at = self->end + CHECKSUM_BYTES;
  self->end = 0;

  if (is_padding (self))
    self->at = self->size;
  if (self->at < self->size)
    return TRUE;

  if (self->activities->len > 0)
    return FALSE;

  return rehab_import_refuse (self->is_other ? REHAB_IMPORT_ERROR_NOT_AN_ACTIVITY : REHAB_IMPORT_ERROR_NO_ACTIVITY, "No activity", error);
}

/* The checksum comes before the messages: what is damaged is not guessed at. */
static gboolean
check_bytes (RehabFitReader *self,
             GError        **error)
{
  gsize all = self->end + CHECKSUM_BYTES;
  gsize length = MIN (all - self->checked, STEP_BYTES);

  self->checksum = rehab_fit_checksum (self->data + self->checked, length, self->checksum);
  self->checked += length;
  if (self->checked == all && self->checksum != 0)
    return rehab_import_refuse (REHAB_IMPORT_ERROR_CHECKSUM, "The checksum does not fit", error);

  return TRUE;
}

/**
 * rehab_fit_reader_new:
 * @bytes: a file, as rehab_fit_is_fit() has found
 * @activities: (element-type RehabImportActivity): where to put what is found
 *
 * Prepares to read a FIT file.
 *
 * Returns: (transfer full): a reader, at the beginning
 */
RehabFitReader *
rehab_fit_reader_new (GBytes    *bytes,
                      GPtrArray *activities)
{
  RehabFitReader *self = g_new0 (RehabFitReader, 1);

  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  self->activities = g_ptr_array_ref (activities);
  rehab_fit_content_init (&self->content);

  return self;
}

void
rehab_fit_reader_free (RehabFitReader *self)
{
  rehab_fit_content_clear (&self->content);
  g_ptr_array_unref (self->activities);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * rehab_fit_reader_step:
 * @self: a reader
 * @error: where to put a `REHAB_IMPORT_ERROR`
 *
 * Reads the next piece.
 *
 * Returns: `TRUE` while there is more; `FALSE` at the end, or with @error set
 */
gboolean
rehab_fit_reader_step (RehabFitReader *self,
                       GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->end == 0)
    return begin_file (self, error);

  if (self->checked < self->end + CHECKSUM_BYTES)
    return check_bytes (self, error);

  for (guint i = 0; i < STEP_MESSAGES && self->at < self->end; i++)
    if (!take_message (self, error))
      return FALSE;

  return self->at < self->end || end_file (self, error);
}

double
rehab_fit_reader_get_progress (RehabFitReader *self)
{
  return self->size > 0 ? (double) MIN (self->at, self->size) / (double) self->size : 1.0;
}
