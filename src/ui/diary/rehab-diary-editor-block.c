/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-editor-private.h"

#include <glib/gi18n.h>

/* Forgets what the last block left in its cells. */
void
rehab_diary_editor_forget_pasted (RehabDiaryEditor *self)
{
  for (guint i = 0; i < self->pasted->len; i++)
    g_hash_table_remove (self->refusals, g_ptr_array_index (self->pasted, i));
  g_ptr_array_set_size (self->pasted, 0);
}

/* What was typed there before and not taken has no place any more where something else was written. */
static void
forget_block (RehabDiaryEditor *self,
              RehabDiaryBlock   block)
{
  g_autoptr (GArray) lines = rehab_diary_block_list_lines (block, rehab_diary_editor_get_diary (self));

  for (guint i = 0; i < lines->len; i++)
    for (guint question = block.first.question; question <= (guint) block.last.question; question++)
      {
        RehabDiaryPlace place = g_array_index (lines, RehabDiaryPlace, i);

        place.question = (RehabDiaryQuestion) question;
        if (rehab_diary_has_place (rehab_diary_editor_get_diary (self), place))
          rehab_diary_editor_forget (self, place);
      }
}

/* A cell that does not fit stays to be seen in its place, where it has one. */
static void
keep_refused (RehabDiaryEditor *self,
              RehabDiaryTally  *tally)
{
  for (guint i = 0; i < tally->refused->len; i++)
    {
      const RehabDiaryRefused *refused = g_ptr_array_index (tally->refused, i);

      if (refused->error != NULL && rehab_diary_has_place (rehab_diary_editor_get_diary (self), refused->place))
        g_ptr_array_add (self->pasted, rehab_diary_editor_keep_refusal (self, refused->place, refused->text, refused->error));
    }
}

static gboolean
take (RehabDiaryEditor *self,
      RehabDiary       *after,
      RehabDiaryBlock   block,
      RehabDiaryTally  *tally,
      GError          **error)
{
  g_autoptr (RehabDiary) owned = after;

  if (after == NULL)
    return FALSE;

  rehab_diary_editor_forget_pasted (self);
  forget_block (self, block);
  if (!rehab_diary_editor_set_diary (self, after, error))
    return FALSE;
  keep_refused (self, tally);

  return TRUE;
}

/**
 * rehab_diary_editor_erase_block:
 * @self: an editor
 * @block: a block of cells
 * @span: the days on the screen
 * @tally: (inout): what comes of it
 * @error: where to put a `REHAB_ERROR` or `REHAB_STORE_ERROR`
 *
 * Takes away what stands in a block, and saves that as one step.
 *
 * Returns: whether it is saved
 */
gboolean
rehab_diary_editor_erase_block (RehabDiaryEditor     *self,
                                RehabDiaryBlock       block,
                                const RehabDiarySpan *span,
                                RehabDiaryTally      *tally,
                                GError              **error)
{
  g_return_val_if_fail (REHAB_IS_DIARY_EDITOR (self), FALSE);

  return take (self, rehab_diary_block_erase (block, span, self->episode_id, tally, error), block, tally, error);
}

gboolean
rehab_diary_editor_fill_block (RehabDiaryEditor     *self,
                               RehabDiaryBlock       block,
                               const RehabDiarySpan *span,
                               RehabDiaryTally      *tally,
                               GError              **error)
{
  g_return_val_if_fail (REHAB_IS_DIARY_EDITOR (self), FALSE);

  return take (self, rehab_diary_block_fill_down (block, span, self->episode_id, tally, error), block, tally, error);
}

gboolean
rehab_diary_editor_paste_block (RehabDiaryEditor     *self,
                                RehabDiaryBlock       block,
                                const RehabDiarySpan *span,
                                const RehabDiaryClip *clip,
                                RehabDiaryTally      *tally,
                                GError              **error)
{
  g_return_val_if_fail (REHAB_IS_DIARY_EDITOR (self), FALSE);

  return take (self, rehab_diary_block_paste (block, span, self->episode_id, clip, tally, error), block, tally, error);
}

