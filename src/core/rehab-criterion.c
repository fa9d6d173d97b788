/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-criterion-rows.h"
#include "rehab-i18n.h"
#include "rehab-pain-rule.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (RehabCriterionReading, rehab_criterion_reading, rehab_criterion_reading_copy, rehab_criterion_reading_free)

/* The words of a record have so many characters at most. */
#define MOST_WORDS 500

guint
rehab_criterion_get_count (void)
{
  return rehab_n_criterion_rows;
}

/**
 * rehab_criterion_get_nth:
 * @n: which, below rehab_criterion_get_count()
 *
 * Returns: (transfer none): a row of the table, which is in the order of the steps
 */
const RehabCriterion *
rehab_criterion_get_nth (guint n)
{
  g_return_val_if_fail (n < rehab_n_criterion_rows, NULL);

  return &rehab_criterion_rows[n].criterion;
}

/**
 * rehab_criterion_lookup:
 * @key: what a criterion is stored as: "shallow-load-test"
 *
 * Returns: (transfer none) (nullable): its row, or `NULL` for one that this version does not know
 */
const RehabCriterion *
rehab_criterion_lookup (const char *key)
{
  for (guint i = 0; i < rehab_n_criterion_rows; i++)
    if (g_strcmp0 (rehab_criterion_rows[i].criterion.key, key) == 0)
      return &rehab_criterion_rows[i].criterion;

  return NULL;
}

/**
 * rehab_criterion_get_item_key:
 * @self: a criterion
 *
 * Returns: (transfer none) (nullable): the item of an assessment that asks for it, the first of several; `NULL` where none
 *   does
 */
const char *
rehab_criterion_get_item_key (const RehabCriterion *self)
{
  const RehabCriterionRow *row = (const RehabCriterionRow *) self;

  g_return_val_if_fail (self != NULL, NULL);

  return row->items != NULL ? row->items[0] : NULL;
}

/**
 * rehab_criterion_get_place:
 * @self: a criterion
 *
 * Returns: where what it is read from is written down
 */
RehabCriterionPlace
rehab_criterion_get_place (const RehabCriterion *self)
{
  const RehabCriterionRow *row = (const RehabCriterionRow *) self;

  g_return_val_if_fail (self != NULL, REHAB_CRITERION_PLACE_NONE);

  if (row->read == rehab_criterion_read_settled || row->read == rehab_criterion_read_calm
      || row->read == rehab_criterion_read_daily || row->read == rehab_criterion_read_gym
      || row->read == rehab_criterion_read_running)
    return REHAB_CRITERION_PLACE_DIARY;

  return row->items != NULL ? REHAB_CRITERION_PLACE_ASSESSMENT : REHAB_CRITERION_PLACE_NONE;
}

RehabCriterionReading *
rehab_criterion_reading_copy (const RehabCriterionReading *self)
{
  RehabCriterionReading *copy = g_new (RehabCriterionReading, 1);

  *copy = *self;
  copy->words = g_strdup (self->words);
  copy->asked = g_strdup (self->asked);

  return copy;
}

void
rehab_criterion_reading_free (RehabCriterionReading *self)
{
  g_free (self->words);
  g_free (self->asked);
  g_free (self);
}

/**
 * rehab_phase_get_next:
 * @self: a phase
 *
 * Returns: the one after it; none after the last
 */
RehabPhase
rehab_phase_get_next (RehabPhase self)
{
  return self >= REHAB_PHASE_CALM && self < REHAB_PHASE_MAINTAIN ? self + 1 : REHAB_PHASE_NONE;
}

/**
 * rehab_phase_get_previous:
 * @self: a phase
 *
 * Returns: the one before it; none before the first
 */
RehabPhase
rehab_phase_get_previous (RehabPhase self)
{
  return self > REHAB_PHASE_CALM && self <= REHAB_PHASE_MAINTAIN ? self - 1 : REHAB_PHASE_NONE;
}

static RehabNumber
get_limit (const RehabCriterion      *criterion,
           const RehabCriterionScene *scene)
{
  if (criterion->threshold < REHAB_N_THRESHOLDS)
    return rehab_number (rehab_thresholds_get (scene->thresholds, criterion->threshold));
  if (criterion->rule == REHAB_CRITERION_YES)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (rehab_pain_rule_lookup (scene->record->episode->pain_rule)->acceptable);
}

static RehabCriterionReading *
read_row (const RehabCriterionRow   *row,
          const RehabCriterionScene *scene)
{
  RehabCriterionReading *reading = g_new0 (RehabCriterionReading, 1);

  reading->criterion = &row->criterion;
  reading->limit = get_limit (&row->criterion, scene);
  reading->asked = rehab_criterion_dup_asked (&row->criterion, reading->limit);
  row->read (reading, row, scene);

  if (reading->words == NULL)
    reading->words = g_strdup (C_("criterion", "Not measured"));

  return reading;
}

