/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-form-answers.h"
#include "rehab-answer-toast.h"
#include "rehab-assessment-recorder.h"

/**
 * rehab_form_answers_keep:
 * @inside: a widget below the overlay that says what can be undone
 * @model: the episode of care
 * @assessment_id: the draft
 * @row: the row that was answered
 * @n_part: which part of its item
 * @side: left or right for a part with sides, else not asked
 * @value: a number; not known for words, or to take the answer back
 * @text: (nullable): words
 * @error: where to put what the recorder said
 *
 * Keeps an answer. With one that is taken back its note goes, which can be undone.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_form_answers_keep (GtkWidget      *inside,
                         RehabCaseModel *model,
                         const char     *assessment_id,
                         RehabItemView  *row,
                         guint           n_part,
                         RehabSide       side,
                         RehabNumber     value,
                         const char     *text,
                         GError        **error)
{
  RehabItemPart part = rehab_item_get_part (rehab_item_view_get_item (row), n_part);
  g_autoptr (RehabFinding) noted = NULL;

  if (!value.known && text == NULL)
    noted = rehab_assessment_recorder_dup_noted (model, assessment_id, &part, side);

  if (!rehab_assessment_recorder_answer (model, assessment_id, &part, side, value, text, error))
    return FALSE;

  if (noted != NULL)
    rehab_answer_toast_withdrawn (inside, model, noted);

  return TRUE;
}

gboolean
rehab_form_answers_keep_note (RehabCaseModel *model,
                              const char     *assessment_id,
                              RehabItemView  *row,
                              guint           n_part,
                              RehabSide       side,
                              const char     *note,
                              GError        **error)
{
  RehabItemPart part = rehab_item_get_part (rehab_item_view_get_item (row), n_part);

  return rehab_assessment_recorder_set_note (model, assessment_id, &part, side, note, error);
}

/**
 * rehab_form_answers_swap:
 * @inside: a widget below the overlay that says that it can be undone
 * @model: the episode of care
 * @assessment_id: the draft
 * @row: the row whose sides were mixed up
 * @error: where to put what the recorder said
 *
 * Puts what was answered for the left to the right, and the other way round. What is still being typed goes with it.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_form_answers_swap (GtkWidget      *inside,
                         RehabCaseModel *model,
                         const char     *assessment_id,
                         RehabItemView  *row,
                         GError        **error)
{
  const RehabItem *item = rehab_item_view_get_item (row);

  rehab_item_view_flush (row);
  if (!rehab_assessment_recorder_swap_sides (model, assessment_id, item, error))
    return FALSE;

  rehab_answer_toast_swapped (inside, model, assessment_id, item);

  return TRUE;
}
