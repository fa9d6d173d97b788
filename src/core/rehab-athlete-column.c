/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-athlete-column.h"
#include "rehab-athlete-rank.h"
#include "rehab-athlete-text.h"
#include "rehab-i18n.h"

#define MEDICAL (1u << REHAB_SQUAD_AUDIENCE_MEDICAL)
#define COACH (1u << REHAB_SQUAD_AUDIENCE_COACH)

typedef char *(*DupTextFunc) (const RehabAthleteLine *line);

typedef struct
{
  RehabAthleteColumn column;
  DupTextFunc dup_text;
  DupTextFunc dup_detail;
  DupTextFunc dup_brief; /* what is left of the detail in a row of a table; NULL for nothing */
} Row;

static const Row rows[] = {
  [REHAB_ATHLETE_COLUMN_NAME] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_NAME, .key = "name", .heading = NC_("squad column", "Athlete"), .title = N_("Athlete"),
      .help = N_("One line for each open episode of care; the last one where none is open."), .sources = "",
      .audiences = MEDICAL | COACH, .chars = 15,
    },
    .dup_text = rehab_athlete_text_dup_name, .dup_detail = rehab_athlete_text_dup_sport,
    .dup_brief = rehab_athlete_text_dup_sport,
  },
  [REHAB_ATHLETE_COLUMN_SIDE] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_SIDE, .key = "side", .heading = NC_("squad column", "Side"), .title = N_("Side"),
      .help = N_("The side that is treated."), .sources = "", .audiences = MEDICAL, .chars = 6,
    },
    .dup_text = rehab_athlete_text_dup_side,
  },
  [REHAB_ATHLETE_COLUMN_PHASE] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_PHASE, .key = "phase", .heading = NC_("squad column", "Phase"), .title = N_("Phase"),
      .help = N_("The phase that the clinician last moved to."), .sources = "", .audiences = MEDICAL, .chars = 11,
    },
    .dup_text = rehab_athlete_text_dup_phase,
  },
  [REHAB_ATHLETE_COLUMN_DAY] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_DAY, .key = "day", .heading = NC_("squad column", "Day"), .title = N_("Day in the phase"),
      .help = N_("Days since the phase began, the first one counted."), .sources = "", .audiences = MEDICAL,
      .numeric = TRUE, .chars = 6,
    },
    .dup_text = rehab_athlete_text_dup_day, .dup_detail = rehab_athlete_text_dup_day_detail,
    .dup_brief = rehab_athlete_text_dup_day_brief,
  },
  [REHAB_ATHLETE_COLUMN_PAIN] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_PAIN, .key = "pain", .heading = NC_("squad column", "Pain, 28 d"),
      .title = N_("Last worst pain of a day, and of 28 days"),
      .help = N_("0 to 10, from the diary, with the day that it is of. The line is broken where it was not asked, and has the "
                 "same scale in all rows."), .sources = "", .audiences = MEDICAL, .numeric = TRUE,
      .graph = REHAB_ATHLETE_GRAPH_PAIN, .chars = 5,
    },
    .dup_text = rehab_athlete_text_dup_pain, .dup_detail = rehab_athlete_text_dup_pain_day,
    .dup_brief = rehab_athlete_text_dup_pain_day,
  },
  [REHAB_ATHLETE_COLUMN_SETTLED] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_SETTLED, .key = "settled", .heading = NC_("squad column", "Settled"),
      .title = N_("Last session settled"),
      .help = N_("Settled: the pain of the next morning was not above that before the session. Only the last session of "
                 "training counts."), .sources = "F72 F90 R36", .audiences = MEDICAL, .chars = 12,
    },
    .dup_text = rehab_athlete_text_dup_settled, .dup_detail = rehab_athlete_text_dup_session_day,
    .dup_brief = rehab_athlete_text_dup_session_day,
  },
  [REHAB_ATHLETE_COLUMN_LOAD] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_LOAD, .key = "load", .heading = NC_("squad column", "Load, 7 d"),
      .title = N_("Load of the last 7 days, and of 28 days day by day"),
      .help = N_("Effort times minutes of all training, in arbitrary units. Below it how many of the seven days were kept: the "
                 "sum is of these alone. Days that were not kept are gaps in the base line, not rest, and the bars have the "
                 "same scale in all rows."), .sources = "R52 R53 R54", .audiences = MEDICAL, .numeric = TRUE,
      .graph = REHAB_ATHLETE_GRAPH_LOAD, .chars = 7,
    },
    .dup_text = rehab_athlete_text_dup_load, .dup_detail = rehab_athlete_text_dup_load_detail,
    .dup_brief = rehab_athlete_text_dup_load_brief,
  },
  [REHAB_ATHLETE_COLUMN_CHANGE] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_CHANGE, .key = "change", .heading = NC_("squad column", "Change"),
      .title = N_("Load against the 7 days before"),
      .help = N_("The load of the last seven days against the seven before. Where days are missing the two are not of the same "
                 "number of days."), .sources = "", .audiences = MEDICAL, .numeric = TRUE, .chars = 7,
    },
    .dup_text = rehab_athlete_text_dup_change, .dup_detail = rehab_athlete_text_dup_change_detail,
    .dup_brief = rehab_athlete_text_dup_change_brief,
  },
  [REHAB_ATHLETE_COLUMN_OUTCOME] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_OUTCOME, .key = "outcome", .heading = NC_("squad column", "VISA-H"),
      .title = N_("VISA-H, and its change since the first"),
      .help = N_("0 to 100, higher is better; then the change since the first one of the episode."), .sources = "R15",
      .audiences = MEDICAL, .numeric = TRUE, .chars = 7,
    },
    .dup_text = rehab_athlete_text_dup_outcome, .dup_detail = rehab_athlete_text_dup_outcome_day,
    .dup_brief = rehab_athlete_text_dup_outcome_day,
  },
  [REHAB_ATHLETE_COLUMN_SYMMETRY] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_SYMMETRY, .key = "symmetry", .heading = NC_("squad column", "Symmetry"),
      .title = N_("Limb symmetry"),
      .help = N_("The involved side in percent of the other by the best trials; where both are, the weaker in percent of the "
                 "stronger. The lowest of all tests of the last assessment that has one."), .sources = "R72",
      .audiences = MEDICAL, .numeric = TRUE, .chars = 8,
    },
    .dup_text = rehab_athlete_text_dup_symmetry, .dup_detail = rehab_athlete_text_dup_symmetry_test,
    .dup_brief = rehab_athlete_text_dup_symmetry_day,
  },
  [REHAB_ATHLETE_COLUMN_ENTRY] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_ENTRY, .key = "entry", .heading = NC_("squad column", "Entry"),
      .title = N_("Last entry in the diary"),
      .help = N_("How many days ago anything was last written down."), .sources = "", .audiences = MEDICAL, .numeric = TRUE,
      .chars = 7,
    },
    .dup_text = rehab_athlete_text_dup_entry, .dup_detail = rehab_athlete_text_dup_entry_day,
    .dup_brief = rehab_athlete_text_dup_entry_day,
  },
  [REHAB_ATHLETE_COLUMN_ATTENTION] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_ATTENTION, .key = "attention", .heading = NC_("squad column", "Attention"),
      .title = N_("Wants attention"),
      .help = N_("The clinic’s rules that speak today, each with its figures and its source in the panel of the athlete. What was "
                 "set aside rests."), .sources = "", .audiences = MEDICAL, .chars = 17,
    },
    .dup_text = rehab_athlete_text_dup_attention, .dup_detail = rehab_athlete_text_dup_reasons,
    .dup_brief = rehab_athlete_text_dup_reasons,
  },
  [REHAB_ATHLETE_COLUMN_CLEARANCE] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_CLEARANCE, .key = "clearance", .heading = NC_("squad column", "Cleared for"),
      .title = N_("Cleared for"), .help = N_("What the coach sees of this case."), .sources = "", .audiences = MEDICAL,
      .chars = 14,
    },
    .dup_text = rehab_athlete_text_dup_participation, .dup_detail = rehab_athlete_text_dup_limits,
    .dup_brief = rehab_athlete_text_dup_limits,
  },
  [REHAB_ATHLETE_COLUMN_PARTICIPATION] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_PARTICIPATION, .key = "participation", .heading = NC_("squad column", "Allowed today"),
      .title = N_("Allowed today"),
      .help = N_("What the medical staff decided last. Where two decisions stand beside each other, what both allow."),
      .sources = "", .audiences = COACH, .chars = 20,
    },
    .dup_text = rehab_athlete_text_dup_participation,
  },
  [REHAB_ATHLETE_COLUMN_SPEED] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_SPEED, .key = "speed", .heading = NC_("squad column", "Top speed"),
      .title = N_("The fastest, of the own top speed"), .help = N_("In percent of the athlete’s own top speed."),
      .sources = "", .audiences = COACH, .numeric = TRUE, .chars = 11,
    },
    .dup_text = rehab_athlete_text_dup_speed,
  },
  [REHAB_ATHLETE_COLUMN_DISTANCE] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_DISTANCE, .key = "distance", .heading = NC_("squad column", "Distance"),
      .title = N_("Distance of one session"), .help = N_("The most in one session."), .sources = "", .audiences = COACH,
      .numeric = TRUE, .chars = 9,
    },
    .dup_text = rehab_athlete_text_dup_distance,
  },
  [REHAB_ATHLETE_COLUMN_HILLS] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_HILLS, .key = "hills", .heading = NC_("squad column", "Hills"), .title = N_("Hills"),
      .help = N_("Running up and down."), .sources = "", .audiences = COACH, .chars = 12,
    },
    .dup_text = rehab_athlete_text_dup_hills,
  },
  [REHAB_ATHLETE_COLUMN_MATCH] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_MATCH, .key = "match", .heading = NC_("squad column", "Match"), .title = N_("Match minutes"),
      .help = N_("The most in one match."), .sources = "", .audiences = COACH, .numeric = TRUE, .chars = 9,
    },
    .dup_text = rehab_athlete_text_dup_match,
  },
  [REHAB_ATHLETE_COLUMN_DRILLS] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_DRILLS, .key = "drills", .heading = NC_("squad column", "Drills"), .title = N_("Drills"),
      .help = N_("The drills of field sport that are allowed."), .sources = "", .audiences = COACH, .chars = 32,
    },
    .dup_text = rehab_athlete_text_dup_drills,
  },
  [REHAB_ATHLETE_COLUMN_REVIEW] = {
    .column = {
      .id = REHAB_ATHLETE_COLUMN_REVIEW, .key = "review", .heading = NC_("squad column", "Next review"),
      .title = N_("Next review"), .help = N_("When the medical staff look at it again."), .sources = "", .audiences = COACH,
      .chars = 11,
    },
    .dup_text = rehab_athlete_text_dup_review,
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rows) == REHAB_N_ATHLETE_COLUMNS);

