/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-typed-measure.h"
#include "rehab-dose-keyword.h"
#include "rehab-running-reader.h"

#include <string.h>

#define DIGITS "0123456789.,"

/* The words of a unit, as they are known in doses and in planned sessions: with a bar between one and the next. */
static char *
dup_words (RehabUnitKind kind,
           gboolean      customary)
{
  switch (kind)
    {
    case REHAB_UNIT_KIND_MASS:
      if (!customary)
        return rehab_dose_keyword_dup_words (REHAB_DOSE_KEYWORD_KILOGRAMS);
      /* "Pfund", "livre": half a kilogram to most, unless they chose pounds. */
      return rehab_units_are_recorded (kind) ? rehab_dose_keyword_dup_english (REHAB_DOSE_KEYWORD_POUNDS)
                                             : rehab_dose_keyword_dup_words (REHAB_DOSE_KEYWORD_POUNDS);

    case REHAB_UNIT_KIND_DISTANCE:
      return rehab_running_keyword_dup_words (customary ? REHAB_RUNNING_KEYWORD_MILES : REHAB_RUNNING_KEYWORD_KILOMETRES);

    case REHAB_UNIT_KIND_CLIMB:
      return rehab_running_keyword_dup_words (customary ? REHAB_RUNNING_KEYWORD_FEET : REHAB_RUNNING_KEYWORD_METRES);

    case REHAB_UNIT_KIND_SPEED:
      return g_strdup (customary ? "mph|mi/h" : "km/h|kmh|kph");

    case REHAB_UNIT_KIND_NONE:
    case REHAB_N_UNIT_KINDS:
    default:
      return g_strdup ("");
    }
}

static gboolean
is_unit (RehabUnitKind kind,
         gboolean      customary,
         const char   *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *words = dup_words (kind, customary);
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  return composed != NULL && g_strv_contains ((const char *const *) list, composed);
}

/**
 * rehab_typed_measure_skip_unit:
 * @kind: what is measured
 * @text: what follows a figure
 * @customary: (inout): changed to whether it is pounds, miles, feet or miles an hour, where a unit is typed
 *
 * Finds a unit behind a figure.
 *
 * Returns: how many bytes it takes, with the blanks before it; 0 where none stands there
 */
gsize
rehab_typed_measure_skip_unit (RehabUnitKind kind,
                               const char   *text,
                               gboolean     *customary)
{
  const char *start = text;
  const char *end;
  g_autofree char *word = NULL;

  g_return_val_if_fail (kind < REHAB_N_UNIT_KINDS && text != NULL && customary != NULL, 0);

  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (end = start; g_unichar_isalpha (g_utf8_get_char (end)) || (end > start && *end == '/'); end = g_utf8_next_char (end))
    ;

  word = g_strndup (start, (gsize) (end - start));
  if (*word == '\0')
    return 0;

  for (guint i = 0; i < 2; i++)
    if (is_unit (kind, i == 1, word))
      {
        *customary = i == 1;
        return (gsize) (end - text);
      }

  return 0;
}

/**
 * rehab_typed_measure_split:
 * @kind: what is measured
 * @text: what was typed
 * @customary: (out): whether it is in pounds, miles, feet or miles an hour: by the unit behind it, else by what was chosen
 *
 * Parts a figure from its unit: "5", "5 km", "3.1mi", "40 m".
 *
 * Returns: (transfer full) (nullable): the figure as it was typed, or `NULL` where something else stands behind it
 */
char *
rehab_typed_measure_split (RehabUnitKind kind,
                           const char   *text,
                           gboolean     *customary)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *figure = NULL;
  gsize length;

  g_return_val_if_fail (kind < REHAB_N_UNIT_KINDS && text != NULL && customary != NULL, NULL);

  trimmed = g_strstrip (g_utf8_make_valid (text, -1));
  length = strspn (trimmed, DIGITS);
  figure = g_strndup (trimmed, length);
  *customary = !rehab_units_are_recorded (kind);
  if (trimmed[length] == '\0')
    return g_steal_pointer (&figure);
  if (length == 0)
    return NULL;

  length += rehab_typed_measure_skip_unit (kind, trimmed + length, customary);

  return trimmed[length] == '\0' ? g_steal_pointer (&figure) : NULL;
}
