/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-paper-dialog.h"

G_BEGIN_DECLS

/*
 * The letters of an episode: to whom, what it tells, and its text as the clinician leaves it. What is typed is kept as it
 * is typed; a letter that was printed stays as it went out, and is copied to be written anew.
 */

#define REHAB_TYPE_LETTER_DIALOG (rehab_letter_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabLetterDialog, rehab_letter_dialog, REHAB, LETTER_DIALOG, RehabPaperDialog)

AdwDialog *rehab_letter_dialog_new (RehabCaseModel    *model,
                                    const char *assessment_id);
void       rehab_letter_dialog_open    (RehabLetterDialog *self,
                                        const char        *letter_id);
void       rehab_letter_dialog_present (GtkWidget      *parent,
                                        RehabCaseModel *model,
                                        const char     *assessment_id);

G_END_DECLS
