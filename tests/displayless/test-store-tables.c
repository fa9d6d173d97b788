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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/tables/all-comes-back", test_all_comes_back);

  return g_test_run ();
}
