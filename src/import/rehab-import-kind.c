/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-kind.h"
#include "rehab-choice.h"
#include "rehab-diary-question.h"
#include "rehab-enum-types.h"

#include <string.h>

#define MOST_FOLDED 200

/* Folded, in the order in which they are looked for: "hill sprints" are hills, a "strength run" is neither first. */
static const struct
{
  const char *words;
  RehabSessionKind kind;
} kind_words[] = {
  { "rest", REHAB_SESSION_KIND_NONE }, { "rest day", REHAB_SESSION_KIND_NONE }, { "day off", REHAB_SESSION_KIND_NONE },
  { "off", REHAB_SESSION_KIND_NONE }, { "ruhetag", REHAB_SESSION_KIND_NONE }, { "ruhe", REHAB_SESSION_KIND_NONE },
  { "pause", REHAB_SESSION_KIND_NONE }, { "frei", REHAB_SESSION_KIND_NONE },
  { "hill", REHAB_SESSION_KIND_HILLS }, { "hills", REHAB_SESSION_KIND_HILLS }, { "berglauf", REHAB_SESSION_KIND_HILLS },
  { "bergläufe", REHAB_SESSION_KIND_HILLS }, { "hügel", REHAB_SESSION_KIND_HILLS },
  { "strides", REHAB_SESSION_KIND_STRIDES }, { "stride", REHAB_SESSION_KIND_STRIDES }, { "steigerungen", REHAB_SESSION_KIND_STRIDES },
  { "steigerungsläufe", REHAB_SESSION_KIND_STRIDES },
  { "sprint", REHAB_SESSION_KIND_SPRINT }, { "sprints", REHAB_SESSION_KIND_SPRINT }, { "sprinting", REHAB_SESSION_KIND_SPRINT },
  { "sprinttraining", REHAB_SESSION_KIND_SPRINT },
  { "plyometrics", REHAB_SESSION_KIND_PLYOMETRICS }, { "plyometric", REHAB_SESSION_KIND_PLYOMETRICS }, { "plyo", REHAB_SESSION_KIND_PLYOMETRICS },
  { "plyos", REHAB_SESSION_KIND_PLYOMETRICS }, { "jumps", REHAB_SESSION_KIND_PLYOMETRICS }, { "sprünge", REHAB_SESSION_KIND_PLYOMETRICS },
  { "sprungtraining", REHAB_SESSION_KIND_PLYOMETRICS }, { "plyometrie", REHAB_SESSION_KIND_PLYOMETRICS },
  { "strength", REHAB_SESSION_KIND_STRENGTH }, { "strengthtraining", REHAB_SESSION_KIND_STRENGTH }, { "strengthwork", REHAB_SESSION_KIND_STRENGTH },
  { "weights", REHAB_SESSION_KIND_STRENGTH }, { "weight training", REHAB_SESSION_KIND_STRENGTH }, { "weighttraining", REHAB_SESSION_KIND_STRENGTH },
  { "gym", REHAB_SESSION_KIND_STRENGTH }, { "lifting", REHAB_SESSION_KIND_STRENGTH }, { "kraft", REHAB_SESSION_KIND_STRENGTH },
  { "krafttraining", REHAB_SESSION_KIND_STRENGTH }, { "fitnessstudio", REHAB_SESSION_KIND_STRENGTH },
  { "match", REHAB_SESSION_KIND_MATCH }, { "game", REHAB_SESSION_KIND_MATCH }, { "competition", REHAB_SESSION_KIND_MATCH },
  { "race", REHAB_SESSION_KIND_MATCH }, { "spiel", REHAB_SESSION_KIND_MATCH }, { "wettkampf", REHAB_SESSION_KIND_MATCH },
  { "testspiel", REHAB_SESSION_KIND_MATCH }, { "punktspiel", REHAB_SESSION_KIND_MATCH },
  { "cross training", REHAB_SESSION_KIND_CROSS_TRAINING }, { "crosstraining", REHAB_SESSION_KIND_CROSS_TRAINING },
  { "crosstrainer", REHAB_SESSION_KIND_CROSS_TRAINING }, { "bike", REHAB_SESSION_KIND_CROSS_TRAINING }, { "biking", REHAB_SESSION_KIND_CROSS_TRAINING },
  { "ride", REHAB_SESSION_KIND_CROSS_TRAINING }, { "cycling", REHAB_SESSION_KIND_CROSS_TRAINING }, { "virtualride", REHAB_SESSION_KIND_CROSS_TRAINING },
  { "swim", REHAB_SESSION_KIND_CROSS_TRAINING }, { "swimming", REHAB_SESSION_KIND_CROSS_TRAINING }, { "pool", REHAB_SESSION_KIND_CROSS_TRAINING },
  { "row", REHAB_SESSION_KIND_CROSS_TRAINING }, { "rowing", REHAB_SESSION_KIND_CROSS_TRAINING }, { "elliptical", REHAB_SESSION_KIND_CROSS_TRAINING },
  { "walk", REHAB_SESSION_KIND_CROSS_TRAINING }, { "walking", REHAB_SESSION_KIND_CROSS_TRAINING }, { "hike", REHAB_SESSION_KIND_CROSS_TRAINING },
  { "hiking", REHAB_SESSION_KIND_CROSS_TRAINING }, { "yoga", REHAB_SESSION_KIND_CROSS_TRAINING }, { "pilates", REHAB_SESSION_KIND_CROSS_TRAINING },
  { "rad", REHAB_SESSION_KIND_CROSS_TRAINING }, { "radfahren", REHAB_SESSION_KIND_CROSS_TRAINING }, { "fahrrad", REHAB_SESSION_KIND_CROSS_TRAINING },
  { "schwimmen", REHAB_SESSION_KIND_CROSS_TRAINING }, { "rudern", REHAB_SESSION_KIND_CROSS_TRAINING }, { "gehen", REHAB_SESSION_KIND_CROSS_TRAINING },
  { "wandern", REHAB_SESSION_KIND_CROSS_TRAINING }, { "spaziergang", REHAB_SESSION_KIND_CROSS_TRAINING }, { "aquajogging", REHAB_SESSION_KIND_CROSS_TRAINING },
  { "run", REHAB_SESSION_KIND_RUN }, { "runs", REHAB_SESSION_KIND_RUN }, { "running", REHAB_SESSION_KIND_RUN }, { "jog", REHAB_SESSION_KIND_RUN },
  { "jogging", REHAB_SESSION_KIND_RUN }, { "treadmill", REHAB_SESSION_KIND_RUN }, { "trailrun", REHAB_SESSION_KIND_RUN },
  { "virtualrun", REHAB_SESSION_KIND_RUN }, { "laufen", REHAB_SESSION_KIND_RUN }, { "lauf", REHAB_SESSION_KIND_RUN },
  { "dauerlauf", REHAB_SESSION_KIND_RUN }, { "laufband", REHAB_SESSION_KIND_RUN }, { "tempolauf", REHAB_SESSION_KIND_RUN },
  { "drive", REHAB_SESSION_KIND_LONG_SIT }, { "driving", REHAB_SESSION_KIND_LONG_SIT }, { "long sit", REHAB_SESSION_KIND_LONG_SIT },
  { "sitting", REHAB_SESSION_KIND_LONG_SIT }, { "autofahrt", REHAB_SESSION_KIND_LONG_SIT }, { "fahrt", REHAB_SESSION_KIND_LONG_SIT },
  { "sitzen", REHAB_SESSION_KIND_LONG_SIT },
  { "training", REHAB_SESSION_KIND_TRAINING }, { "practice", REHAB_SESSION_KIND_TRAINING }, { "team training", REHAB_SESSION_KIND_TRAINING },
  { "football", REHAB_SESSION_KIND_TRAINING }, { "soccer", REHAB_SESSION_KIND_TRAINING }, { "rugby", REHAB_SESSION_KIND_TRAINING },
  { "hockey", REHAB_SESSION_KIND_TRAINING }, { "fußball", REHAB_SESSION_KIND_TRAINING }, { "fussball", REHAB_SESSION_KIND_TRAINING },
  { "mannschaftstraining", REHAB_SESSION_KIND_TRAINING }, { "teamtraining", REHAB_SESSION_KIND_TRAINING }, { "einheit", REHAB_SESSION_KIND_TRAINING },
};

