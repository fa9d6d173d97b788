/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A fold of the preferences with rules that the clinic uses or does not. Each says what it is about and where it comes
 * from, is switched by its key, and is kept at once.
 */

#define REHAB_TYPE_RULE_FOLD (rehab_rule_fold_get_type ())

G_DECLARE_FINAL_TYPE (RehabRuleFold, rehab_rule_fold, REHAB, RULE_FOLD, AdwExpanderRow)

GPtrArray *rehab_rule_folds_new_for_group (RehabThresholdGroup group) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_rule_fold_set_clinic     (RehabRuleFold *self,
                                           RehabClinic   *clinic);

G_END_DECLS
