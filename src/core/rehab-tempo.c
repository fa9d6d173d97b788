/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-tempo.h"
#include "rehab-dose-time.h"
#include "rehab-i18n.h"

#include <string.h>

#define N_TEMPO_PARTS 4
#define MAX_TEMPO_SECONDS 60

/* A part is a whole number of seconds, or X, which in the gym means as fast as possible. */
static gboolean
read_part (const char *part,
           gboolean    may_be_fast,
           int        *seconds,
           gboolean   *fast)
{
  guint64 value;

  *fast = may_be_fast && (g_str_equal (part, "X") || g_str_equal (part, "x"));
  *seconds = 0;
  if (*fast)
    return TRUE;
  if (!g_ascii_string_to_unsigned (part, 10, 0, MAX_TEMPO_SECONDS, &value, NULL))
    return FALSE;

  *seconds = (int) value;
  return TRUE;
}

static gboolean
read_parts (GStrv    parts,
            int      seconds[N_TEMPO_PARTS],
            gboolean fast[N_TEMPO_PARTS])
{
  gboolean moves = FALSE;

  if (g_strv_length (parts) != N_TEMPO_PARTS)
    return FALSE;

  for (int i = 0; i < N_TEMPO_PARTS; i++)
    {
      gboolean is_move = i % 2 == 0;

      if (!read_part (parts[i], is_move, &seconds[i], &fast[i]))
        return FALSE;
      moves |= is_move && (fast[i] || seconds[i] > 0);
    }

  return moves;
}

static gboolean
read_tempo (const char *tempo,
            int         seconds[N_TEMPO_PARTS],
            gboolean    fast[N_TEMPO_PARTS])
{
  g_auto (GStrv) parts = tempo != NULL ? g_strsplit (tempo, "-", -1) : NULL;

  return parts != NULL && read_parts (parts, seconds, fast);
}

static gboolean
parts_a_tempo (gunichar sign)
{
  return sign == '-' || sign == '/' || sign == ':' || sign == '.' || sign == 0x2010 || sign == 0x2011 || sign == 0x2013;
}

/* "30X0" is four parts of one sign each; anything else is parted by hyphens, dashes, slashes, colons or full stops. */
static GStrv
split_typed (const char *typed)
{
  g_autoptr (GString) parted = g_string_new (NULL);
  gboolean one_sign_each = strlen (typed) == N_TEMPO_PARTS && strspn (typed, "0123456789Xx") == N_TEMPO_PARTS;

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar sign = g_utf8_get_char (p);

      if (one_sign_each && p > typed)
        g_string_append_c (parted, '-');
      g_string_append_unichar (parted, parts_a_tempo (sign) ? '-' : sign);
    }

  return g_strsplit (parted->str, "-", -1);
}

static char *
dup_part_words (int      part,
                int      seconds,
                gboolean fast)
{
  switch (part)
    {
    case 0:
      if (fast)
        return g_strdup (_("lower fast"));
      return g_strdup_printf (ngettext ("lower for %d second", "lower for %d seconds", (gulong) seconds), seconds);

    case 2:
      if (fast)
        return g_strdup (_("lift fast"));
      return g_strdup_printf (ngettext ("lift for %d second", "lift for %d seconds", (gulong) seconds), seconds);

    default:
      return g_strdup_printf (ngettext ("pause for %d second", "pause for %d seconds", (gulong) seconds), seconds);
    }
}

/**
 * rehab_tempo_dup_words:
 * @tempo: (nullable): seconds of lowering, pause, lifting and pause: "3-0-3-0"
 *
 * Says a tempo in words: "lower for 3 seconds, lift for 3 seconds". Pauses of no length are not said. A tempo that is
 * none of the notation is given back as it is, so that nothing a clinician typed is lost.
 *
 * Returns: (transfer full): translated text, "" when there is no tempo
 */
char *
rehab_tempo_dup_words (const char *tempo)
{
  int seconds[N_TEMPO_PARTS];
  gboolean fast[N_TEMPO_PARTS];
  g_autoptr (GString) words = NULL;

  if (!read_tempo (tempo, seconds, fast))
    return g_strdup (tempo != NULL ? tempo : "");

  words = g_string_new (NULL);
  for (int i = 0; i < N_TEMPO_PARTS; i++)
    {
      g_autofree char *part = NULL;

      if (!fast[i] && seconds[i] == 0)
        continue;

      part = dup_part_words (i, seconds[i], fast[i]);
      if (words->len > 0)
        g_string_append (words, C_("parts of a tempo", ", "));
      g_string_append (words, part);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * rehab_tempo_dup_tidy:
 * @typed: (nullable): a tempo as people type it: "3030", "30X0", "3-0-3-0", "3/0/x/0"
 *
 * Brings a tempo into the notation that is kept: four parts joined by hyphens, fast as "X".
 *
 * Returns: (transfer full) (nullable): the tempo, or `NULL` when it is none
 */
char *
rehab_tempo_dup_tidy (const char *typed)
{
  int seconds[N_TEMPO_PARTS];
  gboolean fast[N_TEMPO_PARTS];
  g_autoptr (GString) tempo = NULL;
  g_auto (GStrv) parts = NULL;

  if (typed == NULL || !g_utf8_validate (typed, -1, NULL))
    return NULL;

  parts = split_typed (typed);
  if (!read_parts (parts, seconds, fast))
    return NULL;

  tempo = g_string_new (NULL);
  for (int i = 0; i < N_TEMPO_PARTS; i++)
    {
      if (i > 0)
        g_string_append_c (tempo, '-');
      if (fast[i])
        g_string_append_c (tempo, 'X');
      else
        g_string_append_printf (tempo, "%d", seconds[i]);
    }

  return g_string_free_and_steal (g_steal_pointer (&tempo));
}

/**
 * rehab_tempo_is_valid:
 * @tempo: (nullable): what was typed
 *
 * Tells whether @tempo is four numbers of 0 to 60 seconds joined by hyphens, of which one that moves is above nothing.
 * An X in place of a moving number means as fast as possible.
 *
 * Returns: whether it can be said in words
 */
gboolean
rehab_tempo_is_valid (const char *tempo)
{
  int seconds[N_TEMPO_PARTS];
  gboolean fast[N_TEMPO_PARTS];

  return read_tempo (tempo, seconds, fast);
}

/**
 * rehab_tempo_get_seconds:
 * @tempo: (nullable): a tempo
 *
 * Adds up how long one repetition takes. A move that is as fast as possible counts as
 * `REHAB_DOSE_SECONDS_A_FAST_MOVE`.
 *
 * Returns: seconds, or not asked when it is no tempo
 */
RehabNumber
rehab_tempo_get_seconds (const char *tempo)
{
  int seconds[N_TEMPO_PARTS];
  gboolean fast[N_TEMPO_PARTS];
  int sum = 0;

  if (!read_tempo (tempo, seconds, fast))
    return REHAB_NUMBER_NOT_ASKED;

  for (int i = 0; i < N_TEMPO_PARTS; i++)
    sum += fast[i] ? REHAB_DOSE_SECONDS_A_FAST_MOVE : seconds[i];

  return rehab_number (sum);
}
