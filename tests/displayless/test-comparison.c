/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-comparison.h"

#include "case-fixture.h"

#include <locale.h>
#include <string.h>

#define STRENGTH "strength-knee-flexion-mid"
#define CHANGE_SCALE "outcome-global-change"

static GArray *
list_rows (const RehabCase       *self,
           const RehabAssessment *earlier,
           const RehabAssessment *later)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  return rehab_comparison_list_rows (self, earlier, later, thresholds);
}

static GArray *
list_trend (const RehabCase *self,
            const char      *key,
            RehabSide        side)
{
  RehabItemPart part;

  g_assert_true (rehab_item_find_part (key, &part));

  return rehab_comparison_list_trend (self, &part, side);
}

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
  g_autoptr (GArray) none = list_rows (self, earlier, later);
  g_autoptr (GArray) rows = NULL;

  g_assert_cmpuint (none->len, ==, 0);

  answer (self, earlier, "pain-now", REHAB_SIDE_NOT_ASKED, 4);
  answer (self, later, "flag-limp", REHAB_SIDE_NOT_ASKED, 0);
  rows = list_rows (self, earlier, later);

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
  rows = list_rows (self, earlier, later);
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
  rows = list_rows (self, earlier, later);

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
  forth = list_rows (self, a, b);
  back = list_rows (self, b, a);

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
  rows = list_rows (self, earlier, later);

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
  rows = list_rows (self, earlier, later);
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

  trend = list_trend (self, "pain-now", REHAB_SIDE_NOT_ASKED);
  g_assert_cmpuint (trend->len, ==, 2);
  g_assert_cmpint (rehab_date_compare (g_array_index (trend, RehabTrendPoint, 0).date, on ("2026-01-10")), ==, 0);
  g_assert_cmpfloat_with_epsilon (g_array_index (trend, RehabTrendPoint, 0).value, 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (trend, RehabTrendPoint, 1).value, 0, 1e-9);

  answers = list_trend (self, "flag-limp", REHAB_SIDE_NOT_ASKED);
  g_assert_cmpuint (answers->len, ==, 0);
}

/* One side of a strength test; a device that is not known is not recorded. */
static void
pull (RehabCase             *self,
      const RehabAssessment *assessment,
      double                 device,
      double                 force)
{
  answer (self, assessment, STRENGTH ".device", REHAB_SIDE_NOT_ASKED, device);
  answer (self, assessment, STRENGTH ".position", REHAB_SIDE_NOT_ASKED, 1);
  answer (self, assessment, STRENGTH ".angle", REHAB_SIDE_NOT_ASKED, 30);
  answer (self, assessment, STRENGTH ".1", REHAB_SIDE_LEFT, force);
}

/* Within the clinic's band a force is neither better nor worse: just in it, just out of it, and with another band. */
static void
test_strength_error (void)
{
  static const struct
  {
    double band, force;
    RehabChange change;
    const char *words;
  } pulls[] = {
    { 10, 220, REHAB_CHANGE_DIFFERS, "+20.0, within the measurement error" },
    { 10, 221, REHAB_CHANGE_BETTER, "+21.0, better" },
    { 10, 180, REHAB_CHANGE_DIFFERS, "−20.0, within the measurement error" },
    { 10, 179, REHAB_CHANGE_WORSE, "−21.0, worse" },
    { 10, 200, REHAB_CHANGE_NONE, "Unchanged" },
    { 5, 220, REHAB_CHANGE_BETTER, "+20.0, better" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (pulls); i++)
    {
      g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      const RehabAssessment *earlier = assess (self, "2026-01-10");
      const RehabAssessment *later = assess (self, "2026-02-10");
      g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
      g_autoptr (RehabThresholds) thresholds =
        rehab_thresholds_with (standard, REHAB_THRESHOLD_STRENGTH_ERROR, pulls[i].band, NULL);
      g_autoptr (GArray) rows = NULL;
      g_autofree char *details = NULL;
      const RehabComparisonRow *row;

      pull (self, earlier, 1, 200);
      pull (self, later, 1, pulls[i].force);
      rows = rehab_comparison_list_rows (self, earlier, later, thresholds);
      row = find_row (rows, STRENGTH, REHAB_SIDE_LEFT);
      assert_change (row, pulls[i].change, pulls[i].words);
      details = rehab_comparison_row_dup_details (row, self, earlier, later, thresholds, on ("2026-02-10"));
      g_test_message ("%s", details);
      if (row->change == REHAB_CHANGE_NONE)
        g_assert_null (details);
      else
        g_assert_nonnull (strstr (details, row->within_error ? "within the clinic" : "outside the clinic"));
    }
}

/* Forces of two devices are no earlier and later. */
static void
test_strength_of_another_device (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (self, "2026-01-10");
  const RehabAssessment *second = assess (self, "2026-02-10");
  const RehabAssessment *third = assess (self, "2026-03-10");
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) around = NULL;
  g_autoptr (GArray) trend = NULL;
  g_autofree char *details = NULL;
  const RehabComparisonRow *row;

  pull (self, first, 2, 200);
  pull (self, second, 1, 320);
  pull (self, third, 2, 260);
  rows = list_rows (self, first, second);
  row = find_row (rows, STRENGTH, REHAB_SIDE_LEFT);
  assert_change (row, REHAB_CHANGE_NOT_COMPARED, "Not compared");
  g_assert_false (row->difference.known);
  g_assert_true (rehab_comparison_row_is_changed (row));
  details = rehab_comparison_row_dup_details (row, self, first, second, thresholds, on ("2026-03-10"));
  g_test_message ("%s", details);
  g_assert_nonnull (strstr (details, "device"));

  around = list_rows (self, first, third);
  assert_change (find_row (around, STRENGTH, REHAB_SIDE_LEFT), REHAB_CHANGE_BETTER, "+60.0, better");

  /* And the line from one to the other leaves the odd one out. */
  trend = list_trend (self, STRENGTH, REHAB_SIDE_LEFT);
  g_assert_cmpuint (trend->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (trend, RehabTrendPoint, 0).value, 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (trend, RehabTrendPoint, 1).value, 260, 1e-9);
}

