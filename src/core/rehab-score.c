/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-score.h"
#include "rehab-i18n.h"

#include <math.h>
#include <string.h>

#define ROUNDING 1e-9

/* Which part of an instrument a key means: n_parts for the total itself, and more for none of them. */
static guint
find_part (const RehabScore *self,
           const char       *key)
{
  size_t length = strlen (self->item->key);

  if (strncmp (key, self->item->key, length) != 0)
    return G_MAXUINT;
  if (key[length] == '\0')
    return self->instrument->n_parts;
  if (key[length] != '.')
    return G_MAXUINT;

  for (guint i = 0; i < self->instrument->n_parts; i++)
    {
      if (g_str_equal (self->instrument->parts[i].suffix, key + length + 1))
        return i;
    }

  return G_MAXUINT;
}

/* An answer as it counts now, whether it was given so, amended, or given by an amendment alone. */
static void
take_answer (RehabScore            *self,
             const RehabCase       *record,
             const RehabAssessment *assessment,
             const char            *key,
             RehabSide              side)
{
  guint part = side == REHAB_SIDE_NOT_ASKED ? find_part (self, key) : G_MAXUINT;
  guint item_part = part == self->instrument->n_parts ? 0 : part + 1;
  const RehabFinding *finding;

  if (part > self->instrument->n_parts)
    return;

  finding = rehab_case_find_finding (record, assessment->id, key, side);
  if (finding == NULL)
    return;

  if (finding->note != NULL && (self->note == NULL || item_part < self->note_part))
    {
      self->note = finding->note;
      self->note_part = item_part;
    }

  if (part == self->instrument->n_parts)
    {
      self->given = finding->value;
    }
  else if (rehab_item_part_holds_text (&self->instrument->parts[part]))
    {
      self->words[part] = finding->text;
      self->answers[part] = finding->text != NULL ? rehab_number (1.0) : REHAB_NUMBER_NOT_ASKED;
    }
  else
    {
      self->answers[part] = finding->value;
    }
}

/* Items count before a total from paper as soon as one of them is answered. */
static void
work_out_total (RehabScore *self)
{
  const RehabInstrument *instrument = self->instrument;

  if (instrument->n_parts > 0)
    rehab_instrument_count_answers (instrument, self->answers, &self->n_answered, &self->n_asked);

  for (guint i = 0; i < instrument->n_parts; i++)
    self->begun = self->begun || self->answers[i].known;

  if (self->begun)
    {
      self->total = instrument->score (self->answers);
      for (guint i = 0; self->total.known && i < instrument->n_subscales; i++)
        self->subscales[i] = rehab_instrument_get_subscale (instrument, i, self->answers);
    }
  else if (self->given.known && self->given.value >= instrument->min && self->given.value <= instrument->max)
    {
      self->total = self->given;
    }

  if (self->total.known)
    self->origin = self->begun ? REHAB_SCORE_ORIGIN_ITEMS : REHAB_SCORE_ORIGIN_GIVEN;
}

/**
 * rehab_score_read_alone:
 * @record: an episode of care
 * @assessment: one of its assessments
 * @item: a row of the table of items that has an instrument
 *
 * Reads what an assessment holds of a questionnaire or scale, without comparing it.
 *
 * Returns: the score; valid as long as the record
 */
RehabScore
rehab_score_read_alone (const RehabCase       *record,
                        const RehabAssessment *assessment,
                        const RehabItem       *item)
{
  RehabScore self = { .item = item };
  const GPtrArray *findings, *amendments;

  g_return_val_if_fail (record != NULL && assessment != NULL && item != NULL && item->instrument != NULL, self);

  self.instrument = rehab_instrument_lookup (item->instrument);
  g_return_val_if_fail (self.instrument != NULL, self);

  self.date = assessment->date;
  findings = g_hash_table_lookup (record->findings, assessment->id);
  amendments = g_hash_table_lookup (record->amendments, assessment->id);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const RehabFinding *finding = g_ptr_array_index (findings, i);

      take_answer (&self, record, assessment, finding->item_key, finding->side);
    }
  for (guint i = 0; amendments != NULL && i < amendments->len; i++)
    {
      const RehabAmendment *amendment = g_ptr_array_index (amendments, i);

      take_answer (&self, record, assessment, amendment->item_key, amendment->side);
    }

  work_out_total (&self);

  return self;
}

