/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Every step that was taken, the newest first: when, by whom, what it overrode and why; opened, the criteria as they stood
 * that day. Each can be printed: "phases.print" with the identity of the step.
 */

#define REHAB_TYPE_PHASE_HISTORY (rehab_phase_history_get_type ())

G_DECLARE_FINAL_TYPE (RehabPhaseHistory, rehab_phase_history, REHAB, PHASE_HISTORY, AdwPreferencesGroup)

GtkWidget *rehab_phase_history_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_phase_history_show         (RehabPhaseHistory *self,
                                             RehabCaseModel    *model);
void       rehab_phase_history_set_orientation (RehabPhaseHistory *self,
                                                GtkOrientation     orientation);
void       rehab_phase_history_count        (const RehabCase        *record,
                                             const RehabPhaseChange *change,
                                             guint                  *n_met,
                                             guint                  *n_not_met,
                                             guint                  *n_not_measured);
guint      rehab_phase_history_n_overridden (const RehabCase        *record,
                                             const RehabPhaseChange *change);

G_END_DECLS
