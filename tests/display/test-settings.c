/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-diary-settings.h"
#include "rehab-patient-page.h"
#include "rehab-programme-parts.h"
#include "rehab-progress-settings.h"
#include "rehab-running-settings.h"
#include "rehab-settings.h"
#include "rehab-unit-settings.h"
#include "rehab-window.h"

#include <glib/gstdio.h>

/* What a later version may leave behind: other ranges, choices and types, and keys and groups that this one lacks. */
static const char newer[] =
  "[com/example/HamstringRehab]\n"
  "window-width=99999\n"
  "window-height='tall'\n"
  "window-maximized=2\n"
  "last-page='motion'\n"
  "programme-part='swimming'\n"
  "diary-two-weeks='four'\n"
  "progress-range='5y'\n"
  "progress-hidden-series=just 7\n"
  "units='imperial'\n"
  "mass-unit='st'\n"
  "distance-unit='nmi'\n"
  "\n"
  "[com/example/HamstringRehab/remote]\n"
  "clinic='north'\n";

static AdwApplication *application;
static char *keyfile;

static char *
read_keyfile (void)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (keyfile, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* Runs the test that is under way in a process of its own, whose settings file holds @text; NULL for no file. */
static void
run_alone (const char *text,
           const char *schemas)
{
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;

  g_remove (keyfile);
  if (text != NULL)
    g_file_set_contents (keyfile, text, -1, &error);
  g_assert_no_error (error);

  environment = g_environ_setenv (environment, "GSETTINGS_SCHEMA_DIR", schemas, TRUE);
  g_test_trap_subprocess_with_envp (NULL, (const char *const *) environment, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
assert_defaults (void)
{
  g_autofree char *patient = rehab_settings_dup_string ("last-patient", "");
  g_autofree char *page = rehab_settings_dup_string ("last-page", "overview");

  g_assert_cmpint (rehab_settings_get_int ("window-width", 1200), ==, 1200);
  g_assert_cmpint (rehab_settings_get_int ("window-height", 800), ==, 800);
  g_assert_false (rehab_settings_get_boolean ("window-maximized", FALSE));
  g_assert_cmpstr (patient, ==, "");
  g_assert_cmpstr (page, ==, "overview");
  g_assert_cmpstr (rehab_running_settings_get_part (), ==, "exercises");
  g_assert_false (rehab_diary_settings_get_two_weeks ());
  g_assert_cmpint (rehab_progress_settings_get_span (), ==, REHAB_PROGRESS_SPAN_12_WEEKS);
  g_assert_null (rehab_progress_settings_dup_hidden ());

  g_assert_cmpint (rehab_unit_settings_get (REHAB_UNIT_KIND_MASS), ==, REHAB_UNIT_CHOICE_LOCALE);
  g_assert_cmpint (rehab_unit_settings_get (REHAB_UNIT_KIND_DISTANCE), ==, REHAB_UNIT_CHOICE_LOCALE);
  rehab_unit_settings_apply ();
  g_assert_cmpint (rehab_units_get_mass (), ==, REHAB_MASS_KILOGRAMS);
  g_assert_cmpint (rehab_units_get_distance (), ==, REHAB_DISTANCE_KILOMETRES);
}

static void
change_all (void)
{
  rehab_settings_set_int ("window-width", 900);
  rehab_settings_set_boolean ("window-maximized", TRUE);
  rehab_settings_set_string ("last-page", "phases");
  rehab_running_settings_set_part ("running");
  rehab_diary_settings_set_two_weeks (TRUE);
  rehab_progress_settings_set_span (REHAB_PROGRESS_SPAN_ALL);
  rehab_progress_settings_set_hidden ((const char *const[]) { "worst-pain", NULL });
  rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, REHAB_UNIT_CHOICE_CUSTOMARY);
  rehab_unit_settings_set (REHAB_UNIT_KIND_DISTANCE, REHAB_UNIT_CHOICE_METRIC);
}

static void
assert_changed (void)
{
  g_autofree char *page = rehab_settings_dup_string ("last-page", "overview");
  g_auto (GStrv) hidden = rehab_progress_settings_dup_hidden ();

  g_assert_cmpint (rehab_settings_get_int ("window-width", 1200), ==, 900);
  g_assert_true (rehab_settings_get_boolean ("window-maximized", FALSE));
  g_assert_cmpstr (page, ==, "phases");
  g_assert_cmpstr (rehab_running_settings_get_part (), ==, "running");
  g_assert_true (rehab_diary_settings_get_two_weeks ());
  g_assert_cmpint (rehab_progress_settings_get_span (), ==, REHAB_PROGRESS_SPAN_ALL);
  g_assert_cmpuint (g_strv_length (hidden), ==, 1);
  g_assert_cmpint (rehab_unit_settings_get (REHAB_UNIT_KIND_MASS), ==, REHAB_UNIT_CHOICE_CUSTOMARY);
  g_assert_cmpint (rehab_unit_settings_get (REHAB_UNIT_KIND_DISTANCE), ==, REHAB_UNIT_CHOICE_METRIC);
  g_assert_cmpint (rehab_units_get_mass (), ==, REHAB_MASS_POUNDS);

  rehab_progress_settings_set_hidden ((const char *const[]) { NULL });
  g_strfreev (g_steal_pointer (&hidden));
  hidden = rehab_progress_settings_dup_hidden ();
  g_assert_nonnull (hidden);
  rehab_progress_settings_set_hidden (NULL);
  g_assert_null (rehab_progress_settings_dup_hidden ());
}

/* What is written is read again, by the next start too. */
static void
test_kept (void)
{
  g_autofree char *text = NULL;

  if (g_test_subprocess ())
    {
      assert_defaults ();
      change_all ();
      assert_changed ();
      return;
    }

  run_alone (NULL, g_getenv ("GSETTINGS_SCHEMA_DIR"));
  text = read_keyfile ();
  g_assert_nonnull (strstr (text, "last-page='phases'"));
  g_assert_nonnull (strstr (text, "programme-part='running'"));
  g_assert_nonnull (strstr (text, "window-width=900"));
  g_assert_nonnull (strstr (text, "mass-unit='lb'"));
  g_assert_nonnull (strstr (text, "distance-unit='km'"));
}

/* What is not understood reads as the default; what this version has no word for stays in the file. */
static void
test_newer (void)
{
  g_autofree char *text = NULL;

  if (g_test_subprocess ())
    {
      assert_defaults ();
      rehab_diary_settings_set_two_weeks (TRUE);
      g_assert_true (rehab_diary_settings_get_two_weeks ());
      return;
    }

  run_alone (newer, g_getenv ("GSETTINGS_SCHEMA_DIR"));
  text = read_keyfile ();
  g_assert_nonnull (strstr (text, "diary-two-weeks=true"));
  g_assert_nonnull (strstr (text, "units='imperial'"));
  g_assert_nonnull (strstr (text, "last-page='motion'"));
  g_assert_nonnull (strstr (text, "mass-unit='st'"));
  g_assert_nonnull (strstr (text, "clinic='north'"));
}

static void
test_damaged (void)
{
  if (g_test_subprocess ())
    assert_defaults ();
  else
    run_alone ("[com/example/HamstringRehab\nwindow-width=\0011200\n", g_getenv ("GSETTINGS_SCHEMA_DIR"));
}

/* A value or a key that there is no place for lasts as long as the program. */
static void
test_no_place (void)
{
  g_autofree char *page = NULL;
  g_autofree char *other = NULL;

  if (!g_test_subprocess ())
    {
      run_alone (NULL, g_getenv ("GSETTINGS_SCHEMA_DIR"));
      return;
    }

  rehab_settings_set_string ("last-page", "phases");
  rehab_settings_set_string ("last-page", "motion");
  rehab_settings_set_string ("next-page", "gait");
  rehab_settings_set_int ("window-width", 20);
  page = rehab_settings_dup_string ("last-page", "overview");
  other = rehab_settings_dup_string ("next-page", "overview");
  g_assert_cmpstr (page, ==, "motion");
  g_assert_cmpstr (other, ==, "gait");
  g_assert_cmpint (rehab_settings_get_int ("window-width", 1200), ==, 20);
  rehab_settings_set_string ("mass-unit", "st");
  g_assert_cmpint (rehab_unit_settings_get (REHAB_UNIT_KIND_MASS), ==, REHAB_UNIT_CHOICE_LOCALE);

  /* And goes where there is a place for what comes after it. */
  rehab_settings_set_string ("last-page", "diary");
  g_free (page);
  page = rehab_settings_dup_string ("last-page", "overview");
  g_assert_cmpstr (page, ==, "diary");
}

static void
test_no_schema (void)
{
  g_autoptr (GVariant) overview = g_variant_ref_sink (g_variant_new_string ("overview"));

  if (!g_test_subprocess ())
    {
      run_alone (NULL, g_get_tmp_dir ());
      g_assert_false (g_file_test (keyfile, G_FILE_TEST_EXISTS));
      return;
    }

  assert_defaults ();
  g_assert_false (rehab_settings_can_keep ("last-page", overview));
  change_all ();
  assert_changed ();
}

static void
assert_choice (const char *key,
               const char *choice)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_string (choice));

  g_test_message ("%s: %s", key, choice);
  g_assert_true (rehab_settings_can_keep (key, value));
}

