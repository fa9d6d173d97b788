/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

G_BEGIN_DECLS

/*
 * Keeps the models of episodes in which something is edited and not saved, so that looking at another patient, or at the
 * other side of this one, loses no step that could be taken back; and remembers which episode of a patient was looked at.
 */

#define REHAB_TYPE_CASE_SHELF (rehab_case_shelf_get_type ())

G_DECLARE_FINAL_TYPE (RehabCaseShelf, rehab_case_shelf, REHAB, CASE_SHELF, GObject)

RehabCaseShelf *rehab_case_shelf_new (void) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_case_shelf_put          (RehabCaseShelf *self,
                                               RehabCaseModel *model);
RehabCaseModel *rehab_case_shelf_take         (RehabCaseShelf *self,
                                               RehabClinic    *clinic,
                                               RehabPatient   *patient,
                                               const char     *episode_id,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
guint           rehab_case_shelf_count_unkept (RehabCaseShelf *self);

G_END_DECLS
