/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-library.h"
#include "rehab-exercise-words.h"

/* What keeps somebody moving without provoking the tendon (facts 57, 61 and 65). */
static const RehabExercise rows[] = {
  {
    .key = "walking",
    .name = N_("Walking"),
    .goal = N_("Keeps you moving while the tendon calms down. Relative rest, not complete rest."),
    .set_up = N_("Flat ground and comfortable shoes."),
    .movement = N_("Walk tall at an easy pace with steps that are not too long. Stop before pain builds up."),
    .feel = N_("Easy movement; any ache stays mild and settles by the next morning."),
    .avoid = N_("Hills, long strides, and hurrying through rising pain."),
    .phases = PHASE (CALM) | PHASE (SHALLOW),
    .hip_flexion = REHAB_HIP_FLEXION_NEUTRAL,
    .compression = REHAB_COMPRESSION_LOW,
    .work = REHAB_WORK_NONE,
    .facts = "61 65 67",
    .dose = { .minutes = 10, .days = REHAB_DAYS_EVERY_DAY, .source = "" },
    .n_poses = 2,
    .poses = {
      { HIPS_AT (0.0, 0.500, 88.0), .near_leg = { HEEL (FLOOR, 0.175, 20.0) },
        .far_leg = { TOES (FLOOR, -0.150, -42.0) }, .near_arm = { ARM (-112.0, 14.0) }, .far_arm = { ARM (-66.0, 22.0) } },
      { HIPS_AT (0.0, 0.524, 88.0), .near_leg = { FLAT (FLOOR, -0.03) },
        .far_leg = { LEG (-52.0, 60.0, -2.0) }, .near_arm = { ARM (-82.0, 16.0) }, .far_arm = { ARM (-104.0, 14.0) } },
    },
  },
};

const RehabExerciseTable rehab_exercises_easy = { rows, G_N_ELEMENTS (rows) };
