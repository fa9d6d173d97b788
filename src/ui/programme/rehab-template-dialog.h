/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The templates in a dialog of their own, and what is in each. "replace" and "add" say what shall become of which; a template
 * of the clinic's own can be renamed and archived here.
 */

#define REHAB_TYPE_TEMPLATE_DIALOG (rehab_template_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabTemplateDialog, rehab_template_dialog, REHAB, TEMPLATE_DIALOG, AdwDialog)

AdwDialog *rehab_template_dialog_new  (RehabCaseModel      *model);
void       rehab_template_dialog_show (RehabTemplateDialog *self,
                                       const char          *template_key);

/* Asks how a template is called that is made of a programme, or of what of it is selected, and makes it. */
void       rehab_template_dialog_present_save (GtkWidget      *parent,
                                               RehabCaseModel *model,
                                               RehabRegimen   *regimen);

G_END_DECLS
