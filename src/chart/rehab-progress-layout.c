/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"
#include "rehab-i18n.h"

#include <math.h>

/* Sizes in units, see unit in the layout. */
#define TEXT_SCALE 0.82
#define PANEL_GAP 14.0
#define BELOW_LEGEND 8.0
#define LEAST_MARK 8.0
#define NARROW 460.0

/* Heights in lines of text. */
#define PHASE_HEIGHT 1.4
#define EVENT_HEIGHT 1.3
#define STRIP_HEIGHT 0.7
#define LEAST_PAIN 5.0
#define LEAST_LOAD 4.0
#define NATURAL_PAIN 13.0
#define NATURAL_LOAD 8.5
#define PAIN_SHARE 0.6

G_DEFINE_BOXED_TYPE (RehabProgressLayout, rehab_progress_layout, rehab_progress_layout_ref, rehab_progress_layout_unref)

static void
clear_label (gpointer label)
{
  g_object_unref (((RehabChartLabel *) label)->text);
}

static void
progress_layout_clear (RehabProgressLayout *self)
{
  for (guint i = 0; i < REHAB_N_LINES; i++)
    {
      g_array_unref (self->lines[i].points);
      g_array_unref (self->lines[i].columns);
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->bars); i++)
    g_array_unref (self->bars[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    g_array_unref (self->days[i]);
  g_array_unref (self->labels);
  g_array_unref (self->swatches);
  g_array_unref (self->ticks);
  g_array_unref (self->contexts);
  g_array_unref (self->spans);
  g_array_unref (self->flags);
  g_array_unref (self->marks);
  g_array_unref (self->unrated);
  pango_font_description_free (self->font);
  g_object_unref (self->context);
  rehab_progress_chart_unref (self->chart);
}

static PangoFontDescription *
dup_small_font (PangoContext *context)
{
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  int size = pango_font_description_get_size (font);

  if (size == 0)
    size = 11 * PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size * TEXT_SCALE);
  else
    pango_font_description_set_size (font, (int) lround (size * TEXT_SCALE));

  return font;
}

/* Axes and boxes */

static double
get_highest_load (RehabProgressLayout *self)
{
  double highest = 0.0;

  for (guint i = 0; i < self->series->bars->len; i++)
    {
      const RehabChartBar *bar = &g_array_index (self->series->bars, RehabChartBar, i);
      double sum = 0.0;

      for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
        sum += bar->loads[group];
      highest = MAX (highest, sum);
    }

  for (guint i = 0; i < self->series->n_days; i++)
    {
      if (self->series->mean_short[i].known)
        highest = MAX (highest, self->series->mean_short[i].value);
      if (self->series->mean_long[i].known)
        highest = MAX (highest, self->series->mean_long[i].value);
    }

  return highest;
}

