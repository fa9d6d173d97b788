/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * What an athlete is cleared for from a day on, by whom. The latest one holds; none is changed or deleted. What is not said is
 * not asked, and is neither allowed nor forbidden.
 *
 * All of it but the note is for the coach's eyes: it holds nothing of a diagnosis, a score or a pain.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  RehabDate date; /* from this day on */
  const char *clinician_id;
  RehabParticipation participation;
  RehabNumber speed_percent; /* the fastest, of the athlete's own top speed; 100 is no limit */
  RehabNumber speed_kmh; /* the same as a speed */
  RehabNumber distance_km; /* the most in one session */
  RehabAllowance hills;
  RehabNumber match_minutes; /* the most in one match; 0 is none */
  const char *stages; /* keys of the stages of field sport that are allowed, in their order; NULL where none is said */
  RehabDate review_on; /* when it is looked at again */
  const char *note; /* for those who treat; never for the coach */
} RehabClearance;

REHAB_DECLARE_RECORD (RehabClearance, rehab_clearance)

G_END_DECLS
