/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-row-work.h"

#include <string.h>

/* An identity that the file gives is kept as it is up to here, and beyond that as its digest. */
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

/* Whether a record keeps it letter by letter: blanks at the end, and letters that have two forms, would come back otherwise. */
static gboolean
is_kept_as_it_is (const char *identity)
{
  gsize length = strlen (identity);

  if (length == 0 || length > MOST_IDENTITY || g_ascii_isspace (identity[length - 1]))
    return FALSE;

  for (const char *p = identity; *p != '\0'; p++)
    if (!g_ascii_isprint (*p))
      return FALSE;

  return TRUE;
}

static gboolean
place_session (RehabRowWork *work,
               DayBefore    *before)
{
  RehabImportRow *row = work->row;
  g_autofree char *facts = NULL;

  if (before->n_sessions > MOST_POSITION)
    return rehab_row_work_fail (work, REHAB_PROBLEM_TOO_MANY_SESSIONS, -1, NULL);

  work->session.date = work->date;
  work->session.position = (int) before->n_sessions++;
  if (row->activity != NULL)
    facts = rehab_import_activity_dup_identity (row->activity);
  else if (work->identity != NULL && is_kept_as_it_is (work->identity))
    facts = g_strconcat ("id:", work->identity, NULL);
  else if (work->identity != NULL)
    facts = g_compute_checksum_for_string (G_CHECKSUM_SHA256, work->identity, -1);
  else
    facts = dup_facts (&work->session, work->seconds);

  row->session_identity = number_facts (work->maker->repeats, get_athlete (row), facts);
  row->session = g_memdup2 (&work->session, sizeof work->session);
  row->session->note = rehab_row_work_dup_line (work->texts[REHAB_TARGET_NOTE]);

  return TRUE;
}

static gboolean
place_day (RehabRowWork *work,
           DayBefore    *before)
{
  RehabImportRow *row = work->row;

  work->day.date = work->date;
  work->day.rest_day = work->is_rest;
  if (before->has_day)
    return same_answers (&before->day, &work->day) || rehab_row_work_fail (work, REHAB_PROBLEM_DAY_TWICE, -1, NULL);

  before->day = work->day;
  before->has_day = TRUE;
  row->day_identity = dup_day_identity (work->date);
  row->day = g_memdup2 (&work->day, sizeof work->day);
  row->day->note = rehab_row_work_dup_line (work->texts[REHAB_TARGET_DAY_NOTE]);

  return TRUE;
}

static void
place (RehabRowWork *work)
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
         || session->sprint_m.known || session->top_speed_kmh.known || session->volume_kg.known
         || session->pain_before.known || session->pain_during.known || session->pain_after.known
         || session->pain_next_morning.known;
}

static gboolean
settle_kind (RehabRowWork *work)
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

  return rehab_row_work_fail (work, REHAB_PROBLEM_NO_KIND, rehab_import_mapping_find (work->maker->mapping, REHAB_TARGET_KIND), NULL);
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
  RehabRowWork work = { .maker = self, .row = row, .seconds = -1 };
  gboolean good;

  row->line = line;
  good = rehab_row_work_read_cells (&work, cells, n_cells);
  if (work.texts[REHAB_TARGET_ATHLETE] != NULL)
    row->athlete = g_strstrip (g_strdup (work.texts[REHAB_TARGET_ATHLETE]));
  work.identity = work.texts[REHAB_TARGET_IDENTITY];
  if (!good)
    return g_steal_pointer (&row);

  if (!work.has_session && !work.has_day && !work.is_rest)
    return NULL;

  if (!rehab_date_is_set (work.date))
    rehab_row_work_fail (&work, REHAB_PROBLEM_NO_DATE, rehab_import_mapping_find (self->mapping, REHAB_TARGET_DATE), NULL);
  else if (row->athlete == NULL && rehab_import_mapping_find (self->mapping, REHAB_TARGET_ATHLETE) >= 0)
    rehab_row_work_fail (&work, REHAB_PROBLEM_NO_ATHLETE, rehab_import_mapping_find (self->mapping, REHAB_TARGET_ATHLETE), NULL);
  else if (settle_kind (&work))
    place (&work);

  return g_steal_pointer (&row);
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
  RehabRowWork work = { .maker = self, .row = row, .seconds = -1, .has_session = TRUE };

  row->line = number;
  row->activity = activity;
  if (activity->start == 0)
    {
      rehab_row_work_fail (&work, REHAB_PROBLEM_NO_DATE, -1, NULL);
      return row;
    }

  work.session.kind = activity->kind != REHAB_SESSION_KIND_NONE ? activity->kind : self->mapping->default_kind;
  if (!rehab_row_work_check_date (&work, rehab_import_activity_get_date (activity, self->zone), DAYS_AHEAD, -1, NULL)
      || !rehab_row_work_set_measured (&work, activity))
    return row;

  if (work.session.kind == REHAB_SESSION_KIND_NONE)
    rehab_row_work_fail (&work, REHAB_PROBLEM_NO_KIND, -1, NULL);
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
