/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose.h"
#include "rehab-exercise.h"
#include "rehab-i18n.h"

#include <math.h>

#define N_TEMPO_PARTS 4
#define MAX_TEMPO_SECONDS 60
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

/* A number that is not asked, or that is nothing where nothing makes no dose, is not said. */
static int
count_of (RehabNumber number)
{
  return number.known ? (int) lround (number.value) : 0;
}

static void
append_part (GString    *parts,
             const char *separator,
             char       *part)
{
  if (parts->len > 0)
    g_string_append (parts, separator);
  g_string_append (parts, part);
  g_free (part);
}

static void
append_sentence (GString *lines,
                 char    *sentence)
{
  append_part (lines, "\n", sentence);
}

/* Numbers */

static char *
dup_seconds_short (int seconds)
{
  if (seconds >= SECONDS_A_MINUTE && seconds % SECONDS_A_MINUTE == 0)
    return g_strdup_printf (C_("dose", "%d min"), seconds / SECONDS_A_MINUTE);

  return g_strdup_printf (C_("dose", "%d s"), seconds);
}

static char *
dup_seconds_words (int seconds)
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

/* Plural forms count whole things; a fraction takes a form of several. */
static gulong
plural_of (double value)
{
  double whole = round (value);

  if (fabs (value - whole) < 1e-9)
    return (gulong) whole;

  return MAX (2, (gulong) ceil (value));
}

static char *
dup_minutes_words (double minutes)
{
  if (minutes < 1.0)
    return dup_seconds_words ((int) lround (minutes * SECONDS_A_MINUTE));

  return g_strdup_printf (ngettext ("%g minute", "%g minutes", plural_of (minutes)), minutes);
}

/* Tempo */

/* A part is a whole number of seconds, or X, which in the gym means as fast as possible. */
static gboolean
read_tempo_part (const char *part,
                 gboolean    may_be_fast,
                 int        *seconds,
                 gboolean   *fast)
{
  guint64 value;

  *fast = may_be_fast && (g_str_equal (part, "X") || g_str_equal (part, "x"));
  *seconds = 0;
  if (*fast)
    return TRUE;
  if (!g_ascii_string_to_unsigned (part, 10, 0, MAX_TEMPO_SECONDS, &value, NULL))
    return FALSE;

  *seconds = (int) value;
  return TRUE;
}

static gboolean
read_tempo (const char *tempo,
            int         seconds[N_TEMPO_PARTS],
            gboolean    fast[N_TEMPO_PARTS])
{
  g_auto (GStrv) parts = NULL;
  gboolean moves = FALSE;

  if (tempo == NULL)
    return FALSE;

  parts = g_strsplit (tempo, "-", -1);
  if (g_strv_length (parts) != N_TEMPO_PARTS)
    return FALSE;

  for (int i = 0; i < N_TEMPO_PARTS; i++)
    {
      gboolean is_move = i % 2 == 0;

      if (!read_tempo_part (parts[i], is_move, &seconds[i], &fast[i]))
        return FALSE;
      moves |= is_move && (fast[i] || seconds[i] > 0);
    }

  return moves;
}

static char *
dup_tempo_part_words (int      part,
                      int      seconds,
                      gboolean fast)
{
  switch (part)
    {
    case 0:
      if (fast)
        return g_strdup (_("lower fast"));
      return g_strdup_printf (ngettext ("lower for %d second", "lower for %d seconds", (gulong) seconds), seconds);

    case 2:
      if (fast)
        return g_strdup (_("lift fast"));
      return g_strdup_printf (ngettext ("lift for %d second", "lift for %d seconds", (gulong) seconds), seconds);

    default:
      return g_strdup_printf (ngettext ("pause for %d second", "pause for %d seconds", (gulong) seconds), seconds);
    }
}

/* Days */

static char *
dup_weekday_list (guint days)
{
  GString *list = g_string_new (NULL);
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

  return g_string_free (list, FALSE);
}

/* Amount: how many of what, for how long */

static char *
dup_amount_short (const RehabPrescription *prescription)
{
  GString *amount = g_string_new (NULL);
  int sets = count_of (prescription->sets);
  int repetitions = count_of (prescription->repetitions);
  int hold = count_of (prescription->hold_seconds);
  gboolean lasts = prescription->minutes.known && prescription->minutes.value > 0.0;
  const char *times = C_("dose", " × ");

  if (sets > 0 && (repetitions > 0 || hold > 0 || lasts))
    append_part (amount, times, g_strdup_printf ("%d", sets));
  else if (sets > 0)
    append_part (amount, times, g_strdup_printf (ngettext ("%d set", "%d sets", (gulong) sets), sets));

  if (repetitions > 0 && (sets > 0 || hold > 0))
    append_part (amount, times, g_strdup_printf ("%d", repetitions));
  else if (repetitions > 0)
    append_part (amount, times,
                 g_strdup_printf (ngettext ("%d repetition", "%d repetitions", (gulong) repetitions), repetitions));

  if (hold > 0)
    append_part (amount, times, g_strdup_printf (C_("dose", "%d s hold"), hold));
  if (lasts)
    append_part (amount, hold > 0 ? ", " : times,
                 g_strdup_printf (C_("dose", "%g min"), prescription->minutes.value));

  return g_string_free (amount, FALSE);
}

