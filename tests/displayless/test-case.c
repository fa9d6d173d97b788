/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "case-fixture.h"

static void
test_new_is_empty (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  g_assert_cmpuint (record->assessments->len, ==, 0);
  g_assert_cmpuint (record->versions->len, ==, 0);
  g_assert_cmpuint (rehab_diary_get_n_days (record->diary), ==, 0);
  g_assert_null (rehab_case_find_latest (record, "flag-night-pain", REHAB_SIDE_NOT_ASKED, NULL, NULL));
  g_assert_null (rehab_case_find_finding (record, EPISODE_ID, "flag-night-pain", REHAB_SIDE_NOT_ASKED));
}

static void
move_to (RehabCase  *record,
         RehabPhase  phase,
         const char *date)
{
  g_ptr_array_add (record->phase_changes, rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = EPISODE_ID, .to_phase = phase, .date = on (date),
  }, NULL));
}

static void
test_phase (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  RehabDate since = REHAB_DATE_NONE;

  g_assert_cmpint (rehab_case_get_phase (record, &since), ==, REHAB_PHASE_CALM);
  g_assert_cmpuint (since.julian, ==, on ("2026-01-05").julian);

  move_to (record, REHAB_PHASE_SHALLOW, "2026-02-01");
  move_to (record, REHAB_PHASE_DEEP, "2026-03-01");
  g_assert_cmpint (rehab_case_get_phase (record, &since), ==, REHAB_PHASE_DEEP);
  g_assert_cmpuint (since.julian, ==, on ("2026-03-01").julian);

  /* It may go back. */
  move_to (record, REHAB_PHASE_CALM, "2026-03-09");
  g_assert_cmpint (rehab_case_get_phase (record, NULL), ==, REHAB_PHASE_CALM);
}

static void
test_finds_by_item_and_side (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-01-05");
  const RehabAssessment *second = assess (record, "2026-02-05");

  answer (record, first, "test-a", REHAB_SIDE_LEFT, 1);
  answer (record, first, "test-a", REHAB_SIDE_RIGHT, 2);
  answer (record, first, "test-b", REHAB_SIDE_NOT_ASKED, 3);
  answer (record, second, "test-a", REHAB_SIDE_LEFT, 4);

  g_assert_cmpint ((int) rehab_case_find_finding (record, first->id, "test-a", REHAB_SIDE_LEFT)->value.value, ==, 1);
  g_assert_cmpint ((int) rehab_case_find_finding (record, first->id, "test-a", REHAB_SIDE_RIGHT)->value.value, ==, 2);
  g_assert_cmpint ((int) rehab_case_find_finding (record, first->id, "test-b", REHAB_SIDE_NOT_ASKED)->value.value, ==, 3);
  g_assert_cmpint ((int) rehab_case_find_finding (record, second->id, "test-a", REHAB_SIDE_LEFT)->value.value, ==, 4);
  g_assert_null (rehab_case_find_finding (record, first->id, "test-a", REHAB_SIDE_NOT_ASKED));
  g_assert_null (rehab_case_find_finding (record, first->id, "test-b", REHAB_SIDE_LEFT));
  g_assert_null (rehab_case_find_finding (record, second->id, "test-a", REHAB_SIDE_RIGHT));
  g_assert_null (rehab_case_find_finding (record, EPISODE_ID, "test-a", REHAB_SIDE_LEFT));
}

/* The last time that it was asked, which need not be the last assessment; of one day, the one begun before. */
static void
test_finds_latest (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *const assessments[] = {
    assess (record, "2026-01-05"), assess (record, "2026-02-05"), assess (record, "2026-02-05"),
    assess (record, "2026-02-05"), assess (record, "2026-03-05"),
  };
  g_autoptr (RehabCase) other = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const struct
  {
    int before; /* -1: all count */
    int value;  /* -1: never asked */
    const char *asked_on;
  } questions[] = {
    { -1, 3, "2026-02-05" }, { 4, 3, "2026-02-05" }, { 3, 2, "2026-02-05" }, { 2, 2, "2026-02-05" },
    { 1, 1, "2026-01-05" }, { 0, -1, NULL },
  };

  answer (record, assessments[0], "test-a", REHAB_SIDE_LEFT, 1);
  answer (record, assessments[1], "test-a", REHAB_SIDE_LEFT, 2);
  answer (record, assessments[3], "test-a", REHAB_SIDE_LEFT, 3);

  for (size_t i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      const RehabAssessment *before = questions[i].before >= 0 ? assessments[questions[i].before] : NULL;
      RehabDate asked_on = REHAB_DATE_NONE;
      const RehabFinding *finding = rehab_case_find_latest (record, "test-a", REHAB_SIDE_LEFT, before, &asked_on);

      g_test_message ("before %d", questions[i].before);
      if (questions[i].value < 0)
        {
          g_assert_null (finding);
          g_assert_false (rehab_date_is_set (asked_on));
          continue;
        }

      g_assert_cmpint ((int) finding->value.value, ==, questions[i].value);
      g_assert_cmpuint (asked_on.julian, ==, on (questions[i].asked_on).julian);
    }

  g_assert_null (rehab_case_find_latest (record, "test-a", REHAB_SIDE_RIGHT, NULL, NULL));

  /* Nothing of this case comes before an assessment of another one. */
  g_assert_null (rehab_case_find_latest (record, "test-a", REHAB_SIDE_LEFT, assess (other, "2026-03-05"), NULL));

  g_assert_true (rehab_case_find_assessment (record, assessments[3]->id) == assessments[3]);
  g_assert_null (rehab_case_find_assessment (other, assessments[3]->id));
  g_assert_null (rehab_case_find_assessment (other, NULL));
}

