/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen-edit.h"

#include <string.h>

/* What a dose is not: who the prescription is, where it stands, and what else is chosen beside it. */
static const char *const outside_dose[] = { "id", "version_id", "position", "exercise_key", "phase", "side", "note", NULL };

/* One flag a prescription. NULL when a position is beyond the last. */
static gboolean *
choose (RehabRegimen *self,
        const guint  *positions,
        guint         n_positions)
{
  guint size = rehab_regimen_get_size (self);
  gboolean *chosen = g_new0 (gboolean, size + 1);

  for (guint i = 0; i < n_positions; i++)
    {
      if (positions[i] >= size)
        {
          g_free (chosen);
          g_return_val_if_reached (NULL);
        }
      chosen[positions[i]] = TRUE;
    }

  return chosen;
}

static RehabRegimen *
make_regimen (GPtrArray *list)
{
  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}

static gpointer
get_nth (RehabRegimen *self,
         guint         n)
{
  return (gpointer) rehab_regimen_get_nth (self, n);
}

/* Puts what is at @from in @values there in @to; texts are lent. */
static void
copy_field (const RehabField        *field,
            RehabPrescription       *to,
            const RehabPrescription *from)
{
  gpointer at = G_STRUCT_MEMBER_P (to, field->offset);
  gconstpointer value = rehab_field_at (field, from);

  switch (field->kind)
    {
    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
      *(RehabNumber *) at = *(const RehabNumber *) value;
      break;

    case REHAB_FIELD_CHOICE:
    case REHAB_FIELD_INT:
      *(int *) at = *(const int *) value;
      break;

    case REHAB_FIELD_UUID:
    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
      *(const char **) at = *(const char *const *) value;
      break;

    case REHAB_FIELD_BOOL:
    case REHAB_FIELD_DATE:
    case REHAB_FIELD_TIME:
    case REHAB_FIELD_BYTES:
    default:
      g_return_if_reached ();
    }
}

/**
 * rehab_regimen_changed_all:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions
 * @n_positions: how many
 * @edit: (scope call): changes the values of one, whose texts belong to somebody else
 * @data: what @edit is given
 * @error: where to put what is wrong with the first that cannot be changed so
 *
 * Changes several prescriptions in one step: all of them, or none.
 *
 * Returns: (transfer full) (nullable): a new regimen, or `NULL` with @error set
 */
RehabRegimen *
rehab_regimen_changed_all (RehabRegimen         *self,
                           const guint          *positions,
                           guint                 n_positions,
                           RehabPrescriptionEdit edit,
                           gpointer              data,
                           GError              **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autofree gboolean *chosen = NULL;

  g_return_val_if_fail (self != NULL && edit != NULL, NULL);

  chosen = choose (self, positions, n_positions);
  g_return_val_if_fail (chosen != NULL, NULL);

  for (guint i = 0; i < rehab_regimen_get_size (self); i++)
    {
      RehabPrescription values = *rehab_regimen_get_nth (self, i);
      RehabPrescription *changed;

      if (!chosen[i])
        {
          g_ptr_array_add (list, rehab_record_ref (rehab_regimen_get_nth (self, i)));
          continue;
        }

      edit (&values, data);
      changed = rehab_prescription_new (&values, error);
      if (changed == NULL)
        return NULL;
      g_ptr_array_add (list, changed);
    }

  return make_regimen (list);
}

/**
 * rehab_regimen_with_removed:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions
 * @n_positions: how many
 *
 * Makes the regimen without several prescriptions.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_with_removed (RehabRegimen *self,
                            const guint  *positions,
                            guint         n_positions)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autofree gboolean *chosen = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  chosen = choose (self, positions, n_positions);
  g_return_val_if_fail (chosen != NULL, NULL);

  for (guint i = 0; i < rehab_regimen_get_size (self); i++)
    if (!chosen[i])
      g_ptr_array_add (list, get_nth (self, i));

  return make_regimen (list);
}

/**
 * rehab_regimen_with_moved:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions
 * @n_positions: how many
 * @to: where the first of them shall be, counted without them: 0 is the top, and what is beyond the end is the end
 *
 * Makes the regimen with several prescriptions together in another place, in the order that they had.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_with_moved (RehabRegimen *self,
                          const guint  *positions,
                          guint         n_positions,
                          guint         to)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autofree gboolean *chosen = NULL;
  guint at;

  g_return_val_if_fail (self != NULL, NULL);

  chosen = choose (self, positions, n_positions);
  g_return_val_if_fail (chosen != NULL, NULL);

  for (guint i = 0; i < rehab_regimen_get_size (self); i++)
    if (!chosen[i])
      g_ptr_array_add (list, get_nth (self, i));

  at = MIN (to, list->len);
  for (guint i = 0; i < rehab_regimen_get_size (self); i++)
    if (chosen[i])
      g_ptr_array_insert (list, (int) at++, get_nth (self, i));

  return make_regimen (list);
}

/**
 * rehab_regimen_with_duplicated:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions
 * @n_positions: how many
 *
 * Makes the regimen with a copy of each of several prescriptions directly after it.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_with_duplicated (RehabRegimen *self,
                               const guint  *positions,
                               guint         n_positions)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autofree gboolean *chosen = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  chosen = choose (self, positions, n_positions);
  g_return_val_if_fail (chosen != NULL, NULL);

  for (guint i = 0; i < rehab_regimen_get_size (self); i++)
    {
      RehabPrescription values = *rehab_regimen_get_nth (self, i);

      g_ptr_array_add (list, rehab_record_ref (rehab_regimen_get_nth (self, i)));
      if (!chosen[i])
        continue;

      /* It is another row, and gets an identity of its own. */
      values.id = NULL;
      g_ptr_array_add (list, rehab_prescription_new (&values, NULL));
    }

  return make_regimen (list);
}

