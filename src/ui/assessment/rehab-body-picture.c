/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-picture-private.h"
#include "rehab-body-chart.h"
#include "rehab-body-summary.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Where the cursor is at first: on the sit bone. */
#define SIT_BONE_X 62.0
#define SIT_BONE_Y 862.0

enum
{
  PAINTED,
  BRUSH_STEPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabBodyPicture, rehab_body_picture, REHAB_TYPE_DRAWN_VIEW)

static RehabFigureTheme
get_theme (RehabBodyPicture *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? REHAB_FIGURE_HIGH_CONTRAST_DARK : REHAB_FIGURE_HIGH_CONTRAST;

  return dark ? REHAB_FIGURE_DARK : REHAB_FIGURE_LIGHT;
}

static void
update_accessible (RehabBodyPicture *self)
{
  static const char *const labels[] = {
    [REHAB_BODY_VIEW_REAR] = NC_("picture of the body", "Pain area from behind"),
    [REHAB_BODY_VIEW_LEFT] = NC_("picture of the body", "Pain area from the left side"),
    [REHAB_BODY_VIEW_RIGHT] = NC_("picture of the body", "Pain area from the right side"),
  };
  g_autofree char *summary = rehab_body_area_dup_summary (self->area);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, g_dpgettext2 (NULL, "picture of the body", labels[self->view]),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}

void
rehab_body_picture_emit_painted (RehabBodyPicture *self,
                                 RehabBodyArea    *area)
{
  g_signal_emit (self, signals[PAINTED], 0, area);
}

void
rehab_body_picture_emit_brush_stepped (RehabBodyPicture *self,
                                       int               step)
{
  g_signal_emit (self, signals[BRUSH_STEPPED], 0, step);
}

/* The body without paint. */
static void
rehab_body_picture_draw (RehabDrawnView          *view,
                         cairo_t                 *cr,
                         const RehabChartPalette *palette,
                         int                      width,
                         int                      height)
{
  RehabBodyPicture *self = REHAB_BODY_PICTURE (view);
  const RehabBodyChartStyle style = { get_theme (self), self->involved };

  rehab_body_chart_draw_body (cr, self->view, &style, width, height);
}

static void
rehab_body_picture_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  RehabBodyPicture *self = REHAB_BODY_PICTURE (widget);
  const RehabBodyChartStyle style = { get_theme (self), self->involved };
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  cairo_t *cr;

  if (width < 1.0f || height < 1.0f)
    return;

  GTK_WIDGET_CLASS (rehab_body_picture_parent_class)->snapshot (widget, snapshot);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  rehab_body_chart_draw_area (cr, self->view, self->stroke != NULL ? self->stroke : self->area, self->previous, &style,
                              width, height);
  if (!self->locked && self->keying)
    rehab_body_chart_draw_brush (cr, self->view, self->cursor, self->radius, TRUE, &style, width, height);
  else if (!self->locked && self->hovered)
    rehab_body_chart_draw_brush (cr, self->view, rehab_body_picture_find_point (self, self->pointer.x, self->pointer.y), self->radius, FALSE, &style,
                                 width, height);
  cairo_destroy (cr);
}

/* Wide and high enough for a finger; whoever lays it out gives it what it has, at its proportions. */
static void
rehab_body_picture_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  RehabBodyPicture *self = REHAB_BODY_PICTURE (widget);
  double width;
  double height;

  rehab_body_chart_get_size (self->view, &width, &height);
  *minimum = (int) (0.2 * (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height));
  *natural = (int) (0.6 * (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height));
}

static void
rehab_body_picture_unmap (GtkWidget *widget)
{
  rehab_body_picture_cancel_stroke (REHAB_BODY_PICTURE (widget));

  GTK_WIDGET_CLASS (rehab_body_picture_parent_class)->unmap (widget);
}

static void
rehab_body_picture_dispose (GObject *object)
{
  RehabBodyPicture *self = REHAB_BODY_PICTURE (object);

  g_clear_pointer (&self->stroke, rehab_body_area_unref);
  g_clear_pointer (&self->previous, rehab_body_area_unref);

  G_OBJECT_CLASS (rehab_body_picture_parent_class)->dispose (object);
}

