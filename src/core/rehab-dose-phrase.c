/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-reader.h"
#include "rehab-i18n.h"
#include "rehab-tempo.h"

#include <string.h>

/* "rest 2" may be seconds or minutes; from here on nobody means minutes. */
#define LEAST_PLAIN_REST_SECONDS 10

/* RPE 10 leaves nothing in reserve, 9 one repetition, 8 two and 7 three (R67); beyond that nothing is laid down. */
#define MOST_IN_RESERVE 3
#define EFFORT_WITHOUT_RESERVE 10

/* Load */

static gboolean
begins_phrase (const RehabDoseReader *self,
               guint                  at)
{
  static const RehabDoseKeyword keywords[] = {
    REHAB_DOSE_KEYWORD_TEMPO, REHAB_DOSE_KEYWORD_REST, REHAB_DOSE_KEYWORD_NO_REST, REHAB_DOSE_KEYWORD_EFFORT,
    REHAB_DOSE_KEYWORD_RESERVE, REHAB_DOSE_KEYWORD_PAIN, REHAB_DOSE_KEYWORD_HOLD, REHAB_DOSE_KEYWORD_NO_WEIGHT,
    REHAB_DOSE_KEYWORD_EVERY_DAY, REHAB_DOSE_KEYWORD_EVERY_OTHER_DAY, REHAB_DOSE_KEYWORD_EVERY_THIRD_DAY,
    REHAB_DOSE_KEYWORD_WORKING_DAYS, REHAB_DOSE_KEYWORD_ONCE, REHAB_DOSE_KEYWORD_TWICE, REHAB_DOSE_KEYWORD_THRICE,
    REHAB_DOSE_KEYWORD_EACH_SIDE, REHAB_DOSE_KEYWORD_SETS, REHAB_DOSE_KEYWORD_REPETITIONS, REHAB_DOSE_KEYWORD_AT,
    REHAB_DOSE_KEYWORD_TIMES,
  };

  for (size_t i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (rehab_dose_reader_match (self, at, keywords[i]) > 0)
      return TRUE;

  for (guint day = REHAB_DOSE_KEYWORD_MONDAY; day <= REHAB_DOSE_KEYWORD_SUNDAY; day++)
    if (rehab_dose_reader_match (self, at, day) > 0)
      return TRUE;

  return FALSE;
}

/* "20 kg", "at 20 kg", "@20kg", "at 45 lb", "load: 20 kg", "bodyweight" */
gboolean
rehab_dose_read_load (RehabDoseReader *self)
{
  guint from = self->at;
  guint n_unit;

  if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_NO_WEIGHT))
    return rehab_dose_reader_set (self, "load_kg", 0.0, from, self->at);

  if (!rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_AT) && !rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_WITH))
    return FALSE;

  rehab_dose_reader_skip_colon (self);
  if (rehab_dose_reader_is_number (self, self->at))
    {
      double load = rehab_dose_reader_get (self, self->at)->value;
      gboolean in_minutes;
      gboolean in_pounds;
      double seconds;

      if (rehab_dose_reader_fail_range (self, from, self->at))
        return TRUE;

      if (rehab_dose_reader_fail_foreign_pounds (self, from, self->at + 1))
        return TRUE;

      in_pounds = FALSE;
      n_unit = rehab_dose_reader_match (self, self->at + 1, REHAB_DOSE_KEYWORD_KILOGRAMS);
      if (n_unit == 0)
        {
          n_unit = rehab_dose_reader_match (self, self->at + 1, REHAB_DOSE_KEYWORD_POUNDS);
          in_pounds = n_unit > 0;
        }
      if (n_unit > 0)
        {
          self->at += 1 + n_unit;
          return rehab_dose_reader_set_load (self, in_pounds, load, from, self->at);
        }

      /* "with 5 s hold": what follows says it all. */
      if (rehab_dose_reader_read_time (self, self->at, &seconds, &in_minutes) > 0
          || rehab_dose_reader_match (self, self->at + 1, REHAB_DOSE_KEYWORD_RESERVE) > 0)
        return TRUE;

      return rehab_dose_reader_fail_unit (self, from, self->at + 1);
    }

  /* "@ RPE 7", "with tempo 3030", "with 2 min rest" */
  if (begins_phrase (self, self->at))
    return TRUE;

  self->at = from;
  return FALSE;
}

static gboolean
is_word (const RehabDoseReader *self,
         guint                  at)
{
  return rehab_dose_reader_get (self, at)->kind == REHAB_TYPED_TOKEN_WORD;
}

/* "mini-band" is one word. */
static gboolean
is_hyphen_in_word (const RehabDoseReader *self,
                   guint                  at)
{
  const RehabTypedToken *sign = rehab_dose_reader_get (self, at);

  return rehab_dose_reader_is_sign (self, at, "-") && is_word (self, at + 1)
         && rehab_dose_reader_get (self, at + 1)->start == sign->end && sign->start > self->text && sign->start[-1] != ' ';
}

