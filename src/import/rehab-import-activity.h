/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"
#include "rehab-enums.h"
#include "rehab-number.h"

G_BEGIN_DECLS

/*
 * What a watch or a phone recorded of one activity. Not checked against any range: that is done by the fields of the
 * session that is made of it.
 */
typedef struct
{
  gint64 start;            /* seconds since 1970, UTC; 0 when not known */
  gboolean has_offset;     /* whether the device told its own clock */
  int offset_seconds;      /* by how much that is ahead of UTC */
  RehabSessionKind kind;   /* none when the device did not say */
  RehabNumber minutes;     /* without pauses, where the device tells them */
  RehabNumber distance_km;
  RehabNumber climb_m;
  RehabNumber top_speed;   /* metres a second */
  char *source;            /* the device or program, as the file names it; NULL when it does not */
} RehabImportActivity;

RehabImportActivity *rehab_import_activity_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void                 rehab_import_activity_free         (RehabImportActivity *self);
RehabDate            rehab_import_activity_get_date     (const RehabImportActivity *self,
                                                         GTimeZone                 *zone);
char *rehab_import_activity_dup_identity (const RehabImportActivity *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabImportActivity, rehab_import_activity_free)

G_END_DECLS
