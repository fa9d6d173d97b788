/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-fixture.h"
#include "rehab-item-value.h"
#include "rehab-score.h"

#include <locale.h>

#define TODAY "2026-11-22"

typedef struct
{
  RehabCase *record;
  const RehabAssessment *first;
  const RehabAssessment *second;
  const RehabAssessment *third;
  const RehabAssessment *fourth;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  fixture->first = assess (fixture->record, "2026-10-02");
  fixture->second = assess (fixture->record, "2026-10-30");
  fixture->third = assess (fixture->record, "2026-11-20");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  rehab_case_free (fixture->record);
}

static void
give (Fixture               *fixture,
      const RehabAssessment *assessment,
      const char            *key,
      double                 value)
{
  answer (fixture->record, assessment, key, REHAB_SIDE_NOT_ASKED, value);
}

static void
say (Fixture               *fixture,
     const RehabAssessment *assessment,
     const char            *key,
     const char            *text)
{
  g_autoptr (GError) error = NULL;
  RehabFinding *finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = key, .text = text,
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (g_hash_table_lookup (fixture->record->findings, assessment->id), finding);
}

/* Items 1 to 6 add up to 33; with sport 7 and B with 14 the total is 54. */
static void
give_visa_h (Fixture               *fixture,
             const RehabAssessment *assessment)
{
  static const double lines[] = { 7, 5, 4, 6, 8, 3, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *key = g_strdup_printf ("outcome-visa-h.%u", i + 1);

      give (fixture, assessment, key, lines[i]);
    }
  give (fixture, assessment, "outcome-visa-h.8-branch", 2);
  give (fixture, assessment, "outcome-visa-h.8", 14);
}

static RehabScore
read_score (Fixture               *fixture,
            const RehabAssessment *assessment,
            const char            *key)
{
  return rehab_score_read (fixture->record, assessment, rehab_item_lookup (key));
}

static void
assert_words (char       *words,
              const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_nothing_is_not_asked (Fixture      *fixture,
                           gconstpointer unused)
{
  RehabScore score = read_score (fixture, fixture->first, "outcome-visa-h");

  g_assert_false (score.total.known);
  g_assert_false (score.begun);
  g_assert_cmpint (score.origin, ==, REHAB_SCORE_ORIGIN_NONE);
  g_assert_cmpuint (score.n_answered, ==, 0);
  g_assert_cmpuint (score.n_asked, ==, 8);
  assert_words (rehab_score_dup_total (&score), "Not asked");
  assert_words (rehab_score_dup_problem (&score), NULL);
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), NULL);

  score = rehab_score_read_latest (fixture->record, rehab_item_lookup ("outcome-visa-h"));
  g_assert_false (score.total.known);
  g_assert_false (rehab_date_is_set (score.date));
}

static void
test_total_from_paper (Fixture      *fixture,
                       gconstpointer unused)
{
  RehabScore score;

  give (fixture, fixture->first, "outcome-visa-h", 64);
  score = read_score (fixture, fixture->first, "outcome-visa-h");

  g_assert_true (rehab_number_equal (score.total, rehab_number (64)));
  g_assert_cmpint (score.origin, ==, REHAB_SCORE_ORIGIN_GIVEN);
  assert_words (rehab_score_dup_total (&score), "64 of 100");
  assert_words (rehab_score_dup_problem (&score), NULL);
}

static void
test_total_from_items (Fixture      *fixture,
                       gconstpointer unused)
{
  RehabScore score;

  give_visa_h (fixture, fixture->first);
  score = read_score (fixture, fixture->first, "outcome-visa-h");

  g_assert_true (rehab_number_equal (score.total, rehab_number (54)));
  g_assert_cmpint (score.origin, ==, REHAB_SCORE_ORIGIN_ITEMS);
  g_assert_cmpuint (score.n_answered, ==, 8);
  assert_words (rehab_score_dup_total (&score), "54 of 100");
  assert_words (rehab_score_dup_problem (&score), NULL);
}

