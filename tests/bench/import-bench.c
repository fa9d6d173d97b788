/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What it costs to write a squad's file of 100,000 diary rows, from the first row to the commit, beside the same INSERTs
 * in one transaction of bare SQLite with the same settings. Prints a line a budget: its name, then pairs of milliseconds,
 * figure and baseline, run in turn; and with --memory the most that reading and writing 200,000 rows takes.
 */

#include "rehab-clinician-table.h"
#include "rehab-episode-table.h"
#include "rehab-import-job.h"
#include "rehab-patient-table.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <sys/resource.h>

#define N_ATHLETES 20
#define WARM_UPS 1
#define RUNS 5

typedef struct
{
  guint n_days; /* of each athlete; each day has a session and answers */
  GTimeZone *zone;
  RehabDate today;
  char *csv;
} Bench;

/* A folder with a clinic in it, and who is who there. */
typedef struct
{
  char *folder;
  GHashTable *episodes; /* athlete -> episode id */
  GHashTable *known;    /* episode id -> an empty set */
} Place;

static char *
make_csv (guint n_days)
{
  GString *csv = g_string_new ("athlete,date,kind,minutes,effort,distance_km,climb_m,pain_during,waking_pain,note\n");
  RehabDate first = rehab_date_new (2000, 1, 1, NULL);

  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *iso = rehab_date_to_iso (rehab_date_add_days (first, (int) i));

      for (guint athlete = 0; athlete < N_ATHLETES; athlete++)
        g_string_append_printf (csv, "Athlete %u,%s,run,%u,%u,%u.%u,%u,%u,%u,As planned\n", athlete, iso, 20 + (i + athlete) % 60,
                                i % 11, 3 + i % 12, athlete % 10, i % 300, i % 4, athlete % 4);
    }

  return g_string_free_and_steal (csv);
}

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
add_athlete (RehabStore *store,
             Place      *place,
             guint       nth)
{
  g_autofree char *name = g_strdup_printf ("Athlete %u", nth);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) patient = rehab_patient_details_new (&(RehabPatientDetails) { .family_name = name }, &error);
  g_autoptr (RehabEpisode) episode = NULL;

  rehab_patient_table_save (store, patient, &error);
  check (error);
  episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = patient->id, .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = rehab_date_new (2000, 1, 1, NULL),
  }, &error);
  rehab_episode_table_save (store, episode, &error);
  check (error);
  g_hash_table_insert (place->episodes, g_strdup (name), g_strdup (episode->id));
  g_hash_table_insert (place->known, g_strdup (episode->id), g_hash_table_new (g_str_hash, g_str_equal));
}

static Place *
place_new (void)
{
  g_autoptr (GError) error = NULL;
  Place *place = g_new0 (Place, 1);
  g_autoptr (RehabStore) store = NULL;

  place->folder = g_dir_make_tmp ("rehab-bench-XXXXXX", &error);
  place->episodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  place->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  store = rehab_store_open (place->folder, &error);
  check (error);
  for (guint i = 0; i < N_ATHLETES; i++)
    add_athlete (store, place, i);

  return place;
}

static void
place_free (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (place->folder);
  g_free (place->folder);
  g_hash_table_unref (place->episodes);
  g_hash_table_unref (place->known);
  g_free (place);
}

static GHashTable *
get_known_cb (const char *athlete,
              gpointer    user_data)
{
  const Place *place = user_data;

  return g_hash_table_lookup (place->known, g_hash_table_lookup (place->episodes, athlete));
}

static RehabImportReader *
read_file (const Bench *bench)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (bench->csv, strlen (bench->csv));
  RehabImportReader *reader = rehab_import_reader_new (bytes, "squad.csv", bench->zone, bench->today);
  g_autoptr (GError) error = NULL;

  for (;;)
    {
      RehabImportState state = rehab_import_reader_step (reader, &error);

      check (error);
      if (state == REHAB_IMPORT_DONE)
        return reader;
      if (state == REHAB_IMPORT_WANTS_MAPPING)
        {
          g_autoptr (RehabImportMapping) mapping = rehab_import_reader_guess_mapping (reader);

          rehab_import_reader_set_mapping (reader, mapping);
        }
    }
}

static void
finished_cb (RehabImportJob *job,
             GError         *error,
             GMainLoop      *loop)
{
  check (error);
  g_main_loop_quit (loop);
}

