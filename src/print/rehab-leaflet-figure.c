/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-leaflet-figure.h"
#include "rehab-body-chart.h"
#include "rehab-body-region.h"
#include "rehab-i18n.h"
#include "rehab-tendon-figure.h"

#include <string.h>

#define EXERCISE "exercise/"
#define THUMBNAIL "thumbnail/"
#define BODY "body/"
#define TENDON "tendon/straight-and-bent"

/* Width to height. */
#define EXERCISE_RATIO 1.2
#define SERIES_RATIO 1.7 /* of three poses and more */
#define BODY_RATIO 0.95
#define TENDON_RATIO 2.1

static const RehabExercise *
find_exercise (const char *key)
{
  if (g_str_has_prefix (key, EXERCISE))
    return rehab_exercise_lookup (key + strlen (EXERCISE));

  return g_str_has_prefix (key, THUMBNAIL) ? rehab_exercise_lookup (key + strlen (THUMBNAIL)) : NULL;
}

static const RehabBodyRegion *
find_region (const char *key)
{
  return g_str_has_prefix (key, BODY) ? rehab_body_region_lookup (key + strlen (BODY)) : NULL;
}

/**
 * rehab_leaflet_figure_exists:
 * @key: the key of a figure
 *
 * Returns: whether there is such a figure
 */
gboolean
rehab_leaflet_figure_exists (const char *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return find_exercise (key) != NULL || find_region (key) != NULL || g_str_equal (key, TENDON);
}

/**
 * rehab_leaflet_figure_get_ratio:
 * @key: the key of a figure
 *
 * Returns: how wide it is for its height
 */
double
rehab_leaflet_figure_get_ratio (const char *key)
{
  g_return_val_if_fail (key != NULL, 1.0);

  if (g_str_equal (key, TENDON))
    return TENDON_RATIO;
  if (find_region (key) != NULL)
    return BODY_RATIO;

  return find_exercise (key) != NULL && find_exercise (key)->n_poses > 2 ? SERIES_RATIO : EXERCISE_RATIO;
}

/**
 * rehab_leaflet_figure_dup_words:
 * @key: the key of a figure
 *
 * Tells what a figure shows, for those who do not see it.
 *
 * Returns: (transfer full): translated words
 */
char *
rehab_leaflet_figure_dup_words (const char *key)
{
  const RehabExercise *exercise;

  g_return_val_if_fail (key != NULL, NULL);

  if (g_str_equal (key, TENDON))
    return g_strdup (_("Two drawings of hip and thigh from the side. With the hip straight the tendon runs straight down from the sit "
                       "bone. With the leg out in front it bends around the sit bone, and arrows show that it is pressed there."));
  if (find_region (key) != NULL)
    return g_strdup (_("Pelvis and thighs from behind. The sit bone is marked, where the tendon of the hamstrings starts."));

  exercise = find_exercise (key);
  g_return_val_if_fail (exercise != NULL, g_strdup (""));

  return g_strdup_printf (_("Picture of %s: %s"), rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME),
                          rehab_exercise_get_text (exercise, REHAB_EXERCISE_MOVEMENT));
}

static void
paint_region (cairo_t               *cr,
              const RehabBodyRegion *region,
              RehabFigureTheme       theme,
              RehabSide              side,
              double                 width,
              double                 height)
{
  RehabSide shown = side == REHAB_SIDE_NOT_ASKED ? REHAB_SIDE_BOTH : side;
  RehabBodyChartStyle style = { .theme = theme, .involved = shown };
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) area = rehab_body_region_paint (region, empty, shown);

  rehab_body_chart_draw (cr, REHAB_BODY_VIEW_REAR, area, NULL, &style, width, height);
}

/**
 * rehab_leaflet_figure_paint:
 * @cr: a context
 * @key: the key of a figure
 * @theme: for what it is drawn
 * @side: which side is treated; not asked for both
 * @width: of the box at (0, 0)
 * @height: of the box
 *
 * Draws a figure into a box.
 */
void
rehab_leaflet_figure_paint (cairo_t         *cr,
                            const char      *key,
                            RehabFigureTheme theme,
                            RehabSide        side,
                            double           width,
                            double           height)
{
  RehabFigureStyle style = { .theme = theme, .mirrored = side == REHAB_SIDE_LEFT, .show_work = theme != REHAB_FIGURE_LOW_INK };

  g_return_if_fail (key != NULL && rehab_leaflet_figure_exists (key));

  if (g_str_equal (key, TENDON))
    {
      rehab_tendon_figure_paint (cr, REHAB_TENDON_HIP_STRAIGHT, theme, width / 2.0, height);
      cairo_save (cr);
      cairo_translate (cr, width / 2.0, 0.0);
      rehab_tendon_figure_paint (cr, REHAB_TENDON_HIP_BENT, theme, width / 2.0, height);
      cairo_restore (cr);
    }
  else if (find_region (key) != NULL)
    {
      paint_region (cr, find_region (key), theme, side, width, height);
    }
  else if (g_str_has_prefix (key, THUMBNAIL))
    {
      rehab_exercise_thumbnail_paint (cr, find_exercise (key), &style, width, height);
    }
  else
    {
      rehab_exercise_picture_paint (cr, find_exercise (key), &style, width, height);
    }
}
