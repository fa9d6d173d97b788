/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen-variable.h"
#include "rehab-choice.h"
#include "rehab-dose.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

#include <math.h>

#define WEEKDAYS 7.0

/* What a variable is called within a sentence, and at its beginning. */
static const struct
{
  const char *name;
  const char *title;
} words[REHAB_N_VARIABLES] = {
  { NC_("variable", "volume"), NC_("variable", "Volume") },
  { NC_("variable", "load"), NC_("variable", "Load") },
  { NC_("variable", "depth"), NC_("variable", "Depth") },
  { NC_("variable", "speed"), NC_("variable", "Speed") },
  { NC_("variable", "frequency"), NC_("variable", "Frequency") },
  { NC_("variable", "exercises"), NC_("variable", "Exercises") },
};

static guint
get_index (RehabVariable variable)
{
  guint n = 0;

  while (n < REHAB_N_VARIABLES - 1 && ((guint) variable & (1u << n)) == 0)
    n++;

  return n;
}

/* Figures that can be compared */

static double
value_or_one (RehabNumber number)
{
  return number.known ? number.value : 1.0;
}

static gboolean
count_same (const RehabPrescription *before,
            const RehabPrescription *after)
{
  return before->repetitions.known == after->repetitions.known && before->hold_seconds.known == after->hold_seconds.known
         && before->minutes.known == after->minutes.known && before->sets.known == after->sets.known;
}

/* All that is done at one time, in a unit that only two doses which say the same things share. */
static double
get_work (const RehabPrescription *prescription,
          const RehabExercise     *exercise)
{
  double repetitions = value_or_one (prescription->repetitions);

  if (prescription->repetitions_to.known)
    repetitions = (repetitions + prescription->repetitions_to.value) / 2.0;

  return value_or_one (prescription->sets) * repetitions * value_or_one (prescription->hold_seconds)
         * value_or_one (prescription->minutes) * (rehab_dose_is_leg_by_leg (prescription, exercise) ? 2.0 : 1.0);
}

/* Days of a week on which it is done, on the average; 0 when they are not said. */
static double
get_days_a_week (const RehabPrescription *prescription)
{
  double count = 0.0;

  if (prescription->rhythm == REHAB_RHYTHM_EVERY_OTHER_DAY)
    return WEEKDAYS / 2.0;
  if (prescription->rhythm == REHAB_RHYTHM_EVERY_THIRD_DAY)
    return WEEKDAYS / 3.0;

  for (guint day = 0; day < 7; day++)
    count += (prescription->days & (1 << day)) != 0;

  return count;
}

static int
compare (double before,
         double after)
{
  if (fabs (after - before) < 1e-9)
    return 0;

  return after > before ? 1 : -1;
}

static int
compare_known (RehabNumber before,
               RehabNumber after)
{
  return before.known && after.known ? compare (before.value, after.value) : 0;
}

/* 1 for more, -1 for less, 0 where it cannot be told. */
static int
get_direction (RehabDoseAspect          aspect,
               const RehabPrescription *before,
               const RehabPrescription *after,
               const RehabExercise     *exercise)
{
  RehabNumber slow = rehab_tempo_get_seconds (before->tempo);
  RehabNumber fast = rehab_tempo_get_seconds (after->tempo);
  double often;

  switch (aspect)
    {
    case REHAB_DOSE_ASPECT_SETS:
    case REHAB_DOSE_ASPECT_REPETITIONS:
    case REHAB_DOSE_ASPECT_HOLD:
    case REHAB_DOSE_ASPECT_MINUTES:
    case REHAB_DOSE_ASPECT_SIDE:
      return count_same (before, after) ? compare (get_work (before, exercise), get_work (after, exercise)) : 0;

    case REHAB_DOSE_ASPECT_LOAD:
      return compare_known (before->load_kg, after->load_kg);

    case REHAB_DOSE_ASPECT_EFFORT:
      return compare_known (before->effort, after->effort);

    /* Less time for a repetition, or between sets, is faster. */
    case REHAB_DOSE_ASPECT_TEMPO:
      return -compare_known (slow, fast);

    case REHAB_DOSE_ASPECT_REST:
      return -compare_known (before->rest_seconds, after->rest_seconds);

    case REHAB_DOSE_ASPECT_DAYS:
    case REHAB_DOSE_ASPECT_TIMES:
      often = get_days_a_week (before);
      if ((often > 0.0) != (get_days_a_week (after) > 0.0))
        return 0;
      if (often <= 0.0)
        return compare_known (before->times_a_day, after->times_a_day);
      return compare (often * value_or_one (before->times_a_day), get_days_a_week (after) * value_or_one (after->times_a_day));

    case REHAB_DOSE_ASPECT_PHASE:
    case REHAB_DOSE_ASPECT_LOAD_NOTE:
    case REHAB_DOSE_ASPECT_PAIN_LIMIT:
    case REHAB_DOSE_ASPECT_NOTE:
    case REHAB_N_DOSE_ASPECTS:
    default:
      return 0;
    }
}

