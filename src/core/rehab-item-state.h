/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-value.h"

G_BEGIN_DECLS

/* One answer of an item, on the side it was examined, and the one given before it. */
typedef struct
{
  RehabSide side;          /* not asked for an item without sides */
  gboolean involved;       /* the side of the episode */
  RehabItemValue value;
  RehabNumber pain;        /* what a yes was scored with */
  RehabItemValue previous; /* of the last assessment before this one that asked */
  RehabNumber previous_pain;
  RehabDate previous_date; /* none when it never was asked before */
} RehabItemAnswer;

/* All that a row of the form shows. A plain value: made from the records, compared and thrown away. */
typedef struct
{
  const RehabItem *item;
  guint n_answers; /* 1, or 2 for an item with sides: left, then right */
  RehabItemAnswer answers[2];
} RehabItemState;

RehabItemState rehab_item_state_read           (const RehabItem       *item,
                                                const RehabCase       *record,
                                                const RehabAssessment *assessment);
gboolean       rehab_item_state_is_raised_flag (const RehabItemState  *self);
guint          rehab_item_state_count_answered (const RehabItemState  *self);
char          *rehab_item_state_dup_answer     (const RehabItemState  *self,
                                                guint                  n) G_GNUC_WARN_UNUSED_RESULT;
char          *rehab_item_state_dup_previous   (const RehabItemState  *self,
                                                guint                  n,
                                                RehabDate              today) G_GNUC_WARN_UNUSED_RESULT;
char          *rehab_item_state_dup_subject    (const RehabItemState  *self,
                                                guint                  n) G_GNUC_WARN_UNUSED_RESULT;

void           rehab_section_count_answers     (RehabSection           section,
                                                const RehabCase       *record,
                                                const RehabAssessment *assessment,
                                                guint                 *n_answered,
                                                guint                 *n_asked);
GPtrArray     *rehab_section_list_unanswered   (RehabSection           section,
                                                const RehabCase       *record,
                                                const RehabAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
