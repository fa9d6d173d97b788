/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-reader.h"
#include "rehab-i18n.h"
#include "rehab-units.h"

#include <string.h>

#define SECONDS_A_MINUTE 60.0

/* So much of what was typed is said again in a message. */
#define MAX_QUOTED_CHARACTERS 40

typedef struct
{
  guint start;
  guint length;
} RehabDoseErrorPrivate;

static void
rehab_dose_error_private_init (RehabDoseErrorPrivate *self)
{
}

static void
rehab_dose_error_private_copy (const RehabDoseErrorPrivate *source,
                               RehabDoseErrorPrivate       *copy)
{
  *copy = *source;
}

static void
rehab_dose_error_private_clear (RehabDoseErrorPrivate *self)
{
}

static RehabDoseErrorPrivate *rehab_dose_error_get_private (const GError *error);

G_DEFINE_EXTENDED_ERROR (RehabDoseError, rehab_dose_error)

/**
 * rehab_dose_error_get_span:
 * @error: (nullable): what rehab_dose_parse() found
 * @start: (out): where the part that is meant begins, in characters
 * @length: (out): how many characters it has; 0 where something is missing
 *
 * Tells which part of a typed dose is to be marked.
 *
 * Returns: whether @error is one of a dose
 */
gboolean
rehab_dose_error_get_span (const GError *error,
                           guint        *start,
                           guint        *length)
{
  const RehabDoseErrorPrivate *span;

  *start = 0;
  *length = 0;
  if (error == NULL || error->domain != REHAB_DOSE_ERROR)
    return FALSE;

  span = rehab_dose_error_get_private (error);
  *start = span->start;
  *length = span->length;

  return TRUE;
}

static guint
count_characters (const char *start,
                  const char *end)
{
  return (guint) g_utf8_pointer_to_offset (start, end);
}

static gboolean
take_error (RehabDoseReader   *self,
            RehabDoseErrorCode code,
            guint              from,
            guint              to,
            char              *message)
{
  const char *start = rehab_dose_reader_get (self, from)->start;
  const char *end = to > from ? rehab_dose_reader_get (self, to - 1)->end : start;
  RehabDoseErrorPrivate *span;

  if (self->error == NULL)
    {
      self->error = g_error_new_literal (REHAB_DOSE_ERROR, (int) code, message);
      span = rehab_dose_error_get_private (self->error);
      span->start = count_characters (self->text, start);
      span->length = count_characters (start, end);
    }
  g_free (message);

  return TRUE;
}

void
rehab_dose_reader_init (RehabDoseReader *self,
                        const char      *text)
{
  *self = (RehabDoseReader) { .text = text, .tokens = rehab_typed_tokens_new (text) };

  for (guint i = 0; i < REHAB_N_DOSE_KEYWORDS; i++)
    self->words[i] = rehab_dose_keyword_dup_words (i);
}

void
rehab_dose_reader_clear (RehabDoseReader *self)
{
  for (guint i = 0; i < REHAB_N_DOSE_KEYWORDS; i++)
    g_free (self->words[i]);
  g_array_unref (self->tokens);
  g_free (self->load_note);
  g_free (self->tempo);
  g_clear_error (&self->error);
}

const RehabTypedToken *
rehab_dose_reader_get (const RehabDoseReader *self,
                       guint                  at)
{
  return rehab_typed_tokens_get (self->tokens, at);
}

/* How many tokens at a place are words of a keyword, the most that there can be; 0 when there are none. */
guint
rehab_dose_reader_match (const RehabDoseReader *self,
                         guint                  at,
                         RehabDoseKeyword       keyword)
{
  guint most = rehab_typed_tokens_match (self->tokens, at, self->words[keyword]);
  const RehabTypedToken *last = rehab_dose_reader_get (self, at + most - 1);

  /* "reps.", "Mon.": the full stop of a short form goes with it. */
  if (most > 0 && last->kind == REHAB_TYPED_TOKEN_WORD && last->end[0] == '.' && rehab_dose_reader_is_sign (self, at + most, "."))
    most++;

  return most;
}