/* Stacks legends, plots and strips from top to bottom; the plots share what the rest leaves. */
static void
stack (RehabProgressLayout *self,
       double              *least,
       double              *natural)
{
  gboolean phases = (self->parts & REHAB_PROGRESS_PHASES) != 0 && self->series->spans->len > 0;
  gboolean events = (self->parts & REHAB_PROGRESS_EVENTS) != 0 && self->series->flags->len > 0;
  gboolean pain = (self->parts & REHAB_PROGRESS_PAIN) != 0;
  gboolean load = (self->parts & REHAB_PROGRESS_LOAD) != 0;
  gboolean coverage = (self->parts & REHAB_PROGRESS_COVERAGE) != 0;
  double gap = (self->narrow ? 0.7 : 1.0) * PANEL_GAP * self->unit;
  double below_legend = BELOW_LEGEND * self->unit;
  double strip = round (self->line * STRIP_HEIGHT);
  double axis = self->line * 2.0 + 6.0 * self->unit;
  RehabLegend pain_legend = { 0 };
  RehabLegend load_legend = { 0 };
  RehabLegend coverage_legend = { 0 };
  double fixed = axis + self->unit;
  double y = 0.0;
  double rest;

  if (phases)
    fixed += self->line * PHASE_HEIGHT + gap * 0.5;
  if (events)
    fixed += self->line * EVENT_HEIGHT;
  if (pain)
    {
      pain_legend = rehab_progress_layout_add_pain_legend (self);
      fixed += pain_legend.height + below_legend + gap;
    }
  if (load)
    {
      load_legend = rehab_progress_layout_add_load_legend (self);
      fixed += load_legend.height + below_legend + gap;
    }
  if (coverage)
    {
      coverage_legend = rehab_progress_layout_add_coverage_legend (self);
      fixed += coverage_legend.height + 0.5 * below_legend + strip;
    }

  *least = ceil (fixed + self->line * ((pain ? LEAST_PAIN : 0.0) + (load ? LEAST_LOAD : 0.0)));
  *natural = ceil (fixed + self->line * ((pain ? NATURAL_PAIN : 0.0) + (load ? NATURAL_LOAD : 0.0)));
  self->height = MAX (self->height, *least);
  rest = self->height - fixed;

  if (phases)
    {
      self->phases = (RehabBox) { 0.0, y, 0.0, self->line * PHASE_HEIGHT };
      y += self->phases.height + gap * 0.5;
    }
  if (pain)
    {
      rehab_progress_layout_move_legend (self, &pain_legend, y);
      y += pain_legend.height + below_legend;
    }
  if (events)
    {
      self->events = (RehabBox) { 0.0, y - below_legend * 0.5, 0.0, self->line };
      y += self->line * EVENT_HEIGHT;
    }
  if (pain)
    {
      self->pain.shown = TRUE;
      self->pain.plot.y = round (y);
      self->pain.plot.height = floor (load ? rest * PAIN_SHARE : rest);
      y += self->pain.plot.height + gap;
    }
  if (load)
    {
      rehab_progress_layout_move_legend (self, &load_legend, y);
      y += load_legend.height + below_legend;
      self->load.shown = TRUE;
      self->load.plot.y = round (y);
      self->load.plot.height = floor (pain ? rest * (1.0 - PAIN_SHARE) : rest);
      y += self->load.plot.height + gap;
    }
  if (coverage)
    {
      rehab_progress_layout_move_legend (self, &coverage_legend, y);
      y += coverage_legend.height + 0.5 * below_legend;
      self->coverage = (RehabBox) { 0.0, round (y), 0.0, strip };
      y += strip;
    }
  self->bottom = MIN (y, self->height - axis);
}

static guint
get_most_ticks (RehabProgressLayout *self,
                const RehabPanel    *panel)
{
  return (guint) MAX (floor (panel->plot.height / (self->line * 1.7)) + 1.0, 2.0);
}

static double
measure_value_labels (RehabProgressLayout *self,
                      const RehabPanel    *panel)
{
  double widest = 0.0;

  for (guint i = 0; panel->shown && i < rehab_value_axis_get_n_ticks (&panel->axis); i++)
    {
      g_autofree char *label = rehab_value_axis_dup_label (&panel->axis, rehab_value_axis_get_tick (&panel->axis, i));

      widest = MAX (widest, rehab_progress_layout_measure (label, self));
    }

  return widest;
}

static void
add_value_labels (RehabProgressLayout *self,
                  const RehabPanel    *panel)
{
  for (guint i = 0; panel->shown && i < rehab_value_axis_get_n_ticks (&panel->axis); i++)
    {
      double value = rehab_value_axis_get_tick (&panel->axis, i);
      g_autofree char *text = rehab_value_axis_dup_label (&panel->axis, value);
      RehabChartLabel *label = rehab_progress_layout_take_label (self, REHAB_LABEL_VALUE, REHAB_TONE_DIM,
                                                                 rehab_progress_layout_create_text (self, text, FALSE),
                                                                 0.0, rehab_panel_place_value (panel, value));

      label->box.x = self->left - REHAB_GUTTER_GAP * self->unit - label->box.width;
      label->box.y -= label->box.height / 2.0;
    }
}

