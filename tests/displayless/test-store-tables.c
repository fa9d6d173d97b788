/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-audit-table.h"
#include "rehab-case-load.h"
#include "rehab-clinic-table.h"
#include "rehab-diary-table.h"
#include "rehab-event-table.h"
#include "rehab-finding-table.h"
#include "rehab-flag-action-table.h"
#include "rehab-phase-change-table.h"
#include "rehab-prescription-table.h"
#include "rehab-programme-table.h"
#include "rehab-programme-version-table.h"
#include "rehab-setting-table.h"
#include "rehab-squad-table.h"

static RehabAssessment *
add_assessment (RehabStore *store,
                const char *episode_id)
{
  g_autoptr (GError) error = NULL;
  const RehabAssessment values = {
    .episode_id = episode_id,
    .date = day (2025, 11, 3),
    .kind = REHAB_ASSESSMENT_KIND_INITIAL,
  };
  RehabAssessment *assessment = rehab_assessment_new (&values, &error);

  g_assert_no_error (error);
  rehab_assessment_table_save (store, assessment, &error);
  g_assert_no_error (error);

  return assessment;
}

static RehabFinding *
make_finding (const char *assessment_id,
              const char *item_key,
              RehabSide   side,
              double      value)
{
  const RehabFinding values = {
    .assessment_id = assessment_id,
    .item_key = item_key,
    .side = side,
    .value = rehab_number (value),
  };

  return rehab_finding_new (&values, NULL);
}

static RehabRegimen *
make_regimen (guint n)
{
  RehabRegimen *regimen = rehab_regimen_new (NULL, 0);

  for (guint i = 0; i < n; i++)
    {
      const RehabPrescription values = {
        .exercise_key = i % 2 == 0 ? "bridge" : "hip-thrust",
        .sets = rehab_number (3),
        .repetitions = rehab_number (8 + i),
      };
      g_autoptr (RehabPrescription) prescription = rehab_prescription_new (&values, NULL);
      g_autoptr (RehabRegimen) shorter = regimen;

      regimen = rehab_regimen_inserted (shorter, i, prescription);
    }

  return regimen;
}

static RehabDiaryDay *
make_day (const char *episode_id,
          RehabDate   date,
          double      pain)
{
  const RehabDiaryDay values = { .episode_id = episode_id, .date = date, .worst_pain = rehab_number (pain) };

  return rehab_diary_day_new (&values, NULL);
}

static RehabSession *
make_session (const char *episode_id,
              RehabDate   date,
              int         position)
{
  const RehabSession values = {
    .episode_id = episode_id,
    .date = date,
    .position = position,
    .kind = REHAB_SESSION_KIND_RUN,
    .minutes = rehab_number (40),
    .origin = REHAB_SESSION_ORIGIN_TYPED,
  };

  return rehab_session_new (&values, NULL);
}

