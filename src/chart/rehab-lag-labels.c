/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-text.h"
#include "rehab-i18n.h"
#include "rehab-lag-layout-private.h"

PangoLayout *
rehab_lag_layout_create_text (RehabLagLayout *self,
                              const char     *words,
                              gboolean        bold)
{
  return rehab_chart_text_new (self->context, self->font, words, bold);
}

double
rehab_lag_layout_measure (RehabLagLayout *self,
                          const char     *words)
{
  g_autoptr (PangoLayout) text = rehab_lag_layout_create_text (self, words, FALSE);

  return rehab_chart_text_get_box (text, 0.0, 0.0).width;
}

RehabLagLabel *
rehab_lag_layout_add_label (RehabLagLayout   *self,
                            RehabLagLabelRole role,
                            const char       *words,
                            double            x,
                            double            y)
{
  gboolean bold = role == REHAB_LAG_LABEL_TITLE || role == REHAB_LAG_LABEL_ROW;
  RehabLagLabel label = {
    .text = rehab_lag_layout_create_text (self, words, bold), .dim = !bold && role != REHAB_LAG_LABEL_LAG, .role = role,
  };

  label.box = rehab_chart_text_get_box (label.text, x, y);
  g_array_append_val (self->labels, label);

  return &g_array_index (self->labels, RehabLagLabel, self->labels->len - 1);
}

