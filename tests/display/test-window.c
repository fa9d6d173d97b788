/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-clinic-view.h"
#include "rehab-clinician-chooser.h"
#include "rehab-clinician.h"
#include "rehab-diary-cell.h"
#include "rehab-patient-page.h"
#include "rehab-template.h"
#include "rehab-welcome-page.h"
#include "rehab-window.h"

static AdwApplication *application;

static RehabWindow *
present_window (AssessmentFixture *fixture)
{
  GtkWidget *window = rehab_window_new (GTK_APPLICATION (application));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = window;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (window));
  clinic_fixture_wait_until (gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0);

  return REHAB_WINDOW (window);
}

/* As the assessment's, but the window may have gone by then. */
static void
tear_down (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  clinic_fixture_wait_until (fixture->window == NULL);
  fixture->window = gtk_window_new ();
  clinic_fixture_tear_down (fixture, unused);
}

static const char *
get_page (RehabWindow *window)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (clinic_fixture_find (GTK_WIDGET (window), GTK_TYPE_STACK)));
}

static RehabCaseModel *
get_model (RehabWindow *window)
{
  return rehab_patient_page_get_model (REHAB_PATIENT_PAGE (clinic_fixture_find (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE)));
}

static void
edit_programme (RehabWindow *window)
{
  g_autoptr (RehabRegimen) regimen =
    rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_RIGHT);

  rehab_draft_set_current (rehab_case_model_get_regimen_draft (get_model (window)), regimen, NULL);
}

static void
test_clinic (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);

  g_assert_cmpstr (get_page (window), ==, "starting");
  rehab_window_set_clinic (window, fixture->clinic);
  g_assert_cmpstr (get_page (window), ==, "clinic");
  g_assert_true (rehab_window_get_clinic (window) == fixture->clinic);

  rehab_window_open_patient (window, rehab_patient_get_id (fixture->patient));
  g_assert_true (rehab_case_model_get_patient (get_model (window)) == fixture->patient);
  rehab_window_show_page (window, "diary");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "progress");
  g_assert_cmpstr (rehab_patient_page_get_shown (REHAB_PATIENT_PAGE (clinic_fixture_find (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE))),
                   ==, "progress");
}

static void
test_nothing_opened (AssessmentFixture *fixture,
                     gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);

  /* Commands of what is not there yet do nothing. */
  rehab_window_open_patient (window, rehab_patient_get_id (fixture->patient));
  rehab_window_show_page (window, "diary");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-patient", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.patient-command", "s", "patient.edit");
  g_assert_null (clinic_fixture_dialog (GTK_WIDGET (window)));

  rehab_window_set_clinic (window, fixture->clinic);
  rehab_window_open_patient (window, "nobody");
  g_assert_null (clinic_fixture_find (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE));
}

static void
test_trouble (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);
  g_autoptr (GError) error = g_error_new_literal (REHAB_STORE_ERROR, REHAB_STORE_ERROR_IN_USE, "locked");

  g_autoptr (GError) foreign = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOSPC, "No room in /home/Tom & <Ann>");

  rehab_window_set_trouble (window, foreign);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (window), "/home/Tom &amp; &lt;Ann&gt;"));

  rehab_window_set_trouble (window, error);
  g_assert_cmpstr (get_page (window), ==, "trouble");
  g_assert_true (assessment_fixture_says (GTK_WIDGET (window), "already open with this clinic"));

  rehab_window_set_clinic (window, fixture->clinic);
  g_assert_cmpstr (get_page (window), ==, "clinic");
}

/* Another clinic, named and with a patient, that only the window holds. Returns: (transfer full): its folder */
static char *
show_other_clinic (RehabWindow *window)
{
  char *folder = g_dir_make_tmp ("rehab-window-XXXXXX", NULL);
  g_autoptr (RehabStore) store = rehab_store_open (folder, NULL);
  g_autoptr (RehabClinic) clinic = rehab_clinic_new (store, FALSE, NULL);
  g_autoptr (RehabClinicDetails) details = rehab_clinic_details_new (&(RehabClinicDetails) { .name = "Harbour Physio" }, NULL);
  g_autoptr (RehabClinician) clinician =
    rehab_clinician_new (&(RehabClinician) { .name = "Annika Keller", .initials = "AK" }, NULL);
  g_autoptr (RehabPatientDetails) patient = rehab_patient_details_new (&(RehabPatientDetails) { .family_name = "Zulu" }, NULL);

  g_assert_true (rehab_clinic_set_up (clinic, details, clinician, NULL));
  g_assert_true (rehab_clinic_save_patient (clinic, patient, NULL));
  rehab_window_set_clinic (window, clinic);
  rehab_window_open_patient (window, patient->id);

  return folder;
}

