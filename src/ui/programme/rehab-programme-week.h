/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-regimen.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The week of a programme: for each day how many exercises, about how many minutes, and whether it is a heavy one; and
 * below, in words, which heavy days are beside each other (F81). Not there while no days are said.
 */

#define REHAB_TYPE_PROGRAMME_WEEK (rehab_programme_week_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgrammeWeek, rehab_programme_week, REHAB, PROGRAMME_WEEK, AdwBin)

void rehab_programme_week_show        (RehabProgrammeWeek   *self,
                                       const RehabRegimen   *regimen,
                                       const RehabCatalogue *catalogue);
void rehab_programme_week_set_stacked (RehabProgrammeWeek *self,
                                       gboolean            stacked);

G_END_DECLS
