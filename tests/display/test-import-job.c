/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-diary-import-table.h"
#include "rehab-import-job.h"

/* A file on its way into diaries, and out of them again. */

typedef struct
{
  RehabImportReader *reader;
  RehabImportPreview *preview;
  GHashTable *known;    /* of each episode */
  GHashTable *episodes; /* who goes where */
} File;

static GHashTable *
get_known_cb (const char *athlete,
              gpointer    user_data)
{
  const File *file = user_data;
  const char *episode_id = g_hash_table_lookup (file->episodes, athlete != NULL ? athlete : "");

  return episode_id != NULL ? g_hash_table_lookup (file->known, episode_id) : NULL;
}

/* Reads a CSV to its end; @episodes are pairs of a name and an identity. */
static File *
file_new (const char *csv,
          ...)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  File *file = g_new0 (File, 1);
  const char *athlete;
  va_list episodes;

  file->reader = rehab_import_reader_new (bytes, "week.csv", zone, assessment_fixture_day (2026, 11, 22));
  for (;;)
    {
      RehabImportState state = rehab_import_reader_step (file->reader, &error);

      g_assert_no_error (error);
      if (state == REHAB_IMPORT_DONE)
        break;
      if (state == REHAB_IMPORT_WANTS_MAPPING)
        {
          g_autoptr (RehabImportMapping) mapping = rehab_import_reader_guess_mapping (file->reader);

          rehab_import_reader_set_mapping (file->reader, mapping);
        }
    }

  file->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  file->episodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  va_start (episodes, csv);
  while ((athlete = va_arg (episodes, const char *)) != NULL)
    {
      const char *id = va_arg (episodes, const char *);

      g_hash_table_insert (file->episodes, g_strdup (athlete), g_strdup (id));
      g_hash_table_insert (file->known, g_strdup (id), g_hash_table_new (g_str_hash, g_str_equal));
    }
  va_end (episodes);

  file->preview = rehab_import_preview_new (file->reader, get_known_cb, file);
  while (rehab_import_preview_step (file->preview))
    ;

  return file;
}

static void
file_free (File *file)
{
  rehab_import_preview_free (file->preview);
  rehab_import_reader_free (file->reader);
  g_hash_table_unref (file->known);
  g_hash_table_unref (file->episodes);
  g_free (file);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (File, file_free)

typedef struct
{
  guint n_finished;
  GError *error;
  guint n_steps;
  double progress;
} Outcome;

static void
finished_cb (RehabImportJob *job,
             const GError   *error,
             Outcome        *outcome)
{
  outcome->n_finished++;
  if (error != NULL)
    outcome->error = g_error_copy (error);
}

static void
progress_cb (RehabImportJob *job,
             GParamSpec     *pspec,
             Outcome        *outcome)
{
  double progress = rehab_import_job_get_progress (job);

  g_assert_cmpfloat (progress, >, outcome->progress);
  g_assert_cmpfloat (progress, <=, 1.0);
  outcome->progress = progress;
  outcome->n_steps++;
}

static void
watch (RehabImportJob *job,
       Outcome        *outcome)
{
  *outcome = (Outcome) { 0 };
  g_signal_connect (job, "finished", G_CALLBACK (finished_cb), outcome);
  g_signal_connect (job, "notify::progress", G_CALLBACK (progress_cb), outcome);
}

/* Runs to the end; a failure is the caller's to free. */
static void
run (RehabImportJob *job,
     Outcome        *outcome)
{
  watch (job, outcome);
  rehab_import_job_start (job);
  g_assert_cmpuint (outcome->n_finished, ==, 0);
  clinic_fixture_wait_until (outcome->n_finished > 0);
  g_assert_cmpuint (outcome->n_finished, ==, 1);
}

/* Until something of it is written, and it is not over. */
static void
run_halfway (RehabImportJob *job,
             Outcome        *outcome)
{
  watch (job, outcome);
  rehab_import_job_start (job);
  clinic_fixture_wait_until (outcome->progress > 0.1);
  g_assert_cmpfloat (outcome->progress, <, 0.9);
  g_assert_cmpuint (outcome->n_finished, ==, 0);
}

static RehabImportJob *
make_job (AssessmentFixture *fixture,
          File              *file)
{
  return rehab_import_job_new (fixture->clinic, file->reader, file->preview, file->episodes, "/x/week.csv");
}

static const char *
get_episode_id (AssessmentFixture *fixture)
{
  return rehab_case_model_get_case (fixture->model)->episode->id;
}

static const RehabDiary *
get_diary (AssessmentFixture *fixture)
{
  return rehab_case_model_get_case (fixture->model)->diary;
}

static guint
count_stored (AssessmentFixture *fixture)
{
  g_autoptr (RehabCaseModel) model = assessment_fixture_read_again (fixture);
  const RehabDiary *diary = rehab_case_model_get_case (model)->diary;

  return rehab_diary_get_n_sessions (diary) + rehab_diary_get_n_days (diary);
}

static guint
count_imports (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) imports = rehab_diary_import_table_list (rehab_clinic_get_store (fixture->clinic), &error);

  g_assert_no_error (error);

  return imports->len;
}