static gboolean
is_leg_by_leg (const RehabPrescription *prescription,
               const RehabExercise     *exercise)
{
  return prescription->side == REHAB_SIDE_BOTH && exercise != NULL && exercise->one_sided;
}

static char *
dup_what_is_counted (int repetitions,
                     int hold)
{
  g_autofree char *time = hold > 0 ? dup_seconds_words (hold) : NULL;

  if (repetitions > 0)
    return g_strdup_printf (ngettext ("%d repetition", "%d repetitions", (gulong) repetitions), repetitions);

  return g_steal_pointer (&time);
}

/* "3 sets of 12 repetitions", "5 holds of 45 seconds", "3 sets of 10 repetitions, each held for 5 seconds" */
static char *
dup_counted_words (int sets,
                   int repetitions,
                   int hold)
{
  g_autofree char *counted = dup_what_is_counted (repetitions, hold);
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

  time = dup_seconds_words (hold);
  return g_strdup_printf (_("%s, each held for %s"), amount, time);
}

static char *
dup_amount_words (const RehabPrescription *prescription,
                  const RehabExercise     *exercise)
{
  g_autofree char *amount = NULL;
  int sets = count_of (prescription->sets);
  int repetitions = count_of (prescription->repetitions);
  int hold = count_of (prescription->hold_seconds);

  if (prescription->minutes.known && prescription->minutes.value > 0.0)
    {
      g_autofree char *time = dup_minutes_words (prescription->minutes.value);
      g_autofree char *counted = NULL;

      if (repetitions == 0 && hold == 0)
        {
          amount = sets > 1 ? g_strdup_printf (ngettext ("%d time %s", "%d times %s", (gulong) sets), sets, time)
                            : g_steal_pointer (&time);
        }
      else
        {
          counted = dup_counted_words (sets, repetitions, hold);
          /* Translators: "3 sets of 12 repetitions, for 20 minutes" */
          amount = g_strdup_printf (_("%s, for %s"), counted, time);
        }
    }
  else
    {
      amount = dup_counted_words (sets, repetitions, hold);
    }

  if (amount == NULL)
    return is_leg_by_leg (prescription, exercise) ? g_strdup (_("Leg by leg")) : NULL;
  if (is_leg_by_leg (prescription, exercise))
    return g_strdup_printf (_("%s, leg by leg"), amount);

  return g_steal_pointer (&amount);
}

/**
 * rehab_dose_dup_short:
 * @prescription: a prescription
 *
 * Says a dose as a physiotherapist writes it, on one line: "3 × 12 at 20 kg, tempo 3-0-3-0, rest 2 min, RPE 7". What was
 * not asked is not said. Days and side have their own functions.
 *
 * Returns: (transfer full): translated text, "" when the prescription has no dose at all
 */
char *
rehab_dose_dup_short (const RehabPrescription *prescription)
{
  GString *dose = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (prescription != NULL, NULL);

  amount = dup_amount_short (prescription);
  dose = g_string_new (amount);

  if (prescription->load_kg.known && prescription->load_kg.value > 0.0)
    {
      if (dose->len > 0)
        g_string_append_printf (dose, C_("dose", " at %g kg"), prescription->load_kg.value);
      else
        g_string_append_printf (dose, C_("dose", "%g kg"), prescription->load_kg.value);
    }
  else if (prescription->load_kg.known)
    {
      append_part (dose, ", ", g_strdup (C_("dose", "no added weight")));
    }

  if (prescription->load_note != NULL)
    append_part (dose, ", ", g_strdup (prescription->load_note));
  if (prescription->tempo != NULL)
    append_part (dose, ", ", g_strdup_printf (C_("dose", "tempo %s"), prescription->tempo));
  if (prescription->rest_seconds.known && count_of (prescription->rest_seconds) == 0)
    {
      append_part (dose, ", ", g_strdup (C_("dose", "no rest")));
    }
  else if (prescription->rest_seconds.known)
    {
      g_autofree char *time = dup_seconds_short (count_of (prescription->rest_seconds));

      append_part (dose, ", ", g_strdup_printf (C_("dose", "rest %s"), time));
    }
  if (prescription->effort.known)
    append_part (dose, ", ", g_strdup_printf (C_("dose", "RPE %d"), count_of (prescription->effort)));
  if (prescription->pain_limit.known)
    append_part (dose, ", ", g_strdup_printf (C_("dose", "pain up to %d"), count_of (prescription->pain_limit)));

  return g_string_free (dose, FALSE);
}

