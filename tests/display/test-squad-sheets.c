/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "programme-fixture.h"
#include "rehab-page-preview.h"
#include "rehab-sheet-job.h"
#include "rehab-squad-sheets-dialog.h"

#define N_ATHLETES 3

/* A squad of four: three of the same initials with a programme, and one without. */
typedef struct
{
  ProgrammeFixture base;
  char *squad_id;
  char *version_ids[N_ATHLETES];
  char *output;
} Fixture;

static RehabPatient *
add_athlete (Fixture    *fixture,
             const char *family_name)
{
  RehabClinic *clinic = fixture->base.clinic;
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) patient = rehab_patient_details_new (&(RehabPatientDetails) {
    .family_name = family_name, .given_name = "Tola", .squad_id = fixture->squad_id,
  }, &error);
  g_autoptr (RehabEpisode) episode = NULL;

  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_patient (clinic, patient, &error));
  episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = patient->id, .side = REHAB_SIDE_RIGHT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = rehab_date_new (2026, 10, 2, NULL),
  }, &error);
  g_assert_true (rehab_clinic_save_episode (clinic, episode, &error));
  g_assert_no_error (error);

  return rehab_clinic_find_patient (clinic, patient->id);
}

static char *
add_version (Fixture      *fixture,
             RehabPatient *patient)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_RIGHT);
  g_autoptr (RehabProgrammeVersion) version =
    rehab_programme_version_table_add (rehab_clinic_get_store (fixture->base.clinic), rehab_patient_get_episode (patient)->id,
                                       rehab_clinic_get_today (fixture->base.clinic), NULL, NULL, regimen, &error);

  g_assert_no_error (error);

  return g_strdup (version->id);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  const char *const names[N_ATHLETES] = { "Abara", "Adeyemi", "Akande" };
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabSquad) squad = NULL;

  programme_fixture_set_up (&fixture->base, NULL);
  squad = rehab_squad_new (&(RehabSquad) { .name = "City AC" }, &error);
  g_assert_true (rehab_clinic_save_squad (fixture->base.clinic, squad, &error));
  fixture->squad_id = g_strdup (squad->id);
  for (guint i = 0; i < N_ATHLETES; i++)
    fixture->version_ids[i] = add_version (fixture, add_athlete (fixture, names[i]));
  add_athlete (fixture, "Zola");
  fixture->output = g_build_filename (fixture->base.folder, "sheets", NULL);
  g_assert_cmpint (g_mkdir (fixture->output, 0700), ==, 0);
}

static guint
empty (const char *folder,
       gboolean    deletes)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      GStatBuf info;
      gsize length;

      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_true (g_str_has_prefix (contents, "%PDF-"));
      g_assert_nonnull (g_strrstr_len (contents + length - 16, 16, "%%EOF"));
      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 077, ==, 0);
      g_assert_null (strstr (name, "Adeyemi"));
      n_files++;
      if (deletes)
        g_remove (path);
    }

  return n_files;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  empty (fixture->output, TRUE);
  g_rmdir (fixture->output);
  g_free (fixture->output);
  g_free (fixture->squad_id);
  for (guint i = 0; i < N_ATHLETES; i++)
    g_free (fixture->version_ids[i]);
  programme_fixture_tear_down (&fixture->base, NULL);
}

static GtkWidget *
open_dialog (Fixture *fixture)
{
  AdwDialog *dialog = rehab_squad_sheets_dialog_new (fixture->base.clinic, fixture->squad_id);

  programme_fixture_present (&fixture->base, gtk_label_new (NULL));
  adw_dialog_present (dialog, fixture->base.window);
  programme_fixture_wait (100);

  return GTK_WIDGET (dialog);
}

static guint
count_printed (Fixture *fixture)
{
  GListModel *patients = rehab_clinic_get_patients (fixture->base.clinic);
  guint n_printed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (patients); i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (patients, i);
      g_autoptr (GPtrArray) versions =
        rehab_programme_version_table_list_of_episode (rehab_clinic_get_store (fixture->base.clinic),
                                                       rehab_patient_get_episode (patient)->id, NULL);

      for (guint n = 0; n < versions->len; n++)
        n_printed += ((RehabProgrammeVersion *) g_ptr_array_index (versions, n))->printed_at != 0;
    }

  return n_printed;
}

static void
choose_files (GtkWidget *dialog,
              guint      choice)
{
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (programme_fixture_find (dialog, ADW_TYPE_TOGGLE_GROUP, 0)), choice);
}

