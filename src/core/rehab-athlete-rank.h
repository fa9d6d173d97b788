/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-column.h"

G_BEGIN_DECLS

/* What the columns of a squad's table are ordered by. */

RehabNumber rehab_athlete_line_get_rank (const RehabAthleteLine *line,
                                         RehabAthleteColumnId    id);

G_END_DECLS
