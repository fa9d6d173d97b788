/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic-view.h"

G_BEGIN_DECLS

/* Asks whether what could not be kept may be lost: "keep" or "discard". */

AdwAlertDialog *rehab_unsaved_question_new (RehabClinicView *view) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
