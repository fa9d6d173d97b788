/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose.h"
#include "rehab-dose-words.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"

static char *
dup_what_is_counted (const RehabPrescription *prescription)
{
  int hold = rehab_dose_count (prescription->hold_seconds);
  int repetitions = rehab_dose_count (prescription->repetitions);
  int most = rehab_dose_count (prescription->repetitions_to);

  if (repetitions > 0 && most > repetitions)
    return g_strdup_printf (ngettext ("%d to %d repetition", "%d to %d repetitions", (gulong) most), repetitions, most);
  if (repetitions > 0)
    return g_strdup_printf (ngettext ("%d repetition", "%d repetitions", (gulong) repetitions), repetitions);

  return hold > 0 ? rehab_dose_dup_seconds_words (hold) : NULL;
}

/* "3 sets of 8 to 12 repetitions", "5 holds of 45 seconds", "3 sets of 10 repetitions, each held for 5 seconds" */
static char *
dup_counted_words (const RehabPrescription *prescription)
{
  int sets = rehab_dose_count (prescription->sets);
  int repetitions = rehab_dose_count (prescription->repetitions);
  int hold = rehab_dose_count (prescription->hold_seconds);
  g_autofree char *counted = dup_what_is_counted (prescription);
  g_autofree char *time = NULL;
  g_autofree char *amount = NULL;

  if (sets > 0 && repetitions > 0)
    amount = g_strdup_printf (ngettext ("%d set of %s", "%d sets of %s", (gulong) sets), sets, counted);
  else if (sets > 0 && hold > 0)
    return g_strdup_printf (ngettext ("%d hold of %s", "%d holds of %s", (gulong) sets), sets, counted);
  else if (sets > 0)
    return g_strdup_printf (ngettext ("%d set", "%d sets", (gulong) sets), sets);
  else if (repetitions > 0)
    amount = g_steal_pointer (&counted);
  else if (hold > 0)
    return g_strdup_printf (_("Hold for %s"), counted);
  else
    return NULL;

  if (hold == 0)
    return g_steal_pointer (&amount);

  time = rehab_dose_dup_seconds_words (hold);
  return g_strdup_printf (_("%s, each held for %s"), amount, time);
}

static char *
dup_amount_words (const RehabPrescription *prescription,
                  const RehabExercise     *exercise)
{
  g_autofree char *amount = NULL;
  int sets = rehab_dose_count (prescription->sets);
  int repetitions = rehab_dose_count (prescription->repetitions);
  int hold = rehab_dose_count (prescription->hold_seconds);

  if (prescription->minutes.known && prescription->minutes.value > 0.0)
    {
      g_autofree char *time = rehab_dose_dup_minutes_words (prescription->minutes.value);
      g_autofree char *counted = NULL;

      if (repetitions == 0 && hold == 0)
        {
          amount = sets > 1 ? g_strdup_printf (ngettext ("%d time %s", "%d times %s", (gulong) sets), sets, time)
                            : g_steal_pointer (&time);
        }
      else
        {
          counted = dup_counted_words (prescription);
          /* Translators: "3 sets of 12 repetitions, for 20 minutes" */
          amount = g_strdup_printf (_("%s, for %s"), counted, time);
        }
    }
  else
    {
      amount = dup_counted_words (prescription);
    }

  if (amount == NULL)
    return rehab_dose_is_leg_by_leg (prescription, exercise) ? g_strdup (_("Leg by leg")) : NULL;
  if (rehab_dose_is_leg_by_leg (prescription, exercise))
    return g_strdup_printf (_("%s, leg by leg"), amount);

  return g_steal_pointer (&amount);
}

static char *
dup_load_words (const RehabPrescription *prescription)
{
  g_autofree char *weight = NULL;

  if (prescription->load_kg.known && prescription->load_kg.value > 0.0)
    weight = rehab_dose_dup_load_words (prescription->load_kg.value);
  else if (prescription->load_kg.known && prescription->load_note == NULL)
    return g_strdup (_("No added weight."));

  if (weight != NULL && prescription->load_note != NULL)
    return g_strdup_printf (_("Load: %s, %s."), weight, prescription->load_note);
  if (weight != NULL || prescription->load_note != NULL)
    return g_strdup_printf (_("Load: %s."), weight != NULL ? weight : prescription->load_note);

  return NULL;
}

