/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-paint.h"
#include "rehab-photo.h"

#define GAP 0.04 /* between two pictures, of the shorter side of the box */

static gboolean
has_pictures (const RehabExercise *exercise)
{
  return exercise->pictures != NULL && exercise->pictures->len > 0;
}

/* How much of the box pictures of some shape cover when they stand in a row, or one below the other. */
static double
measure_area (const GPtrArray *pictures,
              double           width,
              double           height)
{
  double area = 0.0;

  for (guint i = 0; i < pictures->len; i++)
    {
      const RehabExercisePicture *picture = g_ptr_array_index (pictures, i);
      int w;
      int h;
      double scale;

      if (!rehab_photo_measure (picture->data, &w, &h, NULL))
        continue;
      scale = MIN (width / w, height / h);
      area += scale * w * scale * h;
    }

  return area;
}

static void
paint_pictures (cairo_t                 *cr,
                const GPtrArray         *pictures,
                const cairo_rectangle_t *box,
                gboolean                 grey)
{
  double n = pictures->len;
  double gap = GAP * MIN (box->width, box->height);
  double width = (box->width - (n - 1.0) * gap) / n;
  double height = (box->height - (n - 1.0) * gap) / n;
  gboolean down = measure_area (pictures, box->width, height) > measure_area (pictures, width, box->height);

  for (guint i = 0; i < pictures->len; i++)
    {
      const cairo_rectangle_t place = down
                                      ? (cairo_rectangle_t) { box->x, box->y + i * (height + gap), box->width, height }
                                      : (cairo_rectangle_t) { box->x + i * (width + gap), box->y, width, box->height };

      rehab_photo_paint (cr, g_ptr_array_index (pictures, i), &place, grey);
    }
}

/**
 * rehab_exercise_can_paint:
 * @exercise: an exercise
 *
 * Tells whether there is anything to see of an exercise: an own one may be described in words alone.
 *
 * Returns: whether it has pictures or is drawn
 */
gboolean
rehab_exercise_can_paint (const RehabExercise *exercise)
{
  g_return_val_if_fail (exercise != NULL, FALSE);

  return has_pictures (exercise) || exercise->n_poses > 0;
}

/**
 * rehab_exercise_paint:
 * @cr: what to paint on
 * @exercise: an exercise
 * @style: how to paint; a low-ink one has its pictures without colours
 * @box: where, in user units
 *
 * Paints an exercise: the clinic's own pictures of it in their order, else its poses from start to end, side by side or one
 * below the other, whichever makes them larger. Pictures are never mirrored, as they may hold words. One of words alone
 * paints nothing.
 */
void
rehab_exercise_paint (cairo_t                 *cr,
                      const RehabExercise     *exercise,
                      const RehabFigureStyle  *style,
                      const cairo_rectangle_t *box)
{
  g_return_if_fail (cr != NULL && exercise != NULL && style != NULL && box != NULL);

  if (box->width <= 0.0 || box->height <= 0.0 || !rehab_exercise_can_paint (exercise))
    return;

  if (has_pictures (exercise))
    {
      paint_pictures (cr, exercise->pictures, box, style->theme == REHAB_FIGURE_LOW_INK);
      return;
    }

  cairo_save (cr);
  cairo_translate (cr, box->x, box->y);
  rehab_exercise_picture_paint (cr, exercise, style, box->width, box->height);
  cairo_restore (cr);
}
