/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/* What an amendment calls the two texts of an assessment that are no findings. */
#define REHAB_AMENDMENT_IMPRESSION "impression"
#define REHAB_AMENDMENT_PLAN "plan"

/*
 * A correction of a finished assessment, which itself stays as it was signed. It stands beside the answer that it
 * corrects, for good; of those of one item and side the one with the highest number counts.
 */
typedef struct
{
  const char *id;
  const char *assessment_id;
  int number;           /* of its assessment, from 1, in the order in which they were made */
  const char *item_key; /* the key of a finding, REHAB_AMENDMENT_IMPRESSION or REHAB_AMENDMENT_PLAN */
  RehabSide side;       /* as that of the finding */
  RehabDate date;       /* when it was made */
  const char *clinician_id;
  RehabNumber value;    /* with the text, the whole of the new answer */
  const char *text;
  gboolean withdrawn;   /* it should not have been answered: there is no new answer */
  const char *reason;
} RehabAmendment;

REHAB_DECLARE_RECORD (RehabAmendment, rehab_amendment)

G_END_DECLS
