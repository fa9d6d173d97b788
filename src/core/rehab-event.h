/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * Something besides exercise that belongs on the time axis: imaging, a treatment, a referral, a competition.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  RehabDate date;
  RehabEventKind kind;
  RehabSide side;
  const char *title;
  const char *detail; /* where, how or how much: "Ischial tuberosity, ultrasound-guided", "2000 impulses" */
  const char *result;
} RehabEvent;

REHAB_DECLARE_RECORD (RehabEvent, rehab_event)

G_END_DECLS
