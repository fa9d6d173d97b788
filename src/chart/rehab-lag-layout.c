/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-lag-layout-private.h"
#include "rehab-chart-text.h"
#include "rehab-i18n.h"

#include <math.h>

/* Sizes in units, see unit in the layout. */
#define COLUMN_GAP 16.0
#define ROW_GAP 16.0
#define LINE_GAP 10.0
#define LEAST_PANEL 118.0
#define LEAST_PANEL_NARROW 84.0
#define WIDEST_PANEL 420.0
#define AXIS_GAP 4.0
#define TICK_GAP 12.0
#define MOST_RADIUS 7.5
#define REST_GAP 7.0
#define LEGEND_GAP 14.0
#define SWATCH_GAP 5.0
#define MEDIAN_SWATCH 16.0

/* Heights in lines of text. */
#define LEAST_PLOT 5.0
#define NATURAL_PLOT 8.5
#define ROW_TITLE 1.35
#define HEADING 1.15
#define LEGEND_ROW 1.2
#define PAIN_LABEL 1.15

#define HALF_PAIN 5.0

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

/* Text */

static PangoLayout *
create_text (RehabLagLayout *self,
             const char     *words,
             gboolean        bold)
{
  return rehab_chart_text_new (self->context, self->font, words, bold);
}

static double
measure (RehabLagLayout *self,
         const char     *words)
{
  g_autoptr (PangoLayout) text = create_text (self, words, FALSE);

  return rehab_chart_text_get_box (text, 0.0, 0.0).width;
}

static RehabLagLabel *
add_label (RehabLagLayout   *self,
           RehabLagLabelRole role,
           const char       *words,
           double            x,
           double            y)
{
  gboolean bold = role == REHAB_LAG_LABEL_TITLE || role == REHAB_LAG_LABEL_ROW;
  RehabLagLabel label = { .text = create_text (self, words, bold), .dim = !bold && role != REHAB_LAG_LABEL_LAG, .role = role };

  label.box = rehab_chart_text_get_box (label.text, x, y);
  g_array_append_val (self->labels, label);

  return &g_array_index (self->labels, RehabLagLabel, self->labels->len - 1);
}

static void
limit_label (RehabLagLabel *label,
             double         room)
{
  rehab_chart_text_limit (label->text, &label->box, room);
}

/* The legend: a row of words and swatches that goes on in a new row where it has no room. */

typedef struct
{
  double x;
  double y;
} Flow;

static void
flow_item (RehabLagLayout    *self,
           Flow              *flow,
           RehabLagLabelRole  role,
           const char        *words,
           RehabLagSwatchKind kind,
           double             swatch_width,
           double             radius)
{
  double room = swatch_width > 0.0 ? swatch_width + SWATCH_GAP * self->unit : 0.0;
  RehabLagLabel *label = add_label (self, role, words, 0.0, 0.0);

  limit_label (label, self->width - room);
  if (flow->x > 0.0 && flow->x + room + label->box.width > self->width)
    {
      flow->x = 0.0;
      flow->y += self->line * LEGEND_ROW;
    }

  if (swatch_width > 0.0)
    {
      RehabLagSwatch swatch = {
        .kind = kind, .radius = radius, .box = { flow->x, flow->y, swatch_width, label->box.height },
      };

      g_array_append_val (self->swatches, swatch);
    }

  label->box.x = flow->x + room;
  label->box.y = flow->y;
  flow->x = label->box.x + label->box.width + LEGEND_GAP * self->unit;
}

static void
flow_mark (RehabLagLayout *self,
           Flow           *flow,
           guint           n,
           gboolean        named)
{
  double radius = rehab_lag_layout_get_radius (self, n);
  g_autofree char *words = NULL;

  if (named && rehab_lag_layout_get_alike (self) > 1)
    /* Translators: the smallest mark stands for one day or so many: "1 to 8 days with such training" */
    words = g_strdup_printf (ngettext ("1 to %u day with such training", "1 to %u days with such training",
                                       rehab_lag_layout_get_alike (self)), rehab_lag_layout_get_alike (self));
  else if (named)
    words = g_strdup (C_("lag legend", "A day with such training"));
  else
    words = g_strdup_printf (ngettext ("%u day", "%u days", n), n);

  flow_item (self, flow, REHAB_LAG_LABEL_LEGEND, words, REHAB_LAG_SWATCH_LOADED, 2.0 * self->most_radius, radius);
}

