/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-athlete-rank.h"

static RehabNumber
rank_above_zero (guint value)
{
  return value > 0 ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED;
}

static RehabNumber
get_side (const RehabAthleteLine *line)
{
  return rank_above_zero (line->side);
}

static RehabNumber
get_phase (const RehabAthleteLine *line)
{
  return rank_above_zero (line->phase);
}

static RehabNumber
get_day (const RehabAthleteLine *line)
{
  return line->phase_day;
}

static RehabNumber
get_pain (const RehabAthleteLine *line)
{
  return line->pain;
}

/* From what did not settle over what is not known yet to what did. */
static RehabNumber
get_verdict (const RehabAthleteLine *line)
{
  if (!rehab_date_is_set (line->session_on) || line->verdict == REHAB_VERDICT_NOT_ASKED)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (line->verdict == REHAB_VERDICT_NOT_SETTLED ? 0 : line->verdict == REHAB_VERDICT_NOT_YET ? 1 : 2);
}

static RehabNumber
get_load (const RehabAthleteLine *line)
{
  return line->week.load;
}

static RehabNumber
get_change (const RehabAthleteLine *line)
{
  return line->change;
}

static RehabNumber
get_outcome (const RehabAthleteLine *line)
{
  return line->outcome;
}

static RehabNumber
get_symmetry (const RehabAthleteLine *line)
{
  return line->symmetry;
}

static RehabNumber
get_entry (const RehabAthleteLine *line)
{
  return line->entry_days;
}

/* What cannot be read may hide anything. */
static RehabNumber
get_attention (const RehabAthleteLine *line)
{
  if (line->unreadable)
    return rehab_number (G_MAXUINT);

  return line->episode_id != NULL ? rehab_number (line->reasons->len) : REHAB_NUMBER_NOT_ASKED;
}

static RehabNumber
get_participation (const RehabAthleteLine *line)
{
  return line->clearance != NULL ? rank_above_zero (line->clearance->participation) : REHAB_NUMBER_NOT_ASKED;
}

/* A share of the own top speed goes before an absolute one: the two have no common order. */
static RehabNumber
get_speed (const RehabAthleteLine *line)
{
  if (line->clearance == NULL || line->clearance->speed_percent.known)
    return line->clearance != NULL ? line->clearance->speed_percent : REHAB_NUMBER_NOT_ASKED;

  return line->clearance->speed_kmh.known ? rehab_number (1000.0 + line->clearance->speed_kmh.value) : REHAB_NUMBER_NOT_ASKED;
}

static RehabNumber
get_distance (const RehabAthleteLine *line)
{
  return line->clearance != NULL ? line->clearance->distance_km : REHAB_NUMBER_NOT_ASKED;
}

static RehabNumber
get_hills (const RehabAthleteLine *line)
{
  return line->clearance != NULL ? rank_above_zero (line->clearance->hills) : REHAB_NUMBER_NOT_ASKED;
}

static RehabNumber
get_match (const RehabAthleteLine *line)
{
  return line->clearance != NULL ? line->clearance->match_minutes : REHAB_NUMBER_NOT_ASKED;
}

static RehabNumber
get_drills (const RehabAthleteLine *line)
{
  g_auto (GStrv) keys = NULL;

  if (line->clearance == NULL || line->clearance->stages == NULL)
    return REHAB_NUMBER_NOT_ASKED;

  keys = g_strsplit (line->clearance->stages, " ", -1);

  return rehab_number (g_strv_length (keys));
}

static RehabNumber
get_review (const RehabAthleteLine *line)
{
  return line->clearance != NULL ? rank_above_zero (line->clearance->review_on.julian) : REHAB_NUMBER_NOT_ASKED;
}

/**
 * rehab_athlete_line_get_rank:
 * @line: a line
 * @id: a column
 *
 * Gets what a column is ordered by.
 *
 * Returns: a number, not known where the line has nothing for the column; always not known for names
 */
RehabNumber
rehab_athlete_line_get_rank (const RehabAthleteLine *line,
                             RehabAthleteColumnId    id)
{
  static RehabNumber (*const funcs[]) (const RehabAthleteLine *) = {
    [REHAB_ATHLETE_COLUMN_NAME] = NULL,
    [REHAB_ATHLETE_COLUMN_SIDE] = get_side,
    [REHAB_ATHLETE_COLUMN_PHASE] = get_phase,
    [REHAB_ATHLETE_COLUMN_DAY] = get_day,
    [REHAB_ATHLETE_COLUMN_PAIN] = get_pain,
    [REHAB_ATHLETE_COLUMN_SETTLED] = get_verdict,
    [REHAB_ATHLETE_COLUMN_LOAD] = get_load,
    [REHAB_ATHLETE_COLUMN_CHANGE] = get_change,
    [REHAB_ATHLETE_COLUMN_OUTCOME] = get_outcome,
    [REHAB_ATHLETE_COLUMN_SYMMETRY] = get_symmetry,
    [REHAB_ATHLETE_COLUMN_ENTRY] = get_entry,
    [REHAB_ATHLETE_COLUMN_ATTENTION] = get_attention,
    [REHAB_ATHLETE_COLUMN_CLEARANCE] = get_participation,
    [REHAB_ATHLETE_COLUMN_PARTICIPATION] = get_participation,
    [REHAB_ATHLETE_COLUMN_SPEED] = get_speed,
    [REHAB_ATHLETE_COLUMN_DISTANCE] = get_distance,
    [REHAB_ATHLETE_COLUMN_HILLS] = get_hills,
    [REHAB_ATHLETE_COLUMN_MATCH] = get_match,
    [REHAB_ATHLETE_COLUMN_DRILLS] = get_drills,
    [REHAB_ATHLETE_COLUMN_REVIEW] = get_review,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (funcs) == REHAB_N_ATHLETE_COLUMNS);

  return funcs[id] != NULL ? funcs[id] (line) : REHAB_NUMBER_NOT_ASKED;
}
