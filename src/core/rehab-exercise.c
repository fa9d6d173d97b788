/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-search.h"

#include <string.h>

typedef struct
{
  guint bit;
  const char *label;
} BitLabel;

static const BitLabel equipment_labels[] = {
  { REHAB_EQUIPMENT_MAT, N_("Mat") },
  { REHAB_EQUIPMENT_BENCH, N_("Bench") },
  { REHAB_EQUIPMENT_BOX, N_("Box") },
  { REHAB_EQUIPMENT_BALL, N_("Exercise ball") },
  { REHAB_EQUIPMENT_TOWEL, N_("Towel") },
  { REHAB_EQUIPMENT_BAND, N_("Resistance band") },
  { REHAB_EQUIPMENT_BARBELL, N_("Barbell") },
  { REHAB_EQUIPMENT_DUMBBELL, N_("Dumbbell") },
  { REHAB_EQUIPMENT_KETTLEBELL, N_("Kettlebell") },
  { REHAB_EQUIPMENT_CABLE, N_("Cable machine") },
  { REHAB_EQUIPMENT_WALL, N_("Wall or rail") },
  { REHAB_EQUIPMENT_PLATE, N_("Weight plate") },
  { REHAB_EQUIPMENT_SLIDER, N_("Slider") },
  { REHAB_EQUIPMENT_STAIRS, N_("Stairs") },
  { REHAB_EQUIPMENT_CHAIR, N_("Chair") },
  { REHAB_EQUIPMENT_CUSHION, N_("Cushion") },
  { REHAB_EQUIPMENT_BICYCLE, N_("Exercise bike") },
  { REHAB_EQUIPMENT_POOL, N_("Pool") },
  { REHAB_EQUIPMENT_HURDLE, N_("Low hurdle") },
  { REHAB_EQUIPMENT_CONES, N_("Cones") },
  { REHAB_EQUIPMENT_FOOTBALL, N_("Football") },
};

/* The words by which somebody looks for the exercises of a phase. */
static const BitLabel phase_words[] = {
  { 1 << REHAB_PHASE_CALM, N_("calm") },
  { 1 << REHAB_PHASE_SHALLOW, N_("slow heavy strength shallow") },
  { 1 << REHAB_PHASE_DEEP, N_("slow heavy strength deep") },
  { 1 << REHAB_PHASE_SPORT, N_("running and sport") },
  { 1 << REHAB_PHASE_MAINTAIN, N_("maintain") },
};

/* And by which they look for how far the hip is bent, and how much the tendon is pressed. */
static const BitLabel hip_flexion_words[] = {
  { 1 << REHAB_HIP_FLEXION_NEUTRAL, N_("hip flexion neutral") },
  { 1 << REHAB_HIP_FLEXION_SHALLOW, N_("hip flexion shallow") },
  { 1 << REHAB_HIP_FLEXION_DEEP, N_("hip flexion deep") },
  { 1 << REHAB_HIP_FLEXION_FULL, N_("hip flexion full") },
};

static const BitLabel compression_words[] = {
  { 1 << REHAB_COMPRESSION_LOW, N_("low compression") },
  { 1 << REHAB_COMPRESSION_MEDIUM, N_("medium compression") },
  { 1 << REHAB_COMPRESSION_HIGH, N_("high compression") },
};

/* What colleagues say of a family, where its title does not. */
static const BitLabel family_words[] = {
  { 1 << REHAB_EXERCISE_FAMILY_HOLD, N_("isometric hold") },
  { 1 << REHAB_EXERCISE_FAMILY_BRIDGE, N_("bridging") },
  { 1 << REHAB_EXERCISE_FAMILY_CURL, N_("leg curl") },
  { 1 << REHAB_EXERCISE_FAMILY_TRUNK, N_("core stability") },
  { 1 << REHAB_EXERCISE_FAMILY_HINGE, N_("hip hinge") },
  { 1 << REHAB_EXERCISE_FAMILY_WARM_UP, N_("dynamic warm-up") },
  { 1 << REHAB_EXERCISE_FAMILY_JUMP, N_("plyometric") },
};

/* And of what they are done with. */
static const BitLabel equipment_words[] = {
  { REHAB_EQUIPMENT_BALL, N_("Swiss ball, gym ball, physio ball") },
  { REHAB_EQUIPMENT_BAND, N_("elastic band, Theraband") },
  { REHAB_EQUIPMENT_BARBELL, N_("bar, free weights") },
  { REHAB_EQUIPMENT_DUMBBELL, N_("free weights") },
  { REHAB_EQUIPMENT_CABLE, N_("pulley") },
  { REHAB_EQUIPMENT_BICYCLE, N_("stationary bicycle") },
};

/* Appends a text as it is written here and as it is shown. */
static void
append_text (GString    *haystack,
             const char *text)
{
  g_string_append_printf (haystack, " %s %s", text, _(text));
}

static void
append_labels (GString        *haystack,
               const BitLabel *labels,
               gsize           n_labels,
               guint           bits)
{
  for (gsize i = 0; i < n_labels; i++)
    {
      if (bits & labels[i].bit)
        append_text (haystack, labels[i].label);
    }
}

/*
 * Takes each of @labels that is in a folded query as a whole out of it, so that "high compression" is not found in what is
 * of low compression and lifts something high. Whether none of them tells of something else than @bits.
 */
