/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"

#include "rehab-choice.h"
#include "rehab-source.h"

#include <glib/gi18n.h>
#include <math.h>

/* Sizes in units, see unit in the layout. */
#define TEXT_SCALE 0.82
#define PANEL_GAP 14.0
#define GUTTER_GAP 6.0
#define SWATCH_WIDTH 14.0
#define SWATCH_GAP 5.0
#define LEGEND_GAP 14.0
#define LEAST_MARK 8.0

/* Heights of the plots in lines of text. */
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

static PangoLayout *
create_text (RehabProgressLayout *self,
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

static void
get_text_size (PangoLayout *text,
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
  g_autoptr (PangoLayout) measured = create_text (layout, text, FALSE);
  double width, height;

  get_text_size (measured, &width, &height);

  return width;
}

static RehabChartLabel *
take_label (RehabProgressLayout *self,
            RehabLabelRole       role,
            RehabTone            tone,
            PangoLayout         *text,
            double               x,
            double               y)
{
  RehabChartLabel label = { .text = text, .tone = tone, .role = role, .box = { x, y, 0.0, 0.0 } };

  get_text_size (text, &label.box.width, &label.box.height);
  g_array_append_val (self->labels, label);

  return &g_array_index (self->labels, RehabChartLabel, self->labels->len - 1);
}

/* Cuts the label off at @room, with an ellipsis. */
static void
limit_label (RehabChartLabel *label,
             double           room)
{
  if (label->box.width <= room)
    return;

  pango_layout_set_ellipsize (label->text, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (label->text, (int) (MAX (room, 1.0) * PANGO_SCALE));
  get_text_size (label->text, &label->box.width, &label->box.height);
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
  take_label (self, role, tone, create_text (self, text, FALSE), x, y);
}

/* Headers: the name of a panel and its legend, in as many rows as the width asks for. */

typedef struct
{
  guint first_label;
  guint first_swatch;
  double x;
  double height;
} Header;

static void
add_header_item (RehabProgressLayout *self,
                 Header              *header,
                 int                  swatch,
                 RehabTone            tone,
                 gboolean             bold,
                 const char          *text)
{
  double swatch_room = swatch >= 0 ? (SWATCH_WIDTH + SWATCH_GAP) * self->unit : 0.0;
  RehabChartLabel *label = take_label (self, bold ? REHAB_LABEL_TITLE : REHAB_LABEL_LEGEND, tone,
                                       create_text (self, text, bold), 0.0, 0.0);

  limit_label (label, self->width - swatch_room);

  if (header->x > 0.0 && header->x + swatch_room + label->box.width > self->width)
    {
      header->x = 0.0;
      header->height += self->line * 1.15;
    }
  if (header->height <= 0.0)
    header->height = self->line * 1.15;

  label->box.x = header->x + swatch_room;
  label->box.y = header->height - self->line * 1.15;

  if (swatch >= 0)
    {
      RehabSwatch placed = {
        .kind = (RehabSwatchKind) swatch,
        .box = { header->x, label->box.y + (self->line - 9.0 * self->unit) / 2.0, SWATCH_WIDTH * self->unit, 9.0 * self->unit },
      };

      g_array_append_val (self->swatches, placed);
    }

  header->x = label->box.x + label->box.width + (bold ? 0.5 : 1.0) * LEGEND_GAP * self->unit;
}

static Header
start_header (RehabProgressLayout *self,
              const char          *title,
              const char          *subtitle)
{
  Header header = { .first_label = self->labels->len, .first_swatch = self->swatches->len };

  add_header_item (self, &header, -1, REHAB_TONE_TEXT, TRUE, title);
  if (subtitle != NULL)
    add_header_item (self, &header, -1, REHAB_TONE_DIM, FALSE, subtitle);

  return header;
}

/* Moves the header's labels down to @y; they were made at 0. */
static void
place_header (RehabProgressLayout *self,
              const Header        *header,
              guint                end_label,
              guint                end_swatch,
              double               y)
{
  for (guint i = header->first_label; i < end_label; i++)
    g_array_index (self->labels, RehabChartLabel, i).box.y += y;
  for (guint i = header->first_swatch; i < end_swatch; i++)
    g_array_index (self->swatches, RehabSwatch, i).box.y += y;
}

static Header
add_pain_header (RehabProgressLayout *self)
{
  const RehabPainRule *rule = rehab_progress_chart_get_rule (self->chart);
  Header header = start_header (self, C_("chart", "Pain"), C_("chart", "0 to 10"));
  g_autofree char *sources = rehab_sources_dup_short (rule->sources);
  g_autofree char *band = NULL;
  gboolean has[3] = { FALSE };

  for (guint i = 0; i < self->series->marks->len; i++)
    {
      RehabVerdict verdict = g_array_index (self->series->marks, RehabChartMark, i).verdict;

      has[verdict == REHAB_VERDICT_SETTLED ? 0 : verdict == REHAB_VERDICT_NOT_SETTLED ? 1 : 2] = TRUE;
    }

  if (has[0])
    add_header_item (self, &header, REHAB_SWATCH_SETTLED, REHAB_TONE_DIM, FALSE,
                     C_("chart legend", "Session, settled by next morning"));
  if (has[1])
    add_header_item (self, &header, REHAB_SWATCH_NOT_SETTLED, REHAB_TONE_DIM, FALSE, C_("chart legend", "Not settled"));
  if (has[2])
    add_header_item (self, &header, REHAB_SWATCH_NOT_KNOWN, REHAB_TONE_DIM, FALSE,
                     C_("chart legend", "Settling not known"));

  if (self->mark_days > 1 && self->series->marks->len > 0)
    {
      g_autofree char *note = g_strdup_printf (ngettext ("One mark for %u day", "One mark for %u days", self->mark_days),
                                               self->mark_days);

      add_header_item (self, &header, -1, REHAB_TONE_DIM, FALSE, note);
    }

  /* Translators: pain that the rule accepts while loading: 0 to a number, and where that number comes from. */
  band = g_strdup_printf (C_("chart legend", "Accepted 0 to %d: %s"), rule->acceptable, sources);
  add_header_item (self, &header, REHAB_SWATCH_BAND, REHAB_TONE_DIM, FALSE, band);

  return header;
}

static Header
add_load_header (RehabProgressLayout *self)
{
  Header header = start_header (self, C_("chart", "Load"),
                                self->series->weekly ? C_("chart", "effort × minutes a day, mean of each week")
                                                     : C_("chart", "effort × minutes a day"));
  gboolean has[REHAB_N_LOAD_GROUPS] = { FALSE };
  gboolean unrated = FALSE;

  for (guint i = 0; i < self->series->bars->len; i++)
    {
      const RehabChartBar *bar = &g_array_index (self->series->bars, RehabChartBar, i);

      for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
        has[group] = has[group] || bar->loads[group] > 0.0;
      unrated = unrated || bar->unrated > 0;
    }

  for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
    if (has[group])
      add_header_item (self, &header, REHAB_SWATCH_GROUP + (int) group, REHAB_TONE_DIM, FALSE,
                       rehab_load_group_get_label ((RehabLoadGroup) group));
  if (unrated && !self->series->weekly)
    add_header_item (self, &header, REHAB_SWATCH_UNRATED, REHAB_TONE_DIM, FALSE,
                     C_("chart legend", "No effort or minutes"));

  return header;
}

static Header
add_coverage_header (RehabProgressLayout *self)
{
  guint n_kept, n_days;
  g_autofree char *count = NULL;
  gboolean has[REHAB_DAY_TO_COME + 1] = { FALSE };
  Header header;

  rehab_progress_series_count_days (self->series, &n_kept, &n_days);
  count = g_strdup_printf (C_("chart, days kept", "%u of %u"), n_kept, n_days);
  header = start_header (self, C_("chart", "Days kept"), count);

  for (guint i = 0; i < self->series->n_days; i++)
    has[self->series->days[i]] = TRUE;

  if (has[REHAB_DAY_RECORDED])
    add_header_item (self, &header, REHAB_SWATCH_RECORDED, REHAB_TONE_DIM, FALSE, C_("diary day", "Recorded"));
  if (has[REHAB_DAY_REST])
    add_header_item (self, &header, REHAB_SWATCH_REST, REHAB_TONE_DIM, FALSE, C_("diary day", "Rest"));
  if (has[REHAB_DAY_NOT_KEPT])
    add_header_item (self, &header, REHAB_SWATCH_NOT_KEPT, REHAB_TONE_DIM, FALSE, C_("diary day", "Not kept"));

  return header;
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

/* Stacks headers, plots and strips from top to bottom; plots share what the rest leaves. Without a height, tells the least. */
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
  double gap = PANEL_GAP * self->unit;
  double below_header = 7.0 * self->unit;
  double axis_height = self->line * 2.0 + 6.0 * self->unit;
  Header headers[3] = { 0 };
  guint ends[3][2] = { { 0 } };
  double fixed = axis_height + self->unit;
  double rest, y;

  if (pain)
    headers[0] = add_pain_header (self);
  ends[0][0] = self->labels->len;
  ends[0][1] = self->swatches->len;
  if (load)
    headers[1] = add_load_header (self);
  ends[1][0] = self->labels->len;
  ends[1][1] = self->swatches->len;
  if (coverage)
    headers[2] = add_coverage_header (self);
  ends[2][0] = self->labels->len;
  ends[2][1] = self->swatches->len;

  fixed += phases ? self->line * 1.4 + gap * 0.5 : 0.0;
  fixed += events ? self->line * 1.3 : 0.0;
  fixed += pain ? headers[0].height + below_header + gap : 0.0;
  fixed += load ? headers[1].height + below_header + gap : 0.0;
  fixed += coverage ? headers[2].height + self->line * 0.7 + 3.0 * self->unit : 0.0;

  *least = ceil (fixed + self->line * ((pain ? LEAST_PAIN : 0.0) + (load ? LEAST_LOAD : 0.0)));
  *natural = ceil (fixed + self->line * ((pain ? NATURAL_PAIN : 0.0) + (load ? NATURAL_LOAD : 0.0)));
  self->height = MAX (self->height, *least);
  rest = self->height - fixed;

  y = 0.0;
  if (phases)
    {
      self->phases = (RehabBox) { 0.0, y, 0.0, self->line * 1.4 };
      y += self->phases.height + gap * 0.5;
    }
  if (pain)
    {
      place_header (self, &headers[0], ends[0][0], ends[0][1], y);
      y += headers[0].height + below_header;
    }
  if (events)
    {
      self->events = (RehabBox) { 0.0, y - below_header * 0.5, 0.0, self->line * 1.3 };
      y += self->line * 1.3;
    }
  if (pain)
    {
      self->pain.shown = TRUE;
      self->pain.plot.y = round (y);
      self->pain.plot.height = round (load ? rest * PAIN_SHARE : rest);
      y += self->pain.plot.height + gap;
    }
  if (load)
    {
      place_header (self, &headers[1], ends[1][0], ends[1][1], y);
      y += headers[1].height + below_header;
      self->load.shown = TRUE;
      self->load.plot.y = round (y);
      self->load.plot.height = round (pain ? rest * (1.0 - PAIN_SHARE) : rest);
      y += self->load.plot.height + gap;
    }
  if (coverage)
    {
      place_header (self, &headers[2], ends[2][0], ends[2][1], y);
      y += headers[2].height + 3.0 * self->unit;
      self->coverage = (RehabBox) { 0.0, round (y), 0.0, round (self->line * 0.7) };
      y += self->coverage.height;
    }
  self->bottom = self->height - axis_height;
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
      RehabChartLabel *label = take_label (self, REHAB_LABEL_VALUE, REHAB_TONE_DIM, create_text (self, text, FALSE), 0.0,
                                           rehab_panel_place_value (panel, value));

      label->box.x = self->left - GUTTER_GAP * self->unit - label->box.width;
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
      if (tick->label != NULL)
        rehab_progress_layout_add_label (self, REHAB_LABEL_TIME, tick->row == 0 ? REHAB_TONE_DIM : REHAB_TONE_TEXT,
                                         tick->label, self->left + tick->label_left,
                                         self->bottom + 5.0 * self->unit + tick->row * self->line);
    }
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

static double
measure_end_labels (RehabProgressLayout *self)
{
  double widest = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (get_panel (self, ends[i].line)->shown && get_last (self, ends[i].line).known)
      widest = MAX (widest, rehab_progress_layout_measure (g_dpgettext2 (NULL, "chart line", ends[i].text), self));

  return widest > 0.0 ? widest + (SWATCH_WIDTH + SWATCH_GAP + GUTTER_GAP) * self->unit : 0.0;
}

/* The two labels of a panel stand at their lines' last values, pushed apart where these are close. */
static void
add_end_labels (RehabProgressLayout *self,
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
      double x = self->right + GUTTER_GAP * self->unit;
      RehabSwatch swatch = {
        .kind = ends[first + i].swatch,
        .box = { x, y[i] + (self->line - 9.0 * self->unit) / 2.0, SWATCH_WIDTH * self->unit, 9.0 * self->unit },
      };

      if (!last[i].known)
        continue;

      g_array_append_val (self->swatches, swatch);
      rehab_progress_layout_add_label (self, REHAB_LABEL_END, ends[first + i].tone,
                                       g_dpgettext2 (NULL, "chart line", ends[first + i].text),
                                       x + (SWATCH_WIDTH + SWATCH_GAP) * self->unit, y[i]);
    }
}

/* Phases and events */

static void
add_phase_labels (RehabProgressLayout *self)
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

      label = take_label (self, REHAB_LABEL_PHASE, REHAB_TONE_TEXT, create_text (self, text, FALSE), box.x + padding, box.y);
      label->box.x = MIN (label->box.x, box.x + (box.width - MIN (label->box.width, box.width)) / 2.0);
      label->box.y += (box.height - label->box.height) / 2.0;
    }
}