static void
touch (RehabRegimenChange *self,
       RehabVariable       variable,
       int                 direction)
{
  self->variables |= (guint) variable;
  if (direction > 0)
    self->up |= (guint) variable;
  if (direction < 0)
    self->down |= (guint) variable;
}

/* Depth */

/* Whether an exercise bends the hip further, or presses harder, than anything in a regimen. Nothing exceeds no regimen. */
static gboolean
exceeds (const RehabExercise  *exercise,
         const RehabRegimen   *regimen,
         const RehabCatalogue *catalogue)
{
  RehabHipFlexion flexion = REHAB_HIP_FLEXION_NONE;
  RehabCompression compression = REHAB_COMPRESSION_NONE;

  if (exercise == NULL || rehab_regimen_get_size (regimen) == 0)
    return FALSE;

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      const RehabExercise *other = rehab_catalogue_lookup (catalogue, rehab_regimen_get_nth (regimen, i)->exercise_key);

      if (other == NULL)
        continue;
      flexion = MAX (flexion, other->hip_flexion);
      compression = MAX (compression, other->compression);
    }

  return exercise->hip_flexion > flexion || exercise->compression > compression;
}

static const RehabExercise *
lookup (const RehabPrescription *prescription,
        const RehabCatalogue    *catalogue)
{
  return prescription != NULL ? rehab_catalogue_lookup (catalogue, prescription->exercise_key) : NULL;
}

/**
 * rehab_dose_aspect_get_variable:
 * @self: an aspect that differs
 * @before: the prescription as it was
 * @after: the prescription as it is
 * @exercise: (nullable): its exercise
 *
 * Tells which variable of a programme an aspect is. Effort is how hard a weight is to lift, so it counts as load, but for
 * running, where it is the pace. Rest and tempo are how quickly work follows work. One leg or the other is the same
 * work; both legs instead of one are more.
 *
 * Returns: the variable, `REHAB_VARIABLE_NONE` for what is no part of the dose
 */
RehabVariable
rehab_dose_aspect_get_variable (RehabDoseAspect          self,
                                const RehabPrescription *before,
                                const RehabPrescription *after,
                                const RehabExercise     *exercise)
{
  switch (self)
    {
    case REHAB_DOSE_ASPECT_SETS:
    case REHAB_DOSE_ASPECT_REPETITIONS:
    case REHAB_DOSE_ASPECT_HOLD:
    case REHAB_DOSE_ASPECT_MINUTES:
      return REHAB_VARIABLE_VOLUME;

    case REHAB_DOSE_ASPECT_SIDE:
      return rehab_dose_is_leg_by_leg (before, exercise) != rehab_dose_is_leg_by_leg (after, exercise) ? REHAB_VARIABLE_VOLUME
                                                                                                      : REHAB_VARIABLE_NONE;

    case REHAB_DOSE_ASPECT_LOAD:
    case REHAB_DOSE_ASPECT_LOAD_NOTE:
      return REHAB_VARIABLE_LOAD;

    case REHAB_DOSE_ASPECT_EFFORT:
      return exercise != NULL && rehab_exercise_get_family (exercise) == REHAB_EXERCISE_FAMILY_RUN ? REHAB_VARIABLE_SPEED
                                                                                                   : REHAB_VARIABLE_LOAD;

    case REHAB_DOSE_ASPECT_TEMPO:
    case REHAB_DOSE_ASPECT_REST:
      return REHAB_VARIABLE_SPEED;

    case REHAB_DOSE_ASPECT_DAYS:
    case REHAB_DOSE_ASPECT_TIMES:
      return REHAB_VARIABLE_FREQUENCY;

    case REHAB_DOSE_ASPECT_PHASE:
    case REHAB_DOSE_ASPECT_PAIN_LIMIT:
    case REHAB_DOSE_ASPECT_NOTE:
    case REHAB_N_DOSE_ASPECTS:
    default:
      return REHAB_VARIABLE_NONE;
    }
}

