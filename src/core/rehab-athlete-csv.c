/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-athlete-column.h"
#include "rehab-choice.h"
#include "rehab-csv-writer.h"
#include "rehab-enum-types.h"

#include <math.h>

#define MOST_CELLS 8

/* A cell of the file. */
typedef struct
{
  const char *key; /* with its unit; never changed */
  void (*append) (GString                *csv,
                  const RehabAthleteLine *line);
} Cell;

/* Cells of the file: words are the names that all our files use, whatever language is spoken. */

#define APPEND_NUMBER(name, number)                                        \
  static void                                                              \
  append_ ## name (GString * csv, const RehabAthleteLine * line)           \
  {                                                                        \
    rehab_csv_append_number (csv, number);                                 \
  }

#define APPEND_DATE(name, date)                                            \
  static void                                                              \
  append_ ## name (GString * csv, const RehabAthleteLine * line)           \
  {                                                                        \
    append_date (csv, date);                                               \
  }

#define APPEND_TEXT(name, text)                                            \
  static void                                                              \
  append_ ## name (GString * csv, const RehabAthleteLine * line)           \
  {                                                                        \
    rehab_csv_append_text (csv, text);                                     \
  }

static void
append_date (GString  *csv,
             RehabDate date)
{
  if (rehab_date_is_set (date))
    {
      g_autofree char *iso = rehab_date_to_iso (date);

      g_string_append (csv, iso);
    }
}

static const char *
get_nick (GType type,
          int   value)
{
  return value != 0 ? rehab_choice_get_nick (type, value) : NULL;
}

static const char *
get_verdict_name (const RehabAthleteLine *line)
{
  static const char *const names[] = {
    [REHAB_VERDICT_NOT_ASKED] = "not-asked", [REHAB_VERDICT_NOT_YET] = "not-yet",
    [REHAB_VERDICT_SETTLED] = "settled", [REHAB_VERDICT_NOT_SETTLED] = "not-settled",
  };

  return rehab_date_is_set (line->session_on) ? names[line->verdict] : NULL;
}

static RehabNumber
get_days_kept (const RehabAthleteLine *line,
               guint                   days_kept)
{
  return line->episode_id != NULL && !line->unreadable ? rehab_number (days_kept) : REHAB_NUMBER_NOT_ASKED;
}

/* The lowest, or the highest, of the days that are known. */
static RehabNumber
find_extreme (const RehabNumber *values,
              gboolean           highest)
{
  RehabNumber found = REHAB_NUMBER_NOT_ASKED;

  for (guint i = 0; i < REHAB_ATHLETE_DAYS; i++)
    if (values[i].known && (!found.known || (highest ? values[i].value > found.value : values[i].value < found.value)))
      found = values[i];

  return found;
}

APPEND_TEXT (name, line->name)
APPEND_TEXT (sport, get_nick (rehab_sport_get_type (), (int) line->sport))
APPEND_TEXT (side, get_nick (rehab_side_get_type (), (int) line->side))
APPEND_TEXT (phase, get_nick (rehab_phase_get_type (), (int) line->phase))
APPEND_NUMBER (day, line->phase_day)
APPEND_DATE (since, line->phase_since)
APPEND_DATE (closed, line->closed_on)
APPEND_NUMBER (pain, line->pain)
APPEND_DATE (pain_date, line->pain_on)
APPEND_NUMBER (pain_lowest, find_extreme (line->pains, FALSE))
APPEND_NUMBER (pain_highest, find_extreme (line->pains, TRUE))
APPEND_TEXT (verdict, get_verdict_name (line))
APPEND_DATE (session_date, line->session_on)
APPEND_NUMBER (load, line->week.load)
APPEND_NUMBER (load_kept, get_days_kept (line, line->week.days_kept))
APPEND_NUMBER (load_before, line->before.load)
APPEND_NUMBER (load_before_kept, get_days_kept (line, line->before.days_kept))
APPEND_NUMBER (change, line->change.known ? rehab_number (round (line->change.value * 1000.0) / 10.0) : REHAB_NUMBER_NOT_ASKED)
APPEND_NUMBER (outcome, line->outcome)
APPEND_DATE (outcome_date, line->outcome_on)
APPEND_NUMBER (outcome_change, line->outcome_change)
APPEND_DATE (outcome_first, line->outcome_first_on)
APPEND_NUMBER (symmetry, line->symmetry.known ? rehab_number (round (line->symmetry.value * 10.0) / 10.0) : REHAB_NUMBER_NOT_ASKED)
APPEND_DATE (symmetry_date, line->symmetry_on)
APPEND_TEXT (symmetry_test, line->symmetry_item != NULL ? line->symmetry_item->key : NULL)
APPEND_DATE (entry, line->last_entry)
APPEND_NUMBER (entry_days, line->entry_days)
APPEND_NUMBER (reasons, !line->unreadable && line->episode_id != NULL ? rehab_number (line->reasons->len) : REHAB_NUMBER_NOT_ASKED)
APPEND_TEXT (participation, line->clearance != NULL
             ? get_nick (rehab_participation_get_type (), (int) line->clearance->participation) : NULL)
APPEND_NUMBER (speed_percent, line->clearance != NULL ? line->clearance->speed_percent : REHAB_NUMBER_NOT_ASKED)
APPEND_NUMBER (speed_kmh, line->clearance != NULL ? line->clearance->speed_kmh : REHAB_NUMBER_NOT_ASKED)
APPEND_NUMBER (distance, line->clearance != NULL ? line->clearance->distance_km : REHAB_NUMBER_NOT_ASKED)
APPEND_TEXT (hills, line->clearance != NULL
             ? get_nick (rehab_allowance_get_type (), (int) line->clearance->hills) : NULL)
