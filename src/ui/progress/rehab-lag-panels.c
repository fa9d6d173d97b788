/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-lag-panels.h"
#include "rehab-chart-colors.h"

#include <glib/gi18n.h>

/* In pixels. */
#define LEAST_WIDTH 240
#define USUAL_WIDTH 900
#define EMPTY_HEIGHT 120

struct _RehabLagPanels
{
  RehabDrawnView parent_instance;

  RehabLagChart *chart;
  RehabLagLayout *layout; /* for layout_width, layout_height */
  int layout_width;
  int layout_height;
  RehabLagPlace place;    /* read out, in the layout */
  gboolean picked_by_key; /* the crosshair stays when the pointer leaves */
  guint telling;          /* source that tells of a readout lost by a new size; 0 when there is nothing to tell */
};

enum
{
  READOUT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabLagPanels, rehab_lag_panels, REHAB_TYPE_DRAWN_VIEW)

static void
announce (RehabLagPanels *self)
{
  g_autoptr (RehabLagReadout) readout = rehab_lag_panels_dup_readout (self);
  g_autofree char *lines = NULL;
  g_autofree char *spoken = NULL;

  if (readout == NULL)
    return;

  lines = g_strjoinv ("; ", readout->lines);
  spoken = g_strjoin (": ", readout->title, lines, NULL);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), spoken, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
set_place (RehabLagPanels *self,
           RehabLagPlace   place)
{
  if (rehab_lag_place_equal (place, self->place))
    return;

  self->place = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[READOUT_CHANGED], 0);

  if (self->picked_by_key)
    announce (self);
}

/* Which days share a mark depends on the size: what was read out is another mark then. */
static void
forget_layout (RehabLagPanels *self)
{
  g_clear_pointer (&self->layout, rehab_lag_layout_unref);
  self->picked_by_key = FALSE;
  set_place (self, REHAB_LAG_PLACE_NONE);
  rehab_drawn_view_forget (REHAB_DRAWN_VIEW (self));
}

static RehabLagLayout *
ensure_layout (RehabLagPanels *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->layout != NULL && self->layout_width == width && self->layout_height == height)
    return self->layout;

  g_clear_pointer (&self->layout, rehab_lag_layout_unref);
  if (self->chart == NULL || width <= 0 || height <= 0)
    return NULL;

  self->layout = rehab_lag_chart_layout (self->chart, gtk_widget_get_pango_context (GTK_WIDGET (self)), width, height);
  self->layout_width = width;
  self->layout_height = height;

  return self->layout;
}

static void
point_at (RehabLagPanels *self,
          double          x,
          double          y)
{
  RehabLagLayout *layout = ensure_layout (self);
  RehabLagPlace place;

  if (layout == NULL)
    return;

  place = rehab_lag_layout_find_place (layout, x, y);
  if (!rehab_lag_place_is_set (place) && self->picked_by_key)
    return;

  self->picked_by_key = FALSE;
  set_place (self, place);
}

static void
motion_cb (RehabLagPanels *self,
           double          x,
           double          y)
{
  point_at (self, x, y);
}

static void
leave_cb (RehabLagPanels *self)
{
  if (!self->picked_by_key)
    set_place (self, REHAB_LAG_PLACE_NONE);
}

static void
pressed_cb (RehabLagPanels *self,
            int             n_press,
            double          x,
            double          y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  point_at (self, x, y);
}

static gboolean
get_step (RehabLagPanels *self,
          guint           key,
          RehabLagStep   *step)
{
  switch (key)
    {
    /* A chart is the same picture in every language, also where text runs from right to left. */
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *step = REHAB_LAG_STEP_PREVIOUS;
      return TRUE;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *step = REHAB_LAG_STEP_NEXT;
      return TRUE;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *step = REHAB_LAG_STEP_UP;
      return TRUE;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *step = REHAB_LAG_STEP_DOWN;
      return TRUE;

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *step = REHAB_LAG_STEP_FIRST;
      return TRUE;

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *step = REHAB_LAG_STEP_LAST;
      return TRUE;

    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      *step = REHAB_LAG_STEP_PANEL_PREVIOUS;
      return TRUE;

    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      *step = REHAB_LAG_STEP_PANEL_NEXT;
      return TRUE;

    default:
      return FALSE;
    }
}

/* Brings the panel of the mark into sight, where the chart is higher than its window. */
static void
scroll_to_place (RehabLagPanels *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double y, height;

  if (viewport == NULL || !rehab_lag_layout_get_panel_extent (self->layout, self->place, &y, &height)
      || !gtk_widget_compute_bounds (GTK_WIDGET (self), gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds))
    return;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  gtk_adjustment_clamp_page (adjustment, bounds.origin.y + y, bounds.origin.y + y + height);
}

static gboolean
key_pressed_cb (RehabLagPanels *self,
                guint           key,
                guint           keycode,
                GdkModifierType state)
{
  RehabLagLayout *layout = ensure_layout (self);
  RehabLagPlace place;
  RehabLagStep step;

  if (layout == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Escape)
    {
      if (!rehab_lag_place_is_set (self->place))
        return GDK_EVENT_PROPAGATE;
      self->picked_by_key = FALSE;
      set_place (self, REHAB_LAG_PLACE_NONE);
      return GDK_EVENT_STOP;
    }

  if (!get_step (self, key, &step))
    return GDK_EVENT_PROPAGATE;

  place = rehab_lag_layout_step (layout, self->place, step);
  if (!rehab_lag_place_is_set (place))
    return GDK_EVENT_PROPAGATE;

  self->picked_by_key = TRUE;
  set_place (self, place);
  scroll_to_place (self);

  return GDK_EVENT_STOP;
}