static void
add_time_labels (RehabProgressLayout *self)
{
  g_autoptr (GPtrArray) ticks = rehab_time_axis_dup_ticks (&self->series->axis, self->right - self->left,
                                                           10.0 * self->unit, rehab_progress_layout_measure, self);

  for (guint i = 0; i < ticks->len; i++)
    {
      const RehabTimeTick *tick = g_ptr_array_index (ticks, i);
      double x = self->left + tick->at * (self->right - self->left);

      if (tick->row == 0)
        g_array_append_val (self->ticks, x);
      else if (tick->at > 0.0)
        g_array_append_val (self->contexts, x);
      if (tick->label != NULL)
        rehab_progress_layout_add_label (self, REHAB_LABEL_TIME, tick->row == 0 ? REHAB_TONE_DIM : REHAB_TONE_TEXT,
                                         tick->label, self->left + tick->label_left,
                                         self->bottom + 5.0 * self->unit + tick->row * self->line);
    }
}

static RehabProgressLayout *
create_layout (RehabProgressChart *chart,
               PangoContext       *context,
               double              width,
               double              height,
               RehabProgressParts  parts)
{
  static const double widths[REHAB_N_LINES] = { 2.2, 1.5, 1.6, 1.6 };
  static const RehabTone tones[REHAB_N_LINES] = {
    REHAB_TONE_WORST, REHAB_TONE_WAKING, REHAB_TONE_MEAN_SHORT, REHAB_TONE_MEAN_LONG
  };
  RehabProgressLayout *self = g_atomic_rc_box_new0 (RehabProgressLayout);
  g_autoptr (PangoLayout) sample = NULL;
  double ignored;

  self->chart = rehab_progress_chart_ref (chart);
  self->series = rehab_progress_chart_get_series (chart);
  self->context = g_object_ref (context);
  self->font = dup_small_font (context);
  self->parts = parts;
  self->width = width;
  self->height = height;
  self->labels = g_array_new (FALSE, FALSE, sizeof (RehabChartLabel));
  g_array_set_clear_func (self->labels, clear_label);
  self->swatches = g_array_new (FALSE, FALSE, sizeof (RehabSwatch));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (double));
  self->contexts = g_array_new (FALSE, FALSE, sizeof (double));
  self->spans = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  self->flags = g_array_new (FALSE, FALSE, sizeof (double));
  self->marks = g_array_new (FALSE, FALSE, sizeof (RehabPlacedMark));
  self->unrated = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  for (guint i = 0; i < G_N_ELEMENTS (self->bars); i++)
    self->bars[i] = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    self->days[i] = g_array_new (FALSE, FALSE, sizeof (RehabBox));

  sample = rehab_progress_layout_create_text (self, "0", FALSE);
  rehab_text_get_size (sample, &ignored, &self->line);
  self->line = MAX (self->line, 1.0);
  self->unit = self->line / 16.0;
  self->narrow = width < NARROW * self->unit;

  for (guint i = 0; i < REHAB_N_LINES; i++)
    {
      self->lines[i].tone = tones[i];
      self->lines[i].width = widths[i] * self->unit;
      self->lines[i].dash = i == REHAB_LINE_MEAN_LONG ? 6.0 * self->unit : 0.0;
      self->lines[i].points = g_array_new (FALSE, FALSE, sizeof (RehabPoint));
      self->lines[i].columns = g_array_new (FALSE, FALSE, sizeof (RehabBox));
    }

  /* Before the gutters are known; near enough to tell how many marks have room. */
  self->mark_days = (guint) MAX (ceil (LEAST_MARK * self->unit * self->series->n_days / MAX (width * 0.88, 1.0) - 0.5), 1.0);

  return self;
}

/**
 * rehab_progress_chart_measure_height:
 * @chart: a chart
 * @context: the context of the text, with the font of the body text set
 * @width: the width that it is to be laid out for
 * @parts: what to show
 * @natural: (out) (optional): the height at which it looks best
 *
 * Computes the least height at which the chart can be read.
 *
 * Returns: the height, in the unit of @width
 */
double
rehab_progress_chart_measure_height (RehabProgressChart *chart,
                                     PangoContext       *context,
                                     double              width,
                                     RehabProgressParts  parts,
                                     double             *natural)
{
  g_autoptr (RehabProgressLayout) layout = NULL;
  double least, best;

  g_return_val_if_fail (chart != NULL, 0.0);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0.0);

  layout = create_layout (chart, context, width, 0.0, parts);
  stack (layout, &least, &best);
  if (natural != NULL)
    *natural = best;

  return least;
}

