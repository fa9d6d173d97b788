/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-record-form.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* When an episode of care is looked at again, open or closed. */

#define REHAB_TYPE_REVIEW_DIALOG (rehab_review_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabReviewDialog, rehab_review_dialog, REHAB, REVIEW_DIALOG, AdwDialog)

AdwDialog *rehab_review_dialog_new        (RehabCaseModel  *model);
gboolean   rehab_review_dialog_check_date (RehabRecordForm *form,
                                           RehabDate        review_on,
                                           RehabDate        today);

G_END_DECLS
