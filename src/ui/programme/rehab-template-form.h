/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-own-template.h"
#include "rehab-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a template of the clinic's own is called and what it is for; "saved" with its name when it is kept. */

#define REHAB_TYPE_TEMPLATE_FORM (rehab_template_form_get_type ())

G_DECLARE_FINAL_TYPE (RehabTemplateForm, rehab_template_form, REHAB, TEMPLATE_FORM, AdwDialog)

AdwDialog *rehab_template_form_new (RehabStore             *store,
                                    const RehabOwnTemplate *values,
                                    RehabRegimen           *regimen,
                                    RehabSide               side);

G_END_DECLS
