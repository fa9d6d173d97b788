/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-page-breaks.h"

#define MAX_BLOCKS 40
#define N_CASES 2000

#define GAP 10.0
#define ROOM 100.0
#define FIRST_ROOM 80.0

typedef struct
{
  const char *what;
  double heights[8];
  guint n_heights;
  guint n_pages;
  guint pages[8];
} Case;

static const Case cases[] = {
  { "nothing", { 0.0 }, 0, 0, { 0 } },
  { "one", { 30.0 }, 1, 1, { 0 } },
  { "just fits", { 35.0, 35.0 }, 2, 1, { 0, 0 } },
  { "just does not", { 35.0, 35.1 }, 2, 2, { 0, 1 } },
  { "evenly, not four and one", { 20.0, 20.0, 20.0, 20.0 }, 4, 2, { 0, 0, 1, 1 } },
  { "as high as a page", { 80.0, 100.0 }, 2, 2, { 0, 1 } },
  { "too high for the first page", { 90.0, 20.0 }, 2, 3, { 1, 2 } },
  { "higher than any page", { 20.0, 300.0, 20.0 }, 3, 3, { 0, 1, 2 } },
};

/* As many as there are blocks in any case. */
static double gaps[MAX_BLOCKS];

static void
test_cases (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (gaps); i++)
    gaps[i] = GAP;

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      guint pages[8] = { 0 };

      g_test_message ("%s", c->what);
      g_assert_cmpuint (rehab_page_breaks (c->heights, c->n_heights, gaps, FIRST_ROOM, ROOM, pages), ==, c->n_pages);
      for (guint n = 0; n < c->n_heights; n++)
        g_assert_cmpuint (pages[n], ==, c->pages[n]);
    }
}

/* The fewest pages there can be: each as full as it gets, one after the other. */
static guint
count_greedily (const double *heights,
                guint         n_heights)
{
  guint page = 0;
  guint on_page = 0;
  double used = 0.0;

  for (guint i = 0; i < n_heights; i++)
    {
      double needed = used + (on_page > 0 ? gaps[i] : 0.0) + heights[i];

      if (on_page > 0 && needed > (page == 0 ? FIRST_ROOM : ROOM))
        {
          page++;
          on_page = 0;
          needed = heights[i];
        }
      used = needed;
      on_page++;
    }

  return page + 1;
}

static void
test_random (void)
{
  for (guint n = 0; n < N_CASES; n++)
    {
      guint n_heights = (guint) g_test_rand_int_range (1, MAX_BLOCKS);
      double heights[MAX_BLOCKS];
      guint pages[MAX_BLOCKS];
      guint n_pages;
      double used = 0.0;

      for (guint i = 0; i < n_heights; i++)
        {
          heights[i] = g_test_rand_double_range (1.0, FIRST_ROOM);
          gaps[i] = g_test_rand_double_range (0.0, 2.0 * GAP);
        }

      n_pages = rehab_page_breaks (heights, n_heights, gaps, FIRST_ROOM, ROOM, pages);
      g_assert_cmpuint (n_pages, ==, count_greedily (heights, n_heights));
      g_assert_cmpuint (pages[0], ==, 0);
      g_assert_cmpuint (pages[n_heights - 1], ==, n_pages - 1);

      for (guint i = 0; i < n_heights; i++)
        {
          if (i > 0 && pages[i] == pages[i - 1])
            {
              used += gaps[i] + heights[i];
            }
          else
            {
              g_assert_true (i == 0 || pages[i] == pages[i - 1] + 1);
              used = heights[i];
            }

          g_assert_cmpfloat (used, <=, (pages[i] == 0 ? FIRST_ROOM : ROOM) + 1e-3);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-breaks/cases", test_cases);
  g_test_add_func ("/page-breaks/random", test_random);

  return g_test_run ();
}
