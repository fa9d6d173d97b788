/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-library.h"
#include "rehab-exercise-words.h"

/* Dynamic warm-up (facts 110 to 112). */
static const RehabExercise rows[] = {
  {
    .key = "leg-swing",
    .name = N_("Leg swing"),
    .goal = N_("Warms up the hips by movement, in place of long stretches."),
    .set_up = N_("Stand on one leg and hold on to a rail or a wall beside you."),
    .movement = N_("Swing the other leg gently forwards and backwards, trunk still, a little further each time."),
    .feel = N_("Loose, easy movement with no pull at the sit bone."),
    .avoid = N_("Kicking high or forcing a stretch."),
    .phases = PHASE (SPORT) | PHASE (MAINTAIN),
    .hip_flexion = REHAB_HIP_FLEXION_SHALLOW,
    .compression = REHAB_COMPRESSION_LOW,
    .equipment = NEEDS (WALL),
    .work = REHAB_WORK_NONE,
    .one_sided = TRUE,
    .facts = "110 111 112",
    .dose = { .sets = 2, .repetitions = 10, .days = REHAB_DAYS_EVERY_DAY, .source = "" },
    .n_poses = 2,
    .poses = {
      { HIPS_AT (0.0, 0.529, 88.0), .near_leg = { LEG (-112.0, 22.0, -12.0) }, .far_leg = { FLAT (FLOOR, 0.0) },
        .near_arm = { ARM (-88.0, 16.0) }, .far_arm = { HAND (ROOM, 0.235, 0.575) },
        .props = { { REHAB_PROP_RAIL, 0.240, 0.0, 0.555, REHAB_HOLD_NOWHERE } } },
      { HIPS_AT (0.0, 0.529, 91.0), .near_leg = { LEG (-46.0, 10.0, 0.0) }, .far_leg = { FLAT (FLOOR, 0.0) },
        .near_arm = { ARM (-96.0, 14.0) }, .far_arm = { HAND (ROOM, 0.235, 0.575) },
        .props = { { REHAB_PROP_RAIL, 0.240, 0.0, 0.555, REHAB_HOLD_NOWHERE } }, MOVES_LATE (NEAR_ANKLE, 0.155, 0.0, 0.55) },
    },
  },
};

const RehabExerciseTable rehab_exercises_warm_up = { rows, G_N_ELEMENTS (rows) };
