/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen-week.h"
#include "rehab-choice.h"
#include "rehab-dose-time.h"
#include "rehab-dose-words.h"
#include "rehab-i18n.h"

#include <math.h>

#define SUNDAY (REHAB_WEEK_DAYS - 1)
#define NEXT_MONDAY REHAB_WEEK_DAYS

static gboolean
is_heavy (const RehabPrescription *prescription,
          const RehabCatalogue    *catalogue)
{
  const RehabExercise *exercise = rehab_catalogue_lookup (catalogue, prescription->exercise_key);

  return exercise != NULL && exercise->heavy;
}

static void
plan_day (const RehabRegimen   *self,
          const RehabCatalogue *catalogue,
          guint                 n,
          RehabWeekDay         *day)
{
  *day = (RehabWeekDay) { 0 };

  for (guint i = 0; i < rehab_regimen_get_size (self); i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (self, i);
      RehabNumber minutes;

      if (!rehab_prescription_is_on (prescription, n))
        continue;

      day->count++;
      if (is_heavy (prescription, catalogue))
        day->heavy_count++;

      minutes = rehab_dose_estimate_minutes (prescription, rehab_catalogue_lookup (catalogue, prescription->exercise_key));
      if (minutes.known)
        day->minutes = rehab_number (day->minutes.value + minutes.value);
      else
        day->n_untimed++;
    }

  day->heavy = day->heavy_count > 0;
}

static guint
get_weekday (RehabDays day)
{
  guint weekday = 0;

  while (weekday < SUNDAY && ((guint) day & (1u << weekday)) == 0)
    weekday++;

  return weekday;
}

/**
 * rehab_regimen_plan_week:
 * @self: a regimen
 * @catalogue: (nullable): where the exercises are found
 * @days: (out caller-allocates): the days, Monday first
 *
 * Spreads a regimen over the first week, which begins on a Monday. A prescription that says neither days nor a rhythm is
 * on none of them.
 *
 * Slow heavy strength work wants days between (F81), so each heavy day tells whether one beside it is heavy. Sunday and
 * the Monday that follows are beside each other.
 */
void
rehab_regimen_plan_week (const RehabRegimen   *self,
                         const RehabCatalogue *catalogue,
                         RehabWeekDay          days[REHAB_WEEK_DAYS])
{
  RehabWeekDay next_monday;
  gboolean over_the_weekend;

  g_return_if_fail (self != NULL && days != NULL);

  for (guint n = 0; n < REHAB_WEEK_DAYS; n++)
    plan_day (self, catalogue, n, &days[n]);
  plan_day (self, catalogue, NEXT_MONDAY, &next_monday);

  over_the_weekend = days[SUNDAY].heavy && next_monday.heavy;
  for (guint n = 0; n < REHAB_WEEK_DAYS; n++)
    days[n].heavy_beside = days[n].heavy
                           && ((n > 0 && days[n - 1].heavy) || (n < SUNDAY && days[n + 1].heavy)
                               || (over_the_weekend && (n == 0 || n == SUNDAY)));
}

/**
 * rehab_week_count_heavy:
 * @days: what rehab_regimen_plan_week() made
 *
 * Counts the days with slow heavy strength work. The article has 2 to 3 of them a week (F81).
 *
 * Returns: 0 to 7
 */
guint
rehab_week_count_heavy (const RehabWeekDay days[REHAB_WEEK_DAYS])
{
  guint count = 0;

  for (guint n = 0; n < REHAB_WEEK_DAYS; n++)
    count += days[n].heavy;

  return count;
}

/**
 * rehab_week_dup_heavy:
 * @days: what rehab_regimen_plan_week() made
 *
 * Says how many heavy days there are and which of them have another one beside them, with what the article has (F81).
 *
 * Returns: (transfer full): translated text, "" when no day is heavy
 */
char *
rehab_week_dup_heavy (const RehabWeekDay days[REHAB_WEEK_DAYS])
{
  RehabPrescription beside = { 0 };
  g_autofree char *heavy = NULL;
  g_autofree char *names = NULL;
  guint count = rehab_week_count_heavy (days);

  if (count == 0)
    return g_strdup ("");

  for (guint n = 0; n < REHAB_WEEK_DAYS; n++)
    if (days[n].heavy_beside)
      beside.days |= 1 << n;

  heavy = g_strdup_printf (ngettext ("%u heavy day", "%u heavy days", count), count);
  if (beside.days == 0)
    /* Translators: "3 heavy days a week (F81: 2–3, with rest days between)" */
    return g_strdup_printf (_("%s a week (F81: 2–3, with rest days between)"), heavy);

  names = rehab_days_dup_label ((guint) beside.days);
  /* Translators: "3 heavy days a week; beside each other: Mo Tu (F81: 2–3, with rest days between)" */
  return g_strdup_printf (_("%s a week; beside each other: %s (F81: 2–3, with rest days between)"), heavy, names);
}

