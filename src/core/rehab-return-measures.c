/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-return-rows.h"
#include "rehab-i18n.h"
#include "rehab-item-part.h"
#include "rehab-lines.h"
#include "rehab-measure.h"
#include "rehab-pain-rule.h"
#include "rehab-strength.h"

/* "yes, pain 2", "28 repetitions" */
static char *
dup_answer (const RehabReturnRow *row,
            const RehabCase      *record,
            const RehabMeasure   *measure)
{
  RehabItemPart part = rehab_item_get_part (measure->item, 0);
  g_autofree char *pain_key = g_strconcat (measure->item->key, ".pain", NULL);
  const RehabFinding *pain = NULL;
  RehabDate pain_on = REHAB_DATE_NONE;

  if (measure->item->kind != REHAB_ITEM_YES_NO)
    return rehab_return_dup_amount (&row->criterion, measure->value.value);

  if (measure->item->with_pain && measure->value.value > 0.0)
    pain = rehab_case_find_latest (record, pain_key, measure->side, NULL, &pain_on);
  if (pain != NULL && pain->value.known && rehab_date_compare (pain_on, measure->date) == 0)
    return g_strdup_printf (_("Yes, pain %.0f"), pain->value.value);

  return rehab_item_part_dup_words (&part, measure->value, NULL);
}

static void
set (RehabReturnReading *reading,
     RehabNumber         value,
     RehabSide           side,
     RehabDate           date,
     RehabDate           today,
     char               *amount,
     const char         *what)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, amount);
  if (what != NULL)
    g_ptr_array_add (parts, g_strdup (what));
  if (side == REHAB_SIDE_LEFT || side == REHAB_SIDE_RIGHT)
    g_ptr_array_add (parts, g_strdup (side == REHAB_SIDE_LEFT ? C_("in a sentence", "left") : C_("in a sentence", "right")));
  g_ptr_array_add (parts, rehab_date_format_short (date, today));

  reading->value = value;
  reading->side = side;
  reading->measured_on = date;
  g_free (reading->words);
  reading->words = rehab_parts_join (parts, C_("list", ", "));
}

static gboolean
is_worse (const RehabReturnCriterion *criterion,
          const RehabMeasure         *a,
          const RehabMeasure         *b)
{
  if (!a->value.known || !b->value.known)
    return a->value.known;

  return criterion->at_most ? a->value.value > b->value.value : a->value.value < b->value.value;
}

/* The last answer to an item; of the involved sides the worse. */
void
rehab_return_read_answer (RehabReturnReading   *reading,
                          const RehabReturnRow *row,
                          const RehabCase      *record,
                          RehabDate             today)
{
  const RehabItem *item = rehab_item_lookup (row->items[0]);
  RehabMeasure worst = { 0 };
  RehabNumber value;

  if (!item->sided)
    worst = rehab_measure_find (record, item->key, REHAB_SIDE_NOT_ASKED);

  for (RehabSide side = REHAB_SIDE_LEFT; item->sided && side <= REHAB_SIDE_RIGHT; side++)
    {
      RehabMeasure measure = rehab_measure_find (record, item->key, side);

      if (rehab_case_involves (record, side) && is_worse (&row->criterion, &measure, &worst))
        worst = measure;
    }

  if (!worst.value.known)
    return;

  value = item->kind == REHAB_ITEM_YES_NO ? REHAB_NUMBER_NOT_ASKED : worst.value;
  set (reading, value, worst.side, worst.date, today, dup_answer (row, record, &worst), NULL);
}

static const char *
get_name (const RehabReturnRow *row,
          const RehabItem      *item)
{
  return row->items[1] != NULL ? _(item->label) : NULL;
}

/* The involved side in percent of the other. */
void
rehab_return_read_shares (RehabReturnReading   *reading,
                          const RehabReturnRow *row,
                          const RehabCase      *record,
                          RehabDate             today)
{
  RehabMeasure least = rehab_measure_find_shares (record, row->items);

  if (least.value.known)
    set (reading, least.value, least.side, least.date, today, rehab_return_dup_amount (&row->criterion, least.value.value),
         get_name (row, least.item));
}

/* Which of the two an earlier value is looked for. */
typedef enum
{
  EARLIER_LAST,
  EARLIER_OWN_BEST,
} Earlier;

static RehabMeasure
find_least_of_earlier (const RehabReturnRow  *row,
                       const RehabCase       *record,
                       const RehabAssessment *assessment,
                       Earlier                which)
{
  RehabMeasure least = { 0 };

  for (guint i = 0; row->items[i] != NULL; i++)
    {
      const RehabItem *item = rehab_item_lookup (row->items[i]);
      RehabStrength strength = rehab_strength_read (item, record, assessment);

      for (size_t n = 0; n < G_N_ELEMENTS (strength.sides); n++)
        {
          const RehabStrengthSide *side = &strength.sides[n];
          const RehabStrengthEarlier *earlier = which == EARLIER_LAST ? &side->last : &side->own_best;

          if (rehab_case_involves (record, side->side) && earlier->share.known
              && (!least.value.known || earlier->share.value < least.value.value))
            least = (RehabMeasure) {
              .value = earlier->share, .side = side->side, .date = assessment->date, .item = item,
            };
        }
    }

  return least;
}

static RehabMeasure
find_earlier (const RehabReturnRow *row,
              const RehabCase      *record,
              Earlier               which)
{
  RehabMeasure least = { 0 };

  for (guint i = record->assessments->len; i > 0 && !least.value.known; i--)
    least = find_least_of_earlier (row, record, g_ptr_array_index (record->assessments, i - 1), which);

  return least;
}

/* The involved side in percent of the time before; forces that were not measured alike are not compared. */
void
rehab_return_read_earlier (RehabReturnReading   *reading,
                           const RehabReturnRow *row,
                           const RehabCase      *record,
                           RehabDate             today)
{
  RehabMeasure least = find_earlier (row, record, EARLIER_LAST);
  g_autofree char *amount = NULL;

  if (!least.value.known)
    return;

  amount = rehab_return_dup_amount (&row->criterion, least.value.value);
  set (reading, least.value, least.side, least.date, today,
       /* Translators: a strength in per cent of the one measured before: "108 %" */
       g_strdup_printf (_("%s of the time before"), amount), get_name (row, least.item));
}

/* How far below the own best of the episode. */
void
rehab_return_read_own_best (RehabReturnReading   *reading,
                            const RehabReturnRow *row,
                            const RehabCase      *record,
                            RehabDate             today)
{
  RehabMeasure least = find_earlier (row, record, EARLIER_OWN_BEST);
  double below;

  if (!least.value.known)
    return;

  below = MAX (100.0 - least.value.value, 0.0);
  set (reading, rehab_number (below), least.side, least.date, today, rehab_return_dup_amount (&row->criterion, below),
       get_name (row, least.item));
}

/* The pain of the last session of running or sport. */
void
rehab_return_read_pain (RehabReturnReading   *reading,
                        const RehabReturnRow *row,
                        const RehabCase      *record,
                        RehabDate             today)
{
  for (guint i = rehab_diary_get_n_sessions (record->diary); i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (record->diary, i - 1);
      RehabNumber peak = rehab_session_peak_pain (session);

      if (rehab_session_is_sport (session) && peak.known)
        {
          set (reading, peak, REHAB_SIDE_NOT_ASKED, session->date, today,
               rehab_return_dup_amount (&row->criterion, peak.value), NULL);
          return;
        }
    }
}
