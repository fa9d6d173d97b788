/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"

/* Where the marks of sessions stand, and which of them where there is no room for all. */

/* In units: how far apart the marks of one day stand, and how far what a session had during and after stands off it. */
#define WIDEST_SPREAD 9.0
#define ASIDE 7.5

static RehabMarkShape
get_verdict_shape (RehabVerdict verdict)
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
comes_first (const RehabChartPoint *a,
             const RehabChartPoint *b)
{
  if ((a->verdict == REHAB_VERDICT_NOT_SETTLED) != (b->verdict == REHAB_VERDICT_NOT_SETTLED))
    return a->verdict == REHAB_VERDICT_NOT_SETTLED;

  return a->value > b->value;
}

static void
place_mark (RehabProgressLayout   *self,
            const RehabPanel      *panel,
            RehabPlacedSeries     *placed,
            const RehabChartPoint *point)
{
  gboolean verdict = placed->series->row->style == REHAB_STYLE_VERDICTS;
  double cell = rehab_progress_layout_get_cell (self);
  double spread = MIN (cell, WIDEST_SPREAD * self->unit);
  double aside = MIN (cell * 0.3, ASIDE * self->unit);
  RehabPlacedMark mark = {
    .at.x = rehab_progress_layout_place_date (self, point->date),
    .at.y = rehab_panel_place_value (panel, point->value),
    .shape = verdict ? get_verdict_shape (point->verdict) : placed->series->shape,
  };

  if (self->mark_days == 1 && point->of > 1)
    mark.at.x += spread * ((point->nth + 0.5) / point->of - 0.5);
  if (!verdict)
    mark.at.x += placed->series->shape == REHAB_MARK_UP ? -aside : aside;
  mark.at.x = CLAMP (mark.at.x, self->left, self->right);
  g_array_append_val (placed->marks, mark);
}

void
rehab_progress_layout_place_marks (RehabProgressLayout *self,
                                   RehabPanel          *panel,
                                   RehabPlacedSeries   *placed)
{
  const GArray *points = placed->series->points;
  const RehabChartPoint *kept = NULL;
  guint bucket = 0;

  if (self->mark_days > REHAB_MOST_MARK_DAYS)
    return;

  for (guint i = 0; i < points->len; i++)
    {
      const RehabChartPoint *point = &g_array_index (points, RehabChartPoint, i);
      guint own = rehab_progress_data_get_index (self->data, point->date) / self->mark_days;

      if (self->mark_days == 1)
        {
          place_mark (self, panel, placed, point);
          continue;
        }

      if (kept != NULL && own != bucket)
        place_mark (self, panel, placed, kept);
      if (kept == NULL || own != bucket || comes_first (point, kept))
        kept = point;
      bucket = own;
    }

  if (kept != NULL)
    place_mark (self, panel, placed, kept);
}
