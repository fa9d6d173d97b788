/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-sheet-private.h"

/* Page Up and Page Down move by so many weeks. */
#define PAGE_WEEKS 4

/* What stands where in the plan as a number, so that one can count on from Sunday to Monday. */
static int
to_number (RehabRunningPlace place)
{
  return place.week * REHAB_RUNNING_DAYS + place.day;
}

static RehabRunningPlace
from_number (RehabRunningSheet *self,
             int                number)
{
  int most = rehab_running_reading_get_weeks (self->reading) * REHAB_RUNNING_DAYS - 1;

  number = CLAMP (number, 0, most);

  return (RehabRunningPlace) { number / REHAB_RUNNING_DAYS, number % REHAB_RUNNING_DAYS, 0 };
}

/* A block grows within the days of a week: it never turns round the corner of a Sunday. */
static gboolean
go_days (RehabRunningSheet *self,
         int                days,
         gboolean           extend)
{
  RehabRunningPlace place = self->current;

  if (extend)
    {
      place.day = CLAMP (place.day + days, 0, REHAB_RUNNING_DAYS - 1);
      place.line = 0;
    }
  else
    {
      place = from_number (self, to_number (place) + days);
    }

  rehab_running_sheet_choose (self, place, extend);

  return TRUE;
}

static gboolean
go_weeks (RehabRunningSheet *self,
          int                weeks,
          gboolean           extend)
{
  RehabRunningPlace place = self->current;

  place.week = CLAMP (place.week + weeks, 0, rehab_running_reading_get_weeks (self->reading) - 1);
  place.line = weeks < 0 && place.week != self->current.week ? G_MAXUINT : 0;
  rehab_running_sheet_choose (self, place, extend);

  return TRUE;
}

/* Through the sessions of a day first, then to the week above or below. */
static gboolean
go_line (RehabRunningSheet *self,
         int                step,
         gboolean           extend)
{
  RehabRunningCell *cell = rehab_running_sheet_get_cell (self, self->current);
  RehabRunningPlace place = self->current;
  int lines = (int) rehab_running_cell_get_n_lines (cell);

  /* In a narrow page the days stand below each other. */
  if (self->narrow)
    {
      if ((int) place.line + step < 0 || (int) place.line + step >= lines)
        {
          place = from_number (self, to_number (place) + step);
          place.line = step < 0 ? G_MAXUINT : 0;
        }
      else
        {
          place.line += (guint) step;
        }
      rehab_running_sheet_choose (self, place, extend);
      return TRUE;
    }

  if (extend || (int) place.line + step < 0 || (int) place.line + step >= lines)
    return go_weeks (self, step, extend);

  place.line += (guint) step;
  rehab_running_sheet_choose (self, place, FALSE);

  return TRUE;
}

static gboolean
go_end (RehabRunningSheet *self,
        gboolean           last,
        gboolean           of_plan,
        gboolean           extend)
{
  RehabRunningPlace place = { self->current.week, last ? REHAB_RUNNING_DAYS - 1 : 0, 0 };

  if (of_plan)
    place.week = last ? rehab_running_reading_get_weeks (self->reading) - 1 : 0;
  rehab_running_sheet_choose (self, place, extend);

  return TRUE;
}

/* Keys that move, also where nothing may be edited. */
static gboolean
move_key (RehabRunningSheet *self,
          guint              keyval,
          gboolean           control,
          gboolean           shift)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return go_days (self, -forward, shift);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return go_days (self, forward, shift);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return go_line (self, -1, shift);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return go_line (self, 1, shift);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return go_weeks (self, -PAGE_WEEKS, shift);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return go_weeks (self, PAGE_WEEKS, shift);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return go_end (self, FALSE, control, shift);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return go_end (self, TRUE, control, shift);

    default:
      return FALSE;
    }
}

static gboolean
choose_key (RehabRunningSheet *self,
            guint              keyval,
            gboolean           control,
            gboolean           shift)
{
  RehabRunningArea area = rehab_running_sheet_get_area (self);

  if (keyval == GDK_KEY_space && shift)
    rehab_running_sheet_choose_weeks (self, area.first_week, area.last_week);
  else if (keyval == GDK_KEY_a && control)
    rehab_running_sheet_choose_weeks (self, 0, rehab_running_reading_get_weeks (self->reading) - 1);
  else if (keyval == GDK_KEY_Escape && (area.first_week != area.last_week || area.first_day != area.last_day))
    rehab_running_sheet_choose (self, self->current, FALSE);
  else
    return FALSE;

  return TRUE;
}

