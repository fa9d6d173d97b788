/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-comparison.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* A row of a comparison in words, for lists to hold: it outlives the records that it was made from. */

#define REHAB_TYPE_COMPARISON_ENTRY (rehab_comparison_entry_get_type ())

G_DECLARE_FINAL_TYPE (RehabComparisonEntry, rehab_comparison_entry, REHAB, COMPARISON_ENTRY, GObject)

RehabComparisonEntry *rehab_comparison_entry_new            (const RehabComparisonRow *row,
                                                             const RehabCase          *record,
                                                             const RehabAssessment    *earlier,
                                                             const RehabAssessment    *later,
                                                             const RehabThresholds    *thresholds,
                                                             RehabDate                 today) G_GNUC_WARN_UNUSED_RESULT;
RehabSection          rehab_comparison_entry_get_section    (RehabComparisonEntry     *self);
const char           *rehab_comparison_entry_get_label      (RehabComparisonEntry     *self);
const char           *rehab_comparison_entry_get_side       (RehabComparisonEntry     *self);
gboolean              rehab_comparison_entry_is_involved    (RehabComparisonEntry     *self);
const char           *rehab_comparison_entry_get_words      (RehabComparisonEntry     *self,
                                                             gboolean                  later);
gboolean              rehab_comparison_entry_is_answered    (RehabComparisonEntry     *self,
                                                             gboolean                  later);
const char           *rehab_comparison_entry_get_change     (RehabComparisonEntry     *self);
const char           *rehab_comparison_entry_get_arrow      (RehabComparisonEntry     *self);
const char           *rehab_comparison_entry_get_details    (RehabComparisonEntry     *self);
GArray               *rehab_comparison_entry_get_trend      (RehabComparisonEntry     *self,
                                                             RehabDate                *earlier,
                                                             RehabDate                *later,
                                                             guint                    *decimals);
gboolean              rehab_comparison_entry_is_changed     (RehabComparisonEntry     *self);
gboolean              rehab_comparison_entry_is_positive    (RehabComparisonEntry     *self);
gboolean              rehab_comparison_entry_matches        (RehabComparisonEntry     *self,
                                                             const char               *words);
char                 *rehab_comparison_entry_dup_sentence   (RehabComparisonEntry     *self) G_GNUC_WARN_UNUSED_RESULT;
char                 *rehab_comparison_entry_dup_tsv        (RehabComparisonEntry     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
