/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-i18n.h"
#include "rehab-lag-layout-private.h"

#include <math.h>

/* Sizes in units. */
#define SWATCH_GAP 5.0
#define MEDIAN_SWATCH 16.0

/* Height in lines of text. */
#define LEGEND_ROW 1.2

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
  RehabLagLabel *label = rehab_lag_layout_add_label (self, role, words, 0.0, 0.0);

  rehab_lag_label_limit (label, self->width - room);
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
  flow->x = label->box.x + label->box.width + REHAB_LAG_LEGEND_GAP * self->unit;
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

static gboolean
has_beyond (RehabLagLayout *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    if (g_array_index (self->panels, RehabLagPanel, i).beyond > 0.0)
      return TRUE;

  return FALSE;
}

/* Explains the marks, of which the largest is of @most days; returns the height. */
double
rehab_lag_layout_add_legend (RehabLagLayout *self,
                             guint           most)
{
  Flow flow = { 0 };

  flow_item (self, &flow, REHAB_LAG_LABEL_TITLE, rehab_lag_pain_get_label (rehab_lag_chart_get_pain (self->chart)),
             REHAB_LAG_SWATCH_LOADED, 0.0, 0.0);
  flow_item (self, &flow, REHAB_LAG_LABEL_LEGEND,
             self->pain.max > REHAB_LAG_HALF_PAIN ? C_("lag legend", "0 to 10") : C_("lag legend", "0 to 10, drawn up to 5"),
             REHAB_LAG_SWATCH_LOADED, 0.0, 0.0);
  flow_item (self, &flow, REHAB_LAG_LABEL_LEGEND, C_("lag legend", "against load in AU, effort × minutes"),
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
  if (has_beyond (self))
    flow_item (self, &flow, REHAB_LAG_LABEL_LEGEND, C_("lag legend", "≥: off the scale"), REHAB_LAG_SWATCH_LOADED, 0.0, 0.0);
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
double
rehab_lag_layout_measure_legend (RehabLagLayout *self)
{
  guint most = 0;
  double height;

  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabLagPanel *panel = &g_array_index (self->panels, RehabLagPanel, i);

      if (panel->enough)
        most = MAX (most, rehab_load_lag_get_n_pairs (panel->pairing));
    }

  self->most_radius = REHAB_LAG_MOST_RADIUS * self->unit;
  self->one_radius = self->most_radius / sqrt (MAX (most, 1));
  height = rehab_lag_layout_add_legend (self, most);
  g_array_set_size (self->labels, 0);
  g_array_set_size (self->swatches, 0);

  return height;
}
