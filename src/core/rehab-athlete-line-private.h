/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-line.h"

G_BEGIN_DECLS

/* For the files that make lines; nobody else includes this. */

RehabAthleteLine *rehab_athlete_line_alloc (RehabSquadAudience audience,
                                            RehabDate          today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
