/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card-tables.h"
#include "rehab-choice.h"
#include "rehab-dose.h"
#include "rehab-enum-types.h"
#include "rehab-exercise.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-regimen.h"

static const char *
get_name (guint n)
{
  return rehab_exercise_get_nth (n)->key;
}

static RehabCardKind
get_kind (guint n)
{
  return REHAB_CARD_EXERCISE;
}

static char *
dup_dose (const RehabExercise *exercise)
{
  g_autoptr (RehabPrescription) prescription =
    rehab_prescription_new_for_exercise (exercise, REHAB_PHASE_NONE, REHAB_SIDE_NOT_ASKED);
  g_autofree char *dose = prescription != NULL ? rehab_dose_dup_line (prescription) : NULL;

  return dose != NULL && dose[0] != '\0' ? g_steal_pointer (&dose) : NULL;
}

static char *
dup_phases (const RehabExercise *exercise)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (int phase = REHAB_PHASE_CALM; phase <= REHAB_PHASE_MAINTAIN; phase++)
    if (exercise->phases & 1u << phase)
      g_ptr_array_add (parts, (gpointer) rehab_choice_get_label (REHAB_TYPE_PHASE, phase));

  return rehab_parts_join (parts, "\n");
}

/* The article's facts that it puts to work: "74 79" becomes "F74 F79"; before them the source of its dose. */
static char *
dup_sources (const RehabExercise *exercise)
{
  g_auto (GStrv) facts = g_strsplit (exercise->facts != NULL ? exercise->facts : "", " ", -1);
  g_auto (GStrv) dosed = g_strsplit (exercise->dose.source != NULL ? exercise->dose.source : "", " ", -1);
  g_autoptr (GString) keys = g_string_new (exercise->dose.source);

  for (guint i = 0; facts[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat ("F", facts[i], NULL);

      if (facts[i][0] != '\0' && !g_strv_contains ((const char *const *) dosed, key))
        g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "", key);
    }

  return g_string_free_and_steal (g_steal_pointer (&keys));
}

static void
fill (RehabCard             *card,
      guint                  n,
      const RehabThresholds *thresholds)
{
  const RehabExercise *exercise = rehab_exercise_get_nth (n);
  const char *goal = rehab_exercise_get_text (exercise, REHAB_EXERCISE_GOAL);
  char *dose = dup_dose (exercise);

  card->title = g_strdup (rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME));
  card->group = g_strdup (rehab_exercise_family_get_title (rehab_exercise_get_family (exercise)));
  card->about = g_strdup (goal);
  card->place = REHAB_CARD_PLACE_PROGRAMME;
  card->sources = dup_sources (exercise);

  if (dose != NULL)
    rehab_card_add_figure (card, _("Dose it starts from"), dose);
  if (exercise->phases != 0)
    rehab_card_add_figure (card, _("Phases"), dup_phases (exercise));
  if (exercise->hip_flexion != REHAB_HIP_FLEXION_NONE)
    rehab_card_add_figure (card, _("Hip flexion"),
                           g_strdup (rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, (int) exercise->hip_flexion)));
  if (exercise->compression != REHAB_COMPRESSION_NONE)
    rehab_card_add_figure (card, _("Compression"),
                           g_strdup (rehab_choice_get_label (REHAB_TYPE_COMPRESSION, (int) exercise->compression)));

  rehab_card_add_use (card, _("The library offers it with this dose, which is changed for each patient."));
  if (exercise->heavy)
    {
      rehab_card_add_use (card, _("It makes the session of its day a heavy one."));
      rehab_card_take_related (card, g_strdup ("rule.heavy-sessions"));
    }
  if (exercise->hip_flexion != REHAB_HIP_FLEXION_NONE)
    rehab_card_take_related (card, g_strdup ("rule.hip-flexion"));

  if (exercise->dose.source == NULL || exercise->dose.source[0] == '\0')
    rehab_card_add_limit (card, _("Nobody published this dose for this condition: it is a setting of the clinic."));
  else
    rehab_card_add_limit (card, _("No trial has tested a dose of exercise for this condition."));
}

const RehabCardTable rehab_card_table_exercises = {
  .prefix = "exercise",
  .get_count = rehab_exercise_get_count,
  .get_name = get_name,
  .get_kind = get_kind,
  .fill = fill,
};
