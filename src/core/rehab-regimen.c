/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen.h"
#include "rehab-exercise.h"

struct _RehabRegimen
{
  GPtrArray *prescriptions; /* RehabPrescription, each with its index as position */
};

G_DEFINE_BOXED_TYPE (RehabRegimen, rehab_regimen, rehab_regimen_ref, rehab_regimen_unref)

static RehabPrescription *
placed (const RehabPrescription *prescription,
        guint                    position)
{
  RehabPrescription values;

  if (prescription->position == (int) position)
    return rehab_record_ref (prescription);

  values = *prescription;
  values.position = (int) position;

  return rehab_prescription_new (&values, NULL);
}

static RehabRegimen *
take_placed (GPtrArray *unowned)
{
  RehabRegimen *self = g_atomic_rc_box_new0 (RehabRegimen);

  self->prescriptions = g_ptr_array_new_with_free_func (rehab_record_unref);
  for (guint i = 0; i < unowned->len; i++)
    g_ptr_array_add (self->prescriptions, placed (g_ptr_array_index (unowned, i), i));

  return self;
}

static GPtrArray *
list_unowned (RehabRegimen *self)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->prescriptions->len; i++)
    g_ptr_array_add (list, g_ptr_array_index (self->prescriptions, i));

  return list;
}

/* A regimen is equal to another by what it prescribes: not by the rows it came from. */
static gboolean
prescribes_the_same (const RehabPrescription *a,
                     const RehabPrescription *b)
{
  g_autoptr (RehabPrescription) other = NULL;
  RehabPrescription values = *b;

  values.id = a->id;
  values.version_id = a->version_id;
  other = rehab_prescription_new (&values, NULL);

  return rehab_record_equal (a, other);
}

/**
 * rehab_regimen_new:
 * @prescriptions: (array length=n_prescriptions) (nullable): records in their order
 * @n_prescriptions: how many
 *
 * Makes a regimen; positions are given anew.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_new (const RehabPrescription *const *prescriptions,
                   guint                           n_prescriptions)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < n_prescriptions; i++)
    g_ptr_array_add (list, (gpointer) prescriptions[i]);

  return take_placed (list);
}

RehabRegimen *
rehab_regimen_ref (RehabRegimen *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
regimen_clear (RehabRegimen *self)
{
  g_ptr_array_unref (self->prescriptions);
}

void
rehab_regimen_unref (RehabRegimen *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) regimen_clear);
}

/**
 * rehab_regimen_equal:
 * @a: a regimen
 * @b: another
 *
 * Compares what two regimens prescribe; rows and versions they were read from do not count.
 *
 * Returns: whether a patient would be told the same
 */
gboolean
rehab_regimen_equal (gconstpointer a,
                     gconstpointer b)
{
  const RehabRegimen *one = a;
  const RehabRegimen *other = b;

  if (one == other)
    return TRUE;
  if (one->prescriptions->len != other->prescriptions->len)
    return FALSE;

  for (guint i = 0; i < one->prescriptions->len; i++)
    if (!prescribes_the_same (g_ptr_array_index (one->prescriptions, i), g_ptr_array_index (other->prescriptions, i)))
      return FALSE;

  return TRUE;
}

guint
rehab_regimen_get_size (const RehabRegimen *self)
{
  return self->prescriptions->len;
}

const RehabPrescription *
rehab_regimen_get_nth (const RehabRegimen *self,
                       guint               n)
{
  g_return_val_if_fail (n < self->prescriptions->len, NULL);

  return g_ptr_array_index (self->prescriptions, n);
}

/**
 * rehab_regimen_inserted:
 * @self: a regimen
 * @position: where, 0 to its size
 * @prescription: a record
 *
 * Makes the regimen with one prescription more.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_inserted (RehabRegimen            *self,
                        guint                    position,
                        const RehabPrescription *prescription)
{
  g_autoptr (GPtrArray) list = list_unowned (self);

  g_return_val_if_fail (position <= list->len, NULL);

  g_ptr_array_insert (list, (int) position, (gpointer) prescription);

  return take_placed (list);
}

/**
 * rehab_regimen_replaced:
 * @self: a regimen
 * @position: which one, 0 to its size less one
 * @prescription: the record that takes its place
 *
 * Makes the regimen with one prescription edited.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_replaced (RehabRegimen            *self,
                        guint                    position,
                        const RehabPrescription *prescription)
{
  g_autoptr (GPtrArray) list = list_unowned (self);

  g_return_val_if_fail (position < list->len, NULL);

  g_ptr_array_index (list, position) = (gpointer) prescription;

  return take_placed (list);
}

/**
 * rehab_regimen_removed:
 * @self: a regimen
 * @position: which one, 0 to its size less one
 *
 * Makes the regimen with one prescription less; the later ones move up.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_removed (RehabRegimen *self,
                       guint         position)
{
  g_autoptr (GPtrArray) list = list_unowned (self);

  g_return_val_if_fail (position < list->len, NULL);

  g_ptr_array_remove_index (list, position);

  return take_placed (list);
}

/**
 * rehab_regimen_moved:
 * @self: a regimen
 * @from: where the prescription is
 * @to: where it shall be in the new one
 *
 * Makes the regimen with one prescription in another place.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_moved (RehabRegimen *self,
                     guint         from,
                     guint         to)
{
  g_autoptr (GPtrArray) list = list_unowned (self);
  gpointer moved;

  g_return_val_if_fail (from < list->len && to < list->len, NULL);

  moved = g_ptr_array_steal_index (list, from);
  g_ptr_array_insert (list, (int) to, moved);

  return take_placed (list);
}

static RehabNumber
said (double number)
{
  return number > 0.0 ? rehab_number (number) : REHAB_NUMBER_NOT_ASKED;
}

/**
 * rehab_prescription_new_for_exercise:
 * @exercise: an exercise
 * @phase: the phase it is prescribed in
 * @side: the episode's side; used when the exercise is done leg by leg
 *
 * Makes a prescription with the exercise's default dose.
 *
 * Returns: (transfer full): a new prescription
 */
RehabPrescription *
rehab_prescription_new_for_exercise (const RehabExercise *exercise,
                                     RehabPhase           phase,
                                     RehabSide            side)
{
  const RehabDefaultDose *dose;

  g_return_val_if_fail (exercise != NULL, NULL);

  dose = &exercise->dose;

  return rehab_prescription_new (&(RehabPrescription) {
    .exercise_key = exercise->key,
    .phase = phase,
    .side = exercise->one_sided ? side : REHAB_SIDE_NOT_ASKED,
    .sets = said (dose->sets),
    .repetitions = said (dose->repetitions),
    .hold_seconds = said (dose->hold_seconds),
    .minutes = said (dose->minutes),
    .load_kg = said (dose->load_kg),
    .tempo = dose->tempo,
    .rest_seconds = said (dose->rest_seconds),
    .effort = said (dose->effort),
    .days = (int) dose->days,
  }, NULL);
}