/* The file of a clinic that is not shown any more can be opened again: by another try, or on leaving the sample clinic. */
static void
assert_let_go (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  assessment_fixture_wait (50);
  store = rehab_store_open (folder, &error);
  g_assert_no_error (error);
  g_clear_object (&store);

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static void
test_trouble_lets_go (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);
  g_autofree char *folder = show_other_clinic (window);
  g_autoptr (GError) error = g_error_new_literal (REHAB_STORE_ERROR, REHAB_STORE_ERROR_FULL, "no room for the sample");

  rehab_window_set_trouble (window, error);
  assert_let_go (folder);
}

/* The offer to undo does not outlive the clinic it is about. */
static void
test_offer_lets_go (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);
  g_autofree char *folder = show_other_clinic (window);

  gtk_widget_activate_action (clinic_fixture_find (GTK_WIDGET (window), REHAB_TYPE_PATIENT_PAGE), "patient.archive", NULL);
  rehab_window_set_clinic (window, fixture->clinic);
  assert_let_go (folder);
}

/* The first run asks for a name, and goes on to the clinic. */
static void
test_first_run (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);
  g_autofree char *folder = g_dir_make_tmp ("rehab-window-XXXXXX", NULL);
  g_autoptr (RehabStore) store = rehab_store_open (folder, NULL);
  g_autoptr (RehabClinic) clinic = rehab_clinic_new (store, FALSE, NULL);
  GtkWidget *welcome;
  GtkWidget *initials;
  GtkWidget *name;

  rehab_window_set_clinic (window, clinic);
  g_assert_cmpstr (get_page (window), ==, "welcome");
  welcome = clinic_fixture_find (GTK_WIDGET (window), REHAB_TYPE_WELCOME_PAGE);

  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (window)), "clicked");
  g_assert_cmpstr (clinic_fixture_complaint (welcome, "Clinic"), ==, "This is needed.");
  g_assert_cmpstr (clinic_fixture_complaint (welcome, "Initials"), ==, "This is needed.");
  g_assert_null (rehab_clinic_get_details (clinic));

  name = clinic_fixture_row (welcome, "Clinic");
  gtk_editable_set_text (GTK_EDITABLE (name), "Harbour Physio");
  clinic_fixture_type (welcome, "Name", "Annika Keller");

  /* Initials follow the name, until somebody types others. */
  initials = clinic_fixture_row (welcome, "Initials");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (initials)), ==, "AK");
  clinic_fixture_type (welcome, "Name", "Annika Berta Keller");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (initials)), ==, "ABK");
  clinic_fixture_type (welcome, "Initials", "AnK");
  clinic_fixture_type (welcome, "Name", "Annika Keller");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (initials)), ==, "AnK");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (window)), "clicked");
  g_assert_cmpstr (rehab_clinic_get_details (clinic)->name, ==, "Harbour Physio");
  g_assert_nonnull (rehab_clinic_get_clinician_id (clinic));
  g_assert_cmpstr (get_page (window), ==, "clinic");

  rehab_window_set_clinic (window, fixture->clinic);
  clinic_fixture_wait_until (G_OBJECT (clinic)->ref_count == 1);
  g_assert_finalize_object (g_steal_pointer (&clinic));
  g_clear_object (&store);
  {
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *file;

    while ((file = g_dir_read_name (dir)) != NULL)
      {
        g_autofree char *path = g_build_filename (folder, file, NULL);

        g_remove (path);
      }
    g_rmdir (folder);
  }
}

