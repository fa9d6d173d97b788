/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"

#include "rehab-choice.h"
#include "rehab-i18n.h"

#include <math.h>

PangoLayout *
rehab_progress_layout_create_text (RehabProgressLayout *self,
                                   const char          *text,
                                   gboolean             bold)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* Figures of one width, so that labels keep still and line up. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

void
rehab_text_get_size (PangoLayout *text,
                     double      *width,
                     double      *height)
{
  PangoRectangle extents;

  pango_layout_get_extents (text, NULL, &extents);
  *width = extents.width / (double) PANGO_SCALE;
  *height = extents.height / (double) PANGO_SCALE;
}

double
rehab_progress_layout_measure (const char *text,
                               gpointer    layout)
{
  g_autoptr (PangoLayout) measured = rehab_progress_layout_create_text (layout, text, FALSE);
  double width, height;

  rehab_text_get_size (measured, &width, &height);

  return width;
}

RehabChartLabel *
rehab_progress_layout_take_label (RehabProgressLayout *self,
                                  RehabLabelRole       role,
                                  RehabTone            tone,
                                  PangoLayout         *text,
                                  double               x,
                                  double               y)
{
  RehabChartLabel label = { .text = text, .tone = tone, .role = role, .box = { x, y, 0.0, 0.0 } };

  rehab_text_get_size (text, &label.box.width, &label.box.height);
  g_array_append_val (self->labels, label);

  return &g_array_index (self->labels, RehabChartLabel, self->labels->len - 1);
}

