/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-item-state.h"

#include <locale.h>

typedef struct
{
  RehabCase *record;
  RehabAssessment *earlier;
  RehabAssessment *now;
  char *patient_id;
} Fixture;

static RehabDate
day (int year,
     int month,
     int of_month)
{
  return rehab_date_new (year, month, of_month, NULL);
}

static RehabAssessment *
add_assessment (Fixture  *fixture,
                RehabDate date)
{
  g_autoptr (GError) error = NULL;
  const RehabAssessment values = {
    .episode_id = fixture->record->episode->id, .date = date, .kind = REHAB_ASSESSMENT_KIND_REVIEW,
  };
  RehabAssessment *assessment = rehab_assessment_new (&values, &error);

  g_assert_no_error (error);
  g_ptr_array_add (fixture->record->assessments, rehab_record_ref (assessment));

  return assessment;
}

static void
add_finding (Fixture               *fixture,
             const RehabAssessment *assessment,
             const char            *key,
             RehabSide              side,
             double                 value)
{
  g_autoptr (GError) error = NULL;
  const RehabFinding values = {
    .assessment_id = assessment->id, .item_key = key, .side = side, .value = rehab_number (value),
  };
  RehabFinding *finding = rehab_finding_new (&values, &error);
  GPtrArray *findings = g_hash_table_lookup (fixture->record->findings, assessment->id);

  g_assert_no_error (error);
  if (findings == NULL)
    {
      findings = g_ptr_array_new_with_free_func (rehab_record_unref);
      g_hash_table_insert (fixture->record->findings, g_strdup (assessment->id), findings);
    }
  g_ptr_array_add (findings, finding);
}

static void
set_up (Fixture      *fixture,
        gconstpointer side)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = NULL;

  fixture->patient_id = g_uuid_string_random ();
  episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = fixture->patient_id, .side = GPOINTER_TO_INT (side), .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = day (2026, 9, 1),
  }, &error);
  g_assert_no_error (error);

  fixture->record = rehab_case_new (episode);
  fixture->earlier = add_assessment (fixture, day (2026, 10, 2));
  fixture->now = add_assessment (fixture, day (2026, 11, 22));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  rehab_record_unref (fixture->earlier);
  rehab_record_unref (fixture->now);
  rehab_case_free (fixture->record);
  g_free (fixture->patient_id);
}

static RehabItemState
read_state (Fixture    *fixture,
            const char *key)
{
  return rehab_item_state_read (rehab_item_lookup (key), fixture->record, fixture->now);
}

static void
assert_answer (const RehabItemState *state,
               guint                 n,
               const char           *expected)
{
  g_autofree char *answer = rehab_item_state_dup_answer (state, n);

  g_assert_cmpstr (answer, ==, expected);
}

static void
assert_previous (const RehabItemState *state,
                 guint                 n,
                 const char           *expected)
{
  g_autofree char *previous = rehab_item_state_dup_previous (state, n, day (2026, 11, 22));

  g_assert_cmpstr (previous, ==, expected);
}

static void
test_not_asked_is_no_answer (Fixture      *fixture,
                             gconstpointer unused)
{
  RehabItemState state = read_state (fixture, "flag-night-pain");

  g_assert_cmpuint (state.n_answers, ==, 1);
  g_assert_false (state.answers[0].value.answered);
  g_assert_false (state.answers[0].involved);
  g_assert_cmpuint (rehab_item_state_count_answered (&state), ==, 0);
  g_assert_false (rehab_item_state_is_raised_flag (&state));
  assert_answer (&state, 0, "Not asked");
  assert_previous (&state, 0, NULL);
}

static void
test_no_is_an_answer (Fixture      *fixture,
                      gconstpointer unused)
{
  RehabItemState state;

  add_finding (fixture, fixture->now, "flag-night-pain", REHAB_SIDE_NOT_ASKED, 0);
  state = read_state (fixture, "flag-night-pain");

  g_assert_cmpuint (rehab_item_state_count_answered (&state), ==, 1);
  g_assert_false (rehab_item_state_is_raised_flag (&state));
  assert_answer (&state, 0, "No");
}

