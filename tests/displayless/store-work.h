/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store-private.h"

G_BEGIN_DECLS

/*
 * The work of a clinic in small steps, for tests that stop it half-way. Each step is one commit, and what it writes follows
 * from its number alone; so what a store has to hold after so many steps is what another one holds after as many.
 */

#define STORE_WORK_STEPS_A_PATIENT 32

/* The steps of the first patients write nothing that version 1 could not keep. */
#define STORE_WORK_STEPS_OF_VERSION_1 (2 * STORE_WORK_STEPS_A_PATIENT)

gboolean    store_work_do                (RehabStore *store,
                                          guint       step,
                                          GError    **error);
char *store_work_read              (RehabDatabase *database,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    store_work_check             (RehabDatabase *database,
                                          GError       **error);
char *store_work_difference        (const char *found,
                                    const char *expected) G_GNUC_WARN_UNUSED_RESULT;

void        store_work_make_version_1    (const char *folder);
RehabStore *store_work_open_next_version (const char *folder,
                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
