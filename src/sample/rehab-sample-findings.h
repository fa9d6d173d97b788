/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-finding.h"
#include "rehab-item-part.h"
#include "rehab-sample-random.h"
#include "rehab-sample-story.h"

G_BEGIN_DECLS

/* The findings of one visit as they are made. */
typedef struct
{
  const RehabSampleStory *story;
  guint visit; /* 0 is the first */
  gboolean is_last;
  double pain; /* of the tendon on that day, 0 to 10 */
  RehabSampleRandom *random;
  RehabSampleRandom *ids;
  const char *assessment_id;
  GPtrArray *found;
  GError **error;
} RehabSampleFindings;

GPtrArray *rehab_sample_findings_list    (const RehabSampleStory *story,
                                          guint                   visit,
                                          RehabSampleRandom      *random,
                                          RehabSampleRandom      *ids,
                                          const char             *assessment_id,
                                          GError                **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_sample_findings_add     (RehabSampleFindings    *self,
                                          const RehabItem        *item,
                                          const char             *suffix,
                                          RehabSide               side,
                                          double                  value);
gboolean   rehab_sample_findings_say     (RehabSampleFindings    *self,
                                          const RehabItem        *item,
                                          const char             *suffix,
                                          const char             *text);
double     rehab_sample_findings_pain_of (const RehabSampleFindings *self,
                                          RehabSide                  side);

/* What is measured, scored, chosen and said; the rest is answered with yes or no. */
gboolean   rehab_sample_measures_add     (RehabSampleFindings    *self,
                                          const RehabItem        *item);

G_END_DECLS
