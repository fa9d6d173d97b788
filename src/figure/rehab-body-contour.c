/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-contour.h"

#define ROOM 3    /* cells around the grid, for paint that goes on beyond the skin */
#define BEYOND 2  /* how many cells it goes on */
#define COLUMNS (REHAB_BODY_MAX_COLUMNS + 2 * ROOM)
#define ROWS (REHAB_BODY_ROWS + 2 * ROOM)
#define FEWEST_TO_SMOOTH 12 /* sides of cells around a patch; a smaller one would shrink to nothing */
#define FEWEST_TO_SMOOTH_MORE 24
#define PASSES 3

/* The way along a side of a cell, paint to the right: to the right, down, to the left, up. */
#define N_WAYS 4
static const int steps[N_WAYS][2] = { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } };

typedef struct
{
  gboolean cells[ROWS][COLUMNS];
  guint8 sides[ROWS + 1][COLUMNS + 1]; /* by the corner where they begin: a bit a way, cleared as they are walked */
} Map;

/* Whether the painted skin of a row goes on as far as a cell beside it. */
static gboolean
is_beyond (const RehabBodyArea *area,
           RehabBodyView        view,
           int                  column,
           int                  row)
{
  guint level = (guint) CLAMP (row, 0, REHAB_BODY_ROWS - 1);

  for (int distance = 0; distance <= BEYOND; distance++)
    {
      for (int way = -1; way <= 1; way += 2)
        {
          int near = column + way * distance;

          if (near >= 0 && rehab_body_view_has_cell (view, (guint) near, level))
            return rehab_body_area_has_cell (area, view, (guint) near, level);
        }
    }

  return FALSE;
}

static void
fill_cells (Map                 *map,
            const RehabBodyArea *area,
            RehabBodyView        view)
{
  int n_columns = (int) rehab_body_view_get_columns (view);

  for (int y = 0; y < ROWS; y++)
    {
      for (int x = 0; x < n_columns + 2 * ROOM; x++)
        {
          int column = x - ROOM;
          int row = y - ROOM;
          gboolean on_body = column >= 0 && row >= 0 && rehab_body_view_has_cell (view, (guint) column, (guint) row);

          map->cells[y][x] = on_body ? rehab_body_area_has_cell (area, view, (guint) column, (guint) row)
                                     : is_beyond (area, view, column, row);
        }
    }
}

static gboolean
has_cell (const Map *map,
          int        x,
          int        y)
{
  return x >= 0 && y >= 0 && x < COLUMNS && y < ROWS && map->cells[y][x];
}

static void
find_sides (Map *map)
{
  for (int y = 0; y < ROWS; y++)
    {
      for (int x = 0; x < COLUMNS; x++)
        {
          if (!map->cells[y][x])
            continue;
          if (!has_cell (map, x, y - 1))
            map->sides[y][x] |= 1 << 0;
          if (!has_cell (map, x + 1, y))
            map->sides[y][x + 1] |= 1 << 1;
          if (!has_cell (map, x, y + 1))
            map->sides[y + 1][x + 1] |= 1 << 2;
          if (!has_cell (map, x - 1, y))
            map->sides[y + 1][x] |= 1 << 3;
        }
    }
}

/* Walks once around a patch, or a hole in one, from a corner. Returns: the middles of the sides, in cells. */
static GArray *
walk (Map *map,
      int  x,
      int  y)
{
  GArray *middles = g_array_new (FALSE, FALSE, sizeof (RehabPoint));
  int way = 0;

  while ((map->sides[y][x] & 1 << way) == 0)
    way++;

  for (;;)
    {
      RehabPoint middle = { x + steps[way][0] / 2.0, y + steps[way][1] / 2.0 };
      int turn;

      map->sides[y][x] &= (guint8) ~(1 << way);
      g_array_append_val (middles, middle);
      x += steps[way][0];
      y += steps[way][1];

      /* Where two patches meet in a corner, the sharpest turn keeps them apart. */
      for (turn = 1; turn >= -1; turn--)
        {
          int next = (way + turn + N_WAYS) % N_WAYS;

          if ((map->sides[y][x] & 1 << next) != 0)
            {
              way = next;
              break;
            }
        }
      if (turn < -1)
        return middles;
    }
}

/* Takes the steps out of a line of cells. */
static void
smooth (GArray *points)
{
  g_autofree RehabPoint *before = g_memdup2 (points->data, points->len * sizeof (RehabPoint));
  guint n = points->len;

  for (guint i = 0; i < n; i++)
    {
      const RehabPoint *a = &before[(i + n - 1) % n];
      const RehabPoint *b = &before[i];
      const RehabPoint *c = &before[(i + 1) % n];

      g_array_index (points, RehabPoint, i) = (RehabPoint) { (a->x + b->x + c->x) / 3.0, (a->y + b->y + c->y) / 3.0 };
    }
}

/* A closed curve that touches the middle between each two points. */
static void
trace (cairo_t      *cr,
       GArray       *points,
       RehabBodyView view)
{
  RehabPoint corner = rehab_body_view_get_centre (view, 0, 0);
  guint n = points->len;

  for (guint i = 0; i < n; i++)
    {
      RehabPoint *point = &g_array_index (points, RehabPoint, i);

      *point = (RehabPoint) { corner.x + (point->x - ROOM - 0.5) * REHAB_BODY_CELL,
                              corner.y - (point->y - ROOM - 0.5) * REHAB_BODY_CELL };
    }

  for (guint i = 0; i < n; i++)
    {
      RehabPoint control = g_array_index (points, RehabPoint, i);
      RehabPoint from = rehab_point_mix (g_array_index (points, RehabPoint, (i + n - 1) % n), control, 0.5);
      RehabPoint to = rehab_point_mix (control, g_array_index (points, RehabPoint, (i + 1) % n), 0.5);
      RehabPoint first = rehab_point_mix (from, control, 2.0 / 3.0);
      RehabPoint second = rehab_point_mix (to, control, 2.0 / 3.0);

      if (i == 0)
        cairo_move_to (cr, from.x, from.y);
      cairo_curve_to (cr, first.x, first.y, second.x, second.y, to.x, to.y);
    }
  cairo_close_path (cr);
}

/**
 * rehab_body_contour_trace:
 * @cr: a context in body coordinates
 * @area: what is painted
 * @view: a view
 *
 * Adds the rounded edges of what is painted to the path, holes turning the other way. Where paint reaches the skin the
 * path goes beyond it, to be clipped by the outline of the body.
 */
void
rehab_body_contour_trace (cairo_t             *cr,
                          const RehabBodyArea *area,
                          RehabBodyView        view)
{
  g_autofree Map *map = g_new0 (Map, 1);

  fill_cells (map, area, view);
  find_sides (map);

  for (int y = 0; y <= ROWS; y++)
    {
      for (int x = 0; x <= COLUMNS; x++)
        {
          while (map->sides[y][x] != 0)
            {
              g_autoptr (GArray) points = walk (map, x, y);

              if (points->len >= FEWEST_TO_SMOOTH)
                smooth (points);
              for (guint i = 1; i < PASSES && points->len >= FEWEST_TO_SMOOTH_MORE; i++)
                smooth (points);
              trace (cr, points, view);
            }
        }
    }
}
