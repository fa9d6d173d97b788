/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-lag-layout-private.h"
#include "rehab-chart-text.h"

#include <math.h>

/* Sizes in units, see unit in the layout. */
#define COLUMN_GAP 16.0
#define ROW_GAP 16.0
#define LINE_GAP 10.0
#define LEAST_PANEL 118.0
#define LEAST_PANEL_NARROW 84.0
#define WIDEST_PANEL 420.0
#define TICK_GAP 12.0
#define REST_GAP 6.0
#define REST_MEDIAN 5.0 /* how far a median is seen beside the largest mark */

/* Heights in lines of text. */
#define LEAST_PLOT 5.0
#define NATURAL_PLOT 8.5
#define ROW_TITLE 1.35
#define HEADING 1.15
#define PAIN_LABEL 1.15

/* A load is far beyond the others when it is so many times the one that this share of them does not exceed. */
#define FAR_BEYOND 3.0
#define USUAL_SHARE 0.95

G_DEFINE_BOXED_TYPE (RehabLagLayout, rehab_lag_layout, rehab_lag_layout_ref, rehab_lag_layout_unref)

static void
clear_label (gpointer label)
{
  g_object_unref (((RehabLagLabel *) label)->text);
}

static void
clear_panel (gpointer panel)
{
  g_array_unref (((RehabLagPanel *) panel)->pairs);
  g_array_unref (((RehabLagPanel *) panel)->marks);
  g_array_unref (((RehabLagPanel *) panel)->medians);
  g_array_unref (((RehabLagPanel *) panel)->ticks);
}

static void
lag_layout_clear (RehabLagLayout *self)
{
  g_array_unref (self->panels);
  g_array_unref (self->labels);
  g_array_unref (self->swatches);
  pango_font_description_free (self->font);
  g_object_unref (self->context);
  rehab_lag_chart_unref (self->chart);
}

/* Pain is drawn from 0 to 5 where none was higher: half the scores have twice the room. */
static double
get_highest_pain (RehabLagLayout *self)
{
  double highest = 0.0;

  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      for (guint n = 0; n < panel->pairs->len && panel->enough; n++)
        highest = MAX (highest, g_array_index (panel->pairs, RehabLoadPair, n).pain);
    }

  return highest > REHAB_LAG_HALF_PAIN ? 10.0 : REHAB_LAG_HALF_PAIN;
}

static void
choose_columns (RehabLagLayout *self,
                double          room)
{
  double gap = COLUMN_GAP * self->unit;

  if ((room - 3.0 * gap) / 4.0 >= LEAST_PANEL * self->unit)
    self->n_columns = 4;
  else if ((room - gap) / 2.0 >= LEAST_PANEL_NARROW * self->unit)
    self->n_columns = 2;
  else
    self->n_columns = 1;
}

static int
compare_loads (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/*
 * The scale of a row ends with its highest load. A few loads that are far beyond all others would press those together:
 * they stand off the scale.
 */
static void
choose_scale (RehabLagLayout *self,
              guint           row,
              double         *highest,
              double         *beyond)
{
  g_autoptr (GArray) loads = g_array_new (FALSE, FALSE, sizeof (double));
  double usual;
  guint n;

  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      for (guint pair = 0; pair < panel->pairs->len && panel->row == row && panel->enough; pair++)
        if (g_array_index (panel->pairs, RehabLoadPair, pair).load > 0.0)
          g_array_append_val (loads, g_array_index (panel->pairs, RehabLoadPair, pair).load);
    }

  *highest = G_MINDOUBLE;
  *beyond = 0.0;
  if (loads->len == 0)
    return;

  g_array_sort (loads, compare_loads);
  usual = g_array_index (loads, double, (guint) (USUAL_SHARE * (loads->len - 1)));
  for (n = loads->len; g_array_index (loads, double, n - 1) > FAR_BEYOND * usual; n--)
    *beyond = g_array_index (loads, double, n - 1);
  *highest = g_array_index (loads, double, n - 1);
}

/* The round number of one digit, 1, 2 or 5, that is the highest below @value. */
static double
round_down (double value)
{
  double power = pow (10.0, floor (log10 (value)));
  double digit = value / power;

  return (digit >= 5.0 ? 5.0 : digit >= 2.0 ? 2.0 : 1.0) * power;
}

/* As many ticks as have room for the widest of their labels; one in any case, as a scale without a number is none. */
static RehabValueAxis
create_load_axis (RehabLagLayout *self,
                  double          highest,
                  double          room)
{
  double only = round_down (highest);

  for (guint most_ticks = 8; most_ticks >= 2; most_ticks--)
    {
      RehabValueAxis axis = rehab_value_axis (0.0, highest, most_ticks);
      g_autofree char *last = rehab_value_axis_dup_label (&axis, floor (highest / axis.step + 1e-9) * axis.step);

      if (axis.step <= highest
          && rehab_lag_layout_measure (self, last) + TICK_GAP * self->unit <= room * axis.step / highest)
        return axis;
    }

  return (RehabValueAxis) { .max = only, .step = only };
}

