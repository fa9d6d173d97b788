/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-page-breaks.h"

/* Lengths are sums of many; a block that fills its page to the last bit still fits. */
#define SLACK 1e-6

typedef struct
{
  const double *heights;
  guint n_heights;
  const double *gaps;
  double first_room;
  double room;
} Breaker;

static double
get_room (const Breaker *self,
          guint          page)
{
  return page == 0 ? self->first_room : self->room;
}

/* How much of a page stays empty, and how bad that is: one page half empty is worse than two of them a quarter. */
static double
get_cost (const Breaker *self,
          guint          page,
          double         used)
{
  double empty = MAX (0.0, 1.0 - used / get_room (self, page));

  return empty * empty;
}

/* Fills page after page as far as each goes, and gives the number of pages it takes: no way takes fewer. */
static guint
count_pages (const Breaker *self)
{
  guint page = 0;
  gboolean is_empty = TRUE;
  double used = 0.0;

  for (guint i = 0; i < self->n_heights; i++)
    {
      double needed = used + (is_empty ? 0.0 : self->gaps[i]) + self->heights[i];

      if (!is_empty && needed > get_room (self, page) + SLACK)
        {
          page++;
          needed = self->heights[i];
        }
      else if (is_empty && page == 0 && needed > self->first_room + SLACK && needed <= self->room + SLACK)
        {
          /* Too high for the first page, which has the large head, but not for the others. */
          page++;
        }

      used = needed;
      is_empty = FALSE;
    }

  return self->n_heights > 0 ? page + 1 : 0;
}

/*
 * The best way to put the blocks from @first on onto the pages from @page on, of which there are @n_pages: its cost, and
 * in @ends where the page ends. Worked out from the last page to the first.
 */
static void
choose_ends (const Breaker *self,
             guint          n_pages,
             double        *costs,
             guint         *ends)
{
  guint n = self->n_heights;

  for (guint i = 0; i < n; i++)
    costs[n_pages * (n + 1) + i] = G_MAXDOUBLE;
  costs[n_pages * (n + 1) + n] = 0.0;

  for (guint page = n_pages; page-- > 0;)
    for (guint first = 0; first <= n; first++)
      {
        double *best = &costs[page * (n + 1) + first];
        const double *rest = &costs[(page + 1) * (n + 1)];
        double used = 0.0;

        /* Only the first page may stay empty, where the first block is too high for it. */
        *best = page == 0 && n > 0 && self->heights[0] > self->first_room + SLACK && rest[first] < G_MAXDOUBLE ? 1.0 + rest[first]
                                                                                                    : G_MAXDOUBLE;
        ends[page * (n + 1) + first] = first;

        for (guint end = first + 1; end <= n; end++)
          {
            double height = self->heights[end - 1];
            double cost;

            used += height + (end > first + 1 ? self->gaps[end - 1] : 0.0);
            /* A block higher than any page has one to itself. */
            if (used > get_room (self, page) + SLACK && (end > first + 1 || height <= self->room + SLACK))
              break;
            if (rest[end] >= G_MAXDOUBLE)
              continue;

            cost = get_cost (self, page, used) + rest[end];
            if (cost < *best)
              {
                *best = cost;
                ends[page * (n + 1) + first] = end;
              }
          }
      }
}

/**
 * rehab_page_breaks:
 * @heights: (array length=n_heights): heights of blocks in their order, in points
 * @n_heights: how many
 * @gaps: (array length=n_heights): what lies above each block, unless it is the first of its page
 * @first_room: height of the first page
 * @room: height of every other page
 * @pages: (out caller-allocates) (array length=n_heights): the page of each block, from 0
 *
 * Breaks blocks into pages: in order, none split, on as few pages as hold them, and those filled evenly, so that the
 * last page does not carry one block alone. A block higher than its page has that page to itself.
 *
 * Returns: the number of pages; 0 when there are no blocks
 */
guint
rehab_page_breaks (const double *heights,
                   guint         n_heights,
                   const double *gaps,
                   double        first_room,
                   double        room,
                   guint        *pages)
{
  Breaker self = { heights, n_heights, gaps, first_room, room };
  guint n_pages = count_pages (&self);
  g_autofree double *costs = g_new (double, (n_pages + 1) * (n_heights + 1));
  g_autofree guint *ends = g_new (guint, (n_pages + 1) * (n_heights + 1));
  guint next = 0;

  choose_ends (&self, n_pages, costs, ends);
  for (guint page = 0; page < n_pages; page++)
    {
      guint end = ends[page * (n_heights + 1) + next];

      while (next < end)
        pages[next++] = page;
    }

  return n_pages;
}
