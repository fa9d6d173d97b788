/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-words.h"
#include "rehab-i18n.h"
#include "rehab-units.h"

#include <math.h>
#include <string.h>

#define SECONDS_A_MINUTE 60
#define N_WEEKDAYS 7

/* Up to this many seconds people say "90 seconds"; above it they say "2 minutes 30 seconds". */
#define MAX_PLAIN_SECONDS 120

static const char *const weekday_names[N_WEEKDAYS] = {
  N_("Monday"),
  N_("Tuesday"),
  N_("Wednesday"),
  N_("Thursday"),
  N_("Friday"),
  N_("Saturday"),
  N_("Sunday"),
};

#define WORKING_DAYS \
  (REHAB_DAYS_MONDAY | REHAB_DAYS_TUESDAY | REHAB_DAYS_WEDNESDAY | REHAB_DAYS_THURSDAY | REHAB_DAYS_FRIDAY)

static char *
dup_weekday_list (guint days)
{
  g_autoptr (GString) list = g_string_new (NULL);
  int left = 0;

  for (int i = 0; i < N_WEEKDAYS; i++)
    left += (days & (1u << i)) != 0;

  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      g_autofree char *before = NULL;

      if ((days & (1u << i)) == 0)
        continue;

      left--;
      if (list->len == 0)
        {
          g_string_assign (list, _(weekday_names[i]));
          continue;
        }

      before = g_strdup (list->str);
      /* Translators: these two join the days of a list: "Monday, Wednesday" and then "Monday, Wednesday and Friday" */
      g_string_printf (list, left > 0 ? C_("list of days", "%s, %s") : C_("end of a list of days", "%s and %s"),
                       before, _(weekday_names[i]));
    }

  return g_string_free_and_steal (g_steal_pointer (&list));
}

/**
 * rehab_dose_count:
 * @number: a whole number
 *
 * Gets a number that is said only where it is above nothing.
 *
 * Returns: the number, 0 when it was not asked
 */
int
rehab_dose_count (RehabNumber number)
{
  return number.known ? (int) lround (number.value) : 0;
}

/**
 * rehab_dose_plural:
 * @value: a number
 *
 * Gets what a plural form is chosen by: those count whole things, so a fraction takes a form of several.
 *
 * Returns: a whole number
 */
gulong
rehab_dose_plural (double value)
{
  double whole = round (value);

  if (fabs (value - whole) < 1e-9)
    return (gulong) whole;

  return MAX (2, (gulong) ceil (value));
}

/**
 * rehab_dose_dup_seconds_short:
 * @seconds: a length of time
 *
 * Writes it as a physiotherapist does.
 *
 * Returns: (transfer full): "45 s" or, for whole minutes, "2 min"
 */
char *
rehab_dose_dup_seconds_short (int seconds)
{
  if (seconds >= SECONDS_A_MINUTE && seconds % SECONDS_A_MINUTE == 0)
    return g_strdup_printf (C_("dose", "%d min"), seconds / SECONDS_A_MINUTE);

  return g_strdup_printf (C_("dose", "%d s"), seconds);
}

/**
 * rehab_dose_dup_seconds_words:
 * @seconds: a length of time
 *
 * Says it in full words.
 *
 * Returns: (transfer full): "45 seconds", "2 minutes 30 seconds"
 */
char *
rehab_dose_dup_seconds_words (int seconds)
{
  g_autofree char *minutes_words = NULL;
  g_autofree char *seconds_words = NULL;
  int minutes = seconds / SECONDS_A_MINUTE;
  int rest = seconds % SECONDS_A_MINUTE;

  if (seconds < SECONDS_A_MINUTE || (rest != 0 && seconds <= MAX_PLAIN_SECONDS))
    return g_strdup_printf (ngettext ("%d second", "%d seconds", (gulong) seconds), seconds);

  minutes_words = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), minutes);
  if (rest == 0)
    return g_steal_pointer (&minutes_words);

  seconds_words = g_strdup_printf (ngettext ("%d second", "%d seconds", (gulong) rest), rest);
  /* Translators: a length of time, "2 minutes 30 seconds" */
  return g_strdup_printf (C_("minutes and seconds", "%s %s"), minutes_words, seconds_words);
}