/* A label stands right of its flag as far as the next flag lets it, at the end of the axis left of it. */
static void
add_event_labels (RehabProgressLayout *self)
{
  double padding = 6.0 * self->unit;
  double free_from = self->left;

  for (guint i = 0; i < self->flags->len; i++)
    {
      const RehabChartFlag *flag = &g_array_index (self->series->flags, RehabChartFlag, i);
      double x = g_array_index (self->flags, double, i);
      double next = i + 1 < self->flags->len ? g_array_index (self->flags, double, i + 1) - padding : self->width;
      double room = next - x - padding;
      g_autoptr (PangoLayout) text = create_text (self, flag->label, FALSE);
      RehabChartLabel *label;
      double width, height;

      get_text_size (text, &width, &height);

      if (width > room && x - padding - width >= free_from)
        {
          take_label (self, REHAB_LABEL_EVENT, REHAB_TONE_EVENT, g_steal_pointer (&text), x - padding - width,
                      self->events.y);
        }
      else if (width <= room || room > 4.0 * self->line)
        {
          label = take_label (self, REHAB_LABEL_EVENT, REHAB_TONE_EVENT, g_steal_pointer (&text), x + padding,
                              self->events.y);
          limit_label (label, room);
          free_from = label->box.x + label->box.width + padding;
          continue;
        }

      free_from = x + padding;
    }
}

