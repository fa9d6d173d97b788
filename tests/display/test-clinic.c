/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-finding-table.h"

#define FLAG "flag-night-pain"

/* The store lets one at a time in: the clinic that is open has to go before it is read anew. */
static void
open_again (AssessmentFixture *fixture)
{
  g_autofree char *id = g_strdup (rehab_patient_get_id (fixture->patient));
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&fixture->model));
  g_clear_object (&fixture->patient);
  g_assert_finalize_object (g_steal_pointer (&fixture->clinic));
  assessment_fixture_open (fixture);
  fixture->patient = g_object_ref (rehab_clinic_find_patient (fixture->clinic, id));
  fixture->model = rehab_case_model_new (fixture->clinic, fixture->patient, &error);
  g_assert_no_error (error);
}

static void
count_saved_cb (RehabClinic  *clinic,
                RehabPatient *patient,
                guint        *count)
{
  (*count)++;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
count_notify_cb (GObject    *object,
                 GParamSpec *pspec,
                 guint      *count)
{
  (*count)++;
}

static void
test_set_up (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  g_autofree char *initials = NULL;
  g_autofree char *nobody = NULL;

  open_again (fixture);
  g_assert_cmpstr (rehab_clinic_get_details (fixture->clinic)->name, ==, "City Physio");
  g_assert_cmpuint (rehab_clinic_get_clinicians (fixture->clinic)->len, ==, 1);
  g_assert_nonnull (rehab_clinic_get_clinician_id (fixture->clinic));
  g_assert_false (rehab_clinic_get_is_sample (fixture->clinic));

  initials = rehab_clinic_dup_clinician (fixture->clinic, rehab_clinic_get_clinician_id (fixture->clinic));
  g_assert_cmpstr (initials, ==, "AK");
  nobody = rehab_clinic_dup_clinician (fixture->clinic, NULL);
  g_assert_cmpstr (nobody, ==, "");
}

static void
test_patients (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  RehabPatient *added = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) {
    .family_name = "Okafor", .squad_id = clinic_fixture_add_squad (fixture, "Sprint"),
  });
  g_autofree char *id = g_strdup (rehab_patient_get_id (added));

  g_assert_cmpuint (g_list_model_get_n_items (rehab_clinic_get_patients (fixture->clinic)), ==, 2);
  g_assert_cmpstr (rehab_patient_get_squad_name (added), ==, "Sprint");
  g_assert_null (rehab_clinic_find_patient (fixture->clinic, "nobody"));

  open_again (fixture);
  added = rehab_clinic_find_patient (fixture->clinic, id);
  g_assert_cmpstr (rehab_patient_get_name (added), ==, "Okafor");
  g_assert_cmpstr (rehab_patient_get_squad_name (added), ==, "Sprint");
  g_assert_null (rehab_patient_get_episode (added));
  g_assert_cmpint (rehab_patient_get_episode (fixture->patient)->side, ==, REHAB_SIDE_RIGHT);
}

/* An edit changes the patient that the lists hold; it adds none. */
static void
test_edits_in_place (AssessmentFixture *fixture,
                     gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  RehabPatientDetails values = *rehab_patient_get_details (fixture->patient);
  g_autoptr (RehabPatientDetails) edited = NULL;
  guint n_saved = 0;

  values.family_name = "Zulu";
  edited = rehab_patient_details_new (&values, &error);
  g_signal_connect (fixture->clinic, "patient-saved", G_CALLBACK (count_saved_cb), &n_saved);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, edited, &error));
  g_assert_cmpuint (n_saved, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (rehab_clinic_get_patients (fixture->clinic)), ==, 1);
  g_assert_cmpstr (rehab_patient_get_name (fixture->patient), ==, "Zulu, Tola");

  open_again (fixture);
  g_assert_cmpstr (rehab_patient_get_name (fixture->patient), ==, "Zulu, Tola");
}

