/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen-pair.h"
#include "rehab-dose-aspect.h"

#define NOWHERE REHAB_REGIMEN_NOWHERE

/* How much alike two prescriptions have to be; from the most to the least. */
typedef enum
{
  LIKENESS_ALL,
  LIKENESS_EXERCISE_AND_SIDE,
  LIKENESS_EXERCISE,
  LIKENESS_LINE_AND_SIDE, /* the exercise was described anew between */
  LIKENESS_LINE,
  N_LIKENESSES,
} Likeness;

static gboolean
is_alike (Likeness                 likeness,
          const RehabPrescription *a,
          const RehabPrescription *b,
          const RehabCatalogue    *catalogue)
{
  gboolean is_same = g_strcmp0 (a->exercise_key, b->exercise_key) == 0;

  if (likeness >= LIKENESS_LINE_AND_SIDE)
    is_same = rehab_catalogue_is_same_line (catalogue, a->exercise_key, b->exercise_key);
  if (likeness == LIKENESS_EXERCISE_AND_SIDE || likeness == LIKENESS_LINE_AND_SIDE)
    is_same &= a->side == b->side;
  for (guint i = 0; likeness == LIKENESS_ALL && i < REHAB_N_DOSE_ASPECTS; i++)
    is_same &= rehab_dose_aspect_is_same (i, a, b);

  return is_same;
}

static void
pair_up (const RehabRegimen   *before,
         const RehabRegimen   *after,
         const RehabCatalogue *catalogue,
         RehabRegimenPair     *pairs,
         gboolean             *gone,
         Likeness              likeness)
{
  for (guint i = 0; i < rehab_regimen_get_size (after); i++)
    for (guint j = 0; pairs[i].before == NOWHERE && j < rehab_regimen_get_size (before); j++)
      if (gone[j] && is_alike (likeness, rehab_regimen_get_nth (before, j), rehab_regimen_get_nth (after, i), catalogue))
        {
          pairs[i].before = j;
          gone[j] = FALSE;
        }
}

/*
 * Finds which prescriptions were moved past others: those outside the longest run that kept its order. When one was
 * dragged to the top, that one moved, and not all the others.
 */
static void
find_moved (RehabRegimenPair *pairs,
            guint             n)
{
  g_autofree guint *length = g_new0 (guint, n + 1);
  g_autofree guint *previous = g_new0 (guint, n + 1);
  guint last = NOWHERE;

  for (guint i = 0; i < n; i++)
    {
      pairs[i].moved = pairs[i].before != NOWHERE;
      if (pairs[i].before == NOWHERE)
        continue;

      length[i] = 1;
      previous[i] = NOWHERE;
      for (guint j = 0; j < i; j++)
        if (pairs[j].before != NOWHERE && pairs[j].before < pairs[i].before && length[j] + 1 > length[i])
          {
            length[i] = length[j] + 1;
            previous[i] = j;
          }

      if (last == NOWHERE || length[i] > length[last])
        last = i;
    }

  for (guint i = last; i != NOWHERE; i = previous[i])
    pairs[i].moved = FALSE;
}

/**
 * rehab_regimen_pair_up:
 * @before: the regimen as it was
 * @after: the regimen as it is
 * @catalogue: (nullable): where the exercises are found
 * @gone: (out) (transfer full): for each of @before, whether it has no counterpart
 *
 * Finds for each prescription of @after the one of @before that it was. Rows of different versions have different
 * identities, so it goes by what they are: those that are the same in all first, then those of the same exercise for
 * the same leg, then of the same exercise, and last those of an own exercise that was described anew between.
 *
 * Returns: (transfer full): one for each of @after
 */
RehabRegimenPair *
rehab_regimen_pair_up (const RehabRegimen   *before,
                       const RehabRegimen   *after,
                       const RehabCatalogue *catalogue,
                       gboolean            **gone)
{
  guint n_before = rehab_regimen_get_size (before);
  guint n_after = rehab_regimen_get_size (after);
  RehabRegimenPair *pairs = g_new0 (RehabRegimenPair, n_after + 1);

  *gone = g_new0 (gboolean, n_before + 1);
  for (guint i = 0; i < n_before; i++)
    (*gone)[i] = TRUE;
  for (guint i = 0; i < n_after; i++)
    pairs[i].before = NOWHERE;

  for (Likeness likeness = LIKENESS_ALL; likeness < N_LIKENESSES; likeness++)
    pair_up (before, after, catalogue, pairs, *gone, likeness);
  find_moved (pairs, n_after);

  return pairs;
}
