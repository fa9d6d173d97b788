/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-picture-private.h"
#include "rehab-body-chart.h"
#include "rehab-body-region.h"

#include <glib/gi18n.h>

/* How far an arrow key moves the cursor, in mm of the body. */
#define STEP (2.0 * REHAB_BODY_CELL)
#define FAR_STEP (8.0 * REHAB_BODY_CELL)

/* Says where the cursor is, when that is another place than before. */
static void
tell_place (RehabBodyPicture *self)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  guint column;
  guint row;

  if (rehab_body_view_find_cell (self->view, self->cursor, &column, &row))
    {
      name = rehab_body_region_dup_name (rehab_body_region_at (self->view, column, row),
                                         rehab_body_view_get_side (self->view, column));
      if (rehab_body_area_has_cell (self->stroke != NULL ? self->stroke : self->area, self->view, column, row))
        /* Translators: a part of the body that is painted on a body chart */
        text = g_strdup_printf (_("%s, painted"), name);
      else
        text = g_strdup (name);
    }
  else
    {
      text = g_strdup (_("Beside the body"));
    }

  if (g_set_str (&self->told, text))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Strokes */

static void
extend_stroke (RehabBodyPicture *self,
               RehabPoint        to)
{
  g_autoptr (RehabBodyArea) before = g_steal_pointer (&self->stroke);

  if (self->stroke_erases)
    self->stroke = rehab_body_area_erase (before, self->view, self->brush, to, self->radius);
  else
    self->stroke = rehab_body_area_paint (before, self->view, self->brush, to, self->radius);
  self->brush = to;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
begin_stroke (RehabBodyPicture *self,
              RehabPoint        at,
              gboolean          erases,
              guint             key)
{
  g_clear_pointer (&self->stroke, rehab_body_area_unref);
  self->stroke = rehab_body_area_ref (self->area);
  self->stroke_erases = erases;
  self->stroke_key = key;
  self->brush = at;
  extend_stroke (self, at);
}

void
rehab_body_picture_cancel_stroke (RehabBodyPicture *self)
{
  self->stroke_key = 0;
  g_clear_pointer (&self->stroke, rehab_body_area_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
end_stroke (RehabBodyPicture *self)
{
  g_autoptr (RehabBodyArea) stroke = g_steal_pointer (&self->stroke);

  rehab_body_picture_cancel_stroke (self);
  if (stroke != NULL && !rehab_body_area_equal (stroke, self->area))
    rehab_body_picture_emit_painted (self, stroke);
}

/* The pointer */

static gboolean
is_finger (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* Whether a pen is held the wrong way round. */
static gboolean
is_eraser (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GdkDeviceTool *tool = event != NULL ? gdk_event_get_device_tool (event) : NULL;

  return tool != NULL && gdk_device_tool_get_tool_type (tool) == GDK_DEVICE_TOOL_TYPE_ERASER;
}

static void
drag_begin_cb (RehabBodyPicture *self,
               double            x,
               double            y,
               GtkGesture       *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  RehabPoint at = rehab_body_picture_find_point (self, x, y);
  guint column;
  guint row;

  if (self->locked || button > GDK_BUTTON_SECONDARY || button == GDK_BUTTON_MIDDLE
      || (is_finger (gesture) && !rehab_body_view_find_cell (self->view, at, &column, &row)))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  end_stroke (self);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->keying = FALSE;
  self->begun_at = (RehabPoint) { x, y };
  self->cursor = at;
  begin_stroke (self, at, self->erases || button == GDK_BUTTON_SECONDARY || is_eraser (gesture), 0);
}

static void
drag_update_cb (RehabBodyPicture *self,
                double            dx,
                double            dy)
{
  if (self->stroke == NULL || self->stroke_key != 0)
    return;

  self->pointer = (RehabPoint) { self->begun_at.x + dx, self->begun_at.y + dy };
  self->cursor = rehab_body_picture_find_point (self, self->pointer.x, self->pointer.y);
  extend_stroke (self, self->cursor);
}

static void
drag_end_cb (RehabBodyPicture *self)
{
  if (self->stroke_key == 0)
    end_stroke (self);
}

/* Comes before the end. */
static void
drag_cancel_cb (RehabBodyPicture *self)
{
  if (self->stroke_key == 0)
    rehab_body_picture_cancel_stroke (self);
}

static void
motion_cb (RehabBodyPicture *self,
           double            x,
           double            y)
{
  /* A pointer that lies where the widget scrolls to does not take the keys' cursor away. */
  if (self->hovered && (ABS (self->pointer.x - x) > 0.5 || ABS (self->pointer.y - y) > 0.5))
    self->keying = FALSE;
  self->hovered = TRUE;
  self->pointer = (RehabPoint) { x, y };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (RehabBodyPicture *self)
{
  self->hovered = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Keys */

static void
move_cursor (RehabBodyPicture *self,
             double            right,
             double            up)
{
  /* The left side of the body looks to the left of the picture. */
  double way = self->view == REHAB_BODY_VIEW_LEFT ? -1.0 : 1.0;
  double most = (rehab_body_view_get_columns (self->view) - 1) / 2.0 * REHAB_BODY_CELL;
  double half = REHAB_BODY_CELL / 2.0;
  double bottom = REHAB_BODY_TOP - REHAB_BODY_ROWS * REHAB_BODY_CELL;

  self->cursor.x = CLAMP (self->cursor.x + way * right, -most, most);
  self->cursor.y = CLAMP (self->cursor.y + up, bottom + half, REHAB_BODY_TOP - half);
  if (self->stroke != NULL)
    extend_stroke (self, self->cursor);
  tell_place (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
press_brush (RehabBodyPicture *self,
             guint             key,
             gboolean          erases)
{
  if (self->stroke != NULL)
    return GDK_EVENT_STOP;

  begin_stroke (self, self->cursor, erases, key);
  tell_place (self);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (RehabBodyPicture *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  double step = (state & GDK_SHIFT_MASK) != 0 ? FAR_STEP : STEP;

  if (self->locked || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_cursor (self, -step, 0.0);
      break;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_cursor (self, step, 0.0);
      break;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_cursor (self, 0.0, step);
      break;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_cursor (self, 0.0, -step);
      break;

    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      press_brush (self, GDK_KEY_space, self->erases);
      break;

    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      press_brush (self, GDK_KEY_Delete, TRUE);
      break;

    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      rehab_body_picture_emit_brush_stepped (self, 1);
      break;

    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      rehab_body_picture_emit_brush_stepped (self, -1);
      break;

    case GDK_KEY_Escape:
      if (self->stroke == NULL)
        return GDK_EVENT_PROPAGATE;
      rehab_body_picture_cancel_stroke (self);
      break;

    default:
      return GDK_EVENT_PROPAGATE;
    }

  self->keying = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static void
key_released_cb (RehabBodyPicture *self,
                 guint             keyval)
{
  if (self->stroke == NULL || self->stroke_key == 0)
    return;

  if (self->stroke_key == GDK_KEY_space ? keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space
                                        : keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete || keyval == GDK_KEY_BackSpace)
    end_stroke (self);
}

static void
focus_enter_cb (RehabBodyPicture *self)
{
  self->keying = !self->locked;
  g_clear_pointer (&self->told, g_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
focus_leave_cb (RehabBodyPicture *self)
{
  /* The release of a key that is held goes elsewhere. */
  if (self->stroke_key != 0)
    end_stroke (self);
  self->keying = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where the body is that the picture shows at a place. */
RehabPoint
rehab_body_picture_find_point (RehabBodyPicture *self,
                               double            x,
                               double            y)
{
  return rehab_body_chart_find_point (self->view, gtk_widget_get_width (GTK_WIDGET (self)),
                                      gtk_widget_get_height (GTK_WIDGET (self)), x, y);
}

/* Lets a picture be painted on. */
void
rehab_body_picture_add_input (RehabBodyPicture *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