static const Row *
get_row (const RehabAthleteColumn *self)
{
  return &rows[self->id];
}

/**
 * rehab_athlete_column_get:
 * @id: which one
 *
 * Returns: (transfer none): the column, in the order in which they stand from left to right
 */
const RehabAthleteColumn *
rehab_athlete_column_get (RehabAthleteColumnId id)
{
  g_return_val_if_fail ((guint) id < REHAB_N_ATHLETE_COLUMNS, NULL);

  return &rows[id].column;
}

/**
 * rehab_athlete_column_lookup:
 * @key: (nullable): "pain"
 *
 * Returns: (transfer none) (nullable): the column, or `NULL` where there is none of that name
 */
const RehabAthleteColumn *
rehab_athlete_column_lookup (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (rows[i].column.key, key) == 0)
      return &rows[i].column;

  return NULL;
}

gboolean
rehab_athlete_column_is_for (const RehabAthleteColumn *self,
                             RehabSquadAudience        audience)
{
  return (self->audiences & (1u << audience)) != 0;
}

/**
 * rehab_athlete_column_is_known:
 * @self: a column
 * @line: a line
 *
 * Tells whether the line has a figure or an answer for the column; where not, its text says why, and is grey.
 *
 * Returns: whether it is known
 */
gboolean
rehab_athlete_column_is_known (const RehabAthleteColumn *self,
                               const RehabAthleteLine   *line)
{
  return self->id == REHAB_ATHLETE_COLUMN_NAME || rehab_athlete_line_get_rank (line, self->id).known;
}

