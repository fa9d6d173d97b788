/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-diary-page.h"
#include "rehab-finding-table.h"
#include "rehab-flag-action-table.h"
#include "rehab-flag-alert.h"
#include "rehab-language-row.h"
#include "rehab-leaflet.h"
#include "rehab-leaflet-dialog.h"
#include "rehab-overview-page.h"
#include "rehab-patient-page.h"
#include "rehab-print-dialog.h"
#include "rehab-template.h"

#define FLAG "flag-night-pain"

static GtkWidget *
present_page (AssessmentFixture *fixture)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *page = rehab_patient_page_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), fixture->model);
  clinic_fixture_present (fixture, overlay);

  return page;
}

/* An assessment in which a red flag was asked for. */
static void
ask_flags (AssessmentFixture *fixture,
           double             night_pain)
{
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = rehab_case_model_get_case (fixture->model)->episode->id, .date = assessment_fixture_day (2026, 11, 1),
    .kind = REHAB_ASSESSMENT_KIND_INITIAL, .clinician_id = rehab_clinic_get_clinician_id (fixture->clinic),
  }, &error);
  g_autoptr (RehabFinding) finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = FLAG, .value = rehab_number (night_pain),
  }, &error);

  g_assert_true (rehab_assessment_table_save (store, assessment, &error));
  g_assert_true (rehab_finding_table_set (store, finding, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_no_error (error);
}

static gboolean
can (GtkWidget  *page,
     const char *command)
{
  g_autofree char *action = g_strconcat ("patient.", command, NULL);
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());
  gboolean sensitive;

  /* A button is as sensitive as its action is enabled. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, page);
  sensitive = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);

  return sensitive;
}

static void
assert_can (GtkWidget  *page,
            const char *commands)
{
  static const char *const all[] = { "edit", "edit-episode", "new-episode", "close-episode", "reopen-episode", "archive", "unarchive", "print" };
  g_autoptr (GString) enabled = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (all); i++)
    if (can (page, all[i]))
      g_string_append_printf (enabled, "%s%s", enabled->len > 0 ? " " : "", all[i]);

  g_assert_cmpstr (enabled->str, ==, commands);
}

/* Wrong patient and wrong side are the hazards: both are always in sight. */
static void
test_identity (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  RehabPatientDetails values = *rehab_patient_get_details (fixture->patient);
  g_autoptr (RehabPatientDetails) edited = NULL;

  g_assert_true (assessment_fixture_says (page, "Adeyemi, Tola"));
  g_assert_true (assessment_fixture_says (page, "RIGHT side"));
  g_assert_true (assessment_fixture_says (page, "27 years"));
  g_assert_true (assessment_fixture_says (page, "Phase 1 Calm"));

  values.family_name = "Okafor";
  values.birth_date = REHAB_DATE_NONE;
  values.sport = REHAB_SPORT_SPRINT;
  values.event_or_position = "400 m";
  values.squad_id = clinic_fixture_add_squad (fixture, "Under 23");
  edited = rehab_patient_details_new (&values, NULL);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, edited, NULL));
  g_assert_true (assessment_fixture_says (page, "Okafor, Tola"));
  g_assert_false (assessment_fixture_says (page, "years"));
  g_assert_true (assessment_fixture_says (page, "400 m · Sprint · Under 23"));
}

static void
save_episode (AssessmentFixture *fixture,
              RehabSide          side,
              RehabDate          closed_on)
{
  RehabEpisode values = *rehab_patient_get_episode (fixture->patient);
  g_autoptr (RehabEpisode) edited = NULL;

  values.side = side;
  values.closed_on = closed_on;
  edited = rehab_episode_new (&values, NULL);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, edited, NULL));
}

static void
test_side (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);

  save_episode (fixture, REHAB_SIDE_LEFT, REHAB_DATE_NONE);
  g_assert_true (assessment_fixture_says (page, "LEFT side"));
  g_assert_false (assessment_fixture_says (page, "RIGHT side"));
  save_episode (fixture, REHAB_SIDE_BOTH, REHAB_DATE_NONE);
  g_assert_true (assessment_fixture_says (page, "BOTH sides"));
  g_assert_false (assessment_fixture_says (page, "LEFT side"));
}

