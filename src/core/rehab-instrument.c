/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-instrument-rows.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-source.h"

#include <math.h>

/* What is asked about the condition first, and at every visit; then function; then beliefs. */
static const RehabInstrument * const instruments[] = {
  &rehab_instrument_visa_h,
  &rehab_instrument_psfs,
  &rehab_instrument_nprs,
  &rehab_instrument_global_change,
  &rehab_instrument_nirschl,
  &rehab_instrument_lefs,
  &rehab_instrument_fash,
  &rehab_instrument_tsk_11,
  &rehab_instrument_pcs,
};

/**
 * rehab_instrument_get_count:
 *
 * Returns: how many instruments there are
 */
guint
rehab_instrument_get_count (void)
{
  return G_N_ELEMENTS (instruments);
}

/**
 * rehab_instrument_get_nth:
 * @n: which one, below rehab_instrument_get_count()
 *
 * Returns: an instrument
 */
const RehabInstrument *
rehab_instrument_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (instruments), NULL);

  return instruments[n];
}

/**
 * rehab_instrument_lookup:
 * @key: what the table of items calls it: "visa-h"
 *
 * Returns: (nullable): the instrument, or `NULL` for a key that there is not
 */
const RehabInstrument *
rehab_instrument_lookup (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (instruments); i++)
    {
      if (g_str_equal (instruments[i]->key, key))
        return instruments[i];
    }

  return NULL;
}

/**
 * rehab_instrument_add_up:
 * @answers: answers
 * @n_answers: how many
 *
 * Adds up answers; for the tables of instruments.
 *
 * Returns: the sum; not known unless every answer is
 */
RehabNumber
rehab_instrument_add_up (const RehabNumber *answers,
                         guint              n_answers)
{
  double sum = 0.0;

  for (guint i = 0; i < n_answers; i++)
    {
      if (!answers[i].known)
        return REHAB_NUMBER_NOT_ASKED;
      sum += answers[i].value;
    }

  return rehab_number (sum);
}

/**
 * rehab_instrument_count_answers:
 * @self: an instrument
 * @answers: answers in the order of its parts
 * @n_answered: (out): how many of its questions are answered
 * @n_asked: (out): how many have to be, so that there is a total
 *
 * Counts how far an instrument has come, in questions as its form numbers them: one may be answered in two parts.
 */
void
rehab_instrument_count_answers (const RehabInstrument *self,
                                const RehabNumber     *answers,
                                guint                 *n_answered,
                                guint                 *n_asked)
{
  g_return_if_fail (self != NULL && answers != NULL && n_answered != NULL && n_asked != NULL);

  if (self->count != NULL)
    {
      self->count (answers, n_answered, n_asked);
      return;
    }

  *n_answered = 0;
  *n_asked = self->n_parts;
  for (guint i = 0; i < self->n_parts; i++)
    {
      if (answers[i].known)
        (*n_answered)++;
    }
}

/**
 * rehab_instrument_find_problem:
 * @self: an instrument
 * @answers: answers in the order of its parts
 *
 * Looks for answers that no completed form can hold, alone or together.
 *
 * Returns: (nullable): an untranslated sentence, or `NULL` where nothing is wrong
 */
const char *
rehab_instrument_find_problem (const RehabInstrument *self,
                               const RehabNumber     *answers)
{
  g_return_val_if_fail (self != NULL && answers != NULL, NULL);

  for (guint i = 0; i < self->n_parts; i++)
    {
      if (!rehab_item_part_holds_text (&self->parts[i])
          && !rehab_item_part_check (&self->parts[i], REHAB_SIDE_NOT_ASKED, answers[i], NULL, NULL))
        return N_("An item has a score that it cannot have: no total.");
    }

  return self->find_contradiction != NULL ? self->find_contradiction (answers) : NULL;
}

/**
 * rehab_instrument_get_subscale:
 * @self: an instrument
 * @subscale: which of its subscales
 * @answers: answers in the order of its parts
 *
 * Returns: the sum of a subscale's items; not known unless all of them are answered
 */
RehabNumber
rehab_instrument_get_subscale (const RehabInstrument *self,
                               guint                  subscale,
                               const RehabNumber     *answers)
{
  RehabNumber own[REHAB_INSTRUMENT_MAX_PARTS];
  const RehabSubscale *table;

  g_return_val_if_fail (self != NULL && subscale < self->n_subscales && answers != NULL, REHAB_NUMBER_NOT_ASKED);

  table = &self->subscales[subscale];
  for (guint i = 0; i < table->n_parts; i++)
    own[i] = answers[table->parts[i]];

  return rehab_instrument_add_up (own, table->n_parts);
}

/**
 * rehab_instrument_get_step:
 * @self: an instrument
 * @total: a total
 *
 * Returns: (nullable): what that total is called, translated; `NULL` where it has no name
 */
const char *
rehab_instrument_get_step (const RehabInstrument *self,
                           double                 total)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_steps; i++)
    {
      if (fabs (self->steps[i].value - total) < 1e-9)
        return _(self->steps[i].label);
    }

  return NULL;
}

/**
 * rehab_instrument_dup_figure:
 * @self: an instrument
 * @figure: one of its published figures
 *
 * Says what is published of a change and where: "22 points: counted as success in one group of runners. MLTJ (R16)". It
 * stands beside a change and judges none.
 *
 * Returns: (transfer full): the translated sentences
 */
char *
rehab_instrument_dup_figure (const RehabInstrument   *self,
                             const RehabChangeFigure *figure)
{
  g_autofree char *number = NULL;
  g_autofree char *points = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *source = NULL;
  const char *caveat;

  g_return_val_if_fail (self != NULL && figure != NULL, NULL);

  number = rehab_language_dup_number (figure->value);
  points = g_strdup_printf (ngettext ("%s point", "%s points", (gulong) ceil (figure->value)), number);
  /* Translators: an amount in points, or else that much of the score before: "2 points or 33 %" */
  amount = figure->percent > 0.0 ? g_strdup_printf (_("%s or %g %%"), points, figure->percent) : g_strdup (points);
  source = rehab_sources_dup_short (figure->sources);
  caveat = figure->caveat != NULL ? _(figure->caveat) : NULL;

  if (caveat != NULL)
    /* Translators: an amount, what it means, a restriction as a whole sentence, the publication */
    return g_strdup_printf (_("%s: %s. %s %s"), amount, _(figure->label), caveat, source);

  /* Translators: an amount, what it means, the publication */
  return g_strdup_printf (_("%s: %s. %s"), amount, _(figure->label), source);
}

/**
 * rehab_instrument_dup_published:
 * @self: an instrument
 *
 * Says all that is published of an instrument's changes and totals, one a line, and then how far it carries.
 *
 * Returns: (transfer full) (nullable): translated lines, or `NULL` when nothing is
 */
char *
rehab_instrument_dup_published (const RehabInstrument *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_figures; i++)
    rehab_lines_take (text, rehab_instrument_dup_figure (self, &self->figures[i]));

  for (guint i = 0; i < self->n_facts; i++)
    {
      g_autofree char *source = rehab_sources_dup_short (self->facts[i].sources);

      rehab_lines_take (text, g_strdup_printf ("%s %s", _(self->facts[i].text), source));
    }

  if (self->caveat != NULL)
    rehab_lines_take (text, g_strdup (_(self->caveat)));

  if (text->len == 0)
    return NULL;

  return g_string_free_and_steal (g_steal_pointer (&text));
}