/**
 * rehab_diary_editor_move_session:
 * @self: an editor
 * @place: a place on the line of a session
 * @direction: 1 downwards, -1 upwards
 * @moved: (out): where to put the place on the session's new line
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Gives a session another place of its day, and saves that.
 *
 * Returns: whether it is saved, also where there was nothing to change places with
 */
gboolean
rehab_diary_editor_move_session (RehabDiaryEditor *self,
                                 RehabDiaryPlace   place,
                                 int               direction,
                                 RehabDiaryPlace  *moved,
                                 GError          **error)
{
  g_autoptr (RehabDiary) after = NULL;

  g_return_val_if_fail (REHAB_IS_DIARY_EDITOR (self), FALSE);

  after = rehab_diary_move_session (rehab_diary_editor_get_diary (self), place, direction, moved, error);

  return after != NULL && rehab_diary_editor_set_diary (self, after, error);
}

/**
 * rehab_diary_editor_write_details:
 * @self: an editor
 * @place: a place on any line
 * @details: (nullable): what no column asks of its session
 * @day_note: (nullable): the note of the day
 * @error: where to put a `REHAB_ERROR` or `REHAB_STORE_ERROR`
 *
 * Writes what the paper has no column for, and saves that as one step.
 *
 * Returns: whether it is saved
 */
gboolean
rehab_diary_editor_write_details (RehabDiaryEditor   *self,
                                  RehabDiaryPlace     place,
                                  const RehabSession *details,
                                  const char         *day_note,
                                  GError            **error)
{
  g_autoptr (RehabDiary) after = NULL;

  g_return_val_if_fail (REHAB_IS_DIARY_EDITOR (self), FALSE);

  after = rehab_diary_write_details (rehab_diary_editor_get_diary (self), self->episode_id, place, details, day_note,
                                     rehab_diary_editor_get_last (self), error);

  return after != NULL && rehab_diary_editor_set_diary (self, after, error);
}

/**
 * rehab_diary_editor_dup_refused:
 * @self: an editor
 * @refused: a cell that was not taken
 *
 * Says which cell was not taken, and why.
 *
 * Returns: (transfer full): a translated sentence
 */
char *
rehab_diary_editor_dup_refused (RehabDiaryEditor        *self,
                                const RehabDiaryRefused *refused)
{
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;

  switch (refused->reason)
    {
    case REHAB_DIARY_REFUSED_NO_LINE:
      /* Translators: what stood in a row that was to be pasted */
      return g_strdup_printf (_("“%s”: there is no further line for it here."), refused->text);

    case REHAB_DIARY_REFUSED_NOT_SHOWN:
      /* Translators: what stood in a row that was to be pasted, with a date */
      return g_strdup_printf (_("“%s”: this day is not on the screen."), refused->text);

    case REHAB_DIARY_REFUSED_NO_SESSION:
      reason = g_strdup (_("There is no session on this line."));
      break;

    case REHAB_DIARY_REFUSED_NOT_FIRST:
      reason = g_strdup (_("It is asked once a day, on the first line."));
      break;

    case REHAB_DIARY_REFUSED_NO_COLUMN:
      reason = g_strdup (_("There is no column for it."));
      break;

    case REHAB_DIARY_REFUSED_VALUE:
    default:
      reason = rehab_diary_editor_dup_why_not (self, refused->place.date, refused->place.question, refused->error);
      break;
    }

  name = rehab_diary_dup_place_name (rehab_diary_editor_get_diary (self), refused->place);

  /* Translators: a place of the diary, "Worst pain, Tuesday 17 November", what was to be pasted there, and why it was not */
  return g_strdup_printf (_("%s: “%s”. %s"), name, refused->text, reason);
}
