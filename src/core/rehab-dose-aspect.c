/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-aspect.h"
#include "rehab-choice.h"
#include "rehab-dose.h"
#include "rehab-dose-words.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-units.h"

typedef struct
{
  const char *label;
  const char *fields[3]; /* the first one tells whether it is said, or either */
} Aspect;

static const Aspect aspects[REHAB_N_DOSE_ASPECTS] = {
  [REHAB_DOSE_ASPECT_PHASE] = { N_("Phase"), { "phase" } },
  [REHAB_DOSE_ASPECT_SIDE] = { N_("Side"), { "side" } },
  [REHAB_DOSE_ASPECT_SETS] = { N_("Sets"), { "sets" } },
  [REHAB_DOSE_ASPECT_REPETITIONS] = { N_("Repetitions"), { "repetitions", "repetitions_to" } },
  [REHAB_DOSE_ASPECT_HOLD] = { N_("Hold"), { "hold_seconds" } },
  [REHAB_DOSE_ASPECT_MINUTES] = { N_("Minutes"), { "minutes" } },
  [REHAB_DOSE_ASPECT_LOAD] = { N_("Load"), { "load_kg" } },
  [REHAB_DOSE_ASPECT_LOAD_NOTE] = { N_("Load in words"), { "load_note" } },
  [REHAB_DOSE_ASPECT_TEMPO] = { N_("Tempo"), { "tempo" } },
  [REHAB_DOSE_ASPECT_REST] = { N_("Rest"), { "rest_seconds" } },
  [REHAB_DOSE_ASPECT_EFFORT] = { N_("Effort"), { "effort" } },
  [REHAB_DOSE_ASPECT_DAYS] = { N_("Days"), { "days", "rhythm" } },
  [REHAB_DOSE_ASPECT_TIMES] = { N_("Times a day"), { "times_a_day" } },
  [REHAB_DOSE_ASPECT_PAIN_LIMIT] = { N_("Pain limit"), { "pain_limit" } },
  [REHAB_DOSE_ASPECT_NOTE] = { N_("Note"), { "note" } },
};

static gboolean
is_field_said (const RehabField        *field,
               const RehabPrescription *prescription)
{
  gconstpointer at = rehab_field_at (field, prescription);

  if (field->kind == REHAB_FIELD_NUMBER || field->kind == REHAB_FIELD_WHOLE)
    return ((const RehabNumber *) at)->known;
  if (field->kind == REHAB_FIELD_CHOICE || field->kind == REHAB_FIELD_INT)
    return *(const int *) at != 0;

  return *(const char *const *) at != NULL;
}

static gboolean
is_field_same (const RehabField        *field,
               const RehabPrescription *a,
               const RehabPrescription *b)
{
  gconstpointer at_a = rehab_field_at (field, a);
  gconstpointer at_b = rehab_field_at (field, b);

  if (field->kind == REHAB_FIELD_NUMBER || field->kind == REHAB_FIELD_WHOLE)
    return rehab_number_equal (*(const RehabNumber *) at_a, *(const RehabNumber *) at_b);
  if (field->kind == REHAB_FIELD_CHOICE || field->kind == REHAB_FIELD_INT)
    return *(const int *) at_a == *(const int *) at_b;

  return g_strcmp0 (*(const char *const *) at_a, *(const char *const *) at_b) == 0;
}

static const RehabField *
get_field (RehabDoseAspect self,
           guint           n)
{
  return aspects[self].fields[n] != NULL ? rehab_record_find_field (&rehab_prescription_type, aspects[self].fields[n]) : NULL;
}

/* Names of days keep their letters, "every day" and the like begin small. */
static char *
dup_days_within (const RehabPrescription *prescription)
{
  g_autofree char *days = rehab_dose_dup_days_alone (prescription);
  gboolean is_phrase = prescription->rhythm != REHAB_RHYTHM_NONE;

  for (guint i = 0; i < 7; i++)
    is_phrase |= (REHAB_DAYS_EVERY_DAY & ~prescription->days) == 1 << i;
  is_phrase |= prescription->days == REHAB_DAYS_EVERY_DAY;

  return is_phrase ? rehab_dose_dup_within (days) : g_steal_pointer (&days);
}

static char *
dup_out_of_ten (RehabNumber grade)
{
  return g_strdup_printf (_("%d out of 10"), rehab_dose_count (grade));
}

/**
 * rehab_dose_aspect_get_label:
 * @self: an aspect
 *
 * Gets what it is called.
 *
 * Returns: (transfer none): an untranslated msgid
 */
const char *
rehab_dose_aspect_get_label (RehabDoseAspect self)
{
  g_return_val_if_fail ((guint) self < REHAB_N_DOSE_ASPECTS, "");

  return aspects[self].label;
}

