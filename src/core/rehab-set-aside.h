/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * A clinician's decision to let a rule of attention rest in an episode until a day, with the reason. The latest one of a rule
 * holds: one that ends on the day it was made brings the rule back. None is changed or deleted.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  const char *rule_key;
  RehabDate set_on;
  RehabDate until; /* the rule speaks again from this day on */
  const char *reason;
  const char *clinician_id;
} RehabSetAside;

REHAB_DECLARE_RECORD (RehabSetAside, rehab_set_aside)

G_END_DECLS
