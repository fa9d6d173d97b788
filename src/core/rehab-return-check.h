/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * One criterion of the return to sport as a clinician found it on a day. A later one of the same criterion stands in its place;
 * none is changed or deleted.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  const char *criterion_key;
  RehabDate date;
  const char *clinician_id;
  RehabCriterionState state; /* not asked: taken back, as though it was never asked */
  RehabNumber value; /* in the unit of the criterion; not asked where it is no figure */
  const char *note;
} RehabReturnCheck;

REHAB_DECLARE_RECORD (RehabReturnCheck, rehab_return_check)

G_END_DECLS
