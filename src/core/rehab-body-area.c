/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-area.h"

#include <math.h>
#include <string.h>

#define ROW_BYTES ((REHAB_BODY_MAX_COLUMNS + 7) / 8)
/* From the middle of a cell to its corner: less, and a brush between four cells would paint none. */
#define LEAST_RADIUS (REHAB_BODY_CELL * G_SQRT2 / 2.0)

typedef guint8 Cells[REHAB_N_BODY_VIEWS][REHAB_BODY_ROWS][ROW_BYTES];

/* Cells beside the body are never set. */
struct _RehabBodyArea
{
  Cells cells;
};

G_DEFINE_BOXED_TYPE (RehabBodyArea, rehab_body_area, rehab_body_area_ref, rehab_body_area_unref)

/* A movement of a round brush. */
typedef struct
{
  RehabBodyView view;
  RehabPoint from;
  RehabPoint to;
  double radius;
  gboolean paints;
} Stroke;

static gboolean
get_cell (const RehabBodyArea *self,
          RehabBodyView        view,
          guint                column,
          guint                row)
{
  return (self->cells[view][row][column / 8] >> column % 8 & 1) != 0;
}

/* The place on the way of a brush that is nearest to @point. */
static RehabPoint
find_nearest (const Stroke *stroke,
              RehabPoint    point)
{
  double dx = stroke->to.x - stroke->from.x;
  double dy = stroke->to.y - stroke->from.y;
  double length2 = dx * dx + dy * dy;
  double t = length2 > 0.0 ? ((point.x - stroke->from.x) * dx + (point.y - stroke->from.y) * dy) / length2 : 0.0;

  return rehab_point_mix (stroke->from, stroke->to, CLAMP (t, 0.0, 1.0));
}

static gboolean
stroke_cell (RehabBodyView view,
             guint         column,
             guint         row,
             gboolean      painted,
             gpointer      data)
{
  const Stroke *stroke = data;
  RehabPoint centre;
  RehabPoint nearest;

  if (view != stroke->view)
    return painted;

  centre = rehab_body_view_get_centre (view, column, row);
  nearest = find_nearest (stroke, centre);
  if (hypot (centre.x - nearest.x, centre.y - nearest.y) > stroke->radius)
    return painted;

  /* The other side of the body is reached by going there, not by the width of the brush. */
  if (view == REHAB_BODY_VIEW_REAR && centre.x * nearest.x < 0.0)
    return painted;

  return stroke->paints;
}

static RehabBodyArea *
stroke (RehabBodyArea *self,
        const Stroke  *how)
{
  return rehab_body_area_map (self, stroke_cell, (gpointer) how);
}

static gboolean
is_stroke (RehabPoint from,
           RehabPoint to,
           double     radius)
{
  return isfinite (from.x) && isfinite (from.y) && isfinite (to.x) && isfinite (to.y) && isfinite (radius) && radius >= 0.0;
}

static gboolean
mirror_cell (RehabBodyView view,
             guint         column,
             guint         row,
             gboolean      painted,
             gpointer      data)
{
  const RehabBodyArea *self = data;

  switch (view)
    {
    case REHAB_BODY_VIEW_LEFT:
      return get_cell (self, REHAB_BODY_VIEW_RIGHT, column, row);

    case REHAB_BODY_VIEW_RIGHT:
      return get_cell (self, REHAB_BODY_VIEW_LEFT, column, row);

    case REHAB_BODY_VIEW_REAR:
    case REHAB_N_BODY_VIEWS:
    default:
      return get_cell (self, view, rehab_body_view_get_columns (view) - 1 - column, row);
    }
}

/* Whether a cell is painted and on @side, or on any. */
static gboolean
is_painted_on (const RehabBodyArea *self,
               RehabBodyView        view,
               RehabSide            side,
               guint                column,
               guint                row)
{
  return get_cell (self, view, column, row)
         && (side == REHAB_SIDE_BOTH || rehab_body_view_get_side (view, column) == side);
}

/**
 * rehab_body_area_new:
 *
 * Makes an area in which nothing is painted.
 *
 * Returns: (transfer full): an area
 */
