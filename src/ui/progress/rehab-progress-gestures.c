/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-gestures.h"

#include <math.h>

/* A notch of a wheel shows so many times as many days, and goes so far sideways; a touchpad counts pixels. */
#define NOTCH_FACTOR 1.25
#define NOTCH_PART 0.1
#define NOTCH_PIXELS 64.0

struct _RehabProgressGestures
{
  GObject parent_instance;

  GtkWidget *widget; /* owns it */
  RehabProgressRange *range;
  const RehabProgressSurface *surface;

  double pointer;            /* where it was last, or negative */
  RehabTimeWindow begun;     /* the window when the fingers came down */
  double begun_at;           /* where the two fingers were then, 0 to 1 */
  double begun_x;
  gboolean panning;
  gboolean scrubbing;
};

G_DEFINE_FINAL_TYPE (RehabProgressGestures, rehab_progress_gestures, G_TYPE_OBJECT)

/* Where @x is in the plot: 0 at its left end, 1 at its right. */
static double
place (RehabProgressGestures *self,
       double                 x)
{
  double left, right;

  if (x < 0.0 || !self->surface->get_plot (self->widget, &left, &right) || right <= left)
    return 0.5;

  return CLAMP ((x - left) / (right - left), 0.0, 1.0);
}

static double
get_plot_width (RehabProgressGestures *self)
{
  double left, right;

  return self->surface->get_plot (self->widget, &left, &right) ? right - left : 0.0;
}

/* Scrolling */

static gboolean
scroll_cb (RehabProgressGestures    *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  return rehab_progress_gestures_scroll (self, dx, dy, gtk_event_controller_scroll_get_unit (controller),
                                         gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)));
}

static void
motion_cb (RehabProgressGestures *self,
           double                 x)
{
  self->pointer = x;
}

static void
leave_cb (RehabProgressGestures *self)
{
  self->pointer = -1.0;
}

/* Two fingers */

static double
get_centre (RehabProgressGestures *self,
            GtkGesture            *gesture)
{
  double x, y;

  return gtk_gesture_is_recognized (gesture) && gtk_gesture_get_bounding_box_center (gesture, &x, &y) ? place (self, x) : 0.5;
}

