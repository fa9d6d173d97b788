/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sparkline.h"

#include "rehab-chart-pen.h"
#include "rehab-i18n.h"
#include "rehab-load.h"

/* The bars keep to the lower part, so that a line of low pain stays readable above them. */
#define LOAD_SHARE 0.45
#define PADDING 2.5

static RehabNumber
get_worst (const RehabDiary *diary,
           RehabDate         date)
{
  const RehabDiaryDay *day = rehab_diary_find_day (diary, date);

  return day != NULL ? day->worst_pain : REHAB_NUMBER_NOT_ASKED;
}

static void
paint_bars (const RehabDiary        *diary,
            RehabDate                first,
            guint                    days,
            const RehabChartPalette *palette,
            cairo_t                 *cr,
            double                   width,
            double                   height)
{
  g_autofree RehabBox *boxes = g_new (RehabBox, days);
  double cell = width / days;
  double highest = 0.0;
  guint n_boxes = 0;

  for (guint i = 0; i < days; i++)
    {
      RehabNumber load = rehab_load_of_day (diary, rehab_date_add_days (first, (int) i));

      if (load.known)
        highest = MAX (highest, load.value);
    }

  for (guint i = 0; i < days && highest > 0.0; i++)
    {
      RehabNumber load = rehab_load_of_day (diary, rehab_date_add_days (first, (int) i));
      double tall = load.value / highest * height * LOAD_SHARE;

      if (!load.known || load.value <= 0.0)
        continue;
      boxes[n_boxes++] = (RehabBox) { i *cell + cell * 0.15, height - tall, cell * 0.7, tall };
    }

  rehab_pen_set_color (cr, palette->rest);
  rehab_pen_fill_boxes (cr, boxes, n_boxes, FALSE);
}

/* The base line is there on the days that were kept, and only hinted at where nobody knows what was done. */
static void
paint_base (const RehabDiary        *diary,
            RehabDate                first,
            guint                    days,
            const RehabChartPalette *palette,
            cairo_t                 *cr,
            double                   width,
            double                   height)
{
  double cell = width / days;

  for (guint i = 0; i < days; i++)
    if (rehab_diary_is_kept (diary, rehab_date_add_days (first, (int) i)))
      cairo_rectangle (cr, i * cell, height - 1.0, cell, 1.0);
  rehab_pen_set_color (cr, palette->dim_text);
  cairo_fill (cr);

  rehab_pen_set_color (cr, palette->grid);
  cairo_rectangle (cr, 0.0, height - 1.0, width, 1.0);
  cairo_fill (cr);
}

/**
 * rehab_sparkline_paint:
 * @diary: a diary
 * @last: the last day shown, the newest
 * @days: how many days, such as `REHAB_SPARKLINE_DAYS`
 * @palette: the colours
 * @cr: where to paint, with its top left corner at 0, 0
 * @width: of the sparkline
 * @height: of the sparkline
 *
 * Paints the worst pain of each day as a line on 0 to 10, broken where it is not known, over bars of load that are as
 * high as the highest of these days. A dot marks the latest value.
 */
void
rehab_sparkline_paint (const RehabDiary        *diary,
                       RehabDate                last,
                       guint                    days,
                       const RehabChartPalette *palette,
                       cairo_t                 *cr,
                       double                   width,
                       double                   height)
{
  g_autofree RehabPoint *points = NULL;
  RehabPoint latest = REHAB_POINT_GAP;
  RehabDate first;

  g_return_if_fail (diary != NULL);
  g_return_if_fail (rehab_date_is_set (last));
  g_return_if_fail (days > 0);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (cr != NULL);

  first = rehab_date_add_days (last, 1 - (int) days);
  points = g_new (RehabPoint, days);

  for (guint i = 0; i < days; i++)
    {
      RehabNumber worst = get_worst (diary, rehab_date_add_days (first, (int) i));

      points[i] = REHAB_POINT_GAP;
      if (!worst.known)
        continue;
      points[i].x = (i + 0.5) * width / days;
      points[i].y = PADDING + (height - 2.0 * PADDING) * (1.0 - worst.value / 10.0);
      latest = points[i];
    }

  cairo_save (cr);
  cairo_new_path (cr);
  paint_bars (diary, first, days, palette, cr, width, height);

  paint_base (diary, first, days, palette, cr, width, height);
  rehab_pen_set_color (cr, palette->worst);
  rehab_pen_stroke_line (cr, points, days, 1.75, 0.0);
  if (!rehab_point_is_gap (latest))
    {
      cairo_arc (cr, MIN (latest.x, width - PADDING), latest.y, PADDING, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * rehab_sparkline_dup_summary:
 * @diary: a diary
 * @last: the last day shown
 * @days: how many days
 *
 * Says what the sparkline shows, for who does not see it.
 *
 * Returns: (transfer full): "Worst pain of 28 days: 2 to 6, last 3; 25 days kept"
 */
char *
rehab_sparkline_dup_summary (const RehabDiary *diary,
                             RehabDate         last,
                             guint             days)
{
  double lowest = G_MAXDOUBLE;
  double highest = -G_MAXDOUBLE;
  double latest = 0.0;
  guint n_kept = 0;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (diary != NULL, NULL);
  g_return_val_if_fail (rehab_date_is_set (last), NULL);

  for (guint i = 0; i < days; i++)
    {
      RehabDate date = rehab_date_add_days (last, 1 - (int) days + (int) i);
      RehabNumber worst = get_worst (diary, date);

      n_kept += rehab_diary_is_kept (diary, date);
      if (!worst.known)
        continue;
      lowest = MIN (lowest, worst.value);
      highest = MAX (highest, worst.value);
      latest = worst.value;
    }

  kept = g_strdup_printf (ngettext ("%u of %u day kept", "%u of %u days kept", days), n_kept, days);
  if (highest < lowest)
    /* Translators: a number of days, and how many of them the diary was kept. */
    return g_strdup_printf (ngettext ("Worst pain of %u day: not recorded; %s",
                                      "Worst pain of %u days: not recorded; %s", days), days, kept);

  /* Translators: a number of days, the lowest, highest and last pain, and how many days the diary was kept. */
  return g_strdup_printf (ngettext ("Worst pain of %u day: %g to %g, last %g; %s",
                                    "Worst pain of %u days: %g to %g, last %g; %s", days),
                          days, lowest, highest, latest, kept);
}