/* One item on its own takes the total from paper away, and that is said. */
static void
test_begun_has_no_total (Fixture      *fixture,
                         gconstpointer unused)
{
  RehabScore score;

  give (fixture, fixture->first, "outcome-visa-h.3", 0);
  score = read_score (fixture, fixture->first, "outcome-visa-h");
  g_assert_false (score.total.known);
  g_assert_true (score.begun);
  assert_words (rehab_score_dup_total (&score), "1 of 8 items, no total");
  assert_words (rehab_score_dup_problem (&score), NULL);

  give (fixture, fixture->first, "outcome-visa-h", 64);
  score = read_score (fixture, fixture->first, "outcome-visa-h");
  g_assert_false (score.total.known);
  g_assert_cmpint (score.origin, ==, REHAB_SCORE_ORIGIN_NONE);
  assert_words (rehab_score_dup_problem (&score),
                "The total from paper, 64, does not count while only some items are answered.");
}

static void
test_items_and_paper_disagree (Fixture      *fixture,
                               gconstpointer unused)
{
  RehabScore score;

  give_visa_h (fixture, fixture->first);
  give (fixture, fixture->first, "outcome-visa-h", 64);
  score = read_score (fixture, fixture->first, "outcome-visa-h");
  g_assert_true (rehab_number_equal (score.total, rehab_number (54)));
  assert_words (rehab_score_dup_problem (&score), "The items give 54 and count; the total from paper is 64.");

  give_visa_h (fixture, fixture->second);
  give (fixture, fixture->second, "outcome-visa-h", 54);
  score = read_score (fixture, fixture->second, "outcome-visa-h");
  assert_words (rehab_score_dup_problem (&score), NULL);
}

static void
test_contradiction_is_told (Fixture      *fixture,
                            gconstpointer unused)
{
  RehabScore score;

  give (fixture, fixture->first, "outcome-visa-h.8-branch", 3);
  give (fixture, fixture->first, "outcome-visa-h.8", 14);
  score = read_score (fixture, fixture->first, "outcome-visa-h");

  g_assert_false (score.total.known);
  assert_words (rehab_score_dup_problem (&score),
                "Item 8 has more points than its part allows: up to 30 in A, 20 in B, 10 in C. No total.");
}

/* Findings lie in any order, among those of other items whose keys look alike. */
static void
test_order_of_findings (Fixture      *fixture,
                        gconstpointer unused)
{
  GPtrArray *findings = g_hash_table_lookup (fixture->record->findings, fixture->first->id);

  give_visa_h (fixture, fixture->first);
  give (fixture, fixture->first, "outcome-visa-h-other", 3);
  give (fixture, fixture->first, "outcome-visa-h-1", 3);
  give (fixture, fixture->first, "outcome-visa-h.99", 3);
  give (fixture, fixture->first, "outcome-lefs.1", 3);

  for (guint round = 0; round < 50; round++)
    {
      guint i = (guint) g_test_rand_int_range (0, (gint32) findings->len);
      gpointer moved = g_ptr_array_steal_index (findings, i);
      RehabScore score;

      g_ptr_array_insert (findings, g_test_rand_int_range (0, (gint32) findings->len + 1), moved);
      score = read_score (fixture, fixture->first, "outcome-visa-h");
      g_assert_true (rehab_number_equal (score.total, rehab_number (54)));
      g_assert_false (score.given.known);
    }
}