static const RehabClinician *
add_clinician (RehabClinic *clinic,
               const char  *name,
               const char  *initials,
               gboolean     archived)
{
  g_autoptr (RehabClinician) clinician =
    rehab_clinician_new (&(RehabClinician) { .name = name, .initials = initials, .archived = archived }, NULL);

  g_assert_true (rehab_clinic_save_clinician (clinic, clinician, NULL));

  return rehab_clinician_find (rehab_clinic_get_clinicians (clinic), clinician->id);
}

static RehabClinicianChooser *
get_chooser (RehabWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return dialog != NULL && REHAB_IS_CLINICIAN_CHOOSER (dialog) ? REHAB_CLINICIAN_CHOOSER (dialog) : NULL;
}

static void
press_digit (RehabClinicianChooser *chooser,
             guint                  keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (chooser));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
    }
}

/* Where one works alone nobody asks; where two do, nothing is decided in the name of whoever comes first. */
static void
test_who_works (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);
  const RehabClinician *second;
  g_autofree char *second_id = NULL;
  guint alone = rehab_clinician_chooser_count (fixture->clinic);
  guint number = 0;

  g_assert_cmpuint (alone, <=, 1);
  rehab_window_set_clinic (window, fixture->clinic);
  g_assert_null (get_chooser (window));

  add_clinician (fixture->clinic, "Zoe Left", "ZL", TRUE);
  if (alone == 0)
    add_clinician (fixture->clinic, "Annika Keller", "AK", FALSE);
  second = add_clinician (fixture->clinic, "Moses & Daughter", "MD", FALSE);
  second_id = g_strdup (second->id);
  g_assert_cmpuint (rehab_clinician_chooser_count (fixture->clinic), ==, 2);

  rehab_window_set_clinic (window, fixture->clinic);
  clinic_fixture_wait_until (get_chooser (window) != NULL);
  g_assert_false (adw_dialog_get_can_close (ADW_DIALOG (get_chooser (window))));
  g_assert_false (assessment_fixture_says (GTK_WIDGET (get_chooser (window)), "Zoe Left"));

  for (guint i = 0; i < rehab_clinic_get_clinicians (fixture->clinic)->len; i++)
    {
      const RehabClinician *clinician = g_ptr_array_index (rehab_clinic_get_clinicians (fixture->clinic), i);

      number += clinician->archived ? 0 : 1;
      if (g_str_equal (clinician->id, second_id))
        break;
    }

  /* A number that nobody has chooses nobody. */
  press_digit (get_chooser (window), GDK_KEY_9);
  g_assert_nonnull (get_chooser (window));
  press_digit (get_chooser (window), GDK_KEY_0 + number);
  clinic_fixture_wait_until (get_chooser (window) == NULL);
  g_assert_cmpstr (rehab_clinic_get_clinician_id (fixture->clinic), ==, second_id);
  g_assert_cmpstr (rehab_store_get_author (rehab_clinic_get_store (fixture->clinic)), ==, second_id);

  /* Switching is the same question, and can be left. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.choose-clinician", NULL);
  clinic_fixture_wait_until (get_chooser (window) != NULL);
  g_assert_true (adw_dialog_close (ADW_DIALOG (get_chooser (window))));
  clinic_fixture_wait_until (get_chooser (window) == NULL);
  g_assert_cmpstr (rehab_clinic_get_clinician_id (fixture->clinic), ==, second_id);
}

static void
test_closes (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);

  rehab_window_set_clinic (window, fixture->clinic);
  rehab_window_open_patient (window, rehab_patient_get_id (fixture->patient));
  gtk_window_close (GTK_WINDOW (window));
  clinic_fixture_wait_until (fixture->window == NULL);
}

/* A programme that is edited is kept as it stands: nothing is asked, and the next start finds it. */
static void
test_closes_over_an_edit (AssessmentFixture *fixture,
                          gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);
  g_autoptr (RehabCaseModel) again = NULL;

  rehab_window_set_clinic (window, fixture->clinic);
  rehab_window_open_patient (window, rehab_patient_get_id (fixture->patient));
  edit_programme (window);
  gtk_window_close (GTK_WINDOW (window));
  clinic_fixture_wait_until (fixture->window == NULL);

  again = assessment_fixture_read_again (fixture);
  g_assert_true (rehab_draft_get_changed (rehab_case_model_get_regimen_draft (again)));
}

