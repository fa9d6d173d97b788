/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clearance.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabClearance),
  REHAB_FIELD_REF (RehabClearance, episode_id, TRUE),
  /* Translators: the first day of a clearance */
  REHAB_FIELD_DAY (RehabClearance, date, N_("From"), TRUE),
  REHAB_FIELD_REF (RehabClearance, clinician_id, FALSE),
  REHAB_FIELD_ENUM (RehabClearance, participation, N_("Sport"), TRUE, rehab_participation_get_type),
  REHAB_FIELD_COUNT (RehabClearance, speed_percent, N_("Speed"), 0, 100),
  REHAB_FIELD_REAL (RehabClearance, speed_kmh, N_("Top speed"), 0, 50),
  REHAB_FIELD_REAL (RehabClearance, distance_km, N_("Distance"), 0, 300),
  /* Translators: whether running uphill is allowed */
  REHAB_FIELD_ENUM (RehabClearance, hills, N_("Hills"), FALSE, rehab_allowance_get_type),
  REHAB_FIELD_COUNT (RehabClearance, match_minutes, N_("Match minutes"), 0, 240),
  /* Translators: which drills are allowed */
  REHAB_FIELD_STRING (RehabClearance, stages, N_("Drills"), FALSE, 500),
  REHAB_FIELD_DAY (RehabClearance, review_on, N_("Next review"), FALSE),
  REHAB_FIELD_PROSE (RehabClearance, note, N_("Note")),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabClearance *self = values;

  if (rehab_date_is_set (self->review_on) && rehab_date_compare (self->review_on, self->date) < 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Looked at again before it begins");
      return FALSE;
    }

  return TRUE;
}

const RehabRecordType rehab_clearance_type = {
  .name = "clearance",
  .size = sizeof (RehabClearance),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};
