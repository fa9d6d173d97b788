/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One figure, large, with what it is above it and what it is to be read with below. */

#define REHAB_TYPE_OVERVIEW_CARD (rehab_overview_card_get_type ())

G_DECLARE_FINAL_TYPE (RehabOverviewCard, rehab_overview_card, REHAB, OVERVIEW_CARD, AdwBin)

void rehab_overview_card_show (RehabOverviewCard *self,
                               const char        *figure,
                               const char        *meaning,
                               const char        *detail);
void rehab_overview_card_set_evidence (RehabOverviewCard *self,
                                       const char        *card_key);

G_END_DECLS