static void
test_changes (Fixture      *fixture,
              gconstpointer unused)
{
  RehabScore score;

  give (fixture, fixture->first, "outcome-visa-h", 43);
  give (fixture, fixture->second, "outcome-visa-h", 58);
  give_visa_h (fixture, fixture->third);

  score = read_score (fixture, fixture->first, "outcome-visa-h");
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), NULL);

  score = read_score (fixture, fixture->second, "outcome-visa-h");
  g_assert_true (rehab_number_equal (score.since_first.change, rehab_number (15)));
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), "+15 since 2 Oct");

  score = read_score (fixture, fixture->third, "outcome-visa-h");
  g_assert_true (rehab_number_equal (score.since_first.change, rehab_number (11)));
  g_assert_true (rehab_number_equal (score.since_last.change, rehab_number (-4)));
  g_assert_true (rehab_number_equal (score.since_last.before, rehab_number (58)));
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), "+11 since 2 Oct; −4 since 30 Oct");
  assert_words (rehab_score_dup_changes (&score, on ("2027-01-03")), "+11 since 2 Oct 2026; −4 since 30 Oct 2026");
}

/* What has no total is no baseline, and the last one is the last that has one. */
static void
test_changes_skip_what_has_no_total (Fixture      *fixture,
                                     gconstpointer unused)
{
  RehabScore score;

  give (fixture, fixture->first, "outcome-visa-h.1", 4);
  give (fixture, fixture->second, "outcome-visa-h", 58);
  give (fixture, fixture->third, "outcome-visa-h", 58);
  score = read_score (fixture, fixture->third, "outcome-visa-h");
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), "±0 since 30 Oct");

  score = rehab_score_read_latest (fixture->record, rehab_item_lookup ("outcome-visa-h"));
  g_assert_cmpint (rehab_date_compare (score.date, on ("2026-11-20")), ==, 0);
  g_assert_true (rehab_number_equal (score.since_first.change, rehab_number (0)));
}

/* An incomplete score is compared with nothing. */
static void
test_incomplete_has_no_change (Fixture      *fixture,
                               gconstpointer unused)
{
  RehabScore score;

  give (fixture, fixture->first, "outcome-visa-h", 43);
  give (fixture, fixture->second, "outcome-visa-h.1", 4);
  score = read_score (fixture, fixture->second, "outcome-visa-h");

  g_assert_true (rehab_number_equal (score.since_first.before, rehab_number (43)));
  g_assert_false (score.since_first.change.known);
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), NULL);
}

/* The published figures are in percent too. */
static void
test_pain_in_percent (Fixture      *fixture,
                      gconstpointer unused)
{
  RehabScore score;

  give (fixture, fixture->first, "outcome-nprs", 6);
  give (fixture, fixture->second, "outcome-nprs", 4);
  give (fixture, fixture->third, "outcome-nprs", 0);

  score = read_score (fixture, fixture->second, "outcome-nprs");
  assert_words (rehab_score_dup_total (&score), "4 of 10");
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), "−2 (−33 %) since 2 Oct");
  score = read_score (fixture, fixture->third, "outcome-nprs");
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), "−6 (−100 %) since 2 Oct; −4 (−100 %) since 30 Oct");
}

/* Of nothing there is no percentage. */
static void
test_pain_that_was_none (Fixture      *fixture,
                         gconstpointer unused)
{
  RehabScore score;

  give (fixture, fixture->first, "outcome-nprs", 0);
  give (fixture, fixture->second, "outcome-nprs", 2);
  score = read_score (fixture, fixture->second, "outcome-nprs");
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), "+2 since 2 Oct");
}

/* It is a change itself. */
static void
test_global_change_has_no_change (Fixture      *fixture,
                                  gconstpointer unused)
{
  RehabScore score;

  give (fixture, fixture->first, "outcome-global-change", 4);
  give (fixture, fixture->second, "outcome-global-change", 6);
  score = read_score (fixture, fixture->second, "outcome-global-change");

  assert_words (rehab_score_dup_total (&score), "6, much better");
  g_assert_false (score.since_first.change.known);
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), NULL);
}

