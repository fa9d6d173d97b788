/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

G_BEGIN_DECLS

/* Corrections of finished assessments: written at once, beside what they correct, and shown everywhere. */

gboolean rehab_amendment_recorder_add (RehabCaseModel       *model,
                                       const RehabAmendment *values,
                                       GError              **error);

G_END_DECLS
