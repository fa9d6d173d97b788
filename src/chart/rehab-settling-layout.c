/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-text.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-settling-layout-private.h"

#include <math.h>

/* Sizes in units, see unit in the layout. */
#define LEAST_PANEL 236.0
#define WIDEST_PANEL 400.0
#define COLUMN_GAP 28.0
#define ROW_GAP 18.0
#define LABEL_GAP 8.0
#define COUNT_GAP 4.0
#define LEAST_BARS 24.0

/* Heights in lines of text. */
#define TITLE 1.5
#define KIND 1.3
#define SPAN 1.2
#define BAR 0.72

G_DEFINE_BOXED_TYPE (RehabSettlingLayout, rehab_settling_layout, rehab_settling_layout_ref, rehab_settling_layout_unref)

static void
clear_label (gpointer label)
{
  g_object_unref (((RehabSettlingLabel *) label)->text);
}

static void
settling_layout_clear (RehabSettlingLayout *self)
{
  g_array_unref (self->panels);
  g_array_unref (self->labels);
  g_array_unref (self->bars);
  g_array_unref (self->starts);
  pango_font_description_free (self->font);
  g_object_unref (self->context);
  rehab_settling_chart_unref (self->chart);
}

static double
measure (RehabSettlingLayout *self,
         const char          *words)
{
  g_autoptr (PangoLayout) text = rehab_chart_text_new (self->context, self->font, words, FALSE);

  return rehab_chart_text_get_box (text, 0.0, 0.0).width;
}

/* Returns: the width that it takes of the room that it may take */
static double
add_label (RehabSettlingLayout   *self,
           RehabSettlingLabelRole role,
           guint                  row,
           const char            *words,
           double                 x,
           double                 y,
           double                 room)
{
  gboolean bold = role == REHAB_SETTLING_LABEL_TITLE || role == REHAB_SETTLING_LABEL_KIND;
  RehabSettlingLabel label = {
    .text = rehab_chart_text_new (self->context, self->font, words, bold), .role = role, .row = row,
  };

  label.box = rehab_chart_text_get_box (label.text, x, y);
  rehab_chart_text_limit (label.text, &label.box, room);
  g_array_append_val (self->labels, label);

  return label.box.width;
}

/* The morning to come is there only while one is: all other spans are, be it with nothing, so that panels are alike. */
static gboolean
shows_span (RehabSettlingLayout *self,
            RehabSettlingSpan    span)
{
  if (span != REHAB_SETTLING_SPAN_TO_COME)
    return TRUE;

  for (guint i = 0; i < rehab_settling_chart_get_n_rows (self->chart); i++)
    if (rehab_settling_chart_get_row (self->chart, i)->counts[span] > 0)
      return TRUE;

  return FALSE;
}

static guint
get_most (RehabSettlingLayout *self)
{
  guint most = 0;

  for (guint i = 0; i < rehab_settling_chart_get_n_rows (self->chart); i++)
    for (guint span = 0; span < REHAB_N_SETTLING_SPANS; span++)
      most = MAX (most, rehab_settling_chart_get_row (self->chart, i)->counts[span]);

  return most;
}

static RehabSettlingLayout *
create_layout (RehabSettlingChart *chart,
               PangoContext       *context,
               double              width)
{
  RehabSettlingLayout *self = g_atomic_rc_box_new0 (RehabSettlingLayout);
  g_autoptr (PangoLayout) sample = NULL;

  self->chart = rehab_settling_chart_ref (chart);
  self->context = g_object_ref (context);
  self->font = rehab_chart_text_dup_font (context);
  self->width = width;
  self->panels = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  self->labels = g_array_new (FALSE, FALSE, sizeof (RehabSettlingLabel));
  g_array_set_clear_func (self->labels, clear_label);
  self->bars = g_array_new (FALSE, FALSE, sizeof (RehabSettlingBar));
  self->starts = g_array_new (FALSE, FALSE, sizeof (RehabBox));

  sample = rehab_chart_text_new (self->context, self->font, "0", FALSE);
  self->line = MAX (rehab_chart_text_get_box (sample, 0.0, 0.0).height, 1.0);
  self->unit = self->line / 16.0;

  return self;
}

static void
place_panels (RehabSettlingLayout *self)
{
  guint n_rows = rehab_settling_chart_get_n_rows (self->chart);
  double gap = COLUMN_GAP * self->unit;
  double height = self->line * (KIND + SPAN);
  double width;

  for (guint span = 0; span < REHAB_N_SETTLING_SPANS; span++)
    height += shows_span (self, (RehabSettlingSpan) span) ? self->line * SPAN : 0.0;

  self->n_columns = (guint) MAX (floor ((self->width + gap) / (LEAST_PANEL * self->unit + gap)), 1.0);
  self->n_columns = MIN (self->n_columns, MAX (n_rows, 1));
  width = MIN ((self->width - (self->n_columns - 1.0) * gap) / self->n_columns, WIDEST_PANEL * self->unit);

  self->height = self->line * TITLE;
  for (guint i = 0; i < n_rows; i++)
    {
      RehabBox panel = {
        (i % self->n_columns) * (width + gap), self->line * TITLE + (i / self->n_columns) * (height + ROW_GAP * self->unit),
        width, height,
      };

      g_array_append_val (self->panels, panel);
      self->height = panel.y + panel.height;
    }
  if (n_rows == 0)
    self->height += self->line * SPAN;
  self->height = ceil (self->height + self->unit);
}

