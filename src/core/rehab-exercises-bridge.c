/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-library.h"
#include "rehab-exercise-words.h"

/* Bridges and hip thrusts: the hip is lifted from below (facts 76 and 82). */
static const RehabExercise rows[] = {
  {
    .key = "loaded-single-leg-bridge",
    .name = N_("Loaded single-leg bridge"),
    .goal = N_("Builds strength one leg at a time with the hip nearly straight."),
    .set_up = N_("Lie on your back, one foot flat, the other leg straight, a weight held across your hips."),
    .movement = N_("Press through the heel, lift the hips in three seconds, and lower in three."),
    .feel = N_("Hard work in the back of the thigh and the buttock of the working leg."),
    .avoid = N_("Twisting, arching the back, or dropping fast."),
    .phases = PHASE (SHALLOW) | PHASE (SPORT) | PHASE (MAINTAIN),
    .hip_flexion = REHAB_HIP_FLEXION_NEUTRAL,
    .compression = REHAB_COMPRESSION_LOW,
    .equipment = NEEDS (MAT) | NEEDS (PLATE),
    .work = REHAB_WORK_HAMSTRINGS,
    .one_sided = TRUE,
    .heavy = TRUE,
    .facts = "76 79 80 81",
    .dose = { .sets = 3, .repetitions = 15, .tempo = "3-0-3-0", .rest_seconds = 120, .days = MO_WE_FR, .source = "R42 R45" },
    .n_poses = 2,
    .poses = {
      { SHOULDERS_ON (MAT, 0.0, 180.0), .near_leg = { FLAT (MAT, 0.55) }, .far_leg = { LEG (24.0, 4.0, 0.0) },
        .near_arm = { POINTS (-0.165, -0.035, -0.250, 0.100), .from = REHAB_FROM_SHOULDER },
        .props = { MAT (-0.25, 0.85), { REHAB_PROP_PLATE, 0.0, 0.19, 0.0, REHAB_HOLD_HIPS } } },
      { SHOULDERS_ON (MAT, 0.0, 204.0), .near_leg = { FLAT (MAT, 0.55) }, .far_leg = { LEG (24.0, 4.0, 0.0) },
        .near_arm = { POINTS (-0.165, -0.035, -0.250, 0.100), .from = REHAB_FROM_SHOULDER },
        .props = { MAT (-0.25, 0.85), { REHAB_PROP_PLATE, 0.0, 0.19, 0.0, REHAB_HOLD_HIPS } },
        PRESSES (HIP, 0.07, -0.165, 90.0) },
    },
  },
  {
    .key = "hip-thrust",
    .name = N_("Hip thrust"),
    .goal = N_("Builds strong gluteals and hamstrings for pushing off."),
    .set_up = N_("Sit with your upper back against a bench, feet flat, a padded barbell across your hips."),
    .movement = N_("Press through your heels and lift the hips until the thighs are level. Lower slowly."),
    .feel = N_("Hard work in the buttocks, some in the back of the thighs."),
    .avoid = N_("Arching the lower back at the top, or dropping deep while the tendon is sore."),
    .phases = PHASE (DEEP) | PHASE (SPORT) | PHASE (MAINTAIN),
    .hip_flexion = REHAB_HIP_FLEXION_DEEP,
    .compression = REHAB_COMPRESSION_MEDIUM,
    .equipment = NEEDS (BENCH) | NEEDS (BARBELL),
    .work = REHAB_WORK_GLUTEALS | REHAB_WORK_HAMSTRINGS,
    .heavy = TRUE,
    .facts = "79 80 81 82",
    .dose = { .sets = 4, .repetitions = 12, .tempo = "3-0-3-0", .rest_seconds = 120, .days = MO_WE_FR, .source = "R42 R45" },
    .n_poses = 2,
    .poses = {
      { .root = REHAB_ROOT_UPPER_BACK, .x = 0.0, .y = 0.235, .trunk = 131.0, .neck = -14.0,
        .near_leg = { FLAT (FLOOR, 0.46) }, .near_arm = { HAND (HIP, 0.020, 0.080) },
        .props = { { REHAB_PROP_BENCH, -0.40, 0.40, 0.235, REHAB_HOLD_NOWHERE },
                   { REHAB_PROP_BARBELL, 0.0, 0.20, 0.0, REHAB_HOLD_HIPS } } },
      { .root = REHAB_ROOT_UPPER_BACK, .x = 0.0, .y = 0.235, .trunk = 180.0, .neck = 22.0,
        .near_leg = { FLAT (FLOOR, 0.46) }, .near_arm = { HAND (HIP, 0.020, 0.080) },
        .props = { { REHAB_PROP_BENCH, -0.40, 0.40, 0.235, REHAB_HOLD_NOWHERE },
                   { REHAB_PROP_BARBELL, 0.0, 0.20, 0.0, REHAB_HOLD_HIPS } },
        PRESSES (HIP, 0.0, -0.215, 90.0) },
    },
  },
};

const RehabExerciseTable rehab_exercises_bridge = { rows, G_N_ELEMENTS (rows) };
