/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-return-rows.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (RehabReturnReading, rehab_return_reading, rehab_return_reading_copy, rehab_return_reading_free)

/* Shares of whole numbers are rarely exact in binary. */
#define TINY 1e-9

guint
rehab_return_criterion_get_count (void)
{
  return rehab_n_return_rows;
}

/**
 * rehab_return_criterion_get_nth:
 * @n: which, below rehab_return_criterion_get_count()
 *
 * Returns: (transfer none): a row of the checklist, which is in the order of its sections
 */
const RehabReturnCriterion *
rehab_return_criterion_get_nth (guint n)
{
  g_return_val_if_fail (n < rehab_n_return_rows, NULL);

  return &rehab_return_rows[n].criterion;
}

/**
 * rehab_return_criterion_lookup:
 * @key: what a criterion is stored as: "return-bridge-count"
 *
 * Returns: (transfer none) (nullable): its row, or `NULL` for one that this version does not know
 */
const RehabReturnCriterion *
rehab_return_criterion_lookup (const char *key)
{
  for (guint i = 0; i < rehab_n_return_rows; i++)
    if (g_strcmp0 (rehab_return_rows[i].criterion.key, key) == 0)
      return &rehab_return_rows[i].criterion;

  return NULL;
}

/**
 * rehab_return_criterion_get_item_key:
 * @self: a criterion
 *
 * Returns: (transfer none) (nullable): the item of an assessment that asks for it, the first of several; `NULL` where none
 *   does
 */
const char *
rehab_return_criterion_get_item_key (const RehabReturnCriterion *self)
{
  const RehabReturnRow *row = (const RehabReturnRow *) self;

  g_return_val_if_fail (self != NULL, NULL);

  return row->items != NULL ? row->items[0] : NULL;
}

/**
 * rehab_return_criterion_dup_agreement:
 * @self: a criterion
 *
 * Says what the experts who were asked came to, as it was published: "78.3 % of experts agreed", "66 % agreed: no
 * consensus".
 *
 * Returns: (transfer full) (nullable): the translated words; `NULL` where none were asked, or the caveat gives their figures
 */
char *
rehab_return_criterion_dup_agreement (const RehabReturnCriterion *self)
{
  g_autofree char *percent = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!(self->agreed_percent > 0.0))
    return NULL;

  percent = rehab_language_dup_number (self->agreed_percent);

  switch (self->agreement)
    {
    case REHAB_RETURN_AGREEMENT_REACHED:
      return g_strdup_printf (_("%s %% of experts agreed"), percent);

    case REHAB_RETURN_AGREEMENT_NONE:
      return g_strdup_printf (_("%s %% of experts agreed: no consensus"), percent);

    case REHAB_RETURN_AGREEMENT_REJECTED:
      return g_strdup_printf (_("%s %% of experts agreed: rejected"), percent);

    case REHAB_RETURN_AGREEMENT_NOT_ASKED:
    default:
      return NULL;
    }
}

/**
 * rehab_return_section_get_title:
 * @section: a section of the checklist
 *
 * Returns: (transfer none): its translated title
 */
const char *
rehab_return_section_get_title (RehabReturnSection section)
{
  static const char *const titles[] = {
    [REHAB_RETURN_SECTION_SYMPTOMS] = NC_("return", "Pain"),
    [REHAB_RETURN_SECTION_STRENGTH] = NC_("return", "Strength and Range"),
    [REHAB_RETURN_SECTION_FUNCTION] = NC_("return", "Hops, Turns and Stops"),
    [REHAB_RETURN_SECTION_RUNNING] = NC_("return", "Running and Speed"),
    [REHAB_RETURN_SECTION_READINESS] = NC_("return", "Readiness"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (titles) == REHAB_N_RETURN_SECTIONS);
  g_return_val_if_fail ((guint) section < REHAB_N_RETURN_SECTIONS, NULL);

  return C_("return", titles[section]);
}

/* "28 repetitions"; rounded away from its limit, so that a share just short of it does not read as the limit. */
char *
rehab_return_dup_amount (const RehabReturnCriterion *self,
                         double                      value)
{
  double scale = pow (10.0, self->decimals);
  double rounded = self->at_most ? ceil (value * scale - TINY) : floor (value * scale + TINY);
  /* Nothing is not to be less than nothing: ceil() makes -0 of it. */
  g_autofree char *digits = rehab_language_dup_number (rounded / scale + 0.0);

  if (*self->unit == '\0')
    return g_steal_pointer (&digits);
  if (g_str_equal (self->unit, "repetitions"))
    return g_strdup_printf (ngettext ("%s repetition", "%s repetitions", (gulong) value), digits);

  return rehab_language_dup_with_unit (digits, _(self->unit));
}

RehabReturnReading *
rehab_return_reading_copy (const RehabReturnReading *self)
{
  RehabReturnReading *copy = g_new (RehabReturnReading, 1);

  *copy = *self;
  copy->check_words = g_strdup (self->check_words);
  copy->words = g_strdup (self->words);
  copy->asked = g_strdup (self->asked);

  return copy;
}

void
rehab_return_reading_free (RehabReturnReading *self)
{
  g_free (self->check_words);
  g_free (self->words);
  g_free (self->asked);
  g_free (self);
}

/* The last one that was made; one without a state takes those before it back. */
static const RehabReturnCheck *
find_check (const RehabCase *record,
            const char      *key)
{
  for (guint i = record->return_checks->len; i > 0; i--)
    {
      const RehabReturnCheck *check = g_ptr_array_index (record->return_checks, i - 1);

      if (g_strcmp0 (check->criterion_key, key) == 0)
        return check->state != REHAB_CRITERION_STATE_NOT_MEASURED ? check : NULL;
    }

  return NULL;
}

static char *
dup_check_words (const RehabReturnCriterion *criterion,
                 const RehabReturnCheck     *check,
                 RehabDate                   today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (rehab_choice_get_label (REHAB_TYPE_CRITERION_STATE, (int) check->state)));
  if (check->value.known)
    g_ptr_array_add (parts, rehab_return_dup_amount (criterion, check->value.value));
  g_ptr_array_add (parts, rehab_date_format_short (check->date, today));

  return rehab_parts_join (parts, C_("list", ", "));
}