gboolean
rehab_dose_reader_accept (RehabDoseReader *self,
                          RehabDoseKeyword keyword)
{
  guint n = rehab_dose_reader_match (self, self->at, keyword);

  self->at += n;

  return n > 0;
}

gboolean
rehab_dose_reader_is_sign (const RehabDoseReader *self,
                           guint                  at,
                           const char            *sign)
{
  return rehab_typed_tokens_is_sign (self->tokens, at, sign);
}

gboolean
rehab_dose_reader_is_number (const RehabDoseReader *self,
                             guint                  at)
{
  return rehab_dose_reader_get (self, at)->kind == REHAB_TYPED_TOKEN_NUMBER;
}

/* What parts one thing that is said from the next. */
gboolean
rehab_dose_reader_is_parting (const RehabDoseReader *self,
                              guint                  at)
{
  static const char *const signs[] = { ",", ";", ".", "\n", "·", "•", "|", NULL };

  return rehab_typed_tokens_is_one_of (self->tokens, at, signs);
}

/* "rest: 90 s", "load = 20 kg" */
void
rehab_dose_reader_skip_colon (RehabDoseReader *self)
{
  if (rehab_dose_reader_is_sign (self, self->at, ":") || rehab_dose_reader_is_sign (self, self->at, "="))
    self->at++;
}

/* "90 s", "2 min", "2 min 30 s", "1:30": how many tokens a time at a place takes; 0 when there is none. */
guint
rehab_dose_reader_read_time (const RehabDoseReader *self,
                             guint                  at,
                             double                *seconds,
                             gboolean              *in_minutes)
{
  const RehabTypedToken *first = rehab_dose_reader_get (self, at);
  const RehabTypedToken *third = rehab_dose_reader_get (self, at + 2);
  guint n_unit;
  guint n_more;

  *in_minutes = FALSE;
  if (!rehab_dose_reader_is_number (self, at))
    return 0;

  if (rehab_dose_reader_is_sign (self, at + 1, ":") && rehab_dose_reader_is_number (self, at + 2)
      && first->n_decimals == 0 && third->n_decimals == 0 && third->end - third->start == 2 && third->value < SECONDS_A_MINUTE)
    {
      *seconds = first->value * SECONDS_A_MINUTE + third->value;
      return 3;
    }

  n_unit = rehab_dose_reader_match (self, at + 1, REHAB_DOSE_KEYWORD_SECONDS);
  *seconds = first->value;
  if (n_unit > 0)
    return 1 + n_unit;

  n_unit = rehab_dose_reader_match (self, at + 1, REHAB_DOSE_KEYWORD_MINUTES);
  if (n_unit == 0)
    return 0;

  *in_minutes = TRUE;
  *seconds = first->value * SECONDS_A_MINUTE;
  at += 1 + n_unit;
  n_more = rehab_dose_reader_is_number (self, at) && first->n_decimals == 0
           ? rehab_dose_reader_match (self, at + 1, REHAB_DOSE_KEYWORD_SECONDS) : 0;
  if (n_more == 0)
    return 1 + n_unit;

  *in_minutes = FALSE;
  *seconds += rehab_dose_reader_get (self, at)->value;
  return 1 + n_unit + 1 + n_more;
}

char *
rehab_dose_reader_dup_part (const RehabDoseReader *self,
                            guint                  from,
                            guint                  to)
{
  const char *start = rehab_dose_reader_get (self, from)->start;
  const char *end = to > from ? rehab_dose_reader_get (self, to - 1)->end : start;

  return g_strndup (start, (gsize) (end - start));
}

static char *
dup_quoted_part (const RehabDoseReader *self,
                 guint                  from,
                 guint                  to)
{
  g_autofree char *part = rehab_dose_reader_dup_part (self, from, to);
  g_autofree char *shown = g_utf8_truncate_middle (part, MAX_QUOTED_CHARACTERS);

  return g_strdup_printf (C_("typed words", "“%s”"), g_strdelimit (shown, "\n\r\t", ' '));
}

