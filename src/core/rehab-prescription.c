/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-prescription.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

/* The same columns stand in three tables, which differ in what a row belongs to. */
#define FIELDS(owner) \
  REHAB_FIELD_ID (RehabPrescription), \
  { #owner, NULL, REHAB_FIELD_UUID, G_STRUCT_OFFSET (RehabPrescription, version_id), FALSE, 0, 0, NULL }, \
  REHAB_FIELD_INTEGER (RehabPrescription, position, N_("Place in the order"), 0, 999), \
  REHAB_FIELD_STRING (RehabPrescription, exercise_key, N_("Exercise"), TRUE, 60), \
  REHAB_FIELD_ENUM (RehabPrescription, phase, N_("Phase"), FALSE, rehab_phase_get_type), \
  REHAB_FIELD_ENUM (RehabPrescription, side, N_("Side"), FALSE, rehab_side_get_type), \
  REHAB_FIELD_COUNT (RehabPrescription, sets, N_("Sets"), 1, 20), \
  REHAB_FIELD_COUNT (RehabPrescription, repetitions, N_("Repetitions"), 1, 200), \
  REHAB_FIELD_COUNT (RehabPrescription, repetitions_to, N_("Repetitions, up to"), 2, 200), \
  /* Translators: how long a position is held */ \
  REHAB_FIELD_COUNT (RehabPrescription, hold_seconds, N_("Hold"), 1, 600), \
  REHAB_FIELD_REAL (RehabPrescription, minutes, N_("Minutes"), 0.5, 300), \
  /* Translators: the weight that an exercise is done with */ \
  REHAB_FIELD_REAL (RehabPrescription, load_kg, N_("Load"), 0, 500), \
  REHAB_FIELD_STRING (RehabPrescription, load_note, N_("Load in words"), FALSE, 40), \
  REHAB_FIELD_STRING (RehabPrescription, tempo, N_("Tempo"), FALSE, 12), \
  /* Translators: how long the pause between two sets is */ \
  REHAB_FIELD_COUNT (RehabPrescription, rest_seconds, N_("Rest"), 0, 900), \
  /* Translators: how hard it is meant to feel, 0 to 10 */ \
  REHAB_FIELD_COUNT (RehabPrescription, effort, N_("Effort"), 0, 10), \
  REHAB_FIELD_INTEGER (RehabPrescription, days, N_("Days"), 0, 127), \
  /* Translators: on which days: every day, every other day, given days */ \
  REHAB_FIELD_ENUM (RehabPrescription, rhythm, N_("Rhythm"), FALSE, rehab_rhythm_get_type), \
  REHAB_FIELD_COUNT (RehabPrescription, times_a_day, N_("Times a day"), 1, 10), \
  REHAB_FIELD_PAIN (RehabPrescription, pain_limit, N_("Pain limit")), \
  REHAB_FIELD_STRING (RehabPrescription, note, N_("Note"), FALSE, 300)

static const RehabField fields[] = { FIELDS (version_id) };
static const RehabField draft_fields[] = { FIELDS (draft_id) };
static const RehabField template_fields[] = { FIELDS (template_id) };

static gboolean
check (gconstpointer data,
       GError      **error)
{
  const RehabPrescription *values = data;

  if (values->repetitions_to.known && (!values->repetitions.known || values->repetitions_to.value <= values->repetitions.value))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "The most repetitions are not above the least");
      return FALSE;
    }

  if (values->rhythm != REHAB_RHYTHM_NONE && values->days != 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Both a rhythm and days of the week");
      return FALSE;
    }

  return TRUE;
}

const RehabRecordType rehab_prescription_type = {
  .name = "prescription",
  .size = sizeof (RehabPrescription),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};

const RehabRecordType rehab_draft_prescription_type = {
  .name = "draft_prescription",
  .size = sizeof (RehabPrescription),
  .fields = draft_fields,
  .n_fields = G_N_ELEMENTS (draft_fields),
  .check = check,
};

const RehabRecordType rehab_template_prescription_type = {
  .name = "template_prescription",
  .size = sizeof (RehabPrescription),
  .fields = template_fields,
  .n_fields = G_N_ELEMENTS (template_fields),
  .check = check,
};

/**
 * rehab_prescription_is_on:
 * @self: a prescription
 * @day: a day counted from a Monday, which is 0; any number of weeks
 *
 * Tells whether it is done on a day. What is done every other or every third day begins on that Monday. Where neither
 * days nor a rhythm are said, it is on no day.
 *
 * Returns: whether it is done
 */
gboolean
rehab_prescription_is_on (const RehabPrescription *self,
                          guint                    day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  switch (self->rhythm)
    {
    case REHAB_RHYTHM_EVERY_OTHER_DAY:
      return day % 2 == 0;

    case REHAB_RHYTHM_EVERY_THIRD_DAY:
      return day % 3 == 0;

    case REHAB_RHYTHM_NONE:
    default:
      return ((guint) self->days & (1u << (day % 7))) != 0;
    }
}
