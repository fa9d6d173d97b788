/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-kind.h"
#include "rehab-import-row.h"

#include <math.h>
#include <string.h>

/* How much of a cell is shown where it cannot be read. */
#define MOST_SHOWN 40

/* An identity that the file gives is kept as it is up to here, beyond that by its digest. */
#define MOST_IDENTITY 60

/* Watches travel: where it is tomorrow already, a session of today is not in the future. */
#define DAYS_AHEAD 1

#define MOST_POSITION 99

typedef struct
{
  guint n_sessions;
  RehabDiaryDay day;
  gboolean has_day;
} DayBefore;

struct _RehabRowMaker
{
  RehabImportMapping *mapping;
  GTimeZone *zone;
  RehabDate today;
  const RehabField *fields[REHAB_N_TARGETS];
  GHashTable *days;     /* athlete and date -> DayBefore */
  GHashTable *repeats;  /* athlete and facts -> how many had them before */
};

/* The row that is being made. */
typedef struct
{
  RehabRowMaker *maker;
  RehabImportRow *row;
  RehabSession session;
  RehabDiaryDay day;
  gboolean has_session;
  gboolean has_day;
  gboolean has_kind;
  gboolean is_rest;
  RehabDate date;
  int seconds;             /* of the day; -1 when not said */
  const char *identity;
  const char *texts[REHAB_N_TARGETS];
} Work;

static gboolean
fail (Work                  *work,
      RehabImportProblemCode code,
      int                    column,
      const char            *cell)
{
  RehabImportProblem *problem = g_new0 (RehabImportProblem, 1);

  problem->code = code;
  problem->column = column;
  if (column >= 0 && (guint) column < work->maker->mapping->n_columns)
    problem->target = work->maker->mapping->columns[column].target;
  if (cell != NULL)
    problem->cell = g_utf8_strlen (cell, -1) > MOST_SHOWN ? g_utf8_substring (cell, 0, MOST_SHOWN) : g_strdup (cell);
  work->row->problem = problem;

  return FALSE;
}

static gboolean
check_date (Work       *work,
            RehabDate   date,
            int         days_ahead,
            int         column,
            const char *cell)
{
  int year, month, day;

  if (!rehab_date_is_set (date))
    return fail (work, REHAB_PROBLEM_NOT_A_DATE, column, cell);

  rehab_date_get_ymd (date, &year, &month, &day);
  if (year < REHAB_IMPORT_FIRST_YEAR)
    return fail (work, REHAB_PROBLEM_TOO_EARLY, column, cell);
  if (rehab_date_compare (date, rehab_date_add_days (work->maker->today, days_ahead)) > 0)
    return fail (work, REHAB_PROBLEM_IN_FUTURE, column, cell);

  work->date = date;

  return TRUE;
}

static gboolean
read_date (Work       *work,
           const char *cell,
           int         column)
{
  RehabMoment moment;

  if (!rehab_moment_parse (cell, work->maker->mapping->date_order, &moment))
    return fail (work, REHAB_PROBLEM_NOT_A_DATE, column, cell);
  if (moment.has_time)
    work->seconds = moment.seconds;

  return check_date (work, rehab_moment_get_date (&moment, work->maker->zone), 0, column, cell);
}

static RehabImportProblemCode
get_problem (const GError *error)
{
  switch ((RehabErrorCode) error->code)
    {
    case REHAB_ERROR_NOT_WHOLE:
      return REHAB_PROBLEM_NOT_WHOLE;

    case REHAB_ERROR_TOO_LONG:
      return REHAB_PROBLEM_TOO_LONG;

    case REHAB_ERROR_NOT_TEXT:
      return REHAB_PROBLEM_NOT_TEXT;

    case REHAB_ERROR_EMPTY:
    case REHAB_ERROR_OUT_OF_RANGE:
    case REHAB_ERROR_NOT_A_DATE:
    case REHAB_ERROR_IN_FUTURE:
    case REHAB_ERROR_TOO_EARLY:
    case REHAB_ERROR_CONTRADICTION:
    default:
      return REHAB_PROBLEM_OUT_OF_RANGE;
    }
}