/*
 * Words that nothing else understands are a load where one of them is a thing to load with, or where they begin like a
 * place or with "with". All others are rather a slip of the pen, and are not taken for anything.
 */
gboolean
rehab_dose_read_note (RehabDoseReader *self)
{
  const RehabTypedToken *token = rehab_dose_reader_get (self, self->at);
  guint from = self->at;
  gboolean is_load;
  guint begin;
  guint end;

  is_load = rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_WITH);
  if (is_load)
    token = rehab_dose_reader_get (self, self->at);

  if (token->kind == REHAB_TYPED_TOKEN_QUOTED)
    {
      char *note = g_strdup (token->folded);

      self->at++;
      return rehab_dose_reader_set_text (self, "load_note", note, from, self->at);
    }

  begin = self->at;
  /* "on" by itself is no place. */
  is_load |= rehab_dose_reader_match (self, begin, REHAB_DOSE_KEYWORD_PLACE) > 0 && is_word (self, begin + 1);
  for (end = begin; is_word (self, end) && !begins_phrase (self, end); end++)
    {
      is_load |= rehab_dose_reader_match (self, end, REHAB_DOSE_KEYWORD_GEAR) > 0;
      if (is_hyphen_in_word (self, end + 1))
        end++;
    }

  if (!is_load || end == begin)
    {
      self->at = from;
      return FALSE;
    }

  self->at = end;
  return rehab_dose_reader_set_text (self, "load_note", rehab_dose_reader_dup_part (self, begin, end), from, end);
}

/* Tempo */

static gboolean
fail_tempo (RehabDoseReader *self,
            guint            from,
            guint            to)
{
  return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_TEMPO, from, to,
                                 _("%s is no tempo: it has four parts, lowering, pause, lifting and pause, such as 3-0-3-0 or 30X0."));
}

/* Everything up to a blank or what parts phrases, whatever tokens it was taken for; @to is the first one after it. */
static char *
dup_run (const RehabDoseReader *self,
         guint                  from,
         guint                 *to)
{
  const char *start = rehab_dose_reader_get (self, from)->start;
  const char *end = start;

  while (*end != '\0' && *end != ';' && *end != '|' && !g_unichar_isspace (g_utf8_get_char (end))
         && !(*end == ',' && !g_ascii_isdigit (end[1])))
    end = g_utf8_next_char (end);
  while (end > start && end[-1] == '.')
    end--;

  for (*to = from; rehab_dose_reader_get (self, *to)->kind != REHAB_TYPED_TOKEN_END && rehab_dose_reader_get (self, *to)->start < end;)
    (*to)++;

  return g_strndup (start, (gsize) (end - start));
}

/* "3 0 3 0", "3 - 0 - 3 - 0" */
static char *
dup_spaced (const RehabDoseReader *self,
            guint                  from,
            guint                 *to)
{
  guint step = rehab_dose_reader_match (self, from + 1, REHAB_DOSE_KEYWORD_TO) > 0 ? 2 : 1;
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < 4; i++)
    {
      const RehabTypedToken *token = rehab_dose_reader_get (self, from + i * step);

      if (token->kind != REHAB_TYPED_TOKEN_NUMBER && token->kind != REHAB_TYPED_TOKEN_WORD)
        return NULL;
      if (step == 2 && i > 0 && rehab_dose_reader_match (self, from + i * step - 1, REHAB_DOSE_KEYWORD_TO) == 0)
        return NULL;
      if (i > 0)
        g_string_append_c (joined, '-');
      g_string_append_len (joined, token->start, token->end - token->start);
    }

  *to = from + 3 * step + 1;
  return rehab_tempo_dup_tidy (joined->str);
}

/* "tempo 3-0-3-0", "tempo 30X0", and the notation by itself */
gboolean
rehab_dose_read_tempo (RehabDoseReader *self)
{
  guint from = self->at;
  gboolean is_said = rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_TEMPO);
  const RehabTypedToken *token;
  g_autofree char *run = NULL;
  char *tempo;
  guint to;

  if (is_said)
    rehab_dose_reader_skip_colon (self);

  token = rehab_dose_reader_get (self, self->at);
  if (is_said && token->kind == REHAB_TYPED_TOKEN_QUOTED)
    {
      tempo = g_strdup (token->folded);
      self->at++;
      return rehab_dose_reader_set_text (self, "tempo", tempo, from, self->at);
    }
  if (!is_said && token->kind != REHAB_TYPED_TOKEN_NUMBER)
    return FALSE;

  run = dup_run (self, self->at, &to);
  tempo = is_said || strchr (run, '-') != NULL ? rehab_tempo_dup_tidy (run) : NULL;
  if (tempo == NULL && is_said)
    tempo = dup_spaced (self, self->at, &to);
  if (tempo != NULL)
    {
      self->at = to;
      return rehab_dose_reader_set_text (self, "tempo", tempo, from, to);
    }

  return is_said ? fail_tempo (self, from, MAX (to, from + 1)) : FALSE;
}

