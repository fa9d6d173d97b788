/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-slice-view.h"

#include <math.h>

#define LEAST_WIDTH 240
#define NATURAL_WIDTH 720

/* Where the buttons are, beside all slices, so that no title lies below one. */
#define COLUMN_WIDTH 26

struct _RehabProgressSliceView
{
  GtkWidget parent_instance;

  RehabProgressDrawing *drawing; /* NULL once its owner is gone */
  RehabProgressSlice slice;
  RehabDate crosshair;
  GtkWidget *buttons[REHAB_N_PROGRESS_PARTS];
};

G_DEFINE_FINAL_TYPE (RehabProgressSliceView, rehab_progress_slice_view, GTK_TYPE_WIDGET)

static void
rehab_progress_slice_view_measure (GtkWidget     *widget,
                                   GtkOrientation orientation,
                                   int            for_size,
                                   int           *minimum,
                                   int           *natural,
                                   int           *minimum_baseline,
                                   int           *natural_baseline)
{
  RehabProgressSliceView *self = REHAB_PROGRESS_SLICE_VIEW (widget);
  double heights[REHAB_N_PROGRESS_SLICES];

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  *minimum = *natural = 0;
  if (self->drawing == NULL)
    return;

  rehab_progress_drawing_measure_slices (self->drawing, (for_size > 0 ? for_size : NATURAL_WIDTH) - COLUMN_WIDTH, heights);
  *minimum = *natural = (int) ceil (heights[self->slice]);
  /* Rounded differently for each width; and what looks best at one is never less than what is needed at another. */
  if (self->slice != REHAB_PROGRESS_SLICE_TRACKS)
    *natural = *minimum + 1;
}

static void
allocate_buttons (RehabProgressSliceView *self,
                  int                     width)
{
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    {
      GtkWidget *button = self->buttons[i];
      GtkRequisition least;
      double y, height;

      if (button == NULL)
        continue;

      gtk_widget_set_child_visible (button, rehab_progress_slice_view_get_extent (self, (RehabProgressParts) (1u << i),
                                                                                  &y, &height));
      gtk_widget_get_preferred_size (button, &least, NULL);
      gtk_widget_size_allocate (button, &(GtkAllocation) {
      width - least.width, (int) MAX (y - 6.0, 0.0), least.width, least.height,
    }, -1);
    }
}

/* Where there is more room than the charts need, they become higher. */
static void
rehab_progress_slice_view_size_allocate (GtkWidget *widget,
                                         int        width,
                                         int        height,
                                         int        baseline)
{
  RehabProgressSliceView *self = REHAB_PROGRESS_SLICE_VIEW (widget);
  double heights[REHAB_N_PROGRESS_SLICES];

  if (self->drawing == NULL || self->slice != REHAB_PROGRESS_SLICE_TRACKS)
    return;

  rehab_progress_drawing_measure_slices (self->drawing, width - COLUMN_WIDTH, heights);
  (void) rehab_progress_drawing_lay_out (self->drawing, width - COLUMN_WIDTH,
                                         heights[REHAB_PROGRESS_SLICE_HEAD] + MAX (heights[REHAB_PROGRESS_SLICE_TRACKS], height)
                                         + heights[REHAB_PROGRESS_SLICE_FOOT]);
  allocate_buttons (self, width);
}

static void
rehab_progress_slice_view_snapshot (GtkWidget   *widget,
                                    GtkSnapshot *snapshot)
{
  RehabProgressSliceView *self = REHAB_PROGRESS_SLICE_VIEW (widget);
  double y, height;

  if (self->drawing == NULL)
    return;

  rehab_progress_drawing_get_slice (self->drawing, self->slice, &y, &height);
  rehab_progress_drawing_snapshot (self->drawing, snapshot, y, height, self->crosshair);
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    if (self->buttons[i] != NULL)
      gtk_widget_snapshot_child (widget, self->buttons[i], snapshot);
}

static GtkSizeRequestMode
rehab_progress_slice_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rehab_progress_slice_view_dispose (GObject *object)
{
  RehabProgressSliceView *self = REHAB_PROGRESS_SLICE_VIEW (object);

  self->drawing = NULL;
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);

  G_OBJECT_CLASS (rehab_progress_slice_view_parent_class)->dispose (object);
}

static void
rehab_progress_slice_view_class_init (RehabProgressSliceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_progress_slice_view_dispose;
  widget_class->measure = rehab_progress_slice_view_measure;
  widget_class->size_allocate = rehab_progress_slice_view_size_allocate;
  widget_class->snapshot = rehab_progress_slice_view_snapshot;
  widget_class->get_request_mode = rehab_progress_slice_view_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "progresschart");
}

static void
rehab_progress_slice_view_init (RehabProgressSliceView *self)
{
}

GtkWidget *
rehab_progress_slice_view_new (RehabProgressSlice slice)
{
  RehabProgressSliceView *self = g_object_new (REHAB_TYPE_PROGRESS_SLICE_VIEW,
                                               "accessible-role", slice == REHAB_PROGRESS_SLICE_TRACKS
                                                                  ? GTK_ACCESSIBLE_ROLE_GROUP
                                                                  : GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               NULL);

  self->slice = slice;

  return GTK_WIDGET (self);
}

/* Shows a slice of @drawing, which its owner takes away again before it goes. */
void
rehab_progress_slice_view_set_drawing (RehabProgressSliceView *self,
                                       RehabProgressDrawing   *drawing)
{
  g_return_if_fail (REHAB_IS_PROGRESS_SLICE_VIEW (self));

  self->drawing = drawing;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
rehab_progress_slice_view_set_crosshair (RehabProgressSliceView *self,
                                         RehabDate               date)
{
  g_return_if_fail (REHAB_IS_PROGRESS_SLICE_VIEW (self));

  self->crosshair = date;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Puts a button at the end of the title of @part. */
void
rehab_progress_slice_view_set_button (RehabProgressSliceView *self,
                                      RehabProgressParts      part,
                                      GtkWidget              *button)
{
  guint i = (guint) g_bit_nth_lsf (part, -1);

  g_return_if_fail (REHAB_IS_PROGRESS_SLICE_VIEW (self));
  g_return_if_fail (i < REHAB_N_PROGRESS_PARTS && self->buttons[i] == NULL);

  self->buttons[i] = button;
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/* Where the chart of @part is in the widget. Returns: FALSE where it is not drawn */
gboolean
rehab_progress_slice_view_get_extent (RehabProgressSliceView *self,
                                      RehabProgressParts      part,
                                      double                 *y,
                                      double                 *height)
{
  RehabProgressLayout *layout;
  double top, ignored;

  g_return_val_if_fail (REHAB_IS_PROGRESS_SLICE_VIEW (self), FALSE);

  *y = *height = 0.0;
  layout = self->drawing != NULL ? rehab_progress_drawing_get_layout (self->drawing) : NULL;
  if (layout == NULL || !rehab_progress_layout_get_extent (layout, part, y, height))
    return FALSE;

  rehab_progress_drawing_get_slice (self->drawing, self->slice, &top, &ignored);
  *y -= top;

  return TRUE;
}
