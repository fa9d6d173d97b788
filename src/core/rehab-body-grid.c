/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-grid.h"

#include <math.h>

#define REAR_COLUMNS REHAB_BODY_MAX_COLUMNS
#define SIDE_COLUMNS 60

/* How many cells of a row lie between x = 0 and an edge of the body. */
typedef struct
{
  guint8 inner; /* from behind: where the thigh begins */
  guint8 outer; /* and where it, or the hip, ends */
  guint8 back;  /* from the side: to the back */
  guint8 front;
} Row;

/*
 * Which cells can be painted, from the top down. Stored areas rely on it: a change makes another version of the text
 * (rehab-body-text.c). The drawn outline follows it, not the other way round.
 */
static const Row body_rows[REHAB_BODY_ROWS] = {
  { 0, 28, 14, 20 }, { 0, 28, 14, 20 }, { 0, 28, 14, 20 }, { 0, 28, 14, 21 }, { 0, 29, 14, 21 },
  { 0, 29, 14, 21 }, { 0, 29, 14, 21 }, { 0, 29, 14, 21 }, { 0, 30, 14, 21 }, { 0, 30, 15, 21 },
  { 0, 30, 15, 21 }, { 0, 31, 15, 21 }, { 0, 31, 16, 21 }, { 0, 31, 16, 21 }, { 0, 31, 16, 21 },
  { 0, 32, 17, 21 }, { 0, 32, 17, 21 }, { 0, 32, 18, 21 }, { 0, 32, 18, 21 }, { 0, 33, 18, 21 },
  { 0, 33, 19, 21 }, { 0, 33, 19, 21 }, { 0, 33, 20, 21 }, { 0, 34, 20, 20 }, { 0, 34, 21, 20 },
  { 0, 34, 21, 20 }, { 0, 34, 22, 20 }, { 0, 34, 22, 20 }, { 0, 34, 23, 20 }, { 0, 35, 23, 20 },
  { 0, 35, 23, 19 }, { 0, 35, 24, 19 }, { 0, 35, 24, 19 }, { 0, 35, 24, 19 }, { 0, 35, 25, 19 },
  { 0, 35, 25, 19 }, { 0, 35, 25, 19 }, { 0, 36, 25, 19 }, { 0, 36, 25, 19 }, { 0, 36, 25, 19 },
  { 0, 36, 25, 19 }, { 0, 36, 25, 19 }, { 0, 36, 25, 19 }, { 0, 36, 25, 19 }, { 0, 36, 25, 19 },
  { 0, 36, 25, 19 }, { 0, 36, 24, 19 }, { 0, 36, 24, 19 }, { 0, 36, 23, 19 }, { 0, 36, 23, 19 },
  { 0, 36, 22, 20 }, { 0, 35, 22, 20 }, { 0, 35, 21, 20 }, { 0, 35, 20, 20 }, { 0, 35, 19, 20 },
  { 0, 35, 18, 20 }, { 0, 35, 18, 20 }, { 1, 35, 17, 20 }, { 1, 35, 17, 20 }, { 1, 35, 17, 20 },
  { 1, 35, 17, 20 }, { 1, 34, 17, 19 }, { 1, 34, 17, 19 }, { 1, 34, 17, 19 }, { 1, 34, 17, 19 },
  { 1, 34, 17, 19 }, { 1, 34, 17, 19 }, { 1, 34, 17, 19 }, { 1, 33, 17, 19 }, { 1, 33, 17, 19 },
  { 1, 33, 17, 19 }, { 2, 33, 17, 19 }, { 2, 33, 17, 19 }, { 2, 33, 17, 19 }, { 2, 33, 17, 19 },
  { 2, 32, 16, 18 }, { 2, 32, 16, 18 }, { 2, 32, 16, 18 }, { 2, 32, 16, 18 }, { 2, 32, 16, 18 },
  { 2, 32, 16, 18 }, { 3, 32, 16, 18 }, { 3, 31, 16, 18 }, { 3, 31, 16, 17 }, { 3, 31, 16, 17 },
  { 3, 31, 15, 17 }, { 3, 31, 15, 17 }, { 3, 31, 15, 17 }, { 4, 30, 15, 17 }, { 4, 30, 15, 17 },
  { 4, 30, 15, 16 }, { 4, 30, 15, 16 }, { 4, 30, 15, 16 }, { 4, 30, 14, 16 }, { 4, 30, 14, 16 },
  { 5, 29, 14, 16 }, { 5, 29, 14, 15 }, { 5, 29, 14, 15 }, { 5, 29, 13, 15 }, { 5, 29, 13, 15 },
  { 5, 29, 13, 15 }, { 6, 29, 13, 15 }, { 6, 28, 13, 15 }, { 6, 28, 12, 14 }, { 6, 28, 12, 14 },
  { 6, 28, 12, 14 }, { 6, 28, 12, 14 }, { 7, 28, 12, 14 }, { 7, 28, 12, 14 }, { 7, 28, 11, 13 },
  { 7, 27, 11, 13 }, { 7, 27, 11, 13 },
};

