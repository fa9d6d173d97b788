/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-own-template.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabOwnTemplate),
  REHAB_FIELD_STRING (RehabOwnTemplate, name, N_("Name"), TRUE, 80),
  REHAB_FIELD_STRING (RehabOwnTemplate, summary, N_("Summary"), FALSE, 300),
  REHAB_FIELD_ENUM (RehabOwnTemplate, phase, N_("Phase"), FALSE, rehab_phase_get_type),
  REHAB_FIELD_SWITCH (RehabOwnTemplate, archived, N_("Archived")),
};

const RehabRecordType rehab_own_template_type = {
  .name = "template",
  .size = sizeof (RehabOwnTemplate),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/* From a patient who is sore on @side to one who is sore on the left. */
static RehabSide
side_to_keep (RehabSide side_of_dose,
              RehabSide side)
{
  if (side_of_dose == REHAB_SIDE_NOT_ASKED)
    return REHAB_SIDE_NOT_ASKED;

  switch (side)
    {
    case REHAB_SIDE_BOTH:
      /* Which leg it was says nothing about somebody with one sore side. */
      return REHAB_SIDE_LEFT;

    case REHAB_SIDE_RIGHT:
      if (side_of_dose == REHAB_SIDE_BOTH)
        return REHAB_SIDE_BOTH;
      return side_of_dose == REHAB_SIDE_RIGHT ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT;

    case REHAB_SIDE_LEFT:
    case REHAB_SIDE_NOT_ASKED:
    default:
      return side_of_dose;
    }
}

/* And to one who is sore on @side. */
static RehabSide
side_to_use (RehabSide kept,
             RehabSide side)
{
  if (kept == REHAB_SIDE_NOT_ASKED || kept == REHAB_SIDE_BOTH)
    return kept;

  switch (side)
    {
    case REHAB_SIDE_BOTH:
      return REHAB_SIDE_BOTH;

    case REHAB_SIDE_RIGHT:
      return kept == REHAB_SIDE_LEFT ? REHAB_SIDE_RIGHT : REHAB_SIDE_LEFT;

    case REHAB_SIDE_LEFT:
    case REHAB_SIDE_NOT_ASKED:
    default:
      return kept;
    }
}

typedef RehabSide (*ChangeSide) (RehabSide side_of_dose,
                                 RehabSide side);

static RehabRegimen *
copy_regimen (const RehabRegimen   *regimen,
              const RehabCatalogue *catalogue,
              ChangeSide            change_side,
              RehabSide             side)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      RehabPrescription values = *rehab_regimen_get_nth (regimen, i);
      RehabPrescription *copy;

      values.id = NULL;
      values.version_id = NULL;
      values.side = change_side (values.side, side);
      values.exercise_key = rehab_catalogue_get_newest_key (catalogue, values.exercise_key);

      copy = rehab_prescription_new (&values, NULL);
      g_return_val_if_fail (copy != NULL, NULL);
      g_ptr_array_add (copies, copy);
    }

  return rehab_regimen_new ((const RehabPrescription *const *) copies->pdata, copies->len);
}

/**
 * rehab_own_template_keep_regimen:
 * @regimen: what a patient is prescribed
 * @side: the side of that patient's episode
 *
 * Makes of a programme what a template keeps: the same doses, as for a sore left side. What is done with the other leg, or
 * with both by intention, stays so.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_own_template_keep_regimen (const RehabRegimen *regimen,
                                 RehabSide           side)
{
  g_return_val_if_fail (regimen != NULL, NULL);

  return copy_regimen (regimen, NULL, side_to_keep, side);
}

/**
 * rehab_own_template_make_regimen:
 * @kept: what a template keeps
 * @catalogue: (nullable): the exercises of the clinic
 * @side: the side of a patient's episode
 *
 * Copies a template into a regimen for that side, as `rehab_template_make_regimen()` does with a built-in one. Where the
 * clinic wrote an exercise anew since, the new one is prescribed.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_own_template_make_regimen (const RehabRegimen   *kept,
                                 const RehabCatalogue *catalogue,
                                 RehabSide             side)
{
  g_return_val_if_fail (kept != NULL, NULL);

  return copy_regimen (kept, catalogue, side_to_use, side);
}
