/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-assessment-recorder.h"
#include "rehab-case-model.h"
#include "rehab-ui.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

/*
 * A clinic in a folder of its own, with one patient whose right side is being treated, and the keys and the loop that
 * tests of the assessment's widgets need.
 */

typedef struct
{
  char *folder;
  RehabClinic *clinic;
  RehabPatient *patient;
  RehabCaseModel *model;
  GtkWidget *window;
} AssessmentFixture;

static inline RehabDate
assessment_fixture_day (int year,
                        int month,
                        int day)
{
  return rehab_date_new (year, month, day, NULL);
}

static inline void
assessment_fixture_open (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;

  store = rehab_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  fixture->clinic = rehab_clinic_new (store, FALSE, &error);
  g_assert_no_error (error);
  rehab_clinic_set_today (fixture->clinic, assessment_fixture_day (2026, 11, 22));
}

static inline void
assessment_fixture_set_up (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabClinicDetails) clinic = NULL;
  g_autoptr (RehabClinician) clinician = NULL;
  g_autoptr (RehabPatientDetails) patient = NULL;
  g_autoptr (RehabEpisode) episode = NULL;

  fixture->folder = g_dir_make_tmp ("rehab-assessment-XXXXXX", &error);
  g_assert_no_error (error);
  assessment_fixture_open (fixture);

  clinic = rehab_clinic_details_new (&(RehabClinicDetails) { .name = "City Physio" }, &error);
  g_assert_no_error (error);
  clinician = rehab_clinician_new (&(RehabClinician) { .name = "Annika Keller", .initials = "AK" }, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_set_up (fixture->clinic, clinic, clinician, &error));

  patient = rehab_patient_details_new (&(RehabPatientDetails) {
    .family_name = "Adeyemi", .given_name = "Tola", .birth_date = assessment_fixture_day (1999, 4, 3),
  }, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, patient, &error));

  episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = patient->id, .side = REHAB_SIDE_RIGHT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = assessment_fixture_day (2026, 10, 2),
  }, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, episode, &error));

  fixture->patient = g_object_ref (rehab_clinic_find_patient (fixture->clinic, patient->id));
  fixture->model = rehab_case_model_new (fixture->clinic, fixture->patient, &error);
  g_assert_no_error (error);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
}

static inline void
assessment_fixture_tear_down (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
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

/* Reads everything from the file again, as the next start of the program would. */
static inline RehabCaseModel *
assessment_fixture_read_again (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RehabCaseModel *model = rehab_case_model_new (fixture->clinic, fixture->patient, &error);

  g_assert_no_error (error);

  return model;
}

static inline RehabNumber
assessment_fixture_find (AssessmentFixture *fixture,
                         const char        *assessment_id,
                         const char        *key,
                         RehabSide          side)
{
  g_autoptr (RehabCaseModel) model = assessment_fixture_read_again (fixture);
  const RehabFinding *finding = rehab_case_find_finding (rehab_case_model_get_case (model), assessment_id, key, side);

  return finding != NULL ? finding->value : REHAB_NUMBER_NOT_ASKED;
}

/* Answers as the form does; @key may be that of any part, "test-puranen-orava.pain". */
static inline void
assessment_fixture_answer (AssessmentFixture *fixture,
                           const char        *assessment_id,
                           const char        *key,
                           RehabSide          side,
                           RehabNumber        value,
                           const char        *text)
{
  g_autoptr (GError) error = NULL;
  RehabItemPart part;

  g_assert_true (rehab_item_find_part (key, &part));
  rehab_assessment_recorder_answer (fixture->model, assessment_id, &part, side, value, text, &error);
  g_assert_no_error (error);
}

/* Shows @widget in the fixture's window, and waits until it is there. */
static inline void
assessment_fixture_present (AssessmentFixture *fixture,
                            GtkWidget         *widget)
{
  gtk_window_set_child (GTK_WINDOW (fixture->window), widget);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static inline gboolean
assessment_fixture_wake (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Waits for a time, and then until everything that was due by then is done, however slow the machine. */
static inline void
assessment_fixture_wait (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000 + 20 * G_USEC_PER_SEC;
  gboolean woken = FALSE;
  guint id = g_timeout_add_full (G_PRIORITY_LOW, milliseconds, assessment_fixture_wake, &woken, NULL);

  while (!woken && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);

  if (!woken)
    g_source_remove (id);
}

/* Presses a key on the key controllers of @widget itself. Returns: whether one of them took it. */
static inline gboolean
assessment_fixture_press (GtkWidget *widget,
                          guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;

      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
      if (taken)
        return TRUE;
    }

  return FALSE;
}

/* The nth visible descendant of a type, in the order of the tree. */
static inline GtkWidget *
assessment_fixture_descendant_counting (GtkWidget *widget,
                                        GType      type,
                                        guint     *n)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    {
      if (*n == 0)
        return widget;
      (*n)--;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = assessment_fixture_descendant_counting (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline GtkWidget *
assessment_fixture_descendant (GtkWidget *widget,
                               GType      type,
                               guint      n)
{
  return assessment_fixture_descendant_counting (widget, type, &n);
}

/* Whether a visible label below @widget says @text. */
static inline gboolean
assessment_fixture_says (GtkWidget  *widget,
                         const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = assessment_fixture_descendant (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      if (strstr (gtk_label_get_label (GTK_LABEL (label)), text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static inline void
assessment_fixture_init (int    *argc,
                         char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  /* Fixed words and dates, whoever runs the tests. */
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();
  rehab_ui_register ();
}