static void
rehab_body_picture_finalize (GObject *object)
{
  RehabBodyPicture *self = REHAB_BODY_PICTURE (object);

  rehab_body_area_unref (self->area);
  g_free (self->told);

  G_OBJECT_CLASS (rehab_body_picture_parent_class)->finalize (object);
}

static void
rehab_body_picture_class_init (RehabBodyPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_body_picture_dispose;
  object_class->finalize = rehab_body_picture_finalize;
  REHAB_DRAWN_VIEW_CLASS (klass)->draw = rehab_body_picture_draw;
  widget_class->snapshot = rehab_body_picture_snapshot;
  widget_class->measure = rehab_body_picture_measure;
  widget_class->unmap = rehab_body_picture_unmap;

  signals[PAINTED] =
    g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  REHAB_TYPE_BODY_AREA);
  signals[BRUSH_STEPPED] =
    g_signal_new ("brush-stepped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "bodypicture");
}

static void
rehab_body_picture_init (RehabBodyPicture *self)
{
  self->area = rehab_body_area_new ();
  self->radius = 10.0;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
  rehab_body_picture_add_input (self);
}

GtkWidget *
rehab_body_picture_new (RehabBodyView view)
{
  RehabBodyPicture *self;

  g_return_val_if_fail (view < REHAB_N_BODY_VIEWS, NULL);

  self = g_object_new (REHAB_TYPE_BODY_PICTURE, NULL);
  self->view = view;
  self->cursor = (RehabPoint) { view == REHAB_BODY_VIEW_REAR ? SIT_BONE_X : -SIT_BONE_X, SIT_BONE_Y };
  update_accessible (self);

  return GTK_WIDGET (self);
}

RehabBodyView
rehab_body_picture_get_view (RehabBodyPicture *self)
{
  g_return_val_if_fail (REHAB_IS_BODY_PICTURE (self), REHAB_BODY_VIEW_REAR);

  return self->view;
}

/* Shows an area; a stroke in progress is given up, since it began on another one. */
void
rehab_body_picture_set_area (RehabBodyPicture *self,
                             RehabBodyArea    *area)
{
  g_return_if_fail (REHAB_IS_BODY_PICTURE (self));
  g_return_if_fail (area != NULL);

  if (rehab_body_area_equal (self->area, area))
    return;

  rehab_body_picture_cancel_stroke (self);
  rehab_body_area_unref (self->area);
  self->area = rehab_body_area_ref (area);
  update_accessible (self);
}

/* Outlines what hurt last time; NULL for nothing. */
void
rehab_body_picture_set_previous (RehabBodyPicture *self,
                                 RehabBodyArea    *previous)
{
  g_return_if_fail (REHAB_IS_BODY_PICTURE (self));

  g_clear_pointer (&self->previous, rehab_body_area_unref);
  if (previous != NULL)
    self->previous = rehab_body_area_ref (previous);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Marks the letter of a side, and begins there with the cursor. */
void
rehab_body_picture_set_involved (RehabBodyPicture *self,
                                 RehabSide         involved)
{
  g_return_if_fail (REHAB_IS_BODY_PICTURE (self));

  if (self->involved == involved)
    return;

  self->involved = involved;
  if (self->view == REHAB_BODY_VIEW_REAR)
    self->cursor = (RehabPoint) { involved == REHAB_SIDE_LEFT ? -SIT_BONE_X : SIT_BONE_X, SIT_BONE_Y };
  rehab_drawn_view_forget (REHAB_DRAWN_VIEW (self));
}

/* Chooses what paints: a brush of a radius in mm of the body, which may take paint away instead. */
void
rehab_body_picture_set_brush (RehabBodyPicture *self,
                              double            radius,
                              gboolean          erases)
{
  g_return_if_fail (REHAB_IS_BODY_PICTURE (self));
  g_return_if_fail (radius > 0.0);

  self->radius = radius;
  self->erases = erases;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rehab_body_picture_set_locked (RehabBodyPicture *self,
                               gboolean          locked)
{
  g_return_if_fail (REHAB_IS_BODY_PICTURE (self));

  if (self->locked == locked)
    return;

  rehab_body_picture_cancel_stroke (self);
  self->locked = locked;
  gtk_widget_set_focusable (GTK_WIDGET (self), !locked);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), locked ? NULL : "crosshair");
}