static char *
dup_rest_words (const RehabPrescription *prescription)
{
  g_autofree char *time = NULL;
  gboolean between_sets = rehab_dose_count (prescription->sets) > 1;
  int seconds = rehab_dose_count (prescription->rest_seconds);

  if (!prescription->rest_seconds.known)
    return NULL;
  if (seconds == 0)
    return g_strdup (between_sets ? _("No rest between sets.") : _("No rest."));

  time = rehab_dose_dup_seconds_words (seconds);
  return g_strdup_printf (between_sets ? _("Rest %s between sets.") : _("Rest %s."), time);
}

/**
 * rehab_dose_dup_sentence:
 * @prescription: a prescription
 * @exercise: (nullable): the exercise that it prescribes, or `NULL` when it is not known
 *
 * Says a dose in full sentences for the patient, one a line and without abbreviations: how much, load, speed, rest,
 * effort, pain limit and, last, how often. What was not asked is not said.
 *
 * Returns: (transfer full): translated text, "" when the prescription has no dose at all
 */
char *
rehab_dose_dup_sentence (const RehabPrescription *prescription,
                         const RehabExercise     *exercise)
{
  GString *lines = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *tempo = NULL;
  g_autofree char *days = NULL;
  char *load;
  char *rest;

  g_return_val_if_fail (prescription != NULL, NULL);

  lines = g_string_new (NULL);
  amount = dup_amount_words (prescription, exercise);
  if (amount != NULL)
    rehab_lines_take (lines, g_strdup_printf (C_("sentence", "%s."), amount));

  load = dup_load_words (prescription);
  if (load != NULL)
    rehab_lines_take (lines, load);

  tempo = rehab_tempo_dup_words (prescription->tempo);
  if (tempo[0] != '\0')
    rehab_lines_take (lines, g_strdup_printf (_("Speed: %s."), tempo));

  rest = dup_rest_words (prescription);
  if (rest != NULL)
    rehab_lines_take (lines, rest);
  if (prescription->effort.known)
    rehab_lines_take (lines, g_strdup_printf (_("Effort: %d out of 10."), rehab_dose_count (prescription->effort)));
  if (prescription->pain_limit.known)
    rehab_lines_take (lines, g_strdup_printf (_("Pain limit: %d out of 10."), rehab_dose_count (prescription->pain_limit)));

  days = rehab_dose_dup_days (prescription);
  if (days[0] != '\0')
    rehab_lines_take (lines, g_strdup_printf (C_("sentence", "%s."), days));

  return g_string_free (lines, FALSE);
}

/* A side plank or a press is done on a side: no leg of it works by itself. */
static gboolean
works_a_leg (const RehabExercise *exercise)
{
  return exercise == NULL || (exercise->work & (REHAB_WORK_HAMSTRINGS | REHAB_WORK_GLUTEALS)) != 0;
}

/**
 * rehab_dose_is_leg_by_leg:
 * @prescription: a prescription
 * @exercise: (nullable): the exercise that it prescribes, or `NULL` when it is not known
 *
 * Tells whether both legs do it, one after the other.
 *
 * Returns: whether it is done twice
 */
gboolean
rehab_dose_is_leg_by_leg (const RehabPrescription *prescription,
                          const RehabExercise     *exercise)
{
  return prescription->side == REHAB_SIDE_BOTH && exercise != NULL && exercise->one_sided;
}

/**
 * rehab_dose_dup_side:
 * @prescription: a prescription
 * @exercise: (nullable): the exercise that it prescribes, or `NULL` when it is not known
 *
 * Says which leg works, or which side for an exercise of the trunk.
 *
 * Returns: (transfer full): translated text, "" for an exercise that has no sides
 */
char *
rehab_dose_dup_side (const RehabPrescription *prescription,
                     const RehabExercise     *exercise)
{
  gboolean leg;

  g_return_val_if_fail (prescription != NULL, NULL);

  leg = works_a_leg (exercise);

  switch (prescription->side)
    {
    case REHAB_SIDE_LEFT:
      return g_strdup (leg ? _("Left leg") : _("Left side"));

    case REHAB_SIDE_RIGHT:
      return g_strdup (leg ? _("Right leg") : _("Right side"));

    case REHAB_SIDE_BOTH:
      return g_strdup (leg ? _("Both legs") : _("Both sides"));

    case REHAB_SIDE_NOT_ASKED:
    default:
      return g_strdup ("");
    }
}