/**
 * rehab_dose_aspect_has_field:
 * @self: an aspect
 * @field: a field of a prescription
 *
 * Tells whether the aspect is made of a field, among others.
 *
 * Returns: whether it is
 */
gboolean
rehab_dose_aspect_has_field (RehabDoseAspect   self,
                             const RehabField *field)
{
  g_return_val_if_fail ((guint) self < REHAB_N_DOSE_ASPECTS, FALSE);

  return g_strv_contains (aspects[self].fields, field->name);
}

/**
 * rehab_dose_aspect_is_said:
 * @self: an aspect
 * @prescription: a prescription
 *
 * Tells whether a prescription says anything of it.
 *
 * Returns: whether it does
 */
gboolean
rehab_dose_aspect_is_said (RehabDoseAspect          self,
                           const RehabPrescription *prescription)
{
  g_return_val_if_fail ((guint) self < REHAB_N_DOSE_ASPECTS, FALSE);

  for (guint i = 0; get_field (self, i) != NULL; i++)
    if (is_field_said (get_field (self, i), prescription))
      return TRUE;

  return FALSE;
}

/**
 * rehab_dose_aspect_is_same:
 * @self: an aspect
 * @a: a prescription
 * @b: another
 *
 * Compares two prescriptions in one aspect.
 *
 * Returns: whether both say the same of it
 */
gboolean
rehab_dose_aspect_is_same (RehabDoseAspect          self,
                           const RehabPrescription *a,
                           const RehabPrescription *b)
{
  g_return_val_if_fail ((guint) self < REHAB_N_DOSE_ASPECTS, TRUE);

  for (guint i = 0; get_field (self, i) != NULL; i++)
    if (!is_field_same (get_field (self, i), a, b))
      return FALSE;

  return TRUE;
}

/**
 * rehab_dose_aspect_dup_value:
 * @self: an aspect
 * @prescription: a prescription
 *
 * Writes what a prescription says of it, to stand beside the aspect's label.
 *
 * Returns: (transfer full): "3", "50 kg", "Mo We Fr", "not said"
 */