static void
pinch_begin_cb (RehabProgressGestures *self,
                GdkEventSequence      *sequence,
                GtkGesture            *gesture)
{
  self->begun = rehab_progress_range_get_window (self->range);
  self->begun_at = get_centre (self, gesture);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (RehabProgressGestures *self,
          double                 scale,
          GtkGesture            *gesture)
{
  RehabTimeLimits limits = rehab_progress_range_get_limits (self->range);
  RehabTimeWindow window;

  if (!(scale > 0.0) || !isfinite (scale) || self->begun.days <= 0.0)
    return;

  /* The day between the fingers stays between them, wherever they go together. */
  window = rehab_time_window_zoomed (&self->begun, &limits, 1.0 / scale, self->begun_at);
  window = rehab_time_window_panned (&window, &limits, (self->begun_at - get_centre (self, gesture)) * window.days);
  rehab_progress_range_set_window (self->range, window);
}

/* One finger, or the mouse */

static void
drag_begin_cb (RehabProgressGestures *self,
               double                 x,
               double                 y)
{
  self->begun = rehab_progress_range_get_window (self->range);
  self->begun_x = x;
  self->panning = FALSE;
}

static void
drag_update_cb (RehabProgressGestures *self,
                double                 dx,
                double                 dy,
                GtkGesture            *gesture)
{
  RehabTimeLimits limits = rehab_progress_range_get_limits (self->range);
  double width = get_plot_width (self);

  if (self->scrubbing)
    {
      self->surface->point_at (self->widget, self->begun_x + dx);
      return;
    }

  if (!self->panning)
    {
      if (width <= 0.0 || !gtk_drag_check_threshold (self->widget, 0, 0, (int) dx, (int) dy))
        return;
      if (fabs (dx) < fabs (dy))
        {
          gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
          return;
        }

      self->panning = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (self->widget, "grabbing");
    }

  if (width > 0.0)
    rehab_progress_range_set_window (self->range,
                                     rehab_time_window_panned (&self->begun, &limits, -dx / width * self->begun.days));
}

static void
drag_end_cb (RehabProgressGestures *self)
{
  self->panning = self->scrubbing = FALSE;
  gtk_widget_set_cursor (self->widget, NULL);
}

static void
long_press_cb (RehabProgressGestures *self,
               double                 x,
               double                 y,
               GtkGesture            *gesture)
{
  if (self->panning)
    return;

  self->scrubbing = TRUE;
  self->begun_x = x;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->surface->point_at (self->widget, x);
}

static void
add_controller (RehabProgressGestures *self,
                GtkEventController    *controller,
                GtkPropagationPhase    phase)
{
  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_widget_add_controller (self->widget, controller);
}

static void
rehab_progress_gestures_dispose (GObject *object)
{
  RehabProgressGestures *self = REHAB_PROGRESS_GESTURES (object);

  g_clear_object (&self->range);

  G_OBJECT_CLASS (rehab_progress_gestures_parent_class)->dispose (object);
}

static void
rehab_progress_gestures_class_init (RehabProgressGesturesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_progress_gestures_dispose;
}

static void
rehab_progress_gestures_init (RehabProgressGestures *self)
{
  self->pointer = -1.0;
}

/* Lets what is drawn in @widget be zoomed and panned. Returns: (transfer none): the gestures, which the widget owns */
RehabProgressGestures *
rehab_progress_gestures_new (GtkWidget                  *widget,
                             RehabProgressRange         *range,
                             const RehabProgressSurface *surface)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *rest = gtk_gesture_long_press_new ();
  RehabProgressGestures *self = g_object_new (REHAB_TYPE_PROGRESS_GESTURES, NULL);

  self->widget = widget;
  self->range = g_object_ref (range);
  self->surface = surface;
  g_object_set_data_full (G_OBJECT (widget), "rehab-progress-gestures", self, g_object_unref);

  /* Before what scrolls the page, which takes every wheel. */
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, motion, GTK_PHASE_CAPTURE);

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, GTK_EVENT_CONTROLLER (drag), GTK_PHASE_BUBBLE);

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (rest), TRUE);
  g_signal_connect_object (rest, "pressed", G_CALLBACK (long_press_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, GTK_EVENT_CONTROLLER (rest), GTK_PHASE_BUBBLE);
  gtk_gesture_group (rest, drag);

  return self;
}

/* What a wheel does. Returns: FALSE for what is left to the page */
gboolean
rehab_progress_gestures_scroll (RehabProgressGestures *self,
                                double                 dx,
                                double                 dy,
                                GdkScrollUnit          unit,
                                GdkModifierType        state)
{
  double notch = unit == GDK_SCROLL_UNIT_SURFACE ? NOTCH_PIXELS : 1.0;
  double width = get_plot_width (self);
  RehabTimeWindow window = rehab_progress_range_get_window (self->range);

  if (width <= 0.0 || window.days <= 0.0)
    return GDK_EVENT_PROPAGATE;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      rehab_progress_range_zoom (self->range, pow (NOTCH_FACTOR, CLAMP (dy / notch, -8.0, 8.0)), place (self, self->pointer));
      return GDK_EVENT_STOP;
    }

  /* Of a touchpad's two directions one is meant. */
  if ((state & GDK_SHIFT_MASK) != 0 && fabs (dy) > fabs (dx))
    dx = dy;
  else if (fabs (dx) <= fabs (dy))
    return GDK_EVENT_PROPAGATE;

  rehab_progress_range_pan (self->range, unit == GDK_SCROLL_UNIT_SURFACE ? dx / width * window.days
                                                                         : MAX (NOTCH_PART * window.days, 1.0) * dx);

  return GDK_EVENT_STOP;
}

/* Whether the mouse or a finger is moving the days along. */
gboolean
rehab_progress_gestures_is_panning (RehabProgressGestures *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_GESTURES (self), FALSE);

  return self->panning || self->scrubbing;
}
