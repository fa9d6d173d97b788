/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-state.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static RehabNumber
read_pain (const RehabItem       *item,
           RehabSide              side,
           const RehabCase       *record,
           const RehabAssessment *assessment)
{
  RehabItemPart part;

  if (!rehab_item_has_part (item, "pain", &part))
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_item_part_read_value (&part, side, record, assessment).number;
}

static RehabItemAnswer
read_answer (const RehabItem       *item,
             RehabSide              side,
             const RehabCase       *record,
             const RehabAssessment *assessment)
{
  RehabItemAnswer answer = { .side = side };
  const RehabAssessment *previous;

  answer.involved = side != REHAB_SIDE_NOT_ASKED
                    && (record->episode->side == side || record->episode->side == REHAB_SIDE_BOTH);
  answer.value = rehab_item_read_value (item, side, record, assessment);
  answer.pain = read_pain (item, side, record, assessment);

  previous = rehab_item_find_previous (item, side, record, assessment, &answer.previous);
  if (previous != NULL)
    {
      answer.previous_date = previous->date;
      /* The score that went with that answer, not the last one anybody gave. */
      answer.previous_pain = read_pain (item, side, record, previous);
    }

  return answer;
}

/**
 * rehab_item_state_read:
 * @item: a row of the table of items
 * @record: the episode of care
 * @assessment: one of its assessments
 *
 * Works out what the row of @item shows in the form of @assessment: its answers, and what was answered before that day.
 *
 * Returns: the state; it refers to @item only
 */
RehabItemState
rehab_item_state_read (const RehabItem       *item,
                       const RehabCase       *record,
                       const RehabAssessment *assessment)
{
  RehabItemState self = { .item = item };

  g_return_val_if_fail (item != NULL && record != NULL && assessment != NULL, self);

  if (item->sided)
    {
      self.answers[self.n_answers++] = read_answer (item, REHAB_SIDE_LEFT, record, assessment);
      self.answers[self.n_answers++] = read_answer (item, REHAB_SIDE_RIGHT, record, assessment);
    }
  else
    {
      self.answers[self.n_answers++] = read_answer (item, REHAB_SIDE_NOT_ASKED, record, assessment);
    }

  return self;
}

/**
 * rehab_item_state_is_raised_flag:
 * @self: the state of a row
 *
 * Returns: whether this is a red flag that was answered yes
 */
gboolean
rehab_item_state_is_raised_flag (const RehabItemState *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->item->section == REHAB_SECTION_RED_FLAGS
         && self->answers[0].value.number.known && self->answers[0].value.number.value > 0.0;
}

/**
 * rehab_item_state_count_answered:
 * @self: the state of a row
 *
 * Returns: how many of its answers, one a side, were given; a pain score is part of its answer
 */
guint
rehab_item_state_count_answered (const RehabItemState *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_answers; i++)
    {
      if (self->answers[i].value.answered)
        n++;
    }

  return n;
}

/**
 * rehab_item_state_dup_answer:
 * @self: the state of a row
 * @n: which answer, below its `n_answers`
 *
 * Says an answer in words: "Yes, pain 4", "No", "64 points", "Not asked".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_item_state_dup_answer (const RehabItemState *self,
                             guint                 n)
{
  const RehabItemAnswer *answer;
  RehabItemPart part;

  g_return_val_if_fail (self != NULL && n < self->n_answers, NULL);

  answer = &self->answers[n];
  if (self->item->kind == REHAB_ITEM_YES_NO && answer->pain.known)
    return g_strdup_printf (_("Yes, pain %.0f"), answer->pain.value);

  part = rehab_item_get_part (self->item, 0);

  return rehab_item_part_dup_words (&part, answer->value.number, answer->value.text);
}

/**
 * rehab_item_state_dup_previous:
 * @self: the state of a row
 * @n: which answer, below its `n_answers`
 * @today: the present day: a date of another year is given with its year
 *
 * Says what was answered the time before: "Was yes, pain 6, on 2 Oct".
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` when it never was asked before
 */