static gboolean
names (const RehabScore *self,
       const char       *words)
{
  g_autofree char *wanted = g_utf8_casefold (words, -1);

  for (guint i = 0; i < self->instrument->n_parts; i++)
    {
      g_autofree char *own = self->words[i] != NULL ? g_utf8_casefold (self->words[i], -1) : NULL;

      if (g_strcmp0 (own, wanted) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
names_all_of (const RehabScore *self,
              const RehabScore *other)
{
  for (guint i = 0; i < other->instrument->n_parts; i++)
    {
      if (other->words[i] != NULL && !names (self, other->words[i]))
        return FALSE;
    }

  return TRUE;
}

/* Whether the patient's own words are the same in both, in whatever order and case. */
static gboolean
asks_the_same (const RehabScore *self,
               const RehabScore *earlier)
{
  /* What stood on paper is not known here: the clinician who enters its total knows. */
  if (self->origin != REHAB_SCORE_ORIGIN_ITEMS || earlier->origin != REHAB_SCORE_ORIGIN_ITEMS)
    return TRUE;

  return names_all_of (self, earlier) && names_all_of (earlier, self);
}

/**
 * rehab_score_compare:
 * @self: a score
 * @earlier: one of the same questionnaire or scale
 *
 * Compares two totals. What is itself a change, and what asks of other activities than before, has no difference.
 *
 * Returns: how @self compares with @earlier
 */
RehabScoreChange
rehab_score_compare (const RehabScore *self,
                     const RehabScore *earlier)
{
  RehabScoreChange change = { .date = earlier->date, .before = earlier->total };

  if (self->total.known && earlier->total.known && !self->instrument->is_change && asks_the_same (self, earlier))
    change.change = rehab_number (self->total.value - earlier->total.value);

  return change;
}

static guint
find_assessment (const RehabCase       *record,
                 const RehabAssessment *assessment)
{
  guint n = 0;

  while (n < record->assessments->len
         && !g_str_equal (((const RehabAssessment *) g_ptr_array_index (record->assessments, n))->id, assessment->id))
    n++;

  return n;
}

/**
 * rehab_score_read:
 * @record: an episode of care
 * @assessment: one of its assessments
 * @item: a row of the table of items that has an instrument
 *
 * Reads what an assessment holds of a questionnaire or scale, and how its total compares with the first one of the episode
 * and with the last one before it. Two assessments of one day count in the order they were begun.
 *
 * Returns: the score; valid as long as the record
 */
RehabScore
rehab_score_read (const RehabCase       *record,
                  const RehabAssessment *assessment,
                  const RehabItem       *item)
{
  RehabScore self = rehab_score_read_alone (record, assessment, item);
  guint n, first = 0;

  g_return_val_if_fail (self.instrument != NULL, self);

  n = find_assessment (record, assessment);
  for (; first < n; first++)
    {
      RehabScore earlier = rehab_score_read_alone (record, g_ptr_array_index (record->assessments, first), item);

      if (!earlier.total.known)
        continue;
      self.since_first = rehab_score_compare (&self, &earlier);
      break;
    }

  for (guint i = n; i > first; i--)
    {
      RehabScore earlier = rehab_score_read_alone (record, g_ptr_array_index (record->assessments, i - 1), item);

      if (!earlier.total.known)
        continue;
      self.since_last = rehab_score_compare (&self, &earlier);
      break;
    }

  return self;
}

/**
 * rehab_score_read_earlier:
 * @record: an episode of care
 * @assessment: one of its assessments
 * @item: a row of the table of items that has an instrument
 *
 * Reads the last assessment before @assessment that holds answers to the items themselves, complete or not: what each of
 * them was the time before.
 *
 * Returns: the score, without its comparisons; without a date when there is no such assessment
 */
RehabScore
rehab_score_read_earlier (const RehabCase       *record,
                          const RehabAssessment *assessment,
                          const RehabItem       *item)
{
  RehabScore none = { .item = item };

  g_return_val_if_fail (record != NULL && assessment != NULL && item != NULL && item->instrument != NULL, none);

  none.instrument = rehab_instrument_lookup (item->instrument);
  for (guint i = find_assessment (record, assessment); i > 0; i--)
    {
      RehabScore earlier = rehab_score_read_alone (record, g_ptr_array_index (record->assessments, i - 1), item);

      if (earlier.begun)
        return earlier;
    }

  return none;
}

/**
 * rehab_score_read_latest:
 * @record: an episode of care
 * @item: a row of the table of items that has an instrument
 *
 * Reads the last total of an episode.
 *
 * Returns: the score; without a date when there is no total in the whole episode
 */
RehabScore
rehab_score_read_latest (const RehabCase *record,
                         const RehabItem *item)
{
  RehabScore none = { .item = item };

  g_return_val_if_fail (record != NULL && item != NULL && item->instrument != NULL, none);

  none.instrument = rehab_instrument_lookup (item->instrument);
  for (guint i = record->assessments->len; i > 0; i--)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, i - 1);
      RehabScore self = rehab_score_read_alone (record, assessment, item);

      if (self.total.known)
        return rehab_score_read (record, assessment, item);
    }

  return none;
}

static char *
dup_number (const RehabScore *self,
            double            value)
{
  return rehab_language_dup_fixed (value, self->instrument->decimals);
}

/**
 * rehab_score_dup_total:
 * @self: a score
 *
 * Says a total, or why there is none: "64 of 100", "6, much better", "5 of 8 items, no total", "Not asked".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_score_dup_total (const RehabScore *self)
{
  g_autofree char *total = NULL;
  const char *step;

  g_return_val_if_fail (self != NULL && self->instrument != NULL, NULL);

  if (self->begun && !self->total.known)
    /* Translators: how many items of a questionnaire are answered, of how many */
    return g_strdup_printf (ngettext ("%u of %u item, no total", "%u of %u items, no total", self->n_asked),
                            self->n_answered, self->n_asked);
  if (!self->total.known)
    return g_strdup (_("Not asked"));

  total = dup_number (self, self->total.value);
  step = rehab_instrument_get_step (self->instrument, self->total.value);
  if (step != NULL)
    /* Translators: a number on a short scale, and what it is called: "6, much better" */
    return g_strdup_printf (_("%s, %s"), total, step);

  /* Translators: a score and the highest there is: "64 of 100" */
  return g_strdup_printf (_("%s of %.0f"), total, self->instrument->max);
}