/**
 * rehab_progress_chart_layout:
 * @chart: a chart
 * @context: the context of the text, with the font of the body text set: a widget's, or a page's
 * @width: in the units it will be painted in: pixels, points
 * @height: in the same units; less than rehab_progress_chart_measure_height() is taken as that
 * @parts: what to show; phases and events take no room where there are none
 *
 * Lays a chart out. All strokes and gaps follow the size of the text, so that it looks the same in points and in pixels.
 *
 * Returns: (transfer full): the layout
 */
RehabProgressLayout *
rehab_progress_chart_layout (RehabProgressChart *chart,
                             PangoContext       *context,
                             double              width,
                             double              height,
                             RehabProgressParts  parts)
{
  RehabProgressLayout *self;
  RehabPanel *panels[2];
  double least, natural;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = create_layout (chart, context, width, height, parts);
  stack (self, &least, &natural);

  self->pain.axis = rehab_value_axis_pain (get_most_ticks (self, &self->pain));
  self->load.axis = rehab_value_axis (0.0, get_highest_load (self), get_most_ticks (self, &self->load));

  self->left = ceil (MAX (measure_value_labels (self, &self->pain), measure_value_labels (self, &self->load))
                     + REHAB_GUTTER_GAP * self->unit);
  self->right = floor (width - MAX (rehab_progress_layout_measure_end_labels (self), 2.0 * self->unit));
  self->right = MAX (self->right, self->left + 1.0);

  panels[0] = &self->pain;
  panels[1] = &self->load;
  for (guint i = 0; i < 2; i++)
    {
      panels[i]->plot.x = self->left;
      panels[i]->plot.width = self->right - self->left;
      add_value_labels (self, panels[i]);
    }
  self->coverage.x = self->left;
  self->coverage.width = self->right - self->left;

  add_time_labels (self);
  rehab_progress_layout_place_data (self);
  rehab_progress_layout_add_end_labels (self);
  rehab_progress_layout_add_phase_labels (self);
  rehab_progress_layout_add_event_labels (self);
  rehab_progress_layout_add_today_label (self);
  rehab_progress_layout_add_empty_labels (self);

  return self;
}

RehabProgressLayout *
rehab_progress_layout_ref (RehabProgressLayout *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rehab_progress_layout_unref (RehabProgressLayout *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) progress_layout_clear);
}

RehabProgressChart *
rehab_progress_layout_get_chart (RehabProgressLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->chart;
}

/**
 * rehab_progress_layout_get_height:
 * @self: a layout
 *
 * Gets how high it came out.
 *
 * Returns: the height asked for, or the least that the chart needs
 */
double
rehab_progress_layout_get_height (RehabProgressLayout *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}

/**
 * rehab_progress_layout_get_date_at:
 * @self: a layout
 * @x: a place, inside the chart or outside
 *
 * Finds the day under the pointer.
 *
 * Returns: the day, the nearest one outside of the plots
 */
RehabDate
rehab_progress_layout_get_date_at (RehabProgressLayout *self,
                                   double               x)
{
  g_return_val_if_fail (self != NULL, REHAB_DATE_NONE);

  return rehab_time_axis_date_at (&self->series->axis, (x - self->left) / (self->right - self->left));
}

/**
 * rehab_progress_layout_get_x:
 * @self: a layout
 * @date: a day of the chart
 *
 * Finds where a day is drawn.
 *
 * Returns: the middle of the day
 */
double
rehab_progress_layout_get_x (RehabProgressLayout *self,
                             RehabDate            date)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return rehab_progress_layout_place_date (self, date);
}

/**
 * rehab_progress_layout_dup_readout_at:
 * @self: a layout
 * @x: a place, inside the chart or outside
 *
 * Says all that is known of the day under the pointer.
 *
 * Returns: (transfer full): the readout
 */
RehabReadout *
rehab_progress_layout_dup_readout_at (RehabProgressLayout *self,
                                      double               x)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rehab_progress_chart_dup_readout (self->chart, rehab_progress_layout_get_date_at (self, x));
}