static void
give_psfs (Fixture               *fixture,
           const RehabAssessment *assessment,
           const char            *third,
           double                 first_score)
{
  say (fixture, assessment, "outcome-psfs.1-words", "Sitting in the car");
  give (fixture, assessment, "outcome-psfs.1", first_score);
  say (fixture, assessment, "outcome-psfs.2-words", "Hill repeats");
  give (fixture, assessment, "outcome-psfs.2", 3);
  say (fixture, assessment, "outcome-psfs.3-words", third);
  give (fixture, assessment, "outcome-psfs.3", 5);
}

static void
test_own_activities (Fixture      *fixture,
                     gconstpointer unused)
{
  RehabScore score;

  give_psfs (fixture, fixture->first, "Tying shoes", 2);
  give_psfs (fixture, fixture->second, "tying shoes", 6);
  give_psfs (fixture, fixture->third, "Swimming", 6);

  score = read_score (fixture, fixture->first, "outcome-psfs");
  assert_words (rehab_score_dup_total (&score), "3.3 of 10");
  g_assert_cmpstr (score.words[0], ==, "Sitting in the car");

  /* 14/3 - 10/3 */
  score = read_score (fixture, fixture->second, "outcome-psfs");
  assert_words (rehab_score_dup_total (&score), "4.7 of 10");
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), "+1.3 since 2 Oct");

  /* Other activities are another scale. */
  score = read_score (fixture, fixture->third, "outcome-psfs");
  g_assert_true (score.total.known);
  g_assert_false (score.since_first.change.known);
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), "Not compared with 2 Oct: other activities");
}

/* One more activity makes another scale, the same ones in another order do not. */
static void
test_same_activities (Fixture      *fixture,
                      gconstpointer unused)
{
  static const char * const shuffled[] = { "Tying shoes", "Sitting in the car", "Hill repeats", "Bowing" };
  RehabScore score;

  give_psfs (fixture, fixture->first, "Tying shoes", 2);
  for (guint i = 0; i < G_N_ELEMENTS (shuffled); i++)
    {
      g_autofree char *words = g_strdup_printf ("outcome-psfs.%u-words", i + 1);
      g_autofree char *key = g_strdup_printf ("outcome-psfs.%u", i + 1);

      say (fixture, i < 3 ? fixture->second : fixture->third, words, shuffled[i]);
      give (fixture, i < 3 ? fixture->second : fixture->third, key, 5);
    }
  score = read_score (fixture, fixture->second, "outcome-psfs");
  assert_words (rehab_score_dup_changes (&score, on (TODAY)), "+1.7 since 2 Oct");

  give_psfs (fixture, fixture->third, "Tying shoes", 5);
  score = read_score (fixture, fixture->third, "outcome-psfs");
  g_assert_cmpuint (score.n_answered, ==, 4);
  g_assert_false (score.since_first.change.known);
  g_assert_false (score.since_last.change.known);

  /* And one less. */
  fixture->fourth = assess (fixture->record, "2026-11-21");
  give_psfs (fixture, fixture->fourth, "Tying shoes", 5);
  score = read_score (fixture, fixture->fourth, "outcome-psfs");
  g_assert_true (score.since_first.change.known);
  g_assert_false (score.since_last.change.known);
}

/* A mean on paper has the digits that are shown here, and agrees with the one that has more. */
static void
test_rounded_mean_agrees (Fixture      *fixture,
                          gconstpointer unused)
{
  RehabScore score;

  give_psfs (fixture, fixture->first, "Tying shoes", 2);
  give (fixture, fixture->first, "outcome-psfs", 3.3);
  score = read_score (fixture, fixture->first, "outcome-psfs");
  assert_words (rehab_score_dup_problem (&score), NULL);

  give_psfs (fixture, fixture->second, "Tying shoes", 2);
  give (fixture, fixture->second, "outcome-psfs", 3.4);
  score = read_score (fixture, fixture->second, "outcome-psfs");
  assert_words (rehab_score_dup_problem (&score), "The items give 3.3 and count; the total from paper is 3.4.");
}

