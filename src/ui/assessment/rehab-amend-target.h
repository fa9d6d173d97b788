/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-clinic.h"
#include "rehab-item-part.h"

G_BEGIN_DECLS

/* One answer of a finished assessment that can be amended: a part of an item on one side, or the impression or plan. */
typedef struct
{
  char *key; /* of the finding or amendment */
  gboolean is_prose;
  RehabItemPart part; /* not for prose */
  RehabSide side;
  char *label; /* translated: "Right, involved", "Trial 1, left" */
} RehabAmendTarget;

void       rehab_amend_target_free         (RehabAmendTarget       *self);
GPtrArray *rehab_amend_target_list         (const char             *key,
                                            const RehabCase        *record,
                                            const RehabAssessment  *assessment) G_GNUC_WARN_UNUSED_RESULT;
char      *rehab_amend_target_dup_words    (const RehabAmendTarget *self,
                                            RehabNumber             value,
                                            const char             *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_amend_target_read_present (const RehabAmendTarget *self,
                                            const RehabCase        *record,
                                            const RehabAssessment  *assessment,
                                            RehabNumber            *value,
                                            const char            **text);
char      *rehab_amend_target_dup_original (const RehabAmendTarget *self,
                                            const RehabCase        *record,
                                            const RehabAssessment  *assessment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