/* One that could not be kept is not lost without a question, whoever is looked at by then. */
static void
test_asks_before_closing (AssessmentFixture *fixture,
                          gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);
  RehabPatient *other = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Zulu" });
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  g_autofree char *author = g_strdup (rehab_store_get_author (store));

  rehab_window_set_clinic (window, fixture->clinic);
  rehab_window_open_patient (window, rehab_patient_get_id (fixture->patient));
  /* Nobody that the clinic knows. */
  rehab_store_set_author (store, "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01");
  edit_programme (window);
  rehab_store_set_author (store, author);
  rehab_window_open_patient (window, rehab_patient_get_id (other));

  gtk_window_close (GTK_WINDOW (window));
  assessment_fixture_wait (50);
  g_assert_nonnull (fixture->window);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (clinic_fixture_alert (fixture->window)), "1 patient has changes"));
  clinic_fixture_answer (fixture->window, "_Keep Working");
  assessment_fixture_wait (50);
  g_assert_nonnull (fixture->window);

  gtk_window_close (GTK_WINDOW (window));
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
  clinic_fixture_click (GTK_WIDGET (clinic_fixture_alert (fixture->window)), "_Discard");
  clinic_fixture_wait_until (fixture->window == NULL);
}

/* What the diary refused is nowhere but on the screen. */
static void
test_asks_before_losing_what_was_refused (AssessmentFixture *fixture,
                                          gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);
  GtkWidget *cell;

  rehab_window_set_clinic (window, fixture->clinic);
  rehab_window_open_patient (window, rehab_patient_get_id (fixture->patient));
  rehab_window_show_page (window, "diary");
  assessment_fixture_wait (50);
  cell = clinic_fixture_find (GTK_WIDGET (window), REHAB_TYPE_DIARY_CELL);
  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), "11");

  gtk_window_close (GTK_WINDOW (window));
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (clinic_fixture_alert (fixture->window)), "could not be kept"));
  clinic_fixture_answer (fixture->window, "_Keep Working");
  assessment_fixture_wait (50);
  g_assert_nonnull (fixture->window);

  /* Mended, it is kept, and nothing is asked. */
  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), "1");
  gtk_window_close (GTK_WINDOW (window));
  clinic_fixture_wait_until (fixture->window == NULL);
}

static void
test_draft_outlives_looking_elsewhere (AssessmentFixture *fixture,
                                       gconstpointer      unused)
{
  RehabWindow *window = present_window (fixture);
  RehabPatient *other = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Zulu" });
  RehabCaseModel *edited;

  rehab_window_set_clinic (window, fixture->clinic);
  rehab_window_open_patient (window, rehab_patient_get_id (fixture->patient));
  edit_programme (window);
  edited = get_model (window);

  rehab_window_open_patient (window, rehab_patient_get_id (other));
  g_assert_true (rehab_case_model_get_patient (get_model (window)) == other);

  rehab_window_open_patient (window, rehab_patient_get_id (fixture->patient));
  g_assert_true (get_model (window) == edited);
  g_assert_true (rehab_case_model_has_unsaved (get_model (window)));

  /* With every step, so that it can be taken back. */
  rehab_draft_undo (rehab_case_model_get_regimen_draft (edited));
  g_assert_false (rehab_case_model_has_unsaved (edited));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  assessment_fixture_init (&argc, &argv);
  application = adw_application_new ("com.example.HamstringRehab.Test", G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

#define ADD(path, func) g_test_add ("/window/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, tear_down)
  ADD ("clinic", test_clinic);
  ADD ("nothing-opened", test_nothing_opened);
  ADD ("trouble", test_trouble);
  ADD ("trouble-lets-go", test_trouble_lets_go);
  ADD ("offer-lets-go", test_offer_lets_go);
  ADD ("first-run", test_first_run);
  ADD ("who-works", test_who_works);
  ADD ("closes", test_closes);
  ADD ("closes-over-an-edit", test_closes_over_an_edit);
  ADD ("asks-before-closing", test_asks_before_closing);
  ADD ("asks-before-losing-what-was-refused", test_asks_before_losing_what_was_refused);
  ADD ("draft-outlives-looking-elsewhere", test_draft_outlives_looking_elsewhere);
#undef ADD

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
