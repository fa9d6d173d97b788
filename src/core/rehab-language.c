/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-language.h"
#include "rehab-i18n.h"
#include "rehab-languages-resource.h"
#include "rehab-messages-file.h"

#include <stdlib.h>
#include <string.h>

#define FOLDER "/com/example/HamstringRehab/languages/"

struct _RehabLanguage
{
  char *code;
  const char *name;             /* as those who speak it call it */
  RehabMessagesFile *catalogue; /* NULL of English, in which the texts are written */
};

/* English, then the others in the order of their codes; kept as long as the program. */
static GPtrArray *languages;

static const RehabLanguage *begun;
static guint n_missing;

static void
add_language (const char        *code,
              const char        *name,
              RehabMessagesFile *catalogue)
{
  RehabLanguage *language = g_new0 (RehabLanguage, 1);

  language->code = g_strdelimit (g_strdup (code), "_", '-');
  language->name = name;
  language->catalogue = catalogue;
  g_ptr_array_add (languages, language);
}

/* A catalogue without the name of its language was hardly begun: no sheet is offered in it. */
static void
add_catalogue (const char *file_name)
{
  g_autofree char *path = g_strconcat (FOLDER, file_name, NULL);
  g_autofree char *code = g_strndup (file_name, strcspn (file_name, "."));
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (RehabMessagesFile) catalogue = bytes != NULL ? rehab_messages_file_new (bytes) : NULL;
  /* Translators: the name of the language that you translate to, in that language: "Deutsch", "Français" */
  const char *english = NC_("this language's own name", "English");
  const char *name = catalogue != NULL ? rehab_messages_file_find (catalogue, "this language's own name", english) : NULL;

  if (name != NULL)
    add_language (code, name, g_steal_pointer (&catalogue));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static const GPtrArray *
list_languages (void)
{
  g_auto (GStrv) names = NULL;

  if (languages != NULL)
    return languages;

  languages = g_ptr_array_new ();
  add_language ("en", "English", NULL);

  /* Catalogues that are part of the program register themselves, provided that something asks for them. */
  (void) rehab_languages_get_resource ();
  names = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (names != NULL)
    {
      qsort (names, g_strv_length (names), sizeof *names, compare_names);
      for (guint i = 0; names[i] != NULL; i++)
        add_catalogue (names[i]);
    }

  return languages;
}

static const RehabLanguage *
find_code (const char *code,
           size_t      length)
{
  const GPtrArray *all = list_languages ();

  for (guint i = 0; i < all->len; i++)
    {
      const RehabLanguage *language = g_ptr_array_index (all, i);

      if (strlen (language->code) == length && g_ascii_strncasecmp (language->code, code, length) == 0)
        return language;
    }

  return NULL;
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
  return list_languages ()->len;
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
  g_return_val_if_fail (n < list_languages ()->len, NULL);

  return g_ptr_array_index (list_languages (), n);
}

/**
 * rehab_language_lookup:
 * @code: (nullable): its code, as "de" or "pt-BR"; of a locale, as "de_DE.UTF-8", what is behind the country does not matter
 *
 * Finds a language: that of the country if there is one, otherwise the one that is spoken in it.
 *
 * Returns: (nullable) (transfer none): the language, or `NULL` when no sheet can be written in it
 */
const RehabLanguage *
rehab_language_lookup (const char *code)
{
  g_autofree char *whole = code != NULL ? g_strndup (code, strcspn (code, ".@")) : NULL;
  const RehabLanguage *language;

  if (whole == NULL)
    return NULL;

  g_strdelimit (whole, "_", '-');
  language = find_code (whole, strlen (whole));

  return language != NULL ? language : find_code (whole, strcspn (whole, "-"));
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

  return rehab_language_get_nth (0);
}

/**
 * rehab_language_get_code:
 * @self: a language
 *
 * Gets the code of a language, for hyphens, speech and metadata.
 *
 * Returns: (transfer none): its BCP 47 tag, as "de" or "pt-BR"
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
  if (begun->catalogue == NULL)
    return text;

  return note_missing (rehab_messages_file_find (begun->catalogue, NULL, text), text);
}

const char *
rehab_language_translate_context (const char *context,
                                  const char *text)
{
  if (begun == NULL)
    return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
  if (begun->catalogue == NULL)
    return text;

  return note_missing (rehab_messages_file_find (begun->catalogue, context, text), text);
}

const char *
rehab_language_translate_plural (const char *text,
                                 const char *text_plural,
                                 gulong      n)
{
  const char *translation;

  if (begun == NULL)
    return g_dngettext (GETTEXT_PACKAGE, text, text_plural, n);
  if (begun->catalogue == NULL)
    return n == 1 ? text : text_plural;

  translation = rehab_messages_file_find_plural (begun->catalogue, text, n);

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
 * rehab_language_dup_begun:
 * @words: words that are a heading, or begin a sentence
 *
 * Makes the first letter large: names of days and months, and the words before a date, have a small one in many languages.
 *
 * Returns: (transfer full): the words
 */
char *
rehab_language_dup_begun (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, words[0] != '\0' ? 1 : 0);
  g_autofree char *large = g_utf8_strup (first, -1);

  return g_strconcat (large, words + strlen (first), NULL);
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

/**
 * rehab_language_dup_with_unit:
 * @figure: a number, as it is written
 * @unit: its unit, translated; "" for none
 *
 * Writes a number with its unit.
 *
 * Returns: (transfer full): "64 points", "12.5 kg"; degrees follow without a blank: "82°"
 */
char *
rehab_language_dup_with_unit (const char *figure,
                              const char *unit)
{
  g_return_val_if_fail (figure != NULL && unit != NULL, NULL);

  if (*unit == '\0' || g_str_has_prefix (unit, "°"))
    return g_strconcat (figure, unit, NULL);

  /* Translators: a number and its unit, "64 points" */
  return g_strdup_printf (C_("number with unit", "%s %s"), figure, unit);
}
