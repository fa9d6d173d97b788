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
        .kind = (RehabSwatchKind) swatch,
        .box = {
          legend->x, label->box.y + (self->line - REHAB_SWATCH_HEIGHT * self->unit) / 2.0,
          REHAB_SWATCH_WIDTH * self->unit, REHAB_SWATCH_HEIGHT * self->unit
        },
      };

      g_array_append_val (self->swatches, placed);
    }

  legend->x = label->box.x + label->box.width + (bold ? 0.5 * ITEM_GAP * self->unit : gap);
}

static RehabLegend
start (RehabProgressLayout *self,
       const char          *title,
       const char          *subtitle)
{
  RehabLegend legend = { .first_label = self->labels->len, .first_swatch = self->swatches->len };

  add_item (self, &legend, NO_SWATCH, REHAB_TONE_TEXT, TRUE, title);
  if (subtitle != NULL)
    add_item (self, &legend, NO_SWATCH, REHAB_TONE_DIM, FALSE, subtitle);

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
add_mark_items (RehabProgressLayout *self,
                RehabLegend         *legend)
{
  gboolean settled = FALSE;
  gboolean not_settled = FALSE;
  gboolean not_known = FALSE;

  for (guint i = 0; i < self->series->marks->len; i++)
    {
      RehabVerdict verdict = g_array_index (self->series->marks, RehabChartMark, i).verdict;

      settled = settled || verdict == REHAB_VERDICT_SETTLED;
      not_settled = not_settled || verdict == REHAB_VERDICT_NOT_SETTLED;
      not_known = not_known || verdict == REHAB_VERDICT_NOT_YET || verdict == REHAB_VERDICT_NOT_ASKED;
    }

  if (self->series->marks->len == 0)
    return;

  if (self->mark_days > REHAB_MOST_MARK_DAYS)
    {
      add_item (self, legend, NO_SWATCH, REHAB_TONE_DIM, FALSE,
                C_("chart legend", "Sessions are marked on shorter stretches"));
      return;
    }

  if (settled)
    add_item (self, legend, REHAB_SWATCH_SETTLED, REHAB_TONE_DIM, FALSE,
              self->narrow ? C_("chart legend", "Settled") : C_("chart legend", "Session, settled by next morning"));
  if (not_settled)
    add_item (self, legend, REHAB_SWATCH_NOT_SETTLED, REHAB_TONE_DIM, FALSE, C_("chart legend", "Not settled"));
  if (not_known)
    add_item (self, legend, REHAB_SWATCH_NOT_KNOWN, REHAB_TONE_DIM, FALSE, C_("chart legend", "Not known"));

  if (self->mark_days > 1)
    {
      g_autofree char *note = g_strdup_printf (ngettext ("One mark for %u day, not settled first",
                                                         "One mark for %u days, not settled first", self->mark_days),
                                               self->mark_days);

      add_item (self, legend, NO_SWATCH, REHAB_TONE_DIM, FALSE, note);
    }
}

RehabLegend
rehab_progress_layout_add_pain_legend (RehabProgressLayout *self)
{
  const RehabPainRule *rule = rehab_progress_chart_get_rule (self->chart);
  RehabLegend legend = start (self, C_("chart", "Pain"), self->narrow ? NULL : C_("chart", "0 to 10"));
  g_autofree char *sources = rehab_sources_dup_short (rule->sources);
  g_autofree char *band = NULL;

  add_mark_items (self, &legend);

  /* Translators: pain that the rule accepts while loading: 0 to a number, and where that number comes from. */
  band = g_strdup_printf (C_("chart legend", "Accepted 0 to %d: %s"), rule->acceptable, sources);
  add_item (self, &legend, REHAB_SWATCH_BAND, REHAB_TONE_DIM, FALSE, band);

  return finish (self, legend);
}

RehabLegend
rehab_progress_layout_add_load_legend (RehabProgressLayout *self)
{
  RehabLegend legend = start (self, C_("chart", "Load"),
                              !self->series->weekly ? C_("chart", "effort × minutes a day")
                              : self->narrow ? C_("chart", "a day, mean of each week")
                              : C_("chart", "effort × minutes a day, mean of each week"));
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
      add_item (self, &legend, REHAB_SWATCH_GROUP + (int) group, REHAB_TONE_DIM, FALSE,
                rehab_load_group_get_label ((RehabLoadGroup) group));
  if (unrated && !self->series->weekly)
    add_item (self, &legend, REHAB_SWATCH_UNRATED, REHAB_TONE_DIM, FALSE, C_("chart legend", "No effort or minutes"));

  return finish (self, legend);
}

RehabLegend
rehab_progress_layout_add_coverage_legend (RehabProgressLayout *self)
{
  gboolean has[REHAB_DAY_TO_COME + 1] = { FALSE };
  g_autofree char *count = NULL;
  guint n_kept, n_days;
  RehabLegend legend;

  rehab_progress_series_count_days (self->series, &n_kept, &n_days);
  /* Translators: how many days the diary was kept, and of how many. */
  count = g_strdup_printf (C_("chart, days kept", "%u of %u"), n_kept, n_days);
  legend = start (self, self->narrow ? C_("chart, days", "Kept") : C_("chart", "Days kept"), count);

  for (guint i = 0; i < self->series->n_days; i++)
    has[self->series->days[i]] = TRUE;

  if (has[REHAB_DAY_RECORDED])
    add_item (self, &legend, REHAB_SWATCH_RECORDED, REHAB_TONE_DIM, FALSE, C_("diary day", "Recorded"));
  if (has[REHAB_DAY_REST])
    add_item (self, &legend, REHAB_SWATCH_REST, REHAB_TONE_DIM, FALSE, C_("diary day", "Rest"));
  if (has[REHAB_DAY_NOT_KEPT])
    add_item (self, &legend, REHAB_SWATCH_NOT_KEPT, REHAB_TONE_DIM, FALSE, C_("diary day", "Not kept"));

  return finish (self, legend);
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
