/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-treatment.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* All that is published about one kind of event, card by card. */

#define REHAB_TYPE_TREATMENT_VIEW (rehab_treatment_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabTreatmentView, rehab_treatment_view, REHAB, TREATMENT_VIEW, AdwBin)

GtkWidget *rehab_treatment_view_new  (void);
void       rehab_treatment_view_show (RehabTreatmentView *self,
                                      RehabEventKind      kind);

G_END_DECLS
