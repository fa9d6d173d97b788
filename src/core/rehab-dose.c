/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose.h"
#include "rehab-choice.h"
#include "rehab-typed-token.h"
#include "rehab-dose-words.h"
#include "rehab-i18n.h"
#include "rehab-units.h"

static void
take_part (GString    *parts,
           const char *separator,
           char       *part)
{
  if (parts->len > 0)
    g_string_append (parts, separator);
  g_string_append (parts, part);
  g_free (part);
}

/* Amount: how many of what, for how long */

static char *
dup_amount (const RehabPrescription *prescription)
{
  g_autoptr (GString) amount = g_string_new (NULL);
  int sets = rehab_dose_count (prescription->sets);
  int repetitions = rehab_dose_count (prescription->repetitions);
  int hold = rehab_dose_count (prescription->hold_seconds);
  gboolean lasts = prescription->minutes.known && prescription->minutes.value > 0.0;
  const char *times = C_("dose", " × ");

  if (sets > 0 && (repetitions > 0 || hold > 0 || lasts))
    take_part (amount, times, g_strdup_printf ("%d", sets));
  else if (sets > 0)
    take_part (amount, times, g_strdup_printf (ngettext ("%d set", "%d sets", (gulong) sets), sets));

  if (repetitions > 0 && sets > 0)
    {
      take_part (amount, times, rehab_dose_dup_repetitions (prescription));
    }
  else if (repetitions > 0)
    {
      int most = MAX (repetitions, rehab_dose_count (prescription->repetitions_to));
      g_autofree char *count = rehab_dose_dup_repetitions (prescription);

      /* A count that begins a dose would be taken for the sets. */
      take_part (amount, times, g_strdup_printf (ngettext ("%s repetition", "%s repetitions", (gulong) most), count));
    }

  if (hold > 0)
    take_part (amount, times, g_strdup_printf (C_("dose", "%d s hold"), hold));
  if (lasts)
    {
      g_autofree char *minutes = rehab_language_dup_number (prescription->minutes.value);

      take_part (amount, hold > 0 ? C_("parts of a dose", ", ") : times, g_strdup_printf (C_("dose", "%s min"), minutes));
    }

  return g_string_free_and_steal (g_steal_pointer (&amount));
}

static void
append_load (GString                 *dose,
             const RehabPrescription *prescription,
             const char              *comma)
{
  if (prescription->load_kg.known && prescription->load_kg.value > 0.0)
    {
      g_autofree char *weight = rehab_units_dup (REHAB_UNIT_KIND_MASS, prescription->load_kg.value);

      if (dose->len > 0)
        /* Translators: what follows how much is done: "3 × 12 at 20 kg" */
        g_string_append_printf (dose, C_("dose", " at %s"), weight);
      else
        g_string_append (dose, weight);
    }
  else if (prescription->load_kg.known)
    {
      take_part (dose, comma, g_strdup (C_("dose", "no added weight")));
    }

  if (prescription->load_note != NULL)
    take_part (dose, comma, rehab_dose_dup_load_note (prescription->load_note));
}

/* A tempo in other words than the notation stands in quotes, so that it is not taken for anything else. */
static char *
dup_tempo (const char *tempo)
{
  g_autofree char *tidy = rehab_tempo_dup_tidy (tempo);
  g_autofree char *quoted = g_strcmp0 (tidy, tempo) != 0 ? rehab_typed_dup_quoted (tempo) : NULL;

  return g_strdup_printf (C_("dose", "tempo %s"), quoted != NULL ? quoted : tempo);
}

static char *
dup_rest (int seconds)
{
  g_autofree char *time = rehab_dose_dup_seconds_short (seconds);

  return seconds == 0 ? g_strdup (C_("dose", "no rest")) : g_strdup_printf (C_("dose", "rest %s"), time);
}

/**
 * rehab_dose_dup_short:
 * @prescription: a prescription
 *
 * Says a dose as a physiotherapist writes it, on one line: "3 × 8–12 at 20 kg, tempo 3-0-3-0, rest 2 min, RPE 7". What
 * was not asked is not said. How often and which side have their own functions.
 *
 * Returns: (transfer full): translated text, "" when the prescription has no dose at all
 */
