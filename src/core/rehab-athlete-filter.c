/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-athlete-filter.h"
#include "rehab-search.h"

static gboolean
has_side (const RehabAthleteLine *line,
          RehabSide               side)
{
  return line->side == side || (line->side == REHAB_SIDE_BOTH && side != REHAB_SIDE_NOT_ASKED);
}

/**
 * rehab_athlete_filter_matches:
 * @self: a filter
 * @line: a line
 *
 * Tells whether the filter lets a line through. Of a coach's line nothing is known but the name and the sport, and nothing
 * else filters it: who is in the list would tell what is not to be told.
 *
 * Returns: whether it does
 */
gboolean
rehab_athlete_filter_matches (const RehabAthleteFilter *self,
                              const RehabAthleteLine   *line)
{
  g_return_val_if_fail (self != NULL && line != NULL, FALSE);

  if (self->query != NULL && !rehab_search_matches (line->search_key, self->query))
    return FALSE;
  if (self->sport != REHAB_SPORT_NOT_ASKED && line->sport != self->sport)
    return FALSE;
  if (line->audience == REHAB_SQUAD_AUDIENCE_COACH)
    return TRUE;

  return (self->side == REHAB_SIDE_NOT_ASKED || has_side (line, self->side))
         && (self->phase == REHAB_PHASE_NONE || line->phase == self->phase)
         && (!self->attention || line->reasons->len > 0 || line->unreadable);
}

/**
 * rehab_athlete_filter_is_active:
 * @self: a filter
 * @audience: for whom the lines are
 *
 * Tells whether the filter may hold anybody back.
 *
 * Returns: whether it may
 */
gboolean
rehab_athlete_filter_is_active (const RehabAthleteFilter *self,
                                RehabSquadAudience        audience)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if ((self->query != NULL && *self->query != '\0') || self->sport != REHAB_SPORT_NOT_ASKED)
    return TRUE;

  return audience != REHAB_SQUAD_AUDIENCE_COACH
         && (self->side != REHAB_SIDE_NOT_ASKED || self->phase != REHAB_PHASE_NONE || self->attention);
}
