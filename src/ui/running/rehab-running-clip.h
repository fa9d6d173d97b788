/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-edit.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Days of a running plan on the clipboard: as they are for this program, and in words for others. */

typedef struct
{
  RehabRunningSchedule *schedule;
  RehabRunningArea area;
} RehabRunningClip;

#define REHAB_TYPE_RUNNING_CLIP (rehab_running_clip_get_type ())

GType              rehab_running_clip_get_type     (void);

RehabRunningClip *rehab_running_clip_new          (const RehabRunningSchedule *schedule,
                                                   RehabRunningArea            area) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningClip *rehab_running_clip_new_from_text (const char *text,
                                                    const char *plan_id,
                                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningClip *rehab_running_clip_copy         (const RehabRunningClip *self) G_GNUC_WARN_UNUSED_RESULT;
void               rehab_running_clip_free         (RehabRunningClip *self);
char *rehab_running_clip_dup_text     (const RehabRunningClip *self) G_GNUC_WARN_UNUSED_RESULT;
void               rehab_running_clip_put          (const RehabRunningClip *self,
                                                    GdkClipboard           *clipboard);
RehabRunningClip *rehab_running_clip_take         (GdkClipboard *clipboard) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRunningClip, rehab_running_clip_free)

G_END_DECLS