/* Rest */

static gboolean
fail_rest (RehabDoseReader *self,
           guint            from,
           guint            to)
{
  return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_UNCLEAR, from, to, _("%s: say whether these are seconds or minutes."));
}

/* "rest 90", "rest 2 min", "90 s rest", "no rest", each with "between sets" or without */
gboolean
rehab_dose_read_rest (RehabDoseReader *self)
{
  guint from = self->at;
  gboolean in_minutes;
  double seconds = 0.0;
  guint n;

  if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_NO_REST))
    {
      rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_BETWEEN_SETS);
      return rehab_dose_reader_set (self, "rest_seconds", 0.0, from, self->at);
    }

  n = rehab_dose_reader_read_time (self, self->at, &seconds, &in_minutes);
  if (n > 0 && rehab_dose_reader_match (self, self->at + n, REHAB_DOSE_KEYWORD_REST) > 0)
    {
      self->at += n;
      rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_REST);
      rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_BETWEEN_SETS);
      return rehab_dose_reader_set (self, "rest_seconds", seconds, from, self->at);
    }

  if (!rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_REST))
    return FALSE;

  rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_BETWEEN_SETS);
  rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_OF);
  rehab_dose_reader_skip_colon (self);
  if (!rehab_dose_reader_is_number (self, self->at))
    return rehab_dose_reader_fail_missing (self, self->at);
  if (rehab_dose_reader_fail_range (self, from, self->at))
    return TRUE;

  n = rehab_dose_reader_read_time (self, self->at, &seconds, &in_minutes);
  if (n == 0)
    {
      seconds = rehab_dose_reader_get (self, self->at)->value;
      if (seconds > 0.0 && seconds < LEAST_PLAIN_REST_SECONDS)
        return fail_rest (self, from, self->at + 1);
      n = 1;
    }

  self->at += n;
  rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_BETWEEN_SETS);

  return rehab_dose_reader_set (self, "rest_seconds", seconds, from, self->at);
}

/* Effort and pain */

/* A grade of 0 to 10, of which a range is refused; the reader stands behind it. */
static gboolean
read_grade (RehabDoseReader *self,
            guint            from,
            double          *grade)
{
  rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_OF);
  rehab_dose_reader_skip_colon (self);
  if (!rehab_dose_reader_is_number (self, self->at))
    {
      rehab_dose_reader_fail_missing (self, self->at);
      return FALSE;
    }
  if (rehab_dose_reader_fail_range (self, from, self->at))
    return FALSE;

  *grade = rehab_dose_reader_get (self, self->at)->value;
  self->at++;
  rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_OUT_OF_TEN);

  return TRUE;
}

static gboolean
set_reserve (RehabDoseReader *self,
             double           reserve,
             guint            from)
{
  if (reserve > MOST_IN_RESERVE)
    return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_OUT_OF_RANGE, from, self->at,
                                   _("%s: 0 to 3 repetitions in reserve stand for RPE 10 to 7; others have to be typed as an RPE."));

  return rehab_dose_reader_set (self, "effort", EFFORT_WITHOUT_RESERVE - reserve, from, self->at);
}

/* "RPE 7", "effort 7/10", "RIR 2", "2 reps in reserve" */
gboolean
rehab_dose_read_effort (RehabDoseReader *self)
{
  guint from = self->at;
  double grade = 0.0;
  guint n;

  if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_EFFORT))
    return read_grade (self, from, &grade) ? rehab_dose_reader_set (self, "effort", grade, from, self->at) : TRUE;

  if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_RESERVE))
    return read_grade (self, from, &grade) ? set_reserve (self, grade, from) : TRUE;

  n = rehab_dose_reader_is_number (self, self->at) ? rehab_dose_reader_match (self, self->at + 1, REHAB_DOSE_KEYWORD_RESERVE) : 0;
  if (n == 0)
    return FALSE;

  grade = rehab_dose_reader_get (self, self->at)->value;
  self->at += 1 + n;

  return set_reserve (self, grade, from);
}

/* "pain up to 3", "pain ≤ 3/10", "pain 0-3" */
gboolean
rehab_dose_read_pain (RehabDoseReader *self)
{
  guint from = self->at;
  double grade = 0.0;
  guint n;

  if (!rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_PAIN))
    return FALSE;

  rehab_dose_reader_skip_colon (self);
  n = rehab_dose_reader_match (self, self->at + 1, REHAB_DOSE_KEYWORD_TO);
  if (rehab_dose_reader_is_number (self, self->at) && rehab_dose_reader_get (self, self->at)->value <= 0.0
      && n > 0 && rehab_dose_reader_is_number (self, self->at + 1 + n))
    self->at += 1 + n;

  return read_grade (self, from, &grade) ? rehab_dose_reader_set (self, "pain_limit", grade, from, self->at) : TRUE;
}
