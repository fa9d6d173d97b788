/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-region.h"
#include "rehab-i18n.h"

#include <math.h>

enum
{
  SIT_BONE,
  GLUTEAL_FOLD,
  BUTTOCK,
  UPPER_THIGH,
  MIDDLE_THIGH,
  LOWER_THIGH,
  INNER_THIGH,
  SACRUM,
  COCCYX,
  LOW_BACK,
  LATERAL_HIP,
  OUTER_THIGH,
  GROIN,
  FRONT_THIGH,
  FLANK,
};

static const RehabBodyRegion regions[] = {
  [SIT_BONE] = { "sit-bone", N_("Sit bone"), N_("sit bone"), .sided = TRUE },
  [GLUTEAL_FOLD] = { "gluteal-fold", N_("Gluteal fold"), N_("gluteal fold"), .sided = TRUE },
  [BUTTOCK] = { "buttock", N_("Buttock"), N_("buttock"), .sided = TRUE },
  [UPPER_THIGH] = { "upper-thigh", N_("Back of the upper thigh"), N_("back of the upper thigh"), .sided = TRUE },
  [MIDDLE_THIGH] = { "middle-thigh", N_("Back of the mid-thigh"), N_("back of the mid-thigh"), .sided = TRUE },
  [LOWER_THIGH] = { "lower-thigh", N_("Back of the lower thigh"), N_("back of the lower thigh"), .sided = TRUE },
  [INNER_THIGH] = { "inner-thigh", N_("Inner thigh"), N_("inner thigh"), .sided = TRUE },
  [SACRUM] = { "sacrum", N_("Sacrum"), N_("sacrum"), .sided = FALSE },
  [COCCYX] = { "coccyx", N_("Tail bone"), N_("tail bone"), .sided = FALSE },
  [LOW_BACK] = { "low-back", N_("Low back"), N_("low back"), .sided = TRUE },
  [LATERAL_HIP] = { "lateral-hip", N_("Outside of the hip"), N_("outside of the hip"), .sided = TRUE, .from_side = TRUE },
  [OUTER_THIGH] = { "outer-thigh", N_("Outer thigh"), N_("outer thigh"), .sided = TRUE, .from_side = TRUE },
  [GROIN] = { "groin", N_("Groin and front of the hip"), N_("groin and front of the hip"), .sided = TRUE, .from_side = TRUE },
  [FRONT_THIGH] = { "front-thigh", N_("Front of the thigh"), N_("front of the thigh"), .sided = TRUE, .from_side = TRUE },
  [FLANK] = { "flank", N_("Flank"), N_("flank"), .sided = TRUE, .from_side = TRUE },
};

/* An ellipse or a rectangle around (x, y) in which a region lies. From behind, x is the distance from the midline. */
typedef struct
{
  guint region;
  gboolean round;
  double x, y;
  double half_width, half_height;
} Shape;

#define BOX(region, left, bottom, right, top) \
  { region, FALSE, ((left) + (right)) / 2.0, ((bottom) + (top)) / 2.0, ((right) - (left)) / 2.0, ((top) - (bottom)) / 2.0 }
#define DISC(region, x, y, half_width, half_height) { region, TRUE, x, y, half_width, half_height }

/* The first one that a cell lies in names it; the last ones take all that is left. */
static const Shape rear_shapes[] = {
  DISC (SIT_BONE, 62, 862, 24, 24),
  BOX (COCCYX, 0, 870, 15, 930),
  DISC (SACRUM, 0, 1010, 52, 82),
  DISC (GLUTEAL_FOLD, 76, 829, 70, 16),
  BOX (LOW_BACK, 0, 1035, 210, 1100),
  BOX (LATERAL_HIP, 138, 850, 210, 990),
  BOX (BUTTOCK, 0, 829, 210, 1035),
  BOX (INNER_THIGH, 0, 620, 40, 829),
  BOX (OUTER_THIGH, 140, 640, 210, 850),
  BOX (UPPER_THIGH, 0, 735, 210, 829),
  BOX (MIDDLE_THIGH, 0, 640, 210, 735),
  BOX (LOWER_THIGH, 0, 540, 210, 640),
};

