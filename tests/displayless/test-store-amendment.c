/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "rehab-amendment-table.h"
#include "rehab-assessment-table.h"
#include "rehab-audit-table.h"
#include "rehab-case-load.h"
#include "rehab-finding-table.h"

typedef struct
{
  char *folder;
  RehabStore *store;
  RehabClinician *clinician;
  RehabPatientDetails *patient;
  RehabEpisode *episode;
  RehabAssessment *finished; /* with pain-sitting 4, plank left 1, an impression */
  RehabAssessment *draft;
} Fixture;

static RehabAssessment *
add_assessment (Fixture    *fixture,
                const char *impression)
{
  g_autoptr (GError) error = NULL;
  RehabAssessment *assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = fixture->episode->id, .date = day (2025, 11, 3), .kind = REHAB_ASSESSMENT_KIND_REVIEW,
    .impression = impression,
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_assessment_table_save (fixture->store, assessment, &error));

  return assessment;
}

static void
answer (Fixture    *fixture,
        const char *item_key,
        RehabSide   side,
        double      value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabFinding) finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = fixture->finished->id, .item_key = item_key, .side = side, .value = rehab_number (value),
  }, &error);

  rehab_finding_table_set (fixture->store, finding, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = make_folder ();
  fixture->store = open_store (fixture->folder);
  fixture->clinician = add_clinician (fixture->store);
  rehab_store_set_author (fixture->store, fixture->clinician->id);
  fixture->patient = add_patient (fixture->store, "Adeyemi");
  fixture->episode = add_episode (fixture->store, fixture->patient->id, day (2025, 11, 3));
  fixture->finished = add_assessment (fixture, "Tendinopathy");
  fixture->draft = add_assessment (fixture, NULL);
  answer (fixture, "pain-sitting", REHAB_SIDE_NOT_ASKED, 4);
  answer (fixture, "plank", REHAB_SIDE_LEFT, 1);
  rehab_assessment_table_lock (fixture->store, fixture->finished->id, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  rehab_record_unref (fixture->draft);
  rehab_record_unref (fixture->finished);
  rehab_record_unref (fixture->episode);
  rehab_record_unref (fixture->patient);
  rehab_record_unref (fixture->clinician);
  g_object_unref (fixture->store);
  test_folder_free (fixture->folder);
}

/* Values to amend with; what is left out is filled in. */
static RehabAmendment
amending (const Fixture *fixture,
          const char    *item_key)
{
  return (RehabAmendment) {
    .assessment_id = fixture->finished->id, .item_key = item_key, .date = day (2025, 11, 5),
    .clinician_id = fixture->clinician->id, .reason = "Typed in the wrong row",
  };
}

static RehabAmendment *
add (Fixture              *fixture,
     const RehabAmendment *values)
{
  g_autoptr (GError) error = NULL;
  RehabAmendment *amendment = rehab_amendment_table_add (fixture->store, values, &error);

  g_assert_no_error (error);

  return amendment;
}

static void
test_comes_back (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  RehabAmendment values = amending (fixture, "pain-sitting");
  g_autoptr (RehabAmendment) first = NULL;
  g_autoptr (RehabAmendment) second = NULL;
  g_autoptr (RehabAmendment) third = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (RehabCase) record = NULL;

  values.value = rehab_number (6);
  values.number = 70;
  first = add (fixture, &values);
  g_assert_cmpint (first->number, ==, 1);

  values = amending (fixture, "plank");
  values.side = REHAB_SIDE_LEFT;
  values.withdrawn = TRUE;
  second = add (fixture, &values);

  /* The clock was set back in between: what came later is later all the same. */
  values = amending (fixture, "pain-sitting");
  values.value = rehab_number (5);
  values.date = day (2025, 11, 4);
  third = add (fixture, &values);
  g_assert_cmpint (third->number, ==, 3);

  found = rehab_amendment_table_list_of_episode (fixture->store, fixture->episode->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_true (rehab_record_equal (g_ptr_array_index (found, 0), first));
  g_assert_true (rehab_record_equal (g_ptr_array_index (found, 1), second));
  g_assert_true (rehab_record_equal (g_ptr_array_index (found, 2), third));

  record = rehab_case_load (fixture->store, fixture->episode, &error);
  g_assert_no_error (error);
  g_assert_cmpint ((int) rehab_case_find_finding (record, fixture->finished->id, "pain-sitting",
                                                  REHAB_SIDE_NOT_ASKED)->value.value, ==, 5);
  g_assert_cmpint ((int) rehab_case_find_original (record, fixture->finished->id, "pain-sitting",
                                                   REHAB_SIDE_NOT_ASKED)->value.value, ==, 4);
  g_assert_null (rehab_case_find_finding (record, fixture->finished->id, "plank", REHAB_SIDE_LEFT));
  g_assert_nonnull (rehab_case_find_original (record, fixture->finished->id, "plank", REHAB_SIDE_LEFT));
}

/* Who and when stand in the audit, once each; what was signed is as it was. */
static void
test_leaves_the_rest (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = rehab_audit_table_list (fixture->store, 0, 1000, &error);
  g_autoptr (RehabAssessment) signed_one = rehab_assessment_table_find (fixture->store, fixture->finished->id, &error);
  g_autoptr (RehabAssessment) after = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (RehabAmendment) amendment = NULL;
  RehabAmendment values = amending (fixture, REHAB_AMENDMENT_IMPRESSION);
  const RehabAuditEntry *entry;

  values.text = "Partial tear";
  amendment = add (fixture, &values);

  after = rehab_assessment_table_find (fixture->store, fixture->finished->id, &error);
  g_assert_true (rehab_record_equal (after, signed_one));
  g_assert_cmpstr (after->impression, ==, "Tendinopathy");

  entries = rehab_audit_table_list (fixture->store, before->len, 1000, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->table, ==, "amendment");
  g_assert_cmpstr (entry->action, ==, "insert");
  g_assert_cmpstr (entry->row_id, ==, amendment->id);
  g_assert_cmpstr (entry->clinician_id, ==, fixture->clinician->id);
}

static void
assert_not_added (Fixture              *fixture,
                  const RehabAmendment *values,
                  GQuark                domain,
                  int                   code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_assert_null (rehab_amendment_table_add (fixture->store, values, &error));
  g_assert_error (error, domain, code);
  g_clear_error (&error);

  found = rehab_amendment_table_list_of_episode (fixture->store, fixture->episode->id, &error);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  RehabAmendment values = amending (fixture, "pain-sitting");

  values.value = rehab_number (6);

  /* A draft is simply changed. */
  values.assessment_id = fixture->draft->id;
  assert_not_added (fixture, &values, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  values.assessment_id = fixture->episode->id;
  assert_not_added (fixture, &values, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  values.assessment_id = fixture->finished->id;

  values.reason = " ";
  assert_not_added (fixture, &values, REHAB_ERROR, REHAB_ERROR_EMPTY);
  values.reason = "Typed in the wrong row";

  values.withdrawn = TRUE;
  assert_not_added (fixture, &values, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
  values.withdrawn = FALSE;

  values.value = REHAB_NUMBER_NOT_ASKED;
  assert_not_added (fixture, &values, REHAB_ERROR, REHAB_ERROR_EMPTY);
  values.text = "  ";
  assert_not_added (fixture, &values, REHAB_ERROR, REHAB_ERROR_EMPTY);

  values.item_key = REHAB_AMENDMENT_PLAN;
  values.text = "Walk";
  values.side = REHAB_SIDE_LEFT;
  assert_not_added (fixture, &values, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
  values.side = REHAB_SIDE_NOT_ASKED;
  values.value = rehab_number (1);
  assert_not_added (fixture, &values, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
}

static void
assert_sql_refused (Fixture            *fixture,
                    const char         *sql,
                    RehabStoreErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rehab_database_execute (rehab_store_get_database (fixture->store), sql, &error));
  g_assert_error (error, REHAB_STORE_ERROR, (int) code);
}

/* Not even past the program. */
static void
test_stays_as_it_is (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  RehabAmendment values = amending (fixture, "pain-sitting");
  g_autoptr (RehabAmendment) amendment = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *said = NULL;

  values.value = rehab_number (6);
  amendment = add (fixture, &values);

  assert_sql_refused (fixture, "UPDATE amendment SET value = 7", REHAB_STORE_ERROR_LOCKED_RECORD);
  assert_sql_refused (fixture, "UPDATE amendment SET reason = reason", REHAB_STORE_ERROR_LOCKED_RECORD);
  assert_sql_refused (fixture, "DELETE FROM amendment", REHAB_STORE_ERROR_LOCKED_RECORD);
  assert_sql_refused (fixture, "DELETE FROM assessment", REHAB_STORE_ERROR_LOCKED_RECORD);

  copy = g_strdup_printf ("INSERT INTO amendment SELECT '00000000-0000-4000-8000-000000000000', '%s', 9, item_key, side, date,"
                          " clinician_id, value, text, withdrawn, reason, 1, NULL, 1, NULL FROM amendment", fixture->draft->id);
  assert_sql_refused (fixture, copy, REHAB_STORE_ERROR_CONSTRAINT);

  /* REPLACE is a deletion in disguise. */
  assert_sql_refused (fixture, "REPLACE INTO amendment SELECT id, assessment_id, number, item_key, side, date, clinician_id,"
                      " 9, text, withdrawn, reason, 1, NULL, 1, NULL FROM amendment", REHAB_STORE_ERROR_LOCKED_RECORD);
  assert_sql_refused (fixture, "REPLACE INTO amendment SELECT '00000000-0000-4000-8000-000000000000', assessment_id, number,"
                      " item_key, side, date, clinician_id, 9, text, withdrawn, reason, 1, NULL, 1, NULL FROM amendment",
                      REHAB_STORE_ERROR_LOCKED_RECORD);

  said = rehab_database_read_text (rehab_store_get_database (fixture->store),
                                   "SELECT group_concat (item_key || ' ' || value) FROM amendment", &error);
  g_assert_cmpstr (said, ==, "pain-sitting 6.0");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add_test(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

  add_test ("/store/amendment/comes-back", test_comes_back);
  add_test ("/store/amendment/leaves-the-rest", test_leaves_the_rest);
  add_test ("/store/amendment/refused", test_refused);
  add_test ("/store/amendment/stays-as-it-is", test_stays_as_it_is);

  return g_test_run ();
}
