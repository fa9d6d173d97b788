/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-reading.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What the rules point out between a week of a running plan and the one before: that more than one thing rises, with the
 * reason for going on; and for information what else is published of it. Hidden where there is nothing to say.
 */

#define REHAB_TYPE_RUNNING_POINTER (rehab_running_pointer_get_type ())

G_DECLARE_FINAL_TYPE (RehabRunningPointer, rehab_running_pointer, REHAB, RUNNING_POINTER, GtkWidget)

GtkWidget *rehab_running_pointer_new (void);
void       rehab_running_pointer_show (RehabRunningPointer       *self,
                                       const RehabRunningReading *reading,
                                       int                        week);
void       rehab_running_pointer_set_narrow (RehabRunningPointer *self,
                                             gboolean             narrow);

G_END_DECLS
