/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-instrument.h"
#include "rehab-source.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define N_RANDOM 300

/* Where the parts of VISA-H lie. */
#define SPORT 6
#define BRANCH 7
#define TRAINING 8

typedef struct
{
  RehabNumber values[REHAB_INSTRUMENT_MAX_PARTS];
} Answers;

/* Answers from numbers; below 0 is not asked. */
static Answers
give (const double *values,
      guint         n)
{
  Answers answers = { 0 };

  for (guint i = 0; i < n; i++)
    {
      if (values[i] >= 0.0)
        answers.values[i] = rehab_number (values[i]);
    }

  return answers;
}

#define GIVE(...) give ((const double[]) { __VA_ARGS__ }, G_N_ELEMENTS (((const double[]) { __VA_ARGS__ })))

static Answers
give_all (const RehabInstrument *instrument,
          double                 value)
{
  Answers answers = { 0 };

  for (guint i = 0; i < instrument->n_parts; i++)
    answers.values[i] = rehab_number (value);

  return answers;
}

static void
assert_total (const char *key,
              Answers     answers,
              double      expected)
{
  RehabNumber total = rehab_instrument_lookup (key)->score (answers.values);

  g_assert_true (total.known);
  g_assert_cmpfloat_with_epsilon (total.value, expected, 1e-9);
}

static void
assert_no_total (const char *key,
                 Answers     answers)
{
  g_assert_false (rehab_instrument_lookup (key)->score (answers.values).known);
}

static void
assert_count (const char *key,
              Answers     answers,
              guint       n_answered,
              guint       n_asked)
{
  guint answered, asked;

  rehab_instrument_count_answers (rehab_instrument_lookup (key), answers.values, &answered, &asked);
  g_assert_cmpuint (answered, ==, n_answered);
  g_assert_cmpuint (asked, ==, n_asked);
}

static void
test_tables_are_whole (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rehab_instrument_get_count (); i++)
    {
      const RehabInstrument *instrument = rehab_instrument_get_nth (i);

      g_test_message ("%s", instrument->key);
      g_assert_true (g_hash_table_add (keys, (gpointer) instrument->key));
      g_assert_true (rehab_instrument_lookup (instrument->key) == instrument);
      g_assert_nonnull (instrument->name);
      g_assert_true (g_str_has_suffix (instrument->about, "."));
      g_assert_true (instrument->max > instrument->min);
      g_assert_cmpint (instrument->better, !=, REHAB_BETTER_NEITHER);
      g_assert_nonnull (instrument->unit);
      g_assert_true ((instrument->n_parts > 0) == (instrument->score != NULL));
      g_assert_cmpuint (instrument->n_parts, <=, REHAB_INSTRUMENT_MAX_PARTS);
      g_assert_cmpuint (instrument->n_subscales, <=, REHAB_INSTRUMENT_MAX_SUBSCALES);

      for (guint n = 0; n < instrument->n_parts; n++)
        {
          const RehabItemPart *part = &instrument->parts[n];

          g_assert_null (part->item);
          g_assert_false (part->sided);
          g_assert_cmpint (g_utf8_strlen (part->label, -1), <=, 36);
          /* A form numbers its items, and so do the keys. */
          g_assert_true (g_ascii_isdigit (part->suffix[0]));
          if (part->kind == REHAB_ITEM_NUMBER)
            g_assert_cmpint (part->better, ==, instrument->better);
        }
    }

  g_assert_null (rehab_instrument_lookup ("unheard-of"));
}

/* The row of an item repeats what the instrument says, so that either can be read alone. */
static void
test_items_agree_with_instruments (void)
{
  guint n_found = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      const RehabInstrument *instrument;

      if (item->kind != REHAB_ITEM_INSTRUMENT)
        continue;

      g_test_message ("%s", item->key);
      instrument = rehab_instrument_lookup (item->instrument);
      g_assert_nonnull (instrument);
      g_assert_cmpint (item->section, ==, REHAB_SECTION_OUTCOME);
      g_assert_false (item->sided);
      g_assert_cmpfloat_with_epsilon (item->min, instrument->min, 1e-9);
      g_assert_cmpfloat_with_epsilon (item->max, instrument->max, 1e-9);
      g_assert_cmpuint (item->decimals, ==, instrument->decimals);
      g_assert_cmpstr (item->unit, ==, instrument->unit);
      g_assert_cmpint (item->better, ==, instrument->better);
      g_assert_true (g_str_has_prefix (item->sources, instrument->sources));
      n_found++;
    }

  g_assert_cmpuint (n_found, ==, rehab_instrument_get_count ());
}

