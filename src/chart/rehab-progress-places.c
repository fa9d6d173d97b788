/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"

#include <math.h>

/* In units. */
#define WIDEST_BAR 36.0
#define WIDEST_WEEK 56.0
#define WIDE_DAY 26.0
#define WIDEST_GAP 14.0
#define LEAST_PARTED 4.0
#define LEVEL_HEIGHT 2.0
#define OVERHANG 3.0

/* Of a slot. */
#define BAR_GAP 0.25

double
rehab_progress_layout_place_date (RehabProgressLayout *self,
                                  RehabDate            date)
{
  return self->left + rehab_time_axis_place (&self->data->axis, date) * (self->right - self->left);
}

double
rehab_progress_layout_place_start (RehabProgressLayout *self,
                                   RehabDate            date)
{
  return self->left + rehab_time_axis_place_start (&self->data->axis, date) * (self->right - self->left);
}

static double
place (const RehabPanel *panel,
       double            shown)
{
  return panel->plot.y + panel->plot.height * (1.0 - rehab_value_axis_place (&panel->axis, shown));
}

double
rehab_panel_place_value (const RehabPanel *panel,
                         double            value)
{
  return place (panel, rehab_units_show (panel->track->measure, value));
}

/* A tick is in the unit that was chosen, as the axis is. */
double
rehab_panel_place_tick (const RehabPanel *panel,
                        guint             n)
{
  return place (panel, rehab_value_axis_get_tick (&panel->axis, n));
}

double
rehab_progress_layout_get_cell (RehabProgressLayout *self)
{
  return (self->right - self->left) / self->data->n_days;
}

/* Lines */

static void
place_days_of_line (RehabProgressLayout *self,
                    const RehabPanel    *panel,
                    RehabPlacedSeries   *placed)
{
  for (guint i = 0; i < self->data->n_days; i++)
    {
      RehabNumber value = placed->series->values[i];
      RehabPoint point = REHAB_POINT_GAP;

      if (value.known)
        {
          point.x = self->left + (i + 0.5) * rehab_progress_layout_get_cell (self);
          point.y = rehab_panel_place_value (panel, value.value);
        }
      g_array_append_val (placed->points, point);
    }
}

/*
 * More days than pixels: the mean of a pixel column is a point of the line, and its lowest and highest value are the span
 * behind it, so that a single bad day among thousands is still seen. A column of which no day is known breaks the line.
 */
static void
place_columns (RehabProgressLayout *self,
               const RehabPanel    *panel,
               RehabPlacedSeries   *placed)
{
  const RehabNumber *values = placed->series->values;
  guint n_columns = (guint) MAX (floor (self->right - self->left), 1.0);
  guint n_days = self->data->n_days;

  for (guint column = 0; column < n_columns; column++)
    {
      guint first = (guint) ((guint64) column * n_days / n_columns);
      guint last = (guint) ((guint64) (column + 1) * n_days / n_columns);
      double low = G_MAXDOUBLE;
      double high = -G_MAXDOUBLE;
      double sum = 0.0;
      guint n_known = 0;
      RehabPoint point = REHAB_POINT_GAP;

      for (guint i = first; i < last; i++)
        {
          if (!values[i].known)
            continue;
          low = MIN (low, values[i].value);
          high = MAX (high, values[i].value);
          sum += values[i].value;
          n_known++;
        }

      if (n_known > 0)
        {
          double top = rehab_panel_place_value (panel, high);
          RehabBox span = { floor (self->left) + column, top, 1.0, rehab_panel_place_value (panel, low) - top };

          point.x = span.x + 0.5;
          point.y = rehab_panel_place_value (panel, sum / n_known);
          g_array_append_val (placed->columns, span);
        }
      g_array_append_val (placed->points, point);
    }
}

static void
place_line (RehabProgressLayout *self,
            const RehabPanel    *panel,
            RehabPlacedSeries   *placed)
{
  /* A line drawn through few pixels a day is thinner, or its days would run together. */
  placed->width *= CLAMP (rehab_progress_layout_get_cell (self) / (6.0 * self->unit), 0.6, 1.0);
  if (self->data->n_days <= self->right - self->left)
    {
      place_days_of_line (self, panel, placed);
      return;
    }

  place_columns (self, panel, placed);

  /* A mean moves so little from day to day that its span would only thicken it. */
  if (panel->track->row->axis != REHAB_AXIS_PAIN)
    g_array_set_size (placed->columns, 0);
}

/* Points that are joined. What lies beyond an edge of the plot is cut off there, in the middle of the stroke. */

static RehabPoint
cut (RehabPoint inside,
     RehabPoint outside,
     double     x)
{
  double share = (x - inside.x) / (outside.x - inside.x);

  return (RehabPoint) { x, inside.y + share * (outside.y - inside.y) };
}

