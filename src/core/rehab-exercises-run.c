/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-library.h"
#include "rehab-exercise-words.h"

/* Running (facts 86 to 92). */
static const RehabExercise rows[] = {
  {
    .key = "easy-run",
    .name = N_("Easy flat run"),
    .goal = N_("Brings running back: short, flat and at a pace at which you can talk."),
    .set_up = N_("Flat, even ground after a warm-up walk."),
    .movement = N_("Run tall with short, quick steps. Walk if pain rises above what you agreed."),
    .feel = N_("Easy running. Pain stays mild and does not climb during the run."),
    .avoid = N_("Hills, speed, long strides and leaning forwards."),
    .phases = PHASE (SPORT) | PHASE (MAINTAIN),
    .hip_flexion = REHAB_HIP_FLEXION_SHALLOW,
    .compression = REHAB_COMPRESSION_MEDIUM,
    .work = REHAB_WORK_HAMSTRINGS,
    .facts = "87 88 89 90 91 108",
    .dose = { .minutes = 10, .days = MO_WE_FR, .source = "R37" },
    .n_poses = 2,
    .poses = {
      { HIPS_AT (0.0, 0.490, 86.0), .near_leg = { FLAT (FLOOR, 0.020) }, .far_leg = { LEG (-82.0, 88.0, -22.0) },
        .near_arm = { ARM (-104.0, 84.0) }, .far_arm = { ARM (-84.0, 84.0) } },
      { HIPS_AT (0.0, 0.510, 85.0), .near_leg = { TOES (FLOOR, -0.105, -56.0) }, .far_leg = { LEG (-46.0, 66.0, 0.0) },
        .near_arm = { ARM (-66.0, 92.0) }, .far_arm = { ARM (-132.0, 84.0) } },
    },
  },
  {
    .key = "strides",
    .name = N_("Strides"),
    .goal = N_("Brings speed back in short, relaxed doses."),
    .set_up = N_("A flat stretch of about 60 to 100 metres after an easy warm-up."),
    .movement = N_("Build up smoothly to a fast but relaxed run, hold it for a few steps and ease off. Walk back."),
    .feel = N_("Quick, light and tall; never a full sprint."),
    .avoid = N_("Straining, over-striding, or adding hills or distance on the same day."),
    .phases = PHASE (SPORT) | PHASE (MAINTAIN),
    .hip_flexion = REHAB_HIP_FLEXION_DEEP,
    .compression = REHAB_COMPRESSION_HIGH,
    .work = REHAB_WORK_HAMSTRINGS,
    .facts = "91 92 104",
    .dose = { .sets = 1, .repetitions = 4, .rest_seconds = 120, .days = REHAB_DAYS_TUESDAY | REHAB_DAYS_FRIDAY, .source = "" },
    .n_poses = 2,
    .poses = {
      { HIPS_AT (0.0, 0.520, 82.0), .near_leg = { TOES (FLOOR, -0.145, -60.0) }, .far_leg = { LEG (-12.0, 92.0, 4.0) },
        .near_arm = { ARM (-42.0, 98.0) }, .far_arm = { ARM (-150.0, 84.0) } },
      { HIPS_AT (0.0, 0.520, 82.0), .near_leg = { LEG (-12.0, 92.0, 4.0) }, .far_leg = { TOES (FLOOR, -0.145, -60.0) },
        .near_arm = { ARM (-150.0, 84.0) }, .far_arm = { ARM (-42.0, 98.0) } },
    },
  },
  {
    .key = "hill-run",
    .name = N_("Hill run"),
    .goal = N_("Brings climbing back, when flat running and strides have settled."),
    .set_up = N_("A short, gentle hill."),
    .movement = N_("Run up with short, quick steps, trunk tall. Walk down."),
    .feel = N_("Work in the buttocks and thighs; pain stays mild."),
    .avoid = N_("Steep hills, bending forwards at the hips, or more speed on the same day."),
    .phases = PHASE (SPORT) | PHASE (MAINTAIN),
    .hip_flexion = REHAB_HIP_FLEXION_DEEP,
    .compression = REHAB_COMPRESSION_HIGH,
    .work = REHAB_WORK_HAMSTRINGS | REHAB_WORK_GLUTEALS,
    .facts = "15 91 104",
    .dose = { .sets = 1, .repetitions = 4, .rest_seconds = 120, .days = REHAB_DAYS_TUESDAY | REHAB_DAYS_FRIDAY, .source = "" },
    .n_poses = 2,
    .poses = {
      { HIPS_AT (0.0, 0.575, 80.0), .near_leg = { FLAT (SLOPE, 0.080) }, .far_leg = { LEG (-98.0, 72.0, -24.0) },
        .near_arm = { ARM (-116.0, 84.0) }, .far_arm = { ARM (-70.0, 92.0) },
        .props = { { REHAB_PROP_SLOPE, -0.40, 0.0, 0.22, REHAB_HOLD_NOWHERE } } },
      { HIPS_AT (0.0, 0.590, 80.0), .near_leg = { TOES (SLOPE, -0.100, -52.0) }, .far_leg = { LEG (-14.0, 84.0, 8.0) },
        .near_arm = { ARM (-56.0, 96.0) }, .far_arm = { ARM (-138.0, 84.0) },
        .props = { { REHAB_PROP_SLOPE, -0.40, 0.0, 0.22, REHAB_HOLD_NOWHERE } } },
    },
  },
};

const RehabExerciseTable rehab_exercises_run = { rows, G_N_ELEMENTS (rows) };
