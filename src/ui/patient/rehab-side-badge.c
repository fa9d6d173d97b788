/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-side-badge.h"

#include <glib/gi18n.h>

const char *
rehab_side_badge_get (RehabSide side)
{
  switch (side)
    {
    case REHAB_SIDE_LEFT:
      return C_("badge", "LEFT side");

    case REHAB_SIDE_RIGHT:
      return C_("badge", "RIGHT side");

    case REHAB_SIDE_BOTH:
      return C_("badge", "BOTH sides");

    case REHAB_SIDE_NOT_ASKED:
    default:
      return NULL;
    }
}