static gpointer
get_values (Work             *work,
            RehabImportTarget target)
{
  if (rehab_import_target_get_info (target)->type == &rehab_session_type)
    {
      work->has_session = TRUE;
      return &work->session;
    }

  work->has_day = TRUE;

  return &work->day;
}

/* Puts a number into its field, which says whether it can be there. */
static gboolean
set_number (Work             *work,
            RehabImportTarget target,
            double            value,
            int               column,
            const char       *cell)
{
  g_autoptr (GError) error = NULL;
  const RehabTargetInfo *info = rehab_import_target_get_info (target);
  const RehabField *field = work->maker->fields[target];
  gpointer values = get_values (work, target);

  value /= info->size;
  if (info->step > 0.0)
    {
      /* Divided rather than multiplied, so that 0.1 is the number that is typed as 0.1. */
      double per_unit = round (1.0 / info->step);

      value = round (value * per_unit) / per_unit;
    }

  *(RehabNumber *) ((char *) values + field->offset) = rehab_number (value);
  if (rehab_record_check_field (field, values, &error))
    return TRUE;

  return fail (work, get_problem (error), column, cell);
}

/* Pain and effort are also written as "3/10". */
static gboolean
is_out_of_ten (const char *rest)
{
  return *rest == '\0' || strcmp (rest, "/10") == 0 || strcmp (rest, "/ 10") == 0;
}

static gboolean
read_quantity (Work                    *work,
               const RehabImportColumn *column,
               const char              *cell,
               int                      n)
{
  const RehabImportMapping *mapping = work->maker->mapping;
  const RehabTargetInfo *info = rehab_import_target_get_info (column->target);
  const char *rest;
  double value;

  switch (info->quantity)
    {
    case REHAB_QUANTITY_DURATION:
      if (!rehab_quantity_parse_duration (cell, column->unit, mapping->clock, mapping->decimal, &value))
        return fail (work, REHAB_PROBLEM_NOT_A_DURATION, n, cell);
      break;

    case REHAB_QUANTITY_LENGTH:
      if (!rehab_quantity_parse_length (cell, column->unit, mapping->decimal, &value))
        return fail (work, REHAB_PROBLEM_NOT_A_LENGTH, n, cell);
      break;

    case REHAB_QUANTITY_NUMBER:
      if (!rehab_quantity_parse_number (cell, mapping->decimal, &value, &rest) || !is_out_of_ten (rest))
        return fail (work, REHAB_PROBLEM_NOT_A_NUMBER, n, cell);
      break;

    case REHAB_QUANTITY_NONE:
    case REHAB_QUANTITY_TEXT:
    default:
      g_return_val_if_reached (FALSE);
    }

  return set_number (work, column->target, value, n, cell);
}

/* Takes off what our own files put before a text that a spreadsheet would calculate. */
static const char *
skip_guard (const char *text)
{
  return text[0] == '\'' && text[1] != '\0' && strchr ("=+-@'\t\r", text[1]) != NULL ? text + 1 : text;
}

/* A note is one line; the breaks of a longer one become blanks. */
static char *
dup_line (const char *text)
{
  return text != NULL ? g_strdelimit (g_strdup (text), "\n\t", ' ') : NULL;
}

static gboolean
read_text (Work             *work,
           RehabImportTarget target,
           const char       *cell,
           int               column)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  const char *text = skip_guard (cell);
  const RehabField *field = work->maker->fields[target];

  if (field == NULL)
    {
      work->texts[target] = text;
      return TRUE;
    }

  line = dup_line (text);
  *(const char **) ((char *) get_values (work, target) + field->offset) = line;
  if (!rehab_record_check_field (field, get_values (work, target), &error))
    {
      *(const char **) ((char *) get_values (work, target) + field->offset) = NULL;
      return fail (work, get_problem (error), column, cell);
    }

  *(const char **) ((char *) get_values (work, target) + field->offset) = NULL;
  work->texts[target] = text;

  return TRUE;
}