static void
assert_pages (const char *key,
              GtkWidget  *widget,
              guint       n_least)
{
  GtkWidget *stack = clinic_fixture_find (g_object_ref_sink (widget), ADW_TYPE_VIEW_STACK);
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (ADW_VIEW_STACK (stack));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (pages)), >=, n_least);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      assert_choice (key, adw_view_stack_page_get_name (page));
    }
  g_object_unref (widget);
}

/* Whatever can be looked at can be remembered. */
static void
test_choices (void)
{
  if (!g_test_subprocess ())
    {
      run_alone (NULL, g_getenv ("GSETTINGS_SCHEMA_DIR"));
      return;
    }

  assert_pages ("last-page", rehab_patient_page_new (), 6);
  assert_pages ("programme-part", rehab_programme_parts_new (), 2);
  for (int choice = 0; choice < REHAB_N_UNIT_CHOICES; choice++)
    {
      g_autofree char *nick = NULL;

      rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, (RehabUnitChoice) choice);
      rehab_unit_settings_set (REHAB_UNIT_KIND_DISTANCE, (RehabUnitChoice) choice);
      assert_choice ("mass-unit", nick = rehab_settings_dup_string ("mass-unit", "none"));
      g_free (nick);
      assert_choice ("distance-unit", nick = rehab_settings_dup_string ("distance-unit", "none"));
    }
  for (int span = 0; span < REHAB_N_PROGRESS_SPANS; span++)
    assert_choice ("progress-range", rehab_progress_span_get_nick ((RehabProgressSpan) span));
}

