/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progression.h"
#include "rehab-i18n.h"
#include "rehab-item.h"
#include "rehab-units.h"

#include <string.h>

#define PER_CENT 100.0
#define SAME 1e-9

/* How an answer is held against what the source wants. */
typedef enum
{
  RULE_PAIN,   /* up to the threshold; of two involved sides the worse */
  RULE_PARITY, /* the involved side as a share of the other, from the threshold on */
  RULE_DONE,   /* done, and free of pain */
} Rule;

typedef struct
{
  RehabProgressionFact fact; /* the first member, by which the row is found again */
  Rule rule;
  RehabThreshold threshold; /* REHAB_N_THRESHOLDS for none */
} Row;

static const Row rows[] = {
  {
    { .key = "rest-pain", .label = N_("No pain at rest"), .item_key = "pain-now", .sources = "R49" },
    RULE_PAIN, REHAB_THRESHOLD_REST_PAIN,
  },
  {
    { .key = "drop-lunge", .label = N_("Drop lunge without weight, free of pain"), .item_key = "load-drop-lunge", .sided = TRUE,
      .sources = "R49" },
    RULE_PAIN, REHAB_THRESHOLD_LUNGE_PAIN,
  },
  {
    { .key = "prone-curl", .label = N_("Prone curl, ten-repetition maximum, equal on both sides"),
      .item_key = "strength-prone-curl", .sided = TRUE, .sources = "R49" },
    RULE_PARITY, REHAB_THRESHOLD_PARITY,
  },
  {
    { .key = "bridges", .label = N_("Or single-leg bridges, as many on both sides"), .item_key = "strength-bridge-count",
      .sided = TRUE, .sources = "R49" },
    RULE_PARITY, REHAB_THRESHOLD_PARITY,
  },
  {
    { .key = "ten-hops", .label = N_("Ten single-leg hops, free of pain"), .item_key = "function-ten-hops", .sided = TRUE,
      .sources = "R37" },
    RULE_PAIN, REHAB_THRESHOLD_HOP_PAIN,
  },
  {
    { .key = "brisk-walk", .label = N_("30 minutes’ brisk walk, free of pain"), .item_key = "function-brisk-walk",
      .sources = "R51" },
    RULE_DONE, REHAB_N_THRESHOLDS,
  },
};

/**
 * rehab_progression_fact_get_count:
 *
 * Returns: how many facts sources want before the first run
 */
guint
rehab_progression_fact_get_count (void)
{
  return G_N_ELEMENTS (rows);
}

/**
 * rehab_progression_fact_get_nth:
 * @n: which one, below rehab_progression_fact_get_count()
 *
 * Returns: (transfer none): a row of the table
 */
const RehabProgressionFact *
rehab_progression_fact_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (rows), NULL);

  return &rows[n].fact;
}

/**
 * rehab_progression_fact_get_threshold:
 * @self: a row of the table
 *
 * Returns: the clinic's figure that its value is held against; `REHAB_N_THRESHOLDS` for none
 */
RehabThreshold
rehab_progression_fact_get_threshold (const RehabProgressionFact *self)
{
  g_return_val_if_fail (self != NULL, REHAB_N_THRESHOLDS);

  return ((const Row *) self)->threshold;
}

static RehabNumber
find_value (const RehabCase *record,
            const char      *item_key,
            RehabSide        side,
            RehabDate        today,
            RehabDate       *asked_on)
{
  RehabDate date = REHAB_DATE_NONE;
  const RehabFinding *finding = rehab_case_find_latest (record, item_key, side, NULL, &date);

  if (finding == NULL || !finding->value.known || rehab_date_compare (date, today) > 0)
    return REHAB_NUMBER_NOT_ASKED;

  *asked_on = date;

  return finding->value;
}

static const char *
get_side_label (RehabSide side)
{
  return side == REHAB_SIDE_LEFT ? C_("progression fact", "left") : C_("progression fact", "right");
}

static gboolean
is_involved (const RehabCase *record,
             RehabSide        side)
{
  return record->episode->side == side || record->episode->side == REHAB_SIDE_BOTH
         || record->episode->side == REHAB_SIDE_NOT_ASKED;
}