static gboolean
read_kind (Work       *work,
           const char *cell,
           int         column)
{
  RehabSessionKind kind;

  if (!rehab_import_mapping_find_kind (work->maker->mapping, skip_guard (cell), &kind))
    return fail (work, REHAB_PROBLEM_UNKNOWN_KIND, column, cell);

  if (kind == REHAB_SESSION_KIND_NONE)
    {
      work->is_rest = TRUE;
      return TRUE;
    }

  work->session.kind = kind;
  work->has_kind = TRUE;
  work->has_session = TRUE;

  return TRUE;
}

static gboolean
read_yes_no (Work       *work,
             const char *cell,
             int         column)
{
  static const char *const yes[] = { "yes", "y", "ja", "j", "true", "1", "x", "rest", "wahr" };
  static const char *const no[] = { "no", "n", "nein", "false", "0", "falsch" };
  g_autofree char *folded = rehab_import_fold (cell);

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    if (strcmp (folded, yes[i]) == 0)
      {
        work->is_rest = TRUE;
        return TRUE;
      }

  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    if (strcmp (folded, no[i]) == 0)
      return TRUE;

  return fail (work, REHAB_PROBLEM_NOT_YES_OR_NO, column, cell);
}

static gboolean
read_cell (Work       *work,
           int         n,
           const char *cell)
{
  const RehabImportColumn *column = &work->maker->mapping->columns[n];

  if (column->target == REHAB_TARGET_NONE || rehab_quantity_is_blank (cell))
    return TRUE;

  switch (column->target)
    {
    case REHAB_TARGET_DATE:
      return read_date (work, cell, n);

    case REHAB_TARGET_TIME:
      return rehab_moment_parse_clock (cell, &work->seconds) || fail (work, REHAB_PROBLEM_NOT_A_TIME, n, cell);

    case REHAB_TARGET_KIND:
      return read_kind (work, cell, n);

    case REHAB_TARGET_REST_DAY:
      return read_yes_no (work, cell, n);

    case REHAB_TARGET_ATHLETE:
    case REHAB_TARGET_IDENTITY:
    case REHAB_TARGET_NOTE:
    case REHAB_TARGET_DAY_NOTE:
      return read_text (work, column->target, cell, n);

    case REHAB_TARGET_NONE:
    case REHAB_TARGET_MINUTES:
    case REHAB_TARGET_EFFORT:
    case REHAB_TARGET_DISTANCE:
    case REHAB_TARGET_CLIMB:
    case REHAB_TARGET_SPRINT:
    case REHAB_TARGET_PAIN_BEFORE:
    case REHAB_TARGET_PAIN_DURING:
    case REHAB_TARGET_PAIN_AFTER:
    case REHAB_TARGET_PAIN_NEXT_MORNING:
    case REHAB_TARGET_WAKING_PAIN:
    case REHAB_TARGET_WORST_PAIN:
    case REHAB_TARGET_SITTING_MINUTES:
    case REHAB_TARGET_SITTING_PAIN:
    case REHAB_N_TARGETS:
    default:
      return read_quantity (work, column, cell, n);
    }
}

static const char *
get_athlete (const RehabImportRow *row)
{
  return row->athlete != NULL ? row->athlete : "";
}

static char *
dup_number (RehabNumber number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (number.known ? g_ascii_formatd (buffer, sizeof buffer, "%.3f", number.value) : "");
}

/*
 * What a session is told by when the file has no name for it: when, how long and how far. Not what is often added or
 * put right later, like effort, pain or the kind, so that the file is known again when it is.
 */
