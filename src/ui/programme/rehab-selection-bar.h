/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-prescription-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What can be done with several exercises that are selected in a list, each as one step to undo. Not there for fewer than two. */

#define REHAB_TYPE_SELECTION_BAR (rehab_selection_bar_get_type ())

G_DECLARE_FINAL_TYPE (RehabSelectionBar, rehab_selection_bar, REHAB, SELECTION_BAR, AdwBin)

void rehab_selection_bar_set_list (RehabSelectionBar     *self,
                                   RehabPrescriptionList *list);

G_END_DECLS
