/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-kind.h"
#include "rehab-row-work.h"

#include <math.h>
#include <string.h>

/* How much of a cell is shown where it cannot be read. */
#define MOST_SHOWN 40

#define KMH_OF_METRES_A_SECOND 3.6

/* What can be shown of a cell: as much as tells which one it is, and no characters that are none to read. */
static char *
dup_shown (const char *cell)
{
  GString *shown = g_string_new (NULL);
  guint n = 0;

  for (const char *p = cell; *p != '\0' && n < MOST_SHOWN; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (shown, g_unichar_isprint (c) ? c : g_unichar_isspace (c) ? ' ' : 0xfffd);
    }

  return g_string_free (shown, FALSE);
}

gboolean
rehab_row_work_fail (RehabRowWork          *work,
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
    problem->cell = dup_shown (cell);
  work->row->problem = problem;

  return FALSE;
}

gboolean
rehab_row_work_check_date (RehabRowWork *work,
                           RehabDate     date,
                           int           days_ahead,
                           int           column,
                           const char   *cell)
{
  int year, month, day;

  if (!rehab_date_is_set (date))
    return rehab_row_work_fail (work, REHAB_PROBLEM_NOT_A_DATE, column, cell);

  rehab_date_get_ymd (date, &year, &month, &day);
  if (year < REHAB_IMPORT_FIRST_YEAR)
    return rehab_row_work_fail (work, REHAB_PROBLEM_TOO_EARLY, column, cell);
  if (rehab_date_compare (date, rehab_date_add_days (work->maker->today, days_ahead)) > 0)
    return rehab_row_work_fail (work, REHAB_PROBLEM_IN_FUTURE, column, cell);

  work->date = date;

  return TRUE;
}

static gboolean
read_date (RehabRowWork *work,
           const char   *cell,
           int           column)
{
  RehabMoment moment;

  if (!rehab_moment_parse (cell, work->maker->mapping->date_order, &moment))
    return rehab_row_work_fail (work, REHAB_PROBLEM_NOT_A_DATE, column, cell);
  if (moment.has_time)
    work->seconds = moment.seconds;

  return rehab_row_work_check_date (work, rehab_moment_get_date (&moment, work->maker->zone), 0, column, cell);
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
get_values (RehabRowWork     *work,
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
set_number (RehabRowWork     *work,
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

  return rehab_row_work_fail (work, get_problem (error), column, cell);
}

/* Pain and effort are also written as "3/10". */
static gboolean
is_out_of_ten (const char *rest)
{
  return *rest == '\0' || strcmp (rest, "/10") == 0 || strcmp (rest, "/ 10") == 0;
}

static gboolean
read_quantity (RehabRowWork            *work,
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
        return rehab_row_work_fail (work, REHAB_PROBLEM_NOT_A_DURATION, n, cell);
      break;

    case REHAB_QUANTITY_LENGTH:
      if (!rehab_quantity_parse_measure (cell, info->quantity, column->unit, mapping->decimal, &value))
        return rehab_row_work_fail (work, REHAB_PROBLEM_NOT_A_LENGTH, n, cell);
      break;

    case REHAB_QUANTITY_SPEED:
    case REHAB_QUANTITY_WEIGHT:
      if (!rehab_quantity_parse_measure (cell, info->quantity, column->unit, mapping->decimal, &value))
        return rehab_row_work_fail (work, REHAB_PROBLEM_NOT_A_NUMBER, n, cell);
      break;

    case REHAB_QUANTITY_NUMBER:
      if (!rehab_quantity_parse_number (cell, mapping->decimal, &value, &rest) || !is_out_of_ten (rest))
        return rehab_row_work_fail (work, REHAB_PROBLEM_NOT_A_NUMBER, n, cell);
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
char *
rehab_row_work_dup_line (const char *text)
{
  return text != NULL ? g_strdelimit (g_strdup (text), "\n\t", ' ') : NULL;
}

static gboolean
read_text (RehabRowWork     *work,
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

  line = rehab_row_work_dup_line (text);
  *(const char **) ((char *) get_values (work, target) + field->offset) = line;
  if (!rehab_record_check_field (field, get_values (work, target), &error))
    {
      *(const char **) ((char *) get_values (work, target) + field->offset) = NULL;
      return rehab_row_work_fail (work, get_problem (error), column, cell);
    }

  *(const char **) ((char *) get_values (work, target) + field->offset) = NULL;
  work->texts[target] = text;

  return TRUE;
}

static gboolean
read_kind (RehabRowWork *work,
           const char   *cell,
           int           column)
{
  RehabSessionKind kind;

  if (!rehab_import_mapping_find_kind (work->maker->mapping, skip_guard (cell), &kind))
    return rehab_row_work_fail (work, REHAB_PROBLEM_UNKNOWN_KIND, column, cell);

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
read_yes_no (RehabRowWork *work,
             const char   *cell,
             int           column)
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

  return rehab_row_work_fail (work, REHAB_PROBLEM_NOT_YES_OR_NO, column, cell);
}

static gboolean
read_cell (RehabRowWork *work,
           int           n,
           const char   *cell)
{
  const RehabImportColumn *column = &work->maker->mapping->columns[n];

  if (column->target == REHAB_TARGET_NONE || rehab_quantity_is_blank (cell))
    return TRUE;

  switch (column->target)
    {
    case REHAB_TARGET_DATE:
      return read_date (work, cell, n);

    case REHAB_TARGET_TIME:
      return rehab_moment_parse_clock (cell, &work->seconds) || rehab_row_work_fail (work, REHAB_PROBLEM_NOT_A_TIME, n, cell);

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
    case REHAB_TARGET_TOP_SPEED:
    case REHAB_TARGET_VOLUME:
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

gboolean
rehab_row_work_read_cells (RehabRowWork      *work,
                           const char *const *cells,
                           guint              n_cells)
{
  const RehabImportMapping *mapping = work->maker->mapping;

  for (guint i = mapping->n_columns; i < n_cells; i++)
    if (!rehab_quantity_is_blank (cells[i]))
      return rehab_row_work_fail (work, REHAB_PROBLEM_MORE_CELLS, -1, NULL);

  for (guint i = 0; i < MIN (n_cells, mapping->n_columns); i++)
    if (!read_cell (work, (int) i, cells[i]))
      return FALSE;

  return TRUE;
}

static gboolean
set_measured (RehabRowWork     *work,
              RehabImportTarget target,
              RehabNumber       number)
{
  return !number.known
         || set_number (work, target, number.value * rehab_import_target_get_info (target)->size, -1, NULL);
}

/*
 * The top speed of a bicycle says nothing of sprinting, and one that nobody runs is a slip of the satellites: neither is
 * a reason to refuse what else was recorded.
 */
static RehabNumber
get_top_speed (const RehabImportActivity *activity,
               RehabSessionKind           kind)
{
  const RehabField *field = rehab_import_target_get_field (REHAB_TARGET_TOP_SPEED);
  double speed = activity->top_speed.value * KMH_OF_METRES_A_SECOND;

  if (!activity->top_speed.known || kind == REHAB_SESSION_KIND_CROSS_TRAINING || speed > field->max)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (speed);
}

/* The problem of an activity names what is wrong by its target, for it has no column. */
gboolean
rehab_row_work_set_measured (RehabRowWork              *work,
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
    { REHAB_TARGET_TOP_SPEED, get_top_speed (activity, work->session.kind) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (measured); i++)
    if (!set_measured (work, measured[i].target, measured[i].number))
      {
        work->row->problem->target = measured[i].target;
        return FALSE;
      }

  return TRUE;
}