static char *
dup_facts (const RehabSession *session,
           int                 seconds)
{
  g_autofree char *date = rehab_date_to_iso (session->date);
  g_autofree char *minutes = dup_number (session->minutes);
  g_autofree char *distance = dup_number (session->distance_km);

  if (seconds < 0)
    return g_strdup_printf ("%s||%s|%s", date, minutes, distance);

  return g_strdup_printf ("%s|%02d:%02d|%s|%s", date, seconds / 3600, seconds / 60 % 60, minutes, distance);
}

/* The n-th session with the same facts is another one. */
static char *
number_facts (GHashTable *repeats,
              const char *athlete,
              const char *facts)
{
  char *key = g_strdup_printf ("%s\n%s", athlete, facts);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (repeats, key)) + 1;

  g_hash_table_replace (repeats, key, GUINT_TO_POINTER (n));

  return n == 1 ? g_strdup (facts) : g_strdup_printf ("%s|%u", facts, n);
}

static char *
dup_day_identity (RehabDate date)
{
  g_autofree char *iso = rehab_date_to_iso (date);

  return g_strconcat ("day:", iso, NULL);
}

static DayBefore *
ensure_day (RehabRowMaker *self,
            const char    *athlete,
            RehabDate      date)
{
  g_autofree char *key = g_strdup_printf ("%s\n%u", athlete, date.julian);
  DayBefore *before = g_hash_table_lookup (self->days, key);

  if (before == NULL)
    {
      before = g_new0 (DayBefore, 1);
      g_hash_table_insert (self->days, g_steal_pointer (&key), before);
    }

  return before;
}

static gboolean
same_answers (const RehabDiaryDay *a,
              const RehabDiaryDay *b)
{
  return rehab_number_equal (a->waking_pain, b->waking_pain) && rehab_number_equal (a->worst_pain, b->worst_pain)
         && rehab_number_equal (a->sitting_minutes, b->sitting_minutes) && rehab_number_equal (a->sitting_pain, b->sitting_pain)
         && !a->rest_day == !b->rest_day;
}

static gboolean
place_session (Work      *work,
               DayBefore *before)
{
  RehabImportRow *row = work->row;
  g_autofree char *facts = NULL;

  if (before->n_sessions > MOST_POSITION)
    return fail (work, REHAB_PROBLEM_TOO_MANY_SESSIONS, -1, NULL);

  work->session.date = work->date;
  work->session.position = (int) before->n_sessions++;
  if (row->activity != NULL)
    facts = rehab_import_activity_dup_identity (row->activity);
  else if (work->identity != NULL && strlen (work->identity) <= MOST_IDENTITY)
    facts = g_strconcat ("id:", work->identity, NULL);
  else if (work->identity != NULL)
    facts = g_compute_checksum_for_string (G_CHECKSUM_SHA256, work->identity, -1);
  else
    facts = dup_facts (&work->session, work->seconds);

  row->session_identity = number_facts (work->maker->repeats, get_athlete (row), facts);
  row->session = g_memdup2 (&work->session, sizeof work->session);
  row->session->note = dup_line (work->texts[REHAB_TARGET_NOTE]);

  return TRUE;
}

static gboolean
place_day (Work      *work,
           DayBefore *before)
{
  RehabImportRow *row = work->row;

  work->day.date = work->date;
  work->day.rest_day = work->is_rest;
  if (before->has_day)
    return same_answers (&before->day, &work->day) || fail (work, REHAB_PROBLEM_DAY_TWICE, -1, NULL);

  before->day = work->day;
  before->has_day = TRUE;
  row->day_identity = dup_day_identity (work->date);
  row->day = g_memdup2 (&work->day, sizeof work->day);
  row->day->note = dup_line (work->texts[REHAB_TARGET_DAY_NOTE]);

  return TRUE;
}

static void
place (Work *work)
{
  DayBefore *before = ensure_day (work->maker, get_athlete (work->row), work->date);

  if (work->has_session && !place_session (work, before))
    return;
  if (work->has_day || work->is_rest)
    place_day (work, before);
}

