/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Any two versions of a programme, the unsaved one among them, and what differs between them: by exercise, with the doses
 * side by side, or by what was turned, such as the load.
 */

#define REHAB_TYPE_VERSION_COMPARE (rehab_version_compare_get_type ())

G_DECLARE_FINAL_TYPE (RehabVersionCompare, rehab_version_compare, REHAB, VERSION_COMPARE, AdwDialog)

AdwDialog *rehab_version_compare_new      (RehabCaseModel      *model);
void       rehab_version_compare_compare  (RehabVersionCompare *self,
                                           guint                before,
                                           guint                after);
void       rehab_version_compare_swap     (RehabVersionCompare *self);
char      *rehab_version_compare_dup_text (RehabVersionCompare *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