/* Empty states */

static void
add_empty_label (RehabProgressLayout *self,
                 const RehabPanel    *panel,
                 const char          *text)
{
  RehabChartLabel *label = take_label (self, REHAB_LABEL_EMPTY, REHAB_TONE_DIM, create_text (self, text, FALSE), 0.0, 0.0);

  limit_label (label, panel->plot.width - 2.0 * GUTTER_GAP * self->unit);
  label->box.x = panel->plot.x + (panel->plot.width - label->box.width) / 2.0;
  label->box.y = panel->plot.y + (panel->plot.height - label->box.height) / 2.0;
}

static void
add_empty_labels (RehabProgressLayout *self)
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

static RehabProgressLayout *
create_layout (RehabProgressChart *chart,
               PangoContext       *context,
               double              width,
               double              height,
               RehabProgressParts  parts)
{
  static const double widths[] = { 2.2, 1.5, 1.6, 1.6 };
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
  self->spans = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  self->flags = g_array_new (FALSE, FALSE, sizeof (double));
  self->marks = g_array_new (FALSE, FALSE, sizeof (RehabPlacedMark));
  self->unrated = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  for (guint i = 0; i < G_N_ELEMENTS (self->bars); i++)
    self->bars[i] = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    self->days[i] = g_array_new (FALSE, FALSE, sizeof (RehabBox));

  sample = create_text (self, "0", FALSE);
  get_text_size (sample, &ignored, &self->line);
  self->line = MAX (self->line, 1.0);
  self->unit = self->line / 16.0;

  for (guint i = 0; i < REHAB_N_LINES; i++)
    {
      self->lines[i].tone = ends[i].tone;
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
                     + GUTTER_GAP * self->unit);
  self->right = floor (width - MAX (measure_end_labels (self), 2.0 * self->unit));
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
  add_end_labels (self, REHAB_LINE_WORST);
  add_end_labels (self, REHAB_LINE_MEAN_SHORT);
  add_phase_labels (self);
  add_event_labels (self);
  add_empty_labels (self);

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
