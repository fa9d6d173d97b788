/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-trend-line.h"

#include "rehab-chart-pen.h"
#include "rehab-i18n.h"


#define PADDING 4.5
#define DOT 2.0
#define LARGE_DOT 3.25
#define LINE 1.5

/* So many values are said one by one; of more, where they begin, turn and end. */
#define MOST_VALUES 6

/* Where a value lies between the ends of its axis; in the middle when there is but one. */
static double
place (double value,
       double least,
       double most)
{
  return most > least ? (value - least) / (most - least) : 0.5;
}

static void
find_range (const RehabTrendPoint *points,
            guint                  n_points,
            double                *least,
            double                *most)
{
  *least = points[0].value;
  *most = points[0].value;

  for (guint i = 1; i < n_points; i++)
    {
      *least = MIN (*least, points[i].value);
      *most = MAX (*most, points[i].value);
    }
}

static RehabPoint *
lay_out (const RehabTrendPoint *points,
         guint                  n_points,
         double                 width,
         double                 height)
{
  RehabPoint *places = g_new (RehabPoint, n_points);
  RehabDate first = points[0].date;
  double days = rehab_date_days_until (first, points[n_points - 1].date);
  double least, most;

  find_range (points, n_points, &least, &most);
  for (guint i = 0; i < n_points; i++)
    {
      places[i].x = PADDING + (width - 2.0 * PADDING) * place (rehab_date_days_until (first, points[i].date), 0.0, days);
      places[i].y = PADDING + (height - 2.0 * PADDING) * (1.0 - place (points[i].value, least, most));
    }

  return places;
}

/**
 * rehab_trend_line_paint:
 * @points: the values, oldest first
 * @n_points: how many there are
 * @earlier: the day of one of the assessments that are compared
 * @later: the day of the other
 * @palette: the colours
 * @cr: where to paint, with its top left corner at 0, 0
 * @width: of the line
 * @height: of the line
 *
 * Paints values in their distance in time, from the least at the bottom to the greatest at the top, a dot for each and a
 * larger one for those of the two assessments that are compared. A single value is a dot in the middle.
 */
void
rehab_trend_line_paint (const RehabTrendPoint   *points,
                        guint                    n_points,
                        RehabDate                earlier,
                        RehabDate                later,
                        const RehabChartPalette *palette,
                        cairo_t                 *cr,
                        double                   width,
                        double                   height)
{
  g_autofree RehabPoint *places = NULL;

  g_return_if_fail (points != NULL || n_points == 0);
  g_return_if_fail (palette != NULL && cr != NULL);

  if (n_points == 0 || width <= 2.0 * PADDING || height <= 2.0 * PADDING)
    return;

  places = lay_out (points, n_points, width, height);

  cairo_save (cr);
  cairo_new_path (cr);
  rehab_pen_set_color (cr, palette->dim_text);
  if (n_points > 1)
    rehab_pen_stroke_line (cr, places, n_points, LINE, 0.0);

  for (guint i = 0; i < n_points; i++)
    {
      gboolean compared = rehab_date_compare (points[i].date, earlier) == 0 || rehab_date_compare (points[i].date, later) == 0;

      rehab_pen_set_color (cr, compared ? palette->text : palette->dim_text);
      cairo_new_path (cr);
      cairo_arc (cr, places[i].x, places[i].y, compared ? LARGE_DOT : DOT, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * rehab_trend_line_dup_summary:
 * @points: the values, oldest first
 * @n_points: how many there are
 * @decimals: how many digits after the point they have
 *
 * Says what the line shows, for who does not see it: "4 values: 53, 58, 61, 64", or of many "14 values: first 53, lowest 41,
 * highest 66, last 64".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_trend_line_dup_summary (const RehabTrendPoint *points,
                              guint                  n_points,
                              guint                  decimals)
{
  g_autoptr (GString) values = g_string_new (NULL);
  double least, most;

  g_return_val_if_fail (points != NULL || n_points == 0, NULL);

  if (n_points == 0)
    return g_strdup (_("No values"));

  if (n_points > MOST_VALUES)
    {
      find_range (points, n_points, &least, &most);
      /* Translators: how many values, then the first, the lowest, the highest and the last of them */
      return g_strdup_printf (ngettext ("%u value: first %.*f, lowest %.*f, highest %.*f, last %.*f",
                                        "%u values: first %.*f, lowest %.*f, highest %.*f, last %.*f", n_points),
                              n_points, (int) decimals, points[0].value, (int) decimals, least, (int) decimals, most,
                              (int) decimals, points[n_points - 1].value);
    }

  for (guint i = 0; i < n_points; i++)
    g_string_append_printf (values, "%s%.*f", i > 0 ? C_("list", ", ") : "", (int) decimals, points[i].value);

  /* Translators: how many values, and all of them, oldest first */
  return g_strdup_printf (ngettext ("%u value: %s", "%u values: %s", n_points), n_points, values->str);
}
