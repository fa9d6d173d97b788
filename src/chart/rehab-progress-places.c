/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"

#include <math.h>

double
rehab_progress_layout_place_date (RehabProgressLayout *self,
                                  RehabDate            date)
{
  return self->left + rehab_time_axis_place (&self->series->axis, date) * (self->right - self->left);
}

static double
place_start (RehabProgressLayout *self,
             RehabDate            date)
{
  return self->left + rehab_time_axis_place_start (&self->series->axis, date) * (self->right - self->left);
}

double
rehab_panel_place_value (const RehabPanel *panel,
                         double            value)
{
  return panel->plot.y + panel->plot.height * (1.0 - rehab_value_axis_place (&panel->axis, value));
}

static double
get_cell (RehabProgressLayout *self)
{
  return (self->right - self->left) / self->series->n_days;
}

/* Lines */

static void
place_points (RehabProgressLayout *self,
              const RehabPanel    *panel,
              const RehabNumber   *values,
              RehabChartLine      *line)
{
  for (guint i = 0; i < self->series->n_days; i++)
    {
      RehabPoint point = REHAB_POINT_GAP;

      if (values[i].known)
        {
          point.x = self->left + (i + 0.5) * get_cell (self);
          point.y = rehab_panel_place_value (panel, values[i].value);
        }
      g_array_append_val (line->points, point);
    }
}

/*
 * More days than pixels: the mean of a pixel column is a point of the line, and its lowest and highest value are the span
 * behind it, so that a single bad day among thousands is still seen. A column of which no day is known breaks the line.
 */
static void
place_columns (RehabProgressLayout *self,
               const RehabPanel    *panel,
               const RehabNumber   *values,
               RehabChartLine      *line)
{
  guint n_columns = (guint) MAX (floor (self->right - self->left), 1.0);
  guint n_days = self->series->n_days;

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
          g_array_append_val (line->columns, span);
        }
      g_array_append_val (line->points, point);
    }
}

static void
place_line (RehabProgressLayout *self,
            RehabLineId          id,
            const RehabPanel    *panel,
            const RehabNumber   *values)
{
  RehabChartLine *line = &self->lines[id];

  if (!panel->shown)
    return;

  /* A line drawn through few pixels a day is thinner, or its days would run together. */
  line->width *= CLAMP (get_cell (self) / (6.0 * self->unit), 0.6, 1.0);
  if (self->series->n_days <= self->right - self->left)
    {
      place_points (self, panel, values, line);
      return;
    }

  place_columns (self, panel, values, line);

  /* A mean moves so little from day to day that its span would only thicken it. */
  if (id == REHAB_LINE_MEAN_SHORT || id == REHAB_LINE_MEAN_LONG)
    g_array_set_size (line->columns, 0);
}

/* Marks */

static RehabMarkShape
get_shape (RehabVerdict verdict)
{
  switch (verdict)
    {
    case REHAB_VERDICT_SETTLED:
      return REHAB_MARK_CIRCLE;

    case REHAB_VERDICT_NOT_SETTLED:
      return REHAB_MARK_CROSS;

    case REHAB_VERDICT_NOT_YET:
    case REHAB_VERDICT_NOT_ASKED:
    default:
      return REHAB_MARK_TICK;
    }
}

/* Which of two marks that have no room side by side is kept: the one that did not settle, then the higher one. */
static gboolean
comes_first (const RehabChartMark *a,
             const RehabChartMark *b)
{
  if ((a->verdict == REHAB_VERDICT_NOT_SETTLED) != (b->verdict == REHAB_VERDICT_NOT_SETTLED))
    return a->verdict == REHAB_VERDICT_NOT_SETTLED;

  return a->value > b->value;
}

static void
place_mark (RehabProgressLayout  *self,
            const RehabChartMark *mark)
{
  double spread = MIN (get_cell (self), 9.0 * self->unit);
  RehabPlacedMark placed = {
    .at.x = rehab_progress_layout_place_date (self, mark->date),
    .at.y = rehab_panel_place_value (&self->pain, mark->value),
    .shape = get_shape (mark->verdict),
  };

  if (self->mark_days == 1 && mark->of > 1)
    placed.at.x += spread * ((mark->nth + 0.5) / mark->of - 0.5);
  g_array_append_val (self->marks, placed);
}

static void
place_marks (RehabProgressLayout *self)
{
  const GArray *marks = self->series->marks;
  const RehabChartMark *kept = NULL;
  guint bucket = 0;

  if (!self->pain.shown || self->mark_days > REHAB_MOST_MARK_DAYS)
    return;

  for (guint i = 0; i < marks->len; i++)
    {
      const RehabChartMark *mark = &g_array_index (marks, RehabChartMark, i);
      guint own = (mark->date.julian - self->series->axis.from.julian) / self->mark_days;

      if (self->mark_days == 1)
        {
          place_mark (self, mark);
          continue;
        }

      if (kept != NULL && own != bucket)
        place_mark (self, kept);
      if (kept == NULL || own != bucket || comes_first (mark, kept))
        kept = mark;
      bucket = own;
    }

  if (kept != NULL)
    place_mark (self, kept);
}