static gboolean
has_numbers (const RehabSession *session)
{
  return session->minutes.known || session->effort.known || session->distance_km.known || session->climb_m.known
         || session->sprint_m.known || session->pain_before.known || session->pain_during.known || session->pain_after.known
         || session->pain_next_morning.known;
}

static gboolean
settle_kind (Work *work)
{
  /* A day of rest with noughts for a session has none. */
  if (work->is_rest && !work->has_kind)
    {
      work->has_session = FALSE;
      return TRUE;
    }
  if (!work->has_session || work->has_kind)
    return TRUE;

  work->session.kind = work->maker->mapping->default_kind;
  if (work->session.kind != REHAB_SESSION_KIND_NONE)
    return TRUE;

  /* A note alone, beside the day's answers, is about the day. */
  if (!has_numbers (&work->session) && work->has_day && work->texts[REHAB_TARGET_DAY_NOTE] == NULL)
    {
      work->texts[REHAB_TARGET_DAY_NOTE] = work->texts[REHAB_TARGET_NOTE];
      work->has_session = FALSE;
      return TRUE;
    }

  return fail (work, REHAB_PROBLEM_NO_KIND, rehab_import_mapping_find (work->maker->mapping, REHAB_TARGET_KIND), NULL);
}

/**
 * rehab_row_maker_new:
 * @mapping: what the columns are
 * @zone: the time zone whose calendar counts for what is in UTC
 * @today: today, which no training is after
 *
 * Prepares to make rows.
 *
 * Returns: (transfer full): a maker that has seen no row
 */
RehabRowMaker *
rehab_row_maker_new (const RehabImportMapping *mapping,
                     GTimeZone                *zone,
                     RehabDate                 today)
{
  RehabRowMaker *self = g_new0 (RehabRowMaker, 1);

  self->mapping = rehab_import_mapping_copy (mapping);
  self->zone = g_time_zone_ref (zone);
  self->today = today;
  self->days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->repeats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < REHAB_N_TARGETS; i++)
    self->fields[i] = rehab_import_target_get_field ((RehabImportTarget) i);

  return self;
}

void
rehab_row_maker_free (RehabRowMaker *self)
{
  rehab_import_mapping_free (self->mapping);
  g_time_zone_unref (self->zone);
  g_hash_table_unref (self->days);
  g_hash_table_unref (self->repeats);
  g_free (self);
}

static gboolean
read_cells (Work              *work,
            const char *const *cells,
            guint              n_cells)
{
  const RehabImportMapping *mapping = work->maker->mapping;

  for (guint i = mapping->n_columns; i < n_cells; i++)
    if (!rehab_quantity_is_blank (cells[i]))
      return fail (work, REHAB_PROBLEM_MORE_CELLS, -1, NULL);

  for (guint i = 0; i < MIN (n_cells, mapping->n_columns); i++)
    if (!read_cell (work, (int) i, cells[i]))
      return FALSE;

  return TRUE;
}

/**
 * rehab_row_maker_make:
 * @self: a maker
 * @line: the line of the file, from 1
 * @cells: the cells of the row
 * @n_cells: how many
 *
 * Reads a row: into a session, a day or both, or into what is wrong with it.
 *
 * Returns: (transfer full) (nullable): the row, `NULL` when it says nothing but a date
 */
