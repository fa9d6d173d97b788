/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure-props.h"

G_BEGIN_DECLS

RehabExtents rehab_figure_measure       (const RehabExercise *exercise);
RehabExtents rehab_figure_measure_cycle (const RehabExercise *exercise);
RehabExtents rehab_figure_measure_pose  (const RehabPose *pose);

G_END_DECLS