static void
rehab_lag_panels_draw (RehabDrawnView          *view,
                       cairo_t                 *cr,
                       const RehabChartPalette *palette,
                       int                      width,
                       int                      height)
{
  RehabLagLayout *layout = ensure_layout (REHAB_LAG_PANELS (view));

  if (layout != NULL)
    rehab_lag_layout_paint (layout, palette, cr);
}

/* The crosshair comes over the chart. */
static void
rehab_lag_panels_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  RehabLagPanels *self = REHAB_LAG_PANELS (widget);
  RehabLagLayout *layout = ensure_layout (self);
  RehabChartPalette palette;
  cairo_t *cr;

  GTK_WIDGET_CLASS (rehab_lag_panels_parent_class)->snapshot (widget, snapshot);

  if (layout == NULL || !rehab_lag_place_is_set (self->place))
    return;

  palette = rehab_chart_colors_for_widget (widget);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->layout_width, (float) self->layout_height));
  rehab_lag_layout_paint_crosshair (layout, &palette, self->place, cr);
  cairo_destroy (cr);
}

static void
rehab_lag_panels_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  RehabLagPanels *self = REHAB_LAG_PANELS (widget);
  double best;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = USUAL_WIDTH;
      return;
    }

  *minimum = *natural = EMPTY_HEIGHT;
  if (self->chart == NULL)
    return;

  *minimum = (int) rehab_lag_chart_measure_height (self->chart, gtk_widget_get_pango_context (widget),
                                                   for_size > 0 ? for_size : USUAL_WIDTH, &best);
  *natural = MAX (*minimum, (int) best);
}

static GtkSizeRequestMode
rehab_lag_panels_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tell_cb (gpointer panels)
{
  RehabLagPanels *self = REHAB_LAG_PANELS (panels);

  self->telling = 0;
  g_signal_emit (self, signals[READOUT_CHANGED], 0);
}

/* Whoever shows the readout may not change its own size while sizes are given out. */
static void
rehab_lag_panels_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  RehabLagPanels *self = REHAB_LAG_PANELS (widget);

  if (self->layout == NULL || (self->layout_width == width && self->layout_height == height))
    return;

  g_clear_pointer (&self->layout, rehab_lag_layout_unref);
  self->picked_by_key = FALSE;
  if (rehab_lag_place_is_set (self->place) && self->telling == 0)
    self->telling = g_idle_add_once (tell_cb, self);
  self->place = REHAB_LAG_PLACE_NONE;
}

static void
rehab_lag_panels_system_setting_changed (GtkWidget       *widget,
                                         GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (rehab_lag_panels_parent_class)->system_setting_changed (widget, setting);

  forget_layout (REHAB_LAG_PANELS (widget));
}

static void
rehab_lag_panels_dispose (GObject *object)
{
  RehabLagPanels *self = REHAB_LAG_PANELS (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_pointer (&self->layout, rehab_lag_layout_unref);
  g_clear_pointer (&self->chart, rehab_lag_chart_unref);

  G_OBJECT_CLASS (rehab_lag_panels_parent_class)->dispose (object);
}

static void
rehab_lag_panels_class_init (RehabLagPanelsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_lag_panels_dispose;
  REHAB_DRAWN_VIEW_CLASS (klass)->draw = rehab_lag_panels_draw;
  widget_class->snapshot = rehab_lag_panels_snapshot;
  widget_class->measure = rehab_lag_panels_measure;
  widget_class->get_request_mode = rehab_lag_panels_get_request_mode;
  widget_class->size_allocate = rehab_lag_panels_size_allocate;
  widget_class->system_setting_changed = rehab_lag_panels_system_setting_changed;

  /* Another mark is read out, or none. */
  signals[READOUT_CHANGED] =
    g_signal_new ("readout-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "lagchart");
}

static void
rehab_lag_panels_init (RehabLagPanels *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->place = REHAB_LAG_PLACE_NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
rehab_lag_panels_set_chart (RehabLagPanels *self,
                            RehabLagChart  *chart)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (REHAB_IS_LAG_PANELS (self));

  if (self->chart == chart)
    return;

  g_clear_pointer (&self->chart, rehab_lag_chart_unref);
  if (chart != NULL)
    {
      self->chart = rehab_lag_chart_ref (chart);
      summary = rehab_lag_chart_dup_summary (chart);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pain against load"),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
    }

  forget_layout (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Returns: (transfer full) (nullable): what the crosshair is at */
RehabLagReadout *
rehab_lag_panels_dup_readout (RehabLagPanels *self)
{
  g_return_val_if_fail (REHAB_IS_LAG_PANELS (self), NULL);

  if (self->layout == NULL || !rehab_lag_place_is_set (self->place))
    return NULL;

  return rehab_lag_layout_dup_readout (self->layout, self->place);
}
