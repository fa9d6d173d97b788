/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The clinic's thresholds, each with what it does, where its standard comes from, and a way back to that. */

#define REHAB_TYPE_THRESHOLD_PAGE (rehab_threshold_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabThresholdPage, rehab_threshold_page, REHAB, THRESHOLD_PAGE, AdwPreferencesPage)

void rehab_threshold_page_set_clinic (RehabThresholdPage *self,
                                      RehabClinic        *clinic);

G_END_DECLS