static GtkWidget *
get_check (GtkWidget *dialog,
           guint      n)
{
  return programme_fixture_find (dialog, GTK_TYPE_CHECK_BUTTON, n);
}

static void
test_athletes (Fixture      *fixture,
               gconstpointer unused)
{
  GtkWidget *dialog = open_dialog (fixture);

  for (guint i = 0; i < N_ATHLETES; i++)
    g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_check (dialog, i))));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_check (dialog, N_ATHLETES))));
  g_assert_false (gtk_widget_is_sensitive (get_check (dialog, N_ATHLETES)));
  g_assert_nonnull (programme_fixture_find_labelled (dialog, GTK_TYPE_LABEL, "No saved programme"));
  g_assert_nonnull (programme_fixture_find (dialog, REHAB_TYPE_PAGE_PREVIEW, 0));

  for (guint i = 0; i < N_ATHLETES; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (dialog, i)), FALSE);
  g_assert_false (programme_fixture_activate (dialog, "paper.print"));
  g_assert_false (programme_fixture_activate (dialog, "paper.save-pdf"));
}

/* Same initials: each has a file of its own. Who was not chosen has none. */
static void
test_a_file_each (Fixture      *fixture,
                  gconstpointer unused)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->output);

  choose_files (dialog, 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (dialog, 1)), FALSE);
  rehab_squad_sheets_dialog_save_to (REHAB_SQUAD_SHEETS_DIALOG (dialog), folder);
  programme_fixture_wait (1500);
  g_assert_cmpuint (empty (fixture->output, FALSE), ==, 2);
  g_assert_cmpuint (count_printed (fixture), ==, 2);

  /* What is there is not written over. */
  rehab_squad_sheets_dialog_save_to (REHAB_SQUAD_SHEETS_DIALOG (dialog), folder);
  programme_fixture_wait (1500);
  g_assert_cmpuint (empty (fixture->output, FALSE), ==, 4);
}

static void
test_one_file (Fixture      *fixture,
               gconstpointer unused)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autofree char *path = g_build_filename (fixture->output, "all.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  choose_files (dialog, 0);
  rehab_squad_sheets_dialog_save_to (REHAB_SQUAD_SHEETS_DIALOG (dialog), file);
  programme_fixture_wait (1500);
  g_assert_cmpuint (empty (fixture->output, FALSE), ==, 1);
  g_assert_cmpuint (count_printed (fixture), ==, N_ATHLETES);
}

static void
done_cb (RehabSheetJob *job,
         gboolean      *done)
{
  *done = TRUE;
}

/* After each number of turns: whenever it is cancelled, nothing is left and nothing was noted. */
static void
test_cancel (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->output);
  g_autoptr (GPtrArray) patients = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all = rehab_clinic_get_patients (fixture->base.clinic);
  const RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;
  gboolean ended_first = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    g_ptr_array_add (patients, g_list_model_get_item (all, i));

  for (guint n_turns = 0; !ended_first; n_turns++)
    {
      g_autoptr (RehabSheetJob) job =
        rehab_sheet_job_new (fixture->base.clinic, patients, &options, REHAB_SHEET_JOB_FILES, folder);
      g_autoptr (GError) error = NULL;
      gboolean done = FALSE;

      g_signal_connect (job, "done", G_CALLBACK (done_cb), &done);
      rehab_sheet_job_start (job);
      for (guint i = 0; i < n_turns && !done; i++)
        g_main_context_iteration (NULL, TRUE);
      ended_first = done;
      rehab_sheet_job_cancel (job);
      while (!done)
        g_main_context_iteration (NULL, TRUE);

      g_assert_cmpint (rehab_sheet_job_finish (job, &error), ==, ended_first);
      if (ended_first)
        break;
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (empty (fixture->output, FALSE), ==, 0);
    }

  g_assert_cmpuint (empty (fixture->output, FALSE), ==, N_ATHLETES);
  g_assert_cmpuint (count_printed (fixture), ==, 0);
}

#define ADD(path, func) g_test_add ("/squad-sheets/" path, Fixture, NULL, set_up, func, tear_down)

static void
add_tests (void)
{
  ADD ("athletes", test_athletes);
  ADD ("a-file-each", test_a_file_each);
  ADD ("one-file", test_one_file);
  ADD ("cancel", test_cancel);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