/**
 * rehab_athlete_column_dup_text:
 * @self: a column
 * @line: a line
 *
 * Says what stands in the cell: the figure, or in words why there is none.
 *
 * Returns: (transfer full): the text in the language that is spoken, never empty
 */
char *
rehab_athlete_column_dup_text (const RehabAthleteColumn *self,
                               const RehabAthleteLine   *line)
{
  g_return_val_if_fail (self != NULL && line != NULL, NULL);

  return get_row (self)->dup_text (line);
}

/**
 * rehab_athlete_column_dup_detail:
 * @self: a column
 * @line: a line
 *
 * Says what stands small beside the text: the day of a figure, how many days it is made of, the reasons.
 *
 * Returns: (transfer full) (nullable): the text in the language that is spoken, or `NULL` for nothing
 */
char *
rehab_athlete_column_dup_detail (const RehabAthleteColumn *self,
                                 const RehabAthleteLine   *line)
{
  const Row *row = get_row (self);

  return row->dup_detail != NULL ? row->dup_detail (line) : NULL;
}

/**
 * rehab_athlete_column_dup_brief:
 * @self: a column
 * @line: a line
 *
 * Says of the detail what there is room for in a row of a table: "22 Nov", "6/7" for six of seven days kept.
 *
 * Returns: (transfer full) (nullable): the text in the language that is spoken, or `NULL` for nothing
 */
