/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-messages-file.h"
#include "rehab-plural.h"

#include <string.h>

#define MAGIC 0x950412deu
#define HEADER_SIZE 20
#define CONTEXT_GLUE "\004"

/* A text and its translation lie in the file, each ended by a NUL; of plurals one form after the other. */
typedef struct
{
  const char *text;
  size_t length; /* of all forms, without the last NUL */
} Message;

struct _RehabMessagesFile
{
  GBytes *bytes;
  GHashTable *messages; /* what is translated, with its context -> Message */
  char *plural;         /* the expression that chooses a form */
};

static guint32
read_word (const guint8 *data,
           size_t        offset)
{
  guint32 word;

  memcpy (&word, data + offset, sizeof word);

  return GUINT32_FROM_LE (word);
}

/* The text that an entry of one of the two tables points to; NULL when it is not whole within the file. */
static const char *
read_text (const guint8 *data,
           size_t        size,
           size_t        entry,
           size_t       *length)
{
  size_t offset = read_word (data, entry + 4);

  *length = read_word (data, entry);
  if (offset >= size || *length >= size - offset || data[offset + *length] != '\0')
    return NULL;

  return (const char *) data + offset;
}

static gboolean
read_messages (RehabMessagesFile *self)
{
  size_t size;
  const guint8 *data = g_bytes_get_data (self->bytes, &size);
  size_t n_messages, texts, translations;

  if (size < HEADER_SIZE || read_word (data, 0) != MAGIC)
    return FALSE;

  n_messages = read_word (data, 8);
  texts = read_word (data, 12);
  translations = read_word (data, 16);
  if (n_messages > size / 8 || texts > size - 8 * n_messages || translations > size - 8 * n_messages)
    return FALSE;

  for (size_t i = 0; i < n_messages; i++)
    {
      g_autofree Message *message = g_new0 (Message, 1);
      size_t length;
      const char *text = read_text (data, size, texts + 8 * i, &length);

      message->text = read_text (data, size, translations + 8 * i, &message->length);
      if (text == NULL || message->text == NULL)
        return FALSE;

      /* Of a plural the first form is what is looked for. */
      g_hash_table_insert (self->messages, (gpointer) text, g_steal_pointer (&message));
    }

  return TRUE;
}

static char *
dup_plural (const RehabMessagesFile *self)
{
  const Message *head = g_hash_table_lookup (self->messages, "");
  const char *start = head != NULL ? strstr (head->text, "plural=") : NULL;
  const char *end;

  if (start == NULL)
    return g_strdup ("n != 1");

  start += strlen ("plural=");
  end = strpbrk (start, ";\n");

  return g_strndup (start, end != NULL ? (size_t) (end - start) : strlen (start));
}

/**
 * rehab_messages_file_new:
 * @bytes: a .mo file, in little-endian order as msgfmt writes it
 *
 * Reads a catalogue. Texts stay where they are in @bytes.
 *
 * Returns: (transfer full) (nullable): the catalogue, or `NULL` when @bytes are none, or not whole
 */
RehabMessagesFile *
rehab_messages_file_new (GBytes *bytes)
{
  g_autoptr (RehabMessagesFile) self = g_new0 (RehabMessagesFile, 1);
  guint form;

  self->bytes = g_bytes_ref (bytes);
  self->messages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (!read_messages (self))
    return NULL;

  self->plural = dup_plural (self);

  return rehab_plural_choose (self->plural, 1, &form) ? g_steal_pointer (&self) : NULL;
}

void
rehab_messages_file_free (RehabMessagesFile *self)
{
  g_hash_table_unref (self->messages);
  g_bytes_unref (self->bytes);
  g_free (self->plural);
  g_free (self);
}

/**
 * rehab_messages_file_find:
 * @self: a catalogue
 * @context: (nullable): the context of a text
 * @text: a text
 *
 * Looks a translation up.
 *
 * Returns: (nullable) (transfer none): the translation, or `NULL` when there is none
 */
const char *
rehab_messages_file_find (const RehabMessagesFile *self,
                          const char              *context,
                          const char              *text)
{
  g_autofree char *key = context != NULL ? g_strconcat (context, CONTEXT_GLUE, text, NULL) : NULL;
  const Message *message = g_hash_table_lookup (self->messages, key != NULL ? key : text);

  return message != NULL && message->length > 0 ? message->text : NULL;
}

/**
 * rehab_messages_file_find_plural:
 * @self: a catalogue
 * @text: the singular of a text
 * @n: the number that is spoken of
 *
 * Looks up the form of a translation that a number takes.
 *
 * Returns: (nullable) (transfer none): the translation, or `NULL` when there is none
 */
const char *
rehab_messages_file_find_plural (const RehabMessagesFile *self,
                                 const char              *text,
                                 gulong                   n)
{
  const Message *message = g_hash_table_lookup (self->messages, text);
  const char *end;
  const char *at;
  guint form;

  if (message == NULL || message->length == 0 || !rehab_plural_choose (self->plural, n, &form))
    return NULL;

  at = message->text;
  end = at + message->length;
  for (guint i = 0; i < form; i++)
    {
      at += strlen (at) + 1;
      if (at > end)
        return NULL;
    }

  return at;
}
