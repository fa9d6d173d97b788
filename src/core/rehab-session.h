/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * One training session, or a drive or long sit, with the pain around it. Effort is the session's 0 to 10 (R52,
 * R53).
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  RehabDate date;
  int position; /* order within the day */
  RehabSessionKind kind;
  RehabNumber minutes;
  RehabNumber effort;
  RehabNumber distance_km;
  RehabNumber climb_m;
  RehabNumber sprint_m;
  RehabNumber top_speed_kmh;
  RehabNumber volume_kg; /* of strength training: sets x repetitions x kilograms, over all exercises */
  RehabNumber pain_before;
  RehabNumber pain_during;
  RehabNumber pain_after;
  RehabNumber pain_next_morning;
  const char *note;
  RehabSessionOrigin origin;
  const char *origin_file;
  RehabNumber origin_row;
  const char *import_id;       /* the import that it came with; NULL when it was typed */
  const char *import_identity; /* what the file knows it by, so that it comes in once */
} RehabSession;

REHAB_DECLARE_RECORD (RehabSession, rehab_session)

gboolean rehab_session_is_sport (const RehabSession *self);

G_END_DECLS
