/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-case-load.h"
#include "rehab-finding-table.h"
#include "rehab-flag-action-table.h"
#include "rehab-letter-table.h"

#define FLAG "flag-night-pain"

typedef struct
{
  char *folder;
  RehabStore *store;
  RehabPatientDetails *patient;
  RehabEpisode *episode;
  RehabAssessment *draft; /* with a red flag, on which was acted, a plank of each side, and a letter */
  RehabAssessment *next;  /* of the same day, begun after it */
  RehabFinding *flag;
  RehabFlagAction *action;
  RehabLetter *letter;
} Fixture;

static RehabAssessment *
add_assessment (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RehabAssessment *assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = fixture->episode->id, .date = day (2025, 11, 3), .kind = REHAB_ASSESSMENT_KIND_REVIEW, .plan = "Walk",
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_assessment_table_save (fixture->store, assessment, &error));

  return assessment;
}

static RehabFinding *
answer (Fixture               *fixture,
        const RehabAssessment *assessment,
        const char            *item_key,
        RehabSide              side)
{
  g_autoptr (GError) error = NULL;
  RehabFinding *finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = item_key, .side = side, .value = rehab_number (1), .note = "As ever",
  }, &error);

  rehab_finding_table_set (fixture->store, finding, &error);
  g_assert_no_error (error);

  return finding;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabFinding) left = NULL;
  g_autoptr (RehabFinding) right = NULL;
  g_autoptr (RehabFinding) other = NULL;

  fixture->folder = make_folder ();
  fixture->store = open_store (fixture->folder);
  fixture->patient = add_patient (fixture->store, "Adeyemi");
  fixture->episode = add_episode (fixture->store, fixture->patient->id, day (2025, 11, 3));
  fixture->draft = add_assessment (fixture);
  g_usleep (10);
  fixture->next = add_assessment (fixture);
  fixture->flag = answer (fixture, fixture->draft, FLAG, REHAB_SIDE_NOT_ASKED);
  left = answer (fixture, fixture->draft, "plank", REHAB_SIDE_LEFT);
  right = answer (fixture, fixture->draft, "plank", REHAB_SIDE_RIGHT);
  other = answer (fixture, fixture->next, "plank", REHAB_SIDE_LEFT);

  fixture->action = rehab_flag_action_new (&(RehabFlagAction) {
    .episode_id = fixture->episode->id, .item_key = FLAG, .finding_id = fixture->flag->id, .date = day (2025, 11, 3),
    .action = "Rang the doctor",
  }, &error);
  g_assert_true (rehab_flag_action_table_save (fixture->store, fixture->action, &error));

  fixture->letter = rehab_letter_new (&(RehabLetter) {
    .episode_id = fixture->episode->id, .assessment_id = fixture->draft->id, .date = day (2025, 11, 3),
    .kind = REHAB_LETTER_KIND_GP, .body = "Dear doctor", .with_report = TRUE,
  }, &error);
  g_assert_true (rehab_letter_table_save (fixture->store, fixture->letter, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  rehab_record_unref (fixture->letter);
  rehab_record_unref (fixture->action);
  rehab_record_unref (fixture->flag);
  rehab_record_unref (fixture->next);
  rehab_record_unref (fixture->draft);
  rehab_record_unref (fixture->episode);
  rehab_record_unref (fixture->patient);
  g_object_unref (fixture->store);
  test_folder_free (fixture->folder);
}

static RehabCase *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RehabCase *record = rehab_case_load (fixture->store, fixture->episode, &error);

  g_assert_no_error (error);

  return record;
}

static char *
ask (Fixture    *fixture,
     const char *sql)
{
  g_autoptr (GError) error = NULL;
  char *answer = rehab_database_read_text (rehab_store_get_database (fixture->store), sql, &error);

  g_assert_no_error (error);

  return answer;
}