static RehabWindow *
present_window (AssessmentFixture *fixture)
{
  GtkWidget *window = rehab_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  clinic_fixture_wait_until (gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = window;
  rehab_window_set_clinic (REHAB_WINDOW (window), fixture->clinic);

  return REHAB_WINDOW (window);
}

static void
close_window (AssessmentFixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  clinic_fixture_wait_until (fixture->window == NULL);
  fixture->window = gtk_window_new ();
}

/* The window comes back as it was left: its size, the patient, the page; and a sample clinic leaves no trace. */
static void
test_window (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  const char *id = rehab_patient_get_id (fixture->patient);
  g_autofree char *kept = NULL;
  RehabWindow *window;
  GtkWidget *page;
  int width;
  int height;

  window = present_window (fixture);
  g_assert_null (clinic_fixture_find (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE));
  rehab_window_open_patient (window, id);
  rehab_window_show_page (window, "phases");
  gtk_window_set_default_size (GTK_WINDOW (window), 1010, 707);
  close_window (fixture);

  kept = rehab_settings_dup_string ("last-patient", "");
  g_assert_cmpstr (kept, ==, id);

  window = present_window (fixture);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 1010);
  g_assert_cmpint (height, ==, 707);
  page = clinic_fixture_find (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE);
  g_assert_nonnull (page);
  g_assert_cmpstr (rehab_patient_page_get_shown (REHAB_PATIENT_PAGE (page)), ==, "phases");
  close_window (fixture);

  /* A page of another version, and somebody who is not in this clinic's file. */
  rehab_settings_set_string ("last-page", "motion");
  window = present_window (fixture);
  page = clinic_fixture_find (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE);
  g_assert_cmpstr (rehab_patient_page_get_shown (REHAB_PATIENT_PAGE (page)), ==, "overview");
  close_window (fixture);
  rehab_settings_set_string ("last-patient", "nobody");
  window = present_window (fixture);
  g_assert_null (clinic_fixture_find (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *schemas = NULL;
  int result;

  /* The backend that a sandbox has. Before anything of GLib looks at its folders. */
  if (g_getenv ("REHAB_TEST_SETTINGS") == NULL)
    {
      folder = g_dir_make_tmp ("rehab-settings-XXXXXX", NULL);
      g_setenv ("REHAB_TEST_SETTINGS", folder, TRUE);
    }
  g_setenv ("XDG_CONFIG_HOME", g_getenv ("REHAB_TEST_SETTINGS"), TRUE);
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  schemas = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "..", "data", NULL);
  if (folder != NULL)
    g_setenv ("GSETTINGS_SCHEMA_DIR", schemas, TRUE);

  assessment_fixture_init (&argc, &argv);
  keyfile = g_build_filename (g_get_user_config_dir (), "glib-2.0", "settings", "keyfile", NULL);
  if (folder != NULL)
    {
      g_autofree char *parent = g_path_get_dirname (keyfile);

      g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
    }
  application = adw_application_new ("com.example.HamstringRehab.Test", G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/settings/kept", test_kept);
  g_test_add_func ("/settings/newer", test_newer);
  g_test_add_func ("/settings/damaged", test_damaged);
  g_test_add_func ("/settings/no-place", test_no_place);
  g_test_add_func ("/settings/no-schema", test_no_schema);
  g_test_add_func ("/settings/choices", test_choices);
  g_test_add ("/settings/window", AssessmentFixture, NULL, clinic_fixture_set_up, test_window, clinic_fixture_tear_down);

  result = g_test_run ();
  g_object_unref (application);
  g_free (keyfile);

  return result;
}
