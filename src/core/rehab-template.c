/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-template.h"
#include "rehab-i18n.h"

#include <string.h>

/* Fact 106, with days of rest between. */
#define TWICE_A_WEEK (REHAB_DAYS_MONDAY | REHAB_DAYS_THURSDAY)

/* Sport about every third day (R42), and strength on the same days, so that those between are easy ones (fact 25). */
#define WITH_FAST_WORK (REHAB_DAYS_TUESDAY | REHAB_DAYS_FRIDAY)

/* Phase by phase, and in each from the first step to the last. */
static const RehabTemplate templates[] = {
  {
    .key = "calm-first-weeks",
    .title = N_("Phase 1: calm and isometric"),
    .summary = N_("Holds with the hip near straight, gentle walking, every day."),
    .phase = REHAB_PHASE_CALM,
    .facts = "60 61 65 68 70 71 72",
    .exercises = { "bridge-hold", "ball-curl-hold", "side-plank", "clamshell", "walking", NULL },
  },
  {
    .key = "calm-very-sore",
    .title = N_("Phase 1: very sore"),
    .summary = N_("Gentle presses lying down and short walks, for a tendon that is easily stirred up."),
    .phase = REHAB_PHASE_CALM,
    .facts = "60 61 65 66 67 70 72",
    .exercises = {
      "towel-heel-press", "prone-curl-hold", "ball-curl-hold", "cushion-sitting", "sitting-break", "walking", NULL,
    },
  },
  {
    .key = "calm-at-home",
    .title = N_("Phase 1: at home"),
    .summary = N_("Holds and a slow march in the bridge, which need a mat and a towel."),
    .phase = REHAB_PHASE_CALM,
    .facts = "65 68 69 70 71 72 83 84",
    .exercises = {
      "bridge-hold", "marching-bridge", "towel-heel-press", "side-lying-leg-raise", "side-plank", "walking", NULL,
    },
  },
  {
    .key = "calm-keep-fit",
    .title = N_("Phase 1: keep fit while running rests"),
    .summary = N_("Holds, with running in deep water in place of running on land."),
    .phase = REHAB_PHASE_CALM,
    .facts = "56 57 60 61 62 68 70 71 72 84",
    .exercises = {
      "bridge-hold", "deep-water-running", "towel-heel-press", "side-plank", "calf-raise", "walking", NULL,
    },
  },
  {
    .key = "calm-single-leg",
    .title = N_("Phase 1: single-leg holds"),
    .summary = N_("The next step of the holds, one leg at a time and with the heel further away."),
    .phase = REHAB_PHASE_CALM,
    .facts = "69 70 71 72",
    .exercises = { "single-leg-bridge-hold", "towel-heel-press", "long-lever-bridge-hold", "side-plank", "walking", NULL },
  },
  {
    .key = "calm-strong-holds",
    .title = N_("Phase 1: strong holds"),
    .summary = N_("The hardest holds with a straight hip, as the last step before slow heavy work."),
    .phase = REHAB_PHASE_CALM,
    .facts = "65 68 69 71 72 84",
    .exercises = {
      "long-lever-bridge-hold", "single-leg-long-lever-bridge-hold", "straight-leg-pull-down-hold",
      "trunk-extension-hold", "side-plank", "walking", NULL,
    },
  },
  {
    .key = "shallow-first-movement",
    .title = N_("Phase 2: from holds to movement"),
    .summary = N_("The first slow repetitions, with one strong hold kept on."),
    .phase = REHAB_PHASE_SHALLOW,
    .facts = "73 79 80 83 84",
    .exercises = {
      "long-lever-bridge-hold", "bridge", "marching-bridge", "prone-curl", "clamshell", "side-plank", NULL,
    },
  },
  {
    .key = "shallow-slow-heavy",
    .title = N_("Phase 2: slow heavy, little hip flexion"),
    .summary = N_("Slow loaded work with the hip near straight, with rest days between."),
    .phase = REHAB_PHASE_SHALLOW,
    .facts = "73 76 79 80 81 83 84 85",
    .exercises = { "loaded-single-leg-bridge", "hamstring-slider", "prone-curl", "clamshell", "side-plank", "pallof-press", NULL },
  },
  {
    .key = "shallow-at-home",
    .title = N_("Phase 2: at home, little hip flexion"),
    .summary = N_("Slow work with a mat, a band and a smooth floor."),
    .phase = REHAB_PHASE_SHALLOW,
    .facts = "73 79 80 81 83 84",
    .exercises = {
      "single-leg-bridge", "bridge-walk-out", "hamstring-slider", "standing-curl", "side-lying-leg-raise",
      "front-plank", "single-leg-calf-raise", NULL,
    },
  },
  {
    .key = "shallow-single-leg",
    .title = N_("Phase 2: one leg at a time"),
    .summary = N_("Heavy slow work on each leg, with the hip nearly straight."),
    .phase = REHAB_PHASE_SHALLOW,
    .facts = "73 76 79 80 81 83 85",
    .exercises = {
      "single-leg-long-lever-bridge", "single-leg-slider", "box-single-leg-bridge", "ball-curl", "banded-side-step",
      "pallof-press", NULL,
    },
  },
  {
    .key = "shallow-first-hinges",
    .title = N_("Phase 2: first hinges"),
    .summary = N_("Hinges through a short range, before the hips bend deep."),
    .phase = REHAB_PHASE_SHALLOW,
    .facts = "19 73 74 76 79 80 81 85",
    .exercises = {
      "loaded-single-leg-bridge", "short-range-romanian-deadlift", "arabesque-hold", "prone-curl", "step-up",
      "pallof-press", NULL,
    },
  },
  {
    .key = "deep-slow-heavy",
    .title = N_("Phase 2: slow heavy, deep hip flexion"),
    .summary = N_("Hinges and lunges are added once the work with a straighter hip is comfortable."),
    .phase = REHAB_PHASE_DEEP,
    .facts = "74 77 78 79 80 81 82",
    .exercises = { "romanian-deadlift", "good-morning", "cable-pull-through", "hip-thrust", "walking-lunge", "pallof-press", NULL },
  },
  {
    .key = "deep-single-leg",
    .title = N_("Phase 2: hinges on one leg"),
    .summary = N_("Deep hip flexion with most of the load on one leg."),
    .phase = REHAB_PHASE_DEEP,
    .facts = "74 79 80 81 82 84",
    .exercises = {
      "kickstand-romanian-deadlift", "single-leg-romanian-deadlift", "single-leg-hip-thrust", "walking-lunge",
      "side-plank", NULL,
    },
  },
  {
    .key = "deep-at-home",
    .title = N_("Phase 2: at home, deep hip flexion"),
    .summary = N_("Hinges, split squats and thrusts with a dumbbell, a sofa and a step."),
    .phase = REHAB_PHASE_DEEP,
    .facts = "74 79 80 81 82 85 107",
    .exercises = { "kickstand-romanian-deadlift", "split-squat", "single-leg-hip-thrust", "step-up", "bird-dog", NULL },
  },
  {
    .key = "deep-gym",
    .title = N_("Phase 2: in the gym, deep hip flexion"),
    .summary = N_("Lifts with a barbell, a bench and a band, for people who know a gym."),
    .phase = REHAB_PHASE_DEEP,
    .facts = "74 79 80 81 82 85",
    .exercises = { "deadlift", "back-extension", "hip-thrust", "seated-curl", "split-squat", "pallof-press", NULL },
  },
  {
    .key = "deep-eccentric",
    .title = N_("Phase 2: hinges and first Nordic curls"),
    .summary = N_("Eccentric work is added to the hinges, carefully, for athletes who need it."),
    .phase = REHAB_PHASE_DEEP,
    .facts = "74 75 78 79 80 81 82 84 85",
    .exercises = {
      "romanian-deadlift", "assisted-nordic-curl", "cable-pull-through", "single-leg-hip-thrust", "bird-dog",
      "side-plank", NULL,
    },
  },
  {
    .key = "sport-walk-run",
    .title = N_("Phase 3: walk and run in turns"),
    .summary = N_("Short runs with walking between, on the flat; the strength work stays as it is."),
    .phase = REHAB_PHASE_SPORT,
    .facts = "86 87 88 89 90 91 112",
    .heavy_days = REHAB_DAYS_TUESDAY | REHAB_DAYS_SATURDAY,
    .exercises = {
      "leg-swing", "walk-run", "romanian-deadlift", "loaded-single-leg-bridge", "single-leg-calf-raise", "side-plank", NULL,
    },
  },
  {
    .key = "sport-first-runs",
    .title = N_("Phase 3: first runs"),
    .summary = N_("Short easy runs on the flat, with the strength work kept on."),
    .phase = REHAB_PHASE_SPORT,
    .facts = "86 87 88 89 90 91",
    .exercises = { "leg-swing", "easy-run", "romanian-deadlift", "loaded-single-leg-bridge", "side-plank", NULL },
  },
  {
    .key = "sport-strength",
    .title = N_("Phase 3: strength beside the runs"),
    .summary = N_("Two heavy days a week that leave room for running."),
    .phase = REHAB_PHASE_SPORT,
    .facts = "74 81 85 86 107 112",
    .heavy_days = TWICE_A_WEEK,
    .exercises = {
      "leg-swing", "single-leg-romanian-deadlift", "hip-thrust", "single-leg-slider", "pallof-press", NULL,
    },
  },
  {
    .key = "sport-strides",
    .title = N_("Phase 3: strides"),
    .summary = N_("Speed comes first, in short relaxed doses; distance and hills wait."),
    .phase = REHAB_PHASE_SPORT,
    .facts = "85 91 92 104 108 112",
    .heavy_days = WITH_FAST_WORK,
    .exercises = {
      "leg-swing", "high-knee-march", "easy-run", "strides", "romanian-deadlift", "loaded-single-leg-bridge", "pallof-press", NULL,
    },
  },
  {
    .key = "sport-hills",
    .title = N_("Phase 3: small hills"),
    .summary = N_("Gentle hills join the easy runs; speed and distance stay as they are."),
    .phase = REHAB_PHASE_SPORT,
    .facts = "15 91 104 112",
    .heavy_days = WITH_FAST_WORK,
    .exercises = {
      "leg-swing", "heel-flicks", "easy-run", "hill-run", "hip-thrust", "step-up", "single-leg-calf-raise", "side-plank", NULL,
    },
  },
  {
    .key = "sport-sprint",
    .title = N_("Phase 3: towards sprinting"),
    .summary = N_("From skips to fast starts, after months of strength work; hills and jumps wait."),
    .phase = REHAB_PHASE_SPORT,
    .facts = "75 92 104 108 112",
    .heavy_days = WITH_FAST_WORK,
    .exercises = {
      "leg-swing", "a-skip", "strides", "acceleration", "nordic-curl", "single-leg-romanian-deadlift", "side-plank", NULL,
    },
  },
  {
    .key = "sport-jump-and-land",
    .title = N_("Phase 3: field sport, jump and land"),
    .summary = N_("Landings first, then one leg, beside easy runs; sprints and hills wait."),
    .phase = REHAB_PHASE_SPORT,
    .facts = "10 92 94 96 104 112",
    .heavy_days = WITH_FAST_WORK,
    .exercises = {
      "high-knee-march", "jump-and-land", "drop-landing", "single-leg-hop", "split-squat", "hip-thrust", "side-plank", NULL,
    },
  },
  {
    .key = "sport-stop-and-turn",
    .title = N_("Phase 3: field sport, stop and turn"),
    .summary = N_("Braking before turning, wide before sharp, slow before fast."),
    .phase = REHAB_PHASE_SPORT,
    .facts = "10 92 93 96 104 112",
    .heavy_days = WITH_FAST_WORK,
    .exercises = {
      "side-leg-swing", "side-hop", "deceleration", "change-of-direction", "split-squat", "nordic-curl", "pallof-press", NULL,
    },
  },
  {
    .key = "sport-kick-and-reach",
    .title = N_("Phase 3: field sport, kick and reach"),
    .summary = N_("Short passes and slow reaches, the longest pull on the tendon, when running is settled."),
    .phase = REHAB_PHASE_SPORT,
    .facts = "10 92 95 96 104 112",
    .heavy_days = WITH_FAST_WORK,
    .exercises = {
      "leg-swing", "knee-hug-walk", "ball-kick", "lunge-and-reach", "romanian-deadlift", "nordic-curl", "side-plank", NULL,
    },
  },
  {
    .key = "sport-power",
    .title = N_("Phase 3: power for sprinters"),
    .summary = N_("Fast hips and strong braking, once heavy lifts and easy runs are comfortable."),
    .phase = REHAB_PHASE_SPORT,
    .facts = "75 92 104 107 112",
    .heavy_days = TWICE_A_WEEK,
    .exercises = { "leg-swing", "kettlebell-swing", "nordic-curl", "romanian-deadlift", "side-plank", NULL },
  },
  {
    .key = "maintain-in-season",
    .title = N_("Phase 4: in season"),
    .summary = N_("Slow heavy and eccentric hamstring work twice a week, all year."),
    .phase = REHAB_PHASE_MAINTAIN,
    .facts = "105 106 107 112",
    .heavy_days = TWICE_A_WEEK,
    .exercises = { "leg-swing", "romanian-deadlift", "nordic-curl", "hip-thrust", "side-plank", NULL },
  },
  {
    .key = "maintain-runner",
    .title = N_("Phase 4: for runners"),
    .summary = N_("A warm-up that moves, strides, and strength for hamstrings and calves twice a week."),
    .phase = REHAB_PHASE_MAINTAIN,
    .facts = "103 105 106 107 108 112",
    .heavy_days = WITH_FAST_WORK,
    .exercises = {
      "leg-swing", "a-skip", "strides", "romanian-deadlift", "single-leg-bridge", "single-leg-calf-raise", "side-plank", NULL,
    },
  },
  {
    .key = "maintain-field-sport",
    .title = N_("Phase 4: for field sports"),
    .summary = N_("Landing, braking and strength that mirrors the sport, twice a week beside training."),
    .phase = REHAB_PHASE_MAINTAIN,
    .facts = "105 106 107 112",
    .heavy_days = WITH_FAST_WORK,
    .exercises = {
      "side-leg-swing", "jump-and-land", "deceleration", "nordic-curl", "single-leg-romanian-deadlift", "split-squat",
      "side-plank", NULL,
    },
  },
  {
    .key = "maintain-short",
    .title = N_("Phase 4: short session"),
    .summary = N_("Three exercises twice a week, for a full calendar."),
    .phase = REHAB_PHASE_MAINTAIN,
    .facts = "105 106 107",
    .heavy_days = TWICE_A_WEEK,
    .exercises = { "romanian-deadlift", "nordic-curl", "side-plank", NULL },
  },
  {
    .key = "maintain-at-home",
    .title = N_("Phase 4: at home"),
    .summary = N_("Strength twice a week with a dumbbell and a smooth floor."),
    .phase = REHAB_PHASE_MAINTAIN,
    .facts = "105 106 107",
    .heavy_days = TWICE_A_WEEK,
    .exercises = {
      "single-leg-bridge", "single-leg-slider", "single-leg-romanian-deadlift", "side-plank",
      "single-leg-calf-raise", NULL,
    },
  },
  {
    .key = "maintain-off-season",
    .title = N_("Phase 4: off season"),
    .summary = N_("Heavy lifts for the weeks without races or matches."),
    .phase = REHAB_PHASE_MAINTAIN,
    .facts = "105 106 107",
    .heavy_days = TWICE_A_WEEK,
    .exercises = {
      "deadlift", "single-leg-hip-thrust", "nordic-curl", "back-extension", "reverse-lunge", "pallof-press", NULL,
    },
  },
};

