/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"

G_BEGIN_DECLS

/* What was typed for days of running plans and could not be read: it stays until it is put right or let go of, whichever
 * patient is looked at meanwhile. */

GHashTable *rehab_running_refusals_new  (void) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_running_refusals_find (GHashTable *refusals,
                                         const char *episode_id,
                                         RehabDate   date);
void        rehab_running_refusals_set  (GHashTable *refusals,
                                         const char *episode_id,
                                         RehabDate   date,
                                         const char *text);

G_END_DECLS
