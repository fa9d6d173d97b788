/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-missing-letters.h"
#include "rehab-i18n.h"
#include "rehab-typesetter.h"

/* As many as are shown; who is to install a font needs one of its script. */
#define MOST_SHOWN 8

/* What a sign stands on that stands on others: a dotted circle. */
#define DOTTED_CIRCLE "\xe2\x97\x8c"

static GArray *
add_letter (GArray  *letters,
            gunichar letter)
{
  if (letters == NULL)
    letters = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (guint i = 0; i < letters->len; i++)
    if (g_array_index (letters, gunichar, i) == letter)
      return letters;

  return g_array_append_val (letters, letter);
}

/**
 * rehab_missing_letters_add:
 * @letters: (transfer full) (nullable): characters so far
 * @layout: text that is to be painted
 *
 * Adds the characters of a text that no font has. Pango paints a box in the place of each.
 *
 * Returns: (transfer full) (nullable) (element-type gunichar): @letters with them; `NULL` as long as there is none
 */
GArray *
rehab_missing_letters_add (GArray      *letters,
                           PangoLayout *layout)
{
  PangoLayoutIter *iter;

  /* Asked for every text of a paper, and nearly always none. */
  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return letters;

  iter = pango_layout_get_iter (layout);
  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      for (int i = 0; run != NULL && i < run->glyphs->num_glyphs; i++)
        {
          PangoGlyph glyph = run->glyphs->glyphs[i].glyph;

          if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
            letters = add_letter (letters, glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
        }
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);

  return letters;
}

/**
 * rehab_missing_letters_join:
 * @letters: (transfer full) (nullable): characters
 * @others: (nullable): more of them
 *
 * Returns: (transfer full) (nullable) (element-type gunichar): all of them
 */
GArray *
rehab_missing_letters_join (GArray       *letters,
                            const GArray *others)
{
  for (guint i = 0; others != NULL && i < others->len; i++)
    letters = add_letter (letters, g_array_index (others, gunichar, i));

  return letters;
}

/* The character itself, which is a box on this screen as well, and its number, which is not. */
static void
append_letter (GString *words,
               gunichar letter)
{
  char text[7] = { 0 };
  g_autofree char *isolated = NULL;

  g_unichar_to_utf8 (letter, text);
  isolated = rehab_text_isolate (text);
  g_string_append_printf (words, "%s%s%s U+%04X", words->len > 0 ? "  " : "", g_unichar_ismark (letter) ? DOTTED_CIRCLE : "",
                          isolated, letter);
}

/**
 * rehab_missing_letters_tell:
 * @letters: (nullable): characters
 *
 * Says what will not be on the paper.
 *
 * Returns: (transfer full) (nullable): a sentence, or `NULL` where every character has a font
 */
char *
rehab_missing_letters_tell (const GArray *letters)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (letters == NULL || letters->len == 0)
    return NULL;

  for (guint i = 0; i < MIN (letters->len, MOST_SHOWN); i++)
    append_letter (words, g_array_index (letters, gunichar, i));
  if (letters->len > MOST_SHOWN)
    g_string_append (words, "  …");

  /* Translators: %s are characters, each with its number, as "张 U+5F20". A "box" is the empty frame of a letter. */
  return g_strdup_printf (ngettext ("No font of this computer has %u character that is written here. A box is printed in its place: %s",
                                    "No font of this computer has %u characters that are written here. Boxes are printed in their place: %s",
                                    letters->len),
                          letters->len, words->str);
}