/**
 * rehab_dose_dup_load_words:
 * @load_kg: a weight, in kilograms
 *
 * Says it in full words, in the unit that was chosen.
 *
 * Returns: (transfer full): "12.5 kilograms", "27.55 pounds"
 */
char *
rehab_dose_dup_load_words (double load_kg)
{
  gulong number = rehab_dose_plural (rehab_units_show (REHAB_UNIT_KIND_MASS, load_kg));
  g_autofree char *figure = rehab_units_dup_figure (REHAB_UNIT_KIND_MASS, load_kg);

  if (rehab_units_are_recorded (REHAB_UNIT_KIND_MASS))
    return g_strdup_printf (ngettext ("%s kilogram", "%s kilograms", number), figure);

  return g_strdup_printf (ngettext ("%s pound", "%s pounds", number), figure);
}

/**
 * rehab_dose_dup_minutes_words:
 * @minutes: a length of time
 *
 * Says it in full words.
 *
 * Returns: (transfer full): "20 minutes", "1.5 minutes", "30 seconds"
 */
char *
rehab_dose_dup_minutes_words (double minutes)
{
  g_autofree char *figure = NULL;

  if (minutes < 1.0)
    return rehab_dose_dup_seconds_words ((int) lround (minutes * SECONDS_A_MINUTE));

  figure = rehab_language_dup_number (minutes);
  return g_strdup_printf (ngettext ("%s minute", "%s minutes", rehab_dose_plural (minutes)), figure);
}

/**
 * rehab_dose_dup_days_alone:
 * @prescription: a prescription
 *
 * Says on which days it is done, in full words.
 *
 * Returns: (transfer full): "Every other day", "Monday and Friday", "" when nothing is said
 */
char *
rehab_dose_dup_days_alone (const RehabPrescription *prescription)
{
  guint days = (guint) prescription->days & REHAB_DAYS_EVERY_DAY;
  guint missing = ~days & REHAB_DAYS_EVERY_DAY;

  if (prescription->rhythm == REHAB_RHYTHM_EVERY_OTHER_DAY)
    return g_strdup (_("Every other day"));
  if (prescription->rhythm == REHAB_RHYTHM_EVERY_THIRD_DAY)
    return g_strdup (_("Every third day"));
  if (days == REHAB_DAYS_EVERY_DAY)
    return g_strdup (_("Every day"));
  if (days == WORKING_DAYS)
    return g_strdup (_("Monday to Friday"));

  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      if (missing == 1u << i)
        return g_strdup_printf (_("Every day except %s"), _(weekday_names[i]));
    }

  return dup_weekday_list (days);
}

/**
 * rehab_dose_dup_times_a_day:
 * @prescription: a prescription
 *
 * Says how often it is done on a day, as a sentence begins.
 *
 * Returns: (transfer full): "Twice a day", "" when nothing is said
 */
char *
rehab_dose_dup_times_a_day (const RehabPrescription *prescription)
{
  int times = rehab_dose_count (prescription->times_a_day);

  if (times == 0)
    return g_strdup ("");
  if (times == 1)
    return g_strdup (_("Once a day"));
  if (times == 2)
    return g_strdup (_("Twice a day"));

  return g_strdup_printf (ngettext ("%d time a day", "%d times a day", (gulong) times), times);
}

/**
 * rehab_dose_dup_repetitions:
 * @prescription: a prescription that says repetitions
 *
 * Writes how many, without what they are.
 *
 * Returns: (transfer full): "12", "8–12"
 */
char *
rehab_dose_dup_repetitions (const RehabPrescription *prescription)
{
  int least = rehab_dose_count (prescription->repetitions);
  int most = rehab_dose_count (prescription->repetitions_to);

  /* Translators: a range of repetitions: "8–12" */
  return most > least ? g_strdup_printf (C_("range of repetitions", "%d–%d"), least, most) : g_strdup_printf ("%d", least);
}

/**
 * rehab_dose_dup_within:
 * @sentence: words as a sentence begins
 *
 * Makes the first letter small, for words that stand within a sentence.
 *
 * Returns: (transfer full): the words
 */
char *
rehab_dose_dup_within (const char *sentence)
{
  g_autofree char *first = g_utf8_substring (sentence, 0, sentence[0] != '\0' ? 1 : 0);
  g_autofree char *small = g_utf8_strdown (first, -1);

  return g_strconcat (small, sentence + strlen (first), NULL);
}
