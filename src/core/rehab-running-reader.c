/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-reader.h"
#include "rehab-i18n.h"
#include "rehab-units.h"

#include <string.h>

/* So much of what was typed is said again in a message. */
#define MAX_QUOTED_CHARACTERS 40

/*
 * Translators: words that people type in a planned session of running, with a bar between those that mean the same. Give as
 * many as are customary, small letters are enough, and keep signs such as × and /. Around a sign there is a space. What the
 * translations of the context "planned session" write must be among them.
 */
static const char *const keywords[REHAB_N_RUNNING_KEYWORDS] = {
  [REHAB_RUNNING_KEYWORD_TIMES] = NC_("running keywords", "x|×|*|time|times"),
  /* Translators: what follows a number of strides or sprints that says no length: "6 times" */
  [REHAB_RUNNING_KEYWORD_REPEATED] = NC_("running keywords", "time|times"),
  /* Translators: what stands before or after the length of each stride: "80 m each" */
  [REHAB_RUNNING_KEYWORD_EACH] = NC_("running keywords", "each|apiece"),
  [REHAB_RUNNING_KEYWORD_TO] = NC_("running keywords", "-|–|—|‐|‑|−|to"),
  [REHAB_RUNNING_KEYWORD_OF] = NC_("running keywords", "of|à|over"),
  [REHAB_RUNNING_KEYWORD_AT] = NC_("running keywords", "at|@|up to"),
  [REHAB_RUNNING_KEYWORD_ON] = NC_("running keywords", "on|on the"),
  [REHAB_RUNNING_KEYWORD_AND] = NC_("running keywords", "and|&|+|plus|then|with"),
  [REHAB_RUNNING_KEYWORD_KILOMETRES] = NC_("running keywords", "km|kms|kilometre|kilometres|kilometer|kilometers"),
  [REHAB_RUNNING_KEYWORD_METRES] = NC_("running keywords", "m|metre|metres|meter|meters"),
  [REHAB_RUNNING_KEYWORD_MILES] = NC_("running keywords", "mi|mile|miles"),
  [REHAB_RUNNING_KEYWORD_FEET] = NC_("running keywords", "ft|foot|feet"),
  [REHAB_RUNNING_KEYWORD_HOURS] = NC_("running keywords", "h|hr|hrs|hour|hours"),
  [REHAB_RUNNING_KEYWORD_MINUTES] = NC_("running keywords", "min|mins|minute|minutes|′|'"),
  [REHAB_RUNNING_KEYWORD_SECONDS] = NC_("running keywords", "s|sec|secs|second|seconds|″"),
  [REHAB_RUNNING_KEYWORD_RUN] = NC_("running keywords", "run|runs|running|jog|jogs|jogging"),
  [REHAB_RUNNING_KEYWORD_WALK] = NC_("running keywords", "walk|walks|walking"),
  [REHAB_RUNNING_KEYWORD_CLIMB] = NC_("running keywords", "of climb|climb|of climbing|climbing|of ascent|ascent|uphill|of hills"),
  /* Translators: what a share is one of, and what may follow it: "80 % of top speed" */
  [REHAB_RUNNING_KEYWORD_TOP_SPEED] =
    NC_("running keywords", "of top speed|top speed|of best speed|of best|of maximum|of max|speed"),
  [REHAB_RUNNING_KEYWORD_EFFORT] = NC_("running keywords", "effort|rpe"),
  [REHAB_RUNNING_KEYWORD_OUT_OF_TEN] = NC_("running keywords", "/ 10|out of 10|of 10"),
  [REHAB_RUNNING_KEYWORD_VERY_VERY_EASY] = NC_("running keywords", "very very easy|very , very easy"),
  [REHAB_RUNNING_KEYWORD_EASY] = NC_("running keywords", "easy"),
  [REHAB_RUNNING_KEYWORD_MODERATE] = NC_("running keywords", "moderate"),
  [REHAB_RUNNING_KEYWORD_SOMEWHAT_HARD] = NC_("running keywords", "somewhat hard"),
  [REHAB_RUNNING_KEYWORD_HARD] = NC_("running keywords", "hard"),
  [REHAB_RUNNING_KEYWORD_VERY_HARD] = NC_("running keywords", "very hard"),
  [REHAB_RUNNING_KEYWORD_MAXIMAL] = NC_("running keywords", "maximal"),
  [REHAB_RUNNING_KEYWORD_HILLS] = NC_("running keywords", "hill|hills|hill run|hill runs"),
  [REHAB_RUNNING_KEYWORD_STRIDES] = NC_("running keywords", "stride|strides"),
  [REHAB_RUNNING_KEYWORD_SPRINT] = NC_("running keywords", "sprint|sprints"),
  [REHAB_RUNNING_KEYWORD_PLYOMETRICS] = NC_("running keywords", "plyometrics|plyos|plyo|jumps"),
  [REHAB_RUNNING_KEYWORD_MATCH] = NC_("running keywords", "match|game"),
  [REHAB_RUNNING_KEYWORD_TRAINING] = NC_("running keywords", "training|team training"),
  [REHAB_RUNNING_KEYWORD_STRENGTH] = NC_("running keywords", "strength|gym"),
  [REHAB_RUNNING_KEYWORD_CROSS_TRAINING] = NC_("running keywords", "cross - training|cross training|bike|swim"),
  [REHAB_RUNNING_KEYWORD_GRASS] = NC_("running keywords", "grass|lawn"),
  [REHAB_RUNNING_KEYWORD_TRACK] = NC_("running keywords", "track|running track"),
  [REHAB_RUNNING_KEYWORD_TRAIL] = NC_("running keywords", "trail|trails|path"),
  [REHAB_RUNNING_KEYWORD_ROAD] = NC_("running keywords", "road|street|asphalt"),
  [REHAB_RUNNING_KEYWORD_TREADMILL] = NC_("running keywords", "treadmill"),
  [REHAB_RUNNING_KEYWORD_TURF] = NC_("running keywords", "turf|artificial turf|astroturf"),
};

