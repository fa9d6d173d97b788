/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * What was done about a red flag that was answered yes: recording it takes the flag off the top of the patient's
 * pages.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  const char *item_key;
  const char *finding_id;   /* the answer that it was done about; NULL in records of before this was kept */
  const char *amendment_id; /* that answer, where it was given by an amendment alone */
  RehabDate date;
  const char *clinician_id;
  const char *action;
} RehabFlagAction;

REHAB_DECLARE_RECORD (RehabFlagAction, rehab_flag_action)

G_END_DECLS
