/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"
#include "rehab-i18n.h"
#include "rehab-source.h"

#define ITEM_GAP 14.0
#define NARROW_ITEM_GAP 9.0
#define ROW 1.15 /* of the height of a line */
#define NO_SWATCH -1

/* Adds an item behind the one before, or in a new row where it has no room. */
static void
add_item (RehabProgressLayout *self,
          RehabLegend         *legend,
          int                  swatch,
          const RehabSeries   *series,
          RehabTone            tone,
          gboolean             bold,
          const char          *text)
{
  double swatch_room = swatch != NO_SWATCH ? (REHAB_SWATCH_WIDTH + REHAB_SWATCH_GAP) * self->unit : 0.0;
  double gap = (self->narrow ? NARROW_ITEM_GAP : ITEM_GAP) * self->unit;
  RehabChartLabel *label =
    rehab_progress_layout_take_label (self, bold ? REHAB_LABEL_TITLE : REHAB_LABEL_LEGEND, tone,
                                      rehab_progress_layout_create_text (self, text, bold), 0.0, 0.0);

  rehab_chart_label_limit (label, self->width - swatch_room);

  if (legend->height <= 0.0)
    legend->height = self->line * ROW;
  if (legend->x > 0.0 && legend->x + swatch_room + label->box.width > self->width)
    {
      legend->x = 0.0;
      legend->height += self->line * ROW;
    }

  label->box.x = legend->x + swatch_room;
  label->box.y = legend->height - self->line * ROW;

  if (swatch != NO_SWATCH)
    {
      RehabSwatch placed = {
        .kind = (RehabSwatchKind) swatch, .series = series,
        .box = {
          legend->x, label->box.y + (self->line - REHAB_SWATCH_HEIGHT * self->unit) / 2.0,
          REHAB_SWATCH_WIDTH * self->unit, REHAB_SWATCH_HEIGHT * self->unit
        },
      };

      g_array_append_val (self->swatches, placed);
    }

  legend->x = label->box.x + label->box.width + (bold ? 0.5 * ITEM_GAP * self->unit : gap);
}

static void
add_swatch (RehabProgressLayout *self,
            RehabLegend         *legend,
            RehabSwatchKind      kind,
            const char          *text)
{
  add_item (self, legend, (int) kind, NULL, REHAB_TONE_DIM, FALSE, text);
}

static void
add_note (RehabProgressLayout *self,
          RehabLegend         *legend,
          const char          *text)
{
  add_item (self, legend, NO_SWATCH, NULL, REHAB_TONE_DIM, FALSE, text);
}

static RehabLegend
start (RehabProgressLayout *self,
       const char          *title,
       const char          *subtitle)
{
  RehabLegend legend = { .first_label = self->labels->len, .first_swatch = self->swatches->len };

  add_item (self, &legend, NO_SWATCH, NULL, REHAB_TONE_TEXT, TRUE, title);
  if (subtitle != NULL && *subtitle != '\0')
    add_note (self, &legend, subtitle);

  return legend;
}

static RehabLegend
finish (RehabProgressLayout *self,
        RehabLegend          legend)
{
  legend.end_label = self->labels->len;
  legend.end_swatch = self->swatches->len;

  return legend;
}

static void
add_verdict_items (RehabProgressLayout *self,
                   RehabLegend         *legend,
                   const RehabSeries   *series)
{
  gboolean settled = FALSE;
  gboolean not_settled = FALSE;
  gboolean not_known = FALSE;

  for (guint i = 0; i < series->points->len; i++)
    {
      RehabVerdict verdict = g_array_index (series->points, RehabChartPoint, i).verdict;

      settled = settled || verdict == REHAB_VERDICT_SETTLED;
      not_settled = not_settled || verdict == REHAB_VERDICT_NOT_SETTLED;
      not_known = not_known || verdict == REHAB_VERDICT_NOT_YET || verdict == REHAB_VERDICT_NOT_ASKED;
    }

  if (settled)
    add_swatch (self, legend, REHAB_SWATCH_SETTLED,
                self->narrow ? C_("chart legend", "Settled") : C_("chart legend", "Session, settled by next morning"));
  if (not_settled)
    add_swatch (self, legend, REHAB_SWATCH_NOT_SETTLED, C_("chart legend", "Not settled"));
  if (not_known)
    add_swatch (self, legend, REHAB_SWATCH_NOT_KNOWN, C_("chart legend", "Not known"));

  if (self->mark_days > 1)
    {
      g_autofree char *note = g_strdup_printf (ngettext ("One mark for %u day, not settled first",
                                                         "One mark for %u days, not settled first", self->mark_days),
                                               self->mark_days);

      add_note (self, legend, note);
    }
}

static gboolean
is_mark (const RehabSeries *series)
{
  return series->row->style == REHAB_STYLE_MARKS || series->row->style == REHAB_STYLE_VERDICTS;
}

