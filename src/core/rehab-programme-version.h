/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * One immutable version of a programme: who made it, when, and why. Its prescriptions never change.
 */
typedef struct
{
  const char *id;
  const char *programme_id;
  int number;
  RehabDate date;
  const char *clinician_id;
  const char *reason;
  gint64 printed_at; /* when it was last printed or saved; 0 never */
} RehabProgrammeVersion;

REHAB_DECLARE_RECORD (RehabProgrammeVersion, rehab_programme_version)

G_END_DECLS
