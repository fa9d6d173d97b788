/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-view.h"
#include "rehab-progress-drawing.h"
#include "rehab-progress-readout.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _RehabProgressView
{
  GtkWidget parent_instance;

  RehabProgressDrawing *drawing;
  RehabDate readout_date;
  gboolean picked_by_key;      /* the crosshair stays when the pointer leaves */
};

enum
{
  READOUT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabProgressView, rehab_progress_view, GTK_TYPE_WIDGET)

static void
forget_look (RehabProgressView *self)
{
  rehab_progress_drawing_forget_look (self->drawing);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static RehabProgressChart *
get_chart (RehabProgressView *self)
{
  return rehab_progress_drawing_get_chart (self->drawing);
}

static RehabProgressLayout *
ensure_layout (RehabProgressView *self)
{
  return rehab_progress_drawing_lay_out (self->drawing, gtk_widget_get_width (GTK_WIDGET (self)),
                                         gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
set_readout_date (RehabProgressView *self,
                  RehabDate          date)
{
  g_autofree char *spoken = NULL;

  if (rehab_date_compare (date, self->readout_date) == 0)
    return;

  self->readout_date = date;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[READOUT_CHANGED], 0);

  if (get_chart (self) == NULL || !rehab_date_is_set (date) || !self->picked_by_key)
    return;

  spoken = rehab_progress_readout_dup_spoken (get_chart (self), date, (RehabProgressParts) 0);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), spoken, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
point_at (RehabProgressView *self,
          double             x)
{
  RehabProgressLayout *layout = ensure_layout (self);

  if (layout == NULL)
    return;

  self->picked_by_key = FALSE;
  set_readout_date (self, rehab_progress_layout_get_date_at (layout, x));
}

static void
motion_cb (RehabProgressView *self,
           double             x,
           double             y)
{
  point_at (self, x);
}

static void
leave_cb (RehabProgressView *self)
{
  if (!self->picked_by_key)
    set_readout_date (self, REHAB_DATE_NONE);
}

static void
pressed_cb (RehabProgressView *self,
            int                n_press,
            double             x,
            double             y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  point_at (self, x);
}

static void
pick (RehabProgressView *self,
      RehabDate          date)
{
  RehabDate from = rehab_progress_chart_get_from (get_chart (self));
  RehabDate to = rehab_progress_chart_get_to (get_chart (self));

  if (rehab_date_compare (date, from) < 0)
    date = from;
  if (rehab_date_compare (date, to) > 0)
    date = to;

  self->picked_by_key = TRUE;
  set_readout_date (self, date);
}

/* The first step leads to the last day. */
static void
step (RehabProgressView *self,
      int                days)
{
  if (rehab_date_is_set (self->readout_date))
    pick (self, rehab_date_add_days (self->readout_date, days));
  else
    pick (self, rehab_progress_chart_get_to (get_chart (self)));
}

static gboolean
key_pressed_cb (RehabProgressView *self,
                guint              key,
                guint              keycode,
                GdkModifierType    state)
{
  if (get_chart (self) == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    /* Time runs from left to right in every language, as on paper and in what is published: so do the keys. */
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Page_Up:
      step (self, -7);
      return GDK_EVENT_STOP;

    case GDK_KEY_Page_Down:
      step (self, 7);
      return GDK_EVENT_STOP;

    case GDK_KEY_Home:
      pick (self, rehab_progress_chart_get_from (get_chart (self)));
      return GDK_EVENT_STOP;

    case GDK_KEY_End:
      pick (self, rehab_progress_chart_get_to (get_chart (self)));
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      if (!rehab_date_is_set (self->readout_date))
        return GDK_EVENT_PROPAGATE;
      self->picked_by_key = FALSE;
      set_readout_date (self, REHAB_DATE_NONE);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
rehab_progress_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  RehabProgressView *self = REHAB_PROGRESS_VIEW (widget);

  if (ensure_layout (self) != NULL)
    rehab_progress_drawing_snapshot (self->drawing, snapshot, 0.0, gtk_widget_get_height (widget), self->readout_date);
}

static void
rehab_progress_view_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  RehabProgressView *self = REHAB_PROGRESS_VIEW (widget);
  double least, best;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 280;
      *natural = 900;
      return;
    }

  *minimum = *natural = 320;
  if (get_chart (self) == NULL)
    return;

  least = rehab_progress_drawing_measure (self->drawing, for_size > 0 ? for_size : 900, &best);
  *minimum = (int) least;
  *natural = (int) best;
}

static GtkSizeRequestMode
rehab_progress_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rehab_progress_view_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rehab_progress_view_parent_class)->css_changed (widget, change);

  rehab_progress_drawing_forget (REHAB_PROGRESS_VIEW (widget)->drawing);
  gtk_widget_queue_resize (widget);
}

static void
rehab_progress_view_system_setting_changed (GtkWidget       *widget,
                                            GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (rehab_progress_view_parent_class)->system_setting_changed (widget, setting);

  rehab_progress_drawing_forget (REHAB_PROGRESS_VIEW (widget)->drawing);
  gtk_widget_queue_resize (widget);
}

static void
rehab_progress_view_finalize (GObject *object)
{
  RehabProgressView *self = REHAB_PROGRESS_VIEW (object);

  g_clear_pointer (&self->drawing, rehab_progress_drawing_free);

  G_OBJECT_CLASS (rehab_progress_view_parent_class)->finalize (object);
}

static void
rehab_progress_view_class_init (RehabProgressViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = rehab_progress_view_finalize;
  widget_class->snapshot = rehab_progress_view_snapshot;
  widget_class->measure = rehab_progress_view_measure;
  widget_class->get_request_mode = rehab_progress_view_get_request_mode;
  widget_class->css_changed = rehab_progress_view_css_changed;
  widget_class->system_setting_changed = rehab_progress_view_system_setting_changed;

  /* Another day is read out, or none. */
  signals[READOUT_CHANGED] =
    g_signal_new ("readout-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "progresschart");
}

static void
rehab_progress_view_init (RehabProgressView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->drawing = rehab_progress_drawing_new (GTK_WIDGET (self), REHAB_PROGRESS_PAIN_AND_LOAD);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (forget_look), self, G_CONNECT_SWAPPED);
}

GtkWidget *
rehab_progress_view_new (void)
{
  return g_object_new (REHAB_TYPE_PROGRESS_VIEW, NULL);
}

void
rehab_progress_view_set_chart (RehabProgressView  *self,
                               RehabProgressChart *chart)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (REHAB_IS_PROGRESS_VIEW (self));

  if (!rehab_progress_drawing_set_chart (self->drawing, chart))
    return;

  if (chart != NULL)
    {
      summary = rehab_progress_chart_dup_summary (chart);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pain and load"),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
    }

  self->picked_by_key = FALSE;
  set_readout_date (self, REHAB_DATE_NONE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
rehab_progress_view_set_parts (RehabProgressView *self,
                               RehabProgressParts parts)
{
  g_return_if_fail (REHAB_IS_PROGRESS_VIEW (self));

  rehab_progress_drawing_set_parts (self->drawing, parts);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

RehabDate
rehab_progress_view_get_readout_date (RehabProgressView *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_VIEW (self), REHAB_DATE_NONE);

  return self->readout_date;
}
