/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-drawing.h"
#include "rehab-chart-colors.h"

struct _RehabProgressDrawing
{
  GtkWidget *widget; /* whose font and colours it has */
  RehabProgressChart *chart;
  RehabProgressParts parts;
  gboolean compact;            /* of what stays in sight, only the axis does */

  double measured_width;       /* 0: not measured */
  double least;
  double natural;

  double sliced_width;         /* 0: not measured */
  double slices[REHAB_N_PROGRESS_SLICES];

  RehabProgressLayout *layout; /* for layout_width, layout_height */
  double layout_width;
  double layout_height;

  GskRenderNode *drawn;        /* all of the layout; the crosshair comes over it */
};

/* Makes a drawing without a chart, of @widget, which outlives it. */
RehabProgressDrawing *
rehab_progress_drawing_new (GtkWidget         *widget,
                            RehabProgressParts parts)
{
  RehabProgressDrawing *self = g_new0 (RehabProgressDrawing, 1);

  self->widget = widget;
  self->parts = parts;

  return self;
}

void
rehab_progress_drawing_free (RehabProgressDrawing *self)
{
  rehab_progress_drawing_forget (self);
  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  g_free (self);
}

/* Shows another chart, or %NULL. Returns: FALSE when it is the one already shown */
gboolean
rehab_progress_drawing_set_chart (RehabProgressDrawing *self,
                                  RehabProgressChart   *chart)
{
  if (self->chart == chart)
    return FALSE;

  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  if (chart != NULL)
    self->chart = rehab_progress_chart_ref (chart);
  rehab_progress_drawing_forget (self);

  return TRUE;
}

void
rehab_progress_drawing_set_parts (RehabProgressDrawing *self,
                                  RehabProgressParts    parts)
{
  if (self->parts == parts)
    return;

  self->parts = parts;
  rehab_progress_drawing_forget (self);
}

/* Where there is little room, the days kept are scrolled with the charts. */
void
rehab_progress_drawing_set_compact (RehabProgressDrawing *self,
                                    gboolean              compact)
{
  self->compact = compact;
  self->sliced_width = 0.0;
}

RehabProgressChart *
rehab_progress_drawing_get_chart (RehabProgressDrawing *self)
{
  return self->chart;
}

/* Gets the least height for a width, and the one that looks best; 0 without a chart. */
double
rehab_progress_drawing_measure (RehabProgressDrawing *self,
                                double                width,
                                double               *natural)
{
  if (self->chart == NULL || width <= 0.0)
    {
      *natural = 0.0;
      return 0.0;
    }

  if (self->measured_width < width || self->measured_width > width)
    {
      self->least = rehab_progress_chart_measure_height (self->chart, gtk_widget_get_pango_context (self->widget), width,
                                                         self->parts, &self->natural);
      self->natural = MAX (self->natural, self->least);
      self->measured_width = width;
    }
  *natural = self->natural;

  return self->least;
}

/* Gets the layout for a size. Returns: (transfer none) (nullable): the layout; NULL without a chart or without room */
RehabProgressLayout *
rehab_progress_drawing_lay_out (RehabProgressDrawing *self,
                                double                width,
                                double                height)
{
  gboolean same = self->layout != NULL && !(self->layout_width < width || self->layout_width > width)
                  && !(self->layout_height < height || self->layout_height > height);

  if (same)
    return self->layout;

  g_clear_pointer (&self->layout, rehab_progress_layout_unref);
  rehab_progress_drawing_forget_look (self);
  if (self->chart == NULL || width <= 0.0 || height <= 0.0)
    return NULL;

  self->layout = rehab_progress_chart_layout (self->chart, gtk_widget_get_pango_context (self->widget), width, height,
                                              self->parts);
  self->layout_width = width;
  self->layout_height = height;

  return self->layout;
}

/* The layout as it was last made; NULL while there is none. */
RehabProgressLayout *
rehab_progress_drawing_get_layout (RehabProgressDrawing *self)
{
  return self->layout;
}