/**
 * rehab_score_dup_problem:
 * @self: a score
 *
 * Says what does not fit: answers that contradict each other, or a total from paper that is not that of the items.
 *
 * Returns: (transfer full) (nullable): the translated sentences, or `NULL` when all fits
 */
char *
rehab_score_dup_problem (const RehabScore *self)
{
  g_autofree char *paper = NULL;
  g_autofree char *total = NULL;
  const char *problem;

  g_return_val_if_fail (self != NULL && self->instrument != NULL, NULL);

  if (!self->begun)
    return NULL;

  problem = rehab_instrument_find_problem (self->instrument, self->answers);
  if (problem != NULL)
    return g_strdup (_(problem));
  if (!self->given.known)
    return NULL;

  paper = dup_number (self, self->given.value);
  if (!self->total.known)
    return g_strdup_printf (_("The total from paper, %s, does not count while only some items are answered."), paper);

  /* A mean stands on paper with as many digits as are shown here. */
  if (fabs (self->given.value - self->total.value) <= 0.5 * pow (10.0, -(double) self->instrument->decimals) + ROUNDING)
    return NULL;

  total = dup_number (self, self->total.value);
  return g_strdup_printf (_("The items give %s and count; the total from paper is %s."), total, paper);
}

static gboolean
has_percent (const RehabInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_figures; i++)
    {
      if (instrument->figures[i].percent > 0.0)
        return TRUE;
    }

  return FALSE;
}