static void
copy_dose (RehabPrescription *values,
           gpointer           data)
{
  for (guint i = 0; i < rehab_prescription_type.n_fields; i++)
    if (!g_strv_contains (outside_dose, rehab_prescription_type.fields[i].name))
      copy_field (&rehab_prescription_type.fields[i], values, data);
}

/**
 * rehab_regimen_with_dose:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions
 * @n_positions: how many
 * @dose: a prescription; only its dose and how often count
 *
 * Gives several prescriptions one dose. Exercise, phase, side and note of each stay.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_with_dose (RehabRegimen            *self,
                         const guint             *positions,
                         guint                    n_positions,
                         const RehabPrescription *dose)
{
  g_return_val_if_fail (dose != NULL, NULL);

  return rehab_regimen_changed_all (self, positions, n_positions, copy_dose, (gpointer) dose, NULL);
}

typedef struct
{
  const RehabField *field;
  const RehabPrescription *values;
} OneField;

static void
copy_one_field (RehabPrescription *values,
                gpointer           data)
{
  const OneField *one = data;

  copy_field (one->field, values, one->values);
}

/**
 * rehab_regimen_with_field:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions
 * @n_positions: how many
 * @field: a field of a prescription
 * @values: where its value is
 * @error: where to put what is wrong with the first that cannot hold it
 *
 * Gives several prescriptions the same value in one field.
 *
 * Returns: (transfer full) (nullable): a new regimen, or `NULL` with @error set
 */
RehabRegimen *
rehab_regimen_with_field (RehabRegimen            *self,
                          const guint             *positions,
                          guint                    n_positions,
                          const RehabField        *field,
                          const RehabPrescription *values,
                          GError                 **error)
{
  OneField one = { field, values };

  g_return_val_if_fail (field != NULL && values != NULL, NULL);

  return rehab_regimen_changed_all (self, positions, n_positions, copy_one_field, &one, error);
}

static void
set_phase (RehabPrescription *values,
           gpointer           data)
{
  values->phase = *(const RehabPhase *) data;
}

/**
 * rehab_regimen_with_phase:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions
 * @n_positions: how many
 * @phase: a phase
 *
 * Gives several prescriptions a phase; their order stays.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_with_phase (RehabRegimen *self,
                          const guint  *positions,
                          guint         n_positions,
                          RehabPhase    phase)
{
  return rehab_regimen_changed_all (self, positions, n_positions, set_phase, &phase, NULL);
}

static void
set_side (RehabPrescription *values,
          gpointer           data)
{
  values->side = *(const RehabSide *) data;
}

/**
 * rehab_regimen_with_side:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions
 * @n_positions: how many
 * @side: a side
 *
 * Gives several prescriptions a side.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_with_side (RehabRegimen *self,
                         const guint  *positions,
                         guint         n_positions,
                         RehabSide     side)
{
  return rehab_regimen_changed_all (self, positions, n_positions, set_side, &side, NULL);
}

static void
set_days (RehabPrescription *values,
          gpointer           data)
{
  const RehabPrescription *days = data;

  values->days = days->days;
  values->rhythm = days->rhythm;
}

/**
 * rehab_regimen_with_days:
 * @self: a regimen
 * @positions: (array length=n_positions): which prescriptions
 * @n_positions: how many
 * @days: RehabDays bits; 0 where there is a rhythm, or nothing is to be said
 * @rhythm: a rhythm, or `REHAB_RHYTHM_NONE`
 *
 * Has several prescriptions done on the same days.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_regimen_with_days (RehabRegimen *self,
                         const guint  *positions,
                         guint         n_positions,
                         guint         days,
                         RehabRhythm   rhythm)
{
  RehabPrescription values = { .days = (int) days, .rhythm = rhythm };

  g_return_val_if_fail (days <= REHAB_DAYS_EVERY_DAY && (days == 0 || rhythm == REHAB_RHYTHM_NONE), NULL);

  return rehab_regimen_changed_all (self, positions, n_positions, set_days, &values, NULL);
}

static gint
compare_phases (gconstpointer a,
                gconstpointer b)
{
  const RehabPrescription *one = *(const RehabPrescription *const *) a;
  const RehabPrescription *other = *(const RehabPrescription *const *) b;
  int rank_one = one->phase != REHAB_PHASE_NONE ? (int) one->phase : G_MAXINT;
  int rank_other = other->phase != REHAB_PHASE_NONE ? (int) other->phase : G_MAXINT;

  if (rank_one != rank_other)
    return rank_one < rank_other ? -1 : 1;

  return (one->position > other->position) - (one->position < other->position);
}

/**
 * rehab_regimen_sorted_by_phase:
 * @self: a regimen
 *
 * Puts the prescriptions of each phase together, in the order of the phases; those without one come last. Within a phase
 * the order stays.
 *
 * Returns: (transfer full): a regimen; @self itself when it is sorted so
 */
RehabRegimen *
rehab_regimen_sorted_by_phase (RehabRegimen *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  gboolean is_sorted = TRUE;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < rehab_regimen_get_size (self); i++)
    {
      g_ptr_array_add (list, get_nth (self, i));
      is_sorted &= i == 0 || compare_phases (&g_ptr_array_index (list, i - 1), &g_ptr_array_index (list, i)) < 0;
    }
  if (is_sorted)
    return rehab_regimen_ref (self);

  g_ptr_array_sort (list, compare_phases);

  return make_regimen (list);
}
