/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-sheet-private.h"

#include <math.h>

#define ZOOM_STEP 1.5
#define PAN_PART 0.125
#define PAGE_PART 0.75
#define WEEK 7

/* A part of what is in sight, in whole days, and one at least. */
static void
pan (RehabProgressSheet *self,
     double              part)
{
  RehabProgressRange *range = rehab_progress_sheet_get_range (self);
  double days = round (rehab_progress_range_get_window (range).days * part);

  rehab_progress_range_pan (range, days < 0.0 ? MIN (days, -1.0) : MAX (days, 1.0));
}

/* The arrows go where they point: time runs from left to right, whichever way words do. */
static void
go (RehabProgressSheet *self,
    int                 direction,
    GdkModifierType     state)
{
  if ((state & GDK_SHIFT_MASK) != 0)
    pan (self, direction * PAN_PART);
  else
    rehab_progress_sheet_step (self, (state & GDK_CONTROL_MASK) != 0 ? direction * WEEK : direction);
}

static void
go_to_end (RehabProgressSheet *self,
           gboolean            first,
           GdkModifierType     state)
{
  RehabProgressRange *range = rehab_progress_sheet_get_range (self);
  RehabTimeLimits limits = rehab_progress_range_get_limits (range);

  if ((state & GDK_CONTROL_MASK) != 0)
    rehab_progress_sheet_pick (self, first ? limits.first : limits.last);
  else
    rehab_progress_sheet_pick (self, first ? rehab_progress_range_get_from (range) : rehab_progress_range_get_to (range));
}

/* Returns: whether the key was one of the sheet's */
gboolean
rehab_progress_sheet_press (RehabProgressSheet *self,
                            guint               key,
                            guint               keycode,
                            GdkModifierType     state)
{
  RehabProgressRange *range = rehab_progress_sheet_get_range (self);

  if (range == NULL || !rehab_date_is_set (rehab_progress_range_get_from (range)) || (state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      go (self, -1, state);
      return GDK_EVENT_STOP;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      go (self, 1, state);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      rehab_progress_sheet_scroll_by_part (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      rehab_progress_sheet_scroll_by_part (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      pan (self, -PAGE_PART);
      return GDK_EVENT_STOP;

    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      pan (self, PAGE_PART);
      return GDK_EVENT_STOP;

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to_end (self, TRUE, state);
      return GDK_EVENT_STOP;

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to_end (self, FALSE, state);
      return GDK_EVENT_STOP;

    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      rehab_progress_sheet_zoom (self, 1.0 / ZOOM_STEP);
      return GDK_EVENT_STOP;

    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      rehab_progress_sheet_zoom (self, ZOOM_STEP);
      return GDK_EVENT_STOP;

    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      rehab_progress_range_reset (range);
      return GDK_EVENT_STOP;

    case GDK_KEY_1:
    case GDK_KEY_2:
    case GDK_KEY_3:
    case GDK_KEY_4:
    case GDK_KEY_KP_1:
    case GDK_KEY_KP_2:
    case GDK_KEY_KP_3:
    case GDK_KEY_KP_4:
      if ((state & GDK_CONTROL_MASK) != 0)
        return GDK_EVENT_PROPAGATE;
      rehab_progress_range_choose (range, (RehabProgressSpan) (gdk_keyval_to_unicode (key) - '1'));
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      return rehab_progress_sheet_unpick (self);

    default:
      return GDK_EVENT_PROPAGATE;
    }
}