/* What each item was the time before, though that one had no total. */
static void
test_earlier_items (Fixture      *fixture,
                    gconstpointer unused)
{
  const RehabItem *visa = rehab_item_lookup ("outcome-visa-h");
  RehabScore earlier;

  give (fixture, fixture->first, "outcome-visa-h.1", 4);
  give (fixture, fixture->second, "outcome-visa-h", 50);
  earlier = rehab_score_read_earlier (fixture->record, fixture->third, visa);
  g_assert_cmpint (rehab_date_compare (earlier.date, on ("2026-10-02")), ==, 0);
  g_assert_true (rehab_number_equal (earlier.answers[0], rehab_number (4)));

  earlier = rehab_score_read_earlier (fixture->record, fixture->first, visa);
  g_assert_false (rehab_date_is_set (earlier.date));

  give (fixture, fixture->third, "outcome-visa-h", 60);
  earlier = read_score (fixture, fixture->third, "outcome-visa-h");
  assert_words (rehab_score_dup_previous (&earlier, on (TODAY)), "Was 50 on 30 Oct");
  earlier = read_score (fixture, fixture->second, "outcome-visa-h");
  assert_words (rehab_score_dup_previous (&earlier, on (TODAY)), NULL);
}

static void
test_subscales (Fixture      *fixture,
                gconstpointer unused)
{
  RehabScore score;

  for (guint i = 1; i <= 13; i++)
    {
      g_autofree char *key = g_strdup_printf ("outcome-pcs.%u", i);

      score = read_score (fixture, fixture->first, "outcome-pcs");
      assert_words (rehab_score_dup_subscale (&score, 0), NULL);
      give (fixture, fixture->first, key, i % 5);
    }

  score = read_score (fixture, fixture->first, "outcome-pcs");
  /* 1+2+3+4+0+1+2+3+4+0+1+2+3; 8 to 11: 3+4+0+1; 6, 7, 13: 1+2+3; 1 to 5, 12: 1+2+3+4+0+2 */
  assert_words (rehab_score_dup_total (&score), "26 of 52");
  assert_words (rehab_score_dup_subscale (&score, 0), "Rumination 8 of 16");
  assert_words (rehab_score_dup_subscale (&score, 1), "Magnification 6 of 12");
  assert_words (rehab_score_dup_subscale (&score, 2), "Helplessness 12 of 24");

  /* A total from paper tells nothing of them. */
  give (fixture, fixture->second, "outcome-pcs", 26);
  score = read_score (fixture, fixture->second, "outcome-pcs");
  assert_words (rehab_score_dup_total (&score), "26 of 52");
  assert_words (rehab_score_dup_subscale (&score, 0), NULL);
}

/* What the comparison, the report and the export read is the same total. */
static void
test_value_is_the_total (Fixture      *fixture,
                         gconstpointer unused)
{
  const RehabItem *item = rehab_item_lookup ("outcome-visa-h");
  RehabItemValue value;

  give_visa_h (fixture, fixture->first);
  give (fixture, fixture->first, "outcome-visa-h", 64);
  value = rehab_item_read_value (item, REHAB_SIDE_NOT_ASKED, fixture->record, fixture->first);
  g_assert_true (value.answered);
  g_assert_true (rehab_number_equal (value.number, rehab_number (54)));

  give (fixture, fixture->second, "outcome-visa-h.2", 5);
  give (fixture, fixture->second, "outcome-visa-h", 64);
  value = rehab_item_read_value (item, REHAB_SIDE_NOT_ASKED, fixture->record, fixture->second);
  g_assert_false (value.answered);
}

