/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-language.h"
#include "rehab-i18n.h"
#include "rehab-languages-resource.h"
#include "rehab-messages-file.h"

#include <math.h>
#include <string.h>

#define FOLDER "/com/example/HamstringRehab/languages/"

struct _RehabLanguage
{
  const char *code;
  const char *name; /* as those who speak it call it */
};

/* English is what the texts are written in. The others have a catalogue in src/core/languages.gresource.xml. */
static const RehabLanguage languages[] = {
  { "en", "English" },
  { "de", "Deutsch" },
};

/* Catalogues that were read, at the places of their languages; kept as long as the program. */
static RehabMessagesFile *catalogues[G_N_ELEMENTS (languages)];

static const RehabLanguage *begun;
static guint n_missing;

static const RehabMessagesFile *
get_catalogue (const RehabLanguage *self)
{
  size_t n = (size_t) (self - languages);

  if (n > 0 && catalogues[n] == NULL)
    {
      g_autofree char *path = g_strconcat (FOLDER, self->code, ".mo", NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (rehab_languages_get_resource (), path,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      catalogues[n] = bytes != NULL ? rehab_messages_file_new (bytes) : NULL;
    }

  return catalogues[n];
}

static const char *
note_missing (const char *translation,
              const char *text)
{
  if (translation != NULL)
    return translation;

  n_missing++;
  g_debug ("No translation into %s of “%s”", begun->code, text);

  return text;
}

/**
 * rehab_language_get_count:
 *
 * Gets how many languages a sheet can be written in.
 *
 * Returns: the number, at least one
 */
guint
rehab_language_get_count (void)
{
  return G_N_ELEMENTS (languages);
}

/**
 * rehab_language_get_nth:
 * @n: a place, below rehab_language_get_count()
 *
 * Gets a language by its place.
 *
 * Returns: (transfer none): the language
 */
const RehabLanguage *
rehab_language_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (languages), NULL);

  return &languages[n];
}

/**
 * rehab_language_lookup:
 * @code: (nullable): its code, as "de"; what follows a hyphen or an underscore does not matter
 *
 * Finds a language.
 *
 * Returns: (nullable) (transfer none): the language, or `NULL` when no sheet can be written in it
 */
const RehabLanguage *
rehab_language_lookup (const char *code)
{
  size_t length = code != NULL ? strcspn (code, "-_.@") : 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (strlen (languages[i].code) == length && g_ascii_strncasecmp (languages[i].code, code, length) == 0)
        return &languages[i];
    }

  return NULL;
}

/**
 * rehab_language_get_own:
 *
 * Gets the language of the interface, or English when no sheet can be written in that.
 *
 * Returns: (transfer none): the language
 */
const RehabLanguage *
rehab_language_get_own (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (guint i = 0; names[i] != NULL; i++)
    {
      const RehabLanguage *language = rehab_language_lookup (names[i]);

      if (language != NULL)
        return language;
    }

  return &languages[0];
}

/**
 * rehab_language_get_code:
 * @self: a language
 *
 * Gets the code of a language, for hyphens, speech and metadata.
 *
 * Returns: (transfer none): its ISO 639-1 code, as "de"
 */
const char *
rehab_language_get_code (const RehabLanguage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->code;
}

/**
 * rehab_language_get_name:
 * @self: a language
 *
 * Gets what those who speak a language call it.
 *
 * Returns: (transfer none): its name, as "Deutsch"
 */
const char *
rehab_language_get_name (const RehabLanguage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * rehab_language_begin:
 * @self: a language
 *
 * Has everything put into words in a language, from here to rehab_language_end(). One language at a time.
 */
void
rehab_language_begin (const RehabLanguage *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (begun == NULL);

  begun = self;
  n_missing = 0;
}

void
rehab_language_end (void)
{
  g_return_if_fail (begun != NULL);

  begun = NULL;
}

/**
 * rehab_language_get_begun:
 *
 * Gets the language that was begun.
 *
 * Returns: (nullable) (transfer none): the language, or `NULL` while words are in that of the interface
 */
const RehabLanguage *
rehab_language_get_begun (void)
{
  return begun;
}

/**
 * rehab_language_count_missing:
 *
 * Counts the texts that stayed English since the last rehab_language_begin(), because nobody has translated them.
 *
 * Returns: how many
 */
guint
rehab_language_count_missing (void)
{
  return n_missing;
}

const char *
rehab_language_translate (const char *text)
{
  if (text[0] == '\0')
    return "";
  if (begun == NULL)
    return g_dgettext (GETTEXT_PACKAGE, text);
  if (get_catalogue (begun) == NULL)
    return text;

  return note_missing (rehab_messages_file_find (get_catalogue (begun), NULL, text), text);
}

const char *
rehab_language_translate_context (const char *context,
                                  const char *text)
{
  if (begun == NULL)
    return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
  if (get_catalogue (begun) == NULL)
    return text;

  return note_missing (rehab_messages_file_find (get_catalogue (begun), context, text), text);
}

const char *
rehab_language_translate_plural (const char *text,
                                 const char *text_plural,
                                 gulong      n)
{
  const char *translation;

  if (begun == NULL)
    return g_dngettext (GETTEXT_PACKAGE, text, text_plural, n);
  if (get_catalogue (begun) == NULL)
    return n == 1 ? text : text_plural;

  translation = rehab_messages_file_find_plural (get_catalogue (begun), text, n);

  return translation != NULL ? translation : note_missing (NULL, n == 1 ? text : text_plural);
}

/* A number as C has it, with the sign before decimals that the language has. */
static char *
dup_with_sign (const char *number)
{
  /* Translators: the sign before the decimals of a number: 12.5 */
  const char *sign = C_("decimal sign", ".");
  const char *point = strchr (number, '.');

  if (point == NULL)
    return g_strdup (number);

  return g_strdup_printf ("%.*s%s%s", (int) (point - number), number, sign, point + 1);
}

/**
 * rehab_language_dup_number:
 * @value: a number
 *
 * Writes a number as people write it, with up to six digits and the decimal sign of the language that is spoken:
 * "12.5", "12,5". A whole number has no decimals.
 *
 * Returns: (transfer full): the text
 */
char *
rehab_language_dup_number (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (begun == NULL)
    return g_strdup_printf ("%g", value);

  return dup_with_sign (g_ascii_formatd (buffer, sizeof buffer, "%g", value));
}

/**
 * rehab_language_dup_fixed:
 * @value: a number
 * @decimals: how many decimals it has
 *
 * Writes a number with all of its decimals and the decimal sign of the language that is spoken: "6.0", "6,0".
 *
 * Returns: (transfer full): the text
 */
char *
rehab_language_dup_fixed (double value,
                          guint  decimals)
{
  g_autofree char *format = g_strdup_printf ("%%.%uf", decimals);
  char buffer[320]; /* the greatest number has 309 digits */

  if (begun == NULL)
    return g_strdup_printf ("%.*f", (int) decimals, value);

  return dup_with_sign (g_ascii_formatd (buffer, sizeof buffer, format, value));
}
