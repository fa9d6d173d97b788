/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * One visit's examination. A draft until it is locked; what was found lies in its findings.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  RehabDate date;
  const char *clinician_id;
  RehabAssessmentKind kind;
  const char *impression;
  const char *plan;
  gint64 locked_at; /* 0 while it is a draft */
} RehabAssessment;

REHAB_DECLARE_RECORD (RehabAssessment, rehab_assessment)

G_END_DECLS
