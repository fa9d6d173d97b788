/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-cell-private.h"

static gboolean
go (RehabDiaryCell *self,
    RehabDiaryMove  move)
{
  gboolean gone;

  if (!rehab_diary_cell_finish (self))
    {
      rehab_diary_cell_choose (self);
      return TRUE;
    }

  gone = rehab_diary_cell_emit_go (self, move);

  /* Only the keys that leave any widget may leave the sheet. */
  return gone || (move != REHAB_DIARY_MOVE_NEXT && move != REHAB_DIARY_MOVE_PREVIOUS);
}

/* What was typed is the last step as long as it is not given. */
static gboolean
undo (RehabDiaryCell *self)
{
  if (!rehab_diary_cell_is_edited (self))
    return gtk_widget_activate_action (GTK_WIDGET (self), "diary.undo", NULL);

  rehab_diary_cell_reset (self);

  return TRUE;
}

static gboolean
cancel (RehabDiaryCell *self)
{
  if (!rehab_diary_cell_is_edited (self) && self->mode == REHAB_DIARY_MODE_CHOSEN)
    return FALSE;

  rehab_diary_cell_reset (self);

  return TRUE;
}

gboolean
rehab_diary_cell_key_pressed_cb (RehabDiaryCell *self,
                                 guint           keyval,
                                 guint           keycode,
                                 GdkModifierType state)
{
  RehabDiaryMove move = REHAB_DIARY_MOVE_NEXT;
  RehabDiaryKey key = rehab_diary_key_read (keyval, state, self->mode, &move);

  /* Around this cell there may be more chosen ones, of which only the sheet knows. */
  if (key != REHAB_DIARY_KEY_NONE && rehab_diary_cell_emit_command (self, key, move))
    return TRUE;

  switch (key)
    {
    case REHAB_DIARY_KEY_MOVE:
      return go (self, move);

    case REHAB_DIARY_KEY_EDIT:
      self->mode = REHAB_DIARY_MODE_EDITING;
      gtk_editable_set_position (GTK_EDITABLE (self), -1);
      return TRUE;

    case REHAB_DIARY_KEY_CANCEL:
      return cancel (self);

    case REHAB_DIARY_KEY_ERASE:
      rehab_diary_cell_erase (self);
      return TRUE;

    case REHAB_DIARY_KEY_EXTEND:
    case REHAB_DIARY_KEY_CHOOSE_LINES:
    case REHAB_DIARY_KEY_CHOOSE_ALL:
    case REHAB_DIARY_KEY_COPY:
    case REHAB_DIARY_KEY_CUT:
    case REHAB_DIARY_KEY_PASTE:
    case REHAB_DIARY_KEY_FILL_DOWN:
    case REHAB_DIARY_KEY_TAKE_OVER:
    case REHAB_DIARY_KEY_DETAILS:
    case REHAB_DIARY_KEY_REMOVE_LINE:
    case REHAB_DIARY_KEY_SESSION_UP:
    case REHAB_DIARY_KEY_SESSION_DOWN:
    case REHAB_DIARY_KEY_MENU:
      return FALSE;

    case REHAB_DIARY_KEY_UNDO:
      return undo (self);

    case REHAB_DIARY_KEY_REDO:
      return gtk_widget_activate_action (GTK_WIDGET (self), "diary.redo", NULL);

    case REHAB_DIARY_KEY_LETTER:
      return rehab_diary_cell_emit_letter (self, gdk_keyval_to_unicode (keyval));

    case REHAB_DIARY_KEY_NONE:
    default:
      return FALSE;
    }
}
