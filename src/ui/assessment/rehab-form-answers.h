/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-item-view.h"

G_BEGIN_DECLS

/* What the rows of a form say, kept in the record; and what can be undone, said below @inside. */

gboolean rehab_form_answers_keep      (GtkWidget      *inside,
                                       RehabCaseModel *model,
                                       const char     *assessment_id,
                                       RehabItemView  *row,
                                       guint           n_part,
                                       RehabSide       side,
                                       RehabNumber     value,
                                       const char     *text,
                                       GError        **error);
gboolean rehab_form_answers_keep_note (RehabCaseModel *model,
                                       const char     *assessment_id,
                                       RehabItemView  *row,
                                       guint           n_part,
                                       RehabSide       side,
                                       const char     *note,
                                       GError        **error);
gboolean rehab_form_answers_swap      (GtkWidget      *inside,
                                       RehabCaseModel *model,
                                       const char     *assessment_id,
                                       RehabItemView  *row,
                                       GError        **error);

G_END_DECLS