static void
test_commands (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  RehabPatient *newcomer;
  g_autoptr (RehabCaseModel) model = NULL;

  assert_can (page, "edit edit-episode new-episode close-episode archive");
  save_episode (fixture, REHAB_SIDE_LEFT, assessment_fixture_day (2026, 11, 20));
  g_assert_true (assessment_fixture_says (page, "Episode closed"));
  assert_can (page, "edit new-episode reopen-episode archive");

  newcomer = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Zulu" });
  model = rehab_case_model_new (fixture->clinic, newcomer, NULL);
  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), model);
  g_assert_true (assessment_fixture_says (page, "Zulu"));
  g_assert_false (assessment_fixture_says (page, "LEFT side"));
  assert_can (page, "edit new-episode archive");
}

/* Archiving is undone by one press; and not of whoever is shown by then. */
static void
test_archives (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *overlay = gtk_widget_get_ancestor (page, ADW_TYPE_TOAST_OVERLAY);
  RehabPatient *other = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Zulu" });
  g_autoptr (RehabCaseModel) model = rehab_case_model_new (fixture->clinic, other, NULL);

  gtk_widget_activate_action (page, "patient.archive", NULL);
  g_assert_true (rehab_patient_get_details (fixture->patient)->archived);
  g_assert_true (assessment_fixture_says (page, "Archived"));
  assert_can (page, "edit edit-episode close-episode unarchive");
  clinic_fixture_wait_until (clinic_fixture_find_button (overlay, "_Undo") != NULL);

  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), model);
  clinic_fixture_click (overlay, "_Undo");
  g_assert_false (rehab_patient_get_details (fixture->patient)->archived);
  g_assert_false (rehab_patient_get_details (other)->archived);

  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), fixture->model);
  gtk_widget_activate_action (page, "patient.archive", NULL);
  gtk_widget_activate_action (page, "patient.unarchive", NULL);
  g_assert_false (rehab_patient_get_details (fixture->patient)->archived);
}

/* Whoever archives is told that an assessment was not finished; it is kept with all its answers. */
static void
test_archives_with_a_draft (AssessmentFixture *fixture,
                            gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *overlay = gtk_widget_get_ancestor (page, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *id = rehab_assessment_recorder_begin (fixture->model, NULL);

  assessment_fixture_answer (fixture, id, "flag-limp", REHAB_SIDE_NOT_ASKED, rehab_number (0), NULL);
  gtk_widget_activate_action (page, "patient.archive", NULL);
  g_assert_true (rehab_patient_get_details (fixture->patient)->archived);
  clinic_fixture_wait_until (clinic_fixture_find_button (overlay, "_Undo") != NULL);
  g_assert_true (assessment_fixture_says (overlay, "archived, with a draft assessment"));
  g_assert_true (assessment_fixture_find (fixture, id, "flag-limp", REHAB_SIDE_NOT_ASKED).known);
}

/* An open red flag is above everything, until it is recorded what was done. */
static void
test_flags (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *alert = clinic_fixture_find (page, REHAB_TYPE_FLAG_ALERT);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabFlagAction) action = NULL;

  g_assert_false (gtk_widget_get_visible (alert));
  ask_flags (fixture, 0);
  g_assert_false (gtk_widget_get_visible (alert));
  ask_flags (fixture, 1);
  g_assert_true (gtk_widget_get_visible (alert));
  g_assert_true (assessment_fixture_says (alert, "Asked 1 Nov, AK"));

  action = rehab_flag_action_new (&(RehabFlagAction) {
    .episode_id = rehab_case_model_get_case (fixture->model)->episode->id, .item_key = FLAG,
    .date = assessment_fixture_day (2026, 11, 22), .action = "Rang the general practitioner",
  }, &error);
  g_assert_true (rehab_flag_action_table_save (rehab_clinic_get_store (fixture->clinic), action, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_false (gtk_widget_get_visible (alert));
}

/* A page is built when it is first looked at, and shown by its name. */
static void
test_pages (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  static const char *const names[] = { "overview", "assessment", "phases", "programme", "diary", "progress" };
  GtkWidget *page = present_page (fixture);

  g_assert_cmpstr (rehab_patient_page_get_shown (REHAB_PATIENT_PAGE (page)), ==, "overview");
  g_assert_nonnull (clinic_fixture_find (page, REHAB_TYPE_OVERVIEW_PAGE));
  g_assert_null (clinic_fixture_find (page, REHAB_TYPE_DIARY_PAGE));

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      rehab_patient_page_show_page (REHAB_PATIENT_PAGE (page), names[i]);
      g_assert_cmpstr (rehab_patient_page_get_shown (REHAB_PATIENT_PAGE (page)), ==, names[i]);
      assessment_fixture_wait (30);
    }
  g_assert_nonnull (clinic_fixture_find (page, REHAB_TYPE_DIARY_PAGE));

  rehab_patient_page_show_page (REHAB_PATIENT_PAGE (page), "no such page");
  g_assert_cmpstr (rehab_patient_page_get_shown (REHAB_PATIENT_PAGE (page)), ==, "progress");

  gtk_widget_activate_action (page, "patient.show-page", "s", "diary");
  g_assert_cmpstr (rehab_patient_page_get_shown (REHAB_PATIENT_PAGE (page)), ==, "diary");
}

/* Each leaflet is in the menu, and its dialog shows pages with the side of the episode. */
static void
test_leaflets (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);

  for (guint i = 0; i < rehab_leaflet_get_count (); i++)
    {
      const RehabLeaflet *leaflet = rehab_leaflet_get_nth (i);
      AdwDialog *dialog;
      RehabDocument *document;

      gtk_widget_activate_action (page, "patient.print-leaflet", "s", leaflet->key);
      clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
      dialog = clinic_fixture_dialog (fixture->window);
      g_assert_true (REHAB_IS_LEAFLET_DIALOG (dialog));
      document = rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (dialog));
      g_assert_nonnull (document);
      g_assert_cmpstr (rehab_document_get_title (document), ==, leaflet->title);
      adw_dialog_force_close (dialog);
      clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
    }

  /* One of another version is no leaflet, and no trouble. */
  gtk_widget_activate_action (page, "patient.print-leaflet", "s", "no-such-leaflet");
  g_assert_null (clinic_fixture_dialog (fixture->window));
}