typedef struct
{
  guint start;
  guint length;
} RehabRunningErrorPrivate;

static void
rehab_running_error_private_init (RehabRunningErrorPrivate *self)
{
}

static void
rehab_running_error_private_copy (const RehabRunningErrorPrivate *source,
                                  RehabRunningErrorPrivate       *copy)
{
  *copy = *source;
}

static void
rehab_running_error_private_clear (RehabRunningErrorPrivate *self)
{
}

static RehabRunningErrorPrivate *rehab_running_error_get_private (const GError *error);

G_DEFINE_EXTENDED_ERROR (RehabRunningError, rehab_running_error)

/**
 * rehab_running_error_get_span:
 * @error: (nullable): what rehab_running_session_parse() found
 * @start: (out): where the part that is meant begins, in characters
 * @length: (out): how many characters it has; 0 where something is missing
 *
 * Tells which part of a typed session is to be marked.
 *
 * Returns: whether @error is one of a typed session
 */
gboolean
rehab_running_error_get_span (const GError *error,
                              guint        *start,
                              guint        *length)
{
  const RehabRunningErrorPrivate *span;

  *start = 0;
  *length = 0;
  if (error == NULL || error->domain != REHAB_RUNNING_ERROR)
    return FALSE;

  span = rehab_running_error_get_private (error);
  *start = span->start;
  *length = span->length;

  return TRUE;
}

