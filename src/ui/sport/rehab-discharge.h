/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-template.h"

G_BEGIN_DECLS

/*
 * What a discharge does, each part a choice of its own; all that is chosen is written together or nothing is. No widget is
 * part of it.
 */
typedef struct
{
  const RehabTemplate *template; /* what the prevention programme is made from; NULL for none */
  RehabLetterKind letter_kind;   /* whom a letter is drafted to; none for no letter */
  gboolean sets_review;
  RehabDate review_on;           /* unset takes the date away */
  gboolean moves;                /* to the last phase */
  const char *move_reason;       /* NULL for none */
  RehabCloseReason close_reason; /* none: the episode stays open */
} RehabDischarge;

gboolean rehab_discharge_is_empty (const RehabDischarge *self);
gboolean rehab_discharge_can_move (RehabCaseModel       *model,
                                   gboolean             *needs_reason,
                                   char                **words);
gboolean rehab_discharge_save     (const RehabDischarge *self,
                                   RehabCaseModel       *model,
                                   char                **letter_id,
                                   GError              **error);

G_END_DECLS