char *
rehab_athlete_column_dup_brief (const RehabAthleteColumn *self,
                                const RehabAthleteLine   *line)
{
  const Row *row = get_row (self);

  return row->dup_brief != NULL ? row->dup_brief (line) : NULL;
}

static int
compare_names (const RehabAthleteLine *a,
               const RehabAthleteLine *b)
{
  int order = g_utf8_collate (a->name, b->name);

  if (order == 0)
    order = g_strcmp0 (a->patient_id, b->patient_id);
  if (order == 0)
    order = (a->side > b->side) - (a->side < b->side);

  return order != 0 ? order : g_strcmp0 (a->episode_id, b->episode_id);
}

/**
 * rehab_athlete_column_compare:
 * @self: a column
 * @descending: whether the greatest comes first
 * @a: a line
 * @b: another line
 *
 * Orders two lines. What is not known comes last both ways, and lines that are alike are in the order of the names.
 *
 * Returns: below 0 when @a comes first, above 0 when @b does, 0 when they are of the same case
 */
int
rehab_athlete_column_compare (const RehabAthleteColumn *self,
                              gboolean                  descending,
                              const RehabAthleteLine   *a,
                              const RehabAthleteLine   *b)
{
  RehabNumber rank_a, rank_b;

  if (self->id == REHAB_ATHLETE_COLUMN_NAME)
    return descending ? compare_names (b, a) : compare_names (a, b);

  rank_a = rehab_athlete_line_get_rank (a, self->id);
  rank_b = rehab_athlete_line_get_rank (b, self->id);
  if (!rank_a.known || !rank_b.known)
    {
      if (rank_a.known != rank_b.known)
        return rank_a.known ? -1 : 1;
      return compare_names (a, b);
    }
  if (rehab_number_equal (rank_a, rank_b))
    return compare_names (a, b);

  return (rank_a.value < rank_b.value) == descending ? 1 : -1;
}