static const RehabDisclosure *
get_given_out (AssessmentFixture *fixture)
{
  const RehabCase *record = rehab_case_model_get_case (fixture->model);

  return record->disclosures->len > 0 ? g_ptr_array_index (record->disclosures, 0) : NULL;
}

/* A leaflet has no name on it: the dialog says whose record will tell of it, and the record does as soon as it went out. */
static void
test_leaflet_is_noted (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "leaflet.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *whose = rehab_case_model_dup_whose (fixture->model);
  const RehabDisclosure *out;
  AdwDialog *dialog;

  gtk_widget_activate_action (page, "patient.print-leaflet", "s", "sitting");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
  dialog = clinic_fixture_dialog (fixture->window);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (dialog), whose));
  g_assert_null (get_given_out (fixture));

  rehab_language_row_set_language (REHAB_LANGUAGE_ROW (clinic_fixture_find (GTK_WIDGET (dialog), REHAB_TYPE_LANGUAGE_ROW)),
                                   rehab_language_lookup ("de"));
  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (dialog), file);
  clinic_fixture_wait_until (get_given_out (fixture) != NULL);
  out = get_given_out (fixture);
  g_assert_cmpint (out->kind, ==, REHAB_DISCLOSURE_KIND_LEAFLET);
  g_assert_cmpint (out->way, ==, REHAB_DISCLOSURE_WAY_SAVED);
  g_assert_cmpstr (out->part, ==, "sitting");
  g_assert_cmpstr (out->format, ==, "pdf");
  g_assert_cmpstr (out->language, ==, "de");
  g_assert_cmpstr (out->episode_id, ==, rehab_case_model_get_episode_id (fixture->model));
  adw_dialog_force_close (dialog);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
}

/* The first programme can be looked at on paper before it is a version: by the shortcut too. */
static void
test_prints_a_first_draft (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (rehab_template_lookup ("calm-first-weeks"), REHAB_SIDE_LEFT);
  GtkWidget *page = present_page (fixture);

  rehab_patient_page_show_page (REHAB_PATIENT_PAGE (page), "programme");
  gtk_widget_activate_action (page, "patient.print-shown", NULL);
  g_assert_null (clinic_fixture_dialog (fixture->window));

  rehab_draft_set_current (rehab_case_model_get_regimen_draft (fixture->model), regimen, NULL);
  gtk_widget_activate_action (page, "patient.print-shown", NULL);
  clinic_fixture_wait_until (REHAB_IS_PRINT_DIALOG (clinic_fixture_dialog (fixture->window)));
  adw_dialog_force_close (clinic_fixture_dialog (fixture->window));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/patient-page/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("identity", test_identity);
  ADD ("side", test_side);
  ADD ("commands", test_commands);
  ADD ("archives", test_archives);
  ADD ("archives-draft", test_archives_with_a_draft);
  ADD ("flags", test_flags);
  ADD ("pages", test_pages);
  ADD ("first-draft", test_prints_a_first_draft);
  ADD ("leaflets", test_leaflets);
  ADD ("leaflet-is-noted", test_leaflet_is_noted);
#undef ADD

  return g_test_run ();
}