/**
 * rehab_case_read_criteria:
 * @self: a case
 * @to: the phase that a step would lead to
 * @today: the current day
 * @thresholds: the clinic's, which tell what is asked for and which criteria are used
 *
 * Reads what the step forward to @to asks for. Pain, and how sessions settled, count since the present phase began, so that
 * every phase is judged by its own load; strength counts with its day, however old. Where several tests or both sides
 * belong to one criterion, the worst decides: one beyond the limit is enough for not met, and a side that is missing is not
 * measured and never not met.
 *
 * Days after @today that were written down count like any other: a clock that was set back loses nothing.
 *
 * Returns: (transfer full) (element-type RehabCriterionReading): the readings in the order of the table; none for phase 1
 */
GPtrArray *
rehab_case_read_criteria (const RehabCase       *self,
                          RehabPhase             to,
                          RehabDate              today,
                          const RehabThresholds *thresholds)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_criterion_reading_free);
  RehabCriterionScene scene = { .record = self, .today = today, .thresholds = thresholds };

  g_return_val_if_fail (self != NULL && thresholds != NULL && rehab_date_is_set (today), readings);

  (void) rehab_case_get_phase (self, &scene.since);

  for (guint i = 0; i < rehab_n_criterion_rows; i++)
    {
      const RehabCriterionRow *row = &rehab_criterion_rows[i];

      if (row->criterion.to == to && rehab_thresholds_uses (thresholds, row->criterion.key))
        g_ptr_array_add (readings, read_row (row, &scene));
    }

  return readings;
}

/**
 * rehab_criteria_count:
 * @readings: (element-type RehabCriterionReading): readings
 * @n_met: (out): how many are met
 * @n_not_met: (out): how many are not
 * @n_not_measured: (out): of how many it is not known
 */
void
rehab_criteria_count (GPtrArray *readings,
                      guint     *n_met,
                      guint     *n_not_met,
                      guint     *n_not_measured)
{
  g_return_if_fail (readings != NULL && n_met != NULL && n_not_met != NULL && n_not_measured != NULL);

  *n_met = 0;
  *n_not_met = 0;
  *n_not_measured = 0;

  for (guint i = 0; i < readings->len; i++)
    {
      const RehabCriterionReading *reading = g_ptr_array_index (readings, i);

      if (reading->state == REHAB_CRITERION_STATE_MET)
        (*n_met)++;
      else if (reading->state == REHAB_CRITERION_STATE_NOT_MET)
        (*n_not_met)++;
      else
        (*n_not_measured)++;
    }
}

/**
 * rehab_criteria_need_reason:
 * @readings: (element-type RehabCriterionReading): what a step asks for
 *
 * Tells whether going on goes beyond a criterion, for which the clinician gives a reason. What is asked for before a part of
 * the phase only, such as sprints, holds nobody up.
 *
 * Returns: whether any other is not met, or not measured
 */
gboolean
rehab_criteria_need_reason (GPtrArray *readings)
{
  g_return_val_if_fail (readings != NULL, TRUE);

  for (guint i = 0; i < readings->len; i++)
    {
      const RehabCriterionReading *reading = g_ptr_array_index (readings, i);

      if (reading->state != REHAB_CRITERION_STATE_MET && !reading->criterion->part_only)
        return TRUE;
    }

  return FALSE;
}

/* What is written down keeps within its field, whatever a language makes of it. */
static char *
dup_fitting (const char *words)
{
  return g_utf8_strlen (words, -1) > MOST_WORDS ? g_utf8_substring (words, 0, MOST_WORDS) : g_strdup (words);
}

/**
 * rehab_criteria_freeze:
 * @readings: (element-type RehabCriterionReading): what a step asks for, as it stands
 *
 * Makes the values that go down with the step: rehab_phase_change_table_move() makes the records of them, and says which
 * step they belong to.
 *
 * Returns: (transfer full) (element-type RehabPhaseCriterion): plain values, in the order of @readings, valid as long as
 *   the array
 */
GPtrArray *
rehab_criteria_freeze (GPtrArray *readings)
{
  GPtrArray *frozen = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (readings != NULL, frozen);

  for (guint i = 0; i < readings->len; i++)
    {
      const RehabCriterionReading *reading = g_ptr_array_index (readings, i);
      g_autofree char *words = dup_fitting (reading->words);
      gsize length = strlen (words) + 1;
      char *block = g_malloc0 (sizeof (RehabPhaseCriterion) + length);
      RehabPhaseCriterion *values = (RehabPhaseCriterion *) (gpointer) block;

      /* The words lie behind the values, so that one g_free() lets go of both. */
      memcpy (block + sizeof (RehabPhaseCriterion), words, length);
      values->position = (int) i;
      values->criterion_key = reading->criterion->key;
      values->state = reading->state;
      values->value = reading->value;
      values->limit_value = reading->limit;
      values->side = reading->side;
      values->measured_on = reading->measured_on;
      values->words = block + sizeof (RehabPhaseCriterion);
      g_ptr_array_add (frozen, values);
    }

  return frozen;
}
