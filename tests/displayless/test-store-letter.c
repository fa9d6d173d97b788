/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-case-load.h"
#include "rehab-letter-table.h"

typedef struct
{
  char *folder;
  RehabStore *store;
  RehabPatientDetails *patient;
  RehabEpisode *episode;
  RehabAssessment *assessment;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = make_folder ();
  fixture->store = open_store (fixture->folder);
  fixture->patient = add_patient (fixture->store, "Adeyemi");
  fixture->episode = add_episode (fixture->store, fixture->patient->id, day (2025, 11, 3));
  fixture->assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = fixture->episode->id, .date = day (2025, 11, 3), .kind = REHAB_ASSESSMENT_KIND_INITIAL,
  }, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_assessment_table_save (fixture->store, fixture->assessment, &error));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  rehab_record_unref (fixture->assessment);
  rehab_record_unref (fixture->episode);
  rehab_record_unref (fixture->patient);
  g_object_unref (fixture->store);
  test_folder_free (fixture->folder);
}

static RehabLetter *
save (Fixture    *fixture,
      const char *id,
      RehabDate   date,
      const char *body)
{
  g_autoptr (GError) error = NULL;
  RehabLetter *letter = rehab_letter_new (&(RehabLetter) {
    .id = id, .episode_id = fixture->episode->id, .assessment_id = fixture->assessment->id, .date = date,
    .kind = REHAB_LETTER_KIND_COACH, .recipient = "Sam Reed\n2 Quay\nPort", .subject = "Training", .body = body,
    .with_report = TRUE,
  }, &error);

  g_assert_no_error (error);
  rehab_letter_table_save (fixture->store, letter, &error);
  g_assert_no_error (error);

  return letter;
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabCase) record = rehab_case_load (fixture->store, fixture->episode, &error);

  g_assert_no_error (error);

  return g_ptr_array_ref (record->letters);
}

static void
test_drafts (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabLetter) later = save (fixture, NULL, day (2025, 11, 20), "Dear Sam,\n\nno sprints yet.");
  g_autoptr (RehabLetter) sooner = save (fixture, NULL, day (2025, 11, 5), NULL);
  g_autoptr (RehabLetter) rewritten = save (fixture, later->id, day (2025, 11, 21), "Dear Sam,\n\nsprints again.");
  g_autoptr (GPtrArray) letters = list (fixture);

  g_assert_cmpuint (letters->len, ==, 2);
  g_assert_true (rehab_record_equal (g_ptr_array_index (letters, 0), sooner));
  g_assert_true (rehab_record_equal (g_ptr_array_index (letters, 1), rewritten));
  g_clear_pointer (&letters, g_ptr_array_unref);

  g_assert_true (rehab_letter_table_remove (fixture->store, sooner->id, &error));
  letters = list (fixture);
  g_assert_cmpuint (letters->len, ==, 1);

  g_assert_false (rehab_letter_table_remove (fixture->store, sooner->id, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_null (rehab_letter_table_find (fixture->store, sooner->id, &error));
  g_assert_no_error (error);
}

/* What went out stays; the words go on in a copy. */
static void
test_printed (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabLetter) draft = save (fixture, NULL, day (2025, 11, 5), "Dear Sam,\n\nno sprints yet.");
  g_autoptr (RehabLetter) printed = rehab_letter_table_mark_printed (fixture->store, draft->id, &error);
  g_autoptr (RehabLetter) again = NULL;
  g_autoptr (RehabLetter) copy = NULL;
  g_autoptr (RehabLetter) edited = NULL;
  g_autoptr (GPtrArray) letters = NULL;
  RehabLetter values;

  g_assert_no_error (error);
  g_assert_cmpint (printed->printed_at, >, 0);
  values = *draft;
  values.printed_at = printed->printed_at;
  edited = rehab_letter_new (&values, NULL);
  g_assert_true (rehab_record_equal (printed, edited));
  g_clear_pointer (&edited, rehab_record_unref);

  /* Printed once more it is the same letter, which went out when it went out. */
  g_usleep (2000);
  again = rehab_letter_table_mark_printed (fixture->store, draft->id, &error);
  g_assert_true (rehab_record_equal (again, printed));

  values.body = "Dear Sam,\n\nsprint.";
  edited = rehab_letter_new (&values, NULL);
  g_assert_false (rehab_letter_table_save (fixture->store, edited, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
  g_clear_error (&error);
  g_assert_false (rehab_letter_table_save (fixture->store, draft, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
  g_clear_error (&error);
  g_assert_false (rehab_letter_table_remove (fixture->store, draft->id, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
  g_clear_error (&error);

  copy = rehab_letter_table_copy (fixture->store, draft->id, day (2025, 11, 9), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (copy->id, !=, draft->id);
  g_assert_cmpstr (copy->body, ==, draft->body);
  g_assert_cmpstr (copy->recipient, ==, draft->recipient);
  g_assert_cmpstr (copy->assessment_id, ==, draft->assessment_id);
  g_assert_cmpint (copy->printed_at, ==, 0);
  g_assert_cmpint (rehab_date_compare (copy->date, day (2025, 11, 9)), ==, 0);

  letters = list (fixture);
  g_assert_cmpuint (letters->len, ==, 2);
  g_assert_true (rehab_record_equal (g_ptr_array_index (letters, 0), printed));
  g_assert_true (rehab_record_equal (g_ptr_array_index (letters, 1), copy));
  g_assert_true (rehab_letter_table_remove (fixture->store, copy->id, &error));
}

static void
test_unknown (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_letter_table_mark_printed (fixture->store, fixture->episode->id, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_null (rehab_letter_table_copy (fixture->store, fixture->episode->id, day (2025, 11, 9), NULL, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
}

/* A report of nothing cannot go with it. */
static void
test_report_of_nothing (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_letter_new (&(RehabLetter) {
    .episode_id = fixture->episode->id, .date = day (2025, 11, 5), .kind = REHAB_LETTER_KIND_GP, .with_report = TRUE,
  }, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add_test(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

  add_test ("/store/letter/drafts", test_drafts);
  add_test ("/store/letter/printed", test_printed);
  add_test ("/store/letter/unknown", test_unknown);
  add_test ("/store/letter/report-of-nothing", test_report_of_nothing);

  return g_test_run ();
}