/**
 * rehab_week_day_dup_minutes:
 * @day: a day of a week
 *
 * Says how long a day's exercises take, as an estimate: "about 25 min". Where some say too little, it is a least time.
 *
 * Returns: (transfer full): translated text, "" when nothing can be said
 */
char *
rehab_week_day_dup_minutes (const RehabWeekDay *day)
{
  int minutes;

  g_return_val_if_fail (day != NULL, NULL);

  if (!day->minutes.known)
    return g_strdup ("");

  minutes = (int) ceil (day->minutes.value - 1e-9);
  if (day->n_untimed > 0)
    return g_strdup_printf (C_("time of a day", "over %d min"), minutes);

  return g_strdup_printf (C_("time of a day", "about %d min"), minutes);
}

/**
 * rehab_week_day_dup_words:
 * @day: a day of a week
 * @weekday: 0 for Monday to 6 for Sunday
 *
 * Says all of a day in full words, for who does not see the week: "Tuesday: 5 exercises, heavy, beside another heavy day,
 * about 25 min".
 *
 * Returns: (transfer full): translated text
 */
char *
rehab_week_day_dup_words (const RehabWeekDay *day,
                          guint               weekday)
{
  RehabPrescription only;
  g_autoptr (GString) words = NULL;
  g_autofree char *name = NULL;
  g_autofree char *count = NULL;
  g_autofree char *minutes = NULL;

  g_return_val_if_fail (day != NULL && weekday < REHAB_WEEK_DAYS, NULL);

  only = (RehabPrescription) { .days = 1 << weekday };
  name = rehab_dose_dup_days_alone (&only);
  if (day->count == 0)
    /* Translators: a day of the week on which nothing is to be done */
    return g_strdup_printf (_("%s: no exercises"), name);

  count = g_strdup_printf (ngettext ("%u exercise", "%u exercises", day->count), day->count);
  words = g_string_new (NULL);
  /* Translators: a day of the week, and how many exercises it has */
  g_string_printf (words, C_("day of a week", "%s: %s"), name, count);
  if (day->heavy_beside)
    g_string_append (words, _(", heavy, beside another heavy day"));
  else if (day->heavy)
    g_string_append (words, _(", heavy"));

  minutes = rehab_week_day_dup_minutes (day);
  if (minutes[0] != '\0')
    g_string_append_printf (words, C_("day of a week", ", %s"), minutes);

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * rehab_regimen_count_on:
 * @self: a regimen
 * @day: one day
 *
 * Counts what is prescribed for a day of the first week. A prescription that says neither days nor a rhythm counts on
 * none.
 *
 * Returns: the number of prescriptions
 */
guint
rehab_regimen_count_on (const RehabRegimen *self,
                        RehabDays           day)
{
  RehabWeekDay planned;

  g_return_val_if_fail (self != NULL, 0);

  plan_day (self, NULL, get_weekday (day), &planned);

  return planned.count;
}

/**
 * rehab_regimen_is_heavy_on:
 * @self: a regimen
 * @day: one day
 * @catalogue: (nullable): where the exercises are found
 *
 * Tells whether a day of the first week has slow heavy strength work, which wants days between (F81).
 *
 * Returns: whether one of its exercises counts as heavy
 */
gboolean
rehab_regimen_is_heavy_on (const RehabRegimen   *self,
                           RehabDays             day,
                           const RehabCatalogue *catalogue)
{
  RehabWeekDay planned;

  g_return_val_if_fail (self != NULL, FALSE);

  plan_day (self, catalogue, get_weekday (day), &planned);

  return planned.heavy;
}

/**
 * rehab_regimen_dup_week:
 * @self: a regimen
 * @catalogue: (nullable): where the exercises are found
 *
 * Says for each day of the first week how many exercises it has, and which days are heavy.
 *
 * Returns: (transfer full): "Mo 4 heavy · Tu 1 · We 4 heavy · …", "" when no days are said at all
 */
char *
rehab_regimen_dup_week (const RehabRegimen   *self,
                        const RehabCatalogue *catalogue)
{
  RehabWeekDay days[REHAB_WEEK_DAYS];
  g_autoptr (GString) week = g_string_new (NULL);
  guint total = 0;

  g_return_val_if_fail (self != NULL, NULL);

  rehab_regimen_plan_week (self, catalogue, days);
  for (guint n = 0; n < REHAB_WEEK_DAYS; n++)
    {
      g_autofree char *name = rehab_days_dup_label (1u << n);

      total += days[n].count;
      if (n > 0)
        g_string_append (week, C_("days of a week", " · "));
      if (days[n].heavy)
        /* Translators: a day of the week in two letters, and how many exercises it has, one of which is heavy */
        g_string_append_printf (week, C_("day of a week", "%s %u heavy"), name, days[n].count);
      else
        /* Translators: a day of the week in two letters, and how many exercises it has */
        g_string_append_printf (week, C_("day of a week", "%s %u"), name, days[n].count);
    }

  return total > 0 ? g_string_free_and_steal (g_steal_pointer (&week)) : g_strdup ("");
}