/* The words of a keyword, those of the language that is spoken and the English ones, ready to be compared. */
char *
rehab_running_keyword_dup_words (RehabRunningKeyword keyword)
{
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail ((guint) keyword < REHAB_N_RUNNING_KEYWORDS, NULL);

  all = g_strconcat (C_("running keywords", keywords[keyword]), "|", keywords[keyword], NULL);
  folded = g_utf8_casefold (all, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

void
rehab_running_reader_init (RehabRunningReader *self,
                           const char         *text)
{
  *self = (RehabRunningReader) { .text = text, .tokens = rehab_typed_tokens_new (text) };

  for (guint i = 0; i < REHAB_N_RUNNING_KEYWORDS; i++)
    self->words[i] = rehab_running_keyword_dup_words (i);
}

void
rehab_running_reader_clear (RehabRunningReader *self)
{
  for (guint i = 0; i < REHAB_N_RUNNING_KEYWORDS; i++)
    g_free (self->words[i]);
  g_array_unref (self->tokens);
  g_free (self->note);
  g_clear_error (&self->error);
}

const RehabTypedToken *
rehab_running_reader_get (const RehabRunningReader *self,
                          guint                     at)
{
  return rehab_typed_tokens_get (self->tokens, at);
}

/* How many tokens at a place are words of a keyword, the most that there can be; 0 when there are none. */
guint
rehab_running_reader_match (const RehabRunningReader *self,
                            guint                     at,
                            RehabRunningKeyword       keyword)
{
  return rehab_typed_tokens_match (self->tokens, at, self->words[keyword]);
}

/* How many tokens at a place are those of a text, as the program writes it; 0 when they are not. */
guint
rehab_running_reader_match_text (const RehabRunningReader *self,
                                 guint                     at,
                                 const char               *text)
{
  g_autoptr (GArray) tokens = rehab_typed_tokens_new (text);

  for (guint i = 0; i + 1 < tokens->len; i++)
    {
      const RehabTypedToken *wanted = &g_array_index (tokens, RehabTypedToken, i);
      const RehabTypedToken *token = rehab_running_reader_get (self, at + i);

      if (token->kind != wanted->kind || strcmp (token->folded, wanted->folded) != 0)
        return 0;
    }

  return tokens->len - 1;
}

gboolean
rehab_running_reader_accept (RehabRunningReader *self,
                             RehabRunningKeyword keyword)
{
  guint n = rehab_running_reader_match (self, self->at, keyword);

  self->at += n;

  return n > 0;
}

gboolean
rehab_running_reader_is_sign (const RehabRunningReader *self,
                              guint                     at,
                              const char               *sign)
{
  return rehab_typed_tokens_is_sign (self->tokens, at, sign);
}

gboolean
rehab_running_reader_is_number (const RehabRunningReader *self,
                                guint                     at)
{
  return rehab_running_reader_get (self, at)->kind == REHAB_TYPED_TOKEN_NUMBER;
}

/* What parts one thing that is said from the next. */
gboolean
rehab_running_reader_is_parting (const RehabRunningReader *self,
                                 guint                     at)
{
  static const char *const signs[] = { ",", ";", ":", ".", "\n", "·", NULL };

  return rehab_typed_tokens_is_one_of (self->tokens, at, signs);
}

/* @format has one %s, for the part in quotes. Always TRUE: a phrase was found, and it is wrong. The first error counts. */
gboolean
rehab_running_reader_fail (RehabRunningReader   *self,
                           RehabRunningErrorCode code,
                           guint                 from,
                           guint                 to,
                           const char           *format)
{
  const char *start = rehab_running_reader_get (self, from)->start;
  const char *end = to > from ? rehab_running_reader_get (self, to - 1)->end : start;
  g_autofree char *part = g_strndup (start, (gsize) (end - start));
  g_autofree char *shown = g_utf8_truncate_middle (part, MAX_QUOTED_CHARACTERS);
  g_autofree char *quoted = g_strdup_printf (C_("typed words", "“%s”"), g_strdelimit (shown, "\n\r\t", ' '));
  g_auto (GStrv) pieces = g_strsplit (format, "%s", 2);
  g_autofree char *message = g_strjoinv (quoted, pieces);
  RehabRunningErrorPrivate *span;

  if (self->error != NULL)
    return TRUE;

  self->error = g_error_new_literal (REHAB_RUNNING_ERROR, (int) code, message);
  span = rehab_running_error_get_private (self->error);
  span->start = (guint) g_utf8_pointer_to_offset (self->text, start);
  span->length = (guint) g_utf8_pointer_to_offset (start, end);

  return TRUE;
}

static guint
get_bit (const char *field)
{
  return 1u << (rehab_record_find_field (&rehab_running_session_type, field) - rehab_running_session_type.fields);
}

/* Notes that a field was said. FALSE, with an error, when it was said before. */
gboolean
rehab_running_reader_say (RehabRunningReader *self,
                          const char         *field,
                          guint               from,
                          guint               to)
{
  guint bit = get_bit (field);

  if ((self->said & bit) != 0)
    {
      rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_TWICE, from, to, _("%s says something that was said before."));
      return FALSE;
    }

  self->said |= bit;

  return TRUE;
}

/* Puts a number into a field of the session. FALSE, with an error, when it was said before or does not fit. */
gboolean
rehab_running_reader_set (RehabRunningReader *self,
                          const char         *field,
                          double              value,
                          guint               from,
                          guint               to)
{
  const RehabField *row = rehab_record_find_field (&rehab_running_session_type, field);
  g_autoptr (GError) error = NULL;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  g_autofree char *format = NULL;
  RehabUnitKind kind;

  if (!rehab_running_reader_say (self, field, from, to))
    return FALSE;

  *(RehabNumber *) ((char *) &self->session + row->offset) = rehab_number (value);
  if (rehab_record_check_field (row, &self->session, &error))
    return TRUE;

  if (g_error_matches (error, REHAB_ERROR, REHAB_ERROR_NOT_WHOLE))
    {
      rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_NOT_WHOLE, from, to, _("%s has to be a whole number."));
      return FALSE;
    }

  kind = rehab_units_find_kind (field);
  least = rehab_units_dup_figure (kind, row->min);
  /* The unit is said where it is not the one that everybody expects. */
  most = (self->customary & get_bit (field)) == 0 && rehab_units_are_recorded (kind) ? rehab_language_dup_number (row->max)
                                                                                     : rehab_units_dup (kind, row->max);
  /* Translators: what was typed, the least and the greatest number that there can be */
  format = g_strdup_printf (_("%s lies outside of %s to %s."), "%s", least, most);
  rehab_running_reader_fail (self, REHAB_RUNNING_ERROR_OUT_OF_RANGE, from, to, format);

  return FALSE;
}

/* Puts a distance or a climb, as it was typed, into its field. FALSE, with an error, as above. */
gboolean
rehab_running_reader_set_measure (RehabRunningReader *self,
                                  const char         *field,
                                  gboolean            customary,
                                  double              value,
                                  guint               from,
                                  guint               to)
{
  if (customary)
    self->customary |= get_bit (field);

  return rehab_running_reader_set (self, field, rehab_units_read_in (rehab_units_find_kind (field), customary, value), from, to);
}

static void
keep (const RehabRunningReader *self,
      const char               *field,
      RehabNumber              *after,
      RehabNumber               before)
{
  if ((self->customary & get_bit (field)) != 0 && after->known && before.known)
    after->value = rehab_units_keep (rehab_units_find_kind (field), before.value, after->value);
}

/* Who typed the same miles again has not measured the run anew. */
void
rehab_running_reader_keep (RehabRunningReader        *self,
                           const RehabRunningSession *base)
{
  keep (self, "distance_km", &self->session.distance_km, base->distance_km);
  keep (self, "climb_m", &self->session.climb_m, base->climb_m);
}
