/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-item-part.h"
#include "rehab-body-region.h"
#include "rehab-error.h"
#include "rehab-units.h"

#include <locale.h>

static RehabItemPart
find (const char *key)
{
  RehabItemPart part;

  g_assert_true (rehab_item_find_part (key, &part));

  return part;
}

/* Every part is found again by the key that it is stored under, and no two share one. */
static void
test_keys_lead_back (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      for (guint n = 0; n < rehab_item_get_n_parts (item); n++)
        {
          RehabItemPart part = rehab_item_get_part (item, n);
          char *key = rehab_item_part_dup_key (&part);
          RehabItemPart again = find (key);

          g_assert_true (again.item == item);
          g_assert_cmpstr (again.suffix, ==, part.suffix);
          g_assert_cmpuint (strlen (key), <=, 60);
          g_assert_true (n == 0 ? part.label == NULL : part.label != NULL);
          g_assert_true (g_hash_table_add (seen, key));
        }
    }
}

static void
test_unknown_keys_are_refused (void)
{
  static const char * const keys[] = { "", ".", "flag-limp.pain", "test-puranen-orava.1", "unheard-of", ".pain" };
  RehabItemPart part;

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("'%s'", keys[i]);
      g_assert_false (rehab_item_find_part (keys[i], &part));
    }
}

static void
test_pain_goes_with_its_answer (void)
{
  RehabItemPart part = find ("test-bent-knee-stretch.pain");

  g_assert_cmpint (part.kind, ==, REHAB_ITEM_PAIN);
  g_assert_true (part.sided);
  g_assert_cmpuint (rehab_item_get_n_parts (part.item), ==, 2);
  g_assert_false (find ("symptom-sitting.pain").sided);
}