/**
 * rehab_regimen_change_find_variables:
 * @self: a change whose kind and prescriptions are set
 * @before: the regimen as it was
 * @after: the regimen as it is
 * @catalogue: (nullable): where the exercises are found
 *
 * Sets which variables a change touches, and which way. Depth rises where an exercise goes deeper, or presses harder,
 * than everything before did, and falls where the one that went was the deepest.
 */
void
rehab_regimen_change_find_variables (RehabRegimenChange   *self,
                                     const RehabRegimen   *before,
                                     const RehabRegimen   *after,
                                     const RehabCatalogue *catalogue)
{
  const RehabExercise *exercise = lookup (self->after, catalogue);

  self->variables = self->up = self->down = 0;

  if (self->kind == REHAB_REGIMEN_CHANGE_ADDED || self->kind == REHAB_REGIMEN_CHANGE_REMOVED)
    touch (self, REHAB_VARIABLE_EXERCISES, 0);

  for (guint i = 0; self->kind == REHAB_REGIMEN_CHANGE_DOSE && i < REHAB_N_DOSE_ASPECTS; i++)
    if (!rehab_dose_aspect_is_same (i, self->before, self->after))
      touch (self, rehab_dose_aspect_get_variable (i, self->before, self->after, exercise),
             get_direction (i, self->before, self->after, exercise));

  if (self->kind == REHAB_REGIMEN_CHANGE_DOSE || self->kind == REHAB_REGIMEN_CHANGE_MOVED)
    return;

  if (exceeds (exercise, before, catalogue))
    touch (self, REHAB_VARIABLE_DEPTH, 1);
  if (exceeds (lookup (self->before, catalogue), after, catalogue))
    touch (self, REHAB_VARIABLE_DEPTH, -1);
}

/**
 * rehab_variable_get_label:
 * @variable: one bit
 *
 * Gets what a variable is called, as it stands within a sentence.
 *
 * Returns: (transfer none): translated text
 */
const char *
rehab_variable_get_label (RehabVariable variable)
{
  return C_("variable", words[get_index (variable)].name);
}

/**
 * rehab_regimen_changes_get_variables:
 * @changes: (element-type RehabRegimenChange): what rehab_regimen_list_changes() found
 *
 * Tells which variables all changes together touch.
 *
 * Returns: RehabVariable bits
 */
guint
rehab_regimen_changes_get_variables (const GPtrArray *changes)
{
  guint variables = 0;

  g_return_val_if_fail (changes != NULL, 0);

  for (guint i = 0; i < changes->len; i++)
    variables |= ((const RehabRegimenChange *) g_ptr_array_index (changes, i))->variables;

  return variables;
}

/**
 * rehab_regimen_changes_dup_variables:
 * @changes: (element-type RehabRegimenChange): what rehab_regimen_list_changes() found
 *
 * Says which variables differ, beside what the article has: one at a time (F91). It is a fact and no advice.
 *
 * Returns: (transfer full): "2 variables differ: load, frequency (F91: one at a time)", "" when none does
 */
char *
rehab_regimen_changes_dup_variables (const GPtrArray *changes)
{
  guint variables = rehab_regimen_changes_get_variables (changes);
  g_autoptr (GString) names = g_string_new (NULL);
  guint count = 0;

  for (guint i = 0; i < REHAB_N_VARIABLES; i++)
    {
      if ((variables & (1u << i)) == 0)
        continue;

      count++;
      if (names->len > 0)
        g_string_append (names, C_("list of variables", ", "));
      g_string_append (names, rehab_variable_get_label ((RehabVariable) (1u << i)));
    }

  if (count == 0)
    return g_strdup ("");

  /* Translators: "2 variables differ: load, frequency (F91: one at a time)" */
  return g_strdup_printf (ngettext ("%u variable differs: %s (F91: one at a time)", "%u variables differ: %s (F91: one at a time)", count),
                          count, names->str);
}