/**
 * rehab_import_fold:
 * @text: valid UTF-8
 *
 * Makes words comparable: small letters, and one blank for everything between words. Only the beginning of a long text.
 *
 * Returns: (transfer full): the words, "" when there are none
 */
char *
rehab_import_fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0' && folded->len < MOST_FOLDED; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (folded, g_unichar_tolower (c));
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }

  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (folded, FALSE);
}

/**
 * rehab_import_has_words:
 * @folded: a text from rehab_import_fold()
 * @words: words in the same form
 *
 * Looks for words in a text, whole and in their order.
 *
 * Returns: whether it has them
 */
gboolean
rehab_import_has_words (const char *folded,
                        const char *words)
{
  gsize length = strlen (words);

  for (const char *p = strstr (folded, words); p != NULL; p = strstr (p + 1, words))
    if ((p == folded || p[-1] == ' ') && (p[length] == '\0' || p[length] == ' '))
      return TRUE;

  return FALSE;
}

/* Our own names: as stored, and as the diary shows them. */
static gboolean
find_own (const char       *word,
          const char       *folded,
          RehabSessionKind *kind)
{
  int value;

  if (rehab_choice_from_nick (rehab_session_kind_get_type (), word, &value) && value != REHAB_SESSION_KIND_NONE)
    {
      *kind = (RehabSessionKind) value;
      return TRUE;
    }

  for (guint i = 0; i < rehab_n_diary_activities; i++)
    {
      g_autofree char *label = rehab_import_fold (rehab_diary_activity_get_label (rehab_diary_activities[i]));

      if (strcmp (label, folded) == 0)
        {
          *kind = rehab_diary_activities[i];
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * rehab_import_kind_from_word:
 * @word: what a training log calls a session: "Trail Run", "Krafttraining", "strength"
 * @kind: (out): the kind; none for a day of rest
 *
 * Reads a kind of session in English or German. Words of their own count before words among others.
 *
 * Returns: whether it is a known one
 */
gboolean
rehab_import_kind_from_word (const char       *word,
                             RehabSessionKind *kind)
{
  g_autofree char *folded = rehab_import_fold (word);

  if (*folded == '\0')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (strcmp (folded, kind_words[i].words) == 0)
      {
        *kind = kind_words[i].kind;
        return TRUE;
      }

  if (find_own (word, folded, kind))
    return TRUE;

  /* "Rest" among other words is about a session with rests. */
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (kind_words[i].kind != REHAB_SESSION_KIND_NONE && rehab_import_has_words (folded, kind_words[i].words))
      {
        *kind = kind_words[i].kind;
        return TRUE;
      }

  return FALSE;
}

/**
 * rehab_import_kind_from_fit:
 * @sport: the number of a sport in FIT
 * @sub_sport: the number of its variant
 *
 * Reads the kind of session from what a watch was set to.
 *
 * Returns: the kind, none when the watch did not say
 */
RehabSessionKind
rehab_import_kind_from_fit (guint sport,
                            guint sub_sport)
{
  enum { RUNNING = 1, BASKETBALL = 6, FOOTBALL = 7, TENNIS = 8, AMERICAN_FOOTBALL = 9, TRAINING = 10, LAST_KNOWN = 60 };
  enum { STRENGTH = 20 };

  if (sub_sport == STRENGTH)
    return REHAB_SESSION_KIND_STRENGTH;

  switch (sport)
    {
    case 0:
      return REHAB_SESSION_KIND_NONE;

    case RUNNING:
      return REHAB_SESSION_KIND_RUN;

    case BASKETBALL:
    case FOOTBALL:
    case TENNIS:
    case AMERICAN_FOOTBALL:
    case TRAINING:
      return REHAB_SESSION_KIND_TRAINING;

    default:
      return sport <= LAST_KNOWN ? REHAB_SESSION_KIND_CROSS_TRAINING : REHAB_SESSION_KIND_NONE;
    }
}
