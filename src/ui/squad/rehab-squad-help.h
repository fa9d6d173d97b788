/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-column.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What each column of a squad's table is, how it is worked out, and where that comes from. */

void rehab_squad_help_present (GtkWidget         *parent,
                               RehabSquadAudience audience);

G_END_DECLS