static void
test_visa_h (void)
{
  /* 7 + 5 + 4 + 6 + 8 + 3 = 33, sport 7, B with 14 of 20: 54. */
  assert_total ("visa-h", GIVE (7, 5, 4, 6, 8, 3, 7, 2, 14), 54);
  assert_total ("visa-h", GIVE (10, 10, 10, 10, 10, 10, 10, 1, 30), 100);
  assert_total ("visa-h", GIVE (0, 0, 0, 0, 0, 0, 0, 3, 0), 0);
  assert_total ("visa-h", GIVE (1, 2, 3, 4, 5, 6, 4, 3, 10), 35);
  assert_count ("visa-h", GIVE (7, 5, 4, 6, 8, 3, 7, 2, 14), 8, 8);

  /* Item 8 is one item in two parts. */
  assert_no_total ("visa-h", GIVE (7, 5, 4, 6, 8, 3, 7, 2, -1));
  assert_count ("visa-h", GIVE (7, 5, 4, 6, 8, 3, 7, 2, -1), 7, 8);
  assert_no_total ("visa-h", GIVE (7, 5, 4, 6, 8, 3, 7, -1, 10));
  assert_count ("visa-h", GIVE (7, 5, 4, 6, 8, 3, 7, -1, 10), 7, 8);
  assert_no_total ("visa-h", GIVE (-1, 5, 4, 6, 8, 3, 7, 2, 14));
  assert_no_total ("visa-h", GIVE (7, 5, 4, 6, 8, 3, -1, 2, 14));
  assert_count ("visa-h", GIVE (-1, 5, 4, 6, 8, 3, -1, 2, 14), 6, 8);
}

/* A up to 30, B up to 20, C up to 10: one more is no total, with a sentence. */
static void
test_visa_h_branches (void)
{
  static const double most[] = { 30, 20, 10 };
  const RehabInstrument *visa = rehab_instrument_lookup ("visa-h");

  for (guint branch = 1; branch <= 3; branch++)
    {
      Answers answers = GIVE (5, 5, 5, 5, 5, 5, 4, branch, most[branch - 1]);

      g_assert_cmpfloat_with_epsilon (visa->get_max (answers.values, TRAINING), most[branch - 1], 1e-9);
      g_assert_null (rehab_instrument_find_problem (visa, answers.values));
      assert_total ("visa-h", answers, 34 + most[branch - 1]);

      answers.values[TRAINING].value += 1.0;
      g_assert_nonnull (rehab_instrument_find_problem (visa, answers.values));
      assert_no_total ("visa-h", answers);
    }

  /* Before a part is chosen, any of them may be meant. */
  g_assert_cmpfloat_with_epsilon (visa->get_max (GIVE (5).values, TRAINING), 30, 1e-9);
  g_assert_null (rehab_instrument_find_problem (visa, GIVE (5, 5, 5, 5, 5, 5, 4, -1, 30).values));
  /* The other items know no part. */
  g_assert_cmpfloat_with_epsilon (visa->get_max (GIVE (5, 5, 5, 5, 5, 5, 4, 3, 5).values, 0), 10, 1e-9);
}

/* Item 7 is 0, 4, 7 or 10, and nothing between. */
static void
test_visa_h_sport (void)
{
  const RehabInstrument *visa = rehab_instrument_lookup ("visa-h");

  for (int points = 0; points <= 11; points++)
    {
      Answers answers = GIVE (5, 5, 5, 5, 5, 5, points, 2, 10);

      if (points == 0 || points == 4 || points == 7 || points == 10)
        assert_total ("visa-h", answers, 40 + points);
      else
        assert_no_total ("visa-h", answers);
      g_assert_true ((rehab_instrument_find_problem (visa, answers.values) == NULL) == visa->score (answers.values).known);
    }
}

static void
test_lefs (void)
{
  assert_total ("lefs", give_all (rehab_instrument_lookup ("lefs"), 4), 80);
  assert_total ("lefs", give_all (rehab_instrument_lookup ("lefs"), 0), 0);
  /* Four rounds of 0 + 1 + 2 + 3 + 4. */
  assert_total ("lefs", GIVE (0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4), 40);
  assert_no_total ("lefs", GIVE (0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, -1));
  assert_count ("lefs", GIVE (0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, -1), 19, 20);
  assert_no_total ("lefs", give_all (rehab_instrument_lookup ("lefs"), 5));
  assert_no_total ("lefs", give_all (rehab_instrument_lookup ("lefs"), 2.5));
}

