/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-criterion.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One criterion: met, not met or not measured, in a word and a shape; the value with its side and day, what is asked for,
 * what to measure next; and in one step where that comes from. As it stands now, or as it was frozen with a step.
 */

#define REHAB_TYPE_CRITERION_ROW (rehab_criterion_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabCriterionRow, rehab_criterion_row, REHAB, CRITERION_ROW, AdwPreferencesRow)

GtkWidget *rehab_criterion_row_new (const RehabCriterionReading *reading) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *rehab_criterion_row_new_frozen      (const RehabPhaseCriterion *frozen) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_criterion_row_name_phase      (RehabCriterionRow *self,
                                                 RehabPhase         to);
void        rehab_criterion_row_add_way         (RehabCriterionRow    *self,
                                                 const RehabCriterion *criterion);
void        rehab_criterion_row_set_orientation (RehabCriterionRow *self,
                                                 GtkOrientation     orientation);
const char *rehab_criterion_state_get_label     (RehabCriterionState state);
char *rehab_criteria_dup_summary          (GPtrArray *readings) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_criteria_dup_tally            (guint n_met,
                                           guint n_not_met,
                                           guint n_not_measured) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