void
rehab_lag_label_limit (RehabLagLabel *label,
                       double         room)
{
  rehab_chart_text_limit (label->text, &label->box, room);
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

double
rehab_lag_layout_measure_pain_labels (RehabLagLayout *self)
{
  double widest = 0.0;

  for (guint i = 0; i < rehab_value_axis_get_n_ticks (&self->pain); i++)
    {
      g_autofree char *words = rehab_value_axis_dup_label (&self->pain, rehab_value_axis_get_tick (&self->pain, i));

      widest = MAX (widest, rehab_lag_layout_measure (self, words));
    }

  return widest;
}

/* One form for all headings, so that they can be compared. */
void
rehab_lag_layout_choose_headings (RehabLagLayout *self,
                                  double          room)
{
  gboolean fits[2] = { TRUE, TRUE };
  double widest_lag = 0.0;

  for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
    widest_lag = MAX (widest_lag, rehab_lag_layout_measure (self, rehab_lag_get_label (lag)));

  for (guint i = 0; i < self->panels->len; i++)
    for (guint is_long = 0; is_long < 2; is_long++)
      {
        g_autofree char *count = dup_count (self, &g_array_index (self->panels, RehabLagPanel, i), is_long != 0);

        fits[is_long] = fits[is_long] && widest_lag + 10.0 * self->unit + rehab_lag_layout_measure (self, count) <= room;
      }

  self->long_counts = fits[1];
  self->stacked_headings = !fits[0];
}

static void
add_pain_labels (RehabLagLayout      *self,
                 const RehabLagPanel *panel)
{
  for (guint i = 0; i < rehab_value_axis_get_n_ticks (&self->pain); i++)
    {
      double pain = rehab_value_axis_get_tick (&self->pain, i);
      g_autofree char *words = rehab_value_axis_dup_label (&self->pain, pain);
      RehabLagLabel *label = rehab_lag_layout_add_label (self, REHAB_LAG_LABEL_PAIN, words, 0.0, 0.0);

      label->box.x = panel->plot.x - REHAB_LAG_GUTTER_GAP * self->unit - label->box.width;
      label->box.y = rehab_lag_panel_place_pain (self, panel, pain) - label->box.height / 2.0;
    }
}

/* Says how high the lowest of the loads is that are off the scale; returns where the words begin. */
static double
add_beyond_label (RehabLagLayout      *self,
                  const RehabLagPanel *panel,
                  double               y)
{
  g_autofree char *load = g_strdup_printf ("%'.0f", panel->beyond);
  g_autofree char *words = g_strdup_printf (C_("lag axis, this load or more", "≥ %s"), load);
  RehabLagLabel *label = rehab_lag_layout_add_label (self, REHAB_LAG_LABEL_LOAD, words, 0.0, y);

  label->box.x = panel->box.x + panel->box.width - label->box.width;

  return label->box.x;
}

/* The load of nothing stands apart; the tick of 0 on the axis of the others is not said again. */
static void
add_load_labels (RehabLagLayout *self,
                 RehabLagPanel  *panel)
{
  double y = panel->plot.y + panel->plot.height + REHAB_LAG_AXIS_GAP * self->unit;
  double right = panel->box.x + panel->box.width;
  RehabLagLabel *label = rehab_lag_layout_add_label (self, REHAB_LAG_LABEL_LOAD, "0", 0.0, y);
  double end;

  label->box.x = panel->rest_x - label->box.width / 2.0;
  end = label->box.x + label->box.width;

  if (panel->beyond > 0.0)
    right = add_beyond_label (self, panel, y) - 8.0 * self->unit;

  for (guint i = 1; i < rehab_value_axis_get_n_ticks (&panel->axis)
       && rehab_value_axis_get_tick (&panel->axis, i) <= panel->highest * (1.0 + 1e-9); i++)
    {
      double load = rehab_value_axis_get_tick (&panel->axis, i);
      double x = rehab_lag_panel_place_load (panel, load);
      g_autofree char *words = rehab_value_axis_dup_label (&panel->axis, load);
      double width = rehab_lag_layout_measure (self, words);
      double left = MIN (x - width / 2.0, right - width);

      g_array_append_val (panel->ticks, x);
      if (left < end + 3.0 * self->unit || x - (panel->beyond > 0.0 ? 0.8 : 1.0) * width > left)
        continue;
      rehab_lag_layout_add_label (self, REHAB_LAG_LABEL_LOAD, words, left, y);
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
  RehabLagLabel *label = rehab_lag_layout_add_label (self, REHAB_LAG_LABEL_FEW, words, 0.0, 0.0);
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

  label = rehab_lag_layout_add_label (self, REHAB_LAG_LABEL_LAG, rehab_lag_get_label (panel->lag), panel->box.x, panel->box.y);
  rehab_lag_label_limit (label, panel->box.width);

  label = rehab_lag_layout_add_label (self, REHAB_LAG_LABEL_COUNT, count, panel->box.x, panel->box.y);
  rehab_lag_label_limit (label, panel->box.width);
  if (self->stacked_headings)
    label->box.y += self->line;
  else
    label->box.x = panel->box.x + panel->box.width - label->box.width;
}

void
rehab_lag_layout_add_panel_labels (RehabLagLayout *self)
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

/* Rows without panels */

/* A row of four panels that all say the same is a line. */
gboolean
rehab_lag_layout_row_has_panels (RehabLagLayout *self,
                                 guint           row)
{
  for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
    if (rehab_load_lag_is_enough (rehab_lag_chart_get_lag (self->chart, row, lag)))
      return TRUE;

  return FALSE;
}

void
rehab_lag_layout_add_row_label (RehabLagLayout *self,
                                guint           row,
                                double          y)
{
  const char *name = rehab_lag_row_get_label (rehab_lag_chart_get_row (self->chart, row));

  rehab_lag_label_limit (rehab_lag_layout_add_label (self, REHAB_LAG_LABEL_ROW, name, 0.0, y), self->width);
}

/* Of a row without panels; returns where the words end. */
double
rehab_lag_layout_add_few_row (RehabLagLayout *self,
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

  rehab_lag_layout_add_row_label (self, row, y);
  end = g_array_index (self->labels, RehabLagLabel, self->labels->len - 1).box.width + REHAB_LAG_LEGEND_GAP * self->unit;
  label = rehab_lag_layout_add_label (self, REHAB_LAG_LABEL_FEW, words, self->stacked_few ? 0.0 : end, y + self->stacked_few * self->line);
  rehab_lag_label_limit (label, self->width - label->box.x);

  return end + label->box.width;
}

void
rehab_lag_layout_choose_few_rows (RehabLagLayout *self)
{
  double widest = 0.0;

  for (guint row = 0; row < rehab_lag_chart_get_n_rows (self->chart); row++)
    if (!rehab_lag_layout_row_has_panels (self, row))
      {
        self->stacked_few = TRUE;
        widest = MAX (widest, rehab_lag_layout_add_few_row (self, row, 0.0));
      }

  self->stacked_few = widest > self->width;
  g_array_set_size (self->labels, 0);
}
