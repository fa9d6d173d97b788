/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-clinician.h"
#include "rehab-programme-version-table.h"
#include "rehab-template.h"
#include "rehab-ui.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

/*
 * A clinic in a folder of its own, with one patient whose left side is being treated and who has no programme yet; and
 * ways to find and to use the widgets of a page as a person would.
 */

typedef struct
{
  char *folder;
  RehabClinic *clinic;
  RehabPatient *patient;
  RehabCaseModel *model;
  GtkWidget *window;
} ProgrammeFixture;

static inline void
programme_fixture_set_up (ProgrammeFixture *fixture,
                          gconstpointer     unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (RehabClinicDetails) clinic = NULL;
  g_autoptr (RehabClinician) clinician = NULL;
  g_autoptr (RehabPatientDetails) patient = NULL;
  g_autoptr (RehabEpisode) episode = NULL;

  fixture->folder = g_dir_make_tmp ("rehab-programme-XXXXXX", &error);
  g_assert_no_error (error);
  store = rehab_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  fixture->clinic = rehab_clinic_new (store, FALSE, &error);
  g_assert_no_error (error);
  rehab_clinic_set_today (fixture->clinic, rehab_date_new (2026, 11, 22, NULL));

  clinic = rehab_clinic_details_new (&(RehabClinicDetails) { .name = "City Physio" }, &error);
  clinician = rehab_clinician_new (&(RehabClinician) { .name = "Annika Keller", .initials = "AK" }, &error);
  g_assert_true (rehab_clinic_set_up (fixture->clinic, clinic, clinician, &error));
  patient = rehab_patient_details_new (&(RehabPatientDetails) { .family_name = "Adeyemi", .given_name = "Tola" }, &error);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, patient, &error));
  episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = patient->id, .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = rehab_date_new (2026, 10, 2, NULL),
  }, &error);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, episode, &error));
  g_assert_no_error (error);

  fixture->patient = g_object_ref (rehab_clinic_find_patient (fixture->clinic, patient->id));
  fixture->model = rehab_case_model_new (fixture->clinic, fixture->patient, &error);
  g_assert_no_error (error);

  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 760);
}

static inline void
programme_fixture_wait (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static inline void
programme_fixture_tear_down (ProgrammeFixture *fixture,
                             gconstpointer     unused)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  programme_fixture_wait (50);
  g_assert_finalize_object (fixture->model);
  g_object_unref (fixture->patient);
  g_assert_finalize_object (fixture->clinic);

  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static inline void
programme_fixture_present (ProgrammeFixture *fixture,
                           GtkWidget        *widget)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), widget);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0)
    g_main_context_iteration (NULL, TRUE);
  programme_fixture_wait (50);
}

/* Saves a template as the next version, as an earlier visit did. */
static inline void
programme_fixture_save_template (ProgrammeFixture *fixture,
                                 const char       *template_key,
                                 const char       *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (rehab_template_lookup (template_key), REHAB_SIDE_LEFT);
  g_autoptr (RehabProgrammeVersion) version = NULL;

  version = rehab_programme_version_table_add (rehab_clinic_get_store (fixture->clinic),
                                               rehab_case_model_get_case (fixture->model)->episode->id,
                                               rehab_clinic_get_today (fixture->clinic),
                                               rehab_clinic_get_clinician_id (fixture->clinic), reason, regimen, &error);
  g_assert_no_error (error);
  g_assert_nonnull (version);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_no_error (error);
}

/* Reads the newest version from the file, as the next start of the program would. */
static inline RehabProgrammeVersion *
programme_fixture_read_newest (ProgrammeFixture *fixture,
                               RehabRegimen    **regimen)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabCaseModel) model = rehab_case_model_new (fixture->clinic, fixture->patient, &error);
  const RehabCase *rehab_case;

  g_assert_no_error (error);
  rehab_case = rehab_case_model_get_case (model);
  if (rehab_case->versions->len == 0)
    return NULL;

  if (regimen != NULL)
    *regimen = rehab_regimen_ref (g_ptr_array_index (rehab_case->regimens, rehab_case->regimens->len - 1));

  return rehab_record_ref (g_ptr_array_index (rehab_case->versions, rehab_case->versions->len - 1));
}

static inline GtkWidget *
programme_fixture_find_from (GtkWidget  *widget,
                             GType       type,
                             const char *text,
                             guint      *skip)
{
  gboolean fits = g_type_is_a (G_OBJECT_TYPE (widget), type);

  if (fits && text != NULL)
    {
      g_autofree char *label = NULL;

      if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "label") != NULL)
        g_object_get (widget, "label", &label, NULL);
      fits = g_strcmp0 (label, text) == 0;
    }
  if (fits && (*skip)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = programme_fixture_find_from (child, type, text, skip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The nth widget of a type in the order of the tree, or NULL. */
static inline GtkWidget *
programme_fixture_find (GtkWidget *widget,
                        GType      type,
                        guint      n)
{
  return programme_fixture_find_from (widget, type, NULL, &n);
}

static inline GtkWidget *
programme_fixture_find_labelled (GtkWidget  *widget,
                                 GType       type,
                                 const char *label)
{
  guint first = 0;

  return programme_fixture_find_from (widget, type, label, &first);
}

/* Does what a button of the action would: nothing while it is disabled. Returns: whether it was enabled. */
static inline gboolean
programme_fixture_activate (GtkWidget  *widget,
                            const char *action_name)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_widget_set_parent (button, widget);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  if (enabled)
    gtk_widget_activate_action (widget, action_name, NULL);

  return enabled;
}

/* What the only dialog of the window is, laid out so that what it says is on the screen, or NULL. */
static inline AdwDialog *
programme_fixture_get_dialog (ProgrammeFixture *fixture)
{
  AdwDialog *dialog;

  programme_fixture_wait (50);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  if (dialog != NULL)
    {
      GtkWidget *child = adw_dialog_get_child (dialog);

      for (int i = 0; i < 100 && child != NULL && (!gtk_widget_get_mapped (child) || gtk_widget_get_width (child) == 0); i++)
        programme_fixture_wait (20);
    }

  return dialog;
}

/* Types over what an entry holds, in one stroke, as a person does who tabs into it. */
static inline void
programme_fixture_type (GtkWidget  *entry,
                        const char *text)
{
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static inline int
programme_fixture_main (int     argc,
                        char   *argv[],
                        void ( *add_tests ) (void))
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  rehab_ui_register ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  add_tests ();

  return g_test_run ();
}