static void
test_yes_raises_a_flag_but_no_symptom (Fixture      *fixture,
                                       gconstpointer unused)
{
  RehabItemState state;

  add_finding (fixture, fixture->now, "flag-night-pain", REHAB_SIDE_NOT_ASKED, 1);
  add_finding (fixture, fixture->now, "symptom-sitting", REHAB_SIDE_NOT_ASKED, 1);

  state = read_state (fixture, "flag-night-pain");
  g_assert_true (rehab_item_state_is_raised_flag (&state));
  assert_answer (&state, 0, "Yes");

  state = read_state (fixture, "symptom-sitting");
  g_assert_false (rehab_item_state_is_raised_flag (&state));
}

static void
test_sides_are_apart (Fixture      *fixture,
                      gconstpointer unused)
{
  RehabItemState state;
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  add_finding (fixture, fixture->now, "test-bent-knee-stretch", REHAB_SIDE_RIGHT, 1);
  add_finding (fixture, fixture->now, "test-bent-knee-stretch.pain", REHAB_SIDE_RIGHT, 4);
  state = read_state (fixture, "test-bent-knee-stretch");

  g_assert_cmpuint (state.n_answers, ==, 2);
  g_assert_cmpint (state.answers[0].side, ==, REHAB_SIDE_LEFT);
  g_assert_cmpint (state.answers[1].side, ==, REHAB_SIDE_RIGHT);
  g_assert_false (state.answers[0].involved);
  g_assert_true (state.answers[1].involved);
  g_assert_cmpuint (rehab_item_state_count_answered (&state), ==, 1);
  assert_answer (&state, 0, "Not asked");
  assert_answer (&state, 1, "Yes, pain 4");

  left = rehab_item_state_dup_subject (&state, 0);
  right = rehab_item_state_dup_subject (&state, 1);
  g_assert_cmpstr (left, ==, "Bent-knee stretch, left");
  g_assert_cmpstr (right, ==, "Bent-knee stretch, right, involved side");
}

static void
test_both_sides_are_involved (Fixture      *fixture,
                              gconstpointer unused)
{
  RehabItemState state = read_state (fixture, "test-bent-knee-stretch");

  g_assert_true (state.answers[0].involved);
  g_assert_true (state.answers[1].involved);
}

static void
test_previous (Fixture      *fixture,
               gconstpointer unused)
{
  RehabItemState state;

  add_finding (fixture, fixture->earlier, "test-bent-knee-stretch", REHAB_SIDE_RIGHT, 1);
  add_finding (fixture, fixture->earlier, "test-bent-knee-stretch.pain", REHAB_SIDE_RIGHT, 6);
  add_finding (fixture, fixture->earlier, "test-bent-knee-stretch", REHAB_SIDE_LEFT, 0);
  add_finding (fixture, fixture->earlier, "flag-limp", REHAB_SIDE_NOT_ASKED, 1);
  add_finding (fixture, fixture->earlier, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 53);
  add_finding (fixture, fixture->now, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 64);
  add_finding (fixture, fixture->earlier, "symptom-settling", REHAB_SIDE_NOT_ASKED, 1);

  state = read_state (fixture, "test-bent-knee-stretch");
  assert_previous (&state, 0, "Was no on 2 Oct");
  assert_previous (&state, 1, "Was yes, pain 6, on 2 Oct");
  assert_answer (&state, 1, "Not asked");

  state = read_state (fixture, "flag-limp");
  assert_previous (&state, 0, "Was yes on 2 Oct");

  /* A phrase of its own is quoted: it would run into the sentence. */
  state = read_state (fixture, "symptom-settling");
  assert_previous (&state, 0, "Was “Within an hour” on 2 Oct");

  state = read_state (fixture, "outcome-visa-h");
  assert_previous (&state, 0, "Was 53 points on 2 Oct");
  assert_answer (&state, 0, "64 points");

  /* The first assessment has nothing before it, least of all what came after. */
  state = rehab_item_state_read (rehab_item_lookup ("outcome-visa-h"), fixture->record, fixture->earlier);
  assert_previous (&state, 0, NULL);
}

static void
test_previous_of_another_year (Fixture      *fixture,
                               gconstpointer unused)
{
  RehabItemState state;
  g_autofree char *previous = NULL;

  add_finding (fixture, fixture->earlier, "flag-limp", REHAB_SIDE_NOT_ASKED, 0);
  state = read_state (fixture, "flag-limp");
  previous = rehab_item_state_dup_previous (&state, 0, day (2027, 1, 5));

  g_assert_cmpstr (previous, ==, "Was no on 2 Oct 2026");
}