/* Cuts the label off at @room, with an ellipsis. */
void
rehab_chart_label_limit (RehabChartLabel *label,
                         double           room)
{
  if (label->box.width <= room)
    return;

  pango_layout_set_ellipsize (label->text, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (label->text, (int) (MAX (room, 1.0) * PANGO_SCALE));
  rehab_text_get_size (label->text, &label->box.width, &label->box.height);
  label->box.width = MIN (label->box.width, room);
}

void
rehab_progress_layout_add_label (RehabProgressLayout *self,
                                 RehabLabelRole       role,
                                 RehabTone            tone,
                                 const char          *text,
                                 double               x,
                                 double               y)
{
  rehab_progress_layout_take_label (self, role, tone, rehab_progress_layout_create_text (self, text, FALSE), x, y);
}

/* Labels at the ends of lines */

static const struct
{
  RehabLineId line;
  RehabTone tone;
  RehabSwatchKind swatch;
  const char *text;
} ends[] = {
  { REHAB_LINE_WORST, REHAB_TONE_WORST, REHAB_SWATCH_WORST, NC_("chart line", "Worst") },
  { REHAB_LINE_WAKING, REHAB_TONE_WAKING, REHAB_SWATCH_WAKING, NC_("chart line", "Waking") },
  { REHAB_LINE_MEAN_SHORT, REHAB_TONE_MEAN_SHORT, REHAB_SWATCH_MEAN_SHORT, NC_("chart line", "7 days") },
  { REHAB_LINE_MEAN_LONG, REHAB_TONE_MEAN_LONG, REHAB_SWATCH_MEAN_LONG, NC_("chart line", "28 days") },
};

static const RehabNumber *
get_line_values (RehabProgressLayout *self,
                 RehabLineId          id)
{
  switch (id)
    {
    case REHAB_LINE_WORST:
      return self->series->worst;

    case REHAB_LINE_WAKING:
      return self->series->waking;

    case REHAB_LINE_MEAN_SHORT:
      return self->series->mean_short;

    case REHAB_LINE_MEAN_LONG:
    default:
      return self->series->mean_long;
    }
}

static RehabNumber
get_last (RehabProgressLayout *self,
          RehabLineId          id)
{
  const RehabNumber *values = get_line_values (self, id);

  if (self->series->weekly && id == REHAB_LINE_MEAN_SHORT)
    return REHAB_NUMBER_NOT_ASKED;

  for (guint i = self->series->n_days; i-- > 0; )
    if (values[i].known)
      return values[i];

  return REHAB_NUMBER_NOT_ASKED;
}

static const RehabPanel *
get_panel (RehabProgressLayout *self,
           RehabLineId          id)
{
  return id == REHAB_LINE_WORST || id == REHAB_LINE_WAKING ? &self->pain : &self->load;
}

double
rehab_progress_layout_measure_end_labels (RehabProgressLayout *self)
{
  double widest = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (get_panel (self, ends[i].line)->shown && get_last (self, ends[i].line).known)
      widest = MAX (widest, rehab_progress_layout_measure (C_("chart line", ends[i].text), self));

  return widest > 0.0 ? widest + (REHAB_SWATCH_WIDTH + REHAB_SWATCH_GAP + REHAB_GUTTER_GAP) * self->unit : 0.0;
}

/* The two labels of a panel stand at their lines' last values, pushed apart where these are close. */
static void
add_panel_end_labels (RehabProgressLayout *self,
                      guint                first)
{
  const RehabPanel *panel = get_panel (self, ends[first].line);
  RehabNumber last[2] = { get_last (self, ends[first].line), get_last (self, ends[first + 1].line) };
  double top = panel->plot.y - self->line / 2.0;
  double bottom = panel->plot.y + panel->plot.height - self->line / 2.0;
  double y[2];

  if (!panel->shown)
    return;

  for (guint i = 0; i < 2; i++)
    y[i] = rehab_panel_place_value (panel, last[i].value) - self->line / 2.0;

  if (last[0].known && last[1].known && fabs (y[0] - y[1]) < self->line)
    {
      guint upper = y[0] <= y[1] ? 0 : 1;
      double middle = CLAMP ((y[0] + y[1]) / 2.0, top + self->line / 2.0, bottom - self->line / 2.0);

      y[upper] = middle - self->line / 2.0;
      y[1 - upper] = middle + self->line / 2.0;
    }

  for (guint i = 0; i < 2; i++)
    {
      double x = self->right + REHAB_GUTTER_GAP * self->unit;
      RehabSwatch swatch = {
        .kind = ends[first + i].swatch,
        .box = { x, y[i] + (self->line - REHAB_SWATCH_HEIGHT * self->unit) / 2.0,
                 REHAB_SWATCH_WIDTH * self->unit, REHAB_SWATCH_HEIGHT * self->unit },
      };

      if (!last[i].known)
        continue;

      g_array_append_val (self->swatches, swatch);
      rehab_progress_layout_add_label (self, REHAB_LABEL_END, ends[first + i].tone,
                                       C_("chart line", ends[first + i].text),
                                       x + (REHAB_SWATCH_WIDTH + REHAB_SWATCH_GAP) * self->unit, y[i]);
    }
}

void
rehab_progress_layout_add_end_labels (RehabProgressLayout *self)
{
  add_panel_end_labels (self, REHAB_LINE_WORST);
  add_panel_end_labels (self, REHAB_LINE_MEAN_SHORT);
}

/* Phases and events */

void
rehab_progress_layout_add_phase_labels (RehabProgressLayout *self)
{
  double padding = 5.0 * self->unit;

  for (guint i = 0; i < self->spans->len; i++)
    {
      RehabPhase phase = g_array_index (self->series->spans, RehabChartSpan, i).phase;
      RehabBox box = g_array_index (self->spans, RehabBox, i);
      g_autofree char *number = g_strdup_printf ("%d", rehab_phase_get_number (phase));
      double room = box.width - 2.0 * padding;
      const char *text = rehab_phase_get_title (phase);
      RehabChartLabel *label;

      if (rehab_progress_layout_measure (text, self) > room)
        text = number;
      if (rehab_progress_layout_measure (text, self) > box.width)
        continue;

      label = rehab_progress_layout_take_label (self, REHAB_LABEL_PHASE, REHAB_TONE_TEXT,
                                                rehab_progress_layout_create_text (self, text, FALSE),
                                                box.x + padding, box.y);
      label->box.x = MIN (label->box.x, box.x + (box.width - MIN (label->box.width, box.width)) / 2.0);
      label->box.y += (box.height - label->box.height) / 2.0;
    }
}

static void
add_event_label (RehabProgressLayout *self,
                 PangoLayout         *text,
                 double               x,
                 double               room)
{
  rehab_chart_label_limit (rehab_progress_layout_take_label (self, REHAB_LABEL_EVENT, REHAB_TONE_EVENT, text, x,
                                                             self->events.y), room);
}

/* A label stands right of its flag as far as the next flag lets it, at the end of the axis left of it. */
void
rehab_progress_layout_add_event_labels (RehabProgressLayout *self)
{
  double padding = 6.0 * self->unit;
  double free_from = self->left;

  for (guint i = 0; i < self->flags->len; i++)
    {
      const RehabChartFlag *flag = &g_array_index (self->series->flags, RehabChartFlag, i);
      double x = g_array_index (self->flags, double, i);
      double next = i + 1 < self->flags->len ? g_array_index (self->flags, double, i + 1) - padding : self->width;
      double room = next - x - padding;
      g_autoptr (PangoLayout) text = rehab_progress_layout_create_text (self, flag->label, FALSE);
      double left_from = free_from;
      double width, height;

      rehab_text_get_size (text, &width, &height);

      free_from = MAX (free_from, x + padding);
      if (width > room && x - padding - width >= left_from)
        {
          add_event_label (self, g_steal_pointer (&text), x - padding - width, width);
        }
      else if (width <= room || room > 4.0 * self->line)
        {
          add_event_label (self, g_steal_pointer (&text), x + padding, room);
          free_from = x + padding + MIN (width, room) + padding;
        }
    }
}

/* Today has a name where the days after it are shown too. */
void
rehab_progress_layout_add_today_label (RehabProgressLayout *self)
{
  double padding = 4.0 * self->unit;
  double x = rehab_progress_layout_place_date (self, self->series->today);
  RehabChartLabel *label;

  if (!self->pain.shown || !rehab_time_axis_contains (&self->series->axis, self->series->today)
      || rehab_date_compare (self->series->today, self->series->axis.to) >= 0)
    return;

  label = rehab_progress_layout_take_label (self, REHAB_LABEL_TODAY, REHAB_TONE_ACCENT,
                                            rehab_progress_layout_create_text (self, C_("chart", "Today"), FALSE),
                                            x + padding, self->pain.plot.y + self->unit);
  if (label->box.x + label->box.width > self->right)
    label->box.x = x - padding - label->box.width;
}

/* Empty states */

static void
add_empty_label (RehabProgressLayout *self,
                 RehabPanel          *panel,
                 const char          *text)
{
  RehabChartLabel *label = rehab_progress_layout_take_label (self, REHAB_LABEL_EMPTY, REHAB_TONE_DIM,
                                                             rehab_progress_layout_create_text (self, text, FALSE),
                                                             0.0, 0.0);

  panel->empty = TRUE;
  rehab_chart_label_limit (label, panel->plot.width - 2.0 * REHAB_GUTTER_GAP * self->unit);
  label->box.x = panel->plot.x + (panel->plot.width - label->box.width) / 2.0;
  label->box.y = panel->plot.y + (panel->plot.height - label->box.height) / 2.0;
}

void
rehab_progress_layout_add_empty_labels (RehabProgressLayout *self)
{
  gboolean no_diary = !rehab_date_is_set (rehab_diary_get_first (rehab_progress_chart_get_diary (self->chart)));
  gboolean nothing = rehab_progress_chart_is_empty (self->chart);

  if (self->pain.shown && !rehab_progress_series_has_pain (self->series))
    add_empty_label (self, &self->pain,
                     no_diary ? C_("chart", "No diary yet")
                     : nothing ? C_("chart", "No diary was kept on these days")
                     : C_("chart", "No pain was recorded on these days"));

  if (self->load.shown && !rehab_progress_series_has_load (self->series)
      && !(nothing && self->pain.shown))
    add_empty_label (self, &self->load, C_("chart", "No training was recorded on these days"));
}