/* What the file refuses changes nothing on the screen. */
static void
test_refused (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  RehabPatientDetails values = *rehab_patient_get_details (fixture->patient);
  g_autoptr (RehabPatientDetails) edited = NULL;

  values.family_name = "Zulu";
  values.squad_id = "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01";
  edited = rehab_patient_details_new (&values, NULL);
  g_assert_false (rehab_clinic_save_patient (fixture->clinic, edited, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (rehab_patient_get_name (fixture->patient), ==, "Adeyemi, Tola");
}

/* A clinic has one set of details: the second set-up is refused, and nobody new works here after it. */
static void
test_set_up_is_whole (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabClinicDetails) details = rehab_clinic_details_new (&(RehabClinicDetails) { .name = "Other" }, NULL);
  g_autoptr (RehabClinician) clinician =
    rehab_clinician_new (&(RehabClinician) { .name = "Ben Odum", .initials = "BO" }, NULL);
  g_autofree char *working = g_strdup (rehab_clinic_get_clinician_id (fixture->clinic));

  g_assert_false (rehab_clinic_set_up (fixture->clinic, details, clinician, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (rehab_store_get_author (rehab_clinic_get_store (fixture->clinic)), ==, working);
  g_assert_cmpstr (rehab_clinic_get_details (fixture->clinic)->name, ==, "City Physio");

  open_again (fixture);
  g_assert_cmpuint (rehab_clinic_get_clinicians (fixture->clinic)->len, ==, 1);
}

static void
test_clinician (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  g_autofree char *id = g_strdup (rehab_clinic_get_clinician_id (fixture->clinic));
  const char *other = "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01";
  guint n = 0;

  g_signal_connect (fixture->clinic, "notify::clinician-id", G_CALLBACK (count_notify_cb), &n);
  rehab_clinic_set_clinician_id (fixture->clinic, id);
  g_assert_cmpuint (n, ==, 0);
  rehab_clinic_set_clinician_id (fixture->clinic, other);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (rehab_store_get_author (rehab_clinic_get_store (fixture->clinic)), ==, other);
  rehab_clinic_set_clinician_id (fixture->clinic, other);
  g_assert_cmpuint (n, ==, 1);
  rehab_clinic_set_clinician_id (fixture->clinic, id);
  g_assert_cmpuint (n, ==, 2);
}

/* Today is the machine's, or the day that was set. */
static void
test_today (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  g_autoptr (GDateTime) after = NULL;
  RehabDate today;

  g_assert_cmpuint (rehab_clinic_get_today (fixture->clinic).julian, ==, assessment_fixture_day (2026, 11, 22).julian);
  rehab_clinic_set_today (fixture->clinic, REHAB_DATE_NONE);
  today = rehab_clinic_get_today (fixture->clinic);
  after = g_date_time_new_now_local ();
  g_assert_cmpint (rehab_date_compare (rehab_date_from_date_time (before), today), <=, 0);
  g_assert_cmpint (rehab_date_compare (today, rehab_date_from_date_time (after)), <=, 0);
}

/* Why somebody wants attention is found out when nothing else is to do. */
static void
test_attention (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = rehab_patient_get_episode (fixture->patient)->id, .date = assessment_fixture_day (2026, 11, 1),
    .kind = REHAB_ASSESSMENT_KIND_INITIAL,
  }, &error);
  g_autoptr (RehabFinding) finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = FLAG, .value = rehab_number (1),
  }, &error);

  g_assert_true (rehab_assessment_table_save (store, assessment, &error));
  g_assert_true (rehab_finding_table_set (store, finding, &error));
  g_assert_null (rehab_patient_get_attention (fixture->patient));

  open_again (fixture);
  g_assert_null (rehab_patient_get_attention (fixture->patient));
  clinic_fixture_wait_until (rehab_patient_get_attention (fixture->patient) != NULL);
  g_assert_true (g_str_has_prefix (rehab_patient_get_attention (fixture->patient), "Red flag open"));
  g_assert_cmpint (rehab_patient_get_phase (fixture->patient, NULL), ==, REHAB_PHASE_CALM);
}

/* A clinic that goes before everybody was looked at is not looked at any more. */
static void
test_goes_early (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  for (int i = 0; i < 3; i++)
    open_again (fixture);
  assessment_fixture_wait (20);
}

