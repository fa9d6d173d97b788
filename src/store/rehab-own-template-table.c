/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-own-template-table.h"
#include "rehab-prescription-table.h"
#include "rehab-row.h"

/**
 * rehab_own_template_table_list:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the clinic's templates by name, archived ones too.
 *
 * Returns: (transfer full) (element-type RehabOwnTemplate): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_own_template_table_list (RehabStore *store,
                               GError    **error)
{
  return rehab_row_list (store, &rehab_own_template_type, "ORDER BY name COLLATE NOCASE, id", NULL, error);
}

/**
 * rehab_own_template_table_load_regimen:
 * @store: the store
 * @template_id: the identity of a template
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads what a template prescribes, as it is kept: for a sore left side. `rehab_own_template_make_regimen()` makes of it what
 * a patient is prescribed.
 *
 * Returns: (transfer full): the prescriptions in their order, or `NULL` with @error set
 */
RehabRegimen *
rehab_own_template_table_load_regimen (RehabStore *store,
                                       const char *template_id,
                                       GError    **error)
{
  return rehab_prescription_table_load_of (store, &rehab_template_prescription_type, template_id, error);
}

static gboolean
write_template (RehabStore             *store,
                const RehabOwnTemplate *template,
                const RehabRegimen     *regimen,
                RehabSide               side,
                GError                **error)
{
  g_autoptr (RehabRegimen) kept = rehab_own_template_keep_regimen (regimen, side);

  return rehab_row_insert (store, template, error)
         && rehab_prescription_table_set_of (store, &rehab_template_prescription_type, template->id, kept, error);
}

/**
 * rehab_own_template_table_add:
 * @store: the store
 * @values: what it is called and what it is for
 * @regimen: what a patient is prescribed
 * @side: the side of that patient's episode
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR` for a value that no template can hold
 *
 * Makes a template of a programme, as a whole or not at all.
 *
 * Returns: (transfer full): the template, or `NULL` with @error set
 */
RehabOwnTemplate *
rehab_own_template_table_add (RehabStore             *store,
                              const RehabOwnTemplate *values,
                              const RehabRegimen     *regimen,
                              RehabSide               side,
                              GError                **error)
{
  g_autoptr (RehabOwnTemplate) template = NULL;

  g_return_val_if_fail (values != NULL && regimen != NULL, NULL);

  template = rehab_own_template_new (values, error);
  if (template == NULL || !rehab_store_transaction_begin (store, error))
    return NULL;

  if (!write_template (store, template, regimen, side, error))
    {
      rehab_store_transaction_rollback (store);
      return NULL;
    }

  return rehab_store_transaction_commit (store, error) ? g_steal_pointer (&template) : NULL;
}

/**
 * rehab_own_template_table_save:
 * @store: the store
 * @template: a template that is in the store, with other words
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes what a template is called and what it is for; what it prescribes stays.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_own_template_table_save (RehabStore             *store,
                               const RehabOwnTemplate *template,
                               GError                **error)
{
  return rehab_row_update (store, template, error);
}

/**
 * rehab_own_template_table_set_archived:
 * @store: the store
 * @template_id: the identity of a template
 * @archived: whether it is not offered any more
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Puts a template away, or takes it up again, which undoes that.
 *
 * Returns: (transfer full): the template as the store holds it, or `NULL` with @error set
 */
RehabOwnTemplate *
rehab_own_template_table_set_archived (RehabStore *store,
                                       const char *template_id,
                                       gboolean    archived,
                                       GError    **error)
{
  g_autoptr (RehabOwnTemplate) present = rehab_row_get (store, &rehab_own_template_type, template_id, error);
  g_autoptr (RehabOwnTemplate) changed = NULL;
  RehabOwnTemplate values;

  if (present == NULL)
    return NULL;

  values = *present;
  values.archived = archived;
  changed = rehab_own_template_new (&values, error);
  if (changed == NULL || !rehab_row_save (store, changed, error))
    return NULL;

  return g_steal_pointer (&changed);
}
