/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-key.h"

#define ANY_MODE (1 << REHAB_DIARY_MODE_CHOSEN | 1 << REHAB_DIARY_MODE_TYPING | 1 << REHAB_DIARY_MODE_EDITING)
#define NOT_EDITING (1 << REHAB_DIARY_MODE_CHOSEN | 1 << REHAB_DIARY_MODE_TYPING)
#define CHOSEN (1 << REHAB_DIARY_MODE_CHOSEN)

#define CONTROL GDK_CONTROL_MASK
#define SHIFT GDK_SHIFT_MASK
#define ALT GDK_ALT_MASK

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
  { GDK_KEY_Return, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_NEXT },
  { GDK_KEY_Tab, SHIFT, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_PREVIOUS },
  { GDK_KEY_ISO_Left_Tab, SHIFT, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_PREVIOUS },
  { GDK_KEY_Return, SHIFT, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_PREVIOUS },
  { GDK_KEY_Up, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_UP },
  { GDK_KEY_Down, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_DOWN },
  { GDK_KEY_Left, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LEFT },
  { GDK_KEY_Right, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_RIGHT },
  { GDK_KEY_Home, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LINE_START },
  { GDK_KEY_End, 0, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LINE_END },
  { GDK_KEY_Left, CONTROL, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LINE_START },
  { GDK_KEY_Right, CONTROL, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LINE_END },
  { GDK_KEY_Up, CONTROL, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_TOP },
  { GDK_KEY_Down, CONTROL, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_BOTTOM },
  { GDK_KEY_Home, CONTROL, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_FIRST },
  { GDK_KEY_End, CONTROL, NOT_EDITING, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_LAST },
  { GDK_KEY_Page_Up, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_WEEK_BEFORE },
  { GDK_KEY_Page_Down, 0, ANY_MODE, REHAB_DIARY_KEY_MOVE, REHAB_DIARY_MOVE_WEEK_AFTER },

  { GDK_KEY_Up, SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_UP },
  { GDK_KEY_Down, SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_DOWN },
  { GDK_KEY_Left, SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_LEFT },
  { GDK_KEY_Right, SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_RIGHT },
  { GDK_KEY_Home, SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_LINE_START },
  { GDK_KEY_End, SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_LINE_END },
  { GDK_KEY_Left, CONTROL | SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_LINE_START },
  { GDK_KEY_Right, CONTROL | SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_LINE_END },
  { GDK_KEY_Up, CONTROL | SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_TOP },
  { GDK_KEY_Down, CONTROL | SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_BOTTOM },
  { GDK_KEY_Home, CONTROL | SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_FIRST },
  { GDK_KEY_End, CONTROL | SHIFT, NOT_EDITING, REHAB_DIARY_KEY_EXTEND, REHAB_DIARY_MOVE_LAST },
  { GDK_KEY_space, SHIFT, CHOSEN, REHAB_DIARY_KEY_CHOOSE_LINES },
  { GDK_KEY_a, CONTROL, CHOSEN, REHAB_DIARY_KEY_CHOOSE_ALL },

  { GDK_KEY_c, CONTROL, CHOSEN, REHAB_DIARY_KEY_COPY },
  { GDK_KEY_Insert, CONTROL, CHOSEN, REHAB_DIARY_KEY_COPY },
  { GDK_KEY_x, CONTROL, CHOSEN, REHAB_DIARY_KEY_CUT },
  { GDK_KEY_Delete, SHIFT, CHOSEN, REHAB_DIARY_KEY_CUT },
  { GDK_KEY_v, CONTROL, CHOSEN, REHAB_DIARY_KEY_PASTE },
  { GDK_KEY_Insert, SHIFT, CHOSEN, REHAB_DIARY_KEY_PASTE },
  { GDK_KEY_d, CONTROL, ANY_MODE, REHAB_DIARY_KEY_FILL_DOWN },

  { GDK_KEY_F2, 0, ANY_MODE, REHAB_DIARY_KEY_EDIT },
  { GDK_KEY_Escape, 0, ANY_MODE, REHAB_DIARY_KEY_CANCEL },
  { GDK_KEY_Delete, 0, CHOSEN, REHAB_DIARY_KEY_ERASE },
  { GDK_KEY_BackSpace, 0, CHOSEN, REHAB_DIARY_KEY_ERASE },
  { GDK_KEY_z, CONTROL, ANY_MODE, REHAB_DIARY_KEY_UNDO },
  { GDK_KEY_z, CONTROL | SHIFT, ANY_MODE, REHAB_DIARY_KEY_REDO },
  { GDK_KEY_y, CONTROL, ANY_MODE, REHAB_DIARY_KEY_REDO },

  { GDK_KEY_space, 0, CHOSEN, REHAB_DIARY_KEY_TAKE_OVER },
  { GDK_KEY_Return, ALT, ANY_MODE, REHAB_DIARY_KEY_DETAILS },
  { GDK_KEY_F4, 0, ANY_MODE, REHAB_DIARY_KEY_DETAILS },
  { GDK_KEY_minus, CONTROL, ANY_MODE, REHAB_DIARY_KEY_REMOVE_LINE },
  { GDK_KEY_KP_Subtract, CONTROL, ANY_MODE, REHAB_DIARY_KEY_REMOVE_LINE },
  { GDK_KEY_Up, ALT, ANY_MODE, REHAB_DIARY_KEY_SESSION_UP },
  { GDK_KEY_Down, ALT, ANY_MODE, REHAB_DIARY_KEY_SESSION_DOWN },
  { GDK_KEY_Menu, 0, NOT_EDITING, REHAB_DIARY_KEY_MENU },
  { GDK_KEY_F10, SHIFT, NOT_EDITING, REHAB_DIARY_KEY_MENU },
};