const char *
rehab_body_view_get_nick (RehabBodyView view)
{
  static const char *const nicks[] = { "rear", "left", "right" };

  g_return_val_if_fail (view < REHAB_N_BODY_VIEWS, NULL);

  return nicks[view];
}

/**
 * rehab_body_view_get_columns:
 * @view: a view
 *
 * Gets how many cells a row has; some lie beside the body.
 *
 * Returns: an even number, half of it on either side of x = 0
 */
guint
rehab_body_view_get_columns (RehabBodyView view)
{
  return view == REHAB_BODY_VIEW_REAR ? REAR_COLUMNS : SIDE_COLUMNS;
}

/**
 * rehab_body_view_has_cell:
 * @view: a view
 * @column: a column, 0 where x is least
 * @row: a row, 0 at the top
 *
 * Tells whether a cell lies on the body.
 *
 * Returns: whether it can be painted
 */
gboolean
rehab_body_view_has_cell (RehabBodyView view,
                          guint         column,
                          guint         row)
{
  int half = (int) rehab_body_view_get_columns (view) / 2;
  int from_middle = (int) column - half;
  int beyond = from_middle < 0 ? -1 - from_middle : from_middle; /* cells between it and x = 0 */
  const Row *cells;

  if (row >= REHAB_BODY_ROWS || column >= 2 * (guint) half)
    return FALSE;

  cells = &body_rows[row];
  if (view == REHAB_BODY_VIEW_REAR)
    return beyond >= cells->inner && beyond < cells->outer;

  return beyond < (from_middle < 0 ? cells->back : cells->front);
}

/**
 * rehab_body_view_get_centre:
 * @view: a view
 * @column: a column
 * @row: a row
 *
 * Gets the middle of a cell.
 *
 * Returns: a point in body coordinates
 */
RehabPoint
rehab_body_view_get_centre (RehabBodyView view,
                            guint         column,
                            guint         row)
{
  double half = rehab_body_view_get_columns (view) / 2.0;

  return (RehabPoint) { (column - half + 0.5) * REHAB_BODY_CELL, REHAB_BODY_TOP - (row + 0.5) * REHAB_BODY_CELL };
}

/**
 * rehab_body_view_find_cell:
 * @view: a view
 * @point: a point in body coordinates
 * @column: (out): the column of the cell it is in
 * @row: (out): the row
 *
 * Finds the cell of the body at a point.
 *
 * Returns: whether there is one; what is beside the body is none
 */
gboolean
rehab_body_view_find_cell (RehabBodyView view,
                           RehabPoint    point,
                           guint        *column,
                           guint        *row)
{
  double x = floor (point.x / REHAB_BODY_CELL) + rehab_body_view_get_columns (view) / 2.0;
  double y = floor ((REHAB_BODY_TOP - point.y) / REHAB_BODY_CELL);

  /* So written that what is no number is in no cell. */
  if (!(x >= 0.0 && x < rehab_body_view_get_columns (view) && y >= 0.0 && y < REHAB_BODY_ROWS))
    return FALSE;

  *column = (guint) x;
  *row = (guint) y;

  return rehab_body_view_has_cell (view, *column, *row);
}

/**
 * rehab_body_view_get_side:
 * @view: a view
 * @column: a column
 *
 * Gets the side of the body that a column belongs to.
 *
 * Returns: left or right
 */
RehabSide
rehab_body_view_get_side (RehabBodyView view,
                          guint         column)
{
  switch (view)
    {
    case REHAB_BODY_VIEW_LEFT:
      return REHAB_SIDE_LEFT;

    case REHAB_BODY_VIEW_RIGHT:
      return REHAB_SIDE_RIGHT;

    case REHAB_BODY_VIEW_REAR:
    case REHAB_N_BODY_VIEWS:
    default:
      return column < REAR_COLUMNS / 2 ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT;
    }
}