RehabBodyArea *
rehab_body_area_new (void)
{
  return g_atomic_rc_box_new0 (RehabBodyArea);
}

RehabBodyArea *
rehab_body_area_ref (RehabBodyArea *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rehab_body_area_unref (RehabBodyArea *self)
{
  g_atomic_rc_box_release (self);
}

/**
 * rehab_body_area_is_empty:
 * @self: an area
 *
 * Tells whether nothing is painted, so that nothing is known.
 *
 * Returns: whether no cell is painted
 */
gboolean
rehab_body_area_is_empty (const RehabBodyArea *self)
{
  static const Cells none;

  g_return_val_if_fail (self != NULL, TRUE);

  return memcmp (self->cells, none, sizeof none) == 0;
}

/**
 * rehab_body_area_equal:
 * @self: an area
 * @other: another one
 *
 * Compares two areas cell by cell.
 *
 * Returns: whether the same cells are painted
 */
gboolean
rehab_body_area_equal (const RehabBodyArea *self,
                       const RehabBodyArea *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self == other || memcmp (self->cells, other->cells, sizeof self->cells) == 0;
}

gboolean
rehab_body_area_has_cell (const RehabBodyArea *self,
                          RehabBodyView        view,
                          guint                column,
                          guint                row)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (view < REHAB_N_BODY_VIEWS, FALSE);

  return column < rehab_body_view_get_columns (view) && row < REHAB_BODY_ROWS && get_cell (self, view, column, row);
}

/**
 * rehab_body_area_has_point:
 * @self: an area
 * @view: a view
 * @point: a point in body coordinates
 *
 * Tells whether what is at a point is painted.
 *
 * Returns: whether it is
 */
gboolean
rehab_body_area_has_point (const RehabBodyArea *self,
                           RehabBodyView        view,
                           RehabPoint           point)
{
  guint column;
  guint row;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (view < REHAB_N_BODY_VIEWS, FALSE);

  return rehab_body_view_find_cell (view, point, &column, &row) && get_cell (self, view, column, row);
}

/**
 * rehab_body_area_paint:
 * @self: an area
 * @view: the view that is painted on
 * @from: where the middle of the brush begins, in body coordinates
 * @to: where it ends; the same point for a dab
 * @radius: of the brush, in mm; never less than what paints the cell it stands on
 *
 * Paints with a round brush. What lies beside the body stays bare, and so does the other side of the body unless the
 * middle of the brush goes there.
 *
 * Returns: (transfer full): the area after that; @self where nothing changed
 */
RehabBodyArea *
rehab_body_area_paint (RehabBodyArea *self,
                       RehabBodyView  view,
                       RehabPoint     from,
                       RehabPoint     to,
                       double         radius)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view < REHAB_N_BODY_VIEWS, rehab_body_area_ref (self));
  g_return_val_if_fail (is_stroke (from, to, radius), rehab_body_area_ref (self));

  return stroke (self, &(Stroke) { view, from, to, MAX (radius, LEAST_RADIUS), TRUE });
}

/**
 * rehab_body_area_erase:
 * @self: an area
 * @view: the view that is erased on
 * @from: where the middle of the brush begins
 * @to: where it ends
 * @radius: of the brush, in mm
 *
 * Takes paint away, as rehab_body_area_paint() puts it on.
 *
 * Returns: (transfer full): the area after that; @self where nothing changed
 */
RehabBodyArea *
rehab_body_area_erase (RehabBodyArea *self,
                       RehabBodyView  view,
                       RehabPoint     from,
                       RehabPoint     to,
                       double         radius)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view < REHAB_N_BODY_VIEWS, rehab_body_area_ref (self));
  g_return_val_if_fail (is_stroke (from, to, radius), rehab_body_area_ref (self));

  return stroke (self, &(Stroke) { view, from, to, MAX (radius, LEAST_RADIUS), FALSE });
}

/**
 * rehab_body_area_mirror:
 * @self: an area
 *
 * Swaps the sides of the body, for a chart that was painted on the wrong one.
 *
 * Returns: (transfer full): what is left painted on the right, and the other way round
 */
RehabBodyArea *
rehab_body_area_mirror (RehabBodyArea *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rehab_body_area_map (self, mirror_cell, self);
}

