/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-chart-layout.h"
#include "rehab-body-chart.h"

#define LEAST_WIDTH 260
#define LEAST_ROW_WIDTH 600     /* from which the three stand beside each other */
#define LARGEST_SCALE 0.74      /* pixels a mm of the body: larger ones need more of the arm than of the eye */
#define GAP 12

struct _RehabBodyChartLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (RehabBodyChartLayout, rehab_body_chart_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *children[REHAB_N_BODY_VIEWS]; /* NULL where there is none */
  int below[REHAB_N_BODY_VIEWS];           /* how high what stands below a picture is */
  double widths[REHAB_N_BODY_VIEWS];       /* mm */
  double height;                           /* mm */
} Pictures;

static void
find_pictures (GtkWidget *widget,
               Pictures  *pictures)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
    {
      pictures->children[view] = child;
      pictures->below[view] = 0;
      rehab_body_chart_get_size (view, &pictures->widths[view], &pictures->height);
      if (child == NULL)
        continue;

      if (gtk_widget_get_last_child (child) != gtk_widget_get_first_child (child))
        gtk_widget_measure (gtk_widget_get_last_child (child), GTK_ORIENTATION_VERTICAL, -1, NULL, &pictures->below[view],
                            NULL, NULL);
      child = gtk_widget_get_next_sibling (child);
    }
}

/* Lays out some of the pictures in a row from @y. Returns: where the row ends. With no @allocate, it only measures. */
static int
lay_out_row (const Pictures      *pictures,
             const RehabBodyView *views,
             guint                n_views,
             int                  width,
             int                  y,
             gboolean             allocate)
{
  double total = 0.0;
  double scale;
  double x;
  int height = 0;

  for (guint i = 0; i < n_views; i++)
    total += pictures->widths[views[i]];
  scale = MIN ((width - (double) (n_views - 1) * GAP) / total, LARGEST_SCALE);
  x = (width - scale * total - (double) (n_views - 1) * GAP) / 2.0;

  for (guint i = 0; i < n_views; i++)
    {
      GtkWidget *child = pictures->children[views[i]];
      double child_width = scale * pictures->widths[views[i]];
      int child_height = (int) (scale * pictures->height) + pictures->below[views[i]];

      height = MAX (height, child_height);
      if (allocate && child != NULL)
        gtk_widget_size_allocate (child, &(GtkAllocation) { (int) x, y, (int) child_width, child_height }, -1);
      x += child_width + GAP;
    }

  return y + height;
}

static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   allocate)
{
  static const RehabBodyView unrolled[] = { REHAB_BODY_VIEW_LEFT, REHAB_BODY_VIEW_REAR, REHAB_BODY_VIEW_RIGHT };
  static const RehabBodyView rear[] = { REHAB_BODY_VIEW_REAR };
  static const RehabBodyView lateral[] = { REHAB_BODY_VIEW_LEFT, REHAB_BODY_VIEW_RIGHT };
  Pictures pictures;
  int y;

  find_pictures (widget, &pictures);
  if (width >= LEAST_ROW_WIDTH)
    return lay_out_row (&pictures, unrolled, G_N_ELEMENTS (unrolled), width, 0, allocate);

  y = lay_out_row (&pictures, rear, G_N_ELEMENTS (rear), width, 0, allocate);

  return lay_out_row (&pictures, lateral, G_N_ELEMENTS (lateral), width, y + GAP, allocate);
}

static GtkSizeRequestMode
rehab_body_chart_layout_get_request_mode (GtkLayoutManager *manager,
                                          GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rehab_body_chart_layout_measure (GtkLayoutManager *manager,
                                 GtkWidget        *widget,
                                 GtkOrientation    orientation,
                                 int               for_size,
                                 int              *minimum,
                                 int              *natural,
                                 int              *minimum_baseline,
                                 int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = 700;
      return;
    }

  *minimum = *natural = lay_out (widget, for_size >= 0 ? MAX (for_size, LEAST_WIDTH) : LEAST_ROW_WIDTH, FALSE);
}

static void
rehab_body_chart_layout_allocate (GtkLayoutManager *manager,
                                  GtkWidget        *widget,
                                  int               width,
                                  int               height,
                                  int               baseline)
{
  lay_out (widget, width, TRUE);
}

static void
rehab_body_chart_layout_class_init (RehabBodyChartLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = rehab_body_chart_layout_get_request_mode;
  layout_class->measure = rehab_body_chart_layout_measure;
  layout_class->allocate = rehab_body_chart_layout_allocate;
}

static void
rehab_body_chart_layout_init (RehabBodyChartLayout *self)
{
}
