/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-regimen-week.h"
#include "rehab-choice.h"
#include "rehab-exercise.h"
#include "rehab-i18n.h"


#define N_DAYS 7

/**
 * rehab_regimen_count_on:
 * @self: a regimen
 * @day: one day
 *
 * Counts what is prescribed for a day. A prescription that says no days counts on none.
 *
 * Returns: the number of prescriptions
 */
guint
rehab_regimen_count_on (const RehabRegimen *self,
                        RehabDays           day)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < rehab_regimen_get_size (self); i++)
    if ((rehab_regimen_get_nth (self, i)->days & (int) day) != 0)
      count++;

  return count;
}

/**
 * rehab_regimen_is_heavy_on:
 * @self: a regimen
 * @day: one day
 * @catalogue: (nullable): where the exercises are found
 *
 * Tells whether a day has slow heavy strength work, which wants days between (F81).
 *
 * Returns: whether one of its exercises counts as heavy
 */
gboolean
rehab_regimen_is_heavy_on (const RehabRegimen   *self,
                           RehabDays             day,
                           const RehabCatalogue *catalogue)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < rehab_regimen_get_size (self); i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (self, i);
      const RehabExercise *exercise = rehab_catalogue_lookup (catalogue, prescription->exercise_key);

      if ((prescription->days & (int) day) != 0 && exercise != NULL && exercise->heavy)
        return TRUE;
    }

  return FALSE;
}

/**
 * rehab_regimen_dup_week:
 * @self: a regimen
 * @catalogue: (nullable): where the exercises are found
 *
 * Says for each day of the week how many exercises it has, and which days are heavy.
 *
 * Returns: (transfer full): "Mo 4 heavy · Tu 1 · We 4 heavy · …", "" when no days are said at all
 */
char *
rehab_regimen_dup_week (const RehabRegimen   *self,
                        const RehabCatalogue *catalogue)
{
  g_autoptr (GString) week = g_string_new (NULL);
  guint total = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < N_DAYS; i++)
    {
      RehabDays day = (RehabDays) (1u << i);
      g_autofree char *name = rehab_days_dup_label (day);
      guint count = rehab_regimen_count_on (self, day);

      total += count;
      if (i > 0)
        g_string_append (week, C_("days of a week", " · "));
      if (rehab_regimen_is_heavy_on (self, day, catalogue))
        /* Translators: a day of the week in two letters, and how many exercises it has, one of which is heavy */
        g_string_append_printf (week, C_("day of a week", "%s %u heavy"), name, count);
      else
        /* Translators: a day of the week in two letters, and how many exercises it has */
        g_string_append_printf (week, C_("day of a week", "%s %u"), name, count);
    }

  return total > 0 ? g_string_free_and_steal (g_steal_pointer (&week)) : g_strdup ("");
}