/* Types a session as the diary's page would. */
static gboolean
type_session (AssessmentFixture *fixture,
              RehabDate          date,
              GError           **error)
{
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabSession) session = rehab_session_new (&(RehabSession) {
    .episode_id = get_episode_id (fixture), .date = date, .kind = REHAB_SESSION_KIND_STRENGTH, .origin = REHAB_SESSION_ORIGIN_TYPED,
  }, NULL);

  diary = rehab_diary_with_session ((RehabDiary *) get_diary (fixture), session);

  return rehab_case_model_save_diary (fixture->model, diary, error);
}

static char *
make_long_csv (guint n_rows)
{
  GString *csv = g_string_new ("date,kind,minutes,distance_km,waking_pain\n");

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *iso = rehab_date_to_iso (rehab_date_add_days (assessment_fixture_day (1995, 1, 1), (int) i));

      g_string_append_printf (csv, "%s,run,%u,%u,%u\n", iso, 20 + i % 40, 3 + i % 9, i % 11);
    }

  return g_string_free (csv, FALSE);
}

static const char week[] =
  "date,kind,minutes,distance_km,waking_pain,rest_day\n"
  "2026-11-02,run,40,8,3,\n"
  "2026-11-02,strength,30,,,\n"
  "2026-11-03,,,,2,yes\n"
  "2026-11-04,hills,50,9,2,\n";

static void
test_writes (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  g_autoptr (File) file = NULL;
  g_autoptr (RehabImportJob) job = NULL;
  g_autoptr (RehabDiaryImport) import = NULL;
  g_autoptr (GError) error = NULL;
  const RehabSession *session;
  Outcome outcome;
  guint n;
  guint first;

  g_assert_true (type_session (fixture, assessment_fixture_day (2026, 11, 2), &error));
  file = file_new (week, "", get_episode_id (fixture), NULL);
  job = make_job (fixture, file);
  run (job, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpfloat_with_epsilon (outcome.progress, 1.0, 1e-9);
  g_assert_cmpuint (rehab_import_job_get_n_sessions (job), ==, 3);
  g_assert_cmpuint (rehab_import_job_get_n_days (job), ==, 3);
  g_assert_cmpuint (rehab_import_job_get_n_known (job), ==, 0);

  import = rehab_diary_import_table_get (rehab_clinic_get_store (fixture->clinic), rehab_import_job_get_import_id (job), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (import->file_name, ==, "week.csv");
  g_assert_cmpint ((int) import->format, ==, REHAB_DIARY_FILE_FORMAT_CSV);
  g_assert_cmpstr (import->clinician_id, ==, rehab_clinic_get_clinician_id (fixture->clinic));
  g_assert_cmpint (import->sessions, ==, 3);
  g_assert_cmpint (import->days, ==, 3);

  /* The page shows it already: behind what was typed that day, and with where it came from. */
  g_assert_cmpuint (rehab_diary_get_n_sessions (get_diary (fixture)), ==, 4);
  g_assert_cmpuint (rehab_diary_get_n_days (get_diary (fixture)), ==, 3);
  first = rehab_diary_find_sessions (get_diary (fixture), assessment_fixture_day (2026, 11, 2), &n);
  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    {
      session = rehab_diary_get_session (get_diary (fixture), first + i);
      g_assert_cmpint (session->position, ==, (int) i);
      g_assert_cmpint ((int) session->origin, ==, i == 0 ? REHAB_SESSION_ORIGIN_TYPED : REHAB_SESSION_ORIGIN_FILE);
      g_assert_cmpstr (session->import_id, ==, i == 0 ? NULL : import->id);
      g_assert_cmpstr (session->origin_file, ==, i == 0 ? NULL : "week.csv");
      g_assert_true (rehab_number_equal (session->origin_row, i == 0 ? REHAB_NUMBER_NOT_ASKED : rehab_number (1 + i)));
    }
  g_assert_true (rehab_diary_find_day (get_diary (fixture), assessment_fixture_day (2026, 11, 3))->rest_day);
}

/* Even where the preview knew nothing of what is there. */
static void
test_again_adds_nothing (AssessmentFixture *fixture,
                         gconstpointer      unused)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (File) file = file_new (week, "", get_episode_id (fixture), NULL);
      g_autoptr (RehabImportJob) job = make_job (fixture, file);
      Outcome outcome;

      run (job, &outcome);
      g_assert_no_error (outcome.error);
      g_assert_cmpuint (count_stored (fixture), ==, 6);
      g_assert_cmpuint (rehab_import_job_get_n_sessions (job), ==, i == 0 ? 3 : 0);
      g_assert_cmpuint (rehab_import_job_get_n_days (job), ==, i == 0 ? 3 : 0);
      g_assert_cmpuint (rehab_import_job_get_n_known (job), ==, i == 0 ? 0 : 6);

      /* What brought nothing was no import. */
      g_assert_true ((rehab_import_job_get_import_id (job) != NULL) == (i == 0));
      g_assert_cmpuint (count_imports (fixture), ==, 1);
    }
}