/* The keys of the number pad do what those of the same name do. */
static guint
get_plain_key (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_KP_Tab:
      return GDK_KEY_Tab;

    case GDK_KEY_KP_Enter:
      return GDK_KEY_Return;

    case GDK_KEY_KP_Up:
      return GDK_KEY_Up;

    case GDK_KEY_KP_Down:
      return GDK_KEY_Down;

    case GDK_KEY_KP_Left:
      return GDK_KEY_Left;

    case GDK_KEY_KP_Right:
      return GDK_KEY_Right;

    case GDK_KEY_KP_Home:
      return GDK_KEY_Home;

    case GDK_KEY_KP_End:
      return GDK_KEY_End;

    case GDK_KEY_KP_Page_Up:
      return GDK_KEY_Page_Up;

    case GDK_KEY_KP_Page_Down:
      return GDK_KEY_Page_Down;

    case GDK_KEY_KP_Insert:
      return GDK_KEY_Insert;

    case GDK_KEY_KP_Delete:
      return GDK_KEY_Delete;

    default:
      /* With Shift, or Caps Lock, a letter comes as a capital. */
      return gdk_keyval_to_lower (keyval);
    }
}

/* Pure: tells what a key is to do in a cell; @move is set for REHAB_DIARY_KEY_MOVE and _EXTEND only. */
RehabDiaryKey
rehab_diary_key_read (guint           keyval,
                      GdkModifierType state,
                      RehabDiaryMode  mode,
                      RehabDiaryMove *move)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_SHIFT_MASK);
  guint plain = get_plain_key (keyval);
  gunichar letter = gdk_keyval_to_unicode (keyval);

  for (size_t i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      const Binding *binding = &bindings[i];

      if (binding->keyval == plain && binding->modifiers == modifiers && (binding->modes & 1u << mode) != 0)
        {
          *move = binding->move;
          return binding->key;
        }
    }

  if ((modifiers & ~GDK_SHIFT_MASK) == 0 && mode != REHAB_DIARY_MODE_EDITING && (letter == '+' || g_unichar_isalpha (letter)))
    return REHAB_DIARY_KEY_LETTER;

  return REHAB_DIARY_KEY_NONE;
}
