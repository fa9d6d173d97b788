/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * A transaction that stays open while the main loop turns, for work that is done a piece at a time. Its holder writes
 * between enter and leave; whatever else is to be written meanwhile is refused with a `REHAB_STORE_ERROR_BUSY`, for it
 * would be kept or taken back with the holder's. Reading goes on, and sees what was written so far.
 */
typedef struct _RehabStoreHold RehabStoreHold;

RehabStoreHold *rehab_store_hold_new    (RehabStore *store,
                                         GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_store_hold_enter  (RehabStoreHold *self);
void            rehab_store_hold_leave  (RehabStoreHold *self);
gboolean        rehab_store_hold_commit (RehabStoreHold *self,
                                         GError        **error);
void            rehab_store_hold_free   (RehabStoreHold *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabStoreHold, rehab_store_hold_free)

G_END_DECLS