/**
 * rehab_body_area_get_cm2:
 * @self: an area
 * @view: a view; what is seen from behind and from the side overlaps, so that views are never added up
 * @side: the side of the body that counts, or both
 *
 * Gets how large the painted area looks from there, on an adult of 1.75 m.
 *
 * Returns: square centimetres, in steps of a quarter
 */
double
rehab_body_area_get_cm2 (const RehabBodyArea *self,
                         RehabBodyView        view,
                         RehabSide            side)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (view < REHAB_N_BODY_VIEWS, 0.0);

  for (guint row = 0; row < REHAB_BODY_ROWS; row++)
    for (guint column = 0; column < rehab_body_view_get_columns (view); column++)
      n += is_painted_on (self, view, side, column, row) ? 1 : 0;

  return n * REHAB_BODY_CELL * REHAB_BODY_CELL / 100.0;
}

/**
 * rehab_body_area_get_extent:
 * @self: an area
 * @view: a view
 * @side: the side of the body that counts, or both
 *
 * Gets the largest distance between two painted places, on an adult of 1.75 m. A trial of this condition took people whose
 * pain was localised to less than a tennis ball, about 6.7 cm across (R3, R4).
 *
 * Returns: centimetres; 0 where nothing is painted
 */
double
rehab_body_area_get_extent (const RehabBodyArea *self,
                            RehabBodyView        view,
                            RehabSide            side)
{
  /* The first and the last painted cell of each row: no other can be farthest from anything. */
  RehabPoint ends[2 * REHAB_BODY_ROWS];
  double most = 0.0;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (view < REHAB_N_BODY_VIEWS, 0.0);

  for (guint row = 0; row < REHAB_BODY_ROWS; row++)
    {
      guint n_before = n;

      for (guint column = 0; column < rehab_body_view_get_columns (view); column++)
        {
          if (!is_painted_on (self, view, side, column, row))
            continue;
          if (n == n_before)
            ends[n++] = rehab_body_view_get_centre (view, column, row);
          ends[n_before + 1] = rehab_body_view_get_centre (view, column, row);
        }
      if (n > n_before)
        n = n_before + 2;
    }

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      most = MAX (most, hypot (ends[i].x - ends[j].x, ends[i].y - ends[j].y));

  return n > 0 ? (most + REHAB_BODY_CELL) / 10.0 : 0.0;
}

/**
 * rehab_body_area_crosses_midline:
 * @self: an area
 *
 * Tells whether one patch goes over from the left to the right, so that the extent of a side tells less than all of it.
 *
 * Returns: whether paint meets in the midline
 */
gboolean
rehab_body_area_crosses_midline (const RehabBodyArea *self)
{
  guint right = rehab_body_view_get_columns (REHAB_BODY_VIEW_REAR) / 2;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint row = 0; row < REHAB_BODY_ROWS; row++)
    {
      if (get_cell (self, REHAB_BODY_VIEW_REAR, right - 1, row) && get_cell (self, REHAB_BODY_VIEW_REAR, right, row))
        return TRUE;
    }

  return FALSE;
}

/**
 * rehab_body_area_map:
 * @self: an area
 * @func: tells of each cell of the body whether it is to be painted
 * @data: for @func
 *
 * Makes an area out of another, cell by cell.
 *
 * Returns: (transfer full): the area that @func described; @self where that is the same
 */
RehabBodyArea *
rehab_body_area_map (RehabBodyArea    *self,
                     RehabBodyCellFunc func,
                     gpointer          data)
{
  g_autoptr (RehabBodyArea) made = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  made = rehab_body_area_new ();
  for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
    {
      guint n_columns = rehab_body_view_get_columns (view);

      for (guint row = 0; row < REHAB_BODY_ROWS; row++)
        {
          for (guint column = 0; column < n_columns; column++)
            {
              if (rehab_body_view_has_cell (view, column, row)
                  && func (view, column, row, get_cell (self, view, column, row), data))
                made->cells[view][row][column / 8] |= (guint8) (1 << column % 8);
            }
        }
    }

  if (rehab_body_area_equal (self, made))
    return rehab_body_area_ref (self);

  return g_steal_pointer (&made);
}