/* Returns: milliseconds from the start of the job to its end */
static double
write_job (const Bench       *bench,
           RehabImportReader *reader)
{
  Place *place = place_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = rehab_store_open (place->folder, &error);
  g_autoptr (RehabClinic) clinic = rehab_clinic_new (store, FALSE, &error);
  g_autoptr (RehabImportPreview) preview = rehab_import_preview_new (reader, get_known_cb, place);
  g_autoptr (RehabImportJob) job = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  gint64 started;
  double milliseconds;

  check (error);
  while (rehab_import_preview_step (preview))
    ;

  job = rehab_import_job_new (clinic, reader, preview, place->episodes, "squad.csv");
  g_signal_connect (job, "finished", G_CALLBACK (finished_cb), loop);
  started = g_get_monotonic_time ();
  rehab_import_job_start (job);
  g_main_loop_run (loop);
  milliseconds = (double) (g_get_monotonic_time () - started) / 1000.0;

  if (rehab_import_job_get_n_sessions (job) != N_ATHLETES * bench->n_days || rehab_import_job_get_n_days (job) != N_ATHLETES * bench->n_days)
    g_error ("Not all rows were written");

  g_clear_object (&job);
  g_clear_object (&clinic);
  g_clear_object (&store);
  place_free (place);

  return milliseconds;
}

