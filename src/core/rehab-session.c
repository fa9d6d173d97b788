/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-session.h"
#include "rehab-diary-import.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabSession),
  REHAB_FIELD_REF (RehabSession, episode_id, TRUE),
  REHAB_FIELD_DAY (RehabSession, date, N_("Date"), TRUE),
  REHAB_FIELD_INTEGER (RehabSession, position, N_("Place in the order"), 0, 99),
  REHAB_FIELD_ENUM (RehabSession, kind, N_("Kind"), TRUE, rehab_session_kind_get_type),
  REHAB_FIELD_REAL (RehabSession, minutes, N_("Minutes"), 0, 1440),
  REHAB_FIELD_COUNT (RehabSession, effort, N_("Effort"), 0, 10),
  REHAB_FIELD_REAL (RehabSession, distance_km, N_("Distance"), 0, 300),
  /* Translators: metres uphill */
  REHAB_FIELD_REAL (RehabSession, climb_m, N_("Climb"), 0, 20000),
  REHAB_FIELD_REAL (RehabSession, sprint_m, N_("Sprint distance"), 0, 20000),
  REHAB_FIELD_REAL (RehabSession, top_speed_kmh, N_("Top speed"), 0, 50),
  REHAB_FIELD_REAL (RehabSession, volume_kg, N_("Strength volume"), 0, 200000),
  REHAB_FIELD_PAIN (RehabSession, pain_before, N_("Pain before")),
  REHAB_FIELD_PAIN (RehabSession, pain_during, N_("Pain during")),
  REHAB_FIELD_PAIN (RehabSession, pain_after, N_("Pain straight after")),
  REHAB_FIELD_PAIN (RehabSession, pain_next_morning, N_("Pain next morning")),
  REHAB_FIELD_STRING (RehabSession, note, N_("Note"), FALSE, 500),
  /* Translators: where an entry comes from: typed, or imported */
  REHAB_FIELD_ENUM (RehabSession, origin, N_("Origin"), TRUE, rehab_session_origin_get_type),
  REHAB_FIELD_STRING (RehabSession, origin_file, N_("File"), FALSE, 255),
  /* Translators: the row of an imported file */
  REHAB_FIELD_COUNT (RehabSession, origin_row, N_("Row"), 0, 10000000),
  REHAB_FIELD_REF (RehabSession, import_id, FALSE),
  REHAB_FIELD_STRING (RehabSession, import_identity, N_("Identity in the file"), FALSE, REHAB_DIARY_IMPORT_IDENTITY_LENGTH),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabSession *session = values;

  return rehab_diary_import_check_identity (session->import_id, session->import_identity, error);
}

const RehabRecordType rehab_session_type = {
  .name = "session",
  .size = sizeof (RehabSession),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};

/**
 * rehab_session_is_sport:
 * @self: a session
 *
 * Returns: whether it is running, jumping or the sport itself, and neither strength work, nor cross-training, nor sitting
 */
gboolean
rehab_session_is_sport (const RehabSession *self)
{
  switch (self->kind)
    {
    case REHAB_SESSION_KIND_RUN:
    case REHAB_SESSION_KIND_HILLS:
    case REHAB_SESSION_KIND_STRIDES:
    case REHAB_SESSION_KIND_SPRINT:
    case REHAB_SESSION_KIND_PLYOMETRICS:
    case REHAB_SESSION_KIND_MATCH:
    case REHAB_SESSION_KIND_TRAINING:
      return TRUE;

    case REHAB_SESSION_KIND_NONE:
    case REHAB_SESSION_KIND_STRENGTH:
    case REHAB_SESSION_KIND_CROSS_TRAINING:
    case REHAB_SESSION_KIND_LONG_SIT:
    default:
      return FALSE;
    }
}
