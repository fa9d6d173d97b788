/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-guide-text.h"
#include "rehab-i18n.h"

#include <string.h>

#define OPEN "<ui>"
#define CLOSE "</ui>"
#define OPEN_MARKUP "<b>"
#define CLOSE_MARKUP "</b>"

/* Finds the next name of a control at or after @text; its inside begins at @inside and ends before the return's CLOSE. */
static const char *
find_control (const char  *text,
              const char **inside)
{
  const char *open = strstr (text, OPEN);

  if (open == NULL)
    return NULL;

  *inside = open + strlen (OPEN);

  return strstr (*inside, CLOSE);
}

/* Without the sign that underlines the next letter; two of them are one that is shown. */
static char *
dup_without_underline (const char *label)
{
  GString *shown = g_string_new (NULL);

  for (const char *c = label; *c != '\0'; c++)
    {
      if (*c == '_' && c[1] != '_')
        continue;
      if (*c == '_')
        c++;
      g_string_append_c (shown, *c);
    }

  return g_string_free (shown, FALSE);
}

/* What stands on the control, in the language that is spoken. */
static char *
dup_shown (const char *control)
{
  const char *bar = strchr (control, '|');
  g_autofree char *context = NULL;

  if (bar == NULL)
    return dup_without_underline (_(control));

  context = g_strndup (control, (gsize) (bar - control));

  return dup_without_underline (C_(context, bar + 1));
}

static void
append (GString    *words,
        const char *text,
        gboolean    as_markup)
{
  g_autofree char *escaped = as_markup ? g_markup_escape_text (text, -1) : NULL;

  g_string_append (words, as_markup ? escaped : text);
}

static char *
dup_words (const char *text,
           gboolean    as_markup)
{
  GString *words = g_string_new (NULL);
  const char *rest = _(text);
  const char *inside;
  const char *end;

  while ((end = find_control (rest, &inside)) != NULL)
    {
      g_autofree char *before = g_strndup (rest, (gsize) (inside - rest) - strlen (OPEN));
      g_autofree char *control = g_strndup (inside, (gsize) (end - inside));
      g_autofree char *shown = dup_shown (control);

      append (words, before, as_markup);
      if (as_markup)
        g_string_append (words, OPEN_MARKUP);
      append (words, shown, as_markup);
      if (as_markup)
        g_string_append (words, CLOSE_MARKUP);
      rest = end + strlen (CLOSE);
    }
  append (words, rest, as_markup);

  return g_string_free (words, FALSE);
}

/**
 * rehab_guide_text_dup_plain:
 * @text: an untranslated text of the guide
 *
 * Puts a text into words: translated, with the names of controls as they stand on the screen.
 *
 * Returns: (transfer full): the words, without any markup, as they are searched and spoken
 */
char *
rehab_guide_text_dup_plain (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return dup_words (text, FALSE);
}

/**
 * rehab_guide_text_dup_markup:
 * @text: an untranslated text of the guide
 *
 * The same with the names of controls set off.
 *
 * Returns: (transfer full): the words as Pango markup
 */
char *
rehab_guide_text_dup_markup (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return dup_words (text, TRUE);
}

/**
 * rehab_guide_text_list_controls:
 * @text: a text, translated or not
 *
 * Lists what stands between <ui> and </ui>, in its order.
 *
 * Returns: (transfer container) (element-type utf8): the names of controls, each as it was written
 */
GPtrArray *
rehab_guide_text_list_controls (const char *text)
{
  GPtrArray *controls = g_ptr_array_new_with_free_func (g_free);
  const char *inside;
  const char *end;

  g_return_val_if_fail (text != NULL, controls);

  for (const char *rest = text; (end = find_control (rest, &inside)) != NULL; rest = end + strlen (CLOSE))
    g_ptr_array_add (controls, g_strndup (inside, (gsize) (end - inside)));

  return controls;
}
