/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-paper-dialog.h"

G_BEGIN_DECLS

/* What goes into the envelope: the letter, and behind it the report that is enclosed with it. */

RehabDocument *rehab_letter_pages_lay_out (RehabCaseModel       *model,
                                           const RehabLetter    *letter,
                                           const char           *role,
                                           const RehabPaperLook *look) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
