/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-template.h"
#include "rehab-i18n.h"

#include <string.h>

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
    .key = "calm-single-leg",
    .title = N_("Phase 1: single-leg holds"),
    .summary = N_("The next step of the holds, one leg at a time and with the heel further away."),
    .phase = REHAB_PHASE_CALM,
    .facts = "69 70 71 72",
    .exercises = { "single-leg-bridge-hold", "towel-heel-press", "long-lever-bridge-hold", "side-plank", "walking", NULL },
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
    .key = "deep-slow-heavy",
    .title = N_("Phase 2: slow heavy, deep hip flexion"),
    .summary = N_("Hinges and lunges are added once the work with a straighter hip is comfortable."),
    .phase = REHAB_PHASE_DEEP,
    .facts = "74 77 78 79 80 81 82",
    .exercises = { "romanian-deadlift", "good-morning", "cable-pull-through", "hip-thrust", "walking-lunge", "pallof-press", NULL },
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
    .key = "maintain-in-season",
    .title = N_("Phase 4: in season"),
    .summary = N_("Slow heavy and eccentric hamstring work twice a week, all year."),
    .phase = REHAB_PHASE_MAINTAIN,
    .facts = "105 106 107 112",
    .exercises = { "leg-swing", "romanian-deadlift", "nordic-curl", "hip-thrust", "side-plank", NULL },
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

/**
 * rehab_template_make_regimen:
 * @self: a template
 * @side: the episode's side
 *
 * Copies a template into a regimen, each exercise with its default dose.
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
      RehabPrescription *prescription =
        rehab_prescription_new_for_exercise (rehab_exercise_lookup (self->exercises[i]), self->phase, side);

      g_return_val_if_fail (prescription != NULL, NULL);
      g_ptr_array_add (list, prescription);
    }

  return rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
}