static const Shape side_shapes[] = {
  DISC (SIT_BONE, -62, 862, 24, 24),
  DISC (GLUTEAL_FOLD, -84, 826, 38, 16),
  BOX (LOW_BACK, -150, 1035, -20, 1100),
  BOX (FLANK, -20, 1035, 150, 1100),
  BOX (LATERAL_HIP, -45, 850, 45, 1000),
  BOX (GROIN, 45, 850, 150, 1035),
  BOX (FLANK, -20, 1000, 150, 1035),
  BOX (BUTTOCK, -150, 826, -20, 1035),
  BOX (OUTER_THIGH, -30, 540, 35, 850),
  BOX (FRONT_THIGH, 35, 540, 150, 850),
  BOX (UPPER_THIGH, -150, 735, -30, 850),
  BOX (MIDDLE_THIGH, -150, 640, -30, 735),
  BOX (LOWER_THIGH, -150, 540, -30, 640),
};

#define NOWHERE G_MAXUINT8 /* beside the body */

typedef guint8 Map[REHAB_N_BODY_VIEWS][REHAB_BODY_ROWS][REHAB_BODY_MAX_COLUMNS];

/* Which cells are meant: those of a region on a side. */
typedef struct
{
  const RehabBodyRegion *region;
  RehabSide side;
  RehabBodyView view; /* REHAB_N_BODY_VIEWS for every one */
} Choice;

static gboolean
contains (const Shape *shape,
          RehabPoint   point)
{
  double x = (point.x - shape->x) / shape->half_width;
  double y = (point.y - shape->y) / shape->half_height;

  return shape->round ? x * x + y * y <= 1.0 : fabs (x) <= 1.0 && fabs (y) <= 1.0;
}

/* The first shape that a cell of the body lies in: its region. */
static guint8
find_region (RehabBodyView view,
             guint         column,
             guint         row)
{
  gboolean rear = view == REHAB_BODY_VIEW_REAR;
  const Shape *shapes = rear ? rear_shapes : side_shapes;
  guint n_shapes = rear ? G_N_ELEMENTS (rear_shapes) : G_N_ELEMENTS (side_shapes);
  RehabPoint centre = rehab_body_view_get_centre (view, column, row);

  if (rear)
    centre.x = fabs (centre.x);

  for (guint i = 0; i < n_shapes; i++)
    {
      if (contains (&shapes[i], centre))
        return (guint8) shapes[i].region;
    }

  return NOWHERE;
}

/* Which cell belongs to which region, worked out once: every summary asks for all of them. */
static const Map *
get_map (void)
{
  static const Map *map;

  if (g_once_init_enter_pointer (&map))
    {
      static Map made;

      for (RehabBodyView view = REHAB_BODY_VIEW_REAR; view < REHAB_N_BODY_VIEWS; view++)
        for (guint row = 0; row < REHAB_BODY_ROWS; row++)
          for (guint column = 0; column < REHAB_BODY_MAX_COLUMNS; column++)
            made[view][row][column] = rehab_body_view_has_cell (view, column, row) ? find_region (view, column, row) : NOWHERE;
      g_once_init_leave_pointer (&map, (const Map *) &made);
    }

  return map;
}

static gboolean
is_chosen (const Choice *choice,
           RehabBodyView view,
           guint         column,
           guint         row)
{
  if (choice->view != REHAB_N_BODY_VIEWS && choice->view != view)
    return FALSE;
  if (choice->region->sided && choice->side != REHAB_SIDE_BOTH && rehab_body_view_get_side (view, column) != choice->side)
    return FALSE;

  return rehab_body_region_at (view, column, row) == choice->region;
}

static gboolean
paint_chosen (RehabBodyView view,
              guint         column,
              guint         row,
              gboolean      painted,
              gpointer      data)
{
  return painted || is_chosen (data, view, column, row);
}

static gboolean
erase_chosen (RehabBodyView view,
              guint         column,
              guint         row,
              gboolean      painted,
              gpointer      data)
{
  return painted && !is_chosen (data, view, column, row);
}

guint
rehab_body_region_get_count (void)
{
  return G_N_ELEMENTS (regions);
}

const RehabBodyRegion *
rehab_body_region_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (regions), NULL);

  return &regions[n];
}

const RehabBodyRegion *
rehab_body_region_lookup (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      if (g_strcmp0 (regions[i].key, key) == 0)
        return &regions[i];
    }

  return NULL;
}

