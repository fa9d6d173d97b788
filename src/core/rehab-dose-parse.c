/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-parse.h"
#include "rehab-dose-reader.h"
#include "rehab-dose-words.h"
#include "rehab-i18n.h"
#include "rehab-units.h"

#include <string.h>

/*
 * Phrases in the order in which they are tried. What begins with a number is told apart by what follows it, so amounts,
 * which take any number, come last of those.
 */
static gboolean (*const phrases[]) (RehabDoseReader *self) = {
  rehab_dose_read_tempo,
  rehab_dose_read_often,
  rehab_dose_read_rest,
  rehab_dose_read_effort,
  rehab_dose_read_pain,
  rehab_dose_read_amount,
  rehab_dose_read_load,
  rehab_dose_read_note,
};

static gboolean
read_phrase (RehabDoseReader *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (phrases[i] (self))
      return TRUE;

  return FALSE;
}

/* A dash by itself parts two phrases; one before a number makes a range, and is no parting. */
static gboolean
skip_parting (RehabDoseReader *self)
{
  gboolean is_dash = rehab_dose_reader_get (self, self->at)->kind == REHAB_TYPED_TOKEN_SIGN
                     && rehab_dose_reader_match (self, self->at, REHAB_DOSE_KEYWORD_TO) > 0
                     && !rehab_dose_reader_is_number (self, self->at + 1);

  if (!is_dash && !rehab_dose_reader_is_parting (self, self->at)
      && rehab_dose_reader_match (self, self->at, REHAB_DOSE_KEYWORD_AND) == 0)
    return FALSE;

  self->at++;
  return TRUE;
}

static gboolean
fail_not_understood (RehabDoseReader *self)
{
  const RehabTypedToken *token = rehab_dose_reader_get (self, self->at);

  if (token->kind == REHAB_TYPED_TOKEN_UNCLOSED)
    rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_NOT_UNDERSTOOD, self->at, self->at + 1, _("%s: the quote does not end."));
  else
    rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_NOT_UNDERSTOOD, self->at, self->at + 1, _("%s is not understood."));

  return FALSE;
}

/**
 * rehab_dose_read_all:
 * @self: a reader at the beginning of its text
 *
 * Reads everything that was typed.
 *
 * Returns: whether all of it was understood; else the reader's error is set
 */
gboolean
rehab_dose_read_all (RehabDoseReader *self)
{
  while (self->error == NULL)
    {
      if (rehab_dose_reader_get (self, self->at)->kind == REHAB_TYPED_TOKEN_END)
        break;
      if (skip_parting (self))
        continue;
      if (!read_phrase (self))
        return fail_not_understood (self);
    }

  if (self->error == NULL && self->said == 0)
    rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_EMPTY, 0, self->tokens->len - 1, _("Nothing of a dose was typed."));

  return self->error == NULL;
}

static RehabPrescription *
make_prescription (const RehabDoseReader   *self,
                   const RehabPrescription *base,
                   GError                 **error)
{
  RehabPrescription values = self->dose;

  values.id = base->id;
  values.version_id = base->version_id;
  values.position = base->position;
  values.exercise_key = base->exercise_key;
  values.phase = base->phase;
  values.side = base->side;
  values.note = base->note;
  if (self->in_pounds && values.load_kg.known && base->load_kg.known)
    values.load_kg.value = rehab_units_keep (REHAB_UNIT_KIND_MASS, base->load_kg.value, values.load_kg.value);

  return rehab_prescription_new (&values, error);
}

/* What cannot be read at all, before it is taken apart. */
static gboolean
check_text (const char *text,
            GError    **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, REHAB_DOSE_ERROR, REHAB_DOSE_ERROR_NOT_TEXT, _("This is no text."));
      return FALSE;
    }

  if (g_utf8_strlen (text, -1) > REHAB_DOSE_MAX_CHARACTERS)
    {
      g_set_error (error, REHAB_DOSE_ERROR, REHAB_DOSE_ERROR_TOO_LONG,
                   ngettext ("A dose has up to %d character.", "A dose has up to %d characters.", REHAB_DOSE_MAX_CHARACTERS),
                   REHAB_DOSE_MAX_CHARACTERS);
      return FALSE;
    }

  return TRUE;
}

/**
 * rehab_dose_parse:
 * @text: what was typed
 * @base: the prescription that it doses
 * @error: where to put a `REHAB_DOSE_ERROR`, whose message is a translated sentence for people, and whose place
 *   rehab_dose_error_get_span() tells
 *
 * Reads a dose. The whole of it is typed: what is not mentioned is not said any more. Exercise, phase, side, position and
 * note stay as they are in @base.
 *
 * Words are those of the language that is spoken, and the English ones. What can be meant in two ways is refused rather
 * than guessed: a wrong dose is worse than one that has to be typed again. Kilograms and pounds are taken as they are typed,
 * whichever of them was chosen, and recorded in kilograms; a load in pounds that reads as the one of @base did stays that
 * one to the gram. Repetitions in reserve are kept as the effort they stand for (R67).
 *
 * Returns: (transfer full) (nullable): the prescription with the new dose, or `NULL` with @error set and nothing applied
 */
RehabPrescription *
rehab_dose_parse (const char              *text,
                  const RehabPrescription *base,
                  GError                 **error)
{
  RehabPrescription *result = NULL;
  RehabDoseReader reader;

  g_return_val_if_fail (text != NULL && base != NULL, NULL);

  if (!check_text (text, error))
    return NULL;

  rehab_dose_reader_init (&reader, text);
  if (rehab_dose_read_all (&reader))
    result = make_prescription (&reader, base, error);
  else
    g_propagate_error (error, g_steal_pointer (&reader.error));
  rehab_dose_reader_clear (&reader);

  return result;
}

/**
 * rehab_dose_dup_load_note:
 * @note: a load in words
 *
 * Writes a load in words so that rehab_dose_parse() takes it for one: in quotes, unless it is understood without.
 *
 * Returns: (transfer full): "red band", "“the big one”"
 */
char *
rehab_dose_dup_load_note (const char *note)
{
  RehabDoseReader reader;
  gboolean is_plain;

  rehab_dose_reader_init (&reader, note);
  is_plain = rehab_dose_read_all (&reader) && g_strcmp0 (reader.load_note, note) == 0
             && (reader.said & (reader.said - 1)) == 0;
  rehab_dose_reader_clear (&reader);

  return is_plain ? g_strdup (note) : rehab_typed_dup_quoted (note);
}
