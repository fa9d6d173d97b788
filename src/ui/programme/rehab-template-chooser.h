/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-template-offer.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The programmes to start from, the clinic's own and those of the patient's phase first, with a search over what is in
 * them; "chosen" says which was picked.
 */

#define REHAB_TYPE_TEMPLATE_CHOOSER (rehab_template_chooser_get_type ())

G_DECLARE_FINAL_TYPE (RehabTemplateChooser, rehab_template_chooser, REHAB, TEMPLATE_CHOOSER, AdwBin)

GtkWidget                *rehab_template_chooser_new   (void);
void                      rehab_template_chooser_show  (RehabTemplateChooser *self,
                                                        RehabCaseModel       *model);
const RehabTemplateOffer *rehab_template_chooser_find  (RehabTemplateChooser *self,
                                                        const char           *key);

G_END_DECLS
