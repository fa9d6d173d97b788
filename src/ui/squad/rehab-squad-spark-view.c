/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-spark-view.h"
#include "rehab-day-spark.h"

#define WIDTH 72
#define HEIGHT 26
#define MOST_PAIN 10.0

struct _RehabSquadSparkView
{
  RehabDrawnView parent_instance;

  RehabAthleteGraph graph;
  RehabAthleteLine *line;
  double highest_load;
};

G_DEFINE_FINAL_TYPE (RehabSquadSparkView, rehab_squad_spark_view, REHAB_TYPE_DRAWN_VIEW)

static void
rehab_squad_spark_view_draw (RehabDrawnView          *view,
                             cairo_t                 *cr,
                             const RehabChartPalette *palette,
                             int                      width,
                             int                      height)
{
  RehabSquadSparkView *self = REHAB_SQUAD_SPARK_VIEW (view);
  RehabDaySpark spark = { .n_days = REHAB_ATHLETE_DAYS };

  if (self->line == NULL)
    return;

  spark.kept = self->line->kept;
  if (self->graph == REHAB_ATHLETE_GRAPH_PAIN)
    {
      spark.values = self->line->pains;
      spark.highest = MOST_PAIN;
      rehab_day_spark_paint_line (&spark, palette, cr, width, height);
    }
  else
    {
      spark.values = self->line->loads;
      spark.highest = MAX (self->highest_load, 1.0);
      rehab_day_spark_paint_bars (&spark, palette, cr, width, height);
    }
}

static void
rehab_squad_spark_view_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
rehab_squad_spark_view_dispose (GObject *object)
{
  RehabSquadSparkView *self = REHAB_SQUAD_SPARK_VIEW (object);

  g_clear_pointer (&self->line, rehab_athlete_line_unref);

  G_OBJECT_CLASS (rehab_squad_spark_view_parent_class)->dispose (object);
}

static void
rehab_squad_spark_view_class_init (RehabSquadSparkViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_squad_spark_view_dispose;
  REHAB_DRAWN_VIEW_CLASS (klass)->draw = rehab_squad_spark_view_draw;
  widget_class->measure = rehab_squad_spark_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rehab_squad_spark_view_init (RehabSquadSparkView *self)
{
}

GtkWidget *
rehab_squad_spark_view_new (RehabAthleteGraph graph)
{
  RehabSquadSparkView *self = g_object_new (REHAB_TYPE_SQUAD_SPARK_VIEW, "valign", GTK_ALIGN_CENTER, NULL);

  self->graph = graph;

  return GTK_WIDGET (self);
}

/* Shows a line, on the scale of all rows; NULL for none. Nothing is drawn anew where it is the same as before. */
void
rehab_squad_spark_view_show (RehabSquadSparkView    *self,
                             const RehabAthleteLine *line,
                             double                  highest_load)
{
  g_return_if_fail (REHAB_IS_SQUAD_SPARK_VIEW (self));

  if (self->line == line && (self->graph == REHAB_ATHLETE_GRAPH_PAIN || !(self->highest_load < highest_load || self->highest_load > highest_load)))
    return;

  g_clear_pointer (&self->line, rehab_athlete_line_unref);
  self->line = line != NULL ? rehab_athlete_line_ref (line) : NULL;
  self->highest_load = highest_load;
  rehab_drawn_view_forget (REHAB_DRAWN_VIEW (self));
}