/* The sides of one test look as those of the test above. */
static gboolean
is_said_above (RehabProgressLayout *self,
               const RehabPanel    *panel,
               const RehabSeries   *series)
{
  for (guint i = 0; i < self->swatches->len; i++)
    {
      const RehabSeries *other = g_array_index (self->swatches, RehabSwatch, i).series;

      if (other != NULL && other->row == series->row && panel->track->id == REHAB_TRACK_STRENGTH)
        return TRUE;
    }

  return FALSE;
}

/* Lines are named where they end, and what is alone by the title. */
static gboolean
wants_item (const RehabPanel  *panel,
            const RehabSeries *series)
{
  return series->name != NULL && series->row->style != REHAB_STYLE_LINE
         && (series->row->style != REHAB_STYLE_POINTS || panel->track->series->len > 1
             || panel->track->id == REHAB_TRACK_SYMMETRY);
}

static void
add_series_items (RehabProgressLayout *self,
                  RehabLegend         *legend,
                  const RehabPanel    *panel)
{
  gboolean too_many = FALSE;

  for (guint i = 0; i < panel->placed->len; i++)
    {
      const RehabSeries *series = ((const RehabPlacedSeries *) g_ptr_array_index (panel->placed, i))->series;

      if (!rehab_series_is_drawn (series, panel->track, &self->data->axis))
        continue;

      if (is_mark (series) && self->mark_days > REHAB_MOST_MARK_DAYS)
        too_many = TRUE;
      else if (series->row->style == REHAB_STYLE_VERDICTS)
        add_verdict_items (self, legend, series);
      else if (wants_item (panel, series) && !is_said_above (self, panel, series))
        add_item (self, legend, REHAB_SWATCH_SERIES, series, REHAB_TONE_DIM, FALSE, series->name);
    }

  if (too_many)
    add_note (self, legend, C_("chart legend", "Sessions are marked on shorter stretches"));
}

static void
add_band_item (RehabProgressLayout *self,
               RehabLegend         *legend)
{
  const RehabPainRule *rule = rehab_progress_chart_get_rule (self->chart);
  g_autofree char *sources = rehab_sources_dup_short (rule->sources);
  /* Translators: pain that the rule accepts while loading: 0 to a number, and where that number comes from. */
  g_autofree char *band = g_strdup_printf (C_("chart legend", "Accepted 0 to %d: %s"), rule->acceptable, sources);

  add_swatch (self, legend, REHAB_SWATCH_BAND, band);
}

static gboolean
has_unrated (const RehabTrack *track)
{
  for (guint i = 0; track->slots != NULL && track->span == REHAB_SPAN_DAY && i < track->slots->len; i++)
    if (track->unrated[i] > 0)
      return TRUE;

  return FALSE;
}

void
rehab_progress_layout_add_legend (RehabProgressLayout *self,
                                  RehabPanel          *panel)
{
  const RehabTrack *track = panel->track;
  RehabLegend legend = start (self, track->title, self->narrow ? track->narrow_unit : track->unit);

  add_series_items (self, &legend, panel);
  if (track->id == REHAB_TRACK_PAIN)
    add_band_item (self, &legend);
  if (track->threshold.known && !panel->folded)
    add_swatch (self, &legend, REHAB_SWATCH_THRESHOLD, track->threshold_name);
  if (has_unrated (track))
    add_swatch (self, &legend, REHAB_SWATCH_UNRATED, C_("chart legend", "No effort or minutes"));

  panel->legend = finish (self, legend);
}

void
rehab_progress_layout_add_coverage_legend (RehabProgressLayout *self)
{
  gboolean has[REHAB_DAY_TO_COME + 1] = { FALSE };
  g_autofree char *count = NULL;
  guint n_kept, n_days;
  RehabLegend legend;

  rehab_progress_data_count_days (self->data, &n_kept, &n_days);
  /* Translators: how many days the diary was kept, and of how many. */
  count = g_strdup_printf (C_("chart, days kept", "%u of %u"), n_kept, n_days);
  legend = start (self, self->narrow ? C_("chart, days", "Kept") : C_("chart", "Days kept"), count);

  for (guint i = 0; i < self->data->n_days; i++)
    has[self->data->days[i]] = TRUE;

  if (has[REHAB_DAY_RECORDED])
    add_swatch (self, &legend, REHAB_SWATCH_RECORDED, C_("diary day", "Recorded"));
  if (has[REHAB_DAY_REST])
    add_swatch (self, &legend, REHAB_SWATCH_REST, C_("diary day", "Rest"));
  if (has[REHAB_DAY_NOT_KEPT])
    add_swatch (self, &legend, REHAB_SWATCH_NOT_KEPT, C_("diary day", "Not kept"));

  self->coverage_legend = finish (self, legend);
}

/* Moves a legend down from where it was added. */
void
rehab_progress_layout_move_legend (RehabProgressLayout *self,
                                   const RehabLegend   *legend,
                                   double               y)
{
  for (guint i = legend->first_label; i < legend->end_label; i++)
    g_array_index (self->labels, RehabChartLabel, i).box.y += y;
  for (guint i = legend->first_swatch; i < legend->end_swatch; i++)
    g_array_index (self->swatches, RehabSwatch, i).box.y += y;
}