static RehabLagLayout *
create_layout (RehabLagChart *chart,
               PangoContext  *context,
               double         width,
               double         height)
{
  RehabLagLayout *self = g_atomic_rc_box_new0 (RehabLagLayout);
  g_autoptr (PangoLayout) sample = NULL;

  self->chart = rehab_lag_chart_ref (chart);
  self->context = g_object_ref (context);
  self->font = rehab_chart_text_dup_font (context);
  self->width = width;
  self->height = height;
  self->panels = g_array_new (FALSE, FALSE, sizeof (RehabLagPanel));
  g_array_set_clear_func (self->panels, clear_panel);
  self->labels = g_array_new (FALSE, FALSE, sizeof (RehabLagLabel));
  g_array_set_clear_func (self->labels, clear_label);
  self->swatches = g_array_new (FALSE, FALSE, sizeof (RehabLagSwatch));

  sample = rehab_lag_layout_create_text (self, "0", FALSE);
  self->line = MAX (rehab_chart_text_get_box (sample, 0.0, 0.0).height, 1.0);
  self->unit = self->line / 16.0;

  for (guint row = 0; row < rehab_lag_chart_get_n_rows (chart); row++)
    for (guint lag = 0; lag < REHAB_N_LAGS && rehab_lag_layout_row_has_panels (self, row); lag++)
      {
        const RehabLoadLag *pairing = rehab_lag_chart_get_lag (chart, row, lag);
        RehabLagPanel panel = {
          .row = row, .lag = lag, .pairing = pairing, .bands = rehab_lag_bands (pairing),
          .enough = rehab_load_lag_is_enough (pairing),
          .pairs = g_array_new (FALSE, FALSE, sizeof (RehabLoadPair)),
          .marks = g_array_new (FALSE, FALSE, sizeof (RehabLagMark)),
          .medians = g_array_new (FALSE, FALSE, sizeof (RehabBox)),
          .ticks = g_array_new (FALSE, FALSE, sizeof (double)),
        };

        for (guint n = 0; n < rehab_load_lag_get_n_pairs (pairing); n++)
          g_array_append_val (panel.pairs, *rehab_load_lag_get_pair (pairing, n));
        g_array_append_val (self->panels, panel);
      }

  return self;
}

/* What a row of the chart takes beside its plots, and how many lines of panels it is. */
static double
get_fixed_height (RehabLagLayout *self,
                  guint          *n_lines)
{
  double heading = self->line * (HEADING + self->stacked_headings);
  double axis = REHAB_LAG_AXIS_GAP * self->unit + self->line;

  *n_lines = REHAB_N_LAGS / self->n_columns;

  return self->line * ROW_TITLE + *n_lines * (heading + axis) + (*n_lines - 1.0) * LINE_GAP * self->unit
         + ROW_GAP * self->unit;
}

static void
place_across (RehabLagLayout *self)
{
  double gap = COLUMN_GAP * self->unit;
  double left, width;
  double highest = 0.0;
  double beyond = 0.0;

  self->pain = (RehabValueAxis) { .min = 0.0, .max = get_highest_pain (self), .step = 5.0 };
  left = ceil (rehab_lag_layout_measure_pain_labels (self) + REHAB_LAG_GUTTER_GAP * self->unit);
  choose_columns (self, self->width - left);
  width = floor ((self->width - left - (self->n_columns - 1.0) * gap) / self->n_columns);
  width = CLAMP (width, 4.0 * self->unit, WIDEST_PANEL * self->unit);
  rehab_lag_layout_choose_headings (self, width);

  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      panel->box.x = left + (panel->lag % self->n_columns) * (width + gap);
      panel->box.width = width;
      if (panel->lag == 0)
        choose_scale (self, panel->row, &highest, &beyond);
      panel->highest = highest;
      panel->beyond = beyond;
    }
}

static double
get_few_height (RehabLagLayout *self)
{
  return ROW_GAP * self->unit + self->line * (1.0 + self->stacked_few);
}

static void
measure_heights (RehabLagLayout *self,
                 double          legend,
                 double         *least,
                 double         *natural)
{
  guint n_rows = self->panels->len / REHAB_N_LAGS;
  guint n_few = rehab_lag_chart_get_n_rows (self->chart) - n_rows;
  guint n_lines;
  double fixed = legend + n_rows * get_fixed_height (self, &n_lines) + n_few * get_few_height (self) + self->unit;

  *least = ceil (fixed + n_rows * n_lines * LEAST_PLOT * self->line);
  *natural = ceil (fixed + n_rows * n_lines * NATURAL_PLOT * self->line);
}