/* Bars */

static void
place_bars (RehabProgressLayout *self)
{
  double cell = get_cell (self);
  double gap = self->series->weekly ? MIN (self->unit, cell) : MIN (cell * 0.25, 6.0 * self->unit);

  if (!self->load.shown)
    return;

  for (guint i = 0; i < self->series->bars->len; i++)
    {
      const RehabChartBar *bar = &g_array_index (self->series->bars, RehabChartBar, i);
      double x = place_start (self, bar->first) + gap / 2.0;
      double width = MAX (cell * bar->n_days - gap, 0.5 * self->unit);
      double base = 0.0;

      /* A bar is a bar: a few days drawn wide must not look like blocks. */
      if (width > 36.0 * self->unit)
        {
          x += (width - 36.0 * self->unit) / 2.0;
          width = 36.0 * self->unit;
        }

      for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
        {
          RehabBox box;

          if (bar->loads[group] <= 0.0)
            continue;
          box.x = x;
          box.y = rehab_panel_place_value (&self->load, base + bar->loads[group]);
          box.width = width;
          box.height = rehab_panel_place_value (&self->load, base) - box.y;
          base += bar->loads[group];
          g_array_append_val (self->bars[group], box);
        }

      if (bar->unrated > 0 && !self->series->weekly)
        {
          double side = MIN (width, 6.0 * self->unit);
          RehabBox box = {
            x + (width - side) / 2.0,
            rehab_panel_place_value (&self->load, base) - side - 2.0 * self->unit, side, side
          };

          g_array_append_val (self->unrated, box);
        }
    }
}

/* Bands, spans, days */

static void
place_bands (RehabProgressLayout *self)
{
  const RehabPainRule *rule = rehab_progress_chart_get_rule (self->chart);
  double bottom = rehab_panel_place_value (&self->pain, 0.0);
  double safe = rehab_panel_place_value (&self->pain, rule->safe);
  double acceptable = rehab_panel_place_value (&self->pain, rule->acceptable);

  if (!self->pain.shown)
    return;

  self->bands[0] = (RehabBox) { self->left, safe, self->right - self->left, bottom - safe };
  self->bands[1] = (RehabBox) { self->left, acceptable, self->right - self->left, safe - acceptable };
}

static void
place_spans (RehabProgressLayout *self)
{
  if ((self->parts & REHAB_PROGRESS_PHASES) == 0)
    return;

  for (guint i = 0; i < self->series->spans->len; i++)
    {
      const RehabChartSpan *span = &g_array_index (self->series->spans, RehabChartSpan, i);
      RehabBox box = self->phases;

      box.x = place_start (self, span->from);
      box.width = place_start (self, rehab_date_add_days (span->to, 1)) - box.x;
      g_array_append_val (self->spans, box);
    }
}

/* Days of the same kind that lie side by side are one box, unless there is room to show each. */
static void
place_days (RehabProgressLayout *self)
{
  double cell = get_cell (self);
  double gap = cell >= 5.0 * self->unit ? self->unit : 0.0;

  if (self->coverage.height <= 0.0)
    return;

  for (guint first = 0; first < self->series->n_days; )
    {
      RehabDayState state = self->series->days[first];
      guint last = first + 1;
      RehabBox box = self->coverage;

      while (gap <= 0.0 && last < self->series->n_days && self->series->days[last] == state)
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

/* Places everything that stands for data, once the boxes and axes are there. */
void
rehab_progress_layout_place_data (RehabProgressLayout *self)
{
  const RehabProgressSeries *series = self->series;

  place_bands (self);
  place_line (self, REHAB_LINE_WORST, &self->pain, series->worst);
  place_line (self, REHAB_LINE_WAKING, &self->pain, series->waking);
  /* Bars of weeks are the means of 7 days already. */
  if (!series->weekly)
    place_line (self, REHAB_LINE_MEAN_SHORT, &self->load, series->mean_short);
  place_line (self, REHAB_LINE_MEAN_LONG, &self->load, series->mean_long);
  place_marks (self);
  place_bars (self);
  place_spans (self);
  place_days (self);

  for (guint i = 0; (self->parts & REHAB_PROGRESS_EVENTS) != 0 && i < series->flags->len; i++)
    {
      double x = rehab_progress_layout_place_date (self, g_array_index (series->flags, RehabChartFlag, i).date);

      g_array_append_val (self->flags, x);
    }
}
