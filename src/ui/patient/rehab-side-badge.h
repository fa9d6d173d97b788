/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"

#include <glib.h>

G_BEGIN_DECLS

/* The side in words that cannot be mistaken, as it stands beside a name; NULL while it is not known. */
const char *rehab_side_badge_get (RehabSide side);

G_END_DECLS