static gboolean
activate (RehabRunningSheet *self,
          const char        *action_name)
{
  /* A command that cannot be done now is none, but its key does nothing else. */
  (void) gtk_widget_activate_action (GTK_WIDGET (self), action_name, NULL);

  return TRUE;
}

static gboolean
control_key (RehabRunningSheet *self,
             guint              keyval,
             gboolean           shift)
{
  switch (keyval)
    {
    case GDK_KEY_c:
      return activate (self, "running.copy");
    case GDK_KEY_x:
      return activate (self, "running.cut");
    case GDK_KEY_v:
      return activate (self, "running.paste");
    case GDK_KEY_d:
    case GDK_KEY_D:
      return activate (self, shift ? "running.carry-forward" : "running.fill-down");
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      return activate (self, "running.insert-below");
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return activate (self, "running.remove-weeks");

    default:
      return FALSE;
    }
}

static gboolean
alt_key (RehabRunningSheet *self,
         guint              keyval)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int days;

  switch (keyval)
    {
    case GDK_KEY_Left:
      days = -forward;
      break;
    case GDK_KEY_Right:
      days = forward;
      break;
    case GDK_KEY_Up:
      days = -REHAB_RUNNING_DAYS;
      break;
    case GDK_KEY_Down:
      days = REHAB_RUNNING_DAYS;
      break;

    default:
      return FALSE;
    }

  if (rehab_running_reading_get_editable (self->reading))
    rehab_running_sheet_move_session (self, days);

  return TRUE;
}

static gboolean
plain_key (RehabRunningSheet *self,
           guint              keyval)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  char text[7] = "";

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return activate (self, "running.session");
    case GDK_KEY_F2:
      return activate (self, "running.type");
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      return activate (self, "running.clear");
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      return activate (self, "running.add");

    default:
      break;
    }

  if (!rehab_running_reading_get_editable (self->reading) || !g_unichar_isgraph (letter))
    return FALSE;

  g_unichar_to_utf8 (letter, text);
  rehab_running_sheet_type (self, text, FALSE);

  return TRUE;
}

static gboolean
key_pressed_cb (RehabRunningSheet *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* The buttons between the weeks, and a session being typed, have keys of their own. */
  if (self->reading == NULL || !REHAB_IS_RUNNING_CELL (focus) || (state & (GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK)))
    return FALSE;

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && shift))
    {
      rehab_running_sheet_open_menu (self);
      return TRUE;
    }
  if (state & GDK_ALT_MASK)
    return alt_key (self, keyval);
  if (move_key (self, keyval, control, shift) || choose_key (self, keyval, control, shift))
    return TRUE;

  return control ? control_key (self, keyval, shift) : plain_key (self, keyval);
}

/* The pointer */

static RehabRunningCell *
pick_cell (RehabRunningSheet *self,
           double             x,
           double             y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL ? (RehabRunningCell *) gtk_widget_get_ancestor (picked, REHAB_TYPE_RUNNING_CELL) : NULL;
}

/* Which line of a day lies there. */
static RehabRunningPlace
pick_place (RehabRunningSheet *self,
            RehabRunningCell  *cell,
            double             x,
            double             y)
{
  RehabRunningPlace place = rehab_running_cell_get_place (cell);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  guint line = 0;

  place.line = 0;
  if (picked == NULL || !gtk_widget_has_css_class (picked, "running-session"))
    return place;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (picked); before != NULL; before = gtk_widget_get_prev_sibling (before))
    line++;
  place.line = line;

  return place;
}

static void
pressed_cb (GtkGestureClick   *gesture,
            int                n_press,
            double             x,
            double             y,
            RehabRunningSheet *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  RehabRunningCell *cell = pick_cell (self, x, y);
  RehabRunningPlace place;

  if (cell == NULL || self->reading == NULL || (button != GDK_BUTTON_PRIMARY && button != GDK_BUTTON_SECONDARY))
    return;

  place = pick_place (self, cell, x, y);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (button == GDK_BUTTON_SECONDARY)
    {
      if (!rehab_running_area_holds (rehab_running_sheet_get_area (self), place.week, place.day))
        rehab_running_sheet_choose (self, place, FALSE);
      rehab_running_sheet_open_menu (self);
      return;
    }

  rehab_running_sheet_choose (self, place, (state & GDK_SHIFT_MASK) != 0);
  if (n_press == 2)
    (void) activate (self, "running.session");
}

void
rehab_running_sheet_add_controllers (RehabRunningSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