/* Both sides that are involved have to be known: the better one alone says nothing of the worse. */
static void
read_pain (RehabProgressionReading *self,
           const Row               *row,
           const RehabCase         *record,
           RehabDate                today,
           const RehabThresholds   *thresholds)
{
  static const RehabSide sides[] = { REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT };
  gboolean all = TRUE;
  double limit = rehab_thresholds_get (thresholds, row->threshold);

  if (!row->fact.sided)
    {
      self->value = find_value (record, row->fact.item_key, REHAB_SIDE_NOT_ASKED, today, &self->measured_on);
      all = self->value.known;
    }

  for (size_t i = 0; row->fact.sided && i < G_N_ELEMENTS (sides); i++)
    {
      RehabDate date = REHAB_DATE_NONE;
      RehabNumber value;

      if (!is_involved (record, sides[i]))
        continue;

      value = find_value (record, row->fact.item_key, sides[i], today, &date);
      all = all && value.known;
      if (!value.known || (self->value.known && self->value.value >= value.value))
        continue;

      self->value = value;
      self->side = sides[i];
      self->measured_on = date;
    }

  if (self->value.known && self->value.value > limit + SAME)
    self->state = REHAB_CRITERION_STATE_NOT_MET;
  else if (all)
    self->state = REHAB_CRITERION_STATE_MET;
}

static void
read_parity (RehabProgressionReading *self,
             const Row               *row,
             const RehabCase         *record,
             RehabDate                today,
             const RehabThresholds   *thresholds)
{
  RehabDate left_on = REHAB_DATE_NONE;
  RehabDate right_on = REHAB_DATE_NONE;
  RehabNumber left = find_value (record, row->fact.item_key, REHAB_SIDE_LEFT, today, &left_on);
  RehabNumber right = find_value (record, row->fact.item_key, REHAB_SIDE_RIGHT, today, &right_on);
  double share = rehab_thresholds_get (thresholds, row->threshold) / PER_CENT;

  /* Of two involved sides it is the weaker beside the stronger. */
  self->side = record->episode->side;
  if (self->side != REHAB_SIDE_LEFT && self->side != REHAB_SIDE_RIGHT)
    self->side = left.value <= right.value ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT;
  self->value = self->side == REHAB_SIDE_LEFT ? left : right;
  self->other = self->side == REHAB_SIDE_LEFT ? right : left;
  self->measured_on = self->side == REHAB_SIDE_LEFT ? left_on : right_on;

  if (!left.known || !right.known)
    return;

  self->state = self->value.value + SAME >= share * self->other.value ? REHAB_CRITERION_STATE_MET : REHAB_CRITERION_STATE_NOT_MET;
}

/* A walk that was not done is not known to be possible, which is not what the source wants. */
static void
read_done (RehabProgressionReading *self,
           const Row               *row,
           const RehabCase         *record,
           RehabDate                today)
{
  g_autofree char *pain_key = g_strconcat (row->fact.item_key, ".pain", NULL);
  RehabNumber done = find_value (record, row->fact.item_key, REHAB_SIDE_NOT_ASKED, today, &self->measured_on);
  RehabDate pain_on = REHAB_DATE_NONE;
  RehabNumber pain = find_value (record, pain_key, REHAB_SIDE_NOT_ASKED, today, &pain_on);

  self->value = done;
  if (!done.known)
    return;

  /* The pain beside an earlier yes is not that of this one. */
  if (done.value > 0.0 && pain.known && rehab_date_compare (pain_on, self->measured_on) == 0)
    self->other = pain;
  if (done.value <= 0.0 || (self->other.known && self->other.value > 0.0))
    self->state = REHAB_CRITERION_STATE_NOT_MET;
  else if (self->other.known)
    self->state = REHAB_CRITERION_STATE_MET;
}

static char *
dup_amount (const RehabItem *item,
            RehabNumber      value)
{
  g_autofree char *digits = rehab_units_dup_figure (item->measure, value.value);

  if (item->kind == REHAB_ITEM_PAIN)
    return g_strdup_printf (C_("progression fact", "%s of 10"), digits);
  if (item->unit == NULL || *item->unit == '\0')
    return g_steal_pointer (&digits);

  return rehab_language_dup_with_unit (digits, rehab_item_get_unit (item));
}