static void
run_sql (sqlite3    *connection,
         const char *sql)
{
  if (sqlite3_exec (connection, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (connection));
}

/* As RehabDatabase opens it. */
static sqlite3 *
open_bare (const Place *place)
{
  g_autofree char *path = g_build_filename (place->folder, "hamstring-rehab.db", NULL);
  sqlite3 *connection;

  if (sqlite3_open_v2 (path, &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (connection));

  run_sql (connection, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
           "PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA synchronous=EXTRA;"
           "PRAGMA secure_delete=ON; PRAGMA mmap_size=0; PRAGMA journal_mode=TRUNCATE; BEGIN EXCLUSIVE; COMMIT");

  return connection;
}

static const char session_sql[] =
  "INSERT INTO session (id, episode_id, date, position, kind, minutes, effort, distance_km, climb_m, sprint_m, top_speed_kmh,"
  " volume_kg, pain_before, pain_during, pain_after, pain_next_morning, note, origin, origin_file, origin_row, import_id,"
  " import_identity, created_at, created_by, changed_at, changed_by)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?23, ?24)";

static const char day_sql[] =
  "INSERT INTO diary_day (id, episode_id, date, waking_pain, worst_pain, sitting_minutes, sitting_pain, rest_day, note, import_id,"
  " import_identity, created_at, created_by, changed_at, changed_by)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?12, ?13)";

static const char import_sql[] =
  "INSERT INTO diary_import (id, file_name, format, imported_at, sessions, days, created_at, changed_at)"
  " VALUES ('00000000-0000-4000-8000-000000000001', 'squad.csv', 'csv', 1, 0, 0, 1, 1)";

#define IMPORT_ID "00000000-0000-4000-8000-000000000001"

static void
bind_text (sqlite3_stmt *statement,
           int           n,
           const char   *text)
{
  sqlite3_bind_text (statement, n, text, -1, SQLITE_STATIC);
}

static void
bind_number (sqlite3_stmt *statement,
             int           n,
             RehabNumber   number,
             gboolean      whole)
{
  if (!number.known)
    sqlite3_bind_null (statement, n);
  else if (whole)
    sqlite3_bind_int64 (statement, n, (sqlite3_int64) number.value);
  else
    sqlite3_bind_double (statement, n, number.value);
}

static void
finish_insert (sqlite3_stmt *statement)
{
  if (sqlite3_step (statement) != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (sqlite3_db_handle (statement)));
  sqlite3_reset (statement);
}

static void
insert_session (sqlite3_stmt         *statement,
                const RehabImportRow *row,
                const char           *episode_id,
                const char           *id,
                const char           *iso)
{
  const RehabSession *session = row->session;

  bind_text (statement, 1, id);
  bind_text (statement, 2, episode_id);
  bind_text (statement, 3, iso);
  sqlite3_bind_int64 (statement, 4, session->position);
  bind_text (statement, 5, "run");
  bind_number (statement, 6, session->minutes, FALSE);
  bind_number (statement, 7, session->effort, TRUE);
  bind_number (statement, 8, session->distance_km, FALSE);
  bind_number (statement, 9, session->climb_m, FALSE);
  bind_number (statement, 10, session->sprint_m, FALSE);
  bind_number (statement, 11, session->top_speed_kmh, FALSE);
  bind_number (statement, 12, session->volume_kg, FALSE);
  bind_number (statement, 13, session->pain_before, TRUE);
  bind_number (statement, 14, session->pain_during, TRUE);
  bind_number (statement, 15, session->pain_after, TRUE);
  bind_number (statement, 16, session->pain_next_morning, TRUE);
  bind_text (statement, 17, session->note);
  bind_text (statement, 18, "file");
  bind_text (statement, 19, "squad.csv");
  sqlite3_bind_int64 (statement, 20, row->line);
  bind_text (statement, 21, IMPORT_ID);
  bind_text (statement, 22, row->session_identity);
  sqlite3_bind_int64 (statement, 23, 1);
  sqlite3_bind_null (statement, 24);
  finish_insert (statement);
}

static void
insert_day (sqlite3_stmt         *statement,
            const RehabImportRow *row,
            const char           *episode_id,
            const char           *id,
            const char           *iso)
{
  const RehabDiaryDay *day = row->day;

  bind_text (statement, 1, id);
  bind_text (statement, 2, episode_id);
  bind_text (statement, 3, iso);
  bind_number (statement, 4, day->waking_pain, TRUE);
  bind_number (statement, 5, day->worst_pain, TRUE);
  bind_number (statement, 6, day->sitting_minutes, TRUE);
  bind_number (statement, 7, day->sitting_pain, TRUE);
  sqlite3_bind_int64 (statement, 8, day->rest_day);
  bind_text (statement, 9, day->note);
  bind_text (statement, 10, IMPORT_ID);
  bind_text (statement, 11, row->day_identity);
  sqlite3_bind_int64 (statement, 12, 1);
  sqlite3_bind_null (statement, 13);
  finish_insert (statement);
}

/* Identities and dates are at hand before: only the INSERTs count. */
static double
write_bare (const Bench       *bench,
            RehabImportReader *reader)
{
  Place *place = place_new ();
  sqlite3 *connection = open_bare (place);
  guint n_rows = rehab_import_reader_get_n_rows (reader);
  g_auto (GStrv) ids = g_new0 (char *, 2 * n_rows + 1);
  g_auto (GStrv) dates = g_new0 (char *, n_rows + 1);
  sqlite3_stmt *sessions = NULL;
  sqlite3_stmt *days = NULL;
  gint64 started;
  double milliseconds;

  for (guint i = 0; i < 2 * n_rows; i++)
    ids[i] = g_uuid_string_random ();
  for (guint i = 0; i < n_rows; i++)
    dates[i] = rehab_date_to_iso (rehab_import_reader_get_row (reader, i)->session->date);

  started = g_get_monotonic_time ();
  run_sql (connection, "BEGIN IMMEDIATE");
  run_sql (connection, import_sql);
  sqlite3_prepare_v3 (connection, session_sql, -1, SQLITE_PREPARE_PERSISTENT, &sessions, NULL);
  sqlite3_prepare_v3 (connection, day_sql, -1, SQLITE_PREPARE_PERSISTENT, &days, NULL);
  for (guint i = 0; i < n_rows; i++)
    {
      const RehabImportRow *row = rehab_import_reader_get_row (reader, i);
      const char *episode_id = g_hash_table_lookup (place->episodes, row->athlete);

      insert_session (sessions, row, episode_id, ids[2 * i], dates[i]);
      insert_day (days, row, episode_id, ids[2 * i + 1], dates[i]);
    }
  run_sql (connection, "COMMIT");
  milliseconds = (double) (g_get_monotonic_time () - started) / 1000.0;

  sqlite3_finalize (sessions);
  sqlite3_finalize (days);
  sqlite3_close (connection);
  place_free (place);

  return milliseconds;
}

int
main (int   argc,
      char *argv[])
{
  gboolean only_memory = argc > 1 && g_str_equal (argv[1], "--memory");
  Bench bench = { .n_days = only_memory ? 10000 : 2500, .today = rehab_date_new (2035, 1, 1, NULL) };
  g_autoptr (RehabImportReader) reader = NULL;
  struct rusage usage;

  setlocale (LC_ALL, "C.UTF-8");
  bench.zone = g_time_zone_new_utc ();
  bench.csv = make_csv (bench.n_days);

  if (only_memory)
    {
      reader = read_file (&bench);
      write_job (&bench, reader);
      getrusage (RUSAGE_SELF, &usage);
      g_print ("memory\t%.3f\n", (double) usage.ru_maxrss / 1024.0);
      return EXIT_SUCCESS;
    }

  reader = read_file (&bench);
  g_print ("import");
  for (guint i = 0; i < WARM_UPS + RUNS; i++)
    {
      double figure = write_job (&bench, reader);
      double baseline = write_bare (&bench, reader);

      if (i >= WARM_UPS)
        g_print ("\t%.3f\t%.3f", figure, baseline);
    }
  g_print ("\n");

  g_free (bench.csv);
  g_time_zone_unref (bench.zone);

  return EXIT_SUCCESS;
}