char *
rehab_dose_aspect_dup_value (RehabDoseAspect          self,
                             const RehabPrescription *prescription)
{
  if (!rehab_dose_aspect_is_said (self, prescription))
    return g_strdup (C_("dose", "not said"));

  switch (self)
    {
    case REHAB_DOSE_ASPECT_PHASE:
      return g_strdup (rehab_choice_get_label (REHAB_TYPE_PHASE, (int) prescription->phase));

    case REHAB_DOSE_ASPECT_SIDE:
      return g_strdup (rehab_choice_get_label (REHAB_TYPE_SIDE, (int) prescription->side));

    case REHAB_DOSE_ASPECT_SETS:
      return g_strdup_printf ("%d", rehab_dose_count (prescription->sets));

    case REHAB_DOSE_ASPECT_REPETITIONS:
      return rehab_dose_dup_repetitions (prescription);

    case REHAB_DOSE_ASPECT_HOLD:
      return g_strdup_printf (C_("dose", "%d s"), rehab_dose_count (prescription->hold_seconds));

    case REHAB_DOSE_ASPECT_MINUTES:
      {
        g_autofree char *minutes = rehab_language_dup_number (prescription->minutes.value);

        return g_strdup_printf (C_("dose", "%s min"), minutes);
      }

    case REHAB_DOSE_ASPECT_LOAD:
      return rehab_units_dup (REHAB_UNIT_KIND_MASS, prescription->load_kg.value);

    case REHAB_DOSE_ASPECT_LOAD_NOTE:
      return g_strdup_printf (C_("typed words", "“%s”"), prescription->load_note);

    case REHAB_DOSE_ASPECT_TEMPO:
      return g_strdup (prescription->tempo);

    case REHAB_DOSE_ASPECT_REST:
      return g_strdup_printf (C_("dose", "%d s"), rehab_dose_count (prescription->rest_seconds));

    case REHAB_DOSE_ASPECT_EFFORT:
      return g_strdup_printf ("%d", rehab_dose_count (prescription->effort));

    case REHAB_DOSE_ASPECT_DAYS:
      {
        RehabPrescription only = { .days = prescription->days, .rhythm = prescription->rhythm };

        return rehab_dose_dup_often (&only);
      }

    case REHAB_DOSE_ASPECT_TIMES:
      return g_strdup_printf ("%d", rehab_dose_count (prescription->times_a_day));

    case REHAB_DOSE_ASPECT_PAIN_LIMIT:
      return g_strdup_printf ("%d", rehab_dose_count (prescription->pain_limit));

    case REHAB_DOSE_ASPECT_NOTE:
      return g_strdup_printf (C_("typed words", "“%s”"), prescription->note);

    case REHAB_N_DOSE_ASPECTS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * rehab_dose_aspect_dup_full:
 * @self: an aspect
 * @prescription: a prescription
 *
 * Writes what a prescription says of it so that it is understood without the aspect's label.
 *
 * Returns: (transfer full): "3 sets", "50 kg", "rest 2 min", "not said"
 */
char *
rehab_dose_aspect_dup_full (RehabDoseAspect          self,
                            const RehabPrescription *prescription)
{
  RehabPrescription only = { 0 };

  if (!rehab_dose_aspect_is_said (self, prescription))
    return g_strdup (C_("dose", "not said"));

  /* A dose that says nothing else. */
  if (self == REHAB_DOSE_ASPECT_SETS)
    only.sets = prescription->sets;
  else if (self == REHAB_DOSE_ASPECT_REPETITIONS)
    {
      only.repetitions = prescription->repetitions;
      only.repetitions_to = prescription->repetitions_to;
    }
  else if (self == REHAB_DOSE_ASPECT_HOLD)
    only.hold_seconds = prescription->hold_seconds;
  else if (self == REHAB_DOSE_ASPECT_TEMPO)
    only.tempo = prescription->tempo;
  else if (self == REHAB_DOSE_ASPECT_REST)
    only.rest_seconds = prescription->rest_seconds;
  else if (self == REHAB_DOSE_ASPECT_EFFORT)
    only.effort = prescription->effort;
  else if (self == REHAB_DOSE_ASPECT_PAIN_LIMIT)
    only.pain_limit = prescription->pain_limit;
  else if (self == REHAB_DOSE_ASPECT_TIMES)
    only.times_a_day = prescription->times_a_day;
  else
    return rehab_dose_aspect_dup_value (self, prescription);

  return rehab_dose_dup_line (&only);
}

/**
 * rehab_dose_aspect_dup_words:
 * @self: an aspect
 * @prescription: a prescription that says something of it
 * @exercise: (nullable): its exercise
 *
 * Says it to the patient, as a part of a sentence.
 *
 * Returns: (transfer full): "3 sets", "50 kg", "every other day", "2 minutes"
 */
char *
rehab_dose_aspect_dup_words (RehabDoseAspect          self,
                             const RehabPrescription *prescription,
                             const RehabExercise     *exercise)
{
  int least = rehab_dose_count (prescription->repetitions);
  int most = rehab_dose_count (prescription->repetitions_to);
  int sets = rehab_dose_count (prescription->sets);

  switch (self)
    {
    case REHAB_DOSE_ASPECT_SIDE:
      {
        g_autofree char *side = rehab_dose_dup_side (prescription, exercise);

        return rehab_dose_dup_within (side);
      }

    case REHAB_DOSE_ASPECT_SETS:
      return g_strdup_printf (ngettext ("%d set", "%d sets", (gulong) sets), sets);

    case REHAB_DOSE_ASPECT_REPETITIONS:
      if (most > least)
        return g_strdup_printf (ngettext ("%d to %d repetition", "%d to %d repetitions", (gulong) most), least, most);
      return g_strdup_printf (ngettext ("%d repetition", "%d repetitions", (gulong) least), least);

    case REHAB_DOSE_ASPECT_HOLD:
      return rehab_dose_dup_seconds_words (rehab_dose_count (prescription->hold_seconds));

    case REHAB_DOSE_ASPECT_MINUTES:
      return rehab_dose_dup_minutes_words (prescription->minutes.value);

    case REHAB_DOSE_ASPECT_LOAD:
      if (prescription->load_kg.value <= 0.0)
        return g_strdup (C_("dose", "no added weight"));
      return rehab_units_dup (REHAB_UNIT_KIND_MASS, prescription->load_kg.value);

    case REHAB_DOSE_ASPECT_TEMPO:
      return rehab_tempo_dup_words (prescription->tempo);

    case REHAB_DOSE_ASPECT_REST:
      return rehab_dose_dup_seconds_words (rehab_dose_count (prescription->rest_seconds));

    case REHAB_DOSE_ASPECT_EFFORT:
      return dup_out_of_ten (prescription->effort);

    case REHAB_DOSE_ASPECT_PAIN_LIMIT:
      return dup_out_of_ten (prescription->pain_limit);

    case REHAB_DOSE_ASPECT_DAYS:
      return dup_days_within (prescription);

    case REHAB_DOSE_ASPECT_TIMES:
      return rehab_dose_aspect_dup_full (self, prescription);

    case REHAB_DOSE_ASPECT_LOAD_NOTE:
      return g_strdup (prescription->load_note);

    case REHAB_DOSE_ASPECT_NOTE:
      return g_strdup (prescription->note);

    case REHAB_DOSE_ASPECT_PHASE:
      return rehab_dose_aspect_dup_value (self, prescription);

    case REHAB_N_DOSE_ASPECTS:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}
