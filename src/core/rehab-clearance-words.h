/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

G_BEGIN_DECLS

/*
 * What people read of a clearance: the athlete, those who treat and the coach alike. Never a diagnosis, a score or a pain,
 * and never its note, which is for those who treat.
 */

/* One line of a clearance. */
typedef struct
{
  char *label;    /* translated: "Top speed" */
  char *value;    /* translated: "up to 80 % of the own best" */
  gboolean limit; /* it allows less than all */
} RehabClearanceLine;

void                  rehab_clearance_line_free (RehabClearanceLine *self);

const RehabClearance *rehab_case_get_clearance  (const RehabCase *self,
                                                 RehabDate        today);
gboolean              rehab_clearance_has_limit (const RehabClearance *self);
GPtrArray *rehab_clearance_list      (const RehabClearance *self,
                                      RehabDate             today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_clearance_dup_line  (const RehabClearance *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabClearanceLine, rehab_clearance_line_free)

G_END_DECLS