static RehabPoint
keep_inside (RehabProgressLayout *self,
             RehabPoint           point,
             RehabPoint           neighbour)
{
  if (point.x < self->left)
    return cut (neighbour, point, self->left);
  if (point.x > self->right)
    return cut (neighbour, point, self->right);

  return point;
}

static void
place_points (RehabProgressLayout *self,
              const RehabPanel    *panel,
              RehabPlacedSeries   *placed)
{
  const GArray *points = placed->series->points;
  RehabPoint *at = g_new (RehabPoint, points->len + 1);

  for (guint i = 0; i < points->len; i++)
    {
      const RehabChartPoint *point = &g_array_index (points, RehabChartPoint, i);
      RehabPlacedMark mark = { .shape = placed->series->shape };

      at[i].x = rehab_progress_layout_place_date (self, point->date);
      at[i].y = rehab_panel_place_value (panel, point->value);
      mark.at = at[i];
      if (rehab_time_axis_contains (&self->data->axis, point->date))
        g_array_append_val (placed->marks, mark);
    }

  for (guint i = 0; i < points->len && points->len > 1; i++)
    {
      RehabPoint point = keep_inside (self, at[i], at[i > 0 ? i - 1 : 1]);

      if (i == 0)
        point = keep_inside (self, at[0], at[1]);
      g_array_append_val (placed->points, point);
    }

  g_free (at);
}

/* Bars */

/* Where days are wide enough to be looked at one by one, a slender bar in a week would be taken for its Thursday's. */
static double
get_widest (RehabProgressLayout *self,
            const RehabPanel    *panel)
{
  if (panel->track->span == REHAB_SPAN_DAY)
    return WIDEST_BAR * self->unit;

  return rehab_progress_layout_get_cell (self) > WIDE_DAY * self->unit ? G_MAXDOUBLE : WIDEST_WEEK * self->unit;
}

/* A bar is a bar: a few days or weeks drawn wide must not look like blocks, and hundreds drawn thin not like a comb. */
static RehabBox
place_slot (RehabProgressLayout *self,
            const RehabPanel    *panel,
            const RehabSlot     *slot)
{
  double start = rehab_progress_layout_place_start (self, slot->first);
  double full = rehab_progress_layout_get_cell (self) * slot->n_days;
  double gap = full < LEAST_PARTED * self->unit ? 0.0 : CLAMP (full * BAR_GAP, self->unit, WIDEST_GAP * self->unit);
  double left = MAX (start, self->left);
  double right = MIN (start + full, self->right);
  double widest = get_widest (self, panel);
  double width = MIN (MAX (full - gap, 0.5 * self->unit), widest);
  RehabBox box = { 0.0, 0.0, MIN (width, MAX (right - left, 0.5 * self->unit)), 0.0 };

  /* What reaches beyond an edge of the axis stands in the middle of what is left of it. */
  box.x = CLAMP ((left + right - box.width) / 2.0, self->left, self->right - box.width);

  return box;
}

/* Puts a bar from @base up to @top. */
static void
add_bar (const RehabPanel  *panel,
         RehabPlacedSeries *placed,
         RehabBox           box,
         double             base,
         double             top)
{
  if (top <= base)
    return;

  box.y = rehab_panel_place_value (panel, top);
  box.height = rehab_panel_place_value (panel, base) - box.y;
  g_array_append_val (placed->boxes, box);
}

static void
add_level (RehabProgressLayout *self,
           const RehabPanel    *panel,
           RehabPlacedSeries   *placed,
           RehabBox             box,
           double               value)
{
  double overhang = MIN (OVERHANG * self->unit, box.width * 0.15);
  double right = MIN (box.x + box.width + overhang, self->right);

  box.x = MAX (box.x - overhang, self->left);
  box.width = right - box.x;
  box.height = LEVEL_HEIGHT * self->unit;
  box.y = CLAMP (rehab_panel_place_value (panel, value) - box.height / 2.0, panel->plot.y,
                 panel->plot.y + panel->plot.height - box.height);
  g_array_append_val (placed->boxes, box);
}

static void
add_unrated (RehabProgressLayout *self,
             RehabPanel          *panel,
             RehabBox             box,
             double               top)
{
  double side = MIN (box.width, 6.0 * self->unit);
  RehabBox square = { box.x + (box.width - side) / 2.0, 0.0, side, side };

  square.y = MAX (rehab_panel_place_value (panel, top) - side - 2.0 * self->unit, panel->plot.y);
  g_array_append_val (panel->unrated, square);
}