static void
assert_value (const RehabCase       *record,
              const RehabAssessment *assessment,
              const char            *key,
              RehabSide              side,
              int                    expected) /* -1: absent */
{
  const RehabFinding *finding = rehab_case_find_finding (record, assessment->id, key, side);

  if (expected < 0)
    g_assert_null (finding);
  else
    g_assert_true (rehab_number_equal (finding->value, rehab_number (expected)));
}

/* What counts is what was amended last; what was first written can still be told. */
static void
test_amended_answer (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-01-05");
  const RehabAssessment *second = assess (record, "2026-02-05");
  const RehabFinding *original;
  const RehabFinding *amended;
  g_autoptr (RehabFinding) noted = NULL;
  g_autoptr (GPtrArray) found = NULL;

  answer (record, first, "test-a", REHAB_SIDE_LEFT, 1);
  answer (record, first, "test-a", REHAB_SIDE_RIGHT, 2);
  answer (record, second, "test-a", REHAB_SIDE_LEFT, 3);
  noted = rehab_finding_new (&(RehabFinding) {
    .assessment_id = first->id, .item_key = "test-b", .value = rehab_number (4), .text = "Words", .note = "With a strap",
  }, NULL);
  g_ptr_array_add (g_hash_table_lookup (record->findings, first->id), rehab_record_ref (noted));

  g_assert_null (rehab_case_find_amendment (record, first->id, "test-a", REHAB_SIDE_LEFT));
  amend (record, first, "test-a", REHAB_SIDE_LEFT, rehab_number (7), NULL, "2026-01-06");
  assert_value (record, first, "test-a", REHAB_SIDE_LEFT, 7);
  assert_value (record, first, "test-a", REHAB_SIDE_RIGHT, 2);
  assert_value (record, second, "test-a", REHAB_SIDE_LEFT, 3);

  /* The later of two, even when the clock of the machine was set back in between. */
  amend (record, first, "test-a", REHAB_SIDE_LEFT, rehab_number (8), NULL, "2026-01-01");
  assert_value (record, first, "test-a", REHAB_SIDE_LEFT, 8);
  g_assert_cmpint ((int) rehab_case_find_latest (record, "test-a", REHAB_SIDE_LEFT, second, NULL)->value.value, ==, 8);

  /* The same answer under the same identity, so that what refers to it still does. */
  original = rehab_case_find_original (record, first->id, "test-a", REHAB_SIDE_LEFT);
  amended = rehab_case_find_finding (record, first->id, "test-a", REHAB_SIDE_LEFT);
  g_assert_true (rehab_number_equal (original->value, rehab_number (1)));
  g_assert_cmpstr (amended->id, ==, original->id);

  found = rehab_case_list_amendments (record, first->id, "test-a", REHAB_SIDE_LEFT);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpint (((const RehabAmendment *) g_ptr_array_index (found, 0))->number, ==, 1);
  g_assert_true (g_ptr_array_index (found, 1) == rehab_case_find_amendment (record, first->id, "test-a", REHAB_SIDE_LEFT));
  g_clear_pointer (&found, g_ptr_array_unref);

  /* The new answer is the whole of it; what was noted beside it stays. */
  amend (record, first, "test-b", REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, "Other words", "2026-01-06");
  amended = rehab_case_find_finding (record, first->id, "test-b", REHAB_SIDE_NOT_ASKED);
  g_assert_false (amended->value.known);
  g_assert_cmpstr (amended->text, ==, "Other words");
  g_assert_cmpstr (amended->note, ==, "With a strap");

  found = rehab_case_list_amendments (record, first->id, NULL, REHAB_SIDE_NOT_ASKED);
  g_assert_cmpuint (found->len, ==, 3);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = rehab_case_list_amendments (record, second->id, NULL, REHAB_SIDE_NOT_ASKED);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_withdrawn_answer (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-01-05");
  const RehabAssessment *second = assess (record, "2026-02-05");
  RehabDate asked_on;

  answer (record, first, "test-a", REHAB_SIDE_LEFT, 1);
  answer (record, second, "test-a", REHAB_SIDE_LEFT, 2);
  amend (record, second, "test-a", REHAB_SIDE_LEFT, REHAB_NUMBER_NOT_ASKED, NULL, "2026-02-06");

  assert_value (record, second, "test-a", REHAB_SIDE_LEFT, -1);
  g_assert_nonnull (rehab_case_find_original (record, second->id, "test-a", REHAB_SIDE_LEFT));
  g_assert_cmpint ((int) rehab_case_find_latest (record, "test-a", REHAB_SIDE_LEFT, NULL, &asked_on)->value.value, ==, 1);
  g_assert_cmpuint (asked_on.julian, ==, first->date.julian);

  /* And on second thoughts. */
  amend (record, second, "test-a", REHAB_SIDE_LEFT, rehab_number (5), NULL, "2026-02-06");
  assert_value (record, second, "test-a", REHAB_SIDE_LEFT, 5);
}

static void
test_lists_findings (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *assessment = assess (record, "2026-01-05");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) said = g_string_new (NULL);

  answer (record, assessment, "a", REHAB_SIDE_NOT_ASKED, 1);
  answer (record, assessment, "b", REHAB_SIDE_LEFT, 2);
  answer (record, assessment, "b", REHAB_SIDE_RIGHT, 3);
  answer (record, assessment, "c", REHAB_SIDE_NOT_ASKED, 4);
  amend (record, assessment, "b", REHAB_SIDE_RIGHT, rehab_number (5), NULL, "2026-01-06");
  amend (record, assessment, "c", REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, NULL, "2026-01-06");
  /* Forgotten at the time; twice, and once too much. */
  amend (record, assessment, "d", REHAB_SIDE_NOT_ASKED, rehab_number (6), NULL, "2026-01-06");
  amend (record, assessment, "d", REHAB_SIDE_NOT_ASKED, rehab_number (7), NULL, "2026-01-06");
  amend (record, assessment, "e", REHAB_SIDE_NOT_ASKED, rehab_number (8), NULL, "2026-01-06");
  amend (record, assessment, "e", REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, NULL, "2026-01-06");
  amend (record, assessment, REHAB_AMENDMENT_PLAN, REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, "Rest", "2026-01-06");

  found = rehab_case_list_findings (record, assessment->id);
  for (guint i = 0; i < found->len; i++)
    {
      const RehabFinding *finding = g_ptr_array_index (found, i);

      g_string_append_printf (said, "%s%d=%d ", finding->item_key, (int) finding->side, (int) finding->value.value);
      g_assert_true (rehab_case_find_finding (record, assessment->id, finding->item_key, finding->side) == finding);
    }
  g_assert_cmpstr (said->str, ==, "a0=1 b1=2 b2=5 d0=7 ");
}

