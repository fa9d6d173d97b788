/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card.h"
#include "rehab-guide-search.h"
#include "rehab-leaflet.h"
#include "rehab-publication.h"
#include "rehab-topic.h"

#include <string.h>

/* What the first entries for a query are, in their order. */
static void
assert_first (const RehabGuideSearch *search,
              const char             *query,
              const char             *target)
{
  g_autoptr (GPtrArray) found = rehab_guide_search_find (search, query);

  g_test_message ("%s: %u", query, found->len);
  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpstr (((const RehabGuideEntry *) g_ptr_array_index (found, 0))->target, ==, target);
}

static guint
count (const RehabGuideSearch *search,
       const char             *query)
{
  g_autoptr (GPtrArray) found = rehab_guide_search_find (search, query);

  return found->len;
}

static gboolean
finds (const RehabGuideSearch *search,
       const char             *query,
       const char             *target)
{
  g_autoptr (GPtrArray) found = rehab_guide_search_find (search, query);

  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (((const RehabGuideEntry *) g_ptr_array_index (found, i))->target, target))
      return TRUE;

  return FALSE;
}

/* Read a little at a time it finds the same. */
static void
test_steps (void)
{
  g_autoptr (RehabGuideSearch) search = rehab_guide_search_begin ();
  g_autoptr (RehabGuideSearch) whole = rehab_guide_search_new ();
  guint n_steps = 1;

  while (rehab_guide_search_step (search, 40))
    n_steps++;

  g_assert_cmpuint (n_steps, >, rehab_guide_search_get_count (search) / 40);
  g_assert_false (rehab_guide_search_step (search, 40));
  g_assert_cmpuint (count (search, "sitting"), ==, count (whole, "sitting"));
  assert_first (search, "limb symmetry", "card/threshold.limb-symmetry");
}

static void
test_all (void)
{
  g_autoptr (RehabGuideSearch) search = rehab_guide_search_new ();
  guint n = rehab_topic_get_count () + rehab_leaflet_get_count () + rehab_card_get_count () + rehab_publication_get_count ();

  g_assert_cmpuint (rehab_guide_search_get_count (search), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const RehabGuideEntry *entry = rehab_guide_search_get_nth (search, i);

      g_assert_cmpstr (entry->title, !=, "");
      g_assert_cmpstr (entry->section, !=, "");
      g_assert_true (rehab_guide_search_lookup (search, entry->target) == entry);
      g_assert_true (finds (search, entry->title, entry->target));
    }
  g_assert_null (rehab_guide_search_lookup (search, "card/nothing"));
}

/* Whatever has the word in its title stands before what has it in its text alone. */
static void
test_rank (void)
{
  g_autoptr (RehabGuideSearch) search = rehab_guide_search_new ();
  g_autoptr (GPtrArray) found = rehab_guide_search_find (search, "sitting");
  guint n_titles = 0;
  guint n_texts = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const RehabGuideEntry *entry = g_ptr_array_index (found, i);
      g_autofree char *lower = g_ascii_strdown (entry->title, -1);

      if (strstr (lower, "sitting") == NULL)
        n_texts++;
      else if (n_texts == 0)
        n_titles++;
      else
        g_assert_not_reached ();
    }

  g_assert_cmpuint (n_titles, >, 3);
  g_assert_cmpuint (n_texts, >, 3);
}

/* A title that begins as the query, then one that has its words, then texts. */
static void
test_titles_first (void)
{
  g_autoptr (RehabGuideSearch) search = rehab_guide_search_new ();

  assert_first (search, "Puranen-Orava", "card/item.test-puranen-orava");
  assert_first (search, "limb symmetry", "card/threshold.limb-symmetry");
  assert_first (search, "symmetry limb", "card/threshold.limb-symmetry");
  assert_first (search, "monotony", "card/load.monotony");
  assert_first (search, "R36", "source/R36");
  assert_first (search, "visa-h", "card/questionnaire.visa-h");
  /* The leaflet, which comes before the cards, has it among its other words alone. */
  assert_first (search, "cushion", "card/exercise.cushion-sitting");
  g_assert_true (finds (search, "cushion", "leaflet/sitting"));
  g_assert_true (finds (search, "frandsen", "card/threshold.run-spike"));
  g_assert_true (finds (search, "frandsen", "source/R58"));
}

static void
test_folded (void)
{
  g_autoptr (RehabGuideSearch) search = rehab_guide_search_new ();

  g_assert_true (finds (search, "gomez hoyos", "source/R7"));
  g_assert_true (finds (search, "GÓMEZ", "source/R7"));
  g_assert_cmpuint (count (search, "shock"), ==, count (search, "  SHÖCK "));
}

/* Every word has to be there, and none begins in the middle of one. */
static void
test_every_word (void)
{
  g_autoptr (RehabGuideSearch) search = rehab_guide_search_new ();

  g_assert_cmpuint (count (search, "shockwave runners"), >, 0);
  g_assert_cmpuint (count (search, "shockwave runners"), <, count (search, "shockwave"));
  g_assert_cmpuint (count (search, "shockwave zebra"), ==, 0);
  g_assert_cmpuint (count (search, "hockwave"), ==, 0);
  g_assert_cmpuint (count (search, ""), ==, 0);
  g_assert_cmpuint (count (search, " - , "), ==, 0);
  g_assert_cmpuint (count (search, "zzzz"), ==, 0);
}

/* Each key press is answered within a millisecond, whatever is typed. */
static void
test_speed (void)
{
  const char *const queries[] = { "a", "s", "st", "strength", "pain the", "the a of in", "qx", "load r", "R" };
  g_autoptr (RehabGuideSearch) search = rehab_guide_search_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      double best = 1.0;

      for (guint j = 0; j < 9; j++)
        {
          g_test_timer_start ();
          (void) count (search, queries[i]);
          best = MIN (best, g_test_timer_elapsed ());
        }
      g_test_minimized_result (best, "%s: %.3f ms", queries[i], best * 1000.0);
      g_assert_cmpfloat (best, <, 0.001);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide-search/all", test_all);
  g_test_add_func ("/guide-search/steps", test_steps);
  g_test_add_func ("/guide-search/titles-first", test_titles_first);
  g_test_add_func ("/guide-search/rank", test_rank);
  g_test_add_func ("/guide-search/folded", test_folded);
  g_test_add_func ("/guide-search/every-word", test_every_word);
  g_test_add_func ("/guide-search/speed", test_speed);

  return g_test_run ();
}