/* Words before score, five times; any number stands for words that are there. */
static void
test_psfs (void)
{
  assert_total ("psfs", GIVE (1, 4, 1, 6, 1, 2), 4);
  assert_total ("psfs", GIVE (1, 3, 1, 5, 1, 6), 14.0 / 3.0);
  assert_total ("psfs", GIVE (1, 3, 1, 5, 1, 6, 1, 10), 6);
  assert_total ("psfs", GIVE (1, 3, 1, 5, 1, 6, 1, 10, 1, 7), 6.2);
  /* Gaps between the activities do not matter. */
  assert_total ("psfs", GIVE (1, 4, -1, -1, 1, 6, -1, -1, 1, 2), 4);
  assert_count ("psfs", GIVE (1, 3, 1, 5, 1, 6, 1, 10), 4, 4);

  /* Two are too few; a fourth that was begun has to be finished; a score wants its words. */
  assert_no_total ("psfs", GIVE (1, 4, 1, 6));
  assert_count ("psfs", GIVE (1, 4, 1, 6), 2, 3);
  assert_no_total ("psfs", GIVE (1, 4, 1, 6, 1, 2, 1, -1));
  assert_count ("psfs", GIVE (1, 4, 1, 6, 1, 2, 1, -1), 3, 4);
  assert_no_total ("psfs", GIVE (1, 4, 1, 6, -1, 2));
  assert_count ("psfs", GIVE (1, 4, 1, 6, -1, 2), 2, 3);
  assert_count ("psfs", GIVE (-1), 0, 3);
}

static void
test_tsk_11 (void)
{
  assert_total ("tsk-11", give_all (rehab_instrument_lookup ("tsk-11"), 1), 11);
  assert_total ("tsk-11", give_all (rehab_instrument_lookup ("tsk-11"), 4), 44);
  assert_total ("tsk-11", GIVE (1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3), 26);
  assert_no_total ("tsk-11", GIVE (1, 2, 3, 4, 1, 2, 3, 4, 1, 2, -1));
  /* There is no 0 on this scale. */
  assert_no_total ("tsk-11", GIVE (0, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3));
}

/* Items 8 to 11; 6, 7 and 13; 1 to 5 and 12 (R27). */
static void
test_pcs (void)
{
  const RehabInstrument *pcs = rehab_instrument_lookup ("pcs");
  Answers answers = GIVE (1, 2, 3, 4, 0, 1, 2, 4, 4, 3, 2, 1, 0);

  assert_total ("pcs", answers, 27);
  g_assert_cmpstr (pcs->subscales[0].key, ==, "rumination");
  g_assert_cmpfloat_with_epsilon (rehab_instrument_get_subscale (pcs, 0, answers.values).value, 13, 1e-9);
  g_assert_cmpstr (pcs->subscales[1].key, ==, "magnification");
  g_assert_cmpfloat_with_epsilon (rehab_instrument_get_subscale (pcs, 1, answers.values).value, 3, 1e-9);
  g_assert_cmpstr (pcs->subscales[2].key, ==, "helplessness");
  g_assert_cmpfloat_with_epsilon (rehab_instrument_get_subscale (pcs, 2, answers.values).value, 11, 1e-9);

  /* An open item takes the total and its own subscale away, no other. */
  answers.values[12] = REHAB_NUMBER_NOT_ASKED;
  assert_no_total ("pcs", answers);
  g_assert_true (rehab_instrument_get_subscale (pcs, 0, answers.values).known);
  g_assert_false (rehab_instrument_get_subscale (pcs, 1, answers.values).known);
  g_assert_true (rehab_instrument_get_subscale (pcs, 2, answers.values).known);

  answers = give_all (pcs, 4);
  for (guint i = 0; i < pcs->n_subscales; i++)
    g_assert_cmpfloat_with_epsilon (rehab_instrument_get_subscale (pcs, i, answers.values).value, pcs->subscales[i].max, 1e-9);
}

static void
test_scales_without_items (void)
{
  static const char * const keys[] = { "nprs", "nirschl", "global-change", "fash" };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpuint (rehab_instrument_lookup (keys[i])->n_parts, ==, 0);

  g_assert_cmpstr (rehab_instrument_get_step (rehab_instrument_lookup ("global-change"), 6), ==, "much better");
  g_assert_null (rehab_instrument_get_step (rehab_instrument_lookup ("nirschl"), 5));
  g_assert_nonnull (rehab_instrument_get_step (rehab_instrument_lookup ("nirschl"), 7));
}

