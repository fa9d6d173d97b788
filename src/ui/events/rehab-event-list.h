/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The events of an episode with what came of them, newest first; each opens, and one can be added. */

#define REHAB_TYPE_EVENT_LIST (rehab_event_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabEventList, rehab_event_list, REHAB, EVENT_LIST, AdwBin)

GtkWidget *rehab_event_list_new     (void);
void       rehab_event_list_show    (RehabEventList   *self,
                                     const RehabCase  *rehab_case,
                                     RehabDate         today);
char      *rehab_event_dup_title    (const RehabEvent *event) G_GNUC_WARN_UNUSED_RESULT;
char      *rehab_event_dup_subtitle (const RehabEvent *event,
                                     RehabDate         today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