static void
set_limit (RehabReturnReading    *reading,
           const RehabThresholds *thresholds)
{
  const RehabReturnCriterion *criterion = reading->criterion;
  g_autofree char *amount = NULL;

  if (criterion->threshold >= REHAB_N_THRESHOLDS)
    {
      reading->asked = g_strdup ("");
      return;
    }

  reading->limit = rehab_number (rehab_thresholds_get (thresholds, criterion->threshold));
  amount = rehab_return_dup_amount (criterion, reading->limit.value);
  reading->asked = g_strdup_printf (criterion->at_most ? C_("criterion", "up to %s") : C_("criterion", "at least %s"), amount);
}

static void
compare_with_limit (RehabReturnReading *reading)
{
  gboolean within;

  if (!reading->value.known || !reading->limit.known)
    return;

  within = reading->criterion->at_most ? reading->value.value <= reading->limit.value + TINY
                                       : reading->value.value >= reading->limit.value - TINY;
  reading->measured = within ? REHAB_CRITERION_STATE_MET : REHAB_CRITERION_STATE_NOT_MET;
}

static RehabReturnReading *
read_row (const RehabReturnRow  *row,
          const RehabCase       *record,
          RehabDate              today,
          const RehabThresholds *thresholds)
{
  RehabReturnReading *reading = g_new0 (RehabReturnReading, 1);

  reading->criterion = &row->criterion;
  set_limit (reading, thresholds);
  if (row->read != NULL)
    row->read (reading, row, record, today);
  compare_with_limit (reading);
  if (reading->words == NULL)
    reading->words = g_strdup (C_("criterion", "Not measured"));

  reading->check = find_check (record, row->criterion.key);
  if (reading->check != NULL)
    {
      reading->state = reading->check->state;
      reading->check_words = dup_check_words (&row->criterion, reading->check, today);
    }

  return reading;
}

/**
 * rehab_case_read_return:
 * @self: a case
 * @today: the current day
 * @thresholds: the clinic's, which give the figures and tell which criteria are used
 *
 * Reads the checklist for the return to sport: what was measured last, beside what a clinician found last. A figure that
 * lies within the clinic's limit does not tick anything.
 *
 * Returns: (transfer full) (element-type RehabReturnReading): the readings in the order of the table, valid as long as the
 *   case
 */
GPtrArray *
rehab_case_read_return (const RehabCase       *self,
                        RehabDate              today,
                        const RehabThresholds *thresholds)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_return_reading_free);

  g_return_val_if_fail (self != NULL && thresholds != NULL && rehab_date_is_set (today), readings);

  for (guint i = 0; i < rehab_n_return_rows; i++)
    {
      const RehabReturnRow *row = &rehab_return_rows[i];

      if (rehab_thresholds_uses (thresholds, row->criterion.key))
        g_ptr_array_add (readings, read_row (row, self, today, thresholds));
    }

  return readings;
}

/**
 * rehab_return_count:
 * @readings: (element-type RehabReturnReading): readings
 * @n_met: (out): how many a clinician found to be met
 * @n_not_met: (out): how many not
 * @n_not_checked: (out): how many nobody checked
 */
void
rehab_return_count (GPtrArray *readings,
                    guint     *n_met,
                    guint     *n_not_met,
                    guint     *n_not_checked)
{
  g_return_if_fail (readings != NULL && n_met != NULL && n_not_met != NULL && n_not_checked != NULL);

  *n_met = 0;
  *n_not_met = 0;
  *n_not_checked = 0;

  for (guint i = 0; i < readings->len; i++)
    {
      const RehabReturnReading *reading = g_ptr_array_index (readings, i);

      if (reading->state == REHAB_CRITERION_STATE_MET)
        (*n_met)++;
      else if (reading->state == REHAB_CRITERION_STATE_NOT_MET)
        (*n_not_met)++;
      else
        (*n_not_checked)++;
    }
}
