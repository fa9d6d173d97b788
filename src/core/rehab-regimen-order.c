/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen-order.h"

/* Which prescriptions are meant: a position that is given twice counts once, one that is none does not count. */
static gboolean *
mark (const RehabRegimen *self,
      const guint        *positions,
      guint               n_positions)
{
  guint size = rehab_regimen_get_size (self);
  gboolean *marked = g_new0 (gboolean, size + 1);

  for (guint i = 0; i < n_positions; i++)
    if (positions[i] < size)
      marked[positions[i]] = TRUE;

  return marked;
}

static RehabPhase
get_phase (const RehabRegimen *self,
           guint               position)
{
  return rehab_regimen_get_nth (self, position)->phase;
}

/* Owns what it returns, as the phase may be another one. */
static RehabPrescription *
in_phase (const RehabPrescription *prescription,
          RehabPhase               phase)
{
  RehabPrescription values = *prescription;

  if (prescription->phase == phase)
    return rehab_record_ref (prescription);

  values.phase = phase;

  return rehab_prescription_new (&values, NULL);
}

static void
add_marked (GPtrArray          *list,
            const RehabRegimen *self,
            const gboolean     *marked,
            RehabPhase          phase)
{
  for (guint i = 0; i < rehab_regimen_get_size (self); i++)
    if (marked[i])
      g_ptr_array_add (list, in_phase (rehab_regimen_get_nth (self, i), phase));
}

/**
 * rehab_regimen_find_end_of_phase:
 * @self: a regimen
 * @phase: a phase
 *
 * Finds where one more exercise of a phase belongs: behind the last one of it, or else before the first one of a later
 * phase.
 *
 * Returns: a slot, 0 to the size
 */
guint
rehab_regimen_find_end_of_phase (const RehabRegimen *self,
                                 RehabPhase          phase)
{
  guint size;

  g_return_val_if_fail (self != NULL, 0);

  size = rehab_regimen_get_size (self);
  for (guint i = size; i > 0; i--)
    if (get_phase (self, i - 1) == phase)
      return i;

  for (guint i = 0; i < size; i++)
    if (get_phase (self, i) > phase)
      return i;

  return size;
}

/**
 * rehab_regimen_put:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions, in any order
 * @n_positions: how many
 * @slot: where they are to stand, counted before they are taken out
 * @phase: the phase that they are of there
 *
 * Makes the regimen with some prescriptions beside each other in another place. They keep their order among themselves.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_put (RehabRegimen *self,
                   const guint  *positions,
                   guint         n_positions,
                   guint         slot,
                   RehabPhase    phase)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autofree gboolean *marked = NULL;
  guint size;

  g_return_val_if_fail (self != NULL, NULL);

  size = rehab_regimen_get_size (self);
  g_return_val_if_fail (slot <= size, NULL);

  marked = mark (self, positions, n_positions);
  for (guint i = 0; i <= size; i++)
    {
      if (i == slot)
        add_marked (list, self, marked, phase);
      if (i < size && !marked[i])
        g_ptr_array_add (list, rehab_record_ref (rehab_regimen_get_nth (self, i)));
    }

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}

/* The first or the last of those that are marked; the size when none is. */
static guint
find_edge (const RehabRegimen *self,
           const gboolean     *marked,
           gboolean            is_last)
{
  guint size = rehab_regimen_get_size (self);
  guint found = size;

  for (guint i = 0; i < size; i++)
    if (marked[i] && (is_last || found == size))
      found = i;

  return found;
}

/**
 * rehab_regimen_nudged:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions, in any order
 * @n_positions: how many
 * @direction: -1 for up, 1 for down
 *
 * Makes the regimen with some prescriptions one place further up or down. Those that are apart come together first; at the
 * end of their phase they go into the one beside, and past its first exercise with the next step.
 *
 * Returns: (transfer full): a new regimen, which prescribes the same when there is nothing above, or below
 */
RehabRegimen *
rehab_regimen_nudged (RehabRegimen *self,
                      const guint  *positions,
                      guint         n_positions,
                      int           direction)
{
  g_autofree gboolean *marked = NULL;
  guint size;
  guint edge;
  guint beside;
  RehabPhase phase;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (direction == -1 || direction == 1, NULL);

  size = rehab_regimen_get_size (self);
  marked = mark (self, positions, n_positions);
  edge = find_edge (self, marked, direction > 0);
  if (edge == size)
    return rehab_regimen_ref (self);

  phase = get_phase (self, edge);
  if (direction < 0 ? edge == 0 : edge + 1 == size)
    return rehab_regimen_put (self, positions, n_positions, direction < 0 ? 0 : size, phase);

  beside = direction < 0 ? edge - 1 : edge + 1;
  if (get_phase (self, beside) != phase)
    return rehab_regimen_put (self, positions, n_positions, direction < 0 ? edge : edge + 1, get_phase (self, beside));

  return rehab_regimen_put (self, positions, n_positions, direction < 0 ? beside : beside + 1, phase);
}