/**
 * rehab_body_region_at:
 * @view: a view
 * @column: a column
 * @row: a row
 *
 * Gets the name of a place.
 *
 * Returns: (transfer none) (nullable): the region a cell belongs to; `NULL` beside the body only
 */
const RehabBodyRegion *
rehab_body_region_at (RehabBodyView view,
                      guint         column,
                      guint         row)
{
  guint8 region;

  if (!rehab_body_view_has_cell (view, column, row))
    return NULL;

  region = (*get_map ())[view][row][column];

  return region != NOWHERE ? &regions[region] : NULL;
}

/**
 * rehab_body_region_get_view:
 * @self: a region
 * @side: left or right
 *
 * Gets where a region is painted when it is chosen by its name. It may show in another view as well.
 *
 * Returns: a view
 */
RehabBodyView
rehab_body_region_get_view (const RehabBodyRegion *self,
                            RehabSide              side)
{
  g_return_val_if_fail (self != NULL, REHAB_BODY_VIEW_REAR);

  if (!self->from_side)
    return REHAB_BODY_VIEW_REAR;

  return side == REHAB_SIDE_LEFT ? REHAB_BODY_VIEW_LEFT : REHAB_BODY_VIEW_RIGHT;
}

/**
 * rehab_body_region_get_coverage:
 * @self: a region
 * @area: what is painted
 * @side: left or right; of no meaning for a region that has no sides
 *
 * Gets how much of a region is painted, in the view where its name paints it.
 *
 * Returns: from 0 for none of it to 1 for all of it
 */
double
rehab_body_region_get_coverage (const RehabBodyRegion *self,
                                const RehabBodyArea   *area,
                                RehabSide              side)
{
  Choice choice = { self, side, REHAB_BODY_VIEW_REAR };
  guint n_painted = 0;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (area != NULL, 0.0);

  choice.view = rehab_body_region_get_view (self, side);
  for (guint row = 0; row < REHAB_BODY_ROWS; row++)
    {
      for (guint column = 0; column < rehab_body_view_get_columns (choice.view); column++)
        {
          if (!is_chosen (&choice, choice.view, column, row))
            continue;
          n++;
          n_painted += rehab_body_area_has_cell (area, choice.view, column, row) ? 1 : 0;
        }
    }

  return n > 0 ? (double) n_painted / n : 0.0;
}

/**
 * rehab_body_region_paint:
 * @self: a region
 * @area: what is painted already
 * @side: left or right; a region that has no sides is painted whole
 *
 * Paints all of a region, in the view where it is seen best.
 *
 * Returns: (transfer full): the area after that; @area where nothing changed
 */
RehabBodyArea *
rehab_body_region_paint (const RehabBodyRegion *self,
                         RehabBodyArea         *area,
                         RehabSide              side)
{
  Choice choice = { self, side, REHAB_BODY_VIEW_REAR };

  g_return_val_if_fail (self != NULL, rehab_body_area_ref (area));

  choice.view = rehab_body_region_get_view (self, side);

  return rehab_body_area_map (area, paint_chosen, &choice);
}

/**
 * rehab_body_region_erase:
 * @self: a region
 * @area: what is painted
 * @side: left or right; a region that has no sides is erased whole
 *
 * Takes paint off a region, in every view that shows it.
 *
 * Returns: (transfer full): the area after that; @area where nothing changed
 */
RehabBodyArea *
rehab_body_region_erase (const RehabBodyRegion *self,
                         RehabBodyArea         *area,
                         RehabSide              side)
{
  Choice choice = { self, side, REHAB_N_BODY_VIEWS };

  g_return_val_if_fail (self != NULL, rehab_body_area_ref (area));

  return rehab_body_area_map (area, erase_chosen, &choice);
}

/**
 * rehab_body_region_dup_name:
 * @self: a region
 * @side: left or right
 *
 * Names a region with its side, as a list of regions does.
 *
 * Returns: (transfer full): "Sit bone, right"; without a side for a region that has none
 */
char *
rehab_body_region_dup_name (const RehabBodyRegion *self,
                            RehabSide              side)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!self->sided)
    return g_strdup (_(self->label));

  /* Translators: %s is a part of the body: "Sit bone, left" */
  return g_strdup_printf (side == REHAB_SIDE_LEFT ? C_("part of the body", "%s, left") : C_("part of the body", "%s, right"),
                          _(self->label));
}
