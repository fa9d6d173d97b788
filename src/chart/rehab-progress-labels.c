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

/* Phases and events */

void
rehab_progress_layout_add_phase_labels (RehabProgressLayout *self)
{
  double padding = 5.0 * self->unit;

  for (guint i = 0; i < self->spans->len; i++)
    {
      RehabPhase phase = g_array_index (self->data->spans, RehabChartSpan, i).phase;
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
      const RehabChartFlag *flag = &g_array_index (self->data->flags, RehabChartFlag, i);
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
  double x = rehab_progress_layout_place_date (self, self->data->today);
  const RehabPanel *panel = self->panels->len > 0 ? g_ptr_array_index (self->panels, 0) : NULL;
  double width = rehab_progress_layout_measure (C_("chart", "Today"), self);

  if (panel == NULL || !rehab_time_axis_contains (&self->data->axis, self->data->today)
      || rehab_date_compare (self->data->today, self->data->axis.to) >= 0)
    return;

  x += x + padding + width <= self->right ? padding : -padding - width;
  if (x >= self->left)
    rehab_progress_layout_add_label (self, REHAB_LABEL_TODAY, REHAB_TONE_ACCENT, C_("chart", "Today"), x,
                                     panel->plot.y + self->unit);
}

/* Empty states */

static void
add_empty_label (RehabProgressLayout *self,
                 const RehabPanel    *panel,
                 const char          *text)
{
  RehabChartLabel *label = rehab_progress_layout_take_label (self, REHAB_LABEL_EMPTY, REHAB_TONE_DIM,
                                                             rehab_progress_layout_create_text (self, text, FALSE),
                                                             0.0, 0.0);

  rehab_chart_label_limit (label, panel->plot.width - 2.0 * REHAB_GUTTER_GAP * self->unit);
  label->box.x = panel->plot.x + (panel->plot.width - label->box.width) / 2.0;
  label->box.y = panel->plot.y + (panel->plot.height - label->box.height) / 2.0;

  /* In a low plot it stands below the name of today. */
  for (guint i = 0; i + 1 < self->labels->len; i++)
    {
      const RehabChartLabel *today = &g_array_index (self->labels, RehabChartLabel, i);

      if (today->role == REHAB_LABEL_TODAY && today->box.y >= panel->plot.y
          && today->box.x < label->box.x + label->box.width && label->box.x < today->box.x + today->box.width)
        label->box.y = MAX (label->box.y, MIN (today->box.y + today->box.height,
                                               panel->plot.y + panel->plot.height - label->box.height));
    }
}

/* What an assessment before the days shown said last is worth more than that nothing was asked since. */
static char *
dup_nothing (const RehabTrack *track)
{
  const RehabSeries *series = track->series->len > 0 ? g_ptr_array_index (track->series, 0) : NULL;
  const char *nothing = C_("chart", track->row->nothing);
  const RehabChartPoint *last;
  g_autofree char *date = NULL;
  g_autofree char *value = NULL;

  if (series == NULL || series->row->style != REHAB_STYLE_POINTS || series->points->len != 1)
    return g_strdup (nothing);

  last = &g_array_index (series->points, RehabChartPoint, 0);
  date = rehab_date_format (last->date, C_("chart", "%-d %b %Y"));
  if (track->series->len > 1)
    /* Translators: "Not measured on these days, but on 13 Nov 2026" */
    return g_strdup_printf (C_("chart", "%s, but on %s"), nothing, date);

  value = rehab_track_dup_value (track, series, last->value);

  /* Translators: "Not asked on these days, but on 13 Nov 2026: 74" */
  return g_strdup_printf (C_("chart", "%s, but on %s: %s"), nothing, date, value);
}

/* Where no diary was kept at all, that is said once, in the first panel that the diary fills. */
void
rehab_progress_layout_add_empty_labels (RehabProgressLayout *self)
{
  gboolean no_diary = !rehab_date_is_set (rehab_diary_get_first (rehab_progress_chart_get_diary (self->chart)));
  gboolean nothing = rehab_progress_chart_is_empty (self->chart);
  gboolean said = FALSE;

  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabPanel *panel = g_ptr_array_index (self->panels, i);
      gboolean of_diary = panel->track->item == NULL && panel->track->id != REHAB_TRACK_SYMMETRY;
      g_autofree char *words = NULL;

      if (!panel->empty)
        continue;
      if (nothing && of_diary && said)
        continue;
      words = !of_diary || !nothing ? dup_nothing (panel->track)
              : g_strdup (no_diary ? C_("chart", "No diary yet") : C_("chart", "No diary was kept on these days"));
      add_empty_label (self, panel, words);
      said = said || of_diary;
    }
}