static void
test_squad (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  static const char csv[] =
    "Athlete,date,kind,minutes,waking_pain\n"
    "T. Adeyemi,2026-11-02,run,40,3\n"
    "Tola,2026-11-02,run,40,5\n"
    "Tola,2026-11-03,run,45,4\n"
    "Ann Moss,2026-11-02,run,40,1\n"
    "Nobody,2026-11-02,run,40,0\n";
  RehabPatient *other = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Moss", .given_name = "Ann" });
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = rehab_patient_get_id (other), .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = assessment_fixture_day (2026, 10, 2),
  }, &error);
  g_autoptr (File) file = NULL;
  g_autoptr (RehabImportJob) job = NULL;
  g_autoptr (RehabCaseModel) theirs = NULL;
  const RehabDiary *diary;
  Outcome outcome;

  g_assert_true (rehab_clinic_save_episode (fixture->clinic, episode, &error));
  file = file_new (csv, "T. Adeyemi", get_episode_id (fixture), "Tola", get_episode_id (fixture), "Ann Moss", episode->id, NULL);
  job = make_job (fixture, file);
  run (job, &outcome);
  g_assert_no_error (outcome.error);

  /* Two names of one person that say the same say it once; the same run of somebody else is another one. */
  g_assert_cmpuint (rehab_diary_get_n_sessions (get_diary (fixture)), ==, 2);
  g_assert_cmpuint (rehab_diary_get_n_days (get_diary (fixture)), ==, 2);
  g_assert_cmpfloat_with_epsilon (rehab_diary_get_day (get_diary (fixture), 0)->waking_pain.value, 3, 1e-9);

  theirs = rehab_case_model_new (fixture->clinic, other, &error);
  diary = rehab_case_model_get_case (theirs)->diary;
  g_assert_cmpuint (rehab_diary_get_n_sessions (diary), ==, 1);
  g_assert_cmpuint (rehab_diary_get_n_days (diary), ==, 1);
  g_assert_cmpuint (count_imports (fixture), ==, 1);
}

static void
assert_cancelled (Outcome *outcome)
{
  g_assert_cmpuint (outcome->n_finished, ==, 1);
  g_assert_error (outcome->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome->error);
}

static void
test_cancel (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  g_autofree char *csv = make_long_csv (4000);
  g_autoptr (File) file = file_new (csv, "", get_episode_id (fixture), NULL);
  g_autoptr (RehabImportJob) job = make_job (fixture, file);
  g_autoptr (RehabImportJob) not_started = make_job (fixture, file);
  g_autoptr (GError) error = NULL;
  Outcome outcome;

  run_halfway (job, &outcome);

  /* Something was read meanwhile that is not going to stay. */
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_cmpuint (rehab_diary_get_n_sessions (get_diary (fixture)), >, 0);

  rehab_import_job_cancel (job);
  assert_cancelled (&outcome);
  g_assert_null (rehab_import_job_get_import_id (job));
  g_assert_cmpuint (rehab_diary_get_n_sessions (get_diary (fixture)), ==, 0);
  g_assert_cmpuint (count_stored (fixture), ==, 0);
  g_assert_cmpuint (count_imports (fixture), ==, 0);

  /* Once is enough, and everybody can write again. */
  rehab_import_job_cancel (job);
  g_assert_cmpuint (outcome.n_finished, ==, 1);
  g_assert_true (type_session (fixture, assessment_fixture_day (2026, 11, 2), &error));

  watch (not_started, &outcome);
  rehab_import_job_cancel (not_started);
  assert_cancelled (&outcome);
}