/* After midnight everybody is looked at anew, and the pages of whoever is open are told. */
static void
test_midnight (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  RehabStore *store = rehab_clinic_get_store (fixture->clinic);
  guint days = 0, changes = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = rehab_case_model_get_case (fixture->model)->episode->id, .date = assessment_fixture_day (2026, 11, 1),
    .kind = REHAB_ASSESSMENT_KIND_INITIAL,
  }, &error);

  g_assert_true (rehab_assessment_table_save (store, assessment, &error));
  for (guint i = 0; i < rehab_item_get_count (); i++)
    if (rehab_item_get_nth (i)->section == REHAB_SECTION_RED_FLAGS)
      {
        g_autoptr (RehabFinding) finding = rehab_finding_new (&(RehabFinding) {
        .assessment_id = assessment->id, .item_key = rehab_item_get_nth (i)->key, .value = rehab_number (0),
      }, &error);

        g_assert_true (rehab_finding_table_set (store, finding, &error));
      }
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  g_assert_null (rehab_patient_get_attention (fixture->patient));

  g_signal_connect_swapped (fixture->clinic, "day-changed", G_CALLBACK (count_cb), &days);
  g_signal_connect_swapped (fixture->model, "changed", G_CALLBACK (count_cb), &changes);

  /* Six weeks to the day, and one day more; the same day again is no other day. */
  rehab_clinic_set_today (fixture->clinic, assessment_fixture_day (2026, 12, 13));
  assessment_fixture_wait (50);
  g_assert_null (rehab_patient_get_attention (fixture->patient));
  rehab_clinic_set_today (fixture->clinic, assessment_fixture_day (2026, 12, 14));
  clinic_fixture_wait_until (rehab_patient_get_attention (fixture->patient) != NULL);
  g_assert_nonnull (strstr (rehab_patient_get_attention (fixture->patient), "red flags last asked more than 6 weeks ago"));
  rehab_clinic_check_day (fixture->clinic);
  g_assert_cmpuint (days, ==, 2);
  g_assert_cmpuint (changes, ==, 2);

  g_signal_handlers_disconnect_by_data (fixture->clinic, &days);
  g_signal_handlers_disconnect_by_data (fixture->model, &changes);
}

/* Everybody is looked at, not only who is open. */
static void
test_midnight_for_everybody (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = rehab_case_model_get_case (fixture->model)->episode->id, .date = assessment_fixture_day (2026, 11, 1),
    .kind = REHAB_ASSESSMENT_KIND_INITIAL,
  }, &error);

  g_assert_true (rehab_assessment_table_save (rehab_clinic_get_store (fixture->clinic), assessment, &error));
  g_assert_null (rehab_patient_get_attention (fixture->patient));
  g_clear_object (&fixture->model);

  rehab_clinic_set_today (fixture->clinic, assessment_fixture_day (2026, 11, 23));
  clinic_fixture_wait_until (rehab_patient_get_attention (fixture->patient) != NULL);
  fixture->model = assessment_fixture_read_again (fixture);
}

/* Another interval of the clinic's counts at once; and about somebody who is archived nobody is asked again. */
static void
test_thresholds_and_archive (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = rehab_case_model_get_case (fixture->model)->episode->id, .date = assessment_fixture_day (2026, 11, 1),
    .kind = REHAB_ASSESSMENT_KIND_INITIAL,
  }, &error);
  g_autoptr (RehabThresholds) weekly = NULL;
  g_autoptr (RehabPatientDetails) archived = NULL;
  RehabPatientDetails values;

  g_assert_true (rehab_assessment_table_save (rehab_clinic_get_store (fixture->clinic), assessment, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
  for (guint i = 0; i < rehab_item_get_count (); i++)
    if (rehab_item_get_nth (i)->section == REHAB_SECTION_RED_FLAGS)
      assessment_fixture_answer (fixture, assessment->id, rehab_item_get_nth (i)->key, REHAB_SIDE_NOT_ASKED,
                                 rehab_number (0), NULL);
  g_assert_null (rehab_patient_get_attention (fixture->patient));

  weekly = rehab_thresholds_with (rehab_clinic_get_thresholds (fixture->clinic), REHAB_THRESHOLD_FLAG_INTERVAL, 2, &error);
  g_assert_true (rehab_clinic_save_thresholds (fixture->clinic, weekly, &error));
  g_assert_nonnull (rehab_patient_get_attention (fixture->patient));

  values = *rehab_patient_get_details (fixture->patient);
  values.archived = TRUE;
  archived = rehab_patient_details_new (&values, &error);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, archived, &error));
  g_assert_null (rehab_patient_get_attention (fixture->patient));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/clinic/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("set-up", test_set_up);
  ADD ("patients", test_patients);
  ADD ("edits-in-place", test_edits_in_place);
  ADD ("refused", test_refused);
  ADD ("set-up-is-whole", test_set_up_is_whole);
  ADD ("clinician", test_clinician);
  ADD ("today", test_today);
  ADD ("attention", test_attention);
  ADD ("goes-early", test_goes_early);
  ADD ("midnight", test_midnight);
  ADD ("midnight-for-everybody", test_midnight_for_everybody);
  ADD ("thresholds-and-archive", test_thresholds_and_archive);
#undef ADD

  return g_test_run ();
}
