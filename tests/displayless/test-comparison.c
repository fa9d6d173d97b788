/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-comparison.h"

#include "case-fixture.h"

#include <locale.h>

static const RehabComparisonRow *
find_row (GArray     *rows,
          const char *key,
          RehabSide   side)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const RehabComparisonRow *row = &g_array_index (rows, RehabComparisonRow, i);
      g_autofree char *found = rehab_item_part_dup_key (&row->part);

      if (row->side == side && g_str_equal (found, key))
        return row;
    }

  return NULL;
}

static void
assert_change (const RehabComparisonRow *row,
               RehabChange               change,
               const char               *words)
{
  g_autofree char *said = NULL;

  g_assert_nonnull (row);
  said = rehab_comparison_row_dup_change (row);
  g_assert_cmpint (row->change, ==, change);
  g_assert_cmpstr (said, ==, words);
}

static void
test_only_what_was_asked (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *earlier = assess (self, "2026-01-10");
  const RehabAssessment *later = assess (self, "2026-02-10");
  g_autoptr (GArray) none = rehab_comparison_list_rows (self, earlier, later);
  g_autoptr (GArray) rows = NULL;

  g_assert_cmpuint (none->len, ==, 0);

  answer (self, earlier, "pain-now", REHAB_SIDE_NOT_ASKED, 4);
  answer (self, later, "flag-limp", REHAB_SIDE_NOT_ASKED, 0);
  rows = rehab_comparison_list_rows (self, earlier, later);

  g_assert_cmpuint (rows->len, ==, 2);
  /* The order of the form, not that of the answers. */
  g_assert_cmpstr (g_array_index (rows, RehabComparisonRow, 0).part.item->key, ==, "flag-limp");
  assert_change (&g_array_index (rows, RehabComparisonRow, 0), REHAB_CHANGE_NEW, "Not asked before");
  assert_change (&g_array_index (rows, RehabComparisonRow, 1), REHAB_CHANGE_NOT_ASKED_AGAIN, "Not asked again");
}

/* What was not asked is no "no": a yes that was not asked again has not become better. */
static void
test_not_asked_is_no_change_for_the_better (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *earlier = assess (self, "2026-01-10");
  const RehabAssessment *later = assess (self, "2026-02-10");
  g_autoptr (GArray) rows = NULL;
  g_autofree char *words = NULL;

  answer (self, earlier, "symptom-sitting", REHAB_SIDE_NOT_ASKED, 1);
  rows = rehab_comparison_list_rows (self, earlier, later);
  words = rehab_comparison_row_dup_words (&g_array_index (rows, RehabComparisonRow, 0), TRUE);

  assert_change (&g_array_index (rows, RehabComparisonRow, 0), REHAB_CHANGE_NOT_ASKED_AGAIN, "Not asked again");
  g_assert_cmpstr (words, ==, "Not asked");
  g_assert_true (g_array_index (rows, RehabComparisonRow, 0).positive);
}

static void
test_directions (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *earlier = assess (self, "2026-01-10");
  const RehabAssessment *later = assess (self, "2026-02-10");
  g_autoptr (GArray) rows = NULL;

  answer (self, earlier, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 53);
  answer (self, later, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 64);
  answer (self, earlier, "pain-worst", REHAB_SIDE_NOT_ASKED, 3);
  answer (self, later, "pain-worst", REHAB_SIDE_NOT_ASKED, 5);
  answer (self, earlier, "pain-now", REHAB_SIDE_NOT_ASKED, 2);
  answer (self, later, "pain-now", REHAB_SIDE_NOT_ASKED, 2);
  answer (self, earlier, "test-puranen-orava.pain", REHAB_SIDE_LEFT, 6);
  answer (self, later, "test-puranen-orava.pain", REHAB_SIDE_LEFT, 4);
  rows = rehab_comparison_list_rows (self, earlier, later);

  assert_change (find_row (rows, "outcome-visa-h", REHAB_SIDE_NOT_ASKED), REHAB_CHANGE_BETTER, "+11, better");
  assert_change (find_row (rows, "pain-worst", REHAB_SIDE_NOT_ASKED), REHAB_CHANGE_WORSE, "+2, worse");
  assert_change (find_row (rows, "pain-now", REHAB_SIDE_NOT_ASKED), REHAB_CHANGE_NONE, "Unchanged");
  assert_change (find_row (rows, "test-puranen-orava.pain", REHAB_SIDE_LEFT), REHAB_CHANGE_BETTER, "−2, better");
  g_assert_false (rehab_comparison_row_is_changed (find_row (rows, "pain-now", REHAB_SIDE_NOT_ASKED)));
  g_assert_true (rehab_comparison_row_is_changed (find_row (rows, "pain-worst", REHAB_SIDE_NOT_ASKED)));
}

