/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-sheet-private.h"
#include "rehab-progress-missing.h"
#include "rehab-progress-part-button.h"
#include "rehab-progress-slice-view.h"

#include <glib/gi18n.h>

/* What a screen reader is told follows once the charts have come to rest. */
#define REST_MILLISECONDS 400
/* A plot with its legend, read at twice the usual size. */
#define LEAST_HEIGHT 240
/* And what is seen at once of head, charts and foot, where all of the page is scrolled. */
#define LEAST_WHOLE_HEIGHT 200

enum
{
  PROP_COMPACT = 1,
  N_PROPS
};

enum
{
  READOUT_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabProgressSheet, rehab_progress_sheet, ADW_TYPE_BIN)

static RehabProgressChart *
get_chart (RehabProgressSheet *self)
{
  return rehab_progress_drawing_get_chart (self->drawing);
}

/* Where a chart that came to rest is told of. */
static gboolean
rest_cb (gpointer user_data)
{
  RehabProgressSheet *self = REHAB_PROGRESS_SHEET (user_data);
  RehabProgressChart *chart = get_chart (self);
  g_autofree char *summary = NULL;

  self->rest_id = 0;
  if (chart == NULL)
    return G_SOURCE_REMOVE;

  summary = rehab_progress_chart_dup_summary (chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slices[REHAB_PROGRESS_SLICE_TRACKS]),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    if (self->buttons[i] != NULL)
      rehab_progress_part_button_describe (self->buttons[i]);

  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (RehabProgressSheet *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MILLISECONDS, rest_cb, self);
}

static void
queue_resize (RehabProgressSheet *self)
{
  for (guint i = 0; i < REHAB_N_PROGRESS_SLICES; i++)
    {
      gtk_widget_queue_resize (self->slices[i]);
      gtk_widget_queue_draw (self->slices[i]);
    }
}

static void
forget_look (RehabProgressSheet *self)
{
  rehab_progress_drawing_forget_look (self->drawing);
  for (guint i = 0; i < REHAB_N_PROGRESS_SLICES; i++)
    gtk_widget_queue_draw (self->slices[i]);
}

static void
rehab_progress_sheet_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  RehabProgressSheet *self = REHAB_PROGRESS_SHEET (widget);

  GTK_WIDGET_CLASS (rehab_progress_sheet_parent_class)->css_changed (widget, change);

  rehab_progress_drawing_forget (self->drawing);
  queue_resize (self);
}

static void
rehab_progress_sheet_system_setting_changed (GtkWidget       *widget,
                                             GtkSystemSetting setting)
{
  RehabProgressSheet *self = REHAB_PROGRESS_SHEET (widget);

  GTK_WIDGET_CLASS (rehab_progress_sheet_parent_class)->system_setting_changed (widget, setting);

  rehab_progress_drawing_forget (self->drawing);
  queue_resize (self);
}

static void
rehab_progress_sheet_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, REHAB_PROGRESS_SHEET (object)->compact);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_progress_sheet_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      rehab_progress_sheet_set_compact (REHAB_PROGRESS_SHEET (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_progress_sheet_dispose (GObject *object)
{
  RehabProgressSheet *self = REHAB_PROGRESS_SHEET (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  for (guint i = 0; i < REHAB_N_PROGRESS_SLICES; i++)
    if (self->slices[i] != NULL)
      {
        rehab_progress_slice_view_set_drawing (REHAB_PROGRESS_SLICE_VIEW (self->slices[i]), NULL);
        g_clear_object (&self->slices[i]);
      }
  g_clear_object (&self->range);

  G_OBJECT_CLASS (rehab_progress_sheet_parent_class)->dispose (object);
}

static void
rehab_progress_sheet_finalize (GObject *object)
{
  rehab_progress_drawing_free (REHAB_PROGRESS_SHEET (object)->drawing);

  G_OBJECT_CLASS (rehab_progress_sheet_parent_class)->finalize (object);
}

static gboolean
rehab_progress_sheet_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (REHAB_PROGRESS_SHEET (widget)->slices[REHAB_PROGRESS_SLICE_TRACKS]);
}

static void
rehab_progress_sheet_class_init (RehabProgressSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_progress_sheet_get_property;
  object_class->set_property = rehab_progress_sheet_set_property;
  object_class->dispose = rehab_progress_sheet_dispose;
  object_class->finalize = rehab_progress_sheet_finalize;
  widget_class->css_changed = rehab_progress_sheet_css_changed;
  widget_class->system_setting_changed = rehab_progress_sheet_system_setting_changed;
  widget_class->grab_focus = rehab_progress_sheet_grab_focus;

  /* There is little room: less of the charts stays in sight while they are scrolled. */
  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[READOUT_CHANGED] =
    g_signal_new ("readout-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_buttons (RehabProgressSheet *self)
{
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    {
      RehabProgressParts part = (RehabProgressParts) (1u << i);

      if ((REHAB_PROGRESS_TRACKS & part) == 0)
        continue;

      self->buttons[i] = rehab_progress_part_button_new (part);
      rehab_progress_slice_view_set_button (REHAB_PROGRESS_SLICE_VIEW (self->slices[REHAB_PROGRESS_SLICE_TRACKS]), part,
                                            self->buttons[i]);
    }
}

static void
rehab_progress_sheet_init (RehabProgressSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *tracks;
  GtkWidget *whole;

  self->drawing = rehab_progress_drawing_new (GTK_WIDGET (self), REHAB_PROGRESS_ALL);
  for (guint i = 0; i < REHAB_N_PROGRESS_SLICES; i++)
    {
      self->slices[i] = g_object_ref_sink (rehab_progress_slice_view_new ((RehabProgressSlice) i));
      rehab_progress_slice_view_set_drawing (REHAB_PROGRESS_SLICE_VIEW (self->slices[i]), self->drawing);
    }
  tracks = self->slices[REHAB_PROGRESS_SLICE_TRACKS];
  add_buttons (self);
  gtk_widget_set_focusable (tracks, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tracks), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Charts"), -1);

  self->missing = rehab_progress_missing_new ();
  gtk_widget_set_vexpand (tracks, TRUE);
  gtk_box_append (GTK_BOX (page), tracks);
  gtk_box_append (GTK_BOX (page), self->missing);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), page);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_widget_add_css_class (self->scrolled, "undershoot-top");
  gtk_widget_add_css_class (self->scrolled, "undershoot-bottom");

  gtk_box_append (GTK_BOX (box), self->slices[REHAB_PROGRESS_SLICE_HEAD]);
  gtk_box_append (GTK_BOX (box), self->scrolled);
  gtk_box_append (GTK_BOX (box), self->slices[REHAB_PROGRESS_SLICE_FOOT]);

  /* On a small screen with large text nothing would be left between head and foot: then all three move. */
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scrolled), LEAST_HEIGHT);
  whole = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (whole), LEAST_WHOLE_HEIGHT);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (whole), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (whole), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (whole), box);
  adw_bin_set_child (ADW_BIN (self), whole);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (rehab_progress_sheet_press), self);
  gtk_widget_add_controller (tracks, keys);

  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (forget_look), self, G_CONNECT_SWAPPED);
}