/* @format has one %s, for the part in quotes. Always TRUE: a phrase was found, and it is wrong. */
gboolean
rehab_dose_reader_fail (RehabDoseReader   *self,
                        RehabDoseErrorCode code,
                        guint              from,
                        guint              to,
                        const char        *format)
{
  g_autofree char *part = dup_quoted_part (self, from, to);
  g_auto (GStrv) pieces = g_strsplit (format, "%s", 2);

  return take_error (self, code, from, to, g_strjoinv (part, pieces));
}

/* "rest 60-90 s", "RPE 7-8": one figure is kept of all but repetitions. FALSE where no range follows the number. */
gboolean
rehab_dose_reader_fail_range (RehabDoseReader *self,
                              guint            from,
                              guint            number)
{
  guint n = rehab_dose_reader_match (self, number + 1, REHAB_DOSE_KEYWORD_TO);

  if (n == 0 || !rehab_dose_reader_is_number (self, number) || !rehab_dose_reader_is_number (self, number + 1 + n))
    return FALSE;

  return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_UNCLEAR, from, number + n + 2, _("%s: only repetitions can be a range."));
}

/* A figure is missing at a place: "3 x x 12". What stands there instead is marked. */
gboolean
rehab_dose_reader_fail_missing (RehabDoseReader *self,
                                guint            from)
{
  if (rehab_dose_reader_get (self, from)->kind == REHAB_TYPED_TOKEN_END)
    return take_error (self, REHAB_DOSE_ERROR_NOT_UNDERSTOOD, from, from, g_strdup (_("A number is missing at the end.")));

  return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_NOT_UNDERSTOOD, from, from + 1, _("A number is missing before %s."));
}

/* "at 20": kilograms, or pounds? */
gboolean
rehab_dose_reader_fail_unit (RehabDoseReader *self,
                             guint            from,
                             guint            to)
{
  gboolean in_kilograms = rehab_units_are_recorded (REHAB_UNIT_KIND_MASS);

  return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_UNCLEAR, from, to,
                                 in_kilograms ? _("%s needs a unit, such as kg.") : _("%s needs a unit, such as lb."));
}

/*
 * "20 Pfund", "20 livres": half a kilogram each to most who say so, unless they chose pounds. FALSE where no such word
 * stands at @at; pounds in English are never anything else.
 */
gboolean
rehab_dose_reader_fail_foreign_pounds (RehabDoseReader *self,
                                       guint            from,
                                       guint            at)
{
  guint n = rehab_dose_reader_match (self, at, REHAB_DOSE_KEYWORD_POUNDS);
  g_autofree char *english = NULL;

  if (n == 0 || !rehab_units_are_recorded (REHAB_UNIT_KIND_MASS))
    return FALSE;

  english = rehab_dose_keyword_dup_english (REHAB_DOSE_KEYWORD_POUNDS);
  if (rehab_typed_tokens_match (self->tokens, at, english) > 0)
    return FALSE;

  return rehab_dose_reader_fail_unit (self, from, at + n);
}

/* Setting */

/* Notes that a field is said now; twice is once too often, whichever of them was meant. */
gboolean
rehab_dose_reader_say (RehabDoseReader *self,
                       const char      *name,
                       guint            from,
                       guint            to)
{
  const RehabField *field = rehab_record_find_field (&rehab_prescription_type, name);
  guint bit = 1u << (field - rehab_prescription_type.fields);
  g_autofree char *part = NULL;

  if ((self->said & bit) != 0)
    {
      part = dup_quoted_part (self, from, to);
      /* Translators: a part of what was typed, and what it says: “3 x 10”: Sets was said before. */
      take_error (self, REHAB_DOSE_ERROR_TWICE, from, to, g_strdup_printf (_("%s: “%s” was said before."), part, _(field->label)));
      return FALSE;
    }

  self->said |= bit;
  return TRUE;
}