/* The other way round it is the same change with the other sign. */
static void
test_turned_round (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *a = assess (self, "2026-01-10");
  const RehabAssessment *b = assess (self, "2026-02-10");
  g_autoptr (GArray) forth = NULL;
  g_autoptr (GArray) back = NULL;

  answer (self, a, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 53);
  answer (self, b, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 64);
  forth = rehab_comparison_list_rows (self, a, b);
  back = rehab_comparison_list_rows (self, b, a);

  g_assert_cmpuint (forth->len, ==, back->len);
  g_assert_cmpfloat_with_epsilon (g_array_index (forth, RehabComparisonRow, 0).difference.value, 11, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (back, RehabComparisonRow, 0).difference.value, -11, 1e-9);
  assert_change (&g_array_index (back, RehabComparisonRow, 0), REHAB_CHANGE_WORSE, "−11, worse");
}

static void
test_sides_are_apart (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *earlier = assess (self, "2026-01-10");
  const RehabAssessment *later = assess (self, "2026-02-10");
  g_autoptr (GArray) rows = NULL;
  const RehabComparisonRow *left, *right;
  g_autofree char *label = NULL;

  answer (self, earlier, "test-puranen-orava", REHAB_SIDE_LEFT, 1);
  answer (self, later, "test-puranen-orava", REHAB_SIDE_LEFT, 0);
  answer (self, earlier, "test-puranen-orava", REHAB_SIDE_RIGHT, 0);
  answer (self, later, "test-puranen-orava", REHAB_SIDE_RIGHT, 0);
  rows = rehab_comparison_list_rows (self, earlier, later);

  left = find_row (rows, "test-puranen-orava", REHAB_SIDE_LEFT);
  right = find_row (rows, "test-puranen-orava", REHAB_SIDE_RIGHT);
  g_assert_true (left->involved);
  g_assert_false (right->involved);
  g_assert_true (left->positive);
  g_assert_false (right->positive);
  g_assert_true (rehab_comparison_row_is_changed (left));
  g_assert_false (rehab_comparison_row_is_changed (right));

  label = rehab_comparison_row_dup_label (left);
  g_assert_cmpstr (label, ==, "Puranen-Orava, left");
}

static void
test_search (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *earlier = assess (self, "2026-01-10");
  const RehabAssessment *later = assess (self, "2026-02-10");
  g_autoptr (GArray) rows = NULL;
  const RehabComparisonRow *row;

  answer (self, later, "test-puranen-orava", REHAB_SIDE_LEFT, 1);
  rows = rehab_comparison_list_rows (self, earlier, later);
  row = &g_array_index (rows, RehabComparisonRow, 0);

  g_assert_true (rehab_comparison_row_matches (row, ""));
  g_assert_true (rehab_comparison_row_matches (row, "oRAva pu"));
  g_assert_true (rehab_comparison_row_matches (row, "provocation left"));
  g_assert_false (rehab_comparison_row_matches (row, "right"));
}

static void
test_trend (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (self, "2026-01-10");
  const RehabAssessment *third;
  g_autoptr (GArray) trend = NULL;
  g_autoptr (GArray) answers = NULL;

  assess (self, "2026-02-10"); /* did not ask: a gap, and no zero */
  third = assess (self, "2026-03-10");
  answer (self, first, "pain-now", REHAB_SIDE_NOT_ASKED, 4);
  answer (self, third, "pain-now", REHAB_SIDE_NOT_ASKED, 0);
  answer (self, third, "flag-limp", REHAB_SIDE_NOT_ASKED, 1);

  trend = rehab_comparison_list_trend (self, rehab_item_lookup ("pain-now"), REHAB_SIDE_NOT_ASKED);
  g_assert_cmpuint (trend->len, ==, 2);
  g_assert_cmpint (rehab_date_compare (g_array_index (trend, RehabTrendPoint, 0).date, on ("2026-01-10")), ==, 0);
  g_assert_cmpfloat_with_epsilon (g_array_index (trend, RehabTrendPoint, 0).value, 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (trend, RehabTrendPoint, 1).value, 0, 1e-9);

  answers = rehab_comparison_list_trend (self, rehab_item_lookup ("flag-limp"), REHAB_SIDE_NOT_ASKED);
  g_assert_cmpuint (answers->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/only-what-was-asked", test_only_what_was_asked);
  g_test_add_func ("/comparison/not-asked", test_not_asked_is_no_change_for_the_better);
  g_test_add_func ("/comparison/directions", test_directions);
  g_test_add_func ("/comparison/turned-round", test_turned_round);
  g_test_add_func ("/comparison/sides", test_sides_are_apart);
  g_test_add_func ("/comparison/search", test_search);
  g_test_add_func ("/comparison/trend", test_trend);

  return g_test_run ();
}