guint
rehab_template_get_count (void)
{
  return G_N_ELEMENTS (templates);
}

const RehabTemplate *
rehab_template_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (templates), NULL);

  return &templates[n];
}

/**
 * rehab_template_lookup:
 * @key: a template's key
 *
 * Finds a built-in template.
 *
 * Returns: (nullable): the template, or `NULL` when there is none of that key
 */
const RehabTemplate *
rehab_template_lookup (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (templates); i++)
    if (strcmp (templates[i].key, key) == 0)
      return &templates[i];

  return NULL;
}

/* The same on other days. Takes @prescription. */
static RehabPrescription *
move_to_days (RehabPrescription *prescription,
              guint              days)
{
  g_autoptr (RehabPrescription) old = prescription;
  RehabPrescription values = *prescription;

  values.days = (int) days;

  return rehab_prescription_new (&values, NULL);
}

/**
 * rehab_template_make_regimen:
 * @self: a template
 * @side: the episode's side
 *
 * Copies a template into a regimen, each exercise with its default dose; what is heavy on the days of the template, where
 * it has such.
 *
 * Returns: (transfer full): a new regimen
 */
RehabRegimen *
rehab_template_make_regimen (const RehabTemplate *self,
                             RehabSide            side)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < G_N_ELEMENTS (self->exercises) && self->exercises[i] != NULL; i++)
    {
      const RehabExercise *exercise = rehab_exercise_lookup (self->exercises[i]);
      RehabPrescription *prescription = rehab_prescription_new_for_exercise (exercise, self->phase, side);

      g_return_val_if_fail (prescription != NULL, NULL);
      if (exercise->heavy && self->heavy_days != REHAB_DAYS_NONE)
        prescription = move_to_days (prescription, self->heavy_days);
      g_ptr_array_add (list, prescription);
    }

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}