/* One line of a panel: its label, its bar, and the count at the end of the bar. */
static void
add_span (RehabSettlingLayout *self,
          guint                row,
          RehabSettlingSpan    span,
          double               label_width,
          guint                most,
          double               y)
{
  const RehabBox *panel = &g_array_index (self->panels, RehabBox, row);
  guint count = rehab_settling_chart_get_row (self->chart, row)->counts[span];
  g_autofree char *words = g_strdup_printf ("%u", count);
  g_autofree char *widest = g_strdup_printf ("%u", most);
  double left = panel->x + label_width + LABEL_GAP * self->unit;
  double room = panel->x + panel->width - left - COUNT_GAP * self->unit - measure (self, widest);
  double length = count * MAX (room, 0.0) / MAX (most, 1);

  add_label (self, REHAB_SETTLING_LABEL_SPAN, row, rehab_settling_span_get_label (span), panel->x, y, label_width);

  if (count > 0)
    {
      RehabSettlingBar bar = {
        .span = span, .row = row, .count = count,
        .box = { left, y + self->line * (1.0 - BAR) / 2.0, length, self->line * BAR },
      };

      g_array_append_val (self->bars, bar);
    }

  add_label (self, REHAB_SETTLING_LABEL_COUNT, row, words, left + length + COUNT_GAP * self->unit, y,
             panel->x + panel->width - left - length - COUNT_GAP * self->unit);
}

static void
fill_panel (RehabSettlingLayout *self,
            guint                n,
            double               label_width,
            guint                most)
{
  const RehabSettlingRow *row = rehab_settling_chart_get_row (self->chart, n);
  const RehabBox *panel = &g_array_index (self->panels, RehabBox, n);
  g_autofree char *number = g_strdup_printf (ngettext ("%u session", "%u sessions", row->n_sessions), row->n_sessions);
  g_autofree char *limit = rehab_settling_row_dup_limit (row, rehab_settling_chart_get_rule (self->chart));
  double number_width = measure (self, number);
  double y = panel->y + self->line * KIND;
  RehabBox start = { panel->x + label_width + LABEL_GAP * self->unit, y, 0.0, 0.0 };

  add_label (self, REHAB_SETTLING_LABEL_KIND, n, rehab_choice_get_label (REHAB_TYPE_SESSION_KIND, row->kind), panel->x, panel->y,
             panel->width - number_width - LABEL_GAP * self->unit);
  add_label (self, REHAB_SETTLING_LABEL_NUMBER, n, number, panel->x + panel->width - number_width, panel->y, number_width);

  for (guint span = 0; span < REHAB_N_SETTLING_SPANS; span++)
    {
      if (!shows_span (self, (RehabSettlingSpan) span))
        continue;
      add_span (self, n, (RehabSettlingSpan) span, label_width, most, y);
      y += self->line * SPAN;
    }

  start.height = y - start.y;
  g_array_append_val (self->starts, start);
  add_label (self, REHAB_SETTLING_LABEL_LIMIT, n, limit, panel->x, y, panel->width);
}

/**
 * rehab_settling_chart_measure_height:
 * @chart: a chart
 * @context: the context of the text, with the font of the body text set
 * @width: the width that it is to be laid out for
 * @natural: (out) (optional): the height at which it looks best, the same
 *
 * Computes the height of the chart, which follows from its width.
 *
 * Returns: the height, in the unit of @width
 */
double
rehab_settling_chart_measure_height (RehabSettlingChart *chart,
                                     PangoContext       *context,
                                     double              width,
                                     double             *natural)
{
  g_autoptr (RehabSettlingLayout) layout = NULL;

  g_return_val_if_fail (chart != NULL, 0.0);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0.0);

  layout = create_layout (chart, context, width);
  place_panels (layout);
  if (natural != NULL)
    *natural = layout->height;

  return layout->height;
}

/**
 * rehab_settling_chart_layout:
 * @chart: a chart
 * @context: the context of the text, with the font of the body text set: a widget's, or a page's
 * @width: in the units it will be painted in: pixels, points
 * @height: in the same units; what is more than the chart needs stays empty below it
 *
 * Lays a chart out, as many kinds side by side as have room. All bars have the same scale.
 *
 * Returns: (transfer full): the layout
 */
RehabSettlingLayout *
rehab_settling_chart_layout (RehabSettlingChart *chart,
                             PangoContext       *context,
                             double              width,
                             double              height)
{
  RehabSettlingLayout *self;
  double widest = 0.0;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = create_layout (chart, context, width);
  place_panels (self);
  self->height = MAX (self->height, height);

  add_label (self, REHAB_SETTLING_LABEL_TITLE, 0, C_("chart", "Settling of sessions"), 0.0, 0.0, width);
  if (self->panels->len == 0)
    {
      add_label (self, REHAB_SETTLING_LABEL_EMPTY, 0, C_("chart", "No session on these days"), 0.0, self->line * TITLE, width);
      return self;
    }

  for (guint span = 0; span < REHAB_N_SETTLING_SPANS; span++)
    widest = MAX (widest, measure (self, rehab_settling_span_get_label ((RehabSettlingSpan) span)));
  widest = MIN (widest, g_array_index (self->panels, RehabBox, 0).width * 0.62 - LEAST_BARS * self->unit * 0.5);

  for (guint i = 0; i < self->panels->len; i++)
    fill_panel (self, i, widest, get_most (self));

  return self;
}

RehabSettlingLayout *
rehab_settling_layout_ref (RehabSettlingLayout *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rehab_settling_layout_unref (RehabSettlingLayout *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) settling_layout_clear);
}

double
rehab_settling_layout_get_height (RehabSettlingLayout *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}