APPEND_NUMBER (match, line->clearance != NULL ? line->clearance->match_minutes : REHAB_NUMBER_NOT_ASKED)
APPEND_TEXT (drills, line->clearance != NULL ? line->clearance->stages : NULL)
APPEND_DATE (review, line->clearance != NULL ? line->clearance->review_on : REHAB_DATE_NONE)

/* The rules that speak, in the words of the table of rules, so that a file can be read beside the screen. */
static void
append_rules (GString                *csv,
              const RehabAthleteLine *line)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < line->reasons->len; i++)
    {
      const RehabAthleteReason *reason = g_ptr_array_index (line->reasons, i);

      g_string_append_printf (keys, "%s%s", i > 0 ? " " : "", reason->rule->key);
    }

  rehab_csv_append_text (csv, keys->str);
}

/* What the columns are in the file. */
static const Cell cells[REHAB_N_ATHLETE_COLUMNS][MOST_CELLS] = {
  [REHAB_ATHLETE_COLUMN_NAME] = { { "athlete", append_name } },
  [REHAB_ATHLETE_COLUMN_SIDE] = { { "sport", append_sport }, { "side", append_side } },
  [REHAB_ATHLETE_COLUMN_PHASE] = { { "phase", append_phase } },
  [REHAB_ATHLETE_COLUMN_DAY] = { { "phase_day", append_day }, { "phase_since", append_since }, { "episode_closed", append_closed } },
  [REHAB_ATHLETE_COLUMN_PAIN] = {
    { "last_worst_pain", append_pain }, { "last_worst_pain_date", append_pain_date },
    { "worst_pain_28_days_lowest", append_pain_lowest }, { "worst_pain_28_days_highest", append_pain_highest },
  },
  [REHAB_ATHLETE_COLUMN_SETTLED] = { { "last_session", append_verdict }, { "last_session_date", append_session_date } },
  [REHAB_ATHLETE_COLUMN_LOAD] = { { "load_7_days", append_load }, { "load_7_days_kept", append_load_kept } },
  [REHAB_ATHLETE_COLUMN_CHANGE] = {
    { "load_before", append_load_before }, { "load_before_kept", append_load_before_kept },
    { "load_change_percent", append_change },
  },
  [REHAB_ATHLETE_COLUMN_OUTCOME] = {
    { "visa_h", append_outcome }, { "visa_h_date", append_outcome_date }, { "visa_h_change", append_outcome_change },
    { "visa_h_first_date", append_outcome_first },
  },
  [REHAB_ATHLETE_COLUMN_SYMMETRY] = {
    { "symmetry_percent", append_symmetry }, { "symmetry_date", append_symmetry_date },
    { "symmetry_test", append_symmetry_test },
  },
  [REHAB_ATHLETE_COLUMN_ENTRY] = { { "last_entry", append_entry }, { "last_entry_days_ago", append_entry_days } },
  [REHAB_ATHLETE_COLUMN_ATTENTION] = { { "attention", append_reasons }, { "attention_rules", append_rules } },
  [REHAB_ATHLETE_COLUMN_CLEARANCE] = {
    { "participation", append_participation }, { "speed_percent", append_speed_percent }, { "speed_kmh", append_speed_kmh },
    { "distance_km", append_distance }, { "hills", append_hills }, { "match_minutes", append_match },
    { "drills", append_drills }, { "review", append_review },
  },
  [REHAB_ATHLETE_COLUMN_PARTICIPATION] = { { "participation", append_participation } },
  [REHAB_ATHLETE_COLUMN_SPEED] = { { "speed_percent", append_speed_percent }, { "speed_kmh", append_speed_kmh } },
  [REHAB_ATHLETE_COLUMN_DISTANCE] = { { "distance_km", append_distance } },
  [REHAB_ATHLETE_COLUMN_HILLS] = { { "hills", append_hills } },
  [REHAB_ATHLETE_COLUMN_MATCH] = { { "match_minutes", append_match } },
  [REHAB_ATHLETE_COLUMN_DRILLS] = { { "drills", append_drills } },
  [REHAB_ATHLETE_COLUMN_REVIEW] = { { "review", append_review } },
};

static void
append_cells (GString                *csv,
              RehabSquadAudience      audience,
              const RehabAthleteLine *line)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    for (guint n = 0; rehab_athlete_column_is_for (rehab_athlete_column_get (i), audience) && n < MOST_CELLS; n++)
      {
        const Cell *cell = &cells[i][n];

        if (cell->key == NULL)
          break;
        if (!is_first)
          g_string_append_c (csv, ',');
        is_first = FALSE;
        if (line == NULL)
          g_string_append (csv, cell->key);
        else
          cell->append (csv, line);
      }

  g_string_append (csv, REHAB_CSV_LINE_END);
}

/**
 * rehab_athlete_columns_dup_csv:
 * @audience: for whom; a coach's lines have to be made for a coach
 * @lines: (element-type RehabAthleteLine): the lines in their order
 *
 * Writes the table as CSV: UTF-8, RFC 4180, dates as ISO 8601, numbers with a point, nothing for what is not known, and no
 * text that a spreadsheet would calculate.
 *
 * Returns: (transfer full): the file
 */
char *
rehab_athlete_columns_dup_csv (RehabSquadAudience audience,
                               GPtrArray         *lines)
{
  GString *csv = g_string_new (REHAB_CSV_BEGIN);

  append_cells (csv, audience, NULL);
  for (guint i = 0; i < lines->len; i++)
    append_cells (csv, audience, g_ptr_array_index (lines, i));

  return g_string_free_and_steal (csv);
}