/* All that is in the tables that it touches, but for who changed a row last and when. */
static char *
dump (Fixture *fixture)
{
  return ask (fixture,
              "SELECT group_concat (line, char (10) ORDER BY line) FROM ("
              " SELECT concat_ws ('|', 'assessment', id, date, kind, plan, locked_at, created_at, created_by) AS line FROM assessment"
              " UNION ALL SELECT concat_ws ('|', 'finding', id, assessment_id, item_key, side, value, note) FROM finding"
              " UNION ALL SELECT concat_ws ('|', 'action', id, item_key, finding_id, date, action, created_at) FROM flag_action"
              " UNION ALL SELECT concat_ws ('|', 'letter', id, assessment_id, body, with_report, created_at) FROM letter)");
}

static RehabDiscardedAssessment *
discard (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  RehabDiscardedAssessment *discarded = rehab_assessment_table_discard (fixture->store, fixture->draft->id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (discarded);

  return discarded;
}

static void
test_discard (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (RehabDiscardedAssessment) discarded = discard (fixture);
  g_autoptr (RehabCase) record = load (fixture);
  const RehabFlagAction *action;
  const RehabLetter *letter;
  g_autofree char *left = ask (fixture, "SELECT group_concat (assessment_id) FROM finding");

  g_assert_cmpuint (record->assessments->len, ==, 1);
  g_assert_true (rehab_record_equal (g_ptr_array_index (record->assessments, 0), fixture->next));
  g_assert_cmpstr (left, ==, fixture->next->id);

  /* That somebody rang the doctor stays true, and the letter is still to be sent. */
  g_assert_cmpuint (record->flag_actions->len, ==, 1);
  action = g_ptr_array_index (record->flag_actions, 0);
  g_assert_cmpstr (action->id, ==, fixture->action->id);
  g_assert_cmpstr (action->action, ==, "Rang the doctor");
  g_assert_null (action->finding_id);
  g_assert_cmpuint (record->letters->len, ==, 1);
  letter = g_ptr_array_index (record->letters, 0);
  g_assert_cmpstr (letter->body, ==, "Dear doctor");
  g_assert_null (letter->assessment_id);
  g_assert_false (letter->with_report);
}

static void
test_restore (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (RehabDiscardedAssessment) discarded = NULL;
  g_autoptr (RehabClinician) clinician = add_clinician (fixture->store);
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;

  /* Whoever takes it back, and how much later: it is who began it and when that counts. */
  rehab_store_set_author (fixture->store, clinician->id);
  g_usleep (2000);
  discarded = discard (fixture);
  g_usleep (2000);
  g_assert_true (rehab_assessment_table_restore (fixture->store, discarded, &error));
  g_assert_no_error (error);

  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
  record = load (fixture);
  g_assert_true (rehab_record_equal (g_ptr_array_index (record->assessments, 0), fixture->draft));
  g_assert_true (rehab_record_equal (g_ptr_array_index (record->assessments, 1), fixture->next));

  /* Twice is once too often, and changes nothing. */
  g_assert_false (rehab_assessment_table_restore (fixture->store, discarded, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_pointer (&after, g_free);
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* What was changed in between stays changed. */
static void
test_restore_after_changes (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (RehabDiscardedAssessment) discarded = discard (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabFlagAction) action = NULL;
  g_autoptr (RehabLetter) printed = NULL;
  g_autoptr (RehabCase) record = NULL;
  RehabFlagAction values = *fixture->action;

  values.finding_id = NULL;
  values.action = "Wrote to the doctor";
  action = rehab_flag_action_new (&values, NULL);
  g_assert_true (rehab_flag_action_table_save (fixture->store, action, &error));
  printed = rehab_letter_table_mark_printed (fixture->store, fixture->letter->id, &error);
  g_assert_no_error (error);

  g_assert_true (rehab_assessment_table_restore (fixture->store, discarded, &error));
  g_assert_no_error (error);

  record = load (fixture);
  g_assert_cmpuint (record->assessments->len, ==, 2);
  g_assert_cmpstr (((RehabFlagAction *) g_ptr_array_index (record->flag_actions, 0))->action, ==, "Wrote to the doctor");
  g_assert_cmpstr (((RehabFlagAction *) g_ptr_array_index (record->flag_actions, 0))->finding_id, ==, fixture->flag->id);
  g_assert_true (rehab_record_equal (g_ptr_array_index (record->letters, 0), printed));
}

/* A letter that is gone by then does not come back with it. */
static void
test_restore_without_letter (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (RehabDiscardedAssessment) discarded = discard (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabCase) record = NULL;

  g_assert_true (rehab_letter_table_remove (fixture->store, fixture->letter->id, &error));
  g_assert_true (rehab_assessment_table_restore (fixture->store, discarded, &error));
  g_assert_no_error (error);

  record = load (fixture);
  g_assert_cmpuint (record->assessments->len, ==, 2);
  g_assert_cmpuint (record->letters->len, ==, 0);
}

static void
assert_refused_whole (Fixture            *fixture,
                      const char         *assessment_id,
                      RehabStoreErrorCode code)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_assessment_table_discard (fixture->store, assessment_id, &error));
  g_assert_error (error, REHAB_STORE_ERROR, (int) code);
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (RehabLetter) printed = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused_whole (fixture, fixture->episode->id, REHAB_STORE_ERROR_CONSTRAINT);

  /* Somebody may have the letter in their hands. */
  printed = rehab_letter_table_mark_printed (fixture->store, fixture->letter->id, &error);
  g_assert_no_error (error);
  assert_refused_whole (fixture, fixture->draft->id, REHAB_STORE_ERROR_CONSTRAINT);

  g_assert_true (rehab_assessment_table_lock (fixture->store, fixture->draft->id, &error));
  assert_refused_whole (fixture, fixture->draft->id, REHAB_STORE_ERROR_LOCKED_RECORD);
}

/* Where the last step fails, nothing of the steps before it stays. */
static void
test_as_a_whole (Fixture      *fixture,
                 gconstpointer data)
{
  RehabDatabase *database = rehab_store_get_database (fixture->store);
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (RehabDiscardedAssessment) discarded = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_database_execute (database, "CREATE TEMP TRIGGER stop BEFORE DELETE ON main.assessment"
                                         " BEGIN SELECT RAISE (ABORT, 'stop'); END", &error));
  assert_refused_whole (fixture, fixture->draft->id, REHAB_STORE_ERROR_CONSTRAINT);

  g_assert_true (rehab_database_execute (database, "DROP TRIGGER stop; CREATE TEMP TRIGGER stop BEFORE UPDATE ON main.letter"
                                         " WHEN NEW.assessment_id IS NOT NULL BEGIN SELECT RAISE (ABORT, 'stop'); END", &error));
  discarded = discard (fixture);
  g_assert_false (rehab_assessment_table_restore (fixture->store, discarded, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_null (rehab_assessment_table_find (fixture->store, fixture->draft->id, &error));
  g_assert_no_error (error);

  /* And what it takes is still there for another try. */
  g_assert_true (rehab_database_execute (database, "DROP TRIGGER stop", &error));
  g_assert_true (rehab_assessment_table_restore (fixture->store, discarded, &error));
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* An answer that is taken back leaves what was done about it. */
static void
test_cleared_answer (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_finding_table_clear (fixture->store, fixture->draft->id, FLAG, REHAB_SIDE_NOT_ASKED, &error));
  g_assert_no_error (error);

  record = load (fixture);
  g_assert_null (rehab_case_find_finding (record, fixture->draft->id, FLAG, REHAB_SIDE_NOT_ASKED));
  g_assert_cmpuint (record->flag_actions->len, ==, 1);
  g_assert_null (((RehabFlagAction *) g_ptr_array_index (record->flag_actions, 0))->finding_id);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add_test(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

  add_test ("/store/discard/discard", test_discard);
  add_test ("/store/discard/restore", test_restore);
  add_test ("/store/discard/restore-after-changes", test_restore_after_changes);
  add_test ("/store/discard/restore-without-letter", test_restore_without_letter);
  add_test ("/store/discard/refused", test_refused);
  add_test ("/store/discard/as-a-whole", test_as_a_whole);
  add_test ("/store/discard/cleared-answer", test_cleared_answer);

  return g_test_run ();
}