/* A pain score belongs to its own yes: when the last yes had none, an older one must not stand in. */
static void
test_previous_pain_is_of_that_day (Fixture      *fixture,
                                   gconstpointer unused)
{
  RehabAssessment *later = add_assessment (fixture, day (2026, 12, 24));
  RehabItemState state;

  add_finding (fixture, fixture->earlier, "symptom-sitting", REHAB_SIDE_NOT_ASKED, 1);
  add_finding (fixture, fixture->earlier, "symptom-sitting.pain", REHAB_SIDE_NOT_ASKED, 8);
  add_finding (fixture, fixture->now, "symptom-sitting", REHAB_SIDE_NOT_ASKED, 1);

  state = rehab_item_state_read (rehab_item_lookup ("symptom-sitting"), fixture->record, later);
  assert_previous (&state, 0, "Was yes on 22 Nov");
  rehab_record_unref (later);
}

static void
test_counts (Fixture      *fixture,
             gconstpointer unused)
{
  guint n_answered, n_asked, n_flags, n_tests = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section == REHAB_SECTION_TESTS)
        n_tests += item->sided ? 2 : 1;
    }

  rehab_section_count_answers (REHAB_SECTION_TESTS, fixture->record, fixture->now, &n_answered, &n_asked);
  g_assert_cmpuint (n_answered, ==, 0);
  g_assert_cmpuint (n_asked, ==, n_tests);
  g_assert_cmpuint (n_asked, >=, 6);

  add_finding (fixture, fixture->now, "test-puranen-orava", REHAB_SIDE_LEFT, 0);
  add_finding (fixture, fixture->now, "test-puranen-orava", REHAB_SIDE_RIGHT, 1);
  add_finding (fixture, fixture->now, "test-puranen-orava.pain", REHAB_SIDE_RIGHT, 5);
  rehab_section_count_answers (REHAB_SECTION_TESTS, fixture->record, fixture->now, &n_answered, &n_asked);
  g_assert_cmpuint (n_answered, ==, 2);

  rehab_section_count_answers (REHAB_SECTION_RED_FLAGS, fixture->record, fixture->now, &n_answered, &n_flags);
  g_assert_cmpuint (n_answered, ==, 0);
  g_assert_cmpuint (n_flags, >=, 10);
}

static void
test_lists_the_unanswered (Fixture      *fixture,
                           gconstpointer unused)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  before = rehab_section_list_unanswered (REHAB_SECTION_RED_FLAGS, fixture->record, fixture->now);
  add_finding (fixture, fixture->now, "flag-cauda-equina", REHAB_SIDE_NOT_ASKED, 0);
  after = rehab_section_list_unanswered (REHAB_SECTION_RED_FLAGS, fixture->record, fixture->now);

  g_assert_cmpuint (after->len, ==, before->len - 1);
  g_assert_true (g_ptr_array_index (before, 0) == rehab_item_lookup ("flag-cauda-equina"));
  g_assert_false (g_ptr_array_find (after, rehab_item_lookup ("flag-cauda-equina"), NULL));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, side, test) \
  g_test_add ("/item-state/" path, Fixture, GINT_TO_POINTER (side), set_up, test, tear_down)

  ADD ("not-asked", REHAB_SIDE_RIGHT, test_not_asked_is_no_answer);
  ADD ("no", REHAB_SIDE_RIGHT, test_no_is_an_answer);
  ADD ("yes", REHAB_SIDE_RIGHT, test_yes_raises_a_flag_but_no_symptom);
  ADD ("sides", REHAB_SIDE_RIGHT, test_sides_are_apart);
  ADD ("both-sides", REHAB_SIDE_BOTH, test_both_sides_are_involved);
  ADD ("previous", REHAB_SIDE_RIGHT, test_previous);
  ADD ("previous-year", REHAB_SIDE_RIGHT, test_previous_of_another_year);
  ADD ("previous-pain", REHAB_SIDE_RIGHT, test_previous_pain_is_of_that_day);
  ADD ("counts", REHAB_SIDE_RIGHT, test_counts);
  ADD ("unanswered", REHAB_SIDE_RIGHT, test_lists_the_unanswered);

  return g_test_run ();
}
