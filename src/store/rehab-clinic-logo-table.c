/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-logo-table.h"
#include "rehab-row.h"

/**
 * rehab_clinic_logo_table_load:
 * @store: the store
 * @logo: (out) (transfer full) (nullable): the logo, or `NULL` when there is none
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads the sign that stands at the head of what is printed.
 *
 * Returns: whether it could be read
 */
gboolean
rehab_clinic_logo_table_load (RehabStore       *store,
                              RehabClinicLogo **logo,
                              GError          **error)
{
  g_autoptr (GPtrArray) rows = rehab_row_list (store, &rehab_clinic_logo_type, "", NULL, error);

  *logo = NULL;
  if (rows == NULL)
    return FALSE;

  if (rows->len > 0)
    *logo = rehab_record_ref (g_ptr_array_index (rows, 0));

  return TRUE;
}

/**
 * rehab_clinic_logo_table_set:
 * @store: the store
 * @data: a PNG or JPEG file, at most `REHAB_CLINIC_LOGO_MAX_BYTES`
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR` for a file that is no such picture or too large
 *
 * Writes the logo in place of the one before.
 *
 * Returns: (transfer full): the logo, or `NULL` with @error set
 */
RehabClinicLogo *
rehab_clinic_logo_table_set (RehabStore *store,
                             GBytes     *data,
                             GError    **error)
{
  g_autoptr (RehabClinicLogo) present = NULL;
  g_autoptr (RehabClinicLogo) logo = NULL;
  const char *media_type;

  g_return_val_if_fail (data != NULL, NULL);

  media_type = rehab_media_type_guess (data);
  if (media_type == NULL)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "The file is no picture that is kept");
      return NULL;
    }

  if (!rehab_clinic_logo_table_load (store, &present, error))
    return NULL;

  logo = rehab_clinic_logo_new (&(RehabClinicLogo) {
    .id = present != NULL ? present->id : NULL, .media_type = media_type, .data = data,
  }, error);
  if (logo == NULL || !rehab_row_save (store, logo, error))
    return NULL;

  return g_steal_pointer (&logo);
}

/**
 * rehab_clinic_logo_table_clear:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Takes the logo away.
 *
 * Returns: whether there is none
 */
gboolean
rehab_clinic_logo_table_clear (RehabStore *store,
                               GError    **error)
{
  g_autoptr (RehabClinicLogo) present = NULL;

  if (!rehab_clinic_logo_table_load (store, &present, error))
    return FALSE;

  return present == NULL || rehab_row_delete (store, &rehab_clinic_logo_type, present->id, error);
}