static gboolean
take_labels (GString        *query,
             const BitLabel *labels,
             gsize           n_labels,
             guint           bits)
{
  for (gsize i = 0; i < n_labels; i++)
    {
      const char *const texts[] = { labels[i].label, _(labels[i].label) };

      for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_autofree char *label = rehab_search_fold (texts[j]);
          const char *found = strstr (query->str, label);

          if (found == NULL || (found[strlen (label)] != ' ' && found[strlen (label)] != '\0'))
            continue;
          if ((bits & labels[i].bit) == 0)
            return FALSE;

          g_string_erase (query, found - query->str, (gssize) strlen (label));
        }
    }

  return TRUE;
}

/**
 * rehab_exercise_lookup:
 * @key: (nullable): a key, such as "nordic-curl"
 *
 * Finds an exercise of the built-in library.
 *
 * Returns: (nullable) (transfer none): the exercise, or `NULL` if the library has none of that key
 */
const RehabExercise *
rehab_exercise_lookup (const char *key)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      if (g_strcmp0 (exercise->key, key) == 0)
        return exercise;
    }

  return NULL;
}

/**
 * rehab_exercise_get_text:
 * @self: an exercise
 * @which: what of it
 *
 * Gets what is said of an exercise, in the language that is spoken now.
 *
 * Returns: (transfer none): the text, "" where an own exercise says nothing
 */
const char *
rehab_exercise_get_text (const RehabExercise *self,
                         RehabExerciseText    which)
{
  const char *const texts[REHAB_N_EXERCISE_TEXTS] = {
    [REHAB_EXERCISE_NAME] = self->name,
    [REHAB_EXERCISE_GOAL] = self->goal,
    [REHAB_EXERCISE_SET_UP] = self->set_up,
    [REHAB_EXERCISE_MOVEMENT] = self->movement,
    [REHAB_EXERCISE_FEEL] = self->feel,
    [REHAB_EXERCISE_AVOID] = self->avoid,
  };

  g_return_val_if_fail ((guint) which < REHAB_N_EXERCISE_TEXTS, "");

  if (texts[which] == NULL)
    return "";

  return self->own ? texts[which] : _(texts[which]);
}

/**
 * rehab_exercise_matches:
 * @self: an exercise
 * @query: (nullable): words as somebody types them
 *
 * Tells whether each word of a query begins a word of what is said of the exercise, of its other names, or of its
 * equipment, phases, hip flexion, compression or family.
 *
 * Case, accents and the order of the words do not matter. Both the English text and the shown language count, but for
 * degrees and families, which are found as they are shown. What names a hip flexion or a compression as a whole ("high
 * compression") is met by that alone. No words match everything.
 *
 * Returns: whether the exercise matches
 */
gboolean
rehab_exercise_matches (const RehabExercise *self,
                        const char          *query)
{
  g_autoptr (GString) haystack = NULL;
  g_autoptr (GString) words = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  words = g_string_new_take (rehab_search_fold (query));
  if (!take_labels (words, hip_flexion_words, G_N_ELEMENTS (hip_flexion_words), 1 << self->hip_flexion)
      || !take_labels (words, compression_words, G_N_ELEMENTS (compression_words), 1 << self->compression))
    return FALSE;

  haystack = g_string_new (NULL);
  for (guint i = 0; i < REHAB_N_EXERCISE_TEXTS; i++)
    g_string_append_printf (haystack, " %s", rehab_exercise_get_text (self, i));
  append_text (haystack, self->name);
  if (self->words != NULL)
    append_text (haystack, self->words);
  append_labels (haystack, equipment_labels, G_N_ELEMENTS (equipment_labels), self->equipment);
  append_labels (haystack, equipment_words, G_N_ELEMENTS (equipment_words), self->equipment);
  append_labels (haystack, family_words, G_N_ELEMENTS (family_words), 1 << rehab_exercise_get_family (self));
  append_labels (haystack, phase_words, G_N_ELEMENTS (phase_words), self->phases);
  append_labels (haystack, hip_flexion_words, G_N_ELEMENTS (hip_flexion_words), 1 << self->hip_flexion);
  append_labels (haystack, compression_words, G_N_ELEMENTS (compression_words), 1 << self->compression);

  /* Degrees are looked for as the list shows them: "70–90". */
  if (self->hip_flexion != REHAB_HIP_FLEXION_NONE)
    g_string_append_printf (haystack, " %s", rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, (int) self->hip_flexion));
  g_string_append_printf (haystack, " %s", rehab_exercise_family_get_title (rehab_exercise_get_family (self)));

  text = rehab_search_fold (haystack->str);

  return rehab_search_matches (text, words->str);
}

/**
 * rehab_equipment_get_label:
 * @equipment: one bit
 *
 * Gets what the screen calls a piece of equipment.
 *
 * Returns: (transfer none): an untranslated msgid; "" for no bit or several
 */
const char *
rehab_equipment_get_label (RehabEquipment equipment)
{
  for (guint i = 0; i < G_N_ELEMENTS (equipment_labels); i++)
    {
      if (equipment_labels[i].bit == (guint) equipment)
        return equipment_labels[i].label;
    }

  return "";
}
