/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-assessment-gaps.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The question whether an assessment is finished: its responses are "go-back" and "finish". */

AdwAlertDialog *rehab_finish_question_new (const RehabAssessmentGaps *gaps,
                                           const char                *unkept) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
