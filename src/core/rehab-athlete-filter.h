/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-line.h"

G_BEGIN_DECLS

/* Which lines of a squad's table are looked at. The zero value lets everybody through. */
typedef struct
{
  const char *query; /* folded by rehab_search_fold(); NULL or "" for anybody */
  RehabSide side;    /* the left or the right one: who is treated on both has it, too */
  RehabPhase phase;
  RehabSport sport;
  gboolean attention; /* only who wants it */
} RehabAthleteFilter;

gboolean rehab_athlete_filter_matches   (const RehabAthleteFilter *self,
                                         const RehabAthleteLine   *line);
gboolean rehab_athlete_filter_is_active (const RehabAthleteFilter *self,
                                         RehabSquadAudience        audience);

G_END_DECLS
