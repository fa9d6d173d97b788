/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The programmes to start from, those of the patient's phase first; "chosen" says which was picked. */

#define REHAB_TYPE_TEMPLATE_CHOOSER (rehab_template_chooser_get_type ())

G_DECLARE_FINAL_TYPE (RehabTemplateChooser, rehab_template_chooser, REHAB, TEMPLATE_CHOOSER, AdwBin)

GtkWidget *rehab_template_chooser_new (void);
void       rehab_template_chooser_set_phase (RehabTemplateChooser *self,
                                             RehabPhase            phase);

G_END_DECLS
