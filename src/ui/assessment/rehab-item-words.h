/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-item.h"

G_BEGIN_DECLS

/* Words that several rows of the form have for the same things. */

char *rehab_item_dup_facts     (const RehabItem *item) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_urgency_dup_words  (RehabUrgency urgency,
                                const char  *sources) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_day_dup_with_whom  (RehabDate    date,
                                const char  *clinician_id,
                                RehabClinic *clinic,
                                RehabDate    today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
