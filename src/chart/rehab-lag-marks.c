/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-lag-layout-private.h"

#include <math.h>
#include <stdlib.h>

/* Sizes in units. */
#define ONE_RADIUS 3.2
#define LEAST_RADIUS 2.1
#define LEAST_CROWDED_RADIUS 1.4
#define MARK_GAP 0.6
#define SHORTEST_MEDIAN 12.0
#define MEDIAN_GAP 1.5

/* Marks of more days than these come with many others, which are seen although they are small. */
#define CROWD 100

/* How large a mark of so many pairs is when there is nothing larger. */
static double
get_full_radius (const RehabLagLayout *self,
                 guint                 n)
{
  return MIN (ONE_RADIUS * self->unit * sqrt (n), self->most_radius);
}

static double
get_least_radius (const RehabLagLayout *self)
{
  double ratio = self->most_radius / self->one_radius;

  return (ratio * ratio > CROWD ? LEAST_CROWDED_RADIUS : LEAST_RADIUS) * self->unit;
}

/**
 * rehab_lag_layout_get_radius:
 * @self: a layout
 * @n: a number of pairs, 1 or more
 *
 * Computes how large a mark is: its area is in proportion to the pairs it stands for, the same in all panels, as far as
 * the smallest can still be seen and the largest has room.
 *
 * Returns: the radius
 */
double
rehab_lag_layout_get_radius (const RehabLagLayout *self,
                             guint                 n)
{
  return MIN (MAX (self->one_radius * sqrt (n), get_least_radius (self)), self->most_radius);
}

guint
rehab_lag_layout_get_most (const RehabLagLayout *self)
{
  guint most = 0;

  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      for (guint n = 0; n < panel->marks->len; n++)
        most = MAX (most, g_array_index (panel->marks, RehabLagMark, n).n);
    }

  return most;
}

/**
 * rehab_lag_layout_get_alike:
 * @self: a layout
 *
 * Counts how many pairs a mark can be of and still be as small as that of one.
 *
 * Returns: 1 or more
 */
guint
rehab_lag_layout_get_alike (const RehabLagLayout *self)
{
  double ratio = get_least_radius (self) / self->one_radius;

  return (guint) MAX (floor (ratio * ratio + 1e-9), 1.0);
}

double
rehab_lag_panel_place_pain (const RehabLagLayout *self,
                            const RehabLagPanel  *panel,
                            double                pain)
{
  double inset = self->most_radius;

  return panel->plot.y + panel->plot.height - inset
         - rehab_value_axis_place (&self->pain, pain) * (panel->plot.height - 2.0 * inset);
}

double
rehab_lag_panel_place_load (const RehabLagPanel *panel,
                            double               load)
{
  if (load > panel->highest && panel->beyond > 0.0)
    return panel->beyond_x;

  return panel->left + load / panel->highest * (panel->right - panel->left);
}

/* Days without a load first, then by pain and load: what may share a mark lies side by side. */
static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const RehabLoadPair *first = a;
  const RehabLoadPair *second = b;
  int resting = (first->load > 0.0) - (second->load > 0.0);

  if (resting != 0)
    return resting;
  if (first->pain < second->pain || first->pain > second->pain)
    return first->pain < second->pain ? -1 : 1;
  if (first->load < second->load || first->load > second->load)
    return first->load < second->load ? -1 : 1;

  return rehab_date_compare (first->date, second->date);
}

/* The order in which the marks are read out: by load, then by pain. */
static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const RehabLagMark *first = a;
  const RehabLagMark *second = b;

  if (first->resting != second->resting)
    return first->resting ? -1 : 1;
  if (first->at.x < second->at.x || first->at.x > second->at.x)
    return first->at.x < second->at.x ? -1 : 1;

  return first->at.y > second->at.y ? -1 : first->at.y < second->at.y;
}

static gboolean
overlap (const RehabLagLayout *self,
         const RehabLagMark   *left,
         const RehabLagMark   *right)
{
  return left->at.y >= right->at.y && left->at.y <= right->at.y && left->resting == right->resting
         && right->at.x - left->at.x < left->radius + right->radius + MARK_GAP * self->unit;
}

/* A mark stands at the mean load of its pairs. As it has grown, it may overlap the one before it. */
static void
merge_last (const RehabLagLayout *self,
            GArray               *marks)
{
  while (marks->len > 1)
    {
      RehabLagMark *left = &g_array_index (marks, RehabLagMark, marks->len - 2);
      RehabLagMark *right = &g_array_index (marks, RehabLagMark, marks->len - 1);

      if (!overlap (self, left, right))
        return;

      left->at.x = (left->at.x * left->n + right->at.x * right->n) / (left->n + right->n);
      left->n += right->n;
      left->radius = get_full_radius (self, left->n);
      g_array_set_size (marks, marks->len - 1);
    }
}

static void
place_panel (const RehabLagLayout *self,
             RehabLagPanel        *panel)
{
  g_array_sort (panel->pairs, compare_pairs);

  for (guint i = 0; i < panel->pairs->len; i++)
    {
      const RehabLoadPair *pair = &g_array_index (panel->pairs, RehabLoadPair, i);
      RehabLagMark mark = { .first = i, .n = 1, .resting = pair->load <= 0.0, .radius = get_full_radius (self, 1) };

      mark.at.x = mark.resting ? panel->rest_x : rehab_lag_panel_place_load (panel, pair->load);
      mark.at.y = rehab_lag_panel_place_pain (self, panel, pair->pain);
      g_array_append_val (panel->marks, mark);
      merge_last (self, panel->marks);
    }

  g_array_sort (panel->marks, compare_marks);
}

static void
place_medians (const RehabLagLayout *self,
               RehabLagPanel        *panel)
{
  double shortest = SHORTEST_MEDIAN * self->unit;

  for (guint i = 0; i < panel->bands.n; i++)
    {
      const RehabLagBand *band = &panel->bands.bands[i];
      double left = band->resting ? panel->plot.x : rehab_lag_panel_place_load (panel, band->least);
      double right = band->resting ? 2.0 * panel->rest_x - panel->plot.x : rehab_lag_panel_place_load (panel, band->most);
      /* Parts side by side can have the same median, and are not one line. */
      double more = MAX (shortest - (right - left), -2.0 * MEDIAN_GAP * self->unit);
      RehabBox line = { left - more / 2.0, rehab_lag_panel_place_pain (self, panel, band->median), right - left + more, 0.0 };

      line.x = CLAMP (line.x, panel->plot.x, MAX (panel->plot.x + panel->plot.width - line.width, panel->plot.x));
      g_array_append_val (panel->medians, line);
    }
}

/**
 * rehab_lag_layout_place_marks:
 * @self: a layout whose panels have their places
 *
 * Places the marks and medians of all panels that have days enough.
 */
void
rehab_lag_layout_place_marks (RehabLagLayout *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      if (panel->enough)
        {
          place_panel (self, panel);
          place_medians (self, panel);
        }
    }

  /* The largest mark has room: then all shrink by what it has to. */
  self->one_radius = MIN (ONE_RADIUS * self->unit, self->most_radius / sqrt (MAX (rehab_lag_layout_get_most (self), 1)));

  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      for (guint n = 0; n < panel->marks->len; n++)
        {
          RehabLagMark *mark = &g_array_index (panel->marks, RehabLagMark, n);

          mark->radius = rehab_lag_layout_get_radius (self, mark->n);
        }
    }
}
