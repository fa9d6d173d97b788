/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-about.h"
#include "rehab-publication.h"

#define FOLDER "/srv/data of the clinic & more"

static GtkWidget *
present (AssessmentFixture *fixture)
{
  GtkWidget *below = gtk_label_new ("Below");

  clinic_fixture_present (fixture, below);
  adw_dialog_present (rehab_about_new (FOLDER), below);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);

  return GTK_WIDGET (clinic_fixture_dialog (fixture->window));
}

/* What the program is, under which licence, where more is told, and that it is no medical advice. */
static void
test_program (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (present (fixture));

  g_assert_cmpstr (adw_about_dialog_get_application_name (about), ==, "Hamstring Rehab");
  g_assert_cmpstr (adw_about_dialog_get_application_icon (about), ==, APPLICATION_ID);
  g_assert_cmpstr (adw_about_dialog_get_version (about), ==, PACKAGE_VERSION);
  g_assert_nonnull (adw_about_dialog_get_developers (about));
  g_assert_cmpint (adw_about_dialog_get_license_type (about), ==, GTK_LICENSE_GPL_3_0);
  g_assert_true (g_str_has_prefix (adw_about_dialog_get_website (about), "https://"));
  g_assert_nonnull (strstr (adw_about_dialog_get_comments (about), "not medical advice"));
  /* No name of a message is shown in place of names of people. */
  g_assert_cmpstr (adw_about_dialog_get_translator_credits (about), ==, "");
}

/* What is new comes from the metainfo, where listings of programs read it, too. */
static void
test_releases (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (present (fixture));

  g_assert_nonnull (adw_about_dialog_get_release_notes (about));
  g_assert_nonnull (strstr (adw_about_dialog_get_release_notes (about), "red flags first"));
}

/* The credits name each publication that a figure was read in. */
static void
test_sources (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  GtkWidget *about = present (fixture);

  g_assert_cmpuint (rehab_publication_get_count (), >, 30);
  for (guint i = 0; i < rehab_publication_get_count (); i++)
    {
      g_test_message ("%s", rehab_publication_get_nth (i)->name);
      g_assert_nonnull (clinic_fixture_find_row (about, rehab_publication_get_nth (i)->name));
    }
}

/* What runs, and where the file is: nothing of whom the file tells. */
static void
test_debug_info (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autofree char *own = rehab_about_dup_debug_info (display, FOLDER);
  g_autofree char *sample = rehab_about_dup_debug_info (display, NULL);
  g_auto (GStrv) lines = g_strsplit (own, "\n", -1);
  static const char *const begins[] = { "Hamstring Rehab " PACKAGE_VERSION, "GTK 4.", "libadwaita 1.", "GLib 2.",
                                        "SQLite 3.", "System: ", "Display: Gdk", "Language: ", "File: " FOLDER, "" };

  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (begins));
  for (size_t i = 0; i < G_N_ELEMENTS (begins); i++)
    g_assert_true (g_str_has_prefix (lines[i], begins[i]));
  g_assert_null (strstr (sample, FOLDER));
  g_assert_nonnull (strstr (sample, "sample clinic"));
  g_assert_nonnull (adw_about_dialog_get_debug_info (ADW_ABOUT_DIALOG (present (fixture))));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  assessment_fixture_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/about/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("program", test_program);
  ADD ("releases", test_releases);
  ADD ("sources", test_sources);
  ADD ("debug-info", test_debug_info);
#undef ADD

  return g_test_run ();
}