/* With a sign; a minus as wide as a plus. */
static char *
dup_signed (double value,
            guint  decimals)
{
  double unit = pow (10.0, decimals);
  double rounded = round (value * unit) / unit;
  g_autofree char *digits = rehab_language_dup_fixed (fabs (rounded), decimals);

  return g_strconcat (fabs (rounded) < ROUNDING ? "±" : rounded < 0.0 ? "−" : "+", digits, NULL);
}

/**
 * rehab_score_dup_change:
 * @self: a score
 * @change: its `since_first` or `since_last`
 * @today: the present day: a date of another year is given with its year
 *
 * Says one change as a fact: "+11 since 2 Oct", and in percent too where a published figure is in percent. It tells nobody
 * whether that is much: the published figures stand beside it.
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` when there is nothing to compare
 */
char *
rehab_score_dup_change (const RehabScore       *self,
                        const RehabScoreChange *change,
                        RehabDate               today)
{
  g_autofree char *date = NULL;
  g_autofree char *points = NULL;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (self != NULL && self->instrument != NULL && change != NULL, NULL);

  if (!rehab_date_is_set (change->date) || !self->total.known || self->instrument->is_change)
    return NULL;

  date = rehab_date_format_short (change->date, today);
  if (!change->change.known)
    /* Translators: activities that a patient named, and a day */
    return g_strdup_printf (_("Not compared with %s: other activities"), date);

  points = dup_signed (change->change.value, self->instrument->decimals);
  if (!has_percent (self->instrument) || !(change->before.value > 0.0))
    /* Translators: a change with its sign, and since when */
    return g_strdup_printf (_("%s since %s"), points, date);

  percent = dup_signed (change->change.value / change->before.value * 100.0, 0);
  /* Translators: a change in points with its sign, in percent with its sign, and since when: "−2 (−33 %) since 2 Oct" */
  return g_strdup_printf (_("%s (%s %%) since %s"), points, percent, date);
}

/**
 * rehab_score_dup_previous:
 * @self: a score
 * @today: the present day
 *
 * Says what the total was the time before: "Was 58 on 30 Oct".
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` when there was none
 */
char *
rehab_score_dup_previous (const RehabScore *self,
                          RehabDate         today)
{
  g_autofree char *total = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL && self->instrument != NULL, NULL);

  if (!rehab_date_is_set (self->since_last.date))
    return NULL;

  total = dup_number (self, self->since_last.before.value);
  date = rehab_date_format_short (self->since_last.date, today);

  /* Translators: an earlier value and its date */
  return g_strdup_printf (_("Was %s on %s"), total, date);
}

/**
 * rehab_score_dup_changes:
 * @self: a score
 * @today: the present day
 *
 * Says both changes, since the first total and since the last: "+11 since 2 Oct; +4 since 30 Oct".
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` when there is nothing to compare
 */
char *
rehab_score_dup_changes (const RehabScore *self,
                         RehabDate         today)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (self != NULL && self->instrument != NULL, NULL);

  first = rehab_score_dup_change (self, &self->since_first, today);
  if (first == NULL || rehab_date_compare (self->since_first.date, self->since_last.date) == 0)
    return g_steal_pointer (&first);

  last = rehab_score_dup_change (self, &self->since_last, today);
  /* That the activities are others is said once. */
  if (last == NULL || (!self->since_first.change.known && !self->since_last.change.known))
    return g_steal_pointer (&first);

  /* Translators: two changes: since the beginning, and since the last time */
  return g_strdup_printf (_("%s; %s"), first, last);
}

/**
 * rehab_score_dup_subscale:
 * @self: a score
 * @subscale: which subscale of its instrument
 *
 * Says one subscale: "Rumination 9 of 16".
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` without a total from its items
 */
char *
rehab_score_dup_subscale (const RehabScore *self,
                          guint             subscale)
{
  const RehabSubscale *table;

  g_return_val_if_fail (self != NULL && self->instrument != NULL && subscale < self->instrument->n_subscales, NULL);

  if (!self->subscales[subscale].known)
    return NULL;

  table = &self->instrument->subscales[subscale];

  /* Translators: the name of a part of a questionnaire, its score, and the highest there is */
  return g_strdup_printf (_("%s %.0f of %.0f"), _(table->label),
                          self->subscales[subscale].value, table->max);
}