static char *
dup_words (const RehabProgressionReading *self,
           const Row                     *row,
           RehabDate                      today)
{
  const RehabItem *item = rehab_item_lookup (row->fact.item_key);
  g_autofree char *date = rehab_date_format_short (self->measured_on, today);
  g_autofree char *value = NULL;
  g_autofree char *other = NULL;

  if (!self->value.known && !(row->rule == RULE_PARITY && self->other.known))
    return g_strdup (_("not measured"));

  if (row->rule == RULE_DONE)
    {
      if (self->value.value <= 0.0)
        /* Translators: a walk that was not done when it was asked for, and the day */
        return g_strdup_printf (_("not done (%s)"), date);
      if (!self->other.known)
        return g_strdup_printf (_("done, pain not asked (%s)"), date);

      other = rehab_language_dup_number (self->other.value);
      return g_strdup_printf (_("done, pain %s of 10 (%s)"), other, date);
    }

  value = self->value.known ? dup_amount (item, self->value) : g_strdup (_("not measured"));
  if (row->rule == RULE_PARITY)
    {
      other = self->other.known ? dup_amount (item, self->other) : g_strdup (_("not measured"));
      if (!self->value.known)
        /* Translators: a side with its value, and that of the other side */
        return g_strdup_printf (_("%s %s, other side %s"), get_side_label (self->side), value, other);

      /* Translators: a side with its value, that of the other side, and the day */
      return g_strdup_printf (_("%s %s, other side %s (%s)"), get_side_label (self->side), value, other, date);
    }

  if (self->side == REHAB_SIDE_NOT_ASKED)
    return g_strdup_printf (C_("progression fact", "%s (%s)"), value, date);

  return g_strdup_printf (C_("progression fact", "%s %s (%s)"), get_side_label (self->side), value, date);
}

static RehabProgressionReading *
read_fact (const Row              *row,
           const RehabProgression *progression,
           const RehabCase        *record,
           RehabDate               today,
           const RehabThresholds  *thresholds)
{
  g_auto (GStrv) own = g_strsplit (progression->own_facts, " ", -1);
  RehabProgressionReading *self = g_new0 (RehabProgressionReading, 1);

  self->fact = &row->fact;
  self->of_its_source = g_strv_contains ((const char *const *) own, row->fact.key);
  switch (row->rule)
    {
    case RULE_PAIN:
      read_pain (self, row, record, today, thresholds);
      break;

    case RULE_PARITY:
      read_parity (self, row, record, today, thresholds);
      break;

    case RULE_DONE:
    default:
      read_done (self, row, record, today);
      break;
    }
  self->words = dup_words (self, row, today);

  return self;
}

void
rehab_progression_reading_free (RehabProgressionReading *self)
{
  g_free (self->words);
  g_free (self);
}

/**
 * rehab_progression_read_facts:
 * @self: a progression
 * @record: a case
 * @today: the current day; what was measured later does not count
 * @thresholds: the clinic's thresholds
 *
 * Lists what the published programmes want before the first run (R49, R37, R51), with what the assessments have of it:
 * first what the progression's own source asks for, then the others. The last value counts, and its day is told.
 *
 * Returns: (transfer full) (element-type RehabProgressionReading): all of them, measured or not
 */
GPtrArray *
rehab_progression_read_facts (const RehabProgression *self,
                              const RehabCase        *record,
                              RehabDate               today,
                              const RehabThresholds  *thresholds)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_progression_reading_free);
  guint n_own = 0;

  g_return_val_if_fail (self != NULL && record != NULL && thresholds != NULL, list);
  g_return_val_if_fail (rehab_date_is_set (today), list);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RehabProgressionReading *reading = read_fact (&rows[i], self, record, today, thresholds);

      if (reading->of_its_source)
        g_ptr_array_insert (list, (int) n_own++, reading);
      else
        g_ptr_array_add (list, reading);
    }

  return list;
}
