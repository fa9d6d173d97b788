/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-report-parts.h"
#include "rehab-i18n.h"
#include "rehab-score.h"

#include <math.h>

void
rehab_report_row_free (RehabReportRow *self)
{
  g_free (self->label);
  g_free (self->cells[0]);
  g_free (self->cells[1]);
  g_free (self->last);
  g_free (self->change);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static gboolean
is_of_item (const RehabAmendment *amendment,
            const RehabItem      *item)
{
  RehabItemPart part;

  return rehab_item_find_part (amendment->item_key, &part) && part.item == item;
}

static gboolean
is_amended (const RehabReport *self,
            const RehabItem   *item)
{
  g_autoptr (GPtrArray) amendments =
    rehab_case_list_amendments (self->content->record, self->content->assessment->id, NULL, REHAB_SIDE_NOT_ASKED);

  for (guint i = 0; i < amendments->len; i++)
    if (is_of_item (g_ptr_array_index (amendments, i), item))
      return TRUE;

  return FALSE;
}

/**
 * rehab_report_has_row:
 * @self: a report
 * @state: what the assessment holds of an item
 *
 * Returns: whether there is anything to tell of it: an answer, a questionnaire that was begun, an answer taken back
 */
gboolean
rehab_report_has_row (const RehabReport    *self,
                      const RehabItemState *state)
{
  if (rehab_item_state_count_answered (state) > 0 || is_amended (self, state->item))
    return TRUE;

  if (state->item->kind != REHAB_ITEM_INSTRUMENT)
    return FALSE;

  return rehab_score_read_alone (self->content->record, self->content->assessment, state->item).begun;
}

static gboolean
is_withdrawn (const RehabReport    *self,
              const RehabItemState *state,
              guint                 n)
{
  const RehabAmendment *amendment =
    rehab_case_find_amendment (self->content->record, self->content->assessment->id, state->item->key, state->answers[n].side);

  return amendment != NULL && amendment->withdrawn;
}

static void
set_cell (const RehabReport    *self,
          RehabReportRow       *row,
          const RehabItemState *state,
          guint                 n)
{
  const RehabItemAnswer *answer = &state->answers[n];

  if (state->item->kind == REHAB_ITEM_INSTRUMENT)
    {
      RehabScore score = rehab_score_read_alone (self->content->record, self->content->assessment, state->item);

      row->cells[n] = rehab_score_dup_total (&score);
    }
  else
    {
      row->cells[n] = is_withdrawn (self, state, n) ? g_strdup (C_("answer", "Withdrawn")) : rehab_item_state_dup_answer (state, n);
    }

  if (!answer->value.answered)
    row->weights[n] = REHAB_REPORT_QUIET;
  else if (state->item->kind == REHAB_ITEM_YES_NO && answer->value.number.value > 0.0)
    row->weights[n] = REHAB_REPORT_STRONG;
  else
    row->weights[n] = REHAB_REPORT_PLAIN;
}

static char *
dup_earlier (const RehabItemState  *state,
             const RehabItemAnswer *answer)
{
  RehabItemPart part = rehab_item_get_part (state->item, 0);

  if (!answer->previous.answered)
    return g_strdup ("–");
  /* "64 of 100" says already of what; the earlier total need not. */
  if (state->item->kind == REHAB_ITEM_INSTRUMENT)
    return rehab_item_part_dup_figure (&part, answer->previous.number.value);
  if (state->item->kind == REHAB_ITEM_YES_NO && answer->previous.number.value > 0.0 && answer->previous_pain.known)
    return g_strdup_printf (_("Yes, pain %.0f"), answer->previous_pain.value);

  return rehab_item_part_dup_words (&part, answer->previous.number, answer->previous.text);
}

static char *
dup_difference (const RehabItemPart *part,
                double               earlier,
                double               later)
{
  double difference = later - earlier;
  g_autofree char *figure = NULL;

  if (fabs (difference) < 1e-9)
    return g_strdup (C_("change", "same"));

  /* A minus sign, not a hyphen. */
  figure = rehab_item_part_dup_figure (part, fabs (difference));

  return g_strconcat (difference > 0.0 ? "+" : "−", figure, NULL);
}

static char *
dup_change_of_yes_no (const RehabItemAnswer *answer)
{
  gboolean was = answer->previous.number.value > 0.0;
  gboolean is = answer->value.number.value > 0.0;

  if (was != is)
    return g_strdup (is ? C_("change", "now yes") : C_("change", "now no"));
  if (is && answer->pain.known && answer->previous_pain.known && fabs (answer->pain.value - answer->previous_pain.value) > 0.5)
    /* Translators: how much a pain score rose or fell: "pain −2" */
    return g_strdup_printf (_("pain %s%.0f"), answer->pain.value > answer->previous_pain.value ? "+" : "−",
                            fabs (answer->pain.value - answer->previous_pain.value));

  return g_strdup (C_("change", "same"));
}

/* A fact: nothing is said of better or worse. */
static char *
dup_change (const RehabItemState  *state,
            const RehabItemAnswer *answer)
{
  RehabItemPart part = rehab_item_get_part (state->item, 0);

  if (!answer->value.answered || !answer->previous.answered)
    return g_strdup ("–");

  switch (state->item->kind)
    {
    case REHAB_ITEM_YES_NO:
      return dup_change_of_yes_no (answer);
    case REHAB_ITEM_PAIN:
    case REHAB_ITEM_NUMBER:
    case REHAB_ITEM_STRENGTH:
    case REHAB_ITEM_INSTRUMENT:
      return dup_difference (&part, answer->previous.number.value, answer->value.number.value);
    case REHAB_ITEM_CHOICE:
    case REHAB_ITEM_TEXT:
    case REHAB_ITEM_BODY_CHART:
      break;
    }

  return g_strdup (rehab_item_value_equal (&answer->value, &answer->previous) ? C_("change", "same") : C_("change", "another"));
}

/* Left and right with a stroke between them, as the head of the column says; once where both are the same. */
static char *
join_sides (char *left,
            char *right)
{
  char *joined = g_str_equal (left, right) ? g_strdup (left) : g_strdup_printf (C_("left and right", "%s / %s"), left, right);

  g_free (left);
  g_free (right);

  return joined;
}

static void
set_last (RehabReportRow           *row,
          const RehabItemState     *state,
          const RehabReportColumns *columns)
{
  const RehabItemAnswer *first = &state->answers[0];
  const RehabItemAnswer *last = &state->answers[state->n_answers - 1];
  RehabDate date = first->previous.answered ? first->previous_date : last->previous_date;
  gboolean same_day = !first->previous.answered || !last->previous.answered
                      || rehab_date_compare (first->previous_date, last->previous_date) == 0;

  if (!first->previous.answered && !last->previous.answered)
    return;

  if (state->n_answers == 2)
    {
      char *earlier[2] = { dup_earlier (state, first), dup_earlier (state, last) };

      for (guint i = 0; !same_day && i < 2; i++)
        {
          g_autofree char *words = g_steal_pointer (&earlier[i]);
          g_autofree char *day = rehab_report_dup_date (state->answers[i].previous_date);

          earlier[i] = g_strdup_printf (C_("answer and its date", "%s (%s)"), words, day);
        }
      row->last = join_sides (earlier[0], earlier[1]);
      row->change = join_sides (dup_change (state, first), dup_change (state, last));
    }
  else
    {
      row->last = dup_earlier (state, first);
      row->change = dup_change (state, first);
    }

  if (same_day && !rehab_date_is_set (columns->last_date))
    {
      g_autofree char *words = g_steal_pointer (&row->last);
      g_autofree char *day = rehab_report_dup_date (date);

      row->last = g_strdup_printf (C_("answer and its date", "%s (%s)"), words, day);
    }
}

static const char *
get_side_word (RehabSide side)
{
  return side == REHAB_SIDE_LEFT ? C_("side", "Left") : side == REHAB_SIDE_RIGHT ? C_("side", "Right") : NULL;
}

static void
add_note (RehabReportRow *row,
          RehabSide       side,
          const char     *note)
{
  const char *word = get_side_word (side);

  if (note == NULL)
    return;

  g_ptr_array_add (row->lines, word != NULL ? g_strdup_printf (C_("note of a side", "%s: %s"), word, note) : g_strdup (note));
}

static void
add_notes (RehabReport          *self,
           RehabReportRow       *row,
           const RehabItemState *state)
{
  for (guint n = 0; n < rehab_item_get_n_parts (state->item); n++)
    {
      RehabItemPart part = rehab_item_get_part (state->item, n);

      for (guint i = 0; i < (part.sided ? 2u : 1u); i++)
        {
          RehabSide side = !part.sided ? REHAB_SIDE_NOT_ASKED : i == 0 ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT;
          RehabItemValue value =
            rehab_item_part_read_value (&part, side, self->content->record, self->content->assessment);

          add_note (row, side, value.note);
        }
    }
}

/* What was answered before an amendment: by the one before it, or else at the time. */
static char *
dup_words_before (const RehabReport    *self,
                  const RehabAmendment *amendment,
                  const RehabItemPart  *part)
{
  const RehabCase *record = self->content->record;
  g_autoptr (GPtrArray) all =
    rehab_case_list_amendments (record, amendment->assessment_id, amendment->item_key, amendment->side);
  const RehabAmendment *before = NULL;
  const RehabFinding *original;

  for (guint i = 0; i < all->len; i++)
    {
      const RehabAmendment *other = g_ptr_array_index (all, i);

      if (other->number < amendment->number)
        before = other;
    }

  if (before != NULL)
    return before->withdrawn ? g_strdup (C_("answer", "Withdrawn"))
                             : part != NULL ? rehab_item_part_dup_words (part, before->value, before->text) : g_strdup (before->text);

  if (part != NULL)
    {
      original = rehab_case_find_original (record, amendment->assessment_id, amendment->item_key, amendment->side);
      return rehab_item_part_dup_words (part, original != NULL ? original->value : REHAB_NUMBER_NOT_ASKED,
                                        original != NULL ? original->text : NULL);
    }

  return g_strdup (g_str_equal (amendment->item_key, REHAB_AMENDMENT_PLAN) ? self->content->assessment->plan
                                                                          : self->content->assessment->impression);
}

/**
 * rehab_report_dup_amendment:
 * @self: a report
 * @amendment: a correction of its assessment
 *
 * Says what was corrected, when, by whom and why: "Amended 5 Oct 2026, AK. Left: was “No”, now “Yes”. Reason: …".
 *
 * Returns: (transfer full): translated sentences
 */
char *
rehab_report_dup_amendment (const RehabReport    *self,
                            const RehabAmendment *amendment)
{
  g_autofree char *signed_by = rehab_report_dup_signed (self, amendment->date, amendment->clinician_id);
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *change = NULL;
  const char *side = get_side_word (amendment->side);
  RehabItemPart part = { 0 };
  gboolean is_answer = rehab_item_find_part (amendment->item_key, &part);
  const char *label = is_answer && part.label != NULL ? _(part.label) : NULL;

  before = dup_words_before (self, amendment, is_answer ? &part : NULL);
  if (before == NULL)
    before = g_strdup (_("nothing"));
  now = amendment->withdrawn ? g_strdup (C_("answer", "Withdrawn"))
                             : is_answer ? rehab_item_part_dup_words (&part, amendment->value, amendment->text)
                                         : g_strdup (amendment->text != NULL ? amendment->text : _("nothing"));
  change = g_strdup_printf (_("Was “%s”, now “%s”."), before, now);

  if (side != NULL && label != NULL)
    /* Translators: a side and what of an item: "Left, pain: " */
    subject = g_strdup_printf (C_("amendment", "%s, %s: "), side, label);
  else if (side != NULL || label != NULL)
    subject = g_strdup_printf (C_("amendment", "%s: "), side != NULL ? side : label);

  /* Translators: date and initials, side or part of an item with a colon or nothing, what became of what, and why */
  return g_strdup_printf (_("Amended %s. %s%s Reason: %s"), signed_by, subject != NULL ? subject : "", change,
                          amendment->reason != NULL ? amendment->reason : _("none given"));
}

static void
add_amendments (const RehabReport *self,
                RehabReportRow    *row,
                const RehabItem   *item)
{
  g_autoptr (GPtrArray) amendments =
    rehab_case_list_amendments (self->content->record, self->content->assessment->id, NULL, REHAB_SIDE_NOT_ASKED);

  for (guint i = 0; i < amendments->len; i++)
    if (is_of_item (g_ptr_array_index (amendments, i), item))
      g_ptr_array_add (row->lines, rehab_report_dup_amendment (self, g_ptr_array_index (amendments, i)));
}

/**
 * rehab_report_row_new:
 * @self: a report
 * @state: what the assessment holds of an item, with a row
 * @columns: the columns of its table
 *
 * Makes what a row says: the answer of each side, the one before and the change, and below it notes, amendments beside
 * what was first answered, and what measures and scores come to.
 *
 * Returns: (transfer full): the row
 */
RehabReportRow *
rehab_report_row_new (RehabReport              *self,
                      const RehabItemState     *state,
                      const RehabReportColumns *columns)
{
  RehabReportRow *row = g_new0 (RehabReportRow, 1);

  row->label = g_strdup (_(state->item->label));
  row->n_cells = state->n_answers;
  row->is_text = state->item->kind == REHAB_ITEM_TEXT;
  row->lines = g_ptr_array_new_with_free_func (g_free);

  for (guint n = 0; n < state->n_answers; n++)
    set_cell (self, row, state, n);
  if (columns->has_last && !row->is_text)
    set_last (row, state, columns);

  add_notes (self, row, state);
  add_amendments (self, row, state->item);
  rehab_report_add_measures (self, state->item, row);
  if (state->item->sources != NULL)
    rehab_report_add_sources (self, state->item->sources);

  return row;
}