RehabImportRow *
rehab_row_maker_make (RehabRowMaker     *self,
                      guint              line,
                      const char *const *cells,
                      guint              n_cells)
{
  g_autoptr (RehabImportRow) row = g_new0 (RehabImportRow, 1);
  Work work = { .maker = self, .row = row, .seconds = -1 };
  gboolean good;

  row->line = line;
  good = read_cells (&work, cells, n_cells);
  if (work.texts[REHAB_TARGET_ATHLETE] != NULL)
    row->athlete = g_strstrip (g_strdup (work.texts[REHAB_TARGET_ATHLETE]));
  work.identity = work.texts[REHAB_TARGET_IDENTITY];
  if (!good)
    return g_steal_pointer (&row);

  if (!work.has_session && !work.has_day && !work.is_rest)
    return NULL;

  if (!rehab_date_is_set (work.date))
    fail (&work, REHAB_PROBLEM_NO_DATE, rehab_import_mapping_find (self->mapping, REHAB_TARGET_DATE), NULL);
  else if (row->athlete == NULL && rehab_import_mapping_find (self->mapping, REHAB_TARGET_ATHLETE) >= 0)
    fail (&work, REHAB_PROBLEM_NO_ATHLETE, rehab_import_mapping_find (self->mapping, REHAB_TARGET_ATHLETE), NULL);
  else if (settle_kind (&work))
    place (&work);

  return g_steal_pointer (&row);
}

static gboolean
set_measured (Work             *work,
              RehabImportTarget target,
              RehabNumber       number)
{
  return !number.known
         || set_number (work, target, number.value * rehab_import_target_get_info (target)->size, -1, NULL);
}

/* The problem of an activity names what is wrong by its target, for it has no column. */
static gboolean
set_all_measured (Work                      *work,
                  const RehabImportActivity *activity)
{
  const struct
  {
    RehabImportTarget target;
    RehabNumber number;
  } measured[] = {
    { REHAB_TARGET_MINUTES, activity->minutes },
    { REHAB_TARGET_DISTANCE, activity->distance_km },
    { REHAB_TARGET_CLIMB, activity->climb_m },
  };

  for (guint i = 0; i < G_N_ELEMENTS (measured); i++)
    if (!set_measured (work, measured[i].target, measured[i].number))
      {
        work->row->problem->target = measured[i].target;
        return FALSE;
      }

  return TRUE;
}

/**
 * rehab_row_maker_make_activity:
 * @self: a maker
 * @number: which of the file's activities it is, from 1
 * @activity: (transfer full): what was recorded
 *
 * Makes a row of an activity.
 *
 * Returns: (transfer full): the row
 */
RehabImportRow *
rehab_row_maker_make_activity (RehabRowMaker       *self,
                               guint                number,
                               RehabImportActivity *activity)
{
  RehabImportRow *row = g_new0 (RehabImportRow, 1);
  Work work = { .maker = self, .row = row, .seconds = -1, .has_session = TRUE };

  row->line = number;
  row->activity = activity;
  if (activity->start == 0)
    {
      fail (&work, REHAB_PROBLEM_NO_DATE, -1, NULL);
      return row;
    }

  work.session.kind = activity->kind != REHAB_SESSION_KIND_NONE ? activity->kind : self->mapping->default_kind;
  if (!check_date (&work, rehab_import_activity_get_date (activity, self->zone), DAYS_AHEAD, -1, NULL)
      || !set_all_measured (&work, activity))
    return row;

  if (work.session.kind == REHAB_SESSION_KIND_NONE)
    fail (&work, REHAB_PROBLEM_NO_KIND, -1, NULL);
  else
    place (&work);

  return row;
}

/**
 * rehab_import_add_identities:
 * @identities: (element-type utf8 utf8): a set that owns its keys
 * @diary: what is in a diary
 *
 * Adds what the rows of a file would be called that says what is in the diary already, typed or not, as our own files do.
 */
void
rehab_import_add_identities (GHashTable       *identities,
                             const RehabDiary *diary)
{
  g_autoptr (GHashTable) repeats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rehab_diary_get_n_days (diary); i++)
    g_hash_table_add (identities, dup_day_identity (rehab_diary_get_day (diary, i)->date));

  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    {
      g_autofree char *facts = dup_facts (rehab_diary_get_session (diary, i), -1);

      g_hash_table_add (identities, number_facts (repeats, "", facts));
    }
}
