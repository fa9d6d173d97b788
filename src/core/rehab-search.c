/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-search.h"

#include <string.h>

/* Letters that do not come apart into a base letter and an accent, as people type them without. */
static const struct
{
  gunichar letter;
  const char *plain;
} plain_letters[] = {
  { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" }, { 0x0111, "d" },
  { 0x0127, "h" }, { 0x0131, "i" }, { 0x0142, "l" }, { 0x0153, "oe" }, { 0x014b, "n" },
};

static void
append_plain (GString *folded,
              gunichar letter)
{
  for (size_t i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == letter)
      {
        g_string_append (folded, plain_letters[i].plain);
        return;
      }

  g_string_append_unichar (folded, letter);
}

/* Marks inside a name that people leave out or type as another one: O'Brien, O’Brien, Kaʻiulani. */
static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02bb || c == 0x02bc;
}

/**
 * rehab_search_fold:
 * @text: (nullable): any text
 *
 * Brings a text into the form that searches compare: lower case, no accents, words parted by one space, one in front.
 *
 * Returns: (transfer full): the folded text, empty when there is no word in @text
 */
char *
rehab_search_fold (const char *text)
{
  g_autofree char *lower = NULL;
  g_autofree char *apart = NULL;
  g_autoptr (GString) folded = g_string_new (NULL);
  gboolean in_word = FALSE;

  if (text == NULL)
    return g_strdup ("");

  lower = g_utf8_casefold (text, -1);
  apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c) || is_apostrophe (c))
        continue;

      if (!g_unichar_isalnum (c) && g_unichar_type (c) != G_UNICODE_OTHER_SYMBOL)
        {
          in_word = FALSE;
          continue;
        }

      if (!in_word)
        g_string_append_c (folded, ' ');
      in_word = TRUE;
      append_plain (folded, c);
    }

  return g_string_free_and_steal (g_steal_pointer (&folded));
}

/**
 * rehab_search_matches:
 * @folded_text: what is searched, folded
 * @folded_query: what is looked for, folded
 *
 * Tells whether each word of the query begins some word of the text, in any order.
 *
 * Returns: whether it does; an empty query matches everything
 */
gboolean
rehab_search_matches (const char *folded_text,
                      const char *folded_query)
{
  size_t text_length = strlen (folded_text);
  const char *word = folded_query;

  while (*word != '\0')
    {
      const char *end = strchr (word + 1, ' ');
      size_t length = end != NULL ? (size_t) (end - word) : strlen (word);

      /* The space in front of a word is part of it, so that it is found at the beginning of words alone. */
      if (memmem (folded_text, text_length, word, length) == NULL)
        return FALSE;

      word += length;
    }

  return TRUE;
}