static void
place_down (RehabLagLayout *self,
            double          legend)
{
  guint n_rows = self->panels->len / REHAB_N_LAGS;
  guint n_few = rehab_lag_chart_get_n_rows (self->chart) - n_rows;
  double heading = self->line * (HEADING + self->stacked_headings);
  double axis = REHAB_LAG_AXIS_GAP * self->unit + self->line;
  guint n_lines;
  double fixed = get_fixed_height (self, &n_lines);
  double plot = floor ((self->height - legend - n_few * get_few_height (self) - n_rows * fixed - self->unit)
                       / MAX (n_rows * n_lines, 1));
  double y = legend;
  guint at = 0;

  for (guint row = 0; row < rehab_lag_chart_get_n_rows (self->chart); row++)
    {
      if (!rehab_lag_layout_row_has_panels (self, row))
        {
          rehab_lag_layout_add_few_row (self, row, y + ROW_GAP * self->unit);
          y += get_few_height (self);
          continue;
        }

      rehab_lag_layout_add_row_label (self, row, y + ROW_GAP * self->unit);
      for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
        {
          RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, at++);
          guint line = panel->lag / self->n_columns;

          panel->box.y = round (y + ROW_GAP * self->unit + self->line * ROW_TITLE
                                + line * (heading + plot + axis + LINE_GAP * self->unit));
          panel->box.height = heading + plot + axis;
          panel->plot = (RehabBox) { panel->box.x, panel->box.y + heading, panel->box.width, plot };
        }
      y += fixed + n_lines * plot;
    }
}

/* Marks are never so large that two scores of pain, or two marks of one score, overlap. */
static void
place_loads (RehabLagLayout *self)
{
  double inset, rest;

  if (self->panels->len > 0)
    {
      double height = g_array_index (self->panels, RehabLagPanel, 0).plot.height;

      self->most_radius = MIN (self->most_radius, 0.5 * height / (self->pain.max + 1.0));
      if ((height - 2.0 * self->most_radius) / self->pain.max >= PAIN_LABEL * self->line)
        self->pain.step = 1.0;
    }
  inset = self->most_radius + 2.0 * self->unit;
  rest = self->most_radius + REST_MEDIAN * self->unit;

  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      panel->rest_x = panel->plot.x + rest;
      panel->left = panel->rest_x + rest + REST_GAP * self->unit;
      panel->right = MAX (panel->plot.x + panel->plot.width - inset, panel->left + 1.0);
      panel->beyond_x = panel->right;
      if (panel->beyond > 0.0)
        panel->right = MAX (panel->right - rest - REST_GAP * self->unit - inset, panel->left + 1.0);
      panel->axis = create_load_axis (self, panel->highest, panel->right - panel->left);
    }
}

/**
 * rehab_lag_chart_measure_height:
 * @chart: a chart
 * @context: the context of the text, with the font of the body text set
 * @width: the width that it is to be laid out for
 * @natural: (out) (optional): the height at which it looks best
 *
 * Computes the least height at which the chart can be read.
 *
 * Returns: the height, in the unit of @width
 */
double
rehab_lag_chart_measure_height (RehabLagChart *chart,
                                PangoContext  *context,
                                double         width,
                                double        *natural)
{
  g_autoptr (RehabLagLayout) layout = NULL;
  double least, best;

  g_return_val_if_fail (chart != NULL, 0.0);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0.0);

  layout = create_layout (chart, context, width, 0.0);
  place_across (layout);
  rehab_lag_layout_choose_few_rows (layout);
  measure_heights (layout, rehab_lag_layout_measure_legend (layout), &least, &best);
  if (natural != NULL)
    *natural = best;

  return least;
}

/**
 * rehab_lag_chart_layout:
 * @chart: a chart
 * @context: the context of the text, with the font of the body text set: a widget's, or a page's
 * @width: in the units it will be painted in: pixels, points
 * @height: in the same units; less than rehab_lag_chart_measure_height() is taken as that
 *
 * Lays a chart out, four panels side by side, or two, or one, as there is room. All strokes and gaps follow the size of
 * the text, so that it looks the same in points and in pixels.
 *
 * Returns: (transfer full): the layout
 */
RehabLagLayout *
rehab_lag_chart_layout (RehabLagChart *chart,
                        PangoContext  *context,
                        double         width,
                        double         height)
{
  RehabLagLayout *self;
  double legend, least, natural;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = create_layout (chart, context, width, height);
  place_across (self);
  rehab_lag_layout_choose_few_rows (self);
  legend = rehab_lag_layout_measure_legend (self);
  measure_heights (self, legend, &least, &natural);
  self->height = MAX (height, least);
  place_down (self, legend);
  place_loads (self);
  rehab_lag_layout_place_marks (self);
  rehab_lag_layout_add_legend (self, rehab_lag_layout_get_most (self));
  rehab_lag_layout_add_panel_labels (self);

  return self;
}

RehabLagLayout *
rehab_lag_layout_ref (RehabLagLayout *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rehab_lag_layout_unref (RehabLagLayout *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) lag_layout_clear);
}

/**
 * rehab_lag_layout_get_height:
 * @self: a layout
 *
 * Gets how high it came out.
 *
 * Returns: the height asked for, or the least that the chart needs
 */
double
rehab_lag_layout_get_height (RehabLagLayout *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}