/* Everything of the first journey, written, and found again by another process's worth of opening. */
static void
test_all_comes_back (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabAssessment) assessment = NULL;
  g_autoptr (RehabProgrammeVersion) version = NULL;
  g_autoptr (RehabRegimen) regimen = make_regimen (5);
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabCase) found = NULL;
  g_autoptr (RehabStore) again = NULL;

  {
    g_autoptr (RehabStore) store = open_store (folder);
    g_autoptr (RehabClinician) clinician = add_clinician (store);
    g_autoptr (RehabPatientDetails) patient = NULL;
    g_autoptr (RehabDiary) empty = rehab_diary_new (NULL, 0, NULL, 0);
    g_autoptr (RehabDiary) one_day = NULL;
    g_autoptr (RehabDiaryDay) diary_day = NULL;
    g_autoptr (RehabSession) session = NULL;
    g_autoptr (RehabFinding) finding = NULL;

    rehab_store_set_author (store, clinician->id);
    patient = add_patient (store, "Adeyemi");
    episode = add_episode (store, patient->id, day (2025, 11, 3));
    assessment = add_assessment (store, episode->id);
    finding = make_finding (assessment->id, "pain-sitting", REHAB_SIDE_NOT_ASKED, 4);
    g_assert_true (rehab_finding_table_set (store, finding, &error));
    version = rehab_programme_version_table_add (store, episode->id, day (2025, 11, 3), clinician->id, "First",
                                                 regimen, &error);
    g_assert_no_error (error);

    diary_day = make_day (episode->id, day (2025, 11, 4), 3);
    session = make_session (episode->id, day (2025, 11, 4), 0);
    one_day = rehab_diary_with_day (empty, diary_day);
    diary = rehab_diary_with_session (one_day, session);
    g_assert_true (rehab_diary_table_save_changes (store, empty, diary, &error));
    g_assert_no_error (error);
  }

  again = open_store (folder);
  found = rehab_case_load (again, episode, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_diary_equal (found->diary, diary));
  g_assert_cmpuint (found->assessments->len, ==, 1);
  g_assert_true (rehab_record_equal (g_ptr_array_index (found->assessments, 0), assessment));
  g_assert_cmpuint (found->versions->len, ==, 1);
  g_assert_true (rehab_record_equal (g_ptr_array_index (found->versions, 0), version));
  g_assert_cmpint (version->number, ==, 1);
  g_assert_cmpuint (found->regimens->len, ==, 1);
  g_assert_cmpuint (rehab_regimen_get_size (g_ptr_array_index (found->regimens, 0)), ==, 5);
  g_assert_nonnull (rehab_case_find_finding (found, assessment->id, "pain-sitting", REHAB_SIDE_NOT_ASKED));
}

