/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-versions.h"

#include "rehab-amendment-table.h"
#include "rehab-assessment-table.h"
#include "rehab-audit-table.h"
#include "rehab-case-load.h"
#include "rehab-flag-action-table.h"

/*
 * A file as version 1 left it, with something in every table, becomes one of version 2: with all that was in it, and of the
 * new columns none filled.
 */

/* Nobody said anything of what is new. */
static void
test_keeps_everything (void)
{
  assert_keeps_everything (2, "SELECT (SELECT count (*) FROM amendment) + (SELECT count (*) FROM letter)"
                           " + (SELECT count (finding_id) + count (amendment_id) FROM flag_action)"
                           " + (SELECT count (side) + count (detail) FROM event)");
}

static void
test_same_as_new (void)
{
  assert_same_as_new (2);
}

/* The program goes on with it: what was signed can be amended, and an action of before counts as it did. */
static void
test_goes_on (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (RehabCase) amended = NULL;
  g_autoptr (RehabAmendment) amendment = NULL;
  g_autoptr (RehabDiscardedAssessment) discarded = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) open_flags = NULL;
  const RehabFlagAnswer *answer;

  make_version_1 (folder, &questions, &answers);
  store = open_store (folder);
  episode = rehab_row_find (store, &rehab_episode_type, "id", EPISODE, &error);
  g_assert_no_error (error);
  record = rehab_case_load (store, episode, &error);
  g_assert_no_error (error);

  history = rehab_case_get_flag_history (record, "flag-night-pain");
  g_assert_cmpuint (history->len, ==, 2);
  answer = g_ptr_array_index (history, 0);
  g_assert_cmpstr (answer->finding->id, ==, FLAG_FINDING);
  g_assert_cmpuint (answer->actions->len, ==, 1);

  amendment = rehab_amendment_table_add (store, &(RehabAmendment) {
    .assessment_id = FINISHED, .item_key = "test-bent-knee-stretch", .side = REHAB_SIDE_LEFT, .date = day (2025, 11, 21),
    .withdrawn = TRUE, .reason = "It was the right side",
  }, &error);
  g_assert_no_error (error);
  discarded = rehab_assessment_table_discard (store, DRAFT, &error);
  g_assert_no_error (error);

  amended = rehab_case_load (store, episode, &error);
  g_assert_cmpuint (amended->assessments->len, ==, 1);
  g_assert_null (rehab_case_find_finding (amended, FINISHED, "test-bent-knee-stretch", REHAB_SIDE_LEFT));
  open_flags = rehab_case_list_open_flags (amended);
  g_assert_cmpuint (open_flags->len, ==, 0);
}

static void
test_fails_whole (void)
{
  static const char *const endings[] = {
    "SELECT no_such_thing ();",
    "UPDATE flag_action SET finding_id = id;",
    "DROP TABLE patient;",
    "INSERT INTO amendment SELECT * FROM event;",
    NULL,
  };

  assert_fails_whole (2, endings);
}

static void
test_copy (void)
{
  assert_copies (2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/version-2/keeps-everything", test_keeps_everything);
  g_test_add_func ("/store/version-2/same-as-new", test_same_as_new);
  g_test_add_func ("/store/version-2/goes-on", test_goes_on);
  g_test_add_func ("/store/version-2/fails-whole", test_fails_whole);
  g_test_add_func ("/store/version-2/copy", test_copy);

  return g_test_run ();
}