static double
random_answer (const RehabInstrument *instrument,
               const RehabNumber     *answers,
               guint                  part)
{
  const RehabItemPart *table = &instrument->parts[part];
  double max = instrument->get_max != NULL ? instrument->get_max (answers, part) : table->max;

  if (table->n_choices > 0)
    return table->choices[g_test_rand_int_range (0, (gint32) table->n_choices)].value;
  if (rehab_item_part_holds_text (table))
    return 1.0;

  return g_test_rand_int_range ((gint32) table->min, (gint32) max + 1);
}

static Answers
random_answers (const RehabInstrument *instrument)
{
  Answers answers = { 0 };

  for (guint i = 0; i < instrument->n_parts; i++)
    answers.values[i] = rehab_number (random_answer (instrument, answers.values, i));

  return answers;
}

static gboolean
in_range (const RehabInstrument *instrument,
          RehabNumber            total)
{
  return total.known && total.value >= instrument->min && total.value <= instrument->max;
}

static void
test_complete_means_a_total_in_range (void)
{
  for (guint n = 0; n < rehab_instrument_get_count (); n++)
    {
      const RehabInstrument *instrument = rehab_instrument_get_nth (n);

      for (guint round = 0; instrument->n_parts > 0 && round < N_RANDOM; round++)
        {
          Answers answers = random_answers (instrument);
          guint open = (guint) g_test_rand_int_range (0, (gint32) instrument->n_parts);
          guint n_answered, n_asked;

          g_assert_null (rehab_instrument_find_problem (instrument, answers.values));
          g_assert_true (in_range (instrument, instrument->score (answers.values)));

          /* Any subset: a total exactly when all that is asked is answered. */
          for (guint i = 0; i < instrument->n_parts; i++)
            {
              if (i == open || g_test_rand_int_range (0, 8) == 0)
                answers.values[i] = REHAB_NUMBER_NOT_ASKED;
            }
          rehab_instrument_count_answers (instrument, answers.values, &n_answered, &n_asked);
          g_assert_cmpuint (n_answered, <=, n_asked);
          g_assert_true (instrument->score (answers.values).known == (n_answered == n_asked));
        }
    }
}

/* One better item never makes a worse total, and one worse never a better. */
static void
test_totals_follow_items (void)
{
  for (guint n = 0; n < rehab_instrument_get_count (); n++)
    {
      const RehabInstrument *instrument = rehab_instrument_get_nth (n);

      for (guint round = 0; instrument->n_parts > 0 && round < N_RANDOM; round++)
        {
          Answers answers = random_answers (instrument);
          guint i = (guint) g_test_rand_int_range (0, (gint32) instrument->n_parts);
          double before = answers.values[i].value;
          double total = instrument->score (answers.values).value;
          double after, step;

          if (instrument->parts[i].better == REHAB_BETTER_NEITHER)
            continue;

          g_assert_cmpint (instrument->parts[i].better, ==, instrument->better);
          after = random_answer (instrument, answers.values, i);
          answers.values[i] = rehab_number (after);
          step = instrument->score (answers.values).value - total;
          if (fabs (after - before) < 0.5)
            g_assert_cmpfloat_with_epsilon (step, 0.0, 1e-9);
          else
            g_assert_true ((after > before) == (step > 0.0));
        }
    }
}

/* Among items of one range it does not matter which of them has which score. */
static void
test_order_does_not_matter (void)
{
  for (guint n = 0; n < rehab_instrument_get_count (); n++)
    {
      const RehabInstrument *instrument = rehab_instrument_get_nth (n);

      for (guint round = 0; instrument->n_parts > 0 && round < N_RANDOM; round++)
        {
          Answers answers = random_answers (instrument);
          guint i = (guint) g_test_rand_int_range (0, (gint32) instrument->n_parts);
          guint k = (guint) g_test_rand_int_range (0, (gint32) instrument->n_parts);
          double total = instrument->score (answers.values).value;
          RehabNumber kept = answers.values[i];

          if (instrument->parts[i].kind != REHAB_ITEM_NUMBER || instrument->parts[k].kind != REHAB_ITEM_NUMBER
              || fabs (instrument->parts[i].max - instrument->parts[k].max) > 1e-9)
            continue;

          answers.values[i] = answers.values[k];
          answers.values[k] = kept;
          g_assert_cmpfloat_with_epsilon (instrument->score (answers.values).value, total, 1e-9);
        }
    }
}