static gint64
read_int (RehabStore *store,
          const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  rehab_database_read_int (rehab_store_get_database (store), sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static gint64
count_audit (RehabStore *store)
{
  return read_int (store, "SELECT count(*) FROM audit");
}

static void
test_clinic (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;
  const RehabClinicDetails values = { .name = "Harbour Physio", .address = "1 Quay\nPort" };
  g_autoptr (RehabClinicDetails) clinic = rehab_clinic_details_new (&values, NULL);
  g_autoptr (RehabClinicDetails) second = rehab_clinic_details_new (&values, NULL);
  g_autoptr (RehabClinicDetails) found = NULL;

  /* Before the first run is over there is none, and that is no error. */
  g_assert_null (rehab_clinic_table_load (store, &error));
  g_assert_no_error (error);

  g_assert_true (rehab_clinic_table_save (store, clinic, &error));
  found = rehab_clinic_table_load (store, &error);
  g_assert_true (rehab_record_equal (found, clinic));

  g_assert_false (rehab_clinic_table_save (store, second, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
}

static void
save_squad (RehabStore *store,
            const char *name,
            char      **id)
{
  g_autoptr (GError) error = NULL;
  const RehabSquad values = { .name = name };
  g_autoptr (RehabSquad) squad = rehab_squad_new (&values, NULL);

  g_assert_true (rehab_squad_table_save (store, squad, &error));
  *id = g_strdup (squad->id);
}

static void
test_squads_and_clinicians_by_name (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabClinician) clinician = add_clinician (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) squads = NULL;
  g_autoptr (GPtrArray) clinicians = NULL;
  g_autofree char *sprint = NULL;
  g_autofree char *jumps = NULL;

  save_squad (store, "Sprint", &sprint);
  save_squad (store, "Jumps", &jumps);

  squads = rehab_squad_table_list (store, &error);
  g_assert_cmpuint (squads->len, ==, 2);
  g_assert_cmpstr (((RehabSquad *) g_ptr_array_index (squads, 0))->id, ==, jumps);
  g_assert_cmpstr (((RehabSquad *) g_ptr_array_index (squads, 1))->id, ==, sprint);

  clinicians = rehab_clinician_table_list (store, &error);
  g_assert_cmpuint (clinicians->len, ==, 1);
  g_assert_true (rehab_record_equal (g_ptr_array_index (clinicians, 0), clinician));
}

static RehabPatient *
find_patient (GPtrArray  *patients,
              const char *id)
{
  for (guint i = 0; i < patients->len; i++)
    if (g_str_equal (rehab_patient_get_id (g_ptr_array_index (patients, i)), id))
      return g_ptr_array_index (patients, i);

  g_assert_not_reached ();
}

static void
close_episode (RehabStore         *store,
               const RehabEpisode *episode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) closed = NULL;
  RehabEpisode values = *episode;

  values.closed_on = rehab_date_add_days (values.opened_on, 30);
  values.close_reason = REHAB_CLOSE_REASON_RETURNED;
  closed = rehab_episode_new (&values, NULL);
  g_assert_true (rehab_episode_table_save (store, closed, &error));
}

static void
change_phase (RehabStore *store,
              const char *episode_id,
              RehabPhase  phase,
              RehabDate   date)
{
  g_autoptr (GError) error = NULL;
  const RehabPhaseChange values = { .episode_id = episode_id, .to_phase = phase, .date = date };
  g_autoptr (RehabPhaseChange) change = rehab_phase_change_new (&values, NULL);

  g_assert_true (rehab_phase_change_table_save (store, change, &error));
}

/* Which episode counts, its phase, and the squad's name: for each kind of history one patient. */
static void
test_patients_as_lists_show_them (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) without = add_patient (store, "Without");
  g_autoptr (RehabPatientDetails) reopened = add_patient (store, "Reopened");
  g_autoptr (RehabPatientDetails) open_before = add_patient (store, "Open Before");
  g_autoptr (RehabPatientDetails) finished = add_patient (store, "Finished");
  g_autoptr (RehabEpisode) reopened_old = add_episode (store, reopened->id, day (2023, 1, 1));
  g_autoptr (RehabEpisode) reopened_new = add_episode (store, reopened->id, day (2025, 1, 1));
  g_autoptr (RehabEpisode) still_open = add_episode (store, open_before->id, day (2024, 1, 1));
  g_autoptr (RehabEpisode) closed_later = add_episode (store, open_before->id, day (2025, 1, 1));
  g_autoptr (RehabEpisode) finished_old = add_episode (store, finished->id, day (2022, 1, 1));
  g_autoptr (RehabEpisode) finished_new = add_episode (store, finished->id, day (2024, 1, 1));
  g_autoptr (RehabPatientDetails) moved = NULL;
  g_autoptr (GPtrArray) patients = NULL;
  g_autofree char *squad_id = NULL;
  RehabPatientDetails values = *reopened;
  RehabPatient *patient;

  save_squad (store, "Sprint", &squad_id);
  values.squad_id = squad_id;
  moved = rehab_patient_details_new (&values, NULL);
  g_assert_true (rehab_patient_table_save (store, moved, &error));

  close_episode (store, reopened_old);
  close_episode (store, closed_later);
  close_episode (store, finished_old);
  close_episode (store, finished_new);

  change_phase (store, reopened_old->id, REHAB_PHASE_SPORT, day (2023, 2, 1));
  change_phase (store, still_open->id, REHAB_PHASE_DEEP, day (2024, 6, 1));
  change_phase (store, still_open->id, REHAB_PHASE_SHALLOW, day (2024, 3, 1));
  change_phase (store, closed_later->id, REHAB_PHASE_MAINTAIN, day (2025, 1, 2));

  patients = rehab_patient_table_list_patients (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (patients->len, ==, 4);

  patient = find_patient (patients, without->id);
  g_assert_null (rehab_patient_get_episode (patient));
  g_assert_cmpint (rehab_patient_get_phase (patient, NULL), ==, REHAB_PHASE_NONE);
  g_assert_cmpstr (rehab_patient_get_squad_name (patient), ==, NULL);

  patient = find_patient (patients, reopened->id);
  g_assert_true (rehab_record_equal (rehab_patient_get_details (patient), moved));
  g_assert_cmpstr (rehab_patient_get_episode (patient)->id, ==, reopened_new->id);
  g_assert_cmpint (rehab_patient_get_phase (patient, NULL), ==, REHAB_PHASE_CALM);
  g_assert_cmpstr (rehab_patient_get_squad_name (patient), ==, "Sprint");

  patient = find_patient (patients, open_before->id);
  g_assert_cmpstr (rehab_patient_get_episode (patient)->id, ==, still_open->id);
  g_assert_cmpuint (rehab_patient_get_episodes (patient)->len, ==, 2);
  g_assert_cmpint (rehab_patient_get_phase (patient, closed_later->id), ==, REHAB_PHASE_MAINTAIN);
  g_assert_cmpint (rehab_patient_get_phase (patient, NULL), ==, REHAB_PHASE_DEEP);

  patient = find_patient (patients, finished->id);
  g_assert_cmpstr (rehab_patient_get_episode (patient)->id, ==, finished_new->id);
  g_assert_cmpint (rehab_patient_get_phase (patient, NULL), ==, REHAB_PHASE_NONE);
}

static void
test_episodes_newest_first (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
  g_autoptr (RehabPatientDetails) other = add_patient (store, "Okafor");
  g_autoptr (RehabEpisode) middle = add_episode (store, patient->id, day (2024, 1, 1));
  g_autoptr (RehabEpisode) newest = add_episode (store, patient->id, day (2025, 1, 1));
  g_autoptr (RehabEpisode) oldest = add_episode (store, patient->id, day (2023, 1, 1));
  g_autoptr (RehabEpisode) of_other = add_episode (store, other->id, day (2025, 6, 1));
  const RehabEpisode *const expected[] = { newest, middle, oldest };
  g_autoptr (GPtrArray) episodes = rehab_episode_table_list_of_patient (store, patient->id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (episodes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < episodes->len; i++)
    g_assert_true (rehab_record_equal (g_ptr_array_index (episodes, i), expected[i]));
}

static void
test_findings (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
  g_autoptr (RehabEpisode) episode = add_episode (store, patient->id, day (2025, 1, 1));
  g_autoptr (RehabAssessment) assessment = add_assessment (store, episode->id);
  g_autoptr (RehabFinding) left = make_finding (assessment->id, "plank", REHAB_SIDE_LEFT, 1);
  g_autoptr (RehabFinding) right = make_finding (assessment->id, "plank", REHAB_SIDE_RIGHT, 0);
  g_autoptr (RehabFinding) left_again = make_finding (assessment->id, "plank", REHAB_SIDE_LEFT, 0);
  g_autoptr (RehabFinding) no_side = make_finding (assessment->id, "sitting", REHAB_SIDE_NOT_ASKED, 4);
  g_autoptr (RehabFinding) no_side_again = make_finding (assessment->id, "sitting", REHAB_SIDE_NOT_ASKED, 2);
  g_autoptr (GPtrArray) found = NULL;
  const RehabFinding *finding;

  g_assert_true (rehab_finding_table_set (store, left, &error));
  g_assert_true (rehab_finding_table_set (store, right, &error));
  g_assert_true (rehab_finding_table_set (store, no_side, &error));

  /* A new answer takes the place of the old one; the other side keeps its own. */
  g_assert_true (rehab_finding_table_set (store, left_again, &error));
  g_assert_true (rehab_finding_table_set (store, no_side_again, &error));
  g_assert_no_error (error);

  found = rehab_finding_table_list_of_assessment (store, assessment->id, &error);
  g_assert_cmpuint (found->len, ==, 3);
  finding = g_ptr_array_index (found, 0);
  g_assert_cmpstr (finding->id, ==, left->id);
  g_assert_true (rehab_number_equal (finding->value, rehab_number (0)));
  g_assert_true (rehab_record_equal (g_ptr_array_index (found, 1), right));
  finding = g_ptr_array_index (found, 2);
  g_assert_true (rehab_number_equal (finding->value, rehab_number (2)));
  g_clear_pointer (&found, g_ptr_array_unref);

  /* Not asked again: absent, which is not "no". */
  g_assert_true (rehab_finding_table_clear (store, assessment->id, "plank", REHAB_SIDE_LEFT, &error));
  g_assert_true (rehab_finding_table_clear (store, assessment->id, "plank", REHAB_SIDE_LEFT, &error));
  found = rehab_finding_table_list_of_episode (store, episode->id, &error);
  g_assert_cmpuint (found->len, ==, 2);
}

static void
test_locked_assessment (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
  g_autoptr (RehabEpisode) episode = add_episode (store, patient->id, day (2025, 1, 1));
  g_autoptr (RehabAssessment) assessment = add_assessment (store, episode->id);
  g_autoptr (RehabAssessment) draft = add_assessment (store, episode->id);
  g_autoptr (RehabAssessment) locked = NULL;
  g_autoptr (RehabAssessment) changed = NULL;
  g_autoptr (RehabFinding) before = make_finding (assessment->id, "plank", REHAB_SIDE_LEFT, 1);
  g_autoptr (RehabFinding) after = make_finding (assessment->id, "plank", REHAB_SIDE_LEFT, 0);
  g_autoptr (RehabFinding) new_one = make_finding (assessment->id, "sitting", REHAB_SIDE_NOT_ASKED, 4);
  g_autoptr (RehabFinding) elsewhere = make_finding (draft->id, "plank", REHAB_SIDE_LEFT, 1);
  g_autofree char *move = g_strdup_printf ("UPDATE finding SET assessment_id = '%s' WHERE assessment_id = '%s'",
                                           assessment->id, draft->id);
  RehabAssessment values;
  gint64 n_audit;

  g_assert_true (rehab_finding_table_set (store, before, &error));
  g_assert_true (rehab_finding_table_set (store, elsewhere, &error));
  g_assert_true (rehab_assessment_table_lock (store, assessment->id, &error));
  g_assert_no_error (error);

  locked = rehab_assessment_table_find (store, assessment->id, &error);
  g_assert_cmpint (locked->locked_at, >, 0);
  n_audit = count_audit (store);

  values = *locked;
  values.plan = "Something else";
  changed = rehab_assessment_new (&values, NULL);

#define assert_locked(attempt)                                                        \
  G_STMT_START {                                                                      \
    g_autoptr (GError) refusal = NULL;                                                \
    g_assert_false (attempt);                                                         \
    g_assert_error (refusal, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);     \
  } G_STMT_END

  assert_locked (rehab_assessment_table_save (store, changed, &refusal));
  assert_locked (rehab_assessment_table_save (store, assessment, &refusal));
  assert_locked (rehab_assessment_table_lock (store, assessment->id, &refusal));
  assert_locked (rehab_finding_table_set (store, after, &refusal));
  assert_locked (rehab_finding_table_set (store, new_one, &refusal));
  assert_locked (rehab_finding_table_clear (store, assessment->id, "plank", REHAB_SIDE_LEFT, &refusal));
  assert_locked (rehab_database_execute (rehab_store_get_database (store), move, &refusal));
  assert_locked (rehab_database_execute (rehab_store_get_database (store), "DELETE FROM assessment", &refusal));
  assert_locked (rehab_database_execute (rehab_store_get_database (store), "DELETE FROM finding", &refusal));

  g_assert_cmpint (count_audit (store), ==, n_audit);

  /* The draft beside it is still one. */
  g_assert_true (rehab_finding_table_clear (store, draft->id, "plank", REHAB_SIDE_LEFT, &error));
  g_assert_no_error (error);

  g_assert_false (rehab_assessment_table_lock (store, episode->id, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
}

static void
test_programme_versions (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabClinician) clinician = add_clinician (store);
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
  g_autoptr (RehabEpisode) episode = add_episode (store, patient->id, day (2025, 1, 1));
  g_autoptr (RehabRegimen) short_one = make_regimen (2);
  g_autoptr (RehabRegimen) saved = NULL;
  g_autoptr (RehabRegimen) longer = NULL;
  g_autoptr (RehabRegimen) saved_longer = NULL;
  g_autoptr (RehabPrescription) extra = NULL;
  g_autoptr (RehabProgrammeVersion) first = NULL;
  g_autoptr (RehabProgrammeVersion) second = NULL;
  g_autoptr (RehabProgramme) programme = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  const RehabPrescription values = { .exercise_key = "plank", .hold_seconds = rehab_number (30) };
  const RehabProgrammeVersion *found;

  g_assert_null (rehab_programme_table_find_of_episode (store, episode->id, &error));
  g_assert_no_error (error);

  first = rehab_programme_version_table_add (store, episode->id, day (2025, 1, 1), clinician->id, "First", short_one,
                                             &error);
  g_assert_no_error (error);
  g_assert_cmpint (first->number, ==, 1);

  /* The next one is made from what the last one holds; that one keeps its own rows. */
  saved = rehab_prescription_table_load (store, first->id, &error);
  g_assert_cmpuint (rehab_regimen_get_size (saved), ==, 2);
  extra = rehab_prescription_new (&values, NULL);
  longer = rehab_regimen_inserted (saved, 0, extra);
  second = rehab_programme_version_table_add (store, episode->id, day (2025, 1, 8), NULL, NULL, longer, &error);
  g_assert_no_error (error);
  g_assert_cmpint (second->number, ==, 2);
  g_assert_cmpstr (second->programme_id, ==, first->programme_id);
  g_assert_cmpstr (second->reason, ==, NULL);

  saved_longer = rehab_prescription_table_load (store, second->id, &error);
  g_assert_cmpuint (rehab_regimen_get_size (saved_longer), ==, 3);
  g_assert_cmpstr (rehab_regimen_get_nth (saved_longer, 0)->exercise_key, ==, "plank");
  for (guint i = 0; i < 3; i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (saved_longer, i);

      g_assert_cmpint (prescription->position, ==, i);
      g_assert_cmpstr (prescription->version_id, ==, second->id);
    }

  programme = rehab_programme_table_ensure (store, episode->id, &error);
  g_assert_cmpstr (programme->id, ==, first->programme_id);

  g_assert_true (rehab_programme_version_table_mark_printed (store, first->id, &error));
  versions = rehab_programme_version_table_list_of_episode (store, episode->id, &error);
  g_assert_cmpuint (versions->len, ==, 2);
  found = g_ptr_array_index (versions, 0);
  g_assert_cmpstr (found->id, ==, first->id);
  g_assert_cmpint (found->printed_at, >, 0);
  found = g_ptr_array_index (versions, 1);
  g_assert_true (rehab_record_equal (found, second));

  assert_locked (rehab_database_execute (rehab_store_get_database (store), "UPDATE programme_version SET reason = 'x'", &refusal));
  assert_locked (rehab_database_execute (rehab_store_get_database (store), "UPDATE programme_version SET reason = NULL", &refusal));
  assert_locked (rehab_database_execute (rehab_store_get_database (store), "UPDATE programme_version SET number = number + 5", &refusal));
  assert_locked (rehab_database_execute (rehab_store_get_database (store), "DELETE FROM programme_version", &refusal));
  assert_locked (rehab_database_execute (rehab_store_get_database (store), "UPDATE prescription SET sets = 4", &refusal));
  assert_locked (rehab_database_execute (rehab_store_get_database (store), "UPDATE prescription SET version_id = id", &refusal));
  assert_locked (rehab_database_execute (rehab_store_get_database (store), "DELETE FROM prescription", &refusal));
  assert_locked (rehab_database_execute (rehab_store_get_database (store),
                                         "INSERT INTO prescription (id, version_id, position, exercise_key, days, created_at, changed_at)"
                                         " SELECT '00000000-0000-4000-8000-000000000000', id, 9, 'plank', 0, 1, 1"
                                         " FROM programme_version", &refusal));
}

/* A version that cannot be saved leaves no programme, no prescription, no number behind. */
static void
test_version_as_a_whole (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
  g_autoptr (RehabEpisode) episode = add_episode (store, patient->id, day (2025, 1, 1));
  g_autoptr (RehabRegimen) regimen = make_regimen (3);
  gint64 n_audit = count_audit (store);

  g_assert_null (rehab_programme_version_table_add (store, episode->id, day (2025, 1, 1),
                                                    "00000000-0000-4000-8000-000000000000", NULL, regimen, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  g_assert_null (rehab_programme_version_table_add (store, episode->id, REHAB_DATE_NONE, NULL, NULL, regimen, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_EMPTY);

  g_assert_cmpint (read_int (store, "SELECT count(*) FROM programme"), ==, 0);
  g_assert_cmpint (read_int (store, "SELECT count(*) FROM prescription"), ==, 0);
  g_assert_cmpint (count_audit (store), ==, n_audit);
}

static void
save_diary (RehabStore *store,
            RehabDiary *before,
            RehabDiary *after)
{
  g_autoptr (GError) error = NULL;

  rehab_diary_table_save_changes (store, before, after, &error);
  g_assert_no_error (error);
}

static void
assert_diary (RehabStore *store,
              const char *episode_id,
              RehabDiary *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiary) found = rehab_diary_table_load (store, episode_id, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_diary_equal (found, expected));
}

static void
test_diary_changes (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
  g_autoptr (RehabEpisode) episode = add_episode (store, patient->id, day (2025, 11, 1));
  RehabDate monday = day (2025, 11, 3);
  g_autoptr (RehabDiaryDay) first = make_day (episode->id, monday, 3);
  g_autoptr (RehabDiaryDay) second = make_day (episode->id, rehab_date_add_days (monday, 1), 2);
  g_autoptr (RehabDiaryDay) retyped = make_day (episode->id, monday, 5);
  g_autoptr (RehabSession) session = make_session (episode->id, monday, 0);
  g_autoptr (RehabDiary) none = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) one = rehab_diary_with_day (none, first);
  g_autoptr (RehabDiary) two = rehab_diary_with_day (one, second);
  g_autoptr (RehabDiary) full = rehab_diary_with_session (two, session);
  g_autoptr (RehabDiary) without_first = rehab_diary_without_day (full, monday);
  g_autoptr (RehabDiary) with_retyped = rehab_diary_with_day (without_first, retyped);
  g_autoptr (RehabDiary) without_session = NULL;
  gint64 n_audit;

  save_diary (store, none, full);
  assert_diary (store, episode->id, full);
  n_audit = count_audit (store);

  /* Nothing differs, so nothing is written. */
  save_diary (store, full, full);
  g_assert_cmpint (count_audit (store), ==, n_audit);

  save_diary (store, full, with_retyped);
  assert_diary (store, episode->id, with_retyped);

  without_session = rehab_diary_without_session (with_retyped, session->id);
  save_diary (store, with_retyped, without_session);
  assert_diary (store, episode->id, without_session);

  /* And back, as undo does. */
  save_diary (store, without_session, full);
  assert_diary (store, episode->id, full);
  save_diary (store, full, none);
  assert_diary (store, episode->id, none);
}

/* A change that the store cannot keep leaves all of it as it was. */
static void
test_diary_as_a_whole (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
  g_autoptr (RehabEpisode) episode = add_episode (store, patient->id, day (2025, 11, 1));
  g_autoptr (RehabDiaryDay) good = make_day (episode->id, day (2025, 11, 3), 3);
  g_autoptr (RehabDiaryDay) stray = make_day ("00000000-0000-4000-8000-000000000000", day (2025, 11, 4), 3);
  g_autoptr (RehabDiary) none = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) one = rehab_diary_with_day (none, good);
  g_autoptr (RehabDiary) two = rehab_diary_with_day (one, stray);

  g_assert_false (rehab_diary_table_save_changes (store, none, two, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  assert_diary (store, episode->id, none);
  save_diary (store, none, one);
  assert_diary (store, episode->id, one);
}

static void
test_events_and_actions (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
  g_autoptr (RehabEpisode) episode = add_episode (store, patient->id, day (2025, 11, 1));
  const RehabEvent later_values = { .episode_id = episode->id, .date = day (2025, 11, 20), .kind = REHAB_EVENT_KIND_IMAGING };
  const RehabEvent sooner_values = { .episode_id = episode->id, .date = day (2025, 11, 5), .kind = REHAB_EVENT_KIND_REFERRAL };
  const RehabFlagAction action_values = {
    .episode_id = episode->id, .item_key = "flag-night-pain", .date = day (2025, 11, 5), .action = "Letter to GP",
  };
  g_autoptr (RehabEvent) later = rehab_event_new (&later_values, NULL);
  g_autoptr (RehabEvent) sooner = rehab_event_new (&sooner_values, NULL);
  g_autoptr (RehabFlagAction) action = rehab_flag_action_new (&action_values, NULL);
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GPtrArray) actions = NULL;

  g_assert_true (rehab_event_table_save (store, later, &error));
  g_assert_true (rehab_event_table_save (store, sooner, &error));
  events = rehab_event_table_list_of_episode (store, episode->id, &error);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_true (rehab_record_equal (g_ptr_array_index (events, 0), sooner));
  g_clear_pointer (&events, g_ptr_array_unref);

  g_assert_true (rehab_event_table_remove (store, sooner->id, &error));
  events = rehab_event_table_list_of_episode (store, episode->id, &error);
  g_assert_cmpuint (events->len, ==, 1);

  g_assert_true (rehab_flag_action_table_save (store, action, &error));
  actions = rehab_flag_action_table_list_of_episode (store, episode->id, &error);
  g_assert_cmpuint (actions->len, ==, 1);
  g_assert_true (rehab_record_equal (g_ptr_array_index (actions, 0), action));
}

static void
test_settings (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (RehabStore) store = open_store (folder);
    g_autofree char *value = NULL;

    g_assert_true (rehab_setting_table_get (store, "pain-limit", &value, &error));
    g_assert_null (value);
    g_assert_true (rehab_setting_table_set (store, "pain-limit", "3", &error));
    g_assert_true (rehab_setting_table_set (store, "pain-limit", "", &error));
    g_assert_true (rehab_setting_table_set (store, "pain-limit", "", &error));
    g_assert_cmpint (count_audit (store), ==, 2);
  }

  {
    g_autoptr (RehabStore) store = open_store (folder);
    g_autofree char *value = NULL;

    g_assert_true (rehab_setting_table_get (store, "pain-limit", &value, &error));
    g_assert_cmpstr (value, ==, "");
  }
}

/* The audit tells that and who, and nothing of what. */
static void
test_audit_has_no_clinical_text (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Featherstonehaugh");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const RehabAuditEntry *entry;

  entries = rehab_audit_table_list (store, 0, 10, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->row_id, ==, patient->id);
  g_assert_cmpstr (entry->table, ==, "patient");
  g_assert_cmpint (read_int (store, "SELECT count(*) FROM audit WHERE audit.table_name || row_id || action LIKE '%Feather%'"),
                   ==, 0);
}

/* A clinic of the size of the sample one, in one transaction. */
static void
test_bulk (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) patient = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabDiary) none = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (rehab_store_transaction_begin (store, &error));
      g_clear_pointer (&patient, rehab_record_unref);
      g_clear_pointer (&episode, rehab_record_unref);
      patient = add_patient (store, "Adeyemi");
      episode = add_episode (store, patient->id, day (1990, 1, 1));

      /* Rolled back the first time: nothing of it stays. */
      if (i == 0)
        {
          rehab_store_transaction_rollback (store);
          g_assert_cmpint (count_audit (store), ==, 0);
        }
    }

  for (int i = 0; i < 10000; i++)
    g_ptr_array_add (days, make_day (episode->id, rehab_date_add_days (episode->opened_on, i), i % 11));
  diary = rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len, NULL, 0);

  save_diary (store, none, diary);
  g_assert_true (rehab_store_transaction_commit (store, &error));
  assert_diary (store, episode->id, diary);
  g_assert_cmpint (count_audit (store), ==, 10002);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/tables/all-comes-back", test_all_comes_back);
  g_test_add_func ("/store/tables/clinic", test_clinic);
  g_test_add_func ("/store/tables/squads-and-clinicians-by-name", test_squads_and_clinicians_by_name);
  g_test_add_func ("/store/tables/patients-as-lists-show-them", test_patients_as_lists_show_them);
  g_test_add_func ("/store/tables/episodes-newest-first", test_episodes_newest_first);
  g_test_add_func ("/store/tables/findings", test_findings);
  g_test_add_func ("/store/tables/locked-assessment", test_locked_assessment);
  g_test_add_func ("/store/tables/programme-versions", test_programme_versions);
  g_test_add_func ("/store/tables/version-as-a-whole", test_version_as_a_whole);
  g_test_add_func ("/store/tables/diary-changes", test_diary_changes);
  g_test_add_func ("/store/tables/diary-as-a-whole", test_diary_as_a_whole);
  g_test_add_func ("/store/tables/events-and-actions", test_events_and_actions);
  g_test_add_func ("/store/tables/settings", test_settings);
  g_test_add_func ("/store/tables/audit-has-no-clinical-text", test_audit_has_no_clinical_text);
  g_test_add_func ("/store/tables/bulk", test_bulk);

  return g_test_run ();
}
