/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-text-decoder.h"
#include "rehab-import-error.h"

#include <string.h>

/* What one step reads: about a millisecond's work. */
#define STEP_BYTES (128 * 1024)

/* How much is looked at to tell UTF-16 that does not say so. */
#define SAMPLE_BYTES 4096

#define REPLACEMENT 0xfffd

struct _RehabTextDecoder
{
  GBytes *bytes;
  const guint8 *data;
  gsize size;
  gsize at;
  RehabTextEncoding encoding;
  gsize begin;      /* after the byte order mark */
  GString *decoded; /* NULL for UTF-8, which is read where it lies */
  gsize n_controls;
};

/* Windows-1252 where it differs from Latin-1; 0 where it has nothing. */
static const guint16 windows_1252[32] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

static void
begin (RehabTextDecoder *self,
       RehabTextEncoding encoding,
       gsize             mark_bytes)
{
  self->encoding = encoding;
  self->begin = mark_bytes;
  self->at = mark_bytes;
  self->n_controls = 0;
  g_assert (self->decoded == NULL);
  if (encoding != REHAB_TEXT_UTF_8)
    self->decoded = g_string_sized_new (self->size + self->size / 8);
}

/* Text in Latin letters has a zero beside nearly every letter in UTF-16, always on the same side. */
static void
tell_encoding (RehabTextDecoder *self)
{
  gsize pairs = MIN (self->size, SAMPLE_BYTES) / 2;
  gsize zeros[2] = { 0, 0 };

  if (self->size >= 3 && memcmp (self->data, "\xef\xbb\xbf", 3) == 0)
    {
      begin (self, REHAB_TEXT_UTF_8, 3);
      return;
    }
  if (self->size >= 2 && memcmp (self->data, "\xff\xfe", 2) == 0)
    {
      begin (self, REHAB_TEXT_UTF_16_LE, 2);
      return;
    }
  if (self->size >= 2 && memcmp (self->data, "\xfe\xff", 2) == 0)
    {
      begin (self, REHAB_TEXT_UTF_16_BE, 2);
      return;
    }

  for (gsize i = 0; i < pairs * 2; i++)
    if (self->data[i] == 0)
      zeros[i % 2]++;

  if (zeros[1] * 10 > pairs * 4 && zeros[0] * 20 < pairs)
    begin (self, REHAB_TEXT_UTF_16_LE, 0);
  else if (zeros[0] * 10 > pairs * 4 && zeros[1] * 20 < pairs)
    begin (self, REHAB_TEXT_UTF_16_BE, 0);
  else
    begin (self, REHAB_TEXT_UTF_8, 0);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, REHAB_IMPORT_ERROR, REHAB_IMPORT_ERROR_NOT_TEXT, "Bytes that no text has");

  return FALSE;
}

static void
step_utf_8 (RehabTextDecoder *self)
{
  gsize length = MIN (self->size - self->at, STEP_BYTES);
  const char *text = (const char *) self->data + self->at;
  const char *end;

  if (g_utf8_validate_len (text, length, &end))
    {
      self->at += length;
      return;
    }

  /* A character that the step has cut is read whole by the next one. */
  if (self->at + length < self->size && text + length - end < 4 && end > text)
    {
      self->at = (gsize) (end - (const char *) self->data);
      return;
    }

  /* A file of ours would be UTF-8; what is not is from a program that still writes the old Western code page. */
  begin (self, REHAB_TEXT_WINDOWS_1252, 0);
}