static void
place_bars (RehabProgressLayout *self,
            RehabPanel          *panel)
{
  for (guint slot = 0; panel->track->slots != NULL && slot < panel->track->slots->len; slot++)
    {
      RehabBox box = place_slot (self, panel, &g_array_index (panel->track->slots, RehabSlot, slot));
      double base = 0.0;

      for (guint i = 0; i < panel->placed->len; i++)
        {
          RehabPlacedSeries *placed = g_ptr_array_index (panel->placed, i);
          RehabNumber value;

          if (!rehab_series_is_bars (placed->series) || !placed->series->values[slot].known)
            continue;

          value = placed->series->values[slot];
          if (placed->series->row->style == REHAB_STYLE_LEVELS)
            {
              add_level (self, panel, placed, box, value.value);
              continue;
            }
          if (placed->series->row->style == REHAB_STYLE_PLANNED)
            {
              add_bar (panel, placed, box, 0.0, value.value);
              continue;
            }
          add_bar (panel, placed, box, base, base + value.value);
          base += value.value;
        }

      if (panel->track->unrated[slot] > 0 && panel->track->span == REHAB_SPAN_DAY)
        add_unrated (self, panel, box, base);
    }
}

/* Bands, spans, days */

static void
place_bands (RehabProgressLayout *self,
             RehabPanel          *panel)
{
  const RehabPainRule *rule = rehab_progress_chart_get_rule (self->chart);
  double bottom = rehab_panel_place_value (panel, 0.0);
  double safe = rehab_panel_place_value (panel, rule->safe);
  double acceptable = rehab_panel_place_value (panel, rule->acceptable);

  panel->bands[0] = (RehabBox) { self->left, safe, self->right - self->left, bottom - safe };
  panel->bands[1] = (RehabBox) { self->left, acceptable, self->right - self->left, safe - acceptable };
}

static void
place_spans (RehabProgressLayout *self)
{
  if ((self->parts & REHAB_PROGRESS_PHASES) == 0)
    return;

  for (guint i = 0; i < self->data->spans->len; i++)
    {
      const RehabChartSpan *span = &g_array_index (self->data->spans, RehabChartSpan, i);
      RehabBox box = self->phases;

      box.x = rehab_progress_layout_place_start (self, span->from);
      box.width = rehab_progress_layout_place_start (self, rehab_date_add_days (span->to, 1)) - box.x;
      g_array_append_val (self->spans, box);
    }
}

/* Days of the same kind that lie side by side are one box, unless there is room to show each. */
static void
place_days (RehabProgressLayout *self)
{
  double cell = rehab_progress_layout_get_cell (self);
  double gap = cell >= 5.0 * self->unit ? self->unit : 0.0;

  if (self->coverage.height <= 0.0)
    return;

  for (guint first = 0; first < self->data->n_days; )
    {
      RehabDayState state = self->data->days[first];
      guint last = first + 1;
      RehabBox box = self->coverage;

      while (gap <= 0.0 && last < self->data->n_days && self->data->days[last] == state)
        last++;

      box.x = self->left + first * cell + gap / 2.0;
      box.width = (last - first) * cell - gap;

      /* Half as high as well as paler. */
      if (state == REHAB_DAY_REST)
        {
          box.y += box.height / 2.0;
          box.height /= 2.0;
        }
      if (state != REHAB_DAY_TO_COME)
        g_array_append_val (self->days[state], box);
      first = last;
    }
}

static void
place_panel (RehabProgressLayout *self,
             RehabPanel          *panel)
{
  if (panel->track->id == REHAB_TRACK_PAIN)
    place_bands (self, panel);

  place_bars (self, panel);
  for (guint i = 0; i < panel->placed->len; i++)
    {
      RehabPlacedSeries *placed = g_ptr_array_index (panel->placed, i);

      switch (placed->series->row->style)
        {
        case REHAB_STYLE_LINE:
          place_line (self, panel, placed);
          break;

        case REHAB_STYLE_POINTS:
          place_points (self, panel, placed);
          break;

        case REHAB_STYLE_MARKS:
        case REHAB_STYLE_VERDICTS:
          rehab_progress_layout_place_marks (self, panel, placed);
          break;

        case REHAB_STYLE_BARS:
        case REHAB_STYLE_PLANNED:
        case REHAB_STYLE_LEVELS:
        default:
          break;
        }
    }
}

/* Places everything that stands for data, once the boxes and axes are there. */
void
rehab_progress_layout_place_data (RehabProgressLayout *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    place_panel (self, g_ptr_array_index (self->panels, i));
  place_spans (self);
  place_days (self);

  for (guint i = 0; (self->parts & REHAB_PROGRESS_EVENTS) != 0 && i < self->data->flags->len; i++)
    {
      double x = rehab_progress_layout_place_date (self, g_array_index (self->data->flags, RehabChartFlag, i).date);

      g_array_append_val (self->flags, x);
    }
}
