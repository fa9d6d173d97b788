/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-column.h"
#include "rehab-drawn-view.h"

G_BEGIN_DECLS

/* Four weeks of pain or of load in a cell of the squad's table. What it shows is said by the cell. */

#define REHAB_TYPE_SQUAD_SPARK_VIEW (rehab_squad_spark_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabSquadSparkView, rehab_squad_spark_view, REHAB, SQUAD_SPARK_VIEW, RehabDrawnView)

GtkWidget *rehab_squad_spark_view_new (RehabAthleteGraph graph);
void       rehab_squad_spark_view_show (RehabSquadSparkView    *self,
                                        const RehabAthleteLine *line,
                                        double                  highest_load);

G_END_DECLS