static void
take_field_error (RehabDoseReader  *self,
                  const RehabField *field,
                  const GError     *problem,
                  guint             from,
                  guint             to)
{
  g_autofree char *part = dup_quoted_part (self, from, to);
  g_autofree char *least = rehab_language_dup_number (field->min);
  g_autofree char *most = self->in_pounds || !rehab_units_are_recorded (rehab_units_find_kind (field->name))
                          ? rehab_units_dup (rehab_units_find_kind (field->name), field->max)
                          : rehab_language_dup_number (field->max);

  if (g_error_matches (problem, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE))
    take_error (self, REHAB_DOSE_ERROR_OUT_OF_RANGE, from, to,
                /* Translators: “999 sets”: Sets can be from 1 to 20. */
                g_strdup_printf (_("%s: %s can be from %s to %s."), part, _(field->label), least, most));
  else if (g_error_matches (problem, REHAB_ERROR, REHAB_ERROR_NOT_WHOLE))
    take_error (self, REHAB_DOSE_ERROR_NOT_WHOLE, from, to,
                g_strdup_printf (_("%s: %s can only be a whole number."), part, _(field->label)));
  else if (g_error_matches (problem, REHAB_ERROR, REHAB_ERROR_TOO_LONG))
    take_error (self, REHAB_DOSE_ERROR_OUT_OF_RANGE, from, to,
                g_strdup_printf (_("%s: %s can have up to %s characters."), part, _(field->label), most));
  else
    take_error (self, REHAB_DOSE_ERROR_NOT_UNDERSTOOD, from, to, g_strdup_printf (_("%s is not understood."), part));
}

/* Puts a number into a field, or sets the error with the tokens it came from. Always TRUE. */
gboolean
rehab_dose_reader_set (RehabDoseReader *self,
                       const char      *name,
                       double           value,
                       guint            from,
                       guint            to)
{
  const RehabField *field = rehab_record_find_field (&rehab_prescription_type, name);
  g_autoptr (GError) problem = NULL;

  if (!rehab_dose_reader_say (self, name, from, to))
    return TRUE;

  *(RehabNumber *) G_STRUCT_MEMBER_P (&self->dose, field->offset) = rehab_number (value);
  if (!rehab_record_check_field (field, &self->dose, &problem))
    take_field_error (self, field, problem, from, to);

  return TRUE;
}

/* Puts a load into its field. What was typed in pounds is recorded in kilograms, whatever was chosen. Always TRUE. */
gboolean
rehab_dose_reader_set_load (RehabDoseReader *self,
                            gboolean         in_pounds,
                            double           load,
                            guint            from,
                            guint            to)
{
  self->in_pounds = in_pounds;

  return rehab_dose_reader_set (self, "load_kg", rehab_units_read_in (REHAB_UNIT_KIND_MASS, in_pounds, load), from, to);
}

static gboolean
is_blank (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

/* Puts a text, which it takes, into a field: the load in words or the tempo. Always TRUE. */
gboolean
rehab_dose_reader_set_text (RehabDoseReader *self,
                            const char      *name,
                            char            *text,
                            guint            from,
                            guint            to)
{
  const RehabField *field = rehab_record_find_field (&rehab_prescription_type, name);
  char **owned = strcmp (name, "tempo") == 0 ? &self->tempo : &self->load_note;
  g_autoptr (GError) problem = NULL;

  if (!rehab_dose_reader_say (self, name, from, to))
    {
      g_free (text);
      return TRUE;
    }

  if (is_blank (text))
    {
      g_free (text);
      return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_NOT_UNDERSTOOD, from, to, _("%s: there is nothing in the quotes."));
    }

  *owned = text;
  *(const char **) G_STRUCT_MEMBER_P (&self->dose, field->offset) = text;
  if (!rehab_record_check_field (field, &self->dose, &problem))
    take_field_error (self, field, problem, from, to);

  return TRUE;
}