char *
rehab_dose_dup_short (const RehabPrescription *prescription)
{
  const char *comma = C_("parts of a dose", ", ");
  g_autoptr (GString) dose = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (prescription != NULL, NULL);

  amount = dup_amount (prescription);
  dose = g_string_new (amount);
  append_load (dose, prescription, comma);

  if (prescription->tempo != NULL)
    take_part (dose, comma, dup_tempo (prescription->tempo));
  if (prescription->rest_seconds.known)
    take_part (dose, comma, dup_rest (rehab_dose_count (prescription->rest_seconds)));
  if (prescription->effort.known)
    take_part (dose, comma, g_strdup_printf (C_("dose", "RPE %d"), rehab_dose_count (prescription->effort)));
  if (prescription->pain_limit.known)
    take_part (dose, comma, g_strdup_printf (C_("dose", "pain up to %d"), rehab_dose_count (prescription->pain_limit)));

  return g_string_free_and_steal (g_steal_pointer (&dose));
}

static char *
dup_rhythm_short (RehabRhythm rhythm)
{
  return g_strdup (rhythm == REHAB_RHYTHM_EVERY_OTHER_DAY ? C_("dose", "every other day") : C_("dose", "every third day"));
}

static char *
dup_times_a_day_short (int times)
{
  if (times == 1)
    return g_strdup (C_("dose", "once a day"));
  if (times == 2)
    return g_strdup (C_("dose", "twice a day"));

  return g_strdup_printf (C_("dose", "%d times a day"), times);
}

/**
 * rehab_dose_dup_often:
 * @prescription: a prescription
 *
 * Says how often it is done, in few letters: "Mo We Fr", "every other day, twice a day".
 *
 * Returns: (transfer full): translated text, "" when nothing is said
 */
char *
rehab_dose_dup_often (const RehabPrescription *prescription)
{
  const char *comma = C_("parts of a dose", ", ");
  g_autoptr (GString) often = g_string_new (NULL);

  g_return_val_if_fail (prescription != NULL, NULL);

  if (prescription->rhythm != REHAB_RHYTHM_NONE)
    take_part (often, comma, dup_rhythm_short (prescription->rhythm));
  else if (prescription->days != REHAB_DAYS_NONE)
    take_part (often, comma, rehab_days_dup_label ((guint) prescription->days));
  if (prescription->times_a_day.known)
    take_part (often, comma, dup_times_a_day_short (rehab_dose_count (prescription->times_a_day)));

  return g_string_free_and_steal (g_steal_pointer (&often));
}

/**
 * rehab_dose_dup_line:
 * @prescription: a prescription
 *
 * Says a dose and how often, on one line as it is edited. rehab_dose_parse() reads it back as the same dose.
 *
 * Returns: (transfer full): translated text, "" when the prescription has no dose at all
 */
char *
rehab_dose_dup_line (const RehabPrescription *prescription)
{
  g_autofree char *dose = NULL;
  g_autofree char *often = NULL;

  g_return_val_if_fail (prescription != NULL, NULL);

  dose = rehab_dose_dup_short (prescription);
  often = rehab_dose_dup_often (prescription);
  if (dose[0] == '\0' || often[0] == '\0')
    return dose[0] != '\0' ? g_steal_pointer (&dose) : g_steal_pointer (&often);

  return g_strconcat (dose, C_("parts of a dose", ", "), often, NULL);
}

/**
 * rehab_dose_dup_days:
 * @prescription: a prescription
 *
 * Says how often it is done, in full words as a sentence begins: "Every day", "Monday, Wednesday and Friday", "Every other day, twice a day".
 *
 * Returns: (transfer full): translated text without a full stop, "" when nothing is said
 */
char *
rehab_dose_dup_days (const RehabPrescription *prescription)
{
  g_autofree char *alone = NULL;
  g_autofree char *days = NULL;
  g_autofree char *times = NULL;
  g_autofree char *going_on = NULL;

  g_return_val_if_fail (prescription != NULL, NULL);

  alone = rehab_dose_dup_days_alone (prescription);
  days = rehab_language_dup_begun (alone);
  times = rehab_dose_dup_times_a_day (prescription);
  if (days[0] == '\0' || times[0] == '\0')
    return days[0] != '\0' ? g_steal_pointer (&days) : g_steal_pointer (&times);

  going_on = rehab_dose_dup_within (times);
  /* Translators: on which days, and how often on each: "Every other day, twice a day" */
  return g_strdup_printf (C_("days and times", "%s, %s"), days, going_on);
}