/* Shows a chart. The day that is read out stays as far as it is still there; %NULL shows nothing. */
void
rehab_progress_sheet_set_chart (RehabProgressSheet *self,
                                RehabProgressChart *chart)
{
  g_return_if_fail (REHAB_IS_PROGRESS_SHEET (self));

  if (!rehab_progress_drawing_set_chart (self->drawing, chart))
    return;

  if (chart != NULL)
    {
      rehab_progress_missing_set_chart (REHAB_PROGRESS_MISSING (self->missing), chart);
      for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
        if (self->buttons[i] != NULL)
          rehab_progress_part_button_set_chart (self->buttons[i], chart);
      wait_for_rest (self);
    }
  queue_resize (self);
  rehab_progress_sheet_check_readout (self);
}

void
rehab_progress_sheet_set_compact (RehabProgressSheet *self,
                                  gboolean            compact)
{
  g_return_if_fail (REHAB_IS_PROGRESS_SHEET (self));

  if (self->compact == compact)
    return;

  self->compact = compact;
  rehab_progress_drawing_set_compact (self->drawing, compact);
  queue_resize (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

RehabProgressRange *
rehab_progress_sheet_get_range (RehabProgressSheet *self)
{
  return self->range;
}

/* Zooms about the day that is read out; without one the latest days stay in sight, where they are. */
void
rehab_progress_sheet_zoom (RehabProgressSheet *self,
                           double              factor)
{
  RehabTimeLimits limits = rehab_progress_range_get_limits (self->range);
  RehabTimeWindow window = rehab_progress_range_get_window (self->range);
  double at = rehab_date_compare (rehab_time_window_get_to (&window), limits.last) >= 0 ? 1.0 : 0.5;

  g_return_if_fail (REHAB_IS_PROGRESS_SHEET (self));

  if (self->pinned && rehab_progress_sheet_has_day (self, self->readout_date))
    at = rehab_time_window_place (&window, self->readout_date);
  rehab_progress_range_zoom (self->range, factor, at);
}

/* Scrolls to the chart before or after the one at the top. */
void
rehab_progress_sheet_scroll_by_part (RehabProgressSheet *self,
                                     int                 direction)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  double top = gtk_adjustment_get_value (adjustment);
  double found = direction > 0 ? gtk_adjustment_get_upper (adjustment) : 0.0;

  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    {
      double y, height;

      if (!rehab_progress_slice_view_get_extent (REHAB_PROGRESS_SLICE_VIEW (self->slices[REHAB_PROGRESS_SLICE_TRACKS]),
                                                 (RehabProgressParts) (1u << i), &y, &height))
        continue;
      if (direction > 0 && y > top + 1.0)
        found = MIN (found, y);
      if (direction < 0 && y < top - 1.0)
        found = MAX (found, y);
    }
  gtk_adjustment_set_value (adjustment, found);
}

/* Scrolls to a chart. */
void
rehab_progress_sheet_show_part (RehabProgressSheet *self,
                                RehabProgressParts  part)
{
  double y, height;

  g_return_if_fail (REHAB_IS_PROGRESS_SHEET (self));

  if (rehab_progress_slice_view_get_extent (REHAB_PROGRESS_SLICE_VIEW (self->slices[REHAB_PROGRESS_SLICE_TRACKS]), part, &y,
                                            &height))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), y);
}