/* Gets the heights of the slices at which the drawing looks best. */
void
rehab_progress_drawing_measure_slices (RehabProgressDrawing *self,
                                       double                width,
                                       double                heights[REHAB_N_PROGRESS_SLICES])
{
  double natural;

  if (self->sliced_width < width || self->sliced_width > width)
    {
      memset (self->slices, 0, sizeof self->slices);
      (void) rehab_progress_drawing_measure (self, width, &natural);
      if (rehab_progress_drawing_lay_out (self, width, natural) != NULL)
        for (guint i = 0; i < REHAB_N_PROGRESS_SLICES; i++)
          {
            double y;

            rehab_progress_drawing_get_slice (self, (RehabProgressSlice) i, &y, &self->slices[i]);
          }
      self->sliced_width = width;
    }

  memcpy (heights, self->slices, sizeof self->slices);
}

/* Where a slice is in the layout as it was last made. */
void
rehab_progress_drawing_get_slice (RehabProgressDrawing *self,
                                  RehabProgressSlice    slice,
                                  double               *y,
                                  double               *height)
{
  double top, bottom;

  *y = *height = 0.0;
  if (self->layout == NULL)
    return;

  rehab_progress_layout_get_tracks (self->layout, &top, &bottom);
  if (self->compact)
    bottom = rehab_progress_layout_get_axis (self->layout);
  switch (slice)
    {
    case REHAB_PROGRESS_SLICE_HEAD:
      *height = top;
      break;

    case REHAB_PROGRESS_SLICE_TRACKS:
      *y = top;
      *height = bottom - top;
      break;

    case REHAB_PROGRESS_SLICE_FOOT:
    default:
      *y = bottom;
      *height = rehab_progress_layout_get_height (self->layout) - bottom;
      break;
    }
}

/* Where the days begin and end. Returns: FALSE while nothing is laid out */
gboolean
rehab_progress_drawing_get_plot (RehabProgressDrawing *self,
                                 double               *left,
                                 double               *right)
{
  if (self->layout == NULL)
    return FALSE;

  rehab_progress_layout_get_plot (self->layout, left, right);

  return TRUE;
}

/* The font, the size of text or the chart is another. */
void
rehab_progress_drawing_forget (RehabProgressDrawing *self)
{
  self->measured_width = self->sliced_width = 0.0;
  g_clear_pointer (&self->layout, rehab_progress_layout_unref);
  rehab_progress_drawing_forget_look (self);
}

/* Only colours are others. */
void
rehab_progress_drawing_forget_look (RehabProgressDrawing *self)
{
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
}

static void
record (RehabProgressDrawing    *self,
        const RehabChartPalette *palette)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->layout_width,
                                                                          (float) rehab_progress_layout_get_height (self->layout)));

  rehab_progress_layout_paint (self->layout, palette, cr);
  cairo_destroy (cr);
  self->drawn = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

/* Shows the stretch of the drawing from @y on, at the top of what is being drawn. */
void
rehab_progress_drawing_snapshot (RehabProgressDrawing *self,
                                 GtkSnapshot          *snapshot,
                                 double                y,
                                 double                height,
                                 RehabDate             crosshair)
{
  graphene_rect_t stretch = GRAPHENE_RECT_INIT (0, (float) y, (float) self->layout_width, (float) height);
  RehabChartPalette palette;

  if (self->layout == NULL || height <= 0.0)
    return;

  palette = rehab_chart_colors_for_widget (self->widget);
  if (self->drawn == NULL)
    record (self, &palette);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) -y));
  gtk_snapshot_push_clip (snapshot, &stretch);
  if (self->drawn != NULL)
    gtk_snapshot_append_node (snapshot, self->drawn);
  if (rehab_date_is_set (crosshair))
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &stretch);

      rehab_progress_layout_paint_crosshair (self->layout, &palette, crosshair, cr);
      cairo_destroy (cr);
    }
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}