static char *
dup_load_words (const RehabPrescription *prescription)
{
  g_autofree char *weight = NULL;

  if (prescription->load_kg.known && prescription->load_kg.value > 0.0)
    weight = g_strdup_printf (ngettext ("%g kilogram", "%g kilograms", plural_of (prescription->load_kg.value)),
                              prescription->load_kg.value);
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
  gboolean between_sets = count_of (prescription->sets) > 1;
  int seconds = count_of (prescription->rest_seconds);

  if (!prescription->rest_seconds.known)
    return NULL;
  if (seconds == 0)
    return g_strdup (between_sets ? _("No rest between sets.") : _("No rest."));

  time = dup_seconds_words (seconds);
  return g_strdup_printf (between_sets ? _("Rest %s between sets.") : _("Rest %s."), time);
}

/**
 * rehab_dose_dup_sentence:
 * @prescription: a prescription
 * @exercise: (nullable): the exercise that it prescribes, or `NULL` when it is not known
 *
 * Says a dose in full sentences for the patient, one a line and without abbreviations: how much, load, speed, rest,
 * effort, pain limit and, last, the days. What was not asked is not said.
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
    append_sentence (lines, g_strdup_printf (C_("sentence", "%s."), amount));

  load = dup_load_words (prescription);
  if (load != NULL)
    append_sentence (lines, load);

  tempo = rehab_tempo_dup_words (prescription->tempo);
  if (tempo[0] != '\0')
    append_sentence (lines, g_strdup_printf (_("Speed: %s."), tempo));

  rest = dup_rest_words (prescription);
  if (rest != NULL)
    append_sentence (lines, rest);
  if (prescription->effort.known)
    append_sentence (lines, g_strdup_printf (_("Effort: %d out of 10."), count_of (prescription->effort)));
  if (prescription->pain_limit.known)
    append_sentence (lines, g_strdup_printf (_("Pain limit: %d out of 10."), count_of (prescription->pain_limit)));

  days = rehab_dose_dup_days (prescription);
  if (days[0] != '\0')
    append_sentence (lines, g_strdup_printf (C_("sentence", "%s."), days));

  return g_string_free (lines, FALSE);
}

/**
 * rehab_dose_dup_days:
 * @prescription: a prescription
 *
 * Says on which days it is done, in full words: "Every day", "Monday, Wednesday and Friday".
 *
 * Returns: (transfer full): translated text without a full stop, "" when no days are said
 */
char *
rehab_dose_dup_days (const RehabPrescription *prescription)
{
  guint days;
  guint missing;

  g_return_val_if_fail (prescription != NULL, NULL);

  days = (guint) prescription->days & REHAB_DAYS_EVERY_DAY;
  missing = ~days & REHAB_DAYS_EVERY_DAY;

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

/* A side plank or a press is done on a side: no leg of it works by itself. */
static gboolean
works_a_leg (const RehabExercise *exercise)
{
  return exercise == NULL || (exercise->work & (REHAB_WORK_HAMSTRINGS | REHAB_WORK_GLUTEALS)) != 0;
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

/**
 * rehab_tempo_dup_words:
 * @tempo: (nullable): seconds of lowering, pause, lifting and pause: "3-0-3-0"
 *
 * Says a tempo in words: "lower for 3 seconds, lift for 3 seconds". Pauses of no length are not said. A tempo that is
 * none of the notation is given back as it is, so that nothing a clinician typed is lost.
 *
 * Returns: (transfer full): translated text, "" when there is no tempo
 */
char *
rehab_tempo_dup_words (const char *tempo)
{
  int seconds[N_TEMPO_PARTS];
  gboolean fast[N_TEMPO_PARTS];
  GString *words = NULL;

  if (!read_tempo (tempo, seconds, fast))
    return g_strdup (tempo != NULL ? tempo : "");

  words = g_string_new (NULL);
  for (int i = 0; i < N_TEMPO_PARTS; i++)
    {
      if (fast[i] || seconds[i] > 0)
        append_part (words, C_("parts of a tempo", ", "), dup_tempo_part_words (i, seconds[i], fast[i]));
    }

  return g_string_free (words, FALSE);
}

/**
 * rehab_tempo_is_valid:
 * @tempo: (nullable): what was typed
 *
 * Tells whether @tempo is four numbers of 0 to 60 seconds joined by hyphens, of which one that moves is above nothing.
 * An X in place of a moving number means as fast as possible.
 *
 * Returns: whether it can be said in words
 */
gboolean
rehab_tempo_is_valid (const char *tempo)
{
  int seconds[N_TEMPO_PARTS];
  gboolean fast[N_TEMPO_PARTS];

  return read_tempo (tempo, seconds, fast);
}