static void
test_checks_answers (void)
{
  static const struct
  {
    const char *key;
    RehabSide side;
    double value;
    int code; /* -1 for fine */
  } cases[] = {
    { "flag-limp", REHAB_SIDE_NOT_ASKED, 1, -1 },
    { "flag-limp", REHAB_SIDE_NOT_ASKED, 0, -1 },
    { "flag-limp", REHAB_SIDE_NOT_ASKED, 2, REHAB_ERROR_OUT_OF_RANGE },
    { "flag-limp", REHAB_SIDE_LEFT, 1, REHAB_ERROR_CONTRADICTION },
    { "test-puranen-orava", REHAB_SIDE_LEFT, 1, -1 },
    { "test-puranen-orava", REHAB_SIDE_BOTH, 1, REHAB_ERROR_CONTRADICTION },
    { "test-puranen-orava", REHAB_SIDE_NOT_ASKED, 1, REHAB_ERROR_CONTRADICTION },
    { "test-puranen-orava.pain", REHAB_SIDE_RIGHT, 10, -1 },
    { "test-puranen-orava.pain", REHAB_SIDE_RIGHT, 11, REHAB_ERROR_OUT_OF_RANGE },
    { "pain-now", REHAB_SIDE_NOT_ASKED, 3.5, REHAB_ERROR_NOT_WHOLE },
    { "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 100, -1 },
    { "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 101, REHAB_ERROR_OUT_OF_RANGE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabItemPart part = find (cases[i].key);
      g_autoptr (GError) error = NULL;
      gboolean fine = rehab_item_part_check (&part, cases[i].side, rehab_number (cases[i].value), NULL, &error);

      g_test_message ("%s %d %g", cases[i].key, cases[i].side, cases[i].value);
      g_assert_true (fine == (error == NULL));
      if (cases[i].code >= 0)
        g_assert_error (error, REHAB_ERROR, cases[i].code);
      else
        g_assert_no_error (error);
    }
}

static void
test_words_are_no_numbers (void)
{
  RehabItemPart number = find ("pain-now");
  g_autoptr (GError) error = NULL;

  g_assert_false (rehab_item_part_holds_text (&number));
  g_assert_false (rehab_item_part_check (&number, REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, "four", &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
}

static void
test_says_answers (void)
{
  static const struct
  {
    const char *key;
    double value; /* below 0: not asked */
    const char *words;
  } cases[] = {
    { "flag-limp", 0, "No" },
    { "flag-limp", 1, "Yes" },
    { "flag-limp", -1, "Not asked" },
    { "pain-now", 0, "0" },
    { "pain-now", -1, "Not asked" },
    { "outcome-visa-h", 64, "64 points" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabItemPart part = find (cases[i].key);
      RehabNumber value = cases[i].value < 0 ? REHAB_NUMBER_NOT_ASKED : rehab_number (cases[i].value);
      g_autofree char *words = rehab_item_part_dup_words (&part, value, NULL);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_reads_numbers (void)
{
  static const struct
  {
    const char *key;
    const char *text;
    double value; /* -1: not asked */
    int code;     /* -1: no error */
  } cases[] = {
    { "outcome-visa-h", "64", 64, -1 },
    { "outcome-visa-h", " 64 ", 64, -1 },
    { "outcome-visa-h", "0", 0, -1 },
    { "outcome-visa-h", "-0", 0, -1 },
    { "outcome-visa-h", "100", 100, -1 },
    { "outcome-visa-h", "101", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "outcome-visa-h", "-1", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "outcome-visa-h", "640", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "outcome-visa-h", "64.5", -1, REHAB_ERROR_NOT_WHOLE },
    { "outcome-visa-h", "64,5", -1, REHAB_ERROR_NOT_WHOLE },
    { "outcome-visa-h", "64,0", 64, -1 },
    { "outcome-visa-h", "", -1, -1 },
    { "outcome-visa-h", "  ", -1, -1 },
    { "outcome-visa-h", "many", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "outcome-visa-h", "6 4", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "outcome-visa-h", "0x10", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "outcome-visa-h", "1e1", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "outcome-visa-h", "nan", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "outcome-visa-h", "-", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "pain-now", "10", 10, -1 },
    { "pain-now", "11", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "test-bent-knee-stretch.pain", "7", 7, -1 },
    { "test-bent-knee-stretch.pain", "11", -1, REHAB_ERROR_OUT_OF_RANGE },
    { "test-bent-knee-stretch.pain", "2.5", -1, REHAB_ERROR_NOT_WHOLE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      RehabItemPart part = find (cases[i].key);
      RehabNumber number = rehab_item_part_read_number (&part, cases[i].text, &error);

      g_test_message ("%s '%s'", cases[i].key, cases[i].text);
      if (cases[i].code >= 0)
        g_assert_error (error, REHAB_ERROR, cases[i].code);
      else
        g_assert_no_error (error);
      g_assert_true (rehab_number_equal (number, cases[i].value < 0.0 ? REHAB_NUMBER_NOT_ASKED : rehab_number (cases[i].value)));
    }
}

static void
test_units (void)
{
  static const struct
  {
    const char *key;
    const char *text;
    double metric; /* below 0: refused */
    double customary;
    const char *words; /* of what was read, in pounds and miles */
  } cases[] = {
    { "health-weight", "70", 70, 31.75, "70 lb" },
    { "health-weight", "150", 150, 68.04, "150 lb" },
    { "health-weight", "70 kg", 70, 70, "154.3 lb" },
    { "health-weight", "154,3 lb", 70, 70, "154.3 lb" },
    { "health-weight", "150 lb", 68.04, 68.04, "150 lb" },
    { "health-weight", "70.25", -1, 31.86, "70.25 lb" },
    { "health-weight", "44.1 lb", 20, 20, "44.1 lb" },
    { "health-weight", "661.4 lb", 300, 300, "661.4 lb" },
    { "health-weight", "662 lb", -1, -1, NULL },
    { "health-weight", "70.125 lb", -1, -1, NULL },
    { "health-weight", "70 km", -1, -1, NULL },
    { "health-height", "170 kg", -1, -1, NULL },
    { "history-distance-before", "40", 40, 64.4, "40 mi a week" },
    { "history-distance-before", "25 mi", 40.2, 40.2, "25 mi a week" },
    { "history-distance-before", "12.5 miles", 20.1, 20.1, "12.5 mi a week" },
    { "history-distance-before", "40 km", 40, 40, "24.85 mi a week" },
    { "history-distance-before", "40.5 km", -1, -1, NULL },
    { "strength-prone-curl", "45 lb", 20.41, 20.41, "45 lb" },
    { "outcome-visa-h", "64", 64, 64, "64 points" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint n = 0; n < 2; n++)
      {
        RehabItemPart part = find (cases[i].key);
        double expected = n == 1 ? cases[i].customary : cases[i].metric;
        g_autoptr (GError) error = NULL;
        RehabNumber number;

        rehab_units_choose (n == 1 ? REHAB_MASS_POUNDS : REHAB_MASS_KILOGRAMS, n == 1 ? REHAB_DISTANCE_MILES : REHAB_DISTANCE_KILOMETRES);
        number = rehab_item_part_read_number (&part, cases[i].text, &error);
        g_test_message ("%s '%s': %g", cases[i].key, cases[i].text, number.value);
        g_assert_true (number.known == (expected >= 0));
        g_assert_true ((error == NULL) == number.known);
        if (!number.known)
          continue;

        g_assert_cmpfloat_with_epsilon (number.value, expected, 0.06);
        /* Whatever is read can be kept. */
        g_assert_true (rehab_item_part_check (&part, part.sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED, number, NULL, &error));
        if (n == 1)
          {
            g_autofree char *words = rehab_item_part_dup_words (&part, number, NULL);
            g_autofree char *typed = rehab_item_part_dup_figure (&part, number.value);

            g_assert_cmpstr (words, ==, cases[i].words);
            g_assert_true (g_str_has_prefix (words, typed));
          }
      }
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

static void
test_range_in_pounds (void)
{
  RehabItemPart weight = find ("health-weight");
  RehabItemPart distance = find ("history-distance-now");
  g_autofree char *metric = rehab_item_part_dup_range (&weight);
  g_autofree char *pounds = NULL;
  g_autofree char *miles = NULL;
  g_autofree char *refusal = NULL;

  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_MILES);
  pounds = rehab_item_part_dup_range (&weight);
  miles = rehab_item_part_dup_range (&distance);
  refusal = rehab_item_part_dup_refusal (&weight);
  g_assert_cmpstr (rehab_item_get_unit (weight.item), ==, "lb");
  g_assert_cmpstr (rehab_item_part_get_unit (&distance), ==, "mi a week");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);

  g_assert_cmpstr (rehab_item_get_unit (distance.item), ==, "km a week");
  g_assert_cmpstr (metric, ==, "A number from 20 to 300");
  g_assert_cmpstr (pounds, ==, "A number from 44.1 to 661.4");
  g_assert_cmpstr (miles, ==, "A number from 0 to 310.69");
  g_assert_cmpstr (refusal, ==, "Not kept. Enter a number from 44.1 to 661.4.");
}

static void
test_tells_when_typing_may_go_on (void)
{
  RehabItemPart pain = find ("pain-now");
  RehabItemPart total = find ("outcome-visa-h");

  g_assert_true (rehab_item_part_can_go_on (&pain, rehab_number (1)));
  g_assert_false (rehab_item_part_can_go_on (&pain, rehab_number (0)));
  g_assert_false (rehab_item_part_can_go_on (&pain, rehab_number (4)));
  g_assert_false (rehab_item_part_can_go_on (&pain, rehab_number (10)));
  g_assert_true (rehab_item_part_can_go_on (&total, rehab_number (6)));
  g_assert_true (rehab_item_part_can_go_on (&total, rehab_number (10)));
  g_assert_false (rehab_item_part_can_go_on (&total, rehab_number (64)));
  g_assert_false (rehab_item_part_can_go_on (&total, REHAB_NUMBER_NOT_ASKED));
}

static void
test_says_the_range (void)
{
  RehabItemPart total = find ("outcome-visa-h");
  RehabItemPart pain = find ("test-bent-knee-stretch.pain");
  g_autofree char *total_range = rehab_item_part_dup_range (&total);
  g_autofree char *pain_range = rehab_item_part_dup_range (&pain);
  g_autofree char *refusal = rehab_item_part_dup_refusal (&total);

  g_assert_cmpstr (refusal, ==, "Not kept. Enter a whole number from 0 to 100.");
  g_assert_cmpstr (total_range, ==, "A whole number from 0 to 100");
  g_assert_cmpstr (pain_range, ==, "A whole number from 0 to 10");
}

/* What is painted is said by the names of its regions, and what cannot be read is not passed over in silence. */
static void
test_says_what_is_painted (void)
{
  RehabItemPart part = find ("pain-chart");
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) area = rehab_body_region_paint (rehab_body_region_lookup ("sit-bone"), empty, REHAB_SIDE_RIGHT);
  g_autofree char *text = rehab_body_area_to_text (area);
  g_autofree char *said = rehab_item_part_dup_words (&part, REHAB_NUMBER_NOT_ASKED, text);
  g_autofree char *damaged = rehab_item_part_dup_words (&part, REHAB_NUMBER_NOT_ASKED, "x");
  g_autofree char *nothing = rehab_item_part_dup_words (&part, REHAB_NUMBER_NOT_ASKED, NULL);

  g_assert_true (rehab_item_part_holds_text (&part));
  g_assert_nonnull (strstr (said, "sit bone"));
  g_assert_null (strstr (said, "Left: sit bone"));
  g_assert_cmpstr (damaged, ==, "A painted area that cannot be read");
  g_assert_cmpstr (nothing, ==, "Not asked");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-part/units", test_units);
  g_test_add_func ("/item-part/range-in-pounds", test_range_in_pounds);
  g_test_add_func ("/item-part/keys", test_keys_lead_back);
  g_test_add_func ("/item-part/unknown-keys", test_unknown_keys_are_refused);
  g_test_add_func ("/item-part/pain", test_pain_goes_with_its_answer);
  g_test_add_func ("/item-part/checks", test_checks_answers);
  g_test_add_func ("/item-part/words-and-numbers", test_words_are_no_numbers);
  g_test_add_func ("/item-part/says", test_says_answers);
  g_test_add_func ("/item-part/painted", test_says_what_is_painted);
  g_test_add_func ("/item-part/reads-numbers", test_reads_numbers);
  g_test_add_func ("/item-part/can-go-on", test_tells_when_typing_may_go_on);
  g_test_add_func ("/item-part/range", test_says_the_range);

  return g_test_run ();
}
