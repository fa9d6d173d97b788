/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * One time that something of an episode left the program, other than a programme sheet or a letter, which have records of
 * their own. It says what it was, never what was in it.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  gint64 disclosed_at;
  const char *clinician_id;
  RehabDisclosureKind kind;
  RehabDisclosureWay way;
  const char *part;     /* key of the chart or leaflet: "pain", "sitting"; NULL where there is no choice */
  const char *format;   /* "png"; NULL for paper */
  const char *language; /* of what was said: "en", "de" */
  RehabDate first_day;  /* the days it was about */
  RehabDate last_day;
} RehabDisclosure;

REHAB_DECLARE_RECORD (RehabDisclosure, rehab_disclosure)

G_END_DECLS
