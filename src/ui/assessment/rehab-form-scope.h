/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-item.h"

G_BEGIN_DECLS

/* How much of the table of items the form asks. */
typedef enum
{
  REHAB_FORM_WHOLE,
  REHAB_FORM_CORE, /* what is asked again at every review */
} RehabFormExtent;

/* Which items a form asks. A plain value, to be copied and compared. */
typedef struct
{
  RehabFormExtent extent;
  gboolean young;     /* ask what is asked of the young alone */
  gboolean age_known;
  double young_limit; /* years: the clinic's limit for an open growth plate */
} RehabFormScope;

/* How far a section has come. */
typedef struct
{
  guint n_asked;    /* how many answers there can be, each side counting as one */
  guint n_answered;
  guint n_positive; /* how many were answered with a yes that is a finding; red flags apart */
  guint n_flags;    /* how many red flags are raised */
} RehabSectionCount;

RehabFormScope    rehab_form_scope_read       (RehabFormExtent        extent,
                                               RehabDate              birth_date,
                                               double                 young_limit,
                                               const RehabCase       *record,
                                               const RehabAssessment *assessment);
gboolean          rehab_form_scope_equal      (const RehabFormScope *a,
                                               const RehabFormScope *b);
gboolean          rehab_form_scope_asks       (const RehabFormScope *self,
                                               const RehabItem      *item);
GPtrArray *rehab_form_scope_list_items (const RehabFormScope *self,
                                        guint                 section) G_GNUC_WARN_UNUSED_RESULT;
RehabSectionCount rehab_form_scope_count      (const RehabFormScope  *self,
                                               RehabSection           section,
                                               const RehabCase       *record,
                                               const RehabAssessment *assessment);
RehabFormExtent   rehab_form_extent_for_kind  (RehabAssessmentKind kind);

G_END_DECLS
