/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The templates in a dialog of their own, for who has a programme already; "chosen" says which was picked. */

#define REHAB_TYPE_TEMPLATE_DIALOG (rehab_template_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabTemplateDialog, rehab_template_dialog, REHAB, TEMPLATE_DIALOG, AdwDialog)

AdwDialog *rehab_template_dialog_new (RehabPhase phase);

G_END_DECLS
