/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-session.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabRunningSession),
  REHAB_FIELD_REF (RehabRunningSession, plan_id, TRUE),
  REHAB_FIELD_INTEGER (RehabRunningSession, week, N_("Week"), 0, REHAB_RUNNING_PLAN_MOST_WEEKS - 1),
  REHAB_FIELD_INTEGER (RehabRunningSession, weekday, N_("Day"), 0, 6),
  REHAB_FIELD_INTEGER (RehabRunningSession, position, N_("Place in the order"), 0, 1000),
  REHAB_FIELD_ENUM (RehabRunningSession, kind, N_("Kind"), TRUE, rehab_session_kind_get_type),
  /* Translators: the stage of a family of field drills */
  REHAB_FIELD_STRING (RehabRunningSession, stage_key, N_("Stage"), FALSE, 60),
  REHAB_FIELD_REAL (RehabRunningSession, minutes, N_("Minutes"), 1, 1440),
  /* Translators: how often a block of walking and running is repeated */
  REHAB_FIELD_COUNT (RehabRunningSession, blocks, N_("Blocks"), 1, 100),
  REHAB_FIELD_REAL (RehabRunningSession, run_minutes, N_("Minutes of running"), 0, 600),
  REHAB_FIELD_REAL (RehabRunningSession, walk_minutes, N_("Minutes of walking"), 0, 600),
  REHAB_FIELD_REAL (RehabRunningSession, distance_km, N_("Distance"), 0, 300),
  REHAB_FIELD_COUNT (RehabRunningSession, strides, N_("Strides"), 0, 200),
  REHAB_FIELD_REAL (RehabRunningSession, stride_m, N_("Length of a stride run"), 10, 400),
  REHAB_FIELD_REAL (RehabRunningSession, climb_m, N_("Climb"), 0, 10000),
  REHAB_FIELD_COUNT (RehabRunningSession, speed_percent, N_("Speed"), 1, 100),
  REHAB_FIELD_PAIN (RehabRunningSession, effort, N_("Effort")),
  REHAB_FIELD_ENUM (RehabRunningSession, surface, N_("Surface"), FALSE, rehab_surface_get_type),
  REHAB_FIELD_STRING (RehabRunningSession, note, N_("Note"), FALSE, 200),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabRunningSession *self = values;

  if ((self->run_minutes.known || self->walk_minutes.known) && !self->blocks.known)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Minutes of a block without blocks");
      return FALSE;
    }

  if (self->blocks.known && !self->run_minutes.known)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Blocks without minutes of running");
      return FALSE;
    }

  return TRUE;
}

const RehabRecordType rehab_running_session_type = {
  .name = "running_session",
  .size = sizeof (RehabRunningSession),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};
