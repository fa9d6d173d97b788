/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * One answered item of an assessment. An item that was not asked has no finding. A yes is 1, a no is 0.
 */
typedef struct
{
  const char *id;
  const char *assessment_id;
  const char *item_key;
  RehabSide side; /* left or right for items examined on each side */
  RehabNumber value;
  const char *text;
  const char *note;
} RehabFinding;

REHAB_DECLARE_RECORD (RehabFinding, rehab_finding)

G_END_DECLS