char *
rehab_item_state_dup_previous (const RehabItemState *self,
                               guint                 n,
                               RehabDate             today)
{
  const RehabItemAnswer *answer;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  RehabItemPart part;

  g_return_val_if_fail (self != NULL && n < self->n_answers, NULL);

  answer = &self->answers[n];
  if (!answer->previous.answered)
    return NULL;

  date = rehab_date_format_short (answer->previous_date, today);

  if (self->item->kind != REHAB_ITEM_YES_NO)
    {
      part = rehab_item_get_part (self->item, 0);
      words = rehab_item_part_dup_words (&part, answer->previous.number, answer->previous.text);
      if (self->item->kind == REHAB_ITEM_CHOICE || self->item->kind == REHAB_ITEM_TEXT)
        /* Translators: an earlier answer that is a phrase or a sentence of its own, and its date */
        return g_strdup_printf (_("Was “%s” on %s"), words, date);

      /* Translators: an earlier answer and its date */
      return g_strdup_printf (_("Was %s on %s"), words, date);
    }

  if (!(answer->previous.number.value > 0.0))
    return g_strdup_printf (_("Was no on %s"), date);
  if (!answer->previous_pain.known)
    return g_strdup_printf (_("Was yes on %s"), date);

  return g_strdup_printf (_("Was yes, pain %.0f, on %s"), answer->previous_pain.value, date);
}

/**
 * rehab_item_state_dup_subject:
 * @self: the state of a row
 * @n: which answer, below its `n_answers`
 *
 * Names what an answer is about, for somebody who does not see the columns: "Bent-knee stretch, right, involved side".
 *
 * Returns: (transfer full): the translated name
 */
char *
rehab_item_state_dup_subject (const RehabItemState *self,
                              guint                 n)
{
  const RehabItemAnswer *answer;
  const char *label;

  g_return_val_if_fail (self != NULL && n < self->n_answers, NULL);

  answer = &self->answers[n];
  label = _(self->item->label);

  if (answer->side == REHAB_SIDE_LEFT)
    return g_strdup_printf (answer->involved ? _("%s, left, involved side") : _("%s, left"), label);
  if (answer->side == REHAB_SIDE_RIGHT)
    return g_strdup_printf (answer->involved ? _("%s, right, involved side") : _("%s, right"), label);

  return g_strdup (label);
}

/**
 * rehab_section_count_answers:
 * @section: a section of the form
 * @record: the episode of care
 * @assessment: one of its assessments
 * @n_answered: (out): how many answers were given
 * @n_asked: (out): how many there can be, each side counting as one
 *
 * Counts how far a section has come.
 */
void
rehab_section_count_answers (RehabSection           section,
                             const RehabCase       *record,
                             const RehabAssessment *assessment,
                             guint                 *n_answered,
                             guint                 *n_asked)
{
  g_return_if_fail (n_answered != NULL && n_asked != NULL);

  *n_answered = 0;
  *n_asked = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabItemState state;

      if (item->section != section)
        continue;

      state = rehab_item_state_read (item, record, assessment);
      *n_answered += rehab_item_state_count_answered (&state);
      *n_asked += state.n_answers;
    }
}

/**
 * rehab_section_list_unanswered:
 * @section: a section of the form
 * @record: the episode of care
 * @assessment: one of its assessments
 *
 * Lists the items of a section that have no answer at all.
 *
 * Returns: (transfer container) (element-type RehabItem): rows of the table, in its order
 */
GPtrArray *
rehab_section_list_unanswered (RehabSection           section,
                               const RehabCase       *record,
                               const RehabAssessment *assessment)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabItemState state;

      if (item->section != section)
        continue;

      state = rehab_item_state_read (item, record, assessment);
      if (rehab_item_state_count_answered (&state) == 0)
        g_ptr_array_add (items, (gpointer) item);
    }

  return items;
}