static void
test_prose (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  RehabAssessment *assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = EPISODE_ID, .date = on ("2026-01-05"), .kind = REHAB_ASSESSMENT_KIND_REVIEW,
    .impression = "First", .locked_at = 1,
  }, NULL);

  g_ptr_array_add (record->assessments, assessment);
  g_assert_cmpstr (rehab_case_get_impression (record, assessment), ==, "First");
  g_assert_cmpstr (rehab_case_get_plan (record, assessment), ==, NULL);

  amend (record, assessment, REHAB_AMENDMENT_PLAN, REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, "Walk", "2026-01-06");
  g_assert_cmpstr (rehab_case_get_impression (record, assessment), ==, "First");
  g_assert_cmpstr (rehab_case_get_plan (record, assessment), ==, "Walk");

  amend (record, assessment, REHAB_AMENDMENT_IMPRESSION, REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, NULL, "2026-01-06");
  g_assert_cmpstr (rehab_case_get_impression (record, assessment), ==, NULL);
  g_assert_null (rehab_case_find_finding (record, assessment->id, REHAB_AMENDMENT_PLAN, REHAB_SIDE_NOT_ASKED));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/new-is-empty", test_new_is_empty);
  g_test_add_func ("/case/phase", test_phase);
  g_test_add_func ("/case/finds-by-item-and-side", test_finds_by_item_and_side);
  g_test_add_func ("/case/finds-latest", test_finds_latest);
  g_test_add_func ("/case/amended-answer", test_amended_answer);
  g_test_add_func ("/case/withdrawn-answer", test_withdrawn_answer);
  g_test_add_func ("/case/lists-findings", test_lists_findings);
  g_test_add_func ("/case/prose", test_prose);

  return g_test_run ();
}