/* What a window that is closed, or a program that ends, does to it. */
static void
test_let_go (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  g_autofree char *csv = make_long_csv (4000);
  g_autoptr (File) file = file_new (csv, "", get_episode_id (fixture), NULL);
  RehabImportJob *job = make_job (fixture, file);
  g_autoptr (GError) error = NULL;
  Outcome outcome;

  run_halfway (job, &outcome);
  g_assert_finalize_object (job);
  g_assert_cmpuint (outcome.n_finished, ==, 0);
  g_assert_cmpuint (count_stored (fixture), ==, 0);
  g_assert_true (type_session (fixture, assessment_fixture_day (2026, 11, 2), &error));
}

static void
test_nothing_slips_in (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  g_autofree char *csv = make_long_csv (4000);
  g_autoptr (File) file = file_new (csv, "", get_episode_id (fixture), NULL);
  g_autoptr (RehabImportJob) job = make_job (fixture, file);
  g_autoptr (RehabImportJob) second = make_job (fixture, file);
  g_autoptr (GError) error = NULL;
  Outcome outcome;
  Outcome other;

  run_halfway (job, &outcome);
  g_assert_false (type_session (fixture, assessment_fixture_day (2026, 11, 2), &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_BUSY);
  g_clear_error (&error);

  /* Nor another import. */
  watch (second, &other);
  rehab_import_job_start (second);
  clinic_fixture_wait_until (other.n_finished > 0);
  g_assert_error (other.error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_BUSY);
  g_clear_error (&other.error);

  clinic_fixture_wait_until (outcome.n_finished > 0);
  g_assert_no_error (outcome.error);
  g_assert_cmpuint (count_stored (fixture), ==, 8000);
  g_assert_true (type_session (fixture, assessment_fixture_day (2026, 11, 2), &error));
  g_assert_cmpuint (count_stored (fixture), ==, 8001);
}

/* The main loop has its turn again and again. */
static void
test_small_steps (AssessmentFixture *fixture,
                  gconstpointer      unused)
{
  g_autofree char *csv = make_long_csv (10000);
  g_autoptr (File) file = file_new (csv, "", get_episode_id (fixture), NULL);
  g_autoptr (RehabImportJob) job = make_job (fixture, file);
  gint64 begin = g_get_monotonic_time ();
  double milliseconds;
  Outcome outcome;

  run (job, &outcome);
  g_assert_no_error (outcome.error);
  milliseconds = (double) (g_get_monotonic_time () - begin) / 1000.0;
  g_test_message ("%u steps in %.0f ms", outcome.n_steps, milliseconds);
  g_assert_cmpuint (outcome.n_steps, >=, 5);
}

/* Of a file that fails in the middle nothing stays. */
static void
test_fails (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  static const char csv[] =
    "Athlete,date,kind,minutes\n"
    "Tola,2026-11-02,run,40\n"
    "Gone,2026-11-02,run,40\n";
  g_autoptr (File) file = file_new (csv, "Tola", get_episode_id (fixture), "Gone", "00000000-0000-4000-8000-000000000099", NULL);
  g_autoptr (RehabImportJob) job = make_job (fixture, file);
  Outcome outcome;

  run (job, &outcome);
  g_assert_error (outcome.error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&outcome.error);
  g_assert_null (rehab_import_job_get_import_id (job));
  g_assert_cmpuint (count_stored (fixture), ==, 0);
  g_assert_cmpuint (count_imports (fixture), ==, 0);
}

/* Nor of one that there is no file for any more: a commit would go well, and be gone with it. */
static void
test_file_goes (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  g_autofree char *csv = make_long_csv (4000);
  g_autofree char *path = g_build_filename (fixture->folder, "hamstring-rehab.db", NULL);
  g_autofree char *aside = g_build_filename (fixture->folder, "aside.db", NULL);
  g_autoptr (File) file = file_new (csv, "", get_episode_id (fixture), NULL);
  g_autoptr (RehabImportJob) job = make_job (fixture, file);
  Outcome outcome;

  run_halfway (job, &outcome);
  g_assert_cmpint (g_rename (path, aside), ==, 0);
  clinic_fixture_wait_until (outcome.n_finished > 0);
  g_assert_error (outcome.error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_IO);
  g_clear_error (&outcome.error);
  g_assert_null (rehab_import_job_get_import_id (job));
  g_assert_cmpuint (rehab_diary_get_n_sessions (get_diary (fixture)), ==, 0);
}

static char *
import_week (AssessmentFixture *fixture)
{
  g_autoptr (File) file = file_new (week, "", get_episode_id (fixture), NULL);
  g_autoptr (RehabImportJob) job = make_job (fixture, file);
  Outcome outcome;

  run (job, &outcome);
  g_assert_no_error (outcome.error);

  return g_strdup (rehab_import_job_get_import_id (job));
}

/* Answers the question of the next morning, as one does of a run that the watch brought. */
static void
edit_first_session (AssessmentFixture *fixture)
{
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabSession) session = NULL;
  g_autoptr (GError) error = NULL;
  RehabSession values = *rehab_diary_get_session (get_diary (fixture), 0);

  values.pain_next_morning = rehab_number (2);
  session = rehab_session_new (&values, &error);
  diary = rehab_diary_with_session ((RehabDiary *) get_diary (fixture), session);
  g_assert_true (rehab_case_model_save_diary (fixture->model, diary, &error));
}

