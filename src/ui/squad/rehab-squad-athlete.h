/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-line.h"
#include "rehab-patient.h"

G_BEGIN_DECLS

/* One row of a squad's table. It never changes: when the record does, another one takes its place. */

#define REHAB_TYPE_SQUAD_ATHLETE (rehab_squad_athlete_get_type ())

G_DECLARE_FINAL_TYPE (RehabSquadAthlete, rehab_squad_athlete, REHAB, SQUAD_ATHLETE, GObject)

RehabSquadAthlete *rehab_squad_athlete_new (RehabPatient           *patient,
                                            const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
RehabPatient *rehab_squad_athlete_get_patient (RehabSquadAthlete *self);
const RehabAthleteLine *rehab_squad_athlete_get_line    (RehabSquadAthlete *self);
gboolean                rehab_squad_athlete_is_same     (RehabSquadAthlete *self,
                                                         RehabSquadAthlete *other);

G_END_DECLS
