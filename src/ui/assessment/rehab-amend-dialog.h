/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Amends an answer of a finished assessment: what it was at first and what it was amended to stand above the control for the
 * new one; an answer that should not have been given is withdrawn, one that was not asked is given late; and each with a
 * reason.
 */

#define REHAB_TYPE_AMEND_DIALOG (rehab_amend_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabAmendDialog, rehab_amend_dialog, REHAB, AMEND_DIALOG, AdwDialog)

void rehab_amend_dialog_present (GtkWidget      *parent,
                                 RehabCaseModel *model,
                                 const char     *assessment_id,
                                 const char     *key);

G_END_DECLS