static gboolean
step_windows_1252 (RehabTextDecoder *self,
                   GError          **error)
{
  gsize end = MIN (self->at + STEP_BYTES, self->size);

  for (; self->at < end; self->at++)
    {
      guint8 byte = self->data[self->at];

      if (byte == 0)
        return refuse (error);

      if (byte < 0x80)
        {
          if (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t')
            self->n_controls++;
          g_string_append_c (self->decoded, (char) byte);
        }
      else if (byte < 0xa0)
        {
          gunichar c = windows_1252[byte - 0x80];

          g_string_append_unichar (self->decoded, c != 0 ? c : REPLACEMENT);
        }
      else
        {
          g_string_append_unichar (self->decoded, byte);
        }
    }

  if (self->n_controls * 100 > self->size)
    return refuse (error);

  return TRUE;
}

static gunichar
read_unit (RehabTextDecoder *self)
{
  const guint8 *at = self->data + self->at;

  self->at += 2;

  return self->encoding == REHAB_TEXT_UTF_16_LE ? (gunichar) (at[0] | at[1] << 8) : (gunichar) (at[0] << 8 | at[1]);
}

static gboolean
step_utf_16 (RehabTextDecoder *self,
             GError          **error)
{
  gsize end = MIN (self->at + STEP_BYTES, self->size);

  while (self->at + 1 < self->size && self->at < end)
    {
      gunichar c = read_unit (self);

      if (c == 0)
        return refuse (error);

      if (c >= 0xd800 && c < 0xdc00 && self->at + 1 < self->size)
        {
          gunichar low = read_unit (self);

          if (low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
            }
          else
            {
              c = REPLACEMENT;
              self->at -= 2;
            }
        }
      else if (c >= 0xd800 && c < 0xe000)
        {
          c = REPLACEMENT;
        }

      g_string_append_unichar (self->decoded, c);
    }

  /* Some programs end such a file with a line end of one byte. Any other half of a character is the beginning of one. */
  if (self->size - self->at == 1 && self->data[self->at] != '\n')
    return rehab_import_refuse (REHAB_IMPORT_ERROR_CUT_OFF, "Half a character at the end", error);
  if (self->size - self->at == 1)
    self->at = self->size;

  return TRUE;
}

/**
 * rehab_text_decoder_new:
 * @bytes: a file
 *
 * Prepares to read a text: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252.
 *
 * Returns: (transfer full): a decoder, at the beginning
 */
RehabTextDecoder *
rehab_text_decoder_new (GBytes *bytes)
{
  RehabTextDecoder *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (RehabTextDecoder, 1);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  tell_encoding (self);

  return self;
}

void
rehab_text_decoder_free (RehabTextDecoder *self)
{
  if (self->decoded != NULL)
    g_string_free (self->decoded, TRUE);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * rehab_text_decoder_step:
 * @self: a decoder
 * @error: where to put a `REHAB_IMPORT_ERROR_NOT_TEXT` or `_CUT_OFF`
 *
 * Decodes the next piece.
 *
 * Returns: `TRUE` while there is more; `FALSE` at the end, or with @error set
 */
gboolean
rehab_text_decoder_step (RehabTextDecoder *self,
                         GError          **error)
{
  gboolean good = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->at >= self->size)
    return FALSE;

  switch (self->encoding)
    {
    case REHAB_TEXT_UTF_8:
      step_utf_8 (self);
      break;

    case REHAB_TEXT_UTF_16_LE:
    case REHAB_TEXT_UTF_16_BE:
      good = step_utf_16 (self, error);
      break;

    case REHAB_TEXT_WINDOWS_1252:
      good = step_windows_1252 (self, error);
      break;

    default:
      g_return_val_if_reached (FALSE);
    }

  return good && self->at < self->size;
}

/* How much is decoded, 0 to 1. */
double
rehab_text_decoder_get_progress (RehabTextDecoder *self)
{
  return self->size > 0 ? (double) self->at / (double) self->size : 1.0;
}

/**
 * rehab_text_decoder_get_text:
 * @self: a decoder that is at its end
 * @length: (out): bytes of the text
 *
 * Gets the text: valid UTF-8 without a zero in it, and not ended by one.
 *
 * Returns: (transfer none): the text
 */
const char *
rehab_text_decoder_get_text (RehabTextDecoder *self,
                             gsize            *length)
{
  g_return_val_if_fail (self != NULL && self->at >= self->size, NULL);

  if (self->decoded != NULL)
    {
      *length = self->decoded->len;
      return self->decoded->str;
    }

  *length = self->size - self->begin;
  return *length > 0 ? (const char *) self->data + self->begin : "";
}

RehabTextEncoding
rehab_text_decoder_get_encoding (RehabTextDecoder *self)
{
  g_return_val_if_fail (self != NULL, REHAB_TEXT_UTF_8);

  return self->encoding;
}
