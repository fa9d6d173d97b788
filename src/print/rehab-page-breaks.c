/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-page-breaks.h"

/* How closely the evenest fill is looked for, in points. */
#define TOLERANCE 0.5

/* How much fuller than evenly a page may be: where it hardly matters the earlier page takes the block. */
#define LENIENCE 1.1

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

/* Fills page after page, none to more than @limit of its room, and gives the number of pages it takes. */
static guint
fill_pages (const Breaker *self,
            double         limit,
            guint         *pages)
{
  guint page = 0;
  guint on_page = 0;
  double used = 0.0;

  for (guint i = 0; i < self->n_heights; i++)
    {
      double room = (page == 0 ? self->first_room : self->room) * limit;
      double needed = used + (on_page > 0 ? self->gaps[i] : 0.0) + self->heights[i];

      if (on_page > 0 && needed > room + SLACK)
        {
          page++;
          on_page = 0;
          needed = self->heights[i];
        }
      else if (on_page == 0 && page == 0 && needed > self->first_room + SLACK && self->heights[i] <= self->room + SLACK)
        {
          /* Too high for the first page, which has the large head, but not for the others. */
          page++;
        }

      pages[i] = page;
      used = needed;
      on_page++;
    }

  return self->n_heights > 0 ? page + 1 : 0;
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
  guint fewest = fill_pages (&self, 1.0, pages);
  double least = 0.0;
  double enough = 1.0;

  while ((enough - least) * room > TOLERANCE)
    {
      double limit = (least + enough) / 2.0;

      if (fill_pages (&self, limit, pages) <= fewest)
        enough = limit;
      else
        least = limit;
    }

  return fill_pages (&self, MIN (enough * LENIENCE, 1.0), pages);
}
