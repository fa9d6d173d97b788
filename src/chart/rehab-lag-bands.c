/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-lag-bands.h"

#include <stdlib.h>

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static int
compare_loads (gconstpointer a,
               gconstpointer b)
{
  return compare_doubles (&((const RehabLoadPair *) a)->load, &((const RehabLoadPair *) b)->load);
}

static double
get_median (const RehabLoadPair *pairs,
            guint                n)
{
  g_autofree double *pains = g_new (double, n);

  for (guint i = 0; i < n; i++)
    pains[i] = pairs[i].pain;
  qsort (pains, n, sizeof *pains, compare_doubles);

  return (pains[(n - 1) / 2] + pains[n / 2]) / 2.0;
}

/* Where the load changes, nearest to @at; @n where it never does. */
static guint
find_change (const RehabLoadPair *pairs,
             guint                n,
             guint                at)
{
  for (guint away = 0; away < n; away++)
    {
      if (at > away && pairs[at - away - 1].load < pairs[at - away].load)
        return at - away;
      if (at + away < n && at + away > 0 && pairs[at + away - 1].load < pairs[at + away].load)
        return at + away;
    }

  return n;
}

/* Cuts the pairs, which are in the order of their loads, into so many parts. */
static gboolean
cut (const RehabLoadPair *pairs,
     guint                n,
     guint                n_parts,
     guint                n_needed,
     RehabLagBands       *bands)
{
  RehabLagBands cut = *bands;
  guint first = 0;

  for (guint part = 1; part <= n_parts; part++)
    {
      guint end = part < n_parts ? find_change (pairs, n, n * part / n_parts) : n;

      if (end < first + MAX (n_needed, 1))
        return FALSE;

      cut.bands[cut.n++] = (RehabLagBand) {
        .least = pairs[first].load, .most = pairs[end - 1].load, .n_days = end - first,
        .median = get_median (pairs + first, end - first),
      };
      first = end;
    }

  *bands = cut;

  return TRUE;
}

/**
 * rehab_lag_bands:
 * @lag: pain set against a load
 *
 * Finds the median pain of the days without a load and of equal parts of the days with one (clinic setting: how many days
 * a part has at least). It is a fact of these days, not a line through them.
 *
 * Returns: the parts; none where there are too few days
 */
RehabLagBands
rehab_lag_bands (const RehabLoadLag *lag)
{
  RehabLagBands bands = { 0 };
  guint n_pairs, n_loaded, n_resting, n_needed;
  g_autofree RehabLoadPair *pairs = NULL;

  g_return_val_if_fail (lag != NULL, bands);

  if (!rehab_load_lag_is_enough (lag))
    return bands;

  n_pairs = rehab_load_lag_get_n_pairs (lag);
  n_loaded = rehab_load_lag_get_n_loaded (lag);
  n_resting = n_pairs - n_loaded;
  n_needed = rehab_load_lag_get_n_needed (lag);

  pairs = g_new (RehabLoadPair, n_pairs);
  for (guint i = 0; i < n_pairs; i++)
    pairs[i] = *rehab_load_lag_get_pair (lag, i);
  qsort (pairs, n_pairs, sizeof *pairs, compare_loads);

  if (n_resting >= MAX (n_needed, 1))
    bands.bands[bands.n++] = (RehabLagBand) {
      .resting = TRUE, .n_days = n_resting, .median = get_median (pairs, n_resting),
    };

  for (guint n_parts = MIN (REHAB_MOST_LAG_PARTS, n_loaded / MAX (n_needed, 1)); n_parts > 0; n_parts--)
    if (cut (pairs + n_resting, n_loaded, n_parts, n_needed, &bands))
      break;

  return bands;
}