/* What is shown as evidence, each figure with the publication it comes from. */
static void
test_published_figures (void)
{
  static const struct
  {
    const char *key;
    guint figure;
    const char *words;
  } cases[] = {
    { "visa-h", 0, "22 points: counted as success in one group of runners. MLTJ (R16)" },
    { "lefs", 0, "9 points: smallest detectable change, with 90 % confidence. Binkley 1999 (R18)" },
    { "psfs", 1, "3 points: smallest detectable change of a single activity, with 90 % confidence. Stratford 1995 (R24)" },
    { "nprs", 0, "1 point or 15 %: smallest change that counted as important among 825 people in pain. Salaffi 2004 (R22)" },
    { "nprs", 1, "2 points or 33 %: “much better” among the same people. Salaffi 2004 (R22)" },
    { "nprs", 2, "1.77 points: smallest detectable change in back pain. Thieme, a-1304-3677 (R23)" },
    { "tsk-11", 0, "5.6 points: taken as the smallest important change in one series of people with chronic pain. "
      "Arch Physiother 2017 (R26)" },
    { "pcs", 0, "6.5 points: about what told changed from unchanged in a group with low back pain. PCS 2012, Suzuki 2020 (R28)" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RehabInstrument *instrument = rehab_instrument_lookup (cases[i].key);
      g_autofree char *words = rehab_instrument_dup_figure (instrument, &instrument->figures[cases[i].figure]);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* No figure without its source, and none that no publication stands behind, such as 4 points of TSK-11. */
static void
test_all_that_is_published_has_a_source (void)
{
  for (guint n = 0; n < rehab_instrument_get_count (); n++)
    {
      const RehabInstrument *instrument = rehab_instrument_get_nth (n);
      g_autofree char *published = rehab_instrument_dup_published (instrument);
      g_auto (GStrv) keys = g_strsplit (instrument->sources, " ", -1);

      g_assert_nonnull (published);
      g_assert_nonnull (strstr (published, instrument->caveat));
      for (guint i = 0; keys[i] != NULL; i++)
        {
          g_autofree char *citation = rehab_sources_dup_citation (keys[i]);

          g_assert_cmpstr (citation, !=, keys[i]);
        }
      for (guint i = 0; i < instrument->n_figures; i++)
        {
          g_assert_true (g_strv_contains ((const char * const *) keys, instrument->figures[i].sources));
          g_assert_true (instrument->figures[i].value > 0.0 && instrument->figures[i].value < instrument->max);
        }
      for (guint i = 0; i < instrument->n_facts; i++)
        {
          g_assert_true (g_strv_contains ((const char * const *) keys, instrument->facts[i].sources));
          g_assert_nonnull (strstr (published, instrument->facts[i].text));
        }
    }

  g_assert_cmpuint (rehab_instrument_lookup ("tsk-11")->n_figures, ==, 1);
  g_assert_cmpuint (rehab_instrument_lookup ("visa-h")->n_figures, ==, 1);
  g_assert_cmpuint (rehab_instrument_lookup ("fash")->n_figures, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/instrument/tables", test_tables_are_whole);
  g_test_add_func ("/instrument/items", test_items_agree_with_instruments);
  g_test_add_func ("/instrument/visa-h", test_visa_h);
  g_test_add_func ("/instrument/visa-h/branches", test_visa_h_branches);
  g_test_add_func ("/instrument/visa-h/sport", test_visa_h_sport);
  g_test_add_func ("/instrument/lefs", test_lefs);
  g_test_add_func ("/instrument/psfs", test_psfs);
  g_test_add_func ("/instrument/tsk-11", test_tsk_11);
  g_test_add_func ("/instrument/pcs", test_pcs);
  g_test_add_func ("/instrument/without-items", test_scales_without_items);
  g_test_add_func ("/instrument/random/complete", test_complete_means_a_total_in_range);
  g_test_add_func ("/instrument/random/monotone", test_totals_follow_items);
  g_test_add_func ("/instrument/random/order", test_order_does_not_matter);
  g_test_add_func ("/instrument/figures", test_published_figures);
  g_test_add_func ("/instrument/sources", test_all_that_is_published_has_a_source);

  return g_test_run ();
}