/* The published figures stand beside a change of a score, with their source. */
static void
test_score_details (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *earlier = assess (self, "2026-01-10");
  const RehabAssessment *later = assess (self, "2026-02-10");
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GArray) rows = NULL;
  g_autofree char *details = NULL;
  g_autofree char *none = NULL;

  answer (self, earlier, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 53);
  answer (self, later, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 64);
  answer (self, earlier, "pain-now", REHAB_SIDE_NOT_ASKED, 3);
  answer (self, later, "pain-now", REHAB_SIDE_NOT_ASKED, 2);
  rows = list_rows (self, earlier, later);
  details = rehab_comparison_row_dup_details (find_row (rows, "outcome-visa-h", REHAB_SIDE_NOT_ASKED), self, earlier, later,
                                              thresholds, on ("2026-02-10"));
  none = rehab_comparison_row_dup_details (find_row (rows, "pain-now", REHAB_SIDE_NOT_ASKED), self, earlier, later,
                                           thresholds, on ("2026-02-10"));
  g_test_message ("%s", details);
  g_assert_true (g_str_has_prefix (details, "22 points: "));
  g_assert_nonnull (strstr (details, "R16"));
  g_assert_null (none);
}

/* What is a change already has no difference of its own. */
static void
test_scale_of_change (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *earlier = assess (self, "2026-01-10");
  const RehabAssessment *later = assess (self, "2026-02-10");
  g_autoptr (GArray) rows = NULL;
  const RehabComparisonRow *row;

  answer (self, earlier, CHANGE_SCALE, REHAB_SIDE_NOT_ASKED, 2);
  answer (self, later, CHANGE_SCALE, REHAB_SIDE_NOT_ASKED, 6);
  rows = list_rows (self, earlier, later);
  row = find_row (rows, CHANGE_SCALE, REHAB_SIDE_NOT_ASKED);
  assert_change (row, REHAB_CHANGE_DIFFERS, "Changed");
  g_assert_false (row->difference.known);
}

/* An amended answer is compared as it counts now. */
static void
test_amended (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *earlier = assess (self, "2026-01-10");
  const RehabAssessment *later = assess (self, "2026-02-10");
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) trend = NULL;

  answer (self, earlier, "pain-now", REHAB_SIDE_NOT_ASKED, 8);
  answer (self, later, "pain-now", REHAB_SIDE_NOT_ASKED, 3);
  amend (self, earlier, "pain-now", REHAB_SIDE_NOT_ASKED, rehab_number (3), NULL, "2026-02-11");
  rows = list_rows (self, earlier, later);
  trend = list_trend (self, "pain-now", REHAB_SIDE_NOT_ASKED);

  assert_change (find_row (rows, "pain-now", REHAB_SIDE_NOT_ASKED), REHAB_CHANGE_NONE, "Unchanged");
  g_assert_cmpfloat_with_epsilon (g_array_index (trend, RehabTrendPoint, 0).value, 3, 1e-9);
}

/* The pain beside a yes has a line of its own. */
static void
test_trend_of_a_part (void)
{
  g_autoptr (RehabCase) self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *earlier = assess (self, "2026-01-10");
  const RehabAssessment *later = assess (self, "2026-02-10");
  g_autoptr (GArray) trend = NULL;
  g_autoptr (GArray) other = NULL;

  answer (self, earlier, "test-puranen-orava.pain", REHAB_SIDE_LEFT, 6);
  answer (self, later, "test-puranen-orava.pain", REHAB_SIDE_LEFT, 4);
  trend = list_trend (self, "test-puranen-orava.pain", REHAB_SIDE_LEFT);
  other = list_trend (self, "test-puranen-orava.pain", REHAB_SIDE_RIGHT);
  g_assert_cmpuint (trend->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (trend, RehabTrendPoint, 1).value, 4, 1e-9);
  g_assert_cmpuint (other->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/only-what-was-asked", test_only_what_was_asked);
  g_test_add_func ("/comparison/not-asked", test_not_asked_is_no_change_for_the_better);
  g_test_add_func ("/comparison/directions", test_directions);
  g_test_add_func ("/comparison/turned-round", test_turned_round);
  g_test_add_func ("/comparison/sides", test_sides_are_apart);
  g_test_add_func ("/comparison/search", test_search);
  g_test_add_func ("/comparison/trend", test_trend);
  g_test_add_func ("/comparison/trend-of-a-part", test_trend_of_a_part);
  g_test_add_func ("/comparison/strength-error", test_strength_error);
  g_test_add_func ("/comparison/strength-of-another-device", test_strength_of_another_device);
  g_test_add_func ("/comparison/score-details", test_score_details);
  g_test_add_func ("/comparison/scale-of-change", test_scale_of_change);
  g_test_add_func ("/comparison/amended", test_amended);

  return g_test_run ();
}