static void
test_undo (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = import_week (fixture);
      g_autoptr (RehabImportJob) job = rehab_import_job_new_undo (fixture->clinic, id);
      g_autoptr (RehabImportJob) again = rehab_import_job_new_undo (fixture->clinic, id);
      Outcome outcome;

      /* The second time the one that was edited is there still, and is not brought again. */
      g_assert_cmpuint (count_stored (fixture), ==, 6);
      if (i == 0)
        edit_first_session (fixture);

      run (job, &outcome);
      g_assert_no_error (outcome.error);
      g_assert_cmpuint (rehab_import_job_get_n_removed (job), ==, 5);
      g_assert_cmpuint (rehab_import_job_get_n_kept (job), ==, i == 0 ? 1 : 0);
      g_assert_cmpuint (rehab_diary_get_n_sessions (get_diary (fixture)), ==, 1);
      g_assert_cmpuint (rehab_diary_get_n_days (get_diary (fixture)), ==, 0);
      g_assert_cmpuint (count_stored (fixture), ==, 1);

      run (again, &outcome);
      g_assert_error (outcome.error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
      g_clear_error (&outcome.error);
      g_assert_cmpuint (count_stored (fixture), ==, 1);
    }

  g_assert_cmpuint (count_imports (fixture), ==, 2);
}

static void
test_undo_and_cancel (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  g_autofree char *csv = make_long_csv (4000);
  g_autoptr (File) file = file_new (csv, "", get_episode_id (fixture), NULL);
  g_autoptr (RehabImportJob) job = make_job (fixture, file);
  g_autoptr (RehabImportJob) undo = NULL;
  g_autoptr (RehabDiaryImport) import = NULL;
  g_autoptr (GError) error = NULL;
  Outcome outcome;

  run (job, &outcome);
  g_assert_no_error (outcome.error);
  undo = rehab_import_job_new_undo (fixture->clinic, rehab_import_job_get_import_id (job));
  run_halfway (undo, &outcome);
  rehab_import_job_cancel (undo);
  assert_cancelled (&outcome);
  g_assert_cmpuint (count_stored (fixture), ==, 8000);
  import = rehab_diary_import_table_get (rehab_clinic_get_store (fixture->clinic), rehab_import_job_get_import_id (job), &error);
  g_assert_cmpint (import->undone_at, ==, 0);
}

#define ADD(path, test) \
  g_test_add (path, AssessmentFixture, NULL, clinic_fixture_set_up, test, clinic_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);

  ADD ("/import-job/writes", test_writes);
  ADD ("/import-job/again-adds-nothing", test_again_adds_nothing);
  ADD ("/import-job/squad", test_squad);
  ADD ("/import-job/cancel", test_cancel);
  ADD ("/import-job/let-go", test_let_go);
  ADD ("/import-job/nothing-slips-in", test_nothing_slips_in);
  ADD ("/import-job/small-steps", test_small_steps);
  ADD ("/import-job/fails", test_fails);
  ADD ("/import-job/file-goes", test_file_goes);
  ADD ("/import-job/undo", test_undo);
  ADD ("/import-job/undo-and-cancel", test_undo_and_cancel);

  return g_test_run ();
}