/* Of how many days a mark between one and the most is explained, too. */
static guint
get_middle (guint most)
{
  static const guint steps[] = { 1000, 500, 200, 100, 50, 20, 10, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (3 * steps[i] <= most)
      return steps[i];

  return 0;
}

static gboolean
has_medians (RehabLagLayout *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    if (g_array_index (self->panels, RehabLagPanel, i).bands.n > 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_resting (RehabLagLayout *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      if (panel->enough && rehab_load_lag_get_n_pairs (panel->pairing) > rehab_load_lag_get_n_loaded (panel->pairing))
        return TRUE;
    }

  return FALSE;
}

/* Explains the marks, of which the largest is of @most days; returns the height. */
static double
add_legend (RehabLagLayout *self,
            guint           most)
{
  Flow flow = { 0 };

  flow_item (self, &flow, REHAB_LAG_LABEL_TITLE, rehab_lag_pain_get_label (rehab_lag_chart_get_pain (self->chart)),
             REHAB_LAG_SWATCH_LOADED, 0.0, 0.0);
  flow_item (self, &flow, REHAB_LAG_LABEL_LEGEND,
             self->pain.max > HALF_PAIN ? C_("lag legend", "0 to 10, against load in AU, effort × minutes")
             : C_("lag legend", "0 to 10, drawn up to 5, against load in AU, effort × minutes"),
             REHAB_LAG_SWATCH_LOADED, 0.0, 0.0);

  if (most > 0)
    flow_mark (self, &flow, 1, TRUE);
  if (has_resting (self))
    flow_item (self, &flow, REHAB_LAG_LABEL_LEGEND, C_("lag legend", "At 0: a day without"), REHAB_LAG_SWATCH_RESTING,
               2.0 * self->most_radius, rehab_lag_layout_get_radius (self, 1));
  if (get_middle (most) > rehab_lag_layout_get_alike (self))
    flow_mark (self, &flow, get_middle (most), FALSE);
  if (most > rehab_lag_layout_get_alike (self))
    flow_mark (self, &flow, most, FALSE);
  if (has_medians (self))
    {
      guint n_needed = rehab_load_lag_get_n_needed (rehab_lag_chart_get_lag (self->chart, 0, 0));
      g_autofree char *words = g_strdup_printf (ngettext ("Median of %u day or more", "Median of %u days or more", n_needed),
                                                n_needed);

      flow_item (self, &flow, REHAB_LAG_LABEL_LEGEND, words, REHAB_LAG_SWATCH_MEDIAN, MEDIAN_SWATCH * self->unit, 0.0);
    }

  return flow.y + self->line * LEGEND_ROW;
}

/* The most room that the legend can need: how many days share a mark is not known before the marks are placed. */
static double
measure_legend (RehabLagLayout *self)
{
  guint most = 0;
  double height;

  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      if (panel->enough)
        most = MAX (most, rehab_load_lag_get_n_pairs (panel->pairing));
    }

  self->most_radius = MOST_RADIUS * self->unit;
  self->one_radius = self->most_radius / sqrt (MAX (most, 1));
  height = add_legend (self, most);
  g_array_set_size (self->labels, 0);
  g_array_set_size (self->swatches, 0);

  return height;
}

/* Panels */

static char *
dup_count (RehabLagLayout      *self,
           const RehabLagPanel *panel,
           gboolean             is_long)
{
  guint n_pairs = rehab_load_lag_get_n_pairs (panel->pairing);

  if (!is_long)
    /* Translators: days that have a load and a pain */
    return g_strdup_printf (ngettext ("%u pair", "%u pairs", n_pairs), n_pairs);

  /* Translators: days that have a load and a pain, and how many of these have a load above nothing */
  return g_strdup_printf (ngettext ("%u pair, %u with load", "%u pairs, %u with load", n_pairs), n_pairs,
                          rehab_load_lag_get_n_loaded (panel->pairing));
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

  return highest > HALF_PAIN ? 10.0 : HALF_PAIN;
}

static double
measure_pain_labels (RehabLagLayout *self)
{
  double widest = 0.0;

  for (guint i = 0; i < rehab_value_axis_get_n_ticks (&self->pain); i++)
    {
      g_autofree char *words = rehab_value_axis_dup_label (&self->pain, rehab_value_axis_get_tick (&self->pain, i));

      widest = MAX (widest, measure (self, words));
    }

  return widest;
}

/* One form for all headings, so that they can be compared. */
static void
choose_headings (RehabLagLayout *self,
                 double          room)
{
  gboolean fits[2] = { TRUE, TRUE };
  double widest_lag = 0.0;

  for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
    widest_lag = MAX (widest_lag, measure (self, rehab_lag_get_label (lag)));

  for (guint i = 0; i < self->panels->len; i++)
    for (guint is_long = 0; is_long < 2; is_long++)
      {
        g_autofree char *count = dup_count (self, &g_array_index (self->panels, RehabLagPanel, i), is_long != 0);

        fits[is_long] = fits[is_long] && widest_lag + 10.0 * self->unit + measure (self, count) <= room;
      }

  self->long_counts = fits[1];
  self->stacked_headings = !fits[0];
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

static double
get_highest_load (RehabLagLayout *self,
                  guint           row)
{
  double highest = 0.0;

  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      for (guint n = 0; n < panel->pairs->len && panel->row == row && panel->enough; n++)
        highest = MAX (highest, g_array_index (panel->pairs, RehabLoadPair, n).load);
    }

  return highest;
}

/* As many ticks as have room for the widest of their labels. */
static RehabValueAxis
create_load_axis (RehabLagLayout *self,
                  double          highest,
                  double          room)
{
  for (guint most_ticks = 7; most_ticks > 2; most_ticks--)
    {
      RehabValueAxis axis = rehab_value_axis (0.0, highest, most_ticks);
      g_autofree char *last = rehab_value_axis_dup_label (&axis, axis.max);
      guint n_ticks = rehab_value_axis_get_n_ticks (&axis);

      if ((measure (self, last) + TICK_GAP * self->unit) * (n_ticks - 1.0) <= room)
        return axis;
    }

  return rehab_value_axis (0.0, highest, 2);
}

static void
add_pain_labels (RehabLagLayout      *self,
                 const RehabLagPanel *panel)
{
  for (guint i = 0; i < rehab_value_axis_get_n_ticks (&self->pain); i++)
    {
      double pain = rehab_value_axis_get_tick (&self->pain, i);
      g_autofree char *words = rehab_value_axis_dup_label (&self->pain, pain);
      RehabLagLabel *label = add_label (self, REHAB_LAG_LABEL_PAIN, words, 0.0, 0.0);

      label->box.x = panel->plot.x - REHAB_LAG_GUTTER_GAP * self->unit - label->box.width;
      label->box.y = rehab_lag_panel_place_pain (self, panel, pain) - label->box.height / 2.0;
    }
}

/* The load of nothing stands apart; the tick of 0 on the axis of the others is not said again. */
static void
add_load_labels (RehabLagLayout *self,
                 RehabLagPanel  *panel)
{
  double y = panel->plot.y + panel->plot.height + AXIS_GAP * self->unit;
  RehabLagLabel *label = add_label (self, REHAB_LAG_LABEL_LOAD, "0", 0.0, y);
  double end;

  label->box.x = panel->rest_x - label->box.width / 2.0;
  end = label->box.x + label->box.width;

  for (guint i = 1; i < rehab_value_axis_get_n_ticks (&panel->axis)
       && rehab_value_axis_get_tick (&panel->axis, i) <= panel->highest; i++)
    {
      double load = rehab_value_axis_get_tick (&panel->axis, i);
      double x = rehab_lag_panel_place_load (panel, load);
      g_autofree char *words = rehab_value_axis_dup_label (&panel->axis, load);
      double width = measure (self, words);
      double left = MIN (x - width / 2.0, panel->box.x + panel->box.width - width);

      g_array_append_val (panel->ticks, x);
      if (left < end + 3.0 * self->unit)
        continue;
      add_label (self, REHAB_LAG_LABEL_LOAD, words, left, y);
      end = left + width;
    }
}

static void
add_few_label (RehabLagLayout      *self,
               const RehabLagPanel *panel)
{
  /* Translators: days with such training and pain asked, and how many the clinic wants */
  g_autofree char *count = g_strdup_printf (_("%u of the %u wanted"), rehab_load_lag_get_n_loaded (panel->pairing),
                                            rehab_load_lag_get_n_needed (panel->pairing));
  g_autofree char *words = g_strconcat (C_("lag", "Too few days"), "\n", count, NULL);
  RehabLagLabel *label = add_label (self, REHAB_LAG_LABEL_FEW, words, 0.0, 0.0);
  double room = panel->plot.width - 8.0 * self->unit;

  pango_layout_set_alignment (label->text, PANGO_ALIGN_CENTER);
  if (label->box.width > room)
    {
      pango_layout_set_width (label->text, (int) (MAX (room, 1.0) * PANGO_SCALE));
      pango_layout_set_height (label->text, (int) (panel->plot.height * PANGO_SCALE));
      pango_layout_set_ellipsize (label->text, PANGO_ELLIPSIZE_END);
    }
  label->box = rehab_chart_text_get_box (label->text, 0.0, 0.0);
  label->box.width = MIN (label->box.width, room);
  label->box.x = panel->plot.x + (panel->plot.width - label->box.width) / 2.0;
  label->box.y = panel->plot.y + (panel->plot.height - label->box.height) / 2.0;
}

static void
add_heading (RehabLagLayout      *self,
             const RehabLagPanel *panel)
{
  g_autofree char *count = dup_count (self, panel, self->long_counts);
  RehabLagLabel *label;

  label = add_label (self, REHAB_LAG_LABEL_LAG, rehab_lag_get_label (panel->lag), panel->box.x, panel->box.y);
  limit_label (label, panel->box.width);

  label = add_label (self, REHAB_LAG_LABEL_COUNT, count, panel->box.x, panel->box.y);
  limit_label (label, panel->box.width);
  if (self->stacked_headings)
    label->box.y += self->line;
  else
    label->box.x = panel->box.x + panel->box.width - label->box.width;
}

/* The whole */

/* A row of four panels that all say the same is a line. */
static gboolean
row_has_panels (RehabLagLayout *self,
                guint           row)
{
  for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
    if (rehab_load_lag_is_enough (rehab_lag_chart_get_lag (self->chart, row, lag)))
      return TRUE;

  return FALSE;
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

  sample = create_text (self, "0", FALSE);
  self->line = MAX (rehab_chart_text_get_box (sample, 0.0, 0.0).height, 1.0);
  self->unit = self->line / 16.0;

  for (guint row = 0; row < rehab_lag_chart_get_n_rows (chart); row++)
    for (guint lag = 0; lag < REHAB_N_LAGS && row_has_panels (self, row); lag++)
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
  double axis = AXIS_GAP * self->unit + self->line;

  *n_lines = REHAB_N_LAGS / self->n_columns;

  return self->line * ROW_TITLE + *n_lines * (heading + axis) + (*n_lines - 1.0) * LINE_GAP * self->unit
         + ROW_GAP * self->unit;
}

static void
place_across (RehabLagLayout *self)
{
  double gap = COLUMN_GAP * self->unit;
  double left, width;

  self->pain = (RehabValueAxis) { .min = 0.0, .max = get_highest_pain (self), .step = 5.0 };
  left = ceil (measure_pain_labels (self) + REHAB_LAG_GUTTER_GAP * self->unit);
  choose_columns (self, self->width - left);
  width = floor ((self->width - left - (self->n_columns - 1.0) * gap) / self->n_columns);
  width = CLAMP (width, 4.0 * self->unit, WIDEST_PANEL * self->unit);
  choose_headings (self, width);

  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      panel->box.x = left + (panel->lag % self->n_columns) * (width + gap);
      panel->box.width = width;
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
add_row_label (RehabLagLayout *self,
               guint           row,
               double          y)
{
  const char *name = rehab_lag_row_get_label (rehab_lag_chart_get_row (self->chart, row));

  limit_label (add_label (self, REHAB_LAG_LABEL_ROW, name, 0.0, y), self->width);
}

/* Of a row without panels; returns where the words end. */
static double
add_few_row (RehabLagLayout *self,
             guint           row,
             double          y)
{
  g_autofree char *words = NULL;
  RehabLagLabel *label;
  guint most = 0;
  double end;

  for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
    most = MAX (most, rehab_load_lag_get_n_loaded (rehab_lag_chart_get_lag (self->chart, row, lag)));

  /* Translators: days with such training and pain asked, and how many the clinic wants */
  words = g_strdup_printf (_("Too few days: %u of the %u wanted"), most,
                           rehab_load_lag_get_n_needed (rehab_lag_chart_get_lag (self->chart, row, 0)));

  add_row_label (self, row, y);
  end = g_array_index (self->labels, RehabLagLabel, self->labels->len - 1).box.width + LEGEND_GAP * self->unit;
  label = add_label (self, REHAB_LAG_LABEL_FEW, words, self->stacked_few ? 0.0 : end, y + self->stacked_few * self->line);
  limit_label (label, self->width - label->box.x);

  return end + label->box.width;
}

static void
choose_few_rows (RehabLagLayout *self)
{
  double widest = 0.0;

  for (guint row = 0; row < rehab_lag_chart_get_n_rows (self->chart); row++)
    if (!row_has_panels (self, row))
      {
        self->stacked_few = TRUE;
        widest = MAX (widest, add_few_row (self, row, 0.0));
      }

  self->stacked_few = widest > self->width;
  g_array_set_size (self->labels, 0);
}

static void
place_down (RehabLagLayout *self,
            double          legend)
{
  guint n_rows = self->panels->len / REHAB_N_LAGS;
  guint n_few = rehab_lag_chart_get_n_rows (self->chart) - n_rows;
  double heading = self->line * (HEADING + self->stacked_headings);
  double axis = AXIS_GAP * self->unit + self->line;
  guint n_lines;
  double fixed = get_fixed_height (self, &n_lines);
  double plot = floor ((self->height - legend - n_few * get_few_height (self) - n_rows * fixed - self->unit)
                       / MAX (n_rows * n_lines, 1));
  double y = legend;
  guint at = 0;

  for (guint row = 0; row < rehab_lag_chart_get_n_rows (self->chart); row++)
    {
      if (!row_has_panels (self, row))
        {
          add_few_row (self, row, y + ROW_GAP * self->unit);
          y += get_few_height (self);
          continue;
        }

      add_row_label (self, row, y + ROW_GAP * self->unit);
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
  double inset;

  if (self->panels->len > 0)
    {
      double height = g_array_index (self->panels, RehabLagPanel, 0).plot.height;

      self->most_radius = MIN (self->most_radius, 0.5 * height / (self->pain.max + 1.0));
      if ((height - 2.0 * self->most_radius) / self->pain.max >= PAIN_LABEL * self->line)
        self->pain.step = 1.0;
    }
  inset = self->most_radius + 2.0 * self->unit;

  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      panel->rest_x = panel->plot.x + inset;
      panel->left = panel->rest_x + inset + REST_GAP * self->unit;
      panel->right = MAX (panel->plot.x + panel->plot.width - inset, panel->left + 1.0);
      panel->highest = MAX (get_highest_load (self, panel->row), G_MINDOUBLE);
      panel->axis = create_load_axis (self, panel->highest, panel->right - panel->left);
    }
}

static void
add_panel_labels (RehabLagLayout *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      add_heading (self, panel);
      if (panel->lag % self->n_columns == 0)
        add_pain_labels (self, panel);
      if (panel->enough)
        add_load_labels (self, panel);
      else
        add_few_label (self, panel);
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
  choose_few_rows (layout);
  measure_heights (layout, measure_legend (layout), &least, &best);
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
  choose_few_rows (self);
  legend = measure_legend (self);
  measure_heights (self, legend, &least, &natural);
  self->height = MAX (height, least);
  place_down (self, legend);
  place_loads (self);
  rehab_lag_layout_place_marks (self);
  add_legend (self, rehab_lag_layout_get_most (self));
  add_panel_labels (self);

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

RehabLagChart *
rehab_lag_layout_get_chart (RehabLagLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->chart;
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
