/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-key.h"

#define ANY_MODE (1 << REHAB_DIARY_MODE_CHOSEN | 1 << REHAB_DIARY_MODE_TYPING | 1 << REHAB_DIARY_MODE_EDITING)
#define NOT_EDITING (1 << REHAB_DIARY_MODE_CHOSEN | 1 << REHAB_DIARY_MODE_TYPING)
#define CHOSEN (1 << REHAB_DIARY_MODE_CHOSEN)

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  guint modes;
  RehabDiaryKey key;
  RehabDiaryMove move;
} Binding;

static const Binding bindings[] = {
  { GDK_KEY_Tab, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_NEXT },
  { GDK_KEY_KP_Tab, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_NEXT },
  { GDK_KEY_Return, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_NEXT },
  { GDK_KEY_KP_Enter, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_NEXT },
  { GDK_KEY_Tab, GDK_SHIFT_MASK, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_PREVIOUS },
  { GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_PREVIOUS },
  { GDK_KEY_Return, GDK_SHIFT_MASK, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_PREVIOUS },
  { GDK_KEY_Up, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_UP },
  { GDK_KEY_KP_Up, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_UP },
  { GDK_KEY_Down, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_DOWN },
  { GDK_KEY_KP_Down, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_DOWN },
  { GDK_KEY_Left, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LEFT },
  { GDK_KEY_KP_Left, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LEFT },
  { GDK_KEY_Right, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_RIGHT },
  { GDK_KEY_KP_Right, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_RIGHT },
  { GDK_KEY_Home, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LINE_START },
  { GDK_KEY_KP_Home, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LINE_START },
  { GDK_KEY_End, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LINE_END },
  { GDK_KEY_KP_End, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LINE_END },
  { GDK_KEY_Page_Up, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_WEEK_BEFORE },
  { GDK_KEY_KP_Page_Up, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_WEEK_BEFORE },
  { GDK_KEY_Page_Down, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_WEEK_AFTER },
  { GDK_KEY_KP_Page_Down, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_WEEK_AFTER },
  { GDK_KEY_F2, 0, ANY_MODE, REHAB_DIARY_KEY_EDIT },
  { GDK_KEY_Escape, 0, ANY_MODE, REHAB_DIARY_KEY_CANCEL },
  { GDK_KEY_Delete, 0, CHOSEN, REHAB_DIARY_KEY_ERASE },
  { GDK_KEY_KP_Delete, 0, CHOSEN, REHAB_DIARY_KEY_ERASE },
  { GDK_KEY_BackSpace, 0, CHOSEN, REHAB_DIARY_KEY_ERASE },
  { GDK_KEY_z, GDK_CONTROL_MASK, ANY_MODE, REHAB_DIARY_KEY_UNDO },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, ANY_MODE, REHAB_DIARY_KEY_REDO },
  { GDK_KEY_y, GDK_CONTROL_MASK, ANY_MODE, REHAB_DIARY_KEY_REDO },
};

/* Pure: tells what a key is to do in a cell; @move is set for REHAB_DIARY_KEY_MOVE only. */
RehabDiaryKey
rehab_diary_key_read (guint           keyval,
                      GdkModifierType state,
                      RehabDiaryMode  mode,
                      RehabDiaryMove *move)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_SHIFT_MASK);
  gunichar letter = gdk_keyval_to_unicode (keyval);

  for (size_t i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      const Binding *binding = &bindings[i];

      /* With Shift, or Caps Lock, a letter comes as a capital. */
      if ((binding->keyval == keyval || binding->keyval == gdk_keyval_to_lower (keyval))
          && binding->modifiers == modifiers && (binding->modes & 1u << mode) != 0)
        {
          *move = binding->move;
          return binding->key;
        }
    }

  if ((modifiers & ~GDK_SHIFT_MASK) == 0 && mode != REHAB_DIARY_MODE_EDITING && (letter == '+' || g_unichar_isalpha (letter)))
    return REHAB_DIARY_KEY_LETTER;

  return REHAB_DIARY_KEY_NONE;
}
