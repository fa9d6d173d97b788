/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Whom a squad's table shows: by words, side, phase, sport, and who wants attention. "changed" when it is another choice. */

#define REHAB_TYPE_SQUAD_FILTERS (rehab_squad_filters_get_type ())

G_DECLARE_FINAL_TYPE (RehabSquadFilters, rehab_squad_filters, REHAB, SQUAD_FILTERS, AdwBin)

const RehabAthleteFilter *rehab_squad_filters_get (RehabSquadFilters *self);
void                      rehab_squad_filters_set_audience (RehabSquadFilters *self,
                                                            RehabSquadAudience audience);
void                      rehab_squad_filters_clear        (RehabSquadFilters *self);
void                      rehab_squad_filters_start_search (RehabSquadFilters *self);

G_END_DECLS