/* What was amended counts, what was withdrawn does not, and what an amendment alone gave does. */
static void
test_amendments_count (Fixture      *fixture,
                       gconstpointer unused)
{
  RehabScore score;

  give_visa_h (fixture, fixture->first);
  amend (fixture->record, fixture->first, "outcome-visa-h.1", REHAB_SIDE_NOT_ASKED, rehab_number (2), NULL, TODAY);
  score = read_score (fixture, fixture->first, "outcome-visa-h");
  g_assert_true (rehab_number_equal (score.total, rehab_number (49)));

  amend (fixture->record, fixture->first, "outcome-visa-h.1", REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, NULL, TODAY);
  score = read_score (fixture, fixture->first, "outcome-visa-h");
  g_assert_false (score.total.known);
  g_assert_cmpuint (score.n_answered, ==, 7);

  amend (fixture->record, fixture->second, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, rehab_number (64), NULL, TODAY);
  score = read_score (fixture, fixture->second, "outcome-visa-h");
  g_assert_true (rehab_number_equal (score.total, rehab_number (64)));
}

static void
test_notes (Fixture      *fixture,
            gconstpointer unused)
{
  const char *const keys[] = { "outcome-visa-h.3", "outcome-visa-h.2" };
  RehabScore score;

  give (fixture, fixture->first, "outcome-visa-h.1", 4);
  score = read_score (fixture, fixture->first, "outcome-visa-h");
  g_assert_null (score.note);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (g_hash_table_lookup (fixture->record->findings, fixture->first->id),
                       rehab_finding_new (&(RehabFinding) {
      .assessment_id = fixture->first->id, .item_key = keys[i], .value = rehab_number (4), .note = keys[i],
    }, &error));
      g_assert_no_error (error);
    }

  score = read_score (fixture, fixture->first, "outcome-visa-h");
  g_assert_cmpstr (score.note, ==, "outcome-visa-h.2");
  g_assert_cmpuint (score.note_part, ==, 2);
}

/* A file may hold what no version of the program wrote. */
static void
test_totals_out_of_range_do_not_count (Fixture      *fixture,
                                       gconstpointer unused)
{
  RehabScore score;

  give (fixture, fixture->first, "outcome-tsk-11", 10);
  score = read_score (fixture, fixture->first, "outcome-tsk-11");
  g_assert_false (score.total.known);

  give (fixture, fixture->second, "outcome-tsk-11.1", 9);
  score = read_score (fixture, fixture->second, "outcome-tsk-11");
  g_assert_false (score.total.known);
  assert_words (rehab_score_dup_problem (&score), "An item has a score that it cannot have: no total.");
}

#define ADD(path_, test_) g_test_add (path_, Fixture, NULL, set_up, test_, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  ADD ("/score/nothing", test_nothing_is_not_asked);
  ADD ("/score/paper", test_total_from_paper);
  ADD ("/score/items", test_total_from_items);
  ADD ("/score/begun", test_begun_has_no_total);
  ADD ("/score/disagree", test_items_and_paper_disagree);
  ADD ("/score/contradiction", test_contradiction_is_told);
  ADD ("/score/order-of-findings", test_order_of_findings);
  ADD ("/score/changes", test_changes);
  ADD ("/score/changes/skip", test_changes_skip_what_has_no_total);
  ADD ("/score/changes/incomplete", test_incomplete_has_no_change);
  ADD ("/score/changes/percent", test_pain_in_percent);
  ADD ("/score/changes/from-nothing", test_pain_that_was_none);
  ADD ("/score/changes/global", test_global_change_has_no_change);
  ADD ("/score/own-activities", test_own_activities);
  ADD ("/score/same-activities", test_same_activities);
  ADD ("/score/rounded-mean", test_rounded_mean_agrees);
  ADD ("/score/earlier-items", test_earlier_items);
  ADD ("/score/subscales", test_subscales);
  ADD ("/score/value", test_value_is_the_total);
  ADD ("/score/amendments", test_amendments_count);
  ADD ("/score/notes", test_notes);
  ADD ("/score/out-of-range", test_totals_out_of_range_do_not_count);

  return g_test_run ();
}