static void
append_item (GString *items,
             char    *item)
{
  if (items->len > 0)
    g_string_append (items, C_("changes of a variable", "; "));
  g_string_append (items, item);
  g_free (item);
}

static char *
dup_exercise_item (const RehabRegimenChange *change,
                   RehabVariable             variable,
                   const RehabCatalogue     *catalogue)
{
  gboolean added = change->before == NULL || (change->after != NULL && (change->up & REHAB_VARIABLE_DEPTH) != 0);
  const RehabPrescription *prescription = added ? change->after : change->before;
  const RehabExercise *exercise = lookup (prescription, catalogue);
  const char *name = rehab_catalogue_get_name (catalogue, prescription->exercise_key);

  if (variable == REHAB_VARIABLE_EXERCISES)
    return g_strdup_printf (added ? C_("change of a variable", "%s added") : C_("change of a variable", "%s removed"), name);

  return g_strdup_printf (added ? C_("change of a variable", "with %s (%s, %s)") : C_("change of a variable", "without %s (%s, %s)"),
                          name, rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, (int) exercise->hip_flexion),
                          rehab_choice_get_label (REHAB_TYPE_COMPRESSION, (int) exercise->compression));
}

static void
append_dose_items (GString                  *items,
                   const RehabRegimenChange *change,
                   RehabVariable             variable,
                   const RehabCatalogue     *catalogue)
{
  const RehabExercise *exercise = lookup (change->after, catalogue);

  for (guint i = 0; i < REHAB_N_DOSE_ASPECTS; i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      if (rehab_dose_aspect_is_same (i, change->before, change->after)
          || rehab_dose_aspect_get_variable (i, change->before, change->after, exercise) != variable)
        continue;

      from = rehab_dose_aspect_dup_full (i, change->before);
      to = rehab_dose_aspect_dup_full (i, change->after);
      append_item (items,
                   /* Translators: an exercise, and a figure of its dose before and after: "Hip thrust 50 kg → 60 kg" */
                   g_strdup_printf (C_("change of a variable", "%s %s → %s"),
                                    rehab_catalogue_get_name (catalogue, change->after->exercise_key), from, to));
    }
}

/**
 * rehab_regimen_changes_dup_variable:
 * @changes: (element-type RehabRegimenChange): what rehab_regimen_list_changes() found
 * @variable: one of the variables
 * @catalogue: (nullable): where the exercises are found
 *
 * Says what differs in one variable. It rises or falls where all changes that have a direction go that way.
 *
 * Returns: (transfer full): "Load up: Hip thrust 50 kg → 60 kg", "" when nothing differs in it
 */
char *
rehab_regimen_changes_dup_variable (const GPtrArray      *changes,
                                    RehabVariable         variable,
                                    const RehabCatalogue *catalogue)
{
  const char *title = C_("variable", words[get_index (variable)].title);
  g_autoptr (GString) items = g_string_new (NULL);
  gboolean up = FALSE;
  gboolean down = FALSE;

  g_return_val_if_fail (changes != NULL, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const RehabRegimenChange *change = g_ptr_array_index (changes, i);

      if ((change->variables & (guint) variable) == 0)
        continue;

      up |= (change->up & (guint) variable) != 0;
      down |= (change->down & (guint) variable) != 0;
      if (change->kind == REHAB_REGIMEN_CHANGE_DOSE)
        append_dose_items (items, change, variable, catalogue);
      else
        append_item (items, dup_exercise_item (change, variable, catalogue));
    }

  if (items->len == 0)
    return g_strdup ("");

  if (up == down)
    return g_strdup_printf (C_("variable", "%s: %s"), title, items->str);

  /* Translators: a variable that rises or falls, and where: "Load up: Hip thrust 50 kg → 60 kg" */
  return g_strdup_printf (up ? C_("variable", "%s up: %s") : C_("variable", "%s down: %s"), title, items->str);
}
