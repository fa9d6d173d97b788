/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

G_BEGIN_DECLS

/* What is planned for a day in words, to stand beside what was done. */

char *rehab_case_dup_planned_words (const RehabCase *self,
                                    RehabDate        date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
