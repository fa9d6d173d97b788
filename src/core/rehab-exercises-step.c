/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-library.h"
#include "rehab-exercise-words.h"

/* Steps, squats, lunges and calves. */
static const RehabExercise rows[] = {
  {
    .key = "walking-lunge",
    .name = N_("Walking lunge"),
    .goal = N_("Brings strength into long steps and deep hip bending, before running hard."),
    .set_up = N_("Stand tall with room to walk."),
    .movement = N_("Take a long step, lower the back knee towards the floor, push up through the front heel and step on."),
    .feel = N_("Work in the buttock and thigh of the front leg."),
    .avoid = N_("Leaning far forwards, or a longer step than is comfortable."),
    .phases = PHASE (DEEP) | PHASE (SPORT) | PHASE (MAINTAIN),
    .hip_flexion = REHAB_HIP_FLEXION_DEEP,
    .compression = REHAB_COMPRESSION_MEDIUM,
    .work = REHAB_WORK_HAMSTRINGS | REHAB_WORK_GLUTEALS,
    .heavy = TRUE,
    .facts = "19 79 80 92",
    .dose = { .sets = 4, .repetitions = 12, .rest_seconds = 120, .days = MO_WE_FR, .source = "R42" },
    .n_poses = 2,
    .poses = {
      { HIPS_AT (-0.10, 0.531, 90.0), .near_leg = { FLAT (FLOOR, -0.105) }, .far_leg = { FLAT (FLOOR, -0.070) },
        .near_arm = { HAND (HIP, 0.060, 0.050) } },
      { HIPS_AT (0.0, 0.315, 88.0), .near_leg = { FLAT (FLOOR, 0.225) }, .far_leg = { TOES (FLOOR, -0.235, -62.0) },
        .near_arm = { HAND (HIP, 0.060, 0.050) }, MOVES (HIP, 0.20, 0.10) },
    },
  },
};

const RehabExerciseTable rehab_exercises_step = { rows, G_N_ELEMENTS (rows) };
