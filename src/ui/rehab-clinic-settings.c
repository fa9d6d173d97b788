/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-private.h"
#include "rehab-clinic-table.h"
#include "rehab-clinician-table.h"
#include "rehab-threshold-table.h"

/**
 * rehab_clinic_save_details:
 * @self: a clinic that has a name
 * @details: what it is called from now on; the record of the same identity
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Saves what stands at the head of everything printed.
 *
 * Returns: whether it was saved
 */
gboolean
rehab_clinic_save_details (RehabClinic              *self,
                           const RehabClinicDetails *details,
                           GError                  **error)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), FALSE);
  g_return_val_if_fail (self->details != NULL && details != NULL, FALSE);

  if (rehab_record_equal (self->details, details))
    return TRUE;

  if (!rehab_clinic_table_save (self->store, details, error))
    return FALSE;

  rehab_record_unref (self->details);
  self->details = rehab_record_ref (details);
  g_object_notify (G_OBJECT (self), "details");

  return TRUE;
}

/**
 * rehab_clinic_save_clinician:
 * @self: a clinic
 * @clinician: somebody new, or somebody who works or worked here, changed
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Saves who works here. The array that rehab_clinic_get_clinicians() gave before stays as it was.
 *
 * Returns: whether it was saved
 */
gboolean
rehab_clinic_save_clinician (RehabClinic          *self,
                             const RehabClinician *clinician,
                             GError              **error)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), FALSE);
  g_return_val_if_fail (clinician != NULL, FALSE);

  if (!rehab_clinician_table_save (self->store, clinician, error) || !rehab_clinic_load_people (self, error))
    return FALSE;

  g_object_notify (G_OBJECT (self), "clinicians");

  return TRUE;
}

/**
 * rehab_clinic_get_thresholds:
 * @self: a clinic
 *
 * Gets the figures that this clinic works with. They change with "notify::thresholds", and never under somebody who holds
 * a reference.
 *
 * Returns: (transfer none): the thresholds
 */
const RehabThresholds *
rehab_clinic_get_thresholds (RehabClinic *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);

  return self->thresholds;
}

/**
 * rehab_clinic_save_thresholds:
 * @self: a clinic
 * @thresholds: the figures that it works with from now on
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Saves thresholds and shows the change everywhere.
 *
 * Returns: whether they were saved
 */
gboolean
rehab_clinic_save_thresholds (RehabClinic           *self,
                              const RehabThresholds *thresholds,
                              GError               **error)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), FALSE);
  g_return_val_if_fail (thresholds != NULL, FALSE);

  if (rehab_thresholds_equal (self->thresholds, thresholds))
    return TRUE;

  if (!rehab_threshold_table_save (self->store, thresholds, error))
    return FALSE;

  rehab_thresholds_unref (self->thresholds);
  self->thresholds = rehab_thresholds_ref (thresholds);
  g_object_notify (G_OBJECT (self), "thresholds");
  rehab_clinic_look_at_everybody (self);

  return TRUE;
}

/* For this type, when other units were chosen: no figure is another one, and all words with one are. */
void
rehab_clinic_units_changed (RehabClinic *self)
{
  g_object_notify (G_OBJECT (self), "thresholds");
  rehab_clinic_look_at_everybody (self);
}
