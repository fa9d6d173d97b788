/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-programme.h"
#include "rehab-exercise.h"
#include "rehab-pain-rule.h"
#include "rehab-sample-library.h"
#include "rehab-template.h"

#include <string.h>

/* What is lifted to begin with, and by how much it goes up; the library leaves the load to the clinician. */
static const struct
{
  const char *exercise_key;
  double load_kg;
  double step_kg;
} loads[] = {
  { "loaded-single-leg-bridge", 5.0, 5.0 },
  { "prone-curl", 10.0, 2.5 },
  { "hip-thrust", 30.0, 10.0 },
  { "romanian-deadlift", 20.0, 5.0 },
  { "good-morning", 15.0, 5.0 },
  { "cable-pull-through", 15.0, 5.0 },
  { REHAB_SAMPLE_HOME_HINGE, 8.0, 2.0 },
};

/* One thing goes up at a time: holds where there are holds, else load, else minutes. */
static void
step_up (RehabPrescription *values,
         guint              steps_up)
{
  gboolean has_load = FALSE;

  for (size_t i = 0; i < G_N_ELEMENTS (loads); i++)
    if (strcmp (loads[i].exercise_key, values->exercise_key) == 0)
      {
        values->load_kg = rehab_number (loads[i].load_kg + steps_up * loads[i].step_kg);
        has_load = TRUE;
      }

  if (steps_up == 0 || has_load)
    return;

  if (values->hold_seconds.known)
    values->hold_seconds = rehab_number (MIN (values->hold_seconds.value + 10.0 * steps_up, 60.0));
  else if (values->minutes.known)
    values->minutes = rehab_number (values->minutes.value + 5.0 * steps_up);
}

/* What the template prescribes, but for what is left out, and what is added. */
static RehabRegimen *
choose_exercises (const RehabSampleStory   *story,
                  const RehabSampleVersion *version,
                  const RehabCatalogue     *catalogue)
{
  const RehabTemplate *template = rehab_template_lookup (version->template_key);
  g_autoptr (RehabRegimen) of_template = rehab_template_make_regimen (template, story->side);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < rehab_regimen_get_size (of_template); i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (of_template, i);

      if (g_strcmp0 (prescription->exercise_key, version->without) != 0)
        g_ptr_array_add (chosen, rehab_record_ref (prescription));
    }

  if (version->with != NULL)
    g_ptr_array_add (chosen, rehab_prescription_new_for_exercise (rehab_catalogue_lookup (catalogue, version->with),
                                                                  template->phase, story->side));

  return rehab_regimen_new ((const RehabPrescription *const *) chosen->pdata, chosen->len);
}

/* The clinic's own exercises bring no dose along. */
static void
say_dose (RehabPrescription *values)
{
  if (strcmp (values->exercise_key, REHAB_SAMPLE_HOME_HINGE) != 0)
    return;

  values->sets = rehab_number (3);
  values->repetitions = rehab_number (8);
  values->repetitions_to = rehab_number (10);
  values->rhythm = REHAB_RHYTHM_EVERY_OTHER_DAY;
}

/**
 * rehab_sample_programme_make_regimen:
 * @story: an athlete with an episode
 * @version: a version of the programme
 * @catalogue: the exercises of the clinic
 * @error: where to put what is wrong with a prescription
 *
 * Makes what was prescribed: a template's exercises, less one or with one more, with loads, the pain limit of the episode's rule, and a note or two.
 *
 * Returns: (transfer full): the prescriptions, or `NULL` with @error set
 */
RehabRegimen *
rehab_sample_programme_make_regimen (const RehabSampleStory   *story,
                                     const RehabSampleVersion *version,
                                     const RehabCatalogue     *catalogue,
                                     GError                  **error)
{
  const RehabPainRule *rule = rehab_pain_rule_lookup (story->pain_rule);
  g_autoptr (GPtrArray) prescriptions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (RehabRegimen) regimen = choose_exercises (story, version, catalogue);

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      RehabPrescription values = *rehab_regimen_get_nth (regimen, i);
      const RehabExercise *exercise = rehab_catalogue_lookup (catalogue, values.exercise_key);
      RehabPrescription *prescription;

      say_dose (&values);
      step_up (&values, version->steps_up);
      values.pain_limit = rehab_number (rule->acceptable);
      if (exercise->one_sided && exercise->heavy && story->side != REHAB_SIDE_BOTH)
        values.note = "Begin with the sore side";

      prescription = rehab_prescription_new (&values, error);
      if (prescription == NULL)
        return NULL;

      g_ptr_array_add (prescriptions, prescription);
    }

  return rehab_regimen_new ((const RehabPrescription *const *) prescriptions->pdata, prescriptions->len);
}
