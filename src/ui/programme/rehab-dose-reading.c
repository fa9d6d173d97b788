/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-reading.h"
#include "rehab-choice.h"
#include "rehab-dose-aspect.h"
#include "rehab-dose-parse.h"
#include "rehab-dose.h"
#include "rehab-enum-types.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

/* A line that is empty says no dose, which can be: an exercise with a note and without figures. */
static RehabPrescription *
new_without_dose (const RehabPrescription *base)
{
  return rehab_prescription_new (&(RehabPrescription) {
    .id = base->id, .version_id = base->version_id, .position = base->position, .exercise_key = base->exercise_key,
    .phase = base->phase, .side = base->side, .note = base->note,
  }, NULL);
}

static RehabPrescription *
read_dose (const char              *text,
           const RehabPrescription *base,
           GError                 **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return stripped[0] != '\0' ? rehab_dose_parse (text, base, error) : new_without_dose (base);
}

/* What was said beside the amount and is not said in what is typed: typing a dose anew must not lose a pain limit unseen. */
static char *
dup_left_out (const RehabPrescription *before,
              const RehabPrescription *read)
{
  static const RehabDoseAspect beside[] = {
    REHAB_DOSE_ASPECT_LOAD, REHAB_DOSE_ASPECT_LOAD_NOTE, REHAB_DOSE_ASPECT_TEMPO, REHAB_DOSE_ASPECT_REST,
    REHAB_DOSE_ASPECT_EFFORT, REHAB_DOSE_ASPECT_DAYS, REHAB_DOSE_ASPECT_TIMES, REHAB_DOSE_ASPECT_PAIN_LIMIT,
  };
  g_autoptr (GString) list = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (beside); i++)
    if (rehab_dose_aspect_is_said (beside[i], before) && !rehab_dose_aspect_is_said (beside[i], read))
      {
        g_autofree char *words = rehab_dose_aspect_dup_full (beside[i], before);

        g_string_append_printf (list, "%s%s", list->len > 0 ? C_("parts of a dose", ", ") : "", words);
      }

  if (list->len == 0)
    return g_strdup ("");

  /* Translators: below a dose as it is typed: what the dose said until now, as "rest 2 min, pain up to 3, Mo We Fr". */
  return g_strdup_printf (_("No longer said: %s"), list->str);
}

/**
 * rehab_dose_reading_say:
 * @line: where the dose is typed
 * @text: what is typed
 * @base: the prescription that it is the dose of
 * @exercise: (nullable): its exercise
 *
 * Says below the line how the patient will read the dose and what it no longer says, or what is not understood.
 */
void
rehab_dose_reading_say (RehabLineEditor         *line,
                        const char              *text,
                        const RehabPrescription *base,
                        const RehabExercise     *exercise)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPrescription) read = read_dose (text, base, &error);

  if (read != NULL)
    {
      g_autofree char *sentence = rehab_dose_dup_sentence (read, exercise);
      g_autofree char *left_out = dup_left_out (base, read);
      g_autofree char *words = g_strdup_printf ("%s%s%s", sentence[0] != '\0' ? sentence : _("No dose yet"),
                                                left_out[0] != '\0' ? "\n" : "", left_out);

      rehab_line_editor_say (line, words, FALSE, 0, 0);
    }
  else
    {
      guint start = 0;
      guint length = 0;

      (void) rehab_dose_error_get_span (error, &start, &length);
      rehab_line_editor_say (line, error->message, TRUE, start, start + length);
    }
}

/**
 * rehab_dose_reading_take:
 * @text: what was typed
 * @base: the prescription that it is the dose of
 *
 * Reads a dose.
 *
 * Returns: (transfer full) (nullable): @base with that dose, or `NULL` when it is not understood
 */
RehabPrescription *
rehab_dose_reading_take (const char              *text,
                         const RehabPrescription *base)
{
  return read_dose (text, base, NULL);
}

/**
 * rehab_dose_reading_dup_shown:
 * @prescription: a prescription
 *
 * Says the dose as it stands in a row: without the days and the pain limit, which stand beside.
 *
 * Returns: (transfer full): translated text, "" when there is none
 */
char *
rehab_dose_reading_dup_shown (const RehabPrescription *prescription)
{
  g_autoptr (RehabPrescription) dose = NULL;
  RehabPrescription values = *prescription;

  values.pain_limit = REHAB_NUMBER_NOT_ASKED;
  dose = rehab_prescription_new (&values, NULL);

  return rehab_dose_dup_short (dose);
}

/**
 * rehab_dose_reading_dup_rhythm:
 * @prescription: a prescription
 *
 * Says how often it is done, but for the days of the week: "every other day", "twice a day".
 *
 * Returns: (transfer full): translated text, "" when that is not said
 */
char *
rehab_dose_reading_dup_rhythm (const RehabPrescription *prescription)
{
  g_autoptr (RehabPrescription) rhythm = NULL;
  RehabPrescription values = *prescription;

  values.days = REHAB_DAYS_NONE;
  rhythm = rehab_prescription_new (&values, NULL);

  return rehab_dose_dup_often (rhythm);
}

/**
 * rehab_note_dup_problem:
 * @text: what is typed as a note
 * @base: the prescription
 *
 * Checks a note.
 *
 * Returns: (transfer full) (nullable): a translated sentence, or `NULL` when it counts
 */
char *
rehab_note_dup_problem (const char              *text,
                        const RehabPrescription *base)
{
  const RehabField *field = rehab_record_find_field (&rehab_prescription_type, "note");
  RehabPrescription values = *base;
  g_autoptr (GError) error = NULL;

  values.note = text[0] != '\0' ? text : NULL;

  return rehab_record_check_field (field, &values, &error) ? NULL : rehab_message_for_field (field, error);
}

/**
 * rehab_exercise_dup_facts:
 * @exercise: (nullable): an exercise
 *
 * Tells what an exercise asks of the hip, and what it is done with: "Hip 0–30° · Low compression · Mat, Barbell".
 *
 * Returns: (transfer full): translated text, "" when nothing is known
 */
char *
rehab_exercise_dup_facts (const RehabExercise *exercise)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  const char *separator = C_("facts of an exercise", " · ");

  if (exercise == NULL)
    return g_strdup ("");

  if (exercise->hip_flexion != REHAB_HIP_FLEXION_NONE)
    g_string_append (facts, rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, (int) exercise->hip_flexion));
  if (exercise->compression != REHAB_COMPRESSION_NONE)
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? separator : "",
                            rehab_choice_get_label (REHAB_TYPE_COMPRESSION, (int) exercise->compression));

  for (guint bit = 0, n = 0; bit < 32; bit++)
    if ((exercise->equipment & (1u << bit)) != 0)
      g_string_append_printf (facts, "%s%s", n++ > 0 ? C_("list of equipment", ", ") : facts->len > 0 ? separator : "",
                              _(rehab_equipment_get_label ((RehabEquipment) (1u << bit))));

  return g_string_free_and_steal (g_steal_pointer (&facts));
}
