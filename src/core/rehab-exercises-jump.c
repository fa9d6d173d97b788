/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-library.h"
#include "rehab-exercise-words.h"

/*
 * What field sports ask beyond running (facts 93 to 95): jumps, turns and kicks, once the tendon has had months of
 * rising load (fact 92), and not all of them in one block of training (fact 104).
 */
static const RehabExercise rows[] = {
  {
    .key = "jump-and-land",
    .name = N_("Jump and land"),
    .goal = N_("Teaches the legs to take off and to land softly on both feet, before one leg does it."),
    .set_up = N_("Stand on firm, flat ground with your feet a hip's width apart."),
    .movement = N_("Dip a little, swing your arms and jump up. Land softly on the balls of both feet, bend hips and knees, and stand still."),
    .feel = N_("A quiet landing, shared by both legs."),
    .avoid = N_("Stiff or noisy landings, knees that fall inwards, or bowing far forwards."),
    .phases = PHASE (SPORT) | PHASE (MAINTAIN),
    .hip_flexion = REHAB_HIP_FLEXION_DEEP,
    .compression = REHAB_COMPRESSION_MEDIUM,
    .work = REHAB_WORK_HAMSTRINGS | REHAB_WORK_GLUTEALS,
    .facts = "92 94 104",
    .dose = { .sets = 3, .repetitions = 6, .rest_seconds = 90, .days = REHAB_DAYS_TUESDAY | REHAB_DAYS_FRIDAY, .source = "" },
    .n_poses = 3,
    .poses = {
      { HIPS_AT (-0.085, 0.395, 58.0), .neck = -14.0, .near_leg = { FLAT (FLOOR, 0.0) },
        .near_arm = { ARM (-142.0, 12.0) } },
      { FLIES_AT (0.0, 0.660, 88.0), .near_leg = { LEG (-86.0, 8.0, -42.0) }, .near_arm = { ARM (62.0, 14.0) },
        MOVES_LATE (HIP, -0.17, 0.0, 0.2) },
      { HIPS_AT (-0.085, 0.395, 62.0), .neck = -14.0, .near_leg = { FLAT (FLOOR, 0.0) },
        .near_arm = { ARM (-22.0, 24.0) }, MOVES_LATE (HIP, -0.17, 0.0, 0.2) },
    },
  },
};

const RehabExerciseTable rehab_exercises_jump = { rows, G_N_ELEMENTS (rows) };
