/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-plan.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabRunningPlan),
  REHAB_FIELD_REF (RehabRunningPlan, episode_id, TRUE),
  REHAB_FIELD_COUNT (RehabRunningPlan, number, N_("Version"), 1, 100000),
  REHAB_FIELD_DAY (RehabRunningPlan, starts_on, N_("First week"), TRUE),
  REHAB_FIELD_INTEGER (RehabRunningPlan, weeks, N_("Weeks"), 1, REHAB_RUNNING_PLAN_MOST_WEEKS),
  REHAB_FIELD_STRING (RehabRunningPlan, progression_key, N_("Progression"), FALSE, 60),
  REHAB_FIELD_PROSE (RehabRunningPlan, note, N_("Note")),
  REHAB_FIELD_STRING (RehabRunningPlan, reason, N_("Reason"), FALSE, 500),
  REHAB_FIELD_REF (RehabRunningPlan, clinician_id, FALSE),
  REHAB_FIELD_MOMENT (RehabRunningPlan, saved_at, N_("Saved")),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabRunningPlan *self = values;

  if (rehab_date_is_set (self->starts_on) && rehab_date_compare (rehab_date_get_week_start (self->starts_on), self->starts_on) != 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "A week begins on a Monday");
      return FALSE;
    }

  if ((self->saved_at != 0) != self->number.known)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "A version has a number once it is saved");
      return FALSE;
    }

  return TRUE;
}

const RehabRecordType rehab_running_plan_type = {
  .name = "running_plan",
  .size = sizeof (RehabRunningPlan),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};

/**
 * rehab_running_plan_check_start:
 * @day: a day of the first week
 * @opened_on: when the episode was opened
 * @today: the current day
 * @error: where to put a `REHAB_ERROR_TOO_EARLY` or a `REHAB_ERROR_OUT_OF_RANGE`
 *
 * Tells whether a plan can begin in the week of a day: not before the week in which the episode was opened, and not more than
 * a year ahead. Anything else is a slip, such as 1962 for 2026.
 *
 * Returns: whether it can
 */
gboolean
rehab_running_plan_check_start (RehabDate day,
                                RehabDate opened_on,
                                RehabDate today,
                                GError  **error)
{
  if (rehab_date_compare (rehab_date_get_week_start (day), rehab_date_get_week_start (opened_on)) < 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_TOO_EARLY, "Before the episode was opened");
      return FALSE;
    }

  if (rehab_date_days_until (today, day) > REHAB_RUNNING_PLAN_MOST_DAYS_AHEAD)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "More than a year ahead");
      return FALSE;
    }

  return TRUE;
}
