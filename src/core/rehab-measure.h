/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-item.h"

G_BEGIN_DECLS

/* A figure of an assessment, of one side or of the sides beside each other. Passed by value, valid as long as the tables. */
typedef struct
{
  RehabNumber value; /* not asked where it was never measured */
  RehabSide side;    /* whose it is; not asked where it has no side */
  RehabDate date;    /* none where it was never measured */
  const RehabItem *item;
} RehabMeasure;

gboolean     rehab_case_involves       (const RehabCase *self,
                                        RehabSide        side);
RehabMeasure rehab_measure_find        (const RehabCase *record,
                                        const char      *item_key,
                                        RehabSide        side);
RehabMeasure rehab_measure_compare     (const RehabCase       *record,
                                        const RehabAssessment *assessment,
                                        const RehabItem       *item);
RehabMeasure rehab_measure_find_shares (const RehabCase   *record,
                                        const char *const *item_keys);

G_END_DECLS
